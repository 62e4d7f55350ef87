"""The other six layouts of layouts.py: four that LibreOffice prints, as sheets and as texts, and two that LaTeX prints."""
import html

from printed.fifth.page import cells, page
from printed.fifth.words import STEPS, STORIES
from printed.more.layouts import heading, some
from printed.first.layouts import paragraph, td
from printed.seventh.page import column_heads
from printed.seventh.words import (CHAMBERS, COUNTABLE, DIRECTIONS, EQUAL, MINISTRIES, PARKS, PEOPLE, PROVINCES, RESEARCH, SERVED,
                                   TOWNS, UNIONS, UNITS, UNIVERSITIES, YEARLY)
from printed.sixth.page import fields
from printed.third.page import beside, lines, new_sheet, table, th


def planned_and_done_rows(doc):
    """A union's or a province's sheet: each indicator has a row of what is expected and one of what was reached, over the years."""
    doc.begin(doc.random.choice((UNIONS, PROVINCES)), "excel", "calc", years=3)
    choose, years = doc.random.choice, [doc.years[0] - 1, *doc.years]
    if doc.random.random() < 0.5:
        doc.author.allowed = COUNTABLE
    form = {"rows": choose((("Atteso", "Raggiunto"), ("Previsto", "Conseguito"), ("Target", "Consuntivo"))), "years": years,
            "banded": doc.random.random() < 0.5, "unit": ["unit"] * (doc.random.random() < 0.6), "owner": doc.random.random() < 0.5,
            "year": choose(("{}", "Anno {}"))}
    words = ["Obiettivo operativo"] * (not form["banded"]) + column_heads(doc, form["unit"]) + [choose(("Valori", ""))]
    width = len(words) + len(years)
    rows = []
    for first, title in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(2, 4)), 1):
        area = doc.objective(level="obiettivo_strategico", code=str(first), title=title)
        rows.append([td(f"Obiettivo strategico {first} - {title}", "band", colspan=width)])
        for second in some(doc, 2, 3):
            objective = doc.objective(code=f"{first}.{second}", parent=area["id"], units=[choose(UNITS)] if form["owner"] else [])
            block = sum((_expected(doc, objective, form) for _ in some(doc, 2, 4)), [])
            text = f"{objective['code']} {objective['title']}"
            if form["banded"]:
                rows.append([td(f"Obiettivo operativo {text}", "goal text", colspan=width)])
                rows += [[td(f"Responsabile: {unit}", "text", colspan=width)] for unit in objective["units"]] + block
            else:
                text += f"\nResponsabile: {objective['units'][0]}" if form["owner"] else ""
                rows += beside(text, block)
    rows = [[cell.replace("\n", "<br>") for cell in row] for row in rows]
    head = [th(word) for word in words] + [th(form["year"].format(year)) for year in years]
    return page(doc, choose(("A4 landscape", "A3 landscape")), "", [table([head], rows)], prose=1)


def _expected(doc, objective, form):
    """Two rows: targets of all years, the result of the one that is over."""
    years, unit = form["years"], form["unit"]
    one = doc.told(objective, unit, [(years[0], "target"), (years[0], "result"), *((year, "target") for year in years[1:])])
    first, result, *later = one["values"]
    rows = [[td(form["rows"][0]), *(td(text) for text in (first, *later))],
            [td(form["rows"][1]), td(result)] + [td("") for _ in later]]
    for key in unit:
        beside(one[key], rows, "value")
    return beside(one["name"], rows)


def structure_first(doc):
    """A university's or a chamber's sheet: the structure left of all, weights of goals and of indicators, sums."""
    doc.begin(doc.random.choice((UNIVERSITIES, CHAMBERS)), "excel", "calc", years=1)
    choose, year = doc.random.choice, doc.years[0]
    form = {"keys": doc.some_of("formula", "type", share=0.4), "tail": doc.some_of("source", share=0.5),
            "code": choose(("{}.{}", "{0:02d}/{1:02d}", "OB{}.{}")), "sum": doc.random.random() < 0.7,
            "blank": doc.random.random() < 0.3,
            "columns": doc.columns(0.4)}
    words = [choose(("Struttura", "Area dirigenziale", "Struttura responsabile")), choose(("Cod.", "N.", "Codice")),
             choose(("Obiettivo", "Obiettivo operativo")), choose(("Peso ob.", "Peso obiettivo"))]
    words += column_heads(doc, form["keys"]) + [choose(("Peso ind.", "Peso indicatore"))]
    head = [th(word) for word in words] + doc.value_head(form["columns"]) + [th(doc.heads[key]) for key in form["tail"]]
    head += [th(f"Risultato {year}")] * form["blank"]
    rows = []
    for first, unit in enumerate(doc.random.sample(UNITS, doc.random.randint(4, 6)), 1):
        block = []
        for second, weight in enumerate(doc.author.weights(doc.random.randint(2, 4)), 1):
            objective = doc.objective(code=form["code"].format(first, second), weight=float(weight), units=[unit])
            own = [_twice_weighed(one, form) for one in doc.rows(objective, [*form["keys"], "weight"], form["columns"], 1, 2)]
            beside(objective["title"], beside(doc.author.weight_text(weight), own, "value"))
            block += beside(objective["code"], own, "value")
        rows += beside(unit, block)
        if form["sum"]:
            rows.append([td(f"Totale {unit}", "goal text", colspan=3), td(doc.author.weight_text(100)),
                         td("", colspan=len(head) - 4)])
    return page(doc, choose(("A4 landscape", "A3 landscape")), "", [table([head], rows)], prose=0)


def _twice_weighed(one, form):
    row = cells(one, form["keys"])
    row.insert(1 + len(form["keys"]), td(one["weight"]))
    return row + [td(one[key]) for key in form["tail"]] + [td("")] * form["blank"]


def alternating_headers(doc):
    """A town's or a province's tables: a header and a row about a goal, a header and rows about its indicators, and so on."""
    doc.begin(doc.random.choice((TOWNS, PROVINCES)), "word", "writer", years=1, titles=YEARLY)
    choose, year = doc.random.choice, doc.years[0]
    form = {"columns": [(year - 1, "result")] * (doc.random.random() < 0.4) + [(year, "target")],
            "keys": doc.some_of("formula", "unit", share=0.45), "owner": choose(("Responsabile", "Dirigente", "Ufficio")),
            "number": choose(("N. obiettivo", "N.", "Codice")),
            "title": choose(("Descrizione obiettivo", "Obiettivo", "Titolo obiettivo")),
            "weighed": doc.random.random() < 0.5, "steps": doc.random.random() < 0.4}
    parts, number = [], 0
    for unit in doc.random.sample(UNITS, doc.random.randint(2, 4)):
        parts.append(new_sheet(doc, unit))
        rows = []
        for weight in doc.author.weights(doc.random.randint(2, 4)):
            number += 1
            rows += _alternating(doc, number, weight, form)
        parts.append(table([], rows))
    return page(doc, choose(("A4 portrait", "A4 landscape")), "", parts)


def _alternating(doc, number, weight, form):
    """Two headers with their rows on one grid; the goal's title has what the indicators' further columns leave."""
    owner = doc.random.choice(UNITS if form["owner"] == "Ufficio" else PEOPLE)
    objective = doc.objective(code=str(number), weight=float(weight), units=[owner])
    keys = form["keys"] + ["weight"] * form["weighed"]
    width = max(4, 1 + len(keys) + len(form["columns"]))
    over, first = width - 3, width - len(keys) - len(form["columns"])
    rows = [[th(form["number"]), th(form["title"], colspan=over), th(form["owner"]), th("Peso")],
            [td(number), td(objective["title"], "text", colspan=over), td(owner, "text"), td(doc.author.weight_text(weight))]]
    if form["steps"]:
        steps = "; ".join(doc.random.sample(STEPS, 3)).lower()
        rows.append([td(f"Fasi: {steps}", "text", colspan=width)])
    rows.append([th(doc.heads["name"], colspan=first)] + [th(doc.heads[key]) for key in keys] + doc.value_head(form["columns"]))
    for one in doc.rows(objective, keys, form["columns"], 1, 3):
        row = cells(one, keys)
        rows.append([td(one["name"], "text", colspan=first)] + row[1:])
    return rows


def positive_actions(doc):
    """A plan of positive actions: a card for each, with its steps, its people, its money, and lines of a cell for its years."""
    doc.begin(doc.random.choice((PARKS, UNIVERSITIES, TOWNS)), "word", "writer", years=doc.random.choice((1, 3)), titles=EQUAL)
    choose = doc.random.choice
    form = {"steps": choose(("Attività", "Attività da svolgere", "Interventi previsti")), "money": doc.random.random() < 0.6,
            "owner": choose(("Ufficio responsabile", "Struttura responsabile", "Responsabile")),
            "band": choose(("Azione {} - {}", "AZIONE {}: {}", "Azione n. {} - {}")),
            "year": choose(("{}: {}", "Anno {}: {}", "({}) {}")),
            "label": choose(("Area di intervento", "Ambito di intervento")), "target": choose(("Target", "Valori attesi"))}
    parts = []
    for first, title in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(2, 3)), 1):
        area = doc.objective(level="area_strategica", code=str(first), title=title)
        parts += [heading(f"{form['label']} {first}: {title}", 2), paragraph(choose(STORIES))]
        for second in some(doc, 3, 4):
            parts.append(_positive(doc, area, f"{first}.{second}", form))
    return page(doc, "A4 portrait", "", parts)


def _positive(doc, area, code, form):
    choose = doc.random.choice
    action = doc.objective(level="azione", code=code, parent=area["id"],
                           units=[choose(PEOPLE if form["owner"] == "Responsabile" else UNITS)])
    steps = [f"- {step}" for step in doc.random.sample(STEPS, doc.random.randint(2, 4))]
    rows = [[td(form["band"].format(code, action["title"]), "band", colspan=2)]]
    pairs = [(form["steps"], "\n".join(steps)), (form["owner"], action["units"][0]), ("Destinatari", choose(SERVED))]
    if form["money"]:
        amount = choose((2000, 4500, 10000, 18500))
        action["budget"] = float(amount)
        pairs.append(("Risorse finanziarie", f"€ {amount:,}".replace(",", ".") + ",00"))
    for number in (several := some(doc, 1, 3)):
        one = doc.told(action, (), [(year, "target") for year in doc.years])
        place = f" {number}" if len(several) > 1 else ""
        told = [form["year"].format(year, text) for year, text in zip(doc.years, one["values"])]
        values = told if len(doc.years) > 1 else one["values"]
        pairs += [(f"Indicatore{place}", one["name"]), (f"{form['target']}{place}", "\n".join(values))]
    for label, text in pairs:
        rows += fields((label, text), columns=2)
    return table([], [[cell.replace("\n", "<br>") for cell in row] for row in rows])


def typeset_report(doc):
    """A research body's plan as scientists set it: sections, paragraphs, a numbered caption over a small table for each goal."""
    doc.begin(RESEARCH, "word", "latex", years=doc.random.choice((1, 3, 3)))
    choose, number = doc.random.choice, 0
    form = {"keys": doc.some_of("formula", "unit", "weight", share=0.4), "columns": doc.columns(0.6),
            "label": choose(("Linea strategica", "Area strategica", "Ambito strategico")),
            "goal": choose(("Obiettivo strategico", "Obiettivo operativo", "Obiettivo")),
            "owner": choose((None, "Responsabile", "Struttura responsabile"))}
    level = "obiettivo_strategico" if "strategico" in form["goal"] else "obiettivo_operativo"
    parts = []
    for first, title in enumerate(doc.random.sample(DIRECTIONS, 3), 1):
        area = doc.objective(level="area_strategica", code=str(first), title=title)
        parts += [heading(f"{form['label']} {first}. {title}", 2), paragraph(choose(STORIES))]
        for second in some(doc, 2, 3):
            number += 1
            owner = form["owner"] and choose(PEOPLE if form["owner"] == "Responsabile" else UNITS)
            objective = doc.objective(level=level, code=f"{first}.{second}", parent=area["id"], units=[owner] if owner else [])
            parts.append(heading(f"{form['goal']} {objective['code']} - {objective['title']}"))
            parts += [paragraph(choose(STORIES)) for _ in range(choose((0, 1, 2)))]
            parts += [lines([f"{form['owner']}: {owner}"])] if owner else []
            head = [th(word) for word in column_heads(doc, form["keys"])] + doc.value_head(form["columns"])
            told = [cells(one, form["keys"]) for one in doc.rows(objective, form["keys"], form["columns"], 1, 4)]
            caption = f"Tabella {number}. Indicatori e target dell'obiettivo {objective['code']}."
            parts.append(f"<p class=caption>{html.escape(caption)}</p>{table([head], told)}")
    return page(doc, "A4 portrait", "", parts)


def typeset_longtable(doc):
    """A ministry's or a research body's one long table: goals of two levels over all columns, codes left, owners right."""
    doc.begin(doc.random.choice((MINISTRIES, RESEARCH)), "word", "latex", years=doc.random.choice((1, 3)), span=True)
    choose = doc.random.choice
    form = {"keys": doc.some_of("type", "unit", "weight", share=0.45), "columns": doc.columns(0.5),
            "above": choose(("Obiettivo strategico", "Obiettivo specifico")),
            "below": choose(("Obiettivo annuale", "Obiettivo operativo")),
            "code": choose(("I{}.{}.{}", "I.{}.{}.{}", "IND-{}{}{}")),
            "owner": choose(("Ufficio", "Struttura"))}
    head = [th(choose(("Cod.", "Codice")))] + [th(word) for word in column_heads(doc, form["keys"])]
    head += doc.value_head(form["columns"]) + [th(form["owner"])]
    rows = []
    for first in some(doc, 3, 4):
        above = doc.objective(level="obiettivo_strategico", code=f"OS{first}")
        rows.append([td(f"{form['above']} {above['code']} - {above['title']}", "band", colspan=len(head))])
        for second in some(doc, 1, 3):
            objective = doc.objective(code=f"OS{first}.{second}", parent=above["id"])
            rows.append([td(f"{form['below']} {objective['code']} - {objective['title']}", "goal text", colspan=len(head))])
            told = doc.rows(objective, [*form["keys"], "owner"], form["columns"], 2, 4)
            for third, one in enumerate(told, 1):
                code = one["indicator"]["code"] = form["code"].format(first, second, third)
                rows.append([td(code), *cells(one, form["keys"]), td(one["owner"], "text")])
    return page(doc, choose(("A4 landscape", "A4 landscape", "A4 portrait")), "", [table([head], rows)])


# In the order of layouts.py.
LAYOUTS = (planned_and_done_rows, structure_first, alternating_headers, positive_actions, typeset_report, typeset_longtable)
