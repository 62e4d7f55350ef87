"""Eight layouts more for tools/heldout: how eight kinds of administrations print their plans year by year.

Written without the reader at hand; the other four stand in more.py. A layout is a function that takes a
FifteenthDocument, adds to its plan and returns the body's HTML.
"""
import printed.fifteenth.more
from printed.fifteenth.page import aside, page, paper_of, prose, signed
from printed.fifteenth.words import HEALTH, MINISTRY, PROVINCE, TOWN, WARDS
from printed.fifteenth.words_more import BUDGET, PEOPLE, PHASES, STORIES
from printed.more.layouts import heading
from printed.first.layouts import paragraph, td
from printed.third.page import new_sheet, table, th
from printed.thirteenth.page import once
from printed.twelfth.page import header, keys_of, left_of, line, width

DOCTORS = [person for person in PEOPLE if person.startswith("dott")]
GRID = 16  # columns of a town's sheet, on which its rows are laid out
# Directorates by the ministry's department in which they are, in the order of its themes.
DIRECTORATES = (("Direzione generale per l'identità digitale", "Direzione generale per le infrastrutture informatiche"),
                ("Direzione generale per la difesa del suolo", "Direzione generale per il demanio"),
                ("Direzione generale del personale", "Direzione generale del bilancio e degli acquisti"),
                ("Direzione generale per i piccoli Comuni", "Direzione generale per i trasferimenti"))


def town_goal_sheets(doc):
    """A town's sheet for each goal, all in one frame: labels, indicators, phases over months, who works on it."""
    doc.begin(TOWN)
    choose, chance = doc.random.choice, doc.random.random
    form = {"sectors": chance() < 0.45, "numbered": choose(("Obiettivo n. {}", "OBIETTIVO N. {}", "Scheda obiettivo n. {}", None)),
            "title": choose(("Obiettivo", "Titolo", "Titolo obiettivo", "Denominazione obiettivo")),
            "told": choose(("Descrizione", "Descrizione obiettivo", "Descrizione sintetica")), "weighed": chance() < 0.7,
            "sector": choose(("Settore", "Settore", "Struttura organizzativa")),
            "boss": choose(("Responsabile", "Responsabile", "Responsabile di settore")),
            "aims": choose((None, "Obiettivo strategico", "Obiettivo strategico (DUP)")), "budget": chance() < 0.3,
            "kind": chance() < 0.35, "unit": chance() < 0.4, "before": chance() < 0.3, "reached": chance() < 0.6,
            "shares": chance() < 0.2, "months": choose((None, "X", "x", "")), "staff": chance() < 0.5,
            "bands": choose((("Indicatori di risultato", "Fasi e tempi di attuazione", "Personale coinvolto"),
                             ("INDICATORI", "CRONOPROGRAMMA", "RISORSE UMANE"),
                             ("Indicatori e valori attesi", "Tempistica delle attività", "Risorse umane assegnate")))}
    form["reached"] = form["reached"] and not (form["unit"] and form["shares"])  # there is no room for both
    form["columns"] = [(doc.years[0] - 1, "baseline")] * form["before"] + [(doc.years[0], "target")]
    parts, number = [], 0
    for theme in doc.drawn(3, 5):
        if form["sectors"]:
            parts.append(new_sheet(doc, theme.unit))
        person = choose(PEOPLE)
        for weight, goal in zip(doc.author.weights(len(theme.goals)), theme.goals):
            number += 1
            parts.append(_town_sheet(doc, theme, goal, (number, weight, person), form))
    way = choose(("", "table{break-inside:avoid}", "table.sheet{break-after:page}"))
    return page(doc, "A4 portrait", parts, f"table.sheet{{table-layout:fixed;margin-bottom:16pt}} {way}")


def _town_sheet(doc, theme, goal, told, form):
    """`told`: the goal's number, its weight and who answers for it."""
    choose, (number, weight, person) = doc.random.choice, told
    parent = once(doc, "obiettivo_strategico", theme.strategy)["id"] if form["aims"] else None
    own = doc.goal(goal, parent=parent, code=str(number), weight=float(weight) if form["weighed"] else None,
                   units=[theme.unit] * (not form["sectors"]) + [person], description=choose(STORIES))
    rows = [_row((form["numbered"].format(number), GRID, "band"))] if form["numbered"] else []
    labels = [] if form["numbered"] else [("N. obiettivo", number)]
    labels += [] if form["sectors"] else [(form["sector"], theme.unit)]
    labels += [(form["boss"], person)] + [("Missione/Programma", choose(("01.02", "10.05", "12.03")))] * form["budget"]
    labels += [(form["aims"], theme.strategy)] * bool(form["aims"]) + [(form["title"], own["title"])]
    labels += [("Tipologia obiettivo", choose(("Sviluppo", "Mantenimento")))] * form["kind"] + [(form["told"], own["description"])]
    labels += [("Peso obiettivo", doc.author.weight_text(weight))] * form["weighed"]
    rows += [_row((label, 4, "label"), (text, GRID - 4, "text")) for label, text in labels]
    rows += _town_indicators(doc, own, form)
    if form["months"] is not None:
        rows += _months(doc, form["bands"][1], form["months"])
    if form["staff"]:
        rows += [_row((form["bands"][2], GRID, "band")), _heads(("Nominativo", 8), ("Categoria", 4), ("% di impiego", 4))]
        rows += [_row((name, 8, "text"), (choose("BCD"), 4, "value"), (f"{choose((10, 20, 30, 50))}%", 4, "value"))
                 for name in doc.random.sample(PEOPLE, choose((1, 2, 3)))]
    return table([], rows, "sheet")


def _row(*cells):
    """Cells on the sheet's grid: text, how many columns it takes, class."""
    return [td(text, name, colspan=wide) for text, wide, name in cells]


def _heads(*words):
    return [th(word, colspan=wide) for word, wide in words]


def _town_indicators(doc, own, form):
    """The band, header and rows of a goal's indicators; what is reached is still blank."""
    order = ["name"] + ["unit"] * form["unit"] + ["weight"] * form["shares"] + ["values"]
    words = [doc.heads[key] for key in order[:-1]] + [doc.value_word(*column) for column in form["columns"]]
    words += ["Valore raggiunto"] * form["reached"]
    wide = [2] * (len(order) - 2) + [3] * (len(words) - len(order) + 1)
    wide.insert(0, GRID - sum(wide))
    rows = [_row((form["bands"][0], GRID, "band")), _heads(*zip(words, wide))]
    for one in doc.all_told(own, order, form["columns"]):
        texts = [one[key] for key in order[:-1]] + one["values"] + [""] * form["reached"]
        rows.append(_row(*zip(texts, wide, ["text"] + ["value"] * (len(texts) - 1))))
    return rows


def _months(doc, title, mark):
    """Phases with the months that they take: marked, or shaded."""
    rows, start = [], 0
    for at in sorted(doc.random.sample(range(len(PHASES)), doc.random.randint(2, 4))):
        end = min(11, start + doc.random.randint(1, 5))
        rows.append([td(PHASES[at], "text", colspan=4)] + [
            td(mark if start <= month <= end else "", "month on" if start <= month <= end and not mark else "month")
            for month in range(12)])
        start = min(10, end)
    head = _heads(("Fasi", 4)) + [th(letter) for letter in "GFMAMGLASOND"]
    return [_row((title, GRID, "band")), head, *rows]


def province_centre_lists(doc):
    """A province's executive plan on sheets, one for each centre of responsibility: goals, weights, indicators, money."""
    doc.begin(PROVINCE, "calc", years=doc.random.choice((1, 3, 3)))
    choose, chance = doc.random.choice, doc.random.random
    form = {"named": choose(("{1}", "Centro di responsabilità {0:02d} - {1}", "C.d.R. {0} - {1}")),
            "bands": choose(("budget", "strategic", None)), "coded": chance() < 0.7, "weighed": chance() < 0.7,
            "merged": chance() < 0.9, "boxed": chance() < 0.7, "total": chance() < 0.4, "money": chance() < 0.45,
            "columns": doc.columns(0.45, choose(("baseline", "result"))), "between": choose((" - ", ": "))}
    form["order"] = ["name", *doc.some_of("formula", share=0.4), *doc.some_of("unit", share=0.4), "values"]
    form["order"] += choose(([], [], ["source"]))
    form["left"] = [choose(("Cod.", "Codice", "N."))] * form["coded"]
    form["left"] += [choose(("Obiettivo gestionale", "Obiettivo", "Obiettivo di PEG", "Descrizione obiettivo"))]
    form["left"] += [choose(("Peso", "Peso obiettivo", "Peso %"))] * form["weighed"]
    top = header(doc, form["left"], form["order"], form["columns"], chance() < 0.4)
    budget, parts = dict(zip((theme.unit for theme in PROVINCE.themes), BUDGET)), []
    for number, theme in enumerate(doc.drawn(3, 5), 1):
        parts.append(new_sheet(doc, form["named"].format(number, theme.unit)))
        wide = width(form["left"], form["order"], form["columns"])
        box = [[td("Dirigente", "label", colspan=2), td(choose(PEOPLE), "text", colspan=wide - 2)]] * form["boxed"]
        parts.append(table(box + top, _centre(doc, number, theme, budget[theme.unit], form)))
        if form["money"]:
            parts.append(_money(doc))
    return page(doc, paper_of(doc, wide), parts)


def _centre(doc, number, theme, budget, form):
    """A centre's goals below the programme or the strategic objective that they serve; their weights make 100."""
    rows, parent, wide = [], None, width(form["left"], form["order"], form["columns"])
    if form["bands"] == "budget":
        mission = once(doc, "missione", budget[1], budget[0])
        parent = once(doc, "programma", budget[3], budget[2], mission["id"])
        rows += [[td(f"Missione {budget[0]}{form['between']}{budget[1]}", "band", colspan=wide)],
                 [td(f"Programma {budget[2]}{form['between']}{budget[3]}", "band", colspan=wide)]]
    elif form["bands"] == "strategic":
        parent = once(doc, "obiettivo_strategico", theme.strategy, str(number))
        rows.append([td(f"Obiettivo strategico {number}{form['between']}{theme.strategy}", "band", colspan=wide)])
    for second, (weight, goal) in enumerate(zip(doc.author.weights(len(theme.goals)), theme.goals), 1):
        code = f"{number}.{second}" if form["coded"] else None
        own = doc.goal(goal, code=code, parent=parent["id"] if parent else None,
                       weight=float(weight) if form["weighed"] else None)
        texts = [(code, "value")] * form["coded"] + [(own["title"], "text")]
        texts += [(doc.author.weight_text(weight), "value")] * form["weighed"]
        rows += left_of(texts, doc.rows(own, form["order"], form["columns"]), form["merged"])
    if form["total"] and form["weighed"]:
        before = len(form["left"]) - 1
        rows.append([td("Totale", "text", colspan=before), td(doc.author.weight_text(100)), td("", colspan=wide - before - 1)])
    return rows


def _money(doc):
    """What a centre may spend: no indicators."""
    year = doc.years[0]
    rows = [[td(title, "text")] + [td(f"{doc.random.randint(40, 4000) * 1000:,}".replace(",", ".") + ",00") for _ in range(3)]
            for title in ("Titolo 1 - Spese correnti", "Titolo 2 - Spese in conto capitale")]
    return heading("Risorse finanziarie assegnate", 4) + table(
        [[th(word) for word in ("Titolo", f"Stanziamento {year}", f"Stanziamento {year + 1}", f"Stanziamento {year + 2}")]], rows)


def ministry_specific_goals(doc):
    """A ministry's departments: specific objectives over three years, then the yearly ones that serve them."""
    doc.begin(MINISTRY, years=3)
    choose, chance = doc.random.choice, doc.random.random
    form = {"priority": choose(("band", "band", "heading", None)), "coded": choose(("apart", "inside")),
            "named": choose(("Priorità politica {} - {}", "Priorità politica {}: {}", "PRIORITÀ POLITICA {} - {}")),
            "yearly": chance() < 0.6, "columns": doc.columns(0.6), "merged": chance() < 0.85, "nested": chance() < 0.6,
            "code": choose(("OS{}", "OS.{}", "OS {}"))}
    order = ["name", *doc.some_of("formula", share=0.75), *doc.some_of("type", share=0.25), *doc.some_of("unit", share=0.3)]
    form["order"] = order + choose((["source", "values"], ["values"], ["values", "source"]))
    form["left"] = [choose(("Codice", "Cod."))] * (form["coded"] == "apart")
    form["left"] += [choose(("Obiettivo specifico", "Obiettivi specifici"))]
    wide = width(form["left"], form["order"], form["columns"])
    parts, number = [], 0
    for first, theme in enumerate(doc.drawn(3, 4), 1):
        parts += [new_sheet(doc, theme.unit), *prose(doc, 0, choose((0, 1)))]
        area, rows = None, []
        if form["priority"]:
            area = doc.objective(level="area_strategica", code=str(first), title=theme.area)
            text = form["named"].format(first, theme.area)
            parts += [heading(text)] * (form["priority"] == "heading")
            rows += [[td(text, "band", colspan=wide)]] * (form["priority"] == "band")
        yearly = theme.goals[1 + len(theme.goals) // 3:] if form["yearly"] else ()
        specific = []
        for goal in theme.goals[:len(theme.goals) - len(yearly)]:
            number += 1
            own = doc.goal(goal, level="obiettivo_strategico", code=form["code"].format(number))
            own["parent"] = area["id"] if area else None
            rows += left_of(_coded_texts(own, form), doc.rows(own, form["order"], form["columns"]), form["merged"])
            specific.append(own)
        parts.append(table(header(doc, form["left"], form["order"], form["columns"], form["nested"]), rows))
        if yearly:
            parts += _yearly(doc, specific, yearly, theme)
    return page(doc, paper_of(doc, wide), parts)


def _coded_texts(own, form):
    if form["coded"] == "apart":
        return [(own["code"], "value"), (own["title"], "text")]
    return [(f"{own['code']} - {own['title']}", "text")]


def _yearly(doc, specific, goals, theme):
    """The objectives of the plan's first year, with the specific one that each serves and the directorate in charge."""
    year, order = doc.years[0], ["name", "values"]
    directorates = DIRECTORATES[[one.unit for one in MINISTRY.themes].index(theme.unit)]
    rows = []
    for goal in goals:
        above, unit = doc.random.choice(specific), doc.random.choice(directorates)
        own = doc.goal(goal, parent=above["id"], units=[unit])
        texts = [(above["code"], "value"), (own["title"], "text"), (unit, "text")]
        rows += left_of(texts, doc.rows(own, order, [(year, "target")]))
    left = ("Obiettivo specifico di riferimento", f"Obiettivo annuale {year}", "Struttura responsabile")
    opening = paragraph(f"Per l'anno {year} gli obiettivi specifici si traducono negli obiettivi annuali che seguono.")
    return [opening, table(header(doc, left, order, [(year, "target")]), rows)]


def health_ward_budgets(doc):
    """A health service's budget on sheets, one for each ward: areas, goals, the value before, the expected one, weights."""
    doc.begin(HEALTH, "calc")
    choose, chance, year = doc.random.choice, doc.random.random, doc.years[0]
    form = {"area": choose(("band", "band", "left")), "points": chance() < 0.4, "numbered": chance() < 0.7,
            "columns": doc.columns(0.7, choose(("result", "baseline"))), "total": chance() < 0.6, "done": chance() < 0.25,
            "signed": chance() < 0.5, "apart": chance() < 0.4,
            "box": choose((("Dipartimento", "Direttore"), ("Direttore", "Posti letto"), ()))}
    doc.heads["weight"] = choose(("Peso", "Peso", "Peso %"))
    form["order"] = ["name", *doc.some_of("formula", share=0.4)]
    form["order"] += choose((["values", "weight"], ["values", "weight"], ["weight", "values"]))
    form["left"] = ["Area"] * (form["area"] == "left") + ["N."] * form["numbered"]
    form["left"] += [choose(("Obiettivo", "Obiettivi", "Obiettivo"))]
    form["tail"] = [choose(("Rilevazione finale", "Note"))] * form["done"]
    top = header(doc, form["left"], form["order"], form["columns"])
    top[0] += [th(word) for word in form["tail"]]
    form["wide"] = len(top[0])
    named = choose((f"Scheda di budget {year} - {{}}", f"Budget {year} - {{}}", "{}", "Scheda obiettivi {}"))
    parts = []
    for ward in doc.random.sample(WARDS, doc.random.randint(3, 4)):
        title = new_sheet(doc, named.format(ward))
        parts.append(f"<div style='break-before:page'>{title}</div>" if form["apart"] and parts else title)
        told = {"Dipartimento": choose(("Chirurgico", "Medico", "Emergenza")), "Direttore": choose(DOCTORS),
                "Posti letto": choose(range(8, 40))}
        box = [[td(label, "label", colspan=2), td(told[label], "text", colspan=form["wide"] - 2)] for label in form["box"]]
        parts.append(table(box + top, _ward(doc, form)))
        if form["signed"]:
            parts.append(signed("Il Direttore Generale", "Il Direttore della struttura"))
    return page(doc, paper_of(doc, form["wide"]), parts + [aside(doc)] * (chance() < 0.2))


def _ward(doc, form):
    """A ward's areas and goals; the weights of all its indicators make 100."""
    themes = doc.drawn(2, 3, goals=2, measured=2)
    weights = doc.author.weights(sum(len(goal.measured) for theme in themes for goal in theme.goals))
    rows, number = [], 0
    for theme in themes:
        area, block, points = doc.objective(level="area_strategica", title=theme.area), [], 0
        for goal in theme.goals:
            number += 1
            own = doc.goal(goal, parent=area["id"], code=str(number) if form["numbered"] else None)
            lines = []
            for _ in goal.measured:
                points += weights[-1]
                one = doc.told(own, keys_of(form["order"]), form["columns"], weights.pop())
                lines.append(line(one, form["order"]) + [td("") for _ in form["tail"]])
            block += left_of([(str(number), "value")] * form["numbered"] + [(own["title"], "text")], lines)
        if form["area"] == "left":
            rows += left_of([(theme.area, "text")], block)
            continue
        area["weight"] = float(points) if form["points"] else None
        text = f"Area: {theme.area}" + f" (peso {doc.author.weight_text(points)})" * form["points"]
        rows += [[td(text, "band", colspan=form["wide"])], *block]
    if form["total"]:
        before = len(form["left"]) + form["order"].index("weight")
        before += (len(form["columns"]) - 1) * (form["order"].index("values") < form["order"].index("weight"))
        cells = [td("Totale", "text", colspan=before), td(doc.author.weight_text(100))]
        rows.append(cells + [td("", colspan=form["wide"] - before - 1)] * (form["wide"] > before + 1))
    return rows


# By the names that tools/heldout knows them under.
LAYOUTS = {layout.__name__: layout for layout in (
    town_goal_sheets, province_centre_lists, ministry_specific_goals, health_ward_budgets, *printed.fifteenth.more.LAYOUTS)}
