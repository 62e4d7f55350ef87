"""The hand that writes the values of one plan: how it writes numbers, signs, dates and units, the same way throughout."""
from printed.fifth.author import ENDS, MONTHS
from printed.fourth.author import articled

# Of each kind of number: its unit in the plan, whether more is better, and its steps from one year to the next.
NUMBERS = {"share": ("%", True, (0, 0, 1, 2, 5)), "small": ("%", False, (0, 0, 0.5)), "whole": ("%", True, (0,)),
           "count": ("N", True, (0, 0, 0.05, 0.1)), "fewer": ("N", False, (0, 1)), "days": ("gg", False, (0, 0, 1, 2)),
           "euro": ("EUR", True, (0, 0, 0.05)), "cost": ("EUR", False, (0, 0, 0.03)), "score": (None, True, (0, 0, 0.1)),
           "ratio": (None, True, (0, 0.05))}
OF_ITS_SIZE = ("count", "euro", "cost")  # kinds whose steps are a share of the number
DECIMALS = {"score": 1, "ratio": 2}
SIGNS = (("≥ {}", "≤ {}", "> {}", "< {}"), ("≥{}", "≤{}", ">{}", "<{}"), (">= {}", "<= {}", "> {}", "< {}"),
         (">={}", "<={}", ">{}", "<{}"))
COMPARATORS = (">=", "<=", ">", "<")
WORDED = (("almeno {the}{}", "massimo {}"), ("Almeno {the}{}", "Massimo {}"), ("non inferiore {to}{}", "non superiore {to}{}"),
          ("almeno {the}{}", "max {}"))
UNIT_WORDS = {"%": ("%", "%", "Percentuale"), "N": ("N.", "Numero", "n."), "gg": ("Giorni", "gg", "giorni"), "EUR": ("€", "Euro")}
OTHER_UNITS = {"score": ("Punteggio", "Voto medio"), "ratio": ("Rapporto", "Indice"), "date": ("Data",),
               "yes": ("SI/NO", "Sì/No"), "change": ("%",)}
QUARTERS = {3: "I", 6: "II", 9: "III", 12: "IV"}


def measure(raw, kind, year, role, **fields):
    """A cell as the plan has it."""
    return {"role": role, "year": year, "raw": raw, "kind": kind, "comparator": None, "value": None, "unit": None, "date": None,
            **fields}


def digits(value, decimals=0):
    """An Italian number: points between thousands, a comma, no decimals of a whole one unless they are asked for."""
    decimals = decimals or (0 if value == int(value) else 1)
    return f"{value:,.{decimals}f}".replace(",", " ").replace(".", ",").replace(" ", ".")


class Hand:
    def __init__(self, random):
        choose, self.random = random.choice, random
        self.style = choose(("bare", "bare", "signs", "signs", "some", "words"))
        self.signs, self.worded = choose(SIGNS), choose(WORDED)
        self.percent = choose(("{}%", "{}%", "{}%", "{} %"))
        self.days = choose(("{} giorni", "{} gg", "{} gg.", "{} giorni"))
        self.count = choose(("{}", "{}", "{}", "n. {}", "N. {}"))
        if self.style != "bare":
            self.count = choose(("{}", "n. {}")) if self.style == "words" else "{}"
        close = self.style != "words" and " " not in self.signs[0]
        self.money, self.cents = choose(("{} €", "{} euro") if close else ("€ {}", "€ {}", "{} €", "{} euro")), choose((0, 0, 2))
        self.date = choose(("{d:02d}/{m:02d}/{y}", "{d:02d}/{m:02d}/{y}", "{d:02d}.{m:02d}.{y}", "{d} {name} {y}"))
        self.until = choose(("entro il {}", "Entro il {}", "entro il {}", "{}", "entro {}"))
        self.quarters, self.once = random.random() < 0.15, random.random() < 0.5  # `once`: a term of the first year is none later
        self.yes, self.no = choose((("SI", "NO"), ("SI", "NO"), ("Sì", "No"), ("SÌ", "NO")))
        self.nothing = choose(("n.d.", "-", "n.d.", "N.D.", "n.d."))
        self.weight = choose(("{}%", "{}", "{}", "{} %"))
        self.change = choose(("{s}{}%", "{s}{}%", "{s} {}%", "{word} {of}{}%"))
        self.unit_words = {unit: choose(words) for unit, words in (*UNIT_WORDS.items(), *OTHER_UNITS.items())}

    def weights(self, count):
        """So many weights in steps of 5 that add up to 100 and do not differ much."""
        parts, at = [20 // count] * count, self.random.randrange
        for _ in range(20 % count):
            parts[at(count)] += 1
        for _ in range(count):
            giver, taker = at(count), at(count)
            if parts[giver] > 1:
                parts[giver] -= 1
                parts[taker] += 1
        return [part * 5 for part in parts]

    def day(self, month, year):
        """The last day of a month as printed, and as ISO date."""
        return self.date.format(d=ENDS[month], m=month, y=year, name=MONTHS[month]), f"{year}-{month:02d}-{ENDS[month]}"

    def unit_word(self, told):
        """What a column of units says of values told as `told`."""
        kind = {"items": "count", "term": "days"}.get(told.split()[0], told.split()[0])
        return self.unit_words[NUMBERS[kind][0] or kind if kind in NUMBERS else kind]

    def values(self, told, columns, apart=False):
        """The cells of an indicator, (text, measure) for each (year, role). `apart`: the units stand in a column of their own."""
        kind, *size = told.split()
        if kind in NUMBERS:
            return self._numbers(kind, float(*size or (100,)), columns, apart)
        if kind == "items" and apart:
            return self._numbers("count", float(size[0]), columns, apart)
        write = {"date": self._date, "yes": self._yes, "change": self._change, "items": self._items, "term": self._term}[kind]
        cells = [write(year, role, *size) for year, role in columns]
        if kind == "date" and self.once:
            first = next(at for at, (_, role) in enumerate(columns) if role == "target") + 1
            cells[first:] = [("-", measure("-", "none", year, role)) for year, role in columns[first:]]
        return cells

    def _numbers(self, kind, value, columns, apart):
        unit, upwards, _ = NUMBERS[kind]
        way, step, compare = 1 if upwards else -1, self._step(kind, value), self._comparison(kind, upwards, apart)
        before, cells = value - way * (step or self._step(kind, value)), []
        for year, role in columns:
            shown = self._within(kind, value if role == "target" else before)
            (raw, own), comparator = self._number(kind, shown, apart), None
            if role == "target":
                raw, comparator = compare(raw, shown) if compare else (raw, None)
                value = shown + way * step
            cells.append((raw, measure(raw, "number", year, role, value=float(shown), unit=unit if apart else own,
                                       comparator=comparator)))
        return cells

    def _step(self, kind, value):
        """From one year to the next."""
        step = self.random.choice(NUMBERS[kind][2])
        if kind in OF_ITS_SIZE:
            step = round(value * step, -2) if value > 10000 else round(value * step)
        return step

    @staticmethod
    def _within(kind, value):
        value = round(value, 2)
        least = {"small": 0.5, "score": 0.1, "ratio": 0.1, "days": 2}.get(kind, 1)
        value = max(least, min(value, {"share": 100, "whole": 100, "score": 5}.get(kind, value)))
        return int(value) if value == int(value) else value

    def _number(self, kind, value, apart):
        """The number as printed, and the unit that is printed with it."""
        unit = NUMBERS[kind][0]
        if unit == "EUR":
            number = digits(value, self.cents)
            return (number, None) if apart else (self.money.format(number), unit)
        number = digits(value, DECIMALS.get(kind, 0))
        if apart or unit is None:
            return number, None
        if unit == "N":
            return self.count.format(number), None if self.count == "{}" else unit
        return {"%": self.percent, "gg": self.days}[unit].format(number), unit

    def _comparison(self, kind, upwards, apart):
        """How targets of this indicator are compared; None where they are bare. All of something stands without a sign."""
        style = self.style
        if style == "some":
            style = self.random.choice(("bare", "signs"))
        if kind == "whole" or style == "bare" or style == "words" and apart:
            return None
        at = (0 if upwards else 1) + (2 if style == "signs" and self.random.random() < 0.12 else 0)
        form = self.worded[at] if style == "words" else self.signs[at]

        def compare(raw, value):
            if value >= 100 and kind == "share":
                return raw, None
            if raw.endswith("%"):
                return articled(form, value).format(raw), COMPARATORS[at]
            return form.replace("{the}", "").replace("{to}", "a ").format(raw), COMPARATORS[at]
        return compare

    def _date(self, year, role, month):
        if role != "target":
            return self.nothing, measure(self.nothing, "none", year, role)
        text, iso = self.day(month := int(month), year)
        raw = self.until.format(text)
        if self.quarters and month in QUARTERS:
            raw = f"entro il {QUARTERS[month]} trimestre {year}"
        return raw, measure(raw, "deadline", year, role, date=iso, comparator="<=")

    def _yes(self, year, role):
        raw = self.yes if role == "target" else self.no
        return raw, measure(raw, "boolean", year, role, value=float(role == "target"))

    def _change(self, year, role, size):
        """A change against the year before, signed or in words."""
        if role != "target":
            return self.nothing, measure(self.nothing, "none", year, role)
        size = int(size)
        raw = articled(self.change, abs(size)).format(abs(size), s="-" if size < 0 else "+", word="Riduzione" if size < 0 else "Incremento")
        return raw, measure(raw, "variation", year, role, value=float(size), unit="%")

    def _items(self, year, role, size, noun):
        """A number with the name of what is counted."""
        raw, unit = self._number("count", int(size), False)
        least = role == "target" and self.style == "words"
        raw = f"almeno {raw} {noun}" if least else f"{raw} {noun}"
        return raw, measure(raw, "number", year, role, value=float(size), unit=unit, comparator=">=" if least else None)

    def _term(self, year, role, size, event):
        """Days counted from an event."""
        if role != "target":
            return self.nothing, measure(self.nothing, "none", year, role)
        raw = f"entro {self.days.format(size)} dalla {event}"
        return raw, measure(raw, "duration", year, role, value=float(size), unit="gg", comparator="<=")
