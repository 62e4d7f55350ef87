"""Draws the texts and values of layouts.py's plans: two terms in one cell, how often, hours, and words of another hand."""
from printed.fifth.author import ENDS, MONTHS
from printed.seventh.words import (AIMS, COUNTED, ENDINGS, EVENTS, KEPT, MEASURED, NOUNS, OFTEN, TEXTS, THINGS)
from printed.sixth.author import SixthAuthor

SIGNS = {">=": ("≥ {}", "≥ {}", "≥{}", ">= {}", ">={}"), ">": ("> {}", ">{}"), "<=": ("≤ {}", "≤ {}", "≤{}", "<= {}", "<={}"),
         "<": ("< {}", "<{}")}
# Words that stand in front of a number, and the article of a percentage behind them.
WORDED = {">=": ("almeno {the}{}", "Almeno {the}{}", "non inferiore {to}{}", "minimo {}", "uguale o superiore {to}{}"),
          ">": ("oltre {the}{}", "maggiore {of}{}"),
          "<=": ("non superiore {to}{}", "massimo {}", "entro {}", "max {}"), "<": ("inferiore {to}{}", "minore {of}{}")}
# A change: how it is written, and its sign; {y} is the year before the plan's.
CHANGES = (("+{}", 1), ("-{}", -1), ("+{} rispetto al {y}", 1), ("-{} rispetto al {y}", -1), ("Riduzione del {}", -1),
           ("Aumento del {} rispetto al {y}", 1), ("incremento del {}", 1), ("+ {} sul {y}", 1))
SHARES = ("{} dei casi", "{} delle richieste", "{} del campione", "{} delle posizioni attive")
# The two ends of the halves of a year, with the words between and before them.
TWICE = ("{} e {}", "{}; {}", "entro il {} ed entro il {}", "entro il {} e il {}")


class SeventhAuthor(SixthAuthor):
    """Words and hands of its own."""

    words = {"aims": AIMS, "things": THINGS, "endings": ENDINGS, "measured": MEASURED, "counted": COUNTED, "shares": SHARES,
             "changes": CHANGES, "steps": (1, 2, 3, 5, 10, 20), "kept": KEPT, "nouns": NOUNS, "events": EVENTS, "often": OFTEN,
             "items": ("{} {}", "{} {}", "n. {} {}", "almeno {} {}"), "texts": TEXTS}

    def __init__(self, random):
        super().__init__(random)
        choose = random.choice
        self.style = choose(("bare", "signs", "signs", "mixed", "words"))
        self.percents = choose(("{}%", "{}%", "{} %"))
        self.dates = choose(("{d:02d}/{m:02d}/{y}", "{d:02d}/{m:02d}/{y}", "{d} {name} {y}", "{d:02d}.{m:02d}.{y}"))
        self.until = choose(("entro il {}", "Entro il {}", "entro {}", "{}", "entro la data del {}"))
        self.clock = choose(("ore", "minuti"))
        self.weight_form = choose(("{}%", "{}", "{} %", "{},00", "{}%"))

    def plain(self, kind, value):
        if kind == "minutes":
            return f"{self._digits(value, 0)} {self.clock}", None
        return super().plain(kind, value)

    def unit_word(self, kind):
        known = {"minutes": self.clock.capitalize(), "dates": "Data", "often": "Frequenza"}
        return (known[kind], None) if kind in known else super().unit_word(kind)

    def _with_sign(self, raw, kind, value):
        if self.sign is None:
            in_words = self.style == "words" or self.style == "mixed" and self.random.random() < 0.4
            sign = self.random.choice(("<=", "<=", "<=", "<") if kind in ("days", "euro", "minutes") else (">=", ">=", ">=", ">"))
            forms = (WORDED if in_words else SIGNS)[sign]
            if kind not in ("days", "minutes"):  # "entro 30 gg" is a time, "entro € 500" nothing that is written
                forms = [form for form in forms if not form.startswith("entro")]
            self.sign = (sign, self.random.choice(forms))
        return super()._with_sign(raw, kind, value)

    def _dates(self, year, role):
        """A term in each half of the year; the later one counts."""
        if role != "target":
            return self.nothing, self._measure(self.nothing, "none", year, role)
        first, last = self.random.choice(((6, 12), (7, 12), (6, 11)))
        self.value = self.value or (self.random.choice(TWICE), first, last)
        form, *months = self.value
        raw = form.format(*(self.dates.format(d=ENDS[month], m=month, y=year, name=MONTHS[month]) for month in months))
        iso = f"{year}-{months[1]:02d}-{ENDS[months[1]]}"
        return raw, self._measure(raw, "deadline", year, role, date=iso, comparator="<=")

    def _often(self, year, role):
        """How often: no number is printed."""
        if role != "target":
            return self.nothing, self._measure(self.nothing, "none", year, role)
        self.chosen_text = self.chosen_text or self.random.choice(self.words["often"])
        return self.chosen_text, self._measure(self.chosen_text, "text", year, role)
