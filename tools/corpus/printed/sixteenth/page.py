"""What the layouts of layouts.py share: the document with its cover and style, goals and indicators, the pages around."""
import html
import json
import re

from printed.around import contents, small_table
import printed.first.layouts
from printed.more.layouts import heading
from printed.first.layouts import paragraph, td
from printed.seventh.page import TYPES_OF_LATEX
from printed.sixteenth.author import SixteenthAuthor
from printed.sixteenth.words_more import ASIDES, CHAPTERS, LEGENDS, PEOPLE, PROSE, SOURCES
from printed.twelfth.page import line

HEADS = {
    "name": ("Indicatore", "Indicatore", "Indicatore", "Indicatori", "Indicatore di risultato", "Indicatori di performance",
             "Descrizione indicatore", "Indicatore di misurazione", "Denominazione indicatore"),
    "formula": ("Formula", "Formula di calcolo", "Modalità di calcolo", "Metodo di calcolo", "Criterio di calcolo",
                "Algoritmo di calcolo"),
    "code": ("Cod. indicatore", "Codice indicatore", "Cod. ind."), "type": ("Tipologia", "Tipo indicatore", "Tipologia indicatore"),
    "unit": ("Unità di misura", "U.M.", "UM", "Unità misura"),
    "source": ("Fonte", "Fonte dati", "Fonte del dato", "Fonte dei dati"), "due": ("Scadenza", "Scadenza", "Data di scadenza"),
    "weight": ("Peso", "Peso %", "Peso indicatore", "Peso"),
    "owner": ("Responsabile", "Struttura responsabile", "Ufficio responsabile", "Unità organizzativa"),
    "target": ("Target {}", "Target {}", "Target {}", "Valore atteso {}", "Risultato atteso {}", "Target anno {}",
               "Valore target {}", "Valore atteso al 31/12/{}"),
    "baseline": ("Baseline {}", "Baseline {}", "Valore di partenza {}", "Valore iniziale {}", "Valore {}", "Valore storico {}"),
    "result": ("Risultato {}", "Consuntivo {}", "Valore a consuntivo {}", "Risultato conseguito {}"),
    "realisation": ("% di raggiungimento", "% raggiungimento", "Grado di raggiungimento", "% realizzazione",
                    "Percentuale di raggiungimento")}
OVER = ("Target", "Valori attesi", "Target triennio", "Valori target")
PLANS = ("Piano della performance", "Piano della Performance", "Piano triennale della performance", "Piano delle performance")
CODES = ("IND{:02d}", "I{}", "KPI{}")
FONTS = ("Liberation Sans", "Liberation Serif", "Liberation Sans Narrow", "Nimbus Roman", "Nimbus Sans")
# How tables are ruled: a grid, level lines alone, shades; or only a line below the header, with merged texts at the top.
RULES = ("td,th{border:.5pt solid #000}", "td,th{border:.5pt solid #000}", "td,th{border:.4pt solid #8c8c8c}",
         "td,th{border:.5pt solid #000} table{border:1.3pt solid #000}",
         "td,th{border-top:.5pt solid #666;border-bottom:.5pt solid #666}",
         "td,th{border:.5pt solid #9cc2e5} td{background:#f7fbff}")
OPEN_RULES = "td{padding-top:3pt;padding-bottom:3pt;vertical-align:top} th,table{border-bottom:1pt solid #000}"
FILLS = (("#d9d9d9", "#000000"), ("#ffffff", "#000000"), ("#f2f2f2", "#000000"), ("#1f3864", "#ffffff"),
         ("#bdd6ee", "#000000"), ("#c5e0b3", "#000000"), ("#fbe4d5", "#000000"))
BORDERS = ("0.5pt solid #000000", "0.5pt solid #000000", "0.75pt solid #000000", "0.4pt solid #7f7f7f")
CREST = ("<svg width=44 height=52 viewBox='0 0 44 52'><path d='M4 4h36v26c0 10-10 14-18 18C14 44 4 40 4 30z' fill='none' "
         "stroke='{0}' stroke-width=3 /><circle cx=22 cy=22 r=8 fill='{0}'/></svg>")
ACTS = ("Approvato con {} n. {} del {}", "Approvato con {} n. {} del {}", "Adottato con {} n. {} del {}",
        "Allegato alla {} n. {} del {}")


class SixteenthDocument(printed.first.layouts.Document):
    """A plan that Chromium, LibreOffice or LaTeX prints; `late`: it reports on its year, and is approved in the next one."""

    late = False
    share = None  # of the last target that a report tells, in percent

    def begin(self, domain, titles=PLANS, printer="chromium", years=None):
        choose, chance = self.random.choice, self.random.random
        first = self.random.randint(2011, 2025)
        self.years = [first + i for i in range(years or choose((1, 1, 3)))]
        self.domain, self.printer, self.author = domain, printer, SixteenthAuthor(self.random)
        name = choose(domain.names)
        self.issuer = name.upper() if chance() < 0.2 else name
        self.title = choose([title for title in titles if len(self.years) > 1 or "triennale" not in title])
        self.tint = choose(("#e7e6e6", "#deeaf6", "#fff2cc", "#e2efd9", "none"))
        self.strong = choose(("#000000", "#000000", "#1f3864", "#833c0b", "#385623"))
        self.plan["document"].update(issuer=self.issuer, year=first, period=[first, self.years[-1]])
        self.heads = {key: choose(words) for key, words in HEADS.items()}
        self.over, self.bare_year = choose(OVER), len(self.years) == 1 and chance() < 0.45
        self.people = chance() < 0.5  # who answers for an indicator is a person
        self.left = self.random.sample(domain.goals, len(domain.goals))
        self.code = choose(CODES)
        self.unsaid, self.asides = (self.random.sample(texts, len(texts)) for texts in (PROSE, ASIDES))

    def value_word(self, year, role):
        """The header of a column of values."""
        word = self.heads[role]
        if self.bare_year and role != "baseline" and year == self.years[0]:
            word = re.sub(r" (anno |al 31/12/)?\{\}", "", word)
        return word.format(year)

    def columns(self, share=0.5, role="baseline"):
        """(year, role) of the columns of values: the year before at times, then the targets."""
        first = [(self.years[0] - 1, role)] if self.random.random() < share else []
        return first + [(year, "target") for year in self.years]

    def goal(self, most=3, place=None, **fields):
        """Adds an objective that is not there yet, of this place or of none if it can; returns it and its indicators' drafts."""
        found = self.left[0]
        if place is not None:
            found = min(self.left, key=lambda goal: (goal.place != place, goal.place is not None))
        self.left.remove(found)
        drafts = found.drafts[:most] if self.random.random() < 0.6 else found.drafts[:self.random.randint(1, most)]
        return self.objective(title=found.title, **fields), drafts

    def told(self, objective, draft, keys, columns, weight=None, owner=None):
        """Adds an indicator; returns what is printed of it by key, and the texts of its "values"."""
        choose, author = self.random.choice, self.author
        author.begin(draft, "unit" in keys)
        indicator = self.indicator(objective, name=draft.name)
        said = {"name": draft.name, "indicator": indicator, "unit": author.unit_word, "source": choose(SOURCES)}
        if "code" in keys:
            said["code"] = indicator["code"] = self.code.format(len(self.plan["indicators"]))
        if "type" in keys:
            said["type"] = indicator["type"] = author.type
        if "formula" in keys:
            said["formula"] = indicator["algorithm"] = draft.formula
        if "weight" in keys:
            indicator["weight"], said["weight"] = float(weight), author.weight_text(weight)
        if "owner" in keys:
            said["owner"] = owner or choose(PEOPLE if self.people else self.domain.units)
            indicator["units"] = [said["owner"]]
        said["values"] = [self._value(indicator, *column) for column in columns]
        if "due" in keys:
            indicator["due"] = indicator["measures"][-1]["date"] or f"{self.years[-1]}-12-31"
            said["due"] = "{2}/{1}/{0}".format(*indicator["due"].split("-"))
        return said

    def _value(self, indicator, year, role):
        """Adds a measure; returns its text. Shares of realisation follow the result that follows the target."""
        author, measures = self.author, indicator["measures"]
        if role == "target":
            measures.append(author.target(year, self.years[0]))
        elif role == "realisation":
            raw = author.percents.format(author._digits(self.share))
            measures.append(author._measure(raw, "number", year, role, value=float(self.share), unit="%"))
        elif role == "result" and year == self.years[0]:
            result, self.share = author.reached(measures[-1], self.random.random() < 0.3)
            measures.append(result)
        else:
            measures.append(author.before(year, role))
        return measures[-1]["raw"]

    def lines(self, objective, drafts, form, owner=None):
        """Rows of an objective's indicators, whose weights make 100; `form` has their "order" and "columns"."""
        return [line(self.told(objective, draft, form["order"], form["columns"], weight, owner), form["order"])
                for draft, weight in zip(drafts, self.author.weights(len(drafts)))]

    def html(self, body):
        choose, (first, last) = self.random.choice, self.plan["document"]["period"]
        forms = (("{} {}", "{} anno {}", "{} - Anno {}", "{} per l'anno {}") if first == last else
                 ("{} {}-{}", "{} {} - {}", "{} {}/{}", "{} Triennio {}-{}" if "triennale" not in self.title else "{} {}-{}"))
        title = choose(forms).format(self.title, first, last)
        title = title.upper() if self.random.random() < 0.3 else title
        self.plan["document"]["title"] = title
        names = [f"<div class=issuer>{html.escape(self.issuer)}</div>", f"<h1>{html.escape(title)}</h1>"]
        crest = CREST.format(self.strong) if self.random.random() < 0.5 else ""
        act = paragraph(self._approval()) if self.random.random() < 0.5 else ""
        place = choose(("cover", "cover", "letter"))
        front = f"<div class={place}>{crest}{''.join(names)}{act}</div>"
        page = f"<html lang=it><meta charset=utf-8><style>{self._style()}</style>{front}{body}</html>"
        if self.printer == "latex":  # which sets apostrophes as raised commas, and some of whose types have no small capitals
            self.plan = json.loads(json.dumps(self.plan, ensure_ascii=False).replace("'", "’"))
            page = re.sub("<div class=issuer>(.*?)</div>", r"<h3>\1</h3>", page).replace("&#x27;", "’")
        return page

    def _approval(self):
        organ, act = self.random.choice(self.domain.acts)
        number, day, month = self.random.randint(3, 160), self.random.randint(10, 28), self.random.choice((1, 2, 3))
        year = self.years[0] + self.late
        if self.late:
            month += 3
        self.plan["document"]["approval"] = {"body": organ, "number": str(number), "date": f"{year}-{month:02d}-{day}"}
        names = {1: "gennaio", 2: "febbraio", 3: "marzo", 4: "aprile", 5: "maggio", 6: "giugno"}
        day_text = self.random.choice((f"{day}/{month:02d}/{year}", f"{day}.{month:02d}.{year}", f"{day} {names[month]} {year}"))
        form = self.random.choice(ACTS[:3] if act.startswith(("decreto", "provvedimento")) else ACTS)
        return form.format(act, number, day_text)

    def _style(self):
        """Paper and type of a document that Chromium prints; the layout's own style comes after."""
        pick, chance = self.random.choice, self.random.random
        size, (fill, ink) = pick((7.5, 8, 8.5, 9)), pick(FILLS)
        edges, small = "", "font:8pt 'Liberation Sans'"
        if chance() < 0.75:
            number = pick(("counter(page)", "'Pag. ' counter(page)", "'Pagina ' counter(page) ' di ' counter(pages)"))
            edges = f"@{pick(('bottom-right', 'bottom-center'))}{{content:{number};{small}}}"
        if chance() < 0.5:
            running = f"{self.issuer} - {self.title}".replace("'", "’")
            edges += f"@{pick(('top-left', 'top-center', 'bottom-left'))}{{content:'{running}';{small}}}"
        repeat = "" if chance() < 0.6 else "thead{display:table-row-group}"
        return (f"@page{{margin:{pick(('20mm', '22mm 18mm', '18mm 15mm'))};{edges}}}"
                f" body{{font:{pick((10, 10.5, 11))}pt '{pick(FONTS)}';line-height:1.2;margin:0 1pt}}"
                " p{text-align:justify;margin:0 0 6pt}"
                f" table{{border-collapse:collapse;width:100%;font-size:{size}pt;margin:4pt 0 11pt}}"
                f" td,th{{padding:{pick(('1.5pt 3pt', '2pt 4pt', '3pt 4pt'))};vertical-align:{pick(('top', 'middle', 'middle'))}}}"
                f" td.text{{text-align:left}} td.value{{text-align:{pick(('center', 'center', 'left'))}}}"
                f" th{{text-align:{pick(('center', 'center', 'left'))};background:{fill};color:{ink}}}"
                f" {pick(RULES) if chance() < 0.85 else OPEN_RULES}"
                f" td.band{{font-weight:bold;text-align:left;background:{self.tint}}}"
                f" td.label{{font-weight:bold;background:{self.tint}}}"
                f" tr{{break-inside:{pick(('avoid', 'avoid', 'auto'))}}} h1{{font-size:19pt;color:{self.strong}}}"
                f" h2{{font-size:13pt;color:{self.strong};margin:11pt 0 5pt}} h3{{font-size:11.5pt;margin:9pt 0 4pt}}"
                " h2,h3,h4{break-after:avoid} p.legend{font-size:7.5pt} p.lines{text-align:left}"
                " .issuer{font-size:15pt;font-weight:bold}"
                " ul{margin:2pt 0 7pt;padding-left:16pt} table.aside{width:70%}"
                " .toc div{display:flex;gap:4pt;margin:3pt 0} .toc i{flex:1;border-bottom:1pt dotted #444;margin-bottom:3pt}"
                f" .cover{{break-after:page;text-align:center;padding-top:{pick((60, 110, 170))}pt}} .cover p{{text-align:center}}"
                f" .letter{{text-align:{pick(('left', 'center'))};margin-bottom:14pt}} .letter h1{{font-size:14pt;margin:4pt 0}}"
                f" .letter .issuer{{font-size:12pt}} .letter p{{text-align:inherit}} {repeat}")

    def office_look(self):
        """What the setters for LibreOffice and LaTeX have to know beside the body."""
        choose, chance = self.random.choice, self.random.random
        fill, ink = choose(FILLS)
        size = choose((8.5, 9, 9.5, 10))
        return {"font": choose(FONTS[:3]), "size": size, "prose": choose((10, 11)), "margin": choose((15, 18, 20)),
                "fill": fill, "ink": ink, "border": choose(BORDERS), "level": chance() < 0.15, "strong": self.strong,
                "tint": "#ffffff" if self.tint == "none" else self.tint, "repeat": chance() < 0.6, "split": chance() < 0.4,
                "valign": choose(("top", "middle", "middle")),
                "value": choose(("center", "center", "start")), "label_bold": chance() < 0.7, "band": "start",
                "running": f"{self.issuer} - {self.title}" if chance() < 0.4 else None,
                "number": choose((None, "{}", "Pag. {}", "Pagina {} di {}")), "letters": choose(TYPES_OF_LATEX),
                "rules": choose(("book", "grid", "rows")), "filled": chance() < 0.3, "continued": None, "indent": chance() < 0.4}


def prose(doc, least, most):
    """So many paragraphs that the document has not yet, as long as there are such."""
    return [paragraph(doc.unsaid.pop()) for _ in range(min(doc.random.randint(least, most), len(doc.unsaid)))]


def caption(doc, text):
    """At times a line above a table, which titles no sheet."""
    return f"<p class=legend>{text}</p>" * (doc.random.random() < 0.35)


def page(doc, paper, parts, rules="", chapters=3):
    """The layout's body: in front contents, chapters of prose and tables that are no plan, at times some behind."""
    choose, chance, parts = doc.random.choice, doc.random.random, list(parts)
    titles = sorted(doc.random.sample(CHAPTERS, 6), key=CHAPTERS.index)
    front = [contents(doc, titles)] if chance() < 0.3 else []
    numbered = choose(("{1}", "{0}. {1}", "{0} {1}"))
    for number, title in enumerate(titles[:doc.random.randint(bool(front), chapters)], 1):
        front += [heading(numbered.format(number, title), 2), *prose(doc, 2, 4)]
        front += [small_table(doc, [doc.asides.pop()])] if chance() < 0.3 else []
    if front:  # what stands below a chapter's heading is not the plan
        parts[0] = f"<div style='break-before:page'>{parts[0]}</div>"
    if chance() < 0.3 and parts[-1].endswith("</table>"):
        parts.append(f"<p class=legend>{choose(LEGENDS)}</p>")
    if chance() < 0.25 and (closing := prose(doc, 1, 2)):
        parts += [heading("Conclusioni", 2), *closing]
    return f"<style>@page{{size:{paper}}} {rules}</style>{''.join(front + parts)}"


def right_of(text, rows, name="value"):
    """A cell behind rows, over all of them."""
    rows[0].append(td(text, name, rowspan=len(rows)))
    return rows


def total_row(doc, at, width):
    """The sum of the weights in the column `at` of `width` ones."""
    rest = [td("", colspan=width - at - 1)] if width > at + 1 else []
    return [td(doc.random.choice(("Totale", "Totale pesi")), "text", colspan=at), td(doc.author.weight_text(100)), *rest]
