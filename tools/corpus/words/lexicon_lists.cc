// The word lists, one per kind of administration.
#include "tools/corpus/words/lexicon.h"

namespace spoglio::corpus {
namespace {

const DomainWords kComune = {
    {"Comune di Borgolieto", "Comune di Acquaserena al Colle", "Comune di Castel Ginestra",
     "Comune di Poggiofiorito Alto", "Città di Torrevalda", "Unione dei Comuni delle Tre Fonti",
     "Comune di San Gelasio in Piano"},
    {"Città accessibile e servizi vicini", "Ambiente e decoro urbano", "Scuola e politiche per l'infanzia",
     "Bilancio, tributi e patrimonio", "Cultura e promozione del centro storico", "Sicurezza e polizia locale",
     "Welfare di comunità", "Lavori pubblici e mobilità sostenibile", "Semplificazione e transizione digitale",
     "Sport, giovani e associazionismo"},
    {"la manutenzione delle strade comunali", "il recupero dell'evasione tributaria",
     "i servizi demografici allo sportello", "la rete delle biblioteche di quartiere",
     "gli interventi sugli edifici scolastici", "la raccolta differenziata porta a porta",
     "il sistema di videosorveglianza", "l'assistenza domiciliare agli anziani", "il piano urbanistico generale",
     "la mensa scolastica e il trasporto degli alunni", "gli impianti sportivi comunali",
     "l'illuminazione pubblica a basso consumo", "il mercato settimanale e il commercio di vicinato",
     "la gestione dei cimiteri", "la carta dei servizi degli asili nido"},
    {"istanze evase", "pratiche edilizie concluse", "contravvenzioni riscosse", "segnalazioni risolte",
     "carte d'identità rilasciate", "avvisi di accertamento emessi", "contributi erogati", "controlli eseguiti",
     "interventi realizzati", "utenti accolti", "iscrizioni ricevute", "fatture liquidate", "eventi organizzati",
     "alloggi assegnati"},
    {"anagrafe e stato civile", "edilizia privata", "verde pubblico", "refezione scolastica", "tributi locali",
     "politiche giovanili", "polizia stradale", "servizi cimiteriali", "commercio su aree pubbliche",
     "patrimonio immobiliare"},
    {"Regolamento dei beni comuni", "Piano delle alienazioni", "Carta dei servizi educativi",
     "Piano del traffico urbano", "Bilancio di previsione", "Bando per gli orti urbani", "Rendiconto della gestione",
     "Catalogo degli eventi estivi", "Piano di protezione civile", "Convenzione con le associazioni sportive"},
    {"Settore Affari Generali", "Settore Servizi Finanziari", "Servizio Tributi", "Ufficio Tecnico",
     "Servizi alla Persona", "Polizia Locale", "Servizio Biblioteca e Cultura", "Ufficio Anagrafe",
     "Settore Lavori Pubblici", "Servizio Personale", "Ufficio Scuola", "Sportello Unico Edilizia"},
    {"Giunta", "Consiglio"}};

const DomainWords kProvincia = {
    {"Provincia di Montelauro", "Provincia di Valdoria", "Città Metropolitana di Portalba",
     "Provincia di Roccasilente"},
    {"Viabilità e infrastrutture", "Edilizia scolastica", "Ambiente e difesa del suolo", "Assistenza agli enti locali",
     "Trasporti e programmazione territoriale", "Pari opportunità e controllo dei fenomeni discriminatori"},
    {"il programma di messa in sicurezza dei ponti", "la manutenzione degli istituti superiori",
     "le autorizzazioni ambientali", "la stazione unica appaltante", "il piano provinciale dei trasporti",
     "la vigilanza sulla caccia e sulla pesca", "il supporto ai piccoli comuni", "il catasto delle strade",
     "i controlli sugli impianti termici", "la rete dei centri di orientamento"},
    {"sopralluoghi effettuati", "autorizzazioni rilasciate", "gare aggiudicate", "chilometri di strada asfaltati",
     "ordinanze emesse", "aule riqualificate", "impianti termici verificati", "collaudi conclusi", "pareri resi",
     "ponti ispezionati"},
    {"trasporto eccezionale", "edilizia scolastica", "tutela delle acque", "polizia provinciale", "espropri", "appalti",
     "autoscuole", "energia"},
    {"Piano della viabilità invernale", "Programma triennale delle opere", "Piano faunistico",
     "Regolamento degli accessi stradali", "Accordo con i comuni montani", "Anagrafe dell'edilizia scolastica",
     "Relazione sulla qualità dell'aria"},
    {"Settore Viabilità", "Settore Edilizia Scolastica", "Servizio Ambiente", "Servizio Appalti e Contratti",
     "Ufficio Trasporti", "Servizio Ragioneria", "Corpo di Polizia Provinciale", "Ufficio di Staff del Presidente"},
    {"Presidente", "Consiglio"}};

const DomainWords kUniversita = {
    {"Università degli Studi di Valdoria", "Università di Portalba", "Politecnico di Torrevalda",
     "Università degli Studi della Costa Serena"},
    {"Didattica e servizi agli studenti", "Ricerca e dottorato", "Terza missione e impatto sociale",
     "Internazionalizzazione", "Persone e benessere organizzativo", "Sostenibilità e campus",
     "Amministrazione digitale"},
    {"la regolarità delle carriere studentesche", "l'attrattività dei corsi di dottorato",
     "la mobilità internazionale in uscita", "i servizi bibliotecari di Ateneo",
     "il trasferimento tecnologico verso le imprese", "l'orientamento in ingresso",
     "la dematerializzazione dei procedimenti", "la formazione del personale tecnico-amministrativo",
     "il diritto allo studio", "gli spazi per lo studio individuale", "la comunicazione istituzionale",
     "la qualità dell'offerta formativa post laurea"},
    {"studenti iscritti", "tirocini attivati", "insegnamenti valutati", "progetti finanziati", "brevetti depositati",
     "laureati in corso", "borse di studio erogate", "accordi stipulati", "posti studio allestiti",
     "pubblicazioni depositate", "docenti formati", "visiting professor ospitati"},
    {"mobilità studentesca", "dottorato di ricerca", "edilizia universitaria", "biblioteche di Ateneo", "orientamento",
     "e-learning", "public engagement", "contabilità economico-patrimoniale"},
    {"Regolamento didattico di Ateneo", "Piano strategico", "Carta dei servizi bibliotecari",
     "Piano di uguaglianza di genere", "Bilancio di sostenibilità", "Linee guida per la terza missione",
     "Portale delle carriere", "Manuale della qualità"},
    {"Area Didattica e Studenti", "Area Ricerca", "Area Risorse Umane", "Area Bilancio e Finanza",
     "Area Edilizia e Sicurezza", "Sistema Bibliotecario di Ateneo", "Area Sistemi Informativi",
     "Ufficio Relazioni Internazionali", "Direzione Generale", "Dipartimento di Ingegneria", "Ufficio Dottorati"},
    {"Consiglio di Amministrazione", "Senato"}};

const DomainWords kSanita = {
    {"Azienda Sanitaria Locale di Valdoria", "Azienda Unità Sanitaria Locale della Costa Serena",
     "Azienda Ospedaliera San Gelasio", "Azienda Socio Sanitaria di Torrevalda"},
    {"Assistenza ospedaliera", "Assistenza territoriale", "Prevenzione collettiva", "Appropriatezza e governo clinico",
     "Equilibrio economico e risorse", "Tempi di attesa e accesso alle cure", "Sicurezza del paziente",
     "Salute mentale e dipendenze"},
    {"i tempi di attesa delle visite specialistiche", "l'adesione agli screening oncologici",
     "il percorso del paziente cronico", "l'appropriatezza dei ricoveri ordinari",
     "le coperture vaccinali nell'infanzia", "la presa in carico domiciliare", "il governo della spesa farmaceutica",
     "la gestione del rischio clinico", "le case della comunità", "la rete delle cure palliative",
     "la qualità delle schede di dimissione", "il percorso nascita"},
    {"prestazioni erogate", "pazienti presi in carico", "ricoveri ripetuti", "screening completati",
     "dosi somministrate", "schede di dimissione chiuse", "interventi chirurgici programmati", "referti consegnati",
     "operatori formati", "ispezioni svolte", "reclami riscontrati", "piani terapeutici rivalutati"},
    {"chirurgia programmata", "assistenza domiciliare", "farmacovigilanza", "igiene degli alimenti", "salute mentale",
     "specialistica ambulatoriale", "emergenza-urgenza", "medicina legale"},
    {"Piano delle liste di attesa", "Protocollo per le dimissioni protette", "Procedura per la gestione delle cadute",
     "Atto aziendale", "Piano di prevenzione delle infezioni", "Programma di audit clinico",
     "Manuale di accreditamento", "Carta dei servizi dell'ospedale"},
    {"Distretto Sanitario Nord", "Dipartimento di Prevenzione", "UOC Chirurgia Generale", "UOC Farmacia Ospedaliera",
     "Dipartimento di Salute Mentale", "UOSD Rischio Clinico", "Direzione Medica di Presidio",
     "UOC Controllo di Gestione", "UOC Provveditorato", "UOC Gestione del Personale", "Distretto Sanitario Sud"},
    {"Direttore Generale"}};

const DomainWords kCamera = {
    {"Camera di Commercio di Valdoria", "Camera di Commercio di Roccasilente",
     "Camera di Commercio della Costa Serena"},
    {"Competitività delle imprese", "Regolazione e tutela del mercato", "Digitalizzazione e innovazione",
     "Turismo e cultura", "Orientamento al lavoro e alle professioni", "Efficienza della struttura"},
    {"la qualità del registro delle imprese", "i voucher per la doppia transizione", "la mediazione e l'arbitrato",
     "la vigilanza sui prodotti", "i percorsi di alternanza con le scuole",
     "l'internazionalizzazione delle piccole imprese", "la valorizzazione delle filiere locali",
     "il pagamento dei fornitori", "la riscossione del diritto annuale", "lo sportello di assistenza qualificata"},
    {"pratiche telematiche evase", "imprese assistite", "voucher concessi", "procedure di mediazione concluse",
     "ispezioni eseguite", "carte tachigrafiche rilasciate", "cancellazioni d'ufficio disposte", "seminari organizzati",
     "bilanci depositati", "marchi depositati"},
    {"registro delle imprese", "metrologia legale", "proprietà industriale", "composizione delle liti",
     "commercio con l'estero", "statistica e prezzi", "firma digitale"},
    {"Bando per la transizione ecologica", "Prezzario delle opere edili", "Osservatorio dell'economia",
     "Regolamento di mediazione", "Bilancio d'esercizio", "Listino dei prezzi all'ingrosso", "Programma promozionale"},
    {"Servizio Registro Imprese", "Servizio Promozione", "Ufficio Regolazione del Mercato", "Servizio Ragioneria",
     "Ufficio Provveditorato", "Segreteria Generale", "Servizio Affari Generali e Personale"},
    {"Giunta", "Consiglio"}};

const DomainWords kMinistero = {
    {"Ministero delle Acque e dei Territori", "Agenzia Nazionale per i Borghi", "Ministero dell'Istruzione Artigiana",
     "Agenzia per la Vigilanza sui Servizi Idrici"},
    {"Competitività e sviluppo dei territori", "Regolazione dei mercati", "Commercio e promozione all'estero",
     "Servizi generali delle amministrazioni", "Tutela del paesaggio", "Istruzione e formazione tecnica"},
    {"la tempestività dei pagamenti ai fornitori", "gli strumenti di incentivazione delle imprese",
     "la tutela dei consumatori", "il sistema informativo delle concessioni",
     "la programmazione dei fabbisogni di personale", "il monitoraggio degli investimenti",
     "la prevenzione della corruzione", "la cooperazione con gli organismi europei",
     "il contenzioso e gli affari legali"},
    {"decreti di pagamento emessi", "domande istruite", "progetti ammessi a contributo", "verifiche ispettive condotte",
     "atti normativi predisposti", "ricorsi definiti", "convenzioni sottoscritte", "dipendenti formati",
     "relazioni trasmesse", "interrogazioni parlamentari riscontrate"},
    {"crisi d'impresa", "concessioni demaniali", "proprietà intellettuale", "vigilanza sulle cooperative",
     "fondi strutturali", "energia e clima", "contrattazione integrativa"},
    {"Direttiva per l'azione amministrativa", "Piano di comunicazione", "Schema di decreto sulle concessioni",
     "Relazione al Parlamento", "Nota integrativa al bilancio", "Sistema di misurazione", "Portale degli incentivi"},
    {"Direzione generale per gli incentivi", "Direzione generale del personale", "Segretariato generale",
     "Direzione generale per il mercato", "Ufficio di Gabinetto", "Direzione generale delle risorse idriche"},
    {"Segretario Generale", "Presidente"}};

const DomainWords kRegione = {
    {"Regione Alta Valdoria", "Agenzia Regionale per il Lavoro di Portalba",
     "Agenzia Regionale per la Casa di Montelauro"},
    {"Sviluppo rurale e agricoltura di qualità", "Politiche del lavoro", "Mobilità e trasporto pubblico",
     "Coesione sociale", "Governo del territorio", "Programmazione europea"},
    {"i centri per l'impiego", "il trasporto ferroviario regionale", "la spesa dei fondi europei",
     "la banda larga nelle aree interne", "il diritto allo studio scolastico",
     "la prevenzione del dissesto idrogeologico", "il sistema delle case popolari", "il turismo nelle aree rurali",
     "la semplificazione dei bandi"},
    {"tirocini avviati", "aziende agricole finanziate", "treni puntuali", "bandi pubblicati", "alloggi recuperati",
     "domande di pagamento liquidate", "disoccupati presi in carico", "corsi conclusi", "cantieri aperti",
     "rendiconti controllati"},
    {"formazione professionale", "difesa del suolo", "politiche abitative", "aiuti di Stato", "agriturismo",
     "protezione civile", "trasporto pubblico locale"},
    {"Programma operativo", "Piano dei trasporti", "Legge sulla montagna", "Piano casa", "Testo unico del turismo",
     "Calendario dei bandi", "Documento di economia e finanza"},
    {"Direzione Agricoltura", "Direzione Lavoro e Formazione", "Servizio Trasporti", "Servizio Fondi Europei",
     "Direzione Ambiente", "Servizio Politiche Abitative", "Direzione Generale della Presidenza"},
    {"Giunta", "Consiglio"}};

const DomainWords kParco = {
    {"Ente Parco dei Monti Lunari", "Ente Parco della Laguna di Acquaserena", "Ente Parco delle Cime Ginestre"},
    {"Conservazione della natura", "Turismo sostenibile e sentieri", "Educazione ambientale",
     "Sviluppo delle comunità locali", "Funzionamento dell'Ente"},
    {"la rete dei sentieri segnalati", "il monitoraggio della fauna selvatica", "i centri visita",
     "gli indennizzi agli allevatori", "la vigilanza antincendio", "l'educazione ambientale nelle scuole",
     "la promozione dei prodotti con il marchio del Parco", "la riqualificazione dei rifugi",
     "il rilascio dei nulla osta"},
    {"nulla osta rilasciati", "chilometri di sentiero ripristinati", "scolaresche accompagnate", "indennizzi liquidati",
     "specie censite", "visitatori registrati", "guide abilitate", "sanzioni irrogate", "rifugi controllati"},
    {"fauna selvatica", "escursionismo", "forestazione", "marchio del Parco", "mobilità dolce", "antincendio boschivo"},
    {"Piano del Parco", "Regolamento dei sentieri", "Guida ai rifugi", "Piano antincendio", "Carta della qualità",
     "Programma di educazione ambientale"},
    {"Servizio Natura", "Servizio Tecnico", "Servizio Promozione", "Servizio Amministrativo", "Direzione del Parco",
     "Ufficio Vigilanza"},
    {"Consiglio", "Presidente"}};

}  // namespace

const DomainWords& words_of(Domain domain) {
  switch (domain) {
    case Domain::kComune:
      return kComune;
    case Domain::kProvincia:
      return kProvincia;
    case Domain::kUniversita:
      return kUniversita;
    case Domain::kSanita:
      return kSanita;
    case Domain::kCamera:
      return kCamera;
    case Domain::kMinistero:
      return kMinistero;
    case Domain::kRegione:
      return kRegione;
    case Domain::kParco:
      return kParco;
  }
  return kComune;
}

}  // namespace spoglio::corpus
