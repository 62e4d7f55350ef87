"""Eight layouts more for tools/heldout: plans as reporting systems and municipal software print them.

Written without the reader at hand; the other four stand in more.py. A layout is a function that takes a TwentiethDocument, adds
to its plan and returns the body's HTML, which printed/office/platypus.py sets.
"""
import printed.twentieth.more
from printed.first.layouts import paragraph, td
from printed.more.layouts import heading
from printed.third.page import new_sheet, table, th
from printed.twelfth.page import left_of
from printed.twentieth.page import label_rows, page, prose, realised
from printed.twentieth.words import CHAMBER, MINISTRY, TOWN, UNIVERSITY
from printed.twentieth.words_more import PEOPLE, STORIES

EXECUTIVE = ("Piano Esecutivo di Gestione", "PEG - Piano degli obiettivi", "Piano dettagliato degli obiettivi",
             "Piano Esecutivo di Gestione - Schede obiettivo")
BUDGET = ("Piano degli indicatori e dei risultati attesi di bilancio", "Piano degli indicatori e risultati attesi di bilancio",
          "Nota integrativa al bilancio di previsione - Piano degli indicatori")
SCORECARDS = ("Cruscotto strategico", "Cruscotto degli obiettivi", "Piano della performance - Cruscotto degli indicatori")
INTEGRATED = ("Piano integrato", "Piano Integrato della Performance", "Piano della performance", "Piano integrato di Ateneo")


def centre_card_printout(doc):
    """A town's executive plan: a card for each objective of a centre of responsibility, and what the centre may spend."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(TOWN, EXECUTIVE, choose((1, 1, 3)))
    order = ["name"] + choose(([], [], ["formula"])) + choose(([], ["unit"], ["unit"])) + ["values"] + choose(([], ["weight"]))
    form = {"order": order, "columns": doc.columns(0.3), "numbered": choose(("label", "code", None)),
            "weighed": "weight" not in order, "told": chance() < 0.6, "boss": chance() < 0.5, "budget": chance() < 0.3,
            "joined": chance() < 0.5}
    doc.heads["weight"] = choose(("Peso", "Peso indicatore", "Peso %"))
    title = choose(("Centro di responsabilità: {0:02d} - {1}", "Centro di Responsabilità {0:02d} - {1}", "CDR {0:02d} - {1}"))
    parts, broken = [], chance() < 0.5
    for number, unit in enumerate(doc.random.sample(doc.domain.units, doc.random.randint(3, 4)), 1):
        centre = new_sheet(doc, title.format(number, unit))
        parts.append(f"<div style='break-before:page'>{centre}</div>" if broken and number > 1 else centre)
        parts += [] if form["boss"] else [paragraph(f"Responsabile: {choose(PEOPLE)}")]
        weights = doc.author.weights(doc.random.randint(2, 3))
        parts += [_card(doc, f"{number}.{at}", weight, form) for at, weight in enumerate(weights, 1)]
        parts += [_resources(doc)] * (chance() < 0.35)
    return page(doc, "A4 portrait", parts)


def _card(doc, code, weight, form):
    """Labels and values of an objective over the table of its indicators."""
    fields = {"units": [doc.random.choice(PEOPLE)] * form["boss"], "weight": float(weight) if form["weighed"] else None,
              "description": doc.random.choice(STORIES) if form["told"] else None, "code": code if form["numbered"] else None}
    goal, measures = doc.goal(**fields)
    head = doc.head([], form["order"], form["columns"])
    label = f"Obiettivo n. {code}" if form["numbered"] == "label" else "Obiettivo"
    rows = [("Codice", code)] * (form["numbered"] == "code") + [(label, goal["title"])]
    rows += [("Descrizione", goal["description"])] * form["told"] + [("Responsabile", name) for name in goal["units"]]
    rows += [("Missione / Programma", doc.random.choice(("01.06", "10.05", "04.06", "09.03")))] * form["budget"]
    rows += [("Peso obiettivo", doc.author.weight_text(weight))] * form["weighed"]
    own = doc.rows(goal, measures, form["order"], form["columns"])
    if form["joined"]:
        block = table([], label_rows(rows, len(head[0])) + head + own)
    else:
        block = table([], label_rows(rows)) + table(head, own)
    return f"<div class=keep>{block}</div>"


def _resources(doc):
    """What a centre may spend: no plan."""
    draw = doc.random.randint
    names = doc.random.sample(("Stipendi e oneri", "Prestazioni di servizi", "Acquisto di beni", "Utenze", "Manutenzioni"), 3)
    rows = [[td(str(draw(10100, 99900))), td(name, "text"), td(f"{draw(3, 220)}.{draw(100, 999)},00")] for name in names]
    head = [[th(word) for word in ("Capitolo", "Descrizione", "Stanziamento")]]
    return heading("Risorse finanziarie assegnate") + table(head, rows, "aside")


def pira_export_table(doc):
    """The annex of a budget: indicators of missions and programmes, over pages, with the targets of three years."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(MINISTRY, BUDGET, 3)
    order = ["code"] * (chance() < 0.2) + ["name", "formula"] + ["unit"] * (chance() < 0.35)
    order += choose((["source", "values"], ["values", "source"])) + ["owner"] * (chance() < 0.3)
    form = {"order": order, "columns": doc.columns(0.0), "way": choose(("bands", "columns", "headings")), "first": 0,
            "code": choose(("{0}.{1:03d}", "{2}.{1}")), "over": choose((None, "Target", "Valori target", "Risultati attesi")),
            "numbered": chance() < 0.4}
    levels = ["Missione", "Programma"] * (form["way"] == "columns")
    left = levels + ["N."] * form["numbered"] + [choose(("Obiettivo", "Obiettivo", "Obiettivi"))]
    head = doc.head(left, order, form["columns"], form["over"])
    wide = len(left) + len(order) - 1 + len(form["columns"])
    parts, rows = [], []
    for mission in doc.random.sample(doc.domain.areas, 3):
        told = _mission(doc, mission, form, wide)
        if form["way"] == "headings":
            for names, block in told:
                parts += [heading(name, level) for name, level in names] + [table(head, block)]
        rows += [row for _, block in told for row in block]
    return page(doc, "A4 landscape", parts or [table(head, rows)])


def _mission(doc, mission, form, wide):
    """[(headings, rows)], one for each programme of a mission."""
    code, title, programmes = mission
    top, out = doc.objective(level="missione", code=code, title=title), []
    for part, name in programmes:
        number = form["code"].format(code, int(part), int(code))
        programme = doc.objective(level="programma", code=number, title=name, parent=top["id"])
        rows = []
        for _ in range(doc.random.choice((1, 1, 2)) if len(doc.left_goals) > 5 else 1):
            form["first"] += 1
            goal, measures = doc.goal(parent=programme["id"], code=str(form["first"]) if form["numbered"] else None)
            cells = [(goal["code"], "value")] * form["numbered"] + [(goal["title"], "text")]
            rows += left_of(cells, doc.rows(goal, measures, form["order"], form["columns"]))
        names = [(f"Missione {code} - {title}", 2)] * (not out) + [(f"Programma {number} - {name}", 3)]
        if form["way"] == "bands":
            rows = [[td(text, "band", colspan=wide)] for text, _ in names] + rows
        elif form["way"] == "columns":
            rows = left_of([(f"{code} - {title}", "text"), (f"{number} - {name}", "text")], rows)
        out.append((names, rows))
    return out


def scorecard_years_export(doc):
    """A chamber's scorecard: over each year its target, what came of it and the share reached; the last year is to come."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(CHAMBER, SCORECARDS, choose((2, 3, 3)), since=2016, until=2023)
    doc.printed_in = doc.years[-1]
    order = ["name"] + choose(([], [], ["formula"])) + ["years"] + choose(([], [], ["owner"]))
    form = {"order": order, "way": choose(("headings", "bands", "left")), "coded": chance() < 0.6,
            "words": (choose(("Target", "Target", "Valore atteso")), choose(("Risultato", "Consuntivo", "Risultato")),
                      choose(("%", "% Realizz.", "% raggiungimento"))), "blank": chance() < 0.5}
    left = ["Area strategica"] * (form["way"] == "left") + ["Obiettivo strategico"]
    head = _scorecard_head(doc, left, form)
    wide = sum(1 for _ in head[1]) + len(left) + len(order) - 1
    aims, parts, rows = doc.random.sample(doc.domain.aims, len(doc.domain.aims)), [], []
    for first, title in enumerate(doc.domain.areas, 1):
        area = doc.objective(level="area_strategica", title=title, code=str(first) if form["coded"] else None)
        name = f"Area strategica {first} - {title}" if form["coded"] else f"Area strategica: {title}"
        own = []
        for second in range(1, 3):
            _, measures = doc.left_goals.pop()
            measures = measures + (doc.left_goals.pop()[1] if second == 1 and first < 3 else [])
            code = f"{first}.{second}" if form["coded"] else None
            aim = doc.objective(level="obiettivo_strategico", title=aims.pop(), code=code, parent=area["id"])
            text = f"{code} {aim['title']}" if code else aim["title"]
            own += left_of([(text, "text")], [_scorecard_row(doc, aim, measure, form) for measure in measures])
        if form["way"] == "headings":
            parts += [heading(name, 3), table(head, own)]
        elif form["way"] == "bands":
            rows += [[td(name, "band", colspan=wide)], *own]
        else:
            rows += left_of([(f"{first} {title}" if form["coded"] else title, "text")], own)
    return page(doc, "A4 landscape", parts or [table(head, rows)])


def _scorecard_head(doc, left, form):
    """Years over their columns; `blank`: the last one has empty ones too."""
    cells, below = [th(doc.word(word), rowspan=2) for word in left], []
    for key in form["order"]:
        if key != "years":
            cells.append(th(doc.word(doc.heads[key]), rowspan=2))
            continue
        for year in doc.years:
            words = form["words"] if year < doc.years[-1] or form["blank"] else form["words"][:1]
            cells.append(th(str(year), **({"colspan": len(words)} if len(words) > 1 else {})))
            below += [th(doc.word(word)) for word in words]
    return [cells, below]


def _scorecard_row(doc, aim, measure, form):
    """An indicator with what was wanted and what came in each year."""
    columns = [(year, role) for year in doc.years for role in ("target", "result") if role == "target" or year < doc.years[-1]]
    order = ["values" if key == "years" else key for key in form["order"]]
    plain = doc.told(aim, measure, order, columns)
    indicator, values = doc.plan["indicators"][-1], []
    told, indicator["measures"] = indicator["measures"], []
    for year in doc.years:
        own = [one for one in told if one["year"] == year]
        if len(own) > 1:
            own.append(realised(doc, *own, measure[2])[1])
        indicator["measures"] += own
        values += [td(one["raw"]) for one in own] + [td(""), td("")] * (len(own) == 1 and form["blank"])
    at = order.index("values")
    return plain[:at] + values + plain[at + len(columns):]


def university_weighed_export(doc):
    """A university's goals by field: unit of measure, value at the start, targets, weight; rules between the rows."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(UNIVERSITY, INTEGRATED, choose((1, 3, 3)))
    doc.rules = choose(("level", "level", doc.rules))
    order = ["name"] + choose(([], ["formula"])) + ["unit"] + ["values"] + choose((["weight"], ["weight"], ["weight", "owner"]))
    columns, over = doc.columns(0.85), choose((None, None, "Target"))
    form = {"order": order, "columns": columns, "owned": "owner" not in order and chance() < 0.5, "numbered": chance() < 0.6}
    left = [choose(("Cod.", "N."))] * form["numbered"] + [choose(("Obiettivo", "Obiettivo operativo"))]
    left += [choose(("Struttura responsabile", "Area dirigenziale"))] * form["owned"]
    head = doc.head(left, order, columns, over if len(doc.years) > 1 else None)
    caption, parts = choose(("", "Tabella {} - Obiettivi e indicatori: {}", "Tab. {} {}")), []
    for number, area in enumerate(doc.domain.areas, 1):
        field = doc.objective(level="area_strategica", title=area, code=str(number))
        rows = []
        for second in range(1, doc.random.randint(2, 3) + 1):
            goal, measures = doc.goal(parent=field["id"], code=f"{number}.{second}" if form["numbered"] else None,
                                      units=[choose(doc.domain.units)] * form["owned"])
            texts = [(goal["code"], "value")] * form["numbered"] + [(goal["title"], "text")]
            texts += [(unit, "text") for unit in goal["units"]]
            rows += left_of(texts, doc.rows(goal, measures, order, columns))
        parts += [heading(f"Ambito strategico {number} - {area}", 3), *(prose(doc, 1, 1) if chance() < 0.3 else [])]
        parts += [f"<p class=legend>{caption.format(number, area)}</p>"] * bool(caption) + [table(head, rows)]
    return page(doc, choose(("A4 landscape", "A4 landscape", "A4 portrait")), parts)


LAYOUTS = {layout.__name__: layout for layout in (
    centre_card_printout, pira_export_table, scorecard_years_export, university_weighed_export, *printed.twentieth.more.LAYOUTS)}
