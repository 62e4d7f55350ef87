"""Sets a report in troff, its tables with tbl: figures aligned at their points, heads line by line, dots drawn to the figures."""

FAMILIES = {"Nimbus Roman": "T", "Nimbus Sans": "H", "Nimbus Sans Narrow": "HN", "C059": "N", "P052": "P", "URW Bookman": "BM"}
SIGNS = {"\\": r"\e", "−": r"\-", "-": "-", "’": r"\(cq", "'": r"\(aq", "^": r"\(ha", "~": r"\(ti", "\u00a0": r"\ "}
START = r"""'\" t
.pl {height}i
.po 1i
.ll {width}i
.lt {width}i
.fam {family}
.ps {size}
.vs {lead}p
.hy 0
.de Hd
.ev 1
'sp 0.4i
.fam {family}
.ps 8
.tl '''{head}'
.ev
'sp 0.5i
..
.de Fo
.ev 1
'sp 0.3i
.tl '{foot}''%'
.ev
'bp
..
.wh 0 Hd
.wh -0.9i Fo
"""
LINE_END = 0.9  # inches of dots and figures beside the longest label


def escape(text):
    return "".join(SIGNS.get(sign, sign) for sign in text)


class Troff:
    def __init__(self, report):
        self.report = report
        letter = report.paper == "letter"
        self.height, self.width = (11, 6.5) if letter else (11.69, 6.27)

    def page(self):
        r = self.report
        start = START.format(height=self.height, width=self.width, family=FAMILIES.get(r.face, "T"), size=r.size,
                             lead=round(1.2 * r.size, 1), head=escape(r.head), foot=escape(r.foot))
        return start + "".join(self.item(item) for item in r.items)

    def item(self, item):
        kind, value = item
        if kind == "table":
            return self.table(value)
        if kind == "list":
            return "".join(f".br\n.in 2m\n.ti 0\n\\(bu\\h'0.8m'{escape(entry)}\n.br\n.in 0\n"
                           for entry in value[1]) + ".sp 0.4\n"
        if kind == "box":
            return f".sp 0.5\n.ft B\n{escape(value[0])}\n.ft R\n.br\n{escape(value[1])}\n.sp 0.6\n"
        text = escape(value)
        size = self.report.size
        if kind == "heading":
            return f".ne 8\n.sp 0.6\n.ft B\n.ps {size + 2}\n{text}\n.ft R\n.ps {size}\n.br\n.sp 0.3\n"
        if kind == "caption":
            return f".ne 12\n.sp 0.7\n.ft B\n{text}\n.ft R\n.br\n.sp 0.2\n"
        if kind.startswith("unit"):
            place = ".ce 1\n" if kind == "unit centre" else ".rj 1\n" if kind == "unit right" else ""
            return f".ps {size - 2}\n{place}{text}\n.br\n.ps {size}\n"
        if kind == "note":
            return f".ps {size - 2}\n.vs {1.15 * (size - 2):.1f}p\n{text}\n.br\n.ps {size}\n.vs {1.2 * size:.1f}p\n"
        return f"{text}\n.br\n.sp 0.4\n"

    # Tables: a line of format and one of text for each printed line

    def table(self, table):
        look = table.look
        self.count = table.column_count()
        self.formats, self.body = [], []
        bars = look.rules in ("columns", "upright", "grid")
        self.bar = "|" if bars else ""
        longest = [len(line) for _, c, cell in table.placed() if c == 0 for line in cell.text.split("\n")]
        self.label_width = 0.5 * look.size * max(longest) / 72 + LINE_END * look.full_width / 3
        if bars or any(cell.rule_above for cell in table.rows[0]):
            self.across()
        self.header(table)
        for r in range(table.header_rows, len(table.rows)):
            if r in table.gaps:
                self.body.append(f".sp {look.gap}p")
            self.row(table.rows[r])
        if bars or any(cell.rule_below for cell in table.rows[-1]):
            self.across()
        need = (len(self.formats) + 2) * (1.15 * look.size + look.pad_y) + look.gap * len(table.gaps)
        options = "expand tab(@);" if look.full_width else "tab(@);"
        before = f".br\n.ne {need:.0f}p\n.ps {look.size}\n.vs {1.1 * look.size + look.pad_y:.1f}p\n.TS\n{options}\n"
        after = f".TE\n.ps {self.report.size}\n.vs {1.2 * self.report.size:.1f}p\n.br\n"
        return before + "\n".join(self.formats) + ".\n" + "\n".join(self.body) + "\n" + after

    def across(self):
        self.body.append("_")

    def line(self, entries):
        """entries: (column, columns, side, text, bold or italic letter)."""
        keys, texts = ["l"] * self.count, [""] * self.count
        for column, columns, side, text, face in entries:
            keys[column] = side + (f"f({face})" if face else "")
            keys[column + 1 : column + columns] = ["s"] * (columns - 1)
            texts[column] = text
        self.formats.append(self.bar.join(f"{key} " for key in keys))
        self.body.append("@".join(text for text, key in zip(texts, keys) if key != "s"))

    def header(self, table):
        """Texts of heads stand on the last of the lines that they may fill."""
        heads = [(r, c, cell) for r, c, cell in table.placed() if r < table.header_rows]
        if not heads:
            return
        heights = [max([len(cell.text.split("\n")) for r, _, cell in heads if r == level and cell.rows == 1] + [1])
                   for level in range(table.header_rows)]
        tall = max([len(cell.text.split("\n")) for _, _, cell in heads if cell.rows > 1] + [0])
        heights[0] += max(0, tall - sum(heights))
        ends = [sum(heights[: level + 1]) for level in range(table.header_rows)]
        lines = [[] for _ in range(ends[-1])]
        for r, c, cell in heads:
            texts = cell.text.split("\n")
            last = ends[r + cell.rows - 1]
            face = "B" if cell.bold or table.look.bold_header else "I" if cell.italic else ""
            for k, text in enumerate(texts):
                raised = self.raised(cell) if k == len(texts) - 1 else ""
                if text:
                    lines[last - len(texts) + k].append((c, cell.columns, cell.align, escape(text) + raised, face))
        for number, entries in enumerate(lines, 1):
            self.line(entries)
            ruled = [(c, cell) for r, c, cell in heads if number == ends[r + cell.rows - 1] and cell.rule_below]
            if number == ends[-1]:
                if ruled or self.bar:
                    self.across()
            elif ruled:
                self.line([(c, cell.columns, "c", r"\_", "") for c, cell in ruled])

    def row(self, row):
        if any(cell.rule_above for cell in row):
            self.line([(c, 1, "r", r"\_", "") for c, cell in enumerate(row) if cell.rule_above])
        entries, c = [], 0
        for cell in row:
            face = "B" if cell.bold else "I" if cell.italic else ""
            *before, last = [escape(line) for line in cell.text.split("\n")]
            for k, line in enumerate(before):
                self.line([(c, 1, "l", f"\\h'{cell.indent + (k > 0)}m'" + line, face)])
            text = f"\\h'{cell.indent + bool(before)}m'" + last if cell.align == "l" and last else last
            text += self.raised(cell)
            if cell.leader and last:
                text += rf" \l'{self.label_width:.2f}i-\w'{text}'u.'"
            side = "n" if cell.align == "r" and last[-1:].isdigit() and last[0].isdigit() and " " not in last else cell.align
            entries.append((c, cell.columns, side, text, face))
            c += cell.columns
        self.line(entries)

    def raised(self, cell):
        return rf"\s-2\u{escape(cell.mark)}\d\s0" if cell.mark else ""


def page(report):
    return Troff(report).page()
