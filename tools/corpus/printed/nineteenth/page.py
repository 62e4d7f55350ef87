"""What the layouts of layouts.py share: cover and style of a document, goals and indicators, headers, the pages around a plan."""
import html
import re

from printed.around import contents, small_table
from printed.first.layouts import paragraph, td
from printed.more.layouts import heading
from printed.nineteenth.author import FALLING, NineteenthAuthor, base_of
from printed.nineteenth.surround import ASIDES, CHAPTERS, NOTES, PROSE
from printed.seventh.page import SeventhDocument
from printed.third.page import th

HEADS = {
    "name": ("Indicatore", "Indicatore", "Indicatori", "Indicatore di performance", "Descrizione indicatore",
             "Indicatore di risultato", "Denominazione indicatore"),
    "formula": ("Formula", "Formula di calcolo", "Algoritmo", "Algoritmo di calcolo", "Modalità di calcolo", "Metodo di calcolo"),
    "told": ("Descrizione", "Descrizione del KPI"), "unit": ("Unità di misura", "U.M.", "UM", "Unità di misura"),
    "source": ("Fonte", "Fonte dati", "Fonte del dato", "Fonte dei dati"),
    "weight": ("Peso", "Peso indicatore", "Rilevanza", "Peso %"), "due": ("Scadenza", "Termine", "Data di scadenza"),
    "owner": ("Struttura responsabile", "Ufficio responsabile", "Unità organizzativa responsabile"),
    "least": ("Soglia", "Soglia minima", "Valore soglia"),
    "target": ("Target {}", "Target {}", "Valore atteso {}", "Target anno {}", "Risultato atteso {}", "Valore target {}"),
    "baseline": ("Baseline {}", "Baseline", "Valore di partenza {}", "Valore di partenza", "Valore iniziale {}"),
    "result": ("Risultato effettivo", "Risultato effettivo", "Risultato", "Consuntivo"),
    "realisation": ("% Realizzazione", "% di realizzazione", "% Realizz.")}
SOURCES = ("Gestionale interno", "Protocollo", "Contabilità", "Registro dell'ufficio", "Sito istituzionale", "Questionari raccolti")
# What a column beside the indicator's name says of it; it has no field.
EXPLAINED = {"percent": ("Quota espressa in percentuale del totale dell'anno", "Confronto tra quanto fatto e quanto dovuto"),
             "number": ("Conteggio riferito all'intero anno", "Quantità registrata a fine esercizio"),
             "days": ("Durata media espressa in giorni",), "euro": ("Importo risultante dalle scritture contabili",),
             "decimal": ("Rapporto tra due grandezze dell'anno",), "score": ("Valutazione espressa da chi usa il servizio",),
             "date": ("Momento in cui l'attività si conclude",), "yes": ("Verifica dell'avvenuta realizzazione",)}
WIDE = ("name", "formula", "told", "source", "owner")  # columns set from the left
FONTS = ("Liberation Sans", "Liberation Serif", "Liberation Sans Narrow", "URW Gothic", "URW Bookman", "Utopia", "Nimbus Sans",
         "DejaVu Sans Condensed", "P052")
RULES = {"grid": ("td,th{border:.5pt solid #222}", "td,th{border:.35pt solid #8a8a8a}"),
         "shaded": ("td,th{border:1.2pt solid #fff} td{background:#e9eef2}", "td{border-bottom:.3pt solid #d0d0d0}"),
         "level": ("td,th{border-bottom:.4pt solid #666} table{border-top:1pt solid #222;border-bottom:1pt solid #222}",),
         "none": ("td,th{padding:3.5pt 6pt} thead th{border-bottom:.8pt solid #000}", "td,th{padding:4pt 6pt}")}
HEAD_FILLS = {"grid": ("background:#dce6f1", "background:#595959;color:#fff", "", "background:#f7caac"),
              "shaded": ("background:#1f5c7a;color:#fff", "background:#a9c7b5", "background:#5b3a67;color:#fff"),
              "level": ("", "font-style:italic"), "none": ("", "color:#7a1f1f")}
SIGNERS = ("Il Direttore", "Il Segretario generale", "Il Responsabile")
INKS = ("#12355b", "#5b1a1a", "#20502f", "#333333")
SHADES = ("#e6eef5", "#f1ece2", "#e8e8e8", "#eaf3ea")
TWICE = " th,h3{text-shadow:.25pt 0 0 currentColor}"  # as programs make bold out of types that have none


class NineteenthDocument(SeventhDocument):
    """A plan of one kind of administration that Chromium, LibreOffice or LaTeX prints."""

    def begin(self, domain, look, printer="chromium", years=1, titles=(), ways=tuple(RULES), apart=False):
        """`ways`: how tables may be ruled, by RULES; `apart`: units of measure have a column of their own."""
        super().begin((domain.names, domain.acts), look, printer, years=None, titles=titles)
        self.years = [self.years[0] + i for i in range(years)]
        self.bare_year = years == 1 and self.random.random() < 0.4  # the plan's own year goes without saying
        self.domain, self.author = domain, NineteenthAuthor(self.random, apart)
        self.heads = {key: self.random.choice(words) for key, words in HEADS.items()}
        self.over = self.random.choice(("Target", "Valori attesi", "Target"))
        self.way, self.ink, self.late = self.random.choice(ways), self.random.choice(INKS), False
        self.texts = []  # of the prose, still to be said
        self.fill_pool(domain.goals)

    def fill_pool(self, goals):
        """The goals that next_goal() takes from, each once."""
        self.pool = self.random.sample(goals, len(goals))

    def next_goal(self, least=1, most=3, kinds=None, told=False, **fields):
        """Adds a goal; returns it and those of its indicators, of these kinds, that the document prints."""
        drawn = self.pool.pop()
        may = [one for one in drawn.measured if kinds is None or one.kind[0] in kinds]
        kept = sorted(self.random.sample(range(len(may)), min(len(may), self.random.randint(least, most))))
        goal = self.objective(title=drawn.title, description=drawn.story if told else None, **fields)
        return goal, [may[at] for at in kept]

    def told(self, goal, measured, order, columns, weight=None, owner=None):
        """Adds an indicator; returns what is printed of it by key, and its "values" in these (year, role) columns."""
        indicator = self.indicator(goal, name=measured.name)
        kind = base_of(measured.kind[0])
        said = {"name": measured.name, "indicator": indicator, "source": self.random.choice(SOURCES),
                "told": self.random.choice(EXPLAINED[kind]), "unit": self.author.unit_word(measured.kind[0])}
        if "formula" in order:
            said["formula"] = indicator["algorithm"] = measured.formula
        if "weight" in order:
            indicator["weight"], said["weight"] = float(weight), self.author.weight_text(weight)
        if "owner" in order:
            said["owner"] = owner or self.random.choice(self.domain.units)
            indicator["units"] = [said["owner"]]
        if "due" in order:
            month = self.random.choice((6, 9, 10, 12, 12, 12))
            day = 30 if month in (6, 9) else 31
            said["due"], indicator["due"] = f"{day}/{month:02d}/{self.years[-1]}", f"{self.years[-1]}-{month:02d}-{day}"
        values = self.author.values(measured.kind, columns)
        indicator["measures"] = [measure for _, measure in values]
        said["values"] = [text for text, _ in values]
        if "least" in order:
            said["least"] = self._least(measured.kind[0], indicator["measures"][-1])
        return said

    def _least(self, kind, measure):
        """The value that is still accepted, a fifth worse than the target's."""
        if measure["kind"] != "number" or measure["value"] < 10:
            return self.author.nothing
        return self.author.plain(kind, round(measure["value"] * (1.2 if kind in FALLING else 0.8)))[0]

    def rows(self, goal, measured, order, columns, owner=None):
        """Lines of a goal's indicators, whose weights make 100."""
        weights = self.author.weights(len(measured))
        return [line(self.told(goal, one, order, columns, weight, owner), order) for one, weight in zip(measured, weights)]

    def value_word(self, year, role):
        word = self.heads[role]
        if self.bare_year and role == "target":
            word = re.sub(r" (anno )?\{\}", "", word)
        return word.format(year)

    def html(self, body):
        """Cover or letterhead, act of approval, and the body; the title tells the plan's years."""
        choose, first, last = self.random.choice, self.years[0], self.years[-1]
        forms = ("{} {}", "{} - Anno {}", "{} – {}", "{} per l'anno {}")
        if first != last:
            forms = ("{} {}-{}", "{} {}/{}", "{} {} - {}")
        title = choose(forms).format(self.title, first, last)
        title = title.replace("–", "-") if self.printer == "latex" else title  # there a dash is set as two hyphens
        self.title = title = title.upper() if self.random.random() < 0.2 else title
        self.plan["document"].update(title=title, period=[first, last])
        name = html.escape(self.issuer)
        name = f"<h3>{name}</h3>" if self.printer == "latex" else f"<div class=issuer>{name}</div>"
        names = [name, f"<h1>{html.escape(title)}</h1>"]
        act = [paragraph(self._approval())] if self.random.random() < 0.6 else []
        fronts = [(name, names[1], *act), (*act, name, names[1]), (names[1], *act, name)]
        place = choose(("cover", "cover", "letter"))
        front = f"<div class={place}>{''.join(fronts[0] if place == 'letter' else choose(fronts))}</div>"
        return self.raised(f"<html lang=it><meta charset=utf-8><style>{self._style()}</style>{front}{body}</html>")

    def _approval(self):
        """A report on a year is approved in the next one."""
        text = super()._approval()
        if self.late:
            act, (year, later) = self.plan["document"]["approval"], (str(self.years[0]), str(self.years[0] + 1))
            act["date"], text = act["date"].replace(year, later), text.replace(year, later)
        return text

    def _style(self):
        """Paper, type and tables of what Chromium prints; the layout's own style comes after."""
        pick, chance = self.random.choice, self.random.random
        size = pick((7, 7.5, 8)) if self.look == "excel" else pick((8, 8.5, 9))
        issuer, small = self.issuer.replace("'", "’"), "font:7pt 'Liberation Sans'"
        number = pick(("counter(page)", "'Pagina ' counter(page) ' di ' counter(pages)", "'- ' counter(page) ' -'"))
        edges = f"@{pick(('bottom-center', 'bottom-right', 'top-right'))}{{content:{number};{small}}}"
        edges += f"@{pick(('top-left', 'bottom-left'))}{{content:'{issuer}';{small}}}" * (chance() < 0.6)
        side = "top" if self.way != "grid" else pick(("top", "middle"))
        repeat = "" if chance() < 0.65 else "thead{display:table-row-group}"
        return (f"@page{{margin:{pick(('16mm', '20mm 15mm', '18mm 14mm'))};{edges}}}"
                f" body{{font:{pick((9.5, 10, 10.5))}pt/1.2 '{pick(FONTS)}'}}"
                f" p{{text-align:{pick(('justify', 'left'))};margin:0 0 5pt}}"
                f" table{{border-collapse:collapse;width:100%;font-size:{size}pt;margin:4pt 0 9pt}}"
                f" td,th{{padding:2pt 4pt;vertical-align:{side}}} td.text{{text-align:left}}"
                f" td.value{{text-align:{pick(('center', 'center', 'right'))}}} {pick(RULES[self.way])}"
                f" th{{vertical-align:middle;{pick(HEAD_FILLS[self.way])}}} table.aside{{width:{pick(('70%', '100%'))}}}"
                f" td.band{{text-align:left;font-weight:bold;background:{pick(SHADES)}}}"
                " td.label{font-weight:bold;text-align:left}"
                " th.up span{writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap;max-height:110pt}"
                f" tr{{break-inside:{pick(('auto', 'auto', 'avoid'))}}} h1{{font-size:19pt;color:{self.ink}}}"
                f" h2{{font-size:13pt;color:{self.ink};margin:10pt 0 5pt}} h2,h3{{break-after:avoid}}"
                f" h3{{font-size:11pt;margin:8pt 0 3pt}} p.legend{{font-size:{size - .5}pt}}"
                f" .issuer{{font-size:14pt;{pick(('', 'font-weight:bold', 'letter-spacing:.4pt'))}}}"
                " .toc div{display:flex;gap:4pt} .toc i{flex:1;border-bottom:1pt dotted #666;margin-bottom:3pt}"
                f" .cover{{break-after:page;padding-top:{pick((50, 110, 180))}pt;text-align:{pick(('center', 'left'))}}}"
                " .cover p{text-align:inherit} .letter h1{font-size:14pt;margin:3pt 0 8pt} .letter .issuer{font-size:11pt}"
                f" p.sign{{text-align:left;margin-top:16pt}} {repeat} {TWICE * (chance() < 0.25)}")


def header(doc, left, order, columns, nested=False, up=()):
    """Header rows: words left of the indicators, then their columns.

    `nested`: the years of the targets stand below one word; `up`: keys whose words are set upwards.
    """
    targets = [year for year, role in columns if role == "target"]
    nested = nested and len(targets) > 1
    tall = {"rowspan": 2} if nested else {}

    def cell(word, key=None, **spans):
        plain = th(word, "up" if key in up else "", **spans)
        return plain.replace(">", "><span>", 1).replace("</", "</span></", 1) if key in up else plain
    first = [cell(word, **tall) for word in left]
    for key in order:
        if key != "values":
            first.append(cell(doc.heads[key], key, **tall))
            continue
        first += [cell(doc.value_word(*column), key, **tall) for column in columns if not nested or column[1] != "target"]
        first += [cell(doc.over, colspan=len(targets))] * nested
    return [first, [cell(year) for year in targets]] if nested else [first]


def line(said, order):
    """The cells of an indicator."""
    out = []
    for key in order:
        out += [td(text) for text in said["values"]] if key == "values" else [td(said[key], "text" if key in WIDE else "value")]
    return out


def coded(objective, between=" "):
    """Code and title as one text."""
    return f"{objective['code']}{between}{objective['title']}" if objective["code"] else objective["title"]


def prose(doc, least, most):
    """Paragraphs of a text or two; none comes again before all have been said."""
    out = []
    for _ in range(doc.random.randint(least, most)):
        if len(doc.texts) < 2:
            doc.texts = doc.random.sample(PROSE, len(PROSE))
        out.append(paragraph(" ".join(doc.texts.pop() for _ in range(doc.random.randint(1, 2)))))
    return out


def aside(doc):
    return small_table(doc, ASIDES)


def note(doc):
    """A line below a table, at times."""
    text = f"<p class=legend>{doc.random.choice(('Nota: ', '(*) ', 'N.B. '))}{doc.random.choice(NOTES)}</p>"
    return text * (doc.random.random() < 0.3)


def page(doc, paper, parts, rules="", chapters=3):
    """The layout's body: in front contents, chapters of prose and tables that are no plan; at times a signature behind."""
    chance, parts = doc.random.random, list(parts)
    kept = sorted(doc.random.sample(range(len(CHAPTERS)), doc.random.randint(0, chapters)))
    front = [contents(doc, CHAPTERS[:doc.random.randint(5, len(CHAPTERS))], 40)] if chance() < 0.3 else []
    form = doc.random.choice(("{1}", "{0}. {1}", "{0} {1}"))
    for number, at in enumerate(kept, 1):
        front += [heading(form.format(number, CHAPTERS[at]), 2), *prose(doc, 1, 4), *[aside(doc)] * (chance() < 0.35)]
    if front and chance() < 0.6:
        parts[0] = f"<div style='break-before:page'>{parts[0]}</div>"
    if chance() < 0.25:
        parts.append(aside(doc))
    if chance() < 0.3:
        parts.append(f"<p class=sign>{doc.random.choice(SIGNERS)}<br>(firmato)</p>")
    return f"<style>@page{{size:{paper}}} {rules}</style>{''.join(front + parts)}"
