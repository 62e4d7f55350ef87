"""Eight layouts more for tools/heldout: the middle of the road, as small and middle-sized bodies print with Word and Excel.

Written without the reader at hand; the other four stand in more.py. A layout is a function that takes a
SixteenthDocument, adds to its plan and returns the body's HTML.
"""
import printed.sixteenth.more
from printed.more.layouts import heading, some
from printed.first.layouts import td
from printed.sixteenth.page import PLANS, caption, page, prose, right_of, total_row
from printed.sixteenth.words_more import BODIES, PEOPLE, PROVINCES, STAGES, STORIES, TOWNS, UNIVERSITIES
from printed.third.page import new_sheet, table, th
from printed.thirteenth.page import coded, once
from printed.twelfth.page import header, left_of

YEARLY = ("Piano degli obiettivi", "Piano della performance", "Piano dettagliato degli obiettivi", "Piano delle performance",
          "Piano obiettivi")
SETS = ("Piano integrato", "Piano integrato della performance", "Piano della performance", "Obiettivi di performance organizzativa")


def small_town_long_table(doc):
    """A small town's one table over several pages: goals merged left of their indicators, at times in services."""
    doc.begin(TOWNS, YEARLY, "writer", years=doc.random.choice((1, 1, 1, 3)))
    choose, chance = doc.random.choice, doc.random.random
    form = {"numbered": chance() < 0.6, "left": choose((None, "Servizio", "Settore", "Ufficio")),
            "weight": choose((None, "left", "right")), "owner": choose((None, "left", "right")),
            "columns": doc.columns(0.2, "result"), "told": chance() < 0.2}
    if form["left"]:
        form["owner"] = None
    form["order"] = ["name"] + ["formula"] * (chance() < 0.3) + ["values"] + ["owner"] * (form["owner"] == "right")
    doc.heads["owner"] = choose(("Responsabile", "Referente", "Ufficio responsabile"))
    doc.people = doc.heads["owner"] != "Ufficio responsabile"
    left = [form["left"]] * bool(form["left"]) + [choose(("N.", "N°", "Cod."))] * form["numbered"]
    left += [choose(("Obiettivo", "Obiettivo", "Obiettivi", "Obiettivo gestionale", "Obiettivo operativo"))]
    left += ["Descrizione"] * form["told"] + ["Responsabile"] * (form["owner"] == "left")
    weighed = choose(("Peso obiettivo", "Peso ob.", "Peso dell'obiettivo"))
    form["at"] = len(left)
    top = header(doc, left + [weighed] * (form["weight"] == "left"), form["order"], form["columns"])
    if form["weight"] == "right":
        top[0].append(th(weighed))
    form["width"] = len(top[0])
    rows, number = [], 0
    for unit in doc.random.sample(TOWNS.units, 4) if form["left"] else [None]:
        weights = doc.author.weights(doc.random.randint(4, 5) if unit else doc.random.randint(12, 18))
        block = []
        for weight in weights:
            number += 1
            block += _town_goal(doc, number, unit, weight, form)
        rows += left_of([(unit, "text")], block) if unit else block
    if form["weight"] and not form["left"]:
        rows.append(total_row(doc, form["at"] if form["weight"] == "left" else form["width"] - 1, form["width"]))
    wide = form["width"] > 6 or chance() < 0.4
    parts = [caption(doc, "Tabella 1 - Obiettivi e indicatori") + table(top, rows)]
    return page(doc, "A4 landscape" if wide else "A4 portrait", parts)


def _town_goal(doc, number, unit, weight, form):
    person = doc.random.choice(PEOPLE)
    owners = [unit] * bool(unit) + [person] * (form["owner"] == "left")
    goal, drafts = doc.goal(place=TOWNS.units.index(unit) if unit else None, units=owners,
                            code=str(number) if form["numbered"] else None, weight=float(weight) if form["weight"] else None,
                            description=doc.random.choice(STORIES) if form["told"] else None)
    texts = [(str(number), "value")] * form["numbered"] + [(goal["title"], "text")]
    texts += [(goal["description"], "text")] * form["told"] + [(person, "text")] * (form["owner"] == "left")
    shown, owner = doc.author.weight_text(weight), person if doc.people else doc.random.choice(TOWNS.units)
    rows = left_of(texts + [(shown, "value")] * (form["weight"] == "left"), doc.lines(goal, drafts, form, owner))
    return right_of(shown, rows) if form["weight"] == "right" else rows


def objective_title_rows(doc):
    """A province's table for each goal: a row with its title, one with owner and weight, the header, the indicators."""
    doc.begin(PROVINCES, PLANS[:2] + YEARLY[:3])
    choose, chance = doc.random.choice, doc.random.random
    form = {"above": choose((None, "aims", "units", "units")), "weighed": chance() < 0.6, "boss": chance() < 0.7,
            "told": chance() < 0.4, "columns": doc.columns(0.45), "labels": chance() < 0.4,
            "title": choose(("Obiettivo n. {} - {}", "OBIETTIVO N. {}: {}", "Obiettivo {}: {}", "Obiettivo operativo {} - {}"))}
    form["order"] = ["name"] + ["formula"] * (chance() < 0.5) + ["weight"] * (chance() < 0.4) + ["values"]
    form["order"] += ["source"] * (chance() < 0.35)
    form["owner"] = choose(("Responsabile", "Dirigente responsabile", "Struttura responsabile"))
    form["top"] = header(doc, [], form["order"], form["columns"])
    parts, number = [], 0
    for first in some(doc, 3, 4) if form["above"] else [1]:
        above, unit = None, doc.domain.units[first - 1]
        if form["above"] == "aims":
            number = 0
            above = doc.objective(level="obiettivo_strategico", code=str(first), title=doc.domain.aims[first - 1])
            parts += [heading(f"Obiettivo strategico {first} - {above['title']}", 2), *prose(doc, 0, 1)]
        elif form["above"]:
            parts.append(new_sheet(doc, unit))
        for weight in doc.author.weights(doc.random.randint(2, 4) if form["above"] else doc.random.randint(7, 10)):
            number += 1
            parts.append(_titled_table(doc, f"{first}.{number}" if above else str(number), above, unit, weight, form))
    paper = "A4 landscape" if len(form["top"][0]) > 5 or chance() < 0.3 else "A4 portrait"
    return page(doc, paper, parts, choose(("", "table{break-inside:avoid}")))


def _titled_table(doc, code, above, unit, weight, form):
    wide = len(form["top"][0])
    owner = unit if form["owner"].startswith("Struttura") else doc.random.choice(PEOPLE)
    place = PROVINCES.units.index(unit) if form["above"] == "units" else None
    goal, drafts = doc.goal(place=place, code=code, parent=above["id"] if above else None, units=[owner] * form["boss"],
                            weight=float(weight) if form["weighed"] else None,
                            description=doc.random.choice(STORIES) if form["told"] else None)
    rows = [[td(form["title"].format(code, goal["title"]), "band", colspan=wide)]]
    pairs = [(form["owner"], owner)] * form["boss"] + [("Peso", doc.author.weight_text(weight))] * form["weighed"]
    pairs += [("Descrizione", goal["description"])] * form["told"]
    for label, text in pairs:
        if form["labels"]:
            rows.append([td(label, "label"), td(text, "text", colspan=wide - 1)])
        else:
            rows.append([td(f"{label}: {text}", "text", colspan=wide)])
    return table([], rows + form["top"] + doc.lines(goal, drafts, form))


def body_goal_cards(doc):
    """A small body's cards, a frame for each goal: labels and values, the table of indicators inside, then steps and people."""
    doc.begin(BODIES, YEARLY[:2] + PLANS[:1], "writer", years=doc.random.choice((1, 1, 3)))
    choose, chance = doc.random.choice, doc.random.random
    form = {"word": choose(("Obiettivo", "Titolo obiettivo", "Denominazione obiettivo", "Obiettivo operativo")),
            "coded": choose((None, "N. obiettivo", "Codice")), "area": chance() < 0.45, "weighed": chance() < 0.6,
            "told": choose(("Descrizione", "Descrizione", "Descrizione obiettivo", None)), "money": chance() < 0.2,
            "owner": choose(("Responsabile", "Responsabile", "Ufficio responsabile", "Struttura responsabile")),
            "between": choose((None, "Indicatori", "INDICATORI E TARGET")), "steps": chance() < 0.45, "staff": chance() < 0.4,
            "columns": doc.columns(0.4), "fresh": chance() < 0.3}
    form["order"] = ["name"] + ["formula"] * (chance() < 0.55) + ["unit"] * (chance() < 0.25) + ["values"]
    form["order"] += ["weight"] * (chance() < 0.25)
    form["top"] = header(doc, [], form["order"], form["columns"])
    titled = choose((None, "Scheda obiettivo n. {}", "SCHEDA N. {}")) if form["coded"] else None
    parts = []
    for number, weight in enumerate(doc.author.weights(doc.random.randint(6, 9)), 1):
        parts.append(heading(titled.format(number)) if titled else "")
        parts.append(_card(doc, number, weight, form))
        if form["fresh"] and number > 1:
            parts[-2:] = [f"<div style='break-before:page'>{''.join(parts[-2:])}</div>"]
    return page(doc, "A4 landscape" if len(form["top"][0]) > 5 else "A4 portrait", parts)


def _card(doc, number, weight, form):
    choose, wide = doc.random.choice, len(form["top"][0])
    area = once(doc, "area_strategica", choose(BODIES.areas)) if form["area"] else None
    owner = choose(PEOPLE if form["owner"] == "Responsabile" else BODIES.units)
    goal, drafts = doc.goal(code=str(number) if form["coded"] else None, parent=area["id"] if area else None, units=[owner],
                            weight=float(weight) if form["weighed"] else None,
                            description=choose(STORIES) if form["told"] else None)
    pairs = [(form["coded"], number)] * bool(form["coded"])
    pairs += [("Area strategica", area["title"])] if area else []
    pairs += [(form["word"], goal["title"])] + [(form["told"], goal["description"])] * bool(form["told"]) + [(form["owner"], owner)]
    pairs += [("Peso", doc.author.weight_text(weight))] * form["weighed"]
    if form["money"]:
        goal["budget"] = float(amount := choose((4500, 12000, 38500, 150000)))
        pairs.append(("Risorse finanziarie", f"€ {amount:,}".replace(",", ".") + ",00"))
    rows = [[td(label, "label"), td(text, "text", colspan=wide - 1)] for label, text in pairs]
    rows += [[td(form["between"], "band", colspan=wide)]] * bool(form["between"])
    rows += form["top"] + doc.lines(goal, drafts, form)
    if form["steps"]:
        rows.append([td("Fasi di attuazione", "band", colspan=wide)])
        rows += [[td(f"Fase {at}", "label"), td(step, "text", colspan=wide - 1)]
                 for at, step in enumerate(sorted(doc.random.sample(STAGES, 3), key=STAGES.index), 1)]
    if form["staff"]:
        rows.append([td("Personale coinvolto", "label"), td(f"{doc.random.randint(2, 9)} unità", "text", colspan=wide - 1)])
    return table([], rows)


def university_wide_sheet(doc):
    """A university's wide sheet: two or three levels merged at the left, then all that is told of an indicator."""
    doc.begin(UNIVERSITIES, SETS, "calc", years=doc.random.choice((1, 3, 3)))
    choose, chance = doc.random.choice, doc.random.random
    form = {"area": chance() < 0.7, "aim": chance() < 0.7, "coded": choose(("inside", "apart", None)), "merged": chance() < 0.8,
            "columns": doc.columns(0.75), "between": choose((" ", " - ", ". "))}
    form["aim"] = form["aim"] or not form["area"]
    behind = choose((["weight"], [], [])) + choose((["owner"], ["owner"], []))
    form["order"] = ["code"] * (chance() < 0.2) + ["name"] + ["type"] * (chance() < 0.25)
    form["order"] += [*(key for key in ("formula", "unit", "source") if chance() < 0.6), "values", *behind]
    if "weight" not in behind and chance() < 0.3:
        form["order"].insert(form["order"].index("name") + 1, "weight")
    doc.heads["weight"], doc.people = "Peso indicatore", False
    doc.heads["owner"] = choose(("Struttura responsabile", "Unità organizzativa", "Struttura", "Struttura responsabile"))
    left = [choose(("Area strategica", "Ambito strategico", "Linea strategica"))] * form["area"]
    left += ["Obiettivo strategico"] * form["aim"] + [choose(("Codice", "Cod.", "ID"))] * (form["coded"] == "apart")
    left += [choose(("Obiettivo operativo", "Obiettivo operativo", "Obiettivo"))]
    top = header(doc, left, form["order"], form["columns"], chance() < 0.45)
    aims = doc.random.sample(UNIVERSITIES.aims, len(UNIVERSITIES.aims))
    rows = []
    for first, name in enumerate(doc.random.sample(UNIVERSITIES.areas, 3), 1):
        rows += _field(doc, first, name, [aims.pop() for _ in some(doc, 1, 2)], form)
    parts = [caption(doc, "Tavola 1 - Obiettivi, indicatori e target") + table(top, rows)]
    return page(doc, choose(("A4 landscape", "A3 landscape", "A3 landscape")), parts, chapters=2)


def _field(doc, first, name, aims, form):
    """Rows of a field of the university: its aims and their operational objectives."""
    area, block, third = doc.objective(level="area_strategica", title=name) if form["area"] else None, [], 0
    for second, title in enumerate(aims, 1):
        above, own, code = area, [], str(first)
        if form["aim"]:
            third, code = 0, f"{first}.{second}"
            above = doc.objective(level="obiettivo_strategico", title=title, code=code if form["coded"] == "inside" else None,
                                  parent=area["id"] if area else None)
        for _ in some(doc, 2, 3):
            third += 1
            number = f"{code}.{third}"
            goal, drafts = doc.goal(place=UNIVERSITIES.areas.index(name), code=number if form["coded"] else None,
                                    parent=above["id"])
            texts = [(number, "value")] * (form["coded"] == "apart")
            texts += [(coded(goal, form["between"]) if form["coded"] == "inside" else goal["title"], "text")]
            own += left_of(texts, doc.lines(goal, drafts, form), form["merged"])
        block += left_of([(coded(above, form["between"]), "text")], own, form["merged"]) if form["aim"] else own
    return left_of([(name, "text")], block, form["merged"]) if area else block


# By the names that tools/heldout knows them under.
LAYOUTS = {layout.__name__: layout for layout in (
    small_town_long_table, objective_title_rows, body_goal_cards, university_wide_sheet, *printed.sixteenth.more.LAYOUTS)}
