"""Goals of the other four administrations, written as those of words.py, and the people who answer for goals."""
from printed.nineteenth.words import Domain, goals

PEOPLE = ("dott. Ivano Perticari", "dott.ssa Livia Montresori", "ing. Sandro Valdemarca", "arch. Piera Cortellazzi",
          "dott. Oscar Bonfigliani", "dott.ssa Delia Ronchetto", "avv. Tullio Marcheselli", "rag. Nives Calderaro",
          "dott.ssa Irma Passalacqua", "geom. Elio Tordelli")
DOCTORS = tuple(name for name in PEOPLE if name.startswith("dott"))

OFFICES = Domain(  # whose executives have sheets of their own
    ("Unione dei Comuni Alto Tarno", "Consorzio di bonifica della Pianalta", "Azienda territoriale per l'edilizia di Colledoro",
     "Ordine degli Agronomi della provincia di Rivasecca"),
    (("Presidente", "decreto del Presidente"), ("Consiglio", "deliberazione del Consiglio")),
    (),
    ("Direzione amministrativa", "Direzione tecnica", "Servizio finanziario", "Servizio gare e contratti", "Servizio personale"),
    goals("""
Concludere le gare per i servizi in scadenza :: Il cronoprogramma distingue gare europee e affidamenti sotto soglia.
- Gare aggiudicate rispetto alle programmate | Gare aggiudicate / gare programmate x 100 | percent 90
- Durata media della procedura di gara | Somma dei giorni / gare aggiudicate | days 75
- Proroghe tecniche concesse | Atti di proroga | lownumber 3
Riordinare l'archivio di deposito :: Lo scarto è concordato con la soprintendenza archivistica.
- Metri lineari di archivio riordinati | Verbali di riordino | number 240
- Fascicoli digitali aperti | Fascicoli aperti / procedimenti avviati x 100 | percent 75
- Proposta di scarto alla soprintendenza | Invio della proposta | date
Ridurre la morosità :: I piani di rientro sono proposti prima del recupero forzoso.
- Morosità sul totale delle bollette emesse | Insoluto / emesso x 100 | lowpercent 9
- Piani di rientro sottoscritti | Piani sottoscritti | number 130
- Somme recuperate | Incassi da recupero | euro 210000
Programmare la manutenzione degli impianti :: Ogni impianto ha una scheda con gli interventi eseguiti.
- Impianti con manutenzione programmata eseguita | Impianti manutenuti / impianti censiti x 100 | percent 95
- Tempo di ripristino dopo un guasto | Tempo per ogni guasto | duration 3 dalla segnalazione
- Interventi di urgenza | Ordini di lavoro urgenti | lownumber 40
Gestire con puntualità il trattamento del personale :: Le elaborazioni mensili sono chiuse entro il giorno venti.
- Cedolini corretti al primo invio | Cedolini corretti / cedolini emessi x 100 | percent 99
- Posizioni assicurative sistemate | Posizioni certificate | number 85
- Invio del conto annuale | Trasmissione alla ragioneria | date
Migliorare i rapporti con l'utenza :: Si apre uno sportello su appuntamento e si rivede la carta dei servizi.
- Giudizio medio degli utenti dello sportello | Media delle risposte, scala da 1 a 5 | score 4,2
- Reclami con risposta entro venti giorni | Reclami con risposta nei tempi / reclami x 100 | percent 90
- Nuova carta dei servizi | Carta approvata e pubblicata | yes
Tenere aggiornato il catasto delle opere :: Il rilievo parte dai tratti con più segnalazioni.
- Chilometri di canali rilevati | Rilievi validati | number 140
- Schede di opere inserite nel sistema cartografico | Schede inserite | number 1850
- Opere con fascicolo fotografico | Opere con fascicolo / opere rilevate x 100 | percent 60
Valorizzare il patrimonio in disuso :: Gli immobili sono stimati e proposti con avviso pubblico.
- Immobili messi in vendita | Avvisi pubblicati | number 6
- Entrate da alienazioni | Accertamenti | euro 430000
- Aggiornamento dell'inventario | Inventario approvato | date
"""))

MINISTRY = Domain(
    ("Ministero delle Foreste e delle Acque", "Ministero dei Servizi Territoriali", "Ministero per le Aree Montane"),
    (("Ministro", "decreto del Ministro"),),
    ("Un territorio più sicuro", "Servizi semplici per famiglie e imprese", "Una pubblica amministrazione competente"),
    ("Direzione generale delle acque", "Direzione generale per il bilancio", "Direzione generale per l'innovazione",
     "Direzione generale per i servizi territoriali"),
    goals("""
Prevenire il dissesto dei versanti :: Le opere finanziate sono seguite con sopralluoghi periodici.
- Interventi di consolidamento conclusi | Interventi conclusi / interventi finanziati x 100 | percent 55
- Comuni con piano di emergenza aggiornato | Comuni con piano aggiornato | number 145
- Risorse trasferite ai soggetti attuatori | Pagamenti disposti | euro 8400000
- Aggiornamento della carta dei dissesti | Data di pubblicazione | date
Ridurre gli oneri amministrativi per le imprese :: Le procedure sono riviste insieme alle associazioni di categoria.
- Procedimenti con modulistica unificata | Procedimenti unificati / procedimenti censiti x 100 | percent 70
- Durata media delle conferenze di servizi | Somma dei giorni / conferenze concluse | days 80
- Istanze presentate tramite piattaforma unica | Istanze registrate | number 15600
Rafforzare la medicina di prossimità :: Le strutture intermedie sono collegate alle centrali operative.
- Case della comunità attivate | Strutture con personale in servizio | number 18
- Anziani seguiti a domicilio | Anziani seguiti / popolazione oltre 65 anni x 100 | percent 10
- Avvio della centrale operativa unica | Centrale in esercizio | yes
Qualificare la spesa dei fondi europei :: Il monitoraggio è mensile e si svolge sui dati del sistema informativo.
- Spesa certificata sul programmato | Spesa certificata / dotazione x 100 | percent 35
- Progetti controllati in loco | Verbali di controllo | number 90
- Tasso di errore sulle operazioni controllate | Importo irregolare / importo controllato x 100 | lowpercent 2
Rendere accessibili i servizi digitali :: Ogni direzione individua i servizi da adeguare.
- Servizi accessibili con identità digitale | Servizi accessibili / servizi digitali x 100 | percent 85
- Segnalazioni di accessibilità risolte | Segnalazioni risolte / segnalazioni x 100 | percent 95
- Insiemi di dati aperti pubblicati | Insiemi pubblicati nel catalogo | number 210
Innovare il reclutamento :: I bandi per profili specialistici sono pubblicati in un unico calendario.
- Durata media delle procedure concorsuali | Somma dei giorni / procedure concluse | days 150
- Posti coperti rispetto ai banditi | Posti coperti / posti banditi x 100 | percent 90
- Colloqui di inserimento svolti | Schede di colloquio | number 75
Tutelare la qualità delle acque :: La rete dei controlli è estesa ai corpi idrici minori.
- Corpi idrici in stato buono | Corpi idrici in stato buono / corpi idrici x 100 | percent 48
- Perdite medie degli acquedotti | Volume perso / volume immesso x 100 | lowpercent 36
- Accordi di bacino sottoscritti | Accordi sottoscritti | items 3 accordi
"""))

UNIVERSITY = Domain(
    ("Università degli Studi di Colledoro", "Università della Pianalta", "Politecnico di Rivasecca", "Università del Tarno"),
    (("Consiglio di Amministrazione", "delibera del Consiglio di Amministrazione"),),
    ("Didattica e studenti", "Ricerca", "Persone e organizzazione", "Società e territorio"),
    ("Area Didattica", "Area Ricerca", "Area Edilizia", "Area Servizi bibliotecari", "Area Personale",
     "Centro servizi informatici"),
    goals("""
Sostenere la regolarità degli studi :: I tutori seguono gli iscritti al primo anno e segnalano chi non sostiene esami.
- Iscritti al secondo anno con almeno quaranta crediti | Iscritti con 40 crediti / iscritti x 100 | percent 55
- Laureati entro la durata del corso | Laureati regolari / laureati x 100 | percent 52
- Ore di tutorato erogate | Registri di tutorato | number 6200
Rendere più attrattiva l'offerta internazionale :: Gli accordi di doppio titolo sono proposti dai dipartimenti.
- Corsi di studio in lingua inglese | Corsi attivi | number 14
- Studenti con titolo di accesso estero | Studenti con titolo estero / iscritti x 100 | percent 7
- Crediti conseguiti all'estero | Crediti riconosciuti | number 9800
Accrescere la partecipazione ai bandi europei :: L'ufficio affianca i gruppi dalla proposta alla rendicontazione.
- Proposte presentate con supporto dell'ufficio | Proposte trasmesse | number 65
- Finanziamenti competitivi acquisiti | Contratti sottoscritti | euro 4200000
- Giorni medi per la verifica del rendiconto | Somma dei giorni / rendiconti verificati | days 12
Potenziare le biblioteche :: Sono previsti orari serali nei periodi di esame.
- Posti lettura disponibili | Posti censiti | number 1150
- Download di risorse elettroniche per iscritto | Download / iscritti | decimal 38,5
- Giudizio degli studenti sulle biblioteche | Media delle risposte, scala da 1 a 6 | score 4,8
Rinnovare aule e laboratori :: I lavori sono distribuiti nelle pause della didattica.
- Aule dotate di impianto multimediale | Aule dotate / aule totali x 100 | percent 90
- Lavori collaudati rispetto ai programmati | Lavori collaudati / lavori programmati x 100 | percent 80
- Consegna del nuovo laboratorio didattico | Verbale di consegna | date
Semplificare i servizi agli studenti :: Le domande frequenti sono gestite da un unico sportello virtuale.
- Richieste chiuse al primo contatto | Richieste chiuse al primo contatto / richieste x 100 | percent 65
- Tempo medio di rilascio dei certificati | Somma dei giorni / certificati rilasciati | days 3
- Immatricolazioni interamente in rete | Immatricolazioni in rete / immatricolazioni x 100 | percent 98
Promuovere il benessere di chi lavora in ateneo :: Le azioni sono condivise con il comitato unico di garanzia.
- Rispondenti all'indagine sul benessere | Rispondenti / personale x 100 | percent 50
- Giudizio medio sul clima organizzativo | Media delle risposte, scala da 1 a 6 | score 4,1
- Attivazione dello sportello di ascolto | Sportello attivo | yes
Aprire l'ateneo al territorio :: Gli eventi sono organizzati con scuole, musei e associazioni.
- Eventi di divulgazione | Calendario degli eventi | items 20 eventi
- Imprese convenzionate per tirocini | Convenzioni attive | number 480
- Brevetti depositati | Domande di brevetto | number 5
"""))

PROVINCE = Domain(
    ("Provincia di Rivasecca", "Provincia del Tarno", "Città Metropolitana di Colledoro", "Provincia di Pianalta Sud"),
    (("Presidente", "decreto del Presidente"),),
    (),
    ("Settore Viabilità", "Settore Edilizia scolastica", "Settore Ambiente", "Settore Bilancio", "Settore Trasporti"),
    goals("""
Mettere in sicurezza la rete viaria :: La graduatoria degli interventi deriva dai rilievi sui ponti.
- Chilometri di strade riasfaltati | Chilometri collaudati | number 62
- Ponti ispezionati sul totale censito | Ponti ispezionati / ponti censiti x 100 | percent 75
- Barriere stradali sostituite in metri | Metri collaudati | number 3400
- Ordinanze di limitazione revocate | Ordinanze revocate | number 9
- Spesa liquidata per lavori stradali | Mandati emessi | euro 2750000
- Sinistri con richiesta di risarcimento | Richieste protocollate | lownumber 55
Adeguare gli edifici scolastici :: Le verifiche sismiche precedono i progetti esecutivi.
- Edifici con verifica sismica completata | Edifici verificati / edifici totali x 100 | percent 80
- Aule restituite alla didattica | Verbali di consegna | number 24
- Certificati antincendio rinnovati | Certificati rinnovati / certificati in scadenza x 100 | percent 90
Semplificare le autorizzazioni ambientali :: Le conferenze sono convocate in modalità simultanea.
- Tempo medio di rilascio dell'autorizzazione unica | Somma dei giorni / autorizzazioni rilasciate | days 90
- Autorizzazioni rilasciate nei termini | Rilasciate nei termini / rilasciate x 100 | percent 88
- Controlli sugli impianti di rifiuti | Verbali di controllo | number 64
Sostenere il trasporto pubblico :: I programmi di esercizio sono concordati con i comuni serviti.
- Corse effettuate rispetto alle programmate | Corse effettuate / corse programmate x 100 | percent 98
- Abbonati al servizio extraurbano | Titoli validi | number 11800
- Variazione dei passeggeri trasportati | Confronto con l'anno precedente | change 4
Assistere i piccoli comuni :: La stazione unica appaltante lavora su convenzione.
- Gare svolte per conto dei comuni | Gare aggiudicate | number 38
- Comuni aderenti alla stazione appaltante | Comuni aderenti / comuni del territorio x 100 | percent 60
- Giorni medi tra richiesta e pubblicazione del bando | Somma dei giorni / bandi pubblicati | days 25
Valorizzare il patrimonio provinciale :: Le sedi non utilizzate sono concesse o poste in vendita.
- Entrate da canoni e concessioni | Accertamenti | euro 315000
- Sedi con attestato energetico | Sedi con attestato / sedi totali x 100 | percent 70
- Piano delle alienazioni | Approvazione del piano | date
Contrastare la dispersione scolastica :: Il tavolo riunisce istituti, centri per l'impiego e famiglie.
- Studenti coinvolti nei percorsi di orientamento | Registri delle attività | number 1900
- Istituti aderenti al tavolo | Istituti aderenti / istituti del territorio x 100 | percent 85
- Incontri del tavolo | Verbali degli incontri | items 5 incontri
"""))
