"""Whose plans the other four layouts print, as words.py tells the first ones."""
from printed.eighteenth.words import Body

UNIVERSITY = Body(
    ("Università degli Studi di Roccamarina", "Università degli Studi di Valcerreto", "Politecnico di Torrealba",
     "Università degli Studi Alta Marchesia"),
    (("Consiglio di Amministrazione", "delibera del Consiglio di Amministrazione"),
     ("Consiglio di Amministrazione", "deliberazione del Consiglio di Amministrazione")),
    (("Didattica e studenti", (), (
        ("Ridurre gli abbandoni al termine del primo anno", (
            ("Studenti che proseguono al secondo anno", "Iscritti al II anno / immatricolati dell'anno precedente", "share 74"),
            ("Studenti seguiti dal servizio di tutorato", "N. studenti seguiti", "count 1350"))),
        ("Ampliare l'offerta di corsi in lingua straniera", (
            ("Corsi di studio erogati in inglese", "N. corsi attivi", "count 9"),
            ("Studenti internazionali iscritti", "N. iscritti con titolo estero / N. iscritti", "share 6"))),
        ("Migliorare i servizi di segreteria agli studenti", (
            ("Soddisfazione per i servizi di segreteria", "Media delle risposte, scala da 1 a 6", "score 4.2"),
            ("Tempo medio di risposta alle richieste inviate con ticket", "Media dei giorni lavorativi", "days 5"))))),
     ("Ricerca", (), (
         ("Aumentare la capacità di attrarre finanziamenti competitivi", (
             ("Progetti europei presentati", "N. progetti presentati come coordinatore o partner", "items 65 progetti"),
             ("Proventi da ricerche con finanziamenti competitivi", "Conto economico, voce A.I.3", "euro 9800000"))),
         ("Sostenere la scienza aperta", (
             ("Pubblicazioni ad accesso aperto nell'archivio di Ateneo", "Pubblicazioni aperte / totale", "share 58"),
             ("Approvazione della policy sui dati della ricerca", "Delibera approvata", "yes"))),
         ("Valorizzare il dottorato", (
             ("Borse di dottorato finanziate da imprese", "N. borse", "count 22"),)))),
     ("Terza missione", (), (
         ("Favorire il trasferimento tecnologico", (
             ("Brevetti depositati", "N. domande di brevetto", "count 11"),
             ("Imprese spin off accreditate", "N. spin off attivi", "count 17"))),
         ("Diffondere la cultura scientifica nel territorio", (
             ("Partecipanti alle iniziative di divulgazione", "Stima da registri di ingresso", "count 7400"),)))),
     ("Persone e organizzazione", (), (
         ("Potenziare le competenze del personale tecnico-amministrativo", (
             ("Ore di formazione pro capite", "Ore erogate / N. unità di personale", "count 26"),
             ("Personale formato sulle competenze digitali", "N. formati / N. unità di personale", "share 55"))),
         ("Semplificare i processi di acquisto", (
             ("Durata media delle procedure sotto soglia", "Giorni dalla richiesta all'ordine", "days 32"),
             ("Messa in esercizio del nuovo cruscotto degli acquisti", "Verbale di collaudo", "date 9"))),
         ("Ridurre l'impatto ambientale delle sedi", (
             ("Consumo di energia elettrica rispetto all'anno precedente", "Variazione dei kWh", "change -4"),
             ("Energia prodotta da impianti fotovoltaici (MWh)", "Lettura dei contatori", "count 620")))))),
    (("Area Didattica", "Area Servizi agli Studenti"), ("Area Ricerca", "Biblioteche di Ateneo"),
     ("Area Trasferimento Tecnologico", "Ufficio Comunicazione"),
     ("Area Risorse Umane", "Area Bilancio e Acquisti", "Area Tecnica")),
    ())

CHAMBER = Body(
    ("Camera di Commercio di Valcerreto", "Camera di Commercio del Trebo", "Camera di Commercio di Roccamarina e Torrealba",
     "Camera di Commercio della Costa d'Ambra"),
    (("Giunta", "deliberazione della Giunta"), ("Giunta", "delibera di Giunta"), ("Consiglio", "deliberazione del Consiglio")),
    (("Competitività delle imprese", ("Accompagnare le imprese nella transizione digitale",
                                      "Favorire la presenza sui mercati esteri"), (
        ("Erogare servizi del Punto Impresa Digitale", (
            ("Imprese assistite dal Punto Impresa Digitale", "N. imprese assistite nell'anno", "count 260"),
            ("Voucher digitali liquidati", "Importo liquidato", "euro 180000"))),
        ("Organizzare percorsi di avvicinamento all'export", (
            ("Aziende partecipanti ai percorsi export", "N. aziende", "count 45"),
            ("Giudizi positivi delle aziende partecipanti", "N. giudizi positivi / N. questionari", "share 80"))),
        ("Concedere contributi per la certificazione ambientale", (
            ("Domande istruite entro 60 giorni", "N. domande istruite nei termini / N. domande", "share 85"),)))),
     ("Regolazione e tutela del mercato", ("Garantire la trasparenza del mercato", "Diffondere la cultura della legalità"), (
         ("Assicurare la tempestiva iscrizione degli atti al Registro imprese", (
             ("Tempo medio di lavorazione delle pratiche telematiche", "Giorni totali / N. pratiche", "days 4"),
             ("Pratiche evase entro cinque giorni", "N. pratiche entro 5 giorni / N. pratiche", "share 88"))),
         ("Vigilare sugli strumenti di misura e sui prodotti", (
             ("Ispezioni metrologiche eseguite", "N. verbali", "count 75"),
             ("Prodotti sottoposti a controllo", "N. prodotti", "count 130"))),
         ("Promuovere la mediazione civile e commerciale", (
             ("Procedure di mediazione gestite", "N. domande depositate", "count 95"),)))),
     ("Territorio e lavoro", ("Valorizzare il patrimonio turistico e culturale", "Avvicinare i giovani al mondo del lavoro"), (
         ("Realizzare iniziative di promozione turistica", (
             ("Eventi di promozione organizzati o cofinanziati", "N. eventi", "items 12 eventi"),
             ("Spesa per interventi promozionali", "Oneri di bilancio per interventi economici", "euro 540000"))),
         ("Gestire i percorsi per le competenze trasversali", (
             ("Studenti coinvolti nelle attività di orientamento", "N. studenti", "count 1900"),
             ("Avvio dello sportello per l'autoimprenditorialità", "Sportello aperto", "yes"))))),
     ("Efficienza dell'Ente", ("Assicurare l'equilibrio economico e finanziario", "Investire sul capitale umano"), (
         ("Migliorare la riscossione del diritto annuale", (
             ("Incasso spontaneo del diritto annuale", "Incassato / dovuto", "share 72"),
             ("Emissione del ruolo esattoriale", "Data di consegna all'agente della riscossione", "date 10"))),
         ("Contenere i costi di struttura", (
             ("Incidenza degli oneri di funzionamento sui proventi", "Oneri di funzionamento / proventi correnti", "small 24"),
             ("Margine di struttura", "Patrimonio netto / immobilizzazioni", "ratio 1.35"))),
         ("Accrescere le competenze digitali dei dipendenti", (
             ("Dipendenti che completano il percorso Syllabus", "N. dipendenti formati / N. dipendenti", "share 60"),)))),),
    (("Servizio Promozione Economica", "Punto Impresa Digitale"), ("Servizio Registro Imprese", "Servizio Regolazione e Tutela"),
     ("Servizio Promozione Economica", "Ufficio Orientamento"),
     ("Servizio Amministrazione e Personale", "Segretario Generale")), ())

PARK = Body(
    ("Ente Parco Nazionale dei Monti Cerreti", "Ente Parco Regionale Foce del Trebo", "Ente Parco Nazionale della Costa d'Ambra",
     "Parco Regionale delle Foreste Marchesi"),
    (("Presidente", "deliberazione del Presidente"), ("Consiglio Direttivo", "deliberazione del Consiglio Direttivo")),
    (("Tutela della biodiversità", (), (
        ("Monitorare le specie di interesse comunitario", (
            ("Specie oggetto di monitoraggio", "N. specie con scheda di rilievo", "count 18"),
            ("Transetti percorsi nell'anno", "N. transetti", "count 64"))),
        ("Prevenire i danni da fauna selvatica", (
            ("Recinzioni elettrificate fornite agli allevatori", "N. recinzioni consegnate", "count 35"),
            ("Tempo medio di liquidazione degli indennizzi", "Giorni dalla denuncia al pagamento", "days 90"))),
        ("Ripristinare gli habitat degradati", (
            ("Ettari di praterie recuperati", "Superficie da stato finale dei lavori", "count 16"),)))),
     ("Fruizione e turismo sostenibile", (), (
         ("Mantenere in efficienza la rete dei sentieri", (
             ("Chilometri di sentieri manutenuti", "Km da registro degli interventi", "count 140"),
             ("Sentieri dotati di nuova segnaletica", "N. sentieri con segnaletica / N. sentieri", "share 65"))),
         ("Qualificare i centri visita", (
             ("Visitatori dei centri visita", "N. ingressi", "count 23500"),
             ("Gradimento dei visitatori", "Media dei questionari, scala da 1 a 5", "score 4.1"))))),
     ("Educazione e comunità locali", (), (
         ("Realizzare programmi di educazione ambientale", (
             ("Classi coinvolte", "N. classi", "count 72"),
             ("Giornate di attività in campo", "N. giornate", "items 110 giornate"))),
         ("Promuovere le produzioni tipiche", (
             ("Aziende concessionarie del marchio del Parco", "N. aziende", "count 48"),
             ("Approvazione del nuovo disciplinare del marchio", "Data della deliberazione", "date 6"))))),
     ("Funzionamento dell'Ente", (), (
         ("Rilasciare i nulla osta nei termini", (
             ("Nulla osta rilasciati entro 45 giorni", "N. entro 45 giorni / N. nulla osta", "share 90"),)),
         ("Aumentare le entrate proprie", (
             ("Entrate da servizi, visite e sponsorizzazioni", "Totale accertato", "euro 95000"),)),
         ("Garantire trasparenza e accessibilità delle informazioni", (
             ("Sezioni di Amministrazione trasparente aggiornate", "N. sezioni aggiornate / N. sezioni", "whole"),
             ("Pubblicazione del bilancio sociale", "Documento pubblicato sul sito", "yes")))))),
    (), ("dott. Silvano Roccabruna", "dott.ssa Marta Pianfetti"))

ORDER = Body(
    ("Ordine degli Ingegneri della Provincia di Valcerreto", "Ordine delle Professioni Infermieristiche di Roccamarina",
     "Ordine dei Farmacisti della Provincia di Torrealba", "Ordine degli Psicologi della Regione Terraferma"),
    (("Consiglio", "delibera del Consiglio"), ("Consiglio Direttivo", "delibera del Consiglio Direttivo")),
    (("Servizi agli iscritti", (), (
        ("Gestione tempestiva delle domande di iscrizione, trasferimento e cancellazione", (
            ("Tempo medio di delibera sulle domande di iscrizione", "Giorni dal protocollo alla delibera", "days 28"),)),
        ("Attivazione della domiciliazione digitale per tutti gli iscritti", (
            ("Iscritti con PEC attiva", "N. iscritti con PEC / N. iscritti", "share 96"),)),
        ("Rilascio dei certificati in modalità telematica", (
            ("Certificati emessi online", "N. certificati online / N. certificati", "share 70"),
            ("Tempo massimo di rilascio", "Giorni dalla richiesta", "term 3 richiesta"))))),
     ("Formazione continua", (), (
         ("Programmazione di eventi formativi gratuiti", (
             ("Eventi accreditati nell'anno", "N. eventi", "items 22 eventi"),
             ("Partecipanti agli eventi", "N. presenze registrate", "count 1450"))),
         ("Verifica dell'assolvimento dell'obbligo formativo", (
             ("Posizioni verificate", "N. posizioni verificate / N. iscritti", "share 50"),)),
         ("Rilevazione del gradimento dei corsi", (
             ("Valutazione media dei partecipanti", "Media dei questionari, scala da 1 a 5", "score 4"),)))),
     ("Amministrazione e contabilità", (), (
         ("Recupero delle quote associative arretrate", (
             ("Quote arretrate incassate", "Totale incassato", "euro 18500"),
             ("Iscritti morosi al termine dell'esercizio", "N. morosi / N. iscritti", "small 3"))),
         ("Predisposizione del bilancio nei termini", (
             ("Convocazione dell'assemblea per il bilancio preventivo", "Data della convocazione", "date 11"),)),
         ("Affidamento del servizio di consulenza fiscale", (
             ("Conclusione della procedura di affidamento", "Data della determina", "date 6"),)))),
     ("Trasparenza e comunicazione", (), (
         ("Aggiornamento della sezione Amministrazione trasparente", (
             ("Obblighi di pubblicazione assolti", "N. obblighi assolti / N. obblighi", "whole"),)),
         ("Rinnovo del sito istituzionale", (
             ("Pubblicazione del nuovo sito", "Sito pubblicato", "yes"),
             ("Visite mensili al sito", "Media mensile degli accessi", "count 2800"))),
         ("Diffusione della newsletter", (
             ("Numeri della newsletter inviati", "N. invii", "count 11"),))))),
    (("Segreteria", "Consigliere Segretario"), ("Commissione Formazione",), ("Consigliere Tesoriere", "Ufficio Contabilità"),
     ("Presidente", "Segreteria")), ())
