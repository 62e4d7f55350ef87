"""Tables as reports print them: statistics, accounts, surveys, texts, estimates; what is in them is drawn at random."""
import random

import printed.reports.first.words as words
from printed.reports.model import Cell, Item, Look, Table


class TableMaker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.number_of_table = self.random.randint(1, 9)

    # Words and figures

    def pick(self, options):
        return self.random.choice(options)

    def some(self, options, count):
        return self.random.sample(options, min(count, len(options)))

    def chance(self, share):
        return self.random.random() < share

    def sentence(self):
        topics, regions, verbs = self.some(words.TOPICS, 2), self.some(words.REGIONS, 2), self.some(words.VERBS, 2)
        text = self.pick(words.SENTENCES).format(
            topic=topics[0],
            topic2=topics[1],
            region=regions[0],
            region2=regions[1],
            verb=verbs[0],
            verb2=verbs[1],
            year=self.random.randint(1998, 2014),
            n=self.random.randint(3, 89),
            m=self.random.randint(3, 40),
            n2=self.random.randint(90, 400),
            ordinal=self.pick(["second", "third", "fourth"]),
        )
        return text[0].upper() + text[1:]

    def text(self, least=2, most=6):
        return Item("text", " ".join(self.sentence() for _ in range(self.random.randint(least, most))))

    def heading(self):
        topic = self.pick(words.TOPICS)
        return Item("heading", f"{self.random.randint(1, 6)}.{self.random.randint(1, 9)} {topic[0].upper()}{topic[1:]}")

    def caption(self):
        self.number_of_table += 1
        what = self.pick(words.TOPICS)
        where = self.pick(
            ["by region", "by age and sex", "by country", "selected years", "by source of funds", "by type of activity"]
        )
        unit = self.pick(["", "", " (EUR million)", " (thousands)", ", 2004–2012"])
        lead = self.pick(["Table {}. ", "Table {}: ", "TABLE {} — ", "Table 3.{}  "]).format(self.number_of_table)
        return Item("caption", f"{lead}{what[0].upper()}{what[1:]}, {where}{unit}")

    def note(self):
        notes = [
            "Source: Regional statistical offices.",
            "Note: Totals may not add up because of rounding.",
            "Source: Ministry of Finance; own calculations. Data for the last year are provisional and will be revised when "
            "the annual accounts have been audited.",
            "(1) Provisional. (2) Break in series.",
            "* Significant at the 5 per cent level.",
            "n/a: not available; – : nil or negligible.",
        ]
        return Item("note", " ".join(self.some(notes, self.random.randint(1, 2))))

    def number(self, form):
        r = self.random
        if r.random() < 0.05:
            return r.choice(["–", "-", "n/a", "…", ":", "0"])
        if form == "percent":
            return f"{r.uniform(0, 99):.1f}"
        if form == "percent sign":
            return f"{r.randint(0, 99)}%"
        if form == "change":
            return r.choice(["+", "-", "–", ""]) + f"{r.uniform(0, 12):.1f}"
        if form == "big":
            return f"{int(10 ** r.uniform(2, 6.5)):,}"
        if form == "spaced":
            return f"{int(10 ** r.uniform(2, 6)):,}".replace(",", "\u00a0")
        if form == "account":
            value = f"{int(10 ** r.uniform(1, 5)):,}"
            return f"({value})" if r.random() < 0.25 else value
        if form == "small":
            return f"{r.randint(0, 60)}"
        if form == "error":
            return f"{r.uniform(0, 9):.2f} ({r.uniform(0, 2):.2f})"
        return f"{r.uniform(0, 999):.1f}"

    def forms(self, count, mixed):
        kinds = ["percent", "change", "big", "spaced", "small", "decimal", "big", "percent sign"]
        one = self.pick(kinds)
        return [self.pick(kinds) if mixed else one for _ in range(count)]

    def look(self, rules=None):
        r = self.random
        look = Look(
            size=r.choice([7, 7.5, 8, 8, 8.5, 9, 9, 10]),
            pad_x=r.choice([1.8, 2.5, 4, 5, 6]),
            pad_y=r.choice([0.5, 1, 1, 1.5, 2, 3]),
            full_width=r.random() < 0.65,
            valign=r.choice("ttmb"),
            bold_header=r.random() < 0.6,
            gap=r.choice([4, 6, 9]),
        )
        look.rules = rules or r.choice(
            ["none", "book", "book", "book", "level", "grid", "outer", "upright", "head", "columns", "ends"]
        )
        look.shade_header = r.random() < 0.25
        look.zebra = rules is None and look.rules in ("none", "book", "ends") and r.random() < 0.25
        return look

    # Parts of tables

    def years(self, count):
        first = self.random.randint(1995, 2013 - count)
        if self.chance(0.2):
            return [f"{first + i}/{(first + i + 1) % 100:02d}" for i in range(count)]
        return [str(first + i) for i in range(count)]

    def head(self, text, align="c", **more):
        return Cell(text, align=align, header=True, **more)

    def figures(self, forms, bold=False):
        return [Cell(self.number(form), align="r", bold=bold) for form in forms]

    def mark(self, share=0.07):
        return self.pick(["1", "2", "(1)", "a", "*", "b", "1)"]) if self.chance(share) else ""

    def stub_rows(self, forms, kind):
        """Rows under a header: their cells, and those with white above."""
        rows, gaps = [], set()
        if kind == "flat":
            names = self.some(self.pick([words.REGIONS, words.COUNTRIES]), self.random.randint(5, 20))
            every = self.pick([0, 0, 0, 4, 5])
            for i, name in enumerate(names):
                if every and i and i % every == 0:
                    gaps.add(len(rows))
                rows.append([Cell(name, mark=self.mark())] + self.figures(forms))
        else:
            step = self.pick([1, 1, 2])
            values_on_groups = self.chance(0.5)
            bold = self.chance(0.4)
            for name, parts in self.some(words.TREES, self.random.randint(2, 4)):
                if rows and kind != "tight":
                    gaps.add(len(rows))
                row = [Cell(name, bold=bold, mark=self.mark())]
                rows.append(row + (self.figures(forms, bold) if values_on_groups else [Cell() for _ in forms]))
                for part in self.some(parts, self.random.randint(2, 6)):
                    rows.append([Cell(part, indent=step, mark=self.mark(0.04))] + self.figures(forms))
                    if self.chance(0.12):
                        for sub in self.some(["Of which: exports", "Of which: public", "Domestic", "Foreign"], 2):
                            rows.append([Cell(sub, indent=2 * step)] + self.figures(forms))
        if self.chance(0.5):
            total = [
                Cell(
                    self.pick(["Total", "TOTAL", "All regions", "Grand total", "EU-27", "United States, total"]), bold=True
                )
            ]
            rows.append(total + self.figures([f for f in forms], True))
            if self.chance(0.5):
                for cell in rows[-1]:
                    cell.rule_above = 0.5
        return rows, gaps

    def headed(self, header, rows, gaps, look, **more):
        table = Table(header + rows, look, gaps={g + len(header) for g in gaps}, header_rows=len(header), **more)
        if look.rules == "none" and self.chance(0.5):
            for cell in (c for row in table.rows for c in row):
                cell.rule_above = cell.rule_below = 0
        return table

    # Tables

    def plain(self, most=8):
        """One header line over figures."""
        count = self.random.randint(2, most)
        forms = self.forms(count, self.chance(0.3))
        rows, gaps = self.stub_rows(forms, self.pick(["flat", "tree", "tight"]))
        labels = self.years(count) if self.chance(0.6) else self.some(words.MEASURES, count)
        stub = self.pick(["", "", "Region", "Item", "Country", "Category"])
        header = [[self.head(stub, "l")] + [self.head(label, self.pick("cr"), mark=self.mark(0.05)) for label in labels]]
        if self.chance(0.25):
            unit = self.pick(words.UNITS)
            header.append(
                [self.head("", "l")]
                + [self.head(unit if self.chance(0.7) else self.pick(words.UNITS), "r") for _ in labels]
            )
        if self.chance(0.15):
            header.append([self.head("(1)" if i else "", "c") for i in range(count + 1)])  # numbers of the columns
        if self.chance(0.2):
            for row in rows:
                row[0].leader = True
        return self.headed(header, rows, gaps, self.look())

    def spanned(self):
        """Heads over several columns, in two or three levels."""
        groups, each = self.random.randint(2, 4), self.random.randint(2, 3)
        three = self.chance(0.25) and groups % 2 == 0
        forms = self.forms(each, True) * groups
        subs = self.pick([self.years(each), self.some(words.MEASURES, each), self.some(["Male", "Female", "Total"], each)])
        names = self.some(words.SPANNERS, groups)
        look = self.look()
        ruled = 0.5 if look.rules in ("book", "head", "none", "ends") and self.chance(0.7) else 0
        levels = 3 if three else 2
        header = []
        stub = self.head(self.pick(["", "", "Region", "Sector"]), "l", rows=levels, valign=self.pick("tmb"))
        if three:
            half = groups // 2 * each
            tops = self.some(["2010", "2011", "2012", "Level", "Change"], 2)
            header.append([stub] + [self.head(top, columns=half, rule_below=ruled) for top in tops])
        spans = [self.head(name, columns=each, rule_below=ruled) for name in names]
        header.append(spans if three else [stub] + spans)
        header.append([self.head(sub, self.pick("cr")) for sub in subs * groups])
        if self.chance(0.3):
            header[-1] = [Cell(c.text, align="r", header=True) for c in header[-1]]
        if self.chance(0.3) and not three and len(header[0]) > 2:
            last = header[0].pop()  # one column that stands for itself
            for _ in range(each):
                header[1].pop()
            header[0].append(self.head(self.pick(words.MEASURES), rows=2, valign="b"))
            forms = forms[:-(each)] + forms[:1]
            del last
        rows, gaps = self.stub_rows(forms, self.pick(["flat", "tree", "tight"]))
        return self.headed(header, rows, gaps, look)

    def account(self):
        """Accounts: signs of currency, brackets, totals between rules."""
        years = self.years(self.random.randint(2, 3))
        forms = ["account"] * len(years)
        sign = self.pick(["$", "$", "€", ""])
        notes = self.chance(0.4)
        blank = [Cell("", align="c")] if notes else []
        look = self.look(self.pick(["none", "none", "book", "ends", "level"]))
        leader = self.chance(0.35)
        rows, gaps = [], set()

        def row(name, indent=0, bold=False, money=False, rule=0.0):
            cells = [Cell(name, indent=indent, bold=bold, leader=leader)]
            if notes:
                cells.append(Cell(str(self.random.randint(2, 29)) if self.chance(0.5) else "", align="c"))
            for figure in self.figures(forms, bold):
                figure.text = f"{sign} {figure.text}" if money and sign else figure.text
                figure.rule_above = rule
                cells.append(figure)
            rows.append(cells)

        for name, parts in self.some(words.TREES, self.random.randint(1, 3)):
            gaps.add(len(rows))
            rows.append(
                [Cell(name + self.pick(["", ":"]), bold=self.chance(0.5))]
                + [Cell(b.text) for b in blank]
                + [Cell() for _ in years]
            )
            for i, part in enumerate(self.some(parts, self.random.randint(3, 6))):
                row(part, 1, money=i == 0)
            row("Total " + name[0].lower() + name[1:], self.pick([0, 2]), bold=self.chance(0.5), rule=0.5)
        row(self.pick(["Net income", "Total", "Balance at end of year"]), bold=True, money=True, rule=0.5)
        for cell in rows[-1][1:]:
            cell.rule_below = 1
        gaps.discard(0)
        header = [[self.head("", "l")] + ([self.head("Note")] if notes else []) + [self.head(y, "r") for y in years]]
        if self.chance(0.5):
            header.insert(
                0,
                [self.head("", "l")]
                + ([self.head("")] if notes else [])
                + [
                    self.head(
                        self.pick(["Year ended December 31", "(in thousands)", "EUR million"]),
                        columns=len(years),
                        rule_below=0.5,
                    )
                ],
            )
        return self.headed(header, rows, gaps, look)

    def worded(self):
        """Texts in columns."""
        count = self.random.randint(3, 5)
        labels = self.some(
            ["Measure", "Description", "Responsible body", "Status", "Expected effect", "Comments", "Legal basis"], count
        )
        look = self.look(self.pick(["grid", "grid", "level", "level", "book", "none", "upright", "head"]))
        look.full_width = True
        if look.rules in ("none", "book", "head"):
            look.pad_y = max(look.pad_y, 3)
        header = [[self.head(label, self.pick("lc")) for label in labels]]
        rows = []
        for subject in self.some(words.SUBJECTS, self.random.randint(4, 9)):
            row = [Cell(subject, bold=self.chance(0.1))]
            for _ in range(count - 1):
                text = self.pick(words.REMARKS)
                if self.chance(0.2):
                    text = self.sentence()
                row.append(Cell(text if self.chance(0.93) else ""))
            rows.append(row)
        return Table(header + rows, look, header_rows=1)

    def merged(self):
        """Labels at the left that stand beside several rows."""
        count = self.random.randint(2, 5)
        forms = self.forms(count, True)
        look = self.look(self.pick(["grid", "grid", "level", "book", "outer", "none"]))
        header = [
            [self.head("Group", "l"), self.head("Item", "l")] + [self.head(t) for t in self.some(words.MEASURES, count)]
        ]
        rows, gaps = [], set()
        place = self.pick("ttm")
        for name, parts in self.some(words.TREES, self.random.randint(3, 4)):
            chosen = self.some(parts, self.random.randint(2, 5))
            gaps.add(len(rows))
            for i, part in enumerate(chosen):
                label = (
                    [Cell(name, rows=len(chosen), valign=place, rule_above=0.5 if look.rules == "book" else 0)]
                    if i == 0
                    else []
                )
                rows.append(label + [Cell(part)] + self.figures(forms))
                if i == 0 and look.rules == "book":
                    for cell in rows[-1]:
                        cell.rule_above = 0.5
        gaps.discard(0)
        return self.headed(header, rows, gaps if look.rules in ("none", "book") else set(), look)

    def banded(self):
        """Titles of groups over the whole width, in the middle."""
        count = self.random.randint(3, 6)
        forms = self.forms(count, False)
        header = [[self.head(self.pick(["", "Region"]), "l")] + [self.head(t) for t in self.years(count)]]
        rows, gaps = [], set()
        for name in self.some(words.SPANNERS, self.random.randint(2, 3)):
            gaps.add(len(rows))
            rows.append([Cell(name, columns=count + 1, align="c", bold=self.chance(0.5), italic=self.chance(0.3))])
            for place in self.some(words.REGIONS, self.random.randint(3, 6)):
                rows.append([Cell(place)] + self.figures(forms))
        gaps.discard(0)
        return self.headed(header, rows, gaps, self.look())

    def survey(self):
        """Long labels beside short figures."""
        scale = self.pick(
            [
                ["Agree", "Neither", "Disagree"],
                ["Strongly agree", "Agree", "Disagree", "Strongly disagree", "Don't know"],
                ["Yes", "No", "No answer"],
            ]
        )
        forms = [self.pick(["percent sign", "small", "percent"])] * len(scale)
        look = self.look()
        rows = [[Cell(q)] + self.figures(forms) for q in self.some(words.QUESTIONS, self.random.randint(4, 8))]
        header = [[self.head(self.pick(["", "Statement"]), "l")] + [self.head(t) for t in scale]]
        if self.chance(0.3):
            header.append([self.head("", "l")] + [self.head("%", "r") for _ in scale])
        if self.chance(0.4):
            rows.append([Cell("Number of respondents")] + self.figures(["big"] * len(scale)))
        return Table(header + rows, look, widths=[3.2] + [1] * len(scale), header_rows=len(header))

    def pairs(self):
        """Labels and values in two columns."""
        look = self.look(self.pick(["grid", "level", "ends", "book"]))
        rows = [
            [Cell(self.pick(words.SUBJECTS)), Cell(self.pick(words.REMARKS) if self.chance(0.4) else self.number("big"))]
            for _ in range(self.random.randint(4, 9))
        ]
        return Table([[self.head("Indicator", "l"), self.head("Value", "l")]] + rows, look)

    def ticks(self):
        """Signs for yes under heads that stand apart."""
        count = self.random.randint(4, 8)
        look = self.look(self.pick(["grid", "level", "book", "none"]))
        rows = [
            [Cell(name)] + [Cell(self.pick(["X", "X", "", "●", "–"]), align="c") for _ in range(count)]
            for name in self.some(words.COUNTRIES, self.random.randint(6, 16))
        ]
        for row in rows:
            row[1].text = row[1].text or "X"
        labels = self.some(
            ["Tax relief", "Grants", "Loans", "Permits", "Audits", "Labels", "Fees", "Training", "Quotas"], count
        )
        return Table([[self.head("Country", "l")] + [self.head(t) for t in labels]] + rows, look)

    def dense(self):
        """Many narrow columns in small print."""
        count = self.random.randint(10, 15)
        forms = [self.pick(["percent", "small", "decimal"])] * count
        rows, gaps = self.stub_rows(forms, self.pick(["flat", "flat", "tight"]))
        look = self.look(self.pick(["none", "book", "grid", "level", "ends"]))
        look.size, look.pad_x, look.full_width = self.pick([6, 6.5, 7]), self.pick([1.5, 2, 3]), self.chance(0.5)
        header = [[self.head("", "l")] + [self.head(t, "r") for t in self.years(count)]]
        return self.headed(header, rows, gaps, look)

    def long(self):
        """More rows than a page holds."""
        count = self.random.randint(3, 6)
        forms = self.forms(count, True)
        rows = [
            [Cell(f"{place} {i}" if self.chance(0.4) else f"{place}, {self.pick(['rural', 'urban', 'coastal'])} {i}")]
            + self.figures(forms)
            for i, place in enumerate(self.pick(words.REGIONS) for _ in range(self.random.randint(70, 110)))
        ]
        header = [[self.head("District", "l")] + [self.head(t) for t in self.some(words.MEASURES, count)]]
        return Table(header + rows, self.look(), repeat_header=self.chance(0.6))

    def regression(self):
        """Estimates, and below each its error in brackets."""
        count = self.random.randint(2, 6)
        look = self.look(self.pick(["book", "book", "ends", "none", "head"]))
        header = [[self.head("", "l")] + [self.head(f"({i + 1})") for i in range(count)]]
        if self.chance(0.5):
            header.insert(0, [self.head("", "l")] + [self.head(t) for t in self.some(words.MEASURES, count)])
        rows, gaps = [], set()
        for name in self.some(
            [
                "Log income",
                "Age",
                "Age squared",
                "Female",
                "Years of schooling",
                "Urban residence",
                "Firm size",
                "Union membership",
                "Constant",
            ],
            self.random.randint(4, 8),
        ):
            gaps.add(len(rows))
            there = [self.chance(0.8) for _ in range(count)]
            there[0] = True
            rows.append(
                [Cell(name)]
                + [
                    Cell(f"{self.random.uniform(-3, 3):.3f}{self.pick(['', '*', '**', '***'])}" if t else "", align="c")
                    for t in there
                ]
            )
            rows.append([Cell("")] + [Cell(f"({self.random.uniform(0, 1):.3f})" if t else "", align="c") for t in there])
        gaps = gaps - {0} if self.chance(0.5) else set()
        for name, form in (("Observations", "big"), ("R-squared", "percent"), ("Region effects", None))[
            : self.random.randint(1, 3)
        ]:
            values = [self.number(form) if form else self.pick(["Yes", "No"]) for _ in range(count)]
            rows.append(
                [Cell(name)] + [Cell(v, align="c", rule_above=0.5 if name == "Observations" else 0) for v in values]
            )
        return self.headed(header, rows, gaps, look)

    def series(self):
        """Years and months down the side."""
        count = self.random.randint(3, 8)
        forms = self.forms(count, self.chance(0.5))
        first = self.random.randint(1975, 1998)
        rows, gaps = [], set()
        leader = self.chance(0.3)
        for i in range(self.random.randint(8, 24)):
            year = first + i
            if i and i % 5 == 0 and self.chance(0.7):
                gaps.add(len(rows))
            rows.append([Cell(str(year), leader=leader, mark=self.mark(0.05))] + self.figures(forms))
        if self.chance(0.5):
            gaps.add(len(rows))
            rows.append([Cell(f"{year + 1}:")] + [Cell() for _ in forms])
            for part in self.pick(
                [["January", "February", "March", "April", "May", "June"], ["I", "II", "III", "IV"], ["Q1", "Q2", "Q3"]]
            ):
                rows.append([Cell(part, indent=1, leader=leader)] + self.figures(forms))
        header = [
            [self.head(self.pick(["Year", "Period", "Year or month", ""]), "l")]
            + [self.head(t) for t in self.some(words.MEASURES, count)]
        ]
        if self.chance(0.4) and count > 3:
            half = count // 2
            header[0] = [self.head(header[0][0].text, "l", rows=2, valign="m")] + [
                self.head(t, columns=n, rule_below=0.5) for t, n in zip(self.some(words.SPANNERS, 2), (half, count - half))
            ]
            header.append([self.head(t) for t in self.some(words.MEASURES, count)])
        return self.headed(header, rows, gaps, self.look())

    def matrix(self):
        """Correlations: what would stand above the diagonal is blank."""
        names = self.some(words.MEASURES, self.random.randint(4, 7))
        numbered = self.chance(0.5)
        header = [[self.head("", "l")] + [self.head(f"({i + 1})" if numbered else n) for i, n in enumerate(names)]]
        rows = [
            [Cell(f"({i + 1}) {n}" if numbered else n)]
            + [
                Cell("1.00" if i == j else f"{self.random.uniform(-1, 1):.2f}" if j < i else "", align="c")
                for j in range(len(names))
            ]
            for i, n in enumerate(names)
        ]
        return Table(header + rows, self.look(self.pick(["book", "none", "ends", "grid"])))

    def schedule(self):
        """Dates or names beside what is said of them, often without a rule."""
        look = self.look(self.pick(["none", "none", "level", "ends", "head"]))
        look.full_width, look.pad_y = True, self.pick([1.5, 2, 3, 4])
        labels = self.pick([["Date", "Action", "Place"], ["Year", "Reform", "Legal basis"], ["Partner", "Role", "Country"]])
        rows = []
        for i in range(self.random.randint(5, 10)):
            first = (
                self.pick(words.REGIONS)
                if labels[0] == "Partner"
                else f"{self.random.randint(1, 28)} May {2001 + i}"
                if labels[0] == "Date"
                else str(2001 + i)
            )
            rows.append(
                [
                    Cell(first),
                    Cell(self.pick(words.REMARKS + words.SUBJECTS)),
                    Cell(self.pick(words.COUNTRIES + words.REGIONS)),
                ]
            )
        return Table([[self.head(label, "l") for label in labels]] + rows, look, widths=[1, 3, 1.4])

    def narrow(self):
        """Fits a column of a two-column page."""
        table = self.pick([lambda: self.plain(3), lambda: self.plain(3), self.pairs, self.account])()
        table.look.size = min(table.look.size, 8)
        table.look.pad_x = min(table.look.pad_x, 4)
        return table
