"""More words of invented administrations, and what all of them say around their plans."""
from printed.twentieth.words import Domain, goals_of

HEALTH = Domain(
    ("ASL Alto Tesino", "Azienda Sanitaria Locale di Roccavigna", "Azienda Ospedaliera Santa Tecla", "ASST Valdambra"),
    ("Direttore Generale", "deliberazione del Direttore Generale"),
    ("Accessibilità", "Appropriatezza", "Sostenibilità", "Sicurezza e qualità"),
    ("Curare meglio", "Spendere bene"),
    ("UOC Cardiologia", "UOC Medicina Generale", "UOC Chirurgia Generale", "UOC Pediatria", "UOC Radiologia", "UOC Pronto Soccorso",
     "UOC Ortopedia e Traumatologia", "UOC Nefrologia e Dialisi", "UOC Farmacia Ospedaliera", "UOC Laboratorio Analisi"),
    goals_of("""
Contenere le liste di attesa ambulatoriali
  Visite in classe D garantite entro 30 giorni|Visite entro 30 giorni / visite prenotate in classe D|percent 88
  Prestazioni ambulatoriali erogate|Flusso della specialistica|number 14600
Migliorare l'efficienza del ricovero
  Degenza media (giornate)|Giornate di degenza / dimessi|lower 6.8
  Dimissioni comunicate entro le ore 11|Dimissioni entro le ore 11 / dimissioni|percent 45
Ridurre i ricoveri inappropriati
  Ricoveri ordinari a rischio di inappropriatezza|Ricoveri LEA a rischio / ricoveri ordinari|share 14
  Interventi in day surgery|N. interventi in regime diurno|number 520
Governare la spesa farmaceutica
  Spesa per farmaci ad alto costo|Consumi da magazzino|cost 865000
  Prescrizioni di farmaci biosimilari|Confezioni di biosimilare / confezioni totali|percent 72
Contenere il consumo di dispositivi medici
  Costo dei dispositivi impiantabili|Consumi da magazzino|cost 312000
  Rispetto del budget dei dispositivi|Consumi / budget assegnato|share 100
Completare le schede di dimissione
  Schede di dimissione chiuse entro il mese successivo|SDO chiuse nei termini / SDO|percent 94
  Cartelle cliniche consegnate all'archivio|Giorni medi dalla dimissione|days 20
Sorvegliare le infezioni correlate all'assistenza
  Operatori formati sull'igiene delle mani|Operatori formati / operatori in servizio|percent 80
  Audit sul lavaggio delle mani|Verbali di audit|items audit 3
Promuovere la sicurezza dei pazienti
  Segnalazioni di eventi avversi analizzate|Eventi analizzati / eventi segnalati|whole 100
  Aggiornamento della procedura sulle cadute|Data di revisione della procedura|date 5
Tutelare la salute della donna e del bambino
  Parti con taglio cesareo primario|Cesarei primari / parti|share 19
  Copertura vaccinale a 24 mesi|Vaccinati / residenti della coorte|percent 93
Rafforzare l'assistenza territoriale
  Assistiti in cure domiciliari di età superiore a 65 anni|Assistiti / residenti della stessa età|decimal 9.2
  Apertura della casa della comunità|Attivazione del servizio|yes 1
Rispettare i tempi del pronto soccorso
  Accessi in codice verde visitati entro due ore|Accessi visitati entro due ore / accessi in codice verde|percent 70
  Abbandoni prima della visita|Abbandoni / accessi|share 6
"""))

PROVINCE = Domain(
    ("Provincia di Roccavigna", "Provincia dell'Alto Tesino", "Provincia della Valdambra"),
    ("Presidente", "decreto del Presidente"),
    ("Viabilità", "Scuole", "Ambiente", "Servizi interni"),
    ("Strade sicure", "Scuole moderne"),
    ("Settore Viabilità", "Settore Edilizia Scolastica", "Settore Ambiente", "Settore Risorse Finanziarie",
     "Settore Personale e Organizzazione", "Settore Affari Generali e Contratti"),
    goals_of("""
Attuare il programma triennale delle opere stradali
  Cantieri consegnati|N. verbali di consegna|number 9
  Risorse impegnate per la manutenzione delle strade|Impegni assunti al 31 dicembre|euro 3200000
Monitorare la stabilità dei ponti e dei viadotti
  Opere ispezionate|Schede di ispezione compilate|number 64
  Catasto delle opere aggiornato|Catasto pubblicato|date 11
Adeguare gli edifici scolastici alla normativa sismica
  Progetti esecutivi approvati|N. determinazioni di approvazione|number 4
  Scuole con verifica di vulnerabilità conclusa|Scuole verificate / scuole in gestione|percent 65
Rilasciare le autorizzazioni ambientali nei tempi
  Durata media del procedimento di AUA|Giorni totali / n. autorizzazioni|days 85
  Istanze concluse nell'anno|Istanze concluse / istanze presentate|percent 78
Controllare gli scarichi e le emissioni
  Sopralluoghi presso gli impianti|N. verbali di sopralluogo|number 140
  Relazione sui controlli ambientali|Relazione presentata al Presidente|date 12
Garantire l'equilibrio dei conti
  Rispetto dei tempi di pagamento|Giorni medi rispetto alla scadenza|days 5
  Approvazione del rendiconto|Deliberazione esecutiva|date 4
Aggiornare il sistema di valutazione del personale
  Proposta del nuovo sistema trasmessa all'OIV|Protocollo di trasmissione|quarter 2
  Colloqui di valutazione svolti|Colloqui svolti / dipendenti|whole 100
Razionalizzare gli acquisti di beni e servizi
  Acquisti di beni con materiale riciclato|Confronto con l'anno precedente|change 4
  Acquisti tramite mercato elettronico|Ordini sul mercato elettronico / ordini totali|percent 82
Formare i dipendenti in materia di contratti pubblici
  Corsi organizzati|Registro della formazione|items corsi 3
  Dipendenti con attestato finale|N. attestati|number 46
Prevenire la corruzione nei procedimenti a rischio
  Misure del piano attuate|Misure attuate / misure di competenza|percent 95
  Patti di integrità sottoscritti|Patti sottoscritti / contratti stipulati|whole 100
Gestire le concessioni e i canoni sulle strade provinciali
  Canoni riscossi|Reversali di incasso|euro 410000
  Rilascio delle concessioni per accessi carrabili|Giorni medi dall'istanza|days 45
Rendere accessibili gli archivi dell'ente
  Fascicoli versati nell'archivio di deposito|N. fascicoli da elenco di versamento|number 1700
  Tempo di evasione delle ricerche d'archivio|Giorni dalla richiesta|duration 10
"""))

PARK = Domain(
    ("Ente Parco Nazionale dei Monti Ambrosi", "Ente Parco Regionale Fiume Tesino", "Ente Parco Lagune di Torrechiara",
     "Ente di gestione delle Riserve della Valdambra"),
    ("Consiglio Direttivo", "deliberazione del Consiglio Direttivo"),
    ("Tutela e conoscenza", "Servizi al pubblico", "Organizzazione interna"),
    ("Conoscere e proteggere il patrimonio affidato all'ente", "Offrire servizi utili e accoglienti",
     "Rendere l'organizzazione più semplice", "Comunicare in modo chiaro"),
    ("Servizio Tecnico", "Servizio Scientifico", "Servizio Amministrativo", "Ufficio Comunicazione", "Direzione"),
    goals_of("""
Aggiornare le banche dati scientifiche
  Schede inserite nella banca dati|N. schede validate|number 230
  Campagne di rilevamento concluse|Rapporti di campagna|number 6
Vigilare sul territorio e sulle attività autorizzate
  Sopralluoghi svolti|Registro dei sopralluoghi|number 95
  Autorizzazioni rilasciate entro il termine|Autorizzazioni nei termini / autorizzazioni|percent 90
Liquidare gli indennizzi per i danni da fauna
  Tempo medio di liquidazione|Giorni dalla domanda al mandato|days 70
  Importo liquidato nell'anno|Mandati emessi|euro 98000
Accogliere i visitatori
  Presenze ai centri informativi|Conteggio agli ingressi|number 21500
  Giornate di apertura al pubblico|Calendario delle aperture|number 210
  Soddisfazione rilevata allo sportello|Media dei giudizi (1-5)|score 4.3
Organizzare le attività didattiche
  Classi partecipanti|N. classi da registro|number 84
  Percorsi formativi accreditati|N. percorsi|items percorsi 5
Curare le strutture e i percorsi
  Chilometri di sentieri mantenuti|Rilievo del Servizio Tecnico|number 135
  Chiusura dei lavori alla sede|Certificato di regolare esecuzione|date 10
Completare la transizione digitale
  Servizi accessibili con identità digitale|Servizi con SPID / servizi online|percent 80
  Protocollo informatico esteso a tutti gli uffici|Uffici collegati|yes 1
Aggiornare i regolamenti interni
  Regolamento di contabilità rivisto|Deliberazione di approvazione|quarter 2
  Regolamenti pubblicati|N. regolamenti|number 3
Pagare con regolarità i fornitori
  Ritardo medio dei pagamenti|Indicatore di tempestività|days 6
  Fatture pagate nei termini|Fatture nei termini / fatture ricevute|percent 92
Raccontare le attività dell'ente
  Comunicati diffusi|N. comunicati|number 55
  Iscritti alla lettera informativa|Dato della piattaforma di invio|number 3400
Valorizzare il personale
  Ore di formazione per dipendente|Ore totali / dipendenti|ratio 18.5
  Mappa delle competenze|Documento adottato|date 9
"""))

# Its areas, its aims and, two by two, its goals are of the same matters.
REGION = Domain(
    ("Regione Tesinia", "Regione Autonoma Ambria", "Regione Valdambra"),
    ("Giunta", "deliberazione della Giunta"),
    ("Agricoltura", "Salute", "Lavoro e formazione", "Ambiente ed energia", "Mobilità", "Risorse e patrimonio"),
    ("Accrescere il reddito delle aziende agricole", "Avvicinare i servizi di cura ai cittadini",
     "Aumentare l'occupazione dei giovani e delle donne", "Ridurre le emissioni e i consumi di energia",
     "Rendere più attrattivo il trasporto pubblico", "Migliorare la qualità della spesa"),
    ("Servizio Sviluppo Rurale", "Servizio Programmazione Sanitaria", "Servizio Politiche del Lavoro", "Servizio Energia",
     "Servizio Mobilità", "Servizio Ragioneria", "Servizio Patrimonio"),
    goals_of("""
Erogare nei tempi i premi dello sviluppo rurale
  Domande di pagamento liquidate|Domande liquidate / domande ammesse|percent 76
  Spesa certificata|Importo delle dichiarazioni di spesa|euro 18400000
  Tempo medio di istruttoria delle domande|Media dei giorni di istruttoria|days 120
Favorire il ricambio generazionale in agricoltura
  Giovani insediati|N. provvedimenti di concessione|number 130
  Pubblicazione del bando giovani|Data di pubblicazione sul bollettino|date 5
Potenziare gli screening oncologici
  Adesione allo screening mammografico|Donne esaminate / donne invitate|percent 61
  Inviti spediti|N. inviti del programma|number 92000
Attivare le case della comunità
  Case della comunità attive|Rilevazione dei distretti|number 12
  Protocollo di presa in carico adottato|Atto adottato|yes 1
Rafforzare i centri per l'impiego
  Persone prese in carico|Patti di servizio stipulati|number 16500
  Giudizio degli utenti sui servizi per il lavoro|Media dei giudizi (1-10)|score 7.2
  Operatori assunti rispetto al piano|Operatori assunti / operatori previsti|percent 70
Qualificare la formazione professionale
  Allievi qualificati|N. qualifiche rilasciate|number 1900
  Verifiche in itinere sui corsi|N. verbali di verifica|number 150
Incentivare le fonti rinnovabili
  Potenza autorizzata da fonti rinnovabili (MW)|Somma delle autorizzazioni|ratio 84.5
  Durata media della procedura autorizzativa|Giorni dall'istanza al provvedimento|days 160
Ridurre i consumi delle sedi regionali
  Energia prodotta dagli impianti delle sedi|Confronto con l'anno precedente|change 5
  Sedi con diagnosi energetica|Sedi con diagnosi / sedi|percent 40
Rinnovare il materiale rotabile
  Nuovi treni in servizio|N. treni consegnati|number 6
  Puntualità dei treni regionali|Treni entro cinque minuti / treni circolati|percent 90
Integrare tariffe e orari
  Avvio del biglietto unico|Data di avvio del servizio|quarter 3
  Abbonati al biglietto integrato|N. abbonamenti|number 27000
Ridurre i tempi di pagamento
  Indicatore di tempestività dei pagamenti|Giorni medi ponderati|days 4
  Residui passivi eliminati o pagati|Residui smaltiti / residui iniziali|percent 65
Valorizzare il patrimonio immobiliare
  Entrate da alienazioni|Accertamenti|euro 2750000
  Immobili regolarizzati al catasto|N. immobili|number 85
"""))

PEOPLE = ("dott.ssa Elena Scarpari", "dott. Marco Tiraboldi", "ing. Davide Quaglieri", "arch. Chiara Bonsignori",
          "dott. Fabio Ruzzenenti", "dott.ssa Marta Olivastri", "avv. Nicola Pederzoli", "rag. Silvia Cantamessi",
          "dott.ssa Irene Malaguzzi", "geom. Roberto Sgarbossa")
STORIES = (
    "L'attività prosegue quanto avviato nell'esercizio precedente e coinvolge il personale di sportello e di ufficio.",
    "Si vuole rendere il servizio più semplice per l'utenza, con moduli unificati e informazioni pubblicate sul sito.",
    "L'obiettivo dà attuazione agli indirizzi del documento di programmazione e sarà verificato ogni sei mesi.",
    "Il risultato sarà raggiunto con le sole risorse interne, attraverso una diversa distribuzione dei compiti.",
    "È prevista la collaborazione di più uffici; il coordinamento è affidato al responsabile indicato.")
PROSE = (
    "Il presente documento è stato generato dal sistema informativo di programmazione e controllo. I dati sono quelli inseriti "
    "dalle strutture e validati dal servizio competente alla data indicata nel piè di pagina.",
    "La programmazione muove dagli indirizzi degli organi di governo e si traduce in obiettivi assegnati alle strutture. Per "
    "ogni obiettivo il sistema conserva gli indicatori, i valori attesi e la storia delle modifiche.",
    "Il contesto economico resta incerto: nell'ultimo anno il valore aggiunto è cresciuto dello 0,6% e gli occupati sono "
    "aumentati dell'1,2%, con differenze marcate tra i territori.",
    "Il personale in servizio è diminuito del 9% in cinque anni e un dipendente su quattro ha più di sessanta anni. Le nuove "
    "assunzioni programmate coprono circa il 70% delle uscite previste.",
    "I responsabili registrano lo stato di avanzamento due volte l'anno. Gli scostamenti superiori al 20% richiedono una nota "
    "di spiegazione e, se necessario, la proposta di rimodulazione.",
    "Le risorse disponibili per l'esercizio ammontano a 24,8 milioni di euro, di cui il 62% destinato a spese correnti. La "
    "quota vincolata è pari a 3,1 milioni.",
    "Alla consultazione hanno partecipato 418 cittadini e 36 associazioni. Le proposte accolte riguardano soprattutto gli orari"
    " di apertura e la leggibilità delle pagine del sito.",
    "Gli obiettivi tengono conto delle misure di prevenzione della corruzione e delle azioni per le pari opportunità. Il "
    "collegamento è indicato nelle schede quando l'obiettivo vi dà attuazione.",
    "Le strutture di primo livello sono 9 e gli uffici 34. Nel corso dell'anno è stata rivista l'assegnazione di 11 posizioni, "
    "senza variazioni della dotazione complessiva.",
    "Il servizio di assistenza interna risponde in media entro 2 giorni; le richieste aperte alla data dell'estrazione erano "
    "57, contro le 83 di dodici mesi prima.",
    "Le date indicate come termine sono quelle di conclusione. Per le attività continuative il valore atteso si riferisce "
    "all'intero esercizio.",
    "Nell'ultima indagine il 74% degli utenti si è detto soddisfatto; il giudizio più basso riguarda la facilità di contatto "
    "telefonico.",
    "La sede centrale e le tre sedi distaccate sono collegate alla stessa rete. Gli investimenti in apparecchiature, pari a "
    "320.000 euro, si concluderanno entro il biennio.",
    "La valutazione dei risultati è curata dall'organismo indipendente, che verifica a campione le fonti dei dati. Nell'ultimo "
    "esercizio sono state controllate 25 schede su 180.")
CHAPTERS = ("Introduzione", "L'organizzazione", "Il contesto di riferimento", "Le risorse", "Il ciclo della programmazione",
            "Come leggere le tabelle", "Gli obiettivi e gli indicatori", "Monitoraggio e valutazione")
# Tables that are no plan: title, header, and the columns from which each row takes a value.
ASIDES = (
    ("Personale per categoria", ("Categoria", "Tempo pieno", "Tempo parziale"),
     (("Dirigenti", "Funzionari ed elevate qualificazioni", "Istruttori", "Operatori"), range(13, 60), range(0, 12))),
    ("Entrate correnti per titolo (euro)", ("Titolo", "Previsione", "Accertato"),
     (("Entrate tributarie", "Trasferimenti", "Entrate extratributarie"), ("8.412.300,00", "2.105.880,00", "1.390.450,00"),
      ("8.377.912,41", "2.098.004,10", "1.266.731,95"))),
    ("Utenti dei servizi", ("Servizio", "Utenti", "Accessi"),
     (("Sportello", "Portale", "Numero unico"), ("4.210", "12.908", "1.377"), ("9.104", "48.220", "2.015"))),
    ("Recapiti", ("Sede", "Indirizzo", "Orario"),
     (("Sede principale", "Sportello decentrato", "Magazzino"), ("Via delle Arti 12", "Largo Mercato 3", "Via Ferriera 40"),
      ("8.30-12.30", "9.00-13.00", "14.30-17.00"))),
    ("Corsi svolti nell'anno precedente", ("Corso", "Ore", "Partecipanti"),
     (("Contratti pubblici", "Sicurezza informatica", "Lingua inglese", "Privacy"), range(4, 31), range(8, 90))))
NOTES = ("I valori di partenza sono quelli consolidati all'ultima rilevazione disponibile.",
         "Per gli indicatori espressi in percentuale il valore è arrotondato all'unità.",
         "Fonte: sistema informativo di programmazione e controllo.",
         "Nelle tabelle i termini si intendono riferiti alla data di conclusione dell'attività.")
SOURCES = ("Applicativo gestionale", "Protocollo", "Contabilità", "Registro interno", "Sito istituzionale", "Banca dati regionale",
           "Rilevazione diretta")
