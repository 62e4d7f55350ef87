"""The other six layouts of layouts.py: strips, paired cards, narrow columns, a tree by indents, targets first, results."""
import html

from printed.fourth.page import KEEP_BREAKS, hyphenated, page, value_head
from printed.fourth.words import (CHAMBERS, DIRECTIONS, MINISTRIES, MISSIONS, ORDERS, PARKS, PEOPLE, PROGRAMMES, REGIONS, REPORTS,
                                  SERVED, STORIES, TOWNS, UNIONS, UNITS)
from printed.more.layouts import heading, some
from printed.first.layouts import paragraph, td
from printed.third.page import beside, new_sheet, table, th


def kpi_strips(doc):
    """A chamber's objectives: each indicator a line with its name and a line of cells that carry their own labels."""
    doc.begin(CHAMBERS, years=doc.random.choice((1, 2, 3)))
    choose = doc.random.choice
    keys = ["formula"] + doc.some_of("source", "weight", "type")
    words = {**doc.heads, "formula": choose(("Algoritmo", "Formula di calcolo", "Formula"))}
    columns = [(doc.years[0] - 1, "baseline")] * (doc.random.random() < 0.6) + [(year, "target") for year in doc.years]
    width, label = len(keys) + len(columns), choose(("Obiettivo strategico", "Obiettivo operativo"))
    level = "obiettivo_" + label.split()[1]
    parts = []
    for first, title in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(2, 3)), 1):
        area = doc.objective(level="area_strategica", code=str(first), title=title)
        parts.append(heading(f"Ambito strategico {first} – {title}", 2))
        for second in some(doc, 1, 4):
            objective = doc.objective(level=level, code=f"{first}.{second}", parent=area["id"])
            rows = [[td(f"{label} {objective['code']} {objective['title']}", "band", colspan=width + 1)]]
            for letter, one in zip("abcd", doc.rows(objective, keys, columns)):
                one["indicator"]["code"] = f"{objective['code']}.{letter}"
                cells = [(words[key], one[key]) for key in keys]
                cells += [(doc.value_word(*column), text) for column, text in zip(columns, one["values"])]
                rows += [[td(one["indicator"]["code"], rowspan=2), td(one["name"], "title", colspan=width)],
                         [_labelled(*cell) for cell in cells]]
            parts.append(table([], rows, "strip"))
    rules = ("td.title{font-weight:bold;text-align:left;border-bottom:none} td.cell{text-align:left;vertical-align:top}"
             f" td.cell b{{color:{choose(('#333', '#1a5276', '#000'))};font-size:88%}}"
             f" td.band{{background:{choose(('#d5dbdb', '#d6eaf8'))}}}")
    return page(doc, choose(("A4 landscape", "A4 portrait")), rules, parts)


def _labelled(label, value):
    return f"<td class='cell'><b>{html.escape(label)}:</b> {html.escape(value)}</td>"


def cards_side_by_side(doc):
    """A park's cards, two to a line: labels and values of an objective and of its indicators."""
    doc.begin(PARKS, years=doc.random.choice((1, 1, 2)))
    choose = doc.random.choice
    form = {"owner": choose(("Responsabile", "Ufficio", "Servizio")), "served": choose((None, "Stakeholder", "Destinatari")),
            "story": choose((None, "Descrizione", "Finalità")), "keys": doc.some_of("formula", "source", share=0.4),
            "label": choose(("Obiettivo operativo", "Obiettivo", "Scheda obiettivo")), "name": choose(("Indicatore", "KPI"))}
    cards = []
    for number in some(doc, 5, 11):
        objective = doc.objective(code=str(number), units=[choose(PEOPLE if form["owner"] == "Responsabile" else UNITS)])
        rows = [[td(f"{form['label']} n. {number}", "band", colspan=2)], _pair("Titolo", objective["title"])]
        if form["story"]:
            objective["description"] = choose(STORIES)
            rows.append(_pair(form["story"], objective["description"]))
        rows.append(_pair(form["owner"], objective["units"][0]))
        if form["served"]:
            rows.append(_pair(form["served"], choose(SERVED)))
        for _ in some(doc, 1, 2):
            columns = [(year, "target") for year in doc.years]
            one = doc.told(objective, form["keys"], columns)
            rows += [_pair(form["name"], one["name"])] + [_pair(doc.heads[key], one[key]) for key in form["keys"]]
            rows += [_pair(doc.value_word(*column), text) for column, text in zip(columns, one["values"])]
        cards.append(f"<div>{table([], rows, 'card')}</div>")
    pairs = "".join(f"<div class=couple>{''.join(cards[i:i + 2])}</div>" for i in range(0, len(cards), 2))
    rules = (f".couple{{display:grid;grid-template-columns:1fr 1fr;column-gap:{choose((10, 16, 24))}pt}}"
             f" .couple>div{{break-inside:avoid}} table.card td.label{{width:{choose((26, 32))}%}}"
             f" table.card td.band{{background:{choose(('#a9cce3', '#d5f5e3', '#ddd'))}}}")
    return page(doc, choose(("A4 portrait", "A4 landscape")), rules, [pairs])


def _pair(label, value):
    return [td(label, "label"), td(value, "text")]


def hyphenated_columns(doc):
    """A ministry's upright table of many narrow columns: words broken at line ends, rows cut by the page."""
    doc.begin(MINISTRIES, years=3)
    choose = doc.random.choice
    keys = ["formula"] + doc.some_of("type", "source", "unit")
    columns = [(doc.years[0] - 1, "baseline")] * (doc.random.random() < 0.6) + [(year, "target") for year in doc.years]
    label, owned = choose(("Obiettivo specifico", "Obiettivo strategico")), doc.random.random() < 0.6
    words = ["Cod.", label] + [doc.heads[key] for key in ["name", *keys]]
    words += [doc.value_word(*column) for column in columns] + ["Struttura"] * owned
    rows, number = [], 0
    for first, title in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(2, 3)), 1):
        area = doc.objective(level="area_strategica", code=str(first), title=title)
        rows.append([td(f"Priorità politica {first} – {title}", "band", colspan=len(words))])
        for second in some(doc, 3, 7):
            objective = doc.objective(level="obiettivo_strategico", code=f"{first}.{second}", parent=area["id"])
            own = []
            for one in doc.rows(objective, keys + ["owner"] * owned, columns):
                cells = [td(one["name"], "text")] + [td(one[key]) for key in keys] + [td(text) for text in one["values"]]
                own.append([hyphenated(cell) for cell in cells + [td(one["owner"]) for _ in range(owned)]])
            own[0].insert(0, hyphenated(td(objective["title"], "text", rowspan=len(own))))
            rows += beside(objective["code"], own, "value")
    paper, width = choose((("A4 portrait", 182), ("A4 portrait", 182), ("A4 landscape", 269)))
    rules = (f"@page{{margin:16mm 14mm}} table.narrow{{table-layout:fixed;width:{width}mm;text-rendering:geometricPrecision}}"
             " td,th{hyphenate-character:'-';padding:2pt} tr{break-inside:auto}"
             f" td{{vertical-align:top;text-align:{choose(('left', 'left', 'justify'))}}} table{{font-size:{choose((6, 6.5))}pt}}"
             " .one{width:5%} .two{width:16%} .three{width:17%}")
    sizes = ["one", "two", "three"] + [""] * len(words)
    head = [hyphenated(th(word, size).replace("</th>", "</td>")).replace("</td>", "</th>") for word, size in zip(words, sizes)]
    return page(doc, paper, rules, [table([head], rows, "narrow") + KEEP_BREAKS])


def indented_tree(doc):
    """A region's tree: mission, programme, objective and indicator in one column, told apart by labels and indents."""
    doc.begin(REGIONS, years=doc.random.choice((2, 3)))
    choose = doc.random.choice
    tail = ["unit"] * (doc.random.random() < 0.6)
    columns = [(doc.years[0] - 1, choose(("baseline", "result")))] + [(year, "target") for year in doc.years]
    step, owned, rows, width = choose((7, 10, 14)), doc.random.random() < 0.5, [], 1 + len(tail) + len(columns)
    for first in doc.random.sample(range(1, 20), doc.random.randint(2, 3)):
        mission = doc.objective(level="missione", code=f"{first:02d}", title=choose(MISSIONS))
        rows.append(_branch(f"Missione {mission['code']} – {mission['title']}", 0, width, "level0"))
        for second, title in enumerate(doc.random.sample(PROGRAMMES, doc.random.randint(1, 2)), 1):
            programme = doc.objective(level="programma", code=f"{first:02d}.{second:02d}", title=title, parent=mission["id"])
            rows.append(_branch(f"Programma {programme['code']} – {title}", step, width, "level1"))
            for third in some(doc, 1, 5):
                objective = doc.objective(code=f"{programme['code']}.{third}", parent=programme["id"])
                rows.append(_branch(f"Obiettivo {objective['code']} – {objective['title']}", 2 * step, width, "level2"))
                if owned:
                    objective["units"] = [choose(UNITS)]
                    rows.append(_branch(f"Struttura responsabile: {objective['units'][0]}", 2 * step, width, "level3"))
                for one in doc.rows(objective, tail, columns):
                    rows.append([_indent(one["name"], 3 * step, "leaf")] + [td(one[key]) for key in tail]
                                + [td(text) for text in one["values"]])
    first_word = choose(("Missione / Programma / Obiettivo / Indicatore", "Obiettivi e indicatori", "Indicatore"))
    words = [first_word] + [doc.heads[key] for key in tail]
    if doc.random.random() < 0.5:
        top = [th(word, rowspan=2) for word in words + [doc.value_word(*columns[0])]]
        over = choose(("Target", "Risultato atteso", "Valori attesi"))
        head = [top + [th(over, colspan=len(doc.years))], [th(year) for year in doc.years]]
    else:
        head = [[th(word) for word in words] + value_head(doc, columns)]
    rules = (".level0{font-weight:bold;font-size:112%} .level1{font-weight:bold} .level2{font-style:italic}"
             f" td.leaf{{text-align:left;width:{choose((40, 48))}%}} .branch{{text-align:left}}")
    return page(doc, choose(("A4 landscape", "A4 portrait")), rules, [table(head, rows)])


def _indent(text, points, name, over=1):
    return f"<td class='{name}' colspan={over} style='padding-left:{points + 3}pt'>{html.escape(text)}</td>"


def _branch(text, points, width, name):
    return [_indent(text, points, f"branch {name}", width)]


def targets_first(doc):
    """A professional order's short list: what is to be reached and by when stands left, the objective right of it."""
    titles = ("Piano Integrato di Attività e Organizzazione", "Programma delle attività", "Piano della performance")
    doc.begin(ORDERS, years=1, titles=titles)
    choose, year = doc.random.choice, doc.years[0]
    dated, owner = doc.random.random() < 0.6, choose(("Referente", "Responsabile", "Ufficio"))
    target = choose((f"Target {year}", f"Risultato atteso {year}", "Risultato atteso", "Valore target"))
    order = [key for key in ("target", "due", "name", "objective", "owner") if key != "due" or dated]
    if doc.random.random() < 0.5:
        order[order.index("name")], order[0] = order[0], "name"
    words = {"target": target, "due": choose(("Scadenza", "Termine")), "name": doc.heads["name"], "owner": owner,
             "objective": choose(("Obiettivo", "Obiettivo di riferimento", "Obiettivo gestionale"))}
    rows = []
    for _ in some(doc, 6, 14):
        objective = doc.objective()
        said = [doc.told(objective, ["due"] * dated, [(year, "target")]) for _ in some(doc, 1, 3)]
        for i, one in enumerate(said):
            one["indicator"]["units"] = [choose(PEOPLE if owner != "Ufficio" else UNITS)]
            cell = {"target": td(one["values"][0]), "owner": td(one["indicator"]["units"][0], "text"),
                    "due": td(one.get("due", "")), "name": td(one["name"], "text")}
            if i == 0:
                cell["objective"] = td(objective["title"], "text", rowspan=len(said))
            rows.append([cell[key] for key in order if key in cell])
    parts = [paragraph(choose(STORIES)), table([[th(words[key]) for key in order]], rows)]
    parts.append(paragraph("Il Presidente ______________      Il Segretario ______________"))
    return page(doc, choose(("A4 portrait", "A4 portrait", "A4 landscape")), "", parts)


def weighed_results(doc):
    """A union's report: a row of the objective with its weight and share, rows of its indicators below, sums of each sector."""
    doc.begin(doc.random.choice((UNIONS, TOWNS)), years=1, titles=REPORTS)
    choose, year = doc.random.choice, doc.years[0]
    half, word = doc.random.random() < 0.4, choose(("Centro di responsabilità", "Struttura", "C.d.R."))
    reached = choose(("% raggiungimento", "% di realizzazione", "Grado di raggiungimento"))
    result = choose((f"Consuntivo {year}", "Consuntivo", f"Risultato {year}", "Valore a consuntivo"))
    head = ["Cod.", "Obiettivo / Indicatore", "Peso", choose((f"Target {year}", "Valore atteso", f"Valore target {year}"))]
    head += ["Stato al 30/06"] * half + [result, reached] + ["Performance pesata"] * (doc.random.random() < 0.5)
    parts = []
    for unit in doc.random.sample(UNITS, doc.random.randint(2, 3)):
        parts.append(new_sheet(doc, f"{word}: {unit}"))
        rows = []
        for number, weight in enumerate(doc.author.weights(doc.random.randint(2, 6)), 1):
            objective = doc.objective(code=f"{number}", weight=float(weight))
            row = [number, objective["title"], doc.author.weight_text(weight), *[""] * (2 + half)]
            row.append(choose(("100%", "97,5%", "94%")))
            row += [choose(("20", "14,6", "9,4"))] * (len(head) - len(row))
            rows.append([td(text, "goal text" if i == 1 else "goal") for i, text in enumerate(row)])
            for part, share in enumerate(doc.author.weights(doc.random.randint(1, 3)), 1):
                rows.append(_reached(doc, objective, f"{number}.{part}", share, half, len(head)))
        sums = [td("Totale", "label", colspan=2), td(doc.author.weight_text(100), "label")]
        rows.append(sums + [td("", "label") for _ in range(len(head) - 3)])
        parts.append(table([[th(word) for word in head]], rows))
    rules = (f"td.goal{{font-weight:bold;text-align:center;background:{choose(('#eee', '#fef5e7', 'none'))}}}"
             " td.goal.text{text-align:left}")
    return page(doc, choose(("A4 landscape", "A4 portrait")), rules, parts)


def _reached(doc, objective, code, weight, half, width):
    author, year = doc.author, doc.years[0]
    indicator = doc.indicator(objective, code=code, weight=float(weight))
    kind, share = author.kind(), doc.random.choice((100.0, 100.0, 100.0, 92.5, 80.0))
    pairs = [author.measure(kind, year, role) for role in ("target", "result")]
    raw = author.percents.format(f"{share:g}".replace(".", ","))
    indicator["measures"] = [measure for _, measure in pairs]
    indicator["measures"].append(author._measure(raw, "number", year, "realisation", value=share, unit="%"))
    cells = [td(code), td(indicator["name"], "text"), td(author.weight_text(weight)), td(pairs[0][0])]
    cells += [td(doc.random.choice(("in corso", "avviato", "concluso")))] * half + [td(pairs[1][0]), td(raw)]
    return cells + [td("")] * (width - len(cells))


# In the order of layouts.py.
LAYOUTS = (kpi_strips, cards_side_by_side, hyphenated_columns, indented_tree, targets_first, weighed_results)
