"""The other three layouts of layouts.py: a program's printout, a header told once, labels at the side of a form."""
import html

from printed.eighth.page import BUDGETS
from printed.fifth.page import cells, page
from printed.fifth.words import STEPS, STORIES
from printed.more.layouts import heading
from printed.ninth.page import BODIES, PEOPLE, TOWNS, UNIONS, UNITS, YEARLY
from printed.first.layouts import td
from printed.seventh.page import column_heads
from printed.sixth.page import fields
from printed.third.author import LAST_DAYS
from printed.third.page import new_sheet, table, th


def program_printout(doc):
    """A town's goals as its accounting program prints them: fields without lines, numbers with two decimals, activities below."""
    doc.begin(TOWNS, "excel", years=1, titles=YEARLY)
    choose, year = doc.random.choice, doc.years[0]
    doc.author.two_decimals = True
    doc.author.percent_decimals, doc.author.weight_form = 2, "{},00"
    doc.author.allowed = {"percent", "number", "days", "euro", "score", "date", "yes"}
    form = {"code": choose(("{y}_{c}_{n:02d}", "{c}.{n:03d}", "{y}.{c}.{n}")), "activities": doc.random.random() < 0.5,
            "columns": [(year - 1, "result")] * (doc.random.random() < 0.4) + [(year, "target")],
            "target": choose(("Previsto {}", "Valore previsto {}", "Valore atteso {}")), "coded": doc.random.random() < 0.5,
            "told": choose(("Finalità", "Descrizione")), "weighed": ["weight"] * (doc.random.random() < 0.5),
            "state": choose(("Approvato", "Definitivo", "Assegnato")), "result": choose(("Consuntivo {}", "Risultato {}"))}
    parts = []
    for unit in doc.random.sample(UNITS, doc.random.randint(2, 4)):
        centre = f"{doc.random.randint(1, 9):02d}{doc.random.randint(1, 9):02d}"
        parts.append(new_sheet(doc, f"Centro di responsabilità {centre} - {unit}"))
        person = choose(PEOPLE)
        for number, weight in enumerate(doc.author.weights(doc.random.randint(2, 4)), 1):
            parts.append(_printed_goal(doc, form["code"].format(y=year, c=centre, n=number), weight, person, form))
    day = f"{doc.random.randint(10, 28)}/{doc.random.randint(1, 3):02d}/{year}"
    small = "font:7pt 'Liberation Sans'"
    rules = (f"@page{{@top-left{{content:'Ciclo della programmazione';{small}}} @top-right{{content:'Stampato il {day}';{small}}}}}"
             " table.box,table.box td{border:none;background:none} table.box td.label{width:17%} h3{background:#ddd;padding:2pt}"
             f" h2{{font-size:11pt;break-before:{choose(('auto', 'page'))}}}")
    return page(doc, choose(("A4 portrait", "A4 landscape")), rules, parts, prose=0)


def _printed_goal(doc, code, weight, person, form):
    year = doc.years[0]
    goal = doc.objective(code=code, weight=float(weight), units=[person], description=doc.random.choice(STORIES))
    box = fields(("Responsabile:", person), ("Peso:", doc.author.weight_text(weight)))
    box += fields((f"{form['told']}:", goal["description"]))
    box += fields(("Stato:", form["state"]), ("Periodo:", f"dal 01/01/{year} al 31/12/{year}"))
    keys = ["unit", *form["weighed"]]
    words = ["Codice"] * form["coded"] + column_heads(doc, keys)
    words += [form["target" if role == "target" else "result"].format(at) for at, role in form["columns"]]
    rows = []
    for place, one in enumerate(doc.rows(goal, keys, form["columns"], 1, 4), 1):
        if form["coded"]:
            one["indicator"]["code"] = f"{code}.I{place}"
        rows.append([td(one["indicator"]["code"])] * form["coded"] + cells(one, keys))
    out = heading(f"Obiettivo {code} - {goal['title']}") + table([], box, "box") + table([[th(word) for word in words]], rows)
    return out + _activities(doc) if form["activities"] else out


def _activities(doc):
    """What is done for a goal and until when: no indicators."""
    months = sorted(doc.random.sample(sorted(LAST_DAYS), 3))
    rows = [[td(number), td(step, "text"), td(f"01/01/{doc.years[0]}"), td(f"{LAST_DAYS[month]}/{month:02d}/{doc.years[0]}")]
            for number, (step, month) in enumerate(zip(doc.random.sample(STEPS, 3), months), 1)]
    return table([[th(word) for word in ("N.", "Attività", "Data inizio", "Data fine")]], rows)


def header_once(doc):
    """A union's text: for each goal a heading with the weight in brackets; only the first table tells what its columns are."""
    doc.begin(UNIONS, "word", years=doc.random.choice((1, 1, 3)), titles=YEARLY)
    choose = doc.random.choice
    keys, columns = doc.some_of("formula", "type", "unit", share=0.4), doc.columns(0.4)
    form = {"head": choose(("Obiettivo {} - {} (peso {})", "Obiettivo n. {}: {} (peso: {})", "{}. {} (peso {})")),
            "each": doc.random.random() < 0.4, "owner": doc.random.random() < 0.5}
    if form["head"].startswith("{}"):
        form["head"] = "OBIETTIVO " + form["head"]
    head = [th(word) for word in column_heads(doc, keys)] + doc.value_head(columns)
    parts, number, first = [], 0, True
    for unit in doc.random.sample(UNITS, doc.random.randint(2, 3)):
        parts.append(new_sheet(doc, unit))
        first = first or form["each"]
        for weight in doc.author.weights(doc.random.randint(2, 4)):
            number += 1
            person = choose(PEOPLE)
            goal = doc.objective(code=str(number), weight=float(weight), units=[person] if form["owner"] else [])
            parts.append(heading(form["head"].format(number, goal["title"], doc.author.weight_text(weight))))
            parts += [f"<p class=lines>Responsabile: {html.escape(person)}</p>"] * form["owner"]
            rows = [cells(one, keys) for one in doc.rows(goal, keys, columns, 1, 4)]
            parts.append(table([head] if first else [], rows, "even"))
            first = False
    return page(doc, choose(("A4 portrait", "A4 landscape")), _even(len(keys), len(columns)), parts)


def _even(keys, values):
    """Tables that were copied from each other: all columns keep their widths, with or without a header."""
    rest = 66 / (keys + values)
    rules = "table.even{table-layout:fixed} table.even tr>*:first-child{width:34%}"
    return rules + "".join(f" table.even tr>*:nth-child({i + 2}){{width:{rest:.1f}%}}" for i in range(keys + values))


def side_labels(doc):
    """A housing body's or a consortium's forms: labels at the left, of which the last ones stand beside several rows."""
    doc.begin(BODIES, "word", "writer", years=doc.random.choice((1, 1, 3)), titles=BUDGETS[1:])
    choose = doc.random.choice
    form = {"keys": doc.some_of("formula", "unit", share=0.4), "columns": doc.columns(0.4), "money": doc.random.random() < 0.4,
            "indicators": choose(("Indicatori", "Indicatori e target", "Misurazione")), "steps": doc.random.random() < 0.5,
            "owner": choose(("Dirigente", "Responsabile", "Ufficio")), "title": choose(("Obiettivo", "Titolo", "Denominazione")),
            "code": choose(("Codice", "N.", "Codice obiettivo")), "form": choose(("{}", "OB-{:02d}", "D{}"))}
    parts, number = [], 0
    for unit in doc.random.sample(UNITS, doc.random.randint(2, 3)):
        parts.append(new_sheet(doc, unit))
        for weight in doc.author.weights(doc.random.randint(2, 4)):
            number += 1
            parts.append(_with_side(doc, unit, form["form"].format(number), weight, form))
    return page(doc, choose(("A4 portrait", "A4 portrait", "A4 landscape")), "", parts)


def _with_side(doc, unit, code, weight, form):
    choose, keys = doc.random.choice, form["keys"]
    owner = unit if form["owner"] == "Ufficio" else choose(PEOPLE)
    goal = doc.objective(code=code, weight=float(weight), units=[owner], description=choose(STORIES))
    width = 1 + len(keys) + len(form["columns"])
    pairs = [(form["code"], code), (form["title"], goal["title"]), (form["owner"], owner),
             ("Peso", doc.author.weight_text(weight)), ("Descrizione", goal["description"])]
    if form["money"]:
        goal["budget"] = float(amount := choose((4500, 18000, 125000)))
        pairs.append(("Risorse finanziarie", f"€ {amount:,}".replace(",", ".") + ",00"))
    rows = [[td(label, "label"), td(text, "text", colspan=width)] for label, text in pairs]
    told = doc.rows(goal, keys, form["columns"], 1, 3)
    head = [th(word) for word in column_heads(doc, keys)] + doc.value_head(form["columns"])
    rows.append([td(form["indicators"], "label", rowspan=1 + len(told))] + head)
    rows += [cells(one, keys) for one in told]
    if form["steps"]:
        steps = doc.random.sample(STEPS, doc.random.randint(2, 4))
        rows += [[td("Attività", "label", rowspan=len(steps))] * (at == 0) + [td(step, "text", colspan=width)]
                 for at, step in enumerate(steps)]
    return table([], rows)


# In the order of layouts.py.
LAYOUTS = (program_printout, header_once, side_labels)
