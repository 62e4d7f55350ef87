"""Tables of texts, accounts, answers, programmes and prices in the second collection."""
import printed.reports.second.words as words
from printed.reports.model import Cell
from printed.reports.second.stats import Statistics


class Texts(Statistics):
    def remarks(self, count, blank=0.05):
        return [Cell("" if self.chance(blank) else self.pick(words.REMARKS)) for _ in range(count)]

    def measures(self):
        """Texts of several lines, parted by white or by light bands, never by rules."""
        labels = self.some(["Initiative", "Legal base", "State of play", "Benefits", "Options considered", "Next steps"],
                           self.pick([3, 3, 4]))
        rows = [[Cell(name, bold=self.chance(0.15))] + self.remarks(len(labels) - 1, 0.03)
                for name in self.random.sample(words.POLICIES, self.random.randint(6, 10))]
        tinted = self.chance(0.5)
        for row in rows[::2] if tinted else []:
            self.shaded(row, self.pick(["#eef2f7", "#f2f2f2"]))
        look = self.look(size=self.pick([8, 8.5, 9]), valign="t", full_width=True,
                         pad_y=self.pick([1, 2] if tinted else [3, 4.5]), pad_x=4)
        table = self.table([[self.head(t, "l") for t in labels]], rows, look, widths=[1.2] + [2] * (len(labels) - 1))
        return self.lined(table, *self.pick([(0.75, 0.5, 0.75), (0, 0.75, 0), (0.75, 0.75, 0)]))

    def gridtext(self):
        """Ruled all round: areas beside several rows, numbered lines, texts."""
        header = [[self.head(t, self.pick("lc")) for t in ("Area", "No", "Action", self.pick(["Lead", "Timing"]), "Follow-up")]]
        rows, line = [], 0
        for area in self.random.sample(["Markets", "Safety", "Skills and jobs", "Environment", "Data and reporting"],
                                       self.pick([3, 4])):
            actions = self.random.sample(words.EVENTS + words.REMARKS, self.random.randint(1, 3))
            for i, action in enumerate(actions):
                line += 1
                label = [Cell(area, rows=len(actions), valign=self.pick("tm"), bold=True)] if i == 0 else []
                rows.append(label + [Cell(str(line), align="c"), Cell(action)] + self.remarks(2))
        look = self.look(rules="grid", size=self.pick([8, 9]), valign="t", full_width=True, pad_y=2, pad_x=4,
                         shade_header=self.chance(0.7), header_shade=self.pick(["#d9d9d9", "#c6d9f0"]))
        return self.table(header, rows, look, widths=[1.1, 0.5, 3, 2, 2])

    def chronology(self):
        """What happened when: two or three columns without a rule, sometimes without a head."""
        rows = []
        for i in range(self.random.randint(6, 11)):
            date = f"{self.pick(['January', 'March', 'June', '15 September', '1 December'])} {2004 + i // 2}"
            rows.append([Cell(date, bold=self.chance(0.2)), Cell(self.pick(words.EVENTS + words.REMARKS[:9]))]
                        + [Cell(self.pick(words.AGENCIES))])
        if self.chance(0.4):
            rows = [row[:2] for row in rows]
        labels = [self.head(t, "l") for t in ("Date", "Event", "Responsible")[: len(rows[0])]]
        look = self.look(size=self.pick([8.5, 9, 10]), valign="t", full_width=True, pad_y=self.pick([2, 3]), pad_x=5)
        header = [labels] if self.chance(0.75) else []
        table = self.table(header, rows, look, widths=[1.3, 4, 2][: len(rows[0])])
        return self.lined(table, *self.pick([(0, 0, 0), (0, 0.5, 0), (0.75, 0.5, 0.75)])) if header else table

    def audit(self):
        """Findings of auditors: left-set heads with rules of their own, thin lines between rows, some figures."""
        labels = ["Program", "Recommendation", "Status"] + self.pick([["Cost\n(dollars in\nmillions)"],
                                                                      ["Fiscal year\n2009", "Fiscal year\n2010"]])
        rows = [[Cell(name), Cell(self.pick(words.REMARKS[-16:])),
                 Cell(self.pick(["Open", "Closed—implemented", "Closed—not\nimplemented"]))]
                + [Cell("$" * (i == 0) + self.figure((0.4, 900, 1)), align="r") for _ in labels[3:]]
                for i, name in enumerate(self.random.sample(words.POLICIES, self.random.randint(5, 9)))]
        rows.append([Cell("Total", bold=True), Cell(), Cell()]
                    + [Cell("$" + self.figure((900, 4000, 1), 0), align="r", bold=True) for _ in labels[3:]])
        look = self.look(size=self.pick([8, 8.5]), full_width=True, pad_y=1.5, pad_x=4, bold_header=True,
                         valign=self.pick("tb"), ink="#000000")
        table = self.table([[self.head(t, "l" if i < 3 else "r", valign="b") for i, t in enumerate(labels)]], rows, look,
                           widths=[2, 4, 2] + [1.2] * len(labels[3:]))
        return self.lined(table, 0, 0.75, 0.75, self.pick([0.25, 0.25, 0]))

    def environment(self):
        """A coloured head with white letters, bands of light colour, words and figures mixed."""
        labels = ["Country", "Water\nstress", "Protected area\n(1 000 ha)", "Share of\nterritory (%)", "Trend", "Main pressure"]
        pressures = ["Irrigation", "Sealing of soil", "Nutrient run-off from arable land", "Tourism along the coast",
                     "Forest fires",
                     "Fragmentation by roads and railways"]
        kept = [0] + sorted(self.random.sample(range(1, 6), self.pick([3, 4, 5])))
        rows = []
        for i, name in enumerate(self.some(words.MEMBER_NAMES + words.OUTSIDE, self.random.randint(8, 18))):
            row = [Cell(name, mark=self.mark()), Cell(self.pick(["Low", "Medium", "High", "Very high", "-"]), align="c"),
                   Cell(self.figure((40, 9000, 0)), align="r"), Cell(self.figure((1, 40, 1)), align="r"),
                   Cell(self.pick(["improving", "stable", "worsening", "unclear"]), align="c"), Cell(self.pick(pressures))]
            rows.append(self.shaded([row[k] for k in kept], "#e3efe0" if i % 2 else ""))
        look = self.look(size=self.pick([7.5, 8, 8.5]), shade_header=True,
                         header_shade=self.pick(["#2e75b6", "#4f7f3f", "#7f7f7f"]),
                         header_ink="#ffffff", bold_header=True, pad_y=1.2, full_width=True,
                         rules=self.pick(["none", "none", "grid"]))
        table = self.table([[self.head(labels[k], self.pick("lc") if k else "l") for k in kept]], rows, look)
        return table if look.rules == "grid" else self.lined(table, 0, 0, self.pick([0.75, 0]))

    def accounts(self):
        """A balance sheet: notes, this year in bold, brackets, currency apart from its figure, lines under sums."""
        years, notes = self.years(2, self.random.randint(2007, 2011))[::-1], self.chance(0.5)
        money = self.pick(["", "$ ", "$\u00a0\u00a0\u00a0", "£"])
        day = self.pick(["31 Dec.", "June 30,", "Year ended"])
        unit = self.pick(["EUR million", "In thousands", "£’000", "Unaudited"])
        header = [[self.head("", "l")] + [self.head("Note", "c")] * notes + [self.head(f"{day}\n{y}", "r") for y in years]]
        if self.chance(0.5):
            header.append([self.head("", "l")] + [self.head("", "c")] * notes + [self.head(unit, "r") for _ in years])
        rows, gaps = [], set()

        def line(name, values=True, rule=0.0, lead="", **more):
            row = [Cell(name, **more)] + [Cell(str(self.random.randint(3, 31)) if values and self.chance(0.5) else "",
                                               align="c")] * notes
            for k in range(2):
                text = self.figure((2, 90000, 0)) if values else ""
                text = f"({text})" if values and text[-1:].isdigit() and self.chance(0.15) else text
                row.append(Cell(lead + text if text else "", align="r", bold=more.get("bold", k == 0 and bold_year),
                                rule_above=rule))
            rows.append(row)

        bold_year = self.chance(0.5)
        for name, parts in words.BALANCE:
            gaps.add(len(rows))
            line(name, False, bold=True)
            for i, part in enumerate(self.some(parts, self.random.randint(2, 5))):
                line(part, lead=money if not rows or i == 0 else "", indent=self.pick([1, 1]))
            line("Total " + name[0].lower() + name[1:], rule=0.5, lead=money, bold=True)
            if name in ("Current assets", "Current liabilities"):
                line(self.pick(["TOTAL ASSETS"]) if "assets" in name else "TOTAL EQUITY AND LIABILITIES", rule=0.5, lead=money,
                     bold=True)
        look = self.look(size=self.pick([8, 9, 9.5]), full_width=self.chance(0.6), pad_x=6)
        return self.lined(self.table(header, rows, look, gaps), *self.pick([(0, 0.5, 0.75), (0, 0, 0.75), (1, 0.5, 1)]))

    def opinion(self):
        """Questions in bold over their answers, in percent, by those asked."""
        groups = self.pick([["EU-27", "EU-15", "NMS-12"], ["All", "Men", "Women"], ["2005", "2007", "2009"]])
        sub = self.chance(0.5)
        header = [[self.head("", "l", rows=1 + sub)] + (self.spanners(groups, [2] * 3, 0.4)
                                                        if sub else [self.head(g, "r") for g in groups])]
        if sub:
            header.append([self.head(t, "r") for t in ["N", "%"] * 3])
        rows, gaps = [], set()
        forms = ([(30, 9000, 0), (1, 80, 0)] if sub else [(1, 80, 0)]) * 3
        for i, q in enumerate(self.random.sample(range(7), 3)):
            gaps.add(len(rows))
            rows.append([Cell(self.broken(f"Q{i + 1}. {words.OPINIONS[q]}", 40), bold=True)] + [Cell() for _ in forms])
            rows += [[Cell(answer, indent=2)] + self.figures(forms) for answer in self.pick(words.ANSWERS)]
            rows += [[Cell("Number of answers", indent=2, italic=True)]
                     + self.figures([(300, 9999, 0)] * len(forms), 0)] * (not sub)
        return self.lined(self.table(header, rows, self.look(full_width=self.chance(0.4), pad_x=6), gaps), rows=0)

    def programme(self):
        """Money by priority: numbers of the columns and how they add up, sub-rows, sums in bold, all ruled."""
        labels = ["Priority axis", "Community\nfunding\n(a)", "National\npublic funding\n(b)", "National\nprivate funding\n(c)",
                  "Total funding\n(d) = (a)+(b)+(c)", "Co-financing\nrate (%)\n(e) = (a)/(d)"]
        money = (90000, 9e7, 0)
        forms = [money] * 4 + [(40, 85, 2)]
        rows = []
        for number, name, parts in self.some(words.PROGRAMME, self.pick([3, 4])):
            rows.append(self.shaded([Cell(f"{number}. {name}", bold=True)] + self.figures(forms, 0, bold=True), "#eaeaea"))
            rows += [[Cell(part, indent=1)] + self.figures(forms[:3] + forms[3:], 0.1)
                     for part in self.some(parts, self.pick([2, 3]))]
        rows.append([Cell("Total", bold=True)] + self.figures(forms, 0, bold=True))
        look = self.look(rules="grid", size=self.pick([7, 7.5, 8]), full_width=True, pad_y=self.pick([1, 2]), pad_x=3)
        header = [[self.head(t, valign="m") for t in labels]]
        if self.chance(0.4):
            header.append([self.head(str(i + 1)) for i in range(6)])
        return self.table(header, rows, look)

    def schools(self):
        """Districts and their schools in a small grid, all counted."""
        labels = ["School", "Grades", "Enrollment", "Average\nclass size", "Free or\nreduced-price\nlunch (%)",
                  "Students\nper\ncomputer"]
        forms = [(90, 1900, 0), (14, 31, 1), (2, 95, 1), (1.1, 6, 1)]
        rows, merged = [], self.chance(0.5)
        for district in self.some(words.DISTRICTS, self.pick([2, 3])):
            if merged:
                rows.append([Cell(district, columns=6, align="c", bold=True, shade="#dddddd")])
            else:
                rows.append([Cell(district, bold=True)] + [Cell() for _ in range(5)])
            rows += [[Cell(s, indent=0), Cell(self.pick(["K–5", "6–8", "9–12", "PK–4", "K–8"]), align="c")]
                     + self.figures(forms, 0.05)
                     for s in self.some(words.SCHOOLS, self.random.randint(4, 7))]
            rows.append([Cell("District total", bold=True), Cell()] + self.figures(forms, 0, bold=True))
        look = self.look(rules=self.pick(["grid", "grid", "upright"]), full_width=self.chance(0.5),
                         shade_header=self.chance(0.5), header_shade="#d0d8e8")
        return self.table([[self.head(t, "c" if i else "l", valign="b") for i, t in enumerate(labels)]], rows, look)

    def prices(self):
        """What it costs: labels, dots and one or two columns of prices, without a head or with a short one."""
        two = self.chance(0.5)
        rows, gaps = [], set()
        for name, parts in self.random.sample(words.PRICES, self.pick([2, 3])):
            gaps.add(len(rows))
            rows.append([Cell(name, bold=True)] + [Cell() for _ in range(1 + two)])
            rows += [[Cell(part, indent=1, leader=True)] + [Cell("$" + self.figure((2, 240, 2), 0), align="r")
                                                            for _ in range(1 + two)]
                     for part in parts]
        header = [[self.head(t, "r" if i else "l") for i, t in enumerate(["Item", "Old fee", "New fee"]
                                                                         if two else ["Service", "Fee"])]]
        look = self.look(size=self.pick([8.5, 9, 10]), full_width=self.chance(0.5), pad_x=6)
        table = self.table(header if two or self.chance(0.5) else [], rows, look, gaps)
        return self.lined(table, *self.pick([(0, 0, 0), (0.75, 0.5, 0.75)])) if table.header_rows else table

    def narrow(self):
        """Three or four columns for a column of prose: leading partners, years, shares."""
        kind = self.pick(["ranks", "years", "shares"])
        if kind == "ranks":
            header = [[self.head("Rank", "l"), self.head("Partner", "l"), self.head("EUR bn", "r"), self.head("%", "r")]]
            rows = [[Cell(str(i + 1)), Cell(name)] + self.figures([(4, 400, 1), (0.5, 30, 1)])
                    for i, name in enumerate(self.random.sample(words.PARTNERS, self.random.randint(5, 10)))]
        elif kind == "years":
            count = self.pick([2, 3])
            header = [[self.head("", "l")] + [self.head(y, "r") for y in self.years(count)]]
            forms = [self.form()] * count
            rows = [[Cell(self.broken(name, 24), mark=self.mark())] + self.figures(forms)
                    for name in self.some(words.MEASURED, self.random.randint(5, 9))]
        else:
            header = [[self.head("", "l"), self.head("Number", "r"), self.head("Share\n(%)", "r")]]
            rows = [[Cell(name, indent=1 if name != "Total" else 0, leader=True)] + self.figures([(30, 9000, 0), (1, 99, 1)])
                    for name in ["Total"] + self.some(words.SHORT[1:], self.random.randint(4, 8))]
        look = self.look(size=self.pick([7, 7.5, 8]), pad_x=3, pad_y=self.pick([0.4, 1]), full_width=True)
        return self.lined(self.table(header, rows, look), *self.pick([(0.75, 0.5, 0.75), (0, 0.5, 0), (0.5, 0.25, 0.5)]),
                          rows=self.pick([0, 0, 0.25]))
