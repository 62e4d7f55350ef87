"""Prints a report of printed/reports/first/documents.py as HTML, for a browser."""
import html


SIDES = ("top", "right", "bottom", "left")


def edges(table, r, c, cell):
    """Widths in points of a cell's four rules."""
    rules, last = table.look.rules, len(table.rows)
    bottom, right = r + cell.rows, c + cell.columns
    width = {side: 0.0 for side in SIDES}
    if rules == "grid":
        width = {side: 0.5 for side in SIDES}
    if rules in ("level",):
        width["top"] = width["bottom"] = 0.5
    if rules in ("upright", "columns"):
        width["left"] = 0.5 if c or rules == "upright" else 0
        width["right"] = 0.5 if right < table.column_count() or rules == "upright" else 0
    if rules in ("book", "ends", "outer", "upright", "columns"):
        width["top"] = 1 if r == 0 else width["top"]
        width["bottom"] = 1 if bottom == last else width["bottom"]
    if rules == "outer":
        width["left"] = 1 if c == 0 else 0
        width["right"] = 1 if right == table.column_count() else 0
    if rules in ("book", "head", "upright", "columns", "outer") and cell.header and bottom == table.header_rows:
        width["bottom"] = 0.5
    width["top"] = width["top"] or cell.rule_above
    width["bottom"] = width["bottom"] or cell.rule_below
    return width


class Html:
    def __init__(self, report):
        self.report = report

    def page(self):
        r = self.report
        font = "'Liberation Serif'" if r.serif else "'Liberation Sans'"
        body = "".join(self.item(item) for item in r.items)
        columns = f"column-count:2;column-gap:7mm;" if r.columns == 2 else ""
        running = (
            (
                "@top-left{content:'Annual statistical report';font-size:8pt} @top-right{content:'Chapter 3';font-size:8pt} "
                "@bottom-center{content:counter(page);font-size:8pt}"
            )
            if r.running
            else ""
        )
        return (
            f"<!DOCTYPE html><html><head><meta charset=utf-8><style>@page{{size:A4{' landscape' if r.landscape else ''};"
            f"margin:{r.margin}mm;{running}}} body{{font:{r.size}pt {font};margin:0;line-height:1.2}} "
            f"p{{text-align:justify;margin:0 0 6pt}}"
            f"h2{{font-size:{r.size + 3}pt;margin:10pt 0 5pt}} .caption{{font-weight:bold;margin:8pt 0 4pt}}"
            f".note{{font-size:{r.size - 2}pt;margin:2pt 0 10pt}} table{{border-collapse:collapse;margin:4pt 0;line-height:1.15}}"
            f"td{{padding:0}} sup{{font-size:65%;line-height:0}}</style></head>"
            f"<body><div style='{columns}'>{body}</div></body></html>"
        )

    def item(self, item):
        kind, value = item
        if kind == "heading":
            return f"<h2>{html.escape(value)}</h2>"
        if kind == "text":
            return f"<p>{html.escape(value)}</p>"
        if kind in ("caption", "note"):
            return f"<div class={kind}>{html.escape(value)}</div>"
        if kind.startswith("unit"):
            side = {"unit": "left", "unit right": "right", "unit centre": "center"}[kind]
            return f"<div style='text-align:{side};font-size:{self.report.size - 1.5}pt;margin:0 0 3pt'>{html.escape(value)}</div>"
        if kind == "table":
            return self.table(value)
        if kind == "pair":
            return (
                "<div style='display:flex;gap:10mm'>"
                + "".join(
                    f"<div style='flex:1'><div class=caption>{html.escape(t.title or f'Box {i + 1}')}</div>{self.table(t)}</div>"
                    for i, t in enumerate(value)
                )
                + "</div>"
            )
        return getattr(self, kind)(value)

    def list(self, value):
        mark, entries = value
        style = {"disc": "disc", "decimal": "decimal", "dash": "'–  '", "letter": "lower-alpha"}[mark]
        return f'<ul style="list-style-type:{style}">' + "".join(f"<li>{html.escape(e)}</li>" for e in entries) + "</ul>"

    def contents(self, value):
        lead, entries = value
        out = ""
        for text, page in entries:
            fill = "." * 300 if lead == "dots" else ""
            out += (
                f"<div style='display:flex;line-height:1.5'><span>{html.escape(text)}&nbsp;</span>"
                f"<span style='flex:1;overflow:hidden;white-space:nowrap;width:0'>{fill}</span><span>&nbsp;{page}</span></div>"
            )
        return out

    def form(self, labels):
        return "".join(f"<div style='margin:9pt 0'>{html.escape(t)}: {'_' * (60 - len(t))}</div>" for t in labels)

    def chart(self, chart):
        count = len(chart["values"])
        out = "<svg width=480 height=230 style='font-size:8pt'>"
        for i in range(6):
            y = 190 - 34 * i
            out += f"<text x=22 y={y + 3} text-anchor=end>{20 * i}</text>"
            out += f"<line x1=28 x2=470 y1={y} y2={y} stroke='#999' stroke-width=.5 />"
        for i, value in enumerate(chart["values"]):
            x = 40 + i * 430 / count
            label = chart["years"][i] if chart["level"] else chart["labels"][i][:9]
            out += (
                f"<rect x={x:.1f} y={190 - 1.7 * value:.1f} width={250 / count:.1f} height={1.7 * value:.1f} fill='#68a' />"
            )
            out += f"<text x={x:.1f} y=203>{html.escape(label)}</text>"
            if chart["level"]:
                out += f"<text x={x:.1f} y={187 - 1.7 * value:.1f}>{value}</text>"
        for i, text in enumerate(chart["legend"]):
            out += f"<rect x={60 + 200 * i} y=214 width=8 height=8 fill='#{'68a' if i else 'a86'}' />"
            out += f"<text x={72 + 200 * i} y=222>{html.escape(text)}</text>"
        return out + "</svg>"

    def table(self, table):
        look = table.look
        wide = ("column-span:all;" if table.wide else "") + ("break-inside:avoid;" if table.whole else "")
        style = f"font-size:{look.size}pt;{'width:100%;' if look.full_width else ''}"
        out = f"<div style='{wide}'><table style='{style}'>"
        if table.widths:
            total = sum(table.widths)
            out += (
                "<colgroup>" + "".join(f"<col style='width:{100 * w / total:.1f}%'>" for w in table.widths) + "</colgroup>"
            )
        placed = {}
        for r, c, cell in table.placed():
            placed.setdefault(r, []).append((c, cell))
        tag = "thead" if table.repeat_header else "tbody"
        out += f"<{tag}>"
        for r in range(len(table.rows)):
            if r == table.header_rows:
                out += f"</{tag}><tbody>"
            shade = "background:#dde" if look.zebra and r >= table.header_rows and (r - table.header_rows) % 2 == 0 else ""
            out += (
                f"<tr style='break-inside:avoid;{shade}'>"
                + "".join(self.cell(table, r, c, cell) for c, cell in placed.get(r, []))
                + "</tr>"
            )
        return out + "</tbody></table></div>"

    def cell(self, table, r, c, cell):
        look = table.look
        rules = "".join(f"border-{side}:{width}pt solid {look.ink};" for side, width in edges(table, r, c, cell).items() if width)
        gap = look.gap if r in table.gaps else 0
        style = (
            f"padding:{look.pad_y + gap}pt {look.pad_x}pt {look.pad_y}pt {look.pad_x + 8 * cell.indent}pt;"
            f"text-align:{dict(l='left', c='center', r='right')[cell.align]};"
            f"vertical-align:{dict(t='top', m='middle', b='bottom')[cell.valign or look.valign]};{rules}"
        )
        if cell.bold or (cell.header and look.bold_header):
            style += "font-weight:bold;"
        if cell.italic:
            style += "font-style:italic;"
        shade = cell.shade or ((look.header_shade or "#ccd") if cell.header and look.shade_header else "")
        if shade:
            style += f"background:{shade};"
        if cell.header and look.header_ink != "#000000":
            style += f"color:{look.header_ink};"
        if cell.align == "r":
            style += "white-space:nowrap;" if not cell.header else ""
        return f'<td rowspan={cell.rows} colspan={cell.columns} style="{style}">{self.words(cell)}</td>'

    def words(self, cell):
        text = html.escape(cell.text)
        if cell.mark:
            text += f"<sup>{cell.mark}</sup>"
        if cell.leader and len(cell.text) < 24:
            text = (
                f"<div style='display:flex'><span>{text}</span>"
                f"<span style='flex:1;overflow:hidden;white-space:nowrap;width:0;min-width:12pt'>"
                f"{'.' * 200}</span></div>"
            )
        return text


def page(report):
    return Html(report).page()
