"""Makes PDF files of reports with whatever programs there are: a browser, LaTeX, LibreOffice, Cairo."""
import json
import pathlib
import shutil
import subprocess
import tempfile

import printed.reports.latex
import printed.reports.office
import printed.reports.second.documents
import printed.reports.troff
import printed.reports.first.documents

NEEDS = {"chromium": ["chromium"], "cairo": ["pdftocairo"], "latex": ["pdflatex"], "writer": ["soffice"], "calc": ["soffice"],
         "troff": ["groff", "ps2pdf"]}
COLLECTIONS = {"first": printed.reports.first.documents, "second": printed.reports.second.documents}


def run(command, **more):
    subprocess.run(command, check=True, capture_output=True, **more)


class Printer:
    def __init__(self, folder, collection="first"):
        self.folder = pathlib.Path(folder)
        self.collection = COLLECTIONS[collection]
        self.producers = [name for name, programs in NEEDS.items() if all(map(shutil.which, programs))]

    def make(self, kind, seed, turn):
        """Writes KIND-SEED.pdf and its truth beside it; (pdf, producer, truth)."""
        report = self.collection.report(kind, seed)
        producer = self.collection.producer(kind, turn, self.producers)
        pdf = self.folder / f"{kind}-{seed}.pdf"
        with tempfile.TemporaryDirectory() as scratch:
            getattr(self, producer)(report, pdf, pathlib.Path(scratch))
        truth = [table.truth() for table in report.tables()]
        pdf.with_suffix(".tables.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        return pdf, producer, truth

    def chromium(self, report, pdf, scratch):
        source = scratch / "report.html"
        source.write_text(self.collection.html_page(report), encoding="utf-8")
        run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-pdf-tagging", "--no-pdf-header-footer",
             f"--user-data-dir={scratch}", f"--print-to-pdf={pdf}", str(source)])

    def cairo(self, report, pdf, scratch):
        first = scratch / "report.pdf"
        self.chromium(report, first, scratch)
        run(["pdftocairo", "-pdf", str(first), str(pdf)])

    def latex(self, report, pdf, scratch):
        (scratch / "report.tex").write_text(printed.reports.latex.page(report), encoding="utf-8")
        for _ in range(2):  # long tables settle their columns in the second run
            run(["pdflatex", "-interaction=nonstopmode", "report.tex"], cwd=scratch)
        shutil.move(scratch / "report.pdf", pdf)

    def troff(self, report, pdf, scratch):
        (scratch / "report.tr").write_text(printed.reports.troff.page(report), encoding="utf-8")
        postscript = scratch / "report.ps"
        paper = "letter" if report.paper == "letter" else "a4"
        with postscript.open("wb") as out:
            subprocess.run(["groff", "-k", "-t", "-Tps", f"-P-p{paper}", str(scratch / "report.tr")], check=True, stdout=out,
                           stderr=subprocess.DEVNULL)
        run(["ps2pdf", f"-sPAPERSIZE={paper}", str(postscript), str(pdf)])

    def writer(self, report, pdf, scratch):
        self.office(printed.reports.office.writer(report), "fodt", pdf, scratch)

    def calc(self, report, pdf, scratch):
        self.office(printed.reports.office.calc(report), "fods", pdf, scratch)

    def office(self, text, kind, pdf, scratch):
        source = scratch / f"{pdf.stem}.{kind}"
        source.write_text(text, encoding="utf-8")
        profile = f"-env:UserInstallation=file://{scratch}/profile"
        run(["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(pdf.parent), str(source)])
