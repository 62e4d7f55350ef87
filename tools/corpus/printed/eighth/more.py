"""The other seven layouts of layouts.py: cards, lists and sheets of towns, universities, hospitals, chambers, orders."""
import html

from printed.eighth.page import (BUDGETS, CHAMBERS, COUNTABLE, DIRECTIONS, FIELDS, HEALTH, ORDERS, PEOPLE, REPORTS, STAFF, TOWNS,
                                 UNITS, UNIVERSITIES, VILLAGES, WARDS, YEARLY)
from printed.fifth.page import cells, page
from printed.fifth.words import STORIES
from printed.more.layouts import some
from printed.first.layouts import paragraph, td
from printed.seventh.page import column_heads
from printed.sixth.page import fields
from printed.third.page import beside, new_sheet, table, th


def pdo_cards(doc):
    """A small town's goals: for each area a list of them with weights, then a card for each; its indicators stand in the card."""
    doc.begin(VILLAGES, "word", "writer", years=1, titles=YEARLY)
    choose = doc.random.choice
    form = {"listed": doc.random.random() < 0.5, "due": ["due"] * (doc.random.random() < 0.5), "staff": doc.random.random() < 0.6,
            "name": choose(("Indicatore di risultato", "Indicatore", "Indicatori di risultato")),
            "title": choose(("Titolo obiettivo", "Obiettivo", "Denominazione obiettivo")),
            "band": choose(("OBIETTIVO N. {}", "Obiettivo n. {}", "SCHEDA OBIETTIVO N. {}")),
            "head": choose(("AREA {}", "Area {}")), "continue": doc.random.random() < 0.5}
    parts, number = [], 0
    names = ("Amministrativa", "Tecnica", "Economico-finanziaria", "Vigilanza", "Affari sociali")
    for name, person in zip(doc.random.sample(names, doc.random.randint(2, 4)), doc.random.sample(PEOPLE, 4)):
        parts.append(new_sheet(doc, form["head"].format(name.upper() if form["head"].isupper() else name)))
        weights = doc.author.weights(doc.random.randint(3, 4))
        number = number if form["continue"] else 0
        goals = [doc.objective(code=str(at), weight=float(weight), units=[person], description=choose(STORIES))
                 for at, weight in enumerate(weights, number + 1)]
        number += len(goals)
        told = [doc.author.weight_text(weight) for weight in weights]
        if form["listed"]:
            rows = [[td(goal["code"]), td(goal["title"], "text"), td(weight)] for goal, weight in zip(goals, told)]
            parts.append(table([[th("N."), th("Obiettivo"), th("Peso")]], [*rows, [td(""), td("Totale", "text"), td("100")]]))
        parts += [_pdo(doc, goal, None if form["listed"] else weight, form) for goal, weight in zip(goals, told)]
    return page(doc, "A4 portrait", "", parts)


def _pdo(doc, goal, weight, form):
    """A card of four columns; without a weight where the list in front tells it."""
    rows = [[td(form["band"].format(goal["code"]), "band", colspan=4)], *fields((form["title"], goal["title"]))]
    rows += fields(("Responsabile", goal["units"][0]), *([("Peso", weight)] if weight else []))
    rows += fields(("Descrizione", goal["description"]))
    due = form["due"]
    head = [th(form["name"], colspan=3 - len(due)), th(doc.value_word(doc.years[0], "target"))]
    rows.append(head + [th(doc.heads[key]) for key in due])
    for one in doc.rows(goal, due, [(doc.years[0], "target")], 1, 3):
        rows.append([td(one["name"], "text", colspan=3 - len(due)), td(one["values"][0])] + [td(one[key]) for key in due])
    if form["staff"]:
        rows += fields(("Personale assegnato", ", ".join(doc.random.sample(STAFF, doc.random.randint(1, 3)))))
    return table([], rows)


def metrics_table(doc):
    """A university's sheet: strategic lines, goals with codes and weights, a metric for each indicator, at times three grades."""
    doc.begin(UNIVERSITIES, "excel", "calc", years=doc.random.choice((1, 1, 3)))
    choose, graded = doc.random.choice, len(doc.years) == 1 and doc.random.random() < 0.7
    if graded:
        doc.author.allowed = COUNTABLE
    form = {"columns": doc.columns(0.5), "graded": graded, "owner": choose(("Struttura responsabile", "Area responsabile")),
            "metric": choose(("Metrica", "Metrica", "Formula")), "weighed": doc.random.random() < 0.5,
            "code": choose(("{}.{}", "{}.{:02d}", "OB_{}.{}"))}
    words = [choose(("Linea strategica", "Area strategica", "Ambito strategico")), choose(("Cod.", "Codice obiettivo")),
             choose(("Obiettivo", "Obiettivo operativo")), form["owner"]] + ["Peso obiettivo"] * form["weighed"]
    words += [doc.heads["name"], form["metric"]] + [doc.value_word(*column) for column in form["columns"]]
    if graded:
        words[-1:] = ["Soglia", "Target", "Eccellenza"]
    rows = []
    for first, title in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(3, 4)), 1):
        area, block = doc.objective(level="area_strategica", code=str(first), title=title), []
        for second, weight in enumerate(doc.author.weights(doc.random.randint(2, 4)), 1):
            goal = doc.objective(code=form["code"].format(first, second), parent=area["id"], units=[choose(UNITS)],
                                 weight=float(weight) if form["weighed"] else None)
            own = [_graded(one, form) for one in doc.rows(goal, ["formula"], form["columns"], 1, 2)]
            if form["weighed"]:
                beside(doc.author.weight_text(weight), own, "value")
            for text in (goal["units"][0], goal["title"]):
                beside(text, own)
            block += beside(goal["code"], own, "value")
        rows += beside(f"{first}. {title}", block)
    return page(doc, choose(("A4 landscape", "A3 landscape")), "", [table([[th(word) for word in words]], rows)], prose=1)


def _graded(one, form):
    """The row of an indicator; with grades, what is just enough and what is excellent stand on the target's sides."""
    row = cells(one, ["formula"])
    if not form["graded"]:
        return row
    measure = one["indicator"]["measures"][-1]
    sign, percent = measure["comparator"] or "", "%" if measure["unit"] == "%" else ""
    parts = (1.2, 0.9) if sign.startswith("<") or measure["unit"] == "gg" else (0.8, 1.1)
    sign = sign.replace(">=", "≥").replace("<=", "≤")
    ends = [f"{sign} {measure['value'] * part:,.0f}{percent}".strip().replace(",", ".") for part in parts]
    if measure["value"] < 10 or percent and measure["value"] > 90:
        ends = ["-", "-"]
    return row[:-1] + [td(ends[0]), row[-1], td(ends[1])]


def budget_history(doc):
    """A health service's budgets: values of the years before, the expected one, weight, and the act that asks for it."""
    doc.begin(HEALTH, "excel", "calc", years=1, titles=BUDGETS)
    choose, year = doc.random.choice, doc.years[0]
    role, word = choose((("baseline", "Valore {}"), ("result", "Consuntivo {}"), ("baseline", "Valore {}")))
    past = [(year - i, role) for i in range(choose((1, 2, 2, 3)), 0, -1)]
    form = {"keys": doc.some_of("formula", share=0.5), "repeat": doc.random.random() < 0.35, "columns": [*past, (year, "target")],
            "act": choose((None, "Riferimento", "Rif. normativo")), "title": choose(("Scheda di budget {} - {}", "BUDGET {} - {}"))}
    words = [choose(("Area", "Area strategica")), choose(("Obiettivo", "Obiettivi", "Obiettivo di budget"))]
    words += column_heads(doc, form["keys"]) + [word.format(before) for before, _ in past]
    words += [doc.value_word(year, "target"), choose(("Peso", "Peso %"))] + [form["act"]] * bool(form["act"])
    parts = []
    for ward in doc.random.sample(WARDS, doc.random.randint(2, 3)):
        areas, rows = doc.random.sample(FIELDS, doc.random.randint(2, 3)), []
        sheet = new_sheet(doc, form["title"].format(year, ward))
        counts = [doc.random.randint(2, 4) for _ in areas]
        weights = iter(doc.author.weights(sum(counts)))
        for title, count in zip(areas, counts):
            rows += _budget_area(doc, title, [next(weights) for _ in range(count)], form)
        rows.append([td("Totale", "text", colspan=len(words) - 1 - bool(form["act"])), td("100")] + [td("")] * bool(form["act"]))
        parts.append(f"{sheet}{table([[th(one) for one in words]], rows)}"
                     "<p class=sign>Il Direttore di CdR ______________   Il Direttore Generale ______________</p>")
    return page(doc, "A4 landscape", "", parts, prose=1)


def _budget_area(doc, title, weights, form):
    """Rows of an area; area and goal are merged over their rows, or told again on each."""
    area, block = doc.objective(level="area_strategica", title=title), []
    while weights:
        count = min(len(weights), doc.random.choice((1, 1, 2)))
        goal, own = doc.objective(parent=area["id"]), []
        for weight in weights[:count]:
            one = doc.told(goal, [*form["keys"], "weight"], form["columns"], weight)
            act = f"DGR {doc.random.randint(100, 980)}/{doc.years[0] - 1}"
            own.append(cells(one, form["keys"]) + [td(one["weight"])] + [td(act)] * bool(form["act"]))
        weights = weights[count:]
        block += [[td(goal["title"], "text"), *row] for row in own] if form["repeat"] else beside(goal["title"], own)
    return [[td(title, "text"), *row] for row in block] if form["repeat"] else beside(title, block)


def tree_export(doc):
    """A chamber's scorecard as its program prints it: goals of all levels and indicators in one column, their level in another."""
    doc.begin(CHAMBERS, "excel", years=doc.random.choice((1, 3, 3)))
    choose = doc.random.choice
    words = choose((("Area strategica", "Obiettivo strategico", "Obiettivo operativo", "Indicatore"), ("AS", "OS", "OO", "KPI")))
    form = {"words": words, "columns": doc.columns(0.6), "weighed": doc.random.random() < 0.7, "owner": doc.random.random() < 0.5,
            "formula": doc.random.random() < 0.6, "code": choose(("KPI{}", "{1}.{2}", "{1}-{2}")),
            "shades": choose((("#9dc3e6", "#bdd7ee", "#deebf7"), ("#a9d18e", "#c5e0b4", "#e2f0d9"),
                              ("#bfbfbf", "#d9d9d9", "#f2f2f2")))}
    head = [choose(("Livello", "Tipo", "Tipologia elemento")), choose(("Codice", "Cod.")), choose(("Descrizione", "Denominazione"))]
    head += ["Algoritmo"] * form["formula"] + ["Peso"] * form["weighed"] + [doc.value_word(*column) for column in form["columns"]]
    head += ["Responsabile"] * form["owner"]
    rows, form["number"] = [], 0
    areas = doc.random.sample(DIRECTIONS, doc.random.randint(2, 3))
    for first, (title, heavy) in enumerate(zip(areas, doc.author.weights(len(areas))), 1):
        area = _node(doc, rows, 0, None, str(first), heavy, form, title=title)
        for second, strategic in enumerate(doc.author.weights(doc.random.randint(1, 3)), 1):
            above = _node(doc, rows, 1, area, f"{first}.{second}", strategic, form)
            for third, weight in enumerate(doc.author.weights(doc.random.randint(2, 3)), 1):
                goal = _node(doc, rows, 2, above, f"{first}.{second}.{third}", weight, form)
                told = doc.rows(goal, ["formula"] * form["formula"] + ["weight"] * form["weighed"], form["columns"], 1, 3)
                rows += [_leaf(one, goal, letter, form) for one, letter in zip(told, "abc")]
    rules = "".join(f"tr:has(td.l{i}) td{{background:{shade}}} " for i, shade in enumerate(form["shades"]))
    legend = paragraph("AS = area strategica; OS = obiettivo strategico; OO = obiettivo operativo; KPI = indicatore")
    parts = [legend] * (words[0] == "AS") + [table([[th(word) for word in head]], rows)]
    return page(doc, choose(("A4 landscape", "A4 landscape", "A4 portrait")), rules, parts, prose=1)


def _node(doc, rows, depth, parent, code, weight, form, **known):
    """Adds a goal and its row; the cells of values stay blank."""
    unit = [doc.random.choice(UNITS)] if form["owner"] and depth == 2 else []
    goal = doc.objective(level=("area_strategica", "obiettivo_strategico", "obiettivo_operativo")[depth], code=code, units=unit,
                         parent=parent and parent["id"], weight=float(weight) if form["weighed"] else None, **known)
    row = [td(form["words"][depth], f"l{depth}"), td(code), td(goal["title"], "text goal")] + [td("")] * form["formula"]
    row += [td(doc.author.weight_text(weight))] * form["weighed"] + [td("")] * len(form["columns"])
    rows.append(row + [td("".join(unit), "text")] * form["owner"])
    return goal


def _leaf(one, goal, letter, form):
    form["number"] += 1
    code = one["indicator"]["code"] = form["code"].format(form["number"], goal["code"], letter)
    row = [td(form["words"][3]), td(code), td(one["name"], "text")] + [td(one[key], "text") for key in ("formula",) if key in one]
    row += [td(one[key]) for key in ("weight",) if key in one]
    return row + [td(value) for value in one["values"]] + [td("")] * form["owner"]


def assigned_goals(doc):
    """A university's sheets that assign goals to its managers: a box for each goal, with the strategic one that it refers to."""
    doc.begin(UNIVERSITIES, "word", years=1, titles=("Obiettivi individuali dei dirigenti", "Piano integrato della performance"))
    choose, year = doc.random.choice, doc.years[0]
    form = {"formula": ["formula"] * (doc.random.random() < 0.4), "title": choose(("Obiettivo", "Descrizione sintetica obiettivo")),
            "above": choose(("Obiettivo strategico di riferimento", "Obiettivo strategico", "Obiettivo strategico di Ateneo")),
            "more": doc.random.random() < 0.5, "weight": choose(("Peso %", "Peso", "Peso obiettivo")),
            "number": choose(("N. obiettivo", "N.")), "upper": doc.random.random() < 0.5}
    parts = []
    for person, unit in zip(doc.random.sample(PEOPLE, 3), doc.random.sample(UNITS, doc.random.randint(2, 3))):
        title = f"Scheda assegnazione obiettivi anno {year} - {person} - {unit}"
        parts.append(new_sheet(doc, title.upper() if form["upper"] else title))
        letter, aim = choose("ABCDEFG"), choose(DIRECTIONS)
        above = doc.objective(level="obiettivo_strategico", code=f"{letter}.{choose(range(1, 6))}", title=aim)
        parts += [_assigned(doc, above, number, weight, form)
                  for number, weight in enumerate(doc.author.weights(doc.random.randint(4, 6)), 1)]
        parts.append(f"<p class=sign>Palazzo {html.escape(doc.issuer.split()[-1])}, ____________ &emsp; Il Direttore generale "
                     "____________ &emsp; Il dirigente ____________</p>")
    rules = f"h2{{break-before:{choose(('page', 'auto'))};font-size:12pt}} td.label{{width:22%}}"
    return page(doc, "A4 portrait", rules, parts, prose=1)


def _assigned(doc, above, number, weight, form):
    goal = doc.objective(level="obiettivo_individuale", code=str(number), parent=above["id"], weight=float(weight),
                         description=doc.random.choice(STORIES) if form["more"] else None)
    rows = fields((form["above"], f"{above['code']} {above['title']}"))
    rows += fields((form["number"], str(number)), (form["weight"], doc.author.weight_text(weight)))
    rows += fields((form["title"], goal["title"]))
    rows += fields(("Descrizione", goal["description"])) if form["more"] else []
    for place in (count := some(doc, 1, 2)):
        one, mark = doc.told(goal, form["formula"], [(doc.years[0], "target")]), f" {place}" if len(count) > 1 else ""
        rows += fields((f"Indicatore{mark}", one["name"])) + sum((fields((doc.heads[key], one[key])) for key in form["formula"]), [])
        rows += fields((f"Target{mark}", one["values"][0]))
    return table([], rows)


def results_register(doc):
    """A town's report as a register: sector and long code of each goal, what was expected and reached, share, a word about it."""
    doc.begin(TOWNS, "excel", years=1, titles=REPORTS)
    doc.author.allowed = COUNTABLE | {"date", "yes", "text", "items", "whole"}  # whatever a result can be told of
    choose, year = doc.random.choice, doc.years[0]
    form = {"keys": ["weight"] * (doc.random.random() < 0.4), "note": choose(("Note", "Esito", "Motivazioni")),
            "share": choose(("% di ragg.", "% raggiungimento", "Grado di raggiungimento"))}
    words = [choose(("Settore", "Dipartimento", "Direzione")), choose(("Cod. obiettivo", "Codice", "Cod.")),
             choose(("Descrizione obiettivo", "Obiettivo", "Obiettivo operativo"))] + column_heads(doc, form["keys"])
    words += [doc.value_word(year, "target"), doc.value_word(year, "result"), form["share"], form["note"]]
    rows = []
    for first, unit in enumerate(doc.random.sample(UNITS, doc.random.randint(4, 6)), 1):
        block = []
        for second in some(doc, 2, 4):
            goal = doc.objective(code=f"{first:02d}{doc.random.randint(1, 9):02d}{second:02d}", units=[unit])
            own = [_reached(doc, doc.told(goal, form["keys"], [(year, "target"), (year, "result")], weight), form)
                   for weight in doc.author.weights(doc.random.randint(1, 2))]
            block += beside(goal["code"], beside(goal["title"], own), "value")
        rows += beside(unit, block)
    return page(doc, "A4 landscape", f"table{{font-size:{choose((6.5, 7, 7.5))}pt}}", [table([[th(word) for word in words]], rows)])


def _reached(doc, one, form):
    """The row of an indicator; at times less was reached than expected, the share says how much."""
    year, author, share, (target, _) = doc.years[0], doc.author, 100, one["indicator"]["measures"]
    if author.kind() in ("percent", "number") and doc.random.random() < 0.35 and (got := int(target["value"] * 0.9)):
        share = round(got / target["value"] * 100)
        one["values"][1], one["indicator"]["measures"][1] = author.valued(author.kind(), got, year, "result")
    measure = author._measure(f"{share}%", "number", year, "realisation", value=float(share), unit="%")
    one["indicator"]["measures"].append(measure)
    said = "Raggiunto" if share == 100 else "Parzialmente raggiunto"
    return cells(one, form["keys"]) + [td(f"{share}%"), td(said if form["note"] == "Esito" or share < 100 else "", "text")]


def small_list(doc):
    """A professional order's or a small union's one list: mostly a goal, its indicator, value and term in a row."""
    doc.begin(ORDERS, "word", years=1, titles=YEARLY[2:])
    choose, year = doc.random.choice, doc.years[0]
    form = {"due": doc.some_of("due", share=0.5), "owner": doc.some_of("owner", share=0.6), "number": doc.random.random() < 0.6,
            "weighed": doc.random.random() < 0.4}
    words = [choose(("Area", "Area strategica"))] + ["N."] * form["number"] + [choose(("Obiettivo", "Obiettivi"))]
    words += ["Peso"] * form["weighed"] + [doc.heads["name"], doc.value_word(year, "target")]
    words += [doc.heads[key] for key in (*form["due"], *form["owner"])]
    rows, number = [], 0
    areas = doc.random.sample(DIRECTIONS, doc.random.randint(3, 5))
    for title in areas:
        area, block = doc.objective(level="area_strategica", title=title), []
        for weight in doc.author.weights(doc.random.randint(3, 5)):
            number += 1
            goal = doc.objective(code=str(number) if form["number"] else None, parent=area["id"],
                                 weight=float(weight) if form["weighed"] else None)
            keys = [*form["due"], *form["owner"]]
            own = [cells(one, ()) + [td(one[key], "text") for key in keys]
                   for one in (doc.told(goal, keys, [(year, "target")]) for _ in range(choose((1, 1, 1, 2))))]
            if form["weighed"]:
                beside(doc.author.weight_text(weight), own, "value")
            beside(goal["title"], own)
            block += beside(number, own, "value") if form["number"] else own
        rows += beside(title, block)
    return page(doc, choose(("A4 portrait", "A4 landscape")), "", [table([[th(word) for word in words]], rows)])


# In the order of layouts.py.
LAYOUTS = (pdo_cards, metrics_table, budget_history, tree_export, assigned_goals, results_register, small_list)
