"""Twelve layouts more for tools/heldout, most of them as word processors and spreadsheets print them.

Drawn after how administrations set such plans, without the reader at hand; the other six stand in more.py. A layout
is a function that takes a SixthDocument, adds to its plan and returns the body's HTML; the document knows who prints it.
"""
import html

import printed.sixth.more
from printed.fifth.page import cells, page
from printed.fifth.words import STORIES
from printed.more.layouts import heading, some
from printed.first.layouts import paragraph, td
from printed.sixth.words import (AGENCIES, DIRECTIONS, HOUSING, LETTERS, MINISTRIES, ORDERS, PEOPLE, RESEARCH, TITLES, TOWNS,
                                 UNITS, YEARLY)
from printed.third.page import beside, lines, new_sheet, table, th


def referenced_goals(doc):
    """A ministry's offices: yearly objectives that name, in a column, the code of a specific objective listed in front."""
    doc.begin(MINISTRIES, "word", "writer", years=3)
    choose, year = doc.random.choice, doc.years[0]
    code, keys = choose(("OS{}", "OS.{}", "{}", "S{:02d}")), doc.some_of("formula", "unit", "source")
    columns, goals, rows = doc.columns(0.5), [], []
    parts = [new_sheet(doc, choose(("Obiettivi specifici triennali", f"Quadro degli obiettivi specifici {year}-{doc.years[-1]}")))]
    for number in some(doc, 3, 5):
        goals.append(doc.objective(level="obiettivo_strategico", code=code.format(number)))
        own = [cells(one, keys) for one in doc.rows(goals[-1], keys, columns, 1, 2)]
        rows += beside(goals[-1]["code"], beside(goals[-1]["title"], own), "value")
    words = (choose(("Cod.", "Codice", "N.")), "Obiettivo specifico")
    head = [th(word) for word in words] + [th(doc.heads[key]) for key in ["name", *keys]] + doc.value_head(columns)
    parts.append(table([head], rows))
    form = {"refers": choose(("Obiettivo specifico di riferimento", "Ob. specifico collegato", "Rif. obiettivo specifico")),
            "first": doc.random.random() < 0.5, "keys": doc.some_of("formula", "source", share=0.4), "letter": choose("ABCD")}
    for number, unit in enumerate(doc.random.sample(UNITS, doc.random.randint(2, 4)), 1):
        title = new_sheet(doc, f"Obiettivi annuali {year} - {unit}")
        parts += [title, _office_goals(doc, goals, f"{form['letter']}{number}", form)]
    return page(doc, "A4 landscape", "", parts)


def _office_goals(doc, goals, office, form):
    """The table of an office's yearly objectives."""
    year, rows = doc.years[0], []
    for number, weight in enumerate(doc.author.weights(doc.random.randint(2, 4)), 1):
        goal = doc.random.choice(goals)
        objective = doc.objective(code=f"{office}.{number}", parent=goal["id"], weight=float(weight))
        own = [cells(doc.told(objective, form["keys"], [(year, "target")]), form["keys"]) for _ in some(doc, 1, 2)]
        left = [(objective["code"], "value"), (objective["title"], "text"), (goal["code"], "value")]
        left = left[-1:] + left[:-1] if form["first"] else left
        for text, name in [(doc.author.weight_text(weight), "value"), *reversed(left)]:
            beside(text, own, name)
        rows += own
    words = ["Codice", "Obiettivo annuale", form["refers"]]
    words = words[-1:] + words[:-1] if form["first"] else words
    words += ["Peso obiettivo"] + [doc.heads[key] for key in ["name", *form["keys"]]]
    return table([[th(word) for word in words] + doc.value_head([(year, "target")])], rows)


def assignment_letter(doc):
    """A housing body's letters to its managers: prose, and a table whose last cells tell indicator and target line by line."""
    doc.begin(HOUSING, "word", "writer", years=1, titles=YEARLY)
    choose, year = doc.random.choice, doc.years[0]
    form = {"points": choose(("{}", "{} punti", "{}/100", "p. {}", "{}")), "head": choose(("Punti", "Peso", "Punteggio max")),
            "target": choose(("Target", f"Target {year}", "Valore atteso")), "formula": doc.random.random() < 0.4,
            "last": choose(("Risultato atteso", "Indicatore e valore atteso", "Misurazione")),
            "numbered": doc.random.random() < 0.7}
    parts = []
    for person, unit in zip(doc.random.sample(PEOPLE, 3), doc.random.sample(UNITS, doc.random.randint(2, 3))):
        sheet = new_sheet(doc, choose((f"Scheda di assegnazione degli obiettivi {year} - {unit}",
                                       f"Assegnazione obiettivi anno {year}: {unit}")))
        text = "".join(paragraph(line) for line in doc.random.sample(LETTERS, 2))
        parts.append(f"<p class=right>Al dirigente {html.escape(person)}<br>SEDE</p>{sheet}{text}{_assigned(doc, form)}"
                     f"<p class=sign>Il Direttore ____________________ &emsp; Per accettazione ____________________</p>"
                     f"<div style='{choose(('break-after:page', ''))}'></div>")
    return page(doc, "A4 portrait", "", parts, prose=0)


def _assigned(doc, form):
    year, rows = doc.years[0], []
    for number, weight in enumerate(doc.author.weights(doc.random.randint(3, 5)), 1):
        code = str(number) if form["numbered"] else None
        objective = doc.objective(level="obiettivo_individuale", weight=float(weight), code=code)
        own = []
        for _ in range(doc.random.choice((1, 1, 2))):
            one = doc.told(objective, ["formula"] * form["formula"], [(year, "target")])
            said = [f"Indicatore: {one['name']}"]
            if form["formula"]:
                said.append(f"Formula: {one['formula']}")
            said.append(f"{form['target']}: {one['values'][0]}")
            own.append([td("\n".join(said), "text").replace("\n", "<br>")])
        beside(objective["title"], beside(form["points"].format(f"{weight:g}"), own, "value"))
        rows += beside(number, own, "value") if form["numbered"] else own
    words = ["N."] * form["numbered"] + ["Obiettivo individuale", form["head"], form["last"]]
    rows.append([td("Totale", "text", colspan=1 + form["numbered"]), td(form["points"].format(100)), td("")])
    return table([[th(word) for word in words]], rows)


def year_rows(doc):
    """A research body's table where the years stand one below the other, right of an indicator that is merged over them."""
    doc.begin(RESEARCH, "word", "writer", years=3)
    choose = doc.random.choice
    keys, start = doc.some_of("formula", "type", "source", share=0.45), doc.random.random() < 0.5
    words = (choose(("Anno", "Annualità")), choose(("Target", "Valore atteso", "Valore target")))
    banded, label = doc.random.random() < 0.5, choose(("Linea strategica", "Area strategica"))
    columns = [(doc.years[0] - 1, "baseline")] * start + [(year, "target") for year in doc.years]
    head = [choose(("Obiettivo specifico", "Obiettivo specifico triennale")), doc.heads["name"], *(doc.heads[key] for key in keys)]
    head = [th(word) for word in head] + doc.value_head(columns[:start]) + [th(word) for word in words]
    parts, rows = [], []
    for first, title in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(2, 3)), 1):
        area, block = doc.objective(level="area_strategica", code=str(first), title=title), []
        for second in some(doc, 1, 3):
            objective = doc.objective(level="obiettivo_strategico", code=f"{first}.{second}", parent=area["id"])
            block += beside(f"{objective['code']} {objective['title']}",
                            sum((_over_years(doc, one, keys, start) for one in doc.rows(objective, keys, columns, 1, 3)), []))
        text = f"{label} {first} - {title}"
        if banded:
            rows += [[td(text, "band", colspan=len(head))], *block]
        else:
            parts += [heading(text, 2), table([head], block)]
    return page(doc, choose(("A4 portrait", "A4 landscape")), "", [table([head], rows)] if banded else parts)


def _over_years(doc, one, keys, start):
    rows = [[td(year), td(text)] for year, text in zip(doc.years, one["values"][start:])]
    told = [(one["name"], "text")] + [(one[key], "text" if key == "formula" else "value") for key in keys]
    for text, name in reversed(told + [(text, "value") for text in one["values"][:start]]):
        beside(text, rows, name)
    return rows


def summary_then_sheets(doc):
    """An agency's list of objectives with structures and weights, then a chapter for each, which does not tell these again."""
    doc.begin(AGENCIES, "word", "writer", years=doc.random.choice((1, 3)))
    choose = doc.random.choice
    form = {"code": choose(("OB{}", "OB.{:02d}", "{}", "OA-{}")), "keys": doc.some_of("formula", "weight", "source"),
            "columns": doc.columns(0.5), "label": choose(("Obiettivo", "Obiettivo operativo")), "story": doc.random.random() < 0.7}
    rows, parts = [], []
    for number, weight in enumerate(doc.author.weights(doc.random.randint(4, 7)), 1):
        objective = doc.objective(code=form["code"].format(number), weight=float(weight), units=[choose(UNITS)])
        rows.append([td(objective["code"]), td(objective["title"], "text"), td(objective["units"][0], "text"),
                     td(doc.author.weight_text(weight))])
        parts.append(heading(f"{form['label']} {objective['code']} - {objective['title']}"))
        if form["story"]:
            objective["description"] = choose(STORIES)
            parts.append(paragraph(f"Descrizione: {objective['description']}"))
        head = [th(doc.heads[key]) for key in ["name", *form["keys"]]] + doc.value_head(form["columns"])
        parts.append(table([head], [cells(one, form["keys"]) for one in doc.rows(objective, form["keys"], form["columns"])]))
    rows.append([td("Totale", "text", colspan=3), td(doc.author.weight_text(100))])
    words = (choose(("Codice", "Cod.", "N.")), form["label"], choose(("Struttura responsabile", "Ufficio")), "Peso")
    title = choose(("Riepilogo degli obiettivi", "Quadro sinottico degli obiettivi", "Elenco degli obiettivi e relativi pesi"))
    after = "<div style='break-after:page'></div>" * (doc.random.random() < 0.4)
    front = f"{heading(title, 2)}{table([[th(word) for word in words]], rows)}{after}{heading('Schede di dettaglio', 2)}"
    return page(doc, choose(("A4 portrait", "A4 portrait", "A4 landscape")), "", [front, *parts])


def bulleted_measures(doc):
    """A professional order's or a school's plan in prose: each objective has bullets with indicator, value and weight in a line."""
    doc.begin(ORDERS, "word", "writer", years=doc.random.choice((1, 1, 3)), titles=TITLES + YEARLY[2:3])
    choose, several = doc.random.choice, len(doc.years) > 1
    form = {"weighed": doc.random.random() < 0.5, "joint": choose((": ", " - ", ": ")),
            "weight": choose(("(peso {})", "[peso: {}]")), "unit": choose((None, "Responsabile", "Ufficio competente")),
            "areas": doc.random.random() < 0.6,
            "lead": choose(("Indicatori e target:", "Indicatori e valori attesi:", "Come si misura:"))}
    parts, number = [], 0
    for first, title in enumerate(doc.random.sample(DIRECTIONS, 3 if form["areas"] else 1), 1):
        area = doc.objective(level="area_strategica", code=str(first), title=title) if form["areas"] else None
        parts += [heading(f"Area strategica {first}: {title}", 2), paragraph(choose(STORIES))] if area else []
        for second in range(1, choose((2, 3)) + 1 if area else choose((5, 7)) + 1):
            number += 1
            code = f"{first}.{second}" if area else str(number)
            units = [choose(PEOPLE if form["unit"] == "Responsabile" else UNITS)] if form["unit"] else []
            objective = doc.objective(code=code, parent=area and area["id"], units=units)
            parts.append(heading(f"Obiettivo {'n. ' * (not area)}{code} - {objective['title']}"))
            if doc.random.random() < 0.7:
                parts.append(paragraph(choose(STORIES)))
            if units:
                parts.append(lines([f"{form['unit']}: {units[0]}"]))
            columns = [(year, "target") for year in doc.years]
            said = [_bullet(one, doc.years if several else None, form)
                    for one in doc.rows(objective, ["weight"] * form["weighed"], columns, 1, 3)]
            parts.append(lines([form["lead"]]) + f"<ul>{''.join(f'<li>{html.escape(text)}</li>' for text in said)}</ul>")
    parts.append("<p class=sign>Il Presidente ____________________</p>")
    return page(doc, "A4 portrait", "", parts)


def _bullet(one, years, form):
    """An indicator as a line of text."""
    values = "; ".join(f"{year}: {text}" for year, text in zip(years, one["values"])) if years else one["values"][0]
    joint = " - " if years else ": " if values.startswith("-") else form["joint"]  # a dash before a sign would hide it
    out = f"{one['name']}{joint}{values}"
    return f"{out} {form['weight'].format(one['weight'])}" if form["weighed"] else out


def formula_below(doc):
    """A town's objectives as bands; each indicator in two rows, its formula and source in the second, over the whole width."""
    doc.begin(TOWNS, "word", years=doc.random.choice((1, 3)), span=True)
    choose = doc.random.choice
    form = {"columns": doc.columns(0.6), "code": choose((None, "{0}.{1}", "{0}{2}", "IND{3:03d}")),
            "source": doc.random.random() < 0.5, "calc": choose(("Modalità di calcolo", "Formula", "Metodo di calcolo")),
            "weighed": doc.random.random() < 0.5, "label": choose(("Obiettivo operativo", "Obiettivo gestionale")),
            "owner": choose(("Responsabile", "Settore", "Dirigente"))}
    width = 1 + bool(form["code"]) + form["weighed"] + len(form["columns"])
    head = [th("Cod. ind.")] * bool(form["code"]) + [th(doc.heads["name"])] + [th(doc.heads["weight"])] * form["weighed"]
    head += doc.value_head(form["columns"])
    parts, rows = [], []
    joined = doc.random.random() < 0.5
    for first, title in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(2, 3)), 1):
        area, block = doc.objective(level="obiettivo_strategico", code=str(first), title=title), []
        for second in some(doc, 1, 3):
            block += _two_rows(doc, area, second, form, width)
        text = f"Obiettivo strategico {first} - {title}"
        rows += [[td(text, "band", colspan=width)], *block]
        parts += [heading(text, 2), table([head], block)]
    rules = "td.below{font-style:italic} td.goal{font-weight:bold}"
    return page(doc, choose(("A4 landscape", "A4 portrait")), rules, [table([head], rows)] if joined else parts)


def _two_rows(doc, area, second, form, width):
    unit = doc.random.choice(UNITS if form["owner"] == "Settore" else PEOPLE)
    objective = doc.objective(code=f"{area['code']}.{second}", parent=area["id"], units=[unit])
    rows = [[td(f"{form['label']} {objective['code']} - {objective['title']}", "goal text", colspan=width)],
            [td(f"{form['owner']}: {unit}", "text", colspan=width)]]
    for number, one in enumerate(doc.rows(objective, ["formula"] + ["weight"] * form["weighed"], form["columns"]), 1):
        first = cells(one, ["weight"] * form["weighed"])
        if form["code"]:
            place = doc.plan["indicators"].index(one["indicator"]) + 1
            one["indicator"]["code"] = form["code"].format(objective["code"], number, "abcdef"[number - 1], place)
            first.insert(0, td(one["indicator"]["code"]))
        below = f"{form['calc']}: {one['formula']}"
        both = form["source"] and width > 2
        second_row = [td(below, "below text", colspan=width - 2 * both)]
        second_row += [td(f"Fonte: {one['source']}", "below text", colspan=2)] * both
        rows += [first, second_row]
    return rows


# By the names that tools/heldout knows them under.
LAYOUTS = {layout.__name__: layout for layout in (
    referenced_goals, assignment_letter, year_rows, summary_then_sheets, bulleted_measures, formula_below,
    *printed.sixth.more.LAYOUTS)}
