"""What the layouts of layouts.py share: cover, running lines and style of a document, and what is said of an indicator."""
import html

import printed.first.layouts
from printed.fifth.author import FifthAuthor
from printed.fifth.words import (ASIDES, CHAPTERS, LEGENDS, PEOPLE, PREFACES, SERVED, SOURCES, STEPS, TITLES, TYPES, UNITS)
from printed.more.layouts import heading
from printed.first.layouts import paragraph, td
from printed.third.author import LAST_DAYS, UNIT_WORDS
from printed.third.page import table, th

WORDS = {"name": ("Indicatore", "Indicatore", "Indicatori", "Indicatore di performance", "Indicatore di risultato",
                  "Descrizione indicatore"),
         "formula": ("Formula di calcolo", "Formula", "Modalità di calcolo", "Algoritmo di calcolo", "Metodo di calcolo"),
         "type": ("Tipologia", "Tipo indicatore", "Tipologia indicatore", "Tipo"), "weight": ("Peso", "Peso %", "Peso indicatore"),
         "unit": ("U.M.", "Unità di misura", "UM"), "source": ("Fonte", "Fonte dati", "Fonte del dato", "Fonte di verifica"),
         "owner": ("Struttura responsabile", "Responsabile", "Unità organizzativa", "Ufficio responsabile"),
         "served": ("Stakeholder", "Destinatari", "Utenti/Stakeholder"), "due": ("Scadenza", "Data di scadenza"),
         "target": ("Target {}", "Target {}", "Valore target {}", "Valore atteso {}", "Target anno {}", "Valore atteso anno {}",
                    "Risultato atteso {}"),
         "baseline": ("Baseline {}", "Valore di partenza {}", "Valore iniziale {}", "Valore di partenza ({})", "Baseline\n({})"),
         "result": ("Consuntivo {}", "Risultato {}", "Valore a consuntivo {}")}
# What a column of units of measure gives to these kinds of values, where their own cell tells none.
UNIT_OF = {"range": "%", "items": "N"}
FONTS = {"word": ("Liberation Serif", "Liberation Sans", "Nimbus Roman", "C059", "Liberation Sans Narrow"),
         "excel": ("Liberation Sans", "Liberation Sans Narrow", "DejaVu Sans Condensed", "Nimbus Sans Narrow"),
         "slide": ("Liberation Sans", "DejaVu Sans", "Nimbus Sans")}
HEADS = {"word": ("background:#d9d9d9", "", "background:#f2f2f2", "background:#dbe5f1", "background:#c6d9f1;font-style:italic"),
         "excel": ("background:#4472c4;color:#fff", "background:#ffff99", "background:#bdd7ee", "background:#c00000;color:#fff",
                   "background:#e2efda", "background:#f8cbad"),
         "slide": ("background:#003f72;color:#fff", "background:#00695c;color:#fff", "background:#e8eaf6")}
RULES = {"word": ("td,th{border:.5pt solid #000}", "td,th{border:.5pt solid #000}", "td,th{border:.5pt solid #7f7f7f}",
                  "td,th{border-top:.5pt solid #4f81bd;border-bottom:.5pt solid #4f81bd}"),
         "excel": ("td,th{border:.4pt solid #000}", "td,th{border:.3pt solid #999}", "td,th{border:.4pt solid #000}",
                   "td,th{border:.3pt dotted #444}", "td,th{border:.3pt solid #bbb} table{border:1.2pt solid #000}"),
         "slide": ("td,th{border:1pt solid #fff} td{background:#eef2f7}", "td,th{border-bottom:.7pt solid #9aa}",
                   "td,th{border:.7pt solid #9aa}")}
SIZES = {"word": (8, 8.5, 9, 9.5), "excel": (5.5, 6, 6.5, 7), "slide": (10, 11, 12)}
TINTS = ("#dbe5f1", "#fde9d9", "#eaf1dd", "#d9d9d9", "#ffe699", "#ddebf7", "none")
EMBLEM = ("<svg width=38 height=46 viewBox='0 0 38 46'><path d='M3 3h32v22c0 11-8 15-16 18C11 40 3 36 3 25z' fill='{0}'/>"
          "<circle cx=19 cy=20 r=7 fill='#fff'/></svg>",
          "<svg width=60 height=34 viewBox='0 0 60 34'><rect width=60 height=34 rx=5 fill='{0}'/>"
          "<path d='M6 26l14-16 10 10 8-7 16 13z' fill='#fff'/></svg>")


class FifthDocument(printed.first.layouts.Document):
    """A plan made in a word processor, a spreadsheet or as slides (`look`); the layout says of which administrations."""

    def begin(self, kind, look, years=None, titles=TITLES, span=False):
        """`kind`: names and acts; `years`: of the targets; `span`: the title may tell three years, the plan's is the first."""
        self.author, self.look = FifthAuthor(self.random), look
        names, self.acts = kind
        self.issuer = self.random.choice(names)
        if self.random.random() < 0.25:
            self.issuer = self.issuer.upper()
        self.plan["document"]["issuer"] = self.issuer
        self.title = self.random.choice(titles)
        if years:
            self.years = [self.years[0] + i for i in range(years)]
        wide = span and len(self.years) == 1 and self.random.random() < 0.4
        self.period = [self.years[0], self.years[0] + 2] if wide else [self.years[0], self.years[-1]]
        self.heads = {key: self.random.choice(words) for key, words in WORDS.items()}
        self.bare_year = len(self.years) == 1 and self.random.random() < 0.5
        self.tint, self.strong = self.random.choice(TINTS), self.random.choice(("#1f3864", "#7b2c2c", "#375623", "#404040"))

    def html(self, body):
        choose, (first, last) = self.random.choice, self.period
        form = choose(("{} {}", "{} - Anno {}", "{} anno {}", "{} {}") if first == last else
                      ("{} {}-{}", "{} {}/{}", "{} {} - {}", "{} Triennio {}-{}" if last - first == 2 else "{} {}-{}"))
        title = form.format(self.title, first, last)
        title = title.upper() if self.random.random() < 0.25 else title
        self.plan["document"].update(title=title, period=[first, last])
        emblem = choose(EMBLEM).format(self.strong) if self.random.random() < 0.6 else ""
        names = [f"<div class=issuer>{html.escape(self.issuer)}</div>", f"<h1>{html.escape(title)}</h1>"]
        if self.random.random() < 0.2:
            names.reverse()
        act = paragraph(self._approval()) if self.random.random() < 0.5 else ""
        place = "letter" if self.look == "excel" and self.random.random() < 0.6 else "cover"
        front = f"<div class={place}>{emblem}{''.join(names)}{act}</div>"
        return f"<html lang=it><meta charset=utf-8><style>{self._style()}</style>{front}{body}</html>"

    def _approval(self):
        organ, act = self.random.choice(self.acts)
        number, day, month = self.random.randint(1, 180), self.random.randint(10, 28), self.random.choice((1, 2, 3))
        year, name = self.years[0], ("gennaio", "febbraio", "marzo")[month - 1]
        self.plan["document"]["approval"] = {"body": organ, "number": str(number), "date": f"{year}-{month:02d}-{day}"}
        written = self.random.choice((f"{day}/{month:02d}/{year}", f"{day} {name} {year}", f"{day}/{month:02d}/{year}"))
        opening = ("Approvato con", "Adottato con") + (() if act.startswith("decreto") else ("Allegato alla",))
        return f"{self.random.choice(opening)} {act} n. {number} del {written}"

    def _style(self):
        """Paper and type of the whole document; the layout's own style comes after."""
        pick = self.random.choice
        size, font = pick(SIZES[self.look]), pick(FONTS[self.look])
        prose = {"word": pick((10.5, 11, 11.5)), "excel": size + 2, "slide": size + 2}[self.look]
        edges, small, issuer = "", "font:7.5pt 'Liberation Sans';color:#444", self.issuer.replace("'", "’")
        if self.random.random() < 0.7:
            number = pick(("counter(page)", "'Pag. ' counter(page) ' di ' counter(pages)", "'pag. ' counter(page)"))
            edges = f"@{pick(('bottom-right', 'bottom-center', 'bottom-right'))}{{content:{number};{small}}}"
            if self.random.random() < 0.6:
                edges += f"@{pick(('top-left', 'top-right', 'bottom-left'))}{{content:'{issuer}';{small}}}"
        repeat = "" if self.random.random() < 0.65 else "thead{display:table-row-group}"
        margin = {"word": pick(("22mm 18mm", "20mm", "25mm 20mm")), "excel": pick(("10mm", "12mm 8mm", "15mm 10mm")),
                  "slide": "12mm 14mm"}[self.look]
        return (f"@page{{margin:{margin};{edges}}} body{{font:{prose}pt '{font}';line-height:1.15;margin:0 1pt}}"
                " p{text-align:justify;margin:0 0 5pt}"
                f" table{{border-collapse:collapse;width:100%;font-size:{size}pt;margin:4pt 0 10pt}}"
                f" td,th{{padding:{pick(('1pt 3pt', '2pt 4pt', '1pt 4pt'))};vertical-align:{pick(('top', 'middle', 'middle'))};"
                "overflow-wrap:break-word}"
                f" td.text{{text-align:left}} td.value{{text-align:{pick(('center', 'center', 'left'))}}}"
                f" th{{text-align:center;{pick(HEADS[self.look])}}} {pick(RULES[self.look])}"
                f" td.band{{text-align:{pick(('left', 'left', 'center'))};font-weight:bold;background:{self.tint}}}"
                f" td.label{{text-align:left;font-weight:{pick(('bold', 'bold', 'normal'))};background:{self.tint}}}"
                f" tr{{break-inside:{pick(('auto', 'avoid', 'avoid'))}}}"
                f" h1{{font-size:20pt;color:{self.strong}}} h2{{font-size:14pt;color:{self.strong};margin:10pt 0 5pt}}"
                f" h3{{font-size:11.5pt;margin:8pt 0 4pt}} h2,h3,h4{{break-after:avoid}} p.legend{{font-size:{size - .5}pt}}"
                " .issuer{font-size:15pt;font-weight:bold} td.month{width:12pt;text-align:center;padding:1pt}"
                " td.on{background:#8eaadb} p.sign{text-align:left;margin-top:14pt} ul{margin:2pt 0 6pt;padding-left:16pt}"
                " .toc div{display:flex;gap:4pt;margin:3pt 0} .toc i{flex:1;border-bottom:1pt dotted #555;margin-bottom:3pt}"
                f" .cover{{break-after:page;text-align:center;padding-top:{pick((40, 90, 150))}pt}} .cover p{{text-align:center}}"
                f" .letter{{text-align:{pick(('left', 'center'))}}} .letter h1{{font-size:13pt;margin:3pt 0}}"
                " .letter p{text-align:inherit}"
                f" .letter .issuer{{font-size:11pt}} {repeat}")

    def value_word(self, year, role):
        """The header of a column of values."""
        if role == "target" and self.bare_year:
            return self.heads[role].replace(" anno {}", "").replace(" {}", "")
        return self.heads[role].format(year)

    def value_head(self, columns):
        return [th(self.value_word(year, role)) for year, role in columns]

    def columns(self, share=0.6, role="baseline"):
        """(year, role) of the columns of values: the year before at times, then the targets."""
        first = [(self.years[0] - 1, role)] if self.random.random() < share else []
        return first + [(year, "target") for year in self.years]

    def told(self, objective, keys, columns, weight=None, unit=None):
        """Adds an indicator; returns what is printed of it by key, and the list of its "values". `unit`: its owner."""
        choose, author = self.random.choice, self.author
        indicator = self.indicator(objective)
        kind, said = author.kind(), {"name": indicator["name"], "indicator": indicator}
        said.update(source=choose(SOURCES), served=choose(SERVED))
        if "formula" in keys:
            said["formula"] = indicator["algorithm"] = author.algorithm()
        if "type" in keys:
            said["type"] = indicator["type"] = choose(TYPES)
        if "weight" in keys:
            indicator["weight"], said["weight"] = float(weight), author.weight_text(weight)
        if "owner" in keys:
            people = self.heads["owner"] == "Responsabile" and self.look == "word"
            indicator["units"] = [unit or choose(PEOPLE if people else UNITS)]
            said["owner"] = indicator["units"][0]
        if "due" in keys:
            month = choose((6, 9, 10, 12, 12, 12))
            said["due"] = f"{LAST_DAYS[month]}/{month:02d}/{self.years[-1]}"
            indicator["due"] = f"{self.years[-1]}-{month:02d}-{LAST_DAYS[month]}"
        printed_unit, counted = None, "unit" in keys and kind in UNIT_WORDS
        if "unit" in keys:
            said["unit"], printed_unit = author.unit_word(kind)
        said["values"] = []
        for year, role in columns:
            text, measure = author.bare(kind, year, role, printed_unit) if counted else author.measure(kind, year, role)
            if "unit" in keys and measure["kind"] in ("number", "range") and measure["unit"] is None:
                measure["unit"] = UNIT_OF.get(kind)
            indicator["measures"].append(measure)
            said["values"].append(text)
        return said

    def rows(self, objective, keys, columns, least=1, most=3):
        """Several indicators with weights that add up to 100."""
        weights = self.author.weights(self.random.randint(least, most))
        return [self.told(objective, keys, columns, weight) for weight in weights]

    def some_of(self, *keys, share=0.55):
        return [key for key in keys if self.random.random() < share]


def cells(said, keys, wide=("formula",)):
    """The cells of an indicator: its name, then the keys, then its values."""
    return ([td(said["name"], "text")] + [td(said[key], "text" if key in wide else "value") for key in keys]
            + [td(text) for text in said["values"]])


def page(doc, paper, rules, parts, prose=2):
    """The layout's body: its style, in front contents, prose and a table that is no plan, at times one behind."""
    choose, parts = doc.random.choice, list(parts)
    chapters = doc.random.sample(CHAPTERS, 2)
    before = [contents(doc)] if doc.random.random() < 0.4 else []
    numbered = doc.random.random() < 0.4
    for number, chapter in enumerate(chapters[:choose((0, 1, prose))], 1):
        before += [heading(f"{number}. {chapter}" if numbered else chapter, 2)]
        before += [paragraph(text) for text in doc.random.sample(PREFACES, choose((1, 2, 3)))]
    if doc.random.random() < 0.45:
        before.append(aside(doc))
    if before and doc.random.random() < 0.5:
        parts[0] = f"<div style='break-before:page'>{parts[0]}</div>"
    if doc.random.random() < 0.4:
        parts.append(f"<p class=legend>{html.escape(choose(LEGENDS))}</p>")
    if doc.random.random() < 0.3:
        parts.append(aside(doc))
    return f"<style>@page{{size:{paper}}} {rules}</style>{''.join(before + parts)}"


def contents(doc):
    """The document's chapters with a dotted rule up to their pages."""
    chapters = sorted(doc.random.sample(range(len(CHAPTERS)), doc.random.randint(5, 9)))
    pages = sorted(doc.random.sample(range(3, 70), len(chapters)))
    rows = [f"<div><span>{i}. {html.escape(CHAPTERS[chapter])}</span><i></i><span>{number}</span></div>"
            for i, (chapter, number) in enumerate(zip(chapters, pages), 1)]
    return f"<div class=toc style='break-after:page'>{heading('Indice', 2)}{''.join(rows)}</div>"


def aside(doc):
    """A small table of the pages around a plan: staff, revenue, risks, deadlines."""
    title, head, columns = doc.random.choice(ASIDES)
    firsts = columns[0][:doc.random.randint(2, len(columns[0]))]
    rows = [[td(first, "text")] + [td(doc.random.choice(column)) for column in columns[1:]] for first in firsts]
    return heading(title) + table([[th(word) for word in head]], rows, "aside")


def gantt(doc, title):
    """Phases over the months of a year, marked or shaded; what is done when is no indicator."""
    mark, shaded = doc.random.choice(("X", "X", "x", "")), doc.random.random() < 0.5
    spans = doc.random.choice(("GFMAMGLASOND", "Gen Feb Mar Apr Mag Giu Lug Ago Set Ott Nov Dic".split(), range(1, 13)))
    rows, start = [], 0
    for number, step in enumerate(doc.random.sample(STEPS, doc.random.randint(3, 5)), 1):
        end = min(11, start + doc.random.randint(1, 4))
        marks = [td(mark if start <= at <= end else "", "month on" if start <= at <= end and (shaded or not mark) else "month")
                 for at in range(12)]
        rows.append([td(number), td(step, "text")] + marks)
        start = min(10, end + doc.random.randint(0, 1))
    head = [[th("N."), th(title)] + [th(span, "month") for span in spans]]
    return table(head, rows, "gantt")
