"""Sets the HTML of a plan as a flat OpenDocument text, so that LibreOffice prints it; calc.py sets it as a sheet.

Understood are headings, paragraphs, lists, tables with merged cells, `<br>`, page breaks told in a style attribute, the paper of
`@page`, and the classes of printed/fifth/page.py; how all that looks is told apart, by SixthDocument.office_look().
"""
import re
from html.parser import HTMLParser
from xml.sax.saxutils import escape

NAMES = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for short, name in (
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("fo", "xsl-fo-compatible"),
    ("svg", "svg-compatible")))
PAPERS = {"A4": (210, 297), "A3": (297, 420)}  # millimetres, upright
POINTS = 72 / 25.4  # of a millimetre
LINE, PAD = 1.22, 2.5  # height of a line by its type; room at a cell's side, points
NARROWEST_TYPE = 5  # points
BLOCKS = ("h1", "h2", "h3", "h4", "p", "li", "table")


class Node:
    def __init__(self, tag, attributes=()):
        self.tag, self.attributes, self.children = tag, dict(attributes), []

    @property
    def name(self):
        return self.attributes.get("class") or ""

    def lines(self):
        """The text below a node, a string for each line."""
        text = "".join(child if isinstance(child, str) else "\n" if child.tag == "br" else "\n".join(child.lines())
                       for child in self.children)
        return [" ".join(line.split()) for line in text.split("\n")]

    def find(self, *tags):
        """Nodes below of these kinds, the outermost ones."""
        for child in self.children:
            if isinstance(child, Node):
                if child.tag in tags:
                    yield child
                else:
                    yield from child.find(*tags)


class Tree(HTMLParser):
    def __init__(self, markup):
        super().__init__()
        self.root = Node("root")
        self.open = [self.root]
        self.feed(markup)

    def handle_starttag(self, tag, attributes):
        node = Node(tag, attributes)
        self.open[-1].children.append(node)
        if tag not in ("br", "meta", "path", "rect", "circle"):
            self.open.append(node)

    def handle_startendtag(self, tag, attributes):
        self.open[-1].children.append(Node(tag, attributes))

    def handle_endtag(self, tag):
        if self.open[-1].tag == tag:
            self.open.pop()

    def handle_data(self, data):
        self.open[-1].children.append(data)


def flow(node, centred=False):
    """(block, centred) in order; None stands where a page ends."""
    for child in node.children:
        if not isinstance(child, Node) or child.tag in ("style", "svg"):
            continue
        style = child.attributes.get("style") or ""
        if "break-before:page" in style:
            yield None, False
        if child.tag in BLOCKS or child.name == "issuer" or node.name == "toc" and child.tag == "div":
            yield child, centred
        else:
            yield from flow(child, centred or child.name == "cover")
        if "break-after:page" in style or child.name == "cover":
            yield None, False


class Grid:
    """A table's cells by row and column."""

    def __init__(self, node):
        self.head = sum(1 for part in node.find("thead") for _ in part.find("tr"))
        self.cells, taken = [], set()  # (row, column, rows, columns, node)
        for r, row in enumerate(node.find("tr")):
            c = 0
            for cell in row.find("td", "th"):
                while (r, c) in taken:
                    c += 1
                spans = [int(cell.attributes.get(key) or 1) for key in ("rowspan", "colspan")]
                taken |= {(r + i, c + j) for i in range(spans[0]) for j in range(spans[1])}
                self.cells.append((r, c, *spans, cell))
        self.height, self.width = (max((at[i] for at in taken), default=-1) + 1 for i in (0, 1))


def columns_of(grids, room, look):
    """Widths in points of the columns that these tables share, and the type with which no word is broken."""
    size, count = look["size"], grids[0].width
    while True:
        least, wanted = [8.0] * count, [8.0] * count
        for _, c, _, span, cell in (one for grid in grids for one in grid.cells):
            lines = cell.lines()
            words = [width(word, size, look) for line in lines for word in line.split()]
            if span == 1 and words:
                least[c] = max(least[c], max(words) + 2 * PAD + 2)
                whole = max(width(line, size, look) for line in lines) + 2 * PAD + 2
                wanted[c] = max(wanted[c], least[c], min(whole, whole ** 0.5 * 9))
            elif words and span < count:
                whole = sum(words) ** 0.5 * 9
                for at in range(c, c + span):
                    wanted[at] = max(wanted[at], whole / span)
        if sum(least) <= room or size <= NARROWEST_TYPE:
            break
        size -= 0.5
    # Columns that have room enough still take a part of what is left, as they do where nobody set them by hand.
    spare = [max(0.0, want - little) + 0.3 * little for want, little in zip(wanted, least)]
    rest = max(0.0, room - sum(least))
    return [little + rest * part / sum(spare) for little, part in zip(least, spare)], size


def width(text, size, look):
    """About as wide as the text is printed."""
    font = {"Narrow": 0.84, "Condensed": 1.06, "DejaVu Sans": 1.16, "Serif": 0.95}
    factor = next((value for word, value in font.items() if word in look["font"]), 1.0)
    ems = sum(0.3 if c in "ijlt.,;:'|!()[]/ " else 0.56 if c.isdigit() or c.islower() else 0.74 for c in text)
    return ems * size * factor


def height_of(lines, room, size, look):
    """Points that a text takes in a cell of this width."""
    count = 0
    for line in lines:
        count, used = count + 1, 0.0
        for word in line.split():
            more = width(word + " ", size, look)
            if used and used + more > room:
                count, used = count + 1, 0.0
            used += more
    return count * size * LINE + 4


class Office:
    """Both kinds of documents; `sheet` tells which."""

    def __init__(self, markup, look, sheet):
        self.root, self.look, self.sheet, self.styles, self.tables = Tree(markup).root, look, sheet, {}, 0
        paper, way = re.findall(r"@page\{size:(A\d) (portrait|landscape)", markup)[-1]
        self.paper = PAPERS[paper] if way == "portrait" else PAPERS[paper][::-1]
        self.room = (self.paper[0] - 2 * look["margin"]) * POINTS - 2

    def style(self, family, body):
        paper = ' style:master-page-name="Standard"' if family == "table" and self.sheet else ""
        return self.styles.setdefault(f'style:family="{family}"{paper}>{body}', f"s{len(self.styles)}")

    def letters(self, size, bold=False, ink="#000000"):
        return (f'<style:text-properties style:font-name="{self.look["font"]}" fo:font-size="{size}pt" fo:color="{ink}"'
                f'{" fo:font-weight=" + chr(34) + "bold" + chr(34) if bold else ""}/>')

    def manner(self, node, centred):
        """Size, weight, ink, side and room above and below of a block's text."""
        prose, strong = self.look["prose"], self.look["strong"]
        side = "center" if centred else "start"
        known = {"h1": (prose + 6, True, strong, side, 6, 8), "h2": (prose + 3, True, strong, side, 10, 5),
                 "h3": (prose + 1, True, "#000000", side, 8, 4), "h4": (prose, True, "#000000", side, 6, 3),
                 "issuer": (prose + 4, True, "#000000", side, 4, 4), "legend": (prose - 2, False, "#000000", side, 2, 6),
                 "sign": (prose, False, "#000000", "start", 14, 4), "right": (prose, False, "#000000", "end", 1, 4)}
        plain = "start" if self.sheet or "lines" in node.name else "justify"
        return known.get(node.name) or known.get(node.tag) or (prose, False, "#000000", side if centred else plain, 0, 5)

    def cell_manner(self, cell):
        """Side, weight, ink, fill of a cell."""
        look, names = self.look, cell.name.split()
        if cell.tag == "th":
            return "center", True, look["ink"], look["fill"]
        if "band" in names:
            return look["band"], True, "#000000", look["tint"]
        if "label" in names:
            return "start", look["label_bold"], "#000000", look["tint"]
        return "start" if "text" in names else look["value"], "goal" in names, "#000000", "#8eaadb" if "on" in names else None

    def cell_style(self, cell, size, top):
        look, (side, bold, ink, fill) = self.look, self.cell_manner(cell)
        border = f'fo:border="{look["border"]}"'
        if look["level"]:
            border = f'fo:border="none" fo:border-top="{look["border"]}" fo:border-bottom="{look["border"]}"'
        back = f'fo:background-color="{fill}" ' if fill else ""
        wrap = 'fo:wrap-option="wrap" ' if self.sheet else ""
        middle = "middle" if cell.tag == "th" else "top" if top else look["valign"]
        body = (f'<style:table-cell-properties {border} {back}{wrap}fo:padding="{PAD - 0.5}pt" style:vertical-align="{middle}"/>')
        paragraph = f'<style:paragraph-properties fo:text-align="{side}"/>{self.letters(size, bold, ink)}'
        if self.sheet:
            return self.style("table-cell", body + paragraph), ""
        return self.style("table-cell", body), f' text:style-name="{self.style("paragraph", paragraph)}"'

    def cell(self, cell, rows, columns, size, top=False):
        name, of_text = self.cell_style(cell, size, top)
        text = "".join(f"<text:p{of_text}>{escape(line)}</text:p>" for line in cell.lines())
        return (f'<table:table-cell table:style-name="{name}" table:number-rows-spanned="{rows}" '
                f'table:number-columns-spanned="{columns}" office:value-type="string">{text}</table:table-cell>')

    def opening(self, widths, more="", below=8):
        """The start of a table: its style, points below it, and its columns."""
        self.tables += 1
        name = self.style("table", f'<style:table-properties style:width="{sum(widths):.1f}pt" table:align="left" '
                          f'fo:margin-top="3pt" fo:margin-bottom="{below}pt" table:border-model="collapsing" {more}/>')
        form = '<style:table-column-properties style:column-width="{:.1f}pt"/>'
        return f'<table:table table:name="T{self.tables}" table:style-name="{name}">' + "".join(
            f'<table:table-column table:style-name="{self.style("table-column", form.format(wide))}"/>' for wide in widths)

    def line(self, cells, wide, style):
        """A row: cells by column, what they cover between them."""
        out = "".join(cells.get(c, "<table:covered-table-cell/>") for c in range(wide))
        return f'<table:table-row table:style-name="{style}">{out}</table:table-row>'

    def file(self, body):
        look, (wide, high) = self.look, self.paper
        styles = "".join(f'<style:style style:name="{name}" {key}</style:style>' for key, name in self.styles.items())
        scale = ' style:scale-to-X="1" style:scale-to-Y="0" style:table-centering="horizontal"' if self.sheet else ""
        edge = '<style:header-footer-properties fo:min-height="6mm" fo:margin-bottom="2mm" fo:margin-top="2mm"/>'
        layout = (f'<style:page-layout style:name="pl"><style:page-layout-properties fo:page-width="{wide}mm" '
                  f'fo:page-height="{high}mm" fo:margin="{look["margin"]}mm" style:print-orientation='
                  f'"{"landscape" if wide > high else "portrait"}"{scale}/><style:header-style>{edge}</style:header-style>'
                  f'<style:footer-style>{edge}</style:footer-style></style:page-layout>')
        counts = ("<text:page-number>1</text:page-number>", "<text:page-count>9</text:page-count>")
        edge_text = '<text:p text:style-name="edge">{}</text:p>'.format
        header = edge_text(escape(look["running"])) if look["running"] else ""
        footer = edge_text(look["number"].format(*counts)) if look["number"] else ""
        edges = "".join(f"<style:{name}>{text}</style:{name}>" if text else f'<style:{name} style:display="false"/>' * self.sheet
                        for name, text in (("header", header), ("footer", footer)))
        kind = "spreadsheet" if self.sheet else "text"
        return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMES} office:version="1.2" '
                f'office:mimetype="application/vnd.oasis.opendocument.{kind}"><office:font-face-decls><style:font-face '
                f'style:name="{look["font"]}" svg:font-family="\'{look["font"]}\'"/></office:font-face-decls>'
                f'<office:styles><style:style style:name="edge" style:family="paragraph">{self.letters(8)}</style:style>'
                "</office:styles>"
                f"<office:automatic-styles>{layout}{styles}</office:automatic-styles><office:master-styles>"
                f'<style:master-page style:name="Standard" style:page-layout-name="pl">{edges}</style:master-page>'
                f"</office:master-styles><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document>")


def writer(markup, look):
    """A text: paragraphs and tables as they follow each other."""
    office, out, fresh = Office(markup, look, False), [], ""
    blocks = list(flow(office.root))
    end = max(at for at, (block, _) in enumerate(blocks) if block)
    for at, (block, centred) in enumerate(blocks[:end + 1]):
        if block is None:
            fresh = 'fo:break-before="page"' if out else ""
            continue
        table = block.tag == "table"
        out.append(_table(office, Grid(block), fresh, 8 * (at < end)) if table else _paragraph(office, block, centred, fresh))
        fresh = ""
    last = office.style("paragraph", office.letters(1))  # a text never ends with a table; this one fits below it
    return office.file("".join(out) + f'<text:p text:style-name="{last}"/>')


def _paragraph(office, node, centred, fresh):
    size, bold, ink, side, above, below = office.manner(node, centred)
    keep = 'fo:keep-with-next="always" ' if node.tag.startswith("h") else ""
    inset = 'fo:margin-left="16pt" fo:text-indent="-10pt" ' if node.tag == "li" else ""
    style = (f'<style:paragraph-properties fo:text-align="{side}" fo:margin-top="{above}pt" fo:margin-bottom="{below}pt" '
             f'{keep}{inset}{fresh}/>{office.letters(size, bold, ink)}')
    text = "<text:line-break/>".join(escape(line) for line in node.lines())
    if node.tag == "li":
        text = f"{office.look.get('bullet', '•')} {text}"
    elif node.tag == "div" and node.name != "issuer":  # of the contents: chapter, dots, page
        chapter, page = (next(iter(part.lines())) for part in node.find("span"))
        text = f"{escape(chapter)} {'.' * max(5, 90 - len(chapter))} {page}"
    return f'<text:p text:style-name="{office.style("paragraph", style)}">{text}</text:p>'


def _table(office, grid, fresh, below):
    look, (widths, size) = office.look, columns_of([grid], office.room, office.look)
    keep = "auto" if look["split"] else "always"
    rows, least = [{} for _ in range(grid.height)], [0.0] * grid.height
    for r, c, tall, wide, cell in grid.cells:
        rows[r][c] = office.cell(cell, tall, wide, size)
        if tall > 1:  # a merged text that a page parts needs a line more, and its rows do not grow for it
            needed = height_of(cell.lines(), sum(widths[c:c + wide]) - 2 * PAD, size, look) + size * LINE
            least[r:r + tall] = [max(high, needed / tall) for high in least[r:r + tall]]
    form = '<style:table-row-properties style:min-row-height="{:.1f}pt" fo:keep-together="{}"/>'
    lines = [office.line(row, grid.width, office.style("table-row", form.format(high, keep))) for row, high in zip(rows, least)]
    head = "".join(lines[:grid.head])
    if head and look["repeat"]:
        head = f"<table:table-header-rows>{head}</table:table-header-rows>"
    return office.opening(widths, fresh, below) + head + "".join(lines[grid.head:]) + "</table:table>"
