"""Words of the plans of layouts.py, by kind of administration, and of the pages around them.

Apart from the other lists of words on purpose, as those of printed/fourth/words.py are.
"""
from printed.twelfth.words import Domain

# What is done to an object: as a verb, and as a noun before "di" and the object.
DEEDS = (("Migliorare", "Miglioramento"), ("Riordinare", "Riordino"), ("Aggiornare", "Aggiornamento"),
         ("Estendere", "Estensione"),
         ("Razionalizzare", "Razionalizzazione"), ("Accelerare", "Accelerazione"), ("Riqualificare", "Riqualificazione"),
         ("Monitorare", "Monitoraggio"), ("Completare", "Completamento"), ("Rilanciare", "Rilancio"),
         ("Semplificare", "Semplificazione"), ("Consolidare", "Consolidamento"), ("Informatizzare", "Informatizzazione"))
ENDINGS = ("", "", "", "", "", "", "", " con procedure interamente digitali", " in attuazione del programma annuale",
           ", anche mediante accordi con altri enti", " con pubblicazione degli esiti sul sito istituzionale")
COMMON = ("Tempestività dei pagamenti ai fornitori", "Attuazione del codice di comportamento",
          "Qualità e completezza dei dati pubblicati in Amministrazione trasparente",
          "Accrescere le competenze digitali del personale",
          "Ricognizione e scarto degli archivi di deposito")
# What any office measures, how it works it out, and the kinds of values that it has.
GENERIC = (
    ("{A}: percentuale conclusa entro i termini", ("{A} entro i termini / totale {a} * 100", "N. nei termini / N. complessivo"),
     "percent"),
    ("Quota di {a} con esito positivo", ("Esiti positivi / totale {a}",), "percent"),
    ("Percentuale delle attività svolte su quelle pianificate per {a}",
     ("Svolte / pianificate * 100", "N. svolte / N. pianificate"),
     "percent whole"),
    ("Numero di {a}", ("Conteggio dal registro", "Somma dei dati mensili"), "number"),
    ("{A} nell'anno solare", ("Dato estratto dal gestionale",), "number"),
    ("Numero medio di {a} per addetto", ("{A} / addetti",), "decimal"),
    ("Durata media dell'istruttoria per {a}", ("Giorni complessivi / N. istruttorie", "Media dei giorni lavorativi"), "days"),
    ("Tempo di risposta alle richieste su {a}", ("Data di risposta meno data di arrivo",), "days duration"),
    ("Relazione conclusiva su {a}", ("Data di protocollo", "Relazione agli atti"), "date quarter"),
    ("Approvazione delle linee guida su {a}", ("Data dell'atto",), "date quarter yes"),
    ("Entrata in funzione dell'applicativo per {a}", ("Verbale di collaudo", "Esito del collaudo"), "yes date quarter"),
    ("Riunioni di coordinamento in tema di {a}", ("Verbali delle riunioni",), "items"),
    ("Gradimento medio espresso dagli utenti su {a}", ("Media dei voti da 1 a 5", "Media dei questionari"), "score"),
    ("Variazione annua di {a}", ("(Valore finale - valore iniziale) / valore iniziale",), "change"),
    ("Spesa impegnata per {a}", ("Totale degli impegni assunti", "Importo degli impegni"), "euro"))
PEOPLE = ("dott. Silvio Marchionni", "dott.ssa Greta Polverigi", "ing. Tullio Zambelletti", "arch. Ines Corradoni",
          "dott.ssa Mirella Fantozzini", "avv. Oreste Baldacchini", "dott. Nereo Squarciapino", "rag. Flora Tagliabosco",
          "dott.ssa Delia Montefusco", "geom. Italo Brusaferri")
STORIES = (
    "Si intende rivedere l'organizzazione del lavoro dell'ufficio, eliminando i passaggi non necessari e definendo con chiarezza "
    "compiti e responsabilità degli addetti.",
    "L'obiettivo risponde alle richieste raccolte presso gli utenti e prevede un aggiornamento degli strumenti informatici in uso.",
    "L'attività prosegue quanto avviato nell'esercizio precedente e sarà svolta con il personale in servizio, senza oneri "
    "aggiuntivi.",
    "È prevista una prima fase di analisi, seguita dalla stesura delle nuove procedure e dalla loro applicazione a regime.",
    "Il risultato richiede la collaborazione di più uffici e sarà verificato nel corso di riunioni periodiche.",
    "L'intervento dà seguito alle indicazioni dell'organo di indirizzo e tiene conto dei rilievi formulati in sede di controllo.")
PROSE = (
    "Il documento definisce gli obiettivi assegnati alle strutture, gli indicatori con cui se ne misura il conseguimento e i "
    "relativi valori attesi, in coerenza con gli atti di programmazione finanziaria.",
    "Per la costruzione degli obiettivi sono stati sentiti i responsabili delle strutture. Le proposte pervenute sono state 34, "
    "di cui 29 accolte in tutto o in parte.",
    "Il quadro demografico mostra un saldo naturale negativo (-4,1 per mille) e una quota di residenti con più di 65 anni pari al "
    "26,8%, superiore alla media nazionale.",
    "Al 1° gennaio i dipendenti in servizio sono 142, di cui 138 a tempo indeterminato; il 57% è costituito da donne e l'età "
    "media è di 51 anni.",
    "La spesa corrente dell'ultimo esercizio è stata pari a 18,7 milioni di euro, con un'incidenza del personale del 27,4%.",
    "Il sistema di valutazione distingue tra performance organizzativa e performance individuale. La prima è misurata attraverso "
    "gli indicatori riportati nelle pagine che seguono.",
    "I risultati sono rilevati a metà anno e alla chiusura dell'esercizio. La relazione finale è sottoposta alla validazione "
    "dell'organismo di valutazione e pubblicata sul sito.",
    "L'amministrazione aderisce dal 2016 a una rete di enti per lo scambio di buone pratiche, che conta oggi 41 aderenti in 9 "
    "regioni.",
    "Le risorse assegnate ai progetti finanziati con fondi europei ammontano a 2,3 milioni di euro; alla fine dell'anno "
    "precedente ne risultava impegnato il 64%.",
    "Eventuali variazioni degli obiettivi sono proposte con motivata relazione e approvate con le medesime modalità del presente "
    "documento.",
    "Il collegamento tra obiettivi e risorse è assicurato dalla classificazione per missioni e programmi del bilancio di "
    "previsione.",
    "Il benessere organizzativo è stato oggetto di un'indagine a cui ha risposto il 61% del personale; il giudizio complessivo è "
    "risultato pari a 3,7 su 5.")
BULLETS = ("chiarezza nella definizione dei compiti e dei tempi", "coerenza con gli indirizzi e con le risorse disponibili",
           "misurabilità dei risultati attraverso dati verificabili", "attenzione alle esigenze degli utenti",
           "pubblicità delle informazioni e partecipazione", "equità nella distribuzione dei carichi di lavoro")
CHAPTERS = ("Presentazione", "Quadro normativo di riferimento", "L'ente e il suo territorio", "Organizzazione e personale",
            "Le risorse disponibili", "Il sistema di misurazione e valutazione", "Criteri di redazione degli obiettivi",
            "Gli indirizzi dell'amministrazione", "Tempi e fasi del ciclo", "Comunicazione e trasparenza")
# Tables that are no plan: title, header, and the columns from which each row takes a value.
ASIDES = (
    ("Personale in servizio per area contrattuale", ("Area", "Tempo pieno", "Tempo parziale"),
     (("Dirigenza", "Funzionari ed elevata qualificazione", "Istruttori", "Operatori"), range(3, 60), range(0, 12))),
    ("Riepilogo delle spese per missione", ("Missione", "Previsione", "Cassa"),
     (("Servizi istituzionali", "Tutela del territorio", "Sviluppo economico", "Fondi e accantonamenti"),
      ("2.945.300,00", "871.250,40", "1.406.000,00", "318.774,15"),
      ("3.102.450,00", "902.115,30", "1.533.020,00", "290.000,00"))),
    ("Utenti per canale di accesso", ("Canale", "Primo semestre", "Secondo semestre"),
     (("Sportello", "Telefono", "Sito e app"), ("12.408", "7.951", "23.660"), ("13.011", "8.420", "25.104"))),
    ("Sedi e orari di apertura", ("Sede", "Orario"),
     (("Sede centrale", "Sportello unico", "Archivio"), ("lunedì - venerdì, 9-13", "martedì e giovedì, 15-17"))),
    ("Partecipazioni societarie", ("Società", "Quota"),
     (("Servizi Idrici Sanvara", "Rete Gas Media Valle", "Consorzio Trasporti"), ("4,50%", "12,00%", "31,75%"))))
LEGENDS = ("I valori attesi si intendono riferiti al 31 dicembre di ciascun anno.",
           "Legenda: n.d. = dato non disponibile.",
           "I dati sono forniti dalle strutture e verificati dall'ufficio di controllo di gestione.")

HEALTH = Domain(
    ("Azienda Sanitaria Locale di Montegrasso", "ASL Sanvara", "Azienda Ospedaliera San Crispino", "Azienda USL della Sanvara",
     "Azienda Socio Sanitaria Territoriale di Ravignasco"),
    (("Direttore Generale", "deliberazione del Direttore Generale"),
     ("Commissario Straordinario", "deliberazione del Commissario Straordinario")),
    ("Assistenza ospedaliera", "Assistenza territoriale", "Prevenzione", "Governo economico", "Qualità e sicurezza delle cure",
     "Accessibilità delle prestazioni"),
    ("Avvicinare i servizi alla persona", "Contenere i tempi di attesa"),
    ("la presa in carico dei pazienti cronici", "i percorsi chirurgici programmati", "le agende di prenotazione",
     "la rete delle cure palliative", "le attività dei consultori", "lo screening del colon retto", "l'assistenza domiciliare",
     "la documentazione clinica", "la prescrizione dei farmaci equivalenti", "la gestione del rischio clinico",
     "i controlli veterinari", "gli inserimenti nelle strutture residenziali", "i flussi informativi sanitari",
     "il ciclo passivo", "le dimissioni protette", "la formazione obbligatoria degli operatori"),
    ("ricoveri ordinari", "visite specialistiche", "prestazioni ambulatoriali", "accessi domiciliari", "referti",
     "dosi somministrate",
     "cartelle cliniche", "campioni analizzati", "segnalazioni di eventi avversi", "interventi chirurgici"),
    (("Adesione allo screening mammografico", ("Donne che aderiscono / donne invitate",), "percent"),
     ("Fratture del femore operate entro due giornate", ("Casi operati nei tempi / totale casi",), "percent"),
     ("Degenza media preoperatoria", ("Giornate preoperatorie / ricoveri chirurgici",), "days"),
     ("Anziani in assistenza domiciliare", ("N. assistiti",), "number"),
     ("Copertura vaccinale antinfluenzale", ("Vaccinati / popolazione bersaglio * 100",), "percent"),
     ("Crediti verso privati recuperati", ("Importo incassato",), "euro"),
     ("Schede di dimissione chiuse nel mese", ("Schede chiuse / schede prodotte",), "percent whole"),
     ("Attesa media per visita cardiologica", ("Media dei giorni di attesa",), "days"),
     ("Adozione del piano aziendale per le maxiemergenze", ("Atto adottato",), "date yes quarter"),
     ("Audit clinici eseguiti", ("N. audit",), "number")),
    ("Direzione Medica di Presidio", "Dipartimento di Chirurgia", "Dipartimento Materno Infantile", "Distretto Nord",
     "Distretto Sud",
     "UOC Controllo di Gestione", "UOC Farmacia Ospedaliera", "Dipartimento di Salute Mentale"),
    ("Assistiti",))

PROVINCE = Domain(
    ("Provincia di Montegrasso", "Provincia della Sanvara", "Città Metropolitana di Ravignasco", "Provincia di Olmara e Terzano"),
    (("Presidente", "decreto del Presidente"), ("Sindaco Metropolitano", "decreto del Sindaco Metropolitano")),
    ("Territorio",),
    ("Una rete viaria sicura e curata", "Scuole superiori accoglienti ed efficienti", "Un ente al servizio dei Comuni",
     "Ambiente tutelato e risorse ben usate", "Conti in ordine e pagamenti puntuali", "Lavoro pubblico di qualità"),
    ("la manutenzione dei ponti e dei viadotti", "il piano neve", "l'assistenza tecnica ai Comuni",
     "la stazione appaltante unica",
     "le autorizzazioni ambientali", "i controlli sugli scarichi idrici", "la rete scolastica superiore",
     "gli edifici scolastici",
     "il trasporto pubblico extraurbano", "la vigilanza ittico venatoria", "gli sfalci lungo le strade",
     "il catasto delle strade",
     "la pianificazione territoriale", "le concessioni stradali", "l'osservatorio sull'incidentalità", "il patrimonio dell'ente"),
    ("autorizzazioni", "sopralluoghi", "nulla osta", "chilometri di strada", "gare", "concessioni", "ispezioni ai ponti",
     "verbali di contestazione", "aule scolastiche", "pareri urbanistici"),
    (("Ponti ispezionati", ("N. ponti ispezionati / N. ponti in gestione",), "percent"),
     ("Superficie di pavimentazione rifatta (mq)", ("Contabilità dei lavori",), "number"),
     ("Gare bandite per conto dei Comuni", ("N. gare",), "number"),
     ("Tempo medio di rilascio delle autorizzazioni al transito", ("Media dei giorni",), "days"),
     ("Adozione della variante al piano territoriale", ("Data di adozione",), "date quarter"),
     ("Edifici scolastici con certificato antincendio", ("Edifici certificati / edifici totali",), "percent"),
     ("Sanzioni incassate", ("Reversali emesse",), "euro"),
     ("Indice di tempestività dei pagamenti", ("Indice calcolato ai sensi di legge",), "days"),
     ("Attivazione del portale dei trasporti eccezionali", ("Portale attivo",), "yes date")),
    ("Settore Viabilità", "Settore Edilizia Scolastica", "Settore Ambiente", "Settore Finanze e Bilancio", "Segreteria Generale",
     "Servizio Stazione Appaltante", "Servizio Trasporti"),
    ("Comuni",))

AGENCY = Domain(
    ("Agenzia Nazionale per la Sicurezza degli Impianti", "Ministero dei Servizi Demografici",
     "Ministero della Ricerca Industriale",
     "Agenzia per i Pagamenti Agricoli della Sanvara", "Istituto Nazionale per la Statistica Agraria"),
    (("Direttore", "determinazione del Direttore"), ("Ministro", "decreto del Ministro")),
    ("Vigilanza",),
    ("Innalzare la sicurezza",),
    ("le istruttorie sui contributi", "il registro nazionale degli impianti", "la vigilanza sugli organismi notificati",
     "le rilevazioni campionarie", "la cooperazione internazionale", "il contenzioso amministrativo", "le procedure di acquisto",
     "la trattazione delle istanze", "l'anagrafe nazionale", "la diffusione dei dati", "i controlli di secondo livello",
     "la sicurezza delle reti informatiche", "gli adempimenti in materia di protezione dei dati", "la logistica delle sedi",
     "la programmazione dei concorsi", "i rapporti con il Parlamento"),
    ("istanze", "ispezioni", "domande di contributo", "relazioni tecniche", "decreti", "ricorsi", "fascicoli digitalizzati",
     "questionari validati", "schemi di provvedimento", "verifiche in loco"),
    (("Fondi erogati ai beneficiari", ("Totale dei pagamenti",), "euro"),
     ("Domande liquidate nell'esercizio", ("Domande liquidate / domande ammesse",), "percent"),
     ("Ispezioni agli impianti a rischio rilevante", ("N. ispezioni",), "number"),
     ("Diffusioni avvenute nel giorno previsto dal calendario", ("Diffusioni puntuali / diffusioni previste",), "percent whole"),
     ("Ricorsi definiti con esito favorevole", ("Esiti favorevoli / ricorsi definiti",), "percent"),
     ("Trasmissione della relazione annuale", ("Data di trasmissione",), "date quarter"),
     ("Procedimenti descritti nella banca dati", ("N. procedimenti",), "number"),
     ("Tempo medio di liquidazione", ("Giorni dalla domanda al pagamento",), "days"),
     ("Adozione del piano dei sistemi informativi", ("Atto adottato",), "date yes")),
    ("Direzione Affari Generali e Personale", "Direzione Vigilanza e Ispezioni", "Direzione Sistemi e Dati",
     "Direzione Programmazione e Bilancio", "Direzione Contributi e Pagamenti", "Direzione Affari Giuridici",
     "Ufficio di Gabinetto"),
    ("Imprese",))

BODY = Domain(
    ("Ordine degli Ingegneri di Montegrasso", "Consorzio di Bonifica della Sanvara", "Istituto Comprensivo Statale di Ravignasco",
     "Azienda Speciale Servizi Sociali Olmara", "Ente Parco Naturale delle Gole di Terzano", "Casa di Riposo Villa Brugnera"),
    (("Consiglio", "deliberazione del Consiglio"), ("Presidente", "decreto del Presidente")),
    ("Funzionamento e servizi generali", "Rapporti con gli utenti", "Progetti e iniziative", "Bilancio e patrimonio"),
    ("Servizi migliori",),
    ("la tenuta dell'albo e degli elenchi", "il protocollo e l'archivio", "gli acquisti di modico valore",
     "la comunicazione esterna",
     "la manutenzione dei canali", "la sorveglianza dei sentieri", "l'accoglienza degli ospiti", "la riscossione delle quote",
     "il sito istituzionale", "la formazione del personale", "i rapporti con i fornitori", "la sicurezza nei luoghi di lavoro",
     "le visite guidate", "l'inventario dei beni mobili", "lo sportello informativo"),
    ("iscritti", "visitatori", "quote riscosse", "richieste di informazioni", "ore di formazione", "comunicazioni inviate",
     "interventi di manutenzione", "certificazioni rilasciate"),
    (("Quote annuali riscosse entro la scadenza", ("Quote riscosse / quote dovute",), "percent"),
     ("Eventi formativi organizzati", ("N. eventi",), "number"),
     ("Aggiornamento dell'inventario", ("Inventario aggiornato",), "date yes"),
     ("Tempo di rilascio dei certificati", ("Media dei giorni",), "days duration"),
     ("Approvazione del bilancio consuntivo", ("Data della deliberazione",), "date"),
     ("Contenuti pubblicati sul sito", ("N. contenuti",), "number"),
     ("Questionari con giudizio positivo", ("Positivi / compilati",), "percent")),
    ("Segreteria", "Ufficio Amministrativo", "Ufficio Contabilità", "Ufficio Tecnico"),
    ("Utenti",))

TOWN = Domain(
    ("Comune di Olmara", "Comune di Castelterzano", "Città di Ravignasco", "Comune di Brugnera sul Sanvo",
     "Comune di Montegrasso"),
    (("Giunta", "deliberazione della Giunta"), ("Giunta", "deliberazione di Giunta")),
    ("Una città più vicina alle famiglie", "Un territorio curato e sicuro", "Un comune semplice ed efficiente",
     "Cultura, sport e partecipazione", "Sviluppo economico e commercio di prossimità"),
    # Two for each of the first four areas.
    ("Ampliare i servizi per l'infanzia", "Favorire l'autonomia delle persone anziane",
     "Rendere sicure le strade e gli spazi pubblici",
     "Ridurre i consumi energetici degli edifici", "Portare i servizi comunali in rete", "Aumentare l'equità fiscale",
     "Valorizzare le biblioteche e i musei", "Coinvolgere le associazioni nella vita cittadina"),
    ("la riscossione della tassa sui rifiuti", "il verde urbano", "i servizi cimiteriali", "lo sportello per l'edilizia",
     "la segnaletica stradale", "i centri estivi", "la biblioteca civica", "il servizio di refezione scolastica",
     "gli impianti sportivi", "il mercato settimanale", "le pratiche anagrafiche", "l'assistenza domiciliare agli anziani",
     "il controllo del territorio", "la rete di illuminazione pubblica", "le procedure di affidamento", "gli archivi comunali",
     "la protezione civile", "il patrimonio abitativo"),
    ("permessi di costruire", "carte d'identità elettroniche", "accertamenti", "verbali", "pasti serviti",
     "iscrizioni ai servizi",
     "prestiti della biblioteca", "contratti", "segnalazioni di guasto", "alberi controllati", "autorizzazioni al commercio"),
    (("Imposta recuperata dagli accertamenti", ("Somma degli avvisi emessi",), "euro"),
     ("Famiglie che usano lo sportello telematico", ("Iscrizioni telematiche / iscrizioni totali",), "percent"),
     ("Posti disponibili negli asili nido", ("N. posti",), "number"),
     ("Tempo medio di rilascio del permesso di costruire", ("Media dei giorni",), "days"),
     ("Ore di pattugliamento serale", ("Ore da ordini di servizio",), "number"),
     ("Approvazione del regolamento del verde", ("Data della deliberazione",), "date quarter"),
     ("Punti luce sostituiti", ("N. punti luce",), "number"),
     ("Apertura serale della biblioteca", ("Servizio attivo",), "yes quarter"),
     ("Spesa sociale coperta da contributi", ("Contributi / spesa * 100",), "percent"),
     ("Laboratori nelle scuole", ("N. laboratori",), "number")),
    ("Settore Servizi Demografici", "Settore Tributi e Bilancio", "Settore Lavori e Manutenzioni", "Settore Servizi Educativi",
     "Settore Edilizia Privata", "Settore Polizia Locale", "Settore Cultura e Sport", "Settore Affari Legali"),
    ("Cittadini",))

UNIVERSITY = Domain(
    ("Università degli Studi di Montegrasso", "Università della Sanvara", "Politecnico di Ravignasco",
     "Università degli Studi di Olmara"),
    (("Consiglio di Amministrazione", "delibera del Consiglio di Amministrazione"),),
    ("Didattica e servizi agli studenti", "Ricerca", "Terza missione e territorio", "Organizzazione e persone",
     "Infrastrutture e sostenibilità"),
    # Two for each of the first four areas.
    ("Aumentare la regolarità delle carriere", "Attrarre studenti dall'estero", "Potenziare i dottorati e l'alta formazione",
     "Accrescere i progetti finanziati da bandi competitivi", "Diffondere i risultati della ricerca presso la società",
     "Collaborare con le imprese e le istituzioni locali", "Rendere più agili i procedimenti amministrativi",
     "Sostenere la crescita professionale del personale"),
    ("i servizi di tutorato", "le procedure di immatricolazione", "l'offerta formativa in lingua inglese",
     "la gestione dei progetti",
     "gli acquisti dei dipartimenti", "le biblioteche di area", "i laboratori didattici", "il catalogo della ricerca",
     "gli accordi di mobilità", "il sistema di prenotazione delle aule", "i tirocini curriculari", "le borse di dottorato",
     "il portale dello studente", "il censimento degli spazi", "gli impianti fotovoltaici", "le attività di orientamento"),
    ("immatricolati", "laureati in corso", "pubblicazioni", "tirocini", "borse di studio", "brevetti depositati",
     "contratti conto terzi",
     "studenti in mobilità", "posti aula", "dottorandi"),
    (("Studenti che proseguono al secondo anno", ("Studenti al secondo anno / immatricolati",), "percent"),
     ("Progetti presentati a bandi competitivi", ("N. progetti",), "number"),
     ("Entrate da contratti con soggetti esterni", ("Riscossioni dell'anno",), "euro"),
     ("Tempo medio di liquidazione dei rimborsi di missione", ("Media dei giorni",), "days"),
     ("Voto medio degli studenti sui servizi di segreteria", ("Media da 1 a 6",), "score"),
     ("Attivazione della nuova carriera digitale", ("Messa in esercizio",), "yes date quarter"),
     ("Ore di apertura delle biblioteche", ("N. ore",), "number"),
     ("Insegnamenti con materiali in rete", ("Insegnamenti in rete / insegnamenti totali",), "percent"),
     ("Approvazione del bilancio di genere", ("Data della delibera",), "date")),
    ("Area Servizi agli Studenti", "Area Ricerca", "Area Edilizia", "Area Risorse Umane", "Area Affari Generali",
     "Area Sistemi Bibliotecari", "Area Finanza e Contabilità"),
    ("Studenti",))
