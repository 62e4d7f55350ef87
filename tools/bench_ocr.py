"""tools/bench --ocr: spoglio, ocrmypdf and tesseract on the same scanned pages, each with two workers.

Speed is pages per minute of wall time; memory is the largest resident set of any one process; errors are characters to
be inserted, removed or changed, of a hundred printed ones. What is printed is known from the document's text layer,
before it was scanned. Words are put in order by their places, so that no program is blamed for its reading order.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
import xml.etree.ElementTree as xml

WORKERS = 2
LANGUAGE = "ita"
SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "ﬁ": "fi", "ﬂ": "fl"})


def run(commands, env=None):
    """Runs all at once; wall and CPU seconds, and peak MB of the largest process."""
    start = time.monotonic()
    said = [tempfile.TemporaryFile() for _ in commands]
    children = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors, env=env)
                for command, errors in zip(commands, said)]
    cpu, peak = 0, 0
    for child, errors in zip(children, said):
        _, status, usage = os.wait4(child.pid, 0)
        if status != 0:
            errors.seek(0)
            sys.exit(f"tools/bench: {' '.join(child.args)} failed: {errors.read()[-500:].decode(errors='replace')}")
        cpu += usage.ru_utime + usage.ru_stime
        peak = max(peak, usage.ru_maxrss / 1024)
    return time.monotonic() - start, cpu, peak


# Words of a page are (left, top, right, bottom, text) in points.

def words_of_pdf(path):
    printed = subprocess.run(["pdftotext", "-bbox", str(path), "-"], check=True, capture_output=True).stdout
    name = "{http://www.w3.org/1999/xhtml}"
    return [[(*(float(word.get(key)) for key in ("xMin", "yMin", "xMax", "yMax")), word.text or "")
             for word in page.iter(name + "word")] for page in xml.fromstring(printed).iter(name + "page")]


def words_of_alto(path):
    name = "{http://www.loc.gov/standards/alto/ns-v4#}"
    pages = []
    for page in xml.parse(path).getroot().iter(name + "Page"):
        words = []
        for word in page.iter(name + "String"):
            x, y, width, height = (float(word.get(key)) * 72 / 254 for key in ("HPOS", "VPOS", "WIDTH", "HEIGHT"))
            words.append((x, y, x + width, y + height, word.get("CONTENT")))
        pages.append(words)
    return pages


def words_of_hocr(path, dpi):
    pages = []
    for element in xml.parse(path).getroot().iter():
        kind = element.get("class")
        if kind == "ocr_page":
            pages.append([])
        elif kind == "ocrx_word":
            box = element.get("title").split(";")[0].split()[1:5]
            pages[-1].append((*(float(number) * 72 / dpi for number in box), "".join(element.itertext())))
    return pages


def plain(words):
    """The words of a line from left to right, spelled alike."""
    text = " ".join(word[4] for word in sorted(words))
    return unicodedata.normalize("NFC", text).translate(SAME)


def distance(a, b):
    """Characters to change, insert or remove."""
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    row = list(range(len(b) + 1))
    for i, left in enumerate(a):
        before, row[0] = row[0], i + 1
        for j, right in enumerate(b):
            before, row[j + 1] = row[j + 1], min(row[j] + 1, row[j + 1] + 1, before + (left != right))
    return row[-1]


def lines_of(words):
    """Printed lines as (top, bottom, words): words whose middles stand within each other's height."""
    lines = []
    for word in sorted(words, key=lambda word: word[1] + word[3]):
        middle = (word[1] + word[3]) / 2
        if lines and lines[-1][0] < middle < lines[-1][1]:
            lines[-1][2].append(word)
        else:
            lines.append([word[1], word[3], [word]])
    return lines


def error_rate(truth, read):
    """Errors of a hundred printed characters over all pages. Words go to the line whose middle is nearest."""
    wrong = printed = 0
    for page, words in zip(truth, read):
        lines = lines_of(page)
        found = [[] for _ in lines]
        stray = 0
        for word in words:
            middle = (word[1] + word[3]) / 2
            near = min(range(len(lines)), default=None, key=lambda i: abs(middle - (lines[i][0] + lines[i][1]) / 2))
            if near is None or not lines[near][0] - 3 < middle < lines[near][1] + 3:
                stray += len(word[4])
            else:
                found[near].append(word)
        wrong += stray
        for line, there in zip(lines, found):
            text = plain(line[2])
            printed += len(text)
            wrong += distance(text, plain(there))
    return 100 * wrong / max(printed, 1)


def make_pages(maker, folder, pages, quality):
    """The document, its scan as one PDF, as a PDF per worker, and as pictures; made once and kept."""
    folder.mkdir(parents=True, exist_ok=True)
    digital, scan = folder / "digital.pdf", folder / f"{quality}.pdf"
    if not scan.exists():
        subprocess.run([maker, "bench", "--pages", str(pages), "--out", digital], check=True)
        subprocess.run([maker, "scan", digital, "--quality", quality, "--out", folder / f"{quality}-page.png"], check=True)
        part = folder / "part.pdf"
        subprocess.run([maker, "scan", digital, "--quality", quality, "--out", part], check=True)
        part.rename(scan)
    share = -(-pages // WORKERS)
    pictures = [folder / f"{quality}-page{'' if i == 0 else f'-{i + 1:04}'}.png" for i in range(pages)]
    parts, lists = [], []
    for worker in range(WORKERS):
        first, last = worker * share + 1, min(pages, (worker + 1) * share)
        parts.append(folder / f"{quality}-part{worker}.pdf")
        subprocess.run(["qpdf", scan, "--pages", scan, f"{first}-{last}", "--", parts[-1]], check=True)
        lists.append(folder / f"{quality}-part{worker}.txt")
        lists[-1].write_text("".join(f"{picture}\n" for picture in pictures[first - 1:last]))
    return digital, scan, parts, lists


def main(program, pages, quality):
    for tool in ("pdftotext", "qpdf"):
        if shutil.which(tool) is None:
            sys.exit(f"tools/bench: {tool} is missing; run tools/setup")
    folder = program.parent.parent / "bench" / f"ocr-{pages}"
    digital, scan, parts, lists = make_pages(program.parent / "spoglio-corpus", folder, pages, quality)
    dpi = int("".join(c for c in quality if c.isdigit()))
    truth = words_of_pdf(digital)
    out = folder / "out"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()

    def spoglio():
        figures = run([[str(program), "ocr", str(part), "--alto", str(out)] for part in parts])
        return figures, sum((words_of_alto(out / f"{part.stem}.xml") for part in parts), [])

    def ocrmypdf():
        made = out / "ocrmypdf.pdf"
        figures = run([["ocrmypdf", "--jobs", str(WORKERS), "-l", LANGUAGE, "--output-type", "pdf", "--optimize", "0",
                        str(scan), str(made)]])
        return figures, words_of_pdf(made)

    def tesseract():
        env = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        figures = run([["tesseract", str(names), str(out / names.stem), "-l", LANGUAGE, "hocr"] for names in lists], env)
        return figures, sum((words_of_hocr(out / f"{names.stem}.hocr", dpi) for names in lists), [])

    print(f"{scan.name}, {pages} pages, {dpi} dpi, {WORKERS} workers, language {LANGUAGE}")
    print(f"{'':16}{'pages/min':>10}{'wall s':>9}{'CPU s':>9}{'peak MB':>9}{'errors %':>10}")
    speed = {}
    for name, contestant in (("spoglio ocr", spoglio), ("ocrmypdf", ocrmypdf), ("tesseract", tesseract)):
        if name != "spoglio ocr" and shutil.which(name) is None:
            print(f"{name:16}  not installed")
            continue
        (wall, cpu, peak), read = contestant()
        speed[name] = 60 * pages / wall
        print(f"{name:16}{speed[name]:10.1f}{wall:9.1f}{cpu:9.1f}{peak:9.0f}{error_rate(truth, read):10.2f}")
    for name in list(speed)[1:]:
        print(f"pages per minute against {name}: {speed['spoglio ocr'] / speed[name]:.2f}")
