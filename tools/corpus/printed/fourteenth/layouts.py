"""Eight layouts more for tools/heldout: four tables, and in more.py cards, letters and a section of a PIAO.

Written without the reader at hand. A layout is a function that takes a FourteenthDocument, adds to its plan and returns the
body's HTML.
"""
import printed.fourteenth.more
from printed.fourteenth.page import NO_DATES, indicators, page, prose, total
from printed.fourteenth.words import AGENCY, BODY, HEALTH, PEOPLE, PROVINCE
from printed.more.layouts import some
from printed.first.layouts import paragraph, td
from printed.third.page import new_sheet, table, th
from printed.thirteenth.page import coded
from printed.twelfth.page import header, keys_of, left_of, width

ANNEXES = ("Piano della performance", "Piano della Performance", "Obiettivi aziendali", "Piano annuale degli obiettivi")
LISTS = ("Piano degli obiettivi", "Obiettivi e indicatori", "Piano della performance", "Programma annuale degli obiettivi")


def health_goal_register(doc):
    """A health trust's register on wide sheets over many pages: areas and objectives left, coded indicators, structures."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(HEALTH, "excel", "calc", years=choose((1, 1, 3)), titles=ANNEXES)
    year = doc.years[0]
    past = choose(([], [(year - 1, "baseline")], [(year - 1, "result")], [(year - 1, "result")]))
    form = {"columns": past + [(each, "target") for each in doc.years], "merged": chance() < 0.8, "weighed": chance() < 0.5,
            "numbered": choose(("{}.{}", "IND {}.{}", "{}.{}")), "nested": chance() < 0.4}
    order = ["code"] * (chance() < 0.5) + ["name", *doc.some_of("formula", share=0.6), *doc.some_of("unit", share=0.35)]
    form["order"] = order + choose((["values"], ["weight", "values"], ["values"])) + ["owner"] * (chance() < 0.7)
    if form["weighed"]:
        doc.heads["weight"] = "Peso indicatore"
    doc.heads["owner"] = choose(("Struttura responsabile", "Struttura competente", "Struttura"))
    left = [choose(("Area", "Area strategica", "Area strategica")), choose(("N.", "ID", "Cod."))]
    left += [choose(("Obiettivo", "Obiettivo operativo", "Obiettivi"))] + ["Peso obiettivo"] * form["weighed"]
    rows = []
    for first, name in enumerate(doc.random.sample(HEALTH.areas, doc.random.randint(5, 6)), 1):
        area, own = doc.objective(level="area_strategica", title=name), []
        for second, weight in enumerate(doc.author.weights(doc.random.randint(3, 6)), 1):
            goal = doc.objective(parent=area["id"], code=f"{first}.{second}", weight=float(weight) if form["weighed"] else None)
            texts = [(goal["code"], "value"), (goal["title"], "text")]
            texts += [(doc.author.weight_text(weight), "value")] * form["weighed"]
            own += left_of(texts, indicators(doc, goal, form), form["merged"])
        rows += left_of([(name, "text")], own, form["merged"])
    top = header(doc, left, form["order"], form["columns"], form["nested"])
    wide = width(left, form["order"], form["columns"]) > 10 and chance() < 0.4
    return page(doc, "A3 landscape" if wide else "A4 landscape", [table(top, rows)], chapters=1)


def province_ladder(doc):
    """A province's objectives, indicators and targets in rows below each other, from the widest to the narrowest."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(PROVINCE, "word", years=choose((3, 3, 1)))
    shape = choose((_ladder, _stacked, _indented))
    columns = doc.columns(0.6)
    form = {"columns": columns if len(columns) > 1 or shape is not _stacked else doc.columns(1), "apart": chance() < 0.5,
            "order": ["name", *doc.some_of("formula", share=0.6), "values"], "between": choose((" - ", ": ", " ")),
            "weighed": chance() < 0.5, "owned": shape is _ladder and chance() < 0.6,
            "names": choose(("Indicatore", "Indicatore di risultato"))}
    parts, rows, many = [], [], doc.random.randint(3, 4)
    for first, name in enumerate(doc.random.sample(PROVINCE.strategies, many), 1):
        aim = doc.objective(level="obiettivo_strategico", code=str(first), title=name)
        goals = [doc.objective(parent=aim["id"], code=f"{first}.{second}", weight=float(weight) if form["weighed"] else None,
                               units=[choose(PROVINCE.units)] * form["owned"])
                 for second, weight in enumerate(doc.author.weights(doc.random.randint(2, 3)), 1)]
        own = shape(doc, aim, goals, form)
        rows += own
        parts += [*prose(doc, 0, 1), table(_ladder_head(doc, form, shape), own)]
    parts = parts if form["apart"] else [table(_ladder_head(doc, form, shape), rows)]
    # Values stay with the labels over them.
    rules = " td.first{width:24%}" if shape is _ladder else " tr:has(td.label){break-after:avoid}"
    return page(doc, "A4 portrait" if shape is _ladder else choose(("A4 portrait", "A4 landscape")), parts, rules)


def _ladder_head(doc, form, shape):
    """Only where values stand right of their indicators there is a header."""
    if shape is not _indented:
        return []
    return [[th(word) for word in ("Obiettivi e indicatori", *[doc.heads["formula"]] * ("formula" in form["order"]),
                                   *(doc.value_word(*column) for column in form["columns"]))]]


def _weight_behind(doc, goal, form):
    return f" (Peso: {doc.author.weight_text(int(goal['weight'])).rstrip('% ')}%)" if form["weighed"] else ""


def _ladder(doc, aim, goals, form):
    """A label and its text to each row."""
    def rung(label, text, name="text"):
        return [td(label, f"{name} first"), td(text, name)]
    rows = [rung("Obiettivo strategico", coded(aim, form["between"]), "band")]
    for goal in goals:
        rows.append(rung("Obiettivo operativo", coded(goal, form["between"]), "under"))
        rows += [rung("Peso obiettivo", doc.author.weight_text(int(goal["weight"])))] if form["weighed"] else []
        rows += [rung("Struttura responsabile", unit) for unit in goal["units"]]
        for one in doc.rows(goal, keys_of(form["order"]), form["columns"], 1, 2):
            rows.append(rung(form["names"], one["name"]))
            rows += [rung(doc.heads["formula"], one["formula"])] if "formula" in form["order"] else []
            rows += [rung(doc.value_word(*column), text) for column, text in zip(form["columns"], one["values"])]
    return rows


def _stacked(doc, aim, goals, form):
    """Texts over the whole table, below each indicator a row of the values' labels and one of the values."""
    over = {"colspan": len(form["columns"])}
    rows = [[td(f"Obiettivo strategico {coded(aim, form['between'])}", "band", **over)]]
    for goal in goals:
        rows.append([td(f"Obiettivo operativo {coded(goal, form['between'])}{_weight_behind(doc, goal, form)}", "under", **over)])
        for one in doc.rows(goal, keys_of(form["order"]), form["columns"], 1, 2):
            rows.append([td(f"{form['names']}: {one['name']}", "text", **over)])
            if "formula" in form["order"]:
                rows.append([td(f"{doc.heads['formula']}: {one['formula']}", "text", **over)])
            rows += [[td(doc.value_word(*column), "label") for column in form["columns"]], [td(text) for text in one["values"]]]
    return rows


def _indented(doc, aim, goals, form):
    """Objectives over the whole table, indicators beside their values."""
    over = {"colspan": 1 + ("formula" in form["order"]) + len(form["columns"])}
    rows = [[td(f"Obiettivo strategico {coded(aim, form['between'])}", "band", **over)]]
    for goal in goals:
        rows.append([td(f"Obiettivo operativo {coded(goal, form['between'])}{_weight_behind(doc, goal, form)}", "under", **over)])
        for one in doc.rows(goal, keys_of(form["order"]), form["columns"], 1, 3):
            formula = [td(one["formula"], "text")] if "formula" in form["order"] else []
            rows.append([td(f"Indicatore: {one['name']}", "text"), *formula, *(td(text) for text in one["values"])])
    return rows


def agency_direction_tables(doc):
    """An agency's or ministry's text, wide: a table for each directorate with weighed objectives, whose weights are added up."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(AGENCY, "word", "writer", years=choose((3, 3, 1)))
    form = {"columns": doc.columns(0.35), "merged": chance() < 0.85, "code": choose(("{}.{}", "OB.{}.{}", None)),
            "nested": chance() < 0.5, "total": chance() < 0.6, "headed": chance() < 0.5,
            "order": choose((["name", "formula", "values", "source"], ["name", "values", "formula"],
                             ["name", "unit", "values", "source"], ["name", "type", "formula", "values"],
                             ["name", "formula", "unit", "values"]))}
    left = [choose(("Codice", "Cod.", "Codice obiettivo"))] * bool(form["code"])
    left += [choose(("Obiettivo", "Obiettivo operativo", "Obiettivo annuale")), choose(("Peso", "Peso obiettivo", "Peso %"))]
    top = header(doc, left, form["order"], form["columns"], form["nested"])
    parts = []
    for first, unit in enumerate(doc.random.sample(AGENCY.units, doc.random.randint(3, 5)), 1):
        parts.append(new_sheet(doc, unit))
        parts += [paragraph(f"Direttore: {choose(PEOPLE)}")] * form["headed"] + prose(doc, 0, choose((0, 1)))
        rows = []
        for second, weight in enumerate(doc.author.weights(doc.random.randint(3, 5)), 1):
            goal = doc.objective(weight=float(weight), code=form["code"].format(first, second) if form["code"] else None)
            texts = [(goal["code"], "value")] * bool(form["code"]) + [(goal["title"], "text")]
            texts.append((doc.author.weight_text(weight), "value"))
            rows += left_of(texts, indicators(doc, goal, form, 1, 2), form["merged"])
        if form["total"]:
            rows.append(total(form, len(left), len(left) - 1, doc.author.weight_text(100)))
        parts.append(table(top, rows))
    return page(doc, "A4 landscape", parts)


def small_body_list(doc):
    """The one upright table of an order, a school, a consortium: few columns, a term or an office last."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(BODY, "word", years=1, titles=LISTS)
    tail = choose(([], ["due"], ["due"], ["owner"], ["owner", "due"]))
    if "due" in tail:
        doc.author.allowed = NO_DATES
    doc.heads["owner"] = choose(("Ufficio", "Ufficio responsabile", "Unità responsabile"))
    form = {"columns": doc.columns(0.4), "merged": chance() < 0.75, "weighed": chance() < 0.55, "areas": chance() < 0.5,
            "numbered": chance() < 0.7, "order": ["name", "values", *tail]}
    left = ["N."] * form["numbered"] + [choose(("Obiettivo", "Obiettivo", "Obiettivi", "Descrizione obiettivo"))]
    left += [choose(("Peso", "Peso obiettivo"))] * form["weighed"]
    counts = [doc.random.randint(2, 4) for _ in some(doc, 3, 4)] if form["areas"] else [doc.random.randint(7, 12)]
    weights, rows, number = doc.author.weights(sum(counts)), [], 0
    for name, count in zip(doc.random.sample(BODY.areas, len(counts)), counts):
        area = doc.objective(level="area_strategica", title=name) if form["areas"] else None
        if area:
            rows.append([td(f"Area: {name}", "band", colspan=width(left, form["order"], form["columns"]))])
        for weight in weights[number:number + count]:
            number += 1
            goal = doc.objective(parent=area["id"] if area else None, code=str(number) if form["numbered"] else None,
                                 weight=float(weight) if form["weighed"] else None)
            texts = [(goal["code"], "value")] * form["numbered"] + [(goal["title"], "text")]
            texts += [(doc.author.weight_text(weight), "value")] * form["weighed"]
            rows += left_of(texts, indicators(doc, goal, form, 1, 2), form["merged"])
    if form["weighed"] and chance() < 0.7:
        rows.append(total(form, len(left), len(left) - 1, doc.author.weight_text(100)))
    return page(doc, "A4 portrait", [table(header(doc, left, form["order"], form["columns"]), rows)], chapters=2)


# By the names that tools/heldout knows them under.
LAYOUTS = {layout.__name__: layout for layout in (
    health_goal_register, province_ladder, agency_direction_tables, small_body_list, *printed.fourteenth.more.LAYOUTS)}
