"""Goals of four kinds of administrations with the indicators that measure them, and goals that any office has.

A goal's line is "title :: story"; below it a line for each of its indicators: "- name | how it is worked out | kind of value",
as NineteenthAuthor draws it. The other administrations stand in words_more.py.
"""
from typing import NamedTuple


class Measured(NamedTuple):
    """An indicator as the lists tell it; `kind`: word, number and what else is said of the value."""

    name: str
    formula: str
    kind: tuple


class Goal(NamedTuple):
    title: str
    story: str
    measured: tuple


class Domain(NamedTuple):
    """One kind of administration: `acts` are organs and how an act names them, `areas` what stands above its goals."""

    names: tuple
    acts: tuple
    areas: tuple
    units: tuple
    goals: tuple


def goals(text):
    """The goals of a list written as the head of this file says."""
    told = []
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("- "):
            name, formula, kind = line[2:].split(" | ")
            told[-1][2].append(Measured(name, formula, tuple(kind.split(" ", 2))))
        else:
            told.append((*line.split(" :: "), []))
    return tuple(Goal(title, story, tuple(measured)) for title, story, measured in told)


COMMON = goals("""
Rispettare i tempi di pagamento dei fornitori :: La ragioneria controlla ogni settimana le fatture in attesa.
- Indicatore di tempestività dei pagamenti | Media ponderata dei giorni di ritardo sulla scadenza | lowdecimal 0,85
- Fatture liquidate nei termini | Fatture liquidate nei termini / fatture ricevute x 100 | percent 92
- Giorni medi tra ricezione e pagamento della fattura | Somma dei giorni / fatture pagate | days 28
Attuare le misure di prevenzione della corruzione :: Le misure sono assegnate a ciascuna struttura.
- Misure di prevenzione attuate | Misure attuate / misure assegnate x 100 | percent 100
- Dipendenti formati su etica e legalità | Numero di attestati rilasciati | number 60
- Relazione al responsabile della prevenzione | Trasmissione con nota protocollata | date
Aggiornare i contenuti di Amministrazione trasparente :: Ogni ufficio verifica le proprie pagine e segnala quelle superate.
- Pagine verificate e aggiornate | Pagine aggiornate / pagine di competenza x 100 | percent 95
- Giorni medi di pubblicazione dopo l'adozione dell'atto | Somma dei giorni / atti pubblicati | days 7
- Attestazione dell'organismo di valutazione senza rilievi | Esito della verifica annuale | yes
Accrescere le competenze digitali del personale :: Il percorso comprende lezioni a distanza e una verifica finale.
- Personale che ha concluso il percorso formativo | Dipendenti con attestato / dipendenti in servizio x 100 | percent 55
- Ore di formazione pro capite | Ore erogate / dipendenti in servizio | decimal 24,5
- Edizioni del corso di base | Corsi conclusi nell'anno | items 4 corsi
Favorire il lavoro agile :: Gli accordi individuali sono rivisti con i responsabili e con il comitato di garanzia.
- Dipendenti con accordo di lavoro agile | Accordi attivi / dipendenti con mansioni compatibili x 100 | percent 40
- Postazioni portatili consegnate | Consegne registrate in inventario | number 35
- Nuovo disciplinare del lavoro agile | Adozione del disciplinare | date
""")

NATURE = goals("""
Mantenere in efficienza la rete di monitoraggio :: Le stazioni sono controllate secondo il manuale di esercizio.
- Stazioni attive sul totale della rete | Stazioni attive / stazioni installate x 100 | percent 90
- Dati orari validati | Ore validate / ore attese x 100 | percent 88
- Interventi di manutenzione straordinaria | Interventi registrati a sistema | lownumber 18
- Durata media dei fermi di stazione | Somma dei giorni di fermo / numero di fermi | days 6
- Nuove stazioni collaudate | Verbali di collaudo | number 5
- Spesa per ricambi e tarature | Impegni sul capitolo di esercizio | loweuro 84000
Completare la carta degli habitat :: Il rilievo procede per fogli e si chiude con la verifica in campo.
- Superficie rilevata in ettari | Ettari coperti dai fogli consegnati | number 12500
- Fogli cartografici validati | Fogli validati / fogli previsti x 100 | percent 60
- Pubblicazione della carta sul geoportale | Data di messa in linea | date
Rafforzare il controllo degli scarichi :: Il piano dei campionamenti è concordato con le autorità di bacino.
- Campioni prelevati | Verbali di campionamento | number 1450
- Tempo medio di consegna dei rapporti di prova | Somma dei giorni / rapporti emessi | days 21
- Scarichi non conformi rispetto ai controllati | Non conformi / controllati x 100 | lowpercent 8
""")

RESEARCH = goals("""
Sostenere la ricerca applicata :: I bandi interni finanziano gruppi di giovani ricercatori.
- Progetti presentati a bandi europei | Domande trasmesse | number 9
- Tasso di successo delle domande di finanziamento | Domande finanziate / domande presentate x 100 | percent 25
- Entrate da progetti competitivi | Accertamenti di competenza | euro 640000
- Articoli con revisione tra pari | Banca dati delle pubblicazioni | number 48
Aprire al pubblico le collezioni :: Sono previste visite guidate, laboratori e un catalogo in rete.
- Visitatori delle collezioni | Biglietti e prenotazioni | number 23400
- Schede di catalogo pubblicate in rete | Schede pubblicate / schede prodotte x 100 | percent 70
- Giornate di apertura straordinaria | Calendario delle aperture | items 12 giornate
- Giudizio medio dei visitatori | Media delle risposte, scala da 1 a 5 | score 4,1
""")

HOUSEKEEPING = goals("""
Ridurre i consumi energetici delle sedi :: Gli interventi riguardano impianti termici e illuminazione.
- Variazione dei consumi elettrici | (kWh anno - kWh anno precedente) / kWh anno precedente | change -5
- Sedi dotate di diagnosi energetica | Sedi con diagnosi / sedi totali x 100 | percent 50
- Affidamento del servizio energia | Stipula del contratto | date
""") + COMMON

AGENCY = Domain(
    ("Agenzia nazionale per i cammini e i sentieri", "Ente nazionale per le acque di bonifica",
     "Istituto nazionale per le collezioni botaniche", "Agenzia interregionale per le foreste del Tarno"),
    (("Consiglio di amministrazione", "delibera del Consiglio di amministrazione"), ("Direttore", "determina del Direttore")),
    # Missions and programmes of the State's budget, each with the goals that fit.
    (("018", "Sviluppo sostenibile e tutela del territorio e dell'ambiente", "018.013",
      "Tutela e conservazione della natura", NATURE),
     ("017", "Ricerca e innovazione", "017.022", "Ricerca di base e applicata", RESEARCH),
     ("032", "Servizi istituzionali e generali", "032.003", "Servizi e affari generali", HOUSEKEEPING)),
    ("Direzione tecnica", "Direzione ricerca", "Direzione affari generali", "Ufficio bilancio", "Ufficio reti e dati"),
    NATURE + RESEARCH + HOUSEKEEPING)

CHAMBER = Domain(
    ("Camera di Commercio di Rivasecca", "Camera di Commercio del Tarno", "Camera di Commercio di Colledoro e Rivasecca",
     "Camera di Commercio Pianalta"),
    (("Giunta", "deliberazione della Giunta"), ("Consiglio", "deliberazione del Consiglio")),
    ("Imprese, utenti e territorio", "Processi interni", "Crescita e apprendimento", "Economico-finanziaria"),
    ("Area Servizi alle imprese", "Area Anagrafe", "Area Bilancio", "Segreteria generale"),
    goals("""
Velocizzare l'evasione delle pratiche del Registro imprese :: Le pratiche sospese sono riprese entro la settimana successiva.
- Pratiche evase entro cinque giorni | Pratiche evase in 5 giorni / pratiche ricevute x 100 | percent 82
- Tempo medio di lavorazione della pratica | Somma dei giorni / pratiche evase | days 4
- Pratiche sospese per errore formale | Pratiche sospese / pratiche ricevute x 100 | lowpercent 12
- Posizioni inattive cancellate d'ufficio | Provvedimenti di cancellazione | number 320
Accompagnare le imprese nella doppia transizione :: Il servizio comprende visite in azienda e un questionario iniziale.
- Imprese assistite dal Punto digitale | Schede di assistenza | number 410
- Questionari di maturità digitale raccolti | Questionari completi | number 260
- Contributi concessi alle imprese | Determinazioni di concessione | euro 380000
- Incontri informativi | Calendario degli incontri | items 14 incontri
- Giudizio medio delle imprese assistite | Media delle risposte, scala da 1 a 5 | score 4,3
- Imprese assistite da esperti di sostenibilità | Relazioni finali consegnate | number 45
Promuovere la risoluzione alternativa delle controversie :: Lo sportello lavora in raccordo con gli ordini professionali.
- Procedure di mediazione avviate | Istanze protocollate | number 95
- Durata media della mediazione | Somma dei giorni / procedure chiuse | days 52
- Mediazioni concluse con accordo | Accordi / procedure chiuse x 100 | percent 45
Assicurare l'equilibrio della gestione :: La verifica è trimestrale e si basa sui dati di preconsuntivo.
- Indice di equilibrio strutturale | (Proventi - oneri strutturali) / proventi strutturali | decimal 0,18
- Incidenza degli oneri di funzionamento | Oneri di funzionamento / oneri correnti x 100 | lowpercent 31
- Riscossione spontanea del diritto annuale | Incassi spontanei / diritto dovuto x 100 | percent 72
Tutelare consumatori e mercato :: Il programma delle verifiche tiene conto delle segnalazioni ricevute.
- Strumenti metrici verificati | Verbali di verifica | number 560
- Prodotti sottoposti a controllo di sicurezza | Prodotti controllati | number 75
- Verbali di accertamento definiti nell'anno | Verbali definiti / verbali ricevuti x 100 | percent 65
Sviluppare le competenze interne :: Il piano formativo nasce dai colloqui di valutazione.
- Ore medie di formazione per addetto | Ore erogate / addetti | decimal 26,5
- Addetti coinvolti in gruppi trasversali | Addetti coinvolti / addetti x 100 | percent 30
- Indagine sul benessere organizzativo | Indagine svolta e pubblicata | yes
"""))

TOWN = Domain(
    ("Comune di Rivasecca", "Città di Colledoro", "Comune di Pietramora sul Tarno", "Comune di Vallebruna",
     "Comune di Sant'Orsina"),
    (("Giunta", "deliberazione della Giunta"), ("Giunta", "delibera di Giunta")),
    (),
    ("Segreteria e affari generali", "Ragioneria e tributi", "Lavori pubblici e manutenzioni", "Edilizia privata e ambiente",
     "Polizia locale", "Scuola, sport e cultura"),
    goals("""
Rinnovare l'illuminazione pubblica :: Si sostituiscono le lampade a scarica nelle frazioni e lungo le strade di accesso al paese.
- Punti luce sostituiti con lampade a led | Punti luce sostituiti | number 640
- Consumo annuo per punto luce in kWh | kWh fatturati / punti luce | lowdecimal 310,5
- Segnalazioni di guasto risolte entro tre giorni | Segnalazioni risolte in 3 giorni / segnalazioni ricevute x 100 | percent 85
- Contratto di servizio energia | Sottoscrizione del contratto | date
Recuperare l'evasione dei tributi comunali :: Sono incrociati i dati del catasto, delle utenze e delle dichiarazioni.
- Avvisi di accertamento notificati | Avvisi notificati nell'anno | number 450
- Somme accertate per imposta sugli immobili | Totale degli accertamenti emessi | euro 185000
- Posizioni bonificate sul totale esaminato | Posizioni bonificate / posizioni esaminate x 100 | percent 70
Semplificare le pratiche edilizie :: Il portale sostituisce la consegna allo sportello e permette di seguire la pratica.
- Pratiche presentate tramite portale | Pratiche da portale / pratiche totali x 100 | percent 80
- Tempo medio di rilascio del permesso di costruire | Somma dei giorni / permessi rilasciati | days 55
- Rilascio dei certificati di destinazione urbanistica | Tempo per ogni certificato | duration 15 dalla richiesta
- Pratiche arretrate definite | Pratiche definite | number 120
Rafforzare la sicurezza stradale :: Servizi serali e controlli davanti alle scuole si aggiungono ai turni ordinari.
- Servizi serali di pattuglia | Turni serali svolti | number 90
- Veicoli controllati | Verbali e registri di servizio | number 2150
- Lezioni di educazione stradale nelle scuole | Lezioni svolte | items 16 lezioni
- Incidenti con feriti sulle strade comunali | Rilievi della polizia locale | lownumber 22
Ampliare i servizi della biblioteca :: L'orario è esteso al sabato e si apre una sezione per ragazzi.
- Ore settimanali di apertura | Orario pubblicato | number 34
- Prestiti per abitante | Prestiti annui / abitanti | decimal 1,25
- Iniziative di lettura | Calendario delle iniziative | items 10 iniziative
- Apertura della sezione ragazzi | Sezione aperta al pubblico | yes
Migliorare la raccolta dei rifiuti :: Si distribuiscono nuovi contenitori e si ripetono i controlli sul conferimento.
- Raccolta differenziata | Rifiuti differenziati / rifiuti totali x 100 | percent 72
- Sopralluoghi contro l'abbandono dei rifiuti | Verbali di sopralluogo | number 48
- Variazione della produzione pro capite di rifiuti | Confronto con l'anno precedente | change -3
Digitalizzare lo stato civile :: Gli atti degli ultimi decenni sono acquisiti e indicizzati.
- Atti di stato civile acquisiti | Atti indicizzati | number 3800
- Certificati rilasciati in rete | Certificati in rete / certificati totali x 100 | percent 60
- Chiusura dell'acquisizione dei registri | Verbale di chiusura | date
Curare il patrimonio scolastico :: Gli interventi si svolgono nei mesi estivi per non interrompere le lezioni.
- Edifici scolastici con manutenzione conclusa | Edifici conclusi / edifici programmati x 100 | percent 100
- Spesa liquidata per manutenzioni scolastiche | Mandati emessi | euro 96500
- Giorni medi di risposta alle richieste delle scuole | Somma dei giorni / richieste evase | days 5
"""))

CARE = Domain(
    ("Azienda Sanitaria Locale del Tarno", "ASL Rivasecca", "Azienda Ospedaliera San Callisto", "AUSL di Colledoro",
     "Azienda Ospedaliera Universitaria Pianalta"),
    (("Direttore Generale", "deliberazione del Direttore Generale"),),
    ("Attività", "Qualità e sicurezza", "Risorse", "Percorsi e liste di attesa"),
    ("UOC Chirurgia generale", "UOC Medicina d'urgenza", "UOC Pediatria", "UOC Geriatria", "UOC Nefrologia e dialisi",
     "UOC Laboratorio analisi", "Distretto della Pianalta", "UOC Neurologia"),
    goals("""
Contenere la durata dei ricoveri :: La dimissione è programmata dal primo giorno con la centrale di continuità.
- Degenza media ordinaria | Giornate di degenza / dimessi | lowdecimal 7,2
- Dimissioni avvenute prima di mezzogiorno | Dimissioni prima delle 12 / dimissioni x 100 | percent 45
- Dimessi con oltre trenta giorni di degenza | Dimessi oltre soglia / dimessi x 100 | lowpercent 4
- Tasso di occupazione dei posti letto | Giornate di degenza / giornate disponibili x 100 | percent 85
Rispettare le classi di priorità :: Le agende sono riviste ogni mese con il centro prenotazioni.
- Interventi in classe A eseguiti entro trenta giorni | Interventi nei tempi / interventi in classe A x 100 | percent 90
- Prime visite in classe B entro dieci giorni | Visite nei tempi / visite in classe B x 100 | percent 88
- Attesa media per le visite programmate | Somma dei giorni / visite erogate | days 60
- Prestazioni aggiuntive erogate | Prestazioni in agenda dedicata | number 350
Ridurre il rischio clinico :: Gli eventi sono discussi in riunioni aperte a tutto il personale di reparto.
- Cadute di pazienti ricoverati ogni mille giornate | Cadute / giornate di degenza x 1.000 | lowdecimal 1,15
- Schede di valutazione del rischio compilate | Schede compilate / ricoveri x 100 | percent 95
- Riunioni di discussione degli eventi | Verbali di riunione | number 6
- Adesione all'igiene delle mani | Osservazioni conformi / osservazioni x 100 | percent 80
Governare la spesa farmaceutica :: La farmacia invia ai reparti un quadro mensile dei consumi.
- Spesa per farmaci ad alto costo | Scarichi di magazzino | loweuro 720000
- Prescrizioni di farmaci equivalenti | Prescrizioni equivalenti / prescrizioni x 100 | percent 86
- Variazione del consumo di antibiotici | Confronto con l'anno precedente | change -10
Completare la documentazione sanitaria :: La cartella è verificata prima della consegna in archivio.
- Cartelle cliniche chiuse entro trenta giorni | Cartelle chiuse nei tempi / dimessi x 100 | percent 92
- Giorni medi di consegna della lettera di dimissione | Somma dei giorni / lettere consegnate | days 2
- Schede di dimissione respinte | Schede respinte / schede inviate x 100 | lowpercent 2
- Consensi informati completi | Consensi completi / cartelle verificate x 100 | percent 97
Sviluppare l'attività ambulatoriale :: Le ore liberate dalla sala sono assegnate all'ambulatorio.
- Prestazioni ambulatoriali erogate | Prestazioni registrate | number 18200
- Prestazioni in telemedicina | Prestazioni a distanza | number 640
- Valore della produzione ambulatoriale | Tariffe per prestazioni | euro 1250000
Formare e valorizzare il personale :: Il calendario è concordato con le organizzazioni del personale.
- Operatori che hanno raggiunto i crediti previsti | Operatori in regola / operatori x 100 | percent 90
- Giornate di aggiornamento sul campo | Registro delle giornate | number 8
- Ferie residue medie per operatore in giorni | Giorni residui / operatori | lowdecimal 12,5
"""))
