"""Eight layouts more for tools/heldout: the tables that each kind of administration prints most often.

Written without the reader at hand; the other four stand in more.py. A layout is a function that takes a
TwelfthDocument, adds to its plan and returns the body's HTML.
"""
import printed.twelfth.more
from printed.more.layouts import heading, some
from printed.first.layouts import td
from printed.sixth.page import fields
from printed.third.page import new_sheet, table
from printed.twelfth.page import (COUNTABLE, PEOPLE, STORIES, header, keys_of, left_of, line, lines_of, page, pairs, phases,
                                  prose, width)
from printed.twelfth.words import CHAMBER, MINISTRY, TOWN, UNIVERSITY

# Missions and programmes of the State's budget, and of a town's.
STATE = (("018", "Sviluppo sostenibile e tutela del territorio e dell'ambiente",
          (("018.003", "Valutazioni e autorizzazioni ambientali"), ("018.013", "Tutela e gestione delle risorse idriche"))),
         ("014", "Infrastrutture pubbliche e logistica", (("014.005", "Sistemi idrici, idraulici ed elettrici"),
                                                          ("014.011", "Sistemi stradali, autostradali e intermodali"))),
         ("017", "Ricerca e innovazione", (("017.003", "Ricerca in materia ambientale"), ("017.022", "Ricerca scientifica di base"))),
         ("021", "Tutela e valorizzazione dei beni culturali", (("021.010", "Tutela dei beni librari e dell'editoria"),)),
         ("032", "Servizi istituzionali e generali delle amministrazioni pubbliche",
          (("032.002", "Indirizzo politico"), ("032.003", "Servizi e affari generali per le amministrazioni di competenza"))))
TOWNS = (("01", "Servizi istituzionali, generali e di gestione", "01.02", "Segreteria generale"),
         ("04", "Istruzione e diritto allo studio", "04.06", "Servizi ausiliari all'istruzione"),
         ("08", "Assetto del territorio ed edilizia abitativa", "08.01", "Urbanistica e assetto del territorio"),
         ("10", "Trasporti e diritto alla mobilità", "10.05", "Viabilità e infrastrutture stradali"),
         ("12", "Diritti sociali, politiche sociali e famiglia", "12.03", "Interventi per gli anziani"))
PERSPECTIVES = ("Imprese, territorio e consumatori", "Processi interni e qualità", "Innovazione e crescita",
                "Economico-finanziaria")
EXPECTED = ("Piano degli indicatori e dei risultati attesi di bilancio", "Piano degli indicatori e dei risultati attesi (PIRA)",
            "Piano della performance")
YEARLY = ("Piano Esecutivo di Gestione", "Piano dettagliato degli obiettivi", "Piano degli obiettivi", "PEG/PDO",
          "Piano performance")
STRATEGIC = ("Piano strategico", "Piano strategico di Ateneo", "Piano integrato della performance", "Piano strategico triennale")


def pira_tables(doc):
    """A ministry's missions and programmes: a box for each objective and its table, or all of them merged at the left of one."""
    doc.begin(MINISTRY, "word", years=doc.random.choice((3, 3, 3, 1)), titles=EXPECTED)
    choose, chance = doc.random.choice, doc.random.random
    form = {"word": choose(("Obiettivo", "Obiettivo", "Obiettivo strategico", "Obiettivo specifico")), "boxed": chance() < 0.5,
            "columns": doc.columns(0.3), "nested": chance() < 0.4, "told": chance() < 0.5, "merged": chance() < 0.8,
            "owner": chance() < 0.5, "kpi": chance() < 0.3, "between": choose((" - ", " - ", " ", ": "))}
    doc.heads["name"] = choose((doc.heads["name"], "Indicatore", "KPI", "Indicatore (KPI)"))
    doc.heads["code"] = choose(("Cod. indicatore", "Codice KPI", "Cod."))
    source = choose((["source", "values"], ["values", "source"], ["values"]))
    form["order"] = ["code"] * form["kpi"] + ["name", "formula"] + doc.some_of("type", "unit", share=0.5) + source
    form["level"] = "obiettivo_operativo" if form["word"] == "Obiettivo" else "obiettivo_strategico"
    parts, rows, number = [], [], 0
    for code, title, programmes in doc.random.sample(STATE, doc.random.randint(3, 4)):
        mission, of_mission = doc.objective(level="missione", code=code, title=title), []
        for part, name in doc.random.sample(programmes, doc.random.randint(1, len(programmes))):
            programme, of_programme = doc.objective(level="programma", code=part, title=name, parent=mission["id"]), []
            for _ in some(doc, 1, 3):
                number += 1
                goal, own = _pira_goal(doc, programme, number, form)
                parts += [_pira_box(doc, mission, programme, goal, form),
                          table(header(doc, [], form["order"], form["columns"], form["nested"]), own)]
                of_programme += left_of([(f"{number}. {goal['title']}", "text")], own, form["merged"])
            of_mission += left_of([(_named(programme, form), "text")], of_programme, form["merged"])
        rows += left_of([(_named(mission, form), "text")], of_mission, form["merged"])
    if not form["boxed"]:
        left = ["Missione", "Programma", form["word"]]
        parts = [table(header(doc, left, form["order"], form["columns"], form["nested"]), rows)]
    papers = ("A4 landscape", "A4 landscape", "A4 portrait" if form["boxed"] and len(form["columns"]) < 3 else "A3 landscape")
    return page(doc, choose(papers), parts, "table{font-size:7.5pt}")


def _named(objective, form):
    return f"{objective['code']}{form['between']}{objective['title']}"


def _pira_goal(doc, programme, number, form):
    """An objective and the rows of its indicators."""
    choose = doc.random.choice
    goal = doc.objective(level=form["level"], code=str(number), parent=programme["id"])
    if form["boxed"]:
        goal.update(description=choose(STORIES) if form["told"] else None, units=[choose(doc.domain.units)] * form["owner"])
    own = []
    for place, one in enumerate(doc.rows(goal, keys_of(form["order"]), form["columns"], 1, 3), 1):
        if form["kpi"]:
            one["code"] = one["indicator"]["code"] = f"KPI {number}.{place}"
        own.append(line(one, form["order"]))
    return goal, own


def _pira_box(doc, mission, programme, goal, form):
    rows = [("Missione", _named(mission, form)), ("Programma", _named(programme, form)),
            (form["word"], f"{goal['code']}. {goal['title']}")]
    rows += [("Descrizione", goal["description"])] * form["told"]
    return pairs(rows + [("Centro di responsabilità", unit) for unit in goal["units"]])


def chamber_cruscotto(doc):
    """A chamber's scorecard on sheets: areas as headings at times, perspectives and objectives merged at the left, weighed KPIs."""
    results = doc.random.random() < 0.4
    years = 1 if results and doc.random.random() < 0.7 else 3
    titles = (("Relazione sulla performance", "Cruscotto degli indicatori") if results else
              ("Piano della performance", "Cruscotto BSC"))
    doc.begin(CHAMBER, "excel", "calc", years=years, titles=titles)
    choose, chance, year = doc.random.choice, doc.random.random, doc.years[0]
    form = {"columns": doc.columns(0 if results else 0.3), "coded": chance() < 0.7, "kpi": chance() < 0.3,
            "word": choose(("Obiettivo strategico", "Obiettivo strategico", "Obiettivo operativo")), "weighed": chance() < 0.4,
            "merged": chance() < 0.85, "areas": chance() < 0.6, "count": 0}
    if results:
        doc.author.allowed = COUNTABLE
        form["columns"] += [(year, "result"), (year, "realisation")]
    doc.heads["name"] = choose((doc.heads["name"], "KPI", "KPI", "Indicatore"))
    doc.heads["code"] = choose(("Cod. KPI", "ID KPI"))
    order = ["code"] * form["kpi"] + ["name"] + doc.some_of("formula", share=0.6) + doc.some_of("unit", share=0.3)
    form["order"] = order + choose((["weight", "values"], ["weight", "values"], ["values", "weight"]))
    left = ["Prospettiva", form["word"]] + ["Peso obiettivo"] * form["weighed"]
    top = header(doc, left, form["order"], form["columns"], not results and chance() < 0.4)
    if not form["areas"]:
        return page(doc, "A4 landscape", [table(top, _scorecard(doc, None, form))], chapters=1)
    parts, title = [], choose(("Area strategica {} - {}", "Area strategica {}: {}"))
    for number, area in enumerate(doc.random.sample(CHAMBER.areas, doc.random.randint(2, 4)), 1):
        above = doc.objective(level="area_strategica", code=str(number), title=area)
        parts += [heading(title.format(number, area), 2), table(top, _scorecard(doc, above, form))]
    return page(doc, choose(("A4 landscape", "A4 landscape", "A3 landscape")), parts, chapters=1)


def _scorecard(doc, area, form):
    """Rows of two or three perspectives with their objectives, whose weights make 100."""
    rows, second = [], 0
    counts = [doc.random.randint(1, 3) for _ in range(doc.random.randint(3, 4) if area is None else doc.random.randint(2, 3))]
    weights = doc.author.weights(sum(counts))
    for perspective, count in zip(sorted(doc.random.sample(PERSPECTIVES, len(counts)), key=PERSPECTIVES.index), counts):
        block = []
        for _ in range(count):
            second, weight = second + 1, weights.pop()
            code = (f"{area['code']}.{second}" if area else str(second)) if form["coded"] else None
            goal = doc.objective(level=form["word"].lower().replace(" ", "_"), code=code, parent=area["id"] if area else None,
                                 perspectives=[perspective], weight=float(weight) if form["weighed"] else None)
            own = []
            for one in doc.rows(goal, keys_of(form["order"]), form["columns"], 1, 3):
                form["count"] += 1
                if form["kpi"]:
                    one["code"] = one["indicator"]["code"] = f"KPI{form['count']:02d}"
                own.append(line(one, form["order"]))
            texts = [(f"{code} {goal['title']}" if code else goal["title"], "text")]
            block += left_of(texts + [(doc.author.weight_text(weight), "value")] * form["weighed"], own)
        rows += left_of([(perspective, "text")], block, form["merged"])
    return rows


def peg_objective_cards(doc):
    """A town's executive plan as a text: for each objective a card of labels and values and the table of its indicators."""
    doc.begin(TOWN, "word", "writer", years=1, titles=YEARLY)
    choose, chance = doc.random.choice, doc.random.random
    form = {"order": ["name"] + doc.some_of("formula", "unit", share=0.35) + ["values", "due"] + doc.some_of("weight", share=0.3),
            "columns": [(doc.years[0], "target")], "sheets": chance() < 0.6, "phases": chance() < 0.35, "money": chance() < 0.2,
            "title": choose(("Titolo obiettivo", "Obiettivo", "Denominazione obiettivo")), "served": chance() < 0.3,
            "kind": chance() < 0.35, "mission": chance() < 0.35, "number": choose(("Obiettivo n.", "N. obiettivo", "Obiettivo n.")),
            "weight": choose(("Peso", "Peso obiettivo", "Peso")), "story": choose(("Descrizione", "Descrizione obiettivo")),
            "owner": choose(("Responsabile", "Dirigente responsabile", "Responsabile")),
            "steps": choose((("N.", "Fasi", "Termine"), ("N.", "Descrizione fase", "Scadenza"))),
            "head": choose((None, "Scheda obiettivo n. {}")), "between": chance() < 0.4}
    doc.heads["target"] = choose(("Valore atteso", "Valore atteso", "Target", "Risultato atteso", doc.heads["target"]))
    title = choose(("Centro di responsabilità {} - {}", "Settore {} - {}", "Area {} - {}"))
    parts, number = [], 0
    for first, unit in enumerate(doc.random.sample(TOWN.units, doc.random.randint(3, 5)), 1):
        if form["sheets"]:
            parts.append(new_sheet(doc, title.format(first, unit)))
        person = choose(PEOPLE)
        for weight in doc.author.weights(doc.random.randint(2, 3)):
            number += 1
            parts.append(_peg_card(doc, number, weight, (unit, person), form))
    return page(doc, choose(("A4 portrait", "A4 portrait", "A4 landscape")), parts)


def _peg_card(doc, number, weight, owners, form):
    choose = doc.random.choice
    parent, mission = None, choose(TOWNS)
    if form["mission"]:
        parent = _once(doc, "programma", *mission[2:], parent=_once(doc, "missione", *mission[:2]))
    goal = doc.objective(code=str(number), weight=float(weight), units=list(owners), description=choose(STORIES), parent=parent)
    rows = fields(("Centro di responsabilità", owners[0])) + fields((form["owner"], owners[1]))
    if form["mission"]:
        rows += fields(("Missione", " - ".join(mission[:2]))) + fields(("Programma", " - ".join(mission[2:])))
    rows += fields((form["number"], number), (form["weight"], doc.author.weight_text(weight)))
    rows += fields((form["title"], goal["title"])) + fields((form["story"], goal["description"]))
    if form["kind"]:
        rows += fields(("Tipologia obiettivo", choose(("Sviluppo", "Mantenimento", "Miglioramento"))))
    if form["served"]:
        rows += fields(("Stakeholder", choose(TOWN.served)))
    if form["money"]:
        goal["budget"] = float(amount := choose((4000, 22500, 310000)))
        rows += fields(("Risorse finanziarie", f"€ {amount:,}".replace(",", ".") + ",00"))
    told = lines_of(doc, goal, form["order"], form["columns"])
    return ((heading(form["head"].format(number)) if form["head"] else "") + table([], rows)
            + (heading("Indicatori", 4) if form["between"] else "") + table(header(doc, [], form["order"], form["columns"]), told)
            + (phases(doc, form["steps"]) if form["phases"] else ""))


def _once(doc, level, code, title, parent=None):
    """The id of a mission or programme on the sheet that is being made; it is one for all cards there."""
    sheet = doc.plan["sheets"][-1]["id"]
    for one in doc.plan["objectives"]:
        if (one["sheet"], one["level"], one["code"]) == (sheet, level, code):
            return one["id"]
    return doc.objective(level=level, code=code, title=title, parent=parent)["id"]


def university_plan_actions(doc):
    """A university's strategic plan: areas, below each objective the table of its actions, an indicator to each."""
    doc.begin(UNIVERSITY, "word", "latex", years=doc.random.choice((3, 3, 3, 1)), titles=STRATEGIC)
    choose, chance = doc.random.choice, doc.random.random
    form = {"columns": doc.columns(0.7), "banded": chance() < 0.4, "coded": choose(("inside", "apart", None)),
            "band": choose(("Obiettivo strategico {}: {}", "Obiettivo strategico {} - {}", "Obiettivo specifico {} - {}")),
            "order": ["name"] + doc.some_of("formula", share=0.7) + ["values"] + doc.some_of("owner", share=0.7)}
    doc.heads["formula"] = choose(("Metrica", "Metrica", doc.heads["formula"]))
    doc.heads["owner"] = choose(("Struttura responsabile", "Struttura", "Struttura di riferimento"))
    left = ["Cod."] * (form["coded"] == "apart") + [choose(("Azione", "Azioni", "Azione"))]
    top = header(doc, left, form["order"], form["columns"])
    title, parts = choose(("Area strategica {} - {}", "Ambito strategico {} - {}", "Area strategica {}: {}")), []
    aims = doc.random.sample(UNIVERSITY.strategies, len(UNIVERSITY.strategies))
    for first, area in enumerate(doc.random.sample(UNIVERSITY.areas, doc.random.randint(3, 4)), 1):
        above = doc.objective(level="area_strategica", code=str(first), title=area)
        parts += [heading(title.format(first, area), 2), *prose(doc, 0, 1)]
        rows = []
        for second in some(doc, 1, 3):
            aim = doc.objective(level="obiettivo_strategico", code=f"{first}.{second}", parent=above["id"], title=aims.pop())
            band, own = form["band"].format(aim["code"], aim["title"]), _actions(doc, aim, form)
            rows += [[td(band, "band", colspan=width(left, form["order"], form["columns"]))], *own]
            parts += [] if form["banded"] else [heading(band), table(top, own)]
        parts += [table(top, rows)] * form["banded"]
    return page(doc, "A4 landscape", parts)


def _actions(doc, aim, form):
    rows = []
    for third in some(doc, 2, 4):
        action = doc.objective(level="azione", parent=aim["id"], code=f"{aim['code']}.{third}" if form["coded"] else None)
        row, = lines_of(doc, action, form["order"], form["columns"], most=1)
        inside = f"{action['code']} {action['title']}" if form["coded"] == "inside" else action["title"]
        rows += left_of([(action["code"], "value")] * (form["coded"] == "apart") + [(inside, "text")], [row])
    return rows


# By the names that tools/heldout knows them under.
LAYOUTS = {layout.__name__: layout for layout in (
    pira_tables, chamber_cruscotto, peg_objective_cards, university_plan_actions, *printed.twelfth.more.LAYOUTS)}
