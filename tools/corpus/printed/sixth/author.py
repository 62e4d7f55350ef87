"""Draws the texts and values of layouts.py's plans: shares of something named, and words of another hand."""
from printed.fifth.author import FifthAuthor
from printed.sixth.words import AIMS, COUNTED, ENDINGS, EVENTS, KEPT, MEASURED, NOUNS, TEXTS, THINGS

SIGNS = {">=": ("≥ {}", "≥{}", ">= {}", ">={}", "=> {}"), ">": ("> {}", ">{}"), "<=": ("≤ {}", "≤{}", "<= {}", "=< {}"),
         "<": ("< {}", "<{}")}
# Words that stand in front of a number, and the article of a percentage behind them.
WORDED = {">=": ("pari o superiore {to}{}", "almeno {the}{}", "maggiore o uguale {to}{}", "non inferiore {to}{}", "min. {}"),
          ">": ("superiore {to}{}", "più {of}{}"),
          "<=": ("pari o inferiore {to}{}", "minore o uguale {to}{}", "max {}"), "<": ("inferiore {to}{}", "meno {of}{}")}
CHANGES = (("Aumento del {}", 1), ("Diminuzione del {}", -1), ("+{} sul {y}", 1), ("-{} sul {y}", -1), ("+{}", 1), ("- {}", -1),
           ("incremento del {} rispetto al {y}", 1), ("riduzione del {} rispetto al {y}", -1))
SHARES = ("{} delle richieste pervenute", "{} dei casi", "{} del totale", "{} delle pratiche")


class SixthAuthor(FifthAuthor):
    """Words and hands of its own."""

    allowed = None  # kinds of values; all of them unless a layout says which
    words = {"aims": AIMS, "things": THINGS, "endings": ENDINGS, "measured": MEASURED, "counted": COUNTED, "shares": SHARES,
             "changes": CHANGES, "steps": (1, 2, 4, 5, 8, 12, 25), "kept": KEPT, "nouns": NOUNS, "events": EVENTS,
             "items": ("{} {}", "n. {} {}", "almeno {} {}", "N. {} {}"), "texts": TEXTS}

    def __init__(self, random):
        super().__init__(random)
        choose = random.choice
        self.percents = choose(("{}%", "{}%", "{} %"))
        numbers = "{d:02d}/{m:02d}/{y}"
        self.dates = choose((numbers, numbers, "{d:02d}.{m:02d}.{y}", "{d} {name} {y}", "{d:02d}-{m:02d}-{y}"))
        self.until = choose(("entro il {}", "Entro il {}", "entro {}", "{}", "Entro e non oltre il {}"))
        self.weight_form = choose(("{}%", "{}%", "{}", "{} %", "{},00%"))

    def objective(self):
        def choose(kind):
            return self.random.choice(self.words[kind])
        return self._new(lambda: f"{choose('aims')} {choose('things')}") + choose("endings")

    def _indicator(self):
        while True:
            text, self.formulas, kinds = self.random.choice(self.words["measured"])
            may = [kind for kind in kinds.split() if self.allowed is None or kind in self.allowed]
            if may:
                break
        self.begin(self.random.choice(may), self.random.choice(self.words["counted"]))
        return self._about(text)

    def begin(self, kind, counted):
        """A new indicator's kind of values, and what it counts."""
        self.now, self.counted = kind, counted
        self.value = self.sign = self.chosen_text = self.change = None

    def _with_sign(self, raw, kind, value):
        if self.sign is None:
            in_words = self.style == "words" or self.style == "mixed" and self.random.random() < 0.4
            sign = self.random.choice(("<=", "<=", "<=", "<") if kind in ("days", "euro", "minutes") else (">=", ">=", ">=", ">"))
            self.sign = (sign, self.random.choice((WORDED if in_words else SIGNS)[sign]))
        return super()._with_sign(raw, kind, value)

    def unit_word(self, kind):
        return ("%", None) if kind == "share" else super().unit_word(kind)

    def _share(self, year, role):
        """So much of something that the cell itself names."""
        if role != "target":
            return self.valued("percent", self.amount("percent"), year, role)
        self.chosen_text = self.chosen_text or self.random.choice(self.words["shares"])
        value = self.amount("percent")
        raw = self.chosen_text.format(self.percents.format(value))
        return raw, self._measure(raw, "number", year, role, value=float(value), unit="%")

    def _change(self, year, role):
        if role == "target" and self.change is None:
            self.change = (self.random.choice(self.words["changes"]), self.random.choice(self.words["steps"]))
        return super()._change(year, role)

    def _keep(self, year, role):
        if role == "target":
            self.chosen_text = self.chosen_text or self.random.choice(self.words["kept"])
        return super()._keep(year, role)

    def _items(self, year, role):
        if self.chosen_text is None:
            self.chosen_text = (self.random.choice(self.words["items"]), self.random.choice(self.words["nouns"]))
        return super()._items(year, role)

    def _duration(self, year, role):
        if role == "target":
            self.chosen_text = self.chosen_text or self.random.choice(self.words["events"])
        return super()._duration(year, role)

    def _text(self, year, role):
        if role == "target":
            self.chosen_text = self.chosen_text or self.random.choice(self.words["texts"])
        return super()._text(year, role)
