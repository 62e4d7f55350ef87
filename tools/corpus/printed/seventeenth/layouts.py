"""Eight layouts for tools/heldout: documents of 2011 to 2026 as an archive holds them; the other four stand in more.py.

Written without the reader at hand. A layout is a function that takes a SeventeenthDocument, adds to its plan and returns the
body's HTML.
"""
import printed.seventeenth.more
from printed.first.layouts import td
from printed.more.layouts import heading
from printed.seventeenth.author import FEWER, PAST, italian, measure
from printed.seventeenth.page import captioned, legend, page, prose
from printed.seventeenth.words import HEALTH, TOWN, UNIVERSITY
from printed.seventeenth.words_more import CHAMBER, PARK, STORIES
from printed.third.page import new_sheet, table
from printed.thirteenth.page import coded
from printed.twelfth.page import header, keys_of, left_of, line, pairs

FIRST_PLANS = ("Piano della performance {}", "Piano triennale della performance {}", "Piano della Performance - Triennio {}")
SERVED = ("Cittadini", "Imprese", "Associazioni", "Altri enti pubblici", "Utenti dei servizi")
IMPACTS = ("Sociale", "Economica", "Ambientale", "Istituzionale")
AGILE = "Estendere il lavoro agile", "Consolidare il lavoro agile", "Favorire la diffusione del lavoro agile"
# What plans of working from home measure: dimension, then as of any indicator.
AT_HOME = (
    ("Condizioni abilitanti", ("Dipendenti dotati di computer portatile", "N. dotati / N. dipendenti", "percent")),
    ("Condizioni abilitanti", ("Applicativi raggiungibili da remoto", "N. applicativi remoti / N. applicativi", "percent|whole")),
    ("Condizioni abilitanti", ("Dirigenti formati sul lavoro per obiettivi", "N. dirigenti formati", "count")),
    ("Stato di attuazione", ("Accordi individuali sottoscritti", "N. accordi", "count")),
    ("Stato di attuazione", ("Giornate di lavoro agile sul totale lavorato", "Giornate agili / giornate totali", "percent")),
    ("Impatti", ("Riduzione degli spostamenti tra casa e ufficio", "(Km anno n - km anno n-1) / km anno n-1", "down")),
    ("Impatti", ("Giudizio medio dei lavoratori agili (da 1 a 5)", "Media dei questionari", "score")))


def civit_areas(doc):
    """A first-generation plan: area, outcome, strategic and operational objectives, in one grid or a table for each area."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(choose((TOWN, PARK, CHAMBER, HEALTH)), FIRST_PLANS, (2011, 2013), 3)
    form = {"headed": chance() < 0.55, "coded": chance() < 0.7, "boss": chance() < 0.4, "merged": chance() < 0.85,
            "between": choose((" ", " - ", ". ")),
            "columns": [(year, "target") for year in (doc.years if chance() < 0.6 else doc.years[:1])]}
    form["order"] = ["name"] + ["formula"] * (chance() < 0.35) + ["values"] + ["source"] * (chance() < 0.2)
    left = [choose(("Obiettivo strategico", "Obiettivi strategici")), choose(("Obiettivo operativo", "Obiettivi operativi"))]
    left += [choose(("Responsabile", "Struttura responsabile"))] * form["boss"]
    top = header(doc, left if form["headed"] else ["Area strategica", "Outcome", *left], form["order"], form["columns"],
                 chance() < 0.5)
    parts, rows = [], []
    word = choose(("Area strategica {}: {}", "AREA STRATEGICA {} - {}", "Area strategica n. {} - {}"))
    picked = doc.random.sample(range(min(len(doc.domain.areas), len(doc.domain.outcomes))), doc.random.randint(3, 4))
    strategies = doc.random.sample(doc.domain.strategies, len(doc.domain.strategies))
    for first, at in enumerate(picked, 1):
        area = doc.objective("area_strategica", doc.domain.areas[at], code=str(first) if form["headed"] or form["coded"] else None)
        own = _below(doc, area, [strategies.pop() for _ in range(1 if first > 2 else doc.random.randint(1, 2))], first, form)
        if form["headed"]:
            box = [("Outcome", doc.domain.outcomes[at]), ("Stakeholder", choose(SERVED))][:doc.random.randint(1, 2)]
            parts += [heading(word.format(first, area["title"]), 2), pairs(box), table(top, own)]
        rows += left_of([(coded(area, form["between"]), "text"), (doc.domain.outcomes[at], "text")], own, form["merged"])
    parts = [*parts, *legend(doc)] if form["headed"] else [table(top, rows), *legend(doc)]
    return page(doc, "A4 landscape" if not form["headed"] or len(form["columns"]) > 1 else "A4 portrait", parts)


def _below(doc, area, titles, first, form):
    """Rows of an area's strategic objectives and those below them."""
    rows = []
    for second, title in enumerate(titles, 1):
        aim = doc.objective("obiettivo_strategico", title, parent=area["id"], code=f"{first}.{second}" if form["coded"] else None)
        own = []
        for third in range(1, doc.random.randint(2, 4)):
            goal, drafts = doc.goal(parent=aim["id"], code=f"{first}.{second}.{third}" if form["coded"] else None,
                                    units=[doc.random.choice(doc.domain.units)] * form["boss"])
            told = doc.all_told(goal, drafts, keys_of(form["order"]), form["columns"])
            texts = [(coded(goal, form["between"]), "text")] + [(unit, "text") for unit in goal["units"]]
            own += left_of(texts, [line(one, form["order"]) for one in told], form["merged"])
        rows += left_of([(coded(aim, form["between"]), "text")], own, form["merged"])
    return rows


def tree_tables(doc):
    """A tree of the performance told in tables: the strategic objectives of an area with their indicators, then those below."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(choose((UNIVERSITY, CHAMBER, PARK)), (*FIRST_PLANS, "Albero della performance {}", "Piano integrato {}"),
              (2014, 2020), 3, "writer")
    form = {"measured": chance() < 0.6, "merged": chance() < 0.9, "letter": chance() < 0.5, "between": choose((" ", " - ")),
            "weighed": chance() < 0.4}
    form["above"] = [*["formula"] * (chance() < 0.4), "values"]
    form["below"] = [*["type"] * (chance() < 0.3), *["weight"] * (chance() < 0.35), "values", *["owner"] * (chance() < 0.5)]
    word = choose(("Area strategica {} - {}", "Area strategica {}: {}", "Area {} - {}"))
    captions = choose(((None, None), ("Obiettivi strategici", "Obiettivi operativi"),
                       ("Obiettivi strategici e relativi indicatori", "Obiettivi operativi collegati")))
    doc.heads["weight"] = "Peso indicatore"
    parts = [heading(choose(("L'albero della performance", "Albero della performance")), 2), *prose(doc, 1, 2)]
    for first, name in enumerate(doc.random.sample(doc.domain.areas, 3), 1):
        mark = "ABC"[first - 1] if form["letter"] else str(first)
        area = doc.objective("area_strategica", name, code=mark)
        parts += [heading(word.format(mark, name)), *prose(doc, 0, 1), *_two_tables(doc, area, mark, captions, form)]
    return page(doc, choose(("A4 portrait", "A4 landscape", "A4 landscape")), [*parts, *legend(doc)])


def _two_tables(doc, area, mark, captions, form):
    aims, above, below = [], [], []
    three, year = [(year, "target") for year in doc.years], [(doc.years[0], "target")]
    for second in range(1, doc.random.choice((2, 3, 3))):
        aim, drafts = doc.goal(level="obiettivo_strategico", parent=area["id"], code=f"{mark}.{second}")
        aims.append((coded(aim, form["between"]), aim))
        told = doc.all_told(aim, drafts, form["above"], three) if form["measured"] else []
        above += left_of([(aims[-1][0], "text")], [line(one, ["name", *form["above"]]) for one in told]) if told else []
    for text, aim in aims:
        own = []
        for third, weight in enumerate(doc.hand.weights(doc.random.randint(1, 2)), 1):
            goal, drafts = doc.goal(parent=aim["id"], code=f"{aim['code']}.{third}", most=2,
                                    weight=float(weight) if form["weighed"] else None)
            told = doc.all_told(goal, drafts, form["below"], year)
            texts = [(coded(goal, form["between"]), "text")] + [(doc.hand.weight.format(weight), "value")] * form["weighed"]
            own += left_of(texts, [line(one, ["name", *form["below"]]) for one in told], form["merged"])
        below += left_of([(text, "text")], own, form["merged"])
    left = ["Obiettivo strategico", "Obiettivo operativo"] + ["Peso obiettivo"] * form["weighed"]
    tables = [table(header(doc, left, ["name", *form["below"]], year), below)]
    if above:
        tables.insert(0, table(header(doc, left[:1], ["name", *form["above"]], three, form["merged"]), above))
    return [part for caption, one in zip(captions[-len(tables):], tables)
            for part in ([heading(caption, 4)] if caption else []) + [one]]


def gaps_and_shares_report(doc):
    """A report on the year: target, result, how far they are apart, and how much was reached."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(choose((HEALTH, TOWN, CHAMBER, UNIVERSITY)),
              ("Relazione sulla performance {}", "Relazione sulla performance - Anno {}", "Relazione sulla Performance anno {}"),
              (2012, 2024), 1, "calc", months=range(13, 19))
    doc.heads.update(gap=choose(("Scostamento", "Scostamento", "Differenza")), note=choose(("Note", "Commento", "Motivazioni")),
                     share=doc.heads["realisation"])
    form = {"settled": chance() < 0.6, "weighed": chance() < 0.5, "merged": chance() < 0.85}
    form["summed"] = form["weighed"] and chance() < 0.4
    form["columns"] = [(doc.years[0] - 1, "baseline")] * (chance() < 0.2) + [(doc.years[0], "target"), (doc.years[0], "result")]
    form["order"] = ["name", *["unit"] * (chance() < 0.35), *["weight"] * (chance() < 0.2), "values", "gap", "share",
                     *["note"] * (chance() < 0.35)]
    doc.heads["weight"] = "Peso indicatore"
    word = choose(("Obiettivo", "Obiettivo operativo", "Obiettivi"))
    left = ["Struttura"] * (not form["settled"]) + [word] + ["Peso obiettivo"] * form["weighed"]
    top = header(doc, left, form["order"], form["columns"])
    parts, rows = [], []
    for unit in doc.random.sample(doc.domain.units, doc.random.randint(3, 4)):
        if form["settled"]:
            parts.append(new_sheet(doc, unit))
        own = _reached(doc, unit, form)
        if form["settled"]:
            sums = [[td("Totale", "text"), td(doc.hand.weight.format(100)), *[td("")] * (len(top[0]) - 2)]] * form["summed"]
            parts += captioned(doc, f"Risultati {doc.years[0]}", table(top, own + sums))
        rows += left_of([(unit, "text")], own, form["merged"])
    parts = parts or [table(top, rows)]
    return page(doc, "A4 landscape", [*parts, *legend(doc)], chapters=1)


def _reached(doc, unit, form):
    """Rows of a structure's objectives, whose weights make 100."""
    rows = []
    for weight in doc.hand.weights(doc.random.randint(2, 4)):
        goal, drafts = doc.goal(PAST, 2, weight=float(weight) if form["weighed"] else None, units=[] if form["settled"] else [unit])
        told = doc.all_told(goal, drafts, keys_of(form["order"]), form["columns"])
        for one, draft in zip(told, drafts):
            _compare(doc, one, draft)
        texts = [(goal["title"], "text")] + [(doc.hand.weight.format(weight), "value")] * form["weighed"]
        rows += left_of(texts, [line(one, form["order"]) for one in told], form["merged"])
    return rows


def _compare(doc, one, draft):
    """What a report works out of target and result; the share is a measure, the difference none."""
    target, result = one["indicator"]["measures"][-2:]
    share, one["gap"], one["note"] = 100.0, "-", doc.random.choice(("", "", "Dato definitivo", "Rilevazione a fine anno"))
    if target["kind"] == "number":
        fewer, gap = draft.kind in FEWER, result["value"] - target["value"]
        better = target["value"] / result["value"] if fewer else result["value"] / target["value"]
        share = min(100.0, round(100 * better, 1))
        one["gap"] = ("+" if gap > 0 else "") + italian(gap, 0 if gap == int(gap) else 2 if draft.kind == "ratio" else 1)
    raw = doc.hand.percents.format(italian(share, 0 if share == int(share) else 1))
    one["share"] = raw
    one["indicator"]["measures"].append(measure(raw, "number", doc.years[0], "realisation", value=share, unit="%"))


def piao_value(doc):
    """A PIAO: public values with their impact, objectives of performance that serve them, working from home over three years."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(choose((TOWN, HEALTH, UNIVERSITY, PARK)),
              ("Piano Integrato di Attività e Organizzazione {}", "PIAO {}",
               "Piano integrato di attività e organizzazione (PIAO) {}"), (2022, 2026), 3)
    form = {"code": choose(("VP{}", "VP.{}", "{}")), "baseline": chance() < 0.7, "nested": chance() < 0.5, "owner": chance() < 0.6,
            "word": choose(("Obiettivo di performance", "Obiettivo operativo")), "carded": chance() < 0.6}
    form["columns"] = [(doc.years[0] - 1, "baseline")] * form["baseline"] + [(year, "target") for year in doc.years]
    form["order"] = ["name", *["formula"] * (chance() < 0.5), "values", *["source"] * (chance() < 0.3)]
    picked = doc.random.sample(range(len(doc.domain.outcomes)), doc.random.randint(2, 3))
    values = [doc.objective("obiettivo_strategico", doc.domain.outcomes[at], code=form["code"].format(number),
                            description=choose(STORIES) if form["carded"] else None) for number, at in enumerate(picked, 1)]
    parts = [heading("SEZIONE 2. VALORE PUBBLICO, PERFORMANCE E ANTICORRUZIONE", 2), heading("2.1 Valore pubblico"),
             *prose(doc, 1, 3)]
    for value in values:
        parts += _public_value(doc, value, form)
    parts += [heading("2.2 Performance"), *prose(doc, 1, 2)]
    for value in values:
        parts += _served(doc, value, form)
    parts += [heading("SEZIONE 3. ORGANIZZAZIONE E CAPITALE UMANO", 2), heading("3.2 Organizzazione del lavoro agile"),
              *prose(doc, 1, 2), *_at_home(doc, form)]
    return page(doc, choose(("A4 landscape", "A4 landscape", "A4 portrait")), [*parts, *legend(doc)], chapters=2)


def _public_value(doc, value, form):
    """What a public value is, and the indicators of its impact."""
    order = [key for key in ["name", "type", *form["order"][1:]] if key != "source"]
    text = f"{value['code']} - {value['title']}"
    out = [heading(f"Obiettivo di valore pubblico {text}", 4)]
    if form["carded"]:
        out = [pairs([("Obiettivo di valore pubblico", text), ("Descrizione", value["description"]),
                      ("Stakeholder", doc.random.choice(SERVED))])]
    _, measures = doc.goals.pop()
    rows = []
    for draft in [doc.hand.draft(*one) for one in measures[:2]]:
        one = doc.told(value, draft, keys_of(order), form["columns"])
        one["type"] = one["indicator"]["type"] = doc.random.choice(IMPACTS)
        rows.append(line(one, order))
    head = header(doc, [], order, form["columns"], form["nested"], name="Indicatore di impatto", type="Dimensione")
    return out + captioned(doc, "Indicatori di impatto", table(head, rows))


def _served(doc, value, form):
    """The objectives that serve a public value: its heading, their table."""
    left = [form["word"]] + [doc.heads["owner"]] * form["owner"]
    rows = []
    for number in range(1, doc.random.randint(3, 4)):
        goal, drafts = doc.goal(parent=value["id"], code=f"{value['code']}.{number}",
                                units=[doc.random.choice(doc.domain.units)] * form["owner"])
        texts = [(coded(goal), "text")] + [(unit, "text") for unit in goal["units"]]
        rows += left_of(texts, [line(one, form["order"])
                                for one in doc.all_told(goal, drafts, keys_of(form["order"]), form["columns"])])
    head = header(doc, left, form["order"], form["columns"], form["nested"])
    return [heading(f"Obiettivo di valore pubblico {value['code']} - {value['title']}", 4), table(head, rows)]


def _at_home(doc, form):
    """Indicators of working from home by dimension, below the objective that they measure."""
    title = doc.random.choice(AGILE)
    goal, rows = doc.objective(title=title), []
    columns = [(doc.years[0] - 1, "baseline")] + [(year, "target") for year in doc.years]
    picked = sorted(doc.random.sample(range(len(AT_HOME)), doc.random.randint(4, 6)))
    for dimension in dict.fromkeys(AT_HOME[at][0] for at in picked):
        own = []
        for name, one in (AT_HOME[at] for at in picked):
            if name == dimension:
                said = doc.told(goal, doc.hand.draft(*one), [], columns)
                said["indicator"]["type"] = dimension
                own.append(line(said, ["name", "values"]))
        rows += left_of([(dimension, "text")], own)
    return [heading(f"Obiettivo operativo: {title}", 4),
            *captioned(doc, "Lavoro agile: stato e sviluppo",
                       table(header(doc, ["Dimensione"], ["name", "values"], columns, form["nested"]), rows))]


LAYOUTS = {layout.__name__: layout for layout in (civit_areas, tree_tables, gaps_and_shares_report, piao_value)}
LAYOUTS.update(printed.seventeenth.more.LAYOUTS)
