"""Twelve layouts more for tools/heldout: fiches of ministers, towns' sheets, wide plans, guiding questions, spreadsheets, slides.

Drawn after how administrations print such plans; the other six stand in more.py. A layout is a function that takes a
FifthDocument, adds to its plan and returns the body's HTML.
"""
import html

import printed.fifth.more
from printed.fifth.page import cells, gantt, page
from printed.fifth.words import (CLASSIC, DIRECTIONS, INSTITUTES, MINISTRIES, PEOPLE, REGIONS, SERVED, STORIES, TITLES, TOWNS,
                                 UNITS, UNIVERSITIES, YEARLY)
from printed.more.layouts import heading, some
from printed.first.layouts import paragraph, td
from printed.third.page import beside, table, th


def directive_fiche(doc):
    """A minister's directive: a fiche for each strategic objective, its indicators over three years, its operational objectives."""
    doc.begin(MINISTRIES, "word", years=3, titles=("Direttiva generale per l'azione amministrativa", *TITLES[:2], TITLES[5]))
    choose = doc.random.choice
    form = {"inside": doc.random.random() < 0.5, "centre": choose(("Centro di responsabilità", "C.d.R.", "Struttura responsabile")),
            "person": choose((None, "Referente", "Responsabile")), "dates": doc.random.random() < 0.6,
            "keys": doc.some_of("type", "unit") + ["formula"] + doc.some_of("source"),
            "title": choose(("Obiettivo strategico", "Denominazione obiettivo", "Titolo obiettivo strategico")),
            "over": choose(("Valori target per anno", "Target", "Valore target")), "columns": doc.columns(0.4),
            "operational": doc.random.random() < 0.7}
    parts = []
    for number, title in enumerate(doc.random.sample(DIRECTIONS, 2), 1):
        priority = doc.objective(level="area_strategica", code=str(number), title=title)
        if not form["inside"]:
            parts.append(heading(f"Priorità politica {number} - {title}", 2))
        for second in range(1, choose((2, 3)) + 1):
            parts.append(_fiche(doc, priority, f"{number}.{second}", form))
    split = ".fiche{break-after:page}" if doc.random.random() < 0.6 else ""
    return page(doc, "A4 portrait", f"td.label{{width:26%}} {split}", parts)


def _fiche(doc, priority, code, form):
    choose = doc.random.choice
    units = [choose(UNITS)] + [choose(PEOPLE)] * bool(form["person"])
    objective = doc.objective(level="obiettivo_strategico", code=code, parent=priority["id"], units=units,
                              description=choose(STORIES))
    rows = [[td("SCHEDA OBIETTIVO STRATEGICO", "band", colspan=4)]]
    if form["inside"]:
        rows.append(_wide("Priorità politica", f"{priority['code']} - {priority['title']}"))
    rows += [_wide(form["title"], f"{code} - {objective['title']}"), _wide("Descrizione", objective["description"]),
             _wide(form["centre"], units[0])]
    if form["person"]:
        rows.append(_wide(form["person"], units[1]))
    if form["dates"]:
        first, last = f"01/01/{doc.years[0]}", f"31/12/{doc.years[-1]}"
        rows.append([td("Data inizio", "label"), td(first), td("Data fine", "label"), td(last)])
    rows.append(_wide("Stakeholder", choose(SERVED)))
    columns = form["columns"]
    head = [th("N.", rowspan=2), th(doc.heads["name"], rowspan=2)] + [th(doc.heads[key], rowspan=2) for key in form["keys"]]
    head += [th(doc.value_word(*column), rowspan=2) for column in columns[:-3]] + [th(form["over"], colspan=3)]
    said = doc.rows(objective, form["keys"], columns, 1, 3)
    told = [[td(i)] + cells(one, form["keys"]) for i, one in enumerate(said, 1)]
    out = table([], rows) + table([head, [th(year) for year in doc.years]], told)
    if form["operational"]:
        out += _operational(doc, objective)
    return f"<div class=fiche>{out}</div>"


def _wide(label, value):
    return [td(label, "label"), td(value, "text", colspan=3)]


def _operational(doc, parent):
    """The table of the operational objectives below a strategic one, for the plan's own year."""
    year, rows = doc.years[0], []
    for number, weight in enumerate(doc.author.weights(doc.random.randint(2, 4)), 1):
        objective = doc.objective(code=f"{parent['code']}.{number}", parent=parent["id"], units=[doc.random.choice(UNITS)],
                                  weight=float(weight))
        own = [cells(doc.told(objective, (), [(year, "target")]), ()) for _ in some(doc, 1, 2)]
        for text, name in ((doc.author.weight_text(weight), "value"), (objective["units"][0], "text"), (objective["title"], "text"),
                           (objective["code"], "value")):
            beside(text, own, name)
        rows += own
    words = ("Codice", "Obiettivo operativo", "Struttura", "Peso obiettivo", "Indicatore", f"Target {year}")
    return heading(f"Obiettivi operativi {year}", 3) + table([[th(word) for word in words]], rows)


def pdo_gantt(doc):
    """A town's sheets as its spreadsheet prints them: fields, phases over the months, indicators by kind, blank results."""
    doc.begin(TOWNS, "excel", years=1, titles=YEARLY, span=True)
    choose = doc.random.choice
    form = {"owner": choose(("Dirigente", "Responsabile", "Titolare P.O.")), "unit": choose(("Settore", "Servizio", "C.d.R.")),
            "strategy": doc.random.random() < 0.6, "phases": choose(("Fasi e tempi di attuazione", "Fasi", "Attività")),
            "story": choose(("Descrizione obiettivo", "Finalità", "Descrizione sintetica")), "kinds": doc.random.random() < 0.6,
            "reached": choose((None, "Valore raggiunto", "Raggiunto")), "last": doc.random.random() < 0.5,
            "code": choose(("{}", "OB{:02d}", "{:03d}")), "keys": doc.some_of("unit", "weight", share=0.4)}
    lines = [doc.objective(level="area_strategica", code=str(i), title=title)
             for i, title in enumerate(doc.random.sample(DIRECTIONS, 2), 1)] if form["strategy"] else []
    weights = doc.author.weights(doc.random.randint(4, 7))
    parts = [_pdo_sheet(doc, number, weight, form, lines) for number, weight in enumerate(weights, 1)]
    rules = (f".pdo{{break-after:{choose(('page', 'page', 'auto'))}}} td.label{{width:17%}} td.month,th.month{{width:13pt}}"
             " table{margin:0 0 6pt}")
    return page(doc, choose(("A4 landscape", "A4 portrait")), rules, parts, prose=1)


def _pdo_sheet(doc, number, weight, form, lines):
    choose, year = doc.random.choice, doc.years[0]
    line = lines[number % 2] if lines else None
    objective = doc.objective(code=form["code"].format(number), weight=float(weight), units=[choose(UNITS), choose(PEOPLE)],
                              description=choose(STORIES), parent=line and line["id"])
    rows = [[td(f"SCHEDA OBIETTIVO {form['code'].format(number)}", "band", colspan=4)],
            [td(form["unit"], "label"), td(objective["units"][0], "text"), td(form["owner"], "label"),
             td(objective["units"][1], "text")]]
    if line:
        rows.append(_wide("Linea strategica", f"{line['code']} - {line['title']}"))
    rows += [_wide("Titolo obiettivo", objective["title"]), _wide(form["story"], objective["description"]),
             [td("Peso", "label"), td(doc.author.weight_text(weight)), td("Tipologia obiettivo", "label"),
              td(choose(("Sviluppo", "Mantenimento", "Strategico", "Ordinario")))]]
    keys, told = form["keys"], []
    kinds = sorted(doc.random.sample(range(4), doc.random.randint(2, 4))) if form["kinds"] else [None]
    counts = [doc.random.randint(1, 2 if form["kinds"] else 4) for _ in kinds]
    shares = iter(doc.author.weights(sum(counts)))
    for kind, count in zip(kinds, counts):
        own = []
        for _ in range(count):
            one = doc.told(objective, keys, [*([(year - 1, "result")] * form["last"]), (year, "target")], next(shares))
            own.append(cells(one, keys) + [td("")] * bool(form["reached"]))
            if kind is not None:
                one["indicator"]["type"] = CLASSIC[kind]
        told += own if kind is None else beside(CLASSIC[kind], own, "value")
    head = [th("Tipo indicatore")] * form["kinds"] + [th(doc.heads[key]) for key in ["name", *keys]]
    head += doc.value_head([(year - 1, "result")]) * form["last"] + doc.value_head([(year, "target")])
    head += [th(form["reached"])] * bool(form["reached"])
    return f"<div class=pdo>{table([], rows)}{gantt(doc, form['phases'])}{table([head], told)}</div>"


def integrated_plan(doc):
    """A university's wide table: area, strategic and operational objective, money, indicator, baseline, targets, owner."""
    doc.begin(UNIVERSITIES, "word", years=3, titles=("Piano Integrato", "Piano Integrato della Performance", *TITLES[1:2]))
    choose = doc.random.choice
    keys, columns = doc.some_of("formula", "type", share=0.4), doc.columns(0.8)
    strategic, money, owned = doc.random.random() < 0.6, doc.random.random() < 0.5, doc.random.random() < 0.7
    rows, letters = [], "ABCD"
    for first, title in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(2, 3))):
        area, block = doc.objective(level="area_strategica", code=letters[first], title=title), []
        for second in range(1, choose((2, 3)) + 1) if strategic else (0,):
            above, inner = area, []
            if strategic:
                above = doc.objective(level="obiettivo_strategico", code=f"{letters[first]}.{second}", parent=area["id"])
            for third in range(1, choose((1, 2, 3) if strategic else (3, 4, 6)) + 1):
                objective = doc.objective(code=f"{above['code']}.{third}", parent=above["id"])
                own = [cells(one, keys) + [td(one["owner"], "text") for _ in range(owned)]
                       for one in doc.rows(objective, keys + ["owner"] * owned, columns, 1, 2)]
                if money:
                    amount = choose((None, 5000, 12000, 35000, 80000, 150000))
                    objective["budget"] = amount and float(amount)
                    beside("-" if amount is None else f"€ {amount:,.2f}".translate(str.maketrans(",.", ".,")), own, "value")
                inner += beside(f"{objective['code']} {objective['title']}", own)
            block += beside(f"{above['code']} {above['title']}", inner) if strategic else inner
        rows += beside(f"{area['code']}. {area['title']}", block)
    words = ["Area strategica"] + ["Obiettivo strategico"] * strategic + ["Obiettivo operativo"]
    words += [choose(("Risorse finanziarie", "Budget"))] * money + [doc.heads[key] for key in ["name", *keys]]
    head = [[th(word) for word in words] + doc.value_head(columns) + [th(doc.heads["owner"])] * owned]
    rules = (f"@page{{margin:14mm 12mm}} table{{font-size:{choose((6.5, 7, 7.5))}pt}} td{{vertical-align:middle}}"
             " tr{break-inside:avoid}")
    return page(doc, choose(("A4 landscape", "A4 landscape", "A3 landscape")), rules, [table(head, rows)])


def guiding_questions(doc):
    """A town's section 2.2: the questions that each objective answers, one below the other or as headers of a wide table."""
    doc.begin(TOWNS, "word", years=doc.random.choice((1, 1, 3)), titles=TITLES[1:2] + TITLES[3:4], span=True)
    choose = doc.random.choice
    ask = {"title": choose(("Cosa prevediamo di fare? (obiettivo)", "Obiettivo", "Cosa ci prefiggiamo di realizzare? (obiettivo)")),
           "owner": "Chi risponde dell'obiettivo? (responsabile)", "served": "A chi è rivolto? (stakeholder)",
           "due": "Entro quando intendiamo raggiungere l'obiettivo?",
           "name": choose(("Come misuriamo il raggiungimento dell'obiettivo? (indicatore)",
                           "Come misuriamo il raggiungimento dell'obiettivo? (dimensione e indicatore di performance)")),
           "formula": "Con quale formula? (modalità di calcolo)", "baseline": f"Da dove partiamo? (baseline {doc.years[0] - 1})",
           "target": "Qual è il traguardo atteso? (target{})", "source": "Dove sono verificabili i dati? (fonte)"}
    if doc.random.random() < 0.3:
        ask.pop("formula")
    wide = doc.random.random() < 0.45
    parts, rows = [], []
    for number in some(doc, 2, 4):
        value = doc.objective(level="obiettivo_strategico", code=str(number))
        band = f"Obiettivo di valore pubblico {number} - {value['title']}"
        parts += [] if wide else [heading(band, 3)]
        rows.append([td(band, "band", colspan=len(ask) - 1 + len(doc.years))])
        for second in range(1, choose((2, 3, 4)) + 1):
            answers = _answers(doc, value, f"{number}.{second}", ask)
            rows.append([td(text, "text") for _, text in answers])
            parts.append(table([], [[td(question, "label"), td(text, "text")] for question, text in answers], "asked"))
    if wide:
        parts = [table([[th(question) for question, _ in answers]], rows)]
    rules = f"table.asked td.label{{width:{choose((34, 40, 45))}%}} table.asked{{break-inside:{choose(('auto', 'avoid'))}}}"
    rules += "@page{margin:12mm} table{font-size:6.5pt}" if wide else ""
    return page(doc, "A4 landscape" if wide else "A4 portrait", rules, parts)


def _answers(doc, value, code, ask):
    """(question, answer) of an objective and its indicator."""
    objective = doc.objective(code=code, parent=value["id"], units=[doc.random.choice(PEOPLE + UNITS)])
    columns = [(doc.years[0] - 1, "baseline")] + [(year, "target") for year in doc.years]
    one = doc.told(objective, [key for key in ("formula", "due") if key in ask], columns)
    said = {**one, "title": f"{code} {objective['title']}", "owner": objective["units"][0], "baseline": one["values"][0]}
    out = [(question, said[key]) for key, question in ask.items() if key not in ("target", "source")]
    years = [""] if len(doc.years) == 1 else [f" {year}" for year in doc.years]
    out += [(ask["target"].format(year), text) for year, text in zip(years, one["values"][1:])]
    return out + [(ask["source"], one["source"])]


def excel_printout(doc):
    """A region's spreadsheet on wide paper: many narrow columns in tiny type, wrapped headers, cells merged or repeated."""
    doc.begin(REGIONS, "excel", years=doc.random.choice((1, 3, 3)), span=True)
    choose, repeated = doc.random.choice, doc.random.random() < 0.4
    keys = doc.some_of("type") + ["formula", "unit"] + doc.some_of("weight", share=0.4)
    tail, columns = doc.some_of("source", "served") + ["owner"] * (doc.random.random() < 0.5), doc.columns(0.8)
    line = choose(("Area strategica", "Linea strategica", "Ambito strategico"))
    director = "owner" not in tail
    rows, number, code = [], 0, choose(("OP_{:02d}", "{:03d}", "OB.{}"))
    for first, title in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(2, 4)), 1):
        area, block = doc.objective(level="area_strategica", code=str(first), title=title), []
        for second in some(doc, 1, 3):
            above, inner = doc.objective(level="obiettivo_strategico", code=f"{first}.{second}", parent=area["id"]), []
            for _ in some(doc, 1, 4):
                number += 1
                unit = [choose(UNITS)] if director else []
                objective = doc.objective(code=code.format(number), parent=above["id"], units=unit)
                own = [cells(one, keys) + [td(one[key]) for key in tail] for one in doc.rows(objective, keys + tail, columns)]
                for text in [*unit, objective["title"], objective["code"]]:
                    own = _left(text, own, repeated)
                inner += own
            block += _left(f"{above['code']} {above['title']}", inner, repeated)
        rows += _left(f"{area['code']} - {area['title']}", block, repeated)
    words = [line, "Obiettivo strategico", choose(("ID", "Codice", "Cod. ob.")), "Obiettivo operativo"]
    words += [choose(("Direzione", "Struttura"))] * director + [doc.heads[key] for key in ["name", *keys]]
    head = [[th(word) for word in words] + doc.value_head(columns) + [th(doc.heads[key]) for key in tail]]
    rules = f"table{{font-size:{choose((5, 5.5, 6))}pt}} td,th{{padding:1pt}} tr{{break-inside:{choose(('auto', 'avoid'))}}}"
    return page(doc, choose(("A4 landscape", "A3 landscape", "A3 landscape")), rules, [table(head, rows)], prose=1)


def _left(text, rows, repeated):
    """A cell left of rows: over all of them, or again on each."""
    if not repeated:
        return beside(text, rows)
    return [[td(text, "text")] + row for row in rows]


def slide_deck(doc):
    """An institute's plan as slides: one for each area, one for each objective with its story beside its indicators."""
    doc.begin(INSTITUTES, "slide", years=doc.random.choice((1, 3)))
    choose = doc.random.choice
    form = {"keys": doc.some_of("formula", "type", share=0.35), "columns": doc.columns(0.6),
            "label": choose(("Obiettivo strategico", "Obiettivo")),
            "unit": choose(("Struttura responsabile", "Direzione responsabile"))}
    level = "obiettivo_strategico" if "strategico" in form["label"] else "obiettivo_operativo"
    parts = []
    for first, title in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(2, 3)), 1):
        area = doc.objective(level="area_strategica", code=str(first), title=title)
        parts.append(f"<div class=divider><div>Area strategica {first}</div><div class=big>{html.escape(title)}</div></div>")
        for second in range(1, choose((2, 3, 4)) + 1):
            objective = doc.objective(level=level, code=f"{first}.{second}", parent=area["id"], units=[choose(UNITS)],
                                      description=choose(STORIES))
            parts.append(_slide(doc, objective, form))
    rules = ("@page{margin:9mm 12mm} body{line-height:1.2} .slide,.divider{break-after:page} .row{display:flex;gap:14pt}"
             f" .bar{{background:{doc.strong};color:#fff;font-size:16pt;padding:8pt 12pt;margin-bottom:12pt}} .side{{width:28%}}"
             f" .side b{{color:{doc.strong}}} .main{{flex:1}} .divider{{background:{doc.strong};color:#fff;height:150mm;"
             "padding:40pt;box-sizing:border-box;font-size:18pt} .big{font-size:30pt;margin-top:20pt}")
    return page(doc, "280mm 178mm", rules, parts, prose=1)


def _slide(doc, objective, form):
    head = [th(doc.heads[key]) for key in ["name", *form["keys"]]] + doc.value_head(form["columns"])
    told = [cells(one, form["keys"]) for one in doc.rows(objective, form["keys"], form["columns"], 2, 5)]
    side = (f"<p><b>Descrizione</b></p>{paragraph(objective['description'])}<p><b>{form['unit']}</b></p>"
            f"{paragraph(objective['units'][0])}")
    title = html.escape(f"{form['label']} {objective['code']} - {objective['title']}")
    return (f"<div class=slide><div class=bar>{title}</div><div class=row><div class=side>{side}</div>"
            f"<div class=main>{table([head], told)}</div></div></div>")


# By the names that tools/heldout knows them under.
LAYOUTS = {layout.__name__: layout for layout in (
    directive_fiche, pdo_gantt, integrated_plan, guiding_questions, excel_printout, slide_deck, *printed.fifth.more.LAYOUTS)}
