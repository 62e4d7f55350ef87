"""What stands around a plan, whatever the group: prose, contents, small tables that are none."""
from printed.first.layouts import paragraph, td
from printed.more.layouts import heading
from printed.third.page import table, th


def paragraphs(doc, texts, least, most, longest):
    """So many paragraphs, each of one text or more."""
    return [paragraph(" ".join(doc.random.sample(texts, doc.random.randint(1, longest))))
            for _ in range(doc.random.randint(least, most))]


def contents(doc, chapters, pages=60):
    """Chapters with a dotted rule up to their pages."""
    numbers = sorted(doc.random.sample(range(3, pages), len(chapters)))
    rows = [f"<div><span>{chapter}</span><i></i><span>{number}</span></div>" for chapter, number in zip(chapters, numbers)]
    title = heading(doc.random.choice(("Indice", "Sommario")), 2)
    return f"<div class=toc style='break-after:page'>{title}{''.join(rows)}</div>"


def small_table(doc, kinds):
    """A table of staff, money, inhabitants or dates: one of those kinds, with some of its rows."""
    title, head, columns = doc.random.choice(kinds)
    firsts = columns[0][:doc.random.randint(2, len(columns[0]))]
    rows = [[td(first, "text")] + [td(doc.random.choice(column)) for column in columns[1:]] for first in firsts]
    return heading(title) + table([[th(word) for word in head]], rows, "aside")
