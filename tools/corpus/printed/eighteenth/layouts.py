"""Eight layouts for tools/heldout: the commonest documents of eight kinds of bodies, as their clerks make them.

Written without the reader at hand; the other four stand in more.py. A layout is a function that takes an EighteenthDocument,
adds to its plan and returns the body's HTML.
"""
import printed.eighteenth.more
from printed.eighteenth.page import GRIDS, coded, labelled, linked, page, signed, total_row
from printed.eighteenth.words import CITY, HEALTH, REGION, TOWN
from printed.first.layouts import paragraph, td
from printed.more.layouts import heading
from printed.third.page import new_sheet, table
from printed.twelfth.page import header, left_of, phases, width

EXECUTIVE = ("Piano Esecutivo di Gestione", "Piano esecutivo di gestione e Piano della performance", "Piano della Performance",
             "Piano dettagliato degli obiettivi")
LISTS = ("Piano degli obiettivi", "Piano della performance", "Piano dettagliato degli obiettivi", "Piano Performance")
# The first one is of any length.
REGIONAL = ("Piano della performance", "Piano triennale della performance", "Piano della Performance")
BUDGETS = ("Schede di budget", "Piano della Performance", "Obiettivi di budget", "Budget operativo")


def city_goal_cards(doc):
    """A large town's cards as a text: labels and values of a goal, its indicators, at times its phases."""
    doc.begin(CITY, "writer", EXECUTIVE)
    choose, chance = doc.random.choice, doc.random.random
    form = {"columns": doc.past(0.3), "settled": chance() < 0.5, "weighed": chance() < 0.6, "kinds": chance() < 0.35,
            "inside": chance() < 0.5, "phases": chance() < 0.35, "fresh": chance() < 0.4, "staff": chance() < 0.4,
            "section": choose(("Settore", "Centro di responsabilità", "Area/Settore")),
            "boss": choose(("Responsabile", "Dirigente", "Dirigente responsabile")),
            "number": choose(("Obiettivo n.", "N. obiettivo", "Codice obiettivo")),
            "title": choose(("Titolo", "Titolo obiettivo", "Denominazione obiettivo", "Obiettivo")),
            "story": choose(("Descrizione", "Descrizione obiettivo", "Descrizione sintetica")),
            "top": choose((None, "Scheda obiettivo", "SCHEDA OBIETTIVO"))}
    form["order"] = ["name", *doc.some_of("formula", share=0.35), *doc.some_of("unit", "type", share=0.25)]
    form["order"] += ["values", *doc.some_of("weight", share=0.35)]
    form["wide"] = max(2, width([], form["order"], form["columns"]))
    parts, number = [], 0
    for (unit, _, goals), boss in zip(doc.areas[:doc.random.randint(3, 5)], doc.random.sample(CITY.people, 5)):
        if form["settled"]:
            parts.append(new_sheet(doc, unit))
        for weight in doc.hand.weights(len(goals)):
            number += 1
            parts.append(_card(doc, number, unit, boss, weight, form))
    return page(doc, "A4 portrait" if form["wide"] < 6 else "A4 landscape", parts)


def _card(doc, number, unit, boss, weight, form):
    """One goal's card; its own number goes through the whole document."""
    goal = doc.goal(unit, code=str(number), units=([] if form["settled"] else [unit]) + [boss],
                    weight=float(weight) if form["weighed"] else None, description=doc.story())
    rows = [] if form["settled"] else [(form["section"], unit)]
    rows += [(form["boss"], boss), (form["number"], goal["code"]), (form["title"], goal["title"])]
    rows += [("Tipologia obiettivo", doc.random.choice(("Sviluppo", "Mantenimento", "Miglioramento")))] * form["kinds"]
    rows += [(form["story"], goal["description"])] + [("Peso obiettivo", doc.hand.weight.format(weight))] * form["weighed"]
    head, own = header(doc, [], form["order"], form["columns"]), doc.rows(goal, form)
    before = "<div style='break-before:page'></div>" if form["fresh"] and number > 1 and not form["settled"] else ""
    before += heading(form["top"]) if form["top"] else ""
    if form["inside"]:
        out = table([], labelled(rows, form["wide"]) + head + own)
    else:
        out = table([], labelled(rows)) + table(head, own)
    if form["phases"]:
        out += phases(doc, ("N.", "Fasi di attuazione", "Termine"))
    if form["staff"]:
        few, many = doc.random.randint(1, 3), doc.random.randint(2, 6)
        out += paragraph(f"Personale assegnato: n. {few} funzionari, n. {many} istruttori.")
    return before + out


def town_area_tables(doc):
    """A small town's or union's list as a text: a table for each area, the goals' weights at the left or behind."""
    doc.begin(TOWN, "writer", LISTS)
    choose, chance = doc.random.choice, doc.random.random
    form = {"columns": doc.past(0.15), "numbered": chance() < 0.7, "weighed": choose((None, "left", "left", "behind")),
            "summed": chance() < 0.4, "told": chance() < 0.25, "capitals": chance() < 0.4,
            "boss": choose((None, "Responsabile: {}", "Responsabile dell'area: {}"))}
    form["order"] = ["name", *doc.some_of("formula", share=0.15), "values", *doc.some_of("due", share=0.35)]
    left = [choose(("N.", "N.", "N. ob."))] * form["numbered"] + [choose(("Obiettivo", "Obiettivo", "Obiettivi"))]
    left += ["Descrizione"] * form["told"] + ["Peso"] * (form["weighed"] == "left")
    form["head"] = header(doc, left, form["order"], form["columns"])
    if form["weighed"] == "behind":
        form["head"][0] += header(doc, ["Peso obiettivo"], [], [])[0]
    parts = []
    for (area, _, _), boss in zip(doc.areas[:doc.random.randint(3, 5)], doc.random.sample(TOWN.people, 5)):
        parts.append(new_sheet(doc, area.upper() if form["capitals"] else area))
        parts += [paragraph(form["boss"].format(boss))] if form["boss"] else []
        parts += [*linked(doc, 0.2), table(form["head"], _list(doc, area, form))]
    end = signed(choose(("Il Segretario comunale", "Il Sindaco", "Il Segretario"))) if chance() < 0.5 else []
    wide = len(form["head"][0]) > 6 or chance() < 0.4
    return page(doc, "A4 landscape" if wide else "A4 portrait", parts, end=end)


def _list(doc, area, form):
    """An area's rows; all of its goals have weights that make 100."""
    rows = []
    for number, weight in enumerate(doc.hand.weights(len(doc.goals[area])), 1):
        goal = doc.goal(area, code=str(number) if form["numbered"] else None, weight=float(weight) if form["weighed"] else None,
                        description=doc.story() if form["told"] else None)
        printed = doc.hand.weight.format(weight)
        own = doc.rows(goal, form)
        if form["weighed"] == "behind":
            own[0].append(td(printed, rowspan=len(own)))
        texts = [(str(number), "value")] * form["numbered"] + [(goal["title"], "text")]
        texts += [(goal["description"], "text")] * form["told"] + [(printed, "value")] * (form["weighed"] == "left")
        rows += left_of(texts, own)
    if form["weighed"] == "left" and form["summed"]:
        at = form["numbered"] + 1 + form["told"]
        rows += total_row(len(form["head"][0]), at, doc.hand.weight.format(100))
    return rows


def region_grid(doc):
    """A region's spreadsheet: strategic and operational objectives merged left of their indicators."""
    years = doc.random.choice((3, 3, 1))
    doc.begin(REGION, "calc", REGIONAL[:years], years=years)
    choose, chance = doc.random.choice, doc.random.random
    form = {"columns": doc.past(0.6), "settled": chance() < 0.5, "owned": chance() < 0.5,
            "codes": choose((None, ("{}", "{}.{}"), ("OS{}", "OO{}.{}"))), "between": choose((" ", " - ")), "first": 0}
    form["order"] = ["name", *doc.some_of("formula", share=0.45), *doc.some_of("unit", share=0.6), "values"]
    form["order"] += doc.some_of("source", share=0.3)
    left = [choose(("Obiettivo strategico", "Obiettivi strategici", "Obiettivo strategico triennale"))]
    left += [choose(("Obiettivo operativo", "Obiettivi operativi", "Obiettivo operativo annuale"))]
    left += [choose(("Struttura responsabile", "Direzione responsabile"))] * (form["owned"] and not form["settled"])
    head = header(doc, left, form["order"], form["columns"], chance() < 0.4)
    parts, rows = [], []
    for area, aims, _ in doc.areas:
        unit = doc.unit_of(area)
        parts += [new_sheet(doc, unit)] if form["settled"] else []
        own = [row for aim in _shares(doc, area, aims) for row in _aim(doc, area, *aim, unit, form)]
        parts += [table(head, own)] if form["settled"] else []
        rows += own
    return page(doc, choose(("A4 landscape", "A3 landscape")), parts or [table(head, rows)], most=2)


def _shares(doc, area, aims):
    """(aim, how many of the area's goals serve it)."""
    count = len(doc.goals[area])
    first = doc.random.randint(1, count - 1)
    return [(aims[0], first), (aims[1], count - first)]


def _aim(doc, area, title, count, unit, form):
    """Rows of a strategic objective, numbered through the document."""
    form["first"] += 1
    above, below = form["codes"] or (None, None)
    aim = doc.objective(level="obiettivo_strategico", title=title, code=above.format(form["first"]) if above else None)
    rows = []
    for second in range(1, count + 1):
        owned = form["owned"] and not form["settled"]
        goal = doc.goal(area, parent=aim["id"], code=below.format(form["first"], second) if below else None,
                        units=[unit] if owned else [])
        texts = [(coded(goal, form["between"]), "text")] + [(unit, "text")] * owned
        rows += left_of(texts, doc.rows(goal, form))
    return left_of([(coded(aim, form["between"]), "text")], rows)


def hospital_ward_budgets(doc):
    """A hospital trust's budget for each ward: areas as bands or at the left, weights behind the expected values."""
    doc.begin(HEALTH, "chromium", BUDGETS)
    choose, chance, year = doc.random.choice, doc.random.random, doc.years[0]
    form = {"columns": doc.past(0.7, choose(("baseline", "result"))), "banded": chance() < 0.4, "summed": chance() < 0.6,
            "signed": chance() < 0.5}
    form["order"] = ["name", *doc.some_of("formula", share=0.3), "values"] + ["weight"] * (chance() < 0.85)
    doc.heads["weight"] = choose(("Peso", "Peso %", "Peso"))
    left = ["Area"] * (not form["banded"]) + [choose(("Obiettivo", "Obiettivi", "Descrizione obiettivo"))]
    form["head"] = header(doc, left, form["order"], form["columns"])
    title = choose(("{}", f"Scheda di budget {year} - {{}}", "Scheda di budget - {}"))
    director = choose((None, "Direttore: {}", "Direttore/Responsabile: {}"))
    parts = []
    for unit in doc.random.sample(HEALTH.units, doc.random.randint(2, 4)):
        opened = new_sheet(doc, title.format(unit))
        parts.append(f"<div style='break-before:page'>{opened}</div>" if parts else opened)
        parts += [paragraph(director.format(choose(HEALTH.people)))] if director else []
        parts.append(table(form["head"], _ward(doc, form)))
        parts += signed("Il Direttore Generale", "Il Direttore della struttura") if form["signed"] else []
    rules = choose(GRIDS)
    return page(doc, choose(("A4 landscape", "A4 landscape", "A4 portrait")), parts, rules, most=2)


def _ward(doc, form):
    """A ward's rows: some areas with some of their goals, whose indicators' weights make 100 together."""
    areas = doc.random.sample(doc.areas, doc.random.randint(3, 4))
    chosen = [(name, doc.random.sample(goals, min(2, len(goals)))) for name, _, goals in areas]
    weights = iter(doc.hand.weights(sum(len(told) for _, goals in chosen for _, told in goals)))
    rows, wide = [], len(form["head"][0])
    for name, goals in chosen:
        area, block = doc.objective(level="area_strategica", title=name), []
        for title, doc.measured in goals:
            goal = doc.objective(title=title, parent=area["id"])
            block += left_of([(title, "text")], doc.rows(goal, form, weights=weights))
        rows += [[td(f"Area: {name}", "band", colspan=wide)], *block] if form["banded"] else left_of([(name, "text")], block)
    if "weight" in form["order"] and form["summed"]:
        rows += total_row(wide, wide - 1, doc.hand.weight.format(100))
    return rows


LAYOUTS = {layout.__name__: layout for layout in (
    city_goal_cards, town_area_tables, region_grid, hospital_ward_budgets, *printed.eighteenth.more.LAYOUTS)}
