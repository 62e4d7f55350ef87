"""Eight layouts more for tools/heldout, each after a habit of plans of three years, of two languages, of slides, of budgets.

Written without the reader at hand; the other four stand in more.py. A layout is a function that takes a
TenthDocument, adds to its plan and returns the body's HTML.
"""
import html

import printed.tenth.more
from printed.fifth.page import cells, page
from printed.fifth.words import PREFACES, STEPS
from printed.more.layouts import heading, some
from printed.first.layouts import paragraph, td
from printed.seventh.page import column_heads
from printed.tenth.page import CITIES, DIRECTIONS, HEALTH, PEOPLE, REGIONS, TOWNS, UNITS, YEARLY
from printed.third.page import beside, new_sheet, table, th


def ordinal_years(doc):
    """A region's or a ministry's table whose columns count the plan's years instead of naming them: t, first year, year 1."""
    doc.begin(REGIONS, "word", years=3)
    choose, first = doc.random.choice, doc.years[0]
    before, targets = choose((("{} t-1", ("{} t", "{} t+1", "{} t+2")), ("{} (t-1)", ("{} (t)", "{} (t+1)", "{} (t+2)")),
                              ("{} anno precedente", ("{} 1° anno", "{} 2° anno", "{} 3° anno")),
                              ("{} anno precedente", ("{} I anno", "{} II anno", "{} III anno"))))
    past = [(first - 1, "baseline")] * (doc.random.random() < 0.6)
    form = {"keys": doc.some_of("formula", "unit", "type", share=0.4), "nested": doc.random.random() < 0.5,
            "columns": past + [(year, "target") for year in doc.years], "code": choose(("{}.{}", "OS{}.{}", "{}.{}")),
            "area": choose(("Priorità politica", "Area strategica", "Linea strategica")), "owner": doc.random.random() < 0.5}
    words = [form["area"], "Cod.", choose(("Obiettivo specifico", "Obiettivo strategico"))]
    words += ["Struttura responsabile"] * form["owner"] + column_heads(doc, form["keys"])
    words += [before.format(choose(("Baseline", "Valore base")))] * len(past)
    head = [[th(word) for word in words] + [th(target.format("Target")) for target in targets]]
    if form["nested"]:
        head = [[th(word, rowspan=2) for word in words] + [th("Target", colspan=3)],
                [th(target.format("").strip(" ")) for target in targets]]
    rows = []
    for number, title in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(3, 4)), 1):
        area, block = doc.objective(level="area_strategica", code=str(number), title=title), []
        for second in some(doc, 2, 3):
            block += _specific(doc, area, form["code"].format(number, second), form)
        rows += beside(f"{number}. {title}", block)
    caption = choose((f"Triennio {first}-{first + 2} (t = {first})", f"Obiettivi del triennio {first}-{first + 2}",
                      f"Il primo anno del triennio è il {first}."))
    if "t+1" in targets[1]:
        caption = choose((f"t = {first}", f"Triennio {first}-{first + 2} (t = {first})"))
    parts = [paragraph(caption), table(head, rows)]
    return page(doc, choose(("A4 landscape", "A4 landscape", "A3 landscape")), "", parts)


def _specific(doc, area, code, form):
    goal = doc.objective(level="obiettivo_strategico", code=code, parent=area["id"],
                         units=[doc.random.choice(UNITS)] if form["owner"] else [])
    own = [cells(one, form["keys"]) for one in doc.rows(goal, form["keys"], form["columns"], 1, 3)]
    for unit in goal["units"]:
        beside(unit, own)
    return beside(code, beside(goal["title"], own), "value")


def continued_slides(doc):
    """A city's or a port's slides: a table for each strategic goal that goes on under the same title, marked as its sequel."""
    doc.begin(CITIES, "slide", years=doc.random.choice((1, 1, 3)))
    choose = doc.random.choice
    mark = choose((" (segue)", " - segue", " (continua)"))
    form = {"keys": doc.some_of("formula", "unit", share=0.25), "columns": doc.columns(0.3), "owner": doc.random.random() < 0.5,
            "head": choose(("Obiettivo strategico {} - {}", "OS {}: {}")), "each": choose((2, 2, 3))}
    words = ["Cod.", "Obiettivo operativo"] + ["Responsabile"] * form["owner"] + column_heads(doc, form["keys"])
    head = [th(word) for word in words] + doc.value_head(form["columns"])
    parts = []
    for first, title in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(2, 3)), 1):
        above = doc.objective(level="obiettivo_strategico", code=str(first), title=title)
        bar = html.escape(form["head"].format(first, title))
        blocks = [_on_slide(doc, above, f"{first}.{second}", form) for second in some(doc, 2, 5)]
        for at in range(0, len(blocks), form["each"]):
            sequel = mark if at else ""
            rows = sum(blocks[at:at + form["each"]], [])
            parts.append(f"<div class=slide><h2>{bar}{sequel}</h2>{table([head], rows)}</div>")
    rules = (".slide{break-before:page} @page{margin:9mm 12mm}"
             f" .slide h2{{background:{doc.strong};color:#fff;padding:4pt 8pt;font-size:17pt}}")
    return page(doc, "A4 landscape", rules, parts, prose=1)


def _on_slide(doc, above, code, form):
    person = doc.random.choice(PEOPLE)
    goal = doc.objective(code=code, parent=above["id"], units=[person] if form["owner"] else [])
    own = [cells(one, form["keys"]) for one in doc.rows(goal, form["keys"], form["columns"], 1, 3)]
    if form["owner"]:
        beside(person, own)
    return beside(code, beside(goal["title"], own), "value")


def actions_between(doc):
    """A health service's wide table: what is done in a year stands in front of that year's target, year by year."""
    doc.begin(HEALTH, "excel", years=3)
    choose, years = doc.random.choice, doc.years
    action, target = choose((("Azioni", "Target"), ("Attività previste", "Valore atteso"), ("Azione", "Risultato atteso")))
    form = {"base": doc.random.random() < 0.5, "formula": doc.some_of("formula", share=0.4), "flat": doc.random.random() < 0.5}
    words = [choose(("Area strategica", "Area")), choose(("Obiettivo strategico", "Obiettivo"))]
    words += column_heads(doc, form["formula"]) + [f"Baseline {years[0] - 1}"] * form["base"]
    level = "obiettivo_strategico" if "strategico" in words[1] else "obiettivo_operativo"
    if form["flat"]:
        head = [[th(word) for word in words] + [th(f"{word} {year}") for year in years for word in (action, target)]]
    else:
        head = [[th(word, rowspan=2) for word in words] + [th(year, colspan=2) for year in years],
                [th(word) for _ in years for word in (action, target)]]
    rows = []
    for title in doc.random.sample(DIRECTIONS, doc.random.randint(3, 4)):
        area, block = doc.objective(level="area_strategica", title=title), []
        for _ in some(doc, 1, 3):
            goal = doc.objective(level=level, parent=area["id"])
            block += beside(goal["title"], [_with_actions(doc, goal, form) for _ in some(doc, 1, 2)])
        rows += beside(title, block)
    return page(doc, choose(("A4 landscape", "A3 landscape")), "", [table(head, rows)], prose=1)


def _with_actions(doc, goal, form):
    columns = [(doc.years[0] - 1, "baseline")] * form["base"] + [(year, "target") for year in doc.years]
    one = doc.told(goal, form["formula"], columns)
    row = cells(one, form["formula"])
    fixed, values = row[:-3], row[-3:]
    for step, value in zip(doc.random.sample(STEPS, 3), values):
        fixed += [td(step, "text"), value]
    return fixed


def money_and_goals(doc):
    """A town's executive plan: for each centre its chapters of the budget over three years, its staff, then its goals."""
    doc.begin(TOWNS, "word", years=1, titles=YEARLY)
    choose, year = doc.random.choice, doc.years[0]
    form = {"keys": doc.some_of("unit", "weight", share=0.4), "story": doc.random.random() < 0.4,
            "staff": doc.random.random() < 0.6, "number": choose(("N.", "Cod.")),
            "money": choose(("Risorse finanziarie assegnate", "Dotazione finanziaria", "Capitoli di spesa")),
            "goals": choose(("Obiettivi assegnati", "Obiettivi di gestione", "Obiettivi"))}
    words = [form["number"], choose(("Obiettivo", "Descrizione dell'obiettivo")), "Peso obiettivo"]
    words += column_heads(doc, form["keys"]) + [doc.value_word(year, "target")]
    parts = []
    for centre, unit in enumerate(doc.random.sample(UNITS, doc.random.randint(2, 3)), 1):
        parts += [new_sheet(doc, f"Centro di responsabilità {centre} - {unit}")]
        parts += [paragraph(choose(PREFACES))] * form["story"] + [heading(form["money"]), _chapters(doc, year)]
        if form["staff"]:
            staff = [[td(rank), td(doc.random.randint(1, 9))] for rank in ("Funzionari", "Istruttori", "Operatori")]
            parts += [heading("Risorse umane"), table([[th("Profilo"), th("Unità")]], staff)]
        rows = []
        for number, weight in enumerate(doc.author.weights(doc.random.randint(3, 5)), 1):
            goal = doc.objective(code=f"{centre}.{number}", weight=float(weight))
            own = [cells(one, form["keys"]) for one in doc.rows(goal, form["keys"], [(year, "target")], 1, 3)]
            beside(goal["title"], beside(doc.author.weight_text(weight), own, "value"))
            rows += beside(goal["code"], own, "value")
        parts += [heading(form["goals"]), table([[th(word) for word in words]], rows)]
    return page(doc, choose(("A4 portrait", "A4 landscape")), f"h2{{break-before:{choose(('page', 'auto'))}}}", parts)


def _chapters(doc, year):
    """Chapters of the budget with what is foreseen for three years."""
    names = ("Stipendi al personale", "Acquisto di beni", "Prestazioni di servizi", "Utenze", "Manutenzioni", "Contributi")
    rows = []
    for name in doc.random.sample(names, doc.random.randint(2, 5)):
        amounts = [f"{doc.random.randint(1, 900)}.{doc.random.randint(0, 999):03d},00" for _ in range(3)]
        rows.append([td(f"{doc.random.randint(1000, 9000)}"), td(name, "text")] + [td(amount) for amount in amounts])
    head = [th("Capitolo"), th("Descrizione")] + [th(f"Previsione {year + i}") for i in range(3)]
    return table([head], rows)


# By the names that tools/heldout knows them under.
LAYOUTS = {layout.__name__: layout for layout in (
    ordinal_years, continued_slides, actions_between, money_and_goals, *printed.tenth.more.LAYOUTS)}
