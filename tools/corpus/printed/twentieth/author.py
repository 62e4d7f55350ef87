"""Draws the values of layouts.py's plans: a program stores them by kind, and writes those of a kind all in one way."""
from printed.third.author import LAST_DAYS

MONTHS = {1: "gennaio", 2: "febbraio", 3: "marzo", 4: "aprile", 5: "maggio", 6: "giugno", 7: "luglio", 8: "agosto", 9: "settembre",
          10: "ottobre", 11: "novembre", 12: "dicembre"}
DAYS_OF = {**LAST_DAYS, 2: 28, 4: 30, 5: 31, 7: 31, 8: 31, 11: 30}
QUARTERS = {1: "I", 2: "II", 3: "III", 4: "IV"}
# By how much a year is better than the one before; of large numbers, in hundredths.
STEPS = {"percent": (0, 1, 2, 3, 5), "share": (0, -1, -1), "decimal": (0, 0.1, 0.3), "score": (0, 0.1, 0.1), "days": (0, -1, -2),
         "fewer": (0, -1, -1), "lower": (0, -0.1, -0.2), "ratio": (0, 0.25, 0.5), "number": (0, 1, 2, 4), "euro": (0, 1, 2, 3),
         "cost": (0, -1, -2), "items": (0, 0, 1), "duration": (0, 0)}
IN_HUNDREDTHS = ("number", "euro", "cost")
SMALL = 40  # numbers below grow by ones
FEW = ("share", "days", "fewer", "lower", "cost")  # the less the better
DECIMALS = {"decimal": 1, "score": 1, "lower": 1, "ratio": 2}
SIGNS = {True: ("<= {}", "<={}", "< {}"), False: (">= {}", ">={}", "> {}")}
DRAWN_SIGNS = {True: ("≤ {}", "≤{}", "<= {}"), False: ("≥ {}", "≥{}", ">= {}")}
WORDS = {True: ("non superiore a {}", "massimo {}", "non oltre {}"), False: ("almeno {}", "non inferiore a {}", "minimo {}")}
# The words in a column of units of measure, and the unit that they give to bare numbers.
UNIT_WORDS = {"percent": (("%", "Percentuale"), "%"), "number": (("N.", "Numero", "n."), "N"), "days": (("Giorni", "gg"), "gg"),
              "euro": (("Euro", "€"), "EUR"), "score": (("Punteggio", "Punti"), None), "ratio": (("Rapporto", "Valore"), None),
              "date": (("Data",), None), "yes": (("SI/NO",), None)}
AS = {"whole": "percent", "share": "percent", "decimal": "percent", "change": "percent", "fewer": "number", "items": "number",
      "cost": "euro", "lower": "ratio", "quarter": "date", "duration": "days"}


class TwentiethAuthor:
    """One installation of a program; `drawn`: its type has signs for greater or equal."""

    def __init__(self, random, drawn):
        self.random, choose = random, random.choice
        self.style = choose(("bare", "bare", "signs", "signs", "mixed", "words"))
        signs = DRAWN_SIGNS if drawn else SIGNS
        at = choose((0, 0, 1, 2))
        self.signs = {few: signs[few][at] for few in signs}
        at = choose((0, 1, 2))
        self.worded = {few: WORDS[few][at] for few in WORDS}
        self.percents = choose(("{}%", "{}%", "{} %"))
        self.hundredths = random.random() < 0.15  # "85,00%"
        self.count = choose(("{}", "{}", "{}", "n. {}"))
        self.days = choose(("{} gg", "{} giorni", "{} gg."))
        self.money, self.cents = choose((("€ {}", 2), ("{} €", 0), ("€ {}", 0), ("{} euro", 0)))
        numbers = "{d:02d}/{m:02d}/{y}"
        self.dates = choose((numbers, numbers, numbers, "{d:02d}-{m:02d}-{y}", "{d:02d}.{m:02d}.{y}", "{d} {name} {y}"))
        self.until = choose(("entro il {}", "Entro il {}", "{}", "{}", "entro {}"))
        self.of_quarter = choose(("{} trimestre {}", "entro il {} trimestre {}"))
        self.yes, self.no = choose((("SI", "NO"), ("SI", "NO"), ("Sì", "No")))
        self.nothing = choose(("n.d.", "-", "n.d."))
        self.weight_form = choose(("{}%", "{}%", "{}", "{}", "{},00"))
        self.things = choose(("{} {}", "n. {} {}"))
        self.unit_words = {kind: (choose(words), unit) for kind, (words, unit) in UNIT_WORDS.items()}
        self.event = choose(("entro {} dalla richiesta", "entro {} dalla domanda"))

    def objective(self):
        """Titles come with the domain's goals, and so do the names of indicators."""

    indicator = objective

    def weights(self, count):
        """Steps of five that make 100."""
        cuts = [0, *sorted(self.random.sample(range(1, 20), count - 1)), 20]
        return [(right - left) * 5 for left, right in zip(cuts, cuts[1:])]

    def weight_text(self, weight):
        return self.weight_form.format(weight)

    def unit_word(self, kind):
        """The word in a column of units of measure, and the unit that it gives to bare numbers."""
        return self.unit_words[AS.get(kind, kind)]

    def series(self, kind, start, columns, unit=None, bare=False):
        """(text, measure) below each (year, role); `bare`: numbers without their unit, which stands in a column of its own."""
        sign = self._sign(kind in FEW)
        targets = self._targets(kind, start, sorted({year for year, role in columns if role != "baseline"}))
        return [self._one(kind, start, year, role, targets, sign, unit if bare else None, bare) for year, role in columns]

    def _sign(self, few):
        """How targets are compared, and its sign."""
        style = self.random.choice(("bare", "signs", "words")) if self.style == "mixed" else self.style
        if style == "bare":
            return "{}", None
        form = (self.signs if style == "signs" else self.worded)[few]
        strict = form[0] if form.startswith(("<", ">")) and form[1] != "=" else None
        return form, strict or ("<=" if few else ">=")

    def _targets(self, kind, start, years):
        if kind not in STEPS and kind != "change":
            return {}
        value, targets = float(start.split()[-1]), {}
        for year in years:
            step = self.random.choice(STEPS.get(kind, (0,)))
            if kind in IN_HUNDREDTHS and value >= SMALL:
                step = self._rounded(value * step / 100, value)
            value = max(1.0, round(value + step, 2))
            targets[year] = min(100.0, value) if kind in ("percent", "decimal") else value
        return targets

    @staticmethod
    def _rounded(step, value):
        """As round as plans have it."""
        unit = 10 ** max(0, len(str(int(value))) - 3)
        return round(step / unit) * unit

    def _one(self, kind, start, year, role, targets, sign, unit, bare):
        if kind in ("date", "quarter", "yes", "change"):
            return getattr(self, "_" + kind)(start, year, role)
        if kind == "whole":
            return self._whole(year, role, unit, bare)
        if role == "result":
            value = self._reached(kind, targets[year])
        else:
            value = targets[year] if role == "target" else float(start.split()[-1])
        if kind == "items" and not bare and role == "target":
            return self._things(start.split()[0], value, year)
        if kind == "duration" and role == "target":
            raw = self.event.format(self.days.format(f"{value:g}"))
            return raw, measured(raw, "duration", year, role, value=value, unit="gg", comparator="<=")
        raw, printed = (self._digits(kind, value), unit) if bare else self._plain(kind, value)
        form, comparator = sign if role == "target" else ("{}", None)
        raw = self._joined(form, raw)
        return raw, measured(raw, "number", year, role, value=value, unit=printed, comparator=comparator)

    @staticmethod
    def _joined(form, raw):
        """A percentage takes an article behind words."""
        if not form[0].isalpha() or not raw[0].isdigit() or "%" not in raw:
            return form.format(raw)
        article = "l'" if raw[0] == "8" or raw.startswith("11") else "il "
        if form.startswith(("almeno", "non oltre")):
            return form.format(article + raw)
        if form.endswith("a {}"):
            return form.replace("a {}", "all'{}" if article == "l'" else "al {}").format(raw)
        return form.format(raw)

    def _digits(self, kind, value):
        decimals = DECIMALS.get(kind, 0)
        if kind in ("percent", "share") and self.hundredths:
            decimals = 2
        return f"{value:,.{decimals}f}".replace(",", " ").replace(".", ",").replace(" ", ".")

    def _plain(self, kind, value):
        """The number as it is printed, and the unit printed with it."""
        digits, kind = self._digits(kind, value), AS.get(kind, kind)
        if kind == "euro":
            return self.money.format(digits + (",00" if self.cents else "")), "EUR"
        form, unit = {"percent": (self.percents, "%"), "days": (self.days, "gg"),
                      "number": (self.count, "N" if self.count[0] == "n" else None)}.get(kind, ("{}", None))
        return form.format(digits), unit

    def _reached(self, kind, target):
        """What a year brought: mostly what was wanted or a little better, at times worse."""
        factor = self.random.choice((1, 1, 1.02, 1.05, 1.1, 0.97, 0.9))
        value = target / factor if kind in FEW else target * factor
        value = round(value, DECIMALS.get(kind, 0))
        return min(value, 100.0) if kind in ("percent", "decimal") else max(value, 1.0)

    def _things(self, noun, value, year):
        form, comparator = self.things, None
        if self.style == "words":
            form, comparator = "almeno {} {}", ">="
        raw, unit = form.format(f"{value:g}", noun), "N" if form[0] == "n" else None
        return raw, measured(raw, "number", year, "target", value=value, unit=unit, comparator=comparator)

    def _none(self, year, role):
        return self.nothing, measured(self.nothing, "none", year, role)

    def _whole(self, year, role, unit, bare):
        """All of them: compared with nothing."""
        value = 100.0 if role == "target" else self.random.choice((95.0, 98.0, 100.0))
        raw, printed = (f"{value:g}", unit) if bare else (self.percents.format(f"{value:g}"), "%")
        return raw, measured(raw, "number", year, role, value=value, unit=printed)

    def _change(self, start, year, role):
        if role == "baseline":
            return self._none(year, role)
        raw = "+" + self.percents.format(start)
        return raw, measured(raw, "variation", year, role, value=float(start), unit="%")

    def _yes(self, start, year, role):
        raw = self.no if role == "baseline" else self.yes
        return raw, measured(raw, "boolean", year, role, value=float(role != "baseline"))

    def _quarter(self, start, year, role):
        if role == "baseline":
            return self._none(year, role)
        raw, month = self.of_quarter.format(QUARTERS[int(start)], year), 3 * int(start)
        return raw, measured(raw, "deadline", year, role, date=f"{year}-{month:02d}-{DAYS_OF[month]}", comparator="<=")

    def _date(self, start, year, role):
        month = int(start)
        day = DAYS_OF[month] if role == "target" else self.random.randint(10, 27)
        printed, iso = self.dates.format(d=day, m=month, y=year, name=MONTHS[month]), f"{year}-{month:02d}-{day:02d}"
        if role != "target":
            return printed, measured(printed, "date", year, role, date=iso)
        raw = self.until.format(printed)
        return raw, measured(raw, "deadline", year, role, date=iso, comparator="<=")


def measured(raw, kind, year, role, **fields):
    return {"role": role, "year": year, "raw": raw, "kind": kind, "comparator": None, "value": None, "unit": None,
            "date": None, **fields}
