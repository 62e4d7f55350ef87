"""Prints a report of documents.py as HTML: its own make-up of pages, captions, dots, charts and boxes."""
import html
import zlib

import printed.reports.html

CAPTIONS = (
    "font-weight:bold;text-align:center",
    "font-weight:bold;color:ACCENT",
    "font-weight:bold;background:ACCENT;color:#fff;padding:2pt 4pt",
    "font-style:italic",
    "font-variant:small-caps;text-align:center;font-size:110%",
    "font-weight:bold;border-top:2pt solid ACCENT;padding-top:2pt",
)
DOTS = ("." * 300, ". " * 200, " ." * 200, "…" * 100)


class SecondHtml(printed.reports.html.Html):
    def __init__(self, report):
        super().__init__(report)
        self.habit = zlib.crc32((report.head + report.foot + report.face).encode())

    def page(self):
        r = self.report
        across = f"margin-right:{r.margin + 4}mm;margin-left:{r.margin - 2}mm;"
        caption = CAPTIONS[self.habit % len(CAPTIONS)].replace("ACCENT", r.accent)
        columns = "column-count:2;column-gap:8mm;column-fill:auto;" if r.columns == 2 else ""
        return (
            f"<!DOCTYPE html><html><head><meta charset=utf-8><style>@page{{size:{r.paper}{' landscape' if r.landscape else ''};"
            f"margin:{r.margin + 3}mm {r.margin}mm;{across if self.habit % 3 == 0 else ''}"
            f"@top-right{{content:'{r.head}';font:7.5pt '{r.face}';border-bottom:.5pt solid {r.accent}}}"
            f"@bottom-left{{content:'{r.foot}';font:7.5pt '{r.face}'}}@bottom-right{{content:counter(page);font:8pt '{r.face}'}}}}"
            f"body{{font:{r.size}pt/1.25 '{r.face}';margin:0}}p{{margin:0 0 5pt;text-align:{'justify' if self.habit % 2 else 'left'}}}"
            f"h2{{font-size:{r.size + 4}pt;margin:9pt 0 4pt;color:{r.accent}}}h2,.caption{{break-after:avoid}}"
            f".caption{{margin:7pt 0 3pt;{caption}}}.note{{font-size:{r.size - 2.5}pt;line-height:1.15;margin:1pt 0}}"
            f"table{{border-collapse:collapse;margin:2pt 0 3pt;line-height:{1.08 if self.habit % 5 else 1.2}}}td{{padding:0}}"
            f"sup{{font-size:62%;line-height:0}}ul{{margin:0 0 6pt;padding-left:14pt}}"
            f".box{{border:.75pt solid {r.accent};padding:5pt 7pt;margin:6pt 0;break-inside:avoid}}"
            f".keys{{display:flex;gap:5mm;margin:6pt 0;break-inside:avoid}}.keys div{{flex:1;background:#eef1f5;padding:5pt;text-align:center}}"
            f".keys b{{display:block;font-size:{r.size + 8}pt;color:{r.accent}}}</style></head>"
            f"<body><div style='{columns}'>{''.join(self.item(item) for item in r.items)}</div></body></html>"
        )

    def words(self, cell):
        """Dots lead from the last line of a label; further lines of a label stand further in."""
        lines = [html.escape(line) for line in cell.text.split("\n")]
        if cell.mark:
            lines[-1] += f"<sup>{cell.mark}</sup>"
        inset = "<span style='display:inline-block;width:.8em'></span>" if cell.align == "l" and not cell.header else ""
        lines = lines[:1] + [inset + line for line in lines[1:]]
        if cell.leader and cell.text:
            lines[-1] = (
                f"<div style='display:flex;align-items:flex-end'><span>{lines[-1]}</span><span style='flex:1;overflow:hidden;"
                f"white-space:nowrap;width:0;min-width:6pt;padding-left:1pt'>{DOTS[self.habit % 4]}</span></div>"
            )
            return "<br>".join(lines[:-1]) + lines[-1]  # what holds the dots begins a line of its own
        return "<br>".join(lines)

    def cell(self, table, r, c, cell):
        """A rule below a heading over several columns ends a little before they do."""
        text = super().cell(table, r, c, cell)
        if cell.header and cell.columns > 1 and cell.rule_below and table.look.rules == "none" and self.habit % 3:
            rule = f"border-bottom:{cell.rule_below}pt solid {table.look.ink};"
            head, body = text.replace(rule, "", 1).split(">", 1)
            text = f"{head}><div style='margin:0 2.5pt;{rule}'>{body[:-len('</td>')]}</div></td>"
        return text

    def box(self, value):
        return f"<div class=box><b>{html.escape(value[0])}</b><p>{html.escape(value[1])}</p></div>"

    def keys(self, values):
        return "<div class=keys>" + "".join(f"<div><b>{html.escape(a)}</b>{html.escape(b)}</div>" for a, b in values) + "</div>"

    def equation(self, value):
        name, part, number = map(html.escape, value)
        return (
            f"<div style='display:flex;align-items:center;justify-content:center;margin:6pt 0'><i>{name}<sub>t</sub></i>&nbsp;=&nbsp;"
            f"<span style='display:inline-block;text-align:center'><i style='border-bottom:.5pt solid;display:block'>{part}<sub>t</sub></i>"
            f"<i>{part}<sub>t−1</sub></i></span>&nbsp;× 100<span style='margin-left:2em'>({number})</span></div>"
        )

    def lines(self, chart):
        """Curves over years, their names at the right."""
        high = max(max(values) for _, values in chart["curves"])
        out = "<svg width=470 height=190 style='font-size:7.5pt;break-inside:avoid'>"
        for k in range(6):
            out += f"<text x=24 y={163 - 30 * k} text-anchor=end>{round(high * k / 5)}</text><line x1=28 x2=350 y1={160 - 30 * k} "
            out += f"y2={160 - 30 * k} stroke='#bbb' stroke-width=.4 />"
        step = 310 / (len(chart["years"]) - 1)
        for k, year in enumerate(chart["years"]):
            out += f"<text x={32 + k * step:.1f} y=174 text-anchor=middle>{year}</text>"
        for n, (name, values) in enumerate(chart["curves"]):
            points = " ".join(f"{32 + k * step:.1f},{160 - 150 * v / high:.1f}" for k, v in enumerate(values))
            colour = ("#1f4e79", "#c55a11", "#548235")[n]
            out += f"<polyline points='{points}' fill=none stroke='{colour}' stroke-width=1.5 /><line x1=362 x2=380 y1={30 + 16 * n} "
            out += f"y2={30 + 16 * n} stroke='{colour}' stroke-width=1.5 /><text x=384 y={33 + 16 * n}>{html.escape(name)}</text>"
        return out + "</svg>"

    def shares(self, chart):
        """Bars that lie, a label left and a share right of each."""
        out = f"<svg width=470 height={18 * len(chart) + 8} style='font-size:8pt'>"
        for k, (name, value) in enumerate(chart):
            out += f"<text x=150 y={14 + 18 * k} text-anchor=end>{html.escape(name)}</text>"
            out += f"<rect x=156 y={5 + 18 * k} width={2.8 * value} height=12 fill='{self.report.accent}' />"
            out += f"<text x={160 + 2.8 * value} y={14 + 18 * k}>{value}%</text>"
        return out + "</svg>"


def page(report):
    return SecondHtml(report).page()
