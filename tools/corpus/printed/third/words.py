"""Words of the plans of layouts.py: invented administrations, objectives, indicators and the pages around them.

Apart from the other lists of words on purpose: what was mended after reading those plans was not made while looking at these.
"""

TITLES = ("Piano Integrato di Attività e Organizzazione", "Piano triennale della performance", "Piano performance",
          "Sezione Performance del PIAO", "Documento di programmazione degli obiettivi")
MINISTRIES = ("Ministero delle Acque e delle Foreste", "Ministero per le Comunità Insulari", "Agenzia nazionale delle Coste")
TOWNS = ("Comune di Castelmora", "Città di Sant'Elpino", "Unione dei Comuni Terre di Mezzo", "Provincia di Altavena",
         "Comune di Pieve Traversa", "Città metropolitana di Rivalta")
HOSPITALS = ("Azienda Ospedaliera Santa Brigida", "ASL Val Sorana", "Azienda USL della Costa di Levante",
             "Istituto Zooprofilattico dell'Appennino")
UNIVERSITIES = ("Università degli Studi di Vallemora", "Ateneo di Cortefranca", "Politecnico di Ponteverde")
CHAMBERS = ("Camera di Commercio di Altavena e Rivalta", "Camera di Commercio delle Due Riviere",
            "Camera di Commercio dell'Alto Isarno")
AGENCIES = ("Agenzia Regionale per la Protezione Ambientale dell'Alta Marca", "Ente Parco Nazionale delle Grotte Rosse",
            "Autorità di Bacino del Fiume Lamone Basso", "Istituto Nazionale per le Rendite Agricole", "Regione Terre d'Oltrepò",
            "Autorità per i Servizi Idrici Integrati", "Consorzio di Bonifica Paludi Basse")

VERBS = ("Assicurare", "Incrementare", "Rendere più rapida", "Estendere", "Consolidare", "Ripensare", "Qualificare", "Ampliare",
         "Monitorare", "Valorizzare", "Portare a regime", "Mettere a sistema", "Sostenere", "Diffondere", "Riorganizzare")
MATTERS = ("la gestione associata delle funzioni fondamentali", "la presa in carico degli utenti fragili",
           "la riscossione coattiva dei canoni", "la conservazione delle aree umide", "la vigilanza sui cantieri",
           "la dematerializzazione degli archivi cartacei", "la rete degli sportelli polifunzionali",
           "la programmazione degli acquisti di beni e servizi", "la tutela dei consumatori", "la ricerca applicata",
           "la mobilità dolce", "la cultura della sicurezza sul lavoro", "la parità di genere negli incarichi",
           "la gestione dei residui attivi", "la prevenzione degli incendi boschivi", "la continuità tra ospedale e territorio",
           "la trasparenza dei procedimenti", "la qualità delle acque superficiali", "la partecipazione dei giovani",
           "la composizione delle controversie", "la manutenzione programmata degli immobili", "la protezione civile")
ENDINGS = ("", "", "", "", "", " con il concorso dei municipi", ", riducendo il contenzioso",
           " secondo le linee di indirizzo vigenti",
           " per tutto il periodo di riferimento", ": dalla sperimentazione all'esercizio ordinario",
           ", con particolare attenzione ai nuclei familiari in difficoltà, alle persone sole e a chi vive nelle frazioni"
           " più lontane dal capoluogo", " (progetto finanziato con risorse del PNRR)")
COUNTED = ("avvisi di pagamento", "pareri resi", "utenti registrati", "ispezioni", "stazioni di misura", "istruttorie",
           "ricoveri programmati", "brevetti depositati", "incontri con le scuole", "autorizzazioni", "mediazioni",
           "schede catalografiche", "tirocini", "alloggi assegnati", "analisi di laboratorio", "interventi di manutenzione",
           "ricorsi", "richieste di accesso", "start up accompagnate", "questionari restituiti", "piani di cura", "bandi",
           "protocolli d'intesa", "chilometri di argine")

# What is measured, how it is worked out, and the kinds of values that it has.
MEASURED = (
    ("{A} oggetto di verifica sul totale", ("{A} verificati / {a} totali", "Rapporto percentuale"), "percent"),
    ("Incidenza di {a} in formato digitale", ("({A} digitali / {a}) x 100", "Estrazione dal sistema"), "percent"),
    ("Rispetto del cronoprogramma: {a}", ("Attività svolte / attività programmate", "Avanzamento"), "percent range"),
    ("Volume di {a} nell'anno", ("Somma", "Conta da registro"), "number range"),
    ("{A} per addetto", ("{A} / unità di personale equivalente", "Rapporto"), "decimal"),
    ("Attesa media per {a}", ("Media dei giorni di attesa", "Somma dei giorni / numero di {a}"), "days duration"),
    ("Tempo intercorrente tra la domanda e la chiusura ({a})", ("Giorni medi", "Data di chiusura - data di domanda"),
     "days duration"),
    ("Scarto di {a} rispetto all'esercizio precedente", ("(Anno t - anno t-1) / anno t-1", "Variazione"), "variation"),
    ("Presentazione all'organo di indirizzo della relazione su {a}", ("Data di trasmissione", "Protocollo in uscita"),
     "date text"),
    ("Entrata in funzione del portale dedicato a {a}", ("Verbale di collaudo", "Data di messa in esercizio"), "date yes"),
    ("Approvazione delle linee guida su {a}", ("Atto di approvazione", "Esistenza dell'atto"), "yes date text"),
    ("Gradimento espresso da chi ha fruito di {a}", ("Media dei giudizi da 1 a 5", "Rilevazione con questionario"), "score"),
    ("Spesa sostenuta per {a}", ("Pagamenti dell'esercizio", "Mandati emessi"), "euro"),
    ("Costo unitario riferito a {a}", ("Costi diretti e indiretti / {a}", "Contabilità analitica"), "euro reference"),
    ("Posizionamento dell'ente per {a}", ("Confronto con enti analoghi", "Banca dati nazionale"), "reference"),
    ("Durata media della chiamata relativa a {a}", ("Minuti totali / chiamate", "Tracciato del centralino"), "minutes"),
    ("Numero di {a} pubblicati in formato aperto, corredati di una scheda descrittiva e aggiornati almeno una volta per trimestre",
     ("Conteggio dei dati esposti", "Verifica sul portale"), "number"),
    ("Percentuale di {a} conclusi senza richieste di integrazione, calcolata sulle istanze pervenute entro il terzo trimestre",
     ("{A} senza integrazioni / {a} pervenuti entro il terzo trimestre * 100", "Monitoraggio mensile"), "percent"),
    ("{A}: grado di copertura", ("Coperti / previsti", "Quota coperta"), "percent"),
    ("N. {a}", ("Conteggio", "Somma dei dati mensili"), "number"))
KINDS_OF_INDICATOR = ("Output", "Outcome", "Efficacia", "Efficienza", "Impatto", "Qualità", "Volume")
SOURCES = ("Gestionale atti", "Siope", "Portale ministeriale", "Questionari", "Sistema documentale", "Rilevazione diretta",
           "Controllo di gestione", "Istat", "Flusso SDO")
UNITS = ("Servizio Bilancio", "Settore Territorio e Ambiente", "Area Affari Generali", "U.O.C. Controllo di Gestione",
         "Direzione Didattica e Studenti", "Ufficio Legale", "Servizio Registro Imprese", "Area Vigilanza",
         "Direzione Tecnica", "Settore Cultura e Turismo", "Ufficio Statistica", "Area Provveditorato", "Servizio Laboratori")
DELEGATES = ("Delegato alla Didattica", "Delegata alla Ricerca", "Delegato alla Terza Missione", "Prorettore vicario")
PEOPLE = ("Lorena Bassignani", "Ugo Parmentola", "Silvio Dallaturca", "Marina Cescutto", "Bruno Tassinara", "Ada Roncagliolo")
JOBS = ("Dirigente del Settore Territorio", "Responsabile dell'Area Contabile", "Direttrice Generale", "Dirigente amministrativo",
        "Responsabile E.Q. Servizi alla persona")
WARDS = ("U.O.C. Cardiologia", "S.C. Pediatria", "U.O.C. Pronto Soccorso", "S.S.D. Radiologia", "Dipartimento Salute Mentale")
CARE_AREAS = ("PRODUZIONE", "EFFICIENZA ECONOMICA", "ESITI E SICUREZZA", "OBIETTIVI REGIONALI", "SVILUPPO E FORMAZIONE")
FIELDS = ("Didattica", "Ricerca", "Terza missione", "Internazionalizzazione", "Persone e organizzazione")
AREAS = ("Competitività dei territori", "Ambiente e clima", "Servizi alla comunità", "Organizzazione e risorse",
         "Regolazione del mercato", "Legalità e fiducia", "Transizione digitale")
PERSPECTIVES = ("Utenti e imprese", "Processi interni", "Apprendimento e crescita", "Economico-finanziaria")
PRIORITIES = ("Difesa del suolo e risposta ai cambiamenti climatici", "Amministrazione semplice e trasparente",
              "Riequilibrio tra i territori", "Buon uso delle risorse pubbliche")
PHASES = ("Analisi della situazione di partenza", "Stesura della proposta", "Confronto con i soggetti coinvolti",
          "Predisposizione degli atti di gara", "Affidamento", "Esecuzione", "Collaudo e messa in esercizio", "Rendicontazione",
          "Formazione degli operatori", "Verifica intermedia")
BENEFITS = ("Sociale", "Economico", "Ambientale", "Sanitario", "Educativo")
PEOPLE_SERVED = ("Famiglie e minori", "Piccole imprese", "Visitatori del parco", "Pazienti cronici", "Studentesse e studenti",
                 "Amministrazioni locali", "Collettività")
BEHAVIOURS = ("Capacità di guida dei collaboratori", "Orientamento al risultato", "Gestione del cambiamento",
              "Collaborazione con le altre strutture", "Capacità di differenziare le valutazioni",
              "Cura della relazione con l'utenza")
REASONS = ("Lo scarto dipende dal ritardo nella consegna della fornitura, avvenuta solo in autunno.",
           "Risultato pieno, ottenuto nonostante la riduzione del personale assegnato.",
           "Il dato risente di una diversa modalità di rilevazione adottata in corso d'anno.",
           "Nessuno scostamento da segnalare.", "L'attività è proseguita secondo quanto previsto.")
STORIES = (
    "Il percorso prende le mosse dalle criticità emerse nell'ultimo monitoraggio: archivi non allineati, tempi diseguali tra le "
    "sedi, scarsa conoscenza dei bisogni di chi si rivolge agli uffici. Le strutture coinvolte lavoreranno insieme, con un "
    "referente per ciascuna sede, e renderanno conto ogni trimestre.",
    "Si vuole dare seguito agli impegni presi con la comunità, concentrando le energie su pochi interventi di cui si possano "
    "apprezzare gli effetti.",
    "L'azione si colloca nel quadro degli accordi sottoscritti con gli enti vicini e comporta la revisione dei regolamenti, "
    "l'aggiornamento del sito e l'avvio di un servizio di assistenza telefonica per gli utenti meno esperti.",
    "Finalità: accrescere la fiducia degli utenti attraverso regole chiare e tempi certi.")
PREFACES = (
    "La programmazione è stata costruita a partire dai risultati dell'anno precedente e dal confronto con i responsabili delle "
    "strutture, che hanno proposto gli obiettivi nei limiti delle risorse disponibili.",
    "Al 31 dicembre prestavano servizio 214 dipendenti, di cui il 58% donne; l'età media è di 51,3 anni.",
    "Il grado di raggiungimento è misurato a consuntivo; gli scostamenti superiori al 10% sono motivati dal responsabile.",
    "Il sistema di misurazione prevede una verifica intermedia al 30 giugno e una finale entro il mese di febbraio.",
    "Le schede che seguono riportano, per ciascuna linea di intervento, ciò che l'ente si propone di ottenere e il modo in cui "
    "il risultato sarà accertato. I valori sono stati definiti tenendo conto della serie storica e delle attese degli utenti.",
    "Nel territorio di competenza risiedono 86.420 persone e hanno sede 7.915 imprese attive, in calo dello 0,8%.")

CHAPTERS = ("Presentazione", "L'amministrazione in cifre", "Analisi del contesto", "Le linee di programmazione",
            "Obiettivi e indicatori", "Il collegamento con il bilancio", "Prevenzione della corruzione", "Piano dei fabbisogni",
            "Monitoraggio e aggiornamento")

# Tables that are no plan: title, header, and the columns from which each row takes a value.
ASIDES = (
    ("Personale in servizio", ("Categoria", "Uomini", "Donne", "Totale"),
     (("Dirigenti", "Funzionari", "Istruttori", "Operatori esperti"), range(1, 40), range(1, 50), range(20, 90))),
    ("Quadro delle risorse finanziarie", ("Titolo", "Previsione", "Assestato"),
     (("Spese correnti", "Spese in conto capitale", "Rimborso di prestiti", "Partite di giro"),
      ("1.204.300,00", "98.750,50", "412.000,00"), ("1.310.000,00", "87.200,00", "415.600,00"))),
    ("Aree di rischio e misure di prevenzione", ("Processo", "Evento rischioso", "Livello di rischio", "Misura"),
     (("Affidamenti diretti", "Concessione di contributi", "Reclutamento", "Gestione del contenzioso"),
      ("Frazionamento degli importi", "Discrezionalità nei criteri", "Conflitto di interessi non dichiarato"),
      ("Alto", "Medio", "Basso"), ("Rotazione degli incarichi", "Doppia firma", "Controlli a campione", "Dichiarazioni"))),
    ("Calendario del ciclo", ("Passaggio", "Soggetto", "Quando"),
     (("Avvio della programmazione", "Negoziazione", "Verifica intermedia", "Chiusura e valutazione"),
      ("Direzione", "Dirigenti", "Organismo di valutazione"), ("gennaio", "febbraio", "luglio", "marzo dell'anno successivo"))),
    ("Piano della formazione", ("Corso", "Destinatari", "Ore"),
     (("Codice dei contratti", "Sicurezza informatica", "Lingua inglese", "Scrittura amministrativa"),
      ("Tutto il personale", "Funzionari", "Neoassunti"), range(4, 40))))
