"""The other four layouts of layouts.py: two languages, years as bands, lights in a report, indicators of support."""
from printed.fifth.page import cells, page
from printed.fifth.words import STORIES
from printed.more.layouts import heading, some
from printed.first.layouts import paragraph, td
from printed.seventh.page import column_heads
from printed.tenth.page import AGENCIES, DIRECTIONS, FRENCH, GERMAN, OFFICES, PEOPLE, REPORTS, RESEARCH, UNITS
from printed.third.page import beside, new_sheet, table, th

# The labels of a form in the second language that is spoken there.
SECOND = {"de": {"Obiettivo": "Ziel", "Indicatore": "Indikator", "Unità di misura": "Maßeinheit", "Peso": "Gewichtung",
                 "Target": "Zielwert", "Valore": "Istwert", "Ufficio": "Amt", "Descrizione": "Beschreibung", "Codice": "Kode",
                 "Fonte": "Quelle"},
          "fr": {"Obiettivo": "Objectif", "Indicatore": "Indicateur", "Unità di misura": "Unité de mesure", "Peso": "Poids",
                 "Target": "Cible", "Valore": "Valeur", "Ufficio": "Bureau", "Descrizione": "Description", "Codice": "Code",
                 "Fonte": "Source"}}


def two_languages(doc):
    """A bilingual administration's form, filled in in Italian: labels and headers stand in two languages."""
    tongue = doc.random.choice(("de", "de", "fr"))
    doc.begin(GERMAN if tongue == "de" else FRENCH, "word", "writer", years=doc.random.choice((1, 1, 3)))
    choose, join = doc.random.choice, doc.random.choice((" / ", " / ", "\n", " - "))

    def both(word):
        return f"{word}{join}{SECOND[tongue][word]}"

    past = [(doc.years[0] - 1, "baseline")] * (doc.random.random() < 0.5)
    form = {"both": both, "join": join, "tongue": tongue, "keys": doc.some_of("unit", share=0.5),
            "source": doc.random.random() < 0.5,
            "columns": past + [(year, "target") for year in doc.years], "code": choose(("{}.{}", "{}/{}")),
            "story": doc.random.random() < 0.6}
    parts = []
    for first, unit in enumerate(doc.random.sample(UNITS, doc.random.randint(2, 3)), 1):
        parts.append(new_sheet(doc, unit))
        for second, weight in enumerate(doc.author.weights(doc.random.randint(2, 3)), 1):
            parts.append(_bilingual(doc, unit, form["code"].format(first, second), weight, form))
    return page(doc, choose(("A4 portrait", "A4 landscape")), "", parts)


def _bilingual(doc, unit, code, weight, form):
    """A goal's box, and the table of its indicators."""
    both, join, second = form["both"], form["join"], SECOND[form["tongue"]]
    goal = doc.objective(code=code, weight=float(weight), units=[unit],
                         description=doc.random.choice(STORIES) if form["story"] else None)
    box = [("Codice", code), ("Obiettivo", goal["title"]), ("Ufficio", unit), ("Peso", doc.author.weight_text(weight))]
    box += [("Descrizione", goal["description"])] if form["story"] else []
    rows = [[td(both(label), "label").replace("\n", "<br>"), td(text, "text")] for label, text in box]
    words = [both("Indicatore")] + [both("Unità di misura")] * bool(form["keys"])
    for year, role in form["columns"]:
        word = "Target" if role == "target" else "Valore"
        words.append(f"{word} {year}{join}{second[word]} {year}")
    words += [both("Fonte")] * form["source"]
    told = [cells(one, form["keys"]) + [td(one["source"], "text")] * form["source"]
            for one in doc.rows(goal, form["keys"], form["columns"], 1, 3)]
    return table([], rows) + table([[th(word) for word in words]], told)


def years_as_bands(doc):
    """A research body's goals over three years: in each table the years are bands, and each year has indicators of its own."""
    doc.begin(RESEARCH, "word", "latex", years=3)
    choose = doc.random.choice
    form = {"keys": doc.some_of("formula", "unit", "type", share=0.4), "band": choose(("Anno {}", "{}", "ANNO {}")),
            "goal": choose(("Obiettivo {} - {}", "Obiettivo {}: {}")), "owner": doc.random.random() < 0.5,
            "area": choose(("Area strategica {} - {}", "Linea strategica {}: {}"))}
    words = column_heads(doc, form["keys"]) + [doc.heads["target"].replace(" {}", "")]
    parts = []
    for first, title in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(2, 3)), 1):
        area = doc.objective(level="area_strategica", code=str(first), title=title)
        parts += [heading(form["area"].format(first, title), 2), paragraph(choose(STORIES))]
        for second in some(doc, 2, 3):
            person = choose(PEOPLE)
            goal = doc.objective(code=f"{first}.{second}", parent=area["id"], units=[person] if form["owner"] else [])
            parts.append(heading(form["goal"].format(goal["code"], goal["title"])))
            parts += [f"<p class=lines>Responsabile: {person}</p>"] * form["owner"]
            rows = []
            for year in doc.years:
                rows.append([td(form["band"].format(year), "band", colspan=len(words))])
                rows += [cells(one, form["keys"]) for one in doc.rows(goal, form["keys"], [(year, "target")], 1, 2)]
            parts.append(table([[th(word) for word in words]], rows))
    return page(doc, choose(("A4 portrait", "A4 landscape")), "", parts)


def lights_report(doc):
    """A chamber's or an agency's report: behind target, result and share a coloured light says how each indicator went."""
    doc.begin(AGENCIES, "excel", years=1, titles=REPORTS)
    doc.author.allowed = {"percent", "number", "score", "decimal", "yes", "items", "whole"}
    choose, year = doc.random.choice, doc.years[0]
    form = {"keys": doc.some_of("weight", "formula", share=0.4), "light": choose(("●", "●", "⬤", "■")),
            "code": choose(("{}.{}", "OP{}.{}")), "owner": doc.random.random() < 0.4}
    words = [choose(("Cod.", "Codice")), choose(("Obiettivo", "Obiettivo operativo"))] + ["Area responsabile"] * form["owner"]
    words += column_heads(doc, form["keys"]) + [doc.value_word(year, "target"), doc.value_word(year, "result")]
    words += [choose(("% realizzazione", "Grado di raggiungimento", "% raggiungimento")), choose(("Stato", "Semaforo", ""))]
    rows = []
    for first, title in enumerate(doc.random.sample(DIRECTIONS, doc.random.randint(3, 4)), 1):
        above = doc.objective(level="obiettivo_strategico", code=str(first), title=title)
        rows.append([td(f"Obiettivo strategico {first} - {title}", "band", colspan=len(words))])
        for second in some(doc, 2, 3):
            unit = choose(UNITS)
            goal = doc.objective(code=form["code"].format(first, second), parent=above["id"],
                                 units=[unit] if form["owner"] else [])
            own = [_lit(doc, doc.told(goal, form["keys"], [(year, "target"), (year, "result")], weight), form)
                   for weight in doc.author.weights(doc.random.randint(1, 3))]
            if form["owner"]:
                beside(unit, own)
            rows += beside(goal["code"], beside(goal["title"], own), "value")
    told = (("green", "oltre il 90%"), ("amber", "tra 60% e 90%"), ("red", "sotto il 60%"))
    legend = " &emsp; ".join(f"<span class={colour}>{form['light']}</span> {meant}" for colour, meant in told)
    rules = "td.green,.green{color:#00a651} td.amber,.amber{color:#f2a900} td.red,.red{color:#d7263d} td.light{font-size:11pt}"
    parts = [f"<p class=legend>{legend}</p>", table([[th(word) for word in words]], rows)]
    return page(doc, "A4 landscape", rules, parts, prose=1)


def _lit(doc, one, form):
    """The row of an indicator; numbers may fall short, and the share and the light's colour with them."""
    author, year, share = doc.author, doc.years[0], 100
    target = one["indicator"]["measures"][0]
    if author.kind() in ("percent", "number") and doc.random.random() < 0.4 and target["value"] >= 20:
        got = int(target["value"] * doc.random.choice((0.5, 0.7, 0.8)))
        share = round(got / target["value"] * 100)
        one["values"][1], one["indicator"]["measures"][1] = author.valued(author.kind(), got, year, "result")
    measure = author._measure(f"{share}%", "number", year, "realisation", value=float(share), unit="%")
    one["indicator"]["measures"].append(measure)
    colour = "green" if share > 90 else "amber" if share >= 60 else "red"
    return cells(one, form["keys"]) + [td(f"{share}%"), td(form["light"], f"value light {colour}")]


def support_indicators(doc):
    """An office's indicators of its support functions: areas without goals, coded indicators, past values and their mean."""
    doc.begin(OFFICES, "excel", "calc", years=doc.random.choice((1, 3)))
    doc.author.allowed = {"percent", "number", "days", "euro", "decimal", "score"}
    choose, first = doc.random.choice, doc.years[0]
    past = [(first - i, "baseline") for i in range(choose((1, 2, 3)), 0, -1)]
    mean = len(past) > 1 and doc.random.random() < 0.6
    form = {"columns": past + [(year, "target") for year in doc.years], "keys": ["formula"] + doc.some_of("unit", share=0.6),
            "code": choose(("{}.{}", "{}.{}", "I{}.{}")), "past": len(past), "mean": mean, "source": doc.random.random() < 0.5}
    word = choose(("Valore {}", "Valore {}", "Baseline {}"))
    words = [choose(("Area", "Ambito")), choose(("Cod.", "Codice"))]
    words += column_heads(doc, form["keys"]) + [word.format(year) for year, _ in past]
    words += [choose(("Media", f"Media {past[0][0]}-{past[-1][0]}"))] * mean
    words += [doc.value_word(year, "target") for year in doc.years]
    words += [doc.heads["source"]] * form["source"]
    rows = []
    names = ("Gestione delle risorse umane", "Gestione degli approvvigionamenti", "Gestione delle risorse informatiche",
             "Comunicazione e trasparenza", "Gestione del patrimonio", "Gestione della spesa")
    for number, title in enumerate(doc.random.sample(names, doc.random.randint(3, 5)), 1):
        area = doc.objective(level="area_strategica", code=str(number), title=title)
        rows += beside(f"{number}. {title}", [_supporting(doc, area, f"{number}", place, form) for place in some(doc, 2, 4)])
    parts = [table([[th(word) for word in words]], rows)]
    return page(doc, choose(("A4 landscape", "A4 landscape", "A3 landscape")), "", parts)


def _supporting(doc, area, number, place, form):
    """An indicator's row; the mean of its past values stands behind these where all of them are told."""
    one = doc.told(area, form["keys"], form["columns"])
    one["indicator"]["code"] = form["code"].format(number, place)
    row, end = cells(one, form["keys"]), len(form["columns"]) - form["past"]
    if form["mean"]:
        told = [measure["value"] for measure in one["indicator"]["measures"][:form["past"]]]
        mean = "" if None in told else f"{sum(told) / len(told):,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")
        row.insert(len(row) - end, td(mean))
    return [td(one["indicator"]["code"]), *row] + [td(one["source"], "text")] * form["source"]


# In the order of layouts.py.
LAYOUTS = (two_languages, years_as_bands, lights_report, support_indicators)
