"""Twelve layouts more for tools/heldout: six of ministries, towns, hospitals, universities, chambers and managers.

Drawn after what such administrations publish; the other six stand in more.py. Like printed/first/layouts.py, a layout is a
function that takes a Document, adds to its plan and returns the body's HTML.
"""
import printed.third.more
from printed.more.layouts import heading, some
from printed.first.layouts import paragraph, td
from printed.third.page import Columns, begin, beside, body, new_sheet, table, th
from printed.third.words import (AREAS, BEHAVIOURS, CARE_AREAS, CHAMBERS, DELEGATES, FIELDS, HOSPITALS, JOBS, KINDS_OF_INDICATOR,
                                 MINISTRIES, PEOPLE, PEOPLE_SERVED, PERSPECTIVES, PHASES, PRIORITIES, SOURCES, STORIES, TOWNS,
                                 UNITS, UNIVERSITIES, WARDS)

PORTRAIT, LANDSCAPE, EITHER = ("A4 portrait",), ("A4 landscape",), ("A4 portrait", "A4 landscape")


def pair(label, value, over):
    """A row of a label and its value over so many columns."""
    return [td(label, "label"), td(value, "text", colspan=over)]


def political_priorities(doc):
    """A ministry's fiches: a priority's heading, an objective's lines, and for each indicator its lines over its years."""
    begin(doc, MINISTRIES, years=3)
    form = {"objective": doc.random.choice(("Obiettivo specifico", "Obiettivo strategico")),
            "owner": doc.random.choice(("Centro di responsabilità", "Struttura responsabile")),
            "formula": doc.random.choice(("Metodo di calcolo", "Formula")), "type": doc.random.choice((None, "Tipologia")),
            "value": doc.random.choice(("Target", "Valore target", "Valore atteso")), "years": doc.random.choice((True, False)),
            "served": doc.random.choice((None, "Stakeholder di riferimento"))}
    parts = []
    for number, title in enumerate(doc.random.sample(PRIORITIES, doc.random.randint(2, 3)), 1):
        priority = doc.objective(level="area_strategica", code=str(number), title=title)
        parts.append(heading(f"PRIORITÀ POLITICA {number} – {title}", 2))
        for part in some(doc, 1, 3):
            parts.append(_specific_fiche(doc, priority, f"{number}.{part}", form))
    return body(doc, PORTRAIT, "td.label{width:24%} table{page-break-inside:auto}", parts)


def _specific_fiche(doc, priority, code, form):
    objective = doc.objective(level="obiettivo_strategico", code=code, parent=priority["id"], units=[doc.random.choice(UNITS)],
                              description=doc.random.choice(STORIES))
    rows = [pair(form["objective"], f"{code} – {objective['title']}", 3), pair("Descrizione", objective["description"], 3)]
    if form["served"]:
        rows.append(pair(form["served"], doc.random.choice(PEOPLE_SERVED), 3))
    rows.append(pair(form["owner"], objective["units"][0], 3))
    for i in some(doc, 1, 3):
        indicator = doc.indicator(objective)
        indicator["algorithm"] = doc.author.algorithm()
        rows += [pair(f"Indicatore {i}", indicator["name"], 3), pair(form["formula"], indicator["algorithm"], 3)]
        if form["type"]:
            indicator["type"] = doc.random.choice(KINDS_OF_INDICATOR)
            rows.append(pair(form["type"], indicator["type"], 3))
        rows.append(pair("Fonte", doc.random.choice(SOURCES), 3))
        values = [td(text) for text in doc.measures(indicator, [(year, "target") for year in doc.years])]
        if form["years"]:
            rows += [[td("Anno", "label")] + [td(year, "label") for year in doc.years], [td(form["value"], "label")] + values]
        else:
            heads = [td(f"{form['value']} {year}", "label") for year in doc.years]
            rows += [[td("", "label")] + heads, [td("", "label")] + values]
    return table([], rows)


def goal_phases(doc):
    """A town's goals: a box of labels, a table of indicators, and the months in which each phase is worked on."""
    titles = ("Piano dettagliato degli obiettivi", "Piano esecutivo di gestione", "PEG - Piano degli obiettivi")
    begin(doc, TOWNS, years=1, titles=titles)
    columns = Columns(doc, ("weight", "unit", "baseline", "formula", "type", "due"))
    funded = doc.random.random() < 0.4
    first, number, parts = doc.random.random() < 0.5, 0, []
    word = doc.random.choice(("Settore", "Centro di responsabilità", "Servizio"))
    for unit in doc.random.sample(UNITS, doc.random.randint(2, 3)):
        parts.append(new_sheet(doc, f"{word}: {unit}"))
        for weight in doc.author.weights(doc.random.randint(2, 4)):
            number += 1
            objective = doc.objective(code=str(number), weight=float(weight), description=doc.random.choice(STORIES))
            box = [pair("Obiettivo n.", number, 1), pair("Titolo", objective["title"], 1),
                   pair("Descrizione", objective["description"], 1),
                   pair("Peso dell'obiettivo", doc.author.weight_text(weight), 1),
                   pair("Personale coinvolto", ", ".join(doc.random.sample(PEOPLE, 2)), 1)]
            if funded:
                objective["budget"] = float(doc.random.choice((8000, 36500, 412000)))
                money = doc.author.plain("euro", objective["budget"])[0]
                box.insert(3, pair("Risorse finanziarie", money, 1))
            indicators = table(columns.head(), columns.rows(objective))
            parts.append(table([], box) + (_phases(doc) + indicators if first else indicators + _phases(doc)))
    return body(doc, EITHER, "td.label{width:20%} td.month{width:14pt;text-align:center;padding:1pt}", parts)


def _phases(doc):
    """Phases over the twelve months: a plan's calendar, no indicators."""
    mark = doc.random.choice(("X", "x", "■"))
    rows, start = [], doc.random.randint(0, 4)
    for i, phase in enumerate(doc.random.sample(PHASES, doc.random.randint(2, 5)), 1):
        end = min(11, start + doc.random.randint(0, 4))
        rows.append([td(f"{i}. {phase}", "text")] + [td(mark if start <= month <= end else "", "month") for month in range(12)])
        start = min(11, end + doc.random.randint(0, 1))
    head = [th(doc.random.choice(("Fasi", "Fasi e attività", "Cronoprogramma")))]
    return table([head + [th(month, "month") for month in "GFMAMGLASOND"]], rows)


def hospital_thresholds(doc):
    """Sheets of wards: areas as bands with their weight, then goals, indicators, expected value and the least that is accepted."""
    begin(doc, HOSPITALS, years=1, titles=("Schede di budget", "Obiettivi di budget", "Piano della performance sanitaria"))
    order = [word for word in ("least", "value", "weight", "source")]
    doc.random.shuffle(order)
    banded, coded = doc.random.random() < 0.6, doc.random.random() < 0.6
    words = {"least": doc.random.choice(("Soglia minima", "Valore soglia", "Soglia di accettabilità")), "weight": "Peso",
             "value": doc.random.choice(("Valore atteso", "Risultato atteso", f"Target {doc.years[0]}")), "source": "Fonte dati"}
    head = (["Cod."] if coded else []) + ["Obiettivo", "Indicatore"] + [words[key] for key in order]
    parts = []
    for ward in doc.random.sample(WARDS, doc.random.randint(2, 3)):
        rows = []
        parts.append(new_sheet(doc, f"Scheda di budget {doc.years[0]} – {ward}"))
        names = doc.random.sample(CARE_AREAS, doc.random.randint(2, 4))
        for letter, name, weight in zip("ABCD", names, doc.author.weights(len(names))):
            area = doc.objective(level="area_strategica", title=name, weight=float(weight) if banded else None)
            text = f"Area: {name} (Peso: {weight}%)" if banded else f"Area: {name}"
            rows.append([td(text, "band", colspan=len(head))])
            for i in some(doc, 1, 3):
                objective = doc.objective(parent=area["id"], code=f"{letter}{i}" if coded else None)
                own = [_threshold_row(doc, objective, order) for _ in some(doc, 1, 2)]
                beside(objective["title"], own)
                rows += beside(objective["code"], own) if coded else own
        parts.append(paragraph(f"Direttore: {doc.random.choice(PEOPLE)}") + table([[th(word) for word in head]], rows))
    return body(doc, EITHER, "td.band{font-weight:bold;background:#d6dce4}", parts)


def _threshold_row(doc, objective, order):
    indicator, author = doc.indicator(objective, weight=float(doc.random.choice((5, 10, 15, 20)))), doc.author
    kind, least = author.kind(), author.nothing
    text, measure = author.measure(kind, doc.years[0])
    if kind in ("percent", "number"):
        least = author.plain(kind, max(1, round(measure["value"] * 0.8)))[0]
    indicator["measures"].append(measure)
    said = {"least": least, "value": text, "weight": author.weight_text(indicator["weight"]), "source": doc.random.choice(SOURCES)}
    return [td(indicator["name"], "text")] + [td(said[key]) for key in order]


def university_strategy(doc):
    """A university's fields as headings, objectives as bands, actions beside indicators with a first value and three years."""
    begin(doc, UNIVERSITIES, years=3, titles=("Piano strategico di Ateneo", "Piano integrato della performance", "PIAO di Ateneo"))
    columns = Columns(doc, ("formula", "type", "source"), must=("baseline",))
    delegates, parts = doc.random.random() < 0.5, []
    tail = [doc.random.choice(("Referente politico", "Responsabile politico")), "Struttura responsabile"] if delegates else []
    for letter, field in zip("ABC", doc.random.sample(FIELDS, doc.random.randint(2, 3))):
        area = doc.objective(level="area_strategica", code=letter, title=field)
        parts.append(heading(f"Ambito strategico {letter} – {field}", 2))
        if doc.random.random() < 0.6:
            parts.append(paragraph(doc.random.choice(STORIES)))
        rows = []
        for number in some(doc, 1, 3):
            objective = doc.objective(level="obiettivo_strategico", code=f"{letter}.{number}", parent=area["id"])
            text = f"Obiettivo strategico {objective['code']} – {objective['title']}"
            rows.append([td(text, "band", colspan=1 + len(columns) + len(tail))])
            for part in some(doc, 1, 3):
                rows += _action_rows(doc, columns, objective, part, delegates)
        head = columns.head([doc.random.choice(("Azione", "Azioni"))])
        head[0] += [th(word, rowspan=len(head)) for word in tail]
        parts.append(table(head, rows))
    return body(doc, EITHER, "td.band{background:#fde9d9;font-weight:bold}", parts)


def _action_rows(doc, columns, objective, part, delegates):
    """An action with its indicators; those who answer for it are told for each of them."""
    action = doc.objective(level="azione", code=f"{objective['code']}.{part}", parent=objective["id"])
    rows = columns.rows(action, most=2)
    if delegates:
        for row, indicator in zip(rows, doc.plan["indicators"][-len(rows):]):
            indicator["units"] = [doc.random.choice(DELEGATES), doc.random.choice(UNITS)]
            row += [td(unit, "text") for unit in indicator["units"]]
    return beside(f"{action['code']} {action['title']}", rows)


def chamber_perspectives(doc):
    """A chamber's scorecard: areas as headings, each strategic or operational objective a box with perspective and indicators."""
    begin(doc, CHAMBERS)
    columns = Columns(doc, ("formula", "source", "baseline", "type"), must=("weight",))
    coded, parts, number = doc.random.random() < 0.5, [], [0]
    for area_number, title in enumerate(doc.random.sample(AREAS, doc.random.randint(2, 3)), 1):
        area = doc.objective(level="area_strategica", code=str(area_number), title=title)
        parts.append(heading(f"Area strategica {area_number} – {title}", 2))
        for part in some(doc, 1, 2):
            strategic = doc.objective(level="obiettivo_strategico", code=f"{area_number}.{part}", parent=area["id"],
                                      perspectives=[doc.random.choice(PERSPECTIVES)])
            parts.append(_scorecard(doc, columns, strategic, "Obiettivo strategico", number if coded else None))
            for small in some(doc, 1, 3):
                operational = doc.objective(code=f"{strategic['code']}.{small}", parent=strategic["id"],
                                            perspectives=strategic["perspectives"])
                parts.append(_scorecard(doc, columns, operational, "Obiettivo operativo", number if coded else None))
    return body(doc, EITHER, "td.label{width:18%} table{page-break-inside:avoid}", parts)


def _scorecard(doc, columns, objective, label, number):
    """`number`: the last code of an indicator, or None where they have none."""
    over = len(columns) - 1 + (number is not None)
    rows = [pair(label, f"{objective['code']} {objective['title']}", over),
            pair("Prospettiva", objective["perspectives"][0], over)]
    own = columns.rows(objective)
    if number is not None:
        for row, indicator in zip(own, doc.plan["indicators"][-len(own):]):
            number[0] += 1
            indicator["code"] = f"KPI{number[0]}"
            row.insert(0, td(indicator["code"]))
    return table([], rows + columns.head(["ID KPI"] if number is not None else []) + own)


def managers_form(doc):
    """A manager's own sheet: who it is about, weighed objectives, then behaviours, which are no indicators, and signatures."""
    begin(doc, TOWNS + HOSPITALS, years=1, titles=("Schede individuali", "Piano degli obiettivi individuali"))
    left, year, parts = doc.random.random() < 0.5, doc.years[0], []
    head = ["N.", doc.random.choice(("Obiettivo", "Descrizione obiettivo", "Obiettivo assegnato")), "Indicatore",
            doc.random.choice((f"Target {year}", "Valore atteso", "Risultato atteso"))]
    head.insert(2 if left else 4, "Peso")
    head += ["Risultato", "Punteggio"] * (doc.random.random() < 0.6)
    for name, job in zip(doc.random.sample(PEOPLE, 3), doc.random.sample(JOBS, doc.random.randint(2, 3))):
        parts.append(new_sheet(doc, f"Scheda di assegnazione degli obiettivi – {name}"))
        period = [td("Periodo", "label"), td(f"1/1/{year} - 31/12/{year}")]
        parts.append(table([], [[td("Incarico", "label"), td(job, "text")] + period]))
        weights = doc.author.weights(doc.random.randint(3, 7))
        rows = [_assigned(doc, i, weight, left, len(head)) for i, weight in enumerate(weights, 1)]
        parts.append(table([[th(word) for word in head]], rows) + _behaviours(doc))
        parts.append(paragraph("Data ____________   Il valutatore ____________   Il valutato ____________"))
    return body(doc, PORTRAIT, "h2{page-break-before:always}" if doc.random.random() < 0.5 else "", parts)


def _assigned(doc, i, weight, left, width):
    """An objective with its indicator; the columns of the evaluation are still blank."""
    objective = doc.objective(code=str(i), level="obiettivo_individuale", weight=float(weight) if left else None)
    indicator = doc.indicator(objective, weight=None if left else float(weight))
    target, = doc.measures(indicator, [(doc.years[0], "target")])
    cells = [td(i), td(objective["title"], "text"), td(indicator["name"], "text"), td(target)]
    cells.insert(2 if left else 4, td(doc.author.weight_text(weight)))
    return cells + [td("")] * (width - len(cells))


def _behaviours(doc):
    names = doc.random.sample(BEHAVIOURS, doc.random.randint(3, 5))
    rows = [[td(name, "text"), td(doc.author.weight_text(weight)), td("")]
            for name, weight in zip(names, doc.author.weights(len(names)))]
    return table([[th(word) for word in ("Comportamenti organizzativi", "Peso", "Valutazione")]], rows)


# By the names that tools/heldout knows them under.
LAYOUTS = {layout.__name__: layout for layout in (
    political_priorities, goal_phases, hospital_thresholds, university_strategy, chamber_perspectives, managers_form,
    *printed.third.more.LAYOUTS)}
