"""What stands around the plans of layouts.py: chapters of prose, tables that are no plan, minutes of a meeting."""

CHAPTERS = ("Premessa", "Chi siamo e cosa facciamo", "Il territorio e la popolazione", "Le risorse umane", "Il quadro finanziario",
            "Come si misura la performance", "Gli obiettivi e i risultati attesi", "La valutazione individuale",
            "Il confronto con i portatori di interesse", "Monitoraggio e trasparenza")
PROSE = (
    "Il documento raccoglie in modo ordinato le priorità dell'amministrazione e i risultati che essa si impegna a "
    "raggiungere, nel rispetto del decreto legislativo n. 150 del 2009.",
    "Ogni obiettivo deve essere rilevante, misurabile e sostenibile con le risorse disponibili; per questo la sua definizione"
    " è accompagnata da un confronto con chi dovrà realizzarlo.",
    "Alla fine dell'anno precedente risultavano in servizio 214 unità di personale, con un'età media di 51 anni; il 58% è "
    "costituito da donne e il 9% lavora a tempo parziale.",
    "Entro il 30 giugno di ogni anno la struttura tecnica raccoglie i dati intermedi e li presenta al vertice politico, che "
    "può chiedere chiarimenti ai responsabili.",
    "La spesa corrente è diminuita del 3,4% nell'ultimo esercizio, mentre gli investimenti hanno superato 5,2 milioni di "
    "euro, dei quali il 61% finanziato con contributi.",
    "Il sistema di misurazione distingue la performance dell'ente nel suo complesso, quella delle singole strutture e quella "
    "delle persone; i tre livelli concorrono alla valutazione con pesi diversi.",
    "Nel territorio risiedono 48.310 persone, con una densità di 132 abitanti per chilometro quadrato. L'indice di vecchiaia "
    "è salito a 192 e la popolazione straniera rappresenta il 7,8% del totale.",
    "L'Organismo di valutazione ha raccomandato di ridurre il numero degli obiettivi e di scegliere indicatori comprensibili "
    "anche ai non addetti; la raccomandazione è stata accolta.",
    "Le imprese attive sono 4.127, per il 92% con meno di dieci addetti. Il settore agricolo mantiene un ruolo importante, ma"
    " l'occupazione cresce soprattutto nei servizi (+2,1%).",
    "La consultazione pubblica si è svolta sul sito per trenta giorni: sono pervenute 37 osservazioni, di cui 21 accolte in "
    "tutto o in parte.",
    "Il collegamento con il bilancio è assicurato dalla contestuale assegnazione delle risorse ai responsabili, ai quali è "
    "affidata anche la gestione delle entrate di competenza.",
    "I risultati finali sono esposti nella relazione annuale, validata dall'Organismo di valutazione e pubblicata entro il 30"
    " giugno dell'anno successivo.",
    "La formazione del personale è considerata un investimento: il piano prevede in media 30 ore per dipendente e riserva una"
    " quota del 20% ai temi della transizione digitale.",
    "Nel triennio passato il grado medio di raggiungimento degli obiettivi è stato del 93,6%, con differenze contenute tra le"
    " strutture e un lieve miglioramento rispetto al periodo precedente.",
    "Le misure di prevenzione della corruzione sono riportate nella sezione dedicata; i responsabili ne danno conto con una "
    "relazione semestrale.",
    "L'amministrazione partecipa a 6 società e a 3 consorzi. Il piano di razionalizzazione ne prevede la riduzione, da "
    "completare nei tempi fissati dal Consiglio.",
    "Il lavoro agile coinvolge un terzo del personale e ha consentito di ridurre gli spostamenti; la verifica degli effetti "
    "sulla qualità dei servizi è in corso.",
    "Il documento si divide in sezioni, ciascuna aperta da una breve presentazione. Chi legge può orientarsi con il sommario "
    "e con le note riportate a margine delle tabelle.")
# Tables that are no plan: title, header, and the columns from which each row takes a value.
ASIDES = (
    ("Personale per categoria", ("Categoria", "Donne", "Uomini", "Età media"),
     (("Dirigenti", "Funzionari", "Istruttori", "Operatori"), range(1, 60), range(1, 60), range(44, 58))),
    ("Entrate per titoli (in euro)", ("Titolo", "Previsione iniziale", "Accertato", "% accertata"),
     (("Titolo I", "Titolo II", "Titolo III", "Titolo IV"), ("8.120.000,00", "2.455.300,00", "1.030.750,00"),
      ("7.988.412,65", "2.310.908,11", "998.004,70"), ("96,4", "94,1", "98,8"))),
    ("Società partecipate", ("Società", "Quota", "Patrimonio netto"),
     (("Tarno Servizi S.r.l.", "Pianalta Mobilità S.p.A.", "Consorzio Acque Chiare"), ("12,50%", "3,75%", "100%", "51%"),
      ("€ 1.240.500", "€ 388.120", "€ 6.702.990"))),
    ("Popolazione residente", ("Classe di età", "Residenti", "% sul totale"),
     (("0-14 anni", "15-64 anni", "65 anni e oltre"), ("5.870", "29.412", "13.028"), ("12,1", "60,9", "27,0"))),
    ("Sedi e recapiti", ("Sede", "Indirizzo", "Orario"),
     (("Sede principale", "Archivio", "Sportello"), ("Via del Mulino 8", "Largo dei Platani 2", "Via Torre Vecchia 31"),
      ("8.30 - 12.30", "9.00 - 13.00", "15.00 - 17.30"))),
    ("Il calendario del ciclo della performance", ("Fase", "Chi", "Quando"),
     (("Indirizzi", "Proposte delle strutture", "Approvazione", "Verifica intermedia", "Relazione"),
      ("Vertice", "Dirigenti", "Organismo di valutazione"), ("ottobre", "novembre", "gennaio", "luglio", "giugno"))))
MINUTES = (
    "Alle ore 10.15 il Presidente apre la seduta e ricorda che il punto all'ordine del giorno riguarda la proposta di piano. "
    "Sono presenti 7 componenti su 9; la seduta è valida.",
    "Un componente osserva che il 40% degli obiettivi proposti riguarda attività ordinarie e chiede di alzare i valori "
    "attesi. Il Direttore risponde che la proposta tiene conto delle cessazioni previste entro il 31 dicembre.",
    "Si passa alla votazione: 6 voti favorevoli e 1 astenuto. La proposta è approvata e sarà trasmessa all'Organismo di "
    "valutazione entro dieci giorni.",
    "La seduta è chiusa alle ore 12.40. Letto, confermato e sottoscritto.")
NOTES = (
    "I valori di partenza sono riferiti all'ultimo dato disponibile.",
    "I pesi degli indicatori sono stabiliti dal Sistema di misurazione.",
    "I dati sono estratti dai sistemi gestionali in uso presso gli uffici.",
    "Le formule indicano numeratore e denominatore riferiti allo stesso anno.")
PROFILES = ("Dirigente", "Funzionario tecnico", "Funzionario amministrativo", "Istruttore", "Collaboratore")
BEHAVIOURS = ("Capacità di programmare il lavoro", "Relazione con colleghi e utenti", "Orientamento al risultato",
              "Gestione dei collaboratori", "Disponibilità al cambiamento", "Capacità di valutare con differenze")
