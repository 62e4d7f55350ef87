"""What the layouts of layouts.py share: words of invented administrations, the hand that writes values, the document."""
from printed.seventh.author import SeventhAuthor
from printed.seventh.page import HEADS as SEVENTH_HEADS
from printed.seventh.page import SeventhDocument

# Kinds of administrations: their names, and who approves a plan there: the organ, and how the act names it.
MINISTRIES = (("Ministero dei Trasporti Fluviali", "Ministero della Formazione Tecnica", "Ministero delle Risorse Idriche"),
              (("Ministro", "decreto del Ministro"),))
TOWNS = (("Comune di Serravento", "Città di Belfiore Marittima", "Comune di Fontanarossa Sul Lemo", "Comune di Acquapendola"),
         (("Giunta", "deliberazione della Giunta"), ("Giunta", "delibera di Giunta")))
VILLAGES = (("Comune di Castelrovo", "Comune di Sant'Eufrasio Valle", "Comune di Pradalunga Alta", "Comune di Borgoforte Lemo"),
            (("Giunta", "deliberazione di Giunta"), ("Giunta", "deliberazione della Giunta")))
UNIVERSITIES = (("Università degli Studi di Belfiore", "Università della Valle del Lemo", "Politecnico di Serravento"),
                (("Consiglio di amministrazione", "delibera del Consiglio di amministrazione"),))
HEALTH = (("ASL Lemo Nord", "Azienda Sanitaria Provinciale di Belfiore", "AST Serravento", "AOU San Biagio di Belfiore"),
          (("Direttore Generale", "deliberazione del Direttore Generale"),))
REGIONS = (("Regione Altolemo", "Regione Marina Interna", "Regione Autonoma Valli Unite"),
           (("Giunta", "deliberazione della Giunta"),))
CHAMBERS = (("Camera di Commercio del Lemo", "Camera di Commercio di Belfiore", "Camera di Commercio Serravento-Acquapendola"),
            (("Giunta", "deliberazione della Giunta"), ("Consiglio", "deliberazione del Consiglio")))
PARKS = (("Ente Parco Nazionale delle Dune Alte", "Ente Parco Regionale del Lemo", "Riserva Naturale Statale Foce Antica"),
         (("Consiglio Direttivo", "deliberazione del Consiglio Direttivo"), ("Presidente", "decreto del Presidente")))
AGENCIES = (("Agenzia per i Servizi Catastali", "Agenzia delle Accise Minori", "Agenzia Nazionale per il Sangue",
             "Agenzia Regionale Protezione Suolo"), (("Direttore", "determinazione del Direttore"),))
ORDERS = (("Ordine degli Architetti di Belfiore", "Unione dei Comuni Media Valle del Lemo", "Ordine dei Chimici dell'Altolemo",
           "Unione dei Comuni Colline di Ponente"), (("Consiglio", "deliberazione del Consiglio"),))

TITLES = ("Piano della performance", "Piano Integrato di Attività e Organizzazione", "Piano triennale della performance",
          "P.I.A.O. Piano Integrato di Attività e Organizzazione")
EXPECTED = ("Piano degli indicatori e dei risultati attesi di bilancio", "Piano degli indicatori e risultati attesi")
YEARLY = ("Piano esecutivo di gestione", "Piano dettagliato degli obiettivi", "Piano della performance e degli obiettivi",
          "Piano degli obiettivi")
BUDGETS = ("Schede di budget", "Piano della performance", "Obiettivi di budget")
REPORTS = ("Relazione sulla performance", "Relazione sulla performance", "Rendicontazione degli obiettivi")
# Kinds that are given as numbers, where a table is for them alone.
COUNTABLE = {"percent", "number", "days", "euro", "decimal", "score"}
# Missions and programmes of the State's budget that such bodies serve.
MISSIONS = {"011": ("Competitività e sviluppo delle imprese", (("005", "Promozione e attuazione di politiche di sviluppo"),)),
            "012": ("Regolazione dei mercati", (("004", "Vigilanza sui mercati e sui prodotti"),)),
            "018": ("Tutela del territorio e dell'ambiente", (("013", "Tutela e conservazione della fauna e della flora"),
                                                              ("017", "Programmi e interventi per le aree protette"))),
            "032": ("Servizi istituzionali e generali", (("002", "Indirizzo politico"), ("003", "Servizi e affari generali")))}

AIMS = ("Implementazione", "Efficientamento", "Ricognizione straordinaria", "Prosecuzione", "Internalizzazione", "Controllo",
        "Regolamentazione", "Estensione", "Presidio", "Pianificazione", "Diffusione", "Completamento", "Manutenzione evolutiva")
THINGS = ("dei procedimenti SUAP", "del fascicolo del personale", "delle misure anticorruzione", "della banca dati dei contratti",
          "dello screening oncologico", "dell'assistenza alle imprese esportatrici", "della rete sentieristica",
          "dei servizi cimiteriali", "della programmazione dei fabbisogni", "del controllo analogo sulle partecipate",
          "dei pagamenti pagoPA", "delle attività di orientamento in ingresso", "del trasporto scolastico",
          "della videosorveglianza", "delle verifiche metriche", "del protocollo d'intesa con le scuole",
          "dell'archivio storico", "dei piani di assistenza individuale", "degli alloggi pubblici", "della rete idrica",
          "delle sedi decentrate", "della valutazione della ricerca", "della mobilità internazionale", "dell'albo degli iscritti",
          "della mediazione e conciliazione", "delle visite fiscali", "del registro dei trattamenti", "dei crediti formativi",
          "della toponomastica", "dei cantieri stradali", "dell'agenda digitale", "delle riscossioni coattive")
ENDINGS = ("", "", "", "", " (obiettivo intersettoriale)", " - fase 2", " e aggiornamento della relativa modulistica",
           ", nel rispetto dei tempi previsti dalla carta dei servizi",
           " mediante l'adozione di strumenti condivisi tra le strutture interessate")
COUNTED = ("SCIA", "pratiche edilizie", "visite", "utenti", "iscritti", "fatture", "dipendenti", "studenti", "imprese", "avvisi",
           "verbali", "contratti", "determinazioni", "esami di laboratorio", "sopralluoghi", "ricorsi", "screening", "certificati",
           "borse di studio", "segnalazioni", "alloggi", "manifestazioni", "accessi agli atti", "dataset", "impianti", "licenze")
# What is measured, how it is worked out, and the kinds of values that it has.
MEASURED = (
    ("Percentuale di {a} gestite nei termini", ("N. {a} nei termini / N. totale {a}", "{A} entro i termini/{a} totali*100"),
     "percent"),
    ("N. {a} / N. {a} programmati", ("Rapporto tra effettuati e programmati", "Realizzato/programmato"), "percent whole"),
    ("Tasso di incremento di {a}", ("(Anno t - anno t-1)/anno t-1", "Confronto su base annua"), "change"),
    ("Numero {a}", ("Somma", "Conteggio da gestionale"), "number"),
    ("{A} trattate nell'anno", ("Dato da applicativo", "Somma dei mesi"), "number"),
    ("Tempo medio di risposta su {a}", ("Totale giorni / numero {a}", "Media semplice in giorni"), "days"),
    ("Tempi di conclusione: {a}", ("Data di chiusura meno data di avvio", "Giorni medi"), "days duration"),
    ("Redazione del documento finale su {a}", ("Data del documento", "Documento protocollato"), "date yes"),
    ("Trasmissione del report su {a}", ("Data di trasmissione", "Protocollo in uscita"), "date date often"),
    ("Attuazione del cronoprogramma relativo a {a}", ("Fasi chiuse su fasi previste", "Stato di avanzamento"), "percent whole"),
    ("Grado di soddisfazione espresso: {a}", ("Punteggio medio (1-5)", "Questionario annuale"), "score"),
    ("Attività realizzate in materia di {a}", ("Documentazione agli atti", "Conteggio"), "items"),
    ("Messa in produzione del servizio on line per {a}", ("Collaudo positivo", "Servizio attivo SI/NO"), "yes date"),
    ("Spesa sostenuta per {a}", ("Liquidato nell'anno", "Mandati emessi"), "euro"),
    ("Percentuale di {a} conformi allo standard su base campionaria", ("Conformi / campione", "Verifica a campione"),
     "range percent"),
    ("Quota di {a} con esito positivo", ("Esiti positivi / totale", "N. positivi/N. {a} * 100"), "percent share"),
    ("Rispetto degli standard di servizio per {a}", ("Carta dei servizi", "Verifica annuale"), "keep percent"),
    ("Indice di tempestività, {a}", ("Media ponderata", "Calcolo su piattaforma"), "decimal days"),
    ("Adozione del disciplinare interno concernente {a}", ("Atto adottato", "Numero e data dell'atto"), "text date yes"),
    ("Costo medio per unità di prodotto: {a}", ("Costi / quantità", "Contabilità industriale"), "euro reference"))
TYPES = ("Efficacia", "Efficienza", "Outcome", "Output", "Qualità", "Risultato", "Impatto")
OF_SPENDING = ("Indicatore di realizzazione fisica", "Indicatore di realizzazione finanziaria", "Indicatore di risultato (output)",
               "Indicatore di impatto (outcome)")
SOURCES = ("Gestionale", "Protocollo", "Report interno", "Sito web", "Contabilità", "Questionari", "Agli atti dell'ufficio",
           "Portale regionale")
SERVED = ("Imprese", "Cittadini residenti", "Studenti", "Personale", "Turisti e visitatori", "Assistiti", "Professionisti iscritti")
UNITS = ("Settore Affari Generali", "Settore Finanze", "Area Servizi Interni", "Ufficio Segreteria", "Area Promozione",
         "Servizio Regolazione del Mercato", "Settore Tecnico", "Servizio Conservazione", "Area Risorse Umane", "Ufficio Legale",
         "Area Sistemi Informativi", "Servizio Promozione e Comunicazione", "Settore Polizia Locale", "Area Didattica")
WARDS = ("UOC Nefrologia", "UOC Gastroenterologia", "Dipartimento Salute Mentale", "UOC Servizio Veterinario", "SSD Oculistica",
         "Distretto Costa", "UOC Provveditorato", "UOC Igiene e Sanità Pubblica")
FIELDS = ("Prevenzione", "Assistenza distrettuale", "Assistenza ospedaliera", "Equilibrio economico", "Qualità e rischio clinico")
PEOPLE = ("dott. Fulvio Bernasconti", "dott.ssa Ada Lombroso", "ing. Carlo Vismaretti", "avv. Elena Strozzavolpe",
          "rag. Dino Fabbrolini", "geom. Ugo Pratesini", "arch. Nora Sabbatucci", "dott. Livio Tremonte")
STAFF = ("Bianchetti A.", "Corsolini M.", "Dalfiume R.", "Esposti G.", "Ferravanti L.", "Grossardi P.", "Lunghini S.")
DIRECTIONS = ("Servizi di qualità", "Territorio e infrastrutture", "Imprese e lavoro", "Persone e organizzazione", "Salute pubblica",
              "Ambiente e biodiversità", "Cultura e turismo", "Bilancio e trasparenza", "Digitale e semplificazione",
              "Didattica e studenti")
TEXTS = ("Approvazione del disciplinare", "Proposta alla Direzione", "Documento condiviso", "Avvio del servizio")
KEPT = ("Mantenimento", "Mantenere lo standard", "Conferma del valore precedente", "Stabile")
OFTEN = ("Trimestrale", "Mensile", "Annuale", "Semestrale")
EVENTS = ("entro {} dalla protocollazione", "entro {} dalla richiesta", "entro {} dalla ricezione")
NOUNS = ("incontri", "report", "riunioni", "eventi", "atti", "iniziative", "giornate formative")
CHANGES = (("+{}", 1), ("+ {} rispetto al {y}", 1), ("-{}", -1), ("- {} rispetto al {y}", -1), ("Incremento del {}", 1),
           ("Riduzione del {} rispetto al {y}", -1))
SHARES = ("{} delle istanze", "{} dei casi", "{} del totale", "{} degli iscritti")
HEADS = {**SEVENTH_HEADS,
         "name": ("Indicatore", "KPI", "Indicatori", "Indicatore di risultato", "Indicatore di performance",
                  "Descrizione indicatore"),
         "formula": ("Metrica", "Formula", "Algoritmo di calcolo", "Formula di calcolo", "Criterio di calcolo"),
         "type": ("Tipologia", "Tipologia di indicatore", "Tipo"), "weight": ("Peso", "Peso %", "Peso indicatore"),
         "unit": ("U.M.", "Unità di misura", "UdM"), "source": ("Fonte del dato", "Fonte dei dati", "Fonte", "Fonte di verifica"),
         "owner": ("Struttura responsabile", "Responsabile", "Ufficio", "Struttura di riferimento"),
         "due": ("Tempi di realizzazione", "Scadenza", "Tempistica"),
         "target": ("Target {}", "Target {}", "Risultato atteso {}", "Valore atteso {}", "Target al 31/12/{}",
                    "Valore obiettivo {}"),
         "baseline": ("Valore {}", "Valore osservato {}", "Valore di partenza {}", "Baseline {}", "Ultimo valore ({})"),
         "result": ("Consuntivo {}", "Risultato {}", "Valore raggiunto {}", "Risultato al 31.12.{}")}


class EighthAuthor(SeventhAuthor):
    """Words and hands of its own."""

    words = {"aims": AIMS, "things": THINGS, "endings": ENDINGS, "measured": MEASURED, "counted": COUNTED, "shares": SHARES,
             "changes": CHANGES, "steps": (1, 2, 3, 5, 7, 10), "kept": KEPT, "nouns": NOUNS, "events": EVENTS, "often": OFTEN,
             "items": ("{} {}", "n. {} {}", "almeno {} {}", "n.{} {}"), "texts": TEXTS}

    def __init__(self, random):
        super().__init__(random)
        choose = random.choice
        self.style = choose(("bare", "bare", "signs", "signs", "mixed", "words"))
        self.percents = choose(("{}%", "{}%", "{} %"))
        self.dates = choose(("{d:02d}/{m:02d}/{y}", "{d:02d}/{m:02d}/{y}", "{d:02d}.{m:02d}.{y}", "{d} {name} {y}"))
        self.until = choose(("entro il {}", "Entro il {}", "{}", "entro {}", "Entro {}"))
        self.weight_form = choose(("{}%", "{}", "{}", "{} %", "{},00%"))


class EighthDocument(SeventhDocument):
    """A plan that Chromium or LibreOffice prints."""

    def begin(self, kind, look, printer="chromium", **more):
        """`more`: as of the fifth group's documents."""
        super().begin(kind, look, printer, **{"titles": TITLES, **more})
        self.author = EighthAuthor(self.random)
        self.heads = {key: self.random.choice(words) for key, words in HEADS.items()}

    def told(self, objective, keys, columns, weight=None, unit=None):
        people = self.heads["owner"] == "Responsabile"
        said = super().told(objective, keys, columns, weight, unit or self.random.choice(PEOPLE if people else UNITS))
        said.update(source=self.random.choice(SOURCES), served=self.random.choice(SERVED))
        if "type" in keys:
            said["type"] = said["indicator"]["type"] = self.random.choice(TYPES)
        return said
