"""What the layouts of layouts.py share: words of invented administrations, the hand that writes values, headers."""
from printed.tenth.page import HEADS as TENTH_HEADS
from printed.tenth.page import TenthAuthor, TenthDocument
from printed.third.page import th

# Kinds of administrations: their names, and who approves a plan there: the organ, and how the act names it.
TOWNS = (("Comune di Montalbero", "Città di Castel Rivese", "Comune di Borgo San Vero", "Comune di Pianura Lodana"),
         (("Giunta", "deliberazione della Giunta"), ("Giunta", "deliberazione di Giunta")))
PROVINCES = (("Provincia di Castel Rivese", "Provincia di Montalbero", "Provincia del Basso Lodano"),
             (("Presidente", "decreto del Presidente"),))
UNIVERSITIES = (("Università degli Studi di Montalbero", "Politecnico di Castel Rivese", "Università del Basso Lodano"),
                (("Consiglio di amministrazione", "delibera del Consiglio di amministrazione"),))
HEALTH = (("ASL di Montalbero", "Azienda Sanitaria Locale Basso Lodano", "Azienda Ospedaliera San Vero di Castel Rivese"),
          (("Direttore Generale", "deliberazione del Direttore Generale"),))
CHAMBERS = (("Camera di Commercio di Montalbero", "Camera di Commercio Castel Rivese-Lodano", "Camera di Commercio del Lodano"),
            (("Giunta", "deliberazione della Giunta"), ("Consiglio", "deliberazione del Consiglio")))
AGENCIES = (("ARPA Lodano", "Agenzia Regionale per la Protezione dell'Ambiente del Lodano", "Arpa Terre di Mezzo"),
            (("Direttore Generale", "deliberazione del Direttore Generale"), ("Direttore", "determinazione del Direttore")))
MINISTRIES = (("Ministero delle Attività Rurali", "Ministero dei Servizi Pubblici Locali", "Ministero delle Opere Civili"),
              (("Ministro", "decreto del Ministro"),))
PARKS = (("Ente Parco Regionale dei Colli Lodani", "Ente Parco Nazionale della Serra Alta", "Parco Naturale Selve del Vero"),
         (("Consiglio Direttivo", "deliberazione del Consiglio Direttivo"), ("Presidente", "decreto del Presidente")))

TITLES = ("Piano Integrato di Attività e Organizzazione", "Piano della performance", "PIAO", "Piano triennale della performance",
          "PIAO - Sottosezione 2.2 Performance")
YEARLY = ("Piano dettagliato degli obiettivi", "Piano esecutivo di gestione", "Piano degli obiettivi", "PEG - PDO",
          "Piano della performance")
BUDGETS = ("Schede di budget", "Obiettivi di budget", "Piano della performance")

AIMS = ("Miglioramento", "Aggiornamento", "Potenziamento", "Digitalizzazione", "Garantire la qualità", "Completamento",
        "Riduzione dei tempi", "Ottimizzazione", "Assicurare la regolarità", "Promozione", "Attuazione", "Valorizzazione",
        "Rafforzamento", "Gestione efficiente")
THINGS = ("della manutenzione delle strade e dei marciapiedi", "dei servizi demografici", "dei procedimenti edilizi",
          "del personale",
          "delle entrate tributarie", "dei pagamenti ai fornitori", "della trasparenza e della prevenzione della corruzione",
          "dell'offerta formativa", "dei servizi agli studenti", "della ricerca dipartimentale", "dei controlli ambientali",
          "del monitoraggio della qualità dell'aria e delle acque", "delle liste di attesa ambulatoriali",
          "dei ricoveri in regime diurno",
          "delle vaccinazioni", "dell'appropriatezza prescrittiva", "dei servizi alle imprese", "della vigilanza sul mercato",
          "della formazione dei dipendenti", "del patrimonio immobiliare dell'ente", "dei servizi sociali e educativi",
          "della sicurezza urbana", "della fruizione turistica dei sentieri", "della biodiversità e degli habitat",
          "dei fondi europei e del PNRR", "della comunicazione istituzionale", "dell'archivio e della gestione documentale",
          "dei sistemi informativi", "degli acquisti e delle gare", "dell'efficienza energetica degli edifici",
          "delle attività culturali e di biblioteca", "della programmazione economico-finanziaria")
ENDINGS = ("", "", "", "", " dell'Ente", " nell'ambito della transizione digitale", ", con riduzione dei tempi e dei costi",
           " al fine di migliorare la soddisfazione degli utenti interni ed esterni",
           " e adeguamento dei regolamenti alle nuove disposizioni di legge")
COUNTED = ("pratiche", "istanze", "fatture", "controlli", "sopralluoghi", "procedimenti", "atti pubblicati", "utenti", "iscritti",
           "studenti", "dipendenti formati", "imprese assistite", "campioni analizzati", "prestazioni", "ricoveri", "vaccinazioni",
           "visitatori", "interventi di manutenzione", "sanzioni", "permessi di costruire", "segnalazioni", "contratti", "gare",
           "laureati", "certificati", "accertamenti", "determinazioni", "servizi on line", "guide al parco", "cartelle cliniche")
# What is measured, how it is worked out, and the kinds of values that it has.
MEASURED = (
    ("N. {a}", ("Conteggio", "Sommatoria"), "number"),
    ("Numero di {a} nell'anno", ("Conteggio annuale", "Estrazione dal gestionale"), "number"),
    ("Scostamento ammesso dalla programmazione di {a}", ("Effettivo - programmato", "Verifica a consuntivo"), "range percent"),
    ("% di {a} entro i termini di legge", ("N. {a} nei termini / N. totale {a} x 100", "{A} nei termini/totale"), "percent"),
    ("Percentuale di {a} rispetto al totale programmato", ("Realizzato / programmato x 100", "N. {a}/N. previsto"),
     "percent whole"),
    ("Percentuale di realizzazione delle attività previste per {a}",
     ("Attività svolte / attività previste", "Stato di avanzamento"), "percent whole"),
    ("Tempo medio di gestione: {a}", ("Somma dei giorni / N. {a}", "Media aritmetica dei tempi"), "days"),
    ("Tempo medio (in giorni) per {a}", ("Giorni totali / numero {a}", "Media annua"), "days duration"),
    ("Relazione annuale su {a}", ("Data di trasmissione", "Data del protocollo"), "date"),
    ("Approvazione del regolamento in materia di {a}", ("Data della deliberazione", "SI/NO"), "date yes"),
    ("Attivazione del servizio relativo a {a}", ("SI/NO", "Verbale di collaudo"), "yes date"),
    ("Rispetto del cronoprogramma per {a}", ("Fasi rispettate / fasi totali", "Verifica al 31/12"), "percent yes"),
    ("Grado di soddisfazione degli utenti: {a}", ("Media dei questionari", "Indagine di customer satisfaction"), "score percent"),
    ("Incremento di {a} rispetto all'anno precedente", ("(Anno n - anno n-1)/anno n-1", "Confronto annuale"), "change"),
    ("N. incontri o iniziative di promozione su {a}", ("Conteggio", "Documentazione agli atti"), "items number"),
    ("Importo accertato per {a}", ("Accertamenti di competenza", "Dati di bilancio"), "euro"),
    ("Spesa pro capite per {a}", ("Spesa / popolazione", "Spesa totale / utenti"), "euro decimal"),
    ("Rapporto tra {a} e unità di personale", ("{A} / personale in servizio", "{A}/FTE"), "decimal"),
    ("Predisposizione degli atti relativi a {a}", ("Documento prodotto", "Atti depositati"), "date text"),
    ("Mantenimento degli standard di qualità: {a}", ("Carta dei servizi", "Verifica annuale"), "keep percent"),
    ("Percentuale di {a} con gestione informatizzata o trasmissione per via telematica, sul totale dell'anno",
     ("Invii telematici / totale x 100", "Numero telematici / totale"), "percent share"))
SOURCES = ("Protocollo", "Software gestionale", "Sito istituzionale", "Bilancio", "Ufficio", "Questionari", "Flussi informativi")
SERVED = ("Cittadini", "Cittadini e imprese", "Studenti", "Utenti interni ed esterni", "Amministratori", "Associazioni")
UNITS = ("Affari Generali", "Servizi Finanziari", "Lavori Pubblici", "Polizia Locale", "Servizi alla Persona",
         "Urbanistica ed Edilizia",
         "Tributi", "Risorse Umane", "Ambiente e Territorio", "Sistemi Informativi", "Cultura e Sport")
WARDS = ("UOC Cardiologia", "UOC Medicina Interna", "UOC Pronto Soccorso", "UOC Ortopedia", "UOC Ostetricia e Ginecologia",
         "Dipartimento di Prevenzione", "Distretto Sanitario 1", "UOC Farmacia", "UOC Gestione del Personale")
BOARDS = ("Direzione generale per gli affari generali e il bilancio", "Direzione generale per i servizi digitali",
          "Direzione generale per il personale", "Direzione generale per la vigilanza e i controlli",
          "Direzione generale per la programmazione e gli investimenti")
PEOPLE = ("dott. Mario Lovagnini", "dott.ssa Anna Berselletti", "ing. Paolo Trevisanti", "arch. Lucia Forlanetti",
          "dott.ssa Giulia Marcatelli", "geom. Franco Righettini", "rag. Luisa Pedronelli", "avv. Stefano Galbusetti")
DIRECTIONS = ("Efficienza e semplificazione amministrativa", "Servizi di qualità a cittadini e imprese", "Sviluppo del territorio",
              "Trasparenza e legalità", "Sostenibilità ambientale", "Innovazione e digitalizzazione", "Benessere organizzativo",
              "Equilibrio di bilancio e uso corretto delle risorse", "Tutela e inclusione delle persone", "Qualità e sicurezza")
HEADS = {**TENTH_HEADS,
         "name": ("Indicatore", "Indicatori", "Indicatore", "Descrizione indicatore", "Indicatore di performance",
                  "Indicatori di risultato"),
         "formula": ("Formula", "Formula di calcolo", "Modalità di calcolo", "Metodo di calcolo"),
         "type": ("Dimensione", "Tipologia", "Tipo indicatore"), "weight": ("Peso", "Peso %", "Peso indicatore"),
         "unit": ("UM", "U.M.", "Unità di misura"), "source": ("Fonte", "Fonte dati", "Fonte del dato"),
         "owner": ("Struttura responsabile", "Ufficio responsabile", "Servizio"), "due": ("Scadenza", "Data scadenza"),
         "served": ("Stakeholder", "Portatori di interesse", "Destinatari"),
         "target": ("Target {}", "Target {}", "Target {}", "Valore atteso {}", "Performance attesa {}", "Risultato atteso {}",
                    "Valore target {}"),
         "baseline": ("Baseline {}", "Valore di partenza {}", "Valore iniziale {}", "Baseline {}"),
         "result": ("Consuntivo {}", "Risultato {}", "Valore {} a consuntivo")}


class EleventhAuthor(TenthAuthor):
    """Words of its own."""

    words = {**TenthAuthor.words, "aims": AIMS, "things": THINGS, "endings": ENDINGS, "measured": MEASURED, "counted": COUNTED,
             "nouns": ("incontri", "report", "eventi", "corsi", "verifiche"), "shares": ("{} del totale", "{} dei casi"),
             "texts": ("Relazione finale", "Proposta di deliberazione", "Documento approvato"),
             "kept": ("Mantenimento", "Mantenimento dello standard", "mantenimento"),
             "events": ("entro {} dalla richiesta", "entro {} dal ricevimento", "entro {} dalla presentazione della domanda")}


class EleventhDocument(TenthDocument):
    """A plan that Chromium, LibreOffice or LaTeX prints."""

    def begin(self, kind, look, printer="chromium", **more):
        """`more`: as of the fifth group's documents."""
        super().begin(kind, look, printer, **{"titles": TITLES, **more})
        self.author = EleventhAuthor(self.random)
        self.heads = {key: self.random.choice(words) for key, words in HEADS.items()}

    def told(self, objective, keys, columns, weight=None, unit=None):
        said = super().told(objective, keys, columns, weight, unit or self.random.choice(UNITS))
        said.update(source=self.random.choice(SOURCES), served=self.random.choice(SERVED))
        return said


def head(doc, words, columns, tail=(), nested=False):
    """Header rows: words, values, what stands behind them; `nested`: the years of the targets below one word."""
    targets = [year for year, role in columns if role == "target"]
    if not nested or len(targets) < 2:
        return [[th(word) for word in words] + doc.value_head(columns) + [th(word) for word in tail]]
    before = [doc.value_word(*column) for column in columns if column[1] != "target"]
    over = th(doc.heads["target"].replace(" {}", ""), colspan=len(targets))
    return [[th(word, rowspan=2) for word in (*words, *before)] + [over] + [th(word, rowspan=2) for word in tail],
            [th(year) for year in targets]]
