"""What the layouts of layouts.py share: a document and its look, what is said of an indicator, and the pages around a plan."""
import html

from printed.around import contents, small_table
from printed.first.layouts import Document, paragraph, td
from printed.more.layouts import heading
from printed.third.page import table, th
from printed.twentieth.author import FEW, MONTHS, TwentiethAuthor, measured
from printed.twentieth.words_more import ASIDES, CHAPTERS, NOTES, PROSE, SOURCES

HEADS = {
    "name": ("Indicatore", "Indicatore", "Indicatore", "Descrizione indicatore", "Indicatori", "Indicatore di risultato"),
    "formula": ("Metodo di calcolo", "Formula", "Formula di calcolo", "Modalità di calcolo"),
    "unit": ("U.M.", "Unità di misura", "Unità di misura", "UdM"), "weight": ("Peso indicatore", "Peso", "Peso %", "Peso"),
    "source": ("Fonte", "Fonte dati", "Fonte del dato"), "owner": ("Struttura responsabile", "Struttura", "Ufficio responsabile"),
    "code": ("Cod.", "Codice", "Codice indicatore"),
    "target": ("Target {}", "Target {}", "Target {}", "Valore atteso {}", "Valore target {}", "Target anno {}"),
    "baseline": ("Baseline {}", "Baseline {}", "Valore iniziale {}", "Valore di partenza {}", "Baseline")}
PIAO_SINCE = 2022  # no plan of this name is older
DRAWN = ("DejaVu Sans", "DejaVu Sans Condensed", "Liberation Sans", "Liberation Sans Narrow", "Liberation Serif")
FAMILIES = ("Helvetica", "Helvetica", "Helvetica", "Times", *DRAWN)
# Fill and ink of headers, and the tint of labels, bands and every second row.
COLOURS = (("#d3d3d3", "#000000", "#f0f0f0"), ("#1b4f72", "#ffffff", "#eaf2f8"), ("#e0e0e0", "#000000", "#f7f7f7"),
           ("#0e6655", "#ffffff", "#e8f6f3"), ("#c5d9f1", "#000000", "#eef4fb"), ("#808080", "#ffffff", "#eeeeee"),
           ("#ffffff", "#000000", "#f4f4f4"), ("#fdebd0", "#000000", "#fef5e7"))
PRINTED = ("Generato il {d:02d}/{m:02d}/{y} alle {h}:{s:02d}", "Stampa del {d:02d}/{m:02d}/{y}",
           "Estrazione dati: {d:02d}.{m:02d}.{y}")
SYSTEMS = ("Sistema di programmazione e controllo", "Modulo Performance", "Cruscotto direzionale", "Gestione Obiettivi - rel. 4.2",
           "Stampa obiettivi e indicatori")


class TwentiethDocument(Document):
    """A plan that ReportLab prints."""

    printer = "reportlab"

    def begin(self, domain, titles, years=1, since=2018, until=2026):
        """`years`: of the targets; `since`, `until`: the first of them is none before or behind these."""
        choose, chance = self.random.choice, self.random.random
        title = choose(titles)
        first = self.random.randint(PIAO_SINCE if "organizzazione" in title else since, until)
        self.domain, self.title, self.years = domain, title, [first + at for at in range(years)]
        self.font = choose(FAMILIES)
        self.author = TwentiethAuthor(self.random, self.font in DRAWN)
        self.issuer = choose(domain.names)
        self.issuer = self.issuer.upper() if chance() < 0.3 else self.issuer
        self.heads = {key: choose(words) for key, words in HEADS.items()}
        self.upper = chance() < 0.25  # headers in capitals
        self.left_goals = self.random.sample(domain.goals, len(domain.goals))
        self.left_asides = self.random.sample(ASIDES, len(ASIDES))
        self.left_prose = self.random.sample(PROSE, len(PROSE))
        self.bare_year = years == 1 and chance() < 0.3  # "Target" alone
        self.plan["document"].update(issuer=self.issuer, year=first)
        self.printed_in = first
        self.fill, self.ink, self.tint = choose(COLOURS)
        self.rules = choose(("grid", "grid", "grid", "level", "box", "shaded"))

    def word(self, text):
        """A header as this document writes it."""
        return text.upper() if self.upper else text

    def goal(self, **fields):
        """Adds the next objective; returns it and its indicators."""
        title, measures = self.left_goals.pop()
        return self.objective(title=title, **fields), measures

    def value_word(self, year, role):
        word = self.heads[role]
        if self.bare_year and role == "target":
            word = word.replace(" anno {}", "").replace(" {}", "")
        return self.word(word.format(year))

    def columns(self, share=0.5):
        """(year, role) of the columns of values: the year before at times, then the targets."""
        first = [(self.years[0] - 1, "baseline")] if self.random.random() < share else []
        return first + [(year, "target") for year in self.years]

    def told(self, objective, measure, order, columns, weight=None, units=()):
        """Adds an indicator; returns the cells below these columns, "values" being several."""
        name, formula, kind, start = measure
        bare = "unit" in order
        word, unit = self.author.unit_word(kind)
        texts, measures = zip(*self.author.series(kind, start, columns, unit, bare))
        own = [self.random.choice(self.domain.units)] if "owner" in order else list(units)
        indicator = self.indicator(objective, name=name, algorithm=formula if "formula" in order else None, units=own,
                                   weight=float(weight) if "weight" in order else None, measures=list(measures))
        said = {"name": name, "formula": formula, "unit": word, "source": self.random.choice(SOURCES), "owner": "".join(own),
                "weight": weight and self.author.weight_text(weight)}
        out = []
        for key in order:
            if key == "values":
                out += [td(text) for text in texts]
            elif key == "code":
                indicator["code"] = f"I{len(self.plan['indicators']):03d}"
                out.append(td(indicator["code"]))
            else:
                out.append(td(said[key], "value" if key in ("unit", "weight") else "text"))
        return out

    def rows(self, objective, measures, order, columns, **more):
        """The rows of an objective's indicators, whose weights make 100."""
        weights = self.author.weights(len(measures))
        return [self.told(objective, measure, order, columns, weight, **more) for measure, weight in zip(measures, weights)]

    def head(self, left, order, columns, over=None):
        """Header rows: words left of the indicators, then their columns; `over`: the word over the targets' years."""
        targets = [year for year, role in columns if role == "target"]
        tall = {"rowspan": 2} if over else {}
        cells = [th(self.word(word), **tall) for word in left]
        for key in order:
            if key != "values":
                cells.append(th(self.word(self.heads[key]), **tall))
                continue
            cells += [th(self.value_word(*column), **tall) for column in columns if not over or column[1] != "target"]
            if over:
                cells.append(th(self.word(over), colspan=len(targets)))
        return [cells, [th(year) for year in targets]] if over else [cells]

    def html(self, body):
        first, last = self.years[0], self.years[-1]
        form = "{} {}" if first == last else self.random.choice(("{} {}-{}", "{} {}/{}", "{} {} - {}"))
        title = form.format(self.title, first, last)
        self.plan["document"].update(title=title, period=[first, last])
        names = [f"<div class=issuer>{html.escape(self.issuer)}</div>", f"<h1>{html.escape(title)}</h1>"]
        act = [paragraph(self._approval())] if self.random.random() < 0.5 else []
        self.covered = self.random.random() < 0.6
        front = f"<div class={'cover' if self.covered else 'letter'}>{''.join(names + act)}</div>"
        return f"<html lang=it><meta charset=utf-8><style>{self._style()}</style>{front}{body}</html>"

    def _approval(self):
        organ, act = self.domain.act
        draw, year = self.random.randint, self.years[0]
        number, day, month = draw(3, 190), draw(10, 28), draw(1, 3)
        self.plan["document"]["approval"] = {"body": organ, "number": str(number), "date": f"{year}-{month:02d}-{day}"}
        written = self.random.choice((f"{day}/{month:02d}/{year}", f"{day} {MONTHS[month]} {year}"))
        return f"{self.random.choice(('Approvato con', 'Adottato con'))} {act} n. {number} del {written}"

    def _style(self):
        """For a browser, where there is no ReportLab."""
        lines = {"level": "td,th{border-bottom:.4pt solid #777}", "shaded": "td,th{border:none}"}
        return ("@page{margin:16mm} body{font:9.5pt 'Liberation Sans'} table{border-collapse:collapse;width:100%;font-size:7.5pt;"
                f"margin:4pt 0 9pt}} {lines.get(self.rules, 'td,th{border:.5pt solid #555}')} td,th{{padding:2pt 4pt}}"
                f" th{{background:{self.fill};color:{self.ink}}} table.open th{{background:none;color:#000}}"
                " table.open td,table.open th{border:none} td.value{text-align:center} .keep{break-inside:avoid}"
                f" td.band,td.label{{background:{self.tint};font-weight:bold}}"
                " td.up{writing-mode:sideways-lr} .columns{columns:2;break-after:page} .cover{text-align:center;break-after:page}"
                " .landscape,.wide{page:wide;break-before:page} @page wide{size:landscape}")

    def office_look(self):
        """What printed/office/platypus.py has to know beside the body."""
        choose, chance = self.random.choice, self.random.random
        size = choose((7, 7.5, 8, 8.5))
        day = {"d": self.random.randint(1, 28), "m": self.random.randint(1, 12), "y": self.printed_in,
               "h": self.random.randint(8, 17), "s": self.random.randint(0, 59)}
        return {"title": self.plan["document"]["title"], "issuer": self.issuer, "font": self.font, "size": size,
                "prose": choose((9, 9.5, 10)), "margin": choose((13, 15, 18, 20)), "fill": self.fill, "ink": self.ink,
                "tint": self.tint, "strong": choose(("#1b4f72", "#000000", "#000000", "#641e16")), "rules": self.rules,
                "weight": choose((0.25, 0.5, 0.5, 1)), "line": choose(("#000000", "#000000", "#808080", "#4d4d4d")),
                "zebra": self.rules == "shaded" or chance() < 0.2,
                "repeat": chance() < 0.7, "valign": choose(("TOP", "MIDDLE", "MIDDLE")) if self.rules != "shaded" else "TOP",
                "values": choose(("center", "center", "left", "right")), "pad": choose(((3, 2), (4, 3), (5, 4), (6, 3))),
                "strings": chance() < 0.5, "full": chance() < 0.8,
                "label_bold": chance() < 0.7, "open_line": chance() < 0.6, "justified": chance() < 0.5,
                "fall": choose((60, 120, 200)), "bare_cover": self.covered, "edge_rules": chance() < 0.5,
                "running": (self.issuer, choose(("", *SYSTEMS)), choose(PRINTED).format(**day)),
                "number": choose(("Pagina {} di {}", "Pagina {} di {}", "Pag. {} di {}", "Pag. {}/{}", "{}"))}


def share_reached(measure, reached, kind):
    """The share of a year's target that its result makes, at most all of it."""
    if measure["kind"] != "number":
        done = measure["kind"] == "boolean" or reached["date"] <= measure["date"]
        return 100.0 if done else 80.0
    ratio = measure["value"] / reached["value"] if kind in FEW else reached["value"] / measure["value"]
    return min(100.0, round(100 * ratio, 1))


def realised(doc, measure, reached, kind):
    share = share_reached(measure, reached, kind)
    raw = doc.author.percents.format(f"{share:g}".replace(".", ","))
    return raw, measured(raw, "number", measure["year"], "realisation", value=share, unit="%")


def label_rows(rows, width=2):
    """Labels with their values over the rest of a table of so many columns."""
    return [[td(label, "label"), td(value, "text", **({"colspan": width - 1} if width > 2 else {}))] for label, value in rows]


def aside(doc):
    """A small table of staff, money, users, offices or courses; none is told twice."""
    return small_table(doc, [doc.left_asides.pop()]) if doc.left_asides else ""


def prose(doc, least, most):
    """So many paragraphs, none of which the document has already; fewer where there are no more."""
    texts = [doc.left_prose.pop() for _ in range(min(doc.random.randint(least, most), len(doc.left_prose)))]
    return [paragraph(text) for text in texts]


def page(doc, paper, parts, chapters=2, closing=""):
    """The layout's body: contents and chapters of prose in front, at times in two columns, a note or a table behind.

    `closing`: the end of what the last part opens.
    """
    chance, parts = doc.random.random, list(parts)
    columned = chance() < 0.2
    wanted = doc.random.sample(range(len(CHAPTERS) - 2), 3 if columned else doc.random.randint(0, chapters))
    front = [contents(doc, CHAPTERS, 16)] if chance() < 0.3 else []
    told = []
    for number, at in enumerate(sorted(wanted), 1):
        told += ["<div style='break-before:column'></div>"] * (columned and number == 2)
        told += [heading(f"{number}. {CHAPTERS[at]}", 2), *prose(doc, *((3, 4) if columned else (2, 4)))]
        told += [aside(doc)] * (chance() < 0.35)
    if columned:
        told = ["<div class=columns>", *told, "</div>"]
    elif (told or front) and chance() < 0.6:
        parts.insert(0, "<div style='break-before:page'></div>")
    end = [f"<p class=legend>{doc.random.choice(NOTES)}</p>"] * (chance() < 0.4) + [aside(doc)] * (chance() < 0.25)
    return f"<style>@page{{size:{paper}}}</style>{''.join(front + told + parts + end)}{closing}"
