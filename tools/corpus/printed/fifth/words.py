"""Words of the plans of layouts.py: invented administrations, objectives, indicators and the pages around them.

Apart from the other lists of words on purpose, as those of printed/fourth/words.py are.
"""

# Kinds of administrations: their names, and who approves a plan there: the organ, and how the act names it.
TOWNS = (("Comune di Pieve Salara", "Comune di Monteforcella", "Città di Vallombrina", "Comune di Castel Sarmento"),
         (("Giunta", "deliberazione della Giunta"), ("Giunta", "deliberazione di Giunta")))
UNIONS = (("Unione dei Comuni Terre del Corvo", "Unione Valli e Crinali", "Comune di Rio Tortello"),
          (("Giunta", "deliberazione della Giunta"),))
PROVINCES = (("Provincia di Roccalaura", "Provincia di Borgo Levante", "Città Metropolitana di Portamara"),
             (("Presidente", "decreto del Presidente"), ("Sindaco Metropolitano", "decreto del Sindaco Metropolitano")))
REGIONS = (("Regione Terrealte", "Regione Costa Adorna", "Giunta Regionale della Lagunaria"),
           (("Giunta", "deliberazione della Giunta"),))
MINISTRIES = (("Ministero delle Reti e delle Comunicazioni", "Ministero del Patrimonio Rurale", "Ministero per l'Energia Pulita"),
              (("Ministro", "decreto del Ministro"),))
INSTITUTES = (("Istituto Nazionale per la Sicurezza Sociale", "Istituto Nazionale di Garanzia del Lavoro",
               "Ente Nazionale per il Credito Popolare"),
              (("Consiglio di amministrazione", "deliberazione del Consiglio di amministrazione"),))
UNIVERSITIES = (("Università degli Studi di Montechiarugi", "Politecnico di Portamara", "Università degli Studi della Lagunaria"),
                (("Consiglio di amministrazione", "delibera del Consiglio di amministrazione"),))
HOSPITALS = (("Azienda Unità Sanitaria Locale di Roccalaura", "Azienda Ospedaliera San Gervasio",
             "IRCCS Istituto Oncologico Levante",
              "Azienda Sanitaria Locale n. 4 Terrealte"),
             (("Direttore Generale", "deliberazione del Direttore Generale"),))
CHAMBERS = (("Camera di Commercio di Portamara", "Camera di commercio industria artigianato e agricoltura di Roccalaura",
             "Camera di Commercio del Levante Interno"),
            (("Giunta", "deliberazione della Giunta"), ("Consiglio", "deliberazione del Consiglio")))
AGENCIES = (("Agenzia Nazionale per i Dispositivi", "ARPA Terrealte", "Agenzia Regionale per il Lavoro e la Formazione",
             "Agenzia per le Erogazioni Rurali"),
            (("Direttore Generale", "determinazione del Direttore Generale"),))
RESEARCH = (("Ente Parco Nazionale del Monte Sabro", "Consorzio di Ricerca sui Materiali Leggeri",
            "Stazione Zoologica di Capo Merlo",
             "Parco Regionale delle Pinete Costiere"),
            (("Consiglio Direttivo", "deliberazione del Consiglio Direttivo"),))
PORTS = (("Autorità di Sistema Portuale del Mare di Lagunaria", "Consorzio di Bonifica Piana del Sarmento",
          "Ordine degli Psicologi della Costa Adorna"),
         (("Presidente", "decreto del Presidente"),))

TITLES = ("Piano della Performance", "Piano Integrato di Attività e Organizzazione", "Piano Dettagliato degli Obiettivi",
          "PIAO", "Piano degli Obiettivi e della Performance", "Piano triennale della performance")
YEARLY = ("Piano Dettagliato degli Obiettivi", "Piano Esecutivo di Gestione", "Piano della Performance",
          "Piano annuale degli obiettivi", "PEG - Piano degli obiettivi")

OPENERS = ("Miglioramento", "Potenziamento", "Revisione", "Aggiornamento", "Digitalizzazione", "Valorizzazione",
           "Razionalizzazione",
           "Riqualificazione", "Monitoraggio", "Sviluppo", "Attuazione", "Riorganizzazione", "Promozione", "Rafforzamento")
MATTERS = ("della manutenzione del verde", "dei servizi allo sportello", "del sito istituzionale", "della riscossione coattiva",
           "delle attività ispettive", "dei controlli sulle autocertificazioni", "dell'offerta formativa post laurea",
           "della filiera del farmaco", "dei percorsi di cura del paziente cronico", "della biblioteca civica",
           "del sistema dei controlli interni", "dell'archivio di deposito", "dell'illuminazione stradale",
           "degli immobili scolastici",
           "dell'internazionalizzazione delle imprese", "della mensa aziendale", "del lavoro agile", "dei tempi di pagamento",
           "del turismo escursionistico", "della sentieristica", "dei laboratori di prova", "del contenzioso",
           "degli accessi in banchina",
           "della gestione documentale", "della formazione del personale", "dell'edilizia residenziale pubblica",
           "dei servizi cimiteriali",
           "delle liste di attesa", "delle convenzioni con gli enti locali", "della comunicazione istituzionale",
           "dell'inventario dei beni mobili", "delle concessioni demaniali", "del registro delle imprese",
           "del censimento faunistico")
VERBS = ("Garantire", "Assicurare", "Promuovere", "Monitorare", "Curare", "Sostenere", "Gestire", "Consolidare", "Attuare",
         "Perfezionare")
DIRECT = ("la trasparenza degli atti", "il rispetto dei tempi dei procedimenti autorizzativi", "l'accessibilità degli edifici",
          "le attività di polizia urbana",
          "il benessere organizzativo", "la raccolta differenziata", "l'anagrafe della ricerca",
          "il contenimento della spesa per utenze",
          "il recupero dell'evasione", "la carta dei servizi", "la mobilità studentesca", "l'appropriatezza prescrittiva",
          "la sicurezza informatica", "il catasto degli scarichi", "la sorveglianza sui cantieri",
          "gli interventi finanziati dal PNRR",
          "la qualità delle banche dati", "le pari opportunità", "l'inserimento dei neoassunti", "il ciclo passivo")
ENDINGS = ("", "", "", "", "", " anche attraverso la revisione dei flussi di lavoro",
           " in collaborazione con gli altri enti del territorio",
           " ai sensi della normativa vigente", " (obiettivo trasversale)", " e riduzione dei relativi costi",
           ", con particolare attenzione alle fasce più fragili dell'utenza", " - II annualità")
COUNTED = ("pratiche", "istanze", "procedimenti", "atti", "controlli", "sopralluoghi", "fatture", "contratti", "dipendenti formati",
           "accessi allo sportello", "ricoveri", "prestazioni ambulatoriali", "pareri", "concessioni", "autorizzazioni",
           "segnalazioni",
           "visure", "immatricolati", "laureati", "pubblicazioni scientifiche", "campioni analizzati", "rendiconti",
           "progetti finanziati",
           "verifiche ispettive", "ricorsi", "utenti registrati", "chilometri di sentiero", "visitatori", "licenze", "sinistri",
           "certificati", "beneficiari")
# "n. 3 incontri": what a target counts in its own cell.
NOUNS = ("incontri", "report", "eventi", "corsi", "interventi", "monitoraggi", "edizioni")

# What is measured, how it is worked out, and the kinds of values that it has.
MEASURED = (
    ("% {a} entro i termini", ("n. {a} nei termini / n. {a} totali * 100", "{A} nei termini/Totale {a}"), "percent"),
    ("Percentuale di {a} in modalità telematica", ("(n. {a} on line / n. {a}) x 100", "Rapporto percentuale"), "percent"),
    ("N. {a}", ("Conteggio", "Sommatoria {a} nell'anno"), "number"),
    ("Numero {a} / anno", ("Dato assoluto", "n. {a} al 31/12"), "number"),
    ("Tempo medio di evasione {a} (giorni)", ("Sommatoria giorni / n. {a}", "Media aritmetica"), "days"),
    ("Tempi medi relativi a {a}", ("Data fine - data inizio, media annua", "Media dei tempi"), "days duration"),
    ("Variazione {a} rispetto all'anno precedente", ("({A} anno n - {a} anno n-1) / {a} anno n-1", "Confronto tra annualità"),
     "change"),
    ("Predisposizione della proposta di regolamento su {a}", ("Trasmissione agli organi", "Atto trasmesso"), "date date yes"),
    ("Approvazione del documento di programmazione {a}", ("Data di approvazione", "Adozione dell'atto"), "date yes"),
    ("Attivazione della piattaforma on line per {a}", ("Entrata in esercizio", "Attivazione SI/NO"), "yes date"),
    ("Grado di realizzazione delle attività programmate ({a})", ("Attività realizzate / attività programmate", "% avanzamento"),
     "percent whole"),
    ("Livello di soddisfazione degli utenti: {a}", ("Media punteggi questionario (scala 1-5)", "Indagine di customer satisfaction"),
     "score"),
    ("Iniziative di informazione su {a}", ("Numero iniziative", "Conteggio"), "items"),
    ("Relazioni periodiche su {a}", ("n. relazioni", "Conteggio documenti"), "items number"),
    ("Importo accertato per {a}", ("Importo accertato (€)", "Accertamenti a bilancio"), "euro"),
    ("Costo unitario {a}", ("Costi diretti / n. {a}", "Spesa / {a}"), "euro reference"),
    ("Standard di servizio {a}", ("Confronto con l'anno precedente", "Verifica annuale"), "keep percent"),
    ("Indice di tempestività riferito a {a}", ("Giorni ponderati per importo", "Calcolo da PCC"), "decimal days"),
    ("Rapporto {a} / dipendenti", ("{A} / dipendenti", "n. {a} / unità di personale (FTE)"), "decimal"),
    ("Rispetto del cronoprogramma delle fasi: {a}", ("Fasi rispettate / fasi previste", "Verifica fasi"), "percent whole"),
    ("Tasso di copertura {a} con riferimento alla popolazione residente nel territorio di competenza",
     ("{A} / popolazione x 100", "Elaborazione su dati anagrafici"), "percent range"),
    ("Stesura e condivisione con le strutture interessate delle linee guida operative in tema di {a}",
     ("Invio linee guida", "Linee guida adottate"), "yes text date"),
    ("Errori riscontrati su {a} a campione", ("n. errori / n. {a} a campione", "Controllo campionario"), "range"))
TYPES = ("Output", "Efficacia", "Efficienza", "Outcome", "Qualità", "Risultato", "Impatto")
CLASSIC = ("Quantità", "Qualità", "Tempo", "Costo")
SOURCES = ("Protocollo informatico", "Gestionale interno", "Sito istituzionale", "Bilancio", "Ufficio Statistica", "PCC",
           "Verbali agli atti",
           "Sistema informativo", "Report di servizio", "Cruscotto direzionale")
UNITS = ("Settore Lavori Pubblici", "Servizio Tributi", "Direzione Generale", "Area Tecnica", "Servizio Personale",
         "Ufficio Gare e Contratti",
         "Area Ricerca", "Area Servizi agli Studenti", "Direzione Affari Generali", "Servizio Ambiente", "Ufficio Comunicazione",
         "Direzione Bilancio e Finanza", "Servizio Sistemi Informativi", "Settore Servizi Sociali", "Ufficio Legale",
         "Dipartimento Controlli", "Settore Urbanistica ed Edilizia", "Direzione Vigilanza")
WARDS = ("U.O.C. Cardiologia", "U.O.C. Medicina Interna", "U.O.C. Ortopedia e Traumatologia", "U.O.S.D. Dialisi",
         "Distretto Sanitario Nord",
         "U.O.C. Farmacia Ospedaliera", "U.O.C. Pronto Soccorso", "Dipartimento di Prevenzione")
PEOPLE = ("dott.ssa Marta Frangipane", "ing. Sandro Vedovelli", "dott. Renzo Calandrini", "arch. Livia Montresor",
          "avv. Bruno Tassinari",
          "geom. Ivo Scaramelli", "dott.ssa Anna Pellizzoni", "rag. Silvana Brocchi")
DIRECTIONS = ("Amministrazione efficiente e trasparente", "Servizi alla persona", "Transizione digitale",
              "Sviluppo economico e attrattività",
              "Ambiente e territorio", "Ricerca e innovazione", "Prevenzione e tutela della salute",
              "Valorizzazione del capitale umano",
              "Legalità e buon andamento")
SERVED = ("Cittadini", "Imprese", "Utenti dei servizi", "Studenti e famiglie", "Pazienti", "Altre amministrazioni",
          "Personale interno",
          "Associazioni di categoria", "Operatori economici")
# What the sheets of a hospital's wards are parted into.
FIELDS = ("Attività e produzione", "Appropriatezza clinica", "Governo della spesa", "Qualità e sicurezza")
PERSPECTIVES = ("Processi interni", "Crescita e apprendimento", "Imprese e territorio", "Economico-finanziaria")
STEPS = ("Analisi della situazione esistente", "Raccolta dei dati", "Predisposizione degli atti", "Affidamento del servizio",
         "Esecuzione dell'intervento", "Formazione degli operatori", "Verifica intermedia", "Collaudo e messa in esercizio",
         "Relazione finale", "Pubblicazione dei risultati")
STORIES = (
    "L'obiettivo si propone di superare le criticità emerse nell'ultimo anno, in particolare la frammentazione delle competenze "
    "tra più uffici, "
    "attraverso una mappatura delle attività e l'individuazione di un unico punto di contatto per l'utenza.",
    "Attività ordinaria di particolare rilevanza, da garantire con le risorse disponibili.",
    "Si intende dare seguito agli impegni assunti nel documento programmatico, con un percorso articolato in fasi e la "
    "collaborazione degli "
    "stakeholder, valorizzando le esperienze già condotte in via sperimentale.",
    "Adeguamento alle disposizioni normative intervenute e conseguente revisione della modulistica.",
    "La carenza di personale registrata a seguito dei pensionamenti rende necessaria una diversa organizzazione del lavoro; "
    "verranno definite "
    "priorità, tempi e carichi, con verifiche periodiche sullo stato di avanzamento.")
PREFACES = (
    "Il presente documento è redatto ai sensi dell'art. 10 del d.lgs. n. 150/2009 e individua indirizzi, obiettivi e indicatori "
    "per la "
    "misurazione e la valutazione della performance.",
    "Gli obiettivi sono articolati in coerenza con la programmazione finanziaria e sono assegnati ai responsabili, che ne "
    "rispondono in sede di "
    "valutazione annuale. Eventuali modifiche in corso d'anno sono proposte entro il 30 settembre.",
    "Al 31 dicembre dell'anno precedente erano in servizio 312 unità di personale, di cui 14 con qualifica dirigenziale; il tasso "
    "di "
    "sostituzione si è fermato al 62%.",
    "L'Organismo Indipendente di Valutazione verifica l'andamento della performance con cadenza semestrale e segnala l'esigenza "
    "di interventi "
    "correttivi.",
    "Nel corso dell'ultimo triennio sono stati raggiunti il 91% degli obiettivi programmati; il grado medio di raggiungimento è "
    "pari al 96,4%.",
    "La sottosezione illustra gli obiettivi di performance nelle dimensioni dell'efficienza, dell'efficacia e della "
    "semplificazione, oltre a "
    "quelli rivolti alle pari opportunità e all'accessibilità.")
CHAPTERS = ("Presentazione del piano", "Sintesi delle informazioni di interesse", "L'amministrazione in cifre",
            "Analisi del contesto esterno",
            "Analisi del contesto interno", "Albero della performance", "Obiettivi strategici",
            "Dagli obiettivi strategici ai piani operativi",
            "Rischi corruttivi e trasparenza", "Organizzazione e capitale umano", "Monitoraggio", "Allegati tecnici")
LEGENDS = ("Legenda: AS = area strategica; OS = obiettivo strategico; OP = obiettivo operativo.",
           "n.d. = dato non disponibile alla data di redazione del documento.",
           "Fonte: elaborazione degli uffici su dati di consuntivo.", "* Il target è riferito al 31 dicembre di ciascun anno.")

# Tables that are no plan: title, header, and the columns from which each row takes a value.
ASIDES = (
    ("Dotazione organica", ("Categoria", "Posti previsti", "Posti coperti", "Vacanti"),
     (("Dirigenti", "Categoria D", "Categoria C", "Categoria B"), range(4, 90), range(3, 80), range(0, 12))),
    ("Entrate per titoli", ("Titolo", "Previsione", "Accertato"),
     (("Entrate tributarie", "Trasferimenti correnti", "Entrate extratributarie", "Entrate in conto capitale"),
      ("4.512.300,00", "1.204.118,55", "780.900,00"), ("4.498.012,13", "1.190.004,00", "802.556,71"))),
    ("Analisi SWOT", ("Punti di forza", "Punti di debolezza"),
     (("Competenze specialistiche", "Banche dati proprie", "Sedi diffuse sul territorio"),
      ("Età media elevata", "Procedure non integrate", "Turn over"))),
    ("Personale per fasce di età", ("Fascia", "Uomini", "Donne", "Totale"),
     (("fino a 30", "31-40", "41-50", "51-60", "oltre 60"), range(0, 40), range(0, 40), range(1, 80))),
    ("Aree di rischio", ("Processo", "Rischio", "Misura"),
     (("Affidamenti sotto soglia", "Concessione di contributi", "Selezione del personale"), ("Medio", "Basso", "Alto"),
      ("Rotazione", "Controlli a campione", "Doppia firma"))),
    ("Calendario del ciclo della performance", ("Fase", "Soggetti", "Termine"),
     (("Definizione degli obiettivi", "Verifica intermedia", "Relazione annuale"), ("Direzione", "OIV", "Dirigenti"),
      ("31 gennaio", "31 luglio", "30 giugno"))))
