"""What the layouts of layouts.py share: words of invented administrations, the hand that writes values, the document."""
from printed.eighth.page import EighthAuthor, EighthDocument
from printed.eighth.page import HEADS as EIGHTH_HEADS

# Kinds of administrations: their names, and who approves a plan there: the organ, and how the act names it.
CHAMBERS = (("Camera di Commercio di Rivaspina", "Camera di Commercio Morgana-Montecorvaro",
             "Camera di Commercio Industria Artigianato e Agricoltura di Torregelsa"),
            (("Giunta", "deliberazione della Giunta"), ("Consiglio", "delibera del Consiglio")))
PARKS = (("Ente Parco Regionale Alta Morgana", "Ente Parco Nazionale dei Crinali Rossi", "Agenzia Regionale Foreste Morgana",
          "Istituto Nazionale per i Beni Sommersi"), (("Consiglio Direttivo", "deliberazione del Consiglio Direttivo"),))
BODIES = (("ATER di Rivaspina", "Consorzio di Bonifica Pianura Morgana", "Azienda Casa Montecorvaro",
           "Azienda Pubblica di Servizi alla Persona Villa Gelsa"),
          (("Consiglio di amministrazione", "deliberazione del Consiglio di amministrazione"),
           ("Direttore", "determinazione del Direttore")))
TOWNS = (("Comune di Montecorvaro", "Città di Rivaspina", "Comune di Torregelsa", "Comune di Campolongaro sul Lago"),
         (("Giunta", "deliberazione della Giunta"), ("Giunta", "delibera di Giunta")))
VILLAGES = (("Comune di Pietrafosca", "Comune di Sant'Ilario Morgana", "Comune di Vallecupa di Sotto"),
            (("Giunta", "deliberazione di Giunta"),))
UNIONS = (("Unione dei Comuni dell'Alta Morgana", "Unione Terre del Gelso", "Comunità Montana dei Crinali",
           "Collegio dei Periti di Rivaspina"),
          (("Giunta", "deliberazione della Giunta"), ("Presidente", "decreto del Presidente")))
OFFICES = (("Regione Morgana", "Università degli Studi di Montecorvaro", "ASL Morgana Sud", "Provincia di Rivaspina"),
           (("Presidente", "decreto del Presidente"),))

TITLES = ("Piano della performance", "Piano Integrato di Attività e Organizzazione", "Piano degli obiettivi",
          "PIAO Sottosezione 2.2 Performance", "Piano della performance e degli obiettivi")
YEARLY = ("Piano dettagliato degli obiettivi", "Piano degli obiettivi", "PEG - Piano dettagliato degli obiettivi",
          "Piano risorse e obiettivi")
EXPECTED = ("Piano degli indicatori e dei risultati attesi di bilancio", "P.I.R.A. Piano degli indicatori e risultati attesi")
AGILE = ("Piano organizzativo del lavoro agile", "PIAO Sezione 3.2 Organizzazione del lavoro agile", "Programma del lavoro agile")
# Missions and programmes of the State's budget that chambers serve.
MISSIONS = (("011", "Competitività e sviluppo delle imprese", "005", "Promozione e attuazione di politiche di sviluppo"),
            ("012", "Regolazione dei mercati", "004", "Vigilanza sui mercati e sui prodotti"),
            ("016", "Commercio internazionale", "005", "Sostegno all'internazionalizzazione delle imprese"),
            ("032", "Servizi istituzionali e generali", "003", "Servizi e affari generali"))

AIMS = ("Garantire", "Rafforzare", "Riorganizzare", "Digitalizzare", "Portare a regime", "Velocizzare", "Mettere in sicurezza",
        "Rendere più accessibili", "Ampliare", "Sostenere", "Aggiornare", "Integrare")
THINGS = ("i servizi di sportello", "le attività di recupero dell'evasione", "i canali di comunicazione con l'utenza",
          "i percorsi di formazione obbligatoria", "le verifiche sugli immobili assegnati", "gli interventi sulla rete irrigua",
          "i procedimenti autorizzativi", "le procedure di gara", "i servizi educativi", "gli strumenti di pianificazione",
          "i controlli interni", "le banche dati territoriali", "i servizi bibliotecari", "gli adempimenti sulla trasparenza",
          "le manutenzioni programmate", "i progetti finanziati", "gli acquisti di beni e servizi", "i servizi agli anziani",
          "gli spazi destinati allo sport", "i flussi documentali", "le attività di vigilanza", "gli incassi e i pagamenti",
          "le iniziative per le imprese", "i servizi di trasporto", "gli archivi", "i sistemi informativi")
ENDINGS = ("", "", "", "", " dell'ente", " anche in forma associata", " (misura PNRR M1C1)", " - seconda annualità",
           " e relativo monitoraggio", ", con particolare attenzione alle fasce deboli",
           " attraverso la revisione dei processi e la formazione del personale addetto")
COUNTED = ("domande", "atti", "fascicoli", "controlli", "bandi", "alloggi", "impianti irrigui", "concessioni", "accertamenti",
           "prestiti librari", "utenti iscritti", "corsi", "interventi manutentivi", "pagamenti", "autorizzazioni", "reclami",
           "postazioni", "imprese coinvolte", "eventi", "progetti", "certificati", "rilievi", "ordinanze", "convenzioni", "volumi",
           "lavoratori agili")
# What is measured, how it is worked out, and the kinds of values that it has.
MEASURED = (
    ("% {a} definite nell'anno", ("{A} definite / {a} pervenute", "Definite su pervenute x 100"), "percent whole"),
    ("Incidenza di {a} on line sul totale", ("{A} on line / totale {a}", "On line/totale"), "percent share"),
    ("Tasso di copertura: {a}", ("Coperto / fabbisogno", "N. effettivo / N. previsto"), "percent whole"),
    ("N. {a}", ("Conteggio dal registro", "Somma annua"), "number"),
    ("Quantità di {a} al 31 dicembre", ("Consistenza finale", "Dato di fine anno"), "number"),
    ("Nuovi {a} attivati", ("Conteggio degli attivati", "Differenza sull'anno precedente"), "items number"),
    ("Giorni medi di lavorazione ({a})", ("Somma dei giorni / n. {a}", "Media dei giorni"), "days"),
    ("Tempestività nella gestione di {a}", ("Giorni tra domanda e risposta", "Media annua"), "duration days"),
    ("Andamento di {a} sull'anno precedente", ("(N - N-1)/N-1", "Confronto tra due anni"), "change"),
    ("Redazione del piano operativo per {a}", ("Data del protocollo", "Atto di approvazione"), "date yes"),
    ("Consegna delle relazioni periodiche su {a}", ("Data di consegna", "Protocollo in arrivo"), "dates often"),
    ("Avvio del nuovo gestionale per {a}", ("Verbale di avvio", "Collaudo eseguito"), "yes date"),
    ("Percentuale di avanzamento delle attività su {a}", ("Attività concluse / programmate", "Fasi chiuse / fasi totali"),
     "percent whole"),
    ("Giudizio medio degli utenti su {a}", ("Media dei questionari (1-5)", "Rilevazione annuale"), "score"),
    ("Incontri con i territori su {a}", ("Verbali di incontro", "Conteggio"), "items number"),
    ("Importo liquidato per {a}", ("Liquidazioni dell'anno", "Totale mandati"), "euro"),
    ("Rapporto tra {a} e addetti", ("{A} / addetti", "{A} / unità di personale"), "decimal"),
    ("Conservazione del livello di servizio ({a})", ("Confronto con la carta dei servizi", "Verifica di fine anno"),
     "keep percent"),
    ("Margine di errore nei controlli su {a}", ("Errori / controlli", "Campione del 5%"), "range percent"),
    ("Schema di regolamento in materia di {a}", ("Testo trasmesso", "Proposta depositata"), "text date"),
    ("Costo unitario per {a}", ("Costo / quantità", "Contabilità per centri di costo"), "euro reference"))
# What some tables tell about an indicator besides its name.
EXPLAINED = ("Misura il volume di lavoro dell'ufficio", "Rileva la tempestività del servizio reso",
             "Indica quanto è coperta la domanda", "Segue l'andamento negli anni",
             "Confronta quanto svolto con quanto programmato", "Esprime la qualità percepita")
SOURCES = ("Registro interno", "Protocollo", "Software gestionale", "Contabilità", "Sito istituzionale", "Rilevazione diretta")
OFTEN = ("Mensile", "Annuale", "Semestrale", "Bimestrale")
UNITS = ("Servizio Segreteria e Organi", "Area Contabile", "Servizio Tecnico Manutentivo", "Ufficio Personale", "Area Promozione",
         "Servizio Demografici", "Ufficio Contratti", "Area Vigilanza", "Servizio Biblioteca e Cultura", "Ufficio Patrimonio",
         "Area Studi e Statistica", "Ufficio Relazioni Esterne", "Area Gestione Utenza", "Servizio Idraulico")
PEOPLE = ("dott.ssa Teresa Malaguti", "ing. Osvaldo Perini", "rag. Lina Cavestri", "dott. Bruno Stellati", "arch. Remo Gualdoni",
          "avv. Silvana Orsenigo", "geom. Fausto Bellandi", "dott.ssa Iride Santarosa")
FIELDS = ("Servizi al cittadino", "Territorio e opere", "Risorse e bilancio", "Persone e competenze", "Innovazione", "Ambiente",
          "Sviluppo locale", "Trasparenza e integrità")
HEADS = {**EIGHTH_HEADS,
         "name": ("Indicatore", "Indicatori", "KPI", "Indicatore di risultato", "Descrizione KPI", "Indicatore misurabile"),
         "formula": ("Formula", "Regola di calcolo", "Algoritmo", "Formula di calcolo", "Modalità di calcolo"),
         "weight": ("Peso", "Peso %", "Peso indicatore"), "unit": ("U.M.", "Unità di misura", "Unità", "U.d.M."),
         "source": ("Fonte", "Fonte informativa", "Origine del dato", "Banca dati"),
         "owner": ("Ufficio competente", "Servizio responsabile", "Centro di responsabilità", "Struttura titolare"),
         "due": ("Termine", "Scadenza", "Data prevista"),
         "target": ("Target {}", "Target {}", "Valore programmato {}", "Livello atteso {}", "Valore atteso {}",
                    "Target previsto {}"),
         "baseline": ("Baseline {}", "Valore di riferimento {}", "Valore base {}", "Valore {}"),
         "result": ("Consuntivo {}", "Risultato raggiunto {}", "Valore effettivo {}")}


class NinthAuthor(EighthAuthor):
    """Words and hands of its own; `two_decimals`: all numbers have them, as programs write them."""

    words = {**EighthAuthor.words, "aims": AIMS, "things": THINGS, "endings": ENDINGS, "measured": MEASURED, "counted": COUNTED,
             "often": OFTEN, "kept": ("Mantenimento", "Mantenimento dello standard", "Invariato"),
             "nouns": ("incontri", "report", "verbali", "giornate", "bandi"), "shares": ("{} del totale", "{} delle domande"),
             "events": ("entro {} dalla domanda", "entro {} dal ricevimento", "entro {} dalla comunicazione"),
             "texts": ("Proposta trasmessa alla Direzione", "Schema depositato", "Testo condiviso con gli uffici")}
    two_decimals = False

    def _digits(self, value, decimals):
        return super()._digits(value, 2 if self.two_decimals else decimals)


class NinthDocument(EighthDocument):
    """A plan that Chromium or LibreOffice prints."""

    def begin(self, kind, look, printer="chromium", **more):
        """`more`: as of the fifth group's documents."""
        super().begin(kind, look, printer, **{"titles": TITLES, **more})
        self.author = NinthAuthor(self.random)
        self.heads = {key: self.random.choice(words) for key, words in HEADS.items()}

    def told(self, objective, keys, columns, weight=None, unit=None):
        said = super().told(objective, keys, columns, weight, unit or self.random.choice(UNITS))
        said["source"] = self.random.choice(SOURCES)
        return said
