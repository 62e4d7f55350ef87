"""Words of the plans of layouts.py: invented administrations, objectives, indicators and the pages around them.

Apart from the other lists of words on purpose: what was mended after reading those plans was not made while looking at these.
"""

# Kinds of administrations: their names, and who approves a plan there: the organ, and how the act names it.
TOWNS = (("Comune di Roncadella", "Comune di San Vitale in Fiore", "Comune di Torre Maggiana", "Città di Belforano"),
         (("Giunta", "deliberazione della Giunta"), ("Commissario straordinario", "deliberazione del Commissario straordinario")))
UNIONS = (("Unione dei Comuni del Basso Sileno", "Unione Montana Alta Vallarsia", "Unione di Comuni Colli di Marnate"),
          (("Giunta", "deliberazione della Giunta"),))
PROVINCES = (("Provincia di Castelvario", "Provincia di Montelupara", "Libero Consorzio di Sant'Agrippina"),
             (("Presidente", "decreto del Presidente"),))
REGIONS = (("Regione Alta Murgiana", "Regione Valcamona", "Consiglio regionale della Marittima"),
           (("Giunta", "deliberazione della Giunta"), ("Ufficio di Presidenza", "deliberazione dell'Ufficio di Presidenza")))
MINISTRIES = (("Ministero dell'Artigianato e dei Mestieri", "Ministero per la Montagna", "Ministero dei Beni Comuni"),
              (("Ministro", "decreto del Ministro"),))
INSTITUTES = (("Istituto Nazionale per la Mutualità", "Istituto Centrale di Rilevazione", "Cassa Nazionale dei Trasporti"),
              (("Consiglio di amministrazione", "deliberazione del Consiglio di amministrazione"),))
UNIVERSITIES = (("Università degli Studi di Borgosereno", "Università della Riviera Adorna",
                 "Conservatorio di Musica di Pievalta"),
                (("Consiglio di amministrazione", "delibera del Consiglio di amministrazione"),))
HOSPITALS = (("Azienda Sanitaria Territoriale di Campolieto", "ASST delle Tre Valli", "Azienda Ospedaliera San Teobaldo"),
             (("Direttore Generale", "deliberazione del Direttore Generale"),))
CHAMBERS = (("Camera di Commercio di Castelvario e Lungone", "Camera di Commercio della Sabiana", "CCIAA di Montelupara"),
            (("Giunta", "deliberazione della Giunta"),))
PARKS = (("Ente Parco Regionale della Murgetta", "Parco Nazionale delle Creste Bianche", "Riserva Naturale Foce dell'Orsara"),
         (("Consiglio Direttivo", "deliberazione del Consiglio Direttivo"),))
PORTS = (("Autorità Portuale del Golfo di Lungone", "Autorità di Sistema Portuale dello Stretto Minore"),
         (("Comitato di gestione", "delibera del Comitato di gestione"), ("Presidente", "decreto del Presidente")))
ORDERS = (("Ordine dei Geologi della Marittima", "Collegio dei Periti Agrari di Belforano",
           "Ordine degli Ingegneri di Castelvario"),
          (("Consiglio", "delibera del Consiglio"),))
CONSORTIA = (("Consorzio Idrico Valle Fonda", "Consorzio Servizi Sociali Pianura Est", "Ambito Territoriale Rifiuti Colline"),
             (("Assemblea", "deliberazione dell'Assemblea"),))

TITLES = ("Piano della performance", "Piano degli obiettivi", "Piano esecutivo di gestione", "Piano dettagliato degli obiettivi",
          "Piano Integrato di Attività e Organizzazione", "Piano delle attività e degli indicatori")
REPORTS = ("Relazione sulla performance", "Referto degli obiettivi", "Rendiconto del piano degli obiettivi")

VERBS = ("Accelerare", "Abbreviare", "Accrescere", "Armonizzare", "Aprire al pubblico", "Censire", "Contenere i costi per",
         "Completare", "Informatizzare", "Mantenere", "Presidiare", "Recuperare", "Rendere accessibile", "Revisionare",
         "Mettere in sicurezza", "Avviare", "Concludere", "Riordinare", "Unificare", "Ottimizzare")
MATTERS = ("la liquidazione dei contributi alle famiglie", "il patrimonio boschivo", "il servizio idrico nelle contrade",
           "la banchina di levante", "il catasto delle strade vicinali", "gli spazi per lo studio",
           "la banca dati degli iscritti",
           "la rilevazione dei prezzi", "l'albo dei professionisti", "il trasporto scolastico", "la refezione nelle scuole",
           "il pagamento delle prestazioni", "la vigilanza sugli alpeggi", "il controllo della fauna selvatica",
           "i depositi dei reperti", "la polizia locale di prossimità", "le case di comunità", "lo screening della popolazione",
           "il piano delle opere pubbliche", "le graduatorie degli alloggi", "il dragaggio dei fondali", "i laboratori didattici",
           "la gestione dei sinistri", "la rete delle fontanelle", "le procedure di reclutamento",
           "i servizi per la prima infanzia",
           "la posta elettronica certificata", "il magazzino dei beni di consumo", "la statistica agraria",
           "gli impianti sportivi")
ENDINGS = ("", "", "", "", " entro la consiliatura", " con il supporto di personale interno", " nelle sedi decentrate",
           " (intervento pluriennale)", ", d'intesa con i sindacati e con le associazioni degli utenti",
           ": dal progetto pilota alla diffusione in tutte le sedi dell'ente", " e renderne conto ai cittadini")
COUNTED = ("domande di prestazione", "verbali", "iscritti", "crediti formativi", "ormeggi", "navi ispezionate", "capi censiti",
           "esami sostenuti", "tesi discusse", "pasti serviti", "corse effettuate", "allacci", "perdite riparate", "referti",
           "vaccinazioni", "dimissioni protette", "marchi depositati", "bilanci depositati", "protesti cancellati", "reperti",
           "sanzioni notificate", "buoni spesa", "colloqui", "schede anagrafiche", "indagini campionarie", "microdati rilasciati",
           "varchi controllati", "determine", "mandati di pagamento", "sedute", "parcelle vistate", "rifugi aperti")

# What is measured, how it is worked out, and the kinds of values that it has.
MEASURED = (
    ("{A} definiti nei termini di legge", ("({a} nei termini / {a} totali) x 100", "{A} nei termini su {a} totali"), "percent"),
    ("Rapporto tra {a} informatizzati e {a} complessivi", ("{A} informatizzati / {a} complessivi %", "Quota percentuale"),
     "percent"),
    ("% di {a} con esito favorevole", ("Esiti favorevoli / {a}", "{A} favorevoli diviso {a}"), "percent"),
    ("Numero complessivo di {a}", ("Sommatoria", "Totale risultante dal registro"), "number"),
    ("N. di {a} lavorati", ("Conta annuale", "Somma dei quattro trimestri"), "number range"),
    ("{A}", ("Conta", "Totale al 31 dicembre"), "number"),
    ("Giorni medi di attesa: {a}", ("Somma giorni / {a}", "Media ponderata per sede"), "days"),
    ("Tempo di risposta in materia di {a}", ("Data risposta - data arrivo", "Media semplice"), "days duration"),
    ("Aumento di {a} sull'anno prima", ("(Anno - anno prima) / anno prima", "Differenza percentuale"), "variation"),
    ("Deposito della relazione annuale riguardante {a}", ("Protocollo", "Data del deposito"), "date"),
    ("Messa in linea del nuovo applicativo per {a}", ("Collaudo positivo", "Verbale di messa in linea"), "date yes"),
    ("Regolamento in materia di {a}", ("Atto adottato", "Presenza dell'atto"), "yes text"),
    ("Indice di soddisfazione espresso con riguardo a {a}", ("Media dei voti (1-5)", "Questionario di fine servizio"), "score"),
    ("Somme incassate per {a}", ("Reversali emesse", "Incassi dell'anno"), "euro"),
    ("Spesa media riferita a {a}", ("Spesa totale / {a}", "Costi diretti / {a}"), "euro reference"),
    ("{A} per unità di personale", ("{A} / personale in servizio", "Rapporto"), "decimal"),
    ("Tappe concluse rispetto alle tappe del progetto {a}", ("Tappe concluse / tappe previste", "Avanzamento"), "ratio percent"),
    ("Presenza di un referente in ogni sede per {a}, con turni che coprano anche il pomeriggio e i giorni prefestivi",
     ("Sedi con referente / sedi", "Ordini di servizio"), "percent yes"),
    ("Grado di completamento dell'archivio informatico riguardante {a}, inclusa la bonifica delle posizioni doppie",
     ("Posizioni bonificate / posizioni totali x 100", "Elaborazione mensile"), "percent"),
    ("Scostamento tra {a} attesi ed effettivi", ("Attesi - effettivi", "Differenza in valore assoluto / attesi"),
     "percent range"))
TYPES = ("Efficacia", "Efficienza", "Output", "Outcome", "Qualità", "Impatto")
SOURCES = ("Protocollo", "Anagrafe interna", "Registro cronologico", "Sito web", "Contabilità analitica", "Portale servizi",
           "Banca dati statistica", "Verbali", "Cartella clinica elettronica")
POLARITIES = (("Crescente", "Decrescente"), ("↑", "↓"), ("Positiva", "Negativa"), ("Maggiore è meglio", "Minore è meglio"))
UNITS = ("Settore Tecnico", "Direzione Affari Istituzionali", "Ufficio Ragioneria", "Servizio Polizia Locale",
         "Direzione Marittima",
         "Area Prestazioni", "Ufficio di Segreteria", "Servizio Biblioteche", "Direzione Sanitaria", "Ufficio Albi",
         "Servizio Forestale", "Direzione Sistemi Informativi", "Area Didattica", "Ufficio Metrico", "Servizio Demografico",
         "Direzione Appalti e Contratti", "Ufficio Rilevazioni", "Settore Scuola e Sport")
PEOPLE = ("dott.ssa Clara Venturoli", "ing. Dario Mazzucato", "dott. Elio Ferrabosco", "arch. Nadia Spinazzè",
          "avv. Guido Malservisi",
          "dott.ssa Olga Trevisiol", "rag. Piero Zanforlin")
DIRECTIONS = ("Un territorio che si prende cura", "Ente semplice e digitale", "Crescita e lavoro", "Luoghi sicuri e belli",
              "Sapere condiviso", "Conti in ordine", "Natura e turismo lento", "Porto aperto alla città")
MISSIONS = ("Istruzione e diritto allo studio", "Tutela dell'ambiente e del suolo", "Trasporti e mobilità",
            "Diritti sociali e famiglia", "Sviluppo economico", "Tutela della salute")
PROGRAMMES = ("Servizi ausiliari", "Difesa dei versanti", "Viabilità minore", "Interventi per gli anziani", "Reti e filiere",
              "Assistenza di base", "Aree protette", "Edilizia abitativa")
SERVED = ("Famiglie", "Iscritti all'ordine", "Operatori portuali", "Imprese agricole", "Studenti", "Assistiti", "Escursionisti",
          "Enti del territorio", "Pensionati")
STEPS = ("Ricognizione degli archivi", "Scelta del fornitore", "Incontri con gli uffici", "Stesura del disciplinare",
         "Prova in una sede",
         "Estensione alle altre sedi", "Verifica con gli utenti", "Relazione di chiusura", "Pubblicazione dell'avviso")
STORIES = (
    "Le attese degli utenti sono cresciute mentre il personale diminuiva: si interviene sulle fasi che più rallentano il lavoro, "
    "a cominciare dai controlli ripetuti e dalle richieste di documenti già in possesso dell'ente.",
    "Il servizio viene riportato nelle frazioni con aperture a giorni alterni e con un numero unico per gli appuntamenti.",
    "Si dà attuazione al programma degli organi di governo. Il lavoro procede per lotti, ciascuno chiuso da una verifica con i "
    "responsabili delle sedi; eventuali economie restano a disposizione del medesimo intervento.",
    "Riduzione degli arretrati e migliore distribuzione dei compiti tra gli addetti.",
    "Occorre allineare le regole interne alle norme sopravvenute, dare istruzioni uniformi agli addetti e informare per tempo "
    "chi deve presentare le domande.")
PREFACES = (
    "Gli obiettivi sono stati negoziati tra novembre e gennaio con i responsabili, in undici incontri; le proposte accolte sono "
    "state il 74% di quelle presentate.",
    "L'ente conta 146 dipendenti a tempo indeterminato, il 9% in meno rispetto a cinque anni prima, e 12 incarichi di elevata "
    "qualificazione.",
    "Il nucleo di valutazione ha espresso parere favorevole; la verifica intermedia si tiene entro il 31 luglio.",
    "Ai fini della valutazione, il raggiungimento tra il 90% e il 100% dà diritto al punteggio pieno, quello sotto il 60% a "
    "nessun punteggio.",
    "Le risorse di parte corrente ammontano a € 18.450.000,00, quelle in conto capitale a € 6.120.500,00.",
    "Il documento è pubblicato nella sezione Amministrazione trasparente e trasmesso agli organi di controllo.")
CHAPTERS = ("Premessa", "Chi siamo", "Il ciclo di gestione della performance", "Il quadro delle risorse",
            "Dagli indirizzi agli obiettivi",
            "Salute organizzativa", "Rischi corruttivi e trasparenza", "Come si valuta", "Allegati")
LEGENDS = ("Legenda: U.M. = unità di misura; n.d. = dato non disponibile.",
           "(*) I valori si intendono riferiti alla fine dell'esercizio.",
           "I dati della colonna dei valori iniziali provengono dall'ultimo rendiconto approvato.",
           "Legenda polarità: crescente = il risultato migliora al crescere del valore.")

# Tables that are no plan: title, header, and the columns from which each row takes a value.
ASIDES = (
    ("Personale per area e genere", ("Area", "Donne", "Uomini", "% part-time"),
     (("Operatori", "Istruttori", "Funzionari", "Dirigenti"), range(1, 60), range(1, 60), ("4,5%", "0%", "12%", "8,3%"))),
    ("Spesa per missione", ("Missione di bilancio", "Stanziamento", "Pagamenti"),
     (("01 Servizi istituzionali", "04 Istruzione", "09 Ambiente", "12 Diritti sociali"),
      ("€ 2.140.000,00", "€ 318.450,00", "€ 975.200,00"), ("€ 1.998.310,20", "€ 301.122,85", "€ 840.007,10"))),
    ("Andamento demografico", ("Voce", "2020", "2021", "2022"),
     (("Residenti", "Famiglie", "Nati", "Stranieri"), range(900, 9000), range(900, 9000), range(900, 9000))),
    ("Società partecipate", ("Società", "Quota", "Affidamento"),
     (("Acque Sorgive S.p.A.", "Mobilità Valfonda S.r.l.", "Farmacia Pubblica S.r.l."), ("12,40%", "100%", "3%"),
      ("Servizio idrico", "Trasporti", "Gestione farmacia"))),
    ("Fasce di valutazione", ("Punteggio", "Giudizio"),
     (("da 90 a 100", "da 75 a 89", "da 60 a 74", "sotto 60"), ("Ottimo", "Buono", "Sufficiente", "Insufficiente"))),
    ("Assetto organizzativo", ("Direzione", "Dirigente", "Uffici"),
     (("Direzione prima", "Direzione seconda", "Direzione terza"), PEOPLE, range(2, 9))))
