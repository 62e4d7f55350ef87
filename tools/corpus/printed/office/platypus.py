"""Prints the HTML of a plan with ReportLab, as reporting programs do: tables, paragraphs, frames, and what a canvas adds.

Usage: python3 -m printed.office.platypus SOURCE PDF, by a Python that has ReportLab; printed/office/story.py wrote SOURCE.
Understood is what writer.py understands, and the classes `landscape` and `wide` (pages of such paper), `columns` (pages of
two), `keep` (what stays together on a page), `open` (a table without lines) and `up` (a cell whose text runs upwards).
"""
import json
import pathlib
import re
import sys
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (BaseDocTemplate, Flowable, Frame, FrameBreak, KeepTogether, NextPageTemplate, PageBreak,
                                PageTemplate, Paragraph, Spacer, Table)

from printed.office.writer import BLOCKS, PAPERS, POINTS, Grid, Node, Tree

# Upright and bold type of each family; those with a file are set into the document, the others every reader has.
FAMILIES = {"Helvetica": ("Helvetica", "Helvetica-Bold"), "Times": ("Times-Roman", "Times-Bold"),
            "DejaVu Sans": ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
            "DejaVu Sans Condensed": ("DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf"),
            "Liberation Sans": ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
            "Liberation Sans Narrow": ("LiberationSansNarrow-Regular.ttf", "LiberationSansNarrow-Bold.ttf"),
            "Liberation Serif": ("LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf")}
SIDES = {"left": TA_LEFT, "center": TA_CENTER, "right": TA_RIGHT}
NARROWEST_TYPE = 5  # points
GUTTER = 16  # points between two columns of a page
LONGEST_STRING = 14  # letters of a value that a program does not bother to wrap


class Upright(Flowable):
    """A line of text that runs upwards."""

    def __init__(self, text, font, size):
        super().__init__()
        self.text, self.font, self.size = text, font, size

    def wrap(self, *_):
        return self.size * 1.2, pdfmetrics.stringWidth(self.text, self.font, self.size) + 2

    def draw(self):
        self.canv.rotate(90)
        self.canv.setFont(self.font, self.size)
        self.canv.drawString(1, -self.size, self.text)


class Counted(Canvas):
    """Pages that know how many there are: their edges are drawn when all of them are made."""

    edges = None

    def __init__(self, *arguments, **more):
        super().__init__(*arguments, **more)
        self.pages = []

    def showPage(self):  # the name is ReportLab's
        self.pages.append(dict(self.__dict__))
        self._startPage()

    def save(self):
        for number, state in enumerate(self.pages, 1):
            self.__dict__.update(state)
            self.edges(number, len(self.pages))
            super().showPage()
        super().save()


class Setter:
    """One document: its look, and the flowables that its HTML becomes."""

    def __init__(self, markup, look):
        self.root, self.look = Tree(markup).root, look
        self.font, self.bold = (_type(name) for name in FAMILIES[look["font"]])
        paper, way = re.findall(r"@page\{size:(A\d) (portrait|landscape)", markup)[-1]
        upright = tuple(side * POINTS for side in PAPERS[paper])
        self.papers = {"landscape": upright[::-1], "portrait": upright, "wide": tuple(side * POINTS for side in PAPERS["A3"][::-1])}
        self.main, self.margin = way, look["margin"] * POINTS

    def print(self, target):
        """The whole document; a page's text stands between the lines at its edges."""
        document = BaseDocTemplate(str(target), pageTemplates=self._templates(), pageCompression=1, invariant=1,
                                   title=self.look["title"], author=self.look["issuer"])
        Counted.edges = lambda canvas, number, count: self._edges(canvas, number, count)
        document.build(_breaks(self.story(self.root, self._room(self.main))), canvasmaker=Counted)

    def _room(self, way):
        return self.papers[way][0] - 2 * self.margin

    def _templates(self):
        made = []
        for name in ("main", "columns", "landscape", "wide"):
            wide, high = self.papers.get(name, self.papers[self.main])
            count = 2 if name == "columns" else 1
            each = (wide - 2 * self.margin - GUTTER * (count - 1)) / count
            frames = [Frame(self.margin + at * (each + GUTTER), self.margin + 8, each, high - 2 * self.margin - 16, 0, 0, 0, 0)
                      for at in range(count)]
            made.append(PageTemplate(name, frames, pagesize=(wide, high)))
        return made

    def _edges(self, canvas, number, count):
        """What the program prints at the top and the bottom of each page."""
        look, (wide, high), size = self.look, canvas._pagesize, 7.5
        if number == 1 and look["bare_cover"]:
            return
        canvas.setFont(self.font, size)
        top, low = high - self.margin + 4, self.margin - 10
        left, right = self.margin, wide - self.margin
        canvas.drawString(left, top, look["running"][0])
        canvas.drawRightString(right, top, look["running"][1])
        canvas.drawString(left, low, look["running"][2])
        canvas.drawRightString(right, low, look["number"].format(number, count))
        if look["edge_rules"]:
            canvas.setLineWidth(0.4)
            canvas.line(left, top - 4, right, top - 4)
            canvas.line(left, low + size + 2, right, low + size + 2)

    def story(self, node, room, centred=False):
        """The flowables of what stands below a node."""
        out = []
        for child in node.children:
            if not isinstance(child, Node) or child.tag in ("style", "svg"):
                continue
            style, names = child.attributes.get("style") or "", child.name.split()
            out += [PageBreak()] * ("break-before:page" in style) + [FrameBreak()] * ("break-before:column" in style)
            if child.tag == "table":
                out.append(self.table(child, room))
            elif child.tag in BLOCKS or child.name == "issuer" or node.name == "toc":
                out.append(self.text(child, centred, room))
            elif child.name in ("landscape", "wide", "columns"):
                inner = (room - GUTTER) / 2 if child.name == "columns" else self._room(child.name)
                out += [NextPageTemplate(child.name), PageBreak(), *self.story(child, inner), NextPageTemplate("main"), PageBreak()]
            elif "keep" in names:
                out.append(KeepTogether(self.story(child, room)))
            else:
                out += [Spacer(1, self.look["fall"])] * (child.name == "cover")
                out += self.story(child, room, centred or child.name == "cover")
            out += [PageBreak()] * ("break-after:page" in style or child.name == "cover")
        return out

    def text(self, node, centred, room):
        """A heading, a paragraph, an item of a list, a line of the contents."""
        size, ink, strong = self.look["prose"], HexColor("#000000"), HexColor(self.look["strong"])
        known = {"h1": (size + 7, True, strong, 4, 10), "h2": (size + 3, True, strong, 12, 6), "h3": (size + 1, True, ink, 9, 4),
                 "h4": (size, True, ink, 6, 3), "issuer": (size + 4, True, ink, 4, 6), "legend": (size - 2, False, ink, 2, 6),
                 "sign": (size, False, ink, 16, 6)}
        points, bold, ink, above, below = known.get(node.name) or known.get(node.tag) or (size, False, ink, 0, 5)
        font = self.bold if bold else self.font
        if node.tag == "div" and node.name != "issuer":
            return self._contents_line(node, room)
        side = TA_CENTER if centred else TA_LEFT if bold or node.name or not self.look["justified"] else TA_JUSTIFY
        inset = {"leftIndent": 14, "bulletIndent": 4} if node.tag == "li" else {}
        style = ParagraphStyle("p", fontName=font, fontSize=points, leading=points * 1.22, textColor=ink, alignment=side,
                               spaceBefore=above, spaceAfter=below, keepWithNext=bold and not centred, bulletFontName=font, **inset)
        return Paragraph("<br/>".join(map(escape, node.lines())), style, bulletText="•" if node.tag == "li" else None)

    def _contents_line(self, node, room):
        """Chapter, dots, page."""
        chapter, page = (next(iter(part.lines())) for part in node.find("span"))
        size = self.look["prose"]
        dot = pdfmetrics.stringWidth(".", self.font, size)
        dots = int((room - pdfmetrics.stringWidth(f"{chapter}  {page}", self.font, size) - 4) / dot)
        style = ParagraphStyle("contents", fontName=self.font, fontSize=size, leading=size * 1.6)
        return Paragraph(f"{escape(chapter)} {'.' * dots} {page}", style)

    def table(self, node, room):
        grid, look = Grid(node), self.look
        widths, size = self.columns(grid, room)
        values = [[""] * grid.width for _ in range(grid.height)]
        bare = "open" in node.name.split()
        styles = [("VALIGN", (0, 0), (-1, -1), look["valign"])]
        styles += [("VALIGN", (0, 0), (-1, grid.head - 1), "MIDDLE")] * (grid.head > 0)
        for keys, points in zip((("LEFT", "RIGHT"), ("TOP", "BOTTOM")), look["pad"]):
            styles += [(f"{key}PADDING", (0, 0), (-1, -1), points) for key in keys]
        styles += self._rules(grid, bare)
        for r, c, tall, wide, cell in grid.cells:
            values[r][c] = self.cell(cell, size, bare)
            end = (c + wide - 1, r + tall - 1)
            styles += [("SPAN", (c, r), end)] * (tall * wide > 1) + self._cell_styles(cell, (c, r), end, size, bare)
        return Table(values, colWidths=widths, repeatRows=grid.head if look["repeat"] else 0, style=styles, hAlign="LEFT",
                     spaceBefore=4, spaceAfter=9)

    def _rules(self, grid, bare):
        """Lines and fills of a whole table."""
        look, all_of, last = self.look, ((0, 0), (-1, -1)), grid.head - 1
        line, thin = HexColor(look["line"]), 0.25
        ways = {"grid": [("GRID", *all_of, look["weight"], line)],
                "level": [("LINEBELOW", *all_of, thin, line), ("LINEABOVE", (0, 0), (-1, 0), 0.8, line)],
                "box": [("BOX", *all_of, 1, line), ("INNERGRID", *all_of, thin, HexColor("#9a9a9a"))], "shaded": []}
        head = [] if last < 0 else [("LINEBELOW", (0, last), (-1, last), 0.8, line)]
        if bare:
            return head if look["open_line"] else []
        out = ways[look["rules"]] + (head if look["rules"] != "grid" else [])
        merged = any(tall > 1 for r, _, tall, _, _ in grid.cells if r > last)
        if look["zebra"] and not merged and last >= 0:
            out.insert(0, ("ROWBACKGROUNDS", (0, last + 1), (-1, -1), (HexColor("#ffffff"), HexColor(look["tint"]))))
        return out

    def _cell_styles(self, cell, start, end, size, bare):
        names = cell.name.split()
        fill = self.look["fill"] if cell.tag == "th" else self.look["tint"] if {"band", "label"} & set(names) else None
        side = "LEFT" if "text" in names or "label" in names else self.look["values"].upper()
        out = [("FONT", start, end, self.font, size, size * 1.2), ("ALIGN", start, end, side)]
        return out + [("BACKGROUND", start, end, HexColor(fill))] if fill and not bare else out

    def cell(self, cell, size, bare):
        """A paragraph, or a string where the value is short and the program leaves it so."""
        names, lines = cell.name.split(), cell.lines()
        text = "\n".join(lines)
        if "up" in names:
            return Upright(text, self.bold, size)
        if self.look["strings"] and names == ["value"] and len(text) <= LONGEST_STRING:
            return text
        bold = self._is_bold(cell)
        side = "center" if cell.tag == "th" else "left" if {"text", "label", "band"} & set(names) else self.look["values"]
        ink = HexColor(self.look["ink"] if cell.tag == "th" and not bare else "#000000")
        style = ParagraphStyle("cell", fontName=self.bold if bold else self.font, fontSize=size, leading=size * 1.2,
                               alignment=SIDES[side], textColor=ink)
        return Paragraph("<br/>".join(map(escape, lines)), style)

    def _is_bold(self, cell):
        names = cell.name.split()
        return cell.tag == "th" or "band" in names or "goal" in names or "label" in names and self.look["label_bold"]

    def columns(self, grid, room):
        """Widths in points, and the type with which no word is broken."""
        size, pad = self.look["size"], 2 * self.look["pad"][0] + 1
        while True:
            least, wanted = [14.0] * grid.width, [14.0] * grid.width
            for _, c, _, span, cell in grid.cells:
                little, whole = self._needs(cell, size)
                for at in range(c, c + span):
                    least[at] = max(least[at], little / span + pad)
                    wanted[at] = max(wanted[at], min(whole, whole ** 0.5 * 9) / span + pad)
            if sum(least) <= room or size <= NARROWEST_TYPE:
                break
            size -= 0.5
        spare = [max(0.0, want - little) + 0.3 * little for want, little in zip(wanted, least)]
        rest = max(0.0, room - sum(least))
        rest = min(rest, sum(spare)) if not self.look["full"] else rest
        return [little + rest * part / sum(spare) for little, part in zip(least, spare)], size

    def _needs(self, cell, size):
        """How wide a cell's longest word is, and its longest line."""
        if "up" in cell.name.split():
            return size * 1.2, size * 1.2
        font, lines = self.bold if self._is_bold(cell) else self.font, cell.lines()
        whole = max((pdfmetrics.stringWidth(line, font, size) for line in lines), default=0.0)
        string = self.look["strings"] and cell.name == "value" and len("\n".join(lines)) <= LONGEST_STRING
        words = [pdfmetrics.stringWidth(word, font, size) for line in lines for word in line.split()]
        return whole if string else max(words, default=0.0), whole


def _type(name):
    """The type's name, once its file is known."""
    if not name.endswith(".ttf"):
        return name
    pdfmetrics.registerFont(TTFont(name[:-4], name))
    return name[:-4]


def _breaks(story):
    """One end of page where several follow each other, and none behind all."""
    out = []
    for flowable in story:
        if isinstance(flowable, PageBreak):
            before = next((one for one in reversed(out) if not isinstance(one, NextPageTemplate)), None)
            if isinstance(before, PageBreak):
                out.remove(before)
        out.append(flowable)
    while out and isinstance(out[-1], (PageBreak, NextPageTemplate)):
        out.pop()
    return out


def main():
    source, target = map(pathlib.Path, sys.argv[1:])
    known = json.loads(source.read_text(encoding="utf-8"))
    Setter(known["page"], known["look"]).print(target)


if __name__ == "__main__":
    main()
