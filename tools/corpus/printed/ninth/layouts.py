"""Eight layouts more for tools/heldout, each after a habit of the plans that clerks make in a spreadsheet, a text or a program.

Written without the reader at hand; the other four stand in more.py. A layout is a function that takes a
NinthDocument, adds to its plan and returns the body's HTML.
"""
import printed.ninth.more
from printed.fifth.page import cells, page
from printed.fifth.words import STORIES
from printed.more.layouts import heading, some
from printed.ninth.page import (AGILE, CHAMBERS, EXPECTED, EXPLAINED, MISSIONS, OFFICES, PARKS, TOWNS, UNITS, VILLAGES, YEARLY)
from printed.first.layouts import paragraph, td
from printed.seventh.page import column_heads
from printed.sixth.page import fields
from printed.third.page import beside, new_sheet, table, th


def mission_behind(doc):
    """A chamber's list for its budget: goals in front, and right of the values the mission and the programme that they serve."""
    doc.begin(CHAMBERS, "excel", "calc", years=doc.random.choice((1, 1, 3)), titles=EXPECTED)
    choose = doc.random.choice
    form = {"keys": ["formula"] + doc.some_of("unit", share=0.4), "told": doc.random.random() < 0.6, "columns": doc.columns(0.3),
            "coded": doc.random.random() < 0.5, "owner": doc.random.random() < 0.4, "join": choose((" - ", " ", " – "))}
    words = ["Cod."] * form["coded"] + [choose(("Obiettivo", "Obiettivo di programma", "Obiettivi")), doc.heads["name"]]
    words += ["Descrizione"] * form["told"] + column_heads(doc, form["keys"])[1:]
    words += [doc.value_word(*column) for column in form["columns"]] + ["Missione", "Programma"]
    words += [choose(("Centro di responsabilità", "Area dirigenziale"))] * form["owner"]
    capital = doc.random.random() < 0.4
    rows, missions, number = [], {}, 0
    for mission, title, programme, below in sorted(doc.random.sample(MISSIONS, doc.random.randint(3, 4))):
        missions[mission] = above = doc.objective(level="missione", code=mission, title=title)
        served = doc.objective(level="programma", code=programme, title=below, parent=above["id"])
        for _ in some(doc, 2, 4):
            number += 1
            rows += _serving_mission(doc, above, served, number, form)
    return page(doc, "A4 landscape", "", [table([[th(word.upper() if capital else word) for word in words]], rows)], prose=1)


def _serving_mission(doc, mission, programme, number, form):
    """A goal's rows; what is told of the goal is merged over them at both ends."""
    goal = doc.objective(code=str(number) if form["coded"] else None, parent=programme["id"],
                         units=[doc.random.choice(UNITS)] if form["owner"] else [])
    own = []
    for one in doc.rows(goal, form["keys"], form["columns"], 1, 3):
        row = cells(one, form["keys"])
        own.append(row[:1] + [td(doc.random.choice(EXPLAINED), "text")] * form["told"] + row[1:])
    for above in (mission, programme):
        own[0].append(td(f"{above['code']}{form['join']}{above['title']}", "text", rowspan=len(own)))
    own[0] += [td(unit, "text", rowspan=len(own)) for unit in goal["units"]]
    beside(goal["title"], own)
    return beside(number, own, "value") if form["coded"] else own


def indicator_registry(doc):
    """A park's or an institute's list of goals, and behind it a card for each indicator that names the goal it belongs to."""
    doc.begin(PARKS, "word", "writer", years=doc.random.choice((1, 3)))
    choose = doc.random.choice
    form = {"columns": doc.columns(0.6), "code": choose(("IND{:02d}", "I.{}", "{}", "KPI_{:02d}")),
            "band": choose(("Scheda indicatore {}", "INDICATORE {}", "Scheda anagrafica indicatore {}")),
            "goal": choose(("Obiettivo di riferimento", "Obiettivo collegato")),
            "name": choose(("Nome dell'indicatore", "Denominazione", "Denominazione indicatore")),
            "told": choose((None, "Descrizione dell'indicatore", "Cosa misura")), "keys": doc.some_of("type", "unit", share=0.7),
            "often": choose((None, "Frequenza di rilevazione", "Cadenza di rilevazione")), "weighed": doc.random.random() < 0.6}
    code = choose(("OB{}", "{}", "O.{}"))
    words = ["Codice", "Obiettivo", choose(("Ufficio responsabile", "Struttura responsabile"))] + ["Peso"] * form["weighed"]
    goals, rows = [], []
    for number, weight in enumerate(doc.author.weights(doc.random.randint(4, 6)), 1):
        goal = doc.objective(code=code.format(number), units=[choose(UNITS)], weight=float(weight) if form["weighed"] else None)
        goals.append(goal)
        rows.append([td(goal["code"]), td(goal["title"], "text"), td(goal["units"][0], "text")]
                    + [td(doc.author.weight_text(weight))] * form["weighed"])
    parts = [heading(choose(("Elenco degli obiettivi", "Quadro degli obiettivi")), 2),
             table([[th(word) for word in words]], rows), heading("Schede degli indicatori", 2)]
    form["number"] = 0
    for goal in goals:
        parts += [_registered(doc, goal, form) for _ in some(doc, 1, 3)]
    return page(doc, "A4 portrait", "", parts)


def _registered(doc, goal, form):
    """An indicator's card: labels and values, the years two by two."""
    form["number"] += 1
    one = doc.told(goal, ["formula", *form["keys"]], form["columns"])
    code = one["indicator"]["code"] = form["code"].format(form["number"])
    pairs = [(form["name"], one["name"]), (form["goal"], f"{goal['code']} - {goal['title']}")]
    pairs += [(form["told"], doc.random.choice(EXPLAINED))] if form["told"] else []
    pairs += [(doc.heads[key], one[key]) for key in ("formula", *form["keys"])] + [(doc.heads["source"], one["source"])]
    pairs += [(form["often"], doc.random.choice(("Annuale", "Semestrale", "Trimestrale")))] if form["often"] else []
    rows = [[td(form["band"].format(code), "band", colspan=4)]] + sum((fields(pair) for pair in pairs), [])
    return table([], rows + fields(*((doc.value_word(*column), text) for column, text in zip(form["columns"], one["values"]))))


def agile_phases(doc):
    """A programme for working from home: the phases of its three years stand over their targets, beside the state before."""
    doc.begin(OFFICES, "word", years=3, titles=AGILE)
    doc.author.allowed = {"percent", "number", "yes", "whole", "days", "date", "score", "items"}
    choose, years = doc.random.choice, doc.years
    phases = choose((("Fase di avvio", "Fase di sviluppo intermedio", "Fase di sviluppo avanzato"),
                     ("Avvio", "Sviluppo", "Regime"), ("FASE DI AVVIO", "FASE INTERMEDIA", "FASE AVANZATA")))
    state = choose(("Stato {}", "Stato {} (baseline)", "Baseline {}"))
    form = {"keys": doc.some_of("unit", share=0.3), "source": doc.random.random() < 0.6, "nested": doc.random.random() < 0.6,
            "columns": [(years[0] - 1, "baseline")] + [(year, "target") for year in years],
            "target": choose(("Target {}", "Target {}", "Target anno {}"))}
    words = [choose(("Ambito", "Area")), choose(("Obiettivi", "Obiettivo"))] + column_heads(doc, form["keys"])
    words.append(state.format(years[0] - 1))
    targets = [form["target"].format(year) for year in years]
    if form["nested"]:
        head = [[th(word, rowspan=2) for word in words] + [th(phase) for phase in phases]
                + [th("Fonte", rowspan=2)] * form["source"], [th(target) for target in targets]]
    else:
        head = [[th(word) for word in words] + [th(f"{phase}\n{target}") for phase, target in zip(phases, targets)]
                + [th("Fonte")] * form["source"]]
    rows = []
    for title in doc.random.sample(("Condizioni abilitanti", "Attuazione del lavoro agile", "Salute organizzativa",
                                    "Salute digitale", "Impatti interni", "Impatti esterni"), doc.random.randint(3, 5)):
        area, block = doc.objective(level="area_strategica", title=title), []
        for _ in some(doc, 1, 3):
            goal = doc.objective(parent=area["id"])
            own = [cells(one, form["keys"]) + [td(one["source"], "text")] * form["source"]
                   for one in doc.rows(goal, form["keys"], form["columns"], 1, 3)]
            block += beside(goal["title"], own)
        rows += beside(title.upper() if phases[0].isupper() else title, block)
        area["title"] = title.upper() if phases[0].isupper() else title
    return page(doc, "A4 landscape", "", [paragraph(choose(STORIES)), table(head, rows)])


def pairs_across(doc):
    """A village's sheets: a row for each goal, with its first indicator and target, the second ones right of these, and so on."""
    doc.begin(VILLAGES, "excel", years=1, titles=YEARLY)
    choose, year = doc.random.choice, doc.years[0]
    most = choose((2, 2, 3))
    form = {"most": most, "owner": doc.random.random() < 0.5, "weighed": doc.random.random() < 0.7,
            "target": choose(("Target {}", "Valore atteso {}", "Risultato atteso {}")),
            "nested": doc.random.random() < 0.4, "name": choose(("Indicatore {}", "Indicatore n. {}")),
            "capital": doc.random.random() < 0.5}
    first = ["N.", choose(("Obiettivo", "Descrizione obiettivo", "Titolo obiettivo"))] + ["Responsabile"] * form["owner"]
    first += ["Peso"] * form["weighed"]
    if form["nested"]:
        inner = form["target"].split(" {}")[0]
        head = [[th(word, rowspan=2) for word in first] + [th(form["name"].format(i + 1), colspan=2) for i in range(most)],
                [th(word) for _ in range(most) for word in ("Descrizione", inner)]]
    else:
        pair = (form["name"], form["target"])
        head = [[th(word) for word in first] + [th(word.format(i + 1)) for i in range(most) for word in pair]]
    parts, number = [], 0
    areas = ("Area Amministrativa", "Area Tecnica", "Area Finanziaria", "Polizia Locale", "Servizi Sociali")
    for unit in doc.random.sample(areas, doc.random.randint(2, 4)):
        parts.append(new_sheet(doc, unit.upper() if form["capital"] else unit))
        rows = []
        for weight in doc.author.weights(doc.random.randint(3, 5)):
            number += 1
            rows.append(_across(doc, number, weight, year, form))
        parts.append(table(head, rows))
    return page(doc, choose(("A4 landscape", "A4 landscape", "A3 landscape")), "", parts, prose=1)


def _across(doc, number, weight, year, form):
    """A goal's only row; where it has fewer indicators than there is room for, cells stay blank."""
    person = doc.random.choice(printed.ninth.more.PEOPLE)
    goal = doc.objective(code=str(number), units=[person] if form["owner"] else [],
                         weight=float(weight) if form["weighed"] else None)
    row = [td(number), td(goal["title"], "text")] + [td(person, "text")] * form["owner"]
    row += [td(doc.author.weight_text(weight))] * form["weighed"]
    told = [doc.told(goal, (), [(year, "target")]) for _ in range(doc.random.randint(1, form["most"]))]
    for one in told:
        row += [td(one["name"], "text"), td(one["values"][0])]
    return row + [td("")] * (2 * (form["most"] - len(told)))


def factors_of_weight(doc):
    """A town's goals as its committee weighs them: marks for importance, effort and so on in front of the weight that follows."""
    doc.begin(TOWNS, "excel", "calc", years=1, titles=YEARLY)
    choose, year = doc.random.choice, doc.years[0]
    factors = choose((("Rilevanza", "Impatto esterno", "Complessità"), ("Strategicità", "Difficoltà"),
                      ("Importanza", "Innovazione", "Complessità", "Realizzabilità")))
    form = {"marks": choose(("ABC", "12345", ("Alta", "Media", "Bassa"))), "factors": factors,
            "keys": doc.some_of("formula", share=0.4),
            "sum": doc.random.random() < 0.6, "code": choose(("{}", "{}", "OB{}")), "columns": doc.columns(0.3)}
    first = [choose(("N.", "Cod.")), choose(("Obiettivo", "Denominazione obiettivo"))]
    after = [choose(("Peso", "Peso %", "Peso obiettivo"))] + column_heads(doc, form["keys"])
    after += [doc.value_word(*column) for column in form["columns"]]
    over = choose((None, "Fattori di ponderazione", "Pesatura"))
    head = [[th(word) for word in (*first, *factors, *after)]]
    if over:
        head = [[*(th(word, rowspan=2) for word in first), th(over, colspan=len(factors)),
                 *(th(word, rowspan=2) for word in after)], [th(word) for word in factors]]
    parts, title = [], choose(("{}", "Settore: {}", f"{{}} - Anno {year}"))
    for unit in doc.random.sample(UNITS, doc.random.randint(2, 3)):
        sheet, rows = new_sheet(doc, title.format(unit)), []
        for number, weight in enumerate(doc.author.weights(doc.random.randint(3, 5)), 1):
            rows += _weighed(doc, form["code"].format(number), weight, form)
        if form["sum"]:
            rows.append([td("Totale", "text", colspan=2 + len(factors)), td("100"), td("", colspan=len(after) - 1)])
        parts.append(sheet + table(head, rows))
    return page(doc, "A4 landscape", "", parts, prose=1)


def _weighed(doc, code, weight, form):
    goal = doc.objective(code=code, weight=float(weight))
    own = [cells(one, form["keys"]) for one in doc.rows(goal, form["keys"], form["columns"], 1, 2)]
    beside(doc.author.weight_text(weight), own, "value")
    for _ in form["factors"]:
        beside(doc.random.choice(form["marks"]), own, "value")
    return beside(code, beside(goal["title"], own), "value")


# By the names that tools/heldout knows them under.
LAYOUTS = {layout.__name__: layout for layout in (
    mission_behind, indicator_registry, agile_phases, pairs_across, factors_of_weight, *printed.ninth.more.LAYOUTS)}
