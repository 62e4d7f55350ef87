"""More layouts as programs print them: budgets of wards, managers' goals, open tables among prose, a region's wide annex."""
from printed.first.layouts import paragraph, td
from printed.more.layouts import heading
from printed.third.page import new_sheet, table, th
from printed.thirteenth.page import once
from printed.twelfth.page import left_of
from printed.twentieth.page import aside, label_rows, page, prose
from printed.twentieth.words_more import HEALTH, PARK, PEOPLE, PROVINCE, REGION, STORIES

BUDGETS = ("Schede di budget", "Budget operativo - Schede", "Obiettivi di budget", "Negoziazione di budget")
INDIVIDUAL = ("Obiettivi individuali dei dirigenti", "Assegnazione degli obiettivi ai dirigenti",
              "Schede degli obiettivi individuali")
PIAO = ("Piano integrato di attività e organizzazione", "PIAO - Piano integrato di attività e organizzazione",
        "Piano della performance")
REGIONAL = ("Piano della prestazione", "Piano della performance", "Piano della performance - Allegato degli obiettivi")
BEHAVIOURS = ("Capacità di guida dei collaboratori", "Collaborazione tra strutture", "Attenzione all'utenza", "Rispetto dei tempi",
              "Soluzione dei problemi")


def ward_budget_printout(doc):
    """A page for each ward: who and where, then each objective's labels and values and a small table below them."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(HEALTH, BUDGETS)
    order = ["name"] + choose(([], ["formula"])) + choose(([], ["unit"])) + ["values"] + choose(([], [], ["source"], ["weight"]))
    form = {"order": order, "columns": doc.columns(0.7), "area": chance() < 0.6,
            "weighed": "weight" not in order and chance() < 0.8, "told": chance() < 0.3, "coded": chance() < 0.4}
    title = choose(("Scheda di budget {1} - {0}", "Scheda budget anno {1}: {0}", "{0} - Obiettivi {1}"))
    department = choose(("Dipartimento Medico", "Dipartimento Chirurgico", "Dipartimento dei Servizi"))
    parts = []
    for number, ward in enumerate(doc.random.sample(doc.domain.units, 3)):
        sheet = new_sheet(doc, title.format(ward, doc.years[0]))
        box = [("Direttore", choose([name for name in PEOPLE if name.startswith("dott")])), ("Dipartimento", department),
               ("Posti letto", str(doc.random.randint(8, 40)))]
        parts.append(f"<div style='break-before:page'>{sheet}</div>" if number else sheet)
        parts.append(table([], label_rows(box[:doc.random.randint(1, 3)])))
        weights = doc.author.weights(doc.random.randint(2, 3))
        parts += [_ward_goal(doc, at, weight, form) for at, weight in enumerate(weights, 1)]
        parts += [f"<p class=sign>Il Direttore Generale {'_' * 22} Il Direttore della struttura {'_' * 22}</p>"] * (chance() < 0.5)
    return page(doc, "A4 portrait", parts, chapters=1)


def _ward_goal(doc, number, weight, form):
    """An objective's card; its area is one on each ward's sheet."""
    area = once(doc, "area_strategica", doc.random.choice(doc.domain.areas)) if form["area"] else None
    goal, measures = doc.goal(parent=area["id"] if area else None, weight=float(weight) if form["weighed"] else None,
                              code=str(number) if form["coded"] else None,
                              description=doc.random.choice(STORIES) if form["told"] else None)
    rows = [("Area", area["title"])] if area else []
    rows += [(f"Obiettivo n. {number}" if form["coded"] else "Obiettivo", goal["title"])]
    rows += [("Descrizione", goal["description"])] * form["told"] + [("Peso", doc.author.weight_text(weight))] * form["weighed"]
    own = doc.rows(goal, measures, form["order"], form["columns"])
    head = doc.head([], form["order"], form["columns"])
    return f"<div class=keep>{table([], label_rows(rows))}{table(head, own)}</div>"


def manager_goal_printout(doc):
    """A table of individual objectives for each manager, whose weights make 100; behaviours below it at times."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(PROVINCE, INDIVIDUAL)
    behind = chance() < 0.35
    order = ["name"] + choose(([], [], ["formula"])) + ["values"]
    form = {"order": order, "columns": doc.columns(0.15), "behind": behind, "numbered": chance() < 0.7, "summed": chance() < 0.5}
    left = ["N."] * form["numbered"] + [choose(("Obiettivo individuale", "Obiettivo individuale", "Obiettivi individuali"))]
    weight = choose(("Peso obiettivo", "Peso dell'obiettivo")) if behind else choose(("Peso", "Peso obiettivo", "Peso %"))
    head = doc.head(left + [weight] * (not behind), order, form["columns"])
    head[0] += [th(doc.word(weight))] * behind
    title = choose(("Dirigente: {0} - {1}", "{0} - Dirigente del {1}", "{1} - {0}", "Scheda del dirigente {0}"))
    sectors, people = (doc.random.sample(names, len(names)) for names in (doc.domain.units, PEOPLE))
    parts = []
    for number in range(doc.random.randint(3, 4)):
        sheet = new_sheet(doc, title.format(people[number], sectors[number]))
        told = [sheet] if "{1}" in title else [sheet, paragraph(f"Struttura di assegnazione: {sectors[number]}")]
        told += [_manager_table(doc, head, form)] + [_behaviours(doc)] * (chance() < 0.4)
        parts.append("".join(told))
    if chance() < 0.4:
        parts = [parts[0], *(f"<div style='break-before:page'>{part}</div>" for part in parts[1:])]
    return page(doc, choose(("A4 portrait", "A4 landscape")), parts)


def _manager_table(doc, head, form):
    rows = []
    for number, weight in enumerate(doc.author.weights(doc.random.randint(2, 3)), 1):
        goal, measures = doc.goal(level="obiettivo_individuale", weight=float(weight),
                                  code=str(number) if form["numbered"] else None)
        own = doc.rows(goal, measures, form["order"], form["columns"])
        share = td(doc.author.weight_text(weight), **({"rowspan": len(own)} if len(own) > 1 else {}))
        if form["behind"]:
            own[0].append(share)
        texts = [(str(number), "value")] * form["numbered"] + [(goal["title"], "text")]
        texts += [(doc.author.weight_text(weight), "value")] * (not form["behind"])
        rows += left_of(texts, own)
    if form["summed"]:
        before, behind = (len(head[0]) - 1, 0) if form["behind"] else (1 + form["numbered"], len(head[0]) - 2 - form["numbered"])
        rows.append([td("Totale", "band", colspan=before), td(doc.author.weight_text(100)), *(td("") for _ in range(behind))])
    return table(head, rows)


def _behaviours(doc):
    """How a manager works: no plan."""
    rows = [[td(name, "text"), td(doc.author.weight_text(weight))]
            for name, weight in zip(doc.random.sample(BEHAVIOURS, 3), doc.author.weights(3))]
    return heading("Comportamenti organizzativi") + table([[th("Comportamento"), th("Peso")]], rows, "aside")


def piao_plain_tables(doc):
    """A plan told in prose: objectives as headings, each with a table that has no lines."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(PARK, PIAO, choose((1, 3, 3)))
    order = ["name"] + choose(([], ["formula"], ["formula"])) + choose(([], [], ["unit"])) + ["values"]
    columns, owned = doc.columns(0.6), choose(("", "", "Struttura responsabile: {}", "Ufficio responsabile: {}"))
    head, apart = doc.head([], order, columns), choose((" - ", ": ", " – "))
    numbered = choose(("Obiettivo operativo {}{}{}", "Obiettivo operativo {}{}{}", "Obiettivo {}{}{}"))
    parts = [heading(choose(("2.2 Performance", "Sottosezione 2.2 - Performance", "Gli obiettivi")), 2), *prose(doc, 1, 2)]
    for first, title in enumerate(doc.random.sample(doc.domain.aims, 3), 1):
        aim = doc.objective(level="obiettivo_strategico", title=title, code=str(first))
        parts += [heading(f"Obiettivo strategico {first}{apart}{title}", 3), *prose(doc, 0, 1)]
        for second in range(1, doc.random.randint(2, 3) + 1):
            unit = choose(doc.domain.units)
            goal, measures = doc.goal(parent=aim["id"], code=f"{first}.{second}", units=[unit] if owned else [])
            told = [heading(numbered.format(goal["code"], apart, goal["title"]), 4)] + [paragraph(owned.format(unit))] * bool(owned)
            told.append(table(head, doc.rows(goal, measures, order, columns), "open"))
            parts.append(f"<div class=keep>{''.join(told)}</div>")
    if doc.title != PIAO[-1]:
        parts += [heading("3.2 Organizzazione del lavoro agile", 2), *prose(doc, 1, 1)]
        parts += [heading("3.3 Piano triennale dei fabbisogni di personale", 2), *prose(doc, 1, 1), aside(doc)]
    return page(doc, "A4 portrait", parts)


def regional_annex_printout(doc):
    """Pages of prose and, on wider paper, one table: areas set upwards, two levels merged, indicators of all of them."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(REGION, REGIONAL, choose((2, 3, 3)))
    doc.rules = choose(("grid", "grid", "box"))
    order = ["code"] * (chance() < 0.4) + ["name", "formula"] + ["unit"] * (chance() < 0.5) + ["values"]
    order += choose((["owner"], ["source"], ["owner", "source"]))
    form = {"order": order, "columns": doc.columns(0.7), "up": choose(("up", "up", "text")), "coded": chance() < 0.6}
    left = [choose(("Area", "Area strategica")), "Obiettivo strategico", "Obiettivo operativo"]
    head = doc.head(left, order, form["columns"], choose((None, "Target", "Valori attesi")))
    rows, themes = [], sorted(doc.random.sample(range(len(doc.domain.areas)), doc.random.randint(4, 6)))
    for first, theme in enumerate(themes, 1):
        rows += _theme(doc, first, theme, form)
    intro = [heading("Nota di lettura", 2), *prose(doc, 1, 3)]
    names = ("Allegato 1 - Obiettivi e indicatori", "Allegato A - Quadro degli obiettivi", "Obiettivi e indicatori")
    paper = choose(("landscape", "landscape", "wide"))
    annex = [f"<div class={paper}>", heading(choose(names), 2), table(head, rows)]
    return page(doc, "A4 portrait", intro + annex, closing="</div>")


def _theme(doc, first, theme, form):
    """The rows of an area: one strategic objective over two operational ones."""
    def named(objective):
        return f"{objective['code']} {objective['title']}" if objective["code"] else objective["title"]

    coded = form["coded"]
    area = doc.objective(level="area_strategica", title=doc.domain.areas[theme])
    aim = doc.objective(level="obiettivo_strategico", title=doc.domain.aims[theme], parent=area["id"],
                        code=str(first) if coded else None)
    rows = []
    for second, (title, measures) in enumerate(doc.domain.goals[2 * theme:2 * theme + 2], 1):
        goal = doc.objective(title=title, parent=aim["id"], code=f"{first}.{second}" if coded else None)
        rows += left_of([(named(goal), "text")], doc.rows(goal, measures, form["order"], form["columns"]))
    return left_of([(area["title"], form["up"]), (named(aim), "text")], rows)


LAYOUTS = (ward_budget_printout, manager_goal_printout, piao_plain_tables, regional_annex_printout)
