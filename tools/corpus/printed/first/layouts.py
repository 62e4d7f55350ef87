"""Plans as HTML with their gold, in layouts of their own: what tools/heldout prints and measures.

A layout is a function that takes a Document, adds objectives and indicators to its plan, and returns the body's HTML.
"""
import html

from printed.first.words import ISSUERS, OFFICES, PEOPLE, PROSE, TITLES, TYPES, Author

FONTS = ("Liberation Sans", "Liberation Serif", "DejaVu Sans", "Liberation Sans Narrow")
BORDERS = {"grid": "td,th{border:.6pt solid #444}", "dotted": "td,th{border:.6pt dotted #555}",
           "level": "td,th{border-bottom:.6pt solid #444}", "head": "th{border-bottom:1pt solid #000}",
           "frame": "table{border:1pt solid #000} th{border-bottom:1pt solid #000}", "none": ""}


def td(text, name="value", **spans):
    return _cell("td", text, name, spans)


def th(text, **spans):
    return _cell("th", text, "", spans)


def _cell(tag, text, name, spans):
    attributes = "".join(f" {key}={value}" for key, value in spans.items())
    return f"<{tag} class='{name}'{attributes}>{html.escape(str(text))}</{tag}>"


def table(head, rows):
    """`head`: rows of cells; `rows`: the same; cells are made by th() and td()."""
    def lines(part):
        return "".join(f"<tr>{''.join(row)}</tr>" for row in part)
    return f"<table><thead>{lines(head)}</thead><tbody>{lines(rows)}</tbody></table>"


def paragraph(text):
    return f"<p>{html.escape(text)}</p>"


class Document:
    """One plan while it is made: its gold, and the choices that hold for the whole of it."""

    printer = "chromium"

    def __init__(self, random):
        self.random = random
        self.author = Author(random)
        year = random.randint(2014, 2025)
        self.years = [year] if random.random() < 0.35 else [year, year + 1, year + 2]
        self.has = {name: random.random() < share for name, share in
                    (("formula", 0.6), ("weight", 0.6), ("baseline", 0.35), ("owner", 0.6), ("type", 0.3))}
        self.words = {role: random.choice(choices) for role, choices in {
            "indicator": ("Indicatore", "Indicatori", "Indicatore di risultato", "Descrizione indicatore", "KPI"),
            "formula": ("Formula", "Algoritmo", "Formula di calcolo", "Metodo di calcolo", "Modalità di calcolo"),
            "type": ("Tipologia", "Tipo indicatore", "Tipo"), "weight": ("Peso", "Peso %", "Peso indicatore"),
            "baseline": ("Valore", "Baseline", "Valore storico"), "target": ("Target", "Valore atteso", "Risultato atteso"),
            "owner": ("Responsabile", "Struttura responsabile", "Unità organizzativa", "Ufficio"),
            "objective": ("Obiettivo", "Obiettivo operativo", "Obiettivi operativi", "Obiettivo gestionale")}.items()}
        self.issuer = random.choice(ISSUERS)
        self.title = random.choice(TITLES)
        self.plan = {"schema": "spoglio-plan/1",
                     "document": {"source": None, "title": None, "issuer": self.issuer, "year": year, "period": None,
                                  "approval": None},
                     "sheets": [{"id": "s1", "title": None}], "objectives": [], "indicators": []}

    def objective(self, **fields):
        """Adds an objective with a new title."""
        objective = {"id": f"o{len(self.plan['objectives']) + 1}", "parent": None, "sheet": self.plan["sheets"][-1]["id"],
                     "level": "obiettivo_operativo", "code": None, "title": self.author.objective(), "weight": None,
                     "units": [], "description": None, "budget": None, "perspectives": [], **fields}
        self.plan["objectives"].append(objective)
        return objective

    def indicator(self, objective, **fields):
        indicator = {"objective": objective["id"], "code": None, "name": self.author.indicator(), "algorithm": None,
                     "weight": None, "type": None, "units": [], "assignees": [], "due": None, "measures": [],
                     "amendments": [], "review": [], **fields}
        self.plan["indicators"].append(indicator)
        return indicator

    def measures(self, indicator, columns):
        """Adds a measure of one kind for each (year, role); returns their texts."""
        kind = self.author.kind()
        texts = []
        for year, role in columns:
            text, measure = self.author.measure(kind, year, role)
            indicator["measures"].append(measure)
            texts.append(text)
        return texts

    def columns(self):
        """(year, role) of the usual columns of values."""
        first = [(self.years[0] - 1, "baseline")] if self.has["baseline"] else []
        return first + [(year, "target") for year in self.years]

    def usual_head(self):
        head = [th(self.words["indicator"])]
        head += [th(self.words[name]) for name in ("formula", "type", "weight") if self.has[name]]
        head += [th(f"{self.words[role]} {year}") for year, role in self.columns()]
        return head + ([th(self.words["owner"])] if self.has["owner"] else [])

    def usual_row(self, objective, weight):
        """Adds an indicator; returns the cells below usual_head()."""
        indicator = self.indicator(objective)
        cells = [td(indicator["name"], "text")]
        if self.has["formula"]:
            indicator["algorithm"] = self.author.algorithm()
            cells.append(td(indicator["algorithm"], "text"))
        if self.has["type"]:
            indicator["type"] = self.random.choice(TYPES)
            cells.append(td(indicator["type"]))
        if self.has["weight"]:
            indicator["weight"] = float(weight)
            cells.append(td(self.author.weight_text(weight)))
        cells += [td(text) for text in self.measures(indicator, self.columns())]
        if self.has["owner"]:
            indicator["units"] = [self.random.choice(OFFICES)]
            cells.append(td(indicator["units"][0], "text"))
        return cells

    def usual_rows(self, objective, most=4):
        return [self.usual_row(objective, weight) for weight in self.author.weights(self.random.randint(1, most))]

    def html(self, body):
        period = str(self.years[0]) if len(self.years) == 1 else f"{self.years[0]}-{self.years[-1]}"
        self.plan["document"].update(title=f"{self.title} {period}", period=[self.years[0], self.years[-1]])
        names = f"<h1>{html.escape(self.issuer)}</h1><h1>{self.title} {period}</h1>"
        cover = f"<div class=cover>{names}</div>" if self.random.random() < 0.7 else names
        prose = "".join(paragraph(self.random.choice(PROSE)) for _ in range(self.random.randint(1, 5)))
        end = prose if self.random.random() < 0.5 else ""
        return f"<html lang=it><meta charset=utf-8><style>{self._style()}</style>{cover}{prose}{body}{end}</html>"

    def _style(self):
        pick = self.random.choice
        size = pick((7, 7.5, 8, 9))
        head = pick(("background:#ddd;", "background:#1f4e79;color:#fff;", "background:#c6e0b4;", ""))
        stripes = "tbody tr:nth-child(even){background:#f2f2f2}" if self.random.random() < 0.2 else ""
        return (f"@page{{size:A4 {pick(('landscape', 'portrait'))};margin:16mm}} body{{font:{size + 2}pt '{pick(FONTS)}'}}"
                f" table{{border-collapse:collapse;width:100%;font-size:{size}pt;margin:6pt 0 10pt}}"
                f" td,th{{padding:{pick(('1pt 3pt', '2pt 4pt', '4pt 6pt'))};vertical-align:{pick(('top', 'middle', 'middle'))};"
                f"text-align:{pick(('left', 'center', 'left'))}}} td.text{{text-align:left}}"
                f" td.value{{text-align:{pick(('center', 'right', 'left'))}}} td.top{{vertical-align:top;text-align:left}}"
                f" td.band{{background:#eee;font-weight:bold;text-align:left}}"
                f" th{{{head}{pick(('text-transform:uppercase;', '', '', ''))}vertical-align:middle}} th.label{{text-align:left}}"
                f" {BORDERS[pick(tuple(BORDERS))]} tr{{page-break-inside:{pick(('avoid', 'avoid', 'auto'))}}} {stripes}"
                " h1{font-size:16pt} h2{font-size:12pt;margin:10pt 0 4pt} h3{font-size:10.5pt;margin:8pt 0 3pt}"
                " p{text-align:justify} .cover{page-break-after:always;text-align:center;padding-top:150pt}")


def objective_beside_rows(doc):
    """The objective's cell spans its indicators."""
    coded, rows = doc.random.random() < 0.6, []
    apart = coded and doc.random.random() < 0.5
    for number in range(1, doc.random.randint(4, 8)):
        objective = doc.objective(code=f"1.{number}" if coded else None)
        for i, cells in enumerate(own := doc.usual_rows(objective)):
            title = objective["title"] if apart or not coded else f"{objective['code']} {objective['title']}"
            first = [td(objective["code"], rowspan=len(own))] if apart else []
            rows.append((first + [td(title, "text", rowspan=len(own))] if i == 0 else []) + cells)
    code = [th(doc.random.choice(("Cod.", "Codice", "N.")))] if apart else []
    return table([code + [th(doc.words["objective"])] + doc.usual_head()], rows)


def two_levels_beside_rows(doc):
    """A strategic objective spans operational ones, which span their indicators."""
    rows = []
    for number in range(1, doc.random.randint(3, 5)):
        parent = doc.objective(level="obiettivo_strategico", code=str(number))
        block = []
        for part in range(1, doc.random.randint(2, 4)):
            objective = doc.objective(code=f"{number}.{part}", parent=parent["id"])
            for i, cells in enumerate(own := doc.usual_rows(objective, 3)):
                text = f"{objective['code']} {objective['title']}"
                block.append(([td(text, "text", rowspan=len(own))] if i == 0 else []) + cells)
        block[0].insert(0, td(f"{number}. {parent['title']}", "text", rowspan=len(block)))
        rows += block
    return table([[th("Obiettivo strategico"), th("Obiettivo operativo")] + doc.usual_head()], rows)


def bands(doc):
    """The objective is a line over the whole table."""
    head, rows, label = doc.usual_head(), [], doc.random.choice(("Obiettivo", "OBIETTIVO", "Obiettivo operativo"))
    weights = doc.author.weights(doc.random.randint(3, 6))
    weighed = doc.random.random() < 0.4
    for number, weight in enumerate(weights, 1):
        objective = doc.objective(code=str(number), weight=float(weight) if weighed else None)
        text = f"{label} {number}: {objective['title']}" + (f" (Peso: {weight}%)" if weighed else "")
        rows += [[td(text, "band", colspan=len(head))]] + doc.usual_rows(objective)
    return table([head], rows)


def headings(doc):
    """A heading and a small table for each objective."""
    out, label = [], doc.random.choice(("Obiettivo operativo", "Obiettivo"))
    for number in range(1, doc.random.randint(4, 7)):
        objective = doc.objective(code=str(number))
        out.append(f"<h3>{label} {number} - {html.escape(objective['title'])}</h3>")
        if doc.random.random() < 0.3:
            out.append(paragraph(doc.random.choice(PROSE)))
        out.append(table([doc.usual_head()], doc.usual_rows(objective)))
    return "".join(out)


def cards(doc):
    """Labels and values of an objective over the rows of its indicators, in one table."""
    doc.has["owner"] = False
    head, out = doc.usual_head(), []
    labels = [doc.random.choice(choices) for choices in (
        ("Codice obiettivo", "Obiettivo n."), ("Obiettivo", "Titolo obiettivo", "Denominazione obiettivo"),
        ("Centro di responsabilità", "Responsabile", "Settore"), ("Peso", "Peso obiettivo"),
        ("Descrizione", "Descrizione obiettivo", "Finalità"))]
    for number, weight in enumerate(doc.author.weights(doc.random.randint(3, 5)), 1):
        objective = doc.objective(code=str(number), weight=float(weight), units=[doc.random.choice(OFFICES)],
                                  description=doc.random.choice(PROSE))
        values = (number, objective["title"], objective["units"][0], f"{weight}%", objective["description"])
        pairs = [[_cell("th", label, "label", {}), td(value, "text", colspan=len(head) - 1)]
                 for label, value in zip(labels, values)]
        out.append(table([], pairs + [head] + doc.usual_rows(objective)))
    return "".join(out)


def years_over_columns(doc):
    """Each year over its target and result, or the word target over its years."""
    doc.years = doc.years if len(doc.years) > 1 else [doc.years[0], doc.years[0] + 1]
    results, rows = doc.random.random() < 0.5, []
    roles = ("target", "result") if results else ("target",)
    for number in range(1, doc.random.randint(4, 7)):
        objective = doc.objective(code=str(number))
        count = doc.random.randint(1, 4)
        for i in range(count):
            indicator = doc.indicator(objective)
            texts = doc.measures(indicator, [(year, role) for year in doc.years for role in roles])
            first = [td(f"{number}. {objective['title']}", "text", rowspan=count)] if i == 0 else []
            rows.append(first + [td(indicator["name"], "text")] + [td(text) for text in texts])
    head = [th("Obiettivo", rowspan=2), th("Indicatore", rowspan=2)]
    if results:
        head += [th(year, colspan=2) for year in doc.years]
        below = [th(word) for _ in doc.years for word in ("Target", "Risultato")]
    else:
        head.append(th("Target", colspan=len(doc.years)))
        below = [th(year) for year in doc.years]
    return table([head, below], rows)


def results_report(doc):
    """Target, result and realisation of one year."""
    doc.years, rows = doc.years[:1], []
    year = doc.years[0]
    for number in range(1, doc.random.randint(4, 7)):
        objective = doc.objective(code=f"OS{number}", level="obiettivo_strategico")
        weights = doc.author.weights(doc.random.randint(1, 4))
        for i, weight in enumerate(weights):
            indicator = doc.indicator(objective, weight=float(weight))
            texts = doc.measures(indicator, [(year, "target"), (year, "result")])
            share = doc.random.choice((100, 100, 95, 80, 110))
            indicator["measures"].append({"role": "realisation", "year": year, "raw": f"{share}%", "kind": "number",
                                          "comparator": None, "value": float(share), "unit": "%", "date": None})
            first = [td(objective["code"], rowspan=len(weights)), td(objective["title"], "text", rowspan=len(weights))]
            cells = [indicator["name"], doc.author.weight_text(weight), *texts, f"{share}%"]
            rows.append((first if i == 0 else []) + [td(cells[0], "text")] + [td(text) for text in cells[1:]])
    result = doc.random.choice(("Risultato", "Consuntivo", "Valore raggiunto"))
    realised = doc.random.choice(("% Realizzazione", "% di realizzazione", "Grado di raggiungimento"))
    words = ("Cod.", "Obiettivo strategico", "Indicatore", "Peso", f"Target {year}", f"{result} {year}", realised)
    return table([[th(word) for word in words]], rows)


def objective_on_each_row(doc):
    rows = []
    for number in range(1, doc.random.randint(4, 8)):
        objective = doc.objective(code=f"OO.{number}")
        rows += [[td(objective["code"]), td(objective["title"], "text")] + cells for cells in doc.usual_rows(objective, 3)]
    return table([[th("Codice obiettivo"), th("Obiettivo")] + doc.usual_head()], rows)


def objective_on_first_row(doc):
    """Printed once, top left of its rows; the cells below are blank, and not merged."""
    rows = []
    for number in range(1, doc.random.randint(4, 8)):
        objective = doc.objective(code=str(number))
        for i, cells in enumerate(doc.usual_rows(objective)):
            rows.append([td(f"{number}. {objective['title']}" if i == 0 else "", "top")]
                        + [cell.replace("class='text'", "class='top'") for cell in cells])
    return table([[th("Obiettivo")] + doc.usual_head()], rows)


def unit_column(doc):
    """The unit of measure has a column of its own."""
    units = {"%": "%", "N.": "N", "gg": "gg", "€": "EUR"}
    rows = []
    columns = [(doc.years[0] - 1, "baseline")] + [(year, "target") for year in doc.years]
    for number in range(1, doc.random.randint(4, 7)):
        objective = doc.objective(code=str(number))
        count = doc.random.randint(1, 4)
        for i in range(count):
            indicator = doc.indicator(objective)
            unit = doc.random.choice(tuple(units))
            values = [doc.random.choice((2, 5, 10, 15, 30, 60, 80, 90)) for _ in columns]
            indicator["measures"] = [
                {"role": role, "year": year, "raw": str(value), "kind": "number", "comparator": None, "value": float(value),
                 "unit": units[unit], "date": None} for (year, role), value in zip(columns, values)]
            first = [td(f"{number} - {objective['title']}", "text", rowspan=count)] if i == 0 else []
            rows.append(first + [td(indicator["name"], "text"), td(unit)] + [td(value) for value in values])
    head = [th("Obiettivo operativo"), th("Indicatore"), th(doc.random.choice(("Unità di misura", "U.M.")))]
    return table([head + [th(f"{'Baseline' if role == 'baseline' else 'Target'} {year}") for year, role in columns]], rows)


def managers(doc):
    """A sheet for each manager, with individual objectives."""
    doc.years, out = doc.years[:1], []
    doc.plan["sheets"] = []
    word = doc.random.choice(("Dirigente", "Responsabile"))
    for number, name in enumerate(PEOPLE[:doc.random.randint(2, 3)], 1):
        title = f"{word}: {name} - {doc.random.choice(OFFICES)}"
        doc.plan["sheets"].append({"id": f"s{number}", "title": title})
        rows = []
        for i, weight in enumerate(doc.author.weights(doc.random.randint(3, 5)), 1):
            objective = doc.objective(code=str(i), level="obiettivo_individuale")
            indicator = doc.indicator(objective, weight=float(weight))
            target, = doc.measures(indicator, [(doc.years[0], "target")])
            rows.append([td(i), td(objective["title"], "text"), td(indicator["name"], "text"), td(target),
                         td(doc.author.weight_text(weight))])
        head = [th(text) for text in ("N.", "Obiettivo individuale", "Indicatore", f"Target {doc.years[0]}", "Peso")]
        out.append(f"<h2>{html.escape(title)}</h2>" + table([head], rows))
    return "".join(out)


def deadlines(doc):
    """Actions of an objective with a deadline of their own beside the target."""
    doc.years, rows = doc.years[:1], []
    year = doc.years[0]
    for number in range(1, doc.random.randint(4, 7)):
        objective = doc.objective(code=f"{number}")
        count = doc.random.randint(1, 3)
        for i in range(count):
            month, day = doc.random.choice(((12, 31), (6, 30), (9, 30)))
            indicator = doc.indicator(objective, due=f"{year}-{month:02d}-{day:02d}", units=[doc.random.choice(OFFICES)])
            target, = doc.measures(indicator, [(year, "target")])
            first = [td(number, rowspan=count), td(objective["title"], "text", rowspan=count)] if i == 0 else []
            rows.append(first + [td(indicator["name"], "text"), td(target), td(f"{day:02d}/{month:02d}/{year}"),
                                 td(indicator["units"][0], "text")])
    words = ("N. obiettivo", "Obiettivo", "Indicatore", f"Target {year}", "Scadenza", "Ufficio responsabile")
    return table([[th(word) for word in words]], rows)


def chapters(doc):
    """Headings of two levels, prose below them, then the table."""
    out = []
    for number in range(1, doc.random.randint(3, 4)):
        parent = doc.objective(level="obiettivo_strategico", code=str(number))
        out.append(f"<h2>Obiettivo strategico {number} – {html.escape(parent['title'])}</h2>")
        out.append(paragraph(doc.random.choice(PROSE)))
        for part in range(1, doc.random.randint(2, 4)):
            objective = doc.objective(code=f"{number}.{part}", parent=parent["id"])
            out.append(f"<h3>Obiettivo operativo {number}.{part} – {html.escape(objective['title'])}</h3>")
            out.append(table([doc.usual_head()], doc.usual_rows(objective, 3)))
    return "".join(out)


def paragraphs(doc):
    """No table at all: labels and values line by line."""
    out = []
    for number in range(1, doc.random.randint(4, 6)):
        objective = doc.objective(code=str(number))
        out.append(f"<h3>Obiettivo {number}: {html.escape(objective['title'])}</h3>")
        for _ in range(doc.random.randint(1, 3)):
            indicator = doc.indicator(objective, algorithm=doc.author.algorithm())
            texts = doc.measures(indicator, [(year, "target") for year in doc.years])
            lines = [f"Indicatore: {indicator['name']}", f"Formula: {indicator['algorithm']}"]
            lines += [f"Target {year}: {text}" for year, text in zip(doc.years, texts)]
            out.append("<p style='text-align:left'>" + "<br>".join(html.escape(line) for line in lines) + "</p>")
    return "".join(out)


# By the names that tools/heldout knows them under.
LAYOUTS = {layout.__name__: layout for layout in (
    objective_beside_rows, two_levels_beside_rows, bands, headings, cards, years_over_columns, results_report,
    objective_on_each_row, objective_on_first_row, unit_column, managers, deadlines, chapters, paragraphs)}
