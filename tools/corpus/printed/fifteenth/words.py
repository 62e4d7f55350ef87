"""What the administrations of layouts.py set out to do: a town, a province, a ministry and a health service.

Apart from the other lists of words on purpose. Told line by line: "# area | strategic objective | office", below it "= objective",
below that "- indicator | how it is worked out | kind of value and where it starts"; of "[a;b]" each plan takes one. The other four
stand in words_more.py.
"""
from typing import NamedTuple


class Measured(NamedTuple):
    """An indicator as a domain tells it; `spec` is understood by FifteenthAuthor."""

    name: str
    formula: str
    spec: str


class Goal(NamedTuple):
    title: str
    measured: tuple


class Theme(NamedTuple):
    """What belongs together: an area, its strategic objective, the office in charge and its goals."""

    area: str
    strategy: str
    unit: str
    goals: tuple


class Domain(NamedTuple):
    names: tuple
    acts: tuple  # (organ, how the act names it)
    titles: tuple
    themes: tuple


def themes(text):
    """The themes of a text in the lines that the head of this file tells of."""
    out = []
    for line in text.strip().splitlines():
        fields = [field.strip() for field in line[2:].split(" | ")]
        if line.startswith("#"):
            out.append(Theme(*fields, ()))
        elif line.startswith("="):
            out[-1] = out[-1]._replace(goals=(*out[-1].goals, Goal(*fields, ())))
        else:
            last = out[-1].goals[-1]
            grown = last._replace(measured=(*last.measured, Measured(*fields)))
            out[-1] = out[-1]._replace(goals=(*out[-1].goals[:-1], grown))
    return tuple(out)


TOWN = Domain(
    ("Comune di Pratovento", "Comune di Castel Lumara", "Città di Fossalba", "Comune di Rocca Ventosa",
     "Comune di Borgo Serralta"),
    (("Giunta", "deliberazione della Giunta"), ("Giunta", "deliberazione di Giunta")),
    ("Piano dettagliato degli obiettivi", "Piano degli obiettivi", "Piano Esecutivo di Gestione - Piano degli obiettivi",
     "Piano delle performance e degli obiettivi", "P.D.O. - Piano dettagliato degli obiettivi"),
    themes("""
# Un Comune accessibile | Avvicinare i servizi comunali ai cittadini | Settore Servizi Demografici
= [Ridurre;Abbreviare] i tempi di rilascio della carta d'identità elettronica
- [Tempo medio;Giorni medi] di attesa per l'appuntamento | Somma dei giorni di attesa / n. appuntamenti | days 12
- N. carte d'identità rilasciate | Conteggio dal gestionale anagrafe | num 2400
= Subentro e bonifica della banca dati anagrafica
- [Posizioni anagrafiche bonificate;Numero posizioni bonificate] | Conteggio posizioni verificate | num 850
- Percentuale di errori rilevati nei controlli a campione | Errori / posizioni controllate x 100 | low 4
= [Attivazione;Avvio] dello sportello telematico per le pratiche di residenza
- [Messa in esercizio;Attivazione] dello sportello | Verbale di collaudo | once 6
- Pratiche di residenza presentate online | Pratiche online / pratiche totali | pct 45
# Conti in ordine | Garantire equità fiscale e stabilità dei conti | Settore Finanziario e Tributi
= Recupero dell'evasione [IMU e TARI;dei tributi comunali]
- [Avvisi di accertamento emessi;N. avvisi di accertamento emessi] | Conteggio da software tributi | num 640
- [Somme accertate;Importo accertato] per recupero evasione | Totale avvisi emessi | eur 180000
= Rispetto dei tempi di pagamento delle fatture
- Tempo medio di pagamento | Media ponderata dei giorni | days 28
- Fatture pagate entro la scadenza | Fatture nei termini / fatture pagate x 100 | pct 92
- Riduzione dello stock di debito commerciale scaduto | Confronto con il 31 dicembre precedente | chg -10
= [Approvazione;Predisposizione] dei documenti contabili nei termini
- Schema di rendiconto della gestione | Data di trasmissione all'organo di revisione | date 3
- Schema di bilancio di previsione | Data di deposito | date 11
# Città curata e sicura | Migliorare la qualità degli spazi pubblici | Settore Lavori Pubblici e Manutenzioni
= Manutenzione di strade e marciapiedi
- Superficie di pavimentazione rifatta (mq) | Somma dei mq collaudati | size 5200
- Segnalazioni di buche risolte entro 5 giorni | Segnalazioni risolte nei tempi / totale | pct 85
= [Riqualificazione;Messa in sicurezza] degli edifici scolastici
- [Stato di avanzamento;Avanzamento] dei lavori della scuola primaria | Importo SAL / importo contratto | pct 60
- Approvazione del progetto esecutivo della palestra | Data della determinazione | once 9
= Efficientamento dell'illuminazione pubblica
- Punti luce sostituiti con lampade a LED | Conteggio punti luce | num 320
- [Riduzione;Contenimento] dei consumi di energia elettrica | kWh dell'anno / kWh dell'anno precedente | chg -8
# Comunità solidale | Sostenere le famiglie e le persone fragili | Settore Servizi Sociali ed Educativi
= Potenziamento dell'assistenza domiciliare agli anziani
- Utenti assistiti a domicilio | Media annua degli utenti | num 95
- Tempo di attivazione del servizio | Giorni tra domanda e primo accesso | term 15 dalla domanda
= Ampliamento dei posti negli asili nido comunali
- Posti disponibili nei nidi | Capienza autorizzata | num 72
- Domande accolte sul totale delle domande | Domande accolte / domande presentate | pct 70
- [Gradimento delle famiglie;Soddisfazione delle famiglie utenti] | Media dei questionari (scala da 1 a 5) | score 4.1
= Interventi di contrasto alla povertà
- Nuclei presi in carico | N. progetti personalizzati sottoscritti | num 48
- [Riunioni;Incontri] del tavolo di coordinamento | Verbali agli atti | items 4 incontri
# Legalità e controllo | Presidiare il territorio e la sicurezza stradale | Corpo di Polizia Locale
= [Intensificazione;Rafforzamento] dei servizi di controllo del territorio
- Servizi serali e festivi di pattuglia | Conteggio ordini di servizio | num 110
- N. veicoli controllati | Conteggio da registro di pattuglia | num 1800
= Educazione stradale nelle scuole
- Classi coinvolte nei corsi | N. classi | items 12 classi
- Ore di lezione svolte | Somma delle ore | hours 36
# Cultura e sviluppo | Valorizzare il patrimonio culturale cittadino | Settore Cultura, Sport e Turismo
= [Rilancio;Promozione] dei servizi della biblioteca civica
- Prestiti nell'anno | Conteggio dal catalogo | num 9400
- Estensione dell'orario di apertura al sabato | Provvedimento adottato | yes
= Organizzazione della stagione teatrale
- Spettatori paganti | N. biglietti venduti | num 3100
- Entrate da biglietteria e sponsor | Accertamenti dell'anno | eur 24000
"""))

PROVINCE = Domain(
    ("Provincia di Lumara", "Provincia di Pratovento", "Città metropolitana di Fossalba", "Provincia della Val Ventosa"),
    (("Presidente", "decreto del Presidente"), ("Presidente", "atto del Presidente")),
    ("Piano Esecutivo di Gestione", "PEG - Piano della performance", "Piano esecutivo di gestione e piano della performance",
     "Piano della performance"),
    themes("""
# Viabilità | Una rete stradale sicura e ben mantenuta | Settore Viabilità
= Programmazione e controllo della manutenzione [ordinaria;periodica] delle strade provinciali
- Km di strade oggetto di sfalcio | Km da contabilità lavori | size 780
- Tempo di intervento su segnalazione di pericolo | Giorni tra segnalazione e sopralluogo | days 3
= Ispezione dei ponti e dei viadotti
- Ponti ispezionati sul totale dei ponti censiti | Ponti ispezionati / ponti censiti | pct 55
- [Caricamento;Inserimento] delle schede nell'archivio delle opere | Data di completamento | once 10
= Rilascio di concessioni e autorizzazioni stradali
- Concessioni rilasciate nei termini | Concessioni nei termini / totale concessioni | pct 94
- N. autorizzazioni per trasporti eccezionali | Conteggio da portale | num 1350
# Edilizia scolastica | Scuole superiori sicure e accoglienti | Settore Edilizia e Patrimonio
= Adeguamento antincendio degli istituti superiori
- Istituti con certificato aggiornato | Istituti certificati / istituti totali | pct 62
- Importo lavori liquidato | Somma degli stati di avanzamento | eur 1450000
= Gestione degli spazi e delle palestre scolastiche
- Convenzioni con società sportive | Convenzioni sottoscritte | num 34
- Soddisfazione dei dirigenti scolastici | Media del questionario (scala da 1 a 10) | score 7.8
= Alienazione degli immobili non strumentali
- Pubblicazione dell'avviso d'asta | Data di pubblicazione | once 9
- Entrate da alienazioni | Accertamenti a bilancio | eur 320000
# Ambiente | Tutelare acque, suolo e aria | Settore Ambiente e Pianificazione
= Rilascio delle autorizzazioni uniche ambientali
- Tempo medio di conclusione del procedimento | Somma dei giorni / n. procedimenti | days 85
- Procedimenti conclusi oltre il termine | Procedimenti oltre il termine / conclusi | low 6
= Controllo degli impianti termici
- Ispezioni su impianti termici | N. rapporti di ispezione | num 1900
- Percentuale di impianti censiti nel catasto | Impianti censiti / impianti stimati | pct 78
= Aggiornamento del piano territoriale di coordinamento
- Fasi del procedimento concluse | Atti adottati | say Documento preliminare>Adozione della variante>Approvazione della variante
- Incontri con i Comuni | Verbali agli atti | items 8 incontri
# Assistenza ai Comuni | Un ente al servizio del territorio | Settore Stazione Unica Appaltante
= Gestione delle gare per conto dei Comuni aderenti
- Gare bandite | Conteggio bandi pubblicati | num 42
- Giorni tra la richiesta del Comune e il bando | Media dei giorni | days 25
- Grado di soddisfazione dei Comuni | Media dei giudizi (scala da 1 a 5) | score 4.2
= [Supporto;Assistenza] ai Comuni nella progettazione europea
- Progetti candidati | Domande trasmesse | num 6
- Report sulle opportunità di finanziamento | Frequenza di invio | say Trimestrale
# Risorse e organizzazione | Un'amministrazione efficiente e digitale | Settore Bilancio e Risorse Umane
= Riduzione dei tempi di pagamento
- Indicatore di tempestività dei pagamenti | Giorni di ritardo ponderati | less 8
- Fatture liquidate entro 15 giorni | Fatture nei termini / fatture ricevute | pct 88
= Sviluppo delle competenze del personale
- Ore di formazione per dipendente | Ore erogate / dipendenti | hours 24
- Dipendenti formati sul totale | Dipendenti formati / dipendenti in servizio | pct 75
= Attuazione delle misure di trasparenza
- Pubblicazione dei dati obbligatori | Obblighi assolti / obblighi vigenti | all
- Attestazione annuale degli obblighi | Data di pubblicazione | date 7
"""))

MINISTRY = Domain(
    ("Ministero dei Servizi Digitali", "Ministero delle Acque e dei Boschi", "Ministero delle Comunità Locali",
     "Ministero del Patrimonio Demaniale"),
    (("Ministro", "decreto del Ministro"),),
    ("Piano della performance", "Piano Integrato di Attività e Organizzazione", "Piano triennale della performance",
     "Direttiva generale per l'azione amministrativa e la gestione"),
    themes("""
# Innovazione dell'azione pubblica | Sviluppare servizi digitali semplici e sicuri | Dipartimento per i servizi digitali
= [Accrescere;Estendere] l'adozione delle piattaforme digitali da parte delle amministrazioni
- Amministrazioni attive sulla piattaforma | Numero di enti con almeno un servizio attivo | num 3200
- Popolazione servita sul totale nazionale | Residenti negli enti attivi / residenti totali | pct 58
= Rafforzare la sicurezza informatica dei sistemi del Ministero
- Vulnerabilità critiche risolte nei termini | Vulnerabilità risolte / vulnerabilità rilevate x 100 | pct 90
- Esercitazioni svolte | Numero di esercitazioni | num 3
= [Semplificare;Rivedere] i procedimenti di accreditamento dei fornitori
- Durata media dei procedimenti | Somma dei giorni / numero di procedimenti | days 70
- Adozione del nuovo regolamento | Schema trasmesso agli organi di controllo | once 10
# Tutela del territorio | Proteggere le risorse naturali e prevenire i rischi | Dipartimento per la tutela del territorio
= Aumentare la capacità di prevenzione del rischio idraulico
- Interventi conclusi sul totale dei finanziati | Interventi conclusi / interventi finanziati | pct 48
- Risorse erogate ai soggetti attuatori | Totale dei pagamenti | eur 38500000
= Potenziare la vigilanza sulle concessioni demaniali
- Verifiche ispettive effettuate | Numero di verifiche | num 260
- Irregolarità rilevate e non definite | Irregolarità aperte / irregolarità rilevate | low 12
= Valorizzare il patrimonio forestale demaniale
- Superficie oggetto di piani di gestione (ettari) | Somma delle superfici | size 14500
- Relazione al Parlamento sullo stato dei boschi | Data di trasmissione | date 6
# Efficienza e integrità | Usare bene le risorse e prevenire la corruzione | Dipartimento dell'amministrazione generale
= [Ridurre;Contenere] i tempi di pagamento dei debiti commerciali
- Indicatore di ritardo annuale dei pagamenti | Giorni di ritardo ponderati per importo | less 5
- Fatture pagate nei termini | Fatture pagate nei termini / fatture pagate | pct 95
= Accrescere le competenze digitali e trasversali del personale
- Personale formato sul totale | Unità formate / unità in servizio | pct 72
- Ore medie di formazione pro capite | Ore totali / unità in servizio | hours 30
= Migliorare la trasparenza e la partecipazione
- Attuazione delle misure del piano anticorruzione | Misure attuate / misure previste | all
- Valutazione degli utenti sul sito istituzionale | Media dei giudizi (scala da 1 a 5) | score 3.6
# Coesione e servizi locali | Ridurre i divari tra i territori | Dipartimento per gli affari territoriali
= Accelerare il trasferimento delle risorse agli enti locali
- Quota delle risorse trasferite entro il primo semestre | Risorse trasferite entro giugno / stanziamento | pct 65
- Decreti di riparto adottati | Numero di decreti | num 14
= Assistere i piccoli Comuni nella gestione dei progetti
- Comuni assistiti | Numero di Comuni con almeno un intervento | num 410
- Attivazione del centro di assistenza | Provvedimento di attivazione | yes
= Monitorare la qualità dei servizi erogati dagli enti locali
- Pubblicazione del rapporto annuale | Data di pubblicazione | date 11
- Indicatori aggiornati nel cruscotto | Indicatori aggiornati / indicatori totali | pct 80
"""))

HEALTH = Domain(
    ("Azienda Sanitaria Territoriale di Lumara", "Azienda USL della Val Ventosa", "Azienda Ospedaliera Santa Brigida di Fossalba",
     "ASL Pratovento"),
    (("Direttore Generale", "deliberazione del Direttore Generale"), ("Commissario Straordinario",
                                                                     "deliberazione del Commissario Straordinario")),
    ("Schede di budget", "Obiettivi di budget", "Piano della performance", "Documento di budget"),
    themes("""
# Governo dei tempi di attesa | Assicurare prestazioni nei tempi | Percorso ambulatoriale
= Rispetto dei tempi di attesa per le prime visite
- % prime visite erogate entro la classe di priorità | Visite nei tempi / visite totali | pct 88
- Tempo medio di attesa per le visite in classe B | Somma dei giorni / n. visite | days 9
= Incremento delle prestazioni di specialistica ambulatoriale
- N. prestazioni per esterni | Conteggio da flusso ambulatoriale | num 6400
- Prestazioni prenotabili tramite CUP | Agende visibili al CUP / agende totali | all
# Appropriatezza clinica | Curare nel luogo più adatto | Ricovero ospedaliero
= Appropriatezza dei ricoveri ordinari
- % ricoveri a rischio di inappropriatezza | DRG a rischio / ricoveri totali | low 14
- Degenza media dei dimessi | Giornate di degenza / dimessi | ref ≤ media regionale
= Riduzione della degenza preoperatoria
- Degenza media preoperatoria | Giornate preoperatorie / interventi programmati | days 2
- Interventi in day surgery sul totale | Interventi in day surgery / interventi programmati | pct 35
= Trasferimento di attività in regime diurno
- N. casi trattati in day service | Pacchetti chiusi | num 240
- Variazione dei ricoveri ordinari evitabili | Confronto con l'anno precedente | chg -5
# Esiti e qualità | Garantire cure sicure e di qualità | Qualità e sicurezza
= Miglioramento degli esiti [delle cure;assistenziali]
- Fratture di femore operate entro 48 ore | Fratture operate nei tempi / totale | pct 80
- Riammissioni entro 30 giorni | Riammessi / dimessi | low 5
= Sicurezza del paziente e gestione del rischio clinico
- Segnalazioni di eventi avversi inserite | N. schede inserite | num 30
- Audit clinici effettuati | Verbali di audit | items 2 audit
- Compilazione della check list di sala operatoria | Check list compilate / interventi | all
= Umanizzazione e soddisfazione degli utenti
- Giudizio medio dei pazienti dimessi | Media dei questionari (scala da 1 a 5) | score 4.3
- Revisione della carta di accoglienza | Documento aggiornato | once 6
# Flussi e documentazione | Rendere tempestive le informazioni | Sistema informativo
= Completezza e tempestività della documentazione sanitaria
- Cartelle cliniche chiuse entro 20 giorni | Cartelle chiuse nei termini / dimessi | pct 94
- Ritardo medio di chiusura della SDO | Somma dei giorni / n. SDO | days 8
= Alimentazione del fascicolo sanitario elettronico
- Referti firmati digitalmente | Referti firmati / referti prodotti | pct 90
- Attivazione della lettera di dimissione strutturata | Verbale di avvio | yes
# Sostenibilità economica | Usare le risorse in modo appropriato | Farmaci e dispositivi
= Contenimento della spesa farmaceutica
- Spesa per farmaci | Consumi da magazzino | cost 410000
- Utilizzo di farmaci biosimilari | Confezioni biosimilari / confezioni totali | pct 82
= Contenimento della spesa per dispositivi medici
- Spesa per dispositivi medici | Consumi da magazzino | cost 265000
- Inventario di reparto | Data di consegna | date 11
# Persone e organizzazione | Valorizzare il personale | Formazione
= Formazione e aggiornamento degli operatori
- Operatori che hanno completato il debito formativo | Operatori in regola / operatori | pct 85
- Ore di formazione sul campo | Somma delle ore | hours 20
= Prevenzione della corruzione e trasparenza
- Dichiarazioni di assenza di conflitto di interessi raccolte | Dichiarazioni / operatori | all
- Relazione sulle misure attuate | Data di trasmissione | date 11
"""))
# The wards and services whose sheets a health service prints.
WARDS = ("U.O.C. Cardiologia", "U.O.C. Chirurgia Generale", "U.O.C. Ortopedia e Traumatologia", "U.O.C. Medicina Interna",
         "U.O.C. Pediatria", "U.O.C. Neurologia", "U.O.C. Urologia", "U.O.S.D. Endoscopia Digestiva")
