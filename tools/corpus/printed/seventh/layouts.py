"""Twelve layouts more for tools/heldout: what an integrated plan asks for, graded criteria, ticks, boxes, a line printer's lists.

Drawn after what administrations publish, without the reader at hand; the other six, as LibreOffice and LaTeX print them, stand in
more.py. A layout is a function that takes a SeventhDocument, adds to its plan and returns the body's HTML.
"""
import html
import textwrap

import printed.seventh.more
from printed.fifth.page import cells, page
from printed.fifth.words import STEPS, STORIES
from printed.more.layouts import heading, some
from printed.first.layouts import paragraph, td
from printed.seventh.page import column_heads
from printed.seventh.words import (AGENCIES, AREAS_OF_CARE, CHAMBERS, COUNTABLE, DIMENSIONS, DIRECTIONS, HEALTH, IMPACTS,
                                   MINISTRIES, PEOPLE, REGIONS, SERVED, THEMES, TOWNS, UNIONS, UNITS, UNIVERSITIES, VALUES,
                                   WARDS, YEARLY)
from printed.sixth.page import fields
from printed.third.page import beside, lines, new_sheet, table, th


def public_value_chain(doc):
    """A region's public values: a box, a table of indicators of impact, and a wide one of the goals that serve it."""
    doc.begin(REGIONS, "word", years=3)
    choose, last = doc.random.choice, doc.years[-1]
    form = {"code": choose(("VP{}", "VP.{}", "{}")), "keys": doc.some_of("type", "unit", share=0.5),
            "served": doc.random.random() < 0.5, "columns": doc.columns(0.7), "final": choose((None, last, last + 2)),
            "source": doc.random.random() < 0.6, "owner": choose(("Direzione responsabile", "Struttura responsabile")),
            "over": choose(("Target", "Valori attesi"))}
    parts = []
    for number, title in enumerate(doc.random.sample(VALUES, doc.random.randint(3, 4)), 1):
        value = doc.objective(level="obiettivo_strategico", code=form["code"].format(number), title=title,
                              description=choose(STORIES))
        box = fields(("Descrizione", value["description"])) + fields(("Stakeholder", choose(SERVED)))
        parts += [heading(f"Obiettivo di Valore Pubblico {value['code']} - {title}", 2), table([], box),
                  heading("Indicatori di impatto", 4), _impacts(doc, value, form),
                  heading("Obiettivi di performance collegati", 4), _serving(doc, value, form)]
    return page(doc, "A4 landscape", "h4{font-size:10pt;margin:4pt 0 2pt}", parts)


def _impacts(doc, value, form):
    """How the public value is measured, at the end of the plan or of the mandate."""
    end = form["final"] or doc.years[-1]
    columns = [(doc.years[0] - 1, "baseline"), (end, "target")]
    words = ["Indicatore di impatto", "Dimensione"] + ["Fonte"] * form["source"] + [f"Baseline {doc.years[0] - 1}", f"Target {end}"]
    rows = []
    for _ in some(doc, 1, 2):
        one = doc.told(value, (), columns)
        one["indicator"]["type"] = doc.random.choice(IMPACTS)
        rows.append([td(one["name"], "text"), td(one["indicator"]["type"])] + [td(one["source"])] * form["source"]
                    + [td(text) for text in one["values"]])
    return table([[th(word) for word in words]], rows)


def _serving(doc, value, form):
    """The goals below a public value; their years stand below one header."""
    keys, rows = form["keys"], []
    for number in some(doc, 3, 4):
        objective = doc.objective(code=f"{value['code']}.{number}", parent=value["id"], units=[doc.random.choice(UNITS)])
        own = [cells(one, keys) for one in doc.rows(objective, keys, form["columns"], 1, 3)]
        left = [objective["code"], objective["title"], objective["units"][0]] + [doc.random.choice(SERVED)] * form["served"]
        for text in reversed(left):
            beside(text, own)
        rows += own
    words = ["Cod.", "Obiettivo di performance", form["owner"]] + ["Stakeholder"] * form["served"] + column_heads(doc, keys)
    words += [doc.value_word(*column) for column in form["columns"] if column[1] == "baseline"]
    head = [th(word, rowspan=2) for word in words] + [th(form["over"], colspan=len(doc.years))]
    return table([head, [th(year) for year in doc.years]], rows)


def graded_criteria(doc):
    """A health service's budget: what is given for which result stands, line by line, beside the expected value; points below."""
    doc.begin(HEALTH, "excel", years=1)
    choose, year = doc.random.choice, doc.years[0]
    form = {"criteria": choose(("Criteri di valutazione", "Modalità di valutazione", "Graduazione del risultato")),
            "weight": choose(("Peso", "Punti", "Peso %")), "turned": doc.random.random() < 0.4,
            "keys": doc.some_of("formula", "source", share=0.35), "half": choose((50, 60, 70)), "order": doc.random.random() < 0.5}
    words = ["Area", "N.", choose(("Obiettivo", "Obiettivo di budget"))] + column_heads(doc, form["keys"])
    ends = [doc.value_word(year, "target"), form["criteria"]]
    words += [form["weight"], *ends] if form["order"] else [*ends, form["weight"]]
    parts = []
    for ward in doc.random.sample(WARDS, doc.random.randint(2, 3)):
        sheet = new_sheet(doc, choose((f"Scheda di budget {year} - {ward}", f"Budget {year}: {ward}")))
        rows, areas = [], doc.random.sample(AREAS_OF_CARE, doc.random.randint(2, 4))
        counts = [doc.random.randint(2, 4) for _ in areas]
        weights, number = iter(doc.author.weights(sum(counts))), 0
        for title, count in zip(areas, counts):
            area, block = doc.objective(level="area_strategica", title=title), []
            for _ in range(count):
                number += 1
                block += _graded(doc, area, number, next(weights), form)
            rows += beside(title, block, "turned" if form["turned"] else "text")
        total = [td("Totale", "text", colspan=len(words) - 1 - 2 * form["order"]), td("100")] + [td("")] * (2 * form["order"])
        parts.append(f"{sheet}{table([[th(word) for word in words]], [*rows, total])}<p class=sign>Il Direttore di struttura "
                     "____________________ &emsp; Il Direttore Sanitario ____________________</p>")
    rules = "td.turned{writing-mode:vertical-rl;transform:rotate(180deg);text-align:center;font-weight:bold} table{font-size:7pt}"
    return page(doc, "A4 landscape", rules, parts, prose=1)


def _graded(doc, area, number, weight, form):
    objective = doc.objective(code=str(number), parent=area["id"])
    one = doc.told(objective, [*form["keys"], "weight"], [(doc.years[0], "target")], weight)
    criteria = "\n".join(_criteria(one["indicator"]["measures"][0], form["half"]))
    ends = [td(one["values"][0]), td(criteria, "text").replace("\n", "<br>")]
    weighed = [td(f"{weight:g}")]
    row = [td(number), td(objective["title"], "text"), td(one["name"], "text")]
    row += [td(one[key], "text") for key in form["keys"]]
    return [row + (weighed + ends if form["order"] else ends + weighed)]


def _criteria(measure, half):
    """What is given for which result."""
    if measure["kind"] == "boolean":
        return ["SI = 100%", "NO = 0%"]
    known = measure["kind"] == "number" and measure["unit"] in ("%", "gg") and measure["comparator"] not in ("<", ">")
    if not known or measure["value"] < 10:
        return ["100% se raggiunto", f"{half}% se raggiunto in parte", "0% se non raggiunto"]
    value, sign = measure["value"], "%" if measure["unit"] == "%" else " gg"
    if sign == " gg":
        return [f"fino a {value:g} gg: 100%", f"da {value + 1:g} a {value + 10:g} gg: {half}%", f"oltre {value + 10:g} gg: 0%"]
    return [f"da {value:g}%: 100%", f"tra {value * 0.8:g}% e {value:g}%: {half}%", f"sotto {value * 0.8:g}%: 0%"]


def ticked_form(doc):
    """An agency's or a chamber's forms, one for each goal: kinds are ticked among all that there are."""
    doc.begin(doc.random.choice((AGENCIES, CHAMBERS)), "word", years=doc.random.choice((1, 1, 3)))
    choose = doc.random.choice
    form = {"ticks": choose((("☒", "☐"), ("[X]", "[ ]"), ("☑", "☐"), ("[x]", "[  ]"))), "leveled": doc.random.random() < 0.4,
            "columns": doc.columns(0.5), "formula": ["formula"] * (doc.random.random() < 0.6),
            "code": choose(("{}", "OB{:02d}", "{:02d}")),
            "title": choose(("Denominazione obiettivo", "Titolo dell'obiettivo", "Obiettivo")),
            "weighed": doc.random.random() < 0.5, "head": choose(("Scheda obiettivo", "SCHEDA OBIETTIVO", "Scheda"))}
    parts = []
    for number, weight in enumerate(doc.author.weights(doc.random.randint(6, 9)), 1):
        strategic = form["leveled"] and doc.random.random() < 0.4
        objective = doc.objective(level="obiettivo_strategico" if strategic else "obiettivo_operativo",
                                  code=form["code"].format(number), units=[choose(UNITS)], description=choose(STORIES),
                                  weight=float(weight) if form["weighed"] else None)
        rows = [[td(form["head"], "band", colspan=4)]]
        rows += fields(("Codice", objective["code"]), ("Struttura responsabile", objective["units"][0]))
        rows += fields((form["title"], objective["title"]))
        if form["leveled"]:
            rows += fields(("Livello", _ticked(("Strategico", "Operativo"), "Strategico" if strategic else "Operativo", form)))
        if form["weighed"]:
            rows += fields(("Peso", doc.author.weight_text(weight)), ("Stakeholder", choose(SERVED)))
        rows += fields(("Descrizione", objective["description"]))
        for place in range(1, choose((1, 2, 2, 3)) + 1):
            rows += _ticked_indicator(doc, objective, place, form)
        parts.append(f"<div class=form>{table([], rows)}</div>")
    rules = f".form{{break-inside:{choose(('auto', 'avoid'))}}} td.label{{width:22%}}"
    return page(doc, "A4 portrait", rules, parts)


def _ticked(names, chosen, form):
    return "\u2003".join(f"{form['ticks'][name != chosen]} {name}" for name in names)


def _ticked_indicator(doc, objective, place, form):
    one = doc.told(objective, form["formula"], form["columns"])
    kind = one["indicator"]["type"] = doc.random.choice(DIMENSIONS[:3])
    pairs = [(doc.value_word(*column), text) for column, text in zip(form["columns"], one["values"])]
    rows = [[td(f"Indicatore {place}", "band", colspan=4)], *fields((doc.heads["name"], one["name"])),
            *fields(("Tipologia", _ticked(DIMENSIONS[:3], kind, form)))]
    if form["formula"]:
        rows += fields((doc.heads["formula"], one["formula"]))
    return rows + fields(*pairs) + fields((doc.heads["source"], one["source"]))


def nested_boxes(doc):
    """A ministry's priorities as frames: in each, frames of specific objectives; in these, actions with a table without lines."""
    doc.begin(MINISTRIES, "word", years=doc.random.choice((1, 3)), span=True)
    choose = doc.random.choice
    form = {"keys": doc.some_of("formula", "unit", "source", share=0.4), "columns": doc.columns(0.4),
            "action": choose(("Azione", "Linea di azione")), "weighed": doc.random.random() < 0.5,
            "owner": choose(("Centro di responsabilità", "Direzione generale competente"))}
    parts = []
    for first, title in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(2, 3)), 1):
        area = doc.objective(level="area_strategica", code=str(first), title=title)
        inner = ""
        weights = doc.author.weights(doc.random.randint(2, 3))
        for second, weight in enumerate(weights, 1):
            goal = doc.objective(level="obiettivo_strategico", code=f"{first}.{second}", parent=area["id"], units=[choose(UNITS)],
                                 weight=float(weight) if form["weighed"] else None)
            told = [f"{form['owner']}: {goal['units'][0]}"]
            told += [f"Peso: {doc.author.weight_text(weight)}"] if form["weighed"] else []
            inner += (f"<div class=goal><div class=name>Obiettivo specifico {goal['code']} - {html.escape(goal['title'])}</div>"
                      f"{lines(told)}{''.join(_action(doc, goal, third, form) for third in some(doc, 1, 3))}</div>")
        parts.append(f"<div class=area><div class=top>Priorità politica {first} - {html.escape(title)}</div>{inner}</div>")
    rules = (f".area{{border:1.4pt solid {doc.strong};padding:5pt;margin-bottom:10pt}} .goal{{border:.6pt solid #777;padding:4pt;"
             f"margin:6pt 0;background:{choose(('#fff', '#f6f6f6'))}}} .top{{background:{doc.strong};color:#fff;font-weight:bold;"
             "padding:4pt} .name{font-weight:bold} .act{margin-left:10pt;border-left:2pt solid #999;padding-left:5pt}"
             " table td,table th{border:none;background:none;color:#000;text-align:left} th{font-style:italic;font-weight:normal}"
             " thead th{border-bottom:.4pt solid #888}")
    return page(doc, choose(("A4 portrait", "A4 landscape")), rules, parts)


def _action(doc, goal, number, form):
    action = doc.objective(level="azione", code=f"{goal['code']}.{number}", parent=goal["id"])
    head = [th(word) for word in column_heads(doc, form["keys"])] + doc.value_head(form["columns"])
    told = [cells(one, form["keys"]) for one in doc.rows(action, form["keys"], form["columns"], 1, 2)]
    title = html.escape(f"{form['action']} {action['code']} - {action['title']}")
    return f"<div class=act><div>{title}</div>{table([head], told)}</div>"


def line_printer(doc):
    """A town's list out of an old accounting program: fixed letters, columns of blanks, labels with dots up to their colon."""
    doc.begin(TOWNS, "word", years=1, titles=YEARLY)
    choose, year = doc.random.choice, doc.years[0]
    doc.author.allowed = COUNTABLE | {"date", "yes", "text"}
    form = {"heads": ["Codice", "Indicatore", "U.M."] + [f"Consuntivo {year - 1}"] * (past := doc.random.random() < 0.5)
            + [f"Previsto {year}"], "columns": [(year - 1, "result")] * past + [(year, "target")], "dots": choose(".. "),
            "widths": [10, 46, 14] + [18] * past + [28], "rule": choose("-="), "title": choose(("Titolo", "Denominazione")),
             "capital": doc.random.random() < 0.5}
    if form["capital"]:
        form["heads"] = [word.upper() for word in form["heads"]]
    parts = []
    for number, unit in enumerate(doc.random.sample(UNITS, doc.random.randint(2, 4)), 1):
        centre = f"{number:02d}0{doc.random.randint(1, 9)}"
        sheet = new_sheet(doc, f"Centro di costo {centre} - {unit}")
        goals = [_listing(doc, f"{centre}/{i}", weight, form)
                 for i, weight in enumerate(doc.author.weights(doc.random.randint(2, 4)), 1)]
        parts.append(f"{sheet}<pre>{html.escape(chr(10).join(goals))}</pre>")
    rules = (f"pre,h2,h3{{font:{choose((7.5, 8))}pt 'Liberation Mono';line-height:1.2}} h2{{font-weight:bold;color:#000}}"
             f" .cover,.letter,p{{font-family:'Liberation Mono'}} h2{{break-before:{choose(('auto', 'page'))}}}")
    return page(doc, "A4 landscape", rules, parts, prose=0)


def _listing(doc, code, weight, form):
    """The lines of a goal and of its indicators."""
    objective = doc.objective(code=code, weight=float(weight), units=[doc.random.choice(PEOPLE)])
    told = (("Obiettivo", code), (form["title"], objective["title"]),
            ("Responsabile", objective["units"][0]), ("Peso", doc.author.weight_text(weight)))
    out = [form["rule"] * sum(form["widths"])]
    for label, text in told:
        label = label.upper() if form["capital"] else label
        wrapped = textwrap.wrap(text, 80, break_on_hyphens=False)
        out += [f"{label.ljust(16, form['dots'])}: {wrapped[0]}"] + [" " * 18 + line for line in wrapped[1:]]
    out += ["", *_columns(form["heads"], form["widths"]), "".join("-" * (wide - 2) + "  " for wide in form["widths"])]
    for place, one in enumerate(doc.rows(objective, ["unit"], form["columns"], 2, 4), 1):
        one["indicator"]["code"] = f"{code}.{place}"
        out += _columns([one["indicator"]["code"], one["name"], one["unit"], *one["values"]], form["widths"])
    return "\n".join([*out, ""])


def _columns(texts, widths):
    """The lines of texts beside each other, each wrapped in its column."""
    wrapped = [textwrap.wrap(text, wide - 2, break_on_hyphens=False, break_long_words=False) for text, wide in zip(texts, widths)]
    return ["".join((one[at] if at < len(one) else "").ljust(wide) for one, wide in zip(wrapped, widths)).rstrip()
            for at in range(max(map(len, wrapped)))]


def themes_and_activities(doc):
    """A sub-section 2.2 by its themes: goals beside what is to be done, point by point, then indicators, values and terms."""
    doc.begin(doc.random.choice((UNIONS, UNIVERSITIES, TOWNS)), "word", years=1, span=True)
    choose, year = doc.random.choice, doc.years[0]
    form = {"start": choose((None, "Situazione di partenza", "Stato iniziale")), "bullet": choose("-•–"),
            "steps": choose(("Attività previste", "Azioni", "Fasi e attività", "Modalità di attuazione")),
            "owner": choose(("Struttura", "Ufficio responsabile", "Responsabile")), "due": choose((None, "Tempi", "Scadenza")),
            "number": choose(("N.", "Cod.")), "upper": doc.random.random() < 0.3}
    columns = [(year - 1, "baseline")] * bool(form["start"]) + [(year, "target")]
    words = [form["number"], "Obiettivo", form["steps"], form["owner"], doc.heads["name"]]
    words += [form["start"]] * bool(form["start"]) + [doc.value_word(year, "target")] + [form["due"]] * bool(form["due"])
    parts = []
    for first, theme in enumerate(doc.random.sample(THEMES, doc.random.randint(4, 5)), 1):
        title = f"2.2.{first} {theme}"
        parts.append(new_sheet(doc, title.upper() if form["upper"] else title))
        if doc.random.random() < 0.5:
            parts.append(paragraph(choose(STORIES)))
        rows = []
        for second in some(doc, 2, 4):
            rows += _with_steps(doc, f"{first}.{second}", columns, form)
        parts.append(table([[th(word) for word in words]], rows))
    return page(doc, choose(("A4 landscape", "A4 portrait")), "tr{break-inside:auto} table{font-size:8pt}", parts)


def _with_steps(doc, code, columns, form):
    objective = doc.objective(code=code, units=[doc.random.choice(PEOPLE if form["owner"] == "Responsabile" else UNITS)])
    own, due = [], ["due"] * bool(form["due"])
    for _ in some(doc, 1, 3):
        one = doc.told(objective, due, columns)
        own.append(cells(one, ()) + [td(one[key]) for key in due])
    steps = [f"{form['bullet']} {step}" for step in doc.random.sample(STEPS, doc.random.randint(2, 4))]
    beside(objective["title"], beside("\n".join(steps), beside(objective["units"][0], own)))
    own[0] = [cell.replace("\n", "<br>") for cell in own[0]]
    return beside(code, own, "value")


# By the names that tools/heldout knows them under.
LAYOUTS = {layout.__name__: layout for layout in (
    public_value_chain, graded_criteria, ticked_form, nested_boxes, line_printer, themes_and_activities,
    *printed.seventh.more.LAYOUTS)}
