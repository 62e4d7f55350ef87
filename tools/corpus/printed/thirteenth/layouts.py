"""Eight layouts more for tools/heldout: the plainest tables of unions, provinces, parks, hospitals and other issuers.

Written without the reader at hand; the other four stand in more.py. A layout is a function that takes a
ThirteenthDocument, adds to its plan and returns the body's HTML.
"""
import printed.thirteenth.more
from printed.more.layouts import heading, some
from printed.first.layouts import td
from printed.sixth.page import fields
from printed.third.page import new_sheet, table, th
from printed.thirteenth.page import NO_DATES, coded, count_of, page, prose, rules_of, threshold
from printed.thirteenth.words import HOSPITAL, METRO, PARK, PEOPLE, STORIES, UNION
from printed.twelfth.page import header, keys_of, left_of, line, lines_of

YEARLY = ("Piano dettagliato degli obiettivi", "Piano degli obiettivi", "Piano della performance", "Piano delle performance",
          "Piano degli obiettivi e delle performance")
EXECUTIVE = ("Piano Esecutivo di Gestione", "PEG - Piano della performance", "Piano esecutivo di gestione", "PEG",
             "Piano dettagliato degli obiettivi")
SCORES = ("Schede di budget", "Balanced Scorecard di Dipartimento", "Piano della performance", "Schede obiettivo dei Dipartimenti")


def union_list(doc):
    """A union's list as a text, upright: a table for each office, or one table with the office at the left."""
    doc.begin(UNION, "word", "writer", years=1, titles=YEARLY)
    choose, chance = doc.random.choice, doc.random.random
    form = {"offices": chance() < 0.75, "numbered": chance() < 0.6, "weighed": chance() < 0.5, "told": chance() < 0.2,
            "merged": chance() < 0.85, "columns": [(doc.years[0], "target")]}
    tail = choose(([], [], ["due"], ["due"], ["owner"]))
    form["order"] = ["name", *doc.some_of("formula", share=0.15), "values", *tail]
    if "due" in tail:
        doc.author.allowed = NO_DATES
    doc.heads["owner"] = choose(("Responsabile", "Responsabile", "Referente"))
    left = ["Servizio"] * (not form["offices"]) + [choose(("N.", "N.", "Cod."))] * form["numbered"]
    left += [choose(("Obiettivo", "Obiettivo", "Obiettivi", "Obiettivo operativo"))] + ["Descrizione"] * form["told"]
    left += [choose(("Peso", "Peso", "Peso obiettivo"))] * form["weighed"]
    top = header(doc, left, form["order"], form["columns"])
    title = choose(("{0}", "{0}", "Area {1} - {0}", "{0} - Responsabile: {2}"))
    parts, rows = [], []
    for number, unit in enumerate(doc.random.sample(UNION.units, doc.random.randint(3, 5)), 1):
        person = choose(PEOPLE)
        if not form["offices"]:
            rows += left_of([(unit, "text")], _list_rows(doc, unit, person, form), form["merged"])
            continue
        parts += [new_sheet(doc, title.format(unit, number, person)), table(top, _list_rows(doc, unit, person, form))]
    return page(doc, "A4 portrait", parts or [table(top, rows)])


def _list_rows(doc, unit, person, form):
    """An office's objectives, whose weights make 100."""
    rows = []
    for number, weight in enumerate(doc.author.weights(doc.random.randint(3, 6)), 1):
        goal = doc.objective(code=str(number) if form["numbered"] else None, units=[] if form["offices"] else [unit],
                             weight=float(weight) if form["weighed"] else None,
                             description=doc.random.choice(STORIES) if form["told"] else None)
        texts = [(str(number), "value")] * form["numbered"] + [(goal["title"], "text")]
        texts += [(goal["description"], "text")] * form["told"] + [(doc.author.weight_text(weight), "value")] * form["weighed"]
        own = [line(doc.told(goal, keys_of(form["order"]), form["columns"], unit=person), form["order"])
               for _ in range(count_of(doc))]
        rows += left_of(texts, own, form["merged"])
    return rows


def metro_peg_grid(doc):
    """A province's executive plan on sheets: what the programme sets, in two or three levels, left of the indicators."""
    doc.begin(METRO, "excel", "calc", years=doc.random.choice((1, 3, 3)), titles=EXECUTIVE)
    choose, chance = doc.random.choice, doc.random.random
    form = {"coded": choose(("inside", "inside", "apart", None)), "three": chance() < 0.7, "budget": chance() < 0.3,
            "boss": chance() < 0.4, "merged": chance() < 0.85, "weighed": chance() < 0.25, "settled": chance() < 0.5,
            "columns": doc.columns(0.25), "between": choose((" ", " ", " - ", ". ")), "first": 0}
    order = ["name", *doc.some_of("formula", share=0.3), *doc.some_of("unit", share=0.35)]
    order += choose((["weight", "values"], ["values"], ["values"], ["values"]))
    form["order"] = order + choose(([], [], ["source"]))
    doc.heads["weight"] = "Peso indicatore"
    left = [choose(("Indirizzo strategico", "Indirizzo strategico", "Indirizzo strategico DUP"))] * form["three"]
    left += [choose(("Obiettivo strategico", "Obiettivo strategico", "Obiettivo strategico DUP"))]
    left += ["Missione/Programma"] * form["budget"]
    left += [choose(("Cod.", "Codice"))] * (form["coded"] == "apart") + [choose(("Obiettivo operativo", "Obiettivo operativo"))]
    left += [choose(("Dirigente", "Responsabile", "Dirigente responsabile"))] * form["boss"]
    left += ["Peso obiettivo"] * form["weighed"]
    top = header(doc, left, form["order"], form["columns"], chance() < 0.4)
    aims, areas = (doc.random.sample(words, len(words)) for words in (METRO.strategies, METRO.areas))
    title = choose(("{}", "{}", "Centro di responsabilità: {}"))
    parts, rows = [], []
    for unit in doc.random.sample(METRO.units, 3):
        if form["settled"]:
            parts.append(new_sheet(doc, title.format(unit)))
        block = []
        for _ in some(doc, 1, 2):
            block += _direction(doc, areas.pop(), [aims.pop() for _ in some(doc, 1, 2 if form["three"] else 1)], form)
        if form["settled"]:
            parts.append(table(top, block))
        rows += block
    papers = ("A4 landscape", "A4 landscape", "A3 landscape")
    return page(doc, choose(papers), parts if form["settled"] else [table(top, rows)], chapters=2)


def _direction(doc, area, aims, form):
    """Rows of what one direction of the programme sets."""
    form["first"] += 1
    with_code = form["coded"] == "inside"
    above, block = None, []
    if form["three"]:
        above = doc.objective(level="area_strategica", title=area, code=str(form["first"]) if with_code else None)
    for second, aim_title in enumerate(aims, 1):
        code = f"{form['first']}.{second}" if above else str(form["first"])
        aim = doc.objective(level="obiettivo_strategico", title=aim_title, code=code if with_code else None,
                            parent=above["id"] if above else None)
        own = []
        for third, weight in enumerate(doc.author.weights(doc.random.randint(1, 4)), 1):
            own += _operative(doc, aim, f"{code}.{third}", weight, form)
        block += left_of([(coded(aim, form["between"]), "text")], own, form["merged"])
    return left_of([(coded(above, form["between"]), "text")], block, form["merged"]) if above else block


def _operative(doc, aim, code, weight, form):
    choose = doc.random.choice
    goal = doc.objective(parent=aim["id"], code=code if form["coded"] else None, units=[choose(PEOPLE)] * form["boss"],
                         weight=float(weight) if form["weighed"] else None)
    texts = [(choose(("01.11", "10.05", "04.02", "09.02", "01.06")), "value")] * form["budget"]
    texts += [(code, "value")] * (form["coded"] == "apart")
    texts += [(coded(goal, form["between"]) if form["coded"] == "inside" else goal["title"], "text")]
    texts += [(person, "text") for person in goal["units"]] + [(doc.author.weight_text(weight), "value")] * form["weighed"]
    return left_of(texts, lines_of(doc, goal, form["order"], form["columns"]), form["merged"])


def park_weighed_table(doc):
    """A park's or agency's table: objectives and their weights, indicators and theirs, the value before and the target."""
    doc.begin(PARK, "word", years=doc.random.choice((1, 1, 3)))
    choose, chance = doc.random.choice, doc.random.random
    form = {"areas": choose(("heading", "heading", "left", None)), "coded": choose(("apart", "apart", "inside", None)),
            "merged": chance() < 0.85, "columns": doc.columns(0.75), "boss": chance() < 0.3}
    weights = choose((("Peso obiettivo", "Peso indicatore"), ("Peso obiettivo", "Peso indicatore"), ("Peso ob.", "Peso ind.")))
    order = ["name", *doc.some_of("formula", share=0.4), *doc.some_of("unit", share=0.25)]
    form["order"] = order + choose((["weight", "values"], ["weight", "values"], ["values", "weight"]))
    form["order"] += choose(([], [], ["source"], [] if form["boss"] else ["owner"]))
    doc.heads["owner"] = choose(("Struttura responsabile", "Servizio responsabile", "Struttura"))
    left = ["Area strategica"] * (form["areas"] == "left") + [choose(("Cod.", "N.", "Codice"))] * (form["coded"] == "apart")
    left += [choose(("Obiettivo operativo", "Obiettivo", "Obiettivo operativo"))]
    left += ["Struttura responsabile"] * form["boss"] + [weights[0]]
    top = header(doc, left, form["order"], form["columns"], chance() < 0.4, weight=weights[1])
    title = choose(("Area strategica {} - {}", "Area strategica {}: {}", "Linea strategica {} - {}"))
    parts, rows, areas = [], [], doc.random.sample(PARK.areas, doc.random.randint(3, 4))
    if not form["areas"]:
        rows = _weighed(doc, None, None, doc.random.randint(8, 14), form)
    for first, name in enumerate(areas if form["areas"] else [], 1):
        area = doc.objective(level="area_strategica", title=name, code=str(first) if form["areas"] == "heading" else None)
        own = _weighed(doc, area, first, doc.random.randint(2, 5), form)
        if form["areas"] == "heading":
            parts += [heading(title.format(first, name), 2), *prose(doc, 0, choose((0, 1))), table(top, own)]
        rows += left_of([(name, "text")], own, form["merged"])
    paper = choose(("A4 landscape", "A4 landscape", "A4 landscape", "A3 landscape"))
    return page(doc, paper, parts or [table(top, rows)], rules_of(doc))


def _weighed(doc, area, first, count, form):
    """Rows of objectives whose weights make 100, as do those of each one's indicators."""
    rows = []
    for second, weight in enumerate(doc.author.weights(count), 1):
        number = f"{first}.{second}" if area else str(second)
        goal = doc.objective(parent=area["id"] if area else None, weight=float(weight), code=number if form["coded"] else None,
                             units=[doc.random.choice(PARK.units)] * form["boss"])
        texts = [(number, "value")] * (form["coded"] == "apart")
        texts += [(coded(goal) if form["coded"] == "inside" else goal["title"], "text")]
        texts += [(unit, "text") for unit in goal["units"]] + [(doc.author.weight_text(weight), "value")]
        rows += left_of(texts, lines_of(doc, goal, form["order"], form["columns"]), form["merged"])
    return rows


def hospital_bsc_sheet(doc):
    """A hospital trust's scorecard on sheets, one for each department: areas, thresholds, weights, who is asked about the data."""
    doc.begin(HOSPITAL, "excel", "calc", years=1, titles=SCORES)
    choose, chance, year = doc.random.choice, doc.random.random, doc.years[0]
    form = {"left": choose(("Area", "Area", "Prospettiva", "Prospettiva", "Area di performance")), "numbered": chance() < 0.4,
            "columns": [(year - 1, "result")] * (chance() < 0.5) + [(year, "target")], "least": chance() < 0.7,
            "asked": chance() < 0.7, "total": chance() < 0.6, "box": chance() < 0.6}
    doc.heads["target"] = choose(("Target", "Valore atteso", "Target {}", "Valore atteso {}", "Risultato atteso {}"))
    doc.heads["result"] = choose(("Consuntivo {}", "Risultato {}", "Valore {} a consuntivo"))
    doc.heads["owner"] = "Referente"
    order = ["name", *doc.some_of("formula", share=0.35)]
    order += choose((["weight", "values"], ["values", "weight"]) if not form["least"] else (["weight", "values"],))
    form["order"] = order + ["owner"] * form["asked"]
    left = [form["left"]] + ["N."] * form["numbered"] + [choose(("Obiettivo", "Obiettivo", "Obiettivi"))]
    top = header(doc, left, form["order"], form["columns"], weight="Peso")
    form["behind"] = len(top[0]) - form["asked"]
    if form["least"]:
        top[0].insert(form["behind"], th(choose(("Soglia minima", "Soglia", "Valore soglia"))))
    before = order[:order.index("weight")]
    form["at"], form["width"] = len(left) + len(before) + ("values" in before) * (len(form["columns"]) - 1), len(top[0])
    title = choose((f"Scheda BSC {year} - {{}}", f"{{}} - Scheda obiettivi {year}", "{}", "{}"))
    parts = []
    for unit in doc.random.sample(HOSPITAL.units, doc.random.randint(3, 4)):
        parts.append(new_sheet(doc, title.format(unit)))
        if form["box"]:
            parts.append(table([], fields(("Direttore", choose(PEOPLE)), ("Anno", year))))
        parts.append(table(top, _scores(doc, form)))
    return page(doc, choose(("A4 landscape", "A4 landscape", "A3 landscape")), parts, chapters=1)


def _scores(doc, form):
    """A department's areas or perspectives; the weights are shares of the whole sheet."""
    counts = [[doc.random.choice((1, 1, 2)) for _ in some(doc, 1, 2)] for _ in some(doc, 3, 4)]
    weights, rows, number = doc.author.weights(sum(map(sum, counts))), [], 0
    names = doc.random.sample(HOSPITAL.areas, len(counts))
    if form["left"] == "Prospettiva":
        names = ("Utenti e territorio", "Processi interni", "Economico finanziaria", "Apprendimento e crescita")
    for name, area in zip(names, counts):
        seen = form["left"] == "Prospettiva"
        above, block = None if seen else doc.objective(level="area_strategica", title=name), []
        for count in area:
            number += 1
            goal = doc.objective(parent=None if seen else above["id"], code=str(number) if form["numbered"] else None,
                                 perspectives=[name] if seen else [])
            texts = [(str(number), "value")] * form["numbered"] + [(goal["title"], "text")]
            block += left_of(texts, [_score(doc, goal, weights.pop(), form) for _ in range(count)])
        rows += left_of([(name, "text")], block)
    if form["total"]:
        rows.append([td("Totale", "text", colspan=form["at"]), td(doc.author.weight_text(100)),
                     td("", colspan=form["width"] - form["at"] - 1)])
    return rows


def _score(doc, goal, weight, form):
    one = doc.told(goal, keys_of(form["order"]), form["columns"], weight, doc.random.choice(HOSPITAL.served))
    cells = line(one, form["order"])
    if form["least"]:
        cells.insert(len(cells) - form["asked"], td(threshold(one)))
    return cells


# By the names that tools/heldout knows them under.
LAYOUTS = {layout.__name__: layout for layout in (
    union_list, metro_peg_grid, park_weighed_table, hospital_bsc_sheet, *printed.thirteenth.more.LAYOUTS)}
