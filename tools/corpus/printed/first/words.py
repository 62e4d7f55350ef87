"""Words of the plans that tools/heldout prints: invented administrations, objectives, indicators, and random values.

Apart from the corpus maker's lexicon on purpose: what reads these plans was not made while looking at them.
"""

OPENERS = ("Ridurre i tempi per", "Migliorare", "Potenziare", "Digitalizzare", "Semplificare", "Rafforzare", "Favorire",
           "Promuovere", "Razionalizzare", "Garantire", "Sviluppare", "Innovare", "Aggiornare", "Completare")
AIMS = ("i servizi demografici", "la gestione delle entrate tributarie", "i servizi sociali rivolti agli anziani",
        "la manutenzione del patrimonio stradale", "l'accesso ai procedimenti on line",
        "la raccolta differenziata nei quartieri periferici", "i controlli interni e la trasparenza",
        "la formazione del personale dipendente", "le attività della biblioteca civica",
        "l'offerta formativa dei corsi di laurea", "la presa in carico dei pazienti cronici",
        "le prestazioni ambulatoriali", "il sostegno alle imprese innovative", "l'orientamento al lavoro dei giovani",
        "il registro dei fornitori", "la sicurezza degli edifici scolastici", "la pianificazione del territorio",
        "l'archivio storico dell'ente")
WAYS = ("", "", "", "", " anche mediante il coinvolgimento dei portatori di interesse",
        " in coerenza con il piano di mandato", " attraverso nuovi strumenti informatici",
        " nel rispetto dei vincoli di bilancio", " con particolare riguardo alle fasce deboli della popolazione")
INDICATORS = ("Numero di {a} {b}", "Percentuale di {a} {b}", "Tempo medio di conclusione delle pratiche relative a {a}",
              "Grado di soddisfazione degli utenti su {a}", "N. {a} {b}", "% {a} {b} sul totale",
              "Realizzazione di {a} {b}", "Tasso di copertura: {a}", "Incremento di {a} {b} rispetto all'anno precedente",
              "Rapporto tra {a} {b} e il totale di {a} ricevute", "Stato di avanzamento: {a} {b}")
THINGS = ("istanze", "pratiche", "domande di contributo", "sopralluoghi", "certificati", "incontri pubblici",
          "visite specialistiche", "contratti", "accessi allo sportello", "segnalazioni", "verifiche ispettive", "fatture",
          "determinazioni", "convenzioni", "eventi culturali", "ore di formazione")
STATES = ("evase entro i termini", "gestite in modalità telematica", "pubblicate sul sito istituzionale",
          "effettuate nell'anno", "concluse positivamente", "trasmesse agli uffici competenti",
          "organizzate con soggetti esterni", "pagate entro trenta giorni", "controllate a campione")
OFFICES = ("Area Servizi alla Persona", "Settore Lavori Pubblici", "Ufficio Tributi", "Direzione Generale",
           "Servizio Personale", "U.O. Protocollo", "Area Finanziaria", "Settore Ambiente",
           "Ufficio Relazioni con il Pubblico", "Dipartimento di Prevenzione")
PEOPLE = ("Mario Bellandi", "Giulia Fortaro", "Paolo Serventi", "Anna Crivelli")
TYPES = ("Efficacia", "Efficienza", "Qualità", "Output", "Outcome")
ISSUERS = ("Comune di Valdorina", "Provincia di Monterasco", "Università degli Studi di Fontebella",
           "Azienda Sanitaria Locale di Pratolungo", "Camera di Commercio di Roccachiara", "Unione dei Comuni della Valsorda",
           "Ente Parco dei Monti Aurini")
TITLES = ("Piano della Performance", "Piano esecutivo di gestione", "Piano degli obiettivi")
PROSE = ("Il presente documento individua gli indirizzi e gli obiettivi che l'amministrazione intende perseguire, in coerenza "
         "con le risorse assegnate e con le linee programmatiche di mandato.",
         "Nel corso dell'anno sono stati svolti 42 incontri con i portatori di interesse e il 65% dei partecipanti ha "
         "espresso un giudizio positivo entro il 30/06.",
         "La struttura organizzativa è articolata in settori e servizi, ciascuno dei quali è affidato a un responsabile "
         "nominato con decreto.",
         "Gli obiettivi sono stati condivisi con i dirigenti e l'organismo di valutazione ha verificato la coerenza del "
         "sistema di misurazione.",
         "Il contesto esterno è caratterizzato da un lieve aumento della popolazione residente (+1,2%) e da una crescita "
         "delle imprese attive, pari a 3.412 unità al 31/12/2022.")


class Author:
    """Draws texts and values. One author writes one document, with habits of writing numbers and dates."""

    def __init__(self, random):
        self.random = random
        self.decimals = random.random() < 0.3
        self.space = random.choice(("", " "))
        self.at_least = random.choice(("≥", ">=", "", "", ">"))
        self.behind_sign = random.choice(("", " "))
        self.days = random.choice(("gg", "giorni", "gg."))
        self.before_date = random.choice(("Entro ", "entro il ", "Entro il ", ""))
        self.yes = random.choice(("SI", "Sì"))
        self.percent_weights = random.random() < 0.5

    def objective(self):
        return f"{self.random.choice(OPENERS)} {self.random.choice(AIMS)}{self.random.choice(WAYS)}"

    def indicator(self):
        return self.random.choice(INDICATORS).format(a=self.random.choice(THINGS), b=self.random.choice(STATES))

    def algorithm(self):
        a, b = self.random.choice(THINGS), self.random.choice(STATES)
        return self.random.choice((f"N. {a} {b} / N. totale {a}", f"(n. {a} {b}/n. {a} totali)*100",
                                   f"Somma dei giorni di lavorazione / n. {a}", f"Conteggio da registro {a}"))

    def weights(self, count):
        """`count` weights in steps of 5 that add up to 100."""
        cuts = [0, *sorted(self.random.sample(range(1, 20), count - 1)), 20]
        return [(right - left) * 5 for left, right in zip(cuts, cuts[1:])]

    def weight_text(self, weight):
        return f"{weight}%" if self.percent_weights else str(weight)

    def kind(self):
        """What a row measures: the same in every column."""
        return self.random.choice(("percent",) * 3 + ("number",) * 2 + ("days", "date", "thousands", "decimal", "yes"))

    def measure(self, kind, year, role="target"):
        """A cell and what it means, as the plan JSON says it."""
        return getattr(self, "_" + kind)(year, role)

    @staticmethod
    def _measure(raw, kind, year, role, **fields):
        return {"role": role, "year": year, "raw": raw, "kind": kind, "comparator": None, "value": None, "unit": None,
                "date": None, **fields}

    def _compared(self, number, role):
        """The number with the author's sign in front of it, in targets."""
        if role != "target" or not self.at_least:
            return number, None
        return f"{self.at_least}{self.behind_sign}{number}", {"≥": ">=", ">=": ">=", ">": ">"}[self.at_least]

    def _percent(self, year, role):
        value = self.random.choice((10, 25, 50, 60, 75, 80, 85, 90, 95, 100))
        if role != "target":
            value -= self.random.choice((0, 1.5, 4.5, 8.5))
        text = f"{value:.2f}" if self.decimals else f"{value:g}"
        raw, comparator = self._compared(text.replace(".", ",") + self.space + "%", role)
        return raw, self._measure(raw, "number", year, role, value=float(value), unit="%", comparator=comparator)

    def _number(self, year, role):
        value = self.random.choice((1, 2, 3, 5, 8, 12, 20, 40, 150))
        raw, comparator = self._compared(str(value), role)
        return raw, self._measure(raw, "number", year, role, value=float(value), comparator=comparator)

    def _thousands(self, year, role):
        value = self.random.randint(1, 40) * 1000 + self.random.randint(0, 999)
        raw = f"{value // 1000}.{value % 1000:03d}"
        return raw, self._measure(raw, "number", year, role, value=float(value))

    def _decimal(self, year, role):
        value = self.random.randint(1, 9) + self.random.choice((0.25, 0.5, 0.75))
        raw = f"{value:.2f}".replace(".", ",")
        return raw, self._measure(raw, "number", year, role, value=value)

    def _days(self, year, role):
        value = self.random.choice((5, 10, 15, 30, 45, 60))
        sign = "" if role != "target" or not self.at_least else "≤" if self.at_least == "≥" else "<="
        raw = f"{sign}{self.behind_sign if sign else ''}{value} {self.days}"
        return raw, self._measure(raw, "number", year, role, value=float(value), unit="gg", comparator="<=" if sign else None)

    def _date(self, year, role):
        day, month = self.random.choice(((31, 12), (30, 6), (30, 9), (15, 10), (31, 3)))
        printed, iso = f"{day:02d}/{month:02d}/{year}", f"{year}-{month:02d}-{day:02d}"
        if role != "target":
            return printed, self._measure(printed, "date", year, role, date=iso)
        raw = self.before_date + printed
        return raw, self._measure(raw, "deadline", year, role, date=iso, comparator="<=")

    def _yes(self, year, role):
        return self.yes, self._measure(self.yes, "boolean", year, role, value=1.0)
