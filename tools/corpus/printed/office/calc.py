"""Sets the HTML of a plan as a flat OpenDocument sheet, as writer.py sets it as a text; rows are laid out here.

LibreOffice makes no room for the text of merged cells and cuts it where a page ends: heights and page breaks are worked out here.
"""
from xml.sax.saxutils import escape

from printed.office.writer import LINE, PAD, POINTS, Grid, Office, columns_of, flow, height_of

EARLY = 0.92  # spreadsheets break lines a little earlier than their cell is full
EDGES = 24  # millimetres that a sheet's running lines take at most
BOLDER = 1.08  # how much wider bold letters are
BETWEEN = 8  # points below a table
LONG = 1 / 3  # of the paper's height: merged texts of tables above it stand at the top, where no page end parts them


def calc(markup, look):
    """Sheets, a new one where a page ends: every block over the columns of the sheet's widest tables."""
    office, out, blocks = Office(markup, look, True), [], []
    for block, centred in [*flow(office.root), (None, False)]:
        if block is not None:
            blocks.append((block, centred))
        elif blocks:
            out.append(_sheet(office, blocks))
            blocks = []
    return office.file("".join(out))


class Row:
    """A row of a sheet while it is laid out; `with_row` is the row where a text begins that reaches down to here."""

    def __init__(self, at, height):
        self.cells, self.height, self.with_row = {}, height, at


def _sheet(office, blocks):
    grids = {id(block): Grid(block) for block, _ in blocks if block.tag == "table"}
    most = max((grid.width for grid in grids.values()), default=0)
    widest = [grid for grid in grids.values() if grid.width == most]
    widths, size = columns_of(widest, office.room, office.look) if widest else ([office.room / 4] * 4, office.look["size"])
    rows, heads = [], []
    for block, centred in blocks:
        grid = grids.get(id(block))
        if grid is None:
            rows.append(_text_row(office, block, centred, widths, len(rows)))
            continue
        if grid in widest and grid.head:
            heads = range(len(rows), len(rows) + grid.head)
        rows += _grid_rows(office, grid, widths, size, len(rows))
        rows.append(Row(len(rows), BETWEEN))
        rows[-1].cells = {c: "<table:table-cell/>" for c in range(len(widths))}
    heads = heads if office.look["repeat"] else []
    fresh = _pages(office, rows, sum(rows[at].height for at in heads))
    out = []
    for at, row in enumerate(rows):
        mark = 'fo:break-before="page" ' if at in fresh else ""
        style = office.style("table-row", f'<style:table-row-properties {mark}style:row-height="{row.height:.1f}pt" '
                             'style:use-optimal-row-height="false"/>')
        line = office.line(row.cells, len(widths), style)
        out.append("<table:table-header-rows>" * (at in heads[:1]) + line + "</table:table-header-rows>" * (at in heads[-1:]))
    return office.opening(widths) + "".join(out) + "</table:table>"


def _pages(office, rows, head):
    """The rows that begin a page: never below the beginning of a text that would be cut there."""
    room = (office.paper[1] - 2 * office.look["margin"] - EDGES) * POINTS
    fresh, start, at = set(), 0, 0
    while at < len(rows):
        used = sum(row.height for row in rows[start:at + 1]) + (head if start else 0)
        if used > room and at > start:
            cut = at
            while rows[cut].with_row < cut and rows[cut].with_row > start:
                cut = rows[cut].with_row
            if rows[cut].with_row < cut:
                cut = at  # a text as high as the page
            fresh.add(cut)
            start = at = cut
        at += 1
    return fresh


def _text_row(office, node, centred, widths, at):
    size, bold, ink, side, above, below = office.manner(node, centred)
    lines = node.lines()
    if node.tag == "div" and node.name != "issuer":
        lines = ["   ".join(line for part in node.find("span") for line in part.lines())]
    body = (f'<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="middle"/><style:paragraph-properties '
            f'fo:text-align="{side}"/>{office.letters(size, bold, ink)}')
    text = "".join(f"<text:p>{escape(line)}</text:p>" for line in lines)
    row = Row(at, height_of(lines, (sum(widths) - 8) * EARLY, size, office.look) + above + below)
    row.cells[0] = (f'<table:table-cell table:style-name="{office.style("table-cell", body)}" '
                    f'table:number-columns-spanned="{len(widths)}" office:value-type="string">{text}</table:table-cell>')
    return row


def _grid_rows(office, grid, widths, size, at):
    """A table's rows on the sheet's columns; rows are as high as their texts, a merged cell's last row takes what is missing."""
    starts = _starts(grid, widths, office)
    rows = [Row(at + r, size * LINE + 4) for r in range(grid.height)]
    needed = {}
    for r, c, tall, wide, cell in sorted(grid.cells, key=lambda one: one[0] + one[2]):
        room = (sum(widths[starts[c]:starts[c + wide]]) - 2 * PAD) * EARLY
        needed[r, c] = height_of(cell.lines(), room, size * (BOLDER if cell.tag == "th" else 1), office.look)
        last = rows[r + tall - 1]
        last.height = max(last.height, needed[r, c] - sum(row.height for row in rows[r:r + tall - 1]))
    long = sum(row.height for row in rows) > office.paper[1] * POINTS * LONG
    for r, c, tall, wide, cell in grid.cells:
        first, end = starts[c], starts[c + wide]
        rows[r].cells[first] = office.cell(cell, tall, end - first, size, top=long and tall > 1)
        reached, below = rows[r].height, r + 1
        while reached < needed[r, c] and below < r + tall:
            rows[below].with_row = min(rows[below].with_row, at + r)
            reached, below = reached + rows[below].height, below + 1
    for r in range(1, grid.head):
        rows[r].with_row = at
    if grid.head and grid.head < grid.height:
        rows[grid.head].with_row = min(rows[grid.head].with_row, at)
    return rows


def _starts(grid, widths, office):
    """On which of the sheet's columns each column begins: as near to its own width as they allow."""
    if grid.width == len(widths):
        return list(range(grid.width + 1))
    own, _ = columns_of([grid], sum(widths), office.look)
    starts, reached = [0], 0.0
    for c in range(grid.width - 1):
        reached += own[c]
        may = range(starts[-1] + 1, len(widths) - (grid.width - 2 - c))
        starts.append(min(may, key=lambda end: abs(sum(widths[:end]) - reached)))
    return starts + [len(widths)]
