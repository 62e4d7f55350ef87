"""The rest of the words of layouts.py: more goals, administrations and their offices, the pages around the plans."""
from collections import namedtuple

from printed.sixteenth.words import ANYWHERE, PROVINCE, TOWN, UNIVERSITY, goals

CHAMBER = goals("""
Tenere aggiornato il Registro delle imprese @2
= percent 96 | Pratiche evase entro cinque giorni | N. pratiche evase nei termini / N. pratiche protocollate
= days 4 | Tempo medio di lavorazione delle pratiche | Somma dei giorni / N. pratiche
= fewer 900 | Pratiche sospese in attesa di correzione | Estrazione dal sistema
Diffondere gli strumenti digitali tra le imprese @0
= count 1500 | Imprese assistite dal punto impresa digitale | Elenco dei servizi erogati
= count 2300 | Identità digitali rilasciate | Statistica del gestore
= items 18 seminari | Seminari sulla trasformazione digitale | Conteggio dei seminari
Accompagnare le imprese nei mercati esteri @0
= count 110 | Imprese coinvolte nei percorsi per l'estero | Elenco dei partecipanti
= euro 180000 | Contributi erogati per fiere internazionali | Mandati di pagamento
Favorire l'orientamento e le competenze per il lavoro @0
= count 900 | Studenti coinvolti nei percorsi | Registro delle presenze
= percent 85 | Giudizi positivi dei partecipanti | Giudizi positivi / giudizi raccolti
Vigilare sulla sicurezza dei prodotti e degli strumenti di misura @1
= count 60 | Ispezioni sui prodotti in commercio | Verbali di ispezione
= count 140 | Strumenti metrici verificati | Registro delle verifiche
Gestire i servizi di conciliazione e mediazione @1
= count 95 | Procedure di mediazione avviate | Registro delle procedure
= days 60 | Durata media delle procedure concluse | Somma dei giorni / N. procedure
= below 3 | Reclami sul servizio | N. reclami / N. procedure
Migliorare la riscossione del diritto annuale @2
= percent 78 | Incassi sul diritto dovuto | Diritto incassato / diritto dovuto
= date 10 | Emissione del ruolo esattoriale | Data di trasmissione del ruolo
Promuovere il turismo e le produzioni tipiche @3
= items 10 iniziative | Iniziative di promozione del territorio | Conteggio delle iniziative
= keep 0 | Certificazione di qualità delle produzioni | Verbale dell'ente certificatore
= count 48 | Imprese con marchio di qualità | Elenco delle imprese certificate
Diffondere l'informazione economica @3
= items 4 bollettini | Bollettini congiunturali pubblicati | Conteggio delle pubblicazioni
= count 3200 | Accessi alla sezione dei dati economici | Statistiche del sito
Gestire in modo efficiente le sedi e il patrimonio @2
= spend 210000 | Costi di gestione delle sedi | Contabilità analitica
= decimal 1.3 | Indice di liquidità immediata | Liquidità / passività correnti
""")

NATURE = goals("""
Conservare gli habitat e le specie protette @0
= count 22 | Stazioni di monitoraggio della fauna attive | Relazione tecnica annuale
= percent 85 | Misure di conservazione attuate nei siti della rete ecologica | N. misure attuate / N. misure previste
= date 11 | Consegna del censimento degli ungulati | Data della relazione
Prevenire gli incendi boschivi @0
= count 14 | Chilometri di viali tagliafuoco ripuliti | Verbali di regolare esecuzione
= yes 0 | Aggiornamento del piano antincendio | Verifica del provvedimento
Rendere accessibili i sentieri e le strutture di visita @1
= count 120 | Chilometri di sentieri con segnaletica rinnovata | Rilievo con ricevitore satellitare
= count 18500 | Visitatori dei centri | Biglietti emessi
= score 4.4 | Soddisfazione dei visitatori (scala 1-5) | Media dei questionari
Educare alla sostenibilità @1
= items 35 laboratori | Laboratori con le scuole | Registro delle attività
= change 10 | Aumento degli studenti partecipanti | (Studenti anno - studenti anno precedente) / studenti anno precedente
Rilasciare i nulla osta in tempi certi @3
= days 40 | Tempo medio di rilascio del nulla osta | Somma dei giorni / N. nulla osta
= percent 93 | Richieste definite nei termini | N. richieste nei termini / N. richieste
Indennizzare i danni da fauna selvatica @2
= term 90 denuncia | Liquidazione degli indennizzi | Giorni tra denuncia e liquidazione
= percent 80 | Aziende agricole con opere di prevenzione | N. aziende con opere / N. aziende a rischio
Controllare la qualità delle acque e dell'aria @0
= count 480 | Campioni analizzati | Registro del laboratorio
= percent 96 | Dati validi delle centraline | Dati validi / dati attesi
= date 5 | Pubblicazione del rapporto annuale sui controlli | Data di pubblicazione
Vigilare sul territorio protetto @0
= count 260 | Uscite di vigilanza svolte | Fogli di servizio
= fewer 25 | Violazioni non definite a fine anno | Conteggio dei verbali aperti
Sostenere le attività economiche compatibili @2
= euro 95000 | Contributi concessi alle imprese del territorio | Provvedimenti di concessione
= keep 0 | Numero di mercati dei produttori locali | Calendario dei mercati
= count 16 | Aziende che aderiscono alla carta del turismo | Elenco delle adesioni
Reperire risorse da bandi esterni @3
= count 5 | Progetti candidati a bandi nazionali ed europei | Conteggio delle candidature
= euro 420000 | Importo dei finanziamenti ottenuti | Atti di concessione
""")

BODY = goals("""
Assicurare la qualità dell'assistenza residenziale
= percent 95 | Ospiti con piano assistenziale aggiornato | N. piani aggiornati / N. ospiti
= below 4 | Cadute con conseguenze sul totale degli ospiti | N. cadute / N. ospiti
= score 4.5 | Gradimento dei familiari (scala 1-5) | Media dei questionari
Saturare i posti disponibili
= percent 97 | Tasso di occupazione dei posti | Giornate di presenza / giornate disponibili
= days 6 | Tempo medio di sostituzione di un posto libero | Somma dei giorni / N. posti liberati
Aggiornare gli elenchi e i registri tenuti dall'ente
= percent 100 | Domande di iscrizione definite nei termini | N. domande definite / N. domande
= term 15 richiesta | Rilascio dei certificati di iscrizione | Giorni tra istanza e rilascio
Curare la formazione continua degli iscritti e degli operatori
= items 12 corsi | Corsi accreditati organizzati | Conteggio dei corsi
= count 350 | Partecipanti ai corsi | Fogli di presenza
Recuperare i crediti pregressi
= euro 38000 | Somme incassate su crediti degli anni precedenti | Reversali di incasso
= percent 65 | Solleciti seguiti da pagamento | N. pagamenti / N. solleciti
Riorganizzare l'archivio e il protocollo
= date 10 | Adozione del manuale di gestione documentale | Data della deliberazione
= percent 90 | Documenti assegnati entro un giorno | N. documenti assegnati in un giorno / N. documenti
Adeguare le sedi alle norme di sicurezza
= percent 80 | Interventi conclusi sul totale programmato | N. interventi conclusi / N. interventi
= items 2 prove | Prove di evacuazione svolte | Verbali delle prove
= date 6 | Revisione del documento di valutazione dei rischi | Data del documento
Curare i rapporti con il territorio e il volontariato
= count 9 | Convenzioni attive con associazioni | Elenco delle convenzioni
= keep 0 | Servizi gestiti con i volontari | Elenco dei servizi
= items 6 incontri | Incontri pubblici organizzati | Conteggio degli incontri
Rinnovare gli strumenti informatici
= count 25 | Postazioni di lavoro sostituite | Verbali di collaudo
= yes 0 | Messa in esercizio del nuovo gestionale | Verbale di avvio
Programmare gli acquisti di beni e servizi
= date 3 | Approvazione del programma degli acquisti | Data della deliberazione
= percent 85 | Acquisti effettuati tramite convenzioni o mercato elettronico | N. acquisti in convenzione / N. acquisti
""")

HEALTH = goals("""
Ridurre i tempi di attesa per le prestazioni ambulatoriali
= percent 92 | Prime visite in classe B erogate nei tempi | N. visite nei tempi / N. visite in classe B
= percent 90 | Prestazioni strumentali in classe D erogate nei tempi | N. prestazioni nei tempi / N. prestazioni
Migliorare l'appropriatezza dei ricoveri
= below 8 | Ricoveri ordinari a rischio di inappropriatezza | N. ricoveri a rischio / N. ricoveri
= decimal 1.05 | Indice comparativo di performance | Degenza media attesa / degenza media osservata
Rispettare i tempi per gli interventi urgenti
= percent 80 | Fratture del femore operate entro 48 ore | N. operati entro 48 ore / N. fratture
= days 2 | Degenza media prima dell'intervento | Giornate preoperatorie / N. interventi
Contenere la spesa farmaceutica
= spend 1250000 | Spesa per farmaci ad alto costo | Flusso della farmacia
= percent 88 | Utilizzo di farmaci biosimilari | Dosi di biosimilare / dosi totali
Governare il consumo di dispositivi medici
= spend 430000 | Spesa per dispositivi | Contabilità generale
= less 4 | Variazione del consumo di dispositivi rispetto all'anno precedente | Consumo anno / consumo anno precedente
Prevenire le infezioni correlate all'assistenza
= percent 75 | Operatori formati sull'igiene delle mani | N. operatori formati / N. operatori
= count 4 | Verifiche con lista di controllo nei reparti | Verbali delle verifiche
= below 6 | Infezioni del sito chirurgico | N. infezioni / N. interventi
Completare la documentazione sanitaria
= percent 97 | Schede di dimissione chiuse entro il mese | N. schede chiuse nel mese / N. dimessi
= percent 95 | Lettere di dimissione firmate digitalmente | N. lettere firmate / N. dimessi
Alimentare il fascicolo sanitario elettronico
= percent 90 | Referti trasmessi al fascicolo | N. referti trasmessi / N. referti prodotti
= date 9 | Attivazione dell'invio delle immagini diagnostiche | Data di collaudo
Sviluppare gli screening oncologici
= percent 65 | Adesione allo screening mammografico | Donne esaminate / donne invitate
= percent 50 | Adesione allo screening del colon retto | Persone esaminate / persone invitate
Potenziare l'assistenza domiciliare
= count 780 | Pazienti seguiti a domicilio | Flusso informativo delle cure domiciliari
= percent 85 | Prese in carico entro tre giorni dalla segnalazione | N. prese in carico nei termini / N. segnalazioni
Gestire il rischio clinico
= items 3 audit | Audit clinici conclusi | Verbali degli audit
= date 11 | Trasmissione della relazione sugli eventi avversi | Data del protocollo
Incrementare le vaccinazioni
= percent 95 | Copertura vaccinale per morbillo a 24 mesi | Bambini vaccinati / bambini residenti
= change 4 | Incremento delle vaccinazioni antinfluenzali | (Dosi anno - dosi anno precedente) / dosi anno precedente
Aumentare l'attività chirurgica programmata
= count 1150 | Interventi chirurgici programmati | Registro operatorio
= percent 86 | Occupazione delle sale operatorie | Ore utilizzate / ore disponibili
""")

# Names; organs and how the act names them; offices; goals; strategic areas and aims above them, where they have such.
Domain = namedtuple("Domain", "names acts units goals areas aims")
TOWNS = Domain(
    ("Comune di Frassineto Velio", "Comune di Rocca Sant'Elmo", "Comune di Piano dei Noci", "Città di Velia Marina",
     "Comune di Torre Cisterna", "Comune di Montefiasco al Piano", "Comune di San Rufo in Colle"),
    (("Giunta", "deliberazione della Giunta comunale"), ("Giunta", "deliberazione di Giunta comunale"),
     ("Giunta", "delibera di Giunta")),
    ("Affari generali e demografici", "Ragioneria e tributi", "Lavori pubblici e manutenzioni", "Urbanistica ed edilizia privata",
     "Polizia locale", "Servizi sociali e istruzione", "Cultura e biblioteca"),
    TOWN + ANYWHERE, (), ())
PROVINCES = Domain(
    ("Provincia di Velia", "Provincia di Roccabianca", "Unione dei Comuni della Bassa Velina", "Unione Comuni Colline del Frasso",
     "Provincia del Frasso"),
    (("Presidente", "decreto del Presidente"), ("Presidente", "decreto del Presidente")),
    ("Settore Viabilità", "Settore Edilizia e Patrimonio", "Settore Ambiente", "Settore Appalti e Contratti",
     "Settore Risorse e Bilancio", "Settore Pianificazione", "Corpo di Polizia provinciale"),
    PROVINCE + ANYWHERE, (),
    ("Un territorio più sicuro", "Servizi efficienti per i Comuni", "Tutelare l'ambiente", "Scuole accoglienti",
     "Una macchina amministrativa moderna", "Risorse usate con attenzione"))
UNIVERSITIES = Domain(
    ("Università degli Studi di Velia", "Università di Roccabianca", "Università degli Studi del Frasso", "Politecnico di Velia"),
    (("Consiglio di Amministrazione", "delibera del Consiglio di Amministrazione"),
     ("Consiglio di Amministrazione", "deliberazione del Consiglio di Amministrazione")),
    ("Area Didattica", "Area Ricerca", "Area Edilizia", "Area Risorse Umane", "Area Finanziaria", "Area Sistemi Informatici",
     "Area Affari Generali", "Area Internazionale"),
    UNIVERSITY + ANYWHERE, ("Didattica", "Ricerca", "Terza missione", "Servizi e infrastrutture", "Persone e organizzazione"),
    ("Formare cittadini e professionisti", "Produrre conoscenza", "Restituire valore al territorio", "Rendere l'Ateneo accogliente",
     "Valorizzare chi lavora in Ateneo", "Semplificare le procedure", "Aprirsi al mondo"))
CHAMBERS = Domain(
    ("Camera di Commercio di Velia", "Camera di Commercio Industria Artigianato e Agricoltura di Roccabianca",
     "Camera di Commercio del Frasso e della Velina"),
    (("Giunta", "deliberazione della Giunta camerale"), ("Giunta", "delibera della Giunta")),
    ("Servizio Registro Imprese", "Servizio Promozione", "Servizio Regolazione", "Servizio Affari Generali", "Servizio Ragioneria"),
    CHAMBER + ANYWHERE, ("Competitività delle imprese", "Trasparenza del mercato", "Efficienza interna", "Sviluppo del territorio"),
    ("Avvicinare le imprese ai servizi", "Garantire un mercato corretto", "Usare bene le risorse", "Far conoscere il territorio"))
PARKS = Domain(
    ("Ente Parco Nazionale dei Monti Velini", "Ente Parco Regionale del Frasso", "Agenzia Regionale per l'Ambiente della Velina",
     "Parco Naturale Regionale Gole del Rufo", "Agenzia per il Demanio Montano della Velina"),
    (("Consiglio Direttivo", "deliberazione del Consiglio Direttivo"), ("Presidente", "provvedimento del Presidente")),
    ("Servizio Tecnico", "Servizio Naturalistico", "Servizio Amministrativo", "Servizio Vigilanza", "Servizio Promozione"),
    NATURE + ANYWHERE, ("Tutela della natura", "Fruizione e conoscenza", "Sviluppo sostenibile", "Amministrazione efficiente"),
    ("Conservare la biodiversità", "Avvicinare le persone alla natura", "Far crescere le comunità locali", "Lavorare meglio",
     "Presidiare il territorio", "Comunicare in modo chiaro", "Reperire nuove risorse", "Prevenire i rischi"))
BODIES = Domain(
    ("Azienda pubblica di servizi alla persona Villa Rufina", "Consorzio per i Servizi alla Persona della Velina",
     "Istituto Autonomo per le Case Popolari di Velia", "Istituto Zooprofilattico del Frasso",
     "Ente per il Diritto allo Studio di Roccabianca", "Opera Pia Casa Serena"),
    (("Consiglio di Amministrazione", "deliberazione del Consiglio di Amministrazione"),
     ("Direttore Generale", "determinazione del Direttore Generale")),
    ("Ufficio Amministrativo", "Ufficio Personale", "Servizio Assistenza", "Ufficio Tecnico", "Segreteria", "Ufficio Ragioneria"),
    BODY + ANYWHERE,
    ("Qualità dei servizi", "Sostenibilità economica", "Organizzazione interna", "Relazioni con il territorio"), ())
TRUSTS = Domain(
    ("Azienda USL di Velia", "Azienda Sanitaria Locale del Frasso", "Azienda Ospedaliera San Rufo di Roccabianca",
     "ASL Velina Sud", "Azienda Ospedaliero Universitaria di Velia"),
    (("Direttore Generale", "deliberazione del Direttore Generale"), ("Commissario straordinario",
                                                                     "deliberazione del Commissario straordinario")),
    ("UOC Medicina Generale", "UOC Chirurgia Generale", "UOC Ortopedia e Traumatologia", "UOC Farmacia Ospedaliera",
     "UOC Igiene e Sanità Pubblica", "UOC Cardiologia", "UOC Radiologia", "UOSD Cure Domiciliari", "UOC Anestesia e Rianimazione"),
    HEALTH + ANYWHERE[:4], (), ())

DOCTORS = ("dott. Corrado Valsini", "dott.ssa Irene Montorsi", "dott. Nicola Frassani", "dott.ssa Laura Biondelli",
           "dott. Achille Roncetti", "dott.ssa Paola Tessarin")
PEOPLE = ("dott. Sergio Albinetti", "dott.ssa Rita Cornaldi", "ing. Matteo Ruffilli", "arch. Daniela Spagnuolo",
          "dott. Ugo Trentalance", "dott.ssa Chiara Venosta", "geom. Piero Lamberti", "rag. Silvana Dossi",
          "avv. Tommaso Ghirelli", "dott.ssa Monica Estenzi")
STORIES = (
    "L'attività comprende l'analisi della situazione di partenza, la definizione delle priorità e la verifica dei risultati con "
    "gli uffici coinvolti.",
    "Si intende dare continuità al lavoro avviato, completando gli adempimenti rimasti in sospeso e riducendo gli arretrati.",
    "L'obiettivo risponde alle richieste raccolte dagli utenti e sarà realizzato con le risorse umane già assegnate al servizio.",
    "È prevista la revisione delle procedure interne, con la predisposizione di modelli unici e di istruzioni per il personale.",
    "L'intervento viene svolto in collaborazione con gli altri servizi dell'ente e con i soggetti esterni interessati.",
    "Il risultato atteso è un servizio più semplice per chi lo utilizza e meno oneroso per l'organizzazione.",
    "Il servizio provvede alla programmazione delle attività, al loro svolgimento secondo il calendario concordato e alla stesura "
    "di una relazione conclusiva.",
    "L'azione nasce dall'esigenza di uniformare i comportamenti degli uffici e di rendere disponibili dati certi e aggiornati.",
    "Si vuole garantire il livello di servizio degli anni precedenti nonostante la riduzione del personale.",
    "Attività di particolare rilievo per l'amministrazione, che richiede il coordinamento di più professionalità.")
SOURCES = ("Protocollo", "Bilancio", "Sito istituzionale", "Registro interno", "Banca dati gestionale", "Relazione annuale",
           "Indagine interna")
STAGES = ("Analisi della situazione", "Predisposizione degli atti", "Affidamento degli incarichi", "Svolgimento delle attività",
          "Verifica intermedia", "Chiusura e relazione finale")
BEHAVIOURS = ("Capacità di programmazione", "Collaborazione con i colleghi", "Orientamento all'utente",
              "Gestione delle risorse umane", "Capacità di risolvere problemi")
REASONS = ("Obiettivo raggiunto", "Nessuna criticità", "In linea con le attese")
SHORTFALLS = ("Carenza di personale nel periodo estivo", "Ritardo nell'aggiudicazione della gara", "Domanda inferiore alle stime")
PROSE = (
    "Con il presente documento l'ente rende noti gli obiettivi dell'anno, i risultati che si attende e gli indicatori con i quali "
    "ne verificherà il conseguimento.",
    "La struttura conta 64 dipendenti, dei quali il 58% donne; l'età media è di 51 anni e il tasso di assenza si è fermato al "
    "4,7%.",
    "Il bilancio di previsione pareggia a 9,2 milioni di euro. Le entrate proprie coprono il 71% della spesa corrente, i "
    "trasferimenti il restante 29%.",
    "Gli obiettivi sono stati concordati con i responsabili in due riunioni e sono stati comunicati alle rappresentanze sindacali.",
    "A metà anno il nucleo di valutazione esamina lo stato di avanzamento e segnala gli eventuali correttivi; a consuntivo valida "
    "la relazione sui risultati.",
    "Nel 2010 gli utenti serviti erano 11.340; nel quinquennio successivo sono aumentati del 12%, a fronte di una riduzione del "
    "personale di 7 unità.",
    "La misurazione si fonda su dati già disponibili negli archivi degli uffici, così da non gravare il personale di rilevazioni "
    "ulteriori.",
    "Ai fini della valutazione, un obiettivo si considera pienamente raggiunto quando il valore conseguito è pari o migliore di "
    "quello atteso; sotto il 60% non è attribuito alcun punteggio.",
    "Il documento tiene conto degli indirizzi degli organi di governo e delle risorse effettivamente disponibili; potrà essere "
    "aggiornato se nel corso dell'anno muterà il quadro di riferimento.",
    "Il territorio servito si estende per 214 chilometri quadrati e comprende zone di pianura e di collina, con una popolazione di "
    "poco più di 23.000 abitanti.",
    "La partecipazione degli utenti è assicurata da un indirizzo di posta dedicato, dagli incontri annuali con le associazioni e "
    "dai questionari distribuiti agli sportelli: ne sono tornati compilati 412.",
    "L'ente adotta un sistema di controllo interno che verifica la regolarità degli atti, l'andamento della spesa e lo stato di "
    "attuazione dei programmi; nell'ultimo esercizio sono stati esaminati 230 provvedimenti, pari al 10% del totale.",
    "L'organizzazione è articolata in uffici, ciascuno affidato a un responsabile al quale sono attribuite le risorse umane, "
    "strumentali e finanziarie necessarie.",
    "Il decreto legislativo 27 ottobre 2009, n. 150, chiede alle amministrazioni di definire ogni anno obiettivi specifici, "
    "misurabili e riferiti a un arco temporale determinato.",
    "Gli investimenti in corso ammontano a 1,8 milioni di euro; il cronoprogramma prevede la conclusione dei lavori principali "
    "entro l'autunno.",
    "La formazione ha coinvolto 48 dipendenti, con una media di 22 ore ciascuno; i corsi a distanza sono stati il 64%.")
LEGENDS = ("Legenda: gg = giorni; n.d. = dato non disponibile.",
           "I dati degli anni precedenti sono tratti dai documenti contabili.",
           "(*) Gli obiettivi sono assegnati ai responsabili con separato provvedimento.",
           "Elaborazione a cura dell'ufficio controllo di gestione.")
CHAPTERS = ("Presentazione", "Quadro normativo", "L'ente e il suo contesto", "L'organizzazione", "Le risorse", "Gli indirizzi",
            "Obiettivi e risultati attesi", "La misurazione e la valutazione", "Comunicazione e trasparenza")
# Tables that are no plan: title, header, and the columns from which each row takes a value.
ASIDES = (
    ("Il personale in servizio", ("Qualifica", "Tempo pieno", "Part time"),
     (("Dirigenti", "Funzionari", "Istruttori", "Operatori"), range(2, 30), range(1, 9))),
    ("Principali voci di bilancio", ("Voce", "Previsione", "Consuntivo"),
     (("Spese per il personale", "Acquisto di beni e servizi", "Trasferimenti", "Investimenti"),
      ("2.140.000,00", "1.365.200,00", "418.000,00"), ("2.098.311,40", "1.301.774,95", "402.650,10"))),
    ("Utenti serviti negli ultimi anni", ("Anno", "Utenti", "di cui nuovi"),
     (("2008", "2009", "2010"), ("11.102", "11.340", "11.518"), ("874", "912", "1.043"))),
    ("Sedi e orari", ("Sede", "Apertura al pubblico"),
     (("Sede principale", "Sede decentrata", "Sportello telefonico"), ("Lunedì e giovedì", "Dal lunedì al venerdì", "Martedì"))))
