"""More layouts for tools/heldout, as ministries, towns, health services and universities set their plans.

Like printed/first/layouts.py, with other pages, structures and words; each layout has a look of its own over the document's.
"""
import html

from printed.more.words import (CARE_AREAS, DEPARTMENTS, DESCRIPTIONS, DIMENSIONS, ISSUERS, MANAGERS, MISSIONS, NOTES, OFFICES,
                                PROGRAMMES, REPORT_TITLES, SOURCES, STAKEHOLDERS, STRATEGIES, TITLES, UNITS, WARDS, MoreAuthor)
from printed.first.layouts import table, td, th

FRAME = "td,th{border:.5pt solid #555}"
PLAIN = "td,th{border:none}"


def begin(doc, years=None, titles=TITLES):
    """The document in other words, over so many years."""
    doc.author = MoreAuthor(doc.random)
    doc.issuer = doc.plan["document"]["issuer"] = doc.random.choice(ISSUERS)
    doc.title = doc.random.choice(titles)
    if years:
        doc.years = [doc.years[0] + i for i in range(years)]


def look(doc, page, rules):
    """The layout's own paper and rules; half of the documents have a running head and page numbers."""
    edges = ""
    if doc.random.random() < 0.5:
        size = "font:7pt 'Liberation Sans'"
        edges = (f"@top-left{{content:'{doc.issuer.replace(chr(39), '’')}';{size}}}"
                 f"@bottom-right{{content:'Pag. ' counter(page) ' di ' counter(pages);{size}}}")
    return (f"<style>@page{{size:A4 {page};margin:18mm 14mm;{edges}}} tbody tr:nth-child(even){{background:none}} "
            f"td.label{{font-weight:bold;text-align:left}} {rules}</style>")


def heading(text, level=3):
    return f"<h{level}>{html.escape(text)}</h{level}>"


def some(doc, least, most):
    return range(1, doc.random.randint(least, most) + 1)


def unit_cells(doc, indicator, columns):
    """The unit of measure in a cell of its own, then values without it."""
    author, kind = doc.author, doc.author.kind()
    word, unit = UNITS[kind]
    texts = []
    for year, role in columns:
        text, measure = (author.measure(kind, year, role) if kind in ("date", "yes", "text")
                         else author.bare(kind, author.amount(kind), year, role, unit))
        indicator["measures"].append(measure)
        texts.append(td(text))
    return [td(word)] + texts


def ministry_programmes(doc):
    """Mission and programme in a box, an objective's lines, then its table with the years nested under one head."""
    begin(doc, years=3)
    out = [look(doc, "landscape", FRAME + " td.label{width:22%;background:#e7e6e6}")]
    first = doc.random.randint(3, 30)
    over, number = doc.random.choice(("Valori target per anno", "Valori obiettivo", "Target")), 0
    for mission, title in enumerate(doc.random.sample(MISSIONS, 2), first):
        top = doc.objective(level="missione", code=f"{mission:03d}", title=title)
        for part, name in enumerate(doc.random.sample(PROGRAMMES, doc.random.randint(1, 2)), 1):
            programme = doc.objective(level="programma", code=f"{mission}.{part}", title=name, parent=top["id"])
            out.append(table([], [[td("Missione", "label"), td(f"{top['code']} – {title}", "text")],
                                  [td("Programma", "label"), td(f"{programme['code']} – {name}", "text")]]))
            for _ in some(doc, 1, 3):
                number += 1
                out.append(_ministry_objective(doc, programme, number, over))
    return "".join(out)


def _ministry_objective(doc, programme, number, over):
    office = doc.random.choice(DEPARTMENTS)
    objective = doc.objective(code=str(number), parent=programme["id"], units=[office])
    rows = []
    for i in some(doc, 1, 4):
        indicator = doc.indicator(objective, code=f"I{number}.{i}")
        indicator["algorithm"] = doc.author.algorithm()
        cells = unit_cells(doc, indicator, [(year, "target") for year in doc.years])
        rows.append([td(indicator["code"]), td(indicator["name"], "text"), td(indicator["algorithm"], "text"),
                     td(doc.random.choice(SOURCES), "text")] + cells)
    lines = [[td("Obiettivo", "label", colspan=2), td(f"{number} – {objective['title']}", "text", colspan=6)],
             [td("Centro di responsabilità", "label", colspan=2), td(office, "text", colspan=6)]]
    words = ("Codice", "Indicatore", "Metodo di calcolo", "Fonte del dato", "Unità di misura")
    head = [[th(word, rowspan=2) for word in words] + [th(over, colspan=3)], [th(year) for year in doc.years]]
    return table([], lines + head + rows)


def form_in_pairs(doc):
    """A sheet of labels and values, two pairs to a line, with the table of indicators below it."""
    begin(doc, years=1)
    year, strategic = doc.years[0], {}
    under = doc.random.random() < 0.6
    out = [look(doc, "portrait", FRAME + " td.label{width:20%;background:#dbe5f1} td.text{width:30%}")]
    names = ("Indicatori di performance", doc.random.choice(("Modalità di misurazione", "Formula di calcolo")), "Peso",
             f"Valore di partenza {year - 1}", f"Target {year}")
    for number, weight in enumerate(doc.author.weights(doc.random.randint(4, 6)), 1):
        parent = None
        if under:
            title = doc.random.choice(STRATEGIES[:3])
            if title not in strategic:
                strategic[title] = doc.objective(level="obiettivo_strategico", title=title)
            parent = strategic[title]
        objective = doc.objective(code=f"OB{number:02d}", weight=float(weight), units=[doc.random.choice(OFFICES)],
                                  parent=parent and parent["id"], description=doc.random.choice(DESCRIPTIONS),
                                  budget=doc.random.choice((15000.0, 42500.0, 180000.0)))
        out.append(_pairs_of(doc, objective, parent))
        rows = []
        for share in doc.author.weights(doc.random.randint(1, 3)):
            indicator = doc.indicator(objective, weight=float(share))
            indicator["algorithm"] = doc.author.algorithm()
            texts = doc.measures(indicator, [(year - 1, "baseline"), (year, "target")])
            rows.append([td(indicator["name"], "text"), td(indicator["algorithm"], "text"), td(f"{share}%")]
                        + [td(text) for text in texts])
        out.append(table([[th(name) for name in names]], rows))
    return "".join(out)


def _pairs_of(doc, objective, parent):
    pairs = [("Codice obiettivo", objective["code"]), ("Peso dell'obiettivo", f"{objective['weight']:g}%"),
             ("Struttura responsabile", objective["units"][0]), ("Durata", doc.random.choice(("Annuale", "Pluriennale"))),
             ("Risorse finanziarie", doc.author.valued("euro", objective["budget"], doc.years[0], "result")[0]),
             ("Portatori di interesse", doc.random.choice(STAKEHOLDERS))]
    lines = [[cell for name, value in pairs[i:i + 2] for cell in (td(name, "label"), td(value, "text"))]
             for i in range(0, len(pairs), 2)]
    wide = [("Titolo dell'obiettivo", objective["title"]), ("Descrizione sintetica", objective["description"])]
    if parent:
        wide.insert(0, ("Obiettivo strategico", parent["title"]))
    return table([], lines[:1] + [[td(name, "label"), td(value, "text", colspan=3)] for name, value in wide] + lines[1:])


def indicators_as_columns(doc):
    """Each indicator is a column; what is said of it stands in rows."""
    begin(doc)
    kinds = [("name", doc.random.choice(("Denominazione", "Indicatore", "Descrizione"))), ("type", "Dimensione"),
             ("algorithm", "Formula"), ("source", "Fonte dei dati"), ("weight", "Peso")]
    columns = [(doc.years[0] - 1, "baseline")] + [(year, "target") for year in doc.years]
    out = [look(doc, "landscape", "td,th{border:.6pt solid #7f7f7f} td.label{width:14%;background:#f2f2f2}")]
    for number in some(doc, 3, 5):
        objective = doc.objective(code=f"{number}")
        rows = {field: [td(name, "label")] for field, name in kinds}
        values = [[td(f"{'Baseline' if role == 'baseline' else 'Target'} {year}", "label")] for year, role in columns]
        weights = doc.author.weights(doc.random.randint(2, 4))
        for weight in weights:
            indicator = doc.indicator(objective, weight=float(weight), type=doc.random.choice(DIMENSIONS))
            indicator["algorithm"] = doc.author.algorithm()
            said = {**indicator, "source": doc.random.choice(SOURCES), "weight": f"{weight}%"}
            for field, cells in rows.items():
                cells.append(td(said[field], "text"))
            for cells, text in zip(values, doc.measures(indicator, columns)):
                cells.append(td(text, "text"))
        head = [th("")] + [th(f"Indicatore {i}") for i in range(1, len(weights) + 1)]
        out.append(heading(f"Obiettivo operativo {number} – {objective['title']}") + table([head], [*rows.values(), *values]))
    return "".join(out)


def described_objectives(doc):
    """Upright and narrow: a title and a paragraph about the objective beside the rows of its indicators, pages cut inside."""
    begin(doc, years=doc.random.choice((1, 1, 3)))
    rows = []
    names = (doc.words["objective"], "Descrizione dell'obiettivo", doc.random.choice(("Indicatori", "Indicatore di performance")))
    for number in some(doc, 6, 10):
        objective = doc.objective(code=str(number), description=doc.random.choice(DESCRIPTIONS))
        count = doc.random.randint(1, 4)
        for i in range(count):
            indicator = doc.indicator(objective)
            beside = [td(f"{number}. {objective['title']}", "text", rowspan=count),
                      td(objective["description"], "long", rowspan=count)] if i == 0 else []
            rows.append(beside + [td(indicator["name"], "text")]
                        + [td(text) for text in doc.measures(indicator, [(year, "target") for year in doc.years])])
    head = [th(name) for name in names] + [th(f"Valore atteso {year}") for year in doc.years]
    rules = ("td,th{border:none;border-bottom:.4pt solid #999;vertical-align:top} tr{page-break-inside:auto}"
             " td.long{text-align:justify;width:30%} td.text{text-align:justify}")
    return look(doc, "portrait", rules) + table([head], rows)


def manager_thresholds(doc):
    """A sheet for each manager: weighed objectives, and a least and a best value on both sides of the target."""
    begin(doc, years=1)
    doc.plan["sheets"], year = [], doc.years[0]
    out = [look(doc, doc.random.choice(("landscape", "portrait")), FRAME)]
    nested, target = doc.random.random() < 0.5, doc.random.choice(("Target", f"Target {year}"))
    first = ("N.", doc.random.choice(("Obiettivo individuale", "Obiettivo assegnato")), "Peso", "Indicatore di misurazione")
    for number, name in enumerate(doc.random.sample(MANAGERS, doc.random.randint(2, 3)), 1):
        title = f"Obiettivi individuali – {name}, {doc.random.choice(OFFICES)}"
        doc.plan["sheets"].append({"id": f"s{number}", "title": title})
        rows = []
        for i, weight in enumerate(doc.author.weights(doc.random.randint(4, 7)), 1):
            objective = doc.objective(code=str(i), level="obiettivo_individuale", weight=float(weight))
            rows.append([td(i), td(objective["title"], "text"), td(f"{weight}%")] + _levels(doc, objective, year))
        rows.append([td("Totale", "label", colspan=2), td("100%", "label"), td("", colspan=4)])
        if nested:
            head = [[th(word, rowspan=2) for word in first] + [th("Livelli di risultato", colspan=3)],
                    [th("Soglia minima"), th(target), th("Eccellenza")]]
        else:
            head = [[th(word) for word in (*first, "Soglia minima", target, "Eccellenza")]]
        out.append(heading(title, 2) + table(head, rows))
    return "".join(out)


def _levels(doc, objective, year):
    """The indicator, and what is little, enough and more than enough of it."""
    author, indicator = doc.author, doc.indicator(objective)
    kind = author.kind()
    if kind in ("date", "yes", "text"):
        low = high = "-"
        text, measure = author.measure(kind, year)
    else:
        value = author.amount(kind)
        text, measure = author.valued(kind, value, year, "target")
        less, more = min(round(value * 0.8), value - 1), max(round(value * 1.2), value + 1)
        if kind == "percent":
            more = min(more, 100)
        low, high = (author.valued(kind, end, year, "result")[0] for end in ((more, less) if kind == "days" else (less, more)))
    indicator["measures"].append(measure)
    return [td(indicator["name"], "text"), td(low), td(text), td(high)]


def results_with_deviation(doc):
    """What was to be reached and what was: with the deviation, the share reached, and a last row over all."""
    begin(doc, years=1, titles=REPORT_TITLES)
    year, rows, weighed = doc.years[0], [], doc.random.random() < 0.5
    reached = doc.random.choice(("% di raggiungimento", "Grado di raggiungimento", "% raggiungimento"))
    names = (["Obiettivo", "Indicatore"] + ["Peso"] * weighed
             + [f"Target {year}", doc.random.choice((f"Consuntivo {year}", "Consuntivo", "Risultato conseguito")), "Scostamento",
                reached])
    for number in some(doc, 6, 10):
        objective = doc.objective(code=f"{number}")
        weights = doc.author.weights(doc.random.randint(1, 4))
        for i, weight in enumerate(weights):
            indicator = doc.indicator(objective, weight=float(weight) if weighed else None)
            beside = [td(f"{number}. {objective['title']}", "text", rowspan=len(weights))] if i == 0 else []
            rows.append(beside + [td(indicator["name"], "text")] + [td(weight)] * weighed + _deviation(doc, indicator, year))
    rows.append([td("Raggiungimento medio degli obiettivi", "label", colspan=len(names) - 1), td("96,4%", "label")])
    rules = "td,th{border:none;border-bottom:.5pt solid #bbb} th{border-top:1.2pt solid #000;border-bottom:1.2pt solid #000}"
    return look(doc, "landscape", rules) + table([[th(name) for name in names]], rows)


def _deviation(doc, indicator, year):
    author, kind = doc.author, doc.author.kind()
    deviation, share = "-", "100%"
    if kind in ("date", "yes", "text"):
        pairs = [author.measure(kind, year, role) for role in ("target", "result")]
    else:
        value = author.amount(kind)
        got = round(value * doc.random.choice((1, 1, 0.95, 0.9)))
        pairs = [author.valued(kind, value, year, "target"), author.valued(kind, got, year, "result")]
        plain = author.valued(kind, round(abs(got - value), 2), year, "result")[0].replace("n. ", "")
        deviation = plain if got == value else ("-" if got < value else "+") + plain
        if got < value and kind != "days":
            share = doc.random.choice(("95%", "90%", "87,5%"))
    number = float(share.strip("%").replace(",", "."))
    indicator["measures"] = [pairs[0][1], pairs[1][1], {**pairs[0][1], "role": "realisation", "raw": share, "kind": "number",
                                                        "comparator": None, "value": number, "unit": "%", "date": None}]
    return [td(pairs[0][0]), td(pairs[1][0]), td(deviation), td(share)]


def quarters(doc):
    """The quarters in which an indicator is worked on, or how far it is to be, beside its target of the year."""
    begin(doc, years=1)
    year, rows = doc.years[0], []
    shares, before = doc.random.random() < 0.4, doc.random.random() < 0.5
    office = doc.random.choice(("Struttura", "Ufficio referente", "Unità organizzativa responsabile"))
    goal = doc.random.choice((f"Target {year}", "Target annuale", "Risultato atteso"))
    for number in some(doc, 6, 10):
        objective = doc.objective(code=f"{number}")
        count = doc.random.randint(1, 3)
        for i in range(count):
            indicator = doc.indicator(objective, units=[doc.random.choice(OFFICES)])
            target = [td(text) for text in doc.measures(indicator, [(year, "target")])]
            start = doc.random.randint(0, 2)
            phases = [td(f"{25 * (q + 1)}%" if shares else "X" if q >= start else "") for q in range(4)]
            beside = [td(objective["code"], rowspan=count), td(objective["title"], "text", rowspan=count)] if i == 0 else []
            rows.append(beside + [td(indicator["name"], "text")] + (target + phases if before else phases + target)
                        + [td(indicator["units"][0], "text")])
    phases = [th("Stato di avanzamento previsto" if shares else "Cronoprogramma", colspan=4)]
    target = [th(goal, rowspan=2)]
    head = [th(name, rowspan=2) for name in ("N.", "Obiettivo gestionale", "Indicatore")]
    head += (target + phases if before else phases + target) + [th(office, rowspan=2)]
    return (look(doc, "landscape", "td,th{border:.4pt solid #bfbfbf}")
            + table([head, [th(f"{q} trim.") for q in ("I", "II", "III", "IV")]], rows))


def two_bands(doc):
    """No lines: the area is a band, the objective a second one below it, and its weights are added up."""
    begin(doc)
    weighed, rows = doc.random.random() < 0.7, []
    names = ["Indicatore"] + ["Peso"] * weighed + [f"Valore target {year}" for year in doc.years] + ["Struttura di riferimento"]
    for number, title in enumerate(doc.random.sample(STRATEGIES, doc.random.randint(2, 4)), 1):
        area = doc.objective(level="area_strategica", code=str(number), title=title)
        rows.append([td(f"AREA STRATEGICA {number} – {title}", "area", colspan=len(names))])
        for part in some(doc, 2, 3):
            objective = doc.objective(code=f"{number}.{part}", parent=area["id"])
            rows.append([td(f"Obiettivo {number}.{part} – {objective['title']}", "goal", colspan=len(names))])
            for weight in doc.author.weights(doc.random.randint(1, 4)):
                indicator = doc.indicator(objective, weight=float(weight) if weighed else None)
                indicator["units"] = [doc.random.choice(OFFICES)]
                texts = doc.measures(indicator, [(year, "target") for year in doc.years])
                rows.append([td(indicator["name"], "text")] + [td(weight)] * weighed + [td(text) for text in texts]
                            + [td(indicator["units"][0], "text")])
            if weighed:
                rows.append([td("Totale", "label"), td("100", "label"), td("", colspan=len(names) - 2)])
    rules = (PLAIN + " tbody tr:nth-child(even){background:#f4f6f9} td.area{background:#17365d;color:#fff;font-weight:bold;"
             "text-align:left} td.goal{background:#c9d7ea;font-style:italic;text-align:left}")
    return look(doc, doc.random.choice(("landscape", "portrait")), rules) + table([[th(name) for name in names]], rows)


def budget_sheets(doc):
    """A sheet for each ward: areas beside objectives beside indicators, the weights added up below."""
    begin(doc, years=1)
    doc.plan["sheets"], year = [], doc.years[0]
    expected = doc.random.choice(("Valore atteso", "Risultato atteso", f"Valore atteso {year}"))
    names = ("Area", "Obiettivo", "Indicatore", f"Valore storico {year - 1}", expected, "Peso %")
    out = [look(doc, "portrait", "td,th{border:none;border-top:.5pt solid #333;border-bottom:.5pt solid #333}")]
    for number, ward in enumerate(doc.random.sample(WARDS, doc.random.randint(2, 3)), 1):
        title = f"Scheda di budget {year} – {ward}"
        doc.plan["sheets"].append({"id": f"s{number}", "title": title})
        goals = [doc.random.randint(1, 3) for _ in some(doc, 3, 4)]
        weights, rows = iter(doc.author.weights(sum(goals))), []
        for name, count in zip(doc.random.sample(CARE_AREAS, len(goals)), goals):
            area = doc.objective(level="area_strategica", title=name)
            for i in range(count):
                objective, weight = doc.objective(parent=area["id"]), next(weights)
                indicator = doc.indicator(objective, weight=float(weight))
                texts = doc.measures(indicator, [(year - 1, "baseline"), (year, "target")])
                rows.append(([td(name, "text", rowspan=count)] if i == 0 else [])
                            + [td(objective["title"], "text"), td(indicator["name"], "text")] + [td(text) for text in texts]
                            + [td(weight)])
        rows.append([td("TOTALE", "label", colspan=5), td("100", "label")])
        out.append(heading(title, 2) + table([[th(name) for name in names]], rows))
    return "".join(out)


def coded_actions(doc):
    """Actions with codes under an operational objective; who cares about them and notes stand in the last columns."""
    begin(doc)
    out = [look(doc, "landscape", "td,th{border:.5pt dotted #777}")]
    names = ["Cod.", "Azione", doc.random.choice(("Indicatore", "Indicatore di realizzazione")),
             doc.random.choice(("Formula", "Metodo di calcolo")), *(f"Target {year}" for year in doc.years),
             "Ufficio competente", doc.random.choice(("Stakeholder", "Destinatari")), "Note"]
    for number in some(doc, 2, 4):
        objective = doc.objective(code=f"{number}")
        rows = []
        for part in some(doc, 2, 5):
            action = doc.objective(level="azione", code=f"{number}.{part}", parent=objective["id"])
            count = doc.random.choice((1, 1, 2))
            for i in range(count):
                indicator = doc.indicator(action, units=[doc.random.choice(OFFICES)])
                indicator["algorithm"] = doc.author.algorithm()
                texts = doc.measures(indicator, [(year, "target") for year in doc.years])
                said = [indicator["name"], indicator["algorithm"], *texts, indicator["units"][0], doc.random.choice(STAKEHOLDERS),
                        doc.random.choice(NOTES)]
                beside = [td(action["code"], rowspan=count), td(action["title"], "text", rowspan=count)] if i == 0 else []
                rows.append(beside + [td(text, "text") for text in said])
        out.append(heading(f"Obiettivo operativo n. {number}: {objective['title']}")
                   + table([[th(name) for name in names]], rows))
    return "".join(out)


# By the names that tools/heldout knows them under.
LAYOUTS = {layout.__name__: layout for layout in (
    ministry_programmes, form_in_pairs, indicators_as_columns, described_objectives, manager_thresholds, results_with_deviation,
    quarters, two_bands, budget_sheets, coded_actions)}
