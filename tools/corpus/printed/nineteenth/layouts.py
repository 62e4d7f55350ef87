"""Eight layouts more for tools/heldout, as a customer draws them who tries out a reader of any administration's plan.

Written without the reader at hand; the other four stand in more.py. A layout is a function that takes a
NineteenthDocument, adds to its plan and returns the body's HTML.
"""
import printed.nineteenth.more
from printed.first.layouts import td
from printed.nineteenth.author import NUMBERS
from printed.nineteenth.page import coded, header, line, note, page, prose
from printed.nineteenth.words import AGENCY, CARE, CHAMBER, COMMON, TOWN
from printed.nineteenth.words_more import DOCTORS, PEOPLE
from printed.sixth.page import fields
from printed.third.page import beside, new_sheet, table, th
from printed.twelfth.page import left_of

RESULTS = ("Piano degli indicatori e dei risultati attesi di bilancio", "Piano degli indicatori e dei risultati attesi",
           "PIRA - Piano degli indicatori e dei risultati attesi di bilancio")
SCORES = ("Cruscotto BSC", "Cruscotto degli indicatori", "Balanced Scorecard", "Cruscotto della performance")
EXECUTIVE = ("Piano esecutivo di gestione", "PEG - Piano degli obiettivi", "Piano dettagliato degli obiettivi",
             "Piano della performance")
BUDGETS = ("Schede di budget", "Obiettivi di budget", "Budget operativo - Schede obiettivo")
TURNED = ";page-orientation:rotate-left"  # wide pages that lie on their side in the file and say so: tools/heldout turns them


def agency_budget_results(doc):
    """An agency's budget indicators in one grid: mission, programme, objective, KPI, what it says, algorithm, source, years."""
    doc.begin(AGENCY, "excel", years=3, titles=RESULTS, ways=("grid", "grid", "shaded"), apart=doc.random.random() < 0.5)
    choose, chance = doc.random.choice, doc.random.random
    form = {"columns": [(year, "target") for year in doc.years], "merged": chance() < 0.75, "between": choose((" - ", " ", " – "))}
    doc.heads["name"] = choose(("KPI", "KPI", "Indicatore (KPI)"))
    order = ["name"] + ["told"] * (chance() < 0.7) + ["formula"] * (chance() < 0.8) + ["unit"] * doc.author.apart
    form["order"] = order + choose((["source", "values"], ["source", "values"], ["values", "source"], ["values"]))
    up = choose(((), (), ("values",), ("values", "unit")))
    nested = not up and chance() < 0.5
    top = header(doc, ["Missione", "Programma", choose(("Obiettivo", "Obiettivo", "Obiettivo annuale"))],
                 form["order"], form["columns"], nested, up)
    rows = []
    for code, title, part, name, goals in doc.random.sample(AGENCY.areas, choose((2, 3, 3))):
        mission = doc.objective(level="missione", code=code, title=title)
        programme = doc.objective(level="programma", code=part, title=name, parent=mission["id"])
        doc.fill_pool(goals)
        own = []
        for _ in range(min(len(goals), doc.random.randint(2, 4))):
            goal, measured = doc.next_goal(1, 6, parent=programme["id"])
            own += left_of([(goal["title"], "text")], doc.rows(goal, measured, form["order"], form["columns"]), form["merged"])
        above = [(coded(one, form["between"]), "text") for one in (mission, programme)]
        rows += left_of(above, own, form["merged"])
    return page(doc, "A4 landscape" + choose((TURNED, "", "", "")), [*prose(doc, 0, 2), table(top, rows), note(doc)], chapters=2)


def chamber_year_scores(doc):
    """A chamber's scorecard: each year over result, target and share; the first year is closed, the others have targets alone."""
    doc.begin(CHAMBER, "excel", years=doc.random.choice((2, 3, 3)), titles=SCORES, ways=("grid", "grid", "level", "shaded"))
    choose, chance = doc.random.choice, doc.random.random
    doc.late = True
    roles = choose((("result", "target", "realisation"), ("result", "target", "realisation"), ("target", "result", "realisation")))
    level, word = choose((("obiettivo_strategico", "Obiettivo strategico"), ("obiettivo_operativo", "Obiettivo operativo")))
    form = {"roles": roles, "level": level, "weight": ["weight"] * (chance() < 0.4), "coded": chance() < 0.5,
            "bands": chance() < 0.6, "merged": chance() < 0.8}
    doc.bare_year = True
    left = [choose(("Prospettiva", "Prospettiva BSC"))] * (not form["bands"]) + [word]
    words = left + [doc.heads["name"]] + [doc.heads["weight"]] * len(form["weight"])
    top = [[th(one, rowspan=2) for one in words] + [th(year, colspan=3) for year in doc.years],
           [th(doc.heads[role].replace(" {}", "").replace(" anno", "")) for _ in doc.years for role in roles]]
    rows, names = [], doc.random.sample(CHAMBER.areas, choose((3, 4)))
    band = choose(("Prospettiva: {}", "Prospettiva {}", "Prospettiva - {}"))
    for number, name in enumerate(names, 1):
        own = []
        for second in range(1, choose((2, 3)) if len(doc.pool) > 3 else 2):
            code = f"{number}.{second}" if form["coded"] else None
            goal, measured = doc.next_goal(1, 5, NUMBERS, level=level, code=code, perspectives=[name])
            own += left_of([(coded(goal), "text")], _scored(doc, goal, measured, form), form["merged"])
        if form["bands"]:
            rows.append([td(band.format(name), "band", colspan=len(words) + 3 * len(doc.years))])
        rows += own if form["bands"] else left_of([(name, "text")], own)
    return page(doc, "A4 landscape", [*prose(doc, 0, 1), table(top, rows), note(doc)], chapters=2)


def _scored(doc, goal, measured, form):
    """Lines of a goal's indicators: the first year's result and share beside its target, blank cells in the years to come."""
    rows, first = [], doc.years[0]
    order = ["name", *form["weight"], "values"]
    for one, weight in zip(measured, doc.author.weights(len(measured))):
        said = doc.told(goal, one, order, [(year, "target") for year in doc.years], weight)
        texts = {(year, "target"): text for year, text in zip(doc.years, said["values"])}
        targets = said["indicator"]["measures"]
        result, share = doc.author.result(one.kind[0], targets[0], ((first, "result"), (first, "realisation")))
        told = {"target": targets[0], "result": result[1], "realisation": share[1]}
        texts.update({(first, "result"): result[0], (first, "realisation"): share[0]})
        said["indicator"]["measures"] = [told[role] for role in form["roles"]] + targets[1:]
        said["values"] = [texts.get((year, role), "") for year in doc.years for role in form["roles"]]
        rows.append(line(said, order))
    return rows


def town_goal_cards(doc):
    """A town's executive plan as a text: a card of labels and values for each goal, its indicators below or among them."""
    doc.begin(TOWN, "word", "writer", titles=EXECUTIVE)
    choose, chance = doc.random.choice, doc.random.random
    form = {"sheets": chance() < 0.65, "inside": chance() < 0.35, "wide": choose((2, 2, 4)), "columns": [(doc.years[0], "target")],
            "number": choose(("Obiettivo n.", "N. obiettivo", "Obiettivo n.")), "first": chance() < 0.75,
            "title": choose(("Titolo", "Denominazione", "Titolo obiettivo", "Denominazione obiettivo")),
            "told": choose(("Descrizione", "Descrizione obiettivo", None)), "boss": choose(("Responsabile", "Responsabile", None)),
            "weight": choose(("Peso", "Peso obiettivo", None)), "kind": chance() < 0.35, "place": chance() < 0.3,
            "turned": chance() < 0.4, "late": chance() < 0.3}
    order = ["name"] + ["formula"] * (chance() < 0.3) + ["values"] + ["due"] * (chance() < 0.6)
    form["order"] = order + (["weight"] if not form["weight"] and not form["inside"] and chance() < 0.5 else [])
    doc.heads["weight"] = "Peso"
    doc.heads["target"] = choose(("Valore atteso", "Target", "Risultato atteso")) + choose(("", " {}"))
    title = choose(("Centro di responsabilità: {}", "Centro di responsabilità {1} - {0}", "Settore {}", "Servizio {}"))
    doc.fill_pool(TOWN.goals + COMMON)
    parts, number = [], 0
    for place, unit in enumerate(doc.random.sample(TOWN.units, doc.random.randint(3, 4)), 1):
        parts += [new_sheet(doc, title.format(unit, place))] if form["sheets"] else []
        for weight in doc.author.weights(doc.random.randint(2, 3)):
            number += 1
            parts.append(_card(doc, number, unit, weight, form))
    return page(doc, "A4 portrait", parts)


def _card(doc, number, unit, weight, form):
    """A goal's labels and values, and what measures it: a table below them, or labels and values too."""
    kinds = NUMBERS | {"items", "change", "duration"} if "due" in form["order"] else None
    goal, measured = doc.next_goal(1, 1 if form["inside"] else 3, kinds, told=bool(form["told"]), code=str(number),
                                   weight=float(weight) if form["weight"] else None)
    rows = _labelled(doc, goal, number, unit, weight, form)
    if not form["inside"]:
        return table([], rows) + table(header(doc, [], form["order"], form["columns"]),
                                       doc.rows(goal, measured, form["order"], form["columns"]))
    said = doc.told(goal, measured[0], form["order"], form["columns"])
    words = {**doc.heads, "name": doc.heads["name"].replace("Indicatori", "Indicatore"),
             "values": doc.value_word(doc.years[0], "target")}
    inner = [(words[key], said["values"][0] if key == "values" else said[key]) for key in form["order"]]
    return table([], rows + _over(form["wide"], inner))


def _labelled(doc, goal, number, unit, weight, form):
    """A goal's rows of labels and values, in the order of the document."""
    choose = doc.random.choice
    named = [(form["number"], str(number)), (form["title"], goal["title"])]
    named = _over(form["wide"], named if form["first"] else named[::-1])
    story = _over(form["wide"], [(form["told"], goal["description"])] if form["told"] else [])
    told = [("Centro di responsabilità", unit)] * (not form["sheets"]) + [(form["boss"], choose(PEOPLE))] * bool(form["boss"])
    told = told[::-1] if form["turned"] else told
    goal["units"] = [value for _, value in told]
    told += [("Missione e programma", choose(("01.03", "10.05", "04.02", "09.03", "03.01")))] * form["place"]
    told += [("Tipologia obiettivo", choose(("Sviluppo", "Mantenimento", "Miglioramento")))] * form["kind"]
    if form["weight"]:
        told.insert(0 if form["turned"] else len(told), (form["weight"], doc.author.weight_text(weight)))
    told = fields(*told, columns=form["wide"])
    return named + told + story if form["late"] else named + story + told


def _over(wide, labelled):
    """Rows of a label and a value that takes the rest of so many columns."""
    return [[td(label, "label"), td(value, "text", colspan=wide - 1)] for label, value in labelled]


def care_relevance_sheet(doc):
    """A health service's budget on sheets: metric, unit of measure, threshold and relevance beside each indicator of a ward."""
    doc.begin(CARE, "excel", "calc", titles=BUDGETS, apart=True)
    choose, chance, year = doc.random.choice, doc.random.random, doc.years[0]
    form = {"areas": chance() < 0.6, "numbered": chance() < 0.4, "merged": chance() < 0.8,
            "columns": [(year - 1, "baseline")] * (chance() < 0.7) + [(year, "target")]}
    doc.heads["formula"] = choose(("Metrica", "Metrica", "Metodo di calcolo"))
    doc.heads["weight"] = choose(("Rilevanza", "Rilevanza", "Rilevanza %", "Peso %"))
    ends = choose((["values", "weight"], ["weight", "values"], ["least", "values", "weight"], ["values", "least", "weight"]))
    form["order"] = ["name"] + ["formula"] * (chance() < 0.75) + ["unit", *ends]
    left = ["Area"] * form["areas"] + [choose(("N.", "Cod."))] * form["numbered"] + [choose(("Obiettivo", "Obiettivo di budget"))]
    top = header(doc, left, form["order"], form["columns"])
    title = choose(("Struttura: {}", "{}", "Scheda di budget - {}", "Centro di responsabilità: {}"))
    parts, box = [], chance() < 0.6
    for unit in doc.random.sample(CARE.units, doc.random.randint(3, 4)):
        doc.fill_pool(CARE.goals)
        parts.append(new_sheet(doc, title.format(unit)))
        parts += [table([], fields(("Direttore", choose(DOCTORS)), ("Posti letto", doc.random.randint(8, 36))))] * box
        parts.append(table(top, _ward(doc, form)))
    return page(doc, choose(("A4 landscape", "A4 landscape", "A3 landscape")), parts, chapters=1)


def _ward(doc, form):
    """A ward's areas with their goals, numbered through."""
    rows, number = [], 0
    for name in doc.random.sample(CARE.areas, doc.random.randint(2, 3)):
        area = doc.objective(level="area_strategica", title=name) if form["areas"] else None
        block = []
        for _ in range(doc.random.choice((1, 1, 2))):
            number += 1
            goal, measured = doc.next_goal(1, 3, parent=area["id"] if area else None,
                                           code=str(number) if form["numbered"] else None)
            texts = [(str(number), "value")] * form["numbered"] + [(goal["title"], "text")]
            block += left_of(texts, doc.rows(goal, measured, form["order"], form["columns"]), form["merged"])
        rows += beside(name, block) if area else block
    return rows


# By the names that tools/heldout knows them under.
LAYOUTS = {layout.__name__: layout for layout in (
    agency_budget_results, chamber_year_scores, town_goal_cards, care_relevance_sheet, *printed.nineteenth.more.LAYOUTS)}
