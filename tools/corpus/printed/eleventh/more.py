"""The other four layouts of layouts.py: two tables each, a goal to a row, bands, cards of labels."""
from printed.eleventh.page import AGENCIES, BOARDS, CHAMBERS, DIRECTIONS, MINISTRIES, PARKS, PEOPLE, UNITS, head
from printed.fifth.page import cells, page
from printed.fifth.words import STORIES
from printed.more.layouts import heading, some
from printed.first.layouts import paragraph, td
from printed.seventh.page import column_heads
from printed.sixth.page import fields
from printed.third.page import beside, new_sheet, table


def strategic_box(doc):
    """A chamber's plan: a box for each strategic objective, a table of its indicators, then one of its operational objectives."""
    doc.begin(CHAMBERS, "word", "writer", years=doc.random.choice((1, 3, 3)))
    choose, chance = doc.random.choice, doc.random.random
    keys = doc.some_of("formula", "weight", "unit", share=0.5)
    form = {"keys": keys, "columns": doc.columns(0.6), "yearly": [(doc.years[0], "target")], "owner": chance() < 0.6,
            "area": choose(("Ambito strategico", "Area strategica")), "story": chance() < 0.7, "weigh": chance() < 0.5,
            "captions": choose(((None, None), ("Indicatori", "Obiettivi operativi"),
                                ("Indicatori dell'obiettivo strategico", "Obiettivi operativi collegati"))),
            "code": choose(("{}", "OS{}", "{}."))}
    form["few"] = keys[:choose((0, 1, 2))]
    form["top"] = head(doc, column_heads(doc, keys), form["columns"], nested=chance() < 0.4)
    words = ["Codice", "Obiettivo operativo"] + ["Servizio responsabile"] * form["owner"] + ["Peso obiettivo"] * form["weigh"]
    form["below"] = head(doc, words + column_heads(doc, form["few"]), form["yearly"])
    parts, number = [], 0
    for title in doc.random.sample(DIRECTIONS, doc.random.randint(2, 3)):
        area = doc.objective(level="area_strategica", title=title)
        for _ in some(doc, 1, 2):
            number += 1
            parts.append(_strategic_part(doc, area, number, form))
    return page(doc, choose(("A4 portrait", "A4 landscape", "A4 landscape")), "", parts)


def _strategic_part(doc, area, number, form):
    code = form["code"].format(number)
    aim = doc.objective(level="obiettivo_strategico", code=code.rstrip("."), parent=area["id"])
    box = [(form["area"], area["title"]), ("Obiettivo strategico", f"{code} {aim['title']}")]
    if form["story"]:
        aim["description"] = doc.random.choice(STORIES)
        box.append(("Descrizione", aim["description"]))
    out = table([], [[td(label, "label"), td(text, "text")] for label, text in box])
    first, second = form["captions"]
    told = [cells(one, form["keys"]) for one in doc.rows(aim, form["keys"], form["columns"], 1, 3)]
    out += (heading(first) if first else "") + table(form["top"], told)
    rows = []
    for place, weight in enumerate(doc.author.weights(doc.random.randint(2, 3)), 1):
        goal = doc.objective(code=f"{number}.{place}", parent=aim["id"], weight=float(weight) if form["weigh"] else None,
                             units=[doc.random.choice(UNITS)] if form["owner"] else [])
        own = [cells(one, form["few"]) for one in doc.rows(goal, form["few"], form["yearly"], 1, 2)]
        if form["weigh"]:
            beside(doc.author.weight_text(weight), own, "value")
        for unit in goal["units"]:
            beside(unit, own)
        rows += beside(goal["code"], beside(goal["title"], own), "value")
    return out + (heading(second) if second else "") + table(form["below"], rows)


def row_each(doc):
    """An environmental agency's plan: under each strategic objective's heading a table with an operational goal to a row."""
    doc.begin(AGENCIES, "word", "latex", years=doc.random.choice((1, 1, 3)))
    choose, chance = doc.random.choice, doc.random.random
    form = {"keys": doc.some_of("formula", "type", "unit", share=0.4), "columns": doc.columns(0.4), "owner": chance() < 0.6,
            "weigh": chance() < 0.5, "source": chance() < 0.3}
    title = choose(("Obiettivo strategico {} - {}", "Obiettivo strategico {}: {}", "Obiettivo strategico OS{} - {}"))
    words = [choose(("Cod.", "N.", "Codice")), choose(("Obiettivo operativo", "Obiettivo"))]
    words += ["Struttura responsabile"] * form["owner"] + ["Peso obiettivo"] * form["weigh"] + column_heads(doc, form["keys"])
    top = head(doc, words, form["columns"], [doc.heads["source"]] * form["source"])
    parts = []
    for first, direction in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(3, 4)), 1):
        aim = doc.objective(level="obiettivo_strategico", code=f"OS{first}" if "OS" in title else str(first), title=direction)
        parts.append(heading(title.format(first, direction), 2))
        parts += [paragraph(choose(STORIES))] * (chance() < 0.7)
        weights = doc.author.weights(doc.random.randint(2, 5))
        rows = [_row_of(doc, f"{first}.{second}", aim, weight, form) for second, weight in enumerate(weights, 1)]
        parts.append(table(top, rows))
    return page(doc, "A4 landscape", "", parts, prose=3)


def _row_of(doc, code, aim, weight, form):
    goal = doc.objective(code=code, parent=aim["id"], units=[doc.random.choice(UNITS)] if form["owner"] else [],
                         weight=float(weight) if form["weigh"] else None)
    one = doc.told(goal, form["keys"], form["columns"])
    row = [td(code), td(goal["title"], "text")] + [td(unit, "text") for unit in goal["units"]]
    row += [td(doc.author.weight_text(weight))] * form["weigh"]
    return row + cells(one, form["keys"]) + [td(one["source"], "text")] * form["source"]


def bands_of_goals(doc):
    """A ministry's department: for each general directorate a table whose bands are specific objectives, yearly ones below."""
    doc.begin(MINISTRIES, "word", years=doc.random.choice((1, 3, 3)))
    choose, chance = doc.random.choice, doc.random.random
    form = {"keys": doc.some_of("formula", "type", "unit", "weight", share=0.4), "columns": doc.columns(0.4),
            "weigh": chance() < 0.5, "source": chance() < 0.4,
            "band": choose(("Obiettivo specifico {} - {}", "Obiettivo specifico {}: {}", "OBIETTIVO SPECIFICO {}: {}"))}
    words = [choose(("Cod.", "N.", "Codice obiettivo")), choose(("Obiettivo annuale", "Obiettivo operativo"))]
    words += ["Peso obiettivo"] * form["weigh"]
    tail = [doc.heads["source"]] * form["source"]
    top = head(doc, words + column_heads(doc, form["keys"]), form["columns"], tail, nested=chance() < 0.5)
    form["width"] = len(words) + 1 + len(form["keys"]) + len(form["columns"]) + len(tail)
    parts, number = [], 0
    for unit in doc.random.sample(BOARDS, doc.random.randint(2, 3)):
        parts.append(new_sheet(doc, unit))
        parts += [paragraph(choose(STORIES))] * (chance() < 0.5)
        rows = []
        for _ in some(doc, 1, 2):
            number += 1
            rows += _under_band(doc, number, form)
        parts.append(table(top, rows))
    return page(doc, "A4 landscape", f"h2{{break-before:{choose(('page', 'auto'))}}}", parts)


def _under_band(doc, number, form):
    aim = doc.objective(level="obiettivo_strategico", code=str(number))
    rows = [[td(form["band"].format(number, aim["title"]), "band", colspan=form["width"])]]
    for second, weight in enumerate(doc.author.weights(doc.random.randint(2, 3)), 1):
        goal = doc.objective(code=f"{number}.{second}", parent=aim["id"], weight=float(weight) if form["weigh"] else None)
        own = [cells(one, form["keys"]) + [td(one["source"], "text")] * form["source"]
               for one in doc.rows(goal, form["keys"], form["columns"], 1, 3)]
        if form["weigh"]:
            beside(doc.author.weight_text(weight), own, "value")
        rows += beside(goal["code"], beside(goal["title"], own), "value")
    return rows


def label_cards(doc):
    """A park's upright cards: labels and values of a goal, then for each indicator its own rows of labels and values."""
    doc.begin(PARKS, "word", years=doc.random.choice((1, 1, 3)))
    choose, chance = doc.random.choice, doc.random.random
    form = {"keys": doc.some_of("formula", "unit", "type", "weight", share=0.45) + ["due"] * (chance() < 0.4),
            "columns": doc.columns(0.5), "source": chance() < 0.5, "served": chance() < 0.5, "money": chance() < 0.3,
            "story": chance() < 0.6, "name": choose(("{0}", "{0} {1}", "{0} n. {1}")),
            "word": choose(("Indicatore", "Indicatore", "Indicatore di risultato")),
            "owner": choose((None, "Responsabile", "Servizio responsabile")),
            "aim": choose((None, "Obiettivo strategico", "Area strategica")), "goal": choose(("Obiettivo operativo", "Obiettivo")),
            "number": choose(("Codice", "N. obiettivo", "Codice obiettivo")), "head": choose((None, None, "Scheda {}"))}
    parts, number = [], 0
    for direction in doc.random.sample(DIRECTIONS, doc.random.randint(2, 3)):
        above = None
        if form["aim"]:
            above = doc.objective(level=form["aim"].lower().replace(" ", "_"), title=direction)
        for _ in some(doc, 2, 3):
            number += 1
            parts.append(_label_card(doc, number, above, form))
    return page(doc, "A4 portrait", f"table{{break-inside:{choose(('auto', 'avoid'))}}} td.label{{width:20%}}", parts)


def _label_card(doc, number, above, form):
    choose = doc.random.choice
    goal = doc.objective(code=str(number), parent=above["id"] if above else None)
    pairs = [(form["aim"], above["title"])] if above else []
    pairs += [(form["number"], number), (form["goal"], goal["title"])]
    if form["story"]:
        goal["description"] = choose(STORIES)
        pairs.append(("Descrizione", goal["description"]))
    if form["owner"]:
        goal["units"] = [choose(PEOPLE if form["owner"] == "Responsabile" else UNITS)]
        pairs.append((form["owner"], goal["units"][0]))
    if form["served"]:
        pairs.append((doc.heads["served"], choose(("Residenti e visitatori", "Scuole", "Comuni del Parco", "Agricoltori"))))
    if form["money"]:
        goal["budget"] = float(amount := choose((1800, 12500, 90000)))
        pairs.append(("Risorse finanziarie", f"€ {amount:,}".replace(",", ".") + ",00"))
    rows = [row for pair in pairs for row in fields(pair)]
    for place, one in enumerate(doc.rows(goal, form["keys"], form["columns"], 1, 3), 1):
        rows += _indicator_rows(doc, place, one, form)
    out = heading(form["head"].format(number)) if form["head"] else ""
    return out + table([], rows, "card")


def _indicator_rows(doc, place, one, form):
    """The name over the whole width, then what is said of it, two labels to a row."""
    rows = fields((form["name"].format(form["word"], place), one["name"]))
    if "formula" in form["keys"]:
        rows += fields((doc.heads["formula"], one["formula"]))
    said = [(doc.heads[key], one[key]) for key in form["keys"] if key not in ("formula", "due")]
    said += [(doc.value_word(*column), value) for column, value in zip(form["columns"], one["values"])]
    said += [(doc.heads["due"], one["due"])] if "due" in form["keys"] else []
    said += [(doc.heads["source"], one["source"])] * form["source"]
    return rows + fields(*said)


# In the order of layouts.py.
LAYOUTS = (strategic_box, row_each, bands_of_goals, label_cards)
