"""Eight layouts more for tools/heldout, each the most ordinary way in which administrations of one kind print their goals.

Written without the reader at hand; the other four stand in more.py. A layout is a function that takes an
EleventhDocument, adds to its plan and returns the body's HTML.
"""
import printed.eleventh.more
from printed.eleventh.page import (BUDGETS, DIRECTIONS, HEALTH, PEOPLE, PROVINCES, TOWNS, UNITS, UNIVERSITIES, WARDS, YEARLY,
                                   head)
from printed.fifth.page import cells, page
from printed.fifth.words import STEPS, STORIES
from printed.more.layouts import heading, some
from printed.first.layouts import paragraph, td
from printed.seventh.page import column_heads
from printed.third.author import LAST_DAYS
from printed.third.page import beside, new_sheet, table, th


def sector_list(doc):
    """A town's executive plan out of a spreadsheet: a table for each sector, its goals weighed and added up."""
    doc.begin(TOWNS, "excel", "calc", years=doc.random.choice((1, 1, 1, 3)), titles=YEARLY)
    choose, chance = doc.random.choice, doc.random.random
    form = {"keys": doc.some_of("formula", "unit", "weight", share=0.35), "columns": doc.columns(0.3),
            "aim": chance() < 0.5, "owner": chance() < 0.5, "told": chance() < 0.5, "due": chance() < 0.4,
            "code": choose(("{1}", "{0}.{1}", "OB{0}.{1}", "OG {0}.{1}")), "sum": chance() < 0.5,
            "aims": doc.random.sample(DIRECTIONS, len(DIRECTIONS))}
    words = [choose(("Obiettivo strategico", "Obiettivo strategico DUP"))] * form["aim"]
    words += [choose(("N.", "Cod.", "Codice")), choose(("Obiettivo operativo", "Obiettivo", "Obiettivo di PEG"))]
    words += [choose(("Descrizione", "Descrizione dell'obiettivo"))] * form["told"] + ["Responsabile"] * form["owner"]
    words.append(choose(("Peso obiettivo", "Peso ob.")))
    tail = [doc.heads["due"]] * form["due"] + [choose(("Note", "Note e osservazioni"))] * (chance() < 0.3)
    form["tail"] = len(tail)
    form["before"], form["behind"] = len(words) - 1, 1 + len(form["keys"]) + len(form["columns"]) + len(tail)
    top = head(doc, words + column_heads(doc, form["keys"]), form["columns"], tail, nested=chance() < 0.5)
    title = choose(("SETTORE {} - {}", "Settore {} - {}", "Area {}: {}", "Centro di responsabilità {} - {}"))
    parts = []
    for number, unit in enumerate(doc.random.sample(UNITS, doc.random.randint(2, 4)), 1):
        parts.append(new_sheet(doc, title.format(number, unit.upper() if title.isupper() else unit)))
        parts.append(table(top, _sector(doc, number, form)))
    return page(doc, choose(("A4 landscape", "A4 landscape", "A3 landscape")), "", parts)


def _sector(doc, number, form):
    """A sector's rows: at times one or two strategic objectives left of all."""
    weights, rows, second = doc.author.weights(doc.random.randint(3, 6)), [], 0
    groups = [weights]
    if form["aim"] and len(weights) > 3:
        groups = [weights[:2], weights[2:]]
    for group in groups:
        block, parent = [], None
        if form["aim"]:
            aim = form["aims"].pop()  # no two sectors print the same one
            parent = _strategic(doc, aim)
        for weight in group:
            second += 1
            block += _of_sector(doc, form["code"].format(number, second), weight, parent, form)
        rows += beside(aim, block) if form["aim"] else block
    if form["sum"]:
        rows.append([td("Totale", "text", colspan=form["before"]), td(doc.author.weight_text(100)),
                     td("", colspan=form["behind"])])
    return rows


def _strategic(doc, title):
    """The strategic objective of this title on the sheet that is being made."""
    sheet = doc.plan["sheets"][-1]["id"]
    known = [one for one in doc.plan["objectives"] if one["sheet"] == sheet and one["title"] == title]
    return known[0]["id"] if known else doc.objective(level="obiettivo_strategico", title=title)["id"]


def _of_sector(doc, code, weight, parent, form):
    choose = doc.random.choice
    goal = doc.objective(code=code, parent=parent, weight=float(weight), units=[choose(PEOPLE)] if form["owner"] else [],
                         description=choose(STORIES) if form["told"] else None)
    keys = form["keys"] + ["due"] * form["due"]
    own = []
    for one in doc.rows(goal, keys, form["columns"], 1, 3):
        row = cells(one, form["keys"]) + [td(one.get("due"))] * form["due"]
        own.append(row + [td(choose(("", "", "", "Intersettoriale", "PNRR")), "text")] * (form["tail"] - form["due"]))
    beside(doc.author.weight_text(weight), own, "value")
    for person in goal["units"]:
        beside(person, own)
    if form["told"]:
        beside(goal["description"], own)
    return beside(code, beside(goal["title"], own), "value")


def goal_sheet(doc):
    """A province's text: for each goal a card of labels and values, a table of its indicators and one of its phases with terms."""
    doc.begin(PROVINCES, "word", "writer", years=doc.random.choice((1, 3)))
    choose, chance = doc.random.choice, doc.random.random
    form = {"keys": doc.some_of("formula", "unit", "weight", share=0.5), "columns": doc.columns(0.5), "story": chance() < 0.7,
            "source": chance() < 0.4, "served": chance() < 0.6, "money": chance() < 0.4, "phases": chance() < 0.6,
            "owner": choose(("Responsabile", "Dirigente responsabile", "Servizio")), "weigh": chance() < 0.6,
            "code": choose(("{}.{}", "{}.{}", "OP {}.{}")), "label": choose(("Obiettivo operativo", "Titolo obiettivo operativo")),
            "head": choose((None, "Scheda obiettivo {}", "Scheda n. {}")),
            "aim": choose(("Obiettivo strategico", "Obiettivo strategico di riferimento")),
            "steps": choose((("Fasi", "Scadenza"), ("N.", "Fasi di attuazione", "Scadenza"), ("N.", "Attività", "Termine")))}
    top = head(doc, column_heads(doc, form["keys"]), form["columns"], [doc.heads["source"]] * form["source"], chance() < 0.4)
    title, parts = choose(("Settore {}", "Area {}", "{}")), []
    units, aims = doc.random.sample(UNITS, doc.random.randint(2, 3)), doc.random.sample(DIRECTIONS, 3)
    for first, (unit, aim) in enumerate(zip(units, aims), 1):
        parts.append(new_sheet(doc, title.format(unit)))
        for second, weight in enumerate(doc.author.weights(doc.random.randint(2, 3)), 1):
            parts.append(_goal_card(doc, unit, aim, form["code"].format(first, second), weight, top, form))
    return page(doc, choose(("A4 portrait", "A4 portrait", "A4 landscape")), "", parts)


def _goal_card(doc, unit, aim, code, weight, top, form):
    choose = doc.random.choice
    owner = unit if form["owner"] == "Servizio" else choose(PEOPLE)
    goal = doc.objective(code=code, parent=_strategic(doc, aim), units=[owner],
                         weight=float(weight) if form["weigh"] else None)
    box = [(form["aim"], aim), ("Codice", code), (form["label"], goal["title"]), (form["owner"], owner)]
    if form["story"]:
        goal["description"] = choose(STORIES)
        box.append(("Descrizione", goal["description"]))
    box += [("Peso", doc.author.weight_text(weight))] * form["weigh"]
    if form["served"]:
        box.append((doc.heads["served"], choose(("Cittadini", "Imprese", "Comuni del territorio", "Istituti scolastici"))))
    if form["money"]:
        goal["budget"] = float(amount := choose((2500, 36000, 148500, 1250000)))
        box.append(("Risorse finanziarie", f"€ {amount:,}".replace(",", ".") + ",00"))
    rows = [[td(label, "label"), td(text, "text")] for label, text in box]
    told = [cells(one, form["keys"]) + [td(one["source"], "text")] * form["source"]
            for one in doc.rows(goal, form["keys"], form["columns"], 1, 4)]
    out = heading(form["head"].format(code)) if form["head"] else ""
    return out + table([], rows) + table(top, told) + (_phases(doc, form["steps"]) if form["phases"] else "")


def _phases(doc, words):
    """Steps with their terms: no indicators."""
    months = sorted(doc.random.sample(sorted(LAST_DAYS), doc.random.randint(2, 4)))
    rows = [[td(number)] * (len(words) == 3) + [td(step, "text"), td(f"{LAST_DAYS[month]}/{month:02d}/{doc.years[0]}")]
            for number, (step, month) in enumerate(zip(doc.random.sample(STEPS, len(months)), months), 1)]
    return table([[th(word) for word in words]], rows)


def area_tables(doc):
    """A university's plan: a chapter and a wide table for each area, strategic and operational objectives merged at the left."""
    doc.begin(UNIVERSITIES, "word", years=3 if doc.random.random() < 0.75 else 1)
    choose, chance = doc.random.choice, doc.random.random
    form = {"keys": doc.some_of("formula", "type", "unit", share=0.4), "columns": doc.columns(0.7), "served": chance() < 0.4,
            "coded": choose(("none", "apart", "inside")), "owner": chance() < 0.6,
            "source": chance() < 0.3, "strategic": choose(("{}.{}", "OS{}.{}", "OS {}.{}"))}
    words = ["Obiettivo strategico"] + ["Cod."] * (form["coded"] == "apart") + ["Obiettivo operativo"]
    words += [doc.heads["served"]] * form["served"] + column_heads(doc, form["keys"])
    tail = ["Struttura responsabile"] * form["owner"] + [doc.heads["source"]] * form["source"]
    top = head(doc, words, form["columns"], tail, nested=chance() < 0.6)
    title, parts = choose(("Area strategica {} - {}", "Area strategica {}: {}")), []
    for first, area in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(2, 3)), 1):
        above = doc.objective(level="area_strategica", code=str(first), title=area)
        parts.append(heading(title.format(first, area), 2))
        parts += [paragraph(choose(STORIES))] * (chance() < 0.5)
        rows = []
        for second in some(doc, 2, 3):
            rows += _strategic_rows(doc, above, first, second, form)
        parts.append(table(top, rows))
    return page(doc, choose(("A4 landscape", "A4 landscape", "A3 landscape")), "", parts)


def _strategic_rows(doc, above, first, second, form):
    coded = form["coded"] != "none"
    aim = doc.objective(level="obiettivo_strategico", parent=above["id"],
                        code=form["strategic"].format(first, second) if coded else None)
    block = []
    for third in some(doc, 1, 3):
        goal = doc.objective(parent=aim["id"], code=f"{first}.{second}.{third}" if coded else None)
        keys, own = form["keys"] + ["owner"] * form["owner"], []
        for one in doc.rows(goal, keys, form["columns"], 1, 3):
            row = cells(one, form["keys"]) + [td(one.get("owner"), "text")] * form["owner"]
            own.append(row + [td(one["source"], "text")] * form["source"])
        if form["served"]:
            beside(doc.random.choice(("Studenti", "Docenti e ricercatori", "Personale", "Imprese e territorio")), own)
        beside(f"{goal['code']} {goal['title']}" if form["coded"] == "inside" else goal["title"], own)
        block += beside(goal["code"], own, "value") if form["coded"] == "apart" else own
    return beside(f"{aim['code']} {aim['title']}" if coded else aim["title"], block)


def budget_sheet(doc):
    """A health service's spreadsheet of budgets: a ward's box, areas and goals merged, weights of indicators that make 100."""
    doc.begin(HEALTH, "excel", "calc", years=1, titles=BUDGETS)
    choose, chance, year = doc.random.choice, doc.random.random, doc.years[0]
    form = {"keys": doc.some_of("formula", "unit", share=0.5), "past": chance() < 0.6, "source": chance() < 0.5,
            "first": chance() < 0.5, "code": choose((None, "{}", "{f}.{s}")), "sum": chance() < 0.8}
    form["columns"] = [(year - 1, "result")] * form["past"] + [(year, "target")]
    keys = ["weight"] + form["keys"] if form["first"] else form["keys"] + ["weight"]
    form["keys"] = keys
    words = [choose(("Area", "Area strategica", "Area di intervento"))] + [choose(("N.", "Cod."))] * bool(form["code"])
    words += [choose(("Obiettivo", "Obiettivi", "Obiettivo operativo"))] + column_heads(doc, keys)
    top = head(doc, words, form["columns"], [doc.heads["source"]] * form["source"])
    title = choose((f"Scheda di budget {year} - {{}}", "{}", f"{{}} - Obiettivi {year}"))
    parts = []
    for unit in doc.random.sample(WARDS, doc.random.randint(2, 4)):
        parts.append(new_sheet(doc, title.format(unit)))
        if chance() < 0.6:
            parts.append(_people(doc, year))
        parts.append(table(top, _ward_rows(doc, form)))
    return page(doc, choose(("A4 landscape", "A4 landscape", "A3 landscape")), "", parts, prose=1)


def _people(doc, year):
    """Who works in the ward and what they cost: no indicators."""
    rows = [[td(word, "label"), td(doc.random.randint(4, 60)), td(f"{doc.random.randint(1, 9)}.{doc.random.randint(100, 999)},00")]
            for word in ("Dirigenza", "Comparto")]
    return table([[th(word) for word in ("Personale", "Unità", f"Costo {year - 1} (migliaia di euro)")]], rows)


def _ward_rows(doc, form):
    """Areas of the ward, their goals, and the indicators, whose weights are shares of the whole sheet."""
    count = doc.random.randint(5, 9)
    weights, rows, keys = [float(weight) for weight in doc.author.weights(count)], [], form["keys"]
    left, goals = len(weights), 0
    for first, area in enumerate(doc.random.sample(("Attività e produzione", "Appropriatezza", "Governo delle risorse",
                                                    "Qualità e sicurezza", "Flussi informativi"), 3), 1):
        above, block = doc.objective(level="area_strategica", title=area), []
        share = left if first == 3 else max(1, min(left - (3 - first), doc.random.randint(1, 3)))
        left -= share
        second = 0
        while share:
            second, goals = second + 1, goals + 1
            part = min(share, doc.random.randint(1, 2))
            share -= part
            code = form["code"].format(goals, f=first, s=second) if form["code"] else None
            goal = doc.objective(parent=above["id"], code=code)
            own = [cells(one, keys) + [td(one["source"], "text")] * form["source"]
                   for one in (doc.told(goal, keys, form["columns"], weights.pop()) for _ in range(part))]
            beside(goal["title"], own)
            block += beside(code, own, "value") if code else own
        rows += beside(area, block)
    if form["sum"]:
        before = 2 + bool(form["code"]) + 1 + keys.index("weight")
        behind = len(keys) - keys.index("weight") - 1 + len(form["columns"]) + form["source"]
        rows.append([td("Totale", "text", colspan=before), td(doc.author.weight_text(100)), td("", colspan=behind)])
    return rows


# By the names that tools/heldout knows them under.
LAYOUTS = {layout.__name__: layout for layout in (
    sector_list, goal_sheet, area_tables, budget_sheet, *printed.eleventh.more.LAYOUTS)}
