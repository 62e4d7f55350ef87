"""Draws the texts and values of layouts.py's plans: values in words, with the unit in front, dates without a year."""
from printed.fourth.words import COUNTED, ENDINGS, MATTERS, MEASURED, VERBS
from printed.third.author import LAST_DAYS, ThirdAuthor

MONTHS = {1: "gennaio", 3: "marzo", 5: "maggio", 6: "giugno", 9: "settembre", 10: "ottobre", 12: "dicembre"}
# What a hand writes around a number; {to} and {the} are the articles that a percentage takes, as in "all'80%".
WORDED = {">=": ("almeno {the}{}", "non meno {of}{}", "non inferiore {to}{}", "minimo {}"),
          ">": ("più {of}{}", "superiore {to}{}"),
          "<=": ("non più {of}{}", "non superiore {to}{}", "max {}", "massimo {}"),
          "<": ("meno {of}{}", "inferiore {to}{}")}
SIGNS = {">=": ("≥{}", "≥ {}", ">={}", ">= {}"), ">": (">{}", "> {}"), "<=": ("≤{}", "≤ {}", "<={}", "<= {}"),
         "<": ("<{}", "< {}")}
TEXTS = ("Bozza consegnata agli organi", "Convenzione firmata", "Avvio del nuovo turno", "Rapporto di fine anno",
         "Carta dei servizi")
EVENTS = ("entro {} dall'istanza", "entro {} dalla domanda", "Entro {} dalla scadenza del termine",
          "entro {} dalla fine del trimestre")
RANGES = (("da {} a {}", None), ("tra {} e {}", None), ("{} - {} %", "%"), ("{}-{}%", "%"), ("dal {}% al {}%", "%"))
REFERENCES = (("≥ media degli enti analoghi", ">="), ("≤ media nazionale", "<="), ("> valore dell'anno precedente", ">"),
              ("< media del triennio", "<"))


def articled(form, number):
    """The form with the articles that Italian puts before a percentage: "all'80%", "al 75%"."""
    words = {"the": "il ", "of": "del ", "to": "al "}
    if number in (8, 11) or number // 10 == 8 and number < 100:
        words = {"the": "l'", "of": "dell'", "to": "all'"}
    return form.replace("{the}", words["the"]).replace("{of}", words["of"]).replace("{to}", words["to"])


class FourthAuthor(ThirdAuthor):
    """Other words, and other hands: one writes units in front, one in words, one leaves out the year of a date."""

    def __init__(self, random):
        super().__init__(random)
        choose = random.choice
        self.percents = choose(("{}%", "{}%", "{} %"))
        self.percent_decimals = choose((0, 0, 0, 0, 1, 2))
        self.day_form, self.day_word = choose((("{} gg", "gg"), ("{} giorni", "giorni"), ("gg. {}", "gg"), ("{} gg.", "gg.")))
        self.count = choose(("{}", "{}", "{}", "n. {}", "N. {}", "n.{}", "n° {}"))
        self.money = choose(("€ {}", "€ {}", "{} €", "{} euro", "Euro {}"))
        self.dates = choose(("{d:02d}/{m:02d}/{y}", "{d}/{m}/{y}", "{d} {name} {y}", "{d:02d}.{m:02d}.{y}"))
        self.until = choose(("entro il {}", "entro {}", "Entro il {}", "{}", "entro e non oltre il {}"))
        self.yearless = random.random() < 0.15
        self.yes_word, self.no_word = choose((("SI", "NO"), ("Sì", "No"), ("SÌ", "NO"), ("Si", "No")))
        self.nothing = choose(("n.d.", "-", "n.d.", "==", "/"))
        self.weight_form = choose(("{}%", "{}", "{}", "{} %", "{},00"))

    def objective(self):
        choose = self.random.choice
        return self._new(lambda: f"{choose(VERBS)} {choose(MATTERS)}") + choose(ENDINGS)

    def _indicator(self):
        text, self.formulas, kinds = self.random.choice(MEASURED)
        self.now, self.counted = self.random.choice(kinds.split()), self.random.choice(COUNTED)
        self.value = self.sign = self.chosen_text = None
        return self._about(text)

    def plain(self, kind, value):
        if kind == "days":
            return self.day_form.format(self._digits(value, 0)), "gg"
        if kind == "euro" and "{} e" not in self.money:
            return self.money.format(self._digits(value, 2)), "EUR"
        return super().plain(kind, value)

    def valued(self, kind, value, year, role):
        raw, unit = self.plain(kind, value)
        comparator = None
        if role == "target" and self.style != "bare":
            raw, comparator = self._with_sign(raw, kind, value)
        return raw, self._measure(raw, "number", year, role, value=float(value), unit=unit, comparator=comparator)

    def bare(self, kind, year, role, unit):
        value = self.amount(kind)
        raw, comparator = self._digits(value, 2 if kind in ("score", "decimal") else 0), None
        if role == "target" and self.style == "signs":
            raw, comparator = self._with_sign(raw, kind, value)
        return raw, self._measure(raw, "number", year, role, value=float(value), unit=unit, comparator=comparator)

    def _with_sign(self, raw, kind, value):
        if self.sign is None:
            in_words = self.style == "words" or self.style == "mixed" and self.random.random() < 0.4
            signs = ("<=", "<=", "<=", "<") if kind in ("days", "euro", "minutes") else (">=", ">=", ">=", ">")
            sign = self.random.choice(signs)
            self.sign = (sign, self.random.choice((WORDED if in_words else SIGNS)[sign]))
        if self.style == "mixed" and self.random.random() < 0.3:
            return raw, None
        sign, form = self.sign
        if kind == "percent" and sign == ">" and value >= 100:
            return raw, None
        if kind == "percent":
            form = articled(form, value)
        else:
            form = form.replace("{the}", "").replace("{of}", "di ").replace("{to}", "a ")
        return form.format(raw), sign

    def _duration(self, year, role):
        days = self.amount("days")
        if role != "target":
            return self.valued("days", days, year, role)
        self.chosen_text = self.chosen_text or self.random.choice(EVENTS)
        raw = self.chosen_text.format(self.day_form.format(days))
        return raw, self._measure(raw, "duration", year, role, value=float(days), unit="gg", comparator="<=")

    def _range(self, year, role):
        if self.value is None:
            self.value = (self.random.choice(RANGES), self.random.choice((3, 10, 25, 30, 65)), self.random.choice((2, 5, 15)))
        return super()._range(year, role)

    def _reference(self, year, role):
        if self.chosen_text is None:
            self.chosen_text = self.random.choice(REFERENCES)
        return super()._reference(year, role)

    def _text(self, year, role):
        self.chosen_text = self.chosen_text or self.random.choice(TEXTS)
        return super()._text(year, role)

    def _yes(self, year, role):
        raw = self.no_word if role == "baseline" else self.yes_word
        return raw, self._measure(raw, "boolean", year, role, value=float(role != "baseline"))

    def _ratio(self, year, role):
        """So many steps of so many: a text, as no single number is printed."""
        if role == "baseline":
            return self.nothing, self._measure(self.nothing, "none", year, role)
        self.value = self.value or (self.random.randint(1, 3), self.random.randint(4, 6))
        raw = f"{self.value[0]} su {self.value[1]}"
        return raw, self._measure(raw, "text", year, role)

    def _date(self, year, role):
        if role == "baseline":
            return self.nothing, self._measure(self.nothing, "none", year, role)
        month = self.random.choice(tuple(MONTHS))
        day, name = LAST_DAYS[month], MONTHS[month]
        iso = f"{year}-{month:02d}-{day:02d}"
        printed = self.dates.format(d=day, m=month, y=year, name=name)
        if role != "target":
            return printed, self._measure(printed, "date", year, role, date=iso)
        if self.yearless:
            printed = printed[:-5]
        raw = self.until.format(printed)
        if self.yearless and raw == printed:
            raw = f"entro {printed}"
        if not self.yearless and name in raw and self.random.random() < 0.3:
            raw = f"entro {name} {year}"
        return raw, self._measure(raw, "deadline", year, role, date=iso, comparator="<=")
