"""What the layouts of layouts.py share: who prints a document, its headers, and the look that an office program gives it."""
import re

from printed.fifth.page import FONTS, SIZES, WORDS, FifthDocument
from printed.first.layouts import td
from printed.sixth.author import SixthAuthor
from printed.sixth.words import TITLES, UNITS

HEADS = {**WORDS,
         "name": ("Indicatore", "Indicatori", "Indicatore/i", "Descrizione dell'indicatore", "Indicatore di misurazione",
                  "Indicatori di risultato"),
         "formula": ("Modalità di calcolo", "Formula", "Metodo di calcolo", "Formula/Metodo di calcolo", "Algoritmo"),
         "type": ("Tipo", "Tipologia indicatore", "Tipologia"), "weight": ("Peso", "Peso indicatore", "Peso %", "Peso ind."),
         "unit": ("U.M.", "Unità di misura", "Unità mis."), "source": ("Fonte", "Fonte dati", "Fonte di rilevazione"),
         "owner": ("Ufficio responsabile", "Struttura competente", "Struttura responsabile"),
         "target": ("Target {}", "Target {}", "Valore atteso {}", "Target al 31/12/{}", "Valore target {}", "Risultato atteso {}"),
         "baseline": ("Baseline {}", "Valore iniziale {}", "Valore di partenza {}", "Valore base {}"),
         "result": ("Consuntivo {}", "Risultato {}", "Valore {} a consuntivo")}
# Fills and inks of headers and the rules of tables, as word processors and spreadsheets offer them.
HEAD_LOOKS = (("#d9d9d9", "#000000"), ("#ffffff", "#000000"), ("#1f4e79", "#ffffff"), ("#deebf7", "#000000"),
              ("#fff2cc", "#000000"), ("#548235", "#ffffff"), ("#eeeeee", "#000000"))
BORDERS = ("0.5pt solid #000000", "0.5pt solid #000000", "0.35pt solid #808080", "1pt solid #000000", "0.05pt solid #000000")


class SixthDocument(FifthDocument):
    """A plan that Chromium prints, or LibreOffice: as a text ("writer") or a sheet ("calc")."""

    def begin(self, kind, look, printer="chromium", **more):
        """`more`: as of the fifth group's documents."""
        super().begin(kind, look, **{"titles": TITLES, **more})
        self.author, self.printer = SixthAuthor(self.random), printer
        self.heads = {key: self.random.choice(words) for key, words in HEADS.items()}

    def value_word(self, year, role):
        if role == "target" and self.bare_year:
            return re.sub(r" (al 31/12/)?\{\}", "", self.heads[role])
        return self.heads[role].format(year)

    def told(self, objective, keys, columns, weight=None, unit=None):
        return super().told(objective, keys, columns, weight, unit or self.random.choice(UNITS))

    def office_look(self):
        """What printed/office/writer.py has to know beside the body."""
        choose = self.random.choice
        fonts = [font for font in FONTS[self.look] if font.startswith(("Liberation", "DejaVu"))]
        fill, ink = choose(HEAD_LOOKS)
        size = choose(SIZES[self.look]) + (1 if self.printer == "calc" else 0)
        return {"font": choose(fonts), "size": size, "prose": size + choose((1, 2)), "margin": choose((12, 15, 18, 20)),
                "fill": fill, "ink": ink, "border": choose(BORDERS), "level": self.random.random() < 0.12,
                "tint": "#ffffff" if self.tint == "none" else self.tint, "strong": self.strong,
                "repeat": self.random.random() < 0.6, "split": self.random.random() < 0.5,
                "valign": choose(("top", "middle", "middle")), "value": choose(("center", "center", "start")),
                "label_bold": self.random.random() < 0.6, "band": choose(("start", "start", "center")),
                "running": self.issuer if self.random.random() < 0.5 else None,
                "number": choose((None, "{}", "Pag. {} di {}", "pag. {}", "{}/{}"))}


def fields(*pairs, columns=4):
    """Rows of labels and values: two pairs to a row, the last one alone over the rest of it."""
    rows = []
    for at in range(0, len(pairs), columns // 2):
        row = pairs[at:at + columns // 2]
        over = {"colspan": columns - 2 * len(row) + 1} if 2 * len(row) < columns else {}
        rows.append([cell for i, (label, value) in enumerate(row, 1)
                     for cell in (td(label, "label"), td(value, "text", **(over if i == len(row) else {})))])
    return rows
