"""Reports with tables of many kinds, in English, with the truth about each cell.

A document is a list of items, whatever prints it (printed/reports/html.py and its neighbours). What stands around its tables,
and whole documents without a table, are there to be taken for tables in error.
"""
import zlib

import printed.reports.html
import printed.reports.first.words as words
from printed.reports.model import Item, Report
from printed.reports.first.tables import TableMaker


class Maker(TableMaker):
    # Documents

    def with_captions(self, table):
        above = [self.caption()] if self.chance(0.85) else []
        if above and self.chance(0.35):
            above.append(
                Item(
                    self.pick(["unit", "unit right", "unit centre"]),
                    self.pick(
                        [
                            "(in thousands)",
                            "EUR million",
                            "[In millions of dollars; fiscal years]",
                            "Per cent of GDP",
                            "Index, 2005 = 100",
                        ]
                    ),
                )
            )
        below = [self.note()] if self.chance(0.65) else []
        if self.chance(0.25):
            below = [
                Item("note", f"{sign} {text}")
                for sign, text in zip(
                    self.pick(["123", "abc", "*†‡"]),
                    self.some(
                        [
                            "Includes the self-employed.",
                            "Preliminary.",
                            "Estimates before 1998 are not comparable with those of later years because the "
                            "definition of the population was changed.",
                            "Less than half the unit shown.",
                        ],
                        self.random.randint(1, 3),
                    ),
                )
            ] + below
        return above + [Item("table", table)] + below

    def report(self, kind):
        r = self.random
        report = Report(
            kind,
            [],
            serif=self.chance(0.5),
            size=r.choice([9, 10, 10, 11]),
            margin=r.choice([18, 20, 25]),
            running=self.chance(0.5),
        )
        makers = dict(
            plain=self.plain,
            spanned=self.spanned,
            account=self.account,
            worded=self.worded,
            merged=self.merged,
            banded=self.banded,
            survey=self.survey,
            pairs=self.pairs,
            ticks=self.ticks,
            regression=self.regression,
            schedule=self.schedule,
            series=self.series,
            matrix=self.matrix,
        )
        if kind in makers:
            report.items = [self.heading(), self.text(), *self.with_captions(makers[kind]()), self.text(), self.text()]
            report.landscape = kind in ("spanned", "worded") and self.chance(0.3)
            if self.chance(0.35):
                report.items += [*self.with_captions(makers[kind]()), self.text()]
        elif kind == "dense":
            report.landscape = self.chance(0.6)
            report.items = [*self.with_captions(self.dense()), self.text()]
        elif kind == "several":
            for _ in range(3):
                table = self.pick([self.plain, self.spanned, self.account, self.survey, self.banded])()
                report.items += self.with_captions(table) + ([self.text(1, 2)] if self.chance(0.5) else [])
        elif kind == "long":
            report.items = [self.text(), *self.with_captions(self.long()), self.text()]
        elif kind == "beside":
            report.columns = 2
            report.items = [
                self.heading(),
                self.text(),
                self.text(),
                *self.with_captions(self.narrow()),
                self.text(),
                self.text(),
                self.heading(),
                self.text(),
                self.text(),
                *self.with_captions(self.narrow()),
                self.text(),
                self.text(),
                self.text(),
            ]
        elif kind == "across":
            table = self.pick([self.plain, self.spanned, self.survey])()
            table.wide = True
            report.columns = 2
            report.items = [
                self.heading(),
                self.text(),
                self.text(),
                self.text(),
                self.text(),
                *self.with_captions(table),
                self.text(),
                self.text(),
                self.text(),
                self.text(),
            ]
        elif kind == "pair":
            report.items = [
                self.heading(),
                self.text(),
                Item("pair", [self.narrow(), self.narrow()]),
                self.text(),
                self.text(),
            ]
        else:
            self.without(report, kind)
        return report

    def without(self, report, kind):
        """Documents that have no table."""
        r = self.random
        if kind == "prose":
            report.columns = r.choice([1, 2])
            for _ in range(12):
                report.items += [self.heading()] * self.chance(0.4) + [self.text()]
        elif kind == "lists":
            marks = self.pick(["disc", "decimal", "dash", "letter"])
            for _ in range(4):
                report.items += [self.text(1, 3), Item("list", (marks, [self.sentence() for _ in range(r.randint(3, 6))]))]
        elif kind == "contents":
            entries = [(self.heading().value, str(page)) for page in sorted(r.sample(range(3, 140), 24))]
            report.items = [
                Item("heading", "Contents"),
                Item("contents", (self.pick(["dots", "white", "dots"]), entries)),
                self.text(),
            ]
        elif kind == "form":
            labels = [
                "Name of applicant",
                "Date of birth",
                "Address",
                "Postal code",
                "Telephone",
                "E-mail",
                "Signature",
                "Place and date",
                "Registration number",
                "Name of the organisation",
            ]
            report.items = [
                Item("heading", "Application form"),
                self.text(1, 2),
                Item("form", self.some(labels, 8)),
                self.text(1, 2),
            ]
        elif kind == "letter":
            report.items = [
                Item("note", line) for line in ("Department of Public Accounts", "14 Harbour Street", "Port Severin 20417")
            ]
            report.items += [
                Item("note", f"Reference: {r.randint(100, 999)}/C"),
                Item("note", f"{r.randint(1, 28)} March 2009"),
                Item("text", "Dear colleague,"),
            ]
            report.items += [self.text() for _ in range(3)] + [
                Item("list", ("dash", [self.sentence() for _ in range(3)])),
                self.text(),
                Item("note", "Head of Unit"),
                Item("note", "Tel. 020 555 0142   Fax 020 555 0143   records@accounts.example"),
            ]
        elif kind == "index":
            report.columns = 2
            names = sorted(self.some(words.TOPICS + [w.lower() for w in words.SUBJECTS + words.SPANNERS], 55))
            report.items = [Item("heading", "Index")] + [
                Item("note", f"{name}, {', '.join(str(n) for n in sorted(r.sample(range(2, 190), r.randint(1, 3))))}")
                for name in names
            ]
        elif kind == "charts":
            for _ in range(2):
                count = r.randint(5, 10)
                chart = dict(
                    labels=self.some(words.REGIONS, count),
                    values=[r.randint(5, 100) for _ in range(count)],
                    years=self.years(count),
                    level=self.chance(0.5),
                    legend=self.some(words.SPANNERS, 2),
                )
                report.items += [
                    self.text(),
                    Item("caption", f"Figure {r.randint(1, 9)}. {self.pick(words.TOPICS).capitalize()}"),
                    Item("chart", chart),
                    self.note(),
                    self.text(),
                ]


WITH_TABLES = [
    "plain",
    "spanned",
    "account",
    "worded",
    "merged",
    "banded",
    "survey",
    "pairs",
    "ticks",
    "regression",
    "schedule",
    "series",
    "matrix",
    "dense",
    "several",
    "long",
    "beside",
    "across",
    "pair",
]
WITHOUT = ["prose", "lists", "contents", "form", "letter", "index", "charts"]
KINDS = WITH_TABLES + WITHOUT
# Only the browser draws charts, forms and contents; sheets hold one table and no text.
DRAWN = ("contents", "form", "charts")
SHEETS = ("plain", "spanned", "account", "worded", "merged", "banded", "survey", "pairs", "ticks", "regression", "schedule", "series",
          "matrix", "dense", "long")
PRODUCERS = ("chromium", "cairo", "latex", "writer", "calc")


def report(kind, seed):
    return Maker(f"{kind}-{seed}").report(kind)


def producer(kind, turn, installed):
    """Producers take turns, begun elsewhere for each kind."""
    producers = [name for name in PRODUCERS if name in installed]
    name = producers[(zlib.crc32(kind.encode()) + turn) % len(producers)]
    if kind in DRAWN and name not in ("chromium", "cairo"):
        return "chromium"
    return "writer" if name == "calc" and kind not in SHEETS else name


html_page = printed.reports.html.page
