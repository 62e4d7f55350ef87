"""The hand that writes the values of the nineteenth group: one writes one document, and keeps its habits."""
from printed.first.words import Author

LAST_DAYS = {3: 31, 5: 31, 6: 30, 9: 30, 10: 31, 11: 30, 12: 31}
MONTHS = {3: "marzo", 5: "maggio", 6: "giugno", 9: "settembre", 10: "ottobre", 11: "novembre", 12: "dicembre"}
QUARTERS = {3: "I", 6: "II", 9: "III", 12: "IV"}  # by their last month
LOW = "low"  # in front of a kind: less is better
UPWARD = {"percent", "number", "euro", "decimal", "score"}
FALLING = {"days", "duration", "lowpercent", "lownumber", "lowdecimal", "loweuro"}
NUMBERS = UPWARD | {"days", "lowpercent", "lownumber", "lowdecimal", "loweuro"}  # what a result can be told of as a share
# How a target's number is compared: the sign meant, and how hands write it. "{the}" is the article of a percentage.
SIGNS = {">=": ("≥ {}", "≥{}", ">= {}", ">={}"), "<=": ("≤ {}", "≤{}", "<= {}", "<={}")}
WORDED = {">=": ("almeno {the}{}", "non inferiore {to}{}", "minimo {}"),
          "<=": ("non superiore {to}{}", "massimo {}", "non oltre {the}{}")}
UNIT_WORDS = {"percent": ("%", "Percentuale"), "number": ("N.", "Numero", "n."), "days": ("Giorni", "gg"), "euro": ("Euro", "€"),
              "decimal": ("Rapporto", "Indice", "Valore"), "score": ("Punteggio", "Voto medio"),
              "date": ("Data",), "yes": ("SI/NO",)}
UNITS = {"percent": "%", "number": "N", "days": "gg", "euro": "EUR"}


def base_of(kind):
    """The kind without its direction: how its numbers are written."""
    return {"duration": "days", "items": "number", "change": "percent"}.get(kind, kind.removeprefix(LOW))


def article(text):
    """The article and the preposition of a share: "l'80%", "all'80%", "il 75%", "al 75%"."""
    number = text.split(",")[0].rstrip(" %")
    return ("l'", "all'") if number[0] == "8" and len(number) < 4 or number == "11" else ("il ", "al ")


class NineteenthAuthor(Author):
    """`apart`: the units have a column of their own, so that cells hold bare numbers."""

    def __init__(self, random, apart=False):
        super().__init__(random)
        choose = random.choice
        self.apart = apart
        self.style = choose(("bare", "bare", "signs", "signs", "words"))
        signs = WORDED if self.style == "words" and not apart else SIGNS
        self.signs = {sign: choose(forms) for sign, forms in signs.items()}
        self.percent, self.decimals = choose(("{}%", "{}%", "{} %")), choose((0, 0, 0, 2))
        self.count = choose(("{}", "{}", "{}", "n. {}"))
        self.day = choose(("{} giorni", "{} gg", "{} gg."))
        self.money, self.cents = choose(("€ {}", "{} €", "{} euro")), choose((0, 2))
        self.date = choose(("{d:02d}/{m:02d}/{y}", "{d:02d}/{m:02d}/{y}", "{d:02d}.{m:02d}.{y}", "{d} {name} {y}"))
        self.until = choose(("entro il {}", "Entro il {}", "{}", "{}"))
        self.terms = choose(("day", "day", "day", "quarter", "month"))
        self.yes_words = choose((("SI", "NO"), ("Sì", "No"), ("SÌ", "NO")))
        self.items, self.change = choose(("n. {} {}", "{} {}", "almeno {} {}")), choose(("signed", "signed", "worded"))
        self.nothing = choose(("n.d.", "-", "n.d."))
        self.weight_form = choose(("{}%", "{}", "{} %", "{}"))
        self.unit_words = {key: choose(words) for key, words in UNIT_WORDS.items()}

    def weight_text(self, weight):
        return self.weight_form.format(weight)

    def unit_word(self, kind):
        return self.unit_words[base_of(kind)]

    def values(self, spec, columns):
        """What an indicator's cells print in these (year, role) columns, and what they mean.

        `spec`: kind, first target and what else is said of it, as words.py lists them.
        """
        kind, start = spec[0], float(spec[1].replace(",", ".")) if len(spec) > 1 else None
        more, step = spec[2] if len(spec) > 2 else "", self._step(kind, start)
        targets = sorted({year for year, role in columns if role == "target"})
        month = self.random.choice(tuple(LAST_DAYS))
        told = []
        for year, role in columns:
            at = targets.index(year) if year in targets else -1
            told.append(self._value(kind, self._at(kind, start, step, at), more, month, year, role))
        return told

    def _step(self, kind, start):
        """By how much the value changes each year; some stay."""
        size = {"percent": 2, "score": 0.1, "decimal": round((start or 0) / 20, 2), "items": 1}.get(base_of(kind))
        if size is None and start is not None:
            size = max(1, round(start / 20)) if start < 1000 else round(start / 20, -2)
        return self.random.choice((0, size, size)) if size else 0

    @staticmethod
    def _at(kind, start, step, at):
        """The value of the year so many years after the first target; the year before is a little worse."""
        if start is None or kind == "change":
            return start
        value = start + (-step if kind in FALLING else step) * at
        if kind == "percent" and value > 100:
            value = 100
        return round(value if value > 0 else start, 2)

    def _value(self, kind, value, more, month, year, role):
        if kind in NUMBERS:
            return self._number(kind, value, year, role)
        return getattr(self, "_" + kind)(value, more, month, year, role)

    def plain(self, kind, value):
        """The number as this hand writes it, and the unit that stands with it."""
        base = base_of(kind)
        digits = {"percent": self.decimals, "decimal": 2, "score": 1, "euro": self.cents}.get(base, 0)
        text = self.digits(value, digits)
        if self.apart:
            return text, UNITS.get(base)
        form = {"percent": self.percent, "number": self.count, "days": self.day, "euro": self.money}.get(base, "{}")
        return form.format(text), None if form == "{}" else UNITS.get(base)

    @staticmethod
    def digits(value, decimals):
        decimals = decimals if value == int(value) or decimals else 1
        return f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))

    def _number(self, kind, value, year, role):
        raw, unit = self.plain(kind, value)
        comparator = None
        if role == "target" and self.style != "bare" and not (kind == "percent" and value == 100):
            comparator = "<=" if kind in FALLING else ">="
            raw = self._compared(raw, comparator)
        return raw, self._measure(raw, "number", year, role, value=float(value), unit=unit, comparator=comparator)

    def _compared(self, raw, comparator):
        the, to = article(raw) if raw.endswith("%") else ("", "a ")
        return self.signs[comparator].format(raw, the=the, to=to)

    def _items(self, value, more, _, year, role):
        if self.apart:
            return self._number("number", value, year, role)
        form = self.items if role == "target" else self.items.replace("almeno ", "")
        raw = form.format(f"{value:g}", more)
        return raw, self._measure(raw, "number", year, role, value=float(value), unit="N" if form.startswith("n.") else None,
                                  comparator=">=" if form.startswith("almeno") else None)

    def _duration(self, value, more, _, year, role):
        if self.apart or role != "target":
            return self._number("days", value, year, role)
        raw = f"entro {self.day.format(f'{value:g}')} {more}"
        return raw, self._measure(raw, "duration", year, role, value=float(value), unit="gg", comparator="<=")

    def _change(self, value, _, month, year, role):
        if role != "target":
            return self._blank(year, role)
        size = self.percent.format(f"{abs(value):g}")
        word = "Incremento" if value > 0 else "Riduzione"
        the = article(size)[0].replace("il ", "del ").replace("l'", "dell'")
        raw = f"{word} {the}{size}" if self.change == "worded" else ("+" if value > 0 else "-") + size
        return raw, self._measure(raw, "variation", year, role, value=float(value), unit="%")

    def _yes(self, _value, _more, _month, year, role):
        good = role != "baseline"
        raw = self.yes_words[0 if good else 1]
        return raw, self._measure(raw, "boolean", year, role, value=float(good))

    def _date(self, _value, _more, month, year, role):
        if role == "baseline":
            return self._blank(year, role)
        iso = f"{year}-{month:02d}-{LAST_DAYS[month]}"
        raw = self.date.format(d=LAST_DAYS[month], m=month, y=year, name=MONTHS[month])
        if self.terms == "quarter" and month in QUARTERS:
            raw = f"entro il {QUARTERS[month]} trimestre {year}"
        elif self.terms == "month":
            raw = f"entro {MONTHS[month]} {year}"
        else:
            raw = self.until.format(raw)
        return raw, self._measure(raw, "deadline", year, role, date=iso, comparator="<=")

    def _blank(self, year, role):
        return self.nothing, self._measure(self.nothing, "none", year, role)

    def result(self, kind, target, columns):
        """What the year of a target came to and which share of it that is; `columns`: the (year, role) of both."""
        share = self.random.choice((100, 100, 100, 105, 96, 92, 85))
        value = target["value"] * (200 - share if kind in FALLING else share) / 100
        whole = base_of(kind) in ("number", "days", "euro")
        value = round(value) if whole else round(value, 2 if base_of(kind) == "decimal" else 1)
        if kind == "percent":
            value = min(100.0, value)
        raw, unit = self.plain(kind, value)
        share = target["value"] / value * 100 if kind in FALLING and value else value / target["value"] * 100
        share = round(min(100.0, share), 1)
        told = self.percent.format(self.digits(share, 0))
        (year, role), (_, reached) = columns
        return ((raw, self._measure(raw, "number", year, role, value=float(value), unit=unit)),
                (told, self._measure(told, "number", year, reached, value=share, unit="%")))
