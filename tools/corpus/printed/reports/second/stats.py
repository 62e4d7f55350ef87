"""Tables of statistics in the second collection, each after one habit of statistical offices and budget offices."""
import printed.reports.second.words as words
from printed.reports.model import Cell
from printed.reports.second.base import Draw


class Statistics(Draw):
    def bulletin(self):
        """Member States in small type: totals shaded, flags behind figures, units below the headings."""
        groups = self.pick([[3, 2], [2, 2, 2], [4, 3], [2, 3, 1]])
        short = self.chance(0.5)
        forms = [form for n in groups for form in [self.form()] * n]
        look = self.look(size=self.pick([6.5, 7, 7.5]), pad_y=self.pick([0.3, 0.5, 0.8]))
        top = [self.head("", "l", rows=2)] + self.spanners([self.broken(m, 18)
                                                            for m in self.some(words.MEASURED, len(groups))], groups)
        years = [y for n in groups for y in self.years(n, 2010)]
        header = [top, [self.head(y, "r", mark=self.mark(0.05)) for y in years]]
        if self.chance(0.5):
            units = self.pick([["1 000", "%", "per 1 000 inhabitants"], ["EUR million", "Share in EU-27 (%)", "2005=100"]])
            header.append([self.head("", "l")] + [self.head(u, columns=n, italic=True) for u, n in zip(units, groups)])
        tint = self.pick(["", "#e6e6e6", "#dce6f1", "#fff2cc"])
        rows, gaps = [], set()
        for name in self.pick([["EU-27", "Euro area"], ["EU-27", "EA-16"], ["EU-27", "EU-15", "NMS-12"]]):
            rows.append(self.shaded([Cell(name, bold=True, mark=self.mark())] + self.figures(forms, bold=True), tint))
        gaps.add(len(rows))
        members = words.MEMBERS if short else words.MEMBER_NAMES
        for name in self.some(members, self.random.randint(15, 27)) + [None] + self.some(words.OUTSIDE, self.pick([0, 2, 4])):
            if name is None:
                gaps.add(len(rows))
                continue
            row = [Cell(name, mark=self.mark())] + self.figures(forms, 0.06)
            for cell in row[1:]:
                cell.text += self.pick([" p", " e", " b", " s"]) if cell.text[-1:].isdigit() and self.chance(0.05) else ""
            rows.append(row)
        table = self.table(header, rows, look, gaps & set(range(len(rows))) if self.chance(0.6) else ())
        return self.lined(table, rows=self.pick([0, 0, 0.25]))

    def census(self):
        """A boxed head with upright rules, dots to the figures, group labels, shares in columns of their own."""
        count = self.random.randint(3, 5)
        base, share = self.pick([(900, 90000, 0), (3, 999, 1)]), (0.1, 60, 1)
        years = self.years(count)
        top = [self.head(self.pick(["Item", "Characteristic", "Type of unit"]).upper(), rows=2)]
        top += self.spanners(["Number", "Percent distribution"], [count, 2], 0.5)
        header = [top, [self.head(y, mark=self.mark(0.1)) for y in years + [years[0], years[-1]]]]
        forms = [base] * count + [share] * 2
        rows, gaps = [[Cell("Total", bold=True, indent=2, leader=True)] + self.figures(forms, 0, bold=True)], {1}
        for name, parts in self.random.sample(words.INDUSTRIES + words.CROPS, 3):
            gaps.add(len(rows))
            if self.chance(0.6):
                rows.append([Cell(name, leader=True)] + self.figures(forms))
            else:
                rows.append([Cell(name + ":")] + [Cell() for _ in forms])
            rows += [[Cell(self.broken(part.replace("(1)", ""), 30), indent=1, leader=True, mark=self.mark())]
                     + self.figures(forms)
                     for part in self.some(parts, self.random.randint(3, 6))]
        look = self.look(rules="columns", bold_header=False)
        return self.table(header, rows, look, gaps)

    def twoup(self):
        """The same columns twice or three times, side by side; the last lines of the last are blank."""
        times, each = self.pick([(2, 3), (2, 2), (2, 4), (3, 2)])
        forms = self.random.sample([(900, 400000, 0), (0.5, 30, 1), (20, 900, 0), (8000, 70000, 0)], each - 1)
        labels = [self.broken(t, 12) for t in self.some(["Population", "Per capita income", "Births", "Percent change",
                                                         "Rank"], each - 1)]
        stub = self.pick(["County", "State", "City or county"])
        names = words.STATES if stub == "State" else words.COUNTIES
        names = self.some(names, self.random.randint(29, min(50, len(names))))
        height = -(-len(names) // times)
        header = [([self.head(stub, self.pick("lc"))] + [self.head(t, self.pick("cr")) for t in labels]) * times]
        header[0] = [Cell(**vars(cell)) for cell in header[0]]
        leader = self.chance(0.6)
        rows = [[] for _ in range(height)]
        for place in range(height * times):
            name = names[place] if place < len(names) else None
            rows[place % height] += [Cell(name, leader=leader)] + self.figures(forms,
                                                                               0.02) if name else [Cell() for _ in range(each)]
        look = self.look(rules=self.pick(["none", "none", "columns"]), full_width=True)
        table = self.table(header, rows, look, range(5, height, 5) if self.chance(0.5) else ())
        return table if look.rules == "columns" else self.lined(table)

    def budget(self):
        """Fiscal years ahead, sums of years, section titles in the middle, lines above totals."""
        count = self.random.randint(5, 8)
        first = self.random.randint(2009, 2013)
        years = [str(first + i) for i in range(count)]
        sums = [f"{first + 1}–\n{first + 5}", f"{first + 1}–\n{first + 10}"][: self.random.randint(1, 2)]
        header = [[self.head("", "l", rows=2), self.head(f"Actual,\n{years[0]}", "r", rows=2, valign="b")]
                  + self.spanners(["Projected", "Total"], [count - 1, len(sums)], self.pick([0, 0.4])),
                  [self.head(y, "r") for y in years[1:] + sums]]
        forms = [(4, 990, 0)] * count + [(900, 9900, 0)] * len(sums)
        rows, gaps, titled = [], set(), self.chance(0.6)
        for title in self.pick([["In Billions of Dollars", "As a Percentage of Gross Domestic Product"],
                                ["Outlays", "Revenues"]]):
            if titled:
                gaps.add(len(rows))
                rows.append([Cell(title, columns=len(forms) + 1, align="c", bold=True)])
            for name, parts in self.random.sample(words.OUTLAYS, self.pick([1, 2])):
                gaps.add(len(rows))
                rows.append([Cell(name, bold=not titled)] + [Cell() for _ in forms])
                rows += [[Cell(part, indent=1)] + self.figures(forms) for part in self.some(parts, self.random.randint(3, 5))]
                rows.append([Cell("Subtotal" if titled else f"Total, {name.lower()}", indent=2)]
                            + self.figures(forms, 0, rule_above=0.4))
            forms = [(-9, 25, 1)] * len(forms) if "Percentage" in title or self.chance(0.2) else forms
        rows.append([Cell(self.pick(["Deficit (-) or surplus", "Total"]), bold=True)] + self.figures(forms, 0, bold=True))
        gaps.add(len(rows))
        rows.append([Cell("Memorandum:", bold=True)] + [Cell() for _ in forms])
        rows.append([Cell("Debt held by the public")] + self.figures(forms, 0))
        table = self.table(header, rows, self.look(valign="b", full_width=True), gaps)
        return self.lined(table, *self.pick([(0.5, 0.5, 0.5), (1, 0.5, 1), (0, 0.5, 0)]))

    def labour(self):
        """Months below two spanning heads; deep indents and dots; nothing ruled below the head."""
        months = self.pick([["Aug.\n2008", "June\n2009", "July\n2009", "Aug.\n2009(p)"],
                            ["Jan.\n2011", "Dec.\n2011", "Jan.\n2012"]])
        extra = self.chance(0.5)
        header = [[self.head(self.pick(["Industry", "Employment status"]), rows=2, valign=self.pick("mb"))]
                  + self.spanners(["Not seasonally adjusted", "Seasonally adjusted"], [len(months)] * 2),
                  [self.head(m) for m in months * 2]]
        if extra:
            header[0].append(self.head("Change\nfrom\nprevious\nmonth", rows=2, valign="b"))
        forms = [(20, 9000, 1)] * 2 * len(months) + [(-40, 40, 1)] * extra
        rows, gaps = [[Cell("Total nonfarm", bold=True, leader=True)] + self.figures(forms, 0, bold=True)], set()
        for name, parts in words.INDUSTRIES:
            gaps.add(len(rows))
            rows.append([Cell(name, indent=1, bold=True, leader=True)] + self.figures(forms, 0, bold=True))
            for i, part in enumerate(self.some(parts, self.random.randint(3, 7))):
                rows.append([Cell(self.broken(part, 34), indent=2 + (i % 3 == 2), leader=True)] + self.figures(forms))
        look = self.look(size=self.pick([6.5, 7, 7.5]), full_width=True, bold_header=False, pad_x=self.pick([2, 3]))
        return self.lined(self.table(header, rows, look, gaps), *self.pick([(0.75, 0.5, 0.75), (0.5, 0.5, 0)]))

    def energy(self):
        """Years in fives down the side, heads in three levels, units over all, revised figures marked R."""
        fuels = self.some(words.FUELS, self.random.randint(6, 9))
        cut = self.pick([3, 4])
        header = [[self.head("", rows=3), self.head(self.pick(["Primary consumption", "Fossil fuels and renewable energy"]),
                                                    columns=len(fuels), rule_below=0.4),
                   self.head("Total", rows=3, valign="b")],
                  self.spanners(["Fossil fuels", "Other sources"], [cut, len(fuels) - cut]),
                  [self.head(self.broken(f, 11), mark=self.mark(0.2)) for f in fuels]]
        first = self.pick([1949, 1960, 1973, 1980])
        forms = [self.pick([(0.001, 4, 3), (200, 40000, 0), (1, 90, 2)]) for _ in fuels] + [(9000, 99000, 0)]
        rows, gaps = [], set()
        for i in range(self.random.randint(14, 31)):
            row = [Cell(str(first + i), leader=first > 1960)] + self.figures(forms, 0.03)
            if first + i > 1975 and self.chance(0.3):
                row[-1].text = "R" + row[-1].text
            if i % 5 == 0:
                gaps.add(len(rows))
            rows.append(row)
        look = self.look(size=self.pick([6.5, 7, 7.5]), full_width=True,
                         rules=self.pick(["none", "none", "columns", "upright"]))
        table = self.table(header, rows, look, gaps)
        return self.lined(table, 1, 0.5, 1) if look.rules == "none" else table

    def farm(self):
        """Crops by year; a line of units below the head; section labels at the left."""
        years = self.years(2, self.random.randint(2005, 2012))
        names = self.some(["Area planted", "Area harvested", "Yield per acre", "Production", "Value"], 3)
        units = dict(zip(["Area planted", "Area harvested", "Yield per acre", "Production", "Value"],
                         ["1,000 acres", "1,000 acres", "Bushels", "1,000 bushels", "1,000 dollars"]))
        header = [[self.head(self.pick(["Crop", "Commodity"]), rows=2, valign=self.pick("mb"))]
                  + self.spanners(names, [2] * 3, 0.5),
                  [self.head(y, mark=self.mark(0.1)) for y in years * 3]]
        forms = [f for name in names for f in [(20, 190, 1) if "Yield" in name else (15, 90000, 0)] * 2]
        dash = self.pick(["", "--- ", "— "])
        unit_row = [Cell("")] + [Cell(f"{dash}{units[n]}{dash[::-1]}", columns=2, align="c", italic=not dash) for n in names]
        rows, gaps = [unit_row], {1}
        for name, parts in self.random.sample(words.CROPS, self.pick([3, 4])):
            gaps.add(len(rows))
            rows.append([Cell(name, bold=self.chance(0.5))] + [Cell() for _ in forms])
            rows += [[Cell(part, indent=1, leader=True)] + self.figures(forms, 0.08) for part in parts]
        return self.lined(self.table(header, rows, self.look(rules=self.pick(["none", "columns"])), gaps), 1, 0.5, 1)

    def trade(self):
        """Codes and names in two columns at the left, partners' figures in sixes, shares in italics between them."""
        years = self.years(self.random.randint(2, 3), 2011)
        header = [[self.head("SITC", "l", rows=2, valign="m"), self.head("Product group", "l", rows=2, valign="m")]
                  + self.spanners(["Exports", "Imports", "Balance"], [len(years) + 1, len(years) + 1, 1]),
                  [self.head(t, "r") for t in (years + ["Share (%)"]) * 2 + years[-1:]]]
        value, share = (40, 99000, 0), (0.1, 60, 1)
        forms = ([value] * len(years) + [share]) * 2 + [(-9000, 9000, 0)]
        tint = self.pick(["", "#eef3e6", "#eeeeee"])
        rows = [self.shaded([Cell("0–9"), Cell("Total", bold=True)] + self.figures(forms, 0, bold=True), tint)]
        for code, name in self.some(words.GOODS, self.random.randint(8, 12)):
            rows.append([Cell(code), Cell(self.broken(("of which: " if len(code) == 2 else "") + name, 30),
                                          indent=len(code) == 2)]
                        + self.figures(forms, italic=False))
        return self.lined(self.table(header, rows, self.look(full_width=True)), rows=self.pick([0, 0.25]))

    def rotated(self):
        """Many columns on a wide page: a head of long labels broken over lines, numbers of columns below it."""
        count = self.random.randint(9, 12)
        forms = [self.form() for _ in range(count)]
        labels = [self.broken(t, 11) for t in self.some(words.MEASURED, count)]
        header = [[self.head(self.pick(["Region", "Country", ""]), "l")] + [self.head(t, mark=self.mark(0.06)) for t in labels]]
        if self.chance(0.6):
            header.append([self.head("", "l")] + [self.head(f"({i + 1})") for i in range(count)])
        rows = [[Cell(name, bold=name == "Total")] + self.figures(forms) for name in self.some(words.STATES, 24) + ["Total"]]
        look = self.look(size=self.pick([6.5, 7, 7.5]), pad_x=3, full_width=True, zebra=self.chance(0.4),
                         rules=self.pick(["none", "grid"]))
        table = self.table(header, rows, look)
        return table if look.rules == "grid" else self.lined(table)

    def health(self):
        """Shares with their intervals, by traits of those asked; trait names in bold without figures."""
        labels = self.some(["Current asthma", "Diagnosed diabetes", "No leisure-time activity", "High blood pressure"], 2)
        joined = self.chance(0.5)
        tested = self.chance(0.4)
        header = [[self.head("Characteristic", "l", rows=2, valign="b")] + self.spanners(labels, [1 if joined else 2] * 2)
                  + [self.head("P value", rows=2, valign="b")] * tested]
        header.append([self.head(t) for t in (["%   (95% CI)"] if joined else ["%", "(95% CI)"]) * 2])
        rows, gaps = [], set()
        for name, parts in self.random.sample(words.CLINICAL, self.random.randint(3, 5)):
            gaps.add(len(rows))
            rows.append([Cell(name, bold=True, mark=self.mark())] + [Cell() for _ in range((2 if joined else 4) + tested)])
            for part in parts:
                row = [Cell(part, indent=1)]
                for _ in range(2):
                    low = self.random.uniform(1, 40)
                    value, interval = f"{low + 2:.1f}", f"({low:.1f}–{low + 4.4:.1f})"
                    row += [Cell(f"{value} {interval}", align="c")] if joined else [Cell(value, align="r"),
                                                                                    Cell(interval, align="c")]
                if tested:
                    row.append(Cell(f"0.{self.random.randint(1, 99):02d}" if part == parts[0] else "", align="c"))
                rows.append(row)
        return self.lined(self.table(header, rows, self.look(bold_header=True), gaps if self.chance(0.5) else ()), 1, 0.5, 1)
