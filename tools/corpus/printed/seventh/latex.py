"""Sets the HTML of a plan in LaTeX; what is understood of it is told in printed/office/writer.py, but texts merged over rows are not."""
import re

import printed.reports.latex
from printed.office.writer import PAPERS, POINTS, Grid, Tree, columns_of, flow

LETTERS = {"lmodern": r"\usepackage{lmodern}", "mathptmx": r"\usepackage{mathptmx}", "charter": r"\usepackage{charter}",
           "palatino": r"\usepackage{palatino}", "lmodern sans": r"\usepackage{lmodern}\renewcommand{\familydefault}{\sfdefault}",
           "helvet": r"\usepackage{helvet}\renewcommand{\familydefault}{\sfdefault}"}
SIGNS = {"≥": r"\ensuremath{\geq}", "≤": r"\ensuremath{\leq}", "•": r"\textbullet{}"}
BETWEEN = 2.5  # points at each side of a column
PREAMBLE = r"""\documentclass[%(prose)spt]{article}
\usepackage{cmap}\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}
\usepackage{textcomp,array,booktabs,longtable,colortbl,xcolor,fancyhdr}
%(letters)s
\usepackage[paperwidth=%(wide)smm,paperheight=%(high)smm,margin=%(margin)smm,includefoot]{geometry}
\setlength{\parindent}{%(indent)s}\setlength{\parskip}{3pt}\setlength{\tabcolsep}{%(between)spt}\setlength{\LTleft}{0pt}
\renewcommand{\arraystretch}{1.15}\setlength{\LTpre}{4pt}\setlength{\LTpost}{6pt}\pagestyle{fancy}\fancyhf{}%(edges)s
\definecolor{strong}{HTML}{%(strong)s}\definecolor{tint}{HTML}{%(tint)s}\emergencystretch=3em\hyphenpenalty=2000
\begin{document}
"""


def escape(text):
    """Two hyphens would become a dash; most types draw a euro out of other signs, so that a copied one is the letter C."""
    text = printed.reports.latex.escape(text).replace("--", "-{}-")
    text = text.replace(r"\texteuro{}", r"{\fontfamily{lmr}\selectfont\texteuro}")
    return "".join(SIGNS.get(sign, sign) for sign in text)


def latex(markup, look):
    """A document: blocks as they follow each other."""
    paper, way = re.findall(r"@page\{size:(A\d) (portrait|landscape)", markup)[-1]
    wide, high = PAPERS[paper] if way == "portrait" else PAPERS[paper][::-1]
    room = (wide - 2 * look["margin"]) * POINTS
    edges = rf"\fancyfoot[C]{{\small {_page_number(look)}}}"
    if look["running"]:
        edges += rf"\fancyhead[L]{{\small\itshape {escape(look['running'])}}}"
    else:
        edges += r"\renewcommand{\headrulewidth}{0pt}"
    tint = look["tint"].lstrip("#") if look["tint"] != "#ffffff" else "EEEEEE"
    out = [PREAMBLE % {"prose": look["prose"], "letters": LETTERS[look["letters"]], "wide": wide, "high": high, "edges": edges,
                       "margin": look["margin"], "indent": "1em" if look["indent"] else "0pt", "between": BETWEEN,
                       "strong": look["strong"].lstrip("#"), "tint": tint}]
    for block, centred in flow(Tree(markup).root):
        if block is None:
            out.append(r"\clearpage")
        else:
            out.append(_table(Grid(block), room, look) if block.tag == "table" else _text(block, centred))
    return "\n".join(out) + "\n\\end{document}\n"


def _page_number(look):
    return (look["number"] or "{}").split(" di ")[0].split("/")[0].format(r"\thepage")


def _text(node, centred):
    """A heading, a paragraph of one or more lines, an item of a list, a line of the contents."""
    text = r"\\ ".join(escape(line) for line in node.lines())
    if node.tag in ("h1", "h2", "h3", "h4"):
        kind = {"h1": r"\LARGE\bfseries\color{strong}", "h2": r"\Large\bfseries\color{strong}", "h3": r"\large\bfseries",
                "h4": r"\normalsize\itshape"}[node.tag]
        align = r"\centering" if centred else r"\raggedright"
        return rf"\par\addvspace{{10pt}}{{{kind}{align}\noindent {text}\par}}\nopagebreak\addvspace{{4pt}}"
    if node.tag == "li":
        return rf"\par{{\raggedright\hangindent=1.5em\hangafter=1\noindent\textbullet\ {text}\par}}"
    if node.tag == "div" and node.name != "issuer":  # of the contents: chapter, dots, page
        chapter, number = (next(iter(part.lines())) for part in node.find("span"))
        return rf"\par\noindent {escape(chapter)}\dotfill {escape(number)}\par"
    kind = {"issuer": r"\Large\scshape", "legend": r"\footnotesize", "caption": r"\small\itshape"}.get(node.name, "")
    align = r"\centering" if centred else r"\raggedright\noindent" if node.name else ""
    return rf"\par{{{kind}{align} {text}\par}}" + (r"\nopagebreak" if node.name == "caption" else "")


def _table(grid, room, look):
    widths, size = columns_of([grid], room, look)
    ruled = look["rules"] == "grid"
    rows = [[] for _ in range(grid.height)]
    for r, c, _, wide, cell in grid.cells:
        rows[r].append(_cell(cell, c, wide, widths, look))
    lines = [" & ".join(row) + r" \\" + (r"\hline" if ruled or look["rules"] == "rows" and r >= grid.head else "")
             for r, row in enumerate(rows)]
    fill = r"\rowcolor{tint}" if look["filled"] else ""
    top, under, end = {"book": (r"\toprule", r"\midrule", r"\bottomrule"), "none": ("", r"\midrule", "")}.get(
        look["rules"], (r"\hline", "" if ruled else r"\hline", ""))
    head = f"{top}\n" + "\n".join(fill + line for line in lines[:grid.head]) + f"{under}\n" if grid.head else f"{top}\n"
    if grid.head:
        head += r"\endfirsthead" + "\n" + (head if look["repeat"] else "") + r"\endhead" + "\n"
    if look["continued"]:
        head += rf"\multicolumn{{{grid.width}}}{{r}}{{\footnotesize\itshape {look['continued']}}} \\" + "\n" + r"\endfoot" + "\n"
        head += r"\endlastfoot" + "\n"
    form = "|".join([""] * ruled + [_column(wide) for wide in widths] + [""] * ruled) if ruled else "".join(map(_column, widths))
    body = "\n".join(lines[grid.head:])
    return (f"{{\\fontsize{{{size}}}{{{size * 1.2:.1f}}}\\selectfont\n\\begin{{longtable}}[l]{{{form}}}\n{head}{body}\n{end}\n"
            "\\end{longtable}}")


def _column(wide):
    return rf">{{\raggedright\arraybackslash\hyphenpenalty=10000}}p{{{wide - 2 * BETWEEN - 0.5:.1f}pt}}"


def _cell(cell, c, wide, widths, look):
    text = r"\newline ".join(escape(line) for line in cell.lines())
    names = cell.name.split()
    if cell.tag == "th" or "band" in names:
        text = rf"\textbf{{{text}}}" if r"\newline" not in text else rf"{{\bfseries {text}}}"
    elif "goal" in names:
        text = rf"\textit{{{text}}}"
    if wide == 1:
        return text
    ruled = look["rules"] == "grid"
    bars = ("|" if ruled and c == 0 else "", "|" if ruled else "")
    return rf"\multicolumn{{{wide}}}{{{bars[0]}{_column(sum(widths[c:c + wide]))}{bars[1]}}}{{{text}}}"
