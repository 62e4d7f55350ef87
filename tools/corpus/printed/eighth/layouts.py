"""Twelve layouts more for tools/heldout, each after a habit of the plans that administrations of one kind publish.

Written without the reader at hand; the other seven stand in more.py. A layout is a function that takes an
EighthDocument, adds to its plan and returns the body's HTML.
"""
import printed.eighth.more
from printed.eighth.page import (AGENCIES, CHAMBERS, DIRECTIONS, EXPECTED, MINISTRIES, MISSIONS, OF_SPENDING, PARKS, PEOPLE,
                                 REGIONS, SERVED, STAFF, TOWNS, UNITS, YEARLY)
from printed.fifth.page import cells, gantt, page
from printed.fifth.words import STORIES
from printed.more.layouts import heading, some
from printed.first.layouts import paragraph, td
from printed.seventh.page import column_heads
from printed.sixth.page import fields
from printed.third.page import beside, new_sheet, table, th


def pira_cards(doc):
    """A park's or a chamber's plan of indicators and expected results: a card under the labels of the decree that asks for it."""
    doc.begin(doc.random.choice((CHAMBERS, PARKS)), "word", "writer", years=doc.random.choice((1, 3, 3)), titles=EXPECTED)
    choose = doc.random.choice
    form = {"down": doc.random.random() < 0.4, "means": doc.random.random() < 0.4, "columns": doc.columns(0.8),
            "goal": choose(("Obiettivo {}", "Obiettivo {}", "Obiettivo n. {}")), "money": doc.random.random() < 0.7,
            "heads": ["formula", *doc.some_of("type", "unit", share=0.6)],
            "time": choose(("Arco temporale per la realizzazione", "Arco temporale previsto per la realizzazione")),
            "owner": choose(("Centro di responsabilità", "Centro di responsabilità amministrativa"))}
    parts, number = [], 0
    for code in doc.random.sample(sorted(MISSIONS), doc.random.randint(2, 3)):
        name, programmes = MISSIONS[code]
        mission = doc.objective(level="missione", code=code, title=name)
        for below, title in programmes:
            programme = doc.objective(level="programma", code=below, title=title, parent=mission["id"])
            for _ in some(doc, 2, 4):
                number += 1
                parts.append(_pira(doc, mission, programme, number, form))
    return page(doc, "A4 portrait" if form["down"] else "A4 landscape", "", parts)


def _pira(doc, mission, programme, number, form):
    choose, years = doc.random.choice, doc.years
    objective = doc.objective(code=str(number), parent=programme["id"], units=[choose(UNITS)], description=choose(STORIES))
    count = doc.random.randint(1, 3)
    pairs = [("Missione", f"{mission['code']} - {mission['title']}"), ("Programma", f"{programme['code']} - {programme['title']}"),
             (form["goal"].format(number), objective["title"]), ("Descrizione", objective["description"]),
             (form["time"], f"Triennio {years[0]}-{years[-1]}" if len(years) > 1 else f"Anno {years[0]}"),
             ("Portatori di interesse", choose(SERVED)), (form["owner"], objective["units"][0])]
    if form["money"]:
        objective["budget"] = float(amount := choose((3500, 12000, 48500, 230000)))
        pairs.append(("Risorse finanziarie", f"€ {amount:,}".replace(",", ".") + ",00"))
    pairs.append(("Numero indicatori", str(count)))
    box = sum((fields(pair, columns=2) for pair in pairs), [])
    told = [doc.told(objective, form["heads"], form["columns"]) for _ in range(count)]
    meant = [f"Misura {one['name'][0].lower()}{one['name'][1:]}" for one in told]
    if form["down"]:
        return table([], box) + "".join(_indicator_box(doc, one, text, form) for one, text in zip(told, meant))
    head = [th("Indicatore")] + [th("Cosa misura")] * form["means"] + [th(doc.heads[key]) for key in form["heads"]]
    head += [th(doc.heads["source"])] + doc.value_head(form["columns"])
    rows = [[td(one["name"], "text")] + [td(text, "text")] * form["means"] + [td(one[key], "text") for key in form["heads"]]
            + [td(one["source"])] + [td(value) for value in one["values"]] for one, text in zip(told, meant)]
    return table([], box) + table([head], rows)


def _indicator_box(doc, one, meant, form):
    """An indicator's own small table of labels and values."""
    rows = fields(("Indicatore", one["name"])) + (fields(("Cosa misura", meant)) if form["means"] else [])
    rows += sum((fields((doc.heads[key], one[key])) for key in form["heads"]), []) + fields((doc.heads["source"], one["source"]))
    return table([], rows + fields(*((doc.value_word(*column), text) for column, text in zip(form["columns"], one["values"]))))


def target_notes(doc):
    """A ministry's notes to its budget: what an indicator is worked out from stands in rows of labels below its values."""
    doc.begin(MINISTRIES, "word", years=3)
    choose = doc.random.choice
    form = {"over": choose(("Valori target a preventivo", "Valori obiettivo", "Valori target")),
            "restart": doc.random.random() < 0.5,
            "name": choose(("Codice e descrizione", "Codice e denominazione indicatore", "Indicatore (codice e descrizione)")),
            "kind": choose(("Tipologia", "Tipo di indicatore")), "year": choose(("{}", "{}", "Anno {}")),
            "head": choose(("Obiettivo {} - {}", "Obiettivo n. {} - {}", "OBIETTIVO {}: {}"))}
    parts, number = [], 0
    for mission in (doc.random.randint(5, 20), doc.random.randint(21, 32)):
        top = doc.objective(level="missione", code=f"{mission:03d}", title=choose(DIRECTIONS[1:9]))
        programme = doc.objective(level="programma", code=f"{mission}.{doc.random.randint(1, 9)}", parent=top["id"])
        parts.append(table([], fields(("Missione", f"{top['code']} - {top['title']}"), columns=2)
                           + fields(("Programma", f"{programme['code']} - {programme['title']}"), columns=2)))
        for _ in some(doc, 3, 5):
            number += 1
            parts.append(_noted(doc, programme, number, form))
    return page(doc, choose(("A4 portrait", "A4 landscape")), "td.label{width:20%} h4{font-size:10pt;margin:4pt 0}", parts)


def _noted(doc, programme, number, form):
    choose = doc.random.choice
    objective = doc.objective(code=str(number), parent=programme["id"], units=[choose(UNITS)], description=choose(STORIES))
    box = fields(("Descrizione", objective["description"]), columns=2)
    box += fields(("Centro di responsabilità", objective["units"][0]), columns=2)
    rows = []
    for place in some(doc, 1, 3):
        one = doc.told(objective, ["formula", "unit", "type"], [(year, "target") for year in doc.years])
        one["indicator"]["type"] = choose(OF_SPENDING)
        code = one["indicator"]["code"] = str(place) if form["restart"] else f"{number}.{place}"
        rows.append([td(f"{code} - {one['name']}", "text", colspan=2)] + [td(value) for value in one["values"]])
        for label, text in ((form["kind"], one["indicator"]["type"]), (doc.heads["unit"], one["unit"]),
                            (doc.heads["formula"], one["formula"]), (doc.heads["source"], one["source"])):
            rows.append([td(label, "label"), td(text, "text", colspan=4)])
    head = [[th(form["name"], rowspan=2, colspan=2), th(form["over"], colspan=3)],
            [th(form["year"].format(year)) for year in doc.years]]
    title = heading(form["head"].format(number, objective["title"]))
    return title + table([], box) + heading("Indicatori", 4) + table(head, rows)


def peg_sheets(doc):
    """A town's executive plan: a form for each goal, with its aim of the mandate, indicators, months, and the people at work."""
    doc.begin(TOWNS, "excel", years=1, titles=YEARLY)
    choose = doc.random.choice
    form = {"keys": doc.some_of("formula", "unit", "weight", share=0.45), "phases": doc.random.random() < 0.5,
            "staff": doc.random.random() < 0.6, "after": choose(([], ["Valore raggiunto"], ["Consuntivo", "% ragg."])),
            "band": choose(("SCHEDA OBIETTIVO N. {}", "Obiettivo gestionale n. {}", "Scheda obiettivo n. {}")),
            "above": choose(("Obiettivo strategico DUP", "Obiettivo strategico", "Obiettivo strategico (DUP)")),
            "kind": choose((None, "Natura dell'obiettivo", "Tipo obiettivo"))}
    parts, number = [], 0
    for first, unit in enumerate(doc.random.sample(UNITS, doc.random.randint(2, 3)), 1):
        parts.append(new_sheet(doc, choose((unit.upper(), unit))))
        above = doc.objective(level="obiettivo_strategico", code=f"{doc.random.randint(1, 6)}.{first}", title=choose(DIRECTIONS))
        person = choose(PEOPLE)
        for weight in doc.author.weights(doc.random.randint(3, 5)):
            number += 1
            parts.append(_peg(doc, above, number, weight, person, form))
    rules = (f".form,h2{{break-before:{choose(('auto', 'auto', 'page'))}}} table{{font-size:{choose((7.5, 8, 8.5))}pt}}"
             " h2+.form{break-before:auto} td.label{width:16%}")
    return page(doc, choose(("A4 portrait", "A4 landscape")), rules, parts)


def _peg(doc, above, number, weight, person, form):
    choose, year = doc.random.choice, doc.years[0]
    objective = doc.objective(code=str(number), parent=above["id"], units=[person], weight=float(weight),
                              description=choose(STORIES))
    rows = [[td(form["band"].format(number), "band", colspan=4)], *fields((form["above"], f"{above['code']} - {above['title']}")),
            *fields(("Titolo obiettivo", objective["title"])),
            *fields(("Responsabile", person), ("Peso", doc.author.weight_text(weight)))]
    rows += fields((form["kind"], choose(("Sviluppo", "Mantenimento", "Miglioramento")))) if form["kind"] else []
    rows += fields(("Descrizione", objective["description"]))
    head = [th(word) for word in column_heads(doc, form["keys"])] + [th(doc.value_word(year, "target"))]
    told = [cells(one, form["keys"]) + [td("") for _ in form["after"]]
            for one in doc.rows(objective, form["keys"], [(year, "target")], 1, 3)]
    out = table([], rows) + table([head + [th(word) for word in form["after"]]], told)
    if form["phases"]:
        out += gantt(doc, "Fasi di attuazione")
    if form["staff"]:
        names = [[td(name, "text"), td(choose("BCD")), td(f"{choose((10, 20, 30, 50))}%")] for name in doc.random.sample(STAFF, 3)]
        out += table([[th("Personale coinvolto"), th("Cat."), th("% di impiego")]], names)
    return f"<div class=form>{out}</div>"


def directors_goals(doc):
    """A region's individual goals of its directors: a table for each, goals and indicators both weighed, how they are verified."""
    doc.begin(REGIONS, "word", years=1)
    choose, year = doc.random.choice, doc.years[0]
    form = {"keys": doc.some_of("formula", share=0.3), "both": doc.random.random() < 0.6, "sum": doc.random.random() < 0.5,
            "check": choose((None, "Modalità di verifica", "Fonte di verifica")), "after": choose(([], ["Esito"], ["Punteggio"]))}
    words = ["N.", choose(("Obiettivo", "Obiettivi individuali", "Descrizione obiettivo")),
             choose(("Peso", "Peso obiettivo", "Peso %"))]
    words += column_heads(doc, form["keys"]) + ["Peso ind."] * form["both"] + [doc.value_word(year, "target")]
    words += [form["check"]] * bool(form["check"]) + form["after"]
    parts = []
    for person, area in zip(doc.random.sample(PEOPLE, 4), doc.random.sample(DIRECTIONS, doc.random.randint(3, 4))):
        parts.append(new_sheet(doc, f"Direzione Generale {area} - Obiettivi individuali {year}"))
        parts.append(table([], fields(("Direttore", person), ("Periodo", f"1 gennaio - 31 dicembre {year}"))))
        rows = []
        for number, weight in enumerate(doc.author.weights(doc.random.randint(3, 5)), 1):
            rows += _director_goal(doc, number, weight, form)
        if form["sum"]:
            rows.append([td("Totale", "text", colspan=2), td(doc.author.weight_text(100)), td("", colspan=len(words) - 3)])
        parts.append(table([[th(word) for word in words]], rows))
    return page(doc, choose(("A4 landscape", "A4 portrait")), f"h2{{break-before:{choose(('page', 'auto'))}}}", parts)


def _director_goal(doc, number, weight, form):
    objective = doc.objective(level="obiettivo_individuale", code=str(number), weight=float(weight))
    keys = form["keys"] + ["weight"] * form["both"]
    own = [cells(one, keys) + [td(one["source"], "text")] * bool(form["check"]) + [td("") for _ in form["after"]]
           for one in doc.rows(objective, keys, [(doc.years[0], "target")], 1, 2)]
    return beside(number, beside(objective["title"], beside(doc.author.weight_text(weight), own, "value")), "value")


def convention_plan(doc):
    """An agency's goals agreed with its ministry: areas, goals as bands, results of two years beside those expected of three."""
    doc.begin(AGENCIES, "word", years=3)
    choose, past = doc.random.choice, doc.random.choice((1, 2))
    form = {"keys": doc.some_of("type", "formula", "weight", share=0.45), "past": [doc.years[0] - i for i in range(past, 0, -1)],
            "over": choose(("Risultati attesi", "Valori attesi", "Target")), "before": choose(("Consuntivo", "Risultati")),
            "area": choose(("Area strategica {} - {}", "AREA STRATEGICA {}: {}")), "owner": doc.some_of("owner", share=0.5),
            "band": choose(("Obiettivo {} - {}", "OBIETTIVO {}: {}", "Obiettivo {}. {}"))}
    columns = [(year, "result") for year in form["past"]] + [(year, "target") for year in doc.years]
    head = [th(word, rowspan=2) for word in column_heads(doc, form["keys"])]
    head += [th(form["before"], colspan=past), th(form["over"], colspan=3)]
    head += [th(doc.heads[key], rowspan=2) for key in form["owner"]]
    below = [th(year) for year, _ in columns]
    parts = []
    for first, title in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(2, 3)), 1):
        area, rows = doc.objective(level="area_strategica", code=str(first), title=title), []
        for second in some(doc, 2, 4):
            goal = doc.objective(code=f"{first}.{second}", parent=area["id"])
            rows.append([td(form["band"].format(goal["code"], goal["title"]), "band", colspan=len(head) + past + 1)])
            told = doc.rows(goal, form["keys"] + form["owner"], columns, 2, 4)
            rows += [cells(one, form["keys"]) + [td(one[key], "text") for key in form["owner"]] for one in told]
        parts += [heading(form["area"].format(first, title), 2), paragraph(choose(STORIES)), table([head, below], rows)]
    return page(doc, choose(("A4 landscape", "A4 landscape", "A4 portrait")), "", parts)


# By the names that tools/heldout knows them under.
LAYOUTS = {layout.__name__: layout for layout in (
    pira_cards, target_notes, peg_sheets, directors_goals, convention_plan, *printed.eighth.more.LAYOUTS)}
