"""Writes a report of printed/reports/first/documents.py as a flat OpenDocument text or sheet, for LibreOffice."""
from xml.sax.saxutils import escape

import printed.reports.html

NAMES = (
    " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (
            ("office", "office"),
            ("style", "style"),
            ("text", "text"),
            ("table", "table"),
            ("fo", "xsl-fo-compatible"),
        )
    )
    + ' office:version="1.2"'
)
SIDES = {"l": "start", "c": "center", "r": "end"}
VALIGN = {"t": "top", "m": "middle", "b": "bottom"}


class Office:
    def __init__(self, report, sheet):
        self.report = report
        self.sheet = sheet
        self.styles = {}  # text of a style: its name
        self.table_count = 0
        self.font = report.face or ("Liberation Serif" if report.serif else "Liberation Sans")
        self.sheet_size = (27.94, 21.59) if report.paper == "letter" else (29.7, 21)  # centimetres
        self.width = (10 * self.sheet_size[0 if report.landscape else 1] - 2 * report.margin) / 10  # centimetres

    def style(self, family, body):
        key = f'style:family="{family}">{body}'
        return self.styles.setdefault(key, f"s{len(self.styles)}")

    def paragraph_style(
        self, size, align="l", bold=False, italic=False, indent=0.0, below=0.0, above=0.0, tab=False, every="", ink=""
    ):
        stops = (
            '<style:tab-stops><style:tab-stop style:position="100cm" style:type="right" style:leader-style="dotted" '
            'style:leader-text="."/></style:tab-stops>'
            if tab
            else ""
        )
        side = "justify" if align == "j" else SIDES[align]
        colour = f' fo:color="{ink}"' if ink else ""
        return self.style(
            "paragraph",
            f'<style:paragraph-properties fo:text-align="{side}" fo:margin-left="{indent}pt" fo:margin-bottom="{below}pt" '
            f'fo:margin-top="{above}pt" {every}>{stops}</style:paragraph-properties>'
            f'<style:text-properties style:font-name="{self.font}" fo:font-family="{self.font}" fo:font-size="{size}pt"'
            f'{" fo:font-weight=" + chr(34) + "bold" + chr(34) if bold else ""}'
            f'{" fo:font-style=" + chr(34) + "italic" + chr(34) if italic else ""}{colour}/>',
        )

    def paragraph(self, text, *args, mark="", **more):
        body = escape(text).replace("\n", "<text:line-break/>")
        if mark:
            raised = self.style("text", '<style:text-properties style:text-position="super 58%"/>')
            body += f'<text:span text:style-name="{raised}">{escape(mark)}</text:span>'
        return f'<text:p text:style-name="{self.paragraph_style(*args, **more)}">{body}</text:p>'

    def text_item(self, item):
        kind, value = item
        size = self.report.size
        if kind == "heading":
            return self.paragraph(value, size + 3, bold=True, above=10, below=5, ink=self.accent())
        if kind == "text":
            return self.paragraph(value, size, "j", below=6)
        if kind == "caption":
            return self.paragraph(value, size, bold=True, above=8, below=4, every='fo:keep-with-next="always"')
        if kind.startswith("unit"):
            return self.paragraph(value, size - 1.5, {"unit": "l", "unit right": "r", "unit centre": "c"}[kind], below=3)
        if kind == "note":
            return self.paragraph(value, size - 2, above=2, below=10)
        if kind == "list":
            mark, entries = value
            signs = {
                "disc": lambda i: "•",
                "dash": lambda i: "–",
                "decimal": lambda i: f"{i + 1}.",
                "letter": lambda i: f"({'abcdefgh'[i]})",
            }[mark]
            return "".join(self.paragraph_with_tab(f"{signs(i)}", e, size) for i, e in enumerate(entries))
        if kind == "table":
            return self.table(value)
        if kind == "pair":
            return "".join(self.paragraph(t.title or f"Box {i + 1}", size, bold=True) + self.table(t) for i, t in enumerate(value))
        if kind == "box":
            frame = 'fo:border="0.5pt solid #000000" fo:padding="4pt" '
            return self.paragraph(value[0], size, bold=True, every=frame) + self.paragraph(value[1], size, below=6, every=frame)
        raise ValueError(kind)

    def accent(self):
        return "" if self.report.accent == "#000000" else self.report.accent

    def paragraph_with_tab(self, sign, text, size):
        name = self.style(
            "paragraph",
            '<style:paragraph-properties fo:margin-left="18pt" fo:text-indent="-18pt" fo:margin-bottom="3pt">'
            '<style:tab-stops><style:tab-stop style:position="0cm"/></style:tab-stops></style:paragraph-properties>'
            f'<style:text-properties style:font-name="{self.font}" fo:font-family="{self.font}" fo:font-size="{size}pt"/>',
        )
        return f'<text:p text:style-name="{name}">{sign}<text:tab/>{escape(text)}</text:p>'

    def widths(self, table):
        """Centimetres."""
        count = table.column_count()
        longest = [3] * count
        for r, c, cell in table.placed():
            if cell.columns == 1:
                length = max(len(w) for w in cell.text.split() or [""]) if cell.header else min(len(cell.text), 34)
                if "\n" in cell.text:
                    length = max(map(len, cell.text.split("\n")))
                longest[c] = max(longest[c], length)
        room = (self.width - 0.8) / 2 if self.report.columns == 2 and not table.wide else self.width
        letter = 0.023 if self.report.face else 0.019  # shares of the type's size; the other families are wider
        natural = [n * table.look.size * letter + 2 * table.look.pad_x / 28 for n in longest]
        if self.sheet:
            room -= 0.6  # a sheet wider than the page goes on to a second one
            room = min(room, 17) if self.report.paper == "letter" else room  # sheets are printed on A4 all the same
        if sum(natural) > room:
            table.look.size = max(5.5, round(table.look.size * room / sum(natural), 1))
        if table.look.full_width or sum(natural) > room:
            return [room * n / sum(natural) for n in natural]
        return natural

    def table(self, table):
        self.table_count += 1
        look = table.look
        widths = self.widths(table)
        whole = ' style:may-break-between-rows="false"' if table.whole else ""
        name = self.style(
            "table",
            f'<style:table-properties style:width="{sum(widths):.3f}cm" table:align="left" table:border-model="collapsing"{whole}/>',
        )
        out = f'<table:table table:name="T{self.table_count}" table:style-name="{name}">'
        out += "".join(
            '<table:table-column table:style-name="%s"/>'
            % self.style("table-column", f'<style:table-column-properties style:column-width="{w:.3f}cm"/>')
            for w in widths
        )
        placed = {}
        for r, c, cell in table.placed():
            placed[(r, c)] = cell
        row_style = self.style(
            "table-row", '<style:table-row-properties style:use-optimal-row-height="true" fo:keep-together="always"/>'
        )
        for r in range(len(table.rows)):
            if r == 0 and table.header_rows and table.repeat_header:
                out += "<table:table-header-rows>"
            out += f'<table:table-row table:style-name="{row_style}">'
            for c in range(len(widths)):
                cell = placed.get((r, c))
                out += self.cell(table, r, c, cell) if cell else "<table:covered-table-cell/>"
            out += "</table:table-row>"
            if r + 1 == table.header_rows and table.repeat_header:
                out += "</table:table-header-rows>"
        return out + "</table:table>"

    def cell(self, table, r, c, cell):
        look = table.look
        gap = look.gap if r in table.gaps else 0
        rules = "".join(
            f'fo:border-{side}="{f"{width}pt solid {look.ink}" if width else "none"}" '
            for side, width in printed.reports.html.edges(table, r, c, cell).items()
        )
        shade = cell.shade or (
            (look.header_shade or "#ccccdd")
            if cell.header and look.shade_header
            else "#eeeef4"
            if look.zebra and r >= table.header_rows and r % 2
            else ""
        )
        back = f'fo:background-color="{shade}" ' if shade else ""
        valign = VALIGN[cell.valign or look.valign]
        pads = (
            f'fo:padding-top="{look.pad_y + gap}pt" fo:padding-bottom="{look.pad_y}pt" fo:padding-left="{look.pad_x}pt" '
            f'fo:padding-right="{look.pad_x}pt" '
        )
        wrap = 'fo:wrap-option="wrap" ' if self.sheet else ""
        body = f'<style:table-cell-properties {rules}{back}{pads}{wrap}style:vertical-align="{valign}"/>'
        bold = cell.bold or (cell.header and look.bold_header)
        if self.sheet:
            body += (
                f'<style:paragraph-properties fo:text-align="{SIDES[cell.align]}" fo:margin-left="{8 * cell.indent}pt"/>'
                f'<style:text-properties style:font-name="{self.font}" fo:font-family="{self.font}" fo:font-size="{look.size}pt"'
                f'{" fo:font-weight=" + chr(34) + "bold" + chr(34) if bold else ""}/>'
            )
        name = self.style("table-cell", body)
        spans = f'table:number-rows-spanned="{cell.rows}" table:number-columns-spanned="{cell.columns}" '
        if self.sheet:
            lines = (cell.text + cell.mark).split("\n") if cell.text else []
            text = "".join(f"<text:p>{escape(line)}</text:p>" for line in lines)
        elif cell.text:
            ink = look.header_ink if cell.header and look.header_ink != "#000000" else ""
            text = self.paragraph(cell.text, look.size, cell.align, bold, cell.italic, 8 * cell.indent, mark=cell.mark, ink=ink)
        else:
            text = self.paragraph("", look.size)
        return f'<table:table-cell table:style-name="{name}" {spans}office:value-type="string">{text}</table:table-cell>'

    def file(self, body, mime):
        svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
        fonts = (
            f'<office:font-face-decls><style:font-face style:name="{self.font}" xmlns:svg="{svg}" '
            f'svg:font-family="{self.font}"/></office:font-face-decls>'
        )
        styles = "".join(f'<style:style style:name="{name}" {key}</style:style>' for key, name in self.styles.items())
        long_side, short = (f"{side:g}cm" for side in self.sheet_size)
        size = (long_side, short) if self.report.landscape else (short, long_side)
        scale = ' style:scale-to-X="1" style:scale-to-Y="0"' if self.sheet else ""
        page = (
            f'<style:page-layout style:name="pl"><style:page-layout-properties fo:page-width="{size[0]}" fo:page-height="{size[1]}" '
            f'fo:margin-top="{self.report.margin}mm" fo:margin-bottom="{self.report.margin}mm" fo:margin-left="{self.report.margin}mm" '
            f'fo:margin-right="{self.report.margin}mm"{scale}/>'
            f'{"<style:header-style/><style:footer-style/>" if self.sheet else ""}</style:page-layout>'
        )
        master = (
            '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pl">'
            + (
                '<style:header style:display="false"/><style:footer style:display="false"/>'
                if self.sheet
                else f"<style:header><text:p>{escape(self.report.head or 'Annual statistical report')}</text:p></style:header>"
                if self.report.running
                else ""
            )
            + "</style:master-page></office:master-styles>"
        )
        kind = "spreadsheet" if self.sheet else "text"
        return (
            f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMES} office:mimetype="application/vnd.oasis.opendocument.{mime}">'
            f"{fonts}<office:automatic-styles>{page}{styles}</office:automatic-styles>{master}"
            f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document>"
        )


def writer(report):
    office = Office(report, False)
    if report.columns == 1:
        body = "".join(office.text_item(item) for item in report.items)
    else:
        body, run = "", ""
        two = office.style(
            "section",
            '<style:section-properties><style:columns xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
            'fo:column-count="2" fo:column-gap="0.8cm"/></style:section-properties>',
        )
        parts = 0
        for item in report.items:
            if item.kind == "table" and item.value.wide:
                parts += 1
                body += (
                    f'<text:section text:style-name="{two}" text:name="S{parts}">{run}</text:section>'
                    + office.text_item(item)
                )
                run = ""
            else:
                run += office.text_item(item)
        body += f'<text:section text:style-name="{two}" text:name="S0">{run}</text:section>'
    return office.file(body, "text")


def calc(report):
    """The report's tables one below the other on one sheet; captions above and notes below in the first column."""
    office = Office(report, True)
    tables = report.tables()[:1]
    report.items = [item for item in report.items if item.kind != "table" or item.value is tables[0]]
    table = office.table(tables[0])
    start = table.index("<table:table-row") if not tables[0].repeat_header else table.index("<table:table-header-rows>")
    blank = f'<table:table-row><table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell></table:table-row>'
    caption = [item.value for item in report.items if item.kind == "caption"]
    note = [item.value for item in report.items if item.kind == "note"]
    table = table[:start] + (blank % escape(caption[0]) + "<table:table-row/>" if caption else "") + table[start:]
    table = table.replace("</table:table>", (blank % escape(note[0]) if note else "") + "</table:table>")
    return office.file(table, "spreadsheet")
