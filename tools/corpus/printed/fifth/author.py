"""Draws the texts and values of layouts.py's plans: changes in words, things counted, whole shares, standards to keep."""
from printed.fifth.words import COUNTED, DIRECT, ENDINGS, MATTERS, MEASURED, NOUNS, OPENERS, VERBS
from printed.fourth.author import FourthAuthor
from printed.third.author import LAST_DAYS, UNIT_WORDS

MONTHS = {1: "gennaio", 3: "marzo", 6: "giugno", 7: "luglio", 9: "settembre", 10: "ottobre", 11: "novembre", 12: "dicembre"}
ENDS = {**LAST_DAYS, 7: 31, 11: 30}
SIGNS = {">=": ("≥ {}", "≥{}", ">= {}", ">={}"), ">": ("> {}", ">{}"), "<=": ("≤ {}", "≤{}", "<= {}", "<={}"),
         "<": ("< {}", "<{}")}
# Words that stand in front of a number, and the article of a percentage behind them.
WORDED = {">=": ("almeno {the}{}", "minimo {}", "Almeno {the}{}", "non inferiore {to}{}"),
          ">": ("oltre {the}{}", "maggiore {of}{}"),
          "<=": ("non superiore {to}{}", "massimo {}", "max {}"), "<": ("minore {of}{}", "inferiore {to}{}")}
TEXTS = ("Adozione del documento", "Relazione conclusiva", "Avvio a regime", "Proposta agli organi competenti",
         "Stipula della convenzione")
KEPT = ("Mantenimento", "Mantenimento dello standard", "invariato", "mantenimento")
# A change: how it is written, and its sign.
CHANGES = (("Riduzione del {}", -1), ("riduzione del {}", -1), ("+{} rispetto al {y}", 1), ("- {} rispetto al {y}", -1),
           ("+ {}", 1), ("Incremento del {}", 1), ("+{} rispetto all'anno precedente", 1), ("-{}", -1))
REFERENCES = (("≥ valore {y}", ">="), ("≤ media regionale", "<="), ("≤ anno precedente", "<="), ("> valore {y}", ">"))
EVENTS = ("entro {} dalla richiesta", "entro {} dal ricevimento", "Entro {} dalla presentazione dell'istanza")
RANGES = (("{} - {}%", "%"), ("{}-{}%", "%"), ("tra il {}% e il {}%", "%"), ("tra {} e {}", None), ("{}% - {}%", "%"))
UNMEASURED = {"date": ("Data", "data", "gg/mm/aaaa"), "yes": ("SI/NO", "Sì/No", "On/Off"), "text": ("Documento", "Atto"),
              "change": ("%",), "duration": ("Giorni", "gg"), "keep": ("SI/NO", "Qualitativo"), "items": ("N.", "Numero"),
              "whole": ("%",), "range": ("%",), "reference": ("€",)}


class FifthAuthor(FourthAuthor):
    """Words and hands of its own."""

    def __init__(self, random):
        super().__init__(random)
        choose = random.choice
        self.style = choose(("bare", "signs", "signs", "mixed", "mixed", "words"))
        self.percents = choose(("{}%", "{}%", "{}%", "{} %"))
        self.percent_decimals = choose((0, 0, 0, 0, 0, 2))
        self.day_form, self.day_word = choose((("{} gg", "gg"), ("{} giorni", "giorni"), ("{} gg.", "gg"), ("{}gg", "gg")))
        self.count = choose(("{}", "{}", "{}", "n. {}", "N. {}", "n.{}"))
        self.money = choose(("€ {}", "{} €", "{} euro", "€ {}"))
        numbers = "{d:02d}/{m:02d}/{y}"
        self.dates = choose((numbers, numbers, numbers, "{d} {name} {y}", "{d:02d}.{m:02d}.{y}"))
        self.until = choose(("entro il {}", "entro il {}", "Entro il {}", "{}", "Entro {}"))
        self.yearless = random.random() < 0.1
        self.yes_word, self.no_word = choose((("SI", "NO"), ("SI", "NO"), ("Sì", "No"), ("si", "no"), ("SÌ", "NO")))
        self.nothing = choose(("n.d.", "n.d.", "ND", "-", "N.D.", "n.a.", "--"))
        self.weight_form = choose(("{}%", "{}%", "{}", "{}", "{} %"))
        self.change = None

    def objective(self):
        choose = self.random.choice

        def draw():
            if self.random.random() < 0.55:
                return f"{choose(OPENERS)} {choose(MATTERS)}"
            return f"{choose(VERBS)} {choose(DIRECT)}"
        return self._new(draw) + choose(ENDINGS)

    def _indicator(self):
        text, self.formulas, kinds = self.random.choice(MEASURED)
        self.now, self.counted = self.random.choice(kinds.split()), self.random.choice(COUNTED)
        self.value = self.sign = self.chosen_text = self.change = None
        return self._about(text)

    def unit_word(self, kind):
        if kind in UNMEASURED:
            return self.random.choice(UNMEASURED[kind]), None
        words, unit = UNIT_WORDS[kind]
        return self.random.choice(words), unit

    def _with_sign(self, raw, kind, value):
        if self.sign is None:
            in_words = self.style == "words" or self.style == "mixed" and self.random.random() < 0.4
            signs = ("<=", "<=", "<=", "<") if kind in ("days", "euro", "minutes") else (">=", ">=", ">=", ">")
            sign = self.random.choice(signs)
            self.sign = (sign, self.random.choice((WORDED if in_words else SIGNS)[sign]))
        return super()._with_sign(raw, kind, value)

    def _change(self, year, role):
        """A signed change; the year that it is told against is the one before the plan's."""
        if role != "target":
            return self.nothing, self._measure(self.nothing, "none", year, role)
        if self.change is None:
            self.change = (self.random.choice(CHANGES), self.random.choice((2, 3, 5, 10, 15, 20)))
        (form, sign), size = self.change
        raw = form.format(self.percents.format(size), y=year - 1)
        return raw, self._measure(raw, "variation", year, role, value=float(sign * size), unit="%")

    def _keep(self, year, role):
        if role != "target":
            return self.nothing, self._measure(self.nothing, "none", year, role)
        self.chosen_text = self.chosen_text or self.random.choice(KEPT)
        return self.chosen_text, self._measure(self.chosen_text, "text", year, role)

    def _whole(self, year, role):
        """All of it: no sign in front."""
        raw = self.percents.format(100)
        return raw, self._measure(raw, "number", year, role, value=100.0, unit="%")

    def _items(self, year, role):
        """Things counted, with their name behind the number."""
        value = self.amount("number") if self.value is None else self.value
        if value > 40:
            value = self.value = self.random.choice((2, 3, 4, 6))
        value = max(2, value)
        if self.chosen_text is None:
            self.chosen_text = (self.random.choice(("{} {}", "n. {} {}", "almeno {} {}", "N. {} {}")), self.random.choice(NOUNS))
        form, noun = self.chosen_text
        if role != "target":
            form = form.replace("almeno ", "")
        raw = form.format(value, noun)
        unit, comparator = "N" if form[0] in "nN" else None, ">=" if form.startswith("almeno") else None
        return raw, self._measure(raw, "number", year, role, value=float(value), unit=unit, comparator=comparator)

    def _range(self, year, role):
        if self.value is None:
            self.value = (self.random.choice(RANGES), self.random.choice((2, 5, 20, 40, 60, 80)), self.random.choice((3, 5, 10)))
        return super()._range(year, role)

    def _reference(self, year, role):
        if role != "target":
            return self.valued("euro", self.random.choice((18, 42, 75, 130)), year, role)
        form, comparator = self.chosen_text = self.chosen_text or self.random.choice(REFERENCES)
        raw = form.format(y=year - 1)
        return raw, self._measure(raw, "reference", year, role, comparator=comparator)

    def _duration(self, year, role):
        if self.chosen_text is None:
            self.chosen_text = self.random.choice(EVENTS)
        return super()._duration(year, role)

    def _text(self, year, role):
        self.chosen_text = self.chosen_text or self.random.choice(TEXTS)
        return super()._text(year, role)

    def _date(self, year, role):
        if role == "baseline":
            return self.nothing, self._measure(self.nothing, "none", year, role)
        month = self.random.choice(tuple(MONTHS))
        day, name = ENDS[month], MONTHS[month]
        iso = f"{year}-{month:02d}-{day:02d}"
        printed = self.dates.format(d=day, m=month, y=year, name=name)
        if role != "target":
            return printed, self._measure(printed, "date", year, role, date=iso)
        if self.random.random() < 0.15:
            raw = f"entro {name} {year}"
        elif self.yearless:
            raw = f"entro il {printed[:-5]}"
        else:
            raw = self.until.format(printed)
        return raw, self._measure(raw, "deadline", year, role, date=iso, comparator="<=")
