"""Four more layouts of layouts.py: a university, a chamber of commerce, a park and a professional order."""
import html

from printed.eighteenth.page import GRIDS, coded, labelled, linked, page, signed
from printed.eighteenth.words_more import CHAMBER, ORDER, PARK, UNIVERSITY
from printed.first.layouts import paragraph, td
from printed.more.layouts import heading
from printed.third.page import table
from printed.twelfth.page import header, left_of, width

INTEGRATED = ("Piano Integrato", "Piano integrato della performance", "Piano della performance", "Piano Integrato di Ateneo")
CHAMBERS = ("Piano della performance", "Piano della Performance")
PARKS = ("Piano della performance", "Piano della Performance", "Piano triennale della performance")
ORDERS = ("Piano della performance", "Piano degli obiettivi", "Piano delle attività e degli obiettivi")
# Level rules and nothing else, as style guides have tables.
LEVEL = ("td,th{border-bottom:.4pt solid #999} thead th{border-bottom:1pt solid #000;border-top:1pt solid #000}",
         "td,th{border-bottom:.5pt solid #000} thead tr:first-child th{border-top:.5pt solid #000}",
         "td,th{border-bottom:.4pt solid #bfbfbf} thead th{border-bottom:1.2pt solid #1f3864}")


def university_lines(doc):
    """A university's strategic lines as headings, below each a table with level rules alone."""
    doc.begin(UNIVERSITY, "chromium", INTEGRATED, years=doc.random.choice((3, 3, 1)))
    choose, chance = doc.random.choice, doc.random.random
    form = {"columns": doc.past(0.6), "apart": chance() < 0.5, "letter": choose(("{}", "{}", "L{}")), "owned": chance() < 0.6,
            "between": choose((" – ", " - ", ". "))}
    form["order"] = ["name", *doc.some_of("formula", share=0.3), "values"] + ["owner"] * form["owned"]
    doc.heads["owner"] = choose(("Struttura responsabile", "Area responsabile", "Responsabile"))
    left = [choose(("Codice", "Cod."))] * form["apart"] + [choose(("Obiettivo", "Obiettivo operativo", "Obiettivo operativo"))]
    head, parts = header(doc, left, form["order"], form["columns"], chance() < 0.4), []
    for first, (name, _, goals) in enumerate(doc.areas, 1):
        area = doc.objective(level="area_strategica", code=form["letter"].format(first), title=name)
        parts.append(heading(f"Linea strategica {coded(area, form['between'])}", 2))
        rows = []
        for second in range(1, len(goals) + 1):
            goal = doc.goal(name, parent=area["id"], code=f"{area['code']}.{second}")
            texts = [(goal["code"], "value"), (goal["title"], "text")] if form["apart"] else [(coded(goal), "text")]
            rows += left_of(texts, doc.rows(goal, form, doc.unit_of(name)))
        parts += [*linked(doc, 0.4), table(head, rows)]
    head_look = choose(("th{background:none;color:#000}", "th{background:none;color:#000}", ""))
    rules = f"{choose(LEVEL)} {head_look} td{{vertical-align:top}}"
    return page(doc, "A4 landscape" if len(form["order"]) + len(form["columns"]) > 4 else "A4 portrait", parts, rules)


def chamber_frames(doc):
    """A chamber's frames: every operational objective with what stands above it, and its indicators in the same frame."""
    doc.begin(CHAMBER, "chromium", CHAMBERS, years=3)
    choose, chance = doc.random.choice, doc.random.random
    form = {"columns": doc.past(0.45), "budget": chance() < 0.35, "owned": chance() < 0.6, "served": chance() < 0.4,
            "story": chance() < 0.6, "weighed": chance() < 0.35, "between": choose((" - ", " – ", " ")),
            "area": choose(("Area strategica", "Ambito strategico", "Area strategica")),
            "served_word": choose(("Stakeholder", "Destinatari", "Portatori di interesse")),
            "top": choose((None, "Scheda obiettivo operativo", "Indicatori e target"))}
    doc.heads["formula"] = choose(("Algoritmo", "Algoritmo di calcolo", "Formula"))
    form["order"] = ["name", "formula", *doc.some_of("source", share=0.3), *doc.some_of("weight", share=0.4), "values"]
    form["wide"] = width([], form["order"], form["columns"])
    form["head"] = header(doc, [], form["order"], form["columns"], chance() < 0.3)
    parts = []
    for first, (name, aims, goals) in enumerate(doc.areas[:doc.random.randint(3, 4)], 1):
        area = doc.objective(level="area_strategica", code=str(first), title=name)
        split = doc.random.randint(1, len(goals) - 1)
        for second, (title, count) in enumerate(zip(aims, (split, len(goals) - split)), 1):
            aim = doc.objective(level="obiettivo_strategico", code=f"{first}.{second}", title=title, parent=area["id"])
            weights = doc.hand.weights(count)
            parts += [_frame(doc, area, aim, third, weight, form) for third, weight in enumerate(weights, 1)]
    keep = "table{break-inside:avoid}" if chance() < 0.6 else ""
    paper = "A4 landscape" if form["wide"] > 6 else choose(("A4 landscape", "A4 portrait"))
    return page(doc, paper, parts, f"{choose(GRIDS)} {keep}", most=2)


def _frame(doc, area, aim, third, weight, form):
    """Labels over the indicators, in one table."""
    choose = doc.random.choice
    goal = doc.goal(area["title"], parent=aim["id"], code=f"{aim['code']}.{third}",
                    weight=float(weight) if form["weighed"] else None, description=doc.story() if form["story"] else None)
    rows = [(form["area"], coded(area, form["between"])), ("Obiettivo strategico", coded(aim, form["between"])),
            ("Obiettivo operativo", coded(goal, form["between"]))]
    rows += [("Descrizione", goal["description"])] * form["story"]
    if form["owned"]:
        goal["units"] = [doc.unit_of(area["title"])]
        rows.append(("Struttura responsabile", goal["units"][0]))
    rows += [(form["served_word"], choose(("Imprese", "Imprese e consumatori", "Associazioni di categoria")))] * form["served"]
    if form["budget"]:
        goal["budget"] = float(amount := choose((45000, 120000, 350000, 80500)))
        rows.append(("Risorse finanziarie", f"€ {amount:,}".replace(",", ".") + ",00"))
    rows += [("Peso", doc.hand.weight.format(weight))] * form["weighed"]
    top = heading(form["top"], 4) if form["top"] == "Scheda obiettivo operativo" else ""
    between = [[td(form["top"], "band", colspan=form["wide"])]] if form["top"] == "Indicatori e target" else []
    return top + table([], labelled(rows, form["wide"]) + between + form["head"] + doc.rows(goal, form))


def park_open_tables(doc):
    """A park's plan as a text: areas and goals as headings, below each goal a small table without any lines."""
    doc.begin(PARK, "writer", PARKS, years=doc.random.choice((3, 3, 1)))
    choose, chance = doc.random.choice, doc.random.random
    level, word = choose((("obiettivo_strategico", "Obiettivo strategico"), ("obiettivo_operativo", "Obiettivo operativo")))
    form = {"columns": doc.past(0.5), "story": chance() < 0.5, "letters": chance() < 0.4, "between": choose((" - ", " – ", ": "))}
    form["order"] = ["name", *doc.some_of("formula", share=0.4), *doc.some_of("unit", share=0.3), "values"]
    doc.lined = False
    head, parts = header(doc, [], form["order"], form["columns"]), []
    for first, (name, _, goals) in enumerate(doc.areas[:doc.random.randint(3, 4)], 1):
        code = "ABCD"[first - 1] if form["letters"] else str(first)
        area = doc.objective(level="area_strategica", code=code, title=name)
        parts += [heading(f"Area strategica {coded(area, form['between'])}", 2), *linked(doc, 0.4)]
        for second in range(1, len(goals) + 1):
            goal = doc.goal(name, level=level, parent=area["id"], code=f"{code}.{second}",
                            description=doc.story() if form["story"] else None)
            parts.append(heading(f"{word} {coded(goal, form['between'])}"))
            parts += [paragraph(f"Descrizione: {goal['description']}")] * form["story"] + [table(head, doc.rows(goal, form))]
    end = signed("Il Direttore", "Il Presidente") if chance() < 0.4 else []
    return page(doc, "A4 portrait" if len(form["order"]) + len(form["columns"]) < 7 else "A4 landscape", parts, end=end)


def order_long_table(doc):
    """A professional order's one table over its pages: area, goal, indicator, target, at times until when and who."""
    doc.begin(ORDER, "chromium", ORDERS, years=doc.random.choice((1, 1, 3)))
    choose, chance = doc.random.choice, doc.random.random
    form = {"columns": doc.past(0.2), "told": chance() < 0.35, "numbered": chance() < 0.4, "merged": chance() < 0.75}
    form["order"] = ["name", *doc.some_of("formula", share=0.2), "values"]
    form["order"] += ["due"] * (len(doc.years) == 1 and chance() < 0.5) + ["owner"] * (chance() < 0.7)
    doc.heads["owner"] = choose(("Responsabile", "Referente", "Responsabile"))
    left = [choose(("Area strategica", "Area", "Ambito strategico")), choose(("Obiettivo", "Obiettivi", "Obiettivo operativo"))]
    left += ["Descrizione"] * form["told"]
    head, rows = header(doc, left, form["order"], form["columns"], chance() < 0.4), []
    for first, (name, _, goals) in enumerate(doc.areas, 1):
        area, block = doc.objective(level="area_strategica", title=name), []
        for second in range(1, len(goals) + 1):
            goal = doc.goal(name, parent=area["id"], code=f"{first}.{second}" if form["numbered"] else None,
                            description=doc.story() if form["told"] else None)
            texts = [(coded(goal), "text")] + [(goal["description"], "text")] * form["told"]
            block += left_of(texts, doc.rows(goal, form, doc.unit_of(name)), form["merged"])
        rows += left_of([(name, "text")], block, form["merged"])
    caption = choose(("", "Tabella 1 – Obiettivi, indicatori e target", "Tab. 1 - Obiettivi dell'Ordine"))
    note = choose(("", "Nota: i valori sono riferiti al 31 dicembre di ciascun anno."))
    parts = [(f"<p class=legend>{html.escape(caption)}</p>" if caption else "") + table(head, rows)]
    parts += [f"<p class=legend>{note}</p>"] * bool(note)
    return page(doc, "A4 landscape", parts, choose(GRIDS))


# In the order of layouts.py.
LAYOUTS = (university_lines, chamber_frames, park_open_tables, order_long_table)
