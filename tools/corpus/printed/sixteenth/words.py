"""Goals of the plans of layouts.py, each with indicators of its own; the words around them are in ..._words_more.py.

Apart from the other lists of words on purpose, as those of printed/fourth/words.py are.
"""
from collections import namedtuple

# `kind` says how values are written (SixteenthAuthor), `value` is the first year's target or, of a date, its month.
Draft = namedtuple("Draft", "kind value noun name formula")
Goal = namedtuple("Goal", "title place drafts")  # `place`: of the office or area that it suits, among its domain's


def goals(text):
    """A title to a line, at times with its place, below it its indicators: "= kind value noun | name | formula"."""
    out = []
    for line in text.strip().splitlines():
        if not line.startswith("= "):
            title, _, place = line.partition(" @")
            out.append(Goal(title, int(place) if place else None, []))
            continue
        what, name, formula = line[2:].split(" | ")
        kind, value, noun = [*what.split(" ", 2), "", ""][:3]
        out[-1].drafts.append(Draft(kind, float(value or 0), noun, name, formula))
    return tuple(out)


# What any office sets itself.
ANYWHERE = goals("""
Rispettare i tempi di pagamento delle fatture
= days 30 | Tempo medio di pagamento delle fatture commerciali | Somma dei giorni di pagamento / N. fatture pagate
= percent 95 | Fatture pagate alla scadenza sul totale | N. fatture pagate nei termini / N. fatture pagate
Attuare le misure di prevenzione della corruzione
= percent 100 | Misure del piano anticorruzione attuate | N. misure attuate / N. misure programmate
= items 2 monitoraggi | Monitoraggi sull'attuazione delle misure | Conteggio dei monitoraggi svolti
Aggiornare la sezione Amministrazione trasparente
= percent 98 | Sottosezioni aggiornate rispetto a quelle obbligatorie | N. sottosezioni aggiornate / N. sottosezioni
= date 6 | Attestazione sugli obblighi di pubblicazione | Data di pubblicazione dell'attestazione
Accrescere le competenze del personale
= count 40 | Ore di formazione pro capite | Ore erogate / N. dipendenti
= percent 75 | Dipendenti che hanno completato almeno un corso | N. dipendenti formati / N. dipendenti
Digitalizzare i procedimenti a istanza di parte
= count 6 | Procedimenti disponibili online | Conteggio dei procedimenti attivati
= percent 60 | Istanze presentate per via telematica | N. istanze telematiche / N. istanze
= yes 0 | Attivazione dell'accesso con identità digitale | Verifica a fine anno
Rilevare la soddisfazione degli utenti
= score 4.1 | Giudizio medio espresso dagli utenti (scala 1-5) | Media dei giudizi raccolti
= count 250 | Questionari raccolti | Conteggio dei questionari validi
Contenere le spese di funzionamento
= less 3 | Variazione della spesa per utenze | (Spesa anno - spesa anno precedente) / spesa anno precedente
= spend 48000 | Spesa per materiali di consumo | Impegni di competenza
Organizzare il lavoro agile
= percent 40 | Dipendenti con accordo individuale attivo | N. accordi / N. dipendenti
= date 3 | Approvazione della disciplina interna sul lavoro agile | Data del provvedimento
""")

TOWN = goals("""
Recuperare l'evasione dei tributi locali @1
= euro 85000 | Importo accertato per recupero IMU e TARI | Totale degli avvisi emessi
= count 320 | Avvisi di accertamento notificati | Conteggio degli avvisi
= date 11 | Emissione della lista di carico degli insoluti | Data di trasmissione al concessionario
Riqualificare la viabilità e i marciapiedi @2
= percent 90 | Interventi ultimati rispetto al programma annuale | N. interventi ultimati / N. interventi programmati
= count 12 | Chilometri di strada asfaltati | Misurazione da contabilità lavori
Migliorare il decoro del verde pubblico @2
= items 6 sfalci | Sfalci eseguiti nelle aree verdi | Report della ditta incaricata
= days 7 | Tempo di intervento sulle segnalazioni di degrado | Media dei giorni tra segnalazione e intervento
Potenziare i controlli della Polizia locale sul territorio @4
= count 180 | Servizi di controllo serali | Fogli di servizio
= count 1250 | Veicoli controllati | Registro dei controlli
= items 8 incontri | Incontri di educazione stradale nelle scuole | Conteggio degli incontri
Assicurare il servizio di mensa e trasporto scolastico @5
= percent 92 | Domande accolte per il servizio di mensa | N. domande accolte / N. domande presentate
= date 9 | Avvio del servizio di trasporto | Data di inizio del servizio
= score 4.2 | Gradimento delle famiglie | Media dei questionari
Sostenere le famiglie in difficoltà @5
= count 65 | Nuclei familiari presi in carico | Conteggio delle cartelle attive
= term 20 domanda | Liquidazione dei contributi economici | Giorni tra domanda e mandato
= percent 85 | Progetti individuali conclusi positivamente | N. progetti conclusi / N. progetti avviati
Adeguare gli strumenti urbanistici comunali @3
= date 10 | Adozione della variante al piano regolatore | Data della deliberazione consiliare
= yes 0 | Pubblicazione della cartografia aggiornata | Verifica sul sito
Ridurre i tempi di rilascio dei titoli edilizi @3
= days 45 | Giorni medi per il rilascio del permesso di costruire | Somma dei giorni / N. permessi rilasciati
= percent 100 | SCIA controllate entro i termini | N. SCIA controllate nei termini / N. SCIA presentate
Valorizzare la biblioteca comunale @6
= count 5400 | Prestiti effettuati | Statistica del software di biblioteca
= items 15 iniziative | Iniziative di promozione della lettura | Conteggio delle iniziative
= keep 0 | Ore settimanali di apertura al pubblico | Orario pubblicato
= change 5 | Incremento degli iscritti | (Iscritti anno - iscritti anno precedente) / iscritti anno precedente
Completare il subentro nell'anagrafe nazionale e nei servizi demografici digitali @0
= percent 97 | Carte d'identità elettroniche rilasciate entro 5 giorni | N. carte rilasciate nei termini / N. richieste
= below 2 | Certificati annullati per errore | N. certificati annullati / N. certificati emessi
Aggiornare l'inventario dei beni comunali @1
= percent 80 | Beni censiti nel nuovo inventario | N. beni censiti / N. beni stimati
= date 12 | Consegna dell'inventario dei beni immobili | Data della determinazione
Garantire l'approvazione tempestiva dei documenti contabili @1
= date 12 | Presentazione dello schema di bilancio di previsione | Data della deliberazione di Giunta
= date 4 | Approvazione del rendiconto della gestione | Data della deliberazione consiliare
Estendere la raccolta differenziata dei rifiuti @2
= percent 72 | Percentuale di raccolta differenziata | Rifiuti differenziati / rifiuti totali
= fewer 40 | Segnalazioni di abbandono di rifiuti | Conteggio delle segnalazioni
Organizzare la stagione culturale e le manifestazioni estive @6
= items 20 eventi | Eventi realizzati | Conteggio da calendario
= euro 12000 | Entrate da sponsorizzazioni | Accertamenti di competenza
""")

PROVINCE = goals("""
Mettere in sicurezza le strade provinciali @0
= count 35 | Chilometri di barriere stradali sostituite | Stati di avanzamento lavori
= percent 95 | Ordinanze di chiusura comunicate entro il giorno stesso | N. comunicazioni nei termini / N. ordinanze
= days 3 | Tempo medio di ripristino dopo una segnalazione | Media dei giorni
Programmare gli interventi sugli edifici scolastici superiori @1
= items 9 cantieri | Cantieri aperti negli istituti | Conteggio dei verbali di consegna
= date 7 | Approvazione del programma degli interventi estivi | Data del decreto
= percent 70 | Istituti con certificato di prevenzione incendi | N. istituti certificati / N. istituti
Svolgere il servizio di stazione appaltante per i Comuni @3
= count 24 | Gare aggiudicate per conto dei Comuni aderenti | Conteggio delle aggiudicazioni
= days 90 | Durata media delle procedure di gara | Somma dei giorni / N. gare
= below 5 | Gare con ricorso accolto | N. ricorsi accolti / N. gare
Rilasciare le autorizzazioni ambientali nei termini @2
= percent 88 | Autorizzazioni uniche ambientali rilasciate nei termini | N. autorizzazioni nei termini / N. autorizzazioni
= fewer 15 | Pratiche arretrate al 31 dicembre | Conteggio delle pratiche aperte
Assistere i Comuni nella gestione dei dati e dei sistemi @4
= count 18 | Comuni che usano la piattaforma condivisa | Conteggio delle convenzioni
= keep 0 | Livelli del servizio di assistenza | Verifica della carta dei servizi
= percent 99 | Disponibilità dei sistemi in orario di servizio | Ore di servizio attivo / ore totali
Tutelare la fauna e vigilare sul territorio @6
= count 410 | Servizi di vigilanza ittico venatoria | Registro dei servizi
= term 30 denuncia | Sopralluogo per danni all'agricoltura | Giorni tra denuncia e verbale
Pianificare il territorio di area vasta @5
= date 11 | Trasmissione della proposta di piano territoriale | Data del protocollo
= percent 100 | Pareri sugli strumenti urbanistici resi nei termini | N. pareri nei termini / N. pareri
Promuovere le pari opportunità
= items 4 campagne | Campagne di sensibilizzazione realizzate | Conteggio delle campagne
= yes 0 | Rinnovo del comitato unico di garanzia | Verifica del provvedimento
Ridurre i consumi energetici degli immobili @1
= less 6 | Variazione dei consumi di gas rispetto all'anno precedente | Metri cubi anno / metri cubi anno precedente
= euro 150000 | Contributi ottenuti per l'efficienza energetica | Decreti di concessione
Riordinare il patrimonio immobiliare @1
= euro 640000 | Proventi da alienazioni | Riscossioni di competenza
= date 5 | Aggiornamento del piano delle valorizzazioni | Data del decreto
""")

UNIVERSITY = goals("""
Ridurre l'abbandono tra il primo e il secondo anno @0
= below 14 | Tasso di abbandono al primo anno | Studenti non iscritti al secondo anno / immatricolati
= count 45 | Tutor attivati nei corsi di laurea | Conteggio dei contratti
Ampliare l'offerta di corsi in lingua straniera @0
= count 12 | Corsi di studio con didattica in inglese | Offerta formativa pubblicata
= percent 9 | Iscritti con titolo di accesso estero | Iscritti con titolo estero / iscritti
Sostenere la mobilità internazionale degli studenti @0
= count 640 | Studenti in uscita con borsa | Anagrafe studenti
= change 8 | Crescita dei crediti conseguiti all'estero | (CFU anno - CFU anno precedente) / CFU anno precedente
Rafforzare la partecipazione ai bandi competitivi di ricerca @1
= count 85 | Proposte presentate su bandi europei e nazionali | Banca dati progetti
= euro 4200000 | Finanziamenti acquisiti da bandi | Contratti stipulati nell'anno
= percent 22 | Tasso di successo delle proposte | Proposte finanziate / proposte presentate
Aprire i risultati della ricerca @1
= percent 68 | Pubblicazioni ad accesso aperto | Prodotti ad accesso aperto / prodotti dell'anno
= yes 0 | Adozione della politica sui dati della ricerca | Delibera degli organi
Migliorare i servizi di segreteria agli studenti @3
= days 5 | Tempo medio di risposta alle richieste | Media dei giorni lavorativi
= score 4.3 | Soddisfazione degli studenti per i servizi di segreteria | Media dei questionari (scala 1-6)
Riqualificare gli spazi per la didattica e lo studio @3
= count 1800 | Posti nelle sale studio | Rilevazione degli spazi
= percent 80 | Aule dotate di impianti multimediali | N. aule attrezzate / N. aule
= date 9 | Consegna dei lavori della nuova aula magna | Verbale di consegna
Valorizzare la terza missione @2
= items 30 eventi | Eventi di divulgazione aperti al pubblico | Registro degli eventi
= count 7 | Brevetti depositati | Registro della proprietà intellettuale
Semplificare gli acquisti dei dipartimenti @4
= days 20 | Durata media degli affidamenti diretti | Data ordine - data richiesta
= percent 90 | Ordini gestiti con flusso digitale | N. ordini digitali / N. ordini
Promuovere l'equità di genere @4
= percent 42 | Presenza femminile negli organi di governo | Componenti donne / componenti
= date 12 | Pubblicazione del bilancio di genere | Data di pubblicazione
Assicurare l'equilibrio di bilancio @4
= below 72 | Indicatore delle spese di personale | Spese di personale / entrate complessive
= decimal 1.15 | Indicatore di sostenibilità economico finanziaria | Calcolo ministeriale
""")
