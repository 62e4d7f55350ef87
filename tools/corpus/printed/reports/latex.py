"""Sets a report of printed/reports/first/documents.py in LaTeX."""
import printed.reports.html

SIGNS = {
    "\\": r"\textbackslash{}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "–": "--",
    "—": "---",
    "€": r"\texteuro{}",
    "…": r"\dots{}",
    "†": r"\dag{}",
    "‡": r"\ddag{}",
    "[": "{[}",
    "]": "{]}",
    "\u00a0": "~",
    "●": r"$\bullet$",
    "<": r"$<$",
    ">": r"$>$",
    "+": r"$+$",
    "−": "$-$",
    "≥": r"$\geq$",
    "•": r"\textbullet{}",
    "’": "'",
}
# By the family that the other printers use.
FACES = {
    "Nimbus Roman": r"\usepackage{mathptmx}",
    "C059": r"\usepackage{newcent}",
    "P052": r"\usepackage{mathpazo}",
    "URW Bookman": r"\usepackage{bookman}",
    "Nimbus Sans": r"\usepackage{helvet}\renewcommand{\familydefault}{\sfdefault}",
}


def escape(text):
    return "".join(SIGNS.get(sign, sign) for sign in text)


PREAMBLE = r"""\documentclass[%s]{article}
\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{textcomp,array,booktabs,longtable,tabularx,colortbl,xcolor,fancyhdr}
%s
\usepackage[%s,margin=%smm%s]{geometry}
\setlength{\parindent}{%s}\pagestyle{%s}%s
\newcommand{\beside}[2]{\smash{\raisebox{-#1\dimexpr0.5\baselineskip\relax}{#2}}}
\newcolumntype{L}[1]{>{\raggedright\arraybackslash}p{#1}}
\emergencystretch=3em
\begin{document}
"""


class Latex:
    def __init__(self, report):
        self.report = report

    def page(self):
        r = self.report
        size = {9: "10pt", 10: "10pt", 11: "11pt"}[r.size] + (",twocolumn" if r.columns == 2 else "")
        font = (
            FACES[r.face]
            if r.face in FACES
            else r"\usepackage{mathptmx}"
            if r.serif and r.margin != 25
            else r"\usepackage{lmodern}"
            if r.serif
            else r"\usepackage{helvet}\renewcommand{\familydefault}{\sfdefault}"
        )
        head = PREAMBLE % (
            size,
            font,
            "letterpaper" if r.paper == "letter" else "a4paper",
            r.margin,
            ",landscape" if r.landscape and not r.turned else "",
            "0pt" if r.margin == 20 else "1em",
            "fancy" if r.running else "plain",
            self.running(),
        )
        body = "\n".join(self.item(item) for item in r.items)
        if r.turned:
            head = head.replace(r"\begin{document}", r"\usepackage{pdflscape}\begin{document}")
            body = rf"\begin{{landscape}}{body}\end{{landscape}}"
        return head + body + "\n\\end{document}\n"

    def running(self):
        if not self.report.head:
            return r"\fancyhead[L]{Annual statistical report}\fancyhead[R]{Chapter 3}"
        head, foot = escape(self.report.head), escape(self.report.foot)
        return rf"\fancyhf{{}}\fancyhead[R]{{\small {head}}}\fancyfoot[L]{{\small {foot} \thepage}}"

    def item(self, item):
        kind, value = item
        if kind == "heading":
            return rf"\section*{{{escape(value)}}}"
        if kind == "text":
            return escape(value) + "\n\n"
        if kind == "caption":
            return rf"\par\medskip\noindent\textbf{{{escape(value)}}}\par\nobreak\smallskip"
        if kind.startswith("unit"):
            fill = {"unit": ("", ""), "unit right": (r"\hfill ", ""), "unit centre": (r"\hfill ", r"\hfill\mbox{}")}[kind]
            return rf"\par\noindent{{\small {fill[0]}{escape(value)}{fill[1]}}}\par\nobreak"
        if kind == "note":
            return rf"\par\noindent{{\footnotesize {escape(value)}}}\par\medskip"
        if kind == "list":
            mark, entries = value
            name = "enumerate" if mark in ("decimal", "letter") else "itemize"
            return rf"\begin{{{name}}}" + "".join(rf"\item {escape(e)}" + "\n" for e in entries) + rf"\end{{{name}}}"
        if kind == "table":
            return self.table(value)
        if kind == "pair":
            parts = [
                rf"\begin{{minipage}}[t]{{.48\textwidth}}\textbf{{{escape(t.title) or f'Box {i + 1}'}}}\par\smallskip {self.table(t)}\end{{minipage}}"
                for i, t in enumerate(value)
            ]
            return r"\par\noindent " + r"\hfill ".join(parts) + r"\par\medskip"
        if kind == "equation":
            left, right = (rf"\mathit{{{escape(name)}}}" for name in value[:2])
            return rf"\[ {left}_t = \frac{{{right}_t}}{{{right}_{{t-1}}}} \times 100 \qquad ({value[2]}) \]"
        if kind == "box":
            inside = rf"\textbf{{{escape(value[0])}}}\par {escape(value[1])}"
            return rf"\par\medskip\noindent\fbox{{\parbox{{.95\linewidth}}{{{inside}}}}}\par\medskip"
        raise ValueError(kind)

    def table(self, table):
        look = table.look
        count = table.column_count()
        body = self.rows(table)
        rules = look.rules
        bars = [
            "|"
            if rules == "grid"
            or (rules in ("upright", "columns") and (0 < c < count or rules == "upright"))
            or (rules == "outer" and c in (0, count))
            else ""
            for c in range(count + 1)
        ]
        spec = bars[0] + "".join(column + bar for column, bar in zip(self.columns(table), bars[1:]))
        width = r"\linewidth" if not table.wide else r"\textwidth"
        if len(table.rows) > 45:
            before, after = rf"\begin{{longtable}}[l]{{{spec}}}", r"\end{longtable}"
        elif look.full_width and "p{" not in spec:
            before, after = rf"\begin{{tabular*}}{{{width}}}{{@{{\extracolsep{{\fill}}}}{spec}}}", r"\end{tabular*}"
        else:
            before, after = rf"\begin{{tabular}}{{{spec}}}", r"\end{tabular}"
        if table.whole:  # made smaller where it would leave the page
            before = rf"\setbox0\hbox{{\arrayrulecolor[HTML]{{{look.ink[1:]}}}" + before
            after += rf"}}\ifdim\wd0>{width}\resizebox{{{width}}}{{!}}{{\usebox0}}\else\usebox0\fi"
        out = (
            rf"{{\fontsize{{{look.size}}}{{{1.2 * look.size:.1f}}}\selectfont\setlength{{\tabcolsep}}{{{look.pad_x}pt}}"
            rf"\renewcommand{{\arraystretch}}{{{1 + look.pad_y / 7:.2f}}}"
            + "\n\\noindent"
            + before
            + "\n"
            + body
            + after
            + r"\par}\smallskip"
        )
        return rf"\begin{{table*}}[t]{out}\end{{table*}}" if table.wide else out

    def columns(self, table):
        """Columns of long text get a width and wrap; the others are as wide as what they hold."""
        count = table.column_count()
        longest, sides = [0] * count, ["l"] * count
        for r, c, cell in table.placed():
            if cell.columns == 1:
                longest[c] = max(
                    longest[c], min(max(map(len, cell.text.split("\n"))), 200) if not cell.header else max(map(len, cell.text.split() or [""]))
                )
                if not cell.header:
                    sides[c] = cell.align
        room = {True: 0.46, False: 0.97}[self.report.columns == 2 and not table.wide or table.look.size < 0]
        if table.widths or max(longest) > 30 or (room < 0.5 and sum(longest) > 40):
            wraps = [n > 14 and side == "l" for n, side in zip(longest, sides)]
        else:
            wraps = [False] * count
        fixed = sum(0.016 * (n + 2) * table.look.size / 10 for n, wrap in zip(longest, wraps) if not wrap) / (
            2 * room if room < 0.5 else 1
        )
        weights = [min(n, 60) + 10 if wrap else 0 for n, wrap in zip(longest, wraps)]
        share = max(0.2, 0.93 - 0.006 * count - fixed * (2 if room < 0.5 else 1))
        return [
            rf"L{{{share * w / sum(weights):.3f}\linewidth}}" if wrap else side
            for w, wrap, side in zip(weights, wraps, sides)
        ]

    def rows(self, table):
        look = table.look
        lines = {}
        placed = {}
        for r, c, cell in table.placed():
            placed.setdefault(r + cell.rows - 1 if self.low(table, cell) else r, {})[c] = cell
            width = printed.reports.html.edges(table, r, c, cell)
            for edge, row in (("top", r), ("bottom", r + cell.rows)):
                if width[edge]:
                    lines.setdefault(row, set()).update(range(c, c + cell.columns))
        out = self.rules(table, lines, 0)
        covered = {}
        for r in range(len(table.rows)):
            cells, c = [], 0
            while c < table.column_count():
                cell = placed.get(r, {}).get(c)
                if cell is None:
                    step = covered.get((r, c), 1)
                    cells.append("" if step == 1 else rf"\multicolumn{{{step}}}{{c}}{{}}")
                    c += step
                    continue
                for below in range(r + 1, r + cell.rows if not self.low(table, cell) else r):
                    covered[(below, c)] = cell.columns
                cells.append(self.cell(table, c, cell))
                c += cell.columns
            gap = look.gap if r in table.gaps else 0
            if gap and r:
                out += rf"\noalign{{\vskip {gap}pt}}" if look.rules not in ("grid", "upright", "columns", "outer") else ""
            if look.shade_header and not look.header_shade and r < table.header_rows and look.rules != "none":
                out += r"\rowcolor[gray]{.85}"
            out += " & ".join(cells) + r" \\" + self.rules(table, lines, r + 1) + "\n"
            if r + 1 == table.header_rows and len(table.rows) > 45:
                out += r"\endhead " if table.repeat_header else r"\endfirsthead "
        return out

    def rules(self, table, lines, row):
        columns = sorted(lines.get(row, ()))
        count = table.column_count()
        if len(columns) == count:
            return (
                (r"\toprule " if row == 0 else r"\bottomrule " if row == len(table.rows) else r"\midrule ")
                if table.look.rules in ("book", "ends")
                else r"\hline "
            )
        out, start = "", None
        for c in range(count + 1):
            if c in columns and start is None:
                start = c
            ends = start is not None and (c not in columns or self.parted(table, row, c))
            if ends:
                trim = "(lr)" if table.look.rules in ("book", "head", "none", "ends") else ""
                out += rf"\cmidrule{trim}{{{start + 1}-{c}}}" if trim else rf"\cline{{{start + 1}-{c}}}"
                start = c if c in columns else None
        return out

    def low(self, table, cell):
        """Whether it stands in the last of its rows, not raised or lowered from the first."""
        return table.whole and cell.rows > 1 and (cell.valign or table.look.valign) == "b"

    def parted(self, table, row, column):
        """Whether a cell above the rule begins at the column: heads' rules end with them."""
        return any(c == column and r + cell.rows == row and cell.header for r, c, cell in table.placed())

    def lines(self, cell):
        """The lines that the author breaks, one below the other; those behind the first of a row's label stand further in."""
        first, *rest = map(escape, cell.text.split("\n"))
        if not rest:
            return first
        inset = r"\hspace*{.8em}" if cell.align == "l" and not cell.header else ""
        body = r"\\ ".join([first] + [inset + line for line in rest])
        return rf"\begin{{tabular}}[b]{{@{{}}{cell.align}@{{}}}}{body}\end{{tabular}}"

    def cell(self, table, c, cell):
        text = self.lines(cell)
        if cell.mark:
            text += rf"\textsuperscript{{{escape(cell.mark)}}}"
        if cell.bold or (cell.header and table.look.bold_header):
            text = rf"\textbf{{{text}}}"
        if cell.italic:
            text = rf"\textit{{{text}}}"
        if cell.indent:
            text = rf"\hspace*{{{cell.indent}em}}" + text
        if cell.leader:
            text += r"\dotfill"
        if cell.rows > 1 and (cell.valign or table.look.valign) != "t" and not self.low(table, cell):
            half = cell.rows - 1 if (cell.valign or table.look.valign) == "m" else 2 * (cell.rows - 1)
            text = rf"\beside{{{half}}}{{{text}}}"
        if cell.header and table.look.header_ink != "#000000":
            text = rf"\textcolor[HTML]{{{table.look.header_ink[1:]}}}{{{text}}}"
        shade = cell.shade or (table.look.header_shade if cell.header and table.look.shade_header else "")
        if shade:
            text = rf"\cellcolor[HTML]{{{shade[1:]}}}" + text
        bars = table.look.rules == "grid" or table.look.rules in ("upright", "columns")
        if cell.columns > 1:
            left = "|" if bars and c == 0 and table.look.rules != "columns" else ""
            return rf"\multicolumn{{{cell.columns}}}{{{left}{cell.align}{'|' if bars else ''}}}{{{text}}}"
        if cell.header and not table.whole and len(cell.text) > 12 and " " in cell.text and cell.rows == 1 and table.look.size != 9:
            parts = cell.text.split(" ")
            half = (len(parts) + 1) // 2
            text = (
                r"\shortstack["
                + cell.align
                + "]{"
                + escape(" ".join(parts[:half]))
                + r"\\"
                + escape(" ".join(parts[half:]))
                + "}"
            )
            return rf"\textbf{{{text}}}" if table.look.bold_header else text
        return text


def page(report):
    return Latex(report).page()
