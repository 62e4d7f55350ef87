"""Draws the texts and values of layouts.py's plans: one hand writes all numbers, signs and dates of a document."""
import re

from printed.fourth.author import articled
from printed.first.words import Author

MONTHS = ("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre",
          "dicembre")
ENDS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# How a hand compares: in signs, or in words with the article that Italian puts before a percentage.
SIGNS = {">=": ("≥ {}", "≥{}", ">= {}", ">={}"), "<=": ("≤ {}", "≤{}", "<= {}", "<={}"), ">": ("> {}", ">{}", "> {}", ">{}"),
         "<": ("< {}", "<{}", "< {}", "<{}")}
WORDED = {">=": ("almeno {the}{}", "non inferiore {to}{}", "Almeno {the}{}", "minimo {}"),
          "<=": ("massimo {}", "non superiore {to}{}", "max {}", "non più {of}{}"),
          ">": ("superiore {to}{}", "oltre {the}{}", "maggiore {of}{}", "superiore {to}{}"),
          "<": ("inferiore {to}{}", "minore {of}{}", "inferiore {to}{}", "inferiore {to}{}")}
# Kinds of numbers: what they are written as, which way is better, and by how much of themselves they grow in a year.
NUMBERS = {"pct": ("percent", 1, 0.04), "low": ("percent", -1, 0.1), "num": ("count", 1, 0.05), "less": ("index", -1, 0.1),
           "days": ("days", -1, 0.07), "eur": ("euro", 1, 0.04), "cost": ("euro", -1, 0.03), "hours": ("hours", 1, 0.1),
           "score": ("score", 1, 0.03), "size": ("size", 1, 0.05)}
DATED = ("date", "once")
# Words of a column of units of measure for each kind, and the unit that they give to a bare number.
UNIT_WORDS = {"percent": (("%", "Percentuale", "%"), "%"), "count": (("N.", "Numero", "n."), "N"),
              "days": (("Giorni", "gg"), "gg"), "euro": (("€", "Euro"), "EUR"), "hours": (("Ore",), None),
              "score": (("Punteggio", "Valore medio"), None), "index": (("Giorni", "gg"), "gg"), "size": (("Valore",), None)}
OTHER_UNITS = {"all": "%", "chg": "%", "date": "Data", "once": "Data", "yes": "SI/NO", "say": "Qualitativo", "term": "Giorni",
               "items": "N.", "ref": "Confronto"}


def said(random, text):
    """The text with one of each "[a;b]"."""
    return re.sub(r"\[(.*?)\]", lambda found: random.choice(found[1].split(";")), text)


def step_of(value):
    """The size of the second figure."""
    return 10 ** max(0, len(str(int(value))) - 2)


def digits(value, decimals=0):
    return f"{value:,.{decimals}f}".replace(",", " ").replace(".", ",").replace(" ", ".")


class FifteenthAuthor(Author):
    """The habits of one office; Author gives weights and the form of a measure."""

    def __init__(self, random):
        super().__init__(random)
        choose, chance = random.choice, random.random
        self.style = choose(("bare", "bare", "signs", "signs", "mixed", "words"))
        self.sign_form, self.word_form = choose(range(4)), choose(range(4))
        self.percents, self.percent_decimals = choose(("{}%", "{}%", "{} %")), choose((0, 0, 0, 0, 2))
        self.counts = choose(("{}", "{}", "{}", "n. {}", "N. {}"))
        self.day_form = choose(("{} giorni", "{} giorni", "{} gg", "{} gg."))
        self.hour_form = choose(("{} ore", "{} h", "{}"))
        self.money, self.cents = choose((("€ {}", 0), ("€ {}", 2), ("{} €", 0), ("{} euro", 0), ("Euro {}", 2)))
        self.dates = choose(("{d:02d}/{m:02d}/{y}", "{d:02d}/{m:02d}/{y}", "{d}/{m}/{y}", "{d:02d}.{m:02d}.{y}", "{d} {name} {y}"))
        self.until = choose(("entro il {}", "Entro il {}", "{}", "entro {}"))
        self.yearless = chance() < 0.08
        self.yes, self.no = choose((("SI", "NO"), ("SI", "NO"), ("Sì", "No"), ("SÌ", "NO")))
        self.nothing = choose(("n.d.", "n.d.", "-", "ND", "n.a."))
        self.weighed = choose(("{}%", "{}%", "{}", "{} %", "{},00%"))
        self.changes = choose(("{+}{}", "{+}{}", "{+} {}", "{word} {of}{}", "{+}{} rispetto al {y}"))
        self.items_form = choose(("{} {}", "n. {} {}", "almeno {} {}"))
        self.unit_words = {written: choose(words) for written, (words, _) in UNIT_WORDS.items()}
        self.with_unit = chance() < 0.25  # percentages keep their sign beside a column of units

    def weight_text(self, weight):
        return self.weighed.format(f"{weight:g}")

    def day(self, year, month):
        """The last day of a month as this hand writes it, and as ISO date."""
        last = ENDS[month - 1]
        return self.dates.format(d=last, m=month, y=year, name=MONTHS[month - 1]), f"{year}-{month:02d}-{last}"

    def unit_word(self, spec):
        kind = spec.split()[0]
        return self.unit_words[NUMBERS[kind][0]] if kind in NUMBERS else OTHER_UNITS[kind]

    def cells(self, spec, columns, with_units):
        """(text, measure) for each (year, role); `with_units`: the units of numbers stand in a column of their own."""
        kind, _, rest = spec.partition(" ")
        if kind in NUMBERS:
            return self._numbers(kind, float(rest), columns, with_units)
        return getattr(self, f"_{kind}")(columns, rest, with_units)

    def _numbers(self, kind, start, columns, with_units):
        written, way, share = NUMBERS[kind]
        value, sign, out = self._first(written, start), self._sign(way), []
        for year, role in columns:
            if role == "baseline" and self.random.random() < 0.08:
                out.append(self._blank(year, role))
                continue
            printed = value if role == "target" else self._observed(written, value, way)
            text, unit = self._bare(written, printed) if with_units else self._plain(written, printed)
            comparator = None
            if role == "target":
                text, comparator = self._compared(text, sign, written, value)
            out.append((text, self._measure(text, "number", year, role, value=float(printed), unit=unit, comparator=comparator)))
            value = self._next(written, value, way * share)
        return out

    def _first(self, written, start):
        """Where this plan starts: other towns have other numbers."""
        if written == "percent":
            value = min(98, max(2, round(start + self.random.choice((-4, -2, 0, 0, 1, 3)) * start / 50)))
            return 5 * round(value / 5) if value > 9 and self.random.random() < 0.6 else value
        if written == "score":
            return round(start + self.random.choice((-0.2, -0.1, 0, 0.1)), 1)
        return self._round(start * self.random.choice((0.5, 0.7, 0.8, 1, 1, 1.2, 1.5, 2)))

    def _observed(self, written, value, way):
        """What was measured is mostly no round number, and a little worse than what is aimed at."""
        worse = value * (1 - way * self.random.choice((0, 0.013, 0.028, 0.057)))
        if written == "euro":
            return round(worse + self.random.random(), self.cents)
        if written == "percent":
            return round(worse, self.random.choice((0, 1)))
        return round(worse) if written in ("count", "hours", "size") else value

    @staticmethod
    def _round(value):
        """To two figures, and never to one day."""
        step = step_of(value)
        return max(2, round(value / step) * step)

    def _next(self, written, value, share):
        """A year later: the same, or a step better."""
        if self.random.random() < 0.3:
            return value
        if written == "score":
            return round(value + 0.1, 1)
        if written == "percent":
            better = round(value * share) if value % 5 or share < 0 else 5  # round shares grow in round steps
            return min(100, max(1, value + better))
        grown, step = self._round(value * (1 + share)), step_of(value)
        return max(2, grown if grown != value else value + (step if share > 0 else -step))

    def _plain(self, written, value):
        if written == "percent":
            return self.percents.format(digits(value, max(self.percent_decimals, int(value != int(value))))), "%"
        if written == "count":
            return self.counts.format(digits(value)), "N" if self.counts[0] in "nN" else None
        if written == "days":
            return self.day_form.format(value), "gg"
        if written == "euro":
            return self.money.format(digits(value, self.cents)), "EUR"
        if written == "hours":
            return self.hour_form.format(digits(value)), None
        return digits(value, int(written == "score")), None

    def _bare(self, written, value):
        """A number alone, and the unit that the column beside it gives."""
        unit = UNIT_WORDS[written][1]
        if written == "percent" and self.with_unit:
            return self._plain(written, value)
        return digits(value, {"score": 1, "euro": self.cents}.get(written, int(value != int(value)))), unit

    def _sign(self, way):
        """How this indicator's targets are compared: the sign and its form, or nothing."""
        style = self.style if self.style != "mixed" else self.random.choice(("bare", "signs", "words"))
        if style == "bare":
            return None
        sign = (">=" if way > 0 else "<=") if self.random.random() < 0.9 else ">" if way > 0 else "<"
        return sign, SIGNS[sign][self.sign_form] if style == "signs" else WORDED[sign][self.word_form]

    def _compared(self, text, sign, written, value):
        if sign is None or written == "percent" and value >= 100:
            return text, None
        comparator, form = sign
        if text[0] in "nNE":  # no sign touches a word
            form = form.replace(" ", "").replace("{}", " {}") if form[0] in "≥≤<>" else form
        if written == "percent":
            form = articled(form, value)
        else:
            form = form.replace("{the}", "").replace("{of}", "di ").replace("{to}", "a ")
        return form.format(text), comparator

    def _blank(self, year, role):
        return self.nothing, self._measure(self.nothing, "none", year, role)

    def _all(self, columns, _, with_units):
        """The whole of it, each year; a little less before."""
        out, before = [], self.random.choice((90, 94, 96, 100))
        for year, role in columns:
            value = 100 if role == "target" else before
            text, unit = self._bare("percent", value) if with_units else self._plain("percent", value)
            out.append((text, self._measure(text, "number", year, role, value=float(value), unit=unit)))
        return out

    def _chg(self, columns, rest, _):
        """A signed change against the year before the plan's first."""
        size, out = int(rest) * self.random.choice((1, 1, 2)), []
        first = min(year for year, role in columns if role == "target")
        for year, role in columns:
            if role != "target":
                out.append(self._blank(year, role))
                continue
            form = self.changes.replace("{+}", "+" if size > 0 else "-").replace("{word}", "Aumento" if size > 0 else "Riduzione")
            text = articled(form, abs(size)).format(self.percents.format(abs(size)), y=first - 1)
            out.append((text, self._measure(text, "variation", year, role, value=float(size), unit="%")))
        return out

    def _date(self, columns, rest, _, again=True):
        """A term in each year; `again`: it was kept in the years before, too."""
        out, month = [], min(12, max(1, int(rest) + self.random.choice((-1, 0, 0, 1))))
        in_words = self.random.random() < 0.15
        for year, role in columns:
            if role != "target":
                text, iso = self.day(year, month)
                out.append((text, self._measure(text, "date", year, role, date=iso)) if again else self._blank(year, role))
                continue
            text, iso = self._until(year, month, in_words)
            out.append((text, self._measure(text, "deadline", year, role, date=iso, comparator="<=")))
        return out

    def _until(self, year, month, in_words):
        text, iso = self.day(year, month)
        if in_words and "name" in self.dates:
            return f"entro {MONTHS[month - 1]} {year}", iso
        if self.yearless:
            return f"entro il {re.sub(r'.' + str(year) + '$', '', text)}", iso
        return self.until.format(text), iso

    def _once(self, columns, rest, with_units):
        """A term in the first year; it is done in those that follow, which a plan of one year does not have."""
        first = min(year for year, role in columns if role == "target")
        out = self._date(columns, rest, with_units, again=False)
        for at, (year, role) in enumerate(columns):
            if role == "target" and year > first:
                out[at] = ("-", self._measure("-", "none", year, role))
        return out

    def _yes(self, columns, _, __):
        texts = [self.yes if role == "target" else self.no for _, role in columns]
        return [(text, self._measure(text, "boolean", year, role, value=float(role == "target")))
                for text, (year, role) in zip(texts, columns)]

    def _say(self, columns, rest, _):
        """A stage for each year, or the same one in all."""
        stages, out = rest.split(">"), []
        for year, role in columns:
            if role != "target":
                out.append(self._blank(year, role))
                continue
            text = stages.pop(0) if len(stages) > 1 else stages[0]
            out.append((text, self._measure(text, "text", year, role)))
        return out

    def _term(self, columns, rest, _):
        """So many days from an event; how many it took before."""
        start, event = rest.split(" ", 1)
        days, out = self._first("days", int(start)), []
        for year, role in columns:
            text, unit = self._plain("days", days)
            kind, comparator = ("duration", "<=") if role == "target" else ("number", None)
            if role == "target":
                text = f"entro {text.rstrip('.')} {event}"
            out.append((text, self._measure(text, kind, year, role, value=float(days), unit=unit, comparator=comparator)))
            days = self._next("days", days, -0.07)
        return out

    def _items(self, columns, rest, with_units):
        """Things counted with their name; beside a column of units the number alone."""
        count, noun = rest.split(" ", 1)
        value, out = max(2, round(int(count) * self.random.choice((0.5, 1, 1, 1.5)))), []
        for year, role in columns:
            form = self.items_form if role == "target" else self.items_form.replace("almeno ", "")
            text, unit = form.format(value, noun), "N" if form[0] == "n" else None
            comparator = ">=" if form.startswith("almeno") else None
            if with_units:
                text, unit, comparator = str(value), "N", None
            out.append((text, self._measure(text, "number", year, role, value=float(value), unit=unit, comparator=comparator)))
            value += self.random.choice((0, 1))
        return out

    def _ref(self, columns, rest, _):
        out = []
        for year, role in columns:
            if role != "target":
                out.append(self._blank(year, role))
            else:
                out.append((rest, self._measure(rest, "reference", year, role, comparator=rest.split()[0].replace("≤", "<="))))
        return out
