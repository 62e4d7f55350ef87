"""What the layouts of layouts.py share: paper and rules, columns of indicators in any order, tables that are no plan."""
import html

import printed.first.layouts
from printed.more.layouts import heading
from printed.first.layouts import paragraph, td
from printed.third.author import LAST_DAYS, UNIT_WORDS, ThirdAuthor
from printed.third.words import ASIDES, CHAPTERS, KINDS_OF_INDICATOR, PREFACES, SOURCES, TITLES, UNITS

FONTS = ("Liberation Sans", "Liberation Serif", "Liberation Sans Narrow", "DejaVu Sans", "DejaVu Serif",
         "DejaVu Sans Condensed")
RULES = {"grid": "td,th{border:.5pt solid #444}", "heavy": "td,th{border:1pt solid #000}",
         "lines": "td,th{border-bottom:.5pt solid #777} table{border-top:1pt solid;border-bottom:1pt solid}",
         "columns": "td,th{vertical-align:top;padding:3pt;border-left:.5pt solid #666;border-right:.5pt solid #666}"
                    " th{border-bottom:.8pt solid #333} table{border:.8pt solid #333}",
         "framed": "td,th{border:.3pt solid #999} table{border:1.5pt solid #222}",
         "bare": "td,th{border:none;vertical-align:top;padding:3pt 4pt} thead th{border-bottom:1pt solid}",
         "tinted": "td,th{border:1pt solid #fff} td{background:#eef3f8}", "dashed": "td,th{border:.5pt dashed #555}"}
HEADS = ("background:#d9d9d9", "background:#0b5345;color:#fff", "background:#fff2cc", "background:#7b241c;color:#fff",
         "background:#deeaf6", "font-style:italic;font-weight:normal", "")
WORDS = {"name": ("Indicatore", "Indicatori", "Indicatore di performance", "Descrizione dell'indicatore",
                  "Indicatore di risultato"),
         "formula": ("Formula", "Formula di calcolo", "Metodo di calcolo", "Algoritmo di calcolo", "Modalità di calcolo"),
         "type": ("Tipo", "Tipologia", "Tipo di indicatore", "Tipologia indicatore"),
         "weight": ("Peso", "Peso %", "Peso indicatore"),
         "unit": ("U.M.", "Unità di misura", "Unità\ndi misura"),
         "source": ("Fonte", "Fonte dati", "Fonte dei dati", "Fonte del dato"),
         "owner": ("Struttura", "Struttura responsabile", "Ufficio responsabile", "Unità organizzativa", "Servizio competente"),
         "due": ("Scadenza", "Data di scadenza"), "note": ("Note", "Annotazioni"),
         "target": ("Target", "Valore atteso", "Risultato atteso", "Valore obiettivo", "Target atteso"),
         "baseline": ("Baseline", "Valore di partenza", "Valore iniziale", "Valore storico", "Valore")}
QUOTED_PAGE = "'Pagina '"
NOTES = ("", "", "", "Dato provvisorio", "Comune a più strutture", "Vincolato al finanziamento regionale")


def begin(doc, issuers, years=None, titles=TITLES):
    """The document in other words, over so many years."""
    doc.author = ThirdAuthor(doc.random)
    doc.issuer = doc.plan["document"]["issuer"] = doc.random.choice(issuers)
    doc.title = doc.random.choice(titles)
    if years:
        doc.years = [doc.years[0] + i for i in range(years)]


def new_sheet(doc, title):
    """Opens a titled sheet; returns its heading. The first one takes the untitled sheet's place."""
    sheets = doc.plan["sheets"]
    if sheets[0]["title"] is None:
        sheets.clear()
    sheets.append({"id": f"s{len(sheets) + 1}", "title": title})
    return heading(title, 2)


def th(text, name="", **spans):
    """A header cell; a new line of the text is one of the cell."""
    return printed.first.layouts.th(text, **spans).replace("class=''", f"class='{name}'").replace("\n", "<br>")


def table(head, rows, name=""):
    return printed.first.layouts.table(head, rows).replace("<table>", f"<table class='{name}'>")


def lines(texts):
    """One paragraph of several lines."""
    return "<p class=lines>" + "<br>".join(html.escape(text) for text in texts) + "</p>"


def body(doc, papers, rules, parts):
    """The layout's page: style, what stands in front, its parts, and among them at times a table that is no plan."""
    choose, parts = doc.random.choice, list(parts)
    for _ in range(choose((0, 0, 1, 1, 2))):
        parts.insert(choose((0, len(parts), doc.random.randint(0, len(parts)))), aside(doc))
    for text in doc.random.sample(PREFACES, choose((0, 1, 2))):
        parts.insert(0, paragraph(text))
    if doc.random.random() < 0.35:
        parts.insert(0, approval(doc))
    if doc.random.random() < 0.25:
        parts.insert(0, contents(doc))
    return style(doc, papers, rules) + "".join(parts)


def approval(doc):
    organ, number, day = doc.random.choice(("Giunta", "Consiglio")), doc.random.randint(2, 190), doc.random.randint(10, 31)
    year = doc.years[0]
    doc.plan["document"]["approval"] = {"body": organ, "number": str(number), "date": f"{year}-01-{day}"}
    of = {"Giunta": "della Giunta", "Consiglio": "del Consiglio"}[organ]
    return paragraph(f"Approvato con deliberazione {of} n. {number} del {day}/01/{year}")


def contents(doc):
    """The document's chapters with dots up to their pages, and a page break below them."""
    chapters = [name for name in CHAPTERS if doc.random.random() < 0.8]
    pages = sorted(doc.random.sample(range(3, 40), len(chapters)))
    rows = [f"{i}. {name} {'.' * (90 - len(name))} {page}" for i, (name, page) in enumerate(zip(chapters, pages), 1)]
    return f"<div style='break-after:page'>{heading('Indice', 2)}{lines(rows)}</div>"


def aside(doc):
    """A small table of the pages around a plan: staff, money, risks, dates, courses."""
    title, head, columns = doc.random.choice(ASIDES)
    firsts = doc.random.sample(columns[0], doc.random.randint(2, len(columns[0])))
    rows = [[td(first, "text")] + [td(doc.random.choice(column)) for column in columns[1:]] for first in firsts]
    return heading(title) + table([[th(word) for word in head]], rows, "aside")


def style(doc, papers, rules):
    pick = doc.random.choice
    size = pick((6.5, 7, 7.5, 8, 9))
    edges = ""
    if doc.random.random() < 0.6:
        font = "font:7pt 'Liberation Sans'"
        edges = (f"@{pick(('top-left', 'top-right', 'top-center'))}{{content:'{doc.issuer.replace(chr(39), '’')}';{font}}}"
                 f"@{pick(('bottom-right', 'bottom-center'))}{{content:{pick(('', QUOTED_PAGE))} counter(page);{font}}}")
    repeat = "" if doc.random.random() < 0.7 else "thead{display:table-row-group}"
    return (f"<style>@page{{size:{pick(papers)};margin:{pick(('15mm', '18mm 12mm', '20mm 16mm'))};{edges}}}"
            f" body{{font:{size + pick((1, 2, 3))}pt '{pick(FONTS)}'}} table{{border:none;font-size:{size}pt}}"
            f" td,th{{border:none;padding:{pick(('1pt 2pt', '2pt 3pt', '3pt 5pt'))}}} tbody tr:nth-child(even){{background:none}}"
            f" td.label,th.label{{font-weight:{pick(('bold', 'normal'))};text-align:left;color:#000;"
            f"background:{pick(('#f0f0f0', 'none', '#e2efda'))}}}"
            f" td.text{{text-align:{pick(('left', 'left', 'justify'))}}} {RULES[pick(tuple(RULES))]}"
            f" th{{background:none;color:#000;{pick(HEADS)}}} table.aside{{width:{pick(('60%', '100%'))}}}"
            f" td.merged{{text-align:center;border-left:.5pt solid;border-right:.5pt solid}} p.lines{{text-align:left}}"
            f" td.band{{text-align:{pick(('left', 'left', 'center'))}}} .up{{writing-mode:vertical-rl;"
            f"transform:rotate(180deg);white-space:nowrap;text-align:center}} td.side{{width:14pt;text-align:center}}"
            f" tr{{page-break-inside:{pick(('auto', 'avoid', 'avoid'))}}}"
            f" h2,h3{{page-break-after:{pick(('avoid', 'auto', 'avoid'))}}} {repeat} {rules}</style>")


class Columns:
    """Which columns the rows of indicators have in this document, in which order and under which words."""

    def __init__(self, doc, may=(), must=(), results=False, nested=None):
        self.doc, choose = doc, doc.random.choice
        kept = list(must) + [key for key in may if doc.random.random() < 0.55]
        left = ("formula", "type", "unit", "source", choose(("weight", "")))
        self.before = [key for key in kept if key in left]
        self.after = [key for key in kept if key not in self.before and key != "baseline"]
        doc.random.shuffle(self.before)
        doc.random.shuffle(self.after)
        self.words = {key: choose(words) for key, words in WORDS.items()}
        self.values = [(doc.years[0] - 1, "baseline")] if "baseline" in kept else []
        for year in doc.years:
            self.values += [(year, "target")] + ([(year, "result")] if results else [])
        self.merged = len(doc.years) > 1 and not results and doc.random.random() < 0.3  # one cell for years of the same value
        self.words["result"] = choose(("Risultato", "Consuntivo", "Valore conseguito"))
        self.listed = choose((None, None, "; ", " / ", "\n"))  # what stands between two offices
        self.bare_year = len(doc.years) == 1 and doc.random.random() < 0.4  # the plan's own year goes without saying
        self.nested = len(doc.years) > 1 and not results and (doc.random.random() < 0.4 if nested is None else nested)

    def __len__(self):
        return 1 + len(self.before) + len(self.values) + len(self.after)

    def head(self, first=()):
        """Header rows; `first`: headers of the columns left of the indicator."""
        cells = list(first) + [self.words[key] for key in ("name", *self.before)]
        tail = [self.words[key] for key in self.after]
        if not self.nested:
            return [[th(word) for word in cells + [self._value_word(*value) for value in self.values] + tail]]
        years = [year for year, role in self.values if role == "target"]
        earlier = [self._value_word(*value) for value in self.values if value[1] == "baseline"]
        top = [th(word, rowspan=2) for word in cells + earlier] + [th(self.words["target"], colspan=len(years))]
        return [top + [th(word, rowspan=2) for word in tail], [th(year) for year in years]]

    def _value_word(self, year, role):
        if self.bare_year and role != "baseline":
            return self.words[role]
        return f"{self.words[role]} {year}"

    def row(self, objective, weight=None):
        """Adds an indicator; returns the cells below head()."""
        doc, indicator = self.doc, self.doc.indicator(objective)
        said = {"note": doc.random.choice(NOTES), "source": doc.random.choice(SOURCES)}
        if "formula" in self.before:
            said["formula"] = indicator["algorithm"] = doc.author.algorithm()
        if "type" in self.before:
            said["type"] = indicator["type"] = doc.random.choice(KINDS_OF_INDICATOR)
        if "weight" in self.before + self.after:
            indicator["weight"] = float(weight)
            said["weight"] = doc.author.weight_text(weight)
        if "owner" in self.after:
            indicator["units"] = doc.random.sample(UNITS, 2 if self.listed and doc.random.random() < 0.25 else 1)
            said["owner"] = (self.listed or "").join(indicator["units"])
        if "due" in self.after:
            month = doc.random.choice(tuple(LAST_DAYS))
            said["due"] = f"{LAST_DAYS[month]}/{month:02d}/{doc.years[-1]}"
            indicator["due"] = f"{doc.years[-1]}-{month:02d}-{LAST_DAYS[month]}"
        values = self._values(indicator, said)
        worded = ("formula", "source", "owner", "note")
        cell = {key: td(said[key], "text" if key in worded else "value").replace("\n", "<br>") for key in self.before + self.after}
        return ([td(indicator["name"], "text")] + [cell[key] for key in self.before] + values + [cell[key] for key in self.after])

    def _values(self, indicator, said):
        """The cells of values: bare numbers where the unit has a column."""
        author = self.doc.author
        kind, texts, first = author.kind(), [], len(self.values) - len(self.doc.years)
        if "unit" in self.before:
            said["unit"], unit = author.unit_word(kind)
        for year, role in self.values:
            counted = "unit" in self.before and kind in UNIT_WORDS
            text, measure = author.bare(kind, year, role, unit) if counted else author.measure(kind, year, role)
            indicator["measures"].append(measure)
            texts.append(text)
        if self.merged and len(set(texts[first:])) == 1:
            return [td(text) for text in texts[:first]] + [td(texts[-1], "merged", colspan=len(self.doc.years))]
        return [td(text) for text in texts]

    def rows(self, objective, least=1, most=3):
        count = self.doc.random.randint(least, most)
        return [self.row(objective, weight) for weight in self.doc.author.weights(count)]


def beside(first, rows, name="text"):
    """Puts a cell left of rows, over all of them."""
    rows[0].insert(0, td(first, name, rowspan=len(rows)))
    return rows
