"""The other six layouts of layouts.py: reports, cards of public value, lists, wide and narrow tables, two columns."""
import html

from printed.more.layouts import heading, some
from printed.first.layouts import paragraph, td
from printed.third.page import Columns, begin, beside, body, lines, table, th
from printed.third.words import (AGENCIES, AREAS, BENEFITS, CHAMBERS, HOSPITALS, MINISTRIES, PEOPLE_SERVED, REASONS, SOURCES,
                                 STORIES, TOWNS, UNITS, UNIVERSITIES)

EVERYONE = MINISTRIES + TOWNS + HOSPITALS + UNIVERSITIES + CHAMBERS + AGENCIES


def results_by_objective(doc):
    """A report: a heading and a table for each objective; what was reached, the deviation, and a line of reasons below a row."""
    begin(doc, EVERYONE, years=1, titles=("Relazione sulla performance", "Relazione annuale sulla performance"))
    year, choose = doc.years[0], doc.random.choice
    form = {"weight": choose((True, False)), "deviation": choose((True, False)), "before": choose((True, False)),
            "reasons": choose(("row", "text", "none")), "judged": choose((True, False))}
    head = ["Indicatore"] + ["Peso"] * form["weight"] + [f"Risultato {year - 1}"] * form["before"]
    head += [f"Target {year}", f"Risultato {year}"] + ["Scostamento"] * form["deviation"]
    head += [choose(("% di raggiungimento", "Grado di raggiungimento", "% realizzazione"))] + ["Giudizio"] * form["judged"]
    parts = []
    for number, weight in enumerate(doc.author.weights(doc.random.randint(4, 7)), 1):
        objective, rows = doc.objective(code=str(number), level="obiettivo_strategico"), []
        for share in doc.author.weights(doc.random.randint(1, 4)):
            rows.append(_reached(doc, objective, share, form))
            if form["reasons"] == "row" and doc.random.random() < 0.5:
                rows.append([td(f"Motivazione dello scostamento: {choose(REASONS)}", "reason", colspan=len(head))])
        parts.append(heading(f"Obiettivo strategico {number} – {objective['title']}"))
        parts.append(table([[th(word) for word in head]], rows))
        if form["reasons"] == "text":
            parts.append(paragraph(f"{choose(STORIES)} {choose(REASONS)}"))
    return body(doc, ("A4 portrait", "A4 portrait", "A4 landscape"), "td.reason{text-align:left;font-style:italic}", parts)


def _reached(doc, objective, weight, form):
    author, year = doc.author, doc.years[0]
    indicator = doc.indicator(objective, weight=float(weight) if form["weight"] else None)
    earlier = doc.measures(indicator, [(year - 1, "result")]) if form["before"] else []
    kind, deviation, share = author.kind(), "-", 100.0
    if kind in ("percent", "number", "euro"):
        goal = author.amount(kind)
        got = goal if doc.random.random() < 0.6 else max(1, round(goal * 0.9))
        share = round(100 * got / goal, 1)
        deviation = "0" if got == goal else "-" + author.plain(kind, goal - got)[0]
        pairs = [author.valued(kind, goal, year, "target"), author.valued(kind, got, year, "result")]
    else:
        pairs = [author.measure(kind, year, role) for role in ("target", "result")]
    raw = f"{share:g}%".replace(".", ",")
    indicator["measures"] += [measure for _, measure in pairs]
    indicator["measures"].append(author._measure(raw, "number", year, "realisation", value=share, unit="%"))
    cells = [author.weight_text(weight)] * form["weight"] + earlier + [text for text, _ in pairs]
    cells += [deviation] * form["deviation"] + [raw]
    cells += ["Pienamente raggiunto" if share == 100 else "Parzialmente raggiunto"] * form["judged"]
    return [td(indicator["name"], "text")] + [td(text) for text in cells]


def public_value_pairs(doc):
    """A card for each objective of public value: nothing but labels and values, also for each indicator and each year."""
    begin(doc, EVERYONE)
    choose = doc.random.choice
    form = {"title": choose(("Obiettivo di valore pubblico", "Titolo dell'obiettivo")),
            "owner": choose(("Unità organizzativa responsabile", "Struttura responsabile")),
            "year": choose(("Target {}", "Valore atteso {}", "Target al 31/12/{}")), "baseline": doc.has["baseline"],
            "one cell": len(doc.years) > 1 and doc.random.random() < 0.3}
    if form["title"].startswith("Titolo"):
        form["heading"] = "Obiettivo di valore pubblico {}"
    parts = []
    for number in some(doc, 3, 6):
        objective = doc.objective(level="obiettivo_strategico", code=f"VP{number}", units=[choose(UNITS)],
                                  description=choose(STORIES))
        titled = "heading" in form
        rows = [(form["title"], objective["title"] if titled else f"VP{number} – {objective['title']}"),
                ("Descrizione", objective["description"]), ("Tipo di beneficio", choose(BENEFITS)),
                ("Stakeholder", choose(PEOPLE_SERVED)), (form["owner"], objective["units"][0])]
        for _ in some(doc, 1, 3):
            rows += _indicator_pairs(doc, objective, form)
        if titled:
            parts.append(heading(form["heading"].format(objective["code"])))
        parts.append(table([], [[td(label, "label"), td(value, "text")] for label, value in rows]))
    return body(doc, ("A4 portrait",), f"td.label{{width:{choose((22, 30, 38))}%}}", parts)


def _indicator_pairs(doc, objective, form):
    indicator = doc.indicator(objective)
    indicator["algorithm"] = doc.author.algorithm()
    rows = [("Indicatore", indicator["name"]), ("Formula", indicator["algorithm"]), ("Fonte dei dati", doc.random.choice(SOURCES))]
    if form["baseline"]:
        text, = doc.measures(indicator, [(doc.years[0] - 1, "baseline")])
        rows.append((f"Baseline {doc.years[0] - 1}", text))
    texts = doc.measures(indicator, [(year, "target") for year in doc.years])
    if form["one cell"]:
        return rows + [("Target", "; ".join(f"{year}: {text}" for year, text in zip(doc.years, texts)))]
    return rows + [(form["year"].format(year), text) for year, text in zip(doc.years, texts)]


def numbered_lists(doc):
    """No tables: numbered lines of three levels, and below them lines about each indicator."""
    begin(doc, EVERYONE)
    choose = doc.random.choice
    form = {"mark": choose(("", "• ", "- ")), "join": choose((None, " – ", "; ", " | ")),
            "owner": choose((None, "Responsabile", "Struttura responsabile")),
            "formula": choose((None, "Formula", "Modalità di calcolo")), "target": choose(("Target", "Valore atteso"))}
    area_word, parts = choose(("Linea strategica", "Area strategica", "Ambito")), []
    for first, title in enumerate(doc.random.sample(AREAS, doc.random.randint(2, 3)), 1):
        area = doc.objective(level="area_strategica", code=str(first), title=title)
        parts.append(heading(f"{area_word} {first}. {title}", 2))
        parts.append(paragraph(choose(STORIES)))
        for second in some(doc, 1, 2):
            strategic = doc.objective(level="obiettivo_strategico", code=f"{first}.{second}", parent=area["id"])
            parts.append(heading(f"Obiettivo strategico {first}.{second} {strategic['title']}"))
            for third in some(doc, 1, 3):
                objective = doc.objective(code=f"{first}.{second}.{third}", parent=strategic["id"])
                title = html.escape(f"Obiettivo operativo {objective['code']} {objective['title']}")
                parts.append(f"<p class=lines><b>{title}</b></p>")
                parts += [_listed(doc, objective, form) for _ in some(doc, 1, 3)]
    return body(doc, ("A4 portrait",), f"p.lines{{margin:3pt 0 5pt {choose((0, 12, 24))}pt}}", parts)


def _listed(doc, objective, form):
    """An indicator in lines of their own, or what follows its name on one line."""
    indicator = doc.indicator(objective)
    said = []
    if form["formula"]:
        indicator["algorithm"] = doc.author.algorithm()
        said.append(f"{form['formula']}: {indicator['algorithm']}")
    texts = doc.measures(indicator, [(year, "target") for year in doc.years])
    said += [f"{form['target']} {year}: {text}" for year, text in zip(doc.years, texts)]
    if form["owner"]:
        indicator["units"] = [doc.random.choice(UNITS)]
        said.append(f"{form['owner']}: {indicator['units'][0]}")
    name = f"{form['mark']}Indicatore: {indicator['name']}"
    return lines([name, form["join"].join(said)] if form["join"] else [name] + said)


def area_matrix(doc):
    """One wide table: areas written upwards at the side, strategic and operational objectives merged over their rows."""
    begin(doc, AGENCIES + TOWNS + MINISTRIES, years=doc.random.choice((1, 3, 3)))
    columns = Columns(doc, ("type", "formula", "baseline", "weight", "note"), must=("owner",))
    upright, strategic_too, rows = doc.random.random() < 0.6, doc.random.random() < 0.7, []
    for number, title in enumerate(doc.random.sample(AREAS, doc.random.randint(2, 4)), 1):
        area, block = doc.objective(level="area_strategica", code=None, title=title), []
        for part in some(doc, 1, 3):
            above, inner = area, []
            if strategic_too:
                above = doc.objective(level="obiettivo_strategico", code=f"{number}.{part}", parent=area["id"])
            for small in some(doc, 1, 3):
                code = f"{number}.{part}.{small}"
                objective = doc.objective(code=code, parent=above["id"])
                inner += beside(f"{code} {objective['title']}", columns.rows(objective))
            block += beside(f"{above['code']} {above['title']}", inner) if strategic_too else inner
        side = f"<td class='side' rowspan={len(block)}><span class=up>{html.escape(title)}</span></td>"
        block[0].insert(0, side if upright and len(block) > 3 else td(title, "text", rowspan=len(block)))
        rows += block
    first = ["Area\nstrategica"] + ["Obiettivo strategico"] * strategic_too + ["Obiettivo operativo"]
    return body(doc, ("A4 landscape", "A3 landscape"), "", [table(columns.head(first), rows)])


def rotated_heads(doc):
    """Narrow columns under upright headers; a row of column numbers below; the objective once, or on each row."""
    begin(doc, EVERYONE)
    columns = Columns(doc, ("baseline", "formula", "owner"), must=("unit", "type", "weight", "source"), nested=False)
    every_row, numbered, turned = (doc.random.random() < share for share in (0.4, 0.5, 0.7))
    rows = []
    for number in some(doc, 6, 12):
        objective = doc.objective(code=f"OP{number}")
        own = columns.rows(objective)
        if every_row:
            own = [[td(objective["code"]), td(objective["title"], "text")] + row for row in own]
        else:
            own = beside(objective["code"], beside(objective["title"], own), "value")
        rows += own
    head = columns.head(["Codice", "Obiettivo operativo"])
    if turned:
        short = [columns.words[key] for key in ("unit", "type", "weight", "source")]
        head[0] = [_upright(cell) if any(cell.endswith(f">{word}</th>") for word in short) else cell for cell in head[0]]
    if numbered:
        head.append([th(f"({i})") for i in range(1, len(columns) + 3)])
    return body(doc, ("A4 landscape", "A4 portrait", "A3 landscape"), "th{vertical-align:bottom}", [table(head, rows)])


def _upright(cell):
    start = cell.index(">") + 1
    return f"{cell[:start]}<span class=up>{cell[start:-len('</th>')]}</span></th>"


def two_columns(doc):
    """Text in two columns: prose, and in each column cards or small tables of objectives."""
    begin(doc, AGENCIES + UNIVERSITIES, years=1)
    choose, year, parts = doc.random.choice, doc.years[0], []
    tabled, target = doc.random.random() < 0.6, choose(("Target", f"Target {doc.years[0]}", "Valore atteso"))
    for number in some(doc, 6, 10):
        objective = doc.objective(code=str(number))
        parts.append(heading(f"Obiettivo operativo {number} – {objective['title']}"))
        if doc.random.random() < 0.5:
            parts.append(paragraph(choose(STORIES)))
        rows = []
        for _ in some(doc, 1, 3):
            indicator = doc.indicator(objective)
            text, = doc.measures(indicator, [(year, "target")])
            rows.append((indicator["name"], text))
        if tabled:
            parts.append(table([[th("Indicatore"), th(target)]], [[td(name, "text"), td(text)] for name, text in rows]))
        else:
            parts += [lines([f"Indicatore: {name}", f"{target}: {text}"]) for name, text in rows]
    pages = body(doc, ("A4 portrait",), "table{break-inside:avoid}", parts)
    return f"<div style='column-count:2;column-gap:{choose((14, 20, 28))}pt'>{pages}</div>"


# In the order of layouts.py.
LAYOUTS = (results_by_objective, public_value_pairs, numbered_lists, area_matrix, rotated_heads, two_columns)
