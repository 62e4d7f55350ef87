"""Draws the values of layouts.py's plans: one hand writes a document, an indicator's values go one way over the years."""
import collections

# An indicator before it has values: `kind` of them, what "items" counts; `base`, `step`: where targets start, and go.
Draft = collections.namedtuple("Draft", "name formula kind noun base step sign form")
MONTHS = {3: "marzo", 4: "aprile", 5: "maggio", 6: "giugno", 7: "luglio", 9: "settembre", 10: "ottobre", 11: "novembre",
          12: "dicembre"}
ENDS = {3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 9: 30, 10: 31, 11: 30, 12: 31}
QUARTERS = {3: "I", 6: "II", 9: "III", 12: "IV"}
SIGNS = {">=": ("≥ {}", "≥{}", ">= {}", ">={}"), "<=": ("≤ {}", "≤{}", "<= {}", "<={}"), ">": ("> {}", ">{}"),
         "<": ("< {}", "<{}")}
WORDED = {">=": ("almeno {}", "Almeno {}", "non meno di {}", "minimo {}"), "<=": ("massimo {}", "non oltre {}", "max {}")}
# Where targets start, and by how much they get better each year.
STARTS = {"percent": ((60, 65, 70, 75, 80, 82, 85, 88, 90, 92), (0, 1, 2, 3)), "count": ((3, 5, 8, 12, 20, 36, 54), (0, 1, 2)),
          "big": ((1200, 2450, 4380, 8600, 15750), (0, 50, 150)), "days": ((12, 18, 25, 30, 45, 60), (0, -1, -2)),
          "cost": ((18500, 42000, 96500, 310000), (0, -500)), "euro": ((25000, 74500, 180000, 1250000), (0, 500, 2500)),
          "score": ((3.4, 3.6, 3.8, 4.1), (0, 0.1)), "ratio": ((0.65, 0.82, 1.15, 1.4), (0, 0.05)), "items": ((2, 3, 4, 6), (0, 1)),
          "duration": ((10, 15, 20, 30), (0, -1)), "up": ((2, 3, 5, 8), (0, 1)), "down": ((2, 3, 5, 10), (0, 1))}
FEWER = {"days", "cost"}  # kinds of which less is better
SIGNED = {"percent", "count", "big", "days", "cost", "euro", "score"}  # kinds that a sign may stand before
# A column of units of measure: its words for each kind, and the unit that they give to a bare number beside them.
UNITS = {"percent": (("%", "Percentuale"), "%"), "count": (("N.", "Numero"), "N"), "big": (("N.", "Numero"), "N"),
         "days": (("gg", "Giorni"), "gg"), "cost": (("€", "Euro"), "EUR"), "euro": (("€", "Euro"), "EUR"),
         "score": (("Punteggio",), None), "ratio": (("Rapporto", "Indice"), None), "items": (("N.", "Numero"), "N"),
         "whole": (("%",), "%"), "date": (("Data",), None), "quarter": (("Data",), None), "yes": (("SI/NO", "Sì/No"), None)}
MEASURED = set(UNITS)
PAST = {"percent", "count", "big", "days", "cost", "euro", "score", "ratio", "items", "date", "yes"}  # kinds with a result


def italian(value, decimals=0):
    """Points between thousands, a comma before decimals."""
    return f"{value:,.{decimals}f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def measure(raw, kind, year, role, **fields):
    return {"role": role, "year": year, "raw": raw, "kind": kind, "comparator": None, "value": None, "unit": None, "date": None,
            **fields}


class Hand:
    """How one clerk writes numbers, dates and weights."""

    def __init__(self, random):
        choose = random.choice
        self.random, self.style = random, choose(("bare", "bare", "signs", "signs", "words"))
        self.signs = {sign: choose(forms) for sign, forms in (WORDED if self.style == "words" else SIGNS).items()}
        self.up, self.down = choose((("+{}", "-{}"), ("+{}", "-{}"), ("Incremento del {}", "Riduzione del {}"), ("+ {}", "- {}")))
        self.percents, self.cents = choose(("{}%", "{}%", "{} %")), choose((0, 0, 2))
        self.money = choose(("€ {}", "{} €", "{} euro", "€ {}"))
        self.days = choose(("{} giorni", "{} gg", "{} gg.", "{} giorni"))
        self.number = choose(("{}", "{}", "{}", "n. {}", "N. {}"))
        slashed = "{d:02d}/{m:02d}/{y}"
        self.dates = choose((slashed, slashed, slashed, "{d} {name} {y}", "{d:02d}.{m:02d}.{y}", "{d:02d}-{m:02d}-{y}"))
        self.until = choose(("entro il {}", "Entro il {}", "{}", "entro il {}"))
        self.yearless = random.random() < 0.12  # "entro il 30 giugno": the column tells the year
        self.quarter = choose(("{} trimestre {}", "entro il {} trimestre {}"))
        self.yes, self.no = choose((("SI", "NO"), ("SI", "NO"), ("Sì", "No"), ("sì", "no")))
        self.nothing = choose(("n.d.", "-", "n.d.", "N.D.", "---"))
        self.units = choose((0, 0, 1))  # which of the words for a unit this hand takes
        self.weight = choose(("{}%", "{}%", "{}", "{}", "{} %", "{},00"))

    def weights(self, count):
        """So many weights in steps of five that make 100."""
        cuts = [0, *sorted(self.random.sample(range(1, 20), count - 1)), 20]
        return [(end - start) * 5 for start, end in zip(cuts, cuts[1:])]

    def day(self, month, year):
        """The last day of a month as it is written, and as ISO date."""
        return (self.dates.format(d=ENDS[month], m=month, y=year, name=MONTHS[month]), f"{year}-{month:02d}-{ENDS[month]}")

    def draft(self, name, formula, kinds, allowed=None):
        """An indicator of one of its kinds ("date|quarter", "items corsi"); None where no kind is allowed."""
        may = [kind for kind in kinds.split("|") if allowed is None or kind.split()[0] in allowed]
        if not may:
            return None
        choose = self.random.choice
        kind, _, noun = choose(may).partition(" ")
        starts, steps = STARTS.get(kind, ((None,), (None,)))
        sign = "<=" if kind in FEWER else ">="
        if self.style == "signs" and self.random.random() < 0.12:
            sign = sign[0]
        if kind not in SIGNED or self.style == "bare":
            sign = None
        form = self.signs[sign] if sign else "{}"
        if kind in ("up", "down"):
            form = self.up if kind == "up" else self.down
        elif kind == "items":
            form = choose(("n. {} {}", "{} {}"))
        elif kind in ("keep", "text"):
            form = choose({"keep": ("Mantenimento", "Mantenimento"), "text": ("Relazione finale", "Avvio del servizio",
                                                                            "Documento trasmesso al vertice")}[kind])
        elif kind in ("date", "quarter"):
            starts = tuple(MONTHS) if kind == "date" else tuple(QUARTERS)
        return Draft(name, formula, kind, noun, choose(starts), choose(steps), sign, form)

    def unit_word(self, draft):
        words, unit = UNITS[draft.kind]
        return words[min(self.units, len(words) - 1)], unit

    def value(self, draft, year, role, first, unit=None):
        """Text and measure of one cell; `first`: the plan's first year; `unit`: what a column of units gives to bare numbers."""
        if draft.kind in ("date", "quarter"):
            return self._term(draft, year, role)
        if draft.kind == "yes":
            word = self.no if role == "baseline" else self.yes
            return word, measure(word, "boolean", year, role, value=float(word == self.yes))
        if role != "target" and draft.kind in ("keep", "text", "up", "down", "duration", "whole"):
            return self.nothing, measure(self.nothing, "none", year, role)
        if draft.kind in ("keep", "text"):
            return draft.form, measure(draft.form, "text", year, role)
        return self._number(draft, self.amount(draft, year, role, first), year, role, unit)

    def amount(self, draft, year, role, first):
        """A target's number in the plan's years, what was there before, or what was reached."""
        if draft.kind == "whole":
            return 100
        value = draft.base + draft.step * max(0, year - first)
        if role == "target":
            return min(value, 100) if draft.kind == "percent" else round(value, 2)
        worse = self.random.choice((0.82, 0.9, 0.95, 1.0)) if role == "baseline" else self.random.choice(
            (0.8, 0.9, 0.96, 1.0, 1.0, 1.04, 1.1))
        value = value * (2 - worse if draft.kind in FEWER else worse)
        if draft.kind == "percent":
            return min(100, round(value, self.random.choice((0, 0, 1))))
        return max(1, round(value)) if draft.kind not in ("score", "ratio") else round(value, 2)

    def _number(self, draft, value, year, role, unit=None):
        """`unit`: told by the column of units, so that the number stands alone."""
        kind = draft.kind
        decimals = 2 if kind == "ratio" else 1 if kind == "score" or value != int(value) else 0
        text, own = italian(value, decimals), unit
        value = float(text.replace(".", "").replace(",", "."))
        if kind in ("up", "down"):
            raw = draft.form.format(self.percents.format(text))
            return raw, measure(raw, "variation", year, role, value=value if kind == "up" else -value, unit="%")
        if kind == "duration":
            raw = f"entro {self.days.format(text)} {draft.noun}"
            return raw, measure(raw, "duration", year, role, value=value, unit="gg", comparator="<=")
        if kind == "items" and unit is None:
            raw = draft.form.format(text, draft.noun)
            return raw, measure(raw, "number", year, role, value=value, unit="N" if raw[0] == "n" else None)
        if unit is None:
            text, own = self._with_unit(kind, text, value)
        signed = role == "target" and draft.sign
        raw = draft.form.format(text) if signed else text
        return raw, measure(raw, "number", year, role, value=value, unit=own, comparator=draft.sign if signed else None)

    def _with_unit(self, kind, text, value):
        if kind in ("percent", "whole"):
            return self.percents.format(text), "%"
        if kind == "days":
            return self.days.format(text), "gg"
        if kind in ("cost", "euro"):
            return self.money.format(italian(value, self.cents)), "EUR"
        if kind == "count" and self.number != "{}" and self.style == "bare":
            return self.number.format(text), "N"
        return text, None

    def _term(self, draft, year, role):
        if role == "baseline":
            return self.nothing, measure(self.nothing, "none", year, role)
        month = draft.base
        if role == "result":
            month = self.random.choice([other for other in MONTHS if other <= month][-2:] + [month])
        text, iso = self.day(month, year)
        if role == "result":
            return text, measure(text, "date", year, role, date=iso)
        if self.yearless:
            text = f"{ENDS[month]} {MONTHS[month]}"
        raw = self.until.format(text) if draft.kind == "date" else self.quarter.format(QUARTERS[month], year)
        return raw, measure(raw, "deadline", year, role, date=iso, comparator="<=")
