"""The other six layouts of layouts.py: budgets of wards, a drawn tree, three years and one, areas, outlines, blocks."""
import html

from printed.fifth.page import cells, page
from printed.fifth.words import (AGENCIES, CHAMBERS, DIRECTIONS, FIELDS, HOSPITALS, PEOPLE, PERSPECTIVES, PORTS, PROVINCES,
                                 RESEARCH, STORIES, TITLES, UNIONS, UNITS, WARDS, YEARLY)
from printed.more.layouts import heading, some
from printed.first.layouts import paragraph, td
from printed.third.page import beside, lines, new_sheet, table, th


def ward_budget(doc):
    """A hospital's sheets of budget: a ward's box, areas as bands, last year's value, what is expected, weights that make 100."""
    doc.begin(HOSPITALS, "excel", years=1, titles=("Schede di budget", "Piano della Performance", "Documento di budget"))
    choose, year = doc.random.choice, doc.years[0]
    form = {"coded": doc.random.random() < 0.6, "last": doc.random.random() < 0.7, "source": doc.random.random() < 0.4,
            "blank": choose(([], ["Verifica al 30/06", "Risultato finale"], ["Note"], ["Valore raggiunto", "Punteggio"])),
            "bands": choose(("Area {} - {}", "AREA {}: {}", None)), "weight": choose(("Peso", "Peso %", "Peso (%)")),
            "title": choose(("Scheda di budget", "Scheda budget"))}
    columns = [(year - 1, "result")] * form["last"] + [(year, "target")]
    head = ["N."] * form["coded"] + [choose(("Obiettivo", "Obiettivi")), doc.heads["name"]]
    head += [doc.heads["source"]] * form["source"] + [doc.value_word(*column) for column in columns]
    head += [form["weight"], *form["blank"]]
    parts = []
    for ward in doc.random.sample(WARDS, doc.random.randint(2, 4)):
        sheet = new_sheet(doc, f"{form['title']} {year} - {ward}")
        box = [[td("Direttore", "label"), td(choose(PEOPLE), "text"), td("Posti letto", "label"), td(doc.random.randint(8, 40)),
                td("Dotazione organica", "label"), td(doc.random.randint(10, 70))]]
        rows = _ward_rows(doc, form, columns, len(head))
        after = paragraph("Data ____________") + "<p class=sign>Il Direttore della struttura ______________ &emsp; "
        after += "Il Direttore Generale ______________</p>"
        parts.append(f"<div class=ward>{sheet}{table([], box)}{table([[th(word) for word in head]], rows)}{after}</div>")
    rules = f".ward{{break-after:{choose(('page', 'page', 'auto'))}}} td.sum{{font-weight:bold}}"
    return page(doc, choose(("A4 landscape", "A4 landscape", "A4 portrait")), rules, parts, prose=1)


def _ward_rows(doc, form, columns, width):
    weights = iter(doc.author.weights(12))
    counts, rows, number = [4, 5, 3] if form["bands"] else [12], [], 0
    titles = doc.random.sample(FIELDS, 3)
    for letter, title, count in zip("ABC", titles, counts):
        area = doc.objective(level="area_strategica", code=letter, title=title) if form["bands"] else None
        if area:
            rows.append([td(form["bands"].format(letter, title), "band", colspan=width)])
        while count:
            number, several = number + 1, min(count, doc.random.choice((1, 1, 2)))
            objective = doc.objective(code=str(number) if form["coded"] else None, parent=area and area["id"])
            own = []
            for _ in range(several):
                one = doc.told(objective, ["weight"], columns, next(weights))
                shown = [td(one["name"], "text")] + [td(one["source"])] * form["source"] + [td(text) for text in one["values"]]
                own.append(shown + [td(one["weight"])] + [td("")] * len(form["blank"]))
            beside(objective["title"], own)
            rows += beside(objective["code"], own, "value") if form["coded"] else own
            count -= several
    sums = td("100%" if "%" in doc.author.weight_form else "100", "sum value")
    rows.append([td("Totale", "sum text", colspan=width - 1 - len(form["blank"])), sums] + [td("")] * len(form["blank"]))
    return rows


def chamber_tree(doc):
    """A chamber's tree drawn in boxes, then for each strategic objective its table and that of its operational ones."""
    doc.begin(CHAMBERS, "word", years=3)
    choose = doc.random.choice
    form = {"keys": ["formula"] + doc.some_of("weight", "source"), "columns": doc.columns(0.7),
            "owner": choose(("Servizio", "Ufficio responsabile")),
            "perspective": doc.random.random() < 0.5, "operational": doc.random.random() < 0.75,
            "weighed": doc.random.random() < 0.5}
    areas, parts = [], []
    for first, title in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(2, 3)), 1):
        area = doc.objective(level="area_strategica", code=str(first), title=title)
        chapter = [heading(f"Area strategica {first} - {title}", 2)]
        boxes = [f"<div class=top>Area strategica {first}<br>{html.escape(title)}</div>"]
        for second, weight in enumerate(doc.author.weights(doc.random.randint(1, 3)), 1):
            objective = doc.objective(level="obiettivo_strategico", code=f"{first}.{second}", parent=area["id"],
                                      weight=float(weight) if form["weighed"] else None)
            boxes.append(f"<div class=leaf>{objective['code']} {html.escape(objective['title'])}</div>")
            chapter.append(_chamber_objective(doc, objective, form))
        areas.append(f"<div class=branch>{''.join(boxes)}</div>")
        parts += chapter
    tree = f"{heading('Albero della performance', 2)}<div class=tree>{''.join(areas)}</div>" if doc.random.random() < 0.7 else ""
    rules = (".tree{display:flex;gap:10pt;break-after:page;margin-top:20pt} .branch{flex:1} .top,.leaf{border:1pt solid #555;"
             f"border-radius:4pt;padding:5pt;margin-bottom:8pt;text-align:center;font-size:9pt}}"
             f" .top{{background:{doc.strong};color:#fff}}")
    return page(doc, choose(("A4 portrait", "A4 landscape")), rules, [tree + parts[0], *parts[1:]])


def _chamber_objective(doc, objective, form):
    width = 1 + len(form["keys"]) + len(form["columns"])
    text = f"Obiettivo strategico {objective['code']} - {objective['title']}"
    if form["weighed"]:
        text += f" (peso {objective['weight']:g}%)"
    rows = [[td(text, "band", colspan=width)]]
    if form["perspective"]:
        objective["perspectives"] = [doc.random.choice(PERSPECTIVES)]
        rows.append([td(f"Prospettiva: {objective['perspectives'][0]}", "text", colspan=width)])
    rows.append([th(doc.heads[key]) for key in ["name", *form["keys"]]] + doc.value_head(form["columns"]))
    rows += [cells(one, form["keys"]) for one in doc.rows(objective, form["keys"], form["columns"])]
    out, year = table([], rows), doc.years[0]
    if not form["operational"]:
        return out
    below = []
    for number in some(doc, 1, 3):
        child = doc.objective(code=f"{objective['code']}.{number}", parent=objective["id"])
        said = [doc.told(child, ["formula", "owner"], [(year, "target")], unit=doc.random.choice(UNITS)) for _ in some(doc, 1, 2)]
        own = [cells(one, ["formula"]) + [td(one["owner"], "text")] for one in said]
        below += beside(child["code"], beside(child["title"], own), "value")
    words = ("Codice", "Obiettivo operativo", "Indicatore", doc.heads["formula"], doc.value_word(year, "target"), form["owner"])
    return out + table([[th(word) for word in words]], below)


def triennial_annual(doc):
    """An agency's specific objectives over three years, each followed by the table of the yearly ones that serve it."""
    doc.begin(AGENCIES, "word", years=3)
    choose, year = doc.random.choice, doc.years[0]
    label, keys = choose(("Obiettivo specifico", "Obiettivo strategico triennale")), doc.some_of("formula", "unit")
    columns, owner = doc.columns(0.7), choose(("Struttura", "Ufficio", "Settore"))
    weighed, due = doc.random.random() < 0.6, ["due"] * (doc.random.random() < 0.3)
    above, letter = choose(("{}", "OS{}", "OST{}")), choose(("{}.{}", "{}-{}"))
    parts = []
    for first in some(doc, 3, 5):
        objective = doc.objective(level="obiettivo_strategico", code=above.format(first))
        own = [cells(one, keys) for one in doc.rows(objective, keys, columns, 1, 3)]
        head = [[th(label)] + [th(doc.heads[key]) for key in ["name", *keys]] + doc.value_head(columns)]
        parts.append(table(head, beside(f"{objective['code']} {objective['title']}", own)))
        rows = []
        for second, weight in enumerate(doc.author.weights(doc.random.randint(1, 4)), 1):
            child = doc.objective(code=letter.format(objective["code"], second), parent=objective["id"], units=[choose(UNITS)],
                                  weight=float(weight) if weighed else None)
            said = [doc.told(child, due, [(year, "target")]) for _ in some(doc, 1, 2)]
            own = [cells(one, ()) + [td(one[key]) for key in due] for one in said]
            if weighed:
                beside(doc.author.weight_text(weight), own, "value")
            rows += beside(f"{child['code']} {child['title']}", beside(child["units"][0], own))
        words = [choose((f"Obiettivo annuale {year}", "Obiettivo annuale")), owner] + ["Peso"] * weighed + [doc.heads["name"]]
        words += [f"Target {year}"] + [doc.heads[key] for key in due]
        parts.append(table([[th(word) for word in words]], rows, "annual"))
    indent = choose((0, 0, 20))
    rules = f"table.annual{{margin:{choose((0, 4, 8))}pt 0 18pt {indent}pt;width:calc(100% - {indent}pt)}}"
    return page(doc, choose(("A4 landscape", "A4 landscape", "A4 portrait")), rules, parts)


def word_areas(doc):
    """A small union's plan as its secretary types it: a heading for each area, a plain table of what each head has to do."""
    doc.begin(UNIONS, "word", years=1, titles=YEARLY, span=True)
    choose, year = doc.random.choice, doc.years[0]
    story, due = doc.random.random() < 0.4, ["due"] * (doc.random.random() < 0.5)
    first, numbered = doc.random.random() < 0.6, doc.random.random() < 0.7
    head = ["N."] * numbered + [choose(("Obiettivo", "Obiettivo assegnato", "Obiettivi"))] + ["Descrizione"] * story
    head += ["Peso"] * first + [doc.heads["name"], doc.value_word(year, "target")] + [choose(("Scadenza", "Entro il"))] * len(due)
    parts = []
    for unit in doc.random.sample(UNITS, doc.random.randint(3, 5)):
        parts.append(new_sheet(doc, choose((unit.upper(), unit)) + f" - Responsabile: {choose(PEOPLE)}"))
        if doc.random.random() < 0.4:
            parts.append(paragraph(choose(STORIES)))
        rows = []
        for number, weight in enumerate(doc.author.weights(doc.random.randint(2, 5)), 1):
            objective = doc.objective(code=str(number) if numbered else None, weight=float(weight) if first else None)
            said = [doc.told(objective, due, [(year, "target")]) for _ in range(choose((1, 1, 1, 2, 3)))]
            own = [cells(one, ()) + [td(one[key]) for key in due] for one in said]
            if first:
                beside(doc.author.weight_text(weight), own, "value")
            if story:
                objective["description"] = choose(STORIES)
                beside(objective["description"], own)
            beside(objective["title"], own)
            rows += beside(number, own, "value") if numbered else own
        parts.append(table([[th(word) for word in head]], rows))
    parts.append("<p class=sign>Il Segretario comunale ________________</p>")
    return page(doc, choose(("A4 portrait", "A4 portrait", "A4 landscape")), "", parts)


def outline_text(doc):
    """A park's plan without tables: numbered headings, a paragraph, indicators as lines or bullets with their years in a row."""
    doc.begin(RESEARCH, "word", years=doc.random.choice((1, 3)))
    choose = doc.random.choice
    start = doc.random.random() < 0.6
    form = {"way": doc.random.randint(0, 2), "formula": doc.random.random() < 0.5, "bullet": choose(("ul", "ul", "ol")),
            "columns": [(doc.years[0] - 1, "baseline")] * start + [(year, "target") for year in doc.years], "start": start,
            "unit": choose((None, "Responsabile", "Struttura responsabile")), "label": choose(("Obiettivo operativo", "Obiettivo")),
            "targets": choose(("Target", "Valore atteso", "Risultato atteso")), "first": choose(("Baseline", "Valore di partenza"))}
    parts = []
    for first, title in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(2, 3)), 1):
        area = doc.objective(level="area_strategica", code=str(first), title=title)
        parts += [heading(f"Area strategica {first} - {title}", 2), paragraph(choose(STORIES))]
        for second in some(doc, 1, 4):
            units = [] if not form["unit"] else [choose(PEOPLE if form["unit"] == "Responsabile" else UNITS)]
            objective = doc.objective(code=f"{first}.{second}", parent=area["id"], units=units)
            parts.append(heading(f"{form['label']} {objective['code']} - {objective['title']}"))
            if doc.random.random() < 0.6:
                parts.append(paragraph(choose(STORIES)))
            if units:
                parts.append(lines([f"{form['unit']}: {units[0]}"]))
            said = doc.rows(objective, ["formula"] * form["formula"], form["columns"], 1, 3)
            parts.append(_outlined(said, doc.years, form))
    rules = "p.lines{margin-left:10pt;text-align:left} li{margin-bottom:4pt}"
    return page(doc, "A4 portrait", rules, parts)


def _outlined(said, years, form):
    """An objective's indicators: a line for each field; a bullet with lines; a bullet with its values in a row."""
    out = []
    for one in said:
        targets = list(zip(years, one["values"][form["start"]:]))
        told = [f"{form['first']} {years[0] - 1}: {one['values'][0]}"] if form["start"] else []
        formula = [f"Formula: {one['formula']}"] if form["formula"] else []
        if form["way"] == 0:
            told += [f"{form['targets']} {year}: {text}" for year, text in targets]
            out.append(lines([f"Indicatore: {one['name']}", *formula, *told]))
            continue
        row = "; ".join(f"{form['targets']} {year}: {text}" for year, text in targets)
        told = [*formula, *told, row] if form["way"] == 1 else [*formula, "; ".join([*told, row])]
        out.append("<li>" + "<br>".join(html.escape(text) for text in [f"Indicatore: {one['name']}", *told]) + "</li>")
    return "".join(out) if form["way"] == 0 else f"<{form['bullet']}>{''.join(out)}</{form['bullet']}>"


def merged_sheet(doc):
    """A port's or a province's form: the number left of all, labels and values two by two, indicators one below the other."""
    doc.begin(doc.random.choice((PORTS, PROVINCES)), "excel", years=doc.random.choice((1, 1, 2)), titles=TITLES + YEARLY)
    choose = doc.random.choice
    form = {"owner": choose(("Dirigente", "Settore", "Ufficio")), "formula": doc.random.random() < 0.6,
            "story": doc.random.random() < 0.6, "start": doc.random.random() < 0.5, "weighed": doc.random.random() < 0.5,
            "title": choose(("Obiettivo", "Titolo obiettivo")),
            "number": choose(("{}", "OB{}", "N. {}")), "apart": doc.random.random() < 0.5}
    blocks = []
    for number, weight in enumerate(doc.author.weights(doc.random.randint(4, 8)), 1):
        objective = doc.objective(code=form["number"].format(number).replace("N. ", ""), weight=float(weight),
                                  units=[choose(PEOPLE if form["owner"] == "Dirigente" else UNITS)])
        rows = [[td(form["title"], "label"), td(objective["title"], "goal text", colspan=3)]]
        if form["story"]:
            objective["description"] = choose(STORIES)
            rows.append([td("Descrizione", "label"), td(objective["description"], "text", colspan=3)])
        rows.append([td(form["owner"], "label"), td(objective["units"][0], "text"), td("Peso obiettivo", "label"),
                     td(doc.author.weight_text(weight))])
        for place, share in enumerate(doc.author.weights(choose((1, 2, 2, 3))), 1):
            rows += _numbered(doc, objective, place, share, form)
        blocks.append(beside(form["number"].format(number), rows, "side"))
    tables = [table([], rows, "block") for rows in blocks] if form["apart"] else [table([], sum(blocks, []), "block")]
    rules = (f"table.block td.label{{width:16%}} td.side{{width:{choose((16, 22, 30))}pt;text-align:center;font-weight:bold;"
             f"background:{doc.tint}}} td.goal{{font-weight:bold}} table{{font-size:{choose((7, 7.5, 8))}pt}}")
    return page(doc, choose(("A4 portrait", "A4 landscape")), rules, tables, prose=1)


def _numbered(doc, objective, place, share, form):
    """An indicator's rows: its name, then its fields in pairs."""
    columns = [(doc.years[0] - 1, "baseline")] * form["start"] + [(year, "target") for year in doc.years]
    keys = ["formula"] * form["formula"] + ["weight"] * form["weighed"]
    one = doc.told(objective, keys, columns, share)
    pairs = [(doc.heads[key], one[key]) for key in keys]
    pairs += [(doc.value_word(*column), text) for column, text in zip(columns, one["values"])]
    rows = [[td(f"Indicatore {place}", "label"), td(one["name"], "text", colspan=3)]]
    for at in range(0, len(pairs), 2):
        two = pairs[at:at + 2]
        over = {} if len(two) == 2 else {"colspan": 3}
        rows.append([cell for label, value in two for cell in (td(label, "label"), td(value, "text", **over))])
    return rows


# In the order of layouts.py.
LAYOUTS = (ward_budget, chamber_tree, triennial_annual, word_areas, outline_text, merged_sheet)
