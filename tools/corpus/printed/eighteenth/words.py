"""Whose plans the first four layouts print: bodies with their offices, and the goals of each with indicators of their own.

A goal is its title and its indicators; an indicator its name, how it is worked out, and what its values are (Hand.values()).
"""
from typing import NamedTuple


class Body(NamedTuple):
    """One kind of administration."""

    names: tuple
    acts: tuple  # the organ that approves, and the words in front of the act's number
    areas: tuple  # area, its strategic aims, their goals
    units: tuple  # the offices of each area in turn, but a hospital's wards one by one
    people: tuple


# Goals that any office may have.
COMMON = (
    ("Attuare gli obblighi di trasparenza", (
        ("Dati pubblicati entro i termini", "N. dati pubblicati nei termini / N. dati da pubblicare", "share 95"),)),
    ("Attuare le misure di prevenzione della corruzione", (
        ("Misure attuate tra quelle previste", "N. misure attuate / N. misure previste", "whole"),
        ("Trasmissione della relazione annuale sulle misure", "Data di trasmissione", "date 11"))),
    ("Promuovere la formazione dei dipendenti", (
        ("Dipendenti che hanno completato i corsi previsti", "N. dipendenti formati / N. dipendenti", "share 70"),)),
    ("Rispondere tempestivamente alle richieste di accesso", (
        ("Tempo di risposta alle richieste di accesso", "Giorni tra richiesta e risposta", "term 20 richiesta"),)),
    ("Estendere il ricorso al lavoro agile", (
        ("Giornate di lavoro agile svolte", "N. giornate", "count 450"),
        ("Dipendenti con accordo individuale", "N. accordi / N. dipendenti", "share 30"))),
    ("Rilevare la soddisfazione degli utenti", (
        ("Questionari raccolti", "N. questionari compilati", "count 300"),
        ("Giudizio medio degli utenti", "Media dei giudizi, scala da 1 a 5", "score 4"))),
    ("Ridurre i tempi di pagamento delle fatture", (
        ("Tempo medio di pagamento", "Media ponderata dei giorni", "days 27"),
        ("Debito commerciale scaduto a fine anno", "Importo al 31 dicembre", "cost 40000"))),
    ("Digitalizzare i procedimenti a istanza di parte", (
        ("Procedimenti gestiti interamente online", "N. procedimenti online / N. procedimenti", "share 40"),
        ("Attivazione della firma digitale remota", "Servizio attivo", "yes"))),
    ("Aggiornare i regolamenti interni", (
        ("Regolamenti aggiornati", "N. regolamenti", "items 2 regolamenti"),
        ("Approvazione del nuovo codice di comportamento", "Data dell'atto", "date 9"))))
GIUNTA = (("Giunta", "deliberazione di Giunta"), ("Giunta", "delibera di Giunta"))

CITY = Body(
    ("Comune di Roccamarina", "Città di Valcerreto", "Comune di Portoscuro", "Comune di Torrealba sul Mare"), GIUNTA,
    (("Settore Servizi alla Persona", (), (
        ("Ampliare l'offerta dei servizi per la prima infanzia", (
            ("Posti disponibili nei nidi comunali e convenzionati", "Somma dei posti autorizzati", "count 340"),
            ("Domande di iscrizione accolte", "N. domande accolte / N. domande presentate", "share 78"))),
        ("Sostenere le famiglie in condizione di fragilità", (
            ("Nuclei familiari presi in carico", "N. nuclei con progetto attivo", "count 215"),
            ("Tempo medio di erogazione dei contributi economici", "Giorni dalla domanda al mandato / contributi", "days 40"))),
        ("Migliorare la qualità della refezione scolastica", (
            ("Gradimento del servizio mensa", "Media dei questionari delle famiglie, scala da 1 a 5", "score 3.8"),
            ("Controlli igienico-sanitari nei centri di cottura", "N. sopralluoghi verbalizzati", "count 24"))))),
     ("Settore Lavori Pubblici e Patrimonio", (), (
         ("Manutenzione straordinaria della rete stradale urbana", (
             ("Metri quadrati di pavimentazione rifatti", "Contabilità di cantiere", "count 18500"),
             ("Segnalazioni di buche risolte", "N. risolte / N. ricevute", "share 85"))),
         ("Riqualificazione energetica degli edifici comunali", (
             ("Corpi illuminanti sostituiti con lampade a LED", "N. corpi illuminanti sostituiti", "count 1200"),
             ("Consumi elettrici degli edifici rispetto all'anno precedente", "(kWh anno - kWh anno precedente) / kWh anno precedente",
              "change -8"))),
         ("Attuazione del programma triennale delle opere pubbliche", (
             ("Progetti esecutivi approvati", "N. approvati / N. previsti nell'elenco annuale", "share 70"),
             ("Consegna dei lavori della nuova palestra di via Ugo Bassi", "Verbale di consegna", "date 9"))))),
     ("Settore Finanze e Tributi", (), (
         ("Contrastare l'evasione dei tributi locali", (
             ("Avvisi di accertamento IMU notificati", "N. avvisi notificati nell'anno", "count 1450"),
             ("Gettito recuperato da accertamenti", "Totale accertato a bilancio", "euro 620000"))),
         ("Rispettare i tempi di approvazione dei documenti contabili", (
             ("Presentazione in Giunta dello schema di bilancio di previsione", "Data della proposta", "date 11"),
             ("Presentazione in Giunta dello schema di rendiconto", "Data della proposta", "date 3"))))),
     ("Settore Polizia Locale e Mobilità", (), (
         ("Rafforzare il presidio del territorio", (
             ("Ore di pattugliamento serale", "Totale ore da registro di servizio", "count 2600"),
             ("Controlli su veicoli e conducenti", "N. controlli da verbali", "count 5200"))),
         ("Promuovere la mobilità ciclabile", (
             ("Chilometri di piste ciclabili in esercizio", "Km da catasto comunale", "count 42"),
             ("Stalli per biciclette installati", "N. stalli", "count 90"))))),
     ("Settore Servizi Demografici e Innovazione", (), (
         ("Digitalizzare i servizi di sportello", (
             ("Certificati rilasciati online", "N. certificati online / N. certificati totali", "share 45"),
             ("Attivazione del pagamento elettronico per tutti i servizi a domanda", "Servizi attivi sul portale", "yes"))),
         ("Ridurre i tempi di attesa per la carta d'identità elettronica", (
             ("Giorni tra prenotazione e appuntamento", "Media dei giorni da agenda elettronica", "days 14"),
             ("Aperture straordinarie dello sportello", "N. giornate di apertura straordinaria", "items 12 giornate")))))),
    (), ("dott.ssa Ilenia Carraresi", "dott. Tullio Benassai", "ing. Mirko Sandonà", "dott. Saverio Lupattelli",
         "arch. Gemma Tirabosco", "dott.ssa Olga Pennacchi", "avv. Lapo Scarselli"))

TOWN = Body(
    ("Comune di Pieve Solana", "Comune di Montelongo sul Trebo", "Unione dei Comuni della Valle Ombrosa",
     "Comune di San Donnino Trebbiano", "Comune di Cerreto Basso"), GIUNTA,
    (("Area Amministrativa", (), (
        ("Aggiornamento dello stradario e della numerazione civica", (
            ("Vie verificate rispetto al totale", "N. vie verificate / N. vie", "share 60"),)),
        ("Pubblicazione tempestiva degli atti all'albo pretorio", (
            ("Tempo medio di pubblicazione delle determinazioni", "Giorni tra firma e pubblicazione", "days 4"),
            ("Atti pubblicati oltre i termini", "N. atti in ritardo", "fewer 10"))),
        ("Revisione del regolamento di contabilità", (
            ("Proposta di regolamento al Consiglio", "Data di deposito", "date 10"),)),
        ("Organizzazione delle manifestazioni estive", (
            ("Eventi realizzati", "N. eventi", "count 8"),
            ("Spesa a carico del bilancio comunale", "Totale impegni", "cost 12000"))))),
     ("Area Finanziaria", (), (
         ("Verifica delle posizioni TARI", (
             ("Posizioni controllate", "N. posizioni", "count 350"),
             ("Avvisi bonari inviati", "N. avvisi", "count 120"))),
         ("Riduzione dei tempi di pagamento", (
             ("Indicatore di tempestività dei pagamenti", "Come da art. 9 DPCM 22/09/2014", "days 25"),)),
         ("Copertura delle spese dei servizi a domanda individuale", (
             ("Tasso di copertura del servizio mensa", "Proventi / costi", "share 62"),
             ("Tasso di copertura del trasporto scolastico", "Proventi / costi", "share 30"))))),
     ("Area Tecnica", (), (
         ("Manutenzione del verde pubblico", (
             ("Sfalci nei parchi comunali", "N. sfalci per area", "count 6"),
             ("Alberi messi a dimora", "N. alberi", "count 40"))),
         ("Evasione delle pratiche edilizie", (
             ("Tempo medio di rilascio dei permessi di costruire", "Media dei giorni", "days 55"),
             ("CILA e SCIA controllate", "N. controllate / N. presentate", "share 30"))),
         ("Affidamento dei lavori del cimitero del capoluogo", (
             ("Determinazione di aggiudicazione", "Data dell'atto", "date 6"),)),
         ("Risparmio energetico nella sede municipale", (
             ("Consumo di gas metano rispetto all'anno precedente", "Variazione dei metri cubi", "change -5"),)))),
     ("Area Servizi Sociali e Scolastici", (), (
         ("Assistenza domiciliare agli anziani", (
             ("Anziani assistiti a domicilio", "N. utenti", "count 28"),
             ("Ore di assistenza erogate", "N. ore annue", "count 3100"))),
         ("Attivazione del doposcuola comunale", (
             ("Avvio del servizio", "Servizio avviato", "yes"),
             ("Alunni iscritti", "N. iscritti", "count 35"))))),
     ("Area Vigilanza", (), (
         ("Controllo della velocità sulle strade comunali", (
             ("Servizi con strumento di rilevazione", "N. servizi", "count 36"),)),
         ("Educazione stradale nelle scuole", (
             ("Incontri svolti nelle classi", "N. incontri", "items 10 incontri"),
             ("Alunni coinvolti", "N. alunni", "count 180")))))),
    (), ("Lina Bortolaso", "Ivo Gambacorta", "Rita Spadolin", "Ezio Ramundo", "Franca Olivares", "Pino Zuccherini"))

REGION = Body(
    ("Regione Costa d'Ambra", "Regione Terraferma", "Regione Alta Marchesia", "Regione Valli del Trebo"),
    (("Giunta", "deliberazione della Giunta"), ("Giunta", "deliberazione di Giunta")),
    (("Sviluppo economico e lavoro", ("Rafforzare la competitività del sistema produttivo", "Favorire l'occupazione stabile"), (
        ("Sostenere gli investimenti delle piccole e medie imprese", (
            ("Imprese beneficiarie di contributi", "N. imprese con decreto di concessione", "count 480"),
            ("Risorse concesse a valere sul programma regionale FESR", "Totale concessioni", "euro 14500000"))),
        ("Potenziare i centri per l'impiego", (
            ("Patti di servizio sottoscritti", "N. patti da sistema informativo lavoro", "count 12500"),
            ("Utenti inseriti in percorsi formativi", "N. inseriti / N. presi in carico", "share 35"))),
        ("Semplificare l'accesso agli incentivi", (
            ("Tempo medio di istruttoria delle domande", "Somma dei giorni / N. domande istruite", "days 75"),
            ("Bandi gestiti interamente su piattaforma", "N. bandi su piattaforma / N. bandi", "share 80"))))),
     ("Ambiente e territorio", ("Prevenire il rischio idrogeologico", "Promuovere l'economia circolare"), (
         ("Realizzare gli interventi di difesa del suolo", (
             ("Interventi conclusi", "N. interventi collaudati", "count 18"),
             ("Avanzamento della spesa del piano", "Pagamenti / finanziamenti assegnati", "share 55"))),
         ("Aumentare la raccolta differenziata", (
             ("Percentuale di raccolta differenziata", "Tonnellate differenziate / tonnellate totali", "share 68"),
             ("Comuni con tariffa puntuale", "N. Comuni", "count 62"))),
         ("Aggiornare il piano di tutela delle acque", (
             ("Proposta di piano alla Giunta", "Data di trasmissione", "date 10"),)))),
     ("Salute e politiche sociali", ("Ridurre le liste di attesa", "Potenziare l'assistenza territoriale"), (
         ("Garantire il rispetto dei tempi per le prestazioni ambulatoriali", (
             ("Prestazioni in classe B erogate entro i tempi", "N. entro 10 giorni / N. prestazioni di classe B", "share 90"),
             ("Aziende sanitarie con agende unificate", "N. aziende", "items 5 aziende"))),
         ("Attivare le case della comunità", (
             ("Case della comunità in esercizio", "N. strutture attive", "count 14"),
             ("Anziani in assistenza domiciliare integrata", "N. assistiti over 65 / popolazione over 65", "share 10"))))),
     ("Efficienza dell'amministrazione", ("Modernizzare la macchina regionale", "Accrescere le competenze del personale"), (
         ("Accelerare i pagamenti ai fornitori", (
             ("Indice di tempestività dei pagamenti", "Media ponderata dei giorni di ritardo", "days 5"),
             ("Fatture pagate nei termini", "N. pagate nei termini / N. fatture", "share 92"))),
         ("Qualificare la spesa europea", (
             ("Spesa certificata alla Commissione europea", "Totale delle domande di pagamento", "euro 86000000"),
             ("Tasso di errore nei controlli di secondo livello", "Importi irregolari / importi controllati", "small 2"))),
         ("Digitalizzare gli archivi regionali", (
             ("Fascicoli digitalizzati", "N. fascicoli", "count 4800"),
             ("Adozione del nuovo manuale di gestione documentale", "Decreto adottato", "yes")))))),
    (("Direzione Attività Produttive e Lavoro",), ("Direzione Ambiente e Territorio",), ("Direzione Sanità e Welfare",),
     ("Direzione Bilancio e Personale", "Direzione Risorse e Programmazione")), ())

HEALTH = Body(
    ("Azienda Ospedaliera San Lazzaro di Roccamarina", "ASL di Valcerreto", "Azienda Sanitaria Locale Portoscuro",
     "Azienda USL del Trebo"),
    (("Direttore Generale", "deliberazione del Direttore Generale"), ("Direttore Generale", "delibera del Direttore Generale")),
    (("Produzione e attività", (), (
        ("Mantenere i volumi di attività di ricovero", (
            ("N. dimissioni in regime ordinario", "SDO dell'anno", "count 1150"),
            ("Peso medio DRG", "Somma dei pesi / N. dimissioni", "ratio 1.12"))),
        ("Incrementare l'attività ambulatoriale per esterni", (
            ("N. prestazioni ambulatoriali", "Flusso della specialistica", "count 14200"),
            ("Prime visite sul totale delle visite", "N. prime visite / N. visite", "share 48"))))),
     ("Efficienza organizzativa", (), (
         ("Ottimizzare l'uso dei posti letto", (
             ("Degenza media", "Giornate di degenza / N. dimissioni", "days 7"),
             ("Tasso di occupazione", "Giornate di degenza / posti letto per 365", "share 82"))),
         ("Chiudere tempestivamente le cartelle cliniche", (
             ("SDO compilate entro 30 giorni dalla dimissione", "N. SDO nei tempi / N. SDO", "share 95"),)))),
     ("Appropriatezza e qualità", (), (
         ("Ridurre i ricoveri inappropriati", (
             ("DRG a rischio di inappropriatezza in regime ordinario", "N. DRG inappropriati / N. dimissioni", "small 12"),
             ("Ricoveri ripetuti entro 30 giorni", "N. ricoveri ripetuti / N. ricoveri", "small 4"))),
         ("Applicare le raccomandazioni sulla sicurezza delle cure", (
             ("Check list di sala operatoria compilate", "N. check list / N. interventi", "whole"),
             ("Audit clinici svolti", "N. audit con verbale", "items 3 audit"))),
         ("Segnalare gli eventi avversi", (
             ("Schede di incident reporting trasmesse", "N. schede", "count 10"),)))),
     ("Governo delle risorse", (), (
         ("Contenere la spesa farmaceutica", (
             ("Spesa per farmaci a carico del reparto", "Consumi da contabilità analitica", "cost 385000"),
             ("Prescrizione di farmaci biosimilari", "Confezioni biosimilari / confezioni totali", "share 75"))),
         ("Rispettare il budget dei dispositivi medici", (
             ("Spesa per dispositivi medici", "Consumi da magazzino", "cost 210000"),)))),
     ("Formazione e trasparenza", (), (
         ("Assicurare la formazione del personale", (
             ("Operatori che completano il dossier ECM", "N. operatori / N. operatori in servizio", "share 80"),)),
         ("Prevenire i conflitti di interesse", (
             ("Trasmissione della relazione annuale al RPCT", "Data di protocollo", "date 11"),
             ("Dichiarazioni di conflitto di interessi raccolte", "N. dichiarazioni / N. dirigenti", "whole")))))),
    ("UOC Medicina Generale", "UOC Chirurgia d'Urgenza", "UOC Neurologia", "UOC Pediatria", "UOC Urologia", "UOC Geriatria",
     "UOC Anestesia e Rianimazione", "UOSD Endoscopia Digestiva"),
    ("dott. Remo Castelvecchi", "dott.ssa Diana Frescobaldi", "prof. Ludovico Arrigoni", "dott.ssa Wanda Marzotti",
     "dott. Ettore Salvadei", "dott. Bruno Quaglierini"))
