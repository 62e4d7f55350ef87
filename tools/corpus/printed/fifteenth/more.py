"""The other four layouts of layouts.py: a university's chapters, a chamber's, an institute's and a park's tables."""
import html

from printed.fifteenth.page import page, paper_of, prose
from printed.fifteenth.words_more import CHAMBER, PARK, PEOPLE, PHASES, RESEARCH, STORIES, UNIVERSITY
from printed.more.layouts import heading
from printed.first.layouts import paragraph, td
from printed.third.page import new_sheet, table, th
from printed.twelfth.page import header, left_of, line, width

CAPTION = "Tabella {}. Indicatori dell'obiettivo {}"


def university_chapter_tables(doc):
    """A university's plan as a text: fields and objectives as headings, a table of indicators below each objective or field."""
    doc.begin(UNIVERSITY, "writer", years=doc.random.choice((3, 3, 1)))
    choose, chance = doc.random.choice, doc.random.random
    form = {"field": choose(("Ambito strategico {} - {}", "Ambito {}: {}", "Area strategica {} - {}")),
            "aim": choose(("Obiettivo strategico {} - {}", "Obiettivo strategico {}: {}")),
            "goal": choose(("Obiettivo operativo {} - {}", "Obiettivo operativo {}: {}")), "beside": chance() < 0.45,
            "merged": chance() < 0.85, "coded": chance() < 0.4, "charged": chance() < 0.4,
            "columns": doc.columns(0.7)}
    order = ["code"] * form["coded"] + ["name", *doc.some_of("formula", share=0.45), *doc.some_of("type", share=0.2), "values"]
    form["order"] = order + choose(([], ["source"], [] if form["charged"] else ["owner"]))
    left = [choose(("Obiettivo operativo", "Obiettivi operativi"))] if form["beside"] else []
    form["top"] = header(doc, left, form["order"], form["columns"], chance() < 0.45)
    parts = []
    for first, theme in enumerate(doc.drawn(3, 5), 1):
        area = doc.objective(level="area_strategica", code=str(first), title=theme.area)
        parts += [heading(form["field"].format(first, theme.area), 2), *prose(doc, 0, 2)]
        aim = doc.objective(level="obiettivo_strategico", code=f"{first}.1", title=theme.strategy, parent=area["id"])
        parts.append(heading(form["aim"].format(aim["code"], theme.strategy)))
        if form["charged"]:
            aim["units"] = [theme.unit]
            parts.append(paragraph(f"Struttura responsabile: {theme.unit}"))
        parts += _chapter(doc, aim, theme, form)
    return page(doc, paper_of(doc, width(left, form["order"], form["columns"])), parts, chapters=3)


def _chapter(doc, aim, theme, form):
    """Operational objectives as headings over their tables, or merged at the left of one."""
    parts, rows = [], []
    for third, goal in enumerate(theme.goals, 1):
        own = doc.goal(goal, code=f"{aim['code']}.{third}", parent=aim["id"])
        lines = []
        for at, one in enumerate(doc.all_told(own, form["order"], form["columns"], theme.unit)):
            if form["coded"]:
                one["code"] = one["indicator"]["code"] = f"{own['code']}.{'abc'[at]}"
            lines.append(line(one, form["order"]))
        parts += [heading(form["goal"].format(own["code"], own["title"]), 4), table(form["top"], lines)]
        rows += left_of([(f"{own['code']} {own['title']}", "text")], [list(cells) for cells in lines], form["merged"])
    return [table(form["top"], rows)] if form["beside"] else parts


def chamber_titled_tables(doc):
    """A chamber's strategic objectives, each a table under its own title: operational objectives, weights, indicators, offices."""
    doc.begin(CHAMBER, years=doc.random.choice((1, 3, 3)))
    choose, chance = doc.random.choice, doc.random.random
    form = {"coded": chance() < 0.75, "weighed": chance() < 0.6, "merged": chance() < 0.85, "columns": doc.columns(0.5),
            "field": choose(("Ambito strategico {} - {}", "AREA STRATEGICA {} - {}", "Area strategica {}: {}")),
            "money": chance() < 0.3, "told": chance() < 0.3, "nested": chance() < 0.4, "between": choose((" - ", ": "))}
    order = ["name", *doc.some_of("formula", share=0.6), *doc.some_of("weight", share=0.35), *doc.some_of("unit", share=0.2)]
    form["order"] = order + choose((["values"], ["values", "owner"], ["values", "owner"], ["source", "values"]))
    if "weight" in order:
        doc.heads["weight"] = "Peso indicatore"
    form["left"] = [choose(("Obiettivo operativo", "Obiettivi operativi", "Obiettivo operativo annuale"))]
    form["left"] += ["Peso obiettivo"] * form["weighed"]
    form["wide"] = width(form["left"], form["order"], form["columns"])
    parts = []
    for first, theme in enumerate(doc.drawn(3, 4), 1):
        area = doc.objective(level="area_strategica", code=str(first) if form["coded"] else None, title=theme.area)
        parts.append(heading(form["field"].format(first, theme.area) if form["coded"] else f"Area strategica: {theme.area}", 2))
        parts += [*prose(doc, 0, 1), _titled(doc, area, first, theme, form)]
    rules = f"th.title{{text-align:left;background:{doc.tint};color:#000;font-size:110%}}"
    return page(doc, paper_of(doc, form["wide"]), parts, rules)


def _titled(doc, area, first, theme, form):
    """The table of a strategic objective: its title and what is told of it stand over the header."""
    choose, wide = doc.random.choice, form["wide"]
    code = f"{first}.1" if form["coded"] else None
    aim = doc.objective(level="obiettivo_strategico", code=code, title=theme.strategy, parent=area["id"],
                        description=choose(STORIES) if form["told"] else None)
    title = f"Obiettivo strategico {code}{form['between']}{theme.strategy}" if code else f"Obiettivo strategico: {theme.strategy}"
    over = [[th(title, "title", colspan=wide)]]
    if form["told"]:
        over.append([td("Descrizione", "label"), td(aim["description"], "text", colspan=wide - 1)])
    if form["money"]:
        aim["budget"] = float(amount := choose((45000, 120000, 310000, 86500)))
        over.append([td("Risorse finanziarie", "label"), td(f"€ {amount:,}".replace(",", ".") + ",00", "text", colspan=wide - 1)])
    rows = []
    for second, (weight, goal) in enumerate(zip(doc.author.weights(len(theme.goals)), theme.goals), 1):
        own = doc.goal(goal, code=f"{code}.{second}" if code else None, parent=aim["id"],
                       weight=float(weight) if form["weighed"] else None)
        text = f"{own['code']} {own['title']}" if code else own["title"]
        texts = [(text, "text")] + [(doc.author.weight_text(weight), "value")] * form["weighed"]
        rows += left_of(texts, doc.rows(own, form["order"], form["columns"], theme.unit), form["merged"])
    return table(over + header(doc, form["left"], form["order"], form["columns"], form["nested"]), rows)


def institute_captioned_tables(doc):
    """A research body's plan in LaTeX: strategic lines and objectives as headings, a captioned table below each objective."""
    doc.begin(RESEARCH, "latex", years=doc.random.choice((3, 3, 1)))
    choose, chance = doc.random.choice, doc.random.random
    form = {"line": choose(("Linea strategica {}. {}", "Linea strategica {} - {}")),
            "goal": choose(("Obiettivo {}. {}", "Obiettivo {} - {}")), "coded": chance() < 0.5, "told": chance() < 0.4,
            "charged": chance() < 0.6, "caption": chance() < 0.7, "columns": doc.columns(0.7)}
    form["order"] = ["code"] * form["coded"] + ["name", *doc.some_of("formula", share=0.3), *doc.some_of("unit", share=0.5)]
    form["order"] += ["values"] + choose(([], ["weight"], ["source"]))
    form["top"] = header(doc, [], form["order"], form["columns"])
    parts, number = [], 0
    for first, theme in enumerate(doc.drawn(3, 4), 1):
        area = doc.objective(level="area_strategica", code=f"LS{first}", title=theme.area)
        parts += [heading(form["line"].format(area["code"], theme.area), 2), *prose(doc, 0, 2)]
        for second, goal in enumerate(theme.goals, 1):
            number += 1
            own = doc.goal(goal, code=f"{first}.{second}", parent=area["id"])
            parts.append(heading(form["goal"].format(own["code"], own["title"])))
            parts += _institute_goal(doc, own, theme, number, form)
    return page(doc, choose(("A4 portrait", "A4 landscape")), parts, chapters=3)


def _institute_goal(doc, own, theme, number, form):
    out = []
    if form["charged"]:
        own["units"] = [theme.unit]
        out.append(paragraph(f"Struttura responsabile: {theme.unit}"))
    if form["told"]:
        own["description"] = doc.random.choice(STORIES)
        out.append(paragraph(f"Descrizione: {own['description']}"))
    if form["caption"]:
        out.append(f"<p class=caption>{html.escape(CAPTION.format(number, own['code']))}</p>")
    lines = []
    for at, one in enumerate(doc.all_told(own, form["order"], form["columns"]), 1):
        if form["coded"]:
            one["code"] = one["indicator"]["code"] = f"{own['code']}.{at}"
        lines.append(line(one, form["order"]))
    return [*out, table(form["top"], lines)]


def park_goal_paragraphs(doc):
    """A park's goals as a text: a heading, lines with what is told of the goal, a small table of indicators, what will be done."""
    doc.begin(PARK, "writer")
    choose, chance = doc.random.choice, doc.random.random
    doc.undated = due = chance() < 0.3
    form = {"goal": choose(("Obiettivo n. {} - {}", "Obiettivo {}: {}", "Obiettivo operativo n. {}: {}")),
            "told": chance() < 0.7, "shared": chance() < 0.3,
            "boss": choose(("Responsabile", "Responsabile", "Referente")), "weighed": choose(("line", "heading", None)),
            "columns": doc.columns(0.5), "steps": choose((None, "Attività previste:", "Fasi di lavoro:"))}
    form["order"] = ["name", *doc.some_of("formula", share=0.2), *doc.some_of("unit", share=0.3)]
    form["order"] += ["weight"] * form["shared"] + ["values"] + ["due"] * due
    form["top"] = header(doc, [], form["order"], form["columns"])
    themes = doc.drawn(3, 4)
    weights = doc.author.weights(sum(len(theme.goals) for theme in themes))
    parts, number = [], 0
    for theme in themes:
        parts += [new_sheet(doc, theme.unit), *prose(doc, 0, choose((0, 1)))]
        person = choose(PEOPLE)
        for goal in theme.goals:
            number += 1
            parts += _park_goal(doc, goal, (number, weights.pop(), person), form)
    return page(doc, "A4 portrait", parts)


def _park_goal(doc, goal, told, form):
    """`told`: the goal's number, its weight and who answers for it."""
    choose, (number, weight, person) = doc.random.choice, told
    written = doc.author.weight_text(weight)
    own = doc.goal(goal, code=str(number), units=[person], weight=float(weight) if form["weighed"] else None,
                   description=choose(STORIES) if form["told"] else None)
    title = form["goal"].format(number, own["title"]) + f" (peso {written})" * (form["weighed"] == "heading")
    out = [heading(title)] + [paragraph(f"Descrizione: {own['description']}")] * form["told"]
    out += [paragraph(f"{form['boss']}: {person}")] + [paragraph(f"Peso: {written}")] * (form["weighed"] == "line")
    out.append(table(form["top"], doc.rows(own, form["order"], form["columns"])))
    if form["steps"]:
        steps = sorted(doc.random.sample(range(len(PHASES)), 3))
        out.append(paragraph(form["steps"]) + "<ul>" + "".join(f"<li>{PHASES[at]}</li>" for at in steps) + "</ul>")
    return out


# In the order of layouts.py.
LAYOUTS = (university_chapter_tables, chamber_titled_tables, institute_captioned_tables, park_goal_paragraphs)
