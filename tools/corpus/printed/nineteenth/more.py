"""The other four layouts of layouts.py: executives' sheets, a table among prose, columns of text, tables side by side."""
from printed.around import contents
from printed.first.layouts import paragraph, td
from printed.more.layouts import heading
from printed.nineteenth.author import NUMBERS
from printed.nineteenth.page import aside, coded, header, note, page, prose
from printed.nineteenth.surround import BEHAVIOURS, CHAPTERS, MINUTES, PROFILES
from printed.nineteenth.words import COMMON
from printed.nineteenth.words_more import MINISTRY, OFFICES, PEOPLE, PROVINCE, UNIVERSITY
from printed.third.page import new_sheet, table, th
from printed.twelfth.page import PIAO, PIAO_SINCE, left_of

PERSONAL = ("Obiettivi individuali dei dirigenti", "Piano degli obiettivi dirigenziali", "Piano della performance individuale")
TRIENNIAL = ("Piano della performance", "Piano triennale della performance")
INTEGRATED = ("Piano integrato della performance", "Piano della performance di Ateneo", "Piano della performance")
EXECUTIVE = ("Piano esecutivo di gestione", "Piano della performance", "Piano dettagliato degli obiettivi")
GOALS_CHAPTER = "Gli obiettivi e i risultati attesi"  # of CHAPTERS
STEPS = ("Analisi della situazione", "Raccolta dei dati", "Predisposizione degli atti", "Affidamento", "Esecuzione",
         "Verifica finale")
ENDS = ("marzo", "maggio", "luglio", "settembre", "novembre", "dicembre")  # months in which steps end


def executive_sheets(doc):
    """A sheet for each executive: individual objectives, a row to each, level rules or white alone; then behaviours."""
    doc.begin(OFFICES, "word", "latex", titles=PERSONAL)
    choose, chance = doc.random.choice, doc.random.random
    form = {"weight": choose((None, "left", "left", "end")), "numbered": chance() < 0.75, "columns": [(doc.years[0], "target")]}
    form["order"] = ["name"] + ["formula"] * (chance() < 0.4) + ["values"] + ["due"] * (chance() < 0.3)
    left = ["N."] * form["numbered"] + [choose(("Obiettivo individuale", "Obiettivo individuale assegnato"))]
    left += ["Peso"] * (form["weight"] == "left")
    top = header(doc, left, form["order"], form["columns"])
    top[0] += [th(choose(("Peso obiettivo", "Peso dell'obiettivo")))] * (form["weight"] == "end")
    title = choose(("Dirigente: {} - {}", "Scheda obiettivi di {} - {}", "{} - {}"))
    parts, units = [], doc.random.sample(OFFICES.units, 3)
    for person, unit in zip(doc.random.sample(PEOPLE, doc.random.randint(2, 3)), units):
        doc.fill_pool(OFFICES.goals + COMMON)
        parts += [new_sheet(doc, title.format(person, unit)), *prose(doc, 0, 1), table(top, _assigned(doc, form))]
        parts += _behaviours(doc) if chance() < 0.4 else []
    return page(doc, choose(("A4 portrait", "A4 landscape")), parts, chapters=2)


def _assigned(doc, form):
    rows = []
    kinds = NUMBERS | {"items", "change", "yes"} if "due" in form["order"] else None
    for number, weight in enumerate(doc.author.weights(doc.random.randint(3, 6)), 1):
        goal, measured = doc.next_goal(1, 1, kinds, level="obiettivo_individuale", code=str(number) if form["numbered"] else None,
                                       weight=float(weight) if form["weight"] else None)
        told = [(doc.author.weight_text(weight), "value")]
        texts = [(number, "value")] * form["numbered"] + [(goal["title"], "text")] + told * (form["weight"] == "left")
        own = doc.rows(goal, measured, form["order"], form["columns"])
        own[0] += [td(*told[0])] * (form["weight"] == "end")
        rows += left_of(texts, own, False)
    return rows


def _behaviours(doc):
    """How an executive works: a second table, of no indicators."""
    shares = doc.author.weights(doc.random.randint(3, 4))
    rows = [[td(name, "text"), td(f"{share}/100")] for name, share in zip(doc.random.sample(BEHAVIOURS, len(shares)), shares)]
    return [heading("Comportamenti organizzativi"), table([[th("Comportamento"), th("Punteggio massimo")]], rows, "aside")]


def ministry_prose_plan(doc):
    """A ministry's plan: many upright pages of prose and tables that are none of it, the one table of objectives on wide pages."""
    doc.begin(MINISTRY, "word", years=3, titles=TRIENNIAL, ways=("grid", "grid", "shaded", "level"))
    choose, chance, first = doc.random.choice, doc.random.random, doc.years[0]
    if first >= PIAO_SINCE:
        doc.title = choose(PIAO)
    level, word = choose((("obiettivo_strategico", "Obiettivo specifico"), ("obiettivo_strategico", "Obiettivo di valore pubblico"),
                          ("obiettivo_operativo", "Obiettivo di performance")))
    form = {"level": level, "priority": chance() < 0.5, "coded": chance() < 0.5, "merged": chance() < 0.8,
            "columns": [(first - 1, "baseline")] * (chance() < 0.7) + [(year, "target") for year in doc.years]}
    form["order"] = ["name"] + ["formula"] * (chance() < 0.5) + ["values"] + ["owner"] * (chance() < 0.6)
    left = ["Priorità politica"] * form["priority"] + ["Cod."] * form["coded"] + [word]
    top = header(doc, left, form["order"], form["columns"], chance() < 0.5)
    doc.fill_pool(MINISTRY.goals + COMMON)
    rows = []
    for number, name in enumerate(doc.random.sample(MINISTRY.areas, len(MINISTRY.areas)), 1):
        rows += _priority(doc, number, name, form)
    parts = [contents(doc, CHAPTERS)] if chance() < 0.7 else []
    for number, title in enumerate(CHAPTERS, 1):
        if title == GOALS_CHAPTER:
            parts.append(f"<div class=wide>{heading(f'{number}. {title}', 2)}{table(top, rows)}{note(doc)}</div>")
            continue
        parts += [heading(f"{number}. {title}", 2), *prose(doc, 5, 14)]
        parts += [aside(doc), *prose(doc, 1, 4)] if chance() < 0.45 else []
    parts += _minutes() if chance() < 0.4 else []
    rules = "@page wide{size:A4 landscape} .wide{page:wide}"
    return f"<style>@page{{size:A4 portrait}} {rules}</style>{''.join(parts)}"


def _priority(doc, number, name, form):
    """Rows of the objectives below a political priority, which stands left of them if it is printed."""
    area = doc.objective(level="area_strategica", title=name) if form["priority"] else None
    rows = []
    for second in range(1, doc.random.randint(2, 4)):
        code = f"{number}.{second}"
        goal, measured = doc.next_goal(1, 4, level=form["level"], parent=area["id"] if area else None,
                                       code=code if form["coded"] else None)
        texts = [(code, "value")] * form["coded"] + [(goal["title"], "text")]
        rows += left_of(texts, doc.rows(goal, measured, form["order"], form["columns"]), form["merged"])
    return left_of([(name, "text")], rows) if area else rows


def _minutes():
    """The minutes of the meeting that discussed the plan: no indicators."""
    return [heading("Verbale della seduta", 2), *map(paragraph, MINUTES)]


def university_columns(doc):
    """A university's plan in two columns of text, with a small table below the heading of each objective."""
    doc.begin(UNIVERSITY, "word", years=doc.random.choice((1, 2, 3)), titles=INTEGRATED,
              ways=("level", "level", "none", "shaded", "grid"))
    choose, chance, first = doc.random.choice, doc.random.random, doc.years[0]
    before = [(first - 1, "baseline")] * (len(doc.years) < 3 and chance() < 0.6)
    form = {"columns": before + [(year, "target") for year in doc.years],
            "owner": choose((None, "Struttura responsabile", "Struttura responsabile")),
            "area": choose(("Area strategica", "Ambito strategico")),
            "goal": choose(("Obiettivo operativo", "Obiettivo", "Obiettivo")), "between": choose((" – ", " - ", ": "))}
    form["order"] = ["name", "values"] + ["weight"] * (len(doc.years) == 1 and chance() < 0.4)
    top = header(doc, [], form["order"], form["columns"], chance() < 0.5)
    parts = []
    for number, name in enumerate(doc.random.sample(UNIVERSITY.areas, choose((2, 3))), 1):
        area = doc.objective(level="area_strategica", code=str(number), title=name)
        parts += [heading(f"{form['area']} {coded(area, form['between'])}", 2), *prose(doc, 1, 3)]
        for second in range(1, choose((2, 3)) + (number == 1)):
            unit = choose(UNIVERSITY.units)
            goal, measured = doc.next_goal(2, 3, parent=area["id"], code=f"{number}.{second}",
                                           units=[unit] * bool(form["owner"]))
            parts.append(heading(f"{form['goal']} {coded(goal, form['between'])}"))
            parts += [f"<p class=lines>{form['owner']}: {unit}</p>"] * bool(form["owner"]) + prose(doc, 0, 1)
            parts += [table(top, doc.rows(goal, measured, form["order"], form["columns"])), note(doc), *prose(doc, 0, 1)]
    rules = ".cols{columns:2;column-gap:20pt} .cols table{break-inside:avoid} .cols p{text-align:left}"
    return page(doc, "A4 portrait", [f"<div class=cols>{''.join(parts)}</div>"], rules)


def province_side_tables(doc):
    """A province's objectives on wide pages: the indicators' table left, staff or steps right of it, or two objectives abreast."""
    doc.begin(PROVINCE, "excel", years=doc.random.choice((1, 1, 2)), titles=EXECUTIVE,
              ways=("grid", "grid", "shaded", "level", "none"))
    choose, chance = doc.random.choice, doc.random.random
    form = {"right": choose(("staff", "steps", "goals")), "sheets": chance() < 0.6, "weighed": chance() < 0.6,
            "columns": [(year, "target") for year in doc.years]}
    doc.heads["weight"] = choose(("Peso", "Rilevanza", "Peso %"))
    form["order"] = ["name", "values", "weight"]
    form["top"] = header(doc, [], form["order"], form["columns"])
    if len(doc.years) > 1:  # each year over its target and its weight, which stays
        words = [doc.heads["target"].split(" {}")[0].removesuffix(" anno"), doc.heads["weight"]]
        form["top"] = [[th(doc.heads["name"], rowspan=2)] + [th(year, colspan=2) for year in doc.years],
                       [th(word) for _ in doc.years for word in words]]
    doc.fill_pool(PROVINCE.goals + COMMON)
    title, parts, number = choose(("{}", "Centro di responsabilità: {}")), [], 0
    for unit in doc.random.sample(PROVINCE.units, 3):
        parts += [new_sheet(doc, title.format(unit))] if form["sheets"] else []
        boxes = []
        for weight in doc.author.weights(doc.random.choice((2, 2, 4)) if number < 6 else 2):
            number += 1
            boxes.append(_box(doc, number, weight, form))
        parts += boxes if form["right"] != "goals" else [_abreast(*pair) for pair in zip(boxes[::2], boxes[1::2])]
    return page(doc, "A4 landscape", parts, "div.side{display:flex;gap:20pt;align-items:flex-start;break-inside:avoid}"
                " table.goal{break-after:avoid} .goal td.label,.goal td.value{width:1%;white-space:nowrap;text-align:left}")


def _box(doc, number, weight, form):
    """A goal's line of labels and values over its tables."""
    goal, measured = doc.next_goal(1, 3, code=str(number), weight=float(weight) if form["weighed"] else None)
    cells = [td("Obiettivo n.", "label"), td(number), td("Titolo", "label"), td(goal["title"], "text")]
    cells += [td("Peso", "label"), td(doc.author.weight_text(weight))] * form["weighed"]
    rows = doc.rows(goal, measured, form["order"], form["columns"])
    if len(doc.years) > 1:  # the weight again below each year
        rows = [[row[0]] + [cell for value in row[1:-1] for cell in (value, row[-1])] for row in rows]
    told, indicators = table([], [cells], "goal"), table(form["top"], rows)
    if form["right"] == "goals":
        return told + indicators
    return told + _abreast(indicators, _staff(doc) if form["right"] == "staff" else _steps(doc), 3)


def _abreast(left, right, share=1):
    """Two blocks side by side, the left one so many times as wide."""
    return f"<div class=side><div style='flex:{share} 1 0'>{left}</div><div style='flex:1 1 0'>{right}</div></div>"


def _staff(doc):
    """Who works on a goal."""
    rows = [[td(name, "text"), td(doc.random.randint(1, 9))] for name in doc.random.sample(PROFILES, doc.random.randint(2, 4))]
    return table([[th("Personale assegnato"), th("Unità")]], rows)


def _steps(doc):
    """Steps of a goal with the months in which they end."""
    kept = sorted(doc.random.sample(range(len(STEPS)), doc.random.randint(2, 4)))
    months = sorted(doc.random.sample(range(len(ENDS)), len(kept)))
    rows = [[td(STEPS[step], "text"), td(ENDS[month])] for step, month in zip(kept, months)]
    return table([[th("Fase"), th("Mese")]], rows)


# In the order of layouts.py.
LAYOUTS = (executive_sheets, ministry_prose_plan, university_columns, province_side_tables)
