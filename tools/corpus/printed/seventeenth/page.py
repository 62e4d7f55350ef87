"""What the layouts of layouts.py share: a document with its cover and look, its goals in turn, and the pages around a plan."""
import html
import itertools
import json

from printed.around import contents, small_table
from printed.first.layouts import paragraph
from printed.more.layouts import heading
from printed.seventeenth.author import Hand
from printed.seventeenth.words import COMMON
from printed.seventeenth.words_more import ASIDES, CHAPTERS, LEGENDS, PEOPLE, PROSE

HEADS = {
    "name": ("Indicatore", "Indicatore", "Indicatori", "Indicatore di performance", "Descrizione indicatore",
             "Indicatore di risultato"),
    "formula": ("Formula", "Formula di calcolo", "Metodo di calcolo", "Modalità di calcolo", "Algoritmo di calcolo"),
    "type": ("Tipologia", "Tipo indicatore", "Tipo", "Tipologia indicatore"),
    "weight": ("Peso indicatore", "Peso", "Peso %"), "unit": ("Unità di misura", "U.M.", "Unità misura"),
    "source": ("Fonte", "Fonte dei dati", "Fonte dati", "Fonte di verifica"),
    "owner": ("Struttura responsabile", "Ufficio responsabile", "Unità organizzativa responsabile"),
    "target": ("Target {}", "Target {}", "Target {}", "Valore atteso {}", "Target anno {}", "Target al 31/12/{}",
               "Risultato atteso {}", "Valore target {}"),
    "baseline": ("Baseline {}", "Valore di partenza {}", "Valore iniziale {}", "Valore iniziale ({})", "Baseline ({})"),
    "result": ("Consuntivo {}", "Risultato {}", "Valore a consuntivo {}", "Risultato raggiunto {}"),
    "realisation": ("% raggiungimento", "Grado di raggiungimento", "% di raggiungimento")}
TYPES = ("Efficacia", "Efficienza", "Qualità", "Output", "Outcome")
SOURCES = ("Protocollo", "Contabilità", "Portale dei servizi", "Rilevazione dell'ufficio", "Gestionale interno", "Atti")
# How tables look: rules, fill and ink of heads; the words of a look are style sheets.
RULES = ("td,th{border:.5pt solid #000}", "td,th{border:.5pt solid #000}", "td,th{border:.4pt solid #9a9a9a}",
         "td,th{border-top:.5pt solid #444;border-bottom:.5pt solid #444}",
         "td,th{border:none;border-bottom:.4pt solid #aaa} thead th{border-bottom:1.2pt solid #000}",
         "td,th{border:.8pt solid #fff} td{background:#f0f3f7}", "td,th{border:.5pt solid #5b7fa6}")
FILLS = (("#d9d9d9", "#000000"), ("#ffffff", "#000000"), ("#1f497d", "#ffffff"), ("#dce6f1", "#000000"), ("#e2efd9", "#000000"),
         ("#833c0b", "#ffffff"), ("#fce4d6", "#000000"))
FONTS = ("Liberation Sans", "Liberation Serif", "Nimbus Sans", "Nimbus Roman", "DejaVu Sans", "P052", "Liberation Sans Narrow")
OFFICE_FONTS = ("Liberation Sans", "Liberation Serif", "DejaVu Sans", "Liberation Sans Narrow")
LETTERS = ("lmodern", "mathptmx", "charter", "palatino", "lmodern sans", "helvet")
NAMES = ("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre",
         "dicembre")
TINTS = ("#eeeeee", "#dbe5f1", "#fde9d9", "#eaf1dd", "#f2f2f2")


class SeventeenthDocument:
    """A plan that Chromium, LibreOffice or LaTeX prints."""

    printer = "chromium"

    def __init__(self, random):
        self.random = random

    def begin(self, domain, titles, first, span=1, printer="chromium", months=(1, 1, 2, 3)):
        """`titles` hold "{}" for the years; `first`: between which years the plan's first lies.

        `months`: when it is approved, counted on over the year's end.
        """
        choose = self.random.choice
        self.domain, self.printer, self.months = domain, printer, months
        year = self.random.randint(*first)
        self.years = list(range(year, year + span))
        self.hand = Hand(self.random)
        self.goals = self.random.sample(domain.goals + COMMON, len(domain.goals + COMMON))
        self.sentences = itertools.cycle(self.random.sample(PROSE, len(PROSE)))
        self.issuer = choose(domain.names)
        if self.random.random() < 0.3:
            self.issuer = self.issuer.upper()
        ends = [year, self.years[-1]]
        title = choose(titles).format(year if span == 1 else choose(("{}-{}", "{} - {}", "{}/{}")).format(*ends))
        self.title = title.upper() if self.random.random() < 0.2 else title
        self.plan = {"schema": "spoglio-plan/1",
                     "document": {"source": None, "title": self.title, "issuer": self.issuer, "year": year, "period": ends,
                                  "approval": None},
                     "sheets": [{"id": "s1", "title": None}], "objectives": [], "indicators": []}
        self.heads = {key: choose(words) for key, words in HEADS.items()}
        self.over = choose(("Target", "Valori attesi", "Target triennali"))
        self.bare_year = span == 1 and self.random.random() < 0.5
        self.captions, self.captioned = 0, self.random.random() < 0.35
        self.size, self.fill = choose((8, 8.5, 9)), choose(FILLS)
        self.tint, self.strong = choose(TINTS), choose(("#000000", "#1f3864", "#7f1d1d", "#244b2e"))

    def value_word(self, year, role):
        """The header of a column of values."""
        word = self.heads[role]
        if self.bare_year and role in ("target", "result"):
            for behind in (" al 31/12/{}", " anno {}", " {}"):
                word = word.replace(behind, "")
        return word.format(year)

    def objective(self, level="obiettivo_operativo", title=None, **more):
        """Adds an objective."""
        objective = {"id": f"o{len(self.plan['objectives']) + 1}", "parent": None, "sheet": self.plan["sheets"][-1]["id"],
                     "level": level, "code": None, "title": title, "weight": None, "units": [], "description": None, "budget": None,
                     "perspectives": [], **more}
        self.plan["objectives"].append(objective)
        return objective

    def goal(self, allowed=None, most=3, **more):
        """Adds the next goal, with so many of its indicators as drafts; `allowed`: kinds of their values."""
        drafts = []
        while not drafts:
            title, measures = self.goals.pop()
            drafts = [draft for one in measures if (draft := self.hand.draft(*one, allowed))][:self.random.randint(1, most)]
        return self.objective(**{"title": title, **more}), drafts

    def told(self, objective, draft, keys, columns, weight=None, owner=None):
        """Adds an indicator; returns what is printed of it by key, and the list of its "values"."""
        choose, hand = self.random.choice, self.hand
        indicator = {"objective": objective["id"], "code": None, "name": draft.name, "algorithm": None, "weight": None,
                     "type": None, "units": [], "assignees": [], "due": None, "measures": [], "amendments": [], "review": []}
        self.plan["indicators"].append(indicator)
        said = {"name": draft.name, "indicator": indicator, "source": choose(SOURCES), "values": []}
        if "formula" in keys:
            said["formula"] = indicator["algorithm"] = draft.formula
        if "type" in keys:
            said["type"] = indicator["type"] = choose(TYPES)
        if "weight" in keys:
            indicator["weight"], said["weight"] = float(weight), hand.weight.format(weight)
        if "owner" in keys:
            said["owner"] = owner or choose(self.domain.units)
            indicator["units"] = [said["owner"]]
        unit = None
        if "unit" in keys:
            said["unit"], unit = hand.unit_word(draft)
        for year, role in columns:
            text, measure = hand.value(draft, year, role, self.years[0], said.get("unit") and (unit or ""))
            if measure["unit"] == "":
                measure["unit"] = None
            said["values"].append(text)
            indicator["measures"].append(measure)
        return said

    def all_told(self, objective, drafts, keys, columns, owner=None):
        """A goal's indicators, whose weights make 100."""
        return [self.told(objective, draft, keys, columns, weight, owner)
                for draft, weight in zip(drafts, self.hand.weights(len(drafts)))]

    def html(self, body):
        title = html.escape(self.title)
        names = [f"<h2>{html.escape(self.issuer)}</h2>", f"<h1>{title}</h1>"]
        act = paragraph(self._approval()) if self.random.random() < 0.55 else ""
        place = "letter" if self.random.random() < 0.3 else "cover"
        under = "" if self.random.random() < 0.6 else "<p>(decreto legislativo 27 ottobre 2009, n. 150)</p>"
        page = (f"<html lang=it><meta charset=utf-8><style>{self._style()}</style><div class={place}>{''.join(names)}{under}{act}"
                f"</div>{body}</html>")
        if self.printer != "latex":
            return page
        self.plan = json.loads(json.dumps(self.plan, ensure_ascii=False).replace("'", "’"))
        return page.replace("&#x27;", "’")

    def _approval(self):
        organ, act = self.random.choice(self.domain.acts)
        later, month = divmod(self.random.choice(self.months) - 1, 12)
        day, year, number = self.random.randint(10, 28), self.years[0] + later, self.random.randint(2, 240)
        self.plan["document"]["approval"] = {"body": organ, "number": str(number), "date": f"{year}-{month + 1:02d}-{day}"}
        form = self.random.choice(("{0}/{1:02d}/{3}", "{0} {2} {3}", "{0}.{1:02d}.{3}"))
        date = form.format(day, month + 1, NAMES[month], year)
        end = "a" if self.title.lower().startswith(("relazione", "direttiva")) else "o"
        return f"{self.random.choice(('Approvat', 'Adottat'))}{end} con {act} n. {number} del {date}"

    def _style(self):
        """Paper and type of what Chromium prints; the layout's own style comes after."""
        pick, chance = self.random.choice, self.random.random
        fill, ink = self.fill
        edges, small, issuer = "", "font:7.5pt 'Liberation Sans';color:#333", self.issuer.replace("'", "’")
        if chance() < 0.75:
            number = pick(("counter(page)", "'Pagina ' counter(page)", "counter(page) '/' counter(pages)"))
            edges = f"@{pick(('bottom-right', 'bottom-center'))}{{content:{number};{small}}}"
        if chance() < 0.5:
            edges += f"@{pick(('top-left', 'top-right', 'top-center'))}{{content:'{issuer}';{small}}}"
        repeat = "" if chance() < 0.7 else "thead{display:table-row-group}"
        font = pick(FONTS)
        return (f"@page{{margin:{pick(('20mm 16mm', '18mm 14mm', '22mm 18mm'))};{edges}}}"
                f" body{{font:{self.size + 2}pt '{font}';line-height:1.18;margin:0 1pt}} p{{text-align:justify;margin:0 0 5pt}}"
                f" table{{border-collapse:collapse;width:100%;font-size:{self.size}pt;margin:4pt 0 11pt}}"
                f" td,th{{padding:{pick(('2pt 3pt', '3pt 4pt', '1.5pt 4pt'))};vertical-align:{pick(('top', 'middle', 'middle'))}}}"
                f" {pick(RULES)} td.text{{text-align:left}} td.value{{text-align:{pick(('center', 'center', 'left', 'right'))}}}"
                f" th{{background:{fill};color:{ink};text-align:{pick(('center', 'center', 'left'))}}}"
                f" td.band{{background:{self.tint};font-weight:bold;text-align:{pick(('left', 'left', 'center'))}}}"
                f" td.label{{background:{self.tint};text-align:left;font-weight:{pick(('bold', 'normal'))}}}"
                f" tr{{break-inside:{pick(('avoid', 'avoid', 'avoid', 'auto'))}}} h1{{font-size:19pt;color:{self.strong}}}"
                f" h2{{font-size:13.5pt;color:{self.strong};margin:11pt 0 5pt}} h3{{font-size:11pt;margin:8pt 0 4pt}}"
                " h4{font-size:10pt;margin:6pt 0 3pt;font-style:italic} h2,h3,h4,p.caption{break-after:avoid}"
                f" p.legend{{font-size:{self.size - 0.5}pt}}"
                f" p.caption{{font-size:{self.size + 0.5}pt;font-style:italic;margin:6pt 0 2pt}}"
                " p.right{text-align:right} .toc div{display:flex;gap:4pt;margin:3pt 0}"
                " .toc i{flex:1;border-bottom:1pt dotted #666;margin-bottom:3pt}"
                f" .cover{{break-after:page;text-align:center;padding-top:{pick((30, 80, 140, 190))}pt}}"
                " .cover p{text-align:center}"
                f" .letter{{text-align:{pick(('left', 'center'))};border-bottom:.7pt solid #888;margin-bottom:8pt}}"
                f" .letter h1{{font-size:14pt}} .letter p{{text-align:inherit}} {repeat}")

    def office_look(self):
        """What the setters of LibreOffice and LaTeX have to know beside the body.

        Rows may be split: LibreOffice loses some at the end of a page where they may not.
        """
        choose, chance = self.random.choice, self.random.random
        fill, ink = self.fill
        return {"font": choose(OFFICE_FONTS), "size": self.size, "prose": choose((10, 11)), "margin": choose((15, 18, 20)),
                "fill": fill, "ink": ink, "border": choose(("0.5pt solid #000000", "0.35pt solid #808080", "0.75pt solid #000000")),
                "level": chance() < 0.2, "tint": self.tint, "strong": self.strong, "repeat": chance() < 0.65,
                "split": True, "valign": choose(("top", "middle", "middle")), "value": choose(("center", "center", "start")),
                "label_bold": chance() < 0.6, "band": choose(("start", "start", "center")),
                "running": self.issuer.replace("'", "’") if chance() < 0.5 else None,
                "number": choose((None, "{}", "Pagina {} di {}", "{}/{}")), "letters": choose(LETTERS),
                "rules": choose(("book", "grid", "grid", "rows")), "filled": chance() < 0.4,
                "continued": choose((None, None, "continua")), "indent": chance() < 0.5}


def prose(doc, least, most):
    """So many paragraphs, each of one sentence or more; none comes again before all others did."""
    return [paragraph(" ".join(itertools.islice(doc.sentences, doc.random.randint(1, 4))))
            for _ in range(doc.random.randint(least, most))]


def legend(doc):
    """A note below tables, at times."""
    return [f"<p class=legend>{html.escape(doc.random.choice(LEGENDS))}</p>"] * (doc.random.random() < 0.4)


def captioned(doc, text, one):
    """A numbered title over a table, where the document has them."""
    doc.captions += 1
    return [f"<p class=caption>Tabella {doc.captions} - {html.escape(text)}</p>", one] if doc.captioned else [one]


def signature(doc):
    """Who signs the document, at times."""
    if doc.random.random() < 0.75:
        return []
    who = doc.random.choice(("Il Dirigente", "Il Segretario", "Il Responsabile del servizio"))
    return [f"<p class=right>{who}</p><p class=right>{html.escape(doc.random.choice(PEOPLE))}</p>"]


def page(doc, paper, parts, rules="", chapters=3):
    """The layout's body: in front contents, chapters of prose and tables that are no plan; at times a chapter behind."""
    chance = doc.random.random
    wanted = sorted(doc.random.sample(range(len(CHAPTERS) - 1), doc.random.randint(0, chapters)))
    front = [contents(doc, CHAPTERS)] if chance() < 0.3 else []
    form = doc.random.choice(("{1}", "{0}. {1}", "{0} {1}"))
    for number, at in enumerate(wanted, 1):
        front += [heading(form.format(number, CHAPTERS[at]), 2), *prose(doc, 1, 4)] + [small_table(doc, ASIDES)] * (chance() < 0.35)
    if front and chance() < 0.6:
        front.append("<div style='break-before:page'></div>")
    behind = [heading("Monitoraggio e revisione", 2), *prose(doc, 1, 2)] if chance() < 0.3 else []
    body = ''.join([*front, *parts, *behind, *signature(doc)])
    return f"<style>@page{{size:{paper}}} {rules}</style>{body}"
