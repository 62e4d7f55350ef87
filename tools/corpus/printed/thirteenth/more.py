"""The other four layouts of layouts.py: a chamber's tree, a university's list, a report, ministries' forms."""
from printed.more.layouts import heading, some
from printed.first.layouts import td
from printed.sixth.page import fields
from printed.third.page import new_sheet, table
from printed.thirteenth.page import NO_DATES, coded, count_of, once, page, prose, rules_of
from printed.thirteenth.words import ATHENEUM, BODY, CHAMBERS, MINISTERS, PEOPLE, STORIES
from printed.twelfth.page import COUNTABLE, header, keys_of, left_of, line, lines_of, pairs

TREES = ("Piano della performance", "Piano della Performance", "Piano triennale della performance", "Albero della performance")
ANNUAL = ("Piano integrato", "Piano della performance", "Obiettivi operativi", "Piano integrato della performance")
REPORTS = ("Relazione sulla performance", "Relazione sulla performance", "Relazione sulla Performance",
           "Relazione annuale sulla performance")
FORMS = ("Piano della performance", "Piano della performance", "Schede obiettivo", "Piano della Performance")
PROGRAMMES = ("Servizi digitali alle imprese", "Preparazione alle imprese per i mercati internazionali", "Turismo e filiere",
              "Orientamento, lavoro e professioni", "Tenuta del Registro imprese", "Metrologia legale e sicurezza dei prodotti",
              "Risoluzione alternativa delle controversie", "Osservatorio e informazione economica", "Bilancio e diritto annuale",
              "Comunicazione e relazioni esterne", "Sviluppo del personale", "Transizione ecologica ed energetica")
# What the State's budget calls the field in which an objective lies.
MISSIONS = (("019", "Casa e assetto urbanistico", "019.002", "Politiche abitative e riqualificazione periferie"),
            ("013", "Diritto alla mobilità e sviluppo dei sistemi di trasporto", "013.009", "Sviluppo della navigazione interna"),
            ("011", "Competitività e sviluppo delle imprese", "011.005", "Promozione dell'innovazione produttiva"))
# Why a result is what it is; most rows tell nothing.
REASONS = ("", "", "", "Obiettivo raggiunto", "Attività conclusa nei tempi", "Ritardi nella fornitura dei dati",
           "Carenza di personale nel secondo semestre")


def chamber_tree_tables(doc):
    """A chamber's tree: area, strategic objective and programme as headings or labels, below them the table of indicators."""
    doc.begin(CHAMBERS, "word", years=3, titles=TREES)
    choose, chance = doc.random.choice, doc.random.random
    form = {"carded": chance() < 0.45, "between": choose((" - ", " - ", ": ")), "aims": chance() < 0.4,
            "operative": chance() < 0.4, "columns": doc.columns(0.85), "named": choose(("{0} {1}", "{0} {1}", "{0} n. {1}"))}
    doc.heads["baseline"] = choose(("Stato {}", "Stato {}", "Stato"))
    doc.heads["formula"] = choose(("Algoritmo", "Algoritmo di calcolo", "Algoritmo", "Formula"))
    doc.heads["name"] = choose(("Indicatore", "Indicatore", "Indicatori", "KPI"))
    form["order"] = ["name", "formula"] + choose((["source", "values"], ["source", "values"], ["values"], ["values", "source"]))
    nested = chance() < 0.35
    form["top"] = header(doc, [], form["order"], form["columns"], nested)
    form["under"] = header(doc, ["Obiettivo operativo"], form["order"], form["columns"], nested)
    aims, programmes = (doc.random.sample(words, len(words)) for words in (CHAMBERS.strategies, PROGRAMMES))
    parts = []
    for first, name in enumerate(doc.random.sample(CHAMBERS.areas, 3), 1):
        area = doc.objective(level="area_strategica", code=str(first), title=name)
        parts += [] if form["carded"] else [heading(_headed("Area strategica", area, form), 2), *prose(doc, 0, 1)]
        for second in some(doc, 1, 2):
            aim = doc.objective(level="obiettivo_strategico", code=f"{first}.{second}", title=aims.pop(), parent=area["id"])
            parts += [] if form["carded"] else _aim(doc, aim, form)
            for third in some(doc, 1, 2):
                programme = doc.objective(level="programma", code=f"{aim['code']}.{third}", title=programmes.pop(),
                                          parent=aim["id"])
                parts += _programme(doc, (area, aim, programme), form)
    paper = choose(("A4 landscape", "A4 landscape", "A4 landscape", "A3 landscape"))
    even = choose(("", " table{table-layout:fixed}"))  # columns as a word processor first makes them
    return page(doc, paper, parts, rules_of(doc, not form["operative"]) + even, chapters=2)


def _headed(word, objective, form):
    return form["named"].format(word, f"{objective['code']}{form['between']}{objective['title']}")


def _rows(doc, objective, form):
    return lines_of(doc, objective, form["order"], form["columns"])


def _aim(doc, aim, form):
    """A strategic objective's heading, and at times its own indicators."""
    out = [heading(_headed("Obiettivo strategico", aim, form))]
    return out + [table(form["top"], _rows(doc, aim, form))] if form["aims"] else out


def _programme(doc, above, form):
    """A programme below its area and aim, with its indicators or with objectives that have them."""
    programme = above[-1]
    words = ("Area strategica", "Obiettivo strategico", "Programma")
    if form["carded"]:
        out = [pairs([(word, coded(one, form["between"])) for word, one in zip(words, above)])]
    else:
        out = [heading(_headed("Programma", programme, form), 4)]
    if not form["operative"]:
        return [*out, table(form["top"], _rows(doc, programme, form))]
    rows = []
    for number in some(doc, 1, 2):
        goal = doc.objective(parent=programme["id"], code=f"{programme['code']}.{number}")
        rows += left_of([(coded(goal), "text")], _rows(doc, goal, form))
    return [*out, table(form["under"], rows)]


def university_goal_list(doc):
    """A university's operational objectives, a row to each: weight, indicator, target, who answers for it, until when."""
    doc.begin(ATHENEUM, "word", "latex", years=1, titles=ANNUAL)
    choose, chance = doc.random.choice, doc.random.random
    form = {"aims": chance() < 0.4, "coded": choose(("apart", "apart", "inside", None)), "weighed": chance() < 0.8,
            "columns": doc.columns(0.2), "between": choose((" - ", " - ", ": "))}
    doc.author.allowed = NO_DATES
    # Below a directorate's heading a person answers for a goal, below an aim a directorate.
    doc.heads["owner"] = choose(("Struttura responsabile", "Responsabile") if form["aims"] else ("Responsabile", "Resp."))
    tail = choose((["owner", "due"], ["owner", "due"], ["due", "owner"], ["due"], ["owner"]))
    form["order"] = ["name", *doc.some_of("formula", share=0.2), "values", *tail]
    left = [choose(("Cod.", "N.", "Codice"))] * (form["coded"] == "apart")
    left += [choose(("Obiettivo operativo", "Obiettivo operativo", "Obiettivo"))] + [choose(("Peso", "Peso %"))] * form["weighed"]
    top, parts = header(doc, left, form["order"], form["columns"]), []
    groups = ATHENEUM.strategies if form["aims"] else ATHENEUM.units
    for first, name in enumerate(doc.random.sample(groups, doc.random.randint(3, 4)), 1):
        aim = None
        if form["aims"]:
            aim = doc.objective(level="obiettivo_strategico", code=str(first), title=name)
            parts.append(heading(f"Obiettivo strategico {coded(aim, form['between'])}", 2))
        else:
            parts.append(new_sheet(doc, name))
        parts += [*prose(doc, 0, choose((0, 0, 1))), table(top, _goals(doc, aim, first, form))]
    return page(doc, choose(("A4 landscape", "A4 landscape", "A4 portrait")), parts)


def _goals(doc, aim, first, form):
    rows = []
    for second, weight in enumerate(doc.author.weights(doc.random.randint(3, 6)), 1):
        code = f"{first}.{second}" if aim else str(second)
        goal = doc.objective(code=code if form["coded"] else None, parent=aim["id"] if aim else None,
                             weight=float(weight) if form["weighed"] else None)
        texts = [(code, "value")] * (form["coded"] == "apart")
        texts += [(coded(goal) if form["coded"] == "inside" else goal["title"], "text")]
        texts += [(doc.author.weight_text(weight), "value")] * form["weighed"]
        owner, keys = doc.random.choice(ATHENEUM.units if aim else PEOPLE), keys_of(form["order"])
        rows += left_of(texts, [line(doc.told(goal, keys, form["columns"], unit=owner), form["order"])
                                for _ in range(doc.random.choice((1, 1, 1, 1, 2)))], False)
    return rows


def result_report_table(doc):
    """A town's or agency's report: what each indicator was to reach, what it reached, which share that is, and why."""
    doc.begin(BODY, doc.random.choice(("word", "word", "excel")), years=1, titles=REPORTS)
    choose, chance, year = doc.random.choice, doc.random.random, doc.years[0]
    doc.late, doc.author.allowed = True, COUNTABLE
    form = {"offices": chance() < 0.7, "numbered": chance() < 0.55, "weighed": chance() < 0.35, "merged": chance() < 0.75,
            "columns": [(year, "target"), (year, "result"), (year, "realisation")], "gap": chance() < 0.3,
            "reasons": choose((None, "Note", "Note", "Scostamenti e motivazioni", "Osservazioni"))}
    form["order"] = ["name", *doc.some_of("formula", "unit", share=0.2), "values"]
    left = [choose(("Settore", "Servizio", "Struttura"))] * (not form["offices"]) + [choose(("N.", "Cod."))] * form["numbered"]
    left += [choose(("Obiettivo", "Obiettivo", "Obiettivo operativo"))] + ["Peso obiettivo"] * form["weighed"]
    tail = ["Scostamento"] * form["gap"] + ([form["reasons"]] if form["reasons"] else [])
    top = header(doc, left, form["order"], form["columns"])
    top[0] += [cell for word in tail for cell in header(doc, [word], [], [])[0]]
    parts, rows = [], []
    for unit in doc.random.sample(BODY.units, doc.random.randint(3, 4)):
        if form["offices"]:
            parts += [new_sheet(doc, unit), *prose(doc, 0, choose((0, 0, 1)))]
        own = _reported(doc, unit, form)
        parts += [table(top, own)] * form["offices"]
        rows += left_of([(unit, "text")], own, form["merged"])
    paper = choose(("A4 landscape", "A4 landscape", "A4 portrait" if len(top[0]) < 7 else "A4 landscape"))
    return page(doc, paper, parts or [table(top, rows)], rules_of(doc, zebra=not form["merged"]))


def _reported(doc, unit, form):
    rows = []
    for number, weight in enumerate(doc.author.weights(doc.random.randint(3, 5)), 1):
        goal = doc.objective(code=str(number) if form["numbered"] else None, units=[] if form["offices"] else [unit],
                             weight=float(weight) if form["weighed"] else None)
        texts = [(str(number), "value")] * form["numbered"] + [(goal["title"], "text")]
        texts += [(doc.author.weight_text(weight), "value")] * form["weighed"]
        rows += left_of(texts, [_result(doc, goal, form) for _ in range(count_of(doc))], form["merged"])
    return rows


def _result(doc, goal, form):
    """An indicator's cells, and behind them what falls short and why, which have no field."""
    one = doc.told(goal, keys_of(form["order"]), form["columns"])
    missing = 100 - one["indicator"]["measures"][-1]["value"]
    cells = line(one, form["order"])
    if form["gap"]:
        cells.append(td(f"-{missing:g}%".replace(".", ",") if missing > 0 else "0%"))
    if form["reasons"]:
        cells.append(td(doc.random.choice(REASONS[:5] if missing <= 0 else REASONS[5:]), "text"))
    return cells


def ministry_goal_form(doc):
    """A ministry's forms as a text: labels and values of an objective, then the table of its indicators."""
    doc.begin(MINISTERS, "word", "writer", years=doc.random.choice((3, 3, 3, 1)), titles=FORMS)
    choose, chance = doc.random.choice, doc.random.random
    form = {"word": choose(("Obiettivo specifico", "Titolo obiettivo", "Obiettivo", "Denominazione obiettivo")),
            "above": choose(("priority", "priority", "mission", None)), "code": choose(("{}", "OB{}", "OB.{}", None)),
            "headed": choose((None, "Scheda obiettivo n. {}", "SCHEDA OBIETTIVO N. {}", "Scheda n. {}")),
            "columns": doc.columns(0.65), "told": chance() < 0.8, "boss": chance() < 0.4, "served": chance() < 0.5,
            "lasting": chance() < 0.4, "weighed": chance() < 0.3, "money": chance() < 0.25, "between": chance() < 0.4,
            "sheets": chance() < 0.4,
            "owner": choose(("Struttura responsabile", "Centro di responsabilità", "Centro di responsabilità amministrativa"))}
    if not form["code"]:
        form["headed"] = None  # a number in the heading would be taken for the objective's
    order = ["name", *doc.some_of("formula", share=0.8), *doc.some_of("type", share=0.2), *doc.some_of("unit", share=0.5)]
    form["order"] = [*order, "values", *doc.some_of("source", share=0.5)]
    form["top"] = header(doc, [], form["order"], form["columns"], chance() < 0.4)
    parts, number = [], 0
    for unit in doc.random.sample(MINISTERS.units, doc.random.randint(3, 4)):
        if form["sheets"]:
            parts.append(new_sheet(doc, unit))
        for weight in doc.author.weights(doc.random.randint(2, 3)):
            number += 1
            parts.append(_goal_form(doc, number, unit, weight, form))
    paper = choose(("A4 portrait", "A4 landscape", "A4 landscape")) if len(form["top"][0]) < 7 else "A4 landscape"
    return page(doc, paper, parts)


def _goal_form(doc, number, unit, weight, form):
    choose = doc.random.choice
    above, parent = [], None
    if form["above"] == "priority":
        priority = once(doc, "area_strategica", choose(MINISTERS.areas))
        above, parent = [("Priorità politica", priority["title"])], priority["id"]
    elif form["above"] == "mission":
        code, title, part, name = choose(MISSIONS)
        mission = once(doc, "missione", title, code)
        programme = once(doc, "programma", name, part, mission["id"])
        above, parent = [("Missione", f"{code} - {title}"), ("Programma", f"{part} - {name}")], programme["id"]
    goal = doc.objective(level="obiettivo_strategico" if form["word"] == "Obiettivo specifico" else "obiettivo_operativo",
                         code=form["code"].format(number) if form["code"] else None, parent=parent,
                         units=[unit] + [choose(PEOPLE)] * form["boss"], weight=float(weight) if form["weighed"] else None,
                         description=choose(STORIES) if form["told"] else None)
    rows = above + [("Codice obiettivo", goal["code"])] * bool(goal["code"]) + [(form["word"], goal["title"])]
    rows += [("Descrizione", goal["description"])] * form["told"] + [(form["owner"], unit)]
    rows += [("Responsabile", person) for person in goal["units"][1:]]
    rows += [("Stakeholder", choose(MINISTERS.served))] * form["served"]
    rows += [("Durata", "Triennale" if len(doc.years) == 3 else "Annuale")] * form["lasting"]
    rows += [("Peso", doc.author.weight_text(weight))] * form["weighed"]
    if form["money"]:
        goal["budget"] = float(amount := choose((85000, 420000, 1300000, 27500000)))
        rows.append(("Risorse finanziarie", f"€ {amount:,}".replace(",", ".") + ",00"))
    told = lines_of(doc, goal, form["order"], form["columns"])
    box = [row for label, text in rows for row in fields((label, text), columns=2)]
    return ((heading(form["headed"].format(number)) if form["headed"] else "") + table([], box)
            + (heading("Indicatori", 4) if form["between"] else "") + table(form["top"], told))


# In the order of layouts.py.
LAYOUTS = (chamber_tree_tables, university_goal_list, result_report_table, ministry_goal_form)
