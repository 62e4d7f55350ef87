"""What the layouts of layouts.py share: covers, running lines and type, a plan's indicators, the pages around it."""
import html
import json

from printed.around import contents, small_table
import printed.first.layouts
from printed.fifteenth.author import DATED, FifteenthAuthor, said
from printed.fifteenth.words import Goal
from printed.fifteenth.words_more import ASIDES, CHAPTERS, PROSE, SOURCES, TYPES
from printed.more.layouts import heading
from printed.first.layouts import paragraph, td
from printed.seventh.page import TYPES_OF_LATEX
from printed.sixth.page import BORDERS, HEAD_LOOKS
from printed.third.page import table, th
from printed.twelfth.page import PIAO_SINCE, keys_of, line

HEADS = {
    "name": ("Indicatore", "Indicatore", "Indicatore", "Indicatori", "Indicatore di risultato", "Descrizione indicatore",
             "Denominazione indicatore", "Indicatore di misurazione"),
    "formula": ("Formula", "Formula di calcolo", "Metodo di calcolo", "Modalità di calcolo", "Criterio di calcolo", "Algoritmo"),
    "code": ("Codice", "Cod.", "ID"), "type": ("Tipologia", "Tipo", "Tipo di indicatore"),
    "weight": ("Peso", "Peso %", "Peso indicatore", "Peso (%)"),
    "unit": ("Unità di misura", "U.M.", "UdM", "Unità di misura"),
    "source": ("Fonte", "Fonte dati", "Fonte del dato", "Fonte di verifica"),
    "owner": ("Struttura responsabile", "Ufficio responsabile", "Unità organizzativa", "Servizio responsabile"),
    "due": ("Scadenza", "Scadenza", "Data di scadenza"),
    "target": ("Target {}", "Target {}", "Valore atteso {}", "Risultato atteso {}", "Valore obiettivo {}", "Target anno {}",
               "Valore target {}", "Valore programmato {}"),
    "baseline": ("Baseline {}", "Valore {}", "Valore iniziale {}", "Valore di partenza {}", "Valore di partenza ({})",
                 "Valore di riferimento {}"),
    "result": ("Consuntivo {}", "Risultato {}", "Valore conseguito {}")}
OVER = ("Target", "Valori attesi", "Target per anno", "Risultati attesi")
OF_PIAO = ("Piano Integrato di Att", "Piano integrato di att", "PIAO")
FONTS = ("Liberation Sans", "Liberation Serif", "Nimbus Sans", "P052", "URW Bookman", "Liberation Sans Narrow", "Nimbus Roman",
         "DejaVu Sans Condensed", "URW Gothic")
TINTS = ("#e8edf3", "#f3ece0", "#e6f0e6", "#ededed", "#dfe9f5", "#ffffff")
INKS = ("#1a3c6e", "#0f5132", "#6b1d1d", "#333333", "#000000", "#5a3d7a")
# How tables are ruled and their headers filled; the first way is the most frequent.
RULES = ("td,th{border:.5pt solid #222}", "td,th{border:.5pt solid #222}", "td,th{border:.35pt solid #9a9a9a}",
         "td,th{border:none;border-bottom:.5pt solid #777} table{border-top:1.2pt solid #222;border-bottom:1.2pt solid #222}",
         "td,th{border:.4pt solid #b5b5b5} table{border:1.2pt solid #333}")
FILLS = ("background:#d9e2ec", "background:{ink};color:#fff", "background:#e5e5e5", "", "border-bottom:1.2pt solid {ink}")
CREST = ("<svg width=44 height=52 viewBox='0 0 44 52'><path d='M4 4h36v26l-18 18l-18-18z' fill='none' stroke='{0}' "
         "stroke-width='3'/><rect x=14 y=14 width=16 height=12 fill='{0}'/></svg>",
         "<svg width=96 height=30 viewBox='0 0 96 30'><rect width=28 height=28 fill='{0}'/><rect x=34 width=28 height=28 "
         "fill='{0}' opacity='.6'/><rect x=68 width=28 height=28 fill='{0}' opacity='.3'/></svg>")
NOTES = ("Nota: i valori sono riferiti al 31 dicembre di ciascun anno, salvo diversa indicazione.",
         "Per gli indicatori di nuova introduzione non è disponibile un dato storico.",
         "Le fonti dei dati sono conservate presso le strutture responsabili.")


class FifteenthDocument(printed.first.layouts.Document):
    """A plan of one kind of administration, whose goals come with indicators of their own."""

    def begin(self, domain, printer="chromium", years=1):
        choose, chance = self.random.choice, self.random.random
        first = self.random.randint(2018, 2026)
        self.domain, self.printer, self.years = domain, printer, [first + i for i in range(years)]
        self.author = FifteenthAuthor(self.random)
        self.title = choose([title for title in domain.titles if (first >= PIAO_SINCE or not title.startswith(OF_PIAO))
                             and (years == 3 or "triennale" not in title)])
        self.issuer = choose(domain.names) if chance() < 0.8 else choose(domain.names).upper()
        self.plan["document"].update(year=first, issuer=self.issuer)
        self.heads = {key: choose(words) for key, words in HEADS.items()}
        # A PIAO of three years may tell the goals of its first alone.
        self.last = first + 2 if self.title.startswith(OF_PIAO) and chance() < 0.5 else self.years[-1]
        self.over, self.bare_year = choose(OVER), self.last == first and chance() < 0.4
        self.ink, self.tint, self.queue = choose(INKS), choose(TINTS), {}
        self.curly = printer == "latex" or chance() < 0.3  # apostrophes as word processors set them
        self.undated = False  # terms have a column of their own
        self.untold = []

    def drawn(self, least, most, goals=3, measured=3):
        """So many themes of the domain in their order, with some of their goals and of these goals' indicators."""
        count, out = self.random.randint(least, most), []
        for at in sorted(self.random.sample(range(len(self.domain.themes)), min(count, len(self.domain.themes)))):
            theme = self.domain.themes[at]
            may = [goal for goal in map(self._usable, theme.goals) if goal.measured]
            kept = may[:self.random.randint(min(2, len(may)), min(goals, len(may)))]
            kept = [Goal(said(self.random, goal.title), self._some(goal.measured, measured)) for goal in kept]
            out.append(theme._replace(goals=tuple(kept)))
        return out

    def _usable(self, goal):
        return Goal(goal.title, tuple(one for one in goal.measured if not (self.undated and one.spec.split()[0] in DATED)))

    def _some(self, measured, most):
        count = min(len(measured), most, self.random.choice((1, 2, 2, 3)))
        return [measured[at] for at in sorted(self.random.sample(range(len(measured)), count))]

    def goal(self, goal, **fields):
        """Adds this goal; told() gives its indicators one by one."""
        objective = self.objective(**{"title": goal.title, **fields})
        self.queue[objective["id"]] = list(goal.measured)
        return objective

    def told(self, objective, keys, columns, weight=None, owner=None):
        """Adds the goal's next indicator; returns what is printed of it by key, and the list of its "values"."""
        choose, author = self.random.choice, self.author
        name, formula, spec = self.queue[objective["id"]].pop(0)
        indicator = self.indicator(objective, name=said(self.random, name))
        out = {"name": indicator["name"], "indicator": indicator, "source": choose(SOURCES)}
        if "formula" in keys:
            out["formula"] = indicator["algorithm"] = said(self.random, formula)
        if "type" in keys:
            out["type"] = indicator["type"] = choose(TYPES)
        if "weight" in keys:
            indicator["weight"], out["weight"] = float(weight), author.weight_text(weight)
        if "owner" in keys:
            out["owner"], indicator["units"] = owner, [owner]
        if "due" in keys:
            out["due"], indicator["due"] = author.day(self.years[-1], choose((6, 9, 10, 11, 12, 12, 12)))
        if "unit" in keys:
            out["unit"] = author.unit_word(spec)
        cells = author.cells(spec, columns, "unit" in keys)
        indicator["measures"] = [measure for _, measure in cells]
        out["values"] = [text for text, _ in cells]
        return out

    def all_told(self, objective, order, columns, owner=None):
        """All indicators of a goal; their weights make 100."""
        weights = self.author.weights(len(self.queue[objective["id"]]))
        return [self.told(objective, keys_of(order), columns, weight, owner) for weight in weights]

    def rows(self, objective, order, columns, owner=None):
        """Rows of cells for all indicators of a goal."""
        return [line(one, order) for one in self.all_told(objective, order, columns, owner)]

    def columns(self, share=0.5, role="baseline"):
        """(year, role) of the columns of values: the year before at times, then the targets."""
        before = [(self.years[0] - 1, role)] if self.random.random() < share else []
        return before + [(year, "target") for year in self.years]

    def some_of(self, *keys, share=0.5):
        return [key for key in keys if self.random.random() < share]

    def value_word(self, year, role):
        word = self.heads[role]
        if role == "target" and self.bare_year:
            word = word.replace(" anno {}", "").replace(" {}", "")
        return word.format(year)

    def html(self, body):
        page = f"<html lang=it><meta charset=utf-8><style>{self._style()}</style>{self._front()}{body}</html>"
        if self.curly:
            self.plan = json.loads(json.dumps(self.plan, ensure_ascii=False).replace("'", "’"))
            page = page.replace("&#x27;", "’")
        return page

    def _front(self):
        """Cover or letterhead: whose plan it is, its title over its years, the act."""
        choose, chance = self.random.choice, self.random.random
        crest = choose(CREST).format(self.ink) if chance() < 0.5 else ""
        issuer = f"<div class=issuer>{html.escape(self.issuer)}</div>"
        if self.printer == "latex":  # its small capitals fall apart with types that have none of their own
            issuer = heading(self.issuer)
        between, span = self._span()
        whole = f"{self.title}{between}{span}"
        self.plan["document"]["title"] = whole
        broken = between == " " and chance() < 0.4
        title = html.escape(self.title) + ("<br>" if broken else between) + html.escape(span)
        act = f"<p>{html.escape(self._act())}</p>" if chance() < 0.55 else ""
        form = choose(("cover", "cover", "letter", "title first"))
        if form == "letter":
            return f"<div class=letter>{crest}{issuer}<h1>{title}</h1>{act}</div>"
        names = [f"<h1>{title}</h1>", issuer] if form == "title first" else [issuer, f"<h1>{title}</h1>"]
        return f"<div class=cover>{crest}{''.join(names)}{act}</div>"

    def _span(self):
        """What joins title and years, and the years."""
        choose, first, last = self.random.choice, self.years[0], self.last
        self.plan["document"]["period"] = [first, last]
        if first == last:
            return choose(((" ", f"{first}"), (" ", f"Anno {first}"), (" - ", f"Anno {first}"), (" - ", f"Esercizio {first}")))
        return choose(((" ", f"{first}-{last}"), (" ", f"{first}/{last}"), (" ", f"{first} - {last}"),
                       (" ", f"Triennio {first}-{last}"), (" - ", f"Anni {first}-{last}")))

    def _act(self):
        choose = self.random.choice
        (organ, act), number = choose(self.domain.acts), self.random.randint(2, 320)
        day, month = self.random.randint(10, 28), choose((1, 1, 2, 3))
        written, iso = self.author.day(self.years[0], month)
        written, iso = written.replace(iso[-2:], str(day), 1), f"{iso[:-2]}{day}"
        self.plan["document"]["approval"] = {"body": organ, "number": str(number), "date": iso}
        if act.startswith("de") and choose((True, False, False)):
            joined = "alla" if act.startswith("delib") or act.startswith("determ") else "al"
            return f"Allegato {choose(('A', '1', ''))} {joined} {act} n. {number} del {written}".replace("  ", " ")
        return f"{choose(('Approvato con', 'Adottato con', 'approvato con'))} {act} n. {number} del {written}"

    def _style(self):
        """Paper and type of the whole document; the layout's own style comes after."""
        pick, size = self.random.choice, self.random.choice((7.5, 8, 8.5, 9))
        small, edges, issuer = f"font:7.5pt 'Liberation Sans';color:{self.ink}", "", self.issuer.replace("'", "’")
        if self.random.random() < 0.75:
            number = pick(("counter(page)", "'Pagina ' counter(page) ' di ' counter(pages)", "'- ' counter(page) ' -'"))
            edges = f"@{pick(('bottom-center', 'bottom-right', 'bottom-left'))}{{content:{number};{small}}}"
            running = pick((issuer, f"{issuer} | {self.title}", self.title, None))
            if running:
                edges += f"@{pick(('top-left', 'top-center', 'top-right'))}{{content:'{running}';{small}}}"
        fill = pick(FILLS).format(ink=self.ink)
        return (f"@page{{margin:{pick(('18mm 16mm', '22mm 18mm', '15mm'))};{edges}}} body{{font:{size + 2}pt/1.2 '{pick(FONTS)}'}}"
                " p{text-align:justify;margin:0 0 6pt} p.legend,p.sign{text-align:left} p.legend{font-size:7.5pt}"
                " p.sign{margin-top:18pt}"
                f" table{{border-collapse:collapse;width:100%;font-size:{size}pt;margin:5pt 0 11pt}}"
                f" td,th{{padding:{pick(('2pt 3pt', '2pt 4pt', '3pt 5pt'))};vertical-align:{pick(('top', 'middle'))}}}"
                f" td.text{{text-align:left}} td.value{{text-align:{pick(('center', 'center', 'left'))}}}"
                f" {pick(RULES)} th{{text-align:{pick(('center', 'left'))};{fill}}}"
                f" td.label{{font-weight:{pick(('bold', 'normal'))};background:{self.tint}}}"
                f" td.band{{font-weight:bold;background:{self.tint};text-align:left}} td.month{{text-align:center;padding:1pt}}"
                f" td.on{{background:#9db4cf}} tr{{break-inside:{pick(('auto', 'avoid'))}}}"
                f" h1{{font-size:{pick((17, 20, 24))}pt;color:{self.ink}}} h2{{font-size:13pt;color:{self.ink};margin:12pt 0 5pt}}"
                " h3{font-size:11pt;margin:9pt 0 4pt} h4{font-size:10pt;margin:6pt 0 3pt} h2,h3,h4{break-after:avoid}"
                " .issuer{font-size:15pt} .toc div{display:flex;gap:4pt;margin:4pt 0} .toc i{flex:1;border-bottom:1pt dotted #666;"
                f"margin-bottom:3pt}} .cover{{break-after:page;text-align:{pick(('center', 'center', 'left'))};"
                f"padding-top:{pick((70, 120, 170))}pt}} .cover h1{{margin:40pt 0}} .cover p,.letter p{{text-align:inherit}}"
                f" .letter h1{{font-size:14pt;margin:3pt 0}} {pick(('', '', 'thead{display:table-row-group}'))}")

    def office_look(self):
        """What LibreOffice and LaTeX have to know beside the body."""
        choose, chance = self.random.choice, self.random.random
        fill, ink = choose(HEAD_LOOKS)
        size = choose((8, 8.5, 9)) if self.printer != "calc" else choose((7, 7.5, 8))
        running = self.issuer.replace("'", "’") if self.curly else self.issuer
        return {"font": choose(("Liberation Sans", "Liberation Serif", "DejaVu Sans", "Liberation Sans Narrow")), "size": size,
                "prose": choose((10, 11)), "margin": choose((14, 16, 20)), "fill": fill, "ink": ink, "border": choose(BORDERS),
                "level": chance() < 0.2, "tint": self.tint, "strong": self.ink, "repeat": chance() < 0.6, "split": chance() < 0.4,
                "valign": choose(("top", "middle")), "value": choose(("center", "center", "start")), "label_bold": chance() < 0.6,
                "band": choose(("start", "start", "center")), "running": running if chance() < 0.55 else None,
                "number": choose((None, "{}", "Pagina {} di {}", "pag. {}")), "letters": choose(TYPES_OF_LATEX),
                "rules": choose(("book", "book", "rows", "grid")), "filled": chance() < 0.3, "continued": None,
                "indent": chance() < 0.4}


def page(doc, paper, parts, rules="", chapters=2):
    """The layout's body: in front contents, chapters of prose, tables that are no plan; at times a chapter behind."""
    chance, parts = doc.random.random, list(parts)
    kept = sorted(doc.random.sample(range(len(CHAPTERS)), doc.random.randint(chapters, chapters + 3)))
    titles = [CHAPTERS[at] for at in kept]
    front = [contents(doc, titles)] if chance() < 0.3 else []
    form = doc.random.choice(("{1}", "{0}. {1}", "{0} - {1}"))
    for number, title in enumerate(titles[:doc.random.randint(0, chapters)], 1):
        front += [heading(form.format(number, title), 2), *prose(doc, 1, 3)] + [aside(doc)] * (chance() < 0.4)
    if front and chance() < 0.6:
        parts[0] = f"<div style='break-before:page'>{parts[0]}</div>"
    if chance() < 0.3:
        parts.append(f"<p class=legend>{html.escape(doc.random.choice(NOTES))}</p>")
    if chance() < 0.25:
        parts += [heading("Monitoraggio e rendicontazione", 2), *prose(doc, 1, 2)] + [aside(doc)] * (chance() < 0.4)
    return f"<style>@page{{size:{paper}}} {rules}</style>{''.join(front + parts)}"


def paper_of(doc, columns):
    """The paper for a table of so many columns: what is very wide is at times printed on a larger one."""
    if columns < 6 and doc.random.random() < 0.3:
        return "A4 portrait"
    return doc.random.choice(("A4 landscape", "A4 landscape", "A3 landscape" if columns > 9 else "A4 landscape"))


def prose(doc, least, most):
    """So many paragraphs; a document says nothing twice before it has said everything."""
    out = []
    for _ in range(doc.random.randint(least, most)):
        if len(doc.untold) < 2:
            doc.untold = doc.random.sample(PROSE, len(PROSE))
        out.append(paragraph(" ".join(doc.untold.pop() for _ in range(doc.random.choice((1, 1, 2))))))
    return out


def aside(doc):
    """A small table of staff, money, means or bodies."""
    return small_table(doc, ASIDES)


def signed(*roles):
    """Who signs a sheet, with a line for each."""
    return "<p class=sign>" + "<br>".join(f"{html.escape(role)} ______________________" for role in roles) + "</p>"
