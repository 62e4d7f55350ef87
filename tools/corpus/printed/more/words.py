"""Words of the plans of layouts.py: invented administrations and texts, and values as other hands write them.

Apart from printed/first/words.py on purpose: what was mended after reading its plans was not made while looking at these.
"""
from printed.first.words import Author

ISSUERS = ("Ministero del Territorio Montano", "Comune di Borgo Velino Alto", "Azienda Sanitaria Territoriale Colli Orientali",
           "Libera Università di Serravento", "Camera di Commercio della Riviera Bassa", "Ente Parco Regionale del Lago Scuro",
           "Regione Alta Tirrenia", "Città di Montegallo sul Piave", "Agenzia Regionale per le Acque Interne")
TITLES = ("Piano integrato di attività e organizzazione", "Piano della performance", "Piano dettagliato degli obiettivi",
          "Piano degli indicatori e dei risultati attesi", "Programmazione annuale della performance")
REPORT_TITLES = ("Relazione sulla performance", "Relazione a consuntivo sugli obiettivi", "Rendiconto degli obiettivi")
OBJECTIVES = (
    "Accorciare i tempi di rilascio dei titoli edilizi", "Portare gli sportelli decentrati in tutte le frazioni",
    "Rendere consultabili in rete gli atti di governo del territorio", "Abbattere le liste di attesa per le prime visite",
    "Recuperare l'evasione dei tributi minori", "Mettere in sicurezza i sentieri e le aree di sosta",
    "Aumentare la quota di studenti che si laureano in corso", "Accompagnare le imprese nei percorsi di transizione ecologica",
    "Diffondere il lavoro agile tra i dipendenti", "Riordinare il patrimonio immobiliare non utilizzato",
    "Rinnovare il parco mezzi con veicoli a basse emissioni", "Accrescere la capacità di spesa dei fondi europei",
    "Consolidare la rete degli asili nido comunali", "Prevenire i fenomeni corruttivi negli appalti",
    "Estendere lo screening oncologico alla popolazione bersaglio", "Tutelare gli habitat lacustri e la fauna ittica",
    "Valorizzare le collezioni del museo civico", "Contenere la spesa farmaceutica ospedaliera",
    "Qualificare l'assistenza domiciliare integrata", "Potenziare il controllo sulle concessioni demaniali",
    "Unificare i sistemi informativi delle direzioni", "Riqualificare l'illuminazione pubblica",
    "Favorire la mobilità internazionale di docenti e studenti", "Snellire le procedure di pagamento dei fornitori")
TAILS = ("", "", "", ", con priorità per le aree interne", " e migliorarne la qualità percepita",
         ", anche in collaborazione con gli enti del terzo settore", " nell'arco della programmazione")
STRATEGIES = ("Un'amministrazione più vicina ai cittadini", "Sviluppo sostenibile e cura dei luoghi",
              "Salute e benessere diffuso", "Conoscenza, ricerca e capitale umano", "Bilancio solido e risorse ben spese",
              "Digitale al servizio di tutti", "Comunità solidale e inclusiva", "Legalità e buon andamento")
MISSIONS = ("Governo delle terre alte e dei bacini", "Servizi generali delle amministrazioni", "Sostegno alle comunità locali")
PROGRAMMES = ("Prevenzione del dissesto e presidio dei versanti", "Interventi per i piccoli centri",
              "Indirizzo politico e coordinamento", "Gestione dei fondi di solidarietà", "Servizi e affari comuni",
              "Vigilanza sugli enti territoriali")
COUNTED = ("titoli edilizi", "controlli in loco", "prime visite", "avvisi di accertamento", "borse di mobilità",
           "sentieri segnati", "dipendenti in lavoro agile", "fatture liquidate", "beni inventariati", "progetti finanziati",
           "posti nido", "campioni analizzati", "pazienti seguiti a domicilio", "laureati in corso", "reclami", "imprese assistite")
# What is measured, and the kinds of values that such a name has.
NAMES = (("Quota di {a} sul totale programmato", "percent"), ("Volume annuo di {a}", "number"),
         ("{A}: grado di attuazione del programma", "percent"), ("Capacità di gestione riferita a {a}", "percent"),
         ("Durata media del procedimento ({a})", "days"), ("Livello di copertura del fabbisogno di {a}", "percent"),
         ("{A} per ogni mille abitanti", "number"), ("Adozione dell'atto che disciplina {a}", "date yes text"),
         ("Customer satisfaction riferita a {a}", "score percent"), ("Attivazione della banca dati su {a}", "date yes"),
         ("Giorni di attesa per {a}", "days"), ("Risorse impegnate per {a}", "euro"),
         ("Rilascio del cruscotto di monitoraggio su {a}, condiviso con le strutture periferiche", "date text"),
         ("Incontri di raccordo su {a} svolti con gli uffici competenti per materia", "number"))
FORMULAS = {"percent": ("{A} dell'anno / {a} programmati x 100", "({A} al 31 dicembre / {a} complessivi) * 100"),
            "number": ("Conteggio diretto di {a}", "Rilevazione dal gestionale interno"),
            "days": ("Media aritmetica dei giorni tra avvio e chiusura", "Somma dei giorni / {a} conclusi"),
            "score": ("Media dei punteggi del questionario", "Questionario somministrato agli utenti"),
            "euro": ("Somma degli impegni di spesa", "Impegni registrati in contabilità per {a}"),
            "date": ("Data del provvedimento", "Riscontro documentale"), "yes": ("Verifica sì/no", "Riscontro documentale"),
            "text": ("Riscontro documentale", "Esame degli atti")}
OFFICES = ("Direzione Urbanistica", "Area Tributi e Patrimonio", "Distretto Sanitario Nord", "Ripartizione Didattica",
           "Ufficio Promozione Imprese", "Servizio Tutela Ambientale", "Direzione Risorse Umane", "Servizio Gare e Contratti",
           "Centro Servizi Informatici", "Segreteria Generale")
DEPARTMENTS = ("Dipartimento per i Bacini Montani", "Dipartimento Affari Interni e Personale", "Segretariato Generale")
WARDS = ("U.O.C. Medicina Interna", "U.O.C. Farmacia Ospedaliera", "U.O.S.D. Cure Domiciliari", "U.O.C. Igiene Pubblica")
CARE_AREAS = ("Appropriatezza", "Governo economico", "Qualità e sicurezza delle cure", "Flussi informativi")
MANAGERS = ("dott. Ettore Salvalaggio", "dott.ssa Irene Montalti", "ing. Cesare Lovisato", "avv. Teresa Quarantotto")
SOURCES = ("Protocollo informatico", "Contabilità", "Sistema di reporting", "Indagine interna", "Registro delle presenze")
STAKEHOLDERS = ("Cittadini", "Imprese del territorio", "Studenti e famiglie", "Associazioni di categoria", "Utenti dei servizi",
                "Personale interno", "Ordini professionali", "Enti locali")
NOTES = ("", "", "Obiettivo trasversale", "Dato soggetto a verifica", "In continuità con l'anno precedente", "Cofinanziato")
DIMENSIONS = ("Efficacia", "Efficienza", "Qualità", "Impatto", "Stato delle risorse")
DESCRIPTIONS = (
    "L'intervento nasce dall'analisi dei reclami ricevuti e mira a ridurre gli adempimenti a carico di chi si rivolge agli "
    "uffici. Sono previsti la revisione della modulistica, la formazione degli addetti e un nuovo sistema di prenotazione.",
    "Si intende completare il percorso avviato con la riorganizzazione, superando la frammentazione delle competenze tra le "
    "strutture e assicurando tempi certi. Le attività sono condotte con il personale in servizio e senza ulteriori oneri.",
    "L'obiettivo dà attuazione agli indirizzi dell'organo politico in materia di sostenibilità: ricognizione delle situazioni "
    "critiche, scelta delle priorità insieme alle comunità interessate, esecuzione degli interventi e verifica degli effetti.",
    "Attraverso la messa in comune delle banche dati si vuole offrire un quadro aggiornato a chi deve decidere. La prima fase "
    "riguarda la bonifica degli archivi, la seconda l'apertura dei servizi agli utenti esterni, la terza la loro valutazione.",
    "Il progetto risponde al fabbisogno rilevato nei distretti, dove la domanda cresce più dell'offerta. Si punta su una "
    "migliore distribuzione dei carichi di lavoro e su accordi con gli enti che già operano sul territorio.")
MONTHS = {3: "marzo", 6: "giugno", 9: "settembre", 11: "novembre", 12: "dicembre"}
DAYS = {3: 31, 6: 30, 9: 30, 11: 15, 12: 31}
UNITS = {"percent": ("%", "%"), "number": ("Numero", "N"), "days": ("Giorni", "gg"), "euro": ("Euro", "EUR"),
         "score": ("Punteggio", None), "date": ("Data", None), "yes": ("Sì/No", None), "text": ("Documento", None)}


class MoreAuthor(Author):
    """Other texts and other ways to write values; no name comes twice in a document."""

    def __init__(self, random):
        super().__init__(random)
        self.used = set()
        self.signs = random.choice(("bare", "bare", "symbols", "words"))
        self.least = random.choice(("almeno {}", "non meno di {}", "minimo {}", "non inferiore a {}"))
        self.most = random.choice(("massimo {}", "non oltre {}", "max {}", "non superiore a {}"))
        self.dates = random.choice(("words", "points", "month"))
        self.euro = random.choice(("€ {}", "{} €", "{} euro"))
        self.counts = random.choice(("{}", "{}", "n. {}"))
        self.spaced = random.choice(("", " "))
        self.now, self.counted, self.value = "percent", COUNTED[0], None  # what the indicator at hand measures, of what, how much

    def objective(self):
        return self._new(lambda: self.random.choice(OBJECTIVES)) + self.random.choice(TAILS)

    def indicator(self):
        return self._new(self._indicator)

    def _indicator(self):
        text, kinds = self.random.choice(NAMES)
        self.now, self.counted, self.value = self.random.choice(kinds.split()), self.random.choice(COUNTED), None
        return self._about(text)

    def algorithm(self):
        return self._about(self.random.choice(FORMULAS[self.now]))

    def kind(self):
        return self.now

    def _about(self, text):
        return text.format(a=self.counted, A=self.counted[0].upper() + self.counted[1:])

    def _new(self, draw):
        for _ in range(100):  # more than 100 draws: the list is used up
            if (text := draw()) not in self.used:
                break
        self.used.add(text)
        return text

    def bare(self, kind, value, year, role, unit):
        """A number alone, its unit in another column."""
        raw = self._digits(value, 2 if kind == "score" else 0)
        return raw, self._measure(raw, "number", year, role, value=float(value), unit=unit)

    def amount(self, kind):
        """The indicator's first value, or one a little better than the last."""
        choose = self.random.choice
        if self.value is None:
            self.value = choose({"percent": (35, 60, 70, 80, 90, 95, 98, 100), "days": (7, 20, 25, 40, 90),
                                 "number": (2, 4, 6, 15, 35, 120, 1450), "score": (3.25, 3.5, 4.1, 4.75),
                                 "euro": (12500, 48000, 150000, 1200000)}[kind])
        elif kind == "percent":
            self.value = min(100, self.value + choose((0, 2, 5)))
        elif kind == "days":
            self.value -= choose((0, 1, 2))
        else:
            step = {"number": max(1, self.value // 10), "score": 0.05, "euro": 2500}[kind]
            self.value = round(self.value + choose((0, step)), 2)
        return self.value

    def valued(self, kind, value, year, role):
        """A cell with that number, the author's sign in front where it is a target."""
        digits = self._digits(value, 2 if kind == "score" or kind == "euro" and self.euro.startswith("€") else 0)
        plain = {"percent": f"{{}}{self.spaced}%", "days": "{} giorni", "euro": self.euro, "number": self.counts}.get(kind, "{}")
        plain = plain.format(digits)
        unit = {"percent": "%", "days": "gg", "euro": "EUR", "number": "N" if "n." in self.counts else None}.get(kind)
        raw, comparator = plain, None
        if role == "target" and self.signs != "bare":
            comparator = "<=" if kind == "days" else ">="
            symbol = "≤ {}" if kind == "days" else "≥ {}"
            raw = (symbol if self.signs == "symbols" else self.most if kind == "days" else self.least).format(plain)
        return raw, self._measure(raw, "number", year, role, value=float(value), unit=unit, comparator=comparator)

    @staticmethod
    def _digits(value, decimals):
        decimals = decimals if value == int(value) or decimals else 1
        return f"{value:,.{decimals}f}".replace(",", " ").replace(".", ",").replace(" ", ".")

    def measure(self, kind, year, role="target"):
        if kind in ("date", "yes", "text"):
            return getattr(self, "_" + kind)(year, role)
        value = self.amount(kind)
        return self.valued(kind, value, year, role)

    def _date(self, year, role):
        month = self.random.choice(tuple(MONTHS))
        day, iso = DAYS[month], f"{year}-{month:02d}-{DAYS[month]:02d}"
        if role != "target" or self.dates == "points":
            raw = f"{day:02d}.{month:02d}.{year}"
        else:
            by_month = self.dates == "month" and month != 11
            raw = f"entro {MONTHS[month]} {year}" if by_month else f"entro il {day} {MONTHS[month]} {year}"
        if role != "target":
            return raw, self._measure(raw, "date", year, role, date=iso)
        return raw, self._measure(raw, "deadline", year, role, date=iso, comparator="<=")

    def _yes(self, year, role):
        raw = "No" if role == "baseline" else "Sì"
        return raw, self._measure(raw, "boolean", year, role, value=float(raw == "Sì"))

    def _text(self, year, role):
        if self.value is None and role != "baseline":
            self.value = self.random.choice(("Proposta trasmessa alla Giunta", "Regolamento approvato", "Avvio del servizio",
                                             "Relazione conclusiva"))
        raw = "Atto non adottato" if role == "baseline" else self.value
        return raw, self._measure(raw, "text", year, role)
