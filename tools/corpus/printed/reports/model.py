"""What a report is made of: tables of cells, and what stands around them; the truth about each cell."""
import dataclasses
import typing


@dataclasses.dataclass
class Cell:
    text: str = ""  # "\n" where the author breaks the line
    rows: int = 1
    columns: int = 1
    align: str = "l"  # l, c, r
    valign: str = ""  # t, m, b; the table's own where empty
    bold: bool = False
    italic: bool = False
    indent: int = 0
    header: bool = False
    mark: str = ""  # raised, behind the text
    leader: bool = False  # dots up to the next column
    rule_above: float = 0  # points
    rule_below: float = 0
    shade: str = ""  # colour behind it


@dataclasses.dataclass
class Look:
    """How a table is drawn. Sizes in points."""

    rules: str = "none"
    size: float = 9
    pad_x: float = 5
    pad_y: float = 1.5
    full_width: bool = True
    valign: str = "t"
    shade_header: bool = False
    zebra: bool = False
    bold_header: bool = True
    gap: float = 6  # white above a group
    ink: str = "#000000"  # of the rules
    header_shade: str = ""  # the printer's own where empty
    header_ink: str = "#000000"


@dataclasses.dataclass
class Table:
    rows: list
    look: Look
    widths: list = None  # shares of the columns; None where the printer chooses
    gaps: set = dataclasses.field(default_factory=set)  # rows with white above
    header_rows: int = 1
    repeat_header: bool = True
    wide: bool = False  # across both columns of a page
    whole: bool = False  # not parted by the end of a page
    title: str = ""  # above each of a pair

    def placed(self):
        """(row, column, cell) of every cell."""
        taken = set()
        for r, row in enumerate(self.rows):
            c = 0
            for cell in row:
                while (r, c) in taken:
                    c += 1
                taken |= {(r + a, c + b) for a in range(cell.rows) for b in range(cell.columns)}
                yield r, c, cell
                c += cell.columns

    def column_count(self):
        return max(c + cell.columns for _, c, cell in self.placed())

    def truth(self):
        cells = [
            dict(row=r, column=c, row_span=cell.rows, column_span=cell.columns, text=cell.text.replace("\n", " ") + cell.mark)
            for r, c, cell in self.placed()
            if cell.text + cell.mark
        ]
        return dict(rows=len(self.rows), columns=self.column_count(), cells=cells)


class Item(typing.NamedTuple):
    kind: str  # heading, text, caption, note, list, contents, chart, form, table, pair, page; others of printed/reports/second/documents.py
    value: typing.Any


@dataclasses.dataclass
class Report:
    kind: str
    items: list
    columns: int = 1
    landscape: bool = False
    size: float = 10
    margin: float = 20  # millimetres
    serif: bool = True
    running: bool = False
    face: str = ""  # the printer's own where empty
    paper: str = "A4"  # or letter
    accent: str = "#000000"  # of headings and bands
    head: str = ""  # what runs above and below the pages
    foot: str = ""
    turned: bool = False  # the pages are set upright and shown turned by 90 degrees, where the printer can

    def tables(self):
        found = []
        for item in self.items:
            found += [item.value] if item.kind == "table" else item.value if item.kind == "pair" else []
        return [table for table in found if isinstance(table, Table)]
