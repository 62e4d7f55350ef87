"""The other four kinds of administrations of words.py, and what any of them prints around its plan."""
from printed.fifteenth.words import Domain, themes

UNIVERSITY = Domain(
    ("Università degli Studi di Lumara", "Politecnico di Fossalba", "Università della Val Ventosa",
     "Università per gli Studi Territoriali di Pratovento"),
    (("Consiglio di Amministrazione", "delibera del Consiglio di Amministrazione"),),
    ("Piano integrato della performance", "Piano strategico di Ateneo", "Piano Integrato", "Piano della performance di Ateneo"),
    themes("""
# Didattica e studenti | Qualificare l'offerta formativa e ridurre gli abbandoni | Area Didattica e Servizi agli Studenti
= Potenziare il tutorato e l'orientamento in itinere
- Studenti che proseguono al secondo anno nello stesso corso | Iscritti al II anno / immatricolati | pct 74
- Ore di tutorato erogate | Somma delle ore da registri | hours 900
- Soddisfazione complessiva dei laureandi | Media delle risposte positive | pct 86
= Semplificare i servizi di segreteria
- Richieste evase entro 5 giorni lavorativi | Richieste evase nei tempi / richieste totali | pct 80
- Giudizio medio sui servizi di segreteria | Questionario di fine anno (scala da 1 a 6) | score 4.2
= Ampliare gli spazi per lo studio
- Posti studio disponibili | Conteggio dei posti | num 1150
- Riapertura della biblioteca centrale in orario serale | Atto di avvio | yes
# Ricerca | Accrescere la competitività della ricerca | Area Ricerca e Trasferimento Tecnologico
= Sostenere la partecipazione a bandi competitivi
- Progetti europei presentati | Numero di domande trasmesse | num 85
- Finanziamenti acquisiti da bandi competitivi | Importo dei contratti firmati | eur 6200000
- Tasso di successo delle proposte | Progetti finanziati / progetti presentati | pct 18
= Valorizzare i risultati della ricerca
- Brevetti depositati | Numero di depositi | num 12
- Pubblicazioni in accesso aperto | Pubblicazioni aperte / pubblicazioni totali | pct 64
# Terza missione | Rafforzare il dialogo con il territorio | Area Terza Missione e Comunicazione
= Promuovere iniziative di divulgazione scientifica
- Eventi aperti al pubblico | Numero di eventi | items 24 eventi
- Partecipanti alle iniziative | Presenze registrate | num 5600
= Sviluppare i rapporti con le imprese
- Accordi quadro attivi | Numero di accordi vigenti | num 46
- Variazione degli studenti in tirocinio | (Valore finale - valore iniziale) / valore iniziale | chg +5
# Internazionalizzazione | Aprire l'Ateneo al contesto internazionale | Area Relazioni Internazionali
= Incrementare la mobilità degli studenti
- CFU conseguiti all'estero | Somma dei CFU registrati | size 7400
- Studenti in mobilità in uscita | Numero di studenti | num 380
= Aumentare l'offerta di corsi in lingua straniera
- Corsi di studio in lingua inglese | Numero di corsi | num 9
- Pubblicazione del sito in tre lingue | Data di messa in linea | once 9
# Persone e amministrazione | Innovare l'organizzazione e i processi | Area Organizzazione e Personale
= Digitalizzare i processi amministrativi
- Procedure interamente digitali | Procedure digitali / procedure mappate | pct 55
- Tempo medio di rimborso delle missioni | Giorni tra richiesta e mandato | term 30 dalla richiesta
= Promuovere il benessere organizzativo e la parità di genere
- Approvazione del bilancio di genere | Data della delibera | date 6
- Benessere percepito dal personale | Media del questionario (scala da 1 a 6) | score 3.9
= Migliorare la sostenibilità energetica degli edifici
- Riduzione dei consumi per metro quadrato | kWh/mq rispetto all'anno precedente | chg -4
- Edifici con impianto fotovoltaico | Numero di edifici | num 7
"""))

CHAMBER = Domain(
    ("Camera di Commercio di Fossalba", "Camera di Commercio Lumara-Pratovento", "Camera di Commercio della Val Ventosa",
     "Camera di Commercio Industria Artigianato e Agricoltura di Lumara"),
    (("Giunta", "deliberazione della Giunta"), ("Giunta", "delibera della Giunta")),
    ("Piano della performance", "Piano integrato di attività e organizzazione",
     "PIAO - Piano Integrato di Attività e Organizzazione", "Piano della Performance"),
    themes("""
# Competitività delle imprese | Favorire la doppia transizione digitale ed ecologica | Servizio Promozione e Innovazione
= Diffondere la cultura digitale tra le imprese
- Imprese coinvolte dal Punto Impresa Digitale | N. imprese partecipanti o assistite | num 310
- Valutazioni della maturità digitale eseguite | N. valutazioni concluse | num 140
- Grado di soddisfazione dei partecipanti | Media dei questionari (scala da 1 a 5) | score 4.3
= Sostenere le imprese con bandi e contributi
- Risorse assegnate tramite bandi | Totale dei contributi concessi | eur 520000
- Tempo medio di istruttoria delle domande | Giorni tra domanda ed esito | days 45
= Promuovere l'uso efficiente dell'energia
- Seminari e laboratori realizzati | N. iniziative | items 5 seminari
- Imprese con diagnosi energetica | N. diagnosi finanziate | num 22
# Presenza sui mercati | Accompagnare le imprese sui mercati e valorizzare il turismo | Servizio Sviluppo dei Mercati
= Preparare le imprese all'esportazione
- Imprese avviate all'esportazione | N. imprese assistite | num 65
- Piani di export prodotti | N. piani / n. imprese assistite | pct 60
= Valorizzare le filiere turistiche e culturali
- Operatori aderenti al marchio di qualità | N. operatori certificati | num 48
- Avvio dell'osservatorio sul turismo | Atto di istituzione | once 9
# Regolazione e tutela | Garantire trasparenza e correttezza del mercato | Servizio Regolazione del Mercato
= Assicurare la tempestività del Registro delle imprese
- Pratiche evase entro 5 giorni | Pratiche evase nei termini / pratiche protocollate | pct 93
- Tempo medio di lavorazione delle pratiche | Somma dei giorni / n. pratiche | days 3
- Cancellazioni d'ufficio avviate | N. posizioni | num 450
= Rafforzare la vigilanza sui prodotti e la metrologia legale
- Verifiche ispettive svolte | N. verifiche | num 75
- Quota di imprese ispezionate | Imprese ispezionate / imprese in elenco | pct 30
= Diffondere gli strumenti di composizione delle controversie
- Mediazioni gestite | N. procedure depositate | num 90
- Procedure di mediazione concluse con accordo | Accordi / mediazioni svolte | pct 40
# Efficienza interna | Ottimizzare risorse, processi e competenze | Servizio Risorse e Bilancio
= Migliorare la riscossione del diritto annuale
- Percentuale di incasso del diritto annuale | Diritto incassato / diritto dovuto | pct 76
- Emissione del ruolo esattoriale | Data di trasmissione | date 11
= Contenere i costi di funzionamento
- Costi di funzionamento per impresa attiva | Oneri / imprese attive | cost 85
- Indice di tempestività dei pagamenti | Giorni rispetto alla scadenza | less 6
= Accrescere le competenze del personale
- Ore di formazione per dipendente | Ore / dipendenti | hours 28
- Adozione del piano della formazione | Data di adozione | date 3
"""))

RESEARCH = Domain(
    ("Istituto Nazionale per gli Studi sui Ghiacciai", "Stazione Sperimentale delle Acque Interne",
     "Istituto di Ricerca sui Suoli e le Colture", "Agenzia Nazionale per i Dati Territoriali"),
    (("Consiglio di Amministrazione", "delibera del Consiglio di Amministrazione"), ("Presidente", "delibera del Presidente")),
    ("Piano della performance", "Piano triennale di attività e della performance", "Piano Integrato di Attività e Organizzazione"),
    themes("""
# Produzione scientifica | Elevare qualità e visibilità della ricerca | Direzione Scientifica
= Consolidare la produzione scientifica dell'Ente
- Articoli su riviste internazionali | Numero di articoli con almeno un autore dell'Ente | num 190
- Articoli in accesso aperto | Articoli aperti / articoli totali | pct 68
= Ampliare la partecipazione a reti internazionali
- Progetti europei attivi | Numero di progetti al 31 dicembre | num 16
- Entrate da progetti di ricerca | Importo accertato nell'anno | eur 2750000
= Rinnovare le infrastrutture di misura
- Stazioni di misura operative | Stazioni con dati validi / stazioni totali | pct 91
- Avvio del nuovo laboratorio | Verbale di collaudo | once 10
# Servizi e dati | Rendere disponibili dati e conoscenze | Servizio Dati e Reti
= Pubblicare i dati osservativi in formato aperto
- Serie di dati pubblicate | Numero di serie nel catalogo | num 240
- Tempo medio di pubblicazione dei dati validati | Giorni dalla raccolta alla pubblicazione | days 40
= Garantire la continuità dei servizi informatici
- Disponibilità dei servizi in linea | Ore di servizio / ore totali | pct 97
- Piano di continuità operativa | Data di approvazione | once 6
# Trasferimento delle conoscenze | Portare i risultati a imprese e cittadini | Ufficio Valorizzazione
= Diffondere la cultura scientifica
- Iniziative per le scuole | Numero di iniziative | items 15 laboratori
- Visitatori del museo | Ingressi registrati | num 8200
= Sviluppare collaborazioni con imprese e amministrazioni
- Contratti di ricerca sottoscritti | Numero di contratti | num 28
- Soddisfazione dei committenti | Media dei giudizi (scala da 1 a 5) | score 4.4
# Amministrazione | Rendere efficienti i processi di supporto | Direzione Amministrativa
= Ridurre i tempi delle procedure di acquisto
- Durata media delle procedure sotto soglia | Giorni dalla richiesta all'ordine | days 35
- Acquisti tramite mercato elettronico | Ordini su mercato elettronico / ordini totali | pct 85
= Attuare il piano di reclutamento
- Concorsi conclusi sul totale dei banditi | Concorsi conclusi / banditi | pct 70
- Ore di formazione del personale tecnico | Ore totali / unità di personale | hours 32
= Migliorare l'impiego delle risorse finanziarie
- Capacità di impegno | Impegni / stanziamenti | pct 88
- Smaltimento dei residui passivi | Residui pagati / residui iniziali | pct 75
"""))

PARK = Domain(
    ("Ente Parco Regionale della Val Ventosa", "Ente Parco Nazionale dei Monti Lumarini", "Parco Naturale delle Foci di Fossalba",
     "Ente di gestione delle Riserve di Pratovento"),
    (("Consiglio Direttivo", "deliberazione del Consiglio Direttivo"), ("Presidente", "determinazione del Presidente")),
    ("Piano della performance", "Piano della Performance", "Piano degli obiettivi",
     "Piano integrato di attività e organizzazione"),
    themes("""
# Conservazione | Tutelare habitat e specie | Servizio Conservazione della Natura
= [Monitorare;Tenere sotto controllo] le specie di interesse comunitario
- Transetti di rilevamento percorsi | N. transetti | num 60
- Rapporto annuale sulle specie | Data di consegna | date 11
= Ripristinare le zone umide
- Superficie ripristinata (ettari) | Somma delle superfici collaudate | size 14
- Avanzamento della spesa del progetto | Spesa sostenuta / spesa ammessa | pct 65
= Prevenire i danni da fauna selvatica
- Recinzioni concesse agli agricoltori | N. recinzioni consegnate | num 35
- Tempo di liquidazione degli indennizzi | Giorni tra accertamento e mandato | term 60 dall'accertamento
# Fruizione | Promuovere una visita consapevole | Servizio Fruizione e Promozione
= Curare la rete dei sentieri
- Km di sentieri mantenuti | Km da registro lavori | size 120
- Segnaletica sostituita sul totale previsto | Cartelli sostituiti / cartelli previsti | pct 75
= Educazione ambientale nelle scuole
- Classi partecipanti | N. classi iscritte | items 40 classi
- Gradimento degli insegnanti | Media dei questionari (scala da 1 a 5) | score 4.5
= Rilanciare i centri visita
- Ingressi nei centri visita | Biglietti emessi | num 11500
- Apertura domenicale nei mesi estivi | Calendario approvato | yes
# Territorio | Governare gli usi del territorio protetto | Servizio Tecnico e Pianificazione
= Snellire il rilascio dei nulla osta
- Tempo medio di rilascio del nulla osta | Somma dei giorni / n. nulla osta | days 38
- Nulla osta rilasciati nei termini | Rilasciati nei termini / totale | pct 95
= Aggiornare il piano del parco
- Stato del procedimento | Atti adottati | say Analisi conclusa>Proposta adottata>Piano approvato
- Incontri pubblici con le comunità | Verbali agli atti | items 3 incontri
# Funzionamento | Migliorare l'efficienza dell'Ente | Servizio Amministrativo
= Garantire la regolarità dei pagamenti
- Tempo medio di pagamento delle fatture | Media ponderata | days 26
- Fatture pagate entro 30 giorni | Fatture nei termini / fatture totali | pct 90
= Accrescere le entrate proprie
- Entrate da servizi e merchandising | Accertamenti dell'anno | eur 38000
- Variazione delle entrate proprie | Confronto con l'anno precedente | chg +6
= Attuare gli obblighi di trasparenza
- Sezioni del sito aggiornate | Sezioni aggiornate / sezioni obbligatorie | all
- Attestazione dell'organismo di valutazione | Data di pubblicazione | date 6
"""))

PEOPLE = ("dott.ssa Elena Vallorsi", "dott. Marco Terrazzani", "ing. Silvia Bonafonte", "dott. Nicola Perugatti",
          "arch. Guido Malaspini", "dott.ssa Chiara Lodrini", "rag. Piero Cavastrada", "avv. Lorenza Miglioretti",
          "dott. Ugo Settembrini", "geom. Ivana Portalupi", "dott.ssa Teresa Aldovrandi", "dott. Bruno Calcaterra")
STORIES = (
    "Il servizio intende rivedere le modalità operative in uso, eliminando i passaggi superflui e fissando tempi certi per ogni "
    "fase.",
    "L'obiettivo risponde a un'esigenza più volte segnalata dagli utenti e richiede la collaborazione di tutti gli uffici "
    "coinvolti.",
    "Si tratta di consolidare i risultati dell'anno precedente, mantenendo invariato il livello di servizio a parità di risorse.",
    "L'attività comprende la raccolta dei dati, la verifica dello stato di fatto, la stesura degli atti e la loro pubblicazione.",
    "Le azioni sono svolte con il personale in servizio; è previsto il ricorso a ditte esterne per le sole prestazioni "
    "specialistiche.",
    "L'intervento, già inserito nella programmazione dell'ente, si completa con la formazione degli addetti.",
    "Finalità dell'obiettivo è offrire un servizio più vicino alle esigenze di chi vive e lavora nel territorio.")
SOURCES = ("Gestionale interno", "Protocollo", "Bilancio", "Sito istituzionale", "Registri dell'ufficio", "Indagine annuale",
           "Atti dell'ufficio")
TYPES = ("Efficacia", "Efficienza", "Qualità", "Output", "Outcome")
PROSE = (
    "Con il presente documento l'amministrazione rende noti gli obiettivi che intende raggiungere, le risorse con cui opera e gli "
    "indicatori con cui saranno misurati i risultati.",
    "La predisposizione del piano è stata avviata nel mese di ottobre con una serie di incontri tra il vertice dell'ente e i "
    "responsabili delle strutture, che hanno formulato le proprie proposte.",
    "La popolazione di riferimento è in lieve calo (-0,6% nell'ultimo anno) e invecchia: gli ultrasessantacinquenni sono il 26% "
    "dei residenti. Crescono le richieste di servizi alla persona.",
    "Al 31 dicembre risultavano in servizio 134 dipendenti, di cui 78 donne; l'età media è di 51 anni. Il 12% del personale ha un "
    "contratto a tempo parziale.",
    "Il sistema di misurazione e valutazione prevede che la performance organizzativa pesi per il 40% e quella individuale per il "
    "restante 60%.",
    "Nel primo semestre sarà svolta una verifica dello stato di attuazione; entro il 30 settembre i responsabili potranno "
    "chiedere la modifica degli obiettivi non più raggiungibili per cause non prevedibili.",
    "Le risorse disponibili sono quelle del bilancio di previsione: le spese correnti ammontano a 14,2 milioni di euro, gli "
    "investimenti a 5,7 milioni.",
    "Il piano è coerente con i documenti di programmazione e con le misure di prevenzione della corruzione e di trasparenza, che "
    "ne costituiscono parte integrante.",
    "Ciascun obiettivo è affidato a una struttura, che ne risponde. I valori attesi tengono conto dei risultati ottenuti negli "
    "anni precedenti e, dove possibile, del confronto con enti simili.",
    "L'ente ha tre sedi e uno sportello aperto al pubblico per 28 ore alla settimana; nell'ultimo anno gli accessi sono stati "
    "9.350.",
    "Le attività finanziate con fondi europei sono 6, per un valore di 2,1 milioni di euro, e si concludono nel biennio.",
    "I responsabili illustrano al proprio personale gli obiettivi assegnati e ne verificano con cadenza periodica l'avanzamento.",
    "Nell'anno precedente è stato raggiunto l'87% degli obiettivi; per gli altri sono stati individuati i correttivi necessari.",
    "La sezione si completa con la mappa dei portatori di interesse e con gli esiti della consultazione pubblica.",
    "Il documento è pubblicato nella sezione dedicata del sito ed è inviato a tutti i dipendenti, anche mediante incontri "
    "organizzati dalle singole strutture.",
    "L'indagine sulla qualità dei servizi, condotta su un campione di 800 utenti, ha dato un giudizio complessivo di 7,4 su 10.")
CHAPTERS = ("Presentazione", "Quadro normativo", "Chi siamo e come operiamo", "Il contesto di riferimento", "Le risorse",
            "L'albero della performance", "Come leggere il piano", "Il percorso di formazione del piano",
            "Monitoraggio e valutazione")
# Tables that are no plan: title, header, and the columns from which each row takes a value.
ASIDES = (
    ("Personale in servizio", ("Profilo", "Tempo pieno", "Tempo parziale"),
     (("Dirigenti", "Elevate qualificazioni", "Funzionari", "Istruttori", "Operatori"), range(1, 60), range(0, 14))),
    ("Bilancio di previsione - spese per titolo", ("Titolo", "Competenza", "Cassa"),
     (("Titolo 1 - Spese correnti", "Titolo 2 - Spese in conto capitale", "Titolo 4 - Rimborso prestiti"),
      ("14.201.330,00", "5.718.400,00", "812.000,00"), ("15.330.115,20", "6.004.218,75", "812.000,00"))),
    ("Parco mezzi e sedi", ("Voce", "Consistenza"),
     (("Sedi in proprietà", "Sedi in locazione", "Autovetture", "Mezzi operativi"), range(1, 25))),
    ("Organi e loro composizione", ("Organo", "Componenti", "Durata in carica"),
     (("Organo di indirizzo", "Organo esecutivo", "Collegio dei revisori"), (3, 5, 7, 9), ("3 anni", "5 anni"))))
PHASES = ("Analisi della situazione", "Raccolta dei fabbisogni", "Stesura degli atti", "Confronto con gli uffici",
          "Affidamento e avvio", "Esecuzione", "Verifica finale e relazione")
# The missions of a local budget with one programme each.
BUDGET = (("10", "Trasporti e diritto alla mobilità", "10.05", "Viabilità e infrastrutture stradali"),
          ("04", "Istruzione e diritto allo studio", "04.02", "Altri ordini di istruzione non universitaria"),
          ("09", "Sviluppo sostenibile e tutela del territorio e dell'ambiente", "09.02",
           "Tutela, valorizzazione e recupero ambientale"),
          ("01", "Servizi istituzionali, generali e di gestione", "01.09", "Assistenza tecnico-amministrativa agli enti locali"),
          ("01", "Servizi istituzionali, generali e di gestione", "01.10", "Risorse umane"))
