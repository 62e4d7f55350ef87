"""The other four layouts of layouts.py: a town's and a university's cards, letters, a section of a PIAO."""
import html

from printed.around import small_table
from printed.fourteenth.page import around, indicators, page, prose, sign
from printed.fourteenth.words import ASIDES, PEOPLE, PROVINCE, STORIES, TOWN, UNIVERSITY
from printed.more.layouts import heading, some
from printed.first.layouts import paragraph, td
from printed.sixth.page import fields
from printed.third.page import lines, new_sheet, table, th
from printed.thirteenth.page import coded, once
from printed.twelfth.page import PIAO, header, keys_of, left_of

EXECUTIVE = ("Piano esecutivo di gestione", "PEG - Piano degli obiettivi", "Piano dettagliato degli obiettivi",
             "Schede degli obiettivi di PEG", "Piano della performance")
INTEGRATED = ("Piano integrato della performance", "Piano della performance", "Obiettivi della performance organizzativa")
ASSIGNED = ("Assegnazione degli obiettivi individuali", "Obiettivi individuali dei dirigenti",
            "Obiettivi individuali di performance")
STEPS = ("Analisi della situazione di partenza", "Stesura degli atti necessari", "Confronto con gli uffici coinvolti",
         "Svolgimento delle attività", "Verifica dei risultati", "Comunicazione agli utenti")
STAFF = ("Funzionario amministrativo", "Istruttore amministrativo", "Istruttore tecnico", "Operatore esperto")
RISKS = (("Affidamento di lavori", "Frazionamento degli importi", "Controllo a campione dei fascicoli"),
         ("Concessione di contributi", "Disparità di trattamento", "Pubblicazione dei criteri"),
         ("Selezione del personale", "Requisiti su misura", "Rotazione dei commissari"),
         ("Rilascio di autorizzazioni", "Mancato rispetto dell'ordine di arrivo", "Tracciatura delle pratiche"))
OPENINGS = ("Con la presente si comunicano gli obiettivi che Le sono assegnati per l'anno in corso, definiti in coerenza con gli "
            "atti di programmazione dell'ente.",
            "Facendo seguito al colloquio intercorso, si trasmettono gli obiettivi individuali assegnati alla S.V. per "
            "l'esercizio.",
            "Ai sensi del vigente sistema di misurazione e valutazione, Le sono assegnati gli obiettivi individuali che seguono.")
CLOSINGS = ("I risultati saranno oggetto di verifica intermedia e di valutazione finale secondo la metodologia in uso.",
            "Si confida nella consueta collaborazione e si resta a disposizione per ogni chiarimento.",
            "La presente è da restituire sottoscritta per presa visione.")


def town_goal_sheet(doc):
    """A town's executive plan: a ruled sheet for each objective with its indicators, phases by quarters and people."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(TOWN, "word", years=choose((1, 1, 3)), titles=EXECUTIVE)
    form = {"columns": doc.columns(0.45), "headed": choose(("SCHEDA OBIETTIVO N. {}", "Scheda obiettivo n. {}", None)),
            "aims": chance() < 0.6, "title": choose(("Obiettivo operativo", "Titolo obiettivo", "Denominazione obiettivo")),
            "line": choose(("Linea strategica", "Indirizzo strategico")), "unit": choose(("Settore", "Centro di responsabilità")),
            "boss": choose(("Responsabile", "Dirigente responsabile", "Dirigente")), "weighed": chance() < 0.6,
            "told": choose(("Descrizione", "Descrizione dell'obiettivo", "Descrizione sintetica")),
            "between": choose(("Indicatori di risultato", "Indicatori", None)), "phases": chance() < 0.55,
            "staff": chance() < 0.35, "fresh": chance() < 0.4}
    form["order"] = ["name", *doc.some_of("formula", "unit", share=0.35), "values"]
    if chance() < 0.5:
        form["order"].insert(choose((1, len(form["order"]))), "weight")
    doc.heads["weight"] = choose(("Peso indicatore", "Peso", "Peso %"))
    doc.mark_labels()
    parts, number = [], 0
    for unit in doc.random.sample(TOWN.units, doc.random.randint(3, 4)):
        person = choose(PEOPLE)
        for weight in doc.author.weights(doc.random.randint(2, 3)):
            number += 1
            card = _town_card(doc, number, weight, (unit, person), form)
            parts.append(f"<div style='break-before:page'>{card}</div>" if form["fresh"] and number > 1 else card)
    return page(doc, choose(("A4 portrait", "A4 portrait", "A4 landscape")), parts, " td.label{width:20%}")


def _town_card(doc, number, weight, owners, form):
    choose, parent, rows = doc.random.choice, None, []
    if form["headed"]:
        rows.append([td(form["headed"].format(number), "band", colspan=4)])
    rows += fields((form["unit"], owners[0]), (form["boss"], owners[1]))
    if form["aims"]:
        at = choose(range(4))
        area = once(doc, "area_strategica", TOWN.areas[at])
        aim = once(doc, "obiettivo_strategico", TOWN.strategies[2 * at + choose((0, 1))], parent=area["id"])
        rows += fields((form["line"], area["title"])) + fields(("Obiettivo strategico", aim["title"]))
        parent = aim["id"]
    goal = doc.objective(code=str(number), parent=parent, units=list(owners), description=choose(STORIES),
                         weight=float(weight) if form["weighed"] else None)
    if form["weighed"]:
        rows += fields(("Obiettivo n.", number), ("Peso", doc.author.weight_text(weight)))
    else:
        rows += fields(("Obiettivo n.", number))
    rows += fields((form["title"], goal["title"])) + fields((form["told"], goal["description"]))
    own = indicators(doc, goal, form)
    return (table([], rows) + (heading(form["between"], 4) if form["between"] else "")
            + table(header(doc, [], form["order"], form["columns"]), own)
            + (_quarters(doc) if form["phases"] else "") + (_staff(doc) if form["staff"] else ""))


def _quarters(doc):
    """Phases marked in the quarters of the year: no indicators."""
    rows, start = [], 0
    for text in sorted(doc.random.sample(STEPS, doc.random.randint(2, 4)), key=STEPS.index):
        end = min(3, start + doc.random.choice((0, 0, 1)))
        rows.append([td(text, "text")] + [td("X" if start <= at <= end else "") for at in range(4)])
        start = end
    return table([[th("Fasi di attuazione"), *(th(f"{name} trim.") for name in ("I", "II", "III", "IV"))]], rows)


def _staff(doc):
    """Who works on it: no indicators."""
    rows = [[td(word, "text"), td(doc.random.randint(1, 4))] for word in doc.random.sample(STAFF, 2)]
    return table([[th("Personale coinvolto"), th("Unità")]], rows)


def university_card_sheets(doc):
    """A university's cards in a spreadsheet: labels stand over their values, indicators below them in the same grid."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(UNIVERSITY, "excel", "calc", years=choose((3, 3, 2)), titles=INTEGRATED)
    tail = [] if chance() < 0.6 else ["source"]
    form = {"order": ["name", "formula", "values", *tail], "columns": doc.columns(0.6), "banded": chance() < 0.5,
            "code": choose(("{}", "OP{}", "{}")), "weighed": chance() < 0.6,
            "owner": choose(("Struttura responsabile", "Unità organizzativa responsabile", "Struttura")),
            "goal": choose(("Obiettivo operativo", "Obiettivo operativo", "Obiettivo"))}
    doc.mark_labels()
    doc.heads["formula"] = choose(("Metrica", "Formula di calcolo", "Modalità di calcolo", "Formula"))
    top, = header(doc, [], form["order"], form["columns"])
    cards = []
    for first, at in enumerate(sorted(doc.random.sample(range(4), doc.random.randint(2, 4))), 1):
        for second, weight in enumerate(doc.author.weights(doc.random.randint(2, 3)), 1):
            cards.append(_labelled_card(doc, at, f"{first}.{second}", weight, top, form))
    paper, each = choose((("A4 landscape", 2), ("A4 portrait", 3), ("A3 landscape", 3)))  # so many cards to a page are not cut
    parts = [f"<div style='break-before:page'>{''.join(cards[at:at + each])}</div>" for at in range(0, len(cards), each)]
    return page(doc, paper, parts, chapters=1)


def _labelled_card(doc, at, number, weight, top, form):
    """One table: rows of labels and of their values by turns, then the indicators' header and rows."""
    area = once(doc, "area_strategica", UNIVERSITY.areas[at])
    aim = once(doc, "obiettivo_strategico", UNIVERSITY.strategies[2 * at + doc.random.choice((0, 1))], parent=area["id"])
    goal = doc.objective(parent=aim["id"], code=form["code"].format(number), units=[doc.random.choice(UNIVERSITY.units)],
                         weight=float(weight) if form["weighed"] else None)
    wide, rows = len(top), [[td("Scheda obiettivo", "band", colspan=len(top))]] if form["banded"] else []

    def over(*cells):
        """A row of labels over one of values; (label, value, columns)."""
        rows.append([td(label, "label", colspan=span) for label, _, span in cells])
        rows.append([td(value, "text", colspan=span) for _, value, span in cells])
    over(("Area strategica", area["title"], 2), ("Obiettivo strategico", aim["title"], wide - 2))
    over(("Codice", goal["code"], 1), (form["goal"], goal["title"], wide - 1))
    if form["weighed"]:
        over((form["owner"], goal["units"][0], wide - 1), ("Peso", doc.author.weight_text(weight), 1))
    else:
        over((form["owner"], goal["units"][0], wide))
    return table([], rows + [top] + indicators(doc, goal, form, 1, 3))


def manager_letter(doc):
    """Letters that assign objectives to managers, each on its own pages: fields line by line, or a small table."""
    choose, chance = doc.random.choice, doc.random.random
    domain = choose((TOWN, PROVINCE))
    doc.begin(domain, "word", "writer", years=1, titles=ASSIGNED)
    year = doc.years[0]
    tail = ["due"] * (chance() < 0.3)
    doc.heads["target"] = choose(("Target", "Valore atteso", "Risultato atteso", "Target {}", "Valore atteso {}"))
    if tail:
        doc.author.allowed = {"percent", "whole", "number", "days", "euro", "yes", "items"}
    form = {"columns": [(year, "target")], "tabled": chance() < 0.4, "order": ["name", "values", *tail],
            "numbered": choose(("Obiettivo n. {}: {}", "Obiettivo {} - {}", "OBIETTIVO N. {} - {}")),
            "title": choose(("Obiettivi individuali - {}", "Obiettivi assegnati: {}", "Scheda individuale - {}")),
            "weighed": choose((" (peso {})", "Peso", "Peso")), "place": choose(("Olmara", "Ravignasco", "Montegrasso")),
            "bulleted": chance() < 0.4, "opening": choose(OPENINGS), "closing": choose(CLOSINGS),
            "names": choose(("Indicatore", "Indicatore di risultato"))}
    signer, *people = doc.random.sample(PEOPLE, doc.random.randint(4, 5))
    form["sign"] = sign(doc, signer)
    letters = [_letter(doc, person, unit, form) for person, unit in zip(people, doc.random.sample(domain.units, len(people)))]
    parts = [letters[0], *(f"<div style='break-before:page'>{letter}</div>" for letter in letters[1:])]
    return page(doc, "A4 portrait", parts, chapters=1, signed=False)


def _letter(doc, person, unit, form):
    choose, year = doc.random.choice, doc.years[0]
    day = f"{choose(range(2, 28))} {choose(('aprile', 'maggio'))} {year}"
    out = [f"<p class=right>{form['place']}, {day}</p>", f"<p class=right>Prot. n. {choose(range(300, 9000))}</p>",
           lines([f"Gent.ma {person}" if person.startswith("dott.ssa") else f"Egr. {person}", unit, "Sede"]),
           paragraph(f"Oggetto: obiettivi individuali per l'anno {year}."), paragraph(form["opening"]),
           new_sheet(doc, form["title"].format(f"{person}, {unit}"))]
    goals = [doc.objective(level="obiettivo_individuale", code=str(number), weight=float(weight))
             for number, weight in enumerate(doc.author.weights(doc.random.randint(3, 5)), 1)]
    out += [_goal_table(doc, goals, form)] if form["tabled"] else [_goal_lines(doc, goal, form) for goal in goals]
    return "".join([*out, paragraph(form["closing"]), paragraph("Distinti saluti."), form["sign"]])


def _goal_table(doc, goals, form):
    rows = []
    for goal in goals:
        texts = [(goal["code"], "value"), (goal["title"], "text"), (doc.author.weight_text(int(goal["weight"])), "value")]
        rows += left_of(texts, indicators(doc, goal, form, 1, 2))
    return table(header(doc, ["N.", "Obiettivo individuale", "Peso"], form["order"], form["columns"]), rows)


def _goal_lines(doc, goal, form):
    """A heading, then each field with its label on a line."""
    weight = doc.author.weight_text(int(goal["weight"])).rstrip("% ") + "%"
    title = form["numbered"].format(goal["code"], goal["title"])
    bracketed = form["weighed"].startswith(" ")
    out = [heading(title + form["weighed"].format(weight) if bracketed else title, 4)]
    for at, one in enumerate(doc.rows(goal, keys_of(form["order"]), form["columns"], 1, 2)):
        said = [("Peso", weight)] * (at == 0 and not bracketed)
        said += [(form["names"], one["name"]), (doc.value_word(doc.years[0], "target"), one["values"][0])]
        if "due" in form["order"]:
            said.append((doc.heads["due"], one["due"]))
        texts = [f"{label}: {text}" for label, text in said]
        if form["bulleted"]:
            out.append(f"<ul>{''.join(f'<li>{html.escape(text)}</li>' for text in texts)}</ul>")
        else:
            out.append(lines(texts))
    return "".join(out)


def piao_section(doc):
    """A town's PIAO: the entity's details, public value in prose, performance in tables between prose, then risks and staff."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(TOWN, "word", years=choose((3, 3, 1)), since=2022, titles=PIAO, span=True)
    doc.bare_year = doc.bare_year and doc.period[0] == doc.period[1]  # a title of three years would leave open which one is meant
    form = {"columns": doc.columns(0.5), "between": choose((" - ", ": ", " – ")), "coded": choose(("apart", "inside", None)),
            "merged": chance() < 0.85, "owner": chance() < 0.5,
            "order": ["name", *doc.some_of("formula", share=0.3), *doc.some_of("unit", share=0.25), "values"]}
    left = [choose(("Cod.", "Codice"))] * (form["coded"] == "apart")
    left += [choose(("Obiettivo operativo", "Obiettivo operativo", "Obiettivo"))]
    left += [choose(("Settore responsabile", "Responsabile", "Struttura responsabile"))] * form["owner"]
    top = header(doc, left, form["order"], form["columns"], chance() < 0.35)
    parts = [heading("Premessa", 2), *prose(doc, 1, 2),
             heading("SEZIONE 1. SCHEDA ANAGRAFICA DELL'AMMINISTRAZIONE", 2), _details(doc),
             heading("SEZIONE 2. VALORE PUBBLICO, PERFORMANCE E ANTICORRUZIONE", 2), heading("2.1 Valore pubblico"), *around(doc),
             heading("2.2 Performance"), *around(doc)]
    for first, name in enumerate(doc.random.sample(TOWN.strategies, doc.random.randint(4, 5)), 1):
        aim = doc.objective(level="obiettivo_strategico", code=str(first), title=name)
        parts += [heading(f"Obiettivo strategico {coded(aim, form['between'])}", 4), *prose(doc, 0, 1)]
        rows = []
        for second in some(doc, 2, 3):
            goal = doc.objective(parent=aim["id"], code=f"{first}.{second}" if form["coded"] else None,
                                 units=[choose(TOWN.units)] * form["owner"])
            texts = [(goal["code"], "value")] * (form["coded"] == "apart")
            texts += [(coded(goal) if form["coded"] == "inside" else goal["title"], "text")]
            texts += [(unit, "text") for unit in goal["units"]]
            rows += left_of(texts, indicators(doc, goal, form, 1, 2), form["merged"])
        parts.append(table(top, rows))
    parts += [heading("2.3 Rischi corruttivi e trasparenza"), *prose(doc, 1, 2), _risks(doc),
              heading("SEZIONE 3. ORGANIZZAZIONE E CAPITALE UMANO", 2),
              heading("3.1 Struttura organizzativa"), *prose(doc, 1, 2), small_table(doc, ASIDES[:1])]
    return page(doc, choose(("A4 portrait", "A4 portrait", "A4 landscape")), parts, chapters=0)


def _details(doc):
    """What the first section tells of the entity."""
    said = (("Denominazione", doc.issuer),
            ("Indirizzo", doc.random.choice(("Piazza del Municipio 1", "Via Roma 12", "Largo dei Tigli 3"))),
            ("Codice fiscale", f"{doc.random.randint(80000, 99999)}210587"), ("Telefono", "0999 31201"))
    return table([], [row for pair in said for row in fields(pair, columns=2)])


def _risks(doc):
    """Processes, what may go wrong there, and what is done about it: no indicators."""
    rows = [[td(text, "text") for text in row] for row in doc.random.sample(RISKS, 3)]
    return table([[th(word) for word in ("Processo", "Evento rischioso", "Misura di prevenzione")]], rows)


# In the order of layouts.py.
LAYOUTS = (town_goal_sheet, university_card_sheets, manager_letter, piao_section)
