"""What the layouts of layouts.py share: their headers, words beside indicators, and the look that a program gives them."""
import json

from printed.seventh.author import SeventhAuthor
from printed.seventh.words import DIMENSIONS, SERVED, SOURCES, TITLES, UNITS
from printed.sixth.page import HEADS as SIXTH_HEADS
from printed.sixth.page import SixthDocument

HEADS = {**SIXTH_HEADS,
         "name": ("Indicatore", "Indicatore di performance", "Indicatori", "Indicatore di risultato", "Descrizione indicatore"),
         "formula": ("Formula di calcolo", "Formula", "Modalità di calcolo", "Metodo di calcolo"),
         "type": ("Dimensione", "Tipologia", "Tipologia di indicatore"), "weight": ("Peso", "Peso %", "Peso indicatore"),
         "unit": ("U.M.", "Unità di misura", "Unità\ndi misura"), "source": ("Fonte", "Fonte dei dati", "Fonte dati"),
         "owner": ("Struttura responsabile", "Responsabile", "Settore responsabile", "Unità organizzativa"),
         "served": ("Stakeholder", "Portatori di interesse", "Destinatari"),
         "target": ("Target {}", "Valore atteso {}", "Target al 31/12/{}", "Valore target {}", "Risultato atteso {}"),
         "baseline": ("Baseline {}", "Valore di partenza {}", "Baseline\n(anno {})", "Valore iniziale {}"),
         "result": ("Consuntivo {}", "Risultato {}", "Valore conseguito {}")}
TYPES_OF_LATEX = ("lmodern", "mathptmx", "charter", "palatino", "lmodern sans", "helvet")


class SeventhDocument(SixthDocument):
    """A plan that Chromium, LibreOffice or LaTeX prints."""

    def begin(self, kind, look, printer="chromium", **more):
        """`more`: as of the fifth group's documents."""
        super().begin(kind, look, printer, **{"titles": TITLES, **more})
        self.author = SeventhAuthor(self.random)
        self.heads = {key: self.random.choice(words) for key, words in HEADS.items()}

    def told(self, objective, keys, columns, weight=None, unit=None):
        said = super().told(objective, keys, columns, weight, unit or self.random.choice(UNITS))
        said.update(source=self.random.choice(SOURCES), served=self.random.choice(SERVED))
        if "type" in keys:
            said["type"] = said["indicator"]["type"] = self.random.choice(DIMENSIONS)
        return said

    def html(self, body):
        return self.raised(super().html(body))

    def raised(self, page):
        """LaTeX sets apostrophes as raised commas: plan and page have them so."""
        if self.printer != "latex":
            return page
        self.plan = json.loads(json.dumps(self.plan, ensure_ascii=False).replace("'", "’"))
        return page.replace("&#x27;", "’").replace(self.title, self.title.replace("'", "’"))

    def office_look(self):
        choose, chance = self.random.choice, self.random.random
        look = super().office_look()
        return {**look, "letters": choose(TYPES_OF_LATEX), "rules": choose(("book", "book", "grid", "rows", "none")),
                "filled": chance() < 0.3, "continued": choose((None, "continua", "segue alla pagina successiva")),
                "indent": chance() < 0.5, "prose": choose((10, 11)) if self.printer == "latex" else look["prose"]}


def column_heads(doc, keys):
    """The words over the columns of an indicator's name and of what else is told of it."""
    return [doc.heads[key] for key in ["name", *keys]]
