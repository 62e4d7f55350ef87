"""What the layouts of layouts.py share: the hand that writes values, columns in any order, and the pages around a plan."""
import re

from printed.around import contents, paragraphs, small_table
from printed.eleventh.page import EleventhAuthor, EleventhDocument
from printed.more.layouts import heading
from printed.first.layouts import td
from printed.third.author import LAST_DAYS
from printed.third.page import beside, table, th
from printed.twelfth.words import COMMON, ENDINGS, GENERIC, VERBS

HEADS = {
    "code": ("Cod.", "Codice", "ID"),
    "name": ("Indicatore", "Indicatore", "Indicatore", "Indicatori", "Indicatore di performance", "Descrizione indicatore",
             "Indicatore di risultato", "Denominazione indicatore"),
    "formula": ("Formula di calcolo", "Formula", "Algoritmo di calcolo", "Algoritmo", "Metodo di calcolo", "Modalità di calcolo"),
    "type": ("Tipologia", "Tipo indicatore", "Tipologia indicatore", "Dimensione"),
    "weight": ("Peso", "Peso", "Peso %", "Peso indicatore"), "unit": ("Unità di misura", "U.M.", "UM", "U.d.M."),
    "source": ("Fonte", "Fonte dati", "Fonte dei dati", "Fonte del dato"),
    "owner": ("Struttura responsabile", "Unità organizzativa responsabile", "Ufficio responsabile", "Struttura"),
    "served": ("Stakeholder", "Portatori di interesse", "Destinatari"), "due": ("Scadenza", "Scadenza", "Termine"),
    "target": ("Target {}", "Target {}", "Target {}", "Valore atteso {}", "Target anno {}", "Valore target {}",
               "Target al 31/12/{}", "Risultato atteso {}"),
    "baseline": ("Baseline", "Baseline {}", "Baseline ({})", "Valore di partenza", "Valore iniziale", "Valore {}"),
    "result": ("Risultato {}", "Consuntivo {}", "Valore a consuntivo {}"),
    "realisation": ("% realizzazione {}", "% Realizz. {}", "% di realizzazione {}")}
OVER = ("Target", "Target", "Valori target", "Valori attesi")
TYPES = ("Efficacia", "Efficienza", "Output", "Outcome", "Qualità")
SOURCES = ("Protocollo", "Sistema informativo interno", "Contabilità", "Sito istituzionale", "Banca dati", "Atti dell'ufficio",
           "Rilevazione interna")
# Words that stand in front of a number, and the article of a percentage behind them.
WORDED = {">=": ("almeno {the}{}", "Almeno {the}{}", "non inferiore {to}{}"),
          "<=": ("non superiore {to}{}", "massimo {}", "max {}")}
SIGNS = {">=": ("≥ {}", "≥ {}", "≥{}", ">= {}", ">={}"), "<=": ("≤ {}", "≤ {}", "≤{}", "<= {}", "<={}"), ">": ("> {}", ">{}"),
         "<": ("< {}", "<{}")}
TITLES = ("Piano della performance", "Piano triennale della performance", "Piano della Performance")
PIAO = ("Piano Integrato di Attività e Organizzazione", "PIAO - Piano Integrato di Attività e Organizzazione",
        "Piano integrato di attività e organizzazione (PIAO)")
PIAO_SINCE = 2022  # no plan of this name is older
PEOPLE = ("dott.ssa Carla Ambrosetti", "dott. Pietro Falconieri", "ing. Luca Marengoni", "arch. Sara Dondini",
          "dott. Enrico Bellavite", "dott.ssa Paola Tornaghi", "avv. Giorgio Sestili", "rag. Marina Colotti",
          "dott.ssa Ilaria Vezzani", "geom. Andrea Broglia")
STORIES = (
    "L'obiettivo mira a ridurre i tempi di risposta all'utenza e a uniformare le procedure seguite dagli uffici, anche con la "
    "revisione della modulistica pubblicata sul sito.",
    "Si prevede di completare le attività avviate nell'anno precedente, con verifiche trimestrali sullo stato di attuazione.",
    "Attività finalizzata al mantenimento degli standard di servizio in presenza di una riduzione del personale in organico.",
    "L'intervento comprende la ricognizione dei dati disponibili, l'aggiornamento degli archivi e la diffusione dei risultati ai "
    "soggetti interessati.",
    "L'obiettivo discende dal documento unico di programmazione e coinvolge più servizi, coordinati dal responsabile.",
    "Si intende garantire la piena operatività del servizio, rafforzando le competenze degli addetti e gli strumenti in uso.")
PROSE = (
    "Il ciclo di gestione della performance si articola nella definizione e assegnazione degli obiettivi, nel collegamento con le "
    "risorse, nel monitoraggio in corso di esercizio, nella misurazione dei risultati e nella loro rendicontazione agli organi di "
    "indirizzo, ai cittadini e agli altri portatori di interesse.",
    "Il documento è stato predisposto con la partecipazione dei dirigenti e tiene conto delle osservazioni pervenute nel corso "
    "della consultazione pubblica, svolta nel mese di dicembre sul sito istituzionale.",
    "Il contesto in cui l'ente opera è segnato dal calo demografico (-0,8% nell'ultimo anno) e da un tessuto produttivo formato in "
    "prevalenza da piccole imprese; il tasso di disoccupazione si attesta al 7,4%.",
    "La dotazione di personale si è ridotta nell'ultimo decennio del 18%, mentre l'età media dei dipendenti è salita a 52 anni. Il "
    "piano dei fabbisogni prevede l'assunzione di 14 unità, di cui 3 con qualifica dirigenziale.",
    "Gli obiettivi sono stati individuati in coerenza con gli indirizzi di mandato e con il bilancio di previsione. A ciascuno di "
    "essi sono associati uno o più indicatori, con i relativi valori attesi.",
    "Il monitoraggio è svolto con cadenza semestrale. Gli scostamenti rispetto ai valori attesi sono analizzati con i "
    "responsabili, che possono proporre la rimodulazione degli obiettivi entro il 31 ottobre.",
    "La misurazione della performance organizzativa avviene secondo quanto previsto dal Sistema di misurazione e valutazione, "
    "aggiornato previo parere vincolante dell'Organismo indipendente di valutazione.",
    "Gli incarichi di elevata qualificazione sono 12; le strutture dirigenziali sono 9, di cui 2 affidate ad interim.",
    "La sottosezione descrive i risultati attesi in termini di benessere economico, sociale, educativo, assistenziale e ambientale "
    "a favore dei cittadini e del tessuto produttivo, in coerenza con i documenti di programmazione generale e finanziaria.",
    "Le politiche dell'ente si collocano nel quadro degli obiettivi di sviluppo sostenibile dell'Agenda 2030 e delle missioni del "
    "Piano nazionale di ripresa e resilienza. I progetti finanziati sono 21, per un importo complessivo di 8,6 milioni di euro.",
    "La mappatura dei processi ha interessato tutte le aree a rischio; per ciascun processo sono stati stimati la probabilità e "
    "l'impatto degli eventi e sono state individuate le misure generali e specifiche da adottare.",
    "L'accesso al lavoro agile è disciplinato da accordi individuali, nel rispetto della rotazione del personale e della prevalenza "
    "della prestazione in presenza. Nell'anno precedente ne hanno fatto uso 96 dipendenti, per una media di 5 giorni al mese.",
    "La formazione è considerata una leva per lo sviluppo delle competenze: a ciascun dipendente sono riservate non meno di 40 ore "
    "annue, con particolare riguardo alla transizione digitale, ecologica e amministrativa.",
    "La struttura organizzativa è stata rivista nell'anno precedente, con l'accorpamento di due uffici e l'istituzione di un presidio "
    "per la gestione dei progetti europei; l'assetto attuale è rappresentato nello schema che segue.",
    "La rilevazione della soddisfazione degli utenti ha raccolto 1.240 questionari, con un giudizio medio di 4,1 su 5. Le criticità "
    "più ricorrenti riguardano i tempi di attesa agli sportelli e la chiarezza della modulistica.")
CHAPTERS = ("Premessa", "Chi siamo", "Cosa facciamo", "Il contesto esterno", "Il contesto interno", "L'identità dell'ente",
            "Le risorse umane e finanziarie", "Dalla programmazione strategica agli obiettivi", "Gli obiettivi",
            "Il processo di redazione del piano", "Il collegamento con la valutazione individuale",
            "Monitoraggio e rendicontazione")
# Tables that are no plan: title, header, and the columns from which each row takes a value.
ASIDES = (
    ("Personale in servizio al 31 dicembre", ("Area", "Uomini", "Donne", "Totale"),
     (("Dirigenti", "Funzionari", "Istruttori", "Operatori esperti"), range(1, 40), range(1, 60), range(2, 99))),
    ("Spese per titoli", ("Titolo", "Stanziamento", "Impegni"),
     (("Spese correnti", "Spese in conto capitale", "Rimborso di prestiti"), ("12.450.120,00", "3.218.777,40", "640.000,00"),
      ("11.980.345,12", "2.764.100,00", "639.512,08"))),
    ("Andamento della popolazione", ("Anno", "Residenti", "Famiglie"),
     (("2009", "2010", "2011"), ("18.204", "18.117", "17.956"), ("7.880", "7.902", "7.915"))),
    ("Sedi", ("Sede", "Indirizzo", "Telefono"),
     (("Sede centrale", "Sede distaccata", "Archivio"), ("Via dei Tigli 4", "Piazza Vecchia 11", "Viale Stazione 26"),
      ("0999 410220", "0999 410318"))),
    ("Soggetti coinvolti nel ciclo della performance", ("Soggetto", "Compiti"),
     (("Organi di indirizzo", "Dirigenti", "Organismo indipendente di valutazione"),
      ("Definizione degli indirizzi", "Proposta e attuazione", "Validazione", "Verifica"))))
PHASES = ("Ricognizione della situazione esistente", "Definizione degli interventi", "Predisposizione degli atti di gara",
          "Avvio delle attività", "Esecuzione e monitoraggio", "Incontri con gli uffici interessati", "Rendicontazione finale")
WIDE = ("name", "formula", "source", "owner", "served")  # columns set from the left
COUNTABLE = {"percent", "whole", "number", "days", "euro", "decimal", "score", "date", "yes", "items"}  # what a result can tell


class TwelfthAuthor(EleventhAuthor):
    """Words of one kind of administration; numbers, signs and dates as they are mostly written."""

    words = {**EleventhAuthor.words, "nouns": ("incontri", "report", "corsi", "eventi", "verifiche"),
             "items": ("n. {} {}", "{} {}"),
             "changes": (("+{}", 1), ("Riduzione del {}", -1), ("Incremento del {}", 1), ("-{}", -1), ("+{} rispetto al {y}", 1)),
             "kept": ("Mantenimento", "mantenimento"), "events": ("entro {} dalla richiesta", "entro {} dal ricevimento")}

    def __init__(self, random, domain):
        super().__init__(random)
        choose = random.choice
        self.domain = domain
        self.words = {**self.words, "measured": domain.measured * 2 + GENERIC, "counted": domain.counted}
        self.style = choose(("bare", "bare", "signs", "signs", "signs", "mixed", "words"))
        self.percents = choose(("{}%", "{}%", "{} %"))
        self.unsigned = random.random() < 0.12 and self.style in ("bare", "signs")  # "100" where the name says that it is a share
        self.cents = choose((0, 2))
        self.dates = choose(("{d:02d}/{m:02d}/{y}", "{d:02d}/{m:02d}/{y}", "{d:02d}/{m:02d}/{y}", "{d:02d}.{m:02d}.{y}",
                             "{d} {name} {y}"))
        self.weight_form = choose(("{}%", "{}%", "{}", "{}", "{} %"))

    def objective(self):
        choose = self.random.choice

        def draw():
            if self.random.random() < 0.12:
                return choose(COMMON)
            return f"{choose(VERBS)} {choose(self.domain.objects)}{choose(ENDINGS)}"
        return self._new(draw)

    def plain(self, kind, value):
        if kind == "percent" and self.unsigned:
            return self._digits(value, 0), None
        if kind == "euro":
            return self.money.format(self._digits(value, self.cents)), "EUR"
        return super().plain(kind, value)

    def _with_sign(self, raw, kind, value):
        if self.sign is None:
            worded = self.style == "words" or self.style == "mixed" and self.random.random() < 0.4
            few = kind in ("days", "euro")
            sign = "<=" if few else ">="
            if not worded and self.random.random() < 0.15:
                sign = sign[0]
            self.sign = (sign, self.random.choice((WORDED if worded else SIGNS)[sign]))
        return super()._with_sign(raw, kind, value)

    def _yes(self, year, role):
        raw = self.no_word if role == "baseline" else self.yes_word
        return raw, self._measure(raw, "boolean", year, role, value=float(role != "baseline"))


class TwelfthDocument(EleventhDocument):
    """A plan that Chromium, LibreOffice or LaTeX prints."""

    def begin(self, domain, look, printer="chromium", since=2012, titles=TITLES, **more):
        """`since`: the first year of which there are such plans; `more`: as of the fifth group's documents."""
        year = self.random.randint(since, 2025)
        self.years = [year]
        self.plan["document"]["year"] = year
        super().begin((domain.names, domain.acts), look, printer,
                      titles=titles + PIAO[:1] * (year >= PIAO_SINCE and titles is TITLES), **more)
        self.domain, self.author = domain, TwelfthAuthor(self.random, domain)
        self.heads = {key: self.random.choice(words) for key, words in HEADS.items()}
        self.over = self.random.choice(OVER)

    def html(self, body):
        """In LaTeX the name is no small capitals: with types that have none of their own, their words fall apart."""
        page = super().html(body)
        if self.printer != "latex":
            return page
        return re.sub("<div class=issuer>(.*?)</div>", r"<h3>\1</h3>", page)

    def value_word(self, year, role):
        word = self.heads[role]
        if self.bare_year and role != "baseline":
            word = re.sub(r" (anno |al 31/12/)?\{\}", "", word)
        return word.format(year)

    def told(self, objective, keys, columns, weight=None, unit=None):
        """Shares of realisation come after all other values."""
        choose, plain = self.random.choice, [column for column in columns if column[1] != "realisation"]
        said = super().told(objective, keys, plain, weight, unit or choose(self.domain.units))
        said.update(source=choose(SOURCES), served=choose(self.domain.served))
        if "type" in keys:
            said["type"] = said["indicator"]["type"] = choose(TYPES)
        for year, role in columns[len(plain):]:
            share = self._reached(said, year)
            raw = self.author.percents.format(f"{share:g}".replace(".", ","))
            said["indicator"]["measures"].append(
                self.author._measure(raw, "number", year, role, value=float(share), unit="%"))
            said["values"].append(raw)
        return said

    def _reached(self, said, year):
        """How much of the year's target its result makes; some results are set below it."""
        measures = said["indicator"]["measures"]
        target, result = (next(one for one in measures if (one["role"], one["year"]) == (role, year)) for role in ("target", "result"))
        if target["kind"] == "deadline" and result["date"] and result["date"] > target["date"]:
            return 80.0
        if target["kind"] != "number" or target["unit"] in ("gg", "EUR") or target["value"] < 20 or self.random.random() < 0.6:
            return 100.0
        value = round(target["value"] * self.random.choice((0.7, 0.8, 0.9, 0.95)))
        raw = re.sub(r"\d[\d.,]*", f"{value:,}".replace(",", "."), result["raw"])
        said["values"][-1] = raw
        result.update(value=float(value), raw=raw)
        return round(100 * value / target["value"], 1)


def keys_of(order):
    """What told() has to say for columns in this order."""
    return [key for key in order if key in ("formula", "type", "weight", "unit", "owner", "due")]


def header(doc, left, order, columns, nested=False, **words):
    """Header rows: words left of the indicators, then their columns; `nested`: the targets' years stand below one word.

    `words`: what some columns are called in this table.
    """
    targets = [year for year, role in columns if role == "target"]
    nested = nested and len(targets) > 1
    tall = {"rowspan": 2} if nested else {}
    first = [th(word, **tall) for word in left]
    for key in order:
        if key != "values":
            first.append(th(words.get(key, doc.heads[key]), **tall))
            continue
        for column in columns:
            if not nested or column[1] != "target":
                first.append(th(doc.value_word(*column), **tall))
            elif column[0] == targets[0]:
                first.append(th(doc.over, colspan=len(targets)))
    return [first, [th(year) for year in targets]] if nested else [first]


def width(left, order, columns):
    return len(left) + len(order) - 1 + len(columns)


def line(one, order):
    """The cells of an indicator."""
    out = []
    for key in order:
        if key == "values":
            out += [td(text) for text in one["values"]]
        else:
            out.append(td(one[key], "text" if key in WIDE else "value"))
    return out


def lines_of(doc, objective, order, columns, most=3, least=1):
    """Rows of an objective's indicators, whose weights make 100."""
    return [line(one, order) for one in doc.rows(objective, keys_of(order), columns, least, most)]


def left_of(texts, rows, merged=True):
    """Cells left of rows, over all of them or again on each; `texts`: (text, class)."""
    for text, name in reversed(texts):
        if merged:
            beside(text, rows, name)
        else:
            for row in rows:
                row.insert(0, td(text, name))
    return rows


def pairs(rows):
    """A box of labels and values."""
    return table([], [[td(label, "label"), td(text, "text")] for label, text in rows])


def page(doc, paper, parts, rules="", chapters=3):
    """The layout's body: in front contents, chapters of prose and tables that are no plan, at times prose behind."""
    choose, chance, parts = doc.random.choice, doc.random.random, list(parts)
    titles = sorted(doc.random.sample(CHAPTERS, choose(range(chapters + 1))), key=CHAPTERS.index)
    before = [contents(doc, [title for title in CHAPTERS if title in titles or chance() < 0.6], 90)] if chance() < 0.4 else []
    numbered = chance() < 0.6
    for number, title in enumerate(titles, 1):
        before += [heading(f"{number}. {title}" if numbered else title, 2)] + prose(doc, 1, 4)
        before += [aside(doc)] * (chance() < 0.3)
    if before and chance() < 0.6:
        parts[0] = f"<div style='break-before:page'>{parts[0]}</div>"
    if chance() < 0.25:
        parts += [heading("Monitoraggio", 2), *prose(doc, 1, 2)]
    return sheet_of(paper, rules, before + parts)


def sheet_of(paper, rules, parts):
    """A body of these parts and nothing else."""
    return f"<style>@page{{size:{paper}}} {rules}</style>{''.join(parts)}"


def prose(doc, least, most):
    """So many paragraphs, put together from what such chapters say."""
    return paragraphs(doc, PROSE, least, most, 3)


def aside(doc):
    """A small table of staff, money, inhabitants or offices."""
    return small_table(doc, ASIDES)


def phases(doc, words):
    """Steps with their terms: no indicators."""
    months = sorted(doc.random.sample(sorted(LAST_DAYS), doc.random.randint(2, 4)))
    steps = sorted(doc.random.sample(range(len(PHASES)), len(months)))
    rows = [[td(number), td(PHASES[step], "text"), td(f"{LAST_DAYS[month]}/{month:02d}/{doc.years[0]}")]
            for number, (step, month) in enumerate(zip(steps, months), 1)]
    return table([[th(word) for word in words]], rows)
