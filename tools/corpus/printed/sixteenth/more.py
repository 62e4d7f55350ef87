"""The other four layouts of layouts.py: a report on results, sectors' goals, numbered lists, sheets of directors."""
import html

from printed.around import small_table
from printed.more.layouts import heading, some
from printed.first.layouts import paragraph, td
from printed.sixteenth.page import PLANS, page, prose, right_of, total_row
from printed.sixteenth.words_more import BEHAVIOURS, CHAMBERS, DOCTORS, PARKS, PEOPLE, REASONS, SHORTFALLS, STORIES, TOWNS, TRUSTS
from printed.third.page import lines, new_sheet, table, th
from printed.twelfth.page import header, left_of, line

REPORTS = ("Relazione sulla performance", "Relazione sulla performance", "Relazione sulla Performance",
           "Relazione annuale sulla performance")
DETAILED = ("Piano dettagliato degli obiettivi", "Piano dettagliato degli obiettivi", "PDO - Piano dettagliato degli obiettivi",
            "PEG - Piano degli obiettivi", "Piano esecutivo di gestione")
BUDGETS = ("Schede di budget", "Obiettivi di budget", "Piano della performance", "Schede obiettivi delle strutture")
STAFF = (("Personale assegnato", ("Categoria", "Unità"), (("D", "C", "B"), range(1, 8))),)


def result_table_report(doc):
    """A chamber's report on its year: below each area target, result and share of it, then a sentence with the mean."""
    doc.begin(CHAMBERS, REPORTS, years=1)
    choose, chance, year = doc.random.choice, doc.random.random, doc.years[0]
    doc.late = True
    form = {"above": choose(("areas", "areas", "units", None)), "coded": chance() < 0.6, "merged": chance() < 0.85,
            "columns": [(year, role) for role in ("target", "result", "realisation")], "mean": chance() < 0.5,
            "notes": choose((None, None, "Note", "Commento", "Motivazione dello scostamento")),
            "named": choose(("Area strategica {} - {}", "Area strategica {}: {}", "AREA STRATEGICA {} - {}"))}
    form["order"] = ["name"] + ["formula"] * (chance() < 0.35) + ["weight"] * (chance() < 0.35) + ["values"]
    left = ["Cod."] * form["coded"] + [choose(("Obiettivo", "Obiettivo operativo", "Obiettivi operativi"))]
    form["top"] = header(doc, left, form["order"], form["columns"])
    form["top"][0] += [th(form["notes"])] * bool(form["notes"])
    parts, shares = [], []
    for first, name in enumerate(doc.random.sample(CHAMBERS.areas, 3) if form["above"] else [None], 1):
        above = None
        if form["above"] == "areas":
            above = doc.objective(level="area_strategica", code=str(first), title=name)
            parts += [heading(form["named"].format(first, name), 2), *prose(doc, 0, 1)]
        elif form["above"]:
            parts += [new_sheet(doc, CHAMBERS.units[first - 1]), *prose(doc, 0, 1)]
        count = doc.random.randint(3, 5) if form["above"] else doc.random.randint(10, 16)
        reached, rows = _reported(doc, first, count, above, form)
        parts.append(table(form["top"], rows))
        shares += reached
        if form["mean"]:
            mean = f"{sum(reached) / len(reached):.1f}".replace(".", ",")
            parts.append(paragraph(f"Il grado medio di raggiungimento degli obiettivi sopra indicati è pari al {mean}%."))
    if chance() < 0.4:
        rows = [[td("Indicatori pienamente raggiunti", "text"), td(sum(share == 100 for share in shares))],
                [td("Indicatori parzialmente raggiunti", "text"), td(sum(share < 100 for share in shares))]]
        parts.append(heading("Sintesi dei risultati") + table([[th("Esito"), th("Numero")]], rows, "aside"))
    return page(doc, "A4 landscape" if len(form["top"][0]) > 6 or chance() < 0.4 else "A4 portrait", parts)


def _reported(doc, first, count, above, form):
    """The shares that goals have reached, and their rows."""
    rows, shares = [], []
    for second in range(1, count + 1):
        code = f"{first}.{second}" if above else str(second)
        place = CHAMBERS.areas.index(above["title"]) if above else None
        goal, drafts = doc.goal(place=place, code=code if form["coded"] else None, parent=above["id"] if above else None)
        own = []
        for draft, weight in zip(drafts, doc.author.weights(len(drafts))):
            cells = line(doc.told(goal, draft, form["order"], form["columns"], weight), form["order"])
            if form["notes"]:
                cells.append(td(doc.random.choice(REASONS if doc.share == 100 else SHORTFALLS), "text"))
            own.append(cells)
            shares.append(doc.share)
        rows += left_of([(code, "value")] * form["coded"] + [(goal["title"], "text")], own, form["merged"])
    return shares, rows


def sector_pdo(doc):
    """A town's detailed plan: each sector a heading, who leads it, at times its staff, and a table with a goal to a row or two."""
    doc.begin(TOWNS, DETAILED, years=1)
    choose, chance = doc.random.choice, doc.random.random
    form = {"numbered": chance() < 0.65, "kind": chance() < 0.3, "told": chance() < 0.45,
            "weight": choose(("left", "right", "left", None)), "columns": [(doc.years[0], "target")],
            "total": chance() < 0.5, "staff": chance() < 0.3, "boss": chance() < 0.6}
    form["order"] = ["name"] + ["formula"] * (not form["told"] and chance() < 0.3) + ["values"] + ["due"] * (chance() < 0.3)
    weighed = choose(("Peso", "Peso obiettivo", "Peso %")) if form["weight"] == "left" else "Peso obiettivo"
    left = ["N."] * form["numbered"] + ["Tipologia obiettivo"] * form["kind"]
    left += [choose(("Obiettivo", "Obiettivo gestionale", "Obiettivi"))]
    left += [choose(("Descrizione", "Descrizione obiettivo"))] * form["told"]
    form["at"] = len(left)
    top = header(doc, left + [weighed] * (form["weight"] == "left"), form["order"], form["columns"])
    if form["weight"] == "right":
        top[0].append(th(weighed))
    form["width"] = len(top[0])
    if form["weight"] == "right":
        form["at"] = form["width"] - 1
    title = choose(("Settore {} - {}", "{1}", "SETTORE {} - {}", "Settore {1}"))
    romans, parts = ("I", "II", "III", "IV", "V"), []
    for roman, unit in zip(romans, doc.random.sample(TOWNS.units, doc.random.randint(3, 5))):
        parts.append(new_sheet(doc, title.format(roman, unit)))
        parts += [paragraph(f"Responsabile: {choose(PEOPLE)}")] * form["boss"] + prose(doc, 0, choose((0, 0, 1)))
        parts += [small_table(doc, STAFF)] * form["staff"]
        parts.append(table(top, _sector(doc, TOWNS.units.index(unit), form)))
    return page(doc, "A4 landscape" if form["width"] > 5 else choose(("A4 portrait", "A4 portrait", "A4 landscape")), parts)


def _sector(doc, place, form):
    rows = []
    for number, weight in enumerate(doc.author.weights(doc.random.randint(3, 4)), 1):
        goal, drafts = doc.goal(2, place, code=str(number) if form["numbered"] else None,
                                weight=float(weight) if form["weight"] else None,
                                description=doc.random.choice(STORIES) if form["told"] else None)
        texts = [(str(number), "value")] * form["numbered"]
        texts += [(doc.random.choice(("Sviluppo", "Mantenimento")), "value")] * form["kind"] + [(goal["title"], "text")]
        texts += [(goal["description"], "text")] * form["told"]
        shown = doc.author.weight_text(weight)
        own = left_of(texts + [(shown, "value")] * (form["weight"] == "left"), doc.lines(goal, drafts, form))
        rows += right_of(shown, own) if form["weight"] == "right" else own
    return rows + [total_row(doc, form["at"], form["width"])] * (form["total"] and form["weight"] is not None)


def numbered_text_plan(doc):
    """A park's or agency's plan as a text: numbered levels as headings, indicators as lines, points or small tables."""
    doc.begin(PARKS, PLANS, "latex")
    choose, chance = doc.random.choice, doc.random.random
    form = {"area": chance() < 0.7, "shown": choose(("lines", "points", "tables", "tables")), "formula": chance() < 0.5,
            "owner": choose((None, None, "Struttura responsabile", "Responsabile")), "told": chance() < 0.4,
            "columns": doc.columns(0.3), "between": choose((" - ", ": "))}
    form["order"] = ["name"] + ["formula"] * form["formula"] + ["values"]
    form["top"] = header(doc, [], form["order"], form["columns"])
    aims, parts = doc.random.sample(PARKS.aims, len(PARKS.aims)), []
    for first, name in enumerate(doc.random.sample(PARKS.areas, 3), 1):
        area = None
        if form["area"]:
            area = doc.objective(level="area_strategica", code=str(first), title=name)
            parts += [heading(f"Area strategica {first}{form['between']}{name}", 2), *prose(doc, 0, 1)]
        for second in some(doc, 1, 2) if area else [1]:
            code = f"{first}.{second}" if area else str(first)
            aim = doc.objective(level="obiettivo_strategico", code=code, title=aims.pop(), parent=area["id"] if area else None)
            parts.append(heading(f"Obiettivo strategico {code}{form['between']}{aim['title']}"))
            parts += prose(doc, 0, choose((0, 0, 1)))
            for third in some(doc, 1, 2) if area else some(doc, 2, 3):
                parts += _operative(doc, f"{code}.{third}", aim, PARKS.areas.index(name), form)
    return page(doc, choose(("A4 portrait", "A4 portrait", "A4 landscape")) if form["shown"] == "tables" else "A4 portrait", parts)


def _operative(doc, code, aim, place, form):
    """A goal's heading, what is told of it in lines, and its indicators."""
    owner = doc.random.choice(PARKS.units if form["owner"] != "Responsabile" else PEOPLE)
    goal, drafts = doc.goal(place=place, code=code, parent=aim["id"], units=[owner] * bool(form["owner"]),
                            description=doc.random.choice(STORIES) if form["told"] else None)
    parts = [heading(f"Obiettivo operativo {code}{form['between']}{goal['title']}", 4)]
    told = [f"Descrizione: {goal['description']}"] * form["told"] + [f"{form['owner']}: {owner}"] * bool(form["owner"])
    parts += [lines(told)] if told else []
    if form["shown"] == "tables":
        return parts + [table(form["top"], doc.lines(goal, drafts, form))]
    points = []
    for draft in drafts:
        said = doc.told(goal, draft, form["order"], form["columns"])
        values = [f"{doc.value_word(*column)}: {text}" for column, text in zip(form["columns"], said["values"])]
        formula = [f"{doc.heads['formula']}: {said['formula']}"] if form["formula"] else []
        if form["shown"] == "lines":
            parts.append(lines([f"Indicatore: {said['name']}"] + formula + values))
        else:
            points.append(f"<li>{html.escape('; '.join(['Indicatore: ' + said['name']] + formula + values))}</li>")
    return parts + [f"<ul>{''.join(points)}</ul>"] if points else parts


def director_summary_sheet(doc):
    """A health trust's summary, a page for each structure's director: goals, indicators, values and weights of the whole sheet."""
    doc.begin(TRUSTS, BUDGETS, "calc", years=1)
    choose, chance, year = doc.random.choice, doc.random.random, doc.years[0]
    form = {"numbered": chance() < 0.6, "box": chance() < 0.75, "total": chance() < 0.7, "signed": chance() < 0.6,
            "behaved": chance() < 0.3, "word": choose(("Obiettivo", "Obiettivo", "Obiettivo individuale", "Obiettivi")),
            "columns": [(year - 1, "result")] * (chance() < 0.45) + [(year, "target")]}
    form["order"] = ["name"] + ["formula"] * (chance() < 0.4) + choose((["values", "weight"], ["weight", "values"]))
    form["order"] += ["source"] * (chance() < 0.3)
    left = [choose(("N.", "N°"))] * form["numbered"] + [form["word"]]
    form["top"] = header(doc, left, form["order"], form["columns"], weight=choose(("Peso", "Peso %", "Peso indicatore")))
    before = form["order"][:form["order"].index("weight")]
    form["at"] = len(left) + len(before) + ("values" in before) * (len(form["columns"]) - 1)
    title = choose((f"Scheda obiettivi {year} - {{}}", f"SCHEDA DI BUDGET {year} - {{}}", "{}", f"{{}} - Obiettivi anno {year}"))
    parts = []
    for number, unit in enumerate(doc.random.sample(TRUSTS.units, doc.random.randint(3, 5))):
        own = _sheet(doc, title.format(unit), form)
        parts += [f"<div style='break-before:page'>{''.join(own)}</div>"] if number else own
    return page(doc, choose(("A4 landscape", "A4 landscape", "A4 portrait")), parts, chapters=2)


def _sheet(doc, title, form):
    """A structure's page; its weights are shares of the whole sheet."""
    choose, wide = doc.random.choice, len(form["top"][0])
    doc.left = doc.random.sample(TRUSTS.goals, len(TRUSTS.goals))  # structures share goals
    parts = [new_sheet(doc, title)]
    if form["box"]:
        parts.append(table([], [[td(f"Direttore: {choose(DOCTORS)}", "text"), td(f"Anno {doc.years[0]}", "text")]]))
    level = "obiettivo_individuale" if form["word"] == "Obiettivo individuale" else "obiettivo_operativo"
    chosen = [doc.goal(2, level=level, code=str(number) if form["numbered"] else None) for number in some(doc, 4, 6)]
    weights, rows = doc.author.weights(sum(len(drafts) for _, drafts in chosen)), []
    for goal, drafts in chosen:
        own = [line(doc.told(goal, draft, form["order"], form["columns"], weights.pop()), form["order"]) for draft in drafts]
        rows += left_of([(goal["code"], "value")] * form["numbered"] + [(goal["title"], "text")], own)
    parts.append(table(form["top"], rows + [total_row(doc, form["at"], wide)] * form["total"]))
    if form["behaved"]:
        shares = doc.author.weights(3)
        behaviours = [[td(name, "text"), td(doc.author.weight_text(share))]
                      for name, share in zip(doc.random.sample(BEHAVIOURS, 3), shares)]
        parts.append(table([[th("Comportamenti organizzativi"), th("Peso")]], behaviours))
    if form["signed"]:
        parts.append(lines([f"Il Direttore Generale {'_' * 20} Il Direttore della struttura {'_' * 20}"]))
    return parts


# In the order of layouts.py.
LAYOUTS = (result_table_report, sector_pdo, numbered_text_plan, director_summary_sheet)
