"""Words of the plans of layouts.py: invented administrations, objectives, indicators. The prose is the fifth's.

Apart from the other lists of words on purpose, as those of printed/fifth/words.py are.
"""

# Kinds of administrations: their names, and who approves a plan there: the organ, and how the act names it.
MINISTRIES = (("Ministero dei Servizi Logistici", "Ministero delle Professioni", "Ministero dell'Acqua e del Suolo"),
              (("Ministro", "decreto del Ministro"),))
HOUSING = (("ATER della Provincia di Sasseta", "Azienda Lombrese per l'Edilizia Residenziale", "Istituto Autonomo Case Montegrifo",
            "Autorità di Bacino della Valsecca"),
           (("Amministratore Unico", "determinazione dell'Amministratore Unico"), ("Presidente", "decreto del Presidente")))
RESEARCH = (("Istituto Nazionale di Vulcanologia Applicata", "Consiglio per la Ricerca Alimentare",
             "Istituto Italiano di Metrologia Legale", "Istituto Centrale per le Indagini Economiche"),
            (("Consiglio di amministrazione", "delibera del Consiglio di amministrazione"),))
AGENCIES = (("Agenzia per i Presidi Terapeutici", "Agenzia Nazionale del Volo Civile", "Agenzia Regionale Forestale Ardesia"),
            (("Direttore Generale", "determina del Direttore Generale"),
             ("Consiglio di amministrazione", "delibera del Consiglio di amministrazione")))
ORDERS = (("Ordine dei Farmacisti di Sasseta", "Conservatorio di Musica Aurelio Brandi", "Accademia di Belle Arti di Lombresa",
           "Fondazione ITS Meccatronica Ardesia", "Ordine dei Commercialisti di Montegrifo"),
          (("Consiglio", "delibera del Consiglio"),))
PROVINCES = (("Provincia di Sasseta", "Città metropolitana di Lombresa", "Provincia di Montegrifo"),
             (("Presidente", "decreto del Presidente"),))
REGIONS = (("Regione Autonoma Ardesia", "Regione Lombresa", "Giunta regionale delle Tre Marine"),
           (("Giunta", "deliberazione della Giunta"), ("Giunta", "delibera della Giunta")))
ENVIRONMENT = (("ARPA Ardesia", "Agenzia Regionale per la Protezione dell'Ambiente delle Tre Marine",
                "Ente Parco del Monte Calvese", "Consorzio di Bonifica Media Lombresa"),
               (("Direttore Generale", "decreto del Direttore Generale"),))
TOWNS = (("Comune di Sant'Elmo in Colle", "Comune di Fontegrande", "Città di Sasseta", "Comune di Rocca Ardesia"),
         (("Giunta", "deliberazione della Giunta"), ("Giunta", "delibera di Giunta")))
HEALTH = (("ASST Media Lombresa", "Azienda Ospedaliero-Universitaria di Sasseta", "Azienda Sanitaria Provinciale di Montegrifo"),
          (("Direttore Generale", "deliberazione del Direttore Generale"),))
UNIVERSITIES = (("Università degli Studi di Sasseta", "Università di Lombresa", "Scuola Superiore delle Tre Marine"),
                (("Consiglio di amministrazione", "delibera del Consiglio di amministrazione"),))

TITLES = ("Piano della performance", "Piano Integrato di Attività e Organizzazione", "Piano degli obiettivi",
          "PIAO - Sottosezione Performance", "Piano integrato della performance")
YEARLY = ("Piano Dettagliato degli Obiettivi", "PEG - Piano della performance", "Piano degli obiettivi",
          "Piano esecutivo di gestione")
PROGRAMMES = ("Programma operativo annuale", "Programma di attività", "Piano degli obiettivi della dirigenza")
REPORTS = ("Relazione sulla performance", "Relazione annuale sulla performance", "Rendicontazione degli obiettivi")

AIMS = ("Riduzione dei tempi di", "Semplificazione delle procedure di", "Estensione alle sedi periferiche del servizio di",
        "Completamento del programma di", "Rafforzamento delle attività di", "Messa a regime del sistema di",
        "Qualità del servizio di", "Presidio dei processi di", "Reingegnerizzazione del processo di",
        "Consolidamento dei controlli in tema di", "Attuazione del piano di", "Avvio del progetto di",
        "Revisione del regolamento di", "Gestione integrata:", "Efficienza:")
THINGS = ("rilascio delle autorizzazioni al trasporto", "assegnazione degli alloggi popolari", "gestione delle morosità",
          "catalogazione dei fondi storici", "controllo degli impianti termici", "erogazione dei contributi allo sport",
          "monitoraggio della qualità dell'aria", "liquidazione delle missioni", "manutenzione degli edifici scolastici",
          "programmazione dei fabbisogni di personale", "gestione delle reti di sensori", "verifica dei requisiti degli iscritti",
          "tenuta dell'albo fornitori", "vigilanza sulle derivazioni idriche", "orientamento in ingresso",
          "trasferimento tecnologico verso le imprese", "rilevazione dei carichi di lavoro",
          "pianificazione di protezione civile", "aggiornamento professionale obbligatorio",
          "revisione straordinaria delle partecipazioni", "pubblicazione dei dati in formato aperto",
          "prevenzione della corruzione", "riscossione dei canoni", "gestione delle presenze e dei turni", "farmacovigilanza",
          "bonifica dei siti contaminati", "educazione ambientale", "conservazione sostitutiva dei documenti",
          "gestione dei sinistri attivi e passivi", "appalti di servizi energetici", "accoglienza degli utenti stranieri",
          "produzione artistica", "edilizia sanitaria", "spesa farmaceutica territoriale")
ENDINGS = ("", "", "", "", "", " (continuità)", " - fase 2", " nel rispetto dei vincoli di bilancio",
           " mediante l'impiego di strumenti digitali e la revisione delle procedure interne", " (PNRR M1C1)",
           ", in raccordo con le altre strutture interessate e con gli organismi di controllo")
COUNTED = ("domande", "canoni emessi", "alloggi", "volumi catalogati", "impianti ispezionati", "contributi", "centraline",
           "missioni", "edifici", "assunzioni", "stazioni", "iscrizioni", "fornitori", "derivazioni", "tirocini", "brevetti",
           "turni", "esercitazioni", "attestati", "partecipazioni", "dataset", "misure anticorruzione", "ingiunzioni",
           "cartellini", "segnalazioni di reazioni avverse", "siti bonificati", "classi coinvolte", "fascicoli",
           "sinistri chiusi", "lotti di gara", "colloqui di accoglienza", "concerti", "collaudi", "ricette verificate",
           "borse di studio", "esposti", "nulla osta", "quesiti", "statistiche diffuse", "audit")
# What is measured, how it is worked out, and the kinds of values that it has.
MEASURED = (
    ("Rapporto tra {a} evasi e {a} pervenuti", ("{A} evasi / {a} pervenuti", "evasi/pervenuti x 100"), "percent"),
    ("Quota di {a} gestiti integralmente on line", ("N. {a} on line su totale {a}", "(A/B)*100"), "percent"),
    ("Percentuale di {a} conclusi in anticipo rispetto al termine", ("{A} in anticipo / totale %", "Rapporto %"), "percent share"),
    ("Copertura del campione di {a}", ("{A} verificati / {a} estratti", "Verificati / popolazione"), "percent share whole"),
    ("Numero di {a} nell'anno", ("Conteggio da gestionale", "Somma mensile"), "number"),
    ("Totale {a}", ("Somma", "Valore assoluto"), "number"),
    ("N. {a} aggiuntivi rispetto allo standard", ("Conteggio", "Differenza"), "number items"),
    ("Tempo medio per {a}", ("Totale giorni / n. {a}", "Media dei giorni solari"), "days"),
    ("Giorni lavorativi intercorrenti tra ricezione e riscontro: {a}", ("Riscontro - ricezione", "Media"), "days duration"),
    ("Variazione percentuale di {a}", ("(Anno T - anno T-1) / anno T-1", "Scostamento annuo"), "change"),
    ("Presentazione al vertice della proposta relativa a {a}", ("Nota di trasmissione", "Protocollo in uscita"), "date"),
    ("Rilascio in produzione del modulo software per {a}", ("Verbale di rilascio", "Collaudo"), "date yes"),
    ("Adozione del disciplinare in materia di {a}", ("Atto adottato (sì/no)", "Pubblicazione all'albo"), "yes date text"),
    ("Stato di attuazione del cronoprogramma ({a})", ("Fasi chiuse / fasi previste", "Avanzamento fisico"), "percent whole"),
    ("Gradimento rilevato presso gli utenti per {a}", ("Voto medio (scala 1-6)", "Questionario annuale"), "score"),
    ("Incontri tecnici dedicati a {a}", ("Verbali", "Numero incontri"), "items number"),
    ("Volume finanziario connesso a {a}", ("Impegni assunti", "Importo liquidato"), "euro"),
    ("Costo medio pieno per {a}", ("Costi pieni / {a}", "Contabilità analitica"), "euro reference"),
    ("Livello quantitativo di {a} garantito", ("Confronto storico", "Serie storica"), "keep number"),
    ("{A} per addetto", ("{A} / FTE", "Rapporto"), "decimal"),
    ("Incidenza di {a} contestati sul complesso di quelli trattati nel periodo di riferimento",
     ("{A} contestati / trattati", "Rapporto a campione"), "percent range"),
    ("Redazione e diffusione di un vademecum operativo, condiviso con le sedi, concernente {a}",
     ("Pubblicazione in intranet", "Vademecum pubblicato"), "text yes date"))
# Goals that every structure of an administration has, how they are measured, and from which value on.
SHARED = (("Rispetto dei tempi di pagamento", "Tempo medio ponderato di pagamento delle fatture", "days", 30),
          ("Adempimenti in materia di trasparenza", "Griglia di pubblicazione completata dalla struttura", "percent", 95),
          ("Formazione del personale", "Ore medie di formazione pro capite", "number", 24))
UNITS = ("Ufficio I - Affari generali", "Ufficio II - Bilancio", "Ufficio III - Vigilanza", "Area Gestione Immobili",
         "Area Patrimonio", "Servizio Contenzioso", "Servizio Viabilità e Trasporti", "Dipartimento Laboratori",
         "Area Didattica e Orientamento", "Servizio Agenti Fisici", "Servizio Suolo e Rifiuti", "Settore Istruzione",
         "Centro Servizi Informatici", "Segreteria tecnica", "Servizio Risorse Umane", "Area Metrologia", "Settore Entrate",
         "Servizio Bilancio e Controllo")
# Structures by their short names: where a column has to be narrow.
ACRONYMS = {"DG": "Direzione generale", "DT": "Direzione tecnica", "DA": "Direzione amministrativa", "SIS": "Sistemi informativi",
            "LAB": "Laboratori", "PREV": "Prevenzione", "COM": "Comunicazione", "RU": "Risorse umane", "GAR": "Gare e acquisti",
            "TN": "Territorio nord", "TS": "Territorio sud"}
PEOPLE = ("dott. Nevio Carraresi", "ing. Paola Stramigioli", "dott.ssa Ilde Fornasier", "avv. Teo Marangon", "arch. Rita Bosisio",
          "dott. Osvaldo Perotti Landi", "dott.ssa Gemma Travaglini")
DIRECTIONS = ("Semplificazione e accesso ai servizi", "Sostenibilità e uso delle risorse", "Qualità dell'azione amministrativa",
              "Sicurezza e prevenzione", "Persone e competenze", "Innovazione dei processi", "Integrità e fiducia",
              "Reti con il territorio")
BEHAVIOURS = ("Capacità di programmazione", "Collaborazione tra strutture", "Gestione dei collaboratori",
              "Tempestività e puntualità", "Orientamento all'utenza")
TEXTS = ("Documento approvato", "Report trasmesso al vertice", "Realizzato", "Messa a regime della procedura",
         "Vademecum pubblicato")
KEPT = ("Mantenimento", "mantenimento del livello storico", "Stabile", "Conferma dello standard")
EVENTS = ("entro {} dalla ricezione", "Entro {} dall'avvio del procedimento", "entro {} dalla pubblicazione della graduatoria")
NOUNS = ("report", "incontri", "sessioni formative", "sopralluoghi", "campagne")
REASONS = ("", "", "Obiettivo raggiunto nei tempi.", "Lo slittamento dipende dalla gara andata deserta.",
           "Dato influenzato dal minor numero di addetti in servizio.", "Risultato superiore alle attese.")
LETTERS = (
    "Con la presente si assegnano alla S.V. gli obiettivi individuali per l'anno in corso, che concorrono alla valutazione nella "
    "misura indicata a fianco di ciascuno.",
    "Gli obiettivi sono stati condivisi nel colloquio di assegnazione. Eventuali scostamenti vanno segnalati senza ritardo alla "
    "Direzione, che ne tiene conto in sede di verifica.",
    "La somma dei punti è pari a 100. La valutazione positiva richiede almeno 60 punti.")
