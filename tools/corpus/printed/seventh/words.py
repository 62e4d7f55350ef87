"""Words of the plans of layouts.py: invented administrations, objectives, indicators. The pages around are the fifth's.

Apart from the other lists of words on purpose, as those of printed/sixth/words.py are.
"""

# Kinds of administrations: their names, and who approves a plan there: the organ, and how the act names it.
REGIONS = (("Regione Valserena", "Regione Autonoma delle Isole Corvine", "Città metropolitana di Castrosole"),
           (("Giunta", "deliberazione della Giunta"),))
HEALTH = (("Azienda USL Valserena Nord", "IRCCS Fondazione Sant'Orsola di Castrosole", "ASST dei Laghi Minori",
           "Azienda Ospedaliera Ospedali Riuniti di Montevago"),
          (("Direttore Generale", "deliberazione del Direttore Generale"),
           ("Direttore Generale", "delibera del Direttore Generale")))
AGENCIES = (("ARPA Valserena", "Agenzia per la Coesione Interna", "ERSU Castrosole", "Agenzia Regionale per i Pagamenti Agricoli"),
            (("Direttore Generale", "determinazione del Direttore Generale"), ("Direttore", "decreto del Direttore")))
MINISTRIES = (("Ministero della Programmazione Territoriale", "Ministero della Navigazione Interna",
               "Dipartimento per le Aree Montane"), (("Ministro", "decreto del Ministro"),))
TOWNS = (("Comune di Pratomorello", "Comune di Villa Sant'Agnese", "Comune di Oltreponte sul Garo", "Città di Montevago"),
         (("Giunta", "deliberazione della Giunta"), ("Giunta", "deliberazione di Giunta")))
UNIONS = (("Unione dei Comuni Bassa Valgaro", "Unione Montana dei Sette Passi", "Comunità Montana Alto Garo"),
          (("Giunta", "deliberazione della Giunta"),))
PROVINCES = (("Provincia di Castrosole", "Provincia di Montevago"), (("Presidente", "decreto del Presidente"),))
UNIVERSITIES = (("Università degli Studi di Castrosole", "Politecnico della Valserena", "Università per Stranieri di Montevago"),
                (("Consiglio di amministrazione", "delibera del Consiglio di amministrazione"),))
CHAMBERS = (("Camera di Commercio di Castrosole e Montevago", "Camera di Commercio della Valserena"),
            (("Giunta", "deliberazione della Giunta"), ("Consiglio", "delibera del Consiglio")))
PARKS = (("Parco Nazionale dei Monti Garesi", "Ente Parco Fluviale del Garo", "Autorità Portuale delle Isole Corvine",
          "Collegio dei Geometri di Castrosole"), (("Consiglio Direttivo", "deliberazione del Consiglio Direttivo"),))
RESEARCH = (("Istituto Nazionale di Fisica del Ghiaccio", "Scuola Superiore di Castrosole",
             "Consorzio Osservatorio dei Monti Garesi", "Istituto per lo Studio dei Climi"),
            (("Consiglio di amministrazione", "deliberazione del Consiglio di amministrazione"),))

TITLES = ("Piano Integrato di Attività e Organizzazione", "Piano della performance", "PIAO - Sezione 2.2 Performance",
          "Piano degli obiettivi e della performance", "Piano della Performance organizzativa")
YEARLY = ("Piano esecutivo di gestione", "Piano dettagliato degli obiettivi", "PEG/PDO", "Piano degli obiettivi gestionali")
EQUAL = ("Piano di azioni positive", "Piano delle azioni positive e del benessere organizzativo", "Piano di uguaglianza di genere")

AIMS = ("Accelerazione delle procedure di", "Azzeramento dell'arretrato in materia di", "Dematerializzazione del ciclo di",
        "Governo del processo di", "Incremento della capacità di", "Nuovo modello organizzativo per",
        "Ottimizzazione delle risorse destinate a", "Piena operatività del sistema di", "Promozione e diffusione di",
        "Ricognizione e aggiornamento dei dati su", "Supporto agli organi di vertice per", "Sviluppo dei servizi di",
        "Verifica periodica di", "Coordinamento delle attività di", "Prosecuzione del percorso di")
THINGS = ("prenotazione delle visite", "assistenza domiciliare", "presa in carico dei minori", "rigenerazione urbana",
          "mobilità sostenibile", "verifica dei titoli edilizi", "rilascio della carta d'identità elettronica",
          "gestione dei bandi", "reclutamento e concorsi", "sicurezza sui luoghi di lavoro", "ristorazione collettiva",
          "borse e alloggi per studenti", "controllo delle emissioni", "raccolta dei rifiuti", "monitoraggio dei ghiacciai", "accesso agli archivi",
          "pianificazione strategica", "contrasto alla povertà", "efficientamento energetico", "gestione dei cespiti",
          "rendicontazione dei fondi europei", "affidamenti sotto soglia", "certificazione di filiera", "recupero crediti",
          "cooperazione applicativa tra banche dati", "tirocini curriculari", "valutazione del personale", "sorveglianza sanitaria",
          "notifica degli atti", "assistenza alle imprese in crisi", "pulizia degli alvei", "gestione delle aree protette",
          "terza missione", "privacy e protezione dei dati", "identità digitale", "lavoro a distanza")
ENDINGS = ("", "", "", "", "", " (PNRR)", " - annualità in corso", " con il coinvolgimento di tutte le strutture",
           " e relativa rendicontazione", ", in attuazione delle linee programmatiche di mandato",
           " attraverso l'integrazione delle banche dati e la standardizzazione dei flussi informativi")
COUNTED = ("prestazioni", "richieste", "posizioni", "cantieri", "abbonamenti", "titoli edilizi", "carte rilasciate", "avvisi",
           "concorsi", "infortuni", "pasti", "posti letto", "prelievi", "utenze", "stazioni di misura", "consultazioni",
           "nuclei familiari", "interventi", "cespiti", "domande di pagamento", "affidamenti", "certificazioni", "crediti",
           "flussi", "convenzioni", "schede di valutazione", "visite mediche", "notifiche", "imprese assistite", "sentieri",
           "eventi pubblici", "registri", "credenziali", "accordi individuali", "controversie", "perizie", "licenze d'uso")
# What is measured, how it is worked out, and the kinds of values that it has.
MEASURED = (
    ("% di {a} con esito entro lo standard", ("{A} entro lo standard / totale {a}", "(N. nei termini / N. totale) x 100"),
     "percent"),
    ("Grado di copertura della programmazione di {a}", ("Realizzate / programmate", "N. effettivo / N. atteso %"), "percent whole"),
    ("Quota di {a} in formato digitale", ("N. digitali / N. complessivo", "Digitali / totale x 100"), "percent share"),
    ("N. medio mensile di {a}", ("Totale annuo / 12", "Media dei dodici mesi"), "number"),
    ("Numero complessivo di {a}", ("Conteggio", "Estrazione da applicativo"), "number"),
    ("{A}: nuove attivazioni", ("Conteggio nell'anno", "Differenza tra inizio e fine anno"), "number items"),
    ("Tempo medio di attesa per {a}", ("Somma attese / n. casi", "Media ponderata"), "days"),
    ("Giorni necessari alla chiusura di {a}", ("Data chiusura - data apertura", "Media giorni"), "days duration"),
    ("Scostamento annuo del numero di {a}", ("(N - N-1) / N-1", "Confronto con l'anno precedente"), "change"),
    ("Presentazione della relazione su {a}", ("Data di protocollo", "Trasmissione al vertice"), "date"),
    ("Relazioni semestrali su {a}: termini di consegna", ("Data di invio", "Protocollo"), "dates"),
    ("Attivazione dell'applicativo dedicato a {a}", ("Messa in esercizio", "Verbale di collaudo"), "date yes"),
    ("Approvazione delle nuove linee guida su {a}", ("Atto approvato", "Delibera (sì/no)"), "yes date text"),
    ("Avanzamento del piano di lavoro relativo a {a}", ("Attività chiuse / previste", "SAL"), "percent whole"),
    ("Indice di gradimento del servizio: {a}", ("Media delle risposte (scala 1-5)", "Indagine annuale"), "score"),
    ("Momenti di confronto con i portatori di interesse su {a}", ("Verbali", "Conteggio degli incontri"), "items number"),
    ("Risorse impegnate per {a}", ("Impegni / stanziamenti", "Impegnato a fine anno"), "euro"),
    ("Costo per singola unità di servizio ({a})", ("Costo totale / quantità", "Contabilità analitica"), "euro reference"),
    ("Frequenza di aggiornamento dei dati su {a}", ("Verifica sul portale", "Data ultimo aggiornamento"), "often"),
    ("Livello qualitativo del servizio di gestione di {a}", ("Confronto con lo standard", "Audit interno"), "keep percent"),
    ("Rapporto tra {a} e personale assegnato", ("{A} / FTE", "{A} / addetti"), "decimal"),
    ("Durata media della trattazione di {a}", ("Media dei tempi rilevati", "Somma durate / n. casi"), "minutes"),
    ("Tasso di errore riscontrato nel controllo di secondo livello su {a}", ("Errori / casi controllati", "Controllo a campione"),
     "percent range"),
    ("Predisposizione e pubblicazione, in forma accessibile, della guida per l'utenza relativa a {a}",
     ("Pubblicazione sul sito", "Guida pubblicata"), "text yes date"))
# Kinds that are given as numbers, where a table is for them alone.
COUNTABLE = {"percent", "number", "days", "euro", "decimal", "score"}
DIMENSIONS = ("Efficacia", "Efficienza", "Qualità erogata", "Qualità percepita", "Salute organizzativa")
IMPACTS = ("Impatto sociale", "Impatto economico", "Impatto ambientale")
SOURCES = ("Applicativo gestionale", "Registro interno", "Albo pretorio", "Portale istituzionale", "Cruscotto regionale",
           "Sistema di contabilità", "Archivio della struttura", "Indagine interna")
SERVED = ("Cittadini e imprese", "Studenti", "Personale dipendente", "Assistiti", "Enti locali", "Comunità scientifica",
          "Fornitori", "Famiglie")
UNITS = ("Settore Servizi al Cittadino", "Area Affari Istituzionali", "Settore Opere Pubbliche", "Servizio Entrate e Tributi",
         "Direzione Programmazione", "Area Servizi Informatici", "Servizio Risorse Umane e Formazione", "Settore Politiche Sociali",
         "Area Ricerca e Trasferimento", "Direzione Amministrativa", "Servizio Acquisti", "Area Tecnica e Patrimonio",
         "Servizio Prevenzione", "Ufficio Comunicazione e Stampa", "Settore Ambiente e Mobilità")
WARDS = ("UOC Chirurgia Generale", "UOC Pediatria", "UOSD Terapia del Dolore", "UOC Radiodiagnostica", "UOC Psichiatria",
         "UOC Anestesia e Rianimazione", "Distretto Sud", "UOC Laboratorio Analisi")
AREAS_OF_CARE = ("Volumi e attività", "Esiti e sicurezza", "Uso delle risorse", "Percorsi e liste di attesa",
                 "Obblighi informativi")
PEOPLE = ("dott. Ezio Mantegazza", "dott.ssa Clara Fumagalli", "ing. Ugo Bertagnolli", "arch. Sara Dallapiccola",
          "dott. Italo Passarin", "avv. Norma Quattrini", "dott.ssa Lidia Scarpellini", "rag. Piero Colantuono")
DIRECTIONS = ("Territorio sicuro e resiliente", "Comunità inclusiva", "Amministrazione digitale", "Conoscenza e competenze",
              "Economia e lavoro", "Salute e benessere", "Patrimonio e bellezza", "Efficienza organizzativa", "Etica pubblica")
VALUES = ("Ridurre i divari nell'accesso ai servizi", "Un'amministrazione più vicina e veloce", "Migliore qualità dell'aria",
          "Più occupazione stabile per i giovani", "Benessere delle persone anziane", "Imprese più innovative e aperte ai mercati")
# The parts that the sub-section on performance of an integrated plan has to have.
THEMES = ("Obiettivi di semplificazione", "Obiettivi di digitalizzazione", "Obiettivi di piena accessibilità",
          "Obiettivi di pari opportunità ed equilibrio di genere", "Obiettivi di efficienza energetica",
          "Obiettivi di buona amministrazione")
TEXTS = ("Linee guida approvate", "Trasmissione della relazione", "Guida pubblicata sul sito", "Attivazione completata")
KEPT = ("Mantenimento del livello raggiunto", "Mantenimento", "Come da standard", "mantenere lo standard")
OFTEN = ("Trimestrale", "Semestrale", "Mensile", "Costante")
EVENTS = ("entro {} dalla domanda", "entro {} dalla segnalazione", "Entro {} dal termine dei lavori", "entro {} dall'evento")
NOUNS = ("report", "incontri", "edizioni", "protocolli d'intesa", "campagne informative", "verifiche")
