"""The other four layouts: a monitoring at mid-year, a minister's directive, a sheet whose columns pages cut, a plan in Word."""
from printed.first.layouts import paragraph, td
from printed.more.layouts import heading
from printed.seventeenth.author import MEASURED, PAST, italian
from printed.seventeenth.page import captioned, legend, page, prose
from printed.seventeenth.words import HEALTH, TOWN, UNIVERSITY
from printed.seventeenth.words_more import CHAMBER, MINISTRY, PARK, PEOPLE, STORIES
from printed.third.page import new_sheet, table
from printed.thirteenth.page import coded, once
from printed.twelfth.page import header, keys_of, left_of, line, pairs, phases

# Articles in front of a directive.
NORMS = (
    ("Finalità", "La presente direttiva indica ai titolari dei centri di responsabilità gli obiettivi da realizzare con le risorse "
                 "assegnate dallo stato di previsione."),
    ("Ambito di applicazione", "Destinatari sono i direttori generali e i dirigenti preposti agli uffici di livello generale, che "
                               "provvedono entro 20 giorni ad assegnare gli obiettivi ai dirigenti della propria struttura."),
    ("Priorità politiche", "Le priorità discendono dall'atto di indirizzo e dalla nota di aggiornamento al Documento di economia e "
                           "finanza; il 70% delle risorse disponibili è destinato agli investimenti."),
    ("Monitoraggio", "Lo stato di attuazione è rilevato ogni trimestre con il sistema informativo per il controllo di gestione."))
STATES = ("In linea", "In linea", "In linea", "In ritardo", "Raggiunto", "Da avviare")
SECTORS = ("{}", "{}", "CENTRO DI RESPONSABILITÀ: {}", "Centro di responsabilità: {}")


def midyear_monitoring(doc):
    """What an evaluating body finds at half the year: targets, values at 30 June and a judgement."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(choose((CHAMBER, PARK, HEALTH, TOWN)),
              ("Monitoraggio intermedio degli obiettivi - Anno {}", "Monitoraggio infrannuale della performance {}",
               "Relazione di monitoraggio intermedio {}"), (2014, 2026), 1, "latex", months=(7, 9, 10))
    form = {"band": chance() < 0.7, "weighed": chance() < 0.6, "coded": chance() < 0.6, "columns": [(doc.years[0], "target")]}
    doc.heads.update(half=choose(("Valore al 30/06", "Valore al 30/06/{}", "Dato al 30 giugno {}")).format(doc.years[0]),
                     state=choose(("Stato", "Stato di avanzamento", "Giudizio")))
    form["order"] = ["name", *["weight"] * (chance() < 0.3), "values", "half", "state"]
    doc.heads["weight"] = "Peso indicatore"
    left = [] if form["band"] else ["Obiettivo"] + ["Peso obiettivo"] * form["weighed"]
    top = header(doc, left, form["order"], form["columns"])
    parts = []
    for unit in doc.random.sample(doc.domain.units, doc.random.randint(3, 4)):
        parts += [new_sheet(doc, unit), *prose(doc, 0, choose((0, 1))),
                  *captioned(doc, "Stato di attuazione al 30 giugno", table(top, _halves(doc, form)))]
    return page(doc, choose(("A4 portrait", "A4 landscape")), [*parts, *legend(doc)])


def _halves(doc, form):
    """Rows of a structure's objectives: bands over their indicators, or the objective on each row."""
    rows, width = [], len(form["order"])
    for number, weight in enumerate(doc.hand.weights(doc.random.randint(2, 4)), 1):
        goal, drafts = doc.goal(PAST, weight=float(weight) if form["weighed"] else None,
                                code=str(number) if form["coded"] else None)
        own = []
        for one, draft in zip(doc.all_told(goal, drafts, keys_of(form["order"]), form["columns"]), drafts):
            one.update(half=_so_far(doc, draft), state=doc.random.choice(STATES))
            own.append(line(one, form["order"]))
        if form["band"]:
            text = f"Obiettivo {coded(goal, ' - ')}" if form["coded"] else f"Obiettivo: {goal['title']}"
            text += f" (peso {weight}%)" * form["weighed"]
            rows += [[td(text, "band", colspan=width)], *own]
        else:
            texts = [(coded(goal, ". "), "text")] + [(doc.hand.weight.format(weight), "value")] * form["weighed"]
            rows += left_of(texts, own, False)
    return rows


def _so_far(doc, draft):
    """The value at half the year: no measure of the plan."""
    if draft.kind in ("date", "yes"):
        return doc.random.choice(("in corso", doc.hand.nothing))
    text, _ = doc.hand.value(draft, doc.years[0], "result", doc.years[0])
    return text


def directive(doc):
    """A minister's directive: articles of prose, then for each centre the strategic objectives and those of the year below them."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(MINISTRY, ("Direttiva generale per l'attività amministrativa e la gestione - Anno {}",
                         "Direttiva annuale sull'attività amministrativa e sulla gestione {}",
                         "Direttiva generale sull'azione amministrativa {}"), (2011, 2024))
    form = {"money": chance() < 0.5, "told": chance() < 0.5, "weighed": chance() < 0.4, "coded": chance() < 0.7,
            "word": choose(("Obiettivo operativo", "Obiettivo operativo", "Obiettivo annuale")),
            "columns": [(doc.years[0] - 1, "baseline")] * (chance() < 0.3) + [(doc.years[0], "target")]}
    form["order"] = ["name", *["formula"] * (chance() < 0.5), *["unit"] * (chance() < 0.3), "values"]
    word, parts = choose(("Articolo {} - {}", "Art. {} ({})", "{}. {}")), []
    for number, (title, text) in enumerate(NORMS[:doc.random.randint(2, 4)], 1):
        parts += [heading(word.format(number, title)), paragraph(text), *prose(doc, 0, 1)]
    if chance() < 0.7:
        parts.append("<div style='break-before:page'></div>")
    word, first = choose(SECTORS), 0
    areas = doc.random.sample(doc.domain.areas, len(doc.domain.areas))
    strategies = doc.random.sample(doc.domain.strategies, len(doc.domain.strategies))
    for unit in doc.random.sample(doc.domain.units, 3):
        parts.append(new_sheet(doc, word.format(unit)))
        for _ in range(doc.random.randint(1, 2)):
            first += 1
            parts.append(_card(doc, once(doc, "area_strategica", choose(areas[:2])), strategies.pop(), first, form))
    return page(doc, choose(("A4 portrait", "A4 landscape")), parts, chapters=1)


def _card(doc, area, title, first, form):
    """The frame of a strategic objective: labels and values, then what is to be done in the year, with its indicators."""
    width = len(form["order"]) - 1 + len(form["columns"])

    def row(label, value):
        return [td(label, "label"), td(value, "text", colspan=width - 1)]
    aim = doc.objective("obiettivo_strategico", title, parent=area["id"], code=str(first) if form["coded"] else None)
    rows = [row("Priorità politica", area["title"]), row("Obiettivo strategico", coded(aim, " - "))]
    if form["told"]:
        aim["description"] = doc.random.choice(STORIES)
        rows.append(row("Descrizione", aim["description"]))
    if form["money"]:
        aim["budget"] = float(doc.random.randint(40, 900) * 1000)
        rows.append(row("Risorse finanziarie", f"€ {italian(aim['budget'], 2)}"))
    for second, weight in enumerate(doc.hand.weights(doc.random.randint(1, 3)), 1):
        goal, drafts = doc.goal(MEASURED if "unit" in form["order"] else None, parent=aim["id"],
                                code=f"{first}.{second}" if form["coded"] else None,
                                weight=float(weight) if form["weighed"] else None)
        rows.append(row(form["word"], coded(goal, " - ")))
        if form["weighed"]:
            rows.append(row("Peso", doc.hand.weight.format(weight)))
        rows += header(doc, [], form["order"], form["columns"])
        rows += [line(one, form["order"]) for one in doc.all_told(goal, drafts, keys_of(form["order"]), form["columns"])]
    return table([], rows)


def cut_spreadsheet(doc):
    """A sheet wider than its pages: its columns go on over further pages, the first one again on each."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(choose((PARK, HEALTH, UNIVERSITY, CHAMBER)),
              ("Piano della performance {}", "Obiettivi e indicatori {}", "Piano degli obiettivi e degli indicatori {}"),
              (2013, 2026), choose((1, 3)))
    doc.heads["owner"], doc.heads["weight"] = "Referente", "Peso indicatore"
    form = {"first": choose(("Codice indicatore", "Cod. indicatore", "N.")), "boss": chance() < 0.6, "area": chance() < 0.6,
            "columns": [(doc.years[0] - 1, "baseline")] * (chance() < 0.6) + [(year, "target") for year in doc.years]}
    left = ["Area strategica"] * form["area"] + ["Obiettivo strategico", "Obiettivo operativo"]
    left += [choose(("Struttura", "Struttura responsabile"))] * form["boss"]
    order = ["formula", *["type"] * (chance() < 0.5), *["unit"] * (chance() < 0.5), *["weight"] * (chance() < 0.4), "values",
             *["source"] * (chance() < 0.5), *["owner"] * (chance() < 0.4)]
    heads = header(doc, [form["first"], *left, doc.heads["name"]], order, form["columns"])[0]
    rows = _sheet_rows(doc, form, order)
    cuts = [1, len(left) + 2, len(heads)]  # a page has room for so many columns
    if len(heads) - cuts[1] > 7:
        cuts.insert(2, cuts[1] + 4)
    return _cut(doc, heads, rows, cuts)


def _sheet_rows(doc, form, order):
    """A row for each indicator, everything written again on each; weights of an objective's indicators make 100."""
    rows, strategies = [], doc.random.sample(doc.domain.strategies, 4)
    for name, titles in zip(doc.random.sample(doc.domain.areas, 2), (strategies[:2], strategies[2:])):
        area = doc.objective("area_strategica", name) if form["area"] else None
        for title in titles:
            aim = doc.objective("obiettivo_strategico", title, parent=area and area["id"])
            for _ in range(doc.random.randint(3, 4)):
                goal, drafts = doc.goal(MEASURED if "unit" in order else None, parent=aim["id"],
                                        units=[doc.random.choice(doc.domain.units)] * form["boss"])
                for one in doc.all_told(goal, drafts, keys_of(order), form["columns"]):
                    mark = str(len(rows) + 1) if form["first"] == "N." else f"I{len(rows) + 1:02d}"
                    one["indicator"]["code"] = None if form["first"] == "N." else mark
                    texts = [mark] + [name] * form["area"] + [title, goal["title"], *goal["units"]]
                    rows.append([td(text, "text") for text in texts] + line(one, ["name", *order]))
    return rows


def _cut(doc, heads, rows, cuts):
    """Pages down the rows, then over the columns; rows are as high on each, so that they go on where they stood."""
    chance, size = doc.random.random, doc.random.choice((7.5, 8, 8.5))
    room = doc.random.choice((14, 15, 16))
    spans = [(at, min(at + room, len(rows))) for at in range(0, len(rows), room)]
    parts = []
    repeated, down = chance() < 0.85, chance() < 0.75
    blocks = [(start, end, rows_of) for start, end in zip(cuts, cuts[1:]) for rows_of in spans]
    if not down:
        blocks = [(start, end, rows_of) for rows_of in spans for start, end in zip(cuts, cuts[1:])]
    for number, (start, end, (top, bottom)) in enumerate(blocks):
        head = [[heads[0], *heads[start:end]]] if repeated or top == 0 else []
        part = table(head, [[row[0], *row[start:end]] for row in rows[top:bottom]], "cut")
        parts.append(f"<div style='break-before:page'>{part}</div>" if number or chance() < 0.3 else part)
    rules = (f"table.cut{{table-layout:fixed;font-size:{size}pt}}"
             " table.cut td,table.cut th{border:.4pt solid #444;line-height:1.1}"
             " table.cut td{height:28pt} table.cut tr>:first-child{width:42pt;text-align:center} @page{margin:12mm 10mm}")
    return f"<style>@page{{size:A4 landscape}} {rules}</style>{''.join(parts)}"


def word_pdo(doc):
    """A town's detailed plan in Word: sectors as headings, for each objective a frame of labels, its indicators, its steps."""
    choose, chance = doc.random.choice, doc.random.random
    doc.begin(TOWN, ("Piano dettagliato degli obiettivi {}", "Piano dettagliato degli obiettivi - Anno {}",
                     "Piano dettagliato degli obiettivi e Piano della performance {}"), (2012, 2025), 1, "writer")
    form = {"told": chance() < 0.8, "weighed": chance() < 0.7, "boss": chance() < 0.35, "steps": chance() < 0.5,
            "label": choose(("Obiettivo n. {}", "Obiettivo {}", "OBIETTIVO N. {}")), "columns": [(doc.years[0], "target")],
            "captions": choose((("Indicatori", "Fasi"), ("Indicatori di risultato", "Cronoprogramma"),
                                ("Indicatori e valori attesi", "Fasi di attuazione")))}
    form["order"] = ["name", *["formula"] * (chance() < 0.4), *["weight"] * (chance() < 0.25), "values"]
    word, parts = choose(SECTORS), []
    for unit in doc.random.sample(doc.domain.units, doc.random.randint(3, 5)):
        parts += [new_sheet(doc, word.format(unit)), paragraph(f"Responsabile: {choose(PEOPLE)}"), *prose(doc, 0, 1)]
        for number, weight in enumerate(doc.hand.weights(doc.random.randint(2, 4)), 1):
            parts += _framed(doc, number, weight, form)
    return page(doc, "A4 portrait", [*parts, *legend(doc)])


def _framed(doc, number, weight, form):
    choose = doc.random.choice
    goal, drafts = doc.goal(code=str(number), weight=float(weight) if form["weighed"] else None,
                            description=choose(STORIES) if form["told"] else None)
    rows = [(form["label"].format(number), goal["title"])]
    if form["told"]:
        rows.append(("Descrizione", goal["description"]))
    if form["boss"]:
        goal["units"] = [choose(PEOPLE)]
        rows.append(("Responsabile", goal["units"][0]))
    if form["weighed"]:
        rows.append(("Peso", doc.hand.weight.format(weight)))
    told = doc.all_told(goal, drafts, keys_of(form["order"]), form["columns"])
    measured, steps = (heading(caption, 4) for caption in form["captions"])
    out = [pairs(rows), measured, table(header(doc, [], form["order"], form["columns"]), [line(one, form["order"]) for one in told])]
    return [*out, steps, phases(doc, ("N.", "Fase", "Termine"))] if form["steps"] else out


LAYOUTS = {layout.__name__: layout for layout in (midyear_monitoring, directive, cut_spreadsheet, word_pdo)}
