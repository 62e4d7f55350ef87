"""A second collection of reports with tables, by other hands than printed/reports/first/documents.py: other tables, words, type and pages.

The kinds follow the habits of statistical offices, auditors, budget offices and companies as they publish; they were written
without reading the reader, or running it on them.
"""
import printed.reports.second.page
import printed.reports.second.words as words
from printed.reports.model import Item, Report
from printed.reports.second.texts import Texts

# Who prints a kind in the first round and in the second; where a program is missing, the browser does.
PRINTERS = {
    "bulletin": ("chromium", "cairo"),
    "census": ("troff", "chromium"),
    "twoup": ("latex", "troff"),
    "budget": ("chromium", "latex"),
    "labour": ("troff", "cairo"),
    "schools": ("calc", "writer"),
    "measures": ("writer", "chromium"),
    "gridtext": ("writer", "cairo"),
    "chronology": ("latex", "writer"),
    "energy": ("chromium", "latex"),
    "farm": ("troff", "chromium"),
    "audit": ("chromium", "writer"),
    "environment": ("chromium", "cairo"),
    "accounts": ("writer", "latex"),
    "narrow": ("chromium", "cairo"),
    "stack": ("cairo", "troff"),
    "rotated": ("latex", "chromium"),
    "health": ("latex", "writer"),
    "opinion": ("cairo", "calc"),
    "trade": ("calc", "chromium"),
    "programme": ("writer", "calc"),
    "prices": ("troff", "chromium"),
    "graphics": ("chromium", "cairo"),
    "matter": ("writer", "troff"),
}
KINDS = list(PRINTERS)
# Families that every printer has.
FACES = ["Nimbus Roman", "Nimbus Sans", "C059", "P052", "URW Bookman"]
NARROW = ["Nimbus Sans Narrow", "Liberation Sans Narrow", "Nimbus Sans", "DejaVu Sans Condensed"]
DRAWN = ("bulletin", "environment", "graphics", "narrow")


class Maker(Texts):
    def topic(self):
        what = self.pick(words.MEASURED)
        return what + self.pick([", by country, 2005–2010", " by state: 2008", ", selected years", " and related indicators",
                                 ", 2011 (%)"])

    def report(self, kind):
        report = Report(kind, [], size=self.pick([9, 10, 10, 11]), margin=self.pick([17, 20, 22, 25]), running=True)
        report.face = self.pick(NARROW if kind in DRAWN else FACES)
        report.serif = report.face not in ("Nimbus Sans", *NARROW)
        report.paper = self.pick(["A4", "letter"])
        report.accent = self.pick(["#000000", "#1f4e79", "#7b2c3b", "#3a6b35", "#b85c00"])
        report.head = f"{self.pick(words.AGENCIES)}  {self.pick(words.HEADINGS)}"
        report.foot = self.pick(["Statistics in brief", "Staff Working Document", "Annual Report 2011",
                                 "Current Field Reports"])
        getattr(self, f"pages_of_{kind}", self.usual)(report)
        return report

    def usual(self, report):
        """Prose, the table of the report's kind, prose; sometimes a list, a box, an equation, a second table."""
        unit = self.pick(["", "", "(In thousands, except percent. See text)", "[Data as of December 31]", "EUR million",
                          "Millions of dollars"])
        make = getattr(self, report.kind)
        before = [self.heading(), self.prose()] if self.chance(0.8) else []
        after = [self.prose(), self.prose(2, 4)]
        if self.chance(0.35):
            after.insert(1, self.points())
        if self.chance(0.3):
            after.append(Item("box", (self.pick(words.HEADINGS), self.prose(2, 4).value)))
        report.items = before + self.captioned(self.topic(), make(), unit) + after
        if report.kind in ("accounts", "narrow", "health", "prices", "audit") and self.chance(0.5):
            report.items += self.captioned(self.topic(), make()) + [self.prose(1, 2)]

    def points(self):
        return Item("list", (self.pick(["disc", "dash"]), [self.sentence() for _ in range(self.random.randint(2, 5))]))

    def keys(self):
        return Item("keys", [(self.pick([f"{self.figure((2, 90, 1), 0)} %", self.figure((900, 90000, 0), 0)]),
                              self.pick(words.THINGS)) for _ in range(3)])

    def curves(self):
        years = self.years(self.random.randint(6, 9))
        return Item("lines", dict(years=years, curves=[(self.pick(words.MEASURED), [self.random.randint(20, 99) for _ in years])
                                                       for _ in range(self.pick([2, 3]))]))

    def shares(self):
        return Item("shares", [(name, self.random.randint(4, 90))
                               for name in self.some(words.MEMBER_NAMES, self.random.randint(5, 9))])

    def figure_of(self, drawing):
        return [Item("caption", f"Figure {self.random.randint(1, 9)}: {self.topic()}"), drawing]

    def pages_of_bulletin(self, report):
        report.size, report.margin = 9, 17
        report.items = [self.heading(), self.keys(), self.prose(2, 3)]
        report.items += self.captioned(self.topic(), self.bulletin()) + [self.prose()]
        report.items += self.figure_of(self.curves()) + self.captioned(self.topic(), self.bulletin())

    def pages_of_environment(self, report):
        report.items = [self.heading(), self.prose(2, 4)] + self.captioned(self.topic(), self.environment())
        report.items += self.figure_of(self.shares()) + [self.prose()]

    def pages_of_narrow(self, report):
        """Two columns of prose with small tables in them."""
        report.columns, report.size = 2, 9
        report.items = [self.heading()]
        for _ in range(3):
            report.items += [self.prose(), self.prose()] + self.captioned(self.topic(), self.narrow()) + [self.prose(4, 7)]
        report.items.insert(8, Item("equation", ("Index", "Output", "1")))

    def pages_of_stack(self, report):
        """Small tables one below the other, with little or no prose."""
        report.size = 9
        for make in self.random.sample([self.narrow, self.opinion, self.prices, self.narrow, self.health], 4):
            report.items += self.captioned(self.topic(), make(), notes=self.chance(0.5))
            report.items += [self.prose(1, 2)] if self.chance(0.4) else []

    def pages_of_rotated(self, report):
        report.landscape = report.turned = True
        report.items = self.captioned(self.topic(), self.rotated(), self.pick(["", "Thousands"])) + [self.prose(2, 4)]

    def pages_of_graphics(self, report):
        """No table: charts with legends and labels, figures in boxes, equations."""
        report.items = [self.heading(), self.keys(), self.prose()] + self.figure_of(self.curves()) + [self.prose()]
        report.items += self.figure_of(self.shares()) + [self.prose(), Item("equation", ("Rate", "Stock", "2")), self.prose(),
                                                         self.heading(), self.prose()] + self.figure_of(self.curves())

    def pages_of_matter(self, report):
        """No table: addresses, numbered lists, a form to fill in, notes."""
        report.items = [self.heading(), self.prose(), self.points(), self.prose(), self.heading()]
        report.items += [Item("note", f"{label}: {'_' * self.random.randint(20, 50)}") for label in
                         ("Name of establishment", "County", "Number of persons employed", "Telephone", "Signature of owner")]
        report.items += [self.prose(), Item("box", (self.pick(words.HEADINGS), self.prose(2, 4).value)), self.points()]
        report.items += [Item("note", line) for line in (self.pick(words.AGENCIES), "Room 12, 400 Mill Street", "Tel. 555-0188",
                                                         "Reference: FR-2011/04")]


def report(kind, seed):
    return Maker(f"{kind}-{seed}").report(kind)


def producer(kind, turn, installed):
    printers = PRINTERS[kind]
    wanted = printers[turn % len(printers)]
    return wanted if wanted in installed else "chromium"


html_page = printed.reports.second.page.page
