"""Twelve layouts more for tools/heldout: sheets with labels over values, thresholds by year, annexes, tiles, lettered cells.

Drawn after what towns, provinces, universities, institutes, ports and consortia publish; the other six stand in
more.py. A layout is a function that takes a FourthDocument, adds to its plan and returns the body's HTML.
"""
import html

import printed.fourth.more
from printed.fourth.page import calendar, page, staff, value_head
from printed.fourth.words import (CONSORTIA, DIRECTIONS, HOSPITALS, INSTITUTES, PEOPLE, PORTS, PROVINCES, SERVED, STORIES, TOWNS,
                                  UNITS, UNIVERSITIES)
from printed.more.layouts import heading, some
from printed.first.layouts import paragraph, td
from printed.third.page import beside, lines, new_sheet, table, th


def stacked_labels(doc):
    """A town's sheets: labels stand over their values, below them indicators, a calendar of phases and the people at work."""
    doc.begin(TOWNS, years=doc.random.choice((1, 1, 3)))
    choose = doc.random.choice
    keys = doc.some_of("formula", "weight", "polarity", "unit", "type")
    columns = [(doc.years[0] - 1, "baseline")] * (doc.random.random() < 0.5) + [(year, "target") for year in doc.years]
    form = {"title": choose(("Titolo dell'obiettivo", "Obiettivo gestionale", "Denominazione dell'obiettivo")),
            "story": choose(("Descrizione", "Descrizione e finalità", "Descrizione sintetica")), "columns": columns,
            "owner": choose(("Direzione/Settore", "Dirigente responsabile", "Centro di responsabilità")), "keys": keys,
            "code": choose(("{n}", "OG{n:02d}", "{n:02d}/{y}")), "strategy": doc.random.random() < 0.5,
            "staff": doc.random.random() < 0.6, "quarters": doc.random.random() < 0.3}
    strategies = [doc.objective(level="obiettivo_strategico", code=f"{i}", title=title)
                  for i, title in enumerate(doc.random.sample(DIRECTIONS, 2), 1)] if form["strategy"] else []
    parts = []
    for number, weight in enumerate(doc.author.weights(doc.random.randint(3, 6)), 1):
        parts.append(_stacked(doc, number, weight, form, strategies))
    split = "div.sheet+div.sheet{break-before:page}" if doc.random.random() < 0.5 else ""
    rules = ("td.over{font-size:80%;color:#444;border-bottom:none;text-align:left} td.under{border-top:none;text-align:left}"
             f" {split}")
    return page(doc, choose(("A4 portrait", "A4 portrait", "A4 landscape")), rules, parts)


def _stacked(doc, number, weight, form, strategies):
    owner = doc.random.choice(PEOPLE if form["owner"].startswith("Dirigente") else UNITS)
    parent = strategies[number % 2] if strategies else None
    objective = doc.objective(code=form["code"].format(n=number, y=doc.years[0]), weight=float(weight), units=[owner],
                              description=doc.random.choice(STORIES), parent=parent and parent["id"])
    mission = f"{doc.random.randint(1, 12):02d}.{doc.random.randint(1, 9):02d}"
    above = [("Codice", objective["code"]), ("Missione/Programma", mission), (form["owner"], owner),
             ("Peso %", doc.author.weight_text(weight))]
    wide = [(form["title"], objective["title"]), (form["story"], objective["description"]),
            ("Stakeholder", doc.random.choice(SERVED))]
    if parent:
        wide.insert(0, ("Obiettivo strategico", f"{parent['code']} - {parent['title']}"))
    rows = [[td(label, "over") for label, _ in above], [td(value, "under") for _, value in above]]
    for label, value in wide:
        rows += [[td(label, "over", colspan=4)], [td(value, "under", colspan=4)]]
    head = [th("N.")] + [th(doc.heads["name"])] + [th(doc.heads[key]) for key in form["keys"]] + value_head(doc, form["columns"])
    said = doc.rows(objective, form["keys"], form["columns"])
    told = [[td(i), td(one["name"], "text")] + [td(one[key]) for key in form["keys"]] + [td(text) for text in one["values"]]
            for i, one in enumerate(said, 1)]
    people = staff(doc) if form["staff"] else ""
    return f"<div class=sheet>{table([], rows)}{table([head], told)}{calendar(doc, form['quarters'])}{people}</div>"


def year_thresholds(doc):
    """A consortium's matrix: for each year the least that is accepted beside the target."""
    doc.begin(doc.random.choice((CONSORTIA, HOSPITALS)), years=doc.random.choice((2, 3)))
    choose, author = doc.random.choice, doc.author
    keys = doc.some_of("formula", "unit", "source", share=0.4)
    least, code = choose(("Soglia", "Soglia min.", "Valore minimo")), choose(("OB.{n:02d}/{y}", "OS{n}", "{n}"))
    goal, repeated, start = choose(("Target", "Atteso", "Valore target")), doc.random.random() < 0.4, doc.random.random() < 0.5
    first = [(doc.years[0] - 1, "baseline")] if start else []
    rows = []
    for number in some(doc, 7, 16):
        objective = doc.objective(code=code.format(n=number, y=doc.years[0]))
        own = []
        for _ in some(doc, 1, 3):
            one = doc.told(objective, keys, first + [(year, "target") for year in doc.years])
            texts, measures = one["values"], one["indicator"]["measures"]
            cells = [td(one["name"], "text")] + [td(one[key]) for key in keys] + [td(text) for text in texts[:start]]
            for text, measure in zip(texts[start:], measures[start:]):
                counted = measure["kind"] == "number" and measure["value"] > 5
                low = author._digits(round(measure["value"] * 0.9), 0) if counted else author.nothing
                cells += [td(low + ("%" if counted and "%" in text else "")), td(text)]
            own.append(cells)
        if repeated:
            rows += [[td(objective["code"]), td(objective["title"], "text")] + cells for cells in own]
        else:
            rows += beside(objective["code"], beside(objective["title"], own), "value")
    words = ["Codice", "Obiettivo operativo", doc.heads["name"]] + [doc.heads[key] for key in keys]
    words += [doc.heads["baseline"].format(doc.years[0] - 1)] * start
    head = [[th(word, rowspan=2) for word in words] + [th(f"Anno {year}", colspan=2) for year in doc.years],
            [th(word) for _ in doc.years for word in (least, goal)]]
    return page(doc, choose(("A4 landscape", "A4 landscape", "A3 landscape")), "", [table(head, rows)])


def landscape_annex(doc):
    """A province's upright document of prose, and a wide annex with the objectives, their owner and weight; notes below."""
    doc.begin(PROVINCES, years=doc.random.choice((1, 2, 3)))
    choose, banded = doc.random.choice, doc.random.random() < 0.6
    keys, tail = doc.some_of("formula", "source"), doc.some_of("due", "served", share=0.4)
    columns = [(doc.years[0] - 1, "baseline")] * (doc.random.random() < 0.6) + [(year, "target") for year in doc.years]
    words = ("Cod.", "Obiettivo", choose(("Dirigente responsabile", "Settore")), choose(("Pond. (*)", "Peso (*)")))
    head = [th(word) for word in words]
    people = "Dirigente" in words[2]
    head += [th(doc.heads[key]) for key in ["name", *keys]] + value_head(doc, columns) + [th(doc.heads[key]) for key in tail]
    rows, number = [], 0
    for letter, title in zip("ABC", doc.random.sample(DIRECTIONS, doc.random.randint(2, 3))):
        area = doc.objective(level="area_strategica", code=letter, title=title) if banded else None
        if banded:
            rows.append([td(f"Area strategica {letter} – {title}", "band", colspan=len(head))])
        for weight in doc.author.weights(doc.random.randint(2, 6)):
            number += 1
            objective = doc.objective(code=f"{letter}.{number}", weight=float(weight), parent=area and area["id"],
                                      units=[choose(PEOPLE if people else UNITS)])
            own = [[td(one["name"], "text")] + [td(one[key]) for key in keys] + [td(text) for text in one["values"]]
                   + [td(one[key]) for key in tail] for one in doc.rows(objective, keys + tail, columns)]
            for text in (doc.author.weight_text(weight), objective["units"][0], objective["title"], objective["code"]):
                beside(text, own)
            rows += own
    stories = [paragraph(text) for text in doc.random.sample(STORIES, 5)]
    prose = [heading("1. Il contesto e le risorse", 2), *stories[:3]]
    prose += [heading("2. Il processo di definizione degli obiettivi", 2), *stories[3:]]
    notes = lines(["(*) La ponderazione è espressa in percentuale sul totale degli obiettivi dell'area."])
    annex = f"<div class=annex>{heading('Allegato 1 – Prospetto degli obiettivi', 2)}{table([head], rows)}{notes}</div>"
    after = [f"<div>{heading('3. Monitoraggio', 2)}{paragraph(choose(STORIES))}</div>"] * (doc.random.random() < 0.5)
    return page(doc, "A4 portrait", "@page wide{size:A4 landscape} .annex{page:wide}", prose + [annex] + after)


def two_tables_each(doc):
    """A university's objectives: a small table about the objective, a second one of another grid about its indicators."""
    doc.begin(UNIVERSITIES, years=doc.random.choice((1, 3)))
    choose = doc.random.choice
    keys = doc.some_of("formula", "type", "weight", "source")
    columns = [(doc.years[0] - 1, choose(("baseline", "result")))] + [(year, "target") for year in doc.years]
    owner, width = choose(("Struttura responsabile", "Area", "Unità organizzativa")), choose((100, 100, 85))
    order = ["Codice", "Obiettivo operativo", "Peso", owner]
    if doc.random.random() < 0.5:
        order = ["Codice", owner, "Obiettivo operativo", "Peso"]
    order += ["Stakeholder"] * (doc.random.random() < 0.5)
    parts = []
    for first, title in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(2, 3)), 1):
        area = doc.objective(level="area_strategica", code=str(first), title=title)
        parts.append(heading(f"Linea strategica {first}: {title}", 2))
        if doc.random.random() < 0.5:
            parts.append(paragraph(choose(STORIES)))
        for second, weight in enumerate(doc.author.weights(doc.random.randint(2, 5)), 1):
            objective = doc.objective(code=f"{first}.{second}", parent=area["id"], weight=float(weight), units=[choose(UNITS)])
            said = {"Codice": objective["code"], "Obiettivo operativo": objective["title"], "Stakeholder": choose(SERVED),
                    "Peso": doc.author.weight_text(weight), owner: objective["units"][0]}
            about = table([[th(word) for word in order]], [[td(said[word], "text") for word in order]], "about")
            head = [th(doc.heads[key]) for key in ["name", *keys]] + value_head(doc, columns)
            rows = [[td(one["name"], "text")] + [td(one[key]) for key in keys] + [td(text) for text in one["values"]]
                    for one in doc.rows(objective, keys, columns)]
            parts.append(about + table([head], rows, "below"))
    rules = (f"table.about{{margin:8pt 0 0;width:{width}%}} table.below{{margin:{choose((0, 2, 4))}pt 0 12pt}}"
             " table.about td{font-weight:bold}")
    return page(doc, choose(("A4 portrait", "A4 landscape")), rules, parts)


def rounded_tiles(doc):
    """A national institute's cards with round corners: no table, years in tiles beside each other."""
    doc.begin(INSTITUTES, years=doc.random.choice((2, 3, 3)))
    choose = doc.random.choice
    keys = doc.some_of("formula", "source", "type")
    columns = [(doc.years[0] - 1, "baseline")] * (doc.random.random() < 0.6) + [(year, "target") for year in doc.years]
    tint, code = choose(("#e8f0fe", "#fdf2e9", "#eafaf1", "#f5f5f5")), choose(("OS{n}", "OB.{n:02d}", "{n}"))
    word, parts = choose(("Obiettivo strategico", "Obiettivo di valore pubblico")), []
    for number in some(doc, 3, 8):
        objective = doc.objective(level="obiettivo_strategico", code=code.format(n=number), units=[choose(UNITS)],
                                  description=choose(STORIES))
        inside = [f"<div class=top>{html.escape(word)} {objective['code']} – {html.escape(objective['title'])}</div>",
                  lines([f"Descrizione: {objective['description']}", f"Struttura responsabile: {objective['units'][0]}"])]
        for one in doc.rows(objective, keys, columns):
            told = [f"{doc.heads['name']}: {one['name']}"] + [f"{doc.heads[key]}: {one[key]}" for key in keys]
            tiles = "".join(f"<div class=tile><b>{doc.value_word(year, role)}</b><br>{html.escape(text)}</div>"
                            for (year, role), text in zip(columns, one["values"]))
            inside.append(f"<div class=one>{lines(told)}<div class=tiles>{tiles}</div></div>")
        parts.append(f"<div class=card>{''.join(inside)}</div>")
    rules = (f".card{{border:1pt solid #789;border-radius:9pt;padding:6pt 9pt;margin:0 0 12pt;background:{tint}}}"
             ".top{font-weight:bold;font-size:115%;border-bottom:.7pt solid #789;padding-bottom:3pt} p.lines{margin:4pt 0}"
             ".tiles{display:flex;gap:6pt} .tile{flex:1;border-radius:5pt;background:#fff;border:.5pt solid #9ab;padding:3pt;"
             "text-align:center} .card{break-inside:auto}"
             f".one{{break-inside:avoid;margin-top:6pt;border-top:.4pt {choose(('dotted', 'solid'))} #9ab}}")
    return page(doc, "A4 portrait", rules, parts)


def lettered_cells(doc):
    """A port's sheets of managers: measures and expected results as lettered lines of one cell, weights that add up to 100."""
    titles = ("Piano della performance", "Obiettivi della dirigenza", "Piano degli obiettivi individuali")
    doc.begin(PORTS, years=1, titles=titles)
    choose, year = doc.random.choice, doc.years[0]
    mark, split = choose(("{})", "{}.", "{})")), doc.random.random() < 0.6
    expected = choose((f"Risultato atteso al 31.12.{year}", "Risultato atteso al 31.12", f"Target {year}", "Valore target"))
    order = ["Misuratore", "Pond.", expected] if doc.random.random() < 0.5 else ["Pond.", "Misuratore", expected]
    blank = ["Risultato conseguito", "Punteggio"] * (doc.random.random() < 0.4)
    parts = []
    for name in doc.random.sample(PEOPLE, doc.random.randint(2, 3)):
        parts.append(new_sheet(doc, f"Scheda obiettivi – {name}, {choose(UNITS)}"))
        rows = []
        for number, weight in enumerate(doc.author.weights(doc.random.randint(3, 6)), 1):
            objective = doc.objective(level="obiettivo_individuale", code=str(number), weight=float(weight))
            said = [doc.told(objective, (), [(year, "target")]) for _ in some(doc, 1, 3)]
            marks = [mark.format(letter) + " " for letter in "abc"[:len(said)]] if len(said) > 1 else [""]
            cell = {"Pond.": td(doc.author.weight_text(weight)),
                    "Misuratore": _listed([m + one["name"] for m, one in zip(marks, said)], split),
                    expected: _listed([m + one["values"][0] for m, one in zip(marks, said)], split)}
            rows.append([td(number), td(objective["title"], "text")] + [cell[key] for key in order] + [td("")] * len(blank))
        at = order.index("Pond.")
        total = "100%" if "%" in doc.author.weight_form else "100"
        rows.append([td("Totale", "label", colspan=2 + at), td(total), td("", colspan=len(order) - at - 1 + len(blank))])
        parts.append(table([[th(word) for word in ["N.", "Obiettivo individuale", *order, *blank]]], rows))
        parts.append(paragraph("Per presa visione, il dirigente ________________"))
    return page(doc, choose(("A4 portrait", "A4 landscape")), "td.text p{margin:0 0 2pt;text-align:left}", parts)


def _listed(texts, split):
    """A cell of several lines or paragraphs."""
    texts = [html.escape(text) for text in texts]
    inside = "".join(f"<p>{text}</p>" for text in texts) if split else "<br>".join(texts)
    return f"<td class='text'>{inside}</td>"


# By the names that tools/heldout knows them under.
LAYOUTS = {layout.__name__: layout for layout in (
    stacked_labels, year_thresholds, landscape_annex, two_tables_each, rounded_tiles, lettered_cells,
    *printed.fourth.more.LAYOUTS)}
