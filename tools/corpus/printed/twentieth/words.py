"""The words of invented administrations whose documents a program prints; the other half stands in words_more.py.

A domain is one kind of administration. Its goals come with indicators of their own, a line to each: name, formula, kind of value
and where it starts, as printed/twentieth/author.py draws it.
"""
import collections

Domain = collections.namedtuple("Domain", "names act areas aims units goals")


def goals_of(text):
    """[(goal, [(name, formula, kind, start)])]: goals at the margin, the indicators of each indented below it."""
    goals = []
    for line in text.strip().split("\n"):
        if not line.startswith(" "):
            goals.append((line, []))
            continue
        name, formula, value = line.strip().split("|")
        goals[-1][1].append((name, formula, *value.split(" ", 1)))
    return goals


TOWN = Domain(
    ("Comune di Roccavigna", "Comune di San Bortolo in Piano", "Città di Torrechiara al Mare", "Comune di Vallefonda"),
    ("Giunta", "deliberazione della Giunta"),
    ("Servizi alla comunità", "Territorio e lavori", "Funzionamento dell'ente"),
    ("Una città che ascolta", "Una città che si muove", "Una città che si prende cura"),
    ("Servizi Demografici", "Tributi e Entrate", "Lavori Pubblici", "Polizia Locale", "Servizi Sociali", "Istruzione e Cultura",
     "Urbanistica ed Edilizia", "Ragioneria e Bilancio", "Segreteria Generale", "Ambiente e Verde Pubblico"),
    goals_of("""
Rilascio della carta di identità elettronica senza liste di attesa
  Giorni medi tra prenotazione e rilascio|Somma dei giorni di attesa / n. carte rilasciate|days 12
  Carte di identità elettroniche emesse|Conteggio da applicativo ANPR|number 2140
Recupero dell'evasione sui tributi comunali
  Avvisi di accertamento notificati|N. avvisi notificati nell'anno|number 860
  Somme accertate a seguito dei controlli|Totale accertamenti contabili|euro 145000
Manutenzione ordinaria delle strade comunali
  Segnalazioni di buche chiuse nei tempi previsti|Segnalazioni chiuse nei tempi / segnalazioni ricevute|percent 80
  Conclusione dei lavori di rifacimento dei marciapiedi del centro|Data del certificato di ultimazione|date 10
Presidio della sicurezza stradale e dei quartieri
  Servizi serali di controllo effettuati|N. servizi da registro di comando|number 48
  Incontri di educazione stradale nelle scuole|Registro degli incontri|items incontri 6
Sostegno alle famiglie in condizione di fragilità
  Domande di contributo economico istruite|Domande istruite / domande pervenute|percent 90
  Tempo di presa in carico dei nuovi casi|Giorni dalla segnalazione al primo colloquio|days 15
  Nuovo regolamento dei servizi di assistenza domiciliare|Deliberazione del Consiglio|date 6
Qualità dei servizi di mensa e trasporto scolastico
  Gradimento delle famiglie sul servizio mensa|Media dei giudizi espressi (scala 1-5)|score 3.9
  Alunni trasportati|N. iscritti al servizio|number 312
Semplificazione delle pratiche edilizie
  Permessi di costruire conclusi entro il termine di legge|Permessi nei termini / permessi rilasciati|percent 85
  Digitalizzazione dell'archivio edilizio dal 1980 al 2000|Fascicoli acquisiti / fascicoli totali|percent 40
Puntualità dei pagamenti ai fornitori
  Indicatore di tempestività dei pagamenti|Media ponderata dei giorni di ritardo|days 8
  Riduzione dello stock di debito scaduto|Debito scaduto al 31/12|cost 38000
Trasparenza e accesso agli atti
  Richieste di accesso evase|N. richieste evase / n. richieste ammesse|whole 100
  Aggiornamento della sezione Amministrazione trasparente|Verifica del Nucleo di valutazione|yes 1
Cura del verde urbano e dei parchi gioco
  Alberi messi a dimora|N. piante da verbale di consegna|number 120
  Verifiche periodiche sulle attrezzature ludiche|Verbali di ispezione|items verifiche 4
Promozione della biblioteca e delle attività culturali
  Prestiti annui|Dato del sistema bibliotecario|number 11800
  Avvio del prestito digitale|Servizio attivo|yes 1
Raccolta differenziata dei rifiuti
  Quota di raccolta differenziata|Rifiuti differenziati / rifiuti totali|percent 66
  Rifiuto residuo per abitante (kg)|Rifiuto indifferenziato / residenti|lower 121.5
"""))

# Missions with their programmes in place of areas.
MINISTRY = Domain(
    ("Ministero delle Acque Interne", "Ministero dei Servizi Territoriali", "Ministero delle Vie d'Acqua"),
    ("Ministro", "decreto del Ministro"),
    (("012", "Regolazione dei mercati", (("4", "Vigilanza sui mercati e sui prodotti"), ("6", "Tutela degli utenti"))),
     ("018", "Sviluppo sostenibile e tutela del territorio", (("12", "Gestione delle risorse idriche"),
                                                            ("15", "Prevenzione del dissesto idrogeologico"))),
     ("032", "Servizi istituzionali e generali", (("2", "Indirizzo politico"),
                                                  ("3", "Servizi e affari generali per le amministrazioni"))),
     ("017", "Ricerca e innovazione", (("3", "Ricerca per la navigazione interna"),))),
    ("Rendere più rapida la spesa per investimenti", "Rafforzare i controlli", "Semplificare i rapporti con gli utenti"),
    ("Direzione generale per la vigilanza", "Direzione generale per le risorse idriche", "Direzione generale per il personale",
     "Direzione generale per la navigazione", "Segretariato generale"),
    goals_of("""
Vigilare sugli operatori autorizzati
  Ispezioni effettuate su quelle programmate|N. ispezioni effettuate / n. ispezioni programmate|percent 88
  Sanzioni irrogate a seguito di ispezione|N. provvedimenti sanzionatori|number 64
Trattare i reclami degli utenti del servizio idrico
  Tempo medio di risposta ai reclami|Giorni complessivi / n. reclami definiti|days 40
  Reclami definiti nell'anno|Reclami definiti / reclami ricevuti|percent 75
Programmare gli interventi contro il dissesto
  Decreti di assegnazione delle risorse|N. decreti registrati|number 18
  Capacità di impegno degli stanziamenti|Impegni / stanziamenti definitivi|percent 92
  Relazione al Parlamento sullo stato degli interventi|Data di trasmissione|date 9
Completare la rete nazionale di misura delle portate
  Stazioni di misura in esercizio|Elenco delle stazioni attive|number 410
  Disponibilità dei dati in tempo reale|Ore con dati trasmessi / ore dell'anno|percent 95
Sostenere i bacini idrografici nella pianificazione
  Piani di gestione aggiornati|N. piani approvati|number 3
  Trasferimenti erogati alle autorità di bacino|Mandati quietanzati|euro 2450000
Assicurare la pubblicazione degli atti di indirizzo
  Direttive pubblicate entro dieci giorni dalla registrazione|Direttive pubblicate nei termini / direttive registrate|percent 90
  Emanazione della direttiva annuale|Data della firma|date 1
Gestire i servizi comuni di funzionamento
  Tempestività dei pagamenti|Giorni ponderati di scostamento dalla scadenza|days 3
  Spesa per locazioni passive|Pagamenti sul capitolo di bilancio|cost 1180000
Formare il personale sulle competenze digitali
  Dipendenti formati|Dipendenti con attestato / dipendenti in servizio|percent 55
  Giornate di formazione erogate|Registro delle attività formative|number 340
Sviluppare la ricerca sulla navigazione fluviale
  Convenzioni di ricerca sottoscritte|N. convenzioni|number 5
  Avvio del laboratorio di idraulica navale|Collaudo del laboratorio|quarter 3
Ridurre gli oneri per le imprese di navigazione
  Procedimenti gestiti interamente online|Procedimenti online / procedimenti totali|percent 45
  Durata media del rilascio delle licenze di navigazione|Media dei giorni di istruttoria|days 55
Controllare la sicurezza dei prodotti
  Campioni prelevati|N. campioni da verbale|number 1250
  Provvedimenti di ritiro adottati nei termini|Provvedimenti nei termini / non conformità accertate|whole 100
Attuare il programma di comunicazione istituzionale
  Visite al portale istituzionale|Statistiche del portale|number 185000
  Incontri con le associazioni degli utenti|Verbali degli incontri|items incontri 4
"""))

CHAMBER = Domain(
    ("Camera di Commercio di Roccavigna", "Camera di Commercio dell'Alto Tesino", "Camera di Commercio Valdambra Marittima"),
    ("Giunta", "deliberazione della Giunta"),
    ("Competitività delle imprese", "Mercato e regole", "Efficienza organizzativa"),
    ("Accompagnare le imprese nella doppia transizione", "Assicurare registri completi e tempestivi",
     "Vigilare sulla correttezza del mercato", "Favorire l'incontro tra scuola e lavoro", "Usare bene le risorse",
     "Far conoscere i prodotti del territorio"),
    ("Area Anagrafico-Certificativa", "Area Promozione", "Ufficio Metrico", "Ufficio Provveditorato", "Ufficio Bilancio",
     "Ufficio Diritto Annuale"),
    goals_of("""
Diffondere gli strumenti digitali tra le piccole imprese
  Imprese assistite dal punto impresa digitale|N. imprese da registro assistenze|number 420
  Voucher liquidati entro l'anno|Voucher liquidati / voucher concessi|percent 70
Tenere aggiornato il Registro delle imprese
  Pratiche evase entro cinque giorni|Pratiche entro cinque giorni / pratiche evase|percent 91
  Tempo medio di lavorazione delle pratiche|Dato della piattaforma nazionale|days 4
  Posizioni cancellate d'ufficio|N. provvedimenti|number 650
Svolgere i controlli metrologici
  Strumenti controllati|N. strumenti da verbale|number 380
  Piano dei controlli trasmesso al Ministero|Data di trasmissione|date 3
Diffondere la mediazione e l'arbitrato
  Mediazioni avviate|N. domande depositate|number 95
  Giudizio delle parti sul servizio di mediazione|Media dei questionari (1-5)|score 4.1
Orientare gli studenti verso le professioni tecniche
  Studenti partecipanti ai percorsi|N. studenti iscritti|number 1350
  Convenzioni con gli istituti scolastici|N. convenzioni firmate|number 14
Incassare il diritto annuale
  Riscossione spontanea|Incassi spontanei / diritto dovuto|percent 74
  Emissione del ruolo|Data di consegna del ruolo|date 11
Contenere i costi di struttura
  Costi di funzionamento|Totale della voce B7 del conto economico|cost 1420000
  Indice di liquidità|Attività correnti / passività correnti|ratio 1.85
Portare le imprese sui mercati esteri
  Imprese alle fiere internazionali|N. imprese espositrici|number 58
  Contributi erogati per l'export|Importo liquidato|euro 210000
Valorizzare le produzioni tipiche
  Degustazioni e laboratori organizzati|Calendario degli eventi|items eventi 9
  Aziende aderenti al marchio di qualità|Elenco degli aderenti|number 76
Migliorare il clima interno
  Dipendenti in lavoro agile|Dipendenti con accordo / dipendenti|percent 38
  Indagine sul benessere organizzativo|Indagine svolta|yes 1
Rendere semplice l'accesso agli sportelli
  Appuntamenti fissati in rete|Appuntamenti in rete / appuntamenti totali|percent 62
  Attesa media allo sportello (minuti)|Dato del sistema di code|fewer 14
"""))

UNIVERSITY = Domain(
    ("Università degli Studi di Roccavigna", "Università dell'Alto Tesino", "Politecnico della Valdambra"),
    ("Consiglio di Amministrazione", "delibera del Consiglio di Amministrazione"),
    ("Didattica e servizi agli studenti", "Ricerca", "Terza missione", "Amministrazione e persone"),
    ("Laureare in tempo e con buone competenze", "Fare ricerca riconosciuta", "Aprire l'Ateneo al territorio"),
    ("Area Didattica", "Area Ricerca", "Area Bilancio", "Area Edilizia", "Area Sistemi Informativi", "Area Personale",
     "Centro Linguistico", "Sistema Bibliotecario"),
    goals_of("""
Ridurre gli abbandoni tra il primo e il secondo anno
  Iscritti che proseguono nello stesso corso al secondo anno|Iscritti al II anno / immatricolati dell'anno precedente|percent 71
  Ore di tutorato erogate|Registro dei tutor|number 2600
Digitalizzare i servizi di segreteria
  Procedimenti studenti disponibili online|N. procedimenti online / n. procedimenti|percent 60
  Tempo medio di risposta al ticket|Media delle ore lavorative / 8|days 4
Ampliare l'offerta di alloggi e sale studio
  Posti nelle sale studio|Rilevazione al 31 dicembre|number 980
  Apertura della residenza di via Mulini|Verbale di consegna|quarter 4
Attrarre studenti dall'estero
  Studenti internazionali iscritti|N. studenti con titolo estero|number 440
  Insegnamenti erogati in lingua inglese|N. insegnamenti|number 115
Accrescere i finanziamenti competitivi
  Progetti presentati su bandi europei|N. proposte inviate|number 62
  Entrate da progetti competitivi|Accertamenti dell'esercizio|euro 5300000
  Tasso di successo delle proposte|Proposte finanziate / proposte presentate|percent 18
Sostenere il dottorato di ricerca
  Borse di dottorato cofinanziate da imprese|N. borse|number 21
  Dottorandi con periodo di studio all'estero|Dottorandi in mobilità / dottorandi|percent 35
Trasferire conoscenza alle imprese
  Brevetti depositati|N. domande di brevetto|number 7
  Contratti di ricerca con soggetti privati|Importo dei contratti|euro 1850000
Portare la scienza fuori dalle aule
  Iniziative di divulgazione aperte al pubblico|Calendario di Ateneo|number 45
  Gradimento dei partecipanti alla notte della ricerca|Media dei questionari (1-10)|score 8.1
Semplificare gli acquisti
  Durata media delle procedure sotto soglia|Giorni dalla richiesta all'ordine|days 38
  Adozione del nuovo regolamento acquisti|Decreto rettorale|date 6
Rinnovare il patrimonio edilizio
  Aule con impianto multimediale|Aule attrezzate / aule totali|percent 68
  Consumo di energia elettrica per metro quadrato (kWh)|kWh / superficie|fewer 74
Far crescere le competenze del personale
  Ore medie di formazione pro capite|Ore di formazione / unità di personale|ratio 21.5
  Personale con valutazione delle competenze|Unità valutate / unità in servizio|percent 50
Misurare la soddisfazione degli utenti interni
  Giudizio sui servizi amministrativi|Media del questionario (1-6)|score 4.2
  Pubblicazione dei risultati dell'indagine|Risultati pubblicati|yes 1
"""))
