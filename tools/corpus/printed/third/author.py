"""Draws the texts and values of layouts.py's plans: many kinds of values, each written as one of several hands writes it."""
from printed.third.words import COUNTED, ENDINGS, MATTERS, MEASURED, VERBS
from printed.first.words import Author

MONTHS = {1: "gennaio", 3: "marzo", 5: "maggio", 6: "giugno", 9: "settembre", 10: "ottobre", 12: "dicembre"}
LAST_DAYS = {1: 31, 3: 31, 5: 31, 6: 30, 9: 30, 10: 31, 12: 31}
WORDED = {">=": ("almeno {}", "non meno di {}", "non inferiore a {}", "min. {}"), ">": ("superiore a {}", "maggiore di {}"),
          "<=": ("al massimo {}", "non oltre {}", "non superiore a {}", "max {}"), "<": ("inferiore a {}", "minore di {}")}
SIGNS = {">=": ("≥ {}", "≥{}", ">= {}", ">={}"), ">": ("> {}", ">{}"), "<=": ("≤ {}", "≤{}", "<= {}", "<={}"),
         "<": ("< {}", "<{}")}
# A column of units of measure: the words for each kind of number, and the unit that they give to the numbers beside them.
UNIT_WORDS = {"percent": (("%", "Percentuale", "%"), "%"), "number": (("N.", "n.", "Numero"), "N"),
              "days": (("gg", "Giorni", "gg."), "gg"),
              "euro": (("€", "Euro"), "EUR"), "score": (("Punteggio", "Punti"), None), "decimal": (("Rapporto", "Valore"), None),
              "minutes": (("Minuti", "min"), None)}
UNMEASURED = {"date": "Data", "yes": "Sì/No", "text": "Atto", "variation": "%", "duration": "Giorni"}
TEXTS = ("Schema di atto inviato al vertice", "Relazione finale", "Avvio della sperimentazione", "Accordo sottoscritto")
EVENTS = ("entro {} {} dalla richiesta", "entro {} {} dalla ricezione", "Entro {} {} dalla chiusura")
RANGES = (("tra {} e {}", None), ("{}-{}", None), ("{} - {}%", "%"), ("tra {} e {} %", "%"), ("tra il {}% e il {}%", "%"))
REFERENCES = (("≥ media regionale", ">="), ("> media nazionale", ">"), ("≤ media nazionale", "<="),
              (">= anno precedente", ">="))
STARTS = {"percent": (20, 45, 55, 65, 75, 85, 90, 92, 96, 100), "number": (1, 3, 4, 7, 10, 25, 60, 180, 1250, 14300),
          "days": (8, 18, 28, 35, 60, 120), "score": (3.2, 3.75, 4, 4.25, 4.6), "decimal": (0.85, 1.4, 12.35, 27.5),
          "euro": (3500, 27400, 95000, 640000, 2350000), "minutes": (3, 6, 12)}


class ThirdAuthor(Author):
    """No objective and no indicator comes twice in a document; an indicator's values go one way over the years."""

    def __init__(self, random):
        super().__init__(random)
        choose = random.choice
        self.used = set()
        self.style = choose(("bare", "bare", "signs", "signs", "words", "mixed"))
        self.percents = choose(("{} %", "{}%", "{}%"))
        self.percent_decimals = choose((0, 0, 0, 2))
        self.dates = choose(("{d:02d}/{m:02d}/{y}", "{d:02d}/{m:02d}/{y}", "{d:02d}.{m:02d}.{y}", "{d} {name} {y}",
                             "{d:02d}-{m:02d}-{y}"))
        self.until = choose(("entro il {}", "Entro il {}", "entro {}", "{}"))
        self.day_word = choose(("giorni", "gg", "gg."))
        self.count = choose(("{}", "{}", "n. {}", "N. {}", "n° {}"))
        self.money = choose(("€ {}", "{} €", "{} euro", "€ {}"))
        self.nothing = choose(("n.d.", "-", "—", "n.d."))
        self.yes_word = choose(("SI", "Sì", "SÌ"))
        self.weight_form = choose(("{}%", "{}", "{} %", "{},00%"))
        self.now, self.counted, self.value, self.sign = "percent", COUNTED[0], None, None
        self.formulas, self.chosen_text = (), None

    def objective(self):
        choose = self.random.choice
        return self._new(lambda: f"{choose(VERBS)} {choose(MATTERS)}") + choose(ENDINGS)

    def indicator(self):
        return self._new(self._indicator)

    def _indicator(self):
        text, self.formulas, kinds = self.random.choice(MEASURED)
        self.now, self.counted = self.random.choice(kinds.split()), self.random.choice(COUNTED)
        self.value = self.sign = self.chosen_text = None
        return self._about(text)

    def algorithm(self):
        return self._about(self.random.choice(self.formulas))

    def kind(self):
        return self.now

    def weight_text(self, weight):
        return self.weight_form.format(f"{weight:g}")

    def _about(self, text):
        return text.format(a=self.counted, A=self.counted[0].upper() + self.counted[1:])

    def _new(self, draw):
        for _ in range(200):  # more than 200 draws: the words are used up
            if (text := draw()) not in self.used:
                break
        self.used.add(text)
        return text

    def amount(self, kind):
        """The indicator's first value, or one as good or a little better than the last."""
        if self.value is None:
            self.value = self.random.choice(STARTS[kind])
        elif kind in ("days", "minutes"):
            self.value = max(1, self.value - self.random.choice((0, 0, 1)))
        else:
            step = {"percent": 2, "score": 0.05, "decimal": 0.15, "euro": 1500}.get(kind, max(1, self.value // 20))
            self.value = round(self.value + self.random.choice((0, step)), 2)
            self.value = min(self.value, {"percent": 100, "score": 5}.get(kind, self.value))
        return self.value

    def plain(self, kind, value):
        """The number as this hand writes it, and the unit that is printed with it."""
        decimals = {"percent": self.percent_decimals, "score": 2, "decimal": 2}.get(kind, 0)
        if kind == "euro" and self.money.startswith("€"):
            decimals = 2
        forms = {"percent": (self.percents, "%"), "days": (f"{{}} {self.day_word}", "gg"), "euro": (self.money, "EUR"),
                 "number": (self.count, None if self.count == "{}" else "N"), "minutes": ("{} minuti", None)}
        form, unit = forms.get(kind, ("{}", None))
        return form.format(self._digits(value, decimals)), unit

    def valued(self, kind, value, year, role):
        """A cell with a number, compared where it is a target and the hand compares."""
        raw, unit = self.plain(kind, value)
        comparator = None
        if role == "target" and self.style != "bare":
            raw, comparator = self._compared_with(raw, kind)
        return raw, self._measure(raw, "number", year, role, value=float(value), unit=unit, comparator=comparator)

    def _compared_with(self, raw, kind):
        if self.sign is None:
            words = self.style == "words" or self.style == "mixed" and self.random.random() < 0.3
            signs = ("<=", "<=", "<") if kind in ("days", "euro", "minutes") else (">=", ">=", ">")
            sign = self.random.choice(signs)
            self.sign = (sign, self.random.choice((WORDED if words else SIGNS)[sign]))
        if self.style == "mixed" and self.random.random() < 0.4:
            return raw, None
        return self.sign[1].format(raw), self.sign[0]

    def unit_word(self, kind):
        """The word for a column of units of measure, and the unit that it gives to bare numbers."""
        if kind in UNMEASURED or kind not in UNIT_WORDS:
            return UNMEASURED.get(kind, self.nothing), None
        words, unit = UNIT_WORDS[kind]
        return self.random.choice(words), unit

    def bare(self, kind, year, role, unit):
        """A number alone; its unit stands in another column."""
        value = self.amount(kind)
        raw, comparator = self._digits(value, 2 if kind in ("score", "decimal") else 0), None
        if role == "target" and self.style == "signs":
            raw, comparator = self._compared_with(raw, kind)
        return raw, self._measure(raw, "number", year, role, value=float(value), unit=unit, comparator=comparator)

    @staticmethod
    def _digits(value, decimals):
        decimals = decimals if value == int(value) or decimals else 2
        return f"{value:,.{decimals}f}".replace(",", " ").replace(".", ",").replace(" ", ".")

    def measure(self, kind, year, role="target"):
        if role == "baseline" and self.random.random() < 0.15:
            return self.nothing, self._measure(self.nothing, "none", year, role)
        if kind in STARTS:
            return self.valued(kind, self.amount(kind), year, role)
        return getattr(self, "_" + kind)(year, role)

    def _range(self, year, role):
        if self.value is None:
            self.value = (self.random.choice(RANGES), self.random.choice((5, 10, 20, 40, 70)), self.random.choice((5, 10, 20)))
        (form, unit), low, wide = self.value
        if role != "target":
            raw = f"{low}{'%' if unit else ''}"
            return raw, self._measure(raw, "number", year, role, value=float(low), unit=unit)
        high = low + wide
        raw = form.format(low, high)
        return raw, self._measure(raw, "range", year, role, value=float(low), max=float(high), unit=unit)

    def _variation(self, year, role):
        size = self.random.choice((1, 2, 3, 5, 8, 10))
        if role == "baseline":
            return self.nothing, self._measure(self.nothing, "none", year, role)
        raw, comparator = f"{self.random.choice('+-')}{size}%", None
        if role == "target" and self.style == "signs":
            raw, comparator = f"≥ +{size}%", ">="
        value = -float(size) if raw.startswith("-") else float(size)
        return raw, self._measure(raw, "variation", year, role, value=value, unit="%", comparator=comparator)

    def _duration(self, year, role):
        days = self.amount("days")
        if role != "target":
            return self.valued("days", days, year, role)
        self.chosen_text = self.chosen_text or self.random.choice(EVENTS)
        raw = self.chosen_text.format(days, self.day_word)
        return raw, self._measure(raw, "duration", year, role, value=float(days), unit="gg", comparator="<=")

    def _reference(self, year, role):
        if role != "target":
            return self.valued("decimal", self.random.choice(STARTS["decimal"]), year, role)
        if self.chosen_text is None:
            self.chosen_text = self.random.choice(REFERENCES)
        raw, comparator = self.chosen_text
        return raw, self._measure(raw, "reference", year, role, comparator=comparator)

    def _date(self, year, role):
        if role == "baseline":
            return self.nothing, self._measure(self.nothing, "none", year, role)
        month = self.random.choice(tuple(MONTHS))
        day, name = LAST_DAYS[month], MONTHS[month]
        printed, iso = self.dates.format(d=day, m=month, y=year, name=name), f"{year}-{month:02d}-{day:02d}"
        if role != "target":
            return printed, self._measure(printed, "date", year, role, date=iso)
        raw = self.until.format(printed)
        if "name" in self.dates and self.random.random() < 0.3:
            raw = f"entro {name} {year}"
        return raw, self._measure(raw, "deadline", year, role, date=iso, comparator="<=")

    def _yes(self, year, role):
        raw = "NO" if role == "baseline" else self.yes_word
        return raw, self._measure(raw, "boolean", year, role, value=float(role != "baseline"))

    def _text(self, year, role):
        if role == "baseline":
            return self.nothing, self._measure(self.nothing, "none", year, role)
        self.chosen_text = self.chosen_text or self.random.choice(TEXTS)
        return self.chosen_text, self._measure(self.chosen_text, "text", year, role)
