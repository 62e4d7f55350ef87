"""The other six layouts of layouts.py: past activity, a programme of codes, a matrix, points, shared goals, a report."""
from printed.fifth.page import cells, page
from printed.fifth.words import STORIES
from printed.more.layouts import heading, some
from printed.first.layouts import td
from printed.sixth.page import fields
from printed.sixth.words import (ACRONYMS, BEHAVIOURS, DIRECTIONS, ENVIRONMENT, HEALTH, PEOPLE, PROGRAMMES, PROVINCES, REASONS,
                                 REGIONS, REPORTS, SHARED, TITLES, UNITS, UNIVERSITIES, YEARLY)
from printed.third.page import beside, new_sheet, table, th

# The parts of a manager's sheet, and the level of the goals in them.
SECTIONS = (("A", "Obiettivi strategici aziendali", "obiettivo_strategico"),
            ("B", "Obiettivi individuali", "obiettivo_individuale"), ("C", "Comportamenti", None))
COUNTABLE = {"percent", "number", "days", "euro", "decimal", "score"}


def activity_history(doc):
    """A province's cost centres on sheets of a workbook: activity of the last two years and what is foreseen for this one."""
    doc.begin(PROVINCES, "excel", "calc", years=1, titles=YEARLY)
    choose, year = doc.random.choice, doc.years[0]
    doc.author.allowed = COUNTABLE
    done = choose(("Consuntivo {}", "Dato {}", "Valore consuntivo {}"))
    ahead = choose(("Previsione {}", "Previsto {}", "Valore previsto {}"))
    form = {"unit": doc.random.random() < 0.7, "blank": choose(([], [f"Consuntivo {year}"], ["Note"])),
            "title": choose(("Obiettivo gestionale", "Obiettivo di PEG")), "story": doc.random.random() < 0.5,
            "columns": [(year - 2, "result"), (year - 1, "result"), (year, "target")][choose((0, 0, 1)):],
            "name": choose(("Indicatori di attività", "Indicatori di attività e di risultato", "Indicatore"))}
    words = [form["name"]] + [doc.heads["unit"]] * form["unit"]
    words += [(ahead if role == "target" else done).format(at) for at, role in form["columns"]] + form["blank"]
    parts = []
    for number, unit in enumerate(doc.random.sample(UNITS, doc.random.randint(2, 4)), 1):
        centre = f"{number:02d}{doc.random.randint(1, 9):02d}"
        sheet = new_sheet(doc, f"Centro di responsabilità {centre} - {unit}")
        box = table([], fields(("Responsabile", choose(PEOPLE)), ("Dotazione di personale", doc.random.randint(3, 48))))
        goals = "".join(_goal(doc, f"{centre}_{i:02d}", weight, words, form)
                        for i, weight in enumerate(doc.author.weights(doc.random.randint(2, 4)), 1))
        parts.append(sheet + box + goals + "<div style='break-after:page'></div>")
    return page(doc, choose(("A4 landscape", "A4 portrait")), "", parts, prose=0)


def _goal(doc, code, weight, words, form):
    objective = doc.objective(code=code, weight=float(weight))
    rows = fields((form["title"], f"{code} - {objective['title']}")) + fields(("Peso", doc.author.weight_text(weight)))
    if form["story"]:
        objective["description"] = doc.random.choice(STORIES)
        rows += fields(("Descrizione", objective["description"]))
    keys = ["unit"] * form["unit"]
    told = [cells(one, keys) + [td("")] * len(form["blank"]) for one in doc.rows(objective, keys, form["columns"], 2, 5)]
    return table([], rows) + table([[th(word) for word in words]], told)


def operational_programme(doc):
    """A region's programme: two levels of coded and weighed objectives merged, repeated or told once, with terms and owners."""
    doc.begin(REGIONS, "excel", "calc", years=1, titles=PROGRAMMES)
    choose, year = doc.random.choice, doc.years[0]
    form = {"way": choose(("merged", "merged", "once", "repeated")), "first": choose(("ODS.{}", "OS_{:02d}", "{}")),
            "second": choose((f"OGO{year}{{:03d}}", f"OGO {year}/{{:02d}}", "OP.{:03d}")), "weighed": doc.random.random() < 0.6,
            "keys": doc.some_of("type", "unit", share=0.4), "due": ["due"] * (doc.random.random() < 0.6),
            "owner": doc.random.random() < 0.7, "note": doc.random.random() < 0.3}
    words = [choose(("Cod. OS", "Codice obiettivo strategico")), "Obiettivo strategico", choose(("Codice OGO", "Cod. OGO")),
             "Obiettivo gestionale operativo (OGO)"] + ["Peso OGO"] * form["weighed"]
    words += [doc.heads[key] for key in ["name", *form["keys"]]]
    tail = [doc.heads[key] for key in form["due"]] + [choose(("Servizio competente", doc.heads["owner"]))] * form["owner"]
    tail += ["Note"] * form["note"]
    head = [th(word) for word in words] + doc.value_head([(year, "target")]) + [th(word) for word in tail]
    parts, number = [], doc.random.randint(1, 60)
    for unit in doc.random.sample(("Direzione generale Ambiente", "Direzione generale Bilancio", "Direzione generale Lavoro",
                                   "Direzione generale Trasporti", "Direzione generale Cultura"), doc.random.randint(2, 3)):
        sheet, rows = new_sheet(doc, unit), []
        for first in some(doc, 2, 3):
            above, block = doc.objective(level="obiettivo_strategico", code=form["first"].format(first)), []
            for weight in doc.author.weights(doc.random.randint(1, 4)):
                number += 1
                block += _operational(doc, above, form["second"].format(number), weight, form)
            rows += _left(((above["code"], "value"), (above["title"], "text")), block, form["way"])
        parts.append(sheet + table([head], rows) + "<div style='break-after:page'></div>" * (doc.random.random() < 0.7))
    return page(doc, choose(("A4 landscape", "A3 landscape")), "", parts, prose=0)


def _operational(doc, above, code, weight, form):
    objective = doc.objective(code=code, parent=above["id"], weight=float(weight) if form["weighed"] else None)
    keys, own = form["keys"] + form["due"] + ["owner"] * form["owner"], []
    for _ in some(doc, 1, 2):
        one = doc.told(objective, keys, [(doc.years[0], "target")])
        after = [td(one[key]) for key in form["due"]] + [td(one["owner"], "text") for _ in range(form["owner"])]
        own.append(cells(one, form["keys"]) + after + [td("")] * form["note"])
    left = [(code, "value"), (objective["title"], "text")] + [(doc.author.weight_text(weight), "value")] * form["weighed"]
    return _left(left, own, form["way"])


def _left(texts, rows, way):
    """Cells left of rows: over all of them, again on each, or on the first with blank ones below."""
    for text, name in reversed(texts):
        if way == "merged":
            beside(text, rows, name)
            continue
        for at, row in enumerate(rows):
            row.insert(0, td(text if at == 0 or way == "repeated" else "", name))
    return rows


def responsibility_matrix(doc):
    """An environmental agency's or a park's sheet: those who answer for an indicator are marked in narrow columns."""
    doc.begin(ENVIRONMENT, "excel", "calc", years=1)
    choose, year = doc.random.choice, doc.years[0]
    names = sorted(doc.random.sample(list(ACRONYMS), doc.random.randint(4, 7)))
    form = {"keys": doc.some_of("formula", "weight"), "names": names, "mark": choose(("X", "X", "x", "●")),
            "columns": doc.columns(0.4), "code": choose(("{}.{}", "{}{:02d}"))}
    over = choose(("Strutture responsabili", "Struttura responsabile", "Strutture competenti"))
    words = ["Area strategica"] * (banded := doc.random.random() < 0.5) + [choose(("Cod.", "Codice")), "Obiettivo operativo"]
    words += [doc.heads[key] for key in ["name", *form["keys"]]]
    first = [th(word, rowspan=2) for word in words]
    first += [th(doc.value_word(*column), rowspan=2) for column in form["columns"]] + [th(over, colspan=len(names))]
    rows = []
    for letter, title in zip("ABCD", doc.random.sample(DIRECTIONS, doc.random.randint(2, 4))):
        area, block = doc.objective(level="area_strategica", code=letter, title=title), []
        for second in some(doc, 2, 4):
            objective = doc.objective(code=form["code"].format(letter, second), parent=area["id"])
            own = [_marked(doc, one, form) for one in doc.rows(objective, form["keys"], form["columns"], 1, 3)]
            block += beside(objective["code"], beside(objective["title"], own), "value")
        text = f"{letter}. {title}"
        wide = len(words) + len(form["columns"]) + len(names)
        rows += beside(text, block) if banded else [[td(f"Area strategica {text}", "band", colspan=wide)], *block]
    told = "; ".join([f"{name} = {ACRONYMS[name]}" for name in names] + [f"{form['mark']} = responsabile"])
    legend = f"<p class=legend>Legenda: {told}.</p>"
    out = table([first, [th(name) for name in names]], rows) + legend
    return page(doc, choose(("A4 landscape", "A3 landscape")), "", [out], prose=1)


def _marked(doc, one, form):
    units = sorted(doc.random.sample(form["names"], doc.random.choice((1, 1, 2, 3))))
    one["indicator"]["units"] = units
    return cells(one, form["keys"]) + [td(form["mark"] if name in units else "") for name in form["names"]]


def points_sheet(doc):
    """A health service's sheets of its managers: goals of the whole, own goals and behaviours, each with its most points."""
    doc.begin(HEALTH, "excel", years=1, titles=("Piano della performance", "Schede degli obiettivi individuali", *TITLES[2:3]))
    choose, year = doc.random.choice, doc.years[0]
    form = {"points": choose(("Punti", "Punti max", "Peso", "Punteggio massimo")), "numbered": doc.random.random() < 0.7,
            "given": choose((["Punti assegnati"], ["Valore raggiunto", "Punti"], [])),
            "formula": ["formula"] * (doc.random.random() < 0.4), "order": doc.random.random() < 0.4,
            "sections": choose(("{} - {} (punti {})", "{}. {} - max {} punti", "SEZIONE {} - {} ({}/100)"))}
    words = ["N."] * form["numbered"] + [choose(("Obiettivo", "Descrizione obiettivo")), doc.heads["name"]]
    words += [doc.heads["formula"]] * len(form["formula"])
    ends = [doc.value_word(year, "target"), form["points"]]
    words += (ends[::-1] if form["order"] else ends) + form["given"]
    parts = []
    for person in doc.random.sample(PEOPLE, doc.random.randint(2, 4)):
        sheet = new_sheet(doc, choose((f"Scheda obiettivi {year} - {person}", f"SCHEDA OBIETTIVI {year} - {person}")))
        box = table([], fields(("Incarico", choose(UNITS)), ("Valutatore", "Direttore Generale")))
        rows, shares = [], choose(((40, 40, 20), (30, 50, 20), (20, 60, 20)))
        for (letter, title, level), points in zip(SECTIONS, shares):
            rows.append([td(form["sections"].format(letter, title, points), "band", colspan=len(words))])
            rows += _section(doc, level, points, len(words), form)
        rows.append([td("Totale", "text", colspan=len(words) - len(form["given"]) - 1), td("100")] + [td("")] * len(form["given"])
                    if not form["order"] else [td("Totale punti: 100", "text", colspan=len(words))])
        parts.append(f"<div class=own>{sheet}{box}{table([[th(word) for word in words]], rows)}"
                     "<p class=sign>Data ____________ Firma ____________________</p></div>")
    return page(doc, choose(("A4 portrait", "A4 landscape")), f".own{{break-after:{choose(('page', 'auto'))}}} table{{font-size:"
                f"{choose((7, 8, 8.5))}pt}}", parts, prose=1)


def _section(doc, level, points, width, form):
    """The rows of one part: points that add up to the part's."""
    blank, rows = [td("")] * len(form["given"]), []
    if level is None:
        names = doc.random.sample(BEHAVIOURS, points // 5)
        over = width - len(form["given"]) - 1 - form["numbered"]
        return [[td(i)] * form["numbered"] + [td(name, "text", colspan=over), td("5")] + blank for i, name in enumerate(names, 1)]
    count = doc.random.randint(2, 4)
    for number in range(1, count + 1):
        share = points // 5 // count * 5 + (points - points // 5 // count * 5 * count) * (number == count)
        objective = doc.objective(level=level, code=str(number) if form["numbered"] else None)
        one = doc.told(objective, form["formula"], [(doc.years[0], "target")])
        one["indicator"]["weight"] = float(share)
        ends = [td(one["values"][0]), td(share)]
        row = [td(number)] * form["numbered"] + [td(objective["title"], "text"), td(one["name"], "text")]
        row += [td(one[key], "text") for key in form["formula"]]
        rows.append(row + (ends[::-1] if form["order"] else ends) + blank)
    return rows


def shared_goals(doc):
    """A university's structures: a sheet for each, own objectives and those that all of them share, weight or target in front."""
    doc.begin(UNIVERSITIES, "word", years=1, span=True)
    choose, year, author = doc.random.choice, doc.years[0], doc.author
    form = {"order": choose((("weight", "goal", "name", "target"), ("goal", "target", "name", "weight"),
                             ("goal", "weight", "name", "target"), ("weight", "goal", "target", "name"))),
            "mark": choose((" (obiettivo trasversale)", " (comune a tutte le strutture)", ""))}
    common = []
    for title, name, kind, value in doc.random.sample(SHARED, choose((1, 2))):
        author.begin(kind, "")
        author.value = value
        common.append((title + form["mark"], name, *author.measure(kind, year)))
    words = {"weight": choose(("Peso obiettivo", "Peso dell'obiettivo")), "goal": choose(("Obiettivo", "Obiettivo di struttura")),
             "name": doc.heads["name"], "target": doc.value_word(year, "target")}
    parts = []
    for unit in doc.random.sample(UNITS, doc.random.randint(3, 5)):
        sheet, rows, own = new_sheet(doc, choose((unit, f"Struttura: {unit}"))), [], doc.random.randint(2, 4)
        weights = author.weights(own + len(common))
        for weight in weights[:own]:
            objective = doc.objective(weight=float(weight))
            one = doc.told(objective, (), [(year, "target")])
            rows.append((objective["title"], one["name"], one["values"][0], weight))
        for weight, (title, name, raw, measure) in zip(weights[own:], common):
            objective = doc.objective(title=title, weight=float(weight))
            doc.indicator(objective, name=name, measures=[dict(measure)])
            rows.append((title, name, raw, weight))
        said = [{"goal": td(title, "text"), "name": td(name, "text"), "target": td(raw), "weight": td(author.weight_text(weight))}
                for title, name, raw, weight in rows]
        cells_of = [[row[key] for key in form["order"]] for row in said]
        parts.append(sheet + table([[th(words[key]) for key in form["order"]]], cells_of))
    return page(doc, choose(("A4 portrait", "A4 portrait", "A4 landscape")), "", parts)


def half_year_report(doc):
    """A report: the state at half the year, what was reached and why, beside the target; owners in a row of their own."""
    doc.begin(doc.random.choice((REGIONS, HEALTH)), "excel", years=1, titles=REPORTS)
    choose, year = doc.random.choice, doc.years[0]
    form = {"half": doc.random.random() < 0.7, "share": doc.random.random() < 0.6, "reason": doc.random.random() < 0.6,
            "label": choose(("Obiettivo operativo", "Obiettivo")), "owner": choose(("Struttura responsabile", "Direzione")),
            "weighed": ["weight"] * (doc.random.random() < 0.5)}
    words = [doc.heads["name"]] + [doc.heads["weight"] for _ in form["weighed"]] + [f"Target {year}"]
    words += [f"Stato al 30/06/{year}"] * form["half"] + [choose((f"Risultato al 31/12/{year}", f"Risultato {year}",
                                                                  f"Consuntivo al 31/12/{year}"))]
    words += [choose(("% raggiungimento", "Grado di raggiungimento", "% di realizzazione"))] * form["share"]
    words += [choose(("Note", "Motivazione degli scostamenti"))] * form["reason"]
    head, rows, parts, joined = [th(word) for word in words], [], [], doc.random.random() < 0.5
    for first, title in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(2, 3)), 1):
        area, block = doc.objective(level="area_strategica", code=str(first), title=title), []
        for second in some(doc, 1, 3):
            objective = doc.objective(code=f"{first}.{second}", parent=area["id"], units=[choose(UNITS)])
            block += [[td(f"{form['label']} {objective['code']} - {objective['title']}", "band", colspan=len(words))],
                      [td(f"{form['owner']}: {objective['units'][0]}", "text", colspan=len(words))]]
            said = doc.rows(objective, form["weighed"], [(year, "target"), (year, "result")])
            block += [_reached(doc, one, form) for one in said]
        text = f"Area strategica {first} - {title}"
        rows += [[td(text, "band", colspan=len(words))], *block]
        parts += [heading(text, 2), table([head], block)]
    return page(doc, choose(("A4 landscape", "A4 portrait")), "", [table([head], rows)] if joined else parts)


def _reached(doc, one, form):
    target, result = one["values"]
    out = [td(one["name"], "text")] + [td(one[key]) for key in form["weighed"]] + [td(target)]
    out += [td(doc.random.choice(("in corso", "avviato", "in linea", doc.author.nothing)))] * form["half"] + [td(result)]
    if form["share"]:
        share = doc.random.choice((100, 100, 100, 95, 80))
        measure = doc.author._measure(f"{share}%", "number", doc.years[0], "realisation", value=float(share), unit="%")
        one["indicator"]["measures"].append(measure)
        out.append(td(f"{share}%"))
    return out + [td(doc.random.choice(REASONS), "text")] * form["reason"]


# In the order of layouts.py.
LAYOUTS = (activity_history, operational_programme, responsibility_matrix, points_sheet, shared_goals, half_year_report)
