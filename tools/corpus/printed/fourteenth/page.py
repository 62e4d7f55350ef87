"""What the layouts of layouts.py share: the hand that writes values, covers and type, and the pages around a plan."""
import html
import re

from printed.around import contents, small_table
from printed.fourteenth.words import ASIDES, BULLETS, CHAPTERS, COMMON, DEEDS, ENDINGS, GENERIC, LEGENDS, PEOPLE, PROSE
from printed.more.layouts import heading
from printed.first.layouts import paragraph, td
from printed.twelfth.page import TwelfthAuthor, TwelfthDocument, keys_of, line

HEADS = {
    "code": ("Cod. ind.", "Codice indicatore", "ID indicatore"),
    "name": ("Indicatore", "Indicatore", "Indicatore", "Indicatori", "Indicatore di risultato", "Denominazione indicatore",
             "Descrizione indicatore", "Indicatori di misurazione"),
    "formula": ("Formula", "Modalità di calcolo", "Formula di calcolo", "Metodo di calcolo", "Algoritmo di calcolo"),
    "type": ("Tipologia", "Tipo indicatore", "Tipo di indicatore"), "weight": ("Peso indicatore", "Peso %", "Peso (%)", "Peso"),
    "unit": ("U.M.", "Unità di misura", "UdM", "Unità misura"), "source": ("Fonte", "Fonte dati", "Fonte di verifica"),
    "owner": ("Struttura responsabile", "Ufficio responsabile", "Struttura competente", "Unità organizzativa"),
    "served": ("Stakeholder",), "due": ("Scadenza", "Termine", "Data di scadenza"),
    "target": ("Target {}", "Target {}", "Target {}", "Valore atteso {}", "Valore target {}", "Risultato atteso {}",
               "Target anno {}", "Target al 31/12/{}", "Valore atteso al 31.12.{}"),
    "baseline": ("Baseline {}", "Valore di partenza {}", "Valore iniziale {}", "Valore {}", "Baseline", "Valore al 31/12/{}"),
    "result": ("Consuntivo {}", "Risultato {}", "Valore {} a consuntivo"), "realisation": ("% realizzazione",)}
OVER = ("Target", "Target", "Valori attesi", "Valori target")
TITLES = ("Piano della performance", "Piano della Performance", "Piano triennale della performance",
          "Piano degli obiettivi e della performance")
TYPES = ("Efficacia", "Efficienza", "Qualità", "Output", "Outcome")
# Words that stand in front of a number, and the article of a percentage behind them.
WORDED = {">=": ("almeno {the}{}", "Almeno {the}{}", "almeno {the}{}", "non meno {of}{}", "minimo {}"),
          "<=": ("non oltre {}", "massimo {}", "max {}", "non più {of}{}")}
SIGNS = {">=": ("≥ {}", "≥{}", "≥ {}", ">= {}", ">={}"), "<=": ("≤ {}", "≤{}", "<= {}", "<={}"), ">": ("> {}", ">{}"),
         "<": ("< {}", "<{}")}
# A quarter or half of a year as a term: how it is written, and its last day.
TERMS = (("entro il {} trimestre {}", "Entro il {} trimestre {}", "{} trimestre {}"),
         (("I", "03-31"), ("II", "06-30"), ("III", "09-30"), ("IV", "12-31")))
HALVES = (("entro il {} semestre {}", "{} semestre {}"), (("I", "06-30"), ("II", "12-31")))
NO_DATES = {"percent", "whole", "number", "days", "euro", "decimal", "score", "yes", "items", "change"}  # beside terms
FONTS = {"word": ("Liberation Serif", "Liberation Sans", "Liberation Sans", "P052", "URW Bookman", "DejaVu Sans Condensed"),
         "excel": ("Liberation Sans", "Liberation Sans Narrow", "DejaVu Sans Condensed")}
RULES = ("td,th{border:.5pt solid #000}", "td,th{border:.5pt solid #888}", "td,th{border:.75pt solid #4472c4}",
         "td,th{border-top:.4pt solid #777;border-bottom:.4pt solid #777} thead{border-top:1.2pt solid #000}",
         "td,th{border:none} thead th{border-bottom:1pt solid #000} td{border-top:.3pt solid #ccc}",
         "td,th{border:.8pt solid #fff} tbody td{background:#eef1f6}")
INKS = ("background:#e6e6e6", "background:#d6e3bc", "background:#1f497d;color:#fff", "background:#fff", "background:#fbd5b5",
        "background:#b8cce4")
CREST = ("<svg width=44 height=50 viewBox='0 0 44 50'>"
         "<path d='M4 4h36v26l-18 16-18-16z' fill='none' stroke='{0}' stroke-width='3'/></svg>")


def of(thing):
    """The thing behind "di", with the article drawn into it."""
    for article, drawn in (("la ", "della "), ("il ", "del "), ("i ", "dei "), ("gli ", "degli "), ("le ", "delle "),
                           ("lo ", "dello "), ("l'", "dell'")):
        if thing.startswith(article):
            return drawn + thing[len(article):]
    raise ValueError(thing)


class FourteenthAuthor(TwelfthAuthor):
    """Words of one kind of administration; objectives named by a verb or by a noun, terms told by quarters too."""

    words = {**TwelfthAuthor.words, "nouns": ("incontri", "riunioni"),
             "items": ("n. {} {}", "{} {}", "almeno {} {}"), "steps": (2, 3, 5, 10),
             "changes": (("+{}", 1), ("+ {}", 1), ("Incremento del {}", 1), ("+{} rispetto al {y}", 1), ("Aumento del {}", 1)),
             "events": ("entro {} dalla richiesta", "entro {} dal ricevimento della domanda")}

    def __init__(self, random, domain):
        super().__init__(random, domain)
        choose = random.choice
        self.words = {**self.words, "measured": domain.measured * 2 + GENERIC, "counted": domain.counted}
        self.style = choose(("bare", "signs", "signs", "words", "mixed", "bare"))
        self.unsigned = False  # a share has its sign
        self.yearless = self.yearless and "." not in self.dates  # "31.10" alone could be a number
        if self.style in ("signs", "mixed"):
            self.count = "{}"  # nobody writes "≥ n. 3"
        self.noun, self.things = random.random() < 0.5, []
        self.terms = choose((TERMS, TERMS, HALVES))
        self.term = choose(self.terms[0])

    def objective(self):
        choose = self.random.choice

        def draw():
            if self.random.random() < 0.1:
                return choose(COMMON)
            self.things = self.things or self.random.sample(self.domain.objects, len(self.domain.objects))
            (verb, noun), thing = choose(DEEDS), self.things.pop()
            return f"{noun} {of(thing)}{choose(ENDINGS)}" if self.noun else f"{verb} {thing}{choose(ENDINGS)}"
        return self._new(draw)

    def unit_word(self, kind):
        return ("Data", None) if kind == "quarter" else super().unit_word(kind)

    def day(self, month, year):
        """The last day of one of the months that have thirty or more, as this hand writes it, and as ISO date."""
        last = 30 if month in (6, 9, 11) else 31
        name = {3: "marzo", 6: "giugno", 9: "settembre", 10: "ottobre", 11: "novembre", 12: "dicembre"}[month]
        return self.dates.format(d=last, m=month, y=year, name=name), f"{year}-{month:02d}-{last}"

    def _with_sign(self, raw, kind, value):
        if self.sign is None:
            worded = self.style == "words" or self.style == "mixed" and self.random.random() < 0.5
            sign = "<=" if kind == "days" else ">="
            if not worded and self.random.random() < 0.12:
                sign = sign[0]
            self.sign = (sign, self.random.choice((WORDED if worded else SIGNS)[sign]))
        return super()._with_sign(raw, kind, value)

    def _quarter(self, year, role):
        """By the end of a quarter or half of the year."""
        if role != "target":
            return self.nothing, self._measure(self.nothing, "none", year, role)
        self.chosen_text = self.chosen_text or self.random.choice(self.terms[1][1:])
        name, end = self.chosen_text
        raw = self.term.format(name, year)
        return raw, self._measure(raw, "deadline", year, role, date=f"{year}-{end}", comparator="<=")


class FourteenthDocument(TwelfthDocument):
    """A plan that Chromium or LibreOffice prints, with covers, running lines and rules of its own."""

    def begin(self, domain, look, printer="chromium", since=2016, **more):
        """`more`: as of the twelfth group's documents."""
        super().begin(domain, look, printer, since, **{"titles": TITLES, **more})
        self.author = FourteenthAuthor(self.random, domain)
        self.heads = {key: self.random.choice(words) for key, words in HEADS.items()}
        self.over, self.unsaid, self.points = self.random.choice(OVER), [], self.random.sample(BULLETS, 3)

    def mark_labels(self):
        """Labels of cards always have a shade, so that they are told from what is filled in."""
        self.tint = "#d9d9d9" if self.tint == "none" else self.tint

    def value_word(self, year, role):
        """The plan's own year goes without saying at times, no other does."""
        if role == "target" and self.bare_year:
            return re.sub(r" (anno |al 31[/.]12[/.])?\{\}", "", self.heads[role])
        return self.heads[role].format(year)

    def told(self, objective, keys, columns, weight=None, unit=None):
        choose = self.random.choice
        said = super().told(objective, keys, columns, weight, unit)
        said["source"] = choose(("Gestionale interno", "Protocollo", "Bilancio", "Archivio d'ufficio", "Sito web", "Indagine"))
        if "type" in keys:
            said["type"] = said["indicator"]["type"] = choose(TYPES)
        if "due" in keys:
            said["due"], said["indicator"]["due"] = self.author.day(choose((6, 9, 10, 11, 12, 12, 12)), self.years[-1])
        return said

    def html(self, body):
        choose, (first, last) = self.random.choice, self.period
        form = choose(("{} {}", "{} - Anno {}", "{} per l'anno {}", "{} {}") if first == last else
                      ("{} {}-{}", "{} {}-{}", "{} {}/{}", "{} - Triennio {}-{}" if last - first == 2 else "{} {}-{}"))
        title = form.format(self.title, first, last)
        title = title.upper() if self.random.random() < 0.2 else title
        self.plan["document"].update(title=title, period=[first, last])
        crest = choose(("", CREST.format(self.strong)))
        name, head = f"<div class=issuer>{html.escape(self.issuer)}</div>", f"<h1>{html.escape(title)}</h1>"
        act = paragraph(self._approval()) if self.random.random() < 0.55 else ""
        place = "cover" if self.random.random() < (0.3 if self.look == "excel" else 0.7) else "letter"
        parts = choose(((crest, name, head, act), (crest, name, head, act), (crest, name, act, head), (head, name, act)))
        return (f"<html lang=it><meta charset=utf-8><style>{self._style(title)}</style><div class={place}>{''.join(parts)}</div>"
                f"{body}</html>")

    def _style(self, title):
        """Paper and type of the whole document; the layout's own style comes after."""
        pick, chance = self.random.choice, self.random.random
        size, font = pick((7.5, 8, 8.5, 9)), pick(FONTS[self.look])
        grey, edges = f"font:italic 8pt '{font}';color:#555", ""
        if chance() < 0.75:
            number = pick(("counter(page)", "'Pagina ' counter(page) ' di ' counter(pages)", "'- ' counter(page) ' -'"))
            edges = f"@bottom-{pick(('right', 'center', 'left'))}{{content:{number};{grey}}}"
        if chance() < 0.5:
            said = pick((title, self.issuer, f"{self.issuer} - {title}")).replace("'", "’")
            edges += f"@top-{pick(('left', 'center', 'right'))}{{content:'{said}';{grey}}}"
        ink = pick(INKS)
        return (f"@page{{margin:{pick(('20mm 17mm', '22mm 20mm 18mm', '18mm 15mm'))};{edges}}}"
                f" body{{font:{size + pick((2, 2.5))}pt '{font}';line-height:{pick((1.15, 1.3))};margin:0 1pt}}"
                f" p{{text-align:{pick(('justify', 'left'))};margin:0 0 6pt}} ul{{margin:2pt 0 7pt;padding-left:18pt}}"
                f" table{{border-collapse:collapse;width:100%;font-size:{size}pt;line-height:1.15;margin:5pt 0 11pt}}"
                f" td,th{{padding:{pick(('2pt 3pt', '3pt 5pt', '1.5pt 4pt'))};vertical-align:{pick(('top', 'middle'))}}}"
                f" td.text,td.label{{text-align:left}} td.value{{text-align:{pick(('center', 'center', 'right', 'left'))}}}"
                f" {pick(RULES)} th{{{ink};text-align:{pick(('center', 'left'))};font-weight:bold}}"
                f" td.band{{background:{self.tint};font-weight:bold;text-align:{pick(('left', 'center'))}}}"
                f" td.under{{font-weight:bold;text-align:left}} td.label{{background:{self.tint};"
                f"font-weight:{pick(('bold', 'normal'))}}} tr{{break-inside:{pick(('avoid', 'avoid', 'auto'))}}}"
                f" h1{{font-size:19pt;color:{self.strong}}} h2{{font-size:13.5pt;color:{self.strong};margin:12pt 0 5pt}}"
                " h3{font-size:11.5pt;margin:9pt 0 4pt} h4{font-size:10pt;font-style:italic;margin:7pt 0 3pt}"
                " h2,h3,h4,.caption{break-after:avoid} .issuer{font-size:15pt;font-weight:bold}"
                f" p.legend,p.caption{{font-size:{size - .5}pt;font-style:italic;text-align:left}} p.sign{{margin:16pt 0 0 60%}}"
                " p.right{text-align:right} p.lines{text-align:left}"
                " .toc div{display:flex;gap:4pt;margin:3pt 0} .toc i{flex:1;border-bottom:1pt dotted #555;margin-bottom:3pt}"
                f" .cover{{break-after:page;text-align:center;padding-top:{pick((30, 110, 190))}pt}}"
                " .cover p{text-align:center}"
                " .letter h1{font-size:14pt;margin:4pt 0 8pt} .letter .issuer{font-size:12pt}"
                f" {pick(('', '', '', 'thead{display:table-row-group}'))}")


def page(doc, paper, parts, rules="", chapters=3, signed=True):
    """The layout's body: in front contents and chapters that are no plan, behind it notes and, where `signed`, who signs."""
    choose, chance, parts = doc.random.choice, doc.random.random, list(parts)
    titles = [CHAPTERS[at] for at in sorted(doc.random.sample(range(len(CHAPTERS)), doc.random.randint(0, chapters)))]
    front = [contents(doc, titles + ["Obiettivi e indicatori", "Monitoraggio"])] if titles and chance() < 0.4 else []
    for number, title in enumerate(titles, 1):
        front += [heading(f"{number}. {title}", 2), *around(doc)]
    if front and chance() < 0.65:
        parts[0] = f"<div style='break-before:page'>{parts[0]}</div>"
    if chance() < 0.3:
        parts.append(f"<p class=legend>{html.escape(choose(LEGENDS))}</p>")
    if chance() < 0.25:
        parts += [heading("Monitoraggio", 2), *around(doc)]
    if signed and chance() < 0.3:
        parts.append(sign(doc))
    return f"<style>@page{{size:{paper}}} {rules}</style>{''.join(front + parts)}"


def prose(doc, least, most):
    """So many paragraphs; nothing is said twice while there is more to say."""
    out = []
    for _ in range(doc.random.randint(least, most)):
        if len(doc.unsaid) < 2:
            doc.unsaid = doc.random.sample(PROSE, len(PROSE))
        out.append(paragraph(" ".join(doc.unsaid.pop() for _ in range(doc.random.randint(1, 2)))))
    return out


def around(doc):
    """What a chapter that is no plan holds: prose, at times points, at times a table of staff, money or users."""
    out = prose(doc, 1, 4)
    if doc.points and doc.random.random() < 0.3:
        points = "".join(f"<li>{html.escape(text)}{end}</li>" for text, end in zip(doc.points, ";;."))
        out += [paragraph("I principi a cui ci si è attenuti sono:"), f"<ul>{points}</ul>"]
        doc.points = []
    return out + [small_table(doc, ASIDES)] * (doc.random.random() < 0.35)


def sign(doc, person=None):
    """Who signs: office and name, a line each."""
    office = doc.random.choice(("Il Segretario", "Il Direttore", "Il Responsabile del procedimento", "IL DIRIGENTE"))
    return f"<p class=sign>{office}<br>{html.escape(person or doc.random.choice(PEOPLE))}</p>"


def indicators(doc, objective, form, least=1, most=3):
    """Rows of an objective's indicators by the form's order and columns; codes go on from the objective's."""
    rows = []
    for place, one in enumerate(doc.rows(objective, keys_of(form["order"]), form["columns"], least, most), 1):
        if "code" in form["order"]:
            one["code"] = one["indicator"]["code"] = form["numbered"].format(objective["code"], place)
        rows.append(line(one, form["order"]))
    return rows


def total(form, left, at, weight_text):
    """A last row that adds up the weights in column `at`; `left`: how many columns stand left of the indicators."""
    width = left + len(form["order"]) - 1 + len(form["columns"])
    behind = width - at - 1
    return [td("Totale", "text", colspan=at), td(weight_text)] + [td("", colspan=behind)] * (behind > 0)
