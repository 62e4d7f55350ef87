"""What the layouts of layouts.py share: cover, letterhead and style of a document, and what is said of an indicator."""
import html
import re

import printed.first.layouts
from printed.more.layouts import heading
from printed.first.layouts import paragraph, td
from printed.third.author import LAST_DAYS, UNIT_WORDS
from printed.third.page import lines, table, th
from printed.fourth.author import FourthAuthor
from printed.fourth.words import (ASIDES, CHAPTERS, LEGENDS, PEOPLE, POLARITIES, PREFACES, SERVED, SOURCES, STEPS, TITLES, TYPES,
                                  UNITS)

FONTS = ("Liberation Sans", "Liberation Serif", "Liberation Sans Narrow", "DejaVu Sans Condensed", "Nimbus Sans", "P052", "C059",
         "Bitstream Charter", "Latin Modern Roman", "Latin Modern Sans")
WORDS = {"name": ("Indicatore", "Indicatori", "KPI", "Misuratore", "Indicatori di performance", "Indicatore di misurazione"),
         "formula": ("Formula di calcolo", "Modalità di calcolo", "Formula", "Metodo di calcolo"),
         "type": ("Tipologia", "Tipo", "Tipologia di indicatore"), "weight": ("Peso %", "Peso", "Pond. %", "Peso indicatore"),
         "unit": ("U.M.", "Unità di misura", "U. M."), "source": ("Fonte", "Fonte dati", "Fonte del dato"),
         "polarity": ("Polarità", "Polarità indicatore"), "served": ("Stakeholder", "Portatori di interesse"),
         "least": ("Soglia min", "Soglia minima", "Valore soglia"), "most": ("Soglia max", "Eccellenza", "Soglia massima"),
         "owner": ("Direzione/Settore", "Unità organizzativa", "Struttura responsabile", "Settore responsabile"),
         "due": ("Scadenza", "Data di scadenza"), "code": ("Cod.", "Codice", "ID"),
         "target": ("Valore target {}", "Target {}", "Valore atteso {}", "Risultato atteso {}", "Valore obiettivo {}"),
         "baseline": ("Baseline {}", "Valore di partenza {}", "Valore iniziale {}", "Baseline anno {}"),
         "result": ("Consuntivo {}", "Risultato {}", "Valore conseguito {}")}
RULES = {"grid": "td,th{border:.5pt solid #333}", "hair": "td,th{border:.2pt solid #888}",
         "level": "td,th{border-bottom:.4pt solid #888} thead th{border-bottom:1pt solid #000;border-top:1pt solid #000}",
         "none": "td,th{padding:3pt 5pt}", "thick": "td,th{border:1.4pt solid #222}",
         "white": "td,th{border:1.5pt solid #fff} tbody td{background:#edf1f7}", "double": "td,th{border:2pt double #444}",
         "zebra": "tbody tr:nth-child(odd) td{background:#e9eef0} thead th{border-bottom:1pt solid #345}"}
HEADS = ("background:#cfd8dc", "background:#283593;color:#fff", "background:#fbe4d5", "background:#2e7d32;color:#fff", "",
         "color:#7b1e1e", "background:#e0e0e0;font-weight:normal", "border-bottom:1.5pt solid #b71c1c")
LOGO = ("<svg width=40 height=48 viewBox='0 0 40 48'><path d='M2 2h36v24q0 14-18 20q-18-6-18-20z' fill='{0}' stroke='#333'/>"
        "<path d='M2 16h36' stroke='#fff' stroke-width='4'/></svg>",
        "<svg width=46 height=46 viewBox='0 0 46 46'><circle cx=23 cy=23 r=21 fill='none' stroke='{0}' stroke-width='3'/>"
        "<path d='M10 30L23 10L36 30z' fill='{0}'/></svg>")


class FourthDocument(printed.first.layouts.Document):
    """A plan with its own front pages; the layout says which administrations it is of."""

    def begin(self, kind, years=None, titles=TITLES):
        """`kind`: names and acts; over so many years."""
        self.author = FourthAuthor(self.random)
        names, self.acts = kind
        self.issuer = self.random.choice(names)
        if self.random.random() < 0.3:
            self.issuer = self.issuer.upper()
        self.plan["document"]["issuer"] = self.issuer
        self.title = self.random.choice(titles)
        if years:
            self.years = [self.years[0] + i for i in range(years)]
        self.heads = {key: self.random.choice(words) for key, words in WORDS.items()}
        self.bare_year = len(self.years) == 1 and self.random.random() < 0.45
        self.polarity = self.random.choice(POLARITIES)

    def html(self, body):
        choose, first, last = self.random.choice, self.years[0], self.years[-1]
        form = choose(("{} {}", "{} – Anno {}", "{} - anno {}", "{} per l'anno {}") if first == last else
                      ("{} {}-{}", "{} {}/{}", "{} {} – {}", "{} per gli anni {}-{}",
                       "{} – Triennio {}-{}" if last - first == 2 else "{} – Biennio {}/{}"))
        title = form.format(self.title, first, last)
        title = title.upper() if self.random.random() < 0.25 else title
        self.plan["document"].update(title=title, period=[first, last])
        logo = choose(LOGO).format(choose(("#8d1b3d", "#1b5e20", "#0d47a1", "#b8860b"))) if self.random.random() < 0.6 else ""
        names = [f"<div class=issuer>{html.escape(self.issuer)}</div>", f"<h1>{html.escape(title)}</h1>"]
        act = paragraph(self._approval()) if self.random.random() < 0.5 else ""
        if self.random.random() < 0.5:
            annex = paragraph(f"Allegato {choose('ABC')}") if act and self.random.random() < 0.3 else ""
            front = f"<div class=cover>{annex}{logo}{''.join(names)}{act}</div>"
        else:
            front = f"<div class=letter>{logo}{''.join(names)}{act}</div>"
        return f"<html lang=it><meta charset=utf-8><style>{self._style()}</style>{front}{body}</html>"

    def _approval(self):
        organ, act = self.random.choice(self.acts)
        number, day, month = self.random.randint(1, 240), self.random.randint(10, 28), self.random.choice((1, 2))
        year = self.years[0]
        self.plan["document"]["approval"] = {"body": organ, "number": str(number), "date": f"{year}-{month:02d}-{day}"}
        written = self.random.choice((f"{day}/{month:02d}/{year}", f"{day} {('gennaio', 'febbraio')[month - 1]} {year}",
                                      f"{day}.{month:02d}.{year}"))
        return f"{self.random.choice(('Approvato con', 'Adottato con'))} {act} n. {number} del {written}"

    def _style(self):
        """Paper and type of the whole document; the layout's own style comes after."""
        pick = self.random.choice
        size = pick((6.5, 7, 7, 7.5, 8, 8.5))
        font, small = pick(FONTS), "font:7pt 'Liberation Sans'"
        edges = ""
        if self.random.random() < 0.7:
            issuer = self.issuer.replace("'", "’")
            total = pick(("", " ' di ' counter(pages)", " ' / ' counter(pages)"))
            word = pick(("", "'Pag. '"))
            edges = (f"@{pick(('top-left', 'top-center', 'bottom-left'))}{{content:'{issuer}';{small}}}"
                     f"@{pick(('bottom-right', 'bottom-center', 'top-right'))}{{content:{word} counter(page){total};{small}}}")
        repeat = "" if self.random.random() < 0.6 else "thead{display:table-row-group}"
        margin, font = pick(("14mm", "18mm 13mm", "20mm 15mm")), f"{size + pick((1.5, 2, 3))}pt '{font}'"
        return (f"@page{{margin:{margin};{edges}}} body{{font:{font}}} p{{text-align:justify}}"
                f" table{{border-collapse:collapse;width:100%;font-size:{size}pt;margin:5pt 0 9pt}}"
                f" td,th{{padding:{pick(('1pt 2pt', '2pt 3pt', '3pt 4pt'))};vertical-align:{pick(('top', 'middle', 'middle'))}}}"
                f" td.text{{text-align:{pick(('left', 'left', 'justify'))}}}"
                f" td.value{{text-align:{pick(('center', 'left', 'center'))}}} th{{text-align:{pick(('center', 'left'))}}}"
                f" td.band{{text-align:left;font-weight:bold}} td.label{{text-align:left;font-weight:{pick(('bold', 'normal'))};"
                f"background:{pick(('#eceff1', '#fff8e1', '#e3f2fd', 'none'))}}}"
                f" {RULES[pick(tuple(RULES))]} th{{{pick(HEADS)}}} tr{{break-inside:{pick(('auto', 'auto', 'avoid'))}}}"
                " h1{font-size:17pt} h2{font-size:12.5pt} h3{font-size:10pt;margin:8pt 0 3pt} h2,h3,h4{break-after:avoid}"
                " p.lines{text-align:left} .issuer{font-size:14pt} td.month{width:13pt;text-align:center;padding:1pt}"
                f" p.legend{{font-size:{size - 0.5}pt;text-align:left;margin:2pt 0 8pt}}"
                f" .cover{{break-after:page;text-align:center;padding-top:{pick((60, 130, 200))}pt}}"
                " .cover p{text-align:center}"
                f" .letter{{text-align:{pick(('left', 'center'))}}} {repeat}")

    def value_word(self, year, role):
        """The header of a column of values."""
        if role == "target" and self.bare_year:
            return self.heads[role].format("").strip()
        return self.heads[role].format(year)

    def told(self, objective, keys, columns, weight=None):
        """Adds an indicator; returns what is printed of it by key, and the list of its "values"."""
        choose, author = self.random.choice, self.author
        indicator = self.indicator(objective)
        kind, said = author.kind(), {"name": indicator["name"], "indicator": indicator}
        if "formula" in keys:
            said["formula"] = indicator["algorithm"] = author.algorithm()
        if "type" in keys:
            said["type"] = indicator["type"] = choose(TYPES)
        if "weight" in keys:
            indicator["weight"] = float(weight)
            said["weight"] = author.weight_text(weight)
        if "owner" in keys:
            indicator["units"] = [choose(UNITS)]
            said["owner"] = indicator["units"][0]
        if "due" in keys:
            month = choose(tuple(LAST_DAYS))
            said["due"] = f"{LAST_DAYS[month]}/{month:02d}/{self.years[-1]}"
            indicator["due"] = f"{self.years[-1]}-{month:02d}-{LAST_DAYS[month]}"
        said.update(source=choose(SOURCES), served=choose(SERVED), polarity=self.polarity[kind in ("days", "duration")])
        unit, counted = None, "unit" in keys and kind in UNIT_WORDS
        if "unit" in keys:
            said["unit"], unit = author.unit_word(kind)
        said["values"] = []
        for year, role in columns:
            text, measure = author.bare(kind, year, role, unit) if counted else author.measure(kind, year, role)
            indicator["measures"].append(measure)
            said["values"].append(text)
        if "least" in keys:
            said["least"], said["most"] = self._thresholds(kind, indicator["measures"][-1], counted)
        return said

    def _thresholds(self, kind, measure, bare):
        """The least that is accepted and the best, in the hand of the target."""
        if measure["kind"] != "number" or kind not in ("percent", "number", "days", "euro"):
            return self.author.nothing, self.author.nothing
        value = measure["value"]
        ends = [max(1, round(value * share)) for share in ((1.2, 0.9) if kind == "days" else (0.8, 1.1))]
        if kind == "percent":
            ends[1] = min(100, ends[1])
        return [str(end) if bare else self.author.plain(kind, end)[0] for end in ends]

    def rows(self, objective, keys, columns, least=1, most=3):
        """Several indicators with weights that add up to 100."""
        count = self.random.randint(least, most)
        return [self.told(objective, keys, columns, weight) for weight in self.author.weights(count)]

    def some_of(self, *keys, share=0.55):
        return [key for key in keys if self.random.random() < share]


def page(doc, paper, rules, parts, front=True, end=True):
    """The layout's body: its style, at times prose, contents and tables that are no plan in front and behind."""
    choose, parts = doc.random.choice, list(parts)
    if front:
        before = [paragraph(text) for text in doc.random.sample(PREFACES, choose((0, 1, 2, 3)))]
        if before and doc.random.random() < 0.5:
            before.insert(0, heading("Premessa", 2))
        if doc.random.random() < 0.4:
            before.append(aside(doc))
        if doc.random.random() < 0.3:
            before.insert(0, contents(doc))
        parts = before + parts
    if end and doc.random.random() < 0.5:
        parts.append(f"<p class=legend>{html.escape(choose(LEGENDS))}</p>")
    if end and doc.random.random() < 0.3:
        parts.append(aside(doc))
    return f"<style>@page{{size:{paper}}} {rules}</style>{''.join(parts)}"


def contents(doc):
    """The document's chapters with dots up to their pages."""
    chapters = sorted(doc.random.sample(range(len(CHAPTERS)), doc.random.randint(5, 8)))
    pages = sorted(doc.random.sample(range(2, 60), len(chapters)))
    rows = [f"{i}. {CHAPTERS[chapter]} {'.' * (84 - len(CHAPTERS[chapter]))} {number}"
            for i, (chapter, number) in enumerate(zip(chapters, pages), 1)]
    return f"<div style='break-after:page'>{heading('Sommario', 2)}{lines(rows)}</div>"


def aside(doc):
    """A small table of the pages around a plan: staff, spending, inhabitants, companies, marks."""
    title, head, columns = doc.random.choice(ASIDES)
    firsts = columns[0][:doc.random.randint(2, len(columns[0]))]
    rows = [[td(first, "text")] + [td(doc.random.choice(column)) for column in columns[1:]] for first in firsts]
    if title == "Fasce di valutazione":
        rows = [[td(first, "text"), td(second)] for first, second in zip(firsts, columns[1])]
    return heading(title) + table([[th(word) for word in head]], rows, "aside")


def calendar(doc, quarters=False):
    """Phases over months or quarters, marked; what is done when is no indicator."""
    mark = doc.random.choice(("X", "x", "●", "<i class=on></i>"))
    spans = doc.random.choice(("GFMAMGLASOND", range(1, 13), "gen feb mar apr mag giu lug ago set ott nov dic".split()))
    if quarters:
        spans = ("I trim.", "II trim.", "III trim.", "IV trim.")
    rows, start, last = [], 0, len(spans) - 1
    for i, step in enumerate(doc.random.sample(STEPS, doc.random.randint(3, 5)), 1):
        end = min(last, start + doc.random.randint(0, last // 3))
        marks = [f"<td class='month'>{mark if start <= at <= end else ''}</td>" for at in range(last + 1)]
        rows.append([td(f"{i} {step}", "text")] + marks)
        start = min(last, end + doc.random.randint(0, 1))
    head = [th(doc.random.choice(("Fasi di attuazione", "Cronoprogramma", "Fasi e tempi")))]
    return table([head + [th(span, "month") for span in spans]], rows, "calendar")


def staff(doc):
    """Who works on an objective."""
    jobs = ("Dirigente", "Funzionario", "Istruttore")
    rows = [[td(name, "text"), td(doc.random.choice(jobs)), td(f"{doc.random.randint(1, 10) * 10}%")]
            for name in doc.random.sample(PEOPLE, doc.random.randint(2, 3))]
    return table([[th(word) for word in ("Personale assegnato", "Profilo", "% di impiego")]], rows, "staff")


# Leaves a hyphen where a line was broken and nothing elsewhere: a browser prints unused soft hyphens as characters of the text. The
# table must be as wide on the screen as on paper.
KEEP_BREAKS = """<script>
for (const cell of document.querySelectorAll("table.narrow td, table.narrow th")) {
  const node = cell.firstChild, range = document.createRange();
  if (!node) continue;
  const bottom = at => { range.setStart(node, at); range.setEnd(node, at + 1); return range.getBoundingClientRect().bottom; };
  let text = "";
  for (let at = 0; at < node.data.length; ++at)
    text += node.data[at] !== "\u00ad" ? node.data[at] : bottom(at - 1) < bottom(at + 1) - 1 ? "-" : "";
  node.data = text;
}
</script>"""


def hyphenated(cell):
    """A cell whose long words may be broken between syllables; KEEP_BREAKS goes below its table."""
    start, end = cell.index(">"), len(cell) - len("</td>")
    words = re.sub(r"(?<=\w)([aeioul])([bcdfglmnprtvz])(?=[aeiouàèìòù])", "\\1\u00ad\\2", cell[start:end])
    return cell[:start] + words + cell[end:]


def value_head(doc, columns):
    return [th(doc.value_word(year, role)) for year, role in columns]
