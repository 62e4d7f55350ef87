"""How the second collection draws words, figures, rules and labels; one publication keeps its habits throughout."""
import random

import printed.reports.second.words as words
from printed.reports.model import Cell, Item, Look, Table


class Draw:
    def __init__(self, seed):
        self.random = random.Random(f"second {seed}")
        self.thousands = self.pick([",", ",", "\u00a0", " "])
        self.minus = self.pick(["-", "-", "–", "−"])
        self.missing = self.pick([[":"], ["-", "n.a."], ["(NA)", "(X)"], ["..", "—"], ["–", "n/a"], ["-"], ["", "NA"]])
        self.mark_form = self.pick(["{}", "({})", "{}", "{}/"])
        self.caption_form = self.pick(["Table {}: {}", "Table {}. {}", "Table {}.—{}", "TABLE {}  {}", "Table A{}  {}", "{1}"])
        self.numbered = self.random.randint(1, 40)
        self.marks_used = 0

    def pick(self, options):
        return self.random.choice(options)

    def some(self, options, count):
        """In the order in which they are listed."""
        chosen = sorted(self.random.sample(range(len(options)), min(count, len(options))))
        return [options[i] for i in chosen]

    def chance(self, share):
        return self.random.random() < share

    # Prose

    def sentence(self):
        r = self.random
        a, b = r.sample(words.THINGS, 2)
        fill = dict(n=r.randint(2, 98), m=r.randint(100, 999), k=r.randint(2, 9), year=r.randint(2001, 2007),
                    year2=r.randint(2008, 2013),
                    ordinal=self.pick(["second", "third", "fifth"]))
        fill.update(move=self.pick(words.MOVES).format(**fill), move2=self.pick(words.MOVES).format(**fill), a=a, b=b,
                    body=self.pick(words.BODIES), A=a[0].upper() + a[1:])
        return self.pick(words.LINKS).format(**fill)

    def prose(self, least=3, most=6):
        return Item("text", " ".join(self.sentence() for _ in range(self.random.randint(least, most))))

    def heading(self):
        return Item("heading", self.pick(words.HEADINGS))

    def captioned(self, what, table, unit="", notes=True):
        """The table under its title, with what is noted below it."""
        self.numbered += 1
        items = [Item("caption", self.caption_form.format(self.numbered, what))]
        if unit:
            items.append(Item(self.pick(["unit", "unit right", "unit centre"]), unit))
        items.append(Item("table", table))
        if notes:
            items += self.notes(table)
        return items

    def notes(self, table):
        marks = dict.fromkeys(cell.mark for row in table.rows for cell in row if cell.mark)
        texts = self.random.sample(words.FOOTNOTES, len(words.FOOTNOTES))
        notes = [Item("note", f"{mark} {text}") for mark, text in zip(marks, texts)]
        agency = self.pick(words.AGENCIES)
        notes.append(Item("note", self.pick([f"Source: {agency}.",
                                             f"Source: {agency} (online data code: t_{agency[:3].lower()}01)",
                                             f"SOURCE: {agency}, unpublished data.", f"Note: {texts[-1]} Source: {agency}."])))
        return notes

    # Figures: a form is (least, most, digits after the point)

    def figure(self, form, blank=0.04):
        least, most, digits = form
        r = self.random
        if r.random() < blank:
            return self.pick(self.missing)
        if least > 0 and most / least > 20:
            value = least * (most / least) ** r.random()
        else:
            value = r.uniform(least, most)
        text = f"{abs(value):,.{digits}f}".replace(",", self.thousands)
        return (self.minus if value < 0 and float(f"{value:.{digits}f}") else "") + text

    def figures(self, forms, blank=0.04, **more):
        return [Cell(self.figure(form, blank), align="r", **more) for form in forms]

    def form(self):
        return self.pick([(0, 100, 1), (-9, 19, 1), (120, 90000, 0), (5, 900, 0), (1000, 4e6, 0), (0.2, 8, 2), (80, 140, 1)])

    def mark(self, share=0.08):
        if not self.chance(share):
            return ""
        self.marks_used = self.marks_used % 5 + 1
        return self.mark_form.format(self.marks_used)

    # Cells

    def head(self, text, align="c", **more):
        return Cell(text, align=align, header=True, **more)

    def years(self, count, last=None):
        last = last or self.random.randint(2006, 2012)
        return [str(last - count + 1 + i) for i in range(count)]

    def broken(self, text, width):
        """With line breaks, as authors set long labels and headings."""
        lines = [""]
        for word in text.split(" "):
            if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
                lines.append("")
            lines[-1] += (" " if lines[-1] else "") + word
        return "\n".join(lines)

    # Tables

    def look(self, **more):
        basic = dict(size=self.pick([6.5, 7, 7.5, 8, 8.5, 9]), pad_x=self.pick([2, 3, 4, 6]),
                     pad_y=self.pick([0.5, 0.8, 1.2, 2]),
                     full_width=self.chance(0.75), valign="b", bold_header=self.chance(0.5), gap=self.pick([3, 5, 8]),
                     ink=self.pick(["#000000", "#000000", "#000000", "#444444", "#1f4e79"]))
        return Look(**{**basic, **more})

    def table(self, header, rows, look, gaps=(), **more):
        return Table(header + rows, look, gaps={g + len(header) for g in gaps if g}, header_rows=len(header), whole=True,
                     **more)

    def lined(self, table, above=0.75, head=0.5, below=0.75, rows=0.0):
        """Rules across: over the table, under its header, at its end, between its rows."""
        last = len(table.rows)
        for r, c, cell in table.placed():
            if r == 0:
                cell.rule_above = above
            if r + cell.rows == table.header_rows:
                cell.rule_below = head
            elif r >= table.header_rows and r + cell.rows < last:
                cell.rule_below = cell.rule_below or rows
            if r + cell.rows == last:
                cell.rule_below = below
        return table

    def spanners(self, labels, each, ruled=0.4, **more):
        return [self.head(label, columns=n, rule_below=ruled, **more) for label, n in zip(labels, each)]

    def shaded(self, row, colour):
        for cell in row:
            cell.shade = colour
        return row
