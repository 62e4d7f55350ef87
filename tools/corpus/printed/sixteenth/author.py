"""Writes the values of layouts.py's plans: what an indicator starts from, is to reach and reaches."""
import re
from calendar import monthrange

from printed.first.words import Author

# What stands before a number that is to be reached, or not to be passed, and what that means.
SIGNS = ((("≥ {}", ">="), ("≤ {}", "<=")), (("≥ {}", ">="), ("≤ {}", "<=")), (("≥{}", ">="), ("≤{}", "<=")),
         ((">= {}", ">="), ("<= {}", "<=")), ((">={}", ">="), ("<={}", "<=")), (("> {}", ">"), ("< {}", "<")))
WORDED = ((("almeno {the}{}", ">="), ("massimo {}", "<=")), (("non inferiore {to}{}", ">="), ("non superiore {to}{}", "<=")),
          (("minimo {}", ">="), ("max {}", "<=")), (("Almeno {the}{}", ">="), ("Non oltre {the}{}", "<=")))
FEW = {"below", "fewer", "days", "spend", "term"}  # the fewer, the better
PERCENT = {"percent", "below"}
SPOKEN_WITH_VOWEL = re.compile(r"8|11|1\b")
MONTHS = ("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre",
          "dicembre")
QUARTERS = {3: "I trimestre", 6: "II trimestre", 9: "III trimestre", 12: "IV trimestre"}
# The column of units: its words for a kind of values, and the unit that they give to bare numbers beside them.
UNITS = {"percent": (("%", "%", "Percentuale"), "%"), "count": (("N.", "Numero", "n."), "N"),
         "days": (("giorni", "gg", "Giorni"), "gg"), "keep": (("Qualitativo", "Descrizione"), None),
         "euro": (("€", "Euro", "€"), "EUR"), "date": (("Data", "data"), None), "yes": (("SI/NO", "Sì/No"), None),
         "decimal": (("Rapporto", "Valore"), None), "score": (("Punteggio", "Punti"), None), "change": (("%", "%"), None)}
TYPES = {"percent": "Efficacia", "days": "Efficienza", "score": "Qualità", "euro": "Efficienza", "decimal": "Efficienza"}
# Kinds that the column of units does not tell apart.
SAME_UNIT = {"below": "percent", "fewer": "count", "items": "count", "spend": "euro", "term": "days", "less": "change"}


class SixteenthAuthor(Author):
    def __init__(self, random):
        super().__init__(random)
        choose, chance = random.choice, random.random
        self.compares = choose((0, 0, 0.5, 0.9, 1, 1))  # the share of numbers with a sign or words in front
        self.pair = choose(WORDED if chance() < 0.25 else SIGNS)
        self.percents = choose(("{}%", "{}%", "{}%", "{} %"))
        self.count = choose(("{}", "{}", "{}", "n. {}", "N. {}"))
        self.fixed = chance() < 0.12  # percentages have two decimals
        self.items = choose(("{} {}", "n. {} {}", "N. {} {}", "{} {}"))
        self.day_form = choose(("{} giorni", "{} gg", "{} gg.", "{} giorni"))
        self.money, self.cents = choose((("€ {}", ",00"), ("€ {}", ""), ("{} €", ""), ("{} euro", ""), ("{} €", ",00")))
        self.dates = choose(("{d:02d}/{m:02d}/{y}",) * 4 + ("{d:02d}.{m:02d}.{y}", "{d} {name} {y}", "{d} {name} {y}"))
        self.until = choose(("{}", "entro il {}", "entro il {}", "Entro il {}"))
        self.when = choose(("day",) * 6 + ("quarter", "month", "yearless"))
        self.yes, self.no = choose((("SI", "NO"), ("SI", "NO"), ("Sì", "No"), ("sì", "no")))
        self.nothing = choose(("-", "n.d.", "n.d.", "//", "ND"))
        self.event = choose(("entro {} dalla {}", "Entro {} dalla {}"))
        self.weight_form = choose(("{}%", "{}%", "{}", "{}", "{} %"))
        self.once = chance() < 0.3  # a term is met in the first year, those after have nothing
        self.kept = choose(("Mantenimento", "mantenimento"))
        self.begin(None)

    def weights(self, count):
        """`count` weights in steps of 5 that add up to 100, most of them near each other."""
        fives = [20 // count + (at < 20 % count) for at in range(count)]
        for _ in range(count):
            give, take = self.random.randrange(count), self.random.randrange(count)
            if fives[give] > 1:
                fives[give] -= 1
                fives[take] += 1
        self.random.shuffle(fives)
        return [5 * share for share in fives]

    def weight_text(self, weight):
        return self.weight_form.format(weight)

    def begin(self, draft, bare=False):
        """A new indicator; `bare`: its unit stands in a column of its own."""
        self.draft, self.bare, self.compared = draft, bare, self.random.random() < self.compares
        self.unit, self.count_form = None, "{}" if self.compared and self.pair in SIGNS else self.count
        if draft:
            self.step, self.back = self._steps(draft.kind, draft.value)
            alike = SAME_UNIT.get(draft.kind, draft.kind)
            self.type, (words, unit) = TYPES.get(alike, "Output"), UNITS[alike]
            self.unit_word = self.random.choice(words)
            self.unit = unit if bare else None

    def _steps(self, kind, value):
        """By how much the indicator is to get better a year, and was worse in the year before."""
        choose = self.random.choice
        if kind in PERCENT:
            return (choose((0, 0, 1, 2)), choose((0, 2, 3.5))) if value > 10 else (choose((0, 0.5)), choose((0, 0.4, 1)))
        if kind in ("score", "decimal"):
            return choose((0, 0.05, 0.1)), choose((0, 0.1, 0.25))
        if kind in ("euro", "spend"):
            return choose((0, round(value * 0.05, -2))), round(value * choose((0.02, 0.06)), -1)
        some = max(1, round(value * 0.04)) if value > 3 else 0
        return choose((0, some)), choose((0, some, 2 * some))

    def amount(self, years_on):
        """What is to be reached so many years after the first; -1 tells the year before it."""
        way, by = (-1 if self.draft.kind in FEW else 1), (years_on * self.step if years_on >= 0 else -self.back)
        top = {"percent": 100, "score": 5}.get(self.draft.kind)
        value = round(max(self.draft.value + way * by, 0.5 if self.draft.kind == "below" else 0.05), 2)
        return min(value, top) if top else value

    def number(self, value):
        """The number as printed, and the unit printed with it."""
        kind = SAME_UNIT.get(self.draft.kind, self.draft.kind)
        digits = self._digits(value)
        if self.bare and self.unit:
            return digits + (self.cents if kind == "euro" else ""), self.unit
        if kind == "percent":
            return self.percents.format(f"{value:.2f}".replace(".", ",") if self.fixed else digits), "%"
        if kind == "days":
            return self.day_form.format(digits), "gg"
        if kind == "euro":
            return self.money.format(digits + self.cents), "EUR"
        if kind == "count":
            return self.count_form.format(digits), None if self.count_form == "{}" else "N"
        return digits, None

    @staticmethod
    def _digits(value):
        text = f"{value:,.2f}".rstrip("0").rstrip(".")
        return text.translate(str.maketrans(",.", ".,"))

    def target(self, year, first):
        """The cell of a target, and what it means."""
        draft, role = self.draft, "target"
        if draft.kind == "yes":
            return self._measure(self.yes, "boolean", year, role, value=1.0)
        if draft.kind == "keep":
            return self._measure(self.kept, "text", year, role)
        if draft.kind == "date":
            return self._term(year, first)
        if draft.kind in ("change", "less"):
            return self._variation(draft.value, year, role)
        value = self.amount(year - first)
        if draft.kind == "items" and not self.bare:
            return self._things(int(value), year, role)
        raw, unit = self.number(value)
        if draft.kind == "term" and not self.bare:
            raw = self.event.format(raw, draft.noun)
            return self._measure(raw, "duration", year, role, value=float(value), unit="gg", comparator="<=")
        raw, comparator = self._with_sign(raw, value)
        return self._measure(raw, "number", year, role, value=float(value), unit=unit, comparator=comparator)

    def before(self, year, role):
        """The cell of the year before the plan's: as good as the first target or worse."""
        kind = self.draft.kind
        if kind in ("change", "less", "keep"):
            return self._measure(self.nothing, "none", year, role)
        if kind == "yes":
            return self._measure(self.no, "boolean", year, role, value=0.0)
        if kind == "date" and role == "baseline":
            return self._measure(self.nothing, "none", year, role)
        if kind == "date":
            return self._day(int(self.draft.value), year, role)
        return self._plain(self.amount(-1), year, role)

    def reached(self, target, short):
        """The cell of what was reached of a target, and the share of it in percent; `short`: less than all."""
        year, role, kind = target["year"], "result", self.draft.kind
        if kind == "yes":
            return self._measure(self.yes, "boolean", year, role, value=1.0), 100
        if kind == "keep":
            return self._measure("Mantenuto", "text", year, role), 100
        if kind == "date":
            return self._day(int(self.draft.value), year, role), 100
        if kind in ("change", "less"):
            return self._variation(self.draft.value + self.random.choice((0, 0.6, 1.2)), year, role), 100
        few, aim = kind in FEW, target["value"]
        value = aim * self.random.choice((0.8, 0.85, 0.9, 0.92)) if short and not few else aim
        value = aim * self.random.choice((1.1, 1.2, 1.25)) if short and few else value
        if not short:
            value = aim * self.random.choice((1, 1, 0.9) if few else (1, 1, 1.1))
            value = min(value, 100) if kind == "percent" else value
        value = round(value, 1 if aim < 1000 and kind in ("percent", "below", "score", "decimal") else 0)
        if aim > 2000:
            value = round(value, -1)
        share = 100 * (aim / value if few else value / aim)
        return self._plain(value, year, role), round(min(share, 100), 1)

    def _plain(self, value, year, role):
        if self.draft.kind == "items" and not self.bare:
            return self._things(int(value), year, role)
        raw, unit = self.number(value)
        return self._measure(raw, "number", year, role, value=float(value), unit=unit)

    def _things(self, value, year, role):
        raw = self.items.format(value, self.draft.noun)
        return self._measure(raw, "number", year, role, value=float(value), unit="N" if raw[0] in "nN" else None)

    def _with_sign(self, raw, value):
        """All of something is told without a sign."""
        kind = self.draft.kind
        if not self.compared or kind == "percent" and value == 100:
            return raw, None
        form, comparator = self.pair[kind in FEW]
        the = to = ""
        if not self.bare and kind in PERCENT:
            the, to = ("l'", "all'") if SPOKEN_WITH_VOWEL.match(raw) else ("il ", "al ")
        else:
            to = "a "
        return form.format(raw, the=the, to=to), comparator

    def _variation(self, size, year, role):
        sign = -1 if self.draft.kind == "less" else 1
        raw = ("-" if sign < 0 else "+") + self.percents.format(self._digits(size))
        return self._measure(raw, "variation", year, role, value=float(sign * size), unit="%")

    def _term(self, year, first):
        """A date by which something is done: a day, a month or a quarter."""
        month, role = int(self.draft.value), "target"
        if self.once and year > first:
            return self._measure(self.nothing, "none", year, role)
        last = monthrange(year, month)[1]
        raw = self.until.format(self.dates.format(d=last, m=month, y=year, name=MONTHS[month - 1]))
        if self.when == "quarter" and month in QUARTERS:
            raw = f"entro il {QUARTERS[month]} {year}"
        elif self.when == "month":
            raw = f"entro {MONTHS[month - 1]} {year}"
        elif self.when == "yearless":
            raw = f"entro il {last:02d}/{month:02d}"
        return self._measure(raw, "deadline", year, role, date=f"{year}-{month:02d}-{last:02d}", comparator="<=")

    def _day(self, month, year, role):
        """A day of that month on which something was done."""
        day = self.random.randint(2, 27)
        raw = self.dates.format(d=day, m=month, y=year, name=MONTHS[month - 1])
        return self._measure(raw, "date", year, role, date=f"{year}-{month:02d}-{day:02d}")
