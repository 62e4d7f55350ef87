"""How much of the structure of tables is found: pairs of neighbouring cells, as competitions of table readers count them.

For every cell that is not blank, its next cell to the right and the next one below count, blank cells passed over: the
texts of both and the direction. Text is compared without white space and case, dots that lead to a column left out.
"""
import collections
import json
import re
import subprocess
import unicodedata


def normal(text):
    plain = "".join(sign for sign in unicodedata.normalize("NFKC", text) if not sign.isspace()).lower()
    return re.sub(r"(?<=.)\.+$", "", plain.replace("’", "'").replace("●", "•"))


def pairs(table):
    """How often each (text, text, direction) is in a table."""
    cells = [cell for cell in table["cells"] if normal(cell["text"])]
    grid = {}
    for i, cell in enumerate(cells):
        for row in range(cell["row"], cell["row"] + cell["row_span"]):
            for column in range(cell["column"], cell["column"] + cell["column_span"]):
                grid[(row, column)] = i
    found = set()
    for (row, column), i in grid.items():
        for down, right, name in ((0, 1, "right"), (1, 0, "down")):
            r, c = row + down, column + right
            while r < table["rows"] and c < table["columns"] and (r, c) not in grid:
                r, c = r + down, c + right
            if grid.get((r, c), i) != i:
                found.add((i, grid[(r, c)], name))
    return collections.Counter((normal(cells[a]["text"]), normal(cells[b]["text"]), name) for a, b, name in found)


def score(program, pdf, truth):
    """(found, true, read) pairs of a document."""
    done = subprocess.run([program, "tables", str(pdf)], capture_output=True, text=True, check=True)
    true, read = collections.Counter(), collections.Counter()
    for table in truth:
        true += pairs(table)
    for table in json.loads(done.stdout):
        read += pairs(table)
    return sum((true & read).values()), sum(true.values()), sum(read.values())


def f1(found, true, read):
    return 2 * found / (true + read) if true + read else 1.0


def report(scores):
    """Prints the figures of [(kind, producer, name, found, true, read)]: by kind, by producer, over all."""
    groups = collections.defaultdict(lambda: [0, 0, 0])
    for kind, producer, _, *counts in scores:
        for name in (f"1 {kind}", f"2 {producer}", "3 all pairs"):
            groups[name] = [a + b for a, b in zip(groups[name], counts)]
    for name, counts in sorted(groups.items()):
        found, true, read = counts
        print(f"{name[2:]:12} F1 {f1(*counts):.3f}  precision {found / max(read, 1):.3f}  recall {found / max(true, 1):.3f}")
    with_tables = [f1(*counts) for *_, found, true, read in scores if true for counts in [(found, true, read)]]
    print(f"documents    F1 {sum(with_tables) / max(len(with_tables), 1):.3f}, the mean of {len(with_tables)} that have tables")
