"""What the layouts of layouts.py share: words of invented administrations, the hand that writes values, the document."""
from printed.ninth.page import HEADS as NINTH_HEADS
from printed.ninth.page import NinthAuthor, NinthDocument

# Kinds of administrations: their names, and who approves a plan there: the organ, and how the act names it.
REGIONS = (("Regione Costa del Tasso", "Ministero delle Filiere Minori", "Città metropolitana di Lagoscuro",
            "Agenzia Regionale per il Turismo del Tasso"), (("Presidente", "decreto del Presidente"),))
CITIES = (("Città metropolitana di Lagoscuro", "Provincia di Selvabruna", "Autorità di Sistema Portuale del Mare Interno"),
          (("Presidente", "decreto del Presidente"),))
RESEARCH = (("Istituto Nazionale di Oceanografia Interna", "Ente per lo Studio delle Rocce", "Scuola Normale di Selvabruna",
             "Università degli Studi di Lagoscuro"),
            (("Consiglio di amministrazione", "delibera del Consiglio di amministrazione"),))
GERMAN = (("Provincia Autonoma di Hochwald-Altobosco", "Comune di Borgonovo all'Adda Alta", "Comprensorio Valle del Tasso"),
          (("Giunta", "deliberazione della Giunta"),))
FRENCH = (("Regione Autonoma Valle Bianca", "Unité des Communes Mont-Clair", "Comune di Pont-Clair"),
          (("Giunta", "deliberazione della Giunta"),))
TOWNS = (("Comune di Lagoscuro", "Città di Selvabruna", "Comune di Ponte al Tasso", "Comune di Olmeta Ligia"),
         (("Giunta", "deliberazione della Giunta"), ("Giunta", "delibera di Giunta")))
HEALTH = (("Azienda Sanitaria Locale Tasso", "ASUR Costa del Tasso", "Azienda Ospedaliera Santa Devota di Selvabruna"),
          (("Direttore Generale", "deliberazione del Direttore Generale"),))
AGENCIES = (("Camera di Commercio di Lagoscuro-Selvabruna", "ARPA Costa del Tasso", "Ente Parco delle Rocce Nere",
             "Agenzia per la Mobilità del Tasso"), (("Direttore", "determinazione del Direttore"),))
OFFICES = (("Ministero delle Filiere Minori", "Provincia di Selvabruna", "Istituto Previdenziale dei Marittimi",
            "Università degli Studi di Lagoscuro"), (("Presidente", "decreto del Presidente"),))

TITLES = ("Piano della performance", "Piano Integrato di Attività e Organizzazione", "PIAO - Valore pubblico e performance",
          "Piano triennale della performance")
YEARLY = ("Piano esecutivo di gestione", "PEG e Piano della performance", "Piano esecutivo di gestione e degli obiettivi")
REPORTS = ("Relazione sulla performance", "Relazione annuale sulla performance")

AIMS = ("Attivazione", "Semplificazione", "Riqualificazione", "Incremento", "Revisione", "Monitoraggio", "Consolidamento",
        "Avvio", "Gestione integrata", "Messa a sistema", "Sviluppo", "Razionalizzazione")
THINGS = ("dei servizi per l'infanzia", "della rete delle fermate", "delle concessioni demaniali", "del sistema bibliotecario",
          "dei laboratori di analisi", "della rete di misura", "delle procedure di spesa", "del portale dei pagamenti",
          "della promozione turistica", "dei percorsi di cura", "delle liste di attesa", "del patrimonio forestale",
          "della formazione linguistica", "dei dottorati e dei brevetti", "delle strutture ricettive", "del registro imprese",
          "della viabilità secondaria", "del piano delle assunzioni", "delle misure di sicurezza informatica",
          "dei controlli sugli scarichi", "dell'edilizia scolastica", "dei contributi alle associazioni",
          "della protezione civile", "delle rette e delle tariffe", "del fascicolo digitale", "dei rapporti con l'utenza")
ENDINGS = ("", "", "", "", " (triennale)", " di competenza", " secondo le linee di indirizzo",
           " e comunicazione ai portatori di interesse", ", con estensione a tutte le sedi",
           " in raccordo con gli enti del territorio e con il sistema delle autonomie")
COUNTED = ("bambini accolti", "fermate", "concessioni", "campioni", "stazioni", "mandati", "presenze turistiche", "pazienti",
           "ricoveri", "ettari", "certificazioni linguistiche", "brevetti", "iscrizioni", "chilometri", "assunzioni", "ispezioni",
           "aule", "contributi", "allerte", "rette", "fascicoli", "sportelli", "pubblicazioni", "tirocini", "esercitazioni")
# What is measured, how it is worked out, and the kinds of values that it has.
MEASURED = (
    ("{A}: percentuale gestita", ("{A} gestiti / totale {a}", "Gestiti / totale %"), "percent"),
    ("Rapporto percentuale tra {a} effettivi e {a} attesi", ("Effettivi / attesi x 100", "(effettivi/attesi)%"), "percent whole"),
    ("Quota di {a} con procedura informatizzata", ("Informatizzati / totale", "N. informatizzati / n. {a}"), "percent share"),
    ("{A} (numero)", ("Conteggio", "Rilevazione da sistema"), "number"),
    ("Totale annuo {a}", ("Somma dei dodici mesi", "Estrazione dati"), "number"),
    ("Iniziative svolte per {a}", ("Conteggio da relazione", "Verbali"), "items number"),
    ("Attesa media in giorni per {a}", ("Media dei giorni di attesa", "Somma attese / casi"), "days"),
    ("Rapidità di evasione: {a}", ("Giorni intercorsi", "Media dei tempi"), "duration days"),
    ("Variazione annua di {a}", ("(t - t-1) / t-1", "Confronto con l'anno precedente"), "change"),
    ("Presentazione del progetto esecutivo per {a}", ("Data di consegna", "Protocollo"), "date"),
    ("Attivazione della piattaforma per {a}", ("Collaudo", "Servizio in linea"), "yes date"),
    ("Relazioni intermedie su {a}", ("Date di trasmissione", "Protocollo in uscita"), "dates often"),
    ("Avanzamento del programma relativo a {a}", ("Attività svolte / previste", "SAL %"), "percent whole"),
    ("Soddisfazione rilevata tra i fruitori di {a}", ("Media delle risposte", "Indagine (scala 1-5)"), "score"),
    ("Spesa impegnata per {a}", ("Impegni", "Impegnato a fine anno"), "euro"),
    ("Numero di {a} per addetto", ("{A} / addetti", "{A} / FTE"), "decimal"),
    ("Standard di qualità per {a}", ("Verifica sulla carta dei servizi", "Controllo annuale"), "keep percent"),
    ("Fascia di errore ammessa per {a}", ("Errori / controlli", "Controlli a campione"), "range"),
    ("Documento programmatico su {a}", ("Documento approvato", "Testo inviato agli organi"), "text date"),
    ("Costo medio per {a}", ("Costi diretti / quantità", "Contabilità analitica"), "euro reference"))
UNITS = ("Direzione Mobilità", "Direzione Sanità", "Servizio Turismo", "Ufficio Concessioni", "Servizio Bilancio e Spesa",
         "Ripartizione Foreste", "Ripartizione Personale", "Servizio Istruzione", "Servizio Protezione Civile", "Area Laboratori",
         "Ufficio Edilizia Scolastica", "Servizio Sistemi e Reti", "Area Dottorati e Brevetti", "Servizio Politiche Sociali")
PEOPLE = ("dott.ssa Amalia Respighetti", "ing. Corrado Zanfrognini", "dott. Saverio Malcotti", "arch. Lea Buonvicini",
          "dott. Tullio Grandesso", "avv. Marta Piervitali", "dott.ssa Noemi Calderara", "ing. Ivo Strazzera")
DIRECTIONS = ("Mobilità e infrastrutture", "Salute e prossimità", "Turismo e cultura", "Ricerca e formazione",
              "Territorio e foreste", "Efficienza e spesa", "Scuola e famiglie", "Sicurezza e resilienza", "Rapporti con l'utenza")
HEADS = {**NINTH_HEADS,
         "name": ("Indicatore", "Indicatori", "Indicatore di performance", "Denominazione indicatore",
                  "Indicatore di misurazione"),
         "formula": ("Metodo di calcolo", "Formula", "Formula di calcolo", "Algoritmo di calcolo"),
         "type": ("Tipologia", "Tipo", "Tipo di indicatore"), "unit": ("U.M.", "Unità di misura", "Unità mis."),
         "source": ("Fonte", "Fonte dei dati", "Fonte dati"),
         "target": ("Target {}", "Target {}", "Valore target {}", "Risultato atteso {}", "Traguardo {}", "Valore atteso {}"),
         "baseline": ("Baseline {}", "Valore iniziale {}", "Valore di partenza {}", "Valore {}"),
         "result": ("Risultato {}", "Consuntivo {}", "Risultato conseguito {}")}


class TenthAuthor(NinthAuthor):
    """Words of its own."""

    words = {**NinthAuthor.words, "aims": AIMS, "things": THINGS, "endings": ENDINGS, "measured": MEASURED, "counted": COUNTED,
             "nouns": ("eventi", "incontri", "sedute", "report", "campagne"), "shares": ("{} dei casi", "{} del totale"),
             "texts": ("Documento inviato agli organi", "Bozza condivisa", "Testo definitivo"),
             "kept": ("Mantenimento", "Mantenimento dei livelli attuali", "Conferma"),
             "events": ("entro {} dalla richiesta", "entro {} dall'evento", "entro {} dalla ricezione")}


class TenthDocument(NinthDocument):
    """A plan that Chromium, LibreOffice or LaTeX prints."""

    def begin(self, kind, look, printer="chromium", **more):
        """`more`: as of the fifth group's documents."""
        super().begin(kind, look, printer, **{"titles": TITLES, **more})
        self.author = TenthAuthor(self.random)
        self.heads = {key: self.random.choice(words) for key, words in HEADS.items()}

    def told(self, objective, keys, columns, weight=None, unit=None):
        return super().told(objective, keys, columns, weight, unit or self.random.choice(UNITS))
