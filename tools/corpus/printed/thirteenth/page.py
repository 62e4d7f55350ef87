"""What the layouts of layouts.py share: the hand that writes values, headers and rules, and the pages around a plan."""
from printed.around import contents, paragraphs, small_table
from printed.fifth.author import ENDS, MONTHS
from printed.more.layouts import heading
from printed.first.layouts import td
from printed.third.page import table, th
from printed.thirteenth.words import ASIDES, CHAPTERS, COMMON, ENDINGS, GENERIC, PROSE, VERBS
from printed.twelfth.page import PIAO, PIAO_SINCE, TwelfthAuthor, TwelfthDocument

HEADS = {
    "code": ("Cod.", "Codice", "Cod. indicatore"),
    "name": ("Indicatore", "Indicatore", "Indicatore", "Indicatori", "Indicatore di risultato", "Descrizione dell'indicatore",
             "Indicatori di performance"),
    "formula": ("Formula", "Formula di calcolo", "Formula di calcolo", "Metodo di calcolo", "Algoritmo di calcolo",
                "Modalità di calcolo"),
    "type": ("Tipologia", "Tipo", "Tipologia indicatore", "Dimensione"),
    "weight": ("Peso indicatore", "Peso", "Peso %", "Peso"), "unit": ("Unità di misura", "U.M.", "Unità di misura", "UM"),
    "source": ("Fonte", "Fonte", "Fonte dei dati", "Fonte dati", "Fonte di verifica"),
    "owner": ("Responsabile", "Struttura responsabile", "Ufficio responsabile", "Servizio responsabile"),
    "served": ("Stakeholder", "Destinatari", "Portatori di interesse"),
    "due": ("Scadenza", "Scadenza", "Tempi", "Data di scadenza"),
    "target": ("Target {}", "Target {}", "Target {}", "Valore atteso {}", "Risultato atteso {}", "Target anno {}",
               "Valore target {}"),
    "baseline": ("Baseline {}", "Valore di partenza {}", "Baseline", "Valore iniziale {}", "Valore di partenza"),
    "result": ("Consuntivo {}", "Risultato {}", "Risultato conseguito {}", "Valore a consuntivo {}"),
    "realisation": ("% raggiungimento", "% di raggiungimento", "Grado di raggiungimento")}
TITLES = ("Piano della performance", "Piano triennale della performance", "Piano della Performance", "Piano delle Performance")
PLANS = ("Piano della perf", "Piano della Perf", "Piano triennale", "Piano integrato")  # what the PIAO took the place of
TYPES = ("Efficacia", "Efficienza", "Qualità", "Risultato", "Impatto")
SOURCES = ("Protocollo informatico", "Contabilità", "Sito web istituzionale", "Archivio dell'ufficio", "Gestionale", "Questionari",
           "Atti amministrativi")
NO_DATES = {"percent", "whole", "number", "days", "euro", "decimal", "score", "yes", "items", "change", "keep"}
# How office programs and style sheets rule and shade tables, beside the ways of the fifth group.
LOOKS = ("", "", "", "td,th{border:.4pt solid #b7b7b7}",
         "td,th{border:none;border-bottom:.4pt solid #8c8c8c} thead th{border-bottom:1pt solid #222}",
         "td,th{border:.5pt solid #333} thead th{background:#2e75b6;color:#fff}",
         "td,th{border:.5pt solid #595959} thead th{background:#e7e6e6;color:#000}")
ZEBRA = "tbody tr:nth-child(even) td{background:#f3f3f3}"


class ThirteenthAuthor(TwelfthAuthor):
    """Words of one kind of administration, in the hands of the twelfth group; whole numbers of things mostly stand alone."""

    words = {**TwelfthAuthor.words, "nouns": ("iniziative", "interventi", "attività"), "items": ("n. {} {}", "{} {}"),
             "changes": (("+{}", 1), ("+{}", 1), ("Incremento del {}", 1), ("+{} rispetto al {y}", 1)),
             "kept": ("Mantenimento", "Mantenimento"), "events": ("entro {} dalla richiesta", "entro {} dalla presentazione"),
             "steps": (2, 3, 5, 10)}

    def __init__(self, random, domain):
        super().__init__(random, domain)
        self.words = {**self.words, "measured": domain.measured * 2 + GENERIC, "counted": domain.counted}
        self.count = random.choice(("{}", "{}", "{}", "n. {}", "N. {}"))

    def objective(self):
        choose = self.random.choice

        def draw():
            if self.random.random() < 0.1:
                return choose(COMMON)
            return f"{choose(VERBS)} {choose(self.domain.objects)}{choose(ENDINGS)}"
        return self._new(draw)

    def day(self, month, year):
        """The last day of a month as this hand writes it, and as ISO date."""
        return self.dates.format(d=ENDS[month], m=month, y=year, name=MONTHS[month]), f"{year}-{month:02d}-{ENDS[month]}"


class ThirteenthDocument(TwelfthDocument):
    """A plan that Chromium, LibreOffice or LaTeX prints; `late`: it reports on its year."""

    late = False

    def begin(self, domain, look, printer="chromium", **more):
        """`more`: as of the twelfth group's documents."""
        super().begin(domain, look, printer, **{"titles": TITLES, **more})
        if self.title.startswith(PLANS) and self.years[0] >= PIAO_SINCE and self.random.random() < 0.5:
            self.title = self.random.choice(PIAO)
        self.author = ThirteenthAuthor(self.random, domain)
        self.heads = {key: self.random.choice(words) for key, words in HEADS.items()}
        self.over = self.random.choice(("Target", "Valori attesi", "Target triennali"))

    def told(self, objective, keys, columns, weight=None, unit=None):
        choose = self.random.choice
        said = super().told(objective, keys, columns, weight, unit)
        said["source"] = choose(SOURCES)
        if "type" in keys:
            said["type"] = said["indicator"]["type"] = choose(TYPES)
        if "due" in keys:
            said["due"], said["indicator"]["due"] = self.author.day(choose((6, 9, 10, 11, 12, 12, 12, 12)), self.years[-1])
        return said

    def office_look(self):
        """Every fifth table has level rules alone."""
        return {**super().office_look(), "level": self.random.random() < 0.2}

    def _approval(self):
        """A report on a year is approved in the next one."""
        text = super()._approval()
        if not self.late:
            return text
        approval, (year, later) = self.plan["document"]["approval"], (str(self.years[0]), str(self.years[0] + 1))
        approval["date"] = approval["date"].replace(year, later)
        return text.replace(year, later)


def count_of(doc):
    """How many indicators an objective has."""
    return doc.random.choice((1, 1, 1, 2, 2, 3))


def threshold(one):
    """The least value that still earns points, beside the first indicator's target: a fifth worse; none where it is no number."""
    measure = next(measure for measure in one["indicator"]["measures"] if measure["role"] == "target")
    if measure["kind"] != "number" or measure["value"] < 5:
        return "-"
    few = measure["comparator"] in ("<=", "<") or measure["unit"] in ("gg", "EUR")
    value = f"{round(measure['value'] * (1.2 if few else 0.8)):,}".replace(",", ".")
    return value + {"%": "%", "gg": " gg"}.get(measure["unit"], "")


def rules_of(doc, zebra=False):
    """Rules and fills of the document's tables; `zebra`: none of them merges cells over rows."""
    return doc.random.choice(LOOKS) + (f" {ZEBRA}" if zebra and doc.random.random() < 0.35 else "")


def page(doc, paper, parts, rules="", chapters=3):
    """The layout's body: in front contents, chapters of prose and tables that are no plan, at times some behind."""
    chance, parts = doc.random.random, list(parts)
    wanted = doc.random.randint(0, chapters)
    kept = sorted(doc.random.sample(range(len(CHAPTERS)), min(len(CHAPTERS), wanted + 3)))
    titles = [CHAPTERS[at] for at in sorted(doc.random.sample(kept, wanted))]
    front = [contents(doc, [CHAPTERS[at] for at in kept])] if chance() < 0.35 else []
    numbered = doc.random.choice(("{1}", "{0}. {1}", "{0} {1}"))
    for number, title in enumerate(titles, 1):
        front += [heading(numbered.format(number, title), 2), *prose(doc, 1, 4)] + [small_table(doc, ASIDES)] * (chance() < 0.35)
    if front and chance() < 0.6:
        parts[0] = f"<div style='break-before:page'>{parts[0]}</div>"
    if chance() < 0.25:
        parts += [heading("Verifica dei risultati", 2), *prose(doc, 1, 2)]
    if chance() < 0.2:
        parts.append(small_table(doc, ASIDES))
    return f"<style>@page{{size:{paper}}} {rules}</style>{''.join(front + parts)}"


def prose(doc, least, most):
    return paragraphs(doc, PROSE, least, most, 2)


def once(doc, level, title, code=None, parent=None):
    """The objective of this level and title on the sheet that is being made: one, however many cards name it."""
    sheet = doc.plan["sheets"][-1]["id"]
    for one in doc.plan["objectives"]:
        if (one["sheet"], one["level"], one["title"]) == (sheet, level, title):
            return one
    return doc.objective(level=level, title=title, code=code, parent=parent)


def coded(objective, between=" "):
    """Code and title as one text."""
    return f"{objective['code']}{between}{objective['title']}" if objective["code"] else objective["title"]

