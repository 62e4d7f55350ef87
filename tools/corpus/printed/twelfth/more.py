"""The other four layouts of layouts.py: budgets of structures, managers' tables, a whole PIAO, a region's tree."""
import html

from printed.around import contents
from printed.more.layouts import heading, some
from printed.first.layouts import paragraph, td
from printed.sixth.page import fields
from printed.third.page import new_sheet, table, th
from printed.twelfth.page import (PEOPLE, PIAO, PIAO_SINCE, STORIES, TITLES, aside, header, keys_of, left_of, line,
                                  lines_of, page, pairs, prose, sheet_of)
from printed.twelfth.words import HEALTH, REGION, TOWN

BUDGETS = ("Schede di budget", "Budget operativo", "Obiettivi di budget", "Piano della performance - Schede di budget")
INDIVIDUAL = ("Obiettivi individuali dei dirigenti", "Assegnazione degli obiettivi ai dirigenti", "Piano della performance",
              "Obiettivi dirigenziali")
# The public values that such plans name, and the kinds of impact that they have.
VALUES = ("Una comunità più coesa e inclusiva", "Un territorio sicuro e sostenibile", "Servizi digitali semplici per tutti",
          "Più opportunità per giovani e imprese", "Un'amministrazione trasparente ed efficiente")
IMPACTS = ("Sociale", "Economico", "Ambientale", "Sanitario")
MEASURES = (("Affidamento di lavori e servizi", "Alto", "Rotazione degli incarichi"),
            ("Concessione di contributi", "Medio", "Pubblicazione dei criteri"),
            ("Reclutamento del personale", "Medio", "Dichiarazioni di assenza di conflitto"),
            ("Gestione delle entrate", "Basso", "Controllo a campione"))
SECTIONS = ("SEZIONE 1 - SCHEDA ANAGRAFICA DELL'AMMINISTRAZIONE", "SEZIONE 2 - VALORE PUBBLICO, PERFORMANCE E ANTICORRUZIONE",
            "2.1 Valore pubblico", "2.2 Performance", "2.3 Rischi corruttivi e trasparenza",
            "SEZIONE 3 - ORGANIZZAZIONE E CAPITALE UMANO", "3.1 Struttura organizzativa", "3.2 Organizzazione del lavoro agile",
            "3.3 Piano triennale dei fabbisogni di personale", "SEZIONE 4 - MONITORAGGIO")


def structure_budget(doc):
    """A health service's sheets of budgets, one for each structure: areas and goals merged, weights that make 100."""
    doc.begin(HEALTH, "excel", "calc", years=1, titles=BUDGETS)
    choose, chance, year = doc.random.choice, doc.random.random, doc.years[0]
    weights = choose(("indicator", "indicator", "objective"))
    form = {"columns": [(year - 1, "result")] * (chance() < 0.4) + [(year, "target")], "numbered": chance() < 0.5,
            "banded": chance() < 0.3, "weights": weights, "total": chance() < 0.7, "box": chance() < 0.6}
    doc.heads["target"] = choose(("Valore atteso", "Valore atteso {}", "Risultato atteso", "Target {}"))
    doc.heads["result"] = choose(("Consuntivo {}", "Risultato {}", "Valore consuntivo {}"))
    order, weight = ["name"] + doc.some_of("formula", share=0.4), ["weight"] * (weights == "indicator")
    form["order"] = order + choose((["values"] + weight, ["values"] + weight, weight + ["values"])) + doc.some_of("source", share=0.3)
    left = ["Area"] * (not form["banded"]) + ["N."] * form["numbered"] + [choose(("Obiettivo", "Obiettivi", "Obiettivo"))]
    left += [choose(("Peso obiettivo", "Peso"))] * (weights == "objective")
    if left[0] == "Area":
        left[0] = choose(("Area", "Area", "Area strategica", "Area di performance"))
    top = header(doc, left, form["order"], form["columns"])
    form["width"] = len(top[0])
    form["at"] = len(left) - 1 if weights == "objective" else len(left) + _place(form, "weight")
    title = choose((f"{{}} - Scheda di budget {year}", "Struttura: {}", f"{{}} - Budget {year}", "{}"))
    parts = []
    for unit in doc.random.sample(HEALTH.units, doc.random.randint(3, 5)):
        box = fields(("Direttore", choose(PEOPLE))) + fields(("Dipartimento", choose(("Medico", "Chirurgico", "dei Servizi"))))
        parts += [new_sheet(doc, title.format(unit)), table([], box) if form["box"] else "", table(top, _budget_rows(doc, form))]
        parts += [paragraph("Il Direttore della struttura ____________ Il Direttore Generale ____________")] * (chance() < 0.5)
    return page(doc, choose(("A4 landscape", "A4 landscape", "A4 portrait")), parts, chapters=1)


def _place(form, key):
    """How many columns of an indicator stand before this one."""
    before = form["order"][:form["order"].index(key)]
    return len(before) + ("values" in before) * (len(form["columns"]) - 1)


def _budget_rows(doc, form):
    """Areas, goals and indicators; the weights are shares of the whole sheet."""
    rows, number = [], 0
    counts = [[doc.random.choice((1, 1, 2)) for _ in some(doc, 1, 3)] for _ in some(doc, 2, 4)]
    flat = [count for area in counts for count in area]
    weights = doc.author.weights(sum(flat) if form["weights"] == "indicator" else len(flat))
    for title, area in zip(doc.random.sample(HEALTH.areas, len(counts)), counts):
        above, block = doc.objective(level="area_strategica", title=title), []
        for count in area:
            number += 1
            goal = doc.objective(parent=above["id"], code=str(number) if form["numbered"] else None)
            texts = [(str(number), "value")] * form["numbered"] + [(goal["title"], "text")]
            if form["weights"] == "objective":
                goal["weight"] = float(weight := weights.pop())
                texts.append((doc.author.weight_text(weight), "value"))
                own = lines_of(doc, goal, form["order"], form["columns"], count, count)
            else:
                own = [line(doc.told(goal, keys_of(form["order"]), form["columns"], weights.pop()), form["order"])
                       for _ in range(count)]
            block += left_of(texts, own)
        if form["banded"]:
            rows += [[td(f"Area: {title}", "band", colspan=form["width"])], *block]
        else:
            rows += left_of([(title, "text")], block)
    return rows + [_total(doc, form["at"], form["width"])] * form["total"]


def _total(doc, before, wide):
    """A last row with the sum of weights, which stand behind so many columns."""
    return ([td("Totale", "text", colspan=before), td(doc.author.weight_text(100))]
            + [td("", colspan=wide - before - 1)] * (wide > before + 1))


def manager_tables(doc):
    """A table of individual objectives for each manager, as a text; weights add up to 100."""
    doc.begin(doc.random.choice((TOWN, REGION)), "word", "writer", years=1, titles=INDIVIDUAL)
    choose, chance = doc.random.choice, doc.random.random
    form = {"left": chance() < 0.35, "numbered": chance() < 0.8, "total": chance() < 0.8, "told": chance() < 0.3,
            "box": chance() < 0.6, "columns": [(doc.years[0], "target")]}
    tail = ["values"] + ["weight"] * (not form["left"])
    form["order"] = ["name"] + doc.some_of("formula", "unit", share=0.25) + choose((tail, tail, tail[::-1]))
    words = ["N."] * form["numbered"] + [choose(("Obiettivo individuale", "Obiettivo individuale", "Obiettivi individuali"))]
    words += ["Descrizione"] * form["told"] + ["Peso"] * form["left"]
    top = header(doc, words, form["order"], form["columns"])
    form["width"] = len(top[0])
    form["at"] = len(words) - 1 if form["left"] else len(words) + _place(form, "weight")
    title = choose(("{1} - Dirigente {0}", "Dirigente: {1} - {0}", "Scheda obiettivi individuali - {1}", "{0} - {1}"))
    units = doc.random.sample(doc.domain.units, doc.random.randint(3, 5))
    parts = []
    for person, unit in zip(doc.random.sample(PEOPLE, len(units)), units):
        name = title.format(unit, person)
        parts.append(new_sheet(doc, name[0].upper() + name[1:]))
        box = fields(("Incarico", f"Dirigente {unit}")) + fields(("Periodo di valutazione", f"Anno {doc.years[0]}"))
        parts += [table([], box) if form["box"] else "", table(top, _manager_rows(doc, form))]
        parts += [paragraph("Data e firma per presa visione ____________________")] * (chance() < 0.5)
    return page(doc, choose(("A4 portrait", "A4 portrait", "A4 landscape")), parts, chapters=2)


def _manager_rows(doc, form):
    counts = [doc.random.choice((1, 1, 1, 2)) for _ in some(doc, 3, 6)]
    weights, rows = doc.author.weights(len(counts) if form["left"] else sum(counts)), []
    for number, count in enumerate(counts, 1):
        goal = doc.objective(level="obiettivo_individuale", code=str(number) if form["numbered"] else None,
                             description=doc.random.choice(STORIES) if form["told"] else None)
        texts = [(str(number), "value")] * form["numbered"] + [(goal["title"], "text")]
        texts += [(goal["description"], "text")] * form["told"]
        if form["left"]:
            goal["weight"] = float(weight := weights.pop())
            texts.append((doc.author.weight_text(weight), "value"))
        keys = keys_of(form["order"])
        own = [line(doc.told(goal, keys, form["columns"], None if form["left"] else weights.pop()), form["order"])
               for _ in range(count)]
        rows += left_of(texts, own)
    return rows + [_total(doc, form["at"], form["width"])] * form["total"]


def piao_performance(doc):
    """A whole integrated plan: public values with indicators of impact, objectives that serve them, and the sections around."""
    doc.begin(doc.random.choice((TOWN, REGION)), "word", since=PIAO_SINCE, titles=PIAO,
              years=doc.random.choice((3, 3, 1)), span=True)
    choose, chance = doc.random.choice, doc.random.random
    form = {"columns": doc.columns(0.7), "code": choose(("VP{}", "VP{}", "OVP{}", "VP {}")), "nested": chance() < 0.3,
            "served": chance() < 0.6, "owner": chance() < 0.8, "headed": chance() < 0.4, "told": chance() < 0.6,
            "word": choose(("Obiettivo di performance", "Obiettivo operativo", "Obiettivo di performance"))}
    form["order"] = ["name"] + doc.some_of("formula", share=0.7) + doc.some_of("unit", "type", share=0.2) + ["values"]
    form["order"] += doc.some_of("source", share=0.3)
    values = [doc.objective(level="obiettivo_strategico", code=form["code"].format(number), title=title)
              for number, title in enumerate(doc.random.sample(VALUES, doc.random.randint(2, 4)), 1)]
    body = [contents(doc, SECTIONS, 90), *_who(doc), _section(1), heading(SECTIONS[2], 2), *prose(doc, 3, 5)]
    for value in values:
        body += _value(doc, value, form)
    body += [heading(SECTIONS[3], 2), *prose(doc, 2, 4), *_served(doc, values, form), *_organisation(doc)]
    wide = choose(("A4 landscape", "A4 landscape", "A4 portrait" if len(doc.years) == 1 else "A4 landscape"))
    rules = (f"table{{font-size:{choose((7.5, 8, 8.5))}pt}} .chart div{{border:.6pt solid #666;padding:4pt;margin:3pt;"
             "text-align:center;font-size:8pt} .chart .row{border:none;display:flex;justify-content:center}")
    return sheet_of(wide, rules, body)


def _section(at):
    return f"<div style='break-before:page'>{heading(SECTIONS[at], 2)}</div>"


def _who(doc):
    rows = [("Denominazione", doc.issuer), ("Codice fiscale", f"8{doc.random.randint(10**9, 10**10 - 1)}"),
            ("Sede legale", "Piazza del Municipio 1"), ("Personale in servizio", doc.random.randint(40, 900)),
            ("PEC", "protocollo@pec.ente.example")]
    return [heading("Premessa", 2), *prose(doc, 4, 8), _section(0), pairs(rows), *prose(doc, 3, 6), aside(doc)]


def _value(doc, value, form):
    """A public value: its title, what it is about, the indicators of its impact."""
    out = [heading(f"Obiettivo di valore pubblico {value['code']} - {value['title']}")]
    if form["told"]:
        out.append(paragraph(doc.random.choice(STORIES)))
    order = ["name", "type"] + ["formula"] * ("formula" in form["order"]) + ["values"]
    columns = [(doc.years[0] - 1, "baseline"), (doc.years[-1], "target")]
    top, own = header(doc, [], order, columns, name="Indicatore di impatto", type="Dimensione"), []
    for _ in some(doc, 1, 2):
        one = doc.told(value, keys_of(order), columns)
        one["type"] = one["indicator"]["type"] = doc.random.choice(IMPACTS)
        own.append(line(one, order))
    return [*out, table(top, own)]


def _served(doc, values, form):
    """The objectives below their public value, which is a heading over a table of its own or merged at the left of one."""
    left = [form["word"]] + ["Unità organizzativa responsabile"] * form["owner"] + ["Stakeholder"] * form["served"]
    parts, rows = [], []
    for value in values:
        block, title = [], f"{value['code']} - {value['title']}"
        for number in some(doc, 2, 4):
            goal = doc.objective(parent=value["id"], code=f"{value['code']}.{number}",
                                 units=[doc.random.choice(doc.domain.units)] * form["owner"])
            texts = [(f"{goal['code']} {goal['title']}", "text")] + [(unit, "text") for unit in goal["units"]]
            texts += [(doc.random.choice(doc.domain.served), "text")] * form["served"]
            block += left_of(texts, lines_of(doc, goal, form["order"], form["columns"]))
        if form["headed"]:
            parts.append(heading(f"Obiettivo di valore pubblico {title}"))
            parts.append(table(header(doc, left, form["order"], form["columns"], form["nested"]), block))
        rows += left_of([(title, "text")], block)
    if form["headed"]:
        return parts
    return [table(header(doc, ["Obiettivo di valore pubblico", *left], form["order"], form["columns"], form["nested"]), rows)]


def _organisation(doc):
    """Risks, the organisation's chart, work from home, staff to be hired, monitoring: nothing of it is an indicator."""
    risks = [[td(text, "text") for text in row] for row in doc.random.sample(MEASURES, 3)]
    boxes = "".join(f"<div>{html.escape(unit)}</div>" for unit in doc.random.sample(doc.domain.units, 4))
    top = doc.random.choice(("Segretario generale", "Direttore generale"))
    chart = f"<div class=chart><div>{top}</div><div class=row>{boxes}</div></div>"
    hired = [[td(name, "text"), td(doc.random.randint(0, 6)), td(doc.random.randint(0, 4))]
             for name in ("Dirigenti", "Funzionari ed elevate qualificazioni", "Istruttori", "Operatori")]
    return [heading(SECTIONS[4], 2), *prose(doc, 2, 5),
            table([[th(word) for word in ("Processo", "Livello di rischio", "Misura di prevenzione")]], risks),
            _section(5), heading(SECTIONS[6], 2), *prose(doc, 1, 3), chart, aside(doc), heading(SECTIONS[7], 2), *prose(doc, 2, 4),
            heading(SECTIONS[8], 2), table([[th(word) for word in ("Area", "Cessazioni previste", "Assunzioni previste")]], hired),
            _section(9), *prose(doc, 2, 4)]


def strategy_tree(doc):
    """A region's or province's tree in one wide grid: areas, strategic and operational objectives merged over their indicators."""
    doc.begin(REGION, "excel", years=doc.random.choice((3, 3, 1)), titles=TITLES)
    choose, chance = doc.random.choice, doc.random.random
    form = {"columns": doc.columns(0.5), "coded": choose(("inside", "inside", "apart", None)), "merged": chance() < 0.85,
            "area": choose(("{}", "{}", "A{}")), "weighed": chance() < 0.3, "owner": choose(("left", "right", None)),
            "served": chance() < 0.2}
    order = ["name"] + doc.some_of("formula", share=0.6) + doc.some_of("unit", "type", "weight", share=0.25) + ["values"]
    form["order"] = order + ["owner"] * (form["owner"] == "right") + doc.some_of("source", share=0.2)
    left = ["Area strategica", "Obiettivo strategico"] + ["Cod."] * (form["coded"] == "apart") + ["Obiettivo operativo"]
    left += ["Struttura responsabile"] * (form["owner"] == "left") + ["Stakeholder"] * form["served"]
    left += ["Peso obiettivo"] * form["weighed"]
    aims, rows = doc.random.sample(REGION.strategies, len(REGION.strategies)), []
    for first, title in enumerate(doc.random.sample(REGION.areas, doc.random.randint(3, 4)), 1):
        code = form["area"].format(first)
        area = doc.objective(level="area_strategica", title=title, code=code if form["coded"] == "inside" else None)
        block = []
        for second in some(doc, 1, 2):
            block += _strategic_rows(doc, area, f"{code}.{second}", aims.pop(), form)
        rows += left_of([(_told_code(area), "text")], block, form["merged"])
    top = header(doc, left, form["order"], form["columns"], chance() < 0.4)
    paper, sizes = choose((("A4 landscape", (6.5, 7, 7.5)), ("A3 landscape", (8, 9, 10)), ("A3 landscape", (8, 9, 10))))
    return page(doc, paper, [table(top, rows)], f"table{{font-size:{choose(sizes)}pt}}", chapters=2)


def _told_code(objective):
    return f"{objective['code']} {objective['title']}" if objective["code"] else objective["title"]


def _strategic_rows(doc, area, code, title, form):
    inside, block = form["coded"] == "inside", []
    aim = doc.objective(level="obiettivo_strategico", parent=area["id"], title=title, code=code if inside else None)
    weights = doc.author.weights(doc.random.randint(2, 4))
    for third, weight in enumerate(weights, 1):
        goal = doc.objective(parent=aim["id"], code=f"{code}.{third}" if form["coded"] else None,
                             weight=float(weight) if form["weighed"] else None,
                             units=[doc.random.choice(REGION.units)] * (form["owner"] == "left"))
        texts = [(_told_code(goal) if inside else goal["title"], "text")] + [(unit, "text") for unit in goal["units"]]
        texts += [(doc.random.choice(REGION.served), "text")] * form["served"]
        texts += [(doc.author.weight_text(weight), "value")] * form["weighed"]
        if form["coded"] == "apart":
            texts.insert(0, (goal["code"], "value"))
        block += left_of(texts, lines_of(doc, goal, form["order"], form["columns"]), form["merged"])
    return left_of([(_told_code(aim), "text")], block, form["merged"])


# In the order of layouts.py.
LAYOUTS = (structure_budget, manager_tables, piao_performance, strategy_tree)
