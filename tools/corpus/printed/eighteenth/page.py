"""What the layouts of layouts.py and more.py share: the document, its covers and styles, and the pages around a plan."""
import html
import re

import printed.first.layouts
from printed.around import contents, paragraphs, small_table
from printed.eighteenth.author import Hand
from printed.eighteenth.words import COMMON, Body
from printed.first.layouts import paragraph, td
from printed.more.layouts import heading
from printed.twelfth.page import keys_of, line

HEADS = {
    "name": ("Indicatore", "Indicatore", "Indicatori", "Descrizione indicatore", "Indicatore di risultato"),
    "formula": ("Formula di calcolo", "Modalità di calcolo", "Formula", "Metodo di calcolo"),
    "unit": ("Unità di misura", "U.M.", "UM"), "weight": ("Peso indicatore", "Peso", "Peso %"),
    "source": ("Fonte", "Fonte dati", "Fonte dei dati"), "type": ("Tipologia", "Tipo indicatore", "Tipologia indicatore"),
    "owner": ("Responsabile", "Struttura responsabile", "Ufficio responsabile"), "due": ("Scadenza", "Termine", "Scadenza"),
    "target": ("Target {}", "Target {}", "Valore atteso {}", "Risultato atteso {}", "Target anno {}"),
    "baseline": ("Baseline {}", "Valore {}", "Valore di partenza {}", "Valore iniziale {}"),
    "result": ("Consuntivo {}", "Risultato {}", "Consuntivo {}")}
TYPES = ("Efficacia", "Efficienza", "Qualità", "Output")
SOURCES = ("Archivio interno", "Gestionale", "Dati d'ufficio", "Sistema informativo", "Rilevazione interna")
PIAO = ("Piano Integrato di Attività e Organizzazione", "PIAO - Piano Integrato di Attività e Organizzazione")
FIRST_YEARS = (2014, 2026)
PIAO_SINCE = 2022  # no plan of this name is older
FONTS = ("Liberation Sans", "Liberation Sans", "Liberation Serif", "DejaVu Sans", "Liberation Sans Narrow")
FILLS = (("#d9d9d9", "#000"), ("#dbe5f1", "#000"), ("#1f3864", "#fff"), ("#ffffff", "#000"), ("#e2efd9", "#000"),
         ("#c00000", "#fff"), ("#ededed", "#000"))
GRIDS = ("td,th{border:.5pt solid #000}", "td,th{border:.5pt solid #000}", "td,th{border:.4pt solid #a6a6a6}",
         "td,th{border:.75pt solid #000}", "td,th{border:.5pt solid #8eaadb}")
CREST = "<svg width=44 height=52><path d='M4 4h36v28q-4 12-18 17q-14-5-18-17z' fill='none' stroke='{0}'/></svg>"
# What chapters around a plan say, and tables of theirs that are no plan: title, header, the values of each column.
CHAPTERS = {
    "Premessa": (
        "Il Piano è lo strumento con cui l'Amministrazione rende noti gli obiettivi che intende perseguire, le risorse che vi "
        "dedica e i criteri con cui saranno misurati i risultati.",
        "Il documento è coerente con la programmazione economico-finanziaria e con la sottosezione dedicata alla prevenzione "
        "della corruzione e alla trasparenza, le cui misure costituiscono obiettivi per tutte le strutture.",
        "L'aggiornamento tiene conto dei risultati dell'esercizio precedente, in cui gli obiettivi sono stati raggiunti in media "
        "al 94%."),
    "Il contesto di riferimento": (
        "Il territorio di riferimento conta 64.300 abitanti; la popolazione con più di 65 anni ha raggiunto il 27% del totale.",
        "Il tasso di occupazione è pari al 61,8%, in crescita di 0,7 punti; le imprese attive sono 5.120, in gran parte con meno "
        "di dieci addetti.",
        "L'indagine svolta presso gli utenti ha raccolto 870 risposte. L'81% si dichiara soddisfatto o molto soddisfatto; le "
        "osservazioni riguardano soprattutto gli orari di apertura."),
    "Le risorse umane": (
        "Al 31 dicembre il personale in servizio era pari a 118 unità, di cui il 57% donne. L'età media è di 51 anni e il 22% "
        "dei dipendenti lavora a tempo parziale.",
        "Nel triennio sono previste 9 cessazioni e 6 assunzioni, di cui 2 riservate alle progressioni tra le aree."),
    "Le risorse finanziarie": (
        "Rispetto all'anno precedente le entrate correnti sono cresciute del 2,4%, mentre la spesa per l'energia è aumentata "
        "del 19%.",
        "L'avanzo disponibile ammonta a 1.240.000 euro, di cui il 35% destinato agli investimenti."),
    "Come sono stati definiti gli obiettivi": (
        "Gli obiettivi sono stati concordati con i responsabili delle strutture in una serie di incontri che si sono tenuti tra "
        "novembre e gennaio; le proposte sono state esaminate dal Nucleo di valutazione.",
        "Il grado di raggiungimento di ogni obiettivo è calcolato come media ponderata dei risultati dei suoi indicatori."),
    "La valutazione": (
        "La premialità è riconosciuta per intero quando il risultato complessivo è almeno pari al 90%; tra il 60% e il 90% è "
        "ridotta in proporzione, sotto il 60% non è corrisposta.",
        "A metà anno è previsto un monitoraggio intermedio; gli obiettivi non più attuali possono essere modificati con apposito "
        "provvedimento entro il 30 settembre.")}
TABLES = {
    "Le risorse umane": ("Personale in servizio", ("Profilo", "Tempo pieno", "Tempo parziale"),
                         (("Dirigenti", "Funzionari", "Istruttori", "Operatori"), range(2, 40), range(0, 12))),
    "Le risorse finanziarie": ("Spese previste", ("Voce", "Importo (euro)"),
                               (("Spese per il personale", "Acquisto di beni e servizi", "Investimenti", "Altre spese"),
                                ("2.415.300,00", "987.450,00", "1.320.000,00", "164.220,50")))}
# What stands between the parts of a plan.
LINKS = (
    "Di seguito sono riportati gli obiettivi individuati, con i relativi indicatori e i valori che si intende raggiungere.",
    "In questo ambito l'Amministrazione prosegue le attività avviate negli anni precedenti, con risorse invariate.",
    "Le attività coinvolgono più uffici e saranno oggetto di verifica a metà anno.",
    "Gli obiettivi che seguono tengono conto delle osservazioni raccolte presso gli utenti e i portatori di interesse.")
# Descriptions of goals: what is done, and how.
DEEDS = (
    "L'obiettivo prevede il riesame delle attività svolte e la correzione delle criticità emerse.",
    "Si intende rispondere alle richieste degli utenti raccolte con i questionari.",
    "L'attività prosegue quanto avviato nell'esercizio precedente.",
    "L'intervento rientra tra le priorità indicate dagli organi di indirizzo.",
    "Si prevede una ricognizione iniziale, seguita dall'adeguamento delle procedure interne.",
    "L'obiettivo dà seguito agli impegni assunti nei documenti di programmazione.")
WAYS = (
    "Sarà realizzato con le risorse già disponibili.", "È richiesta la collaborazione di più uffici.",
    "Lo stato di avanzamento è verificato ogni quattro mesi.", "I risultati saranno illustrati agli organi di indirizzo.",
    "Il personale sarà formato sulle nuove modalità di lavoro.", "Gli esiti saranno pubblicati sul sito istituzionale.")


class EighteenthDocument(printed.first.layouts.Document):
    """A plan of one kind of body, with the hand that writes it; Chromium or LibreOffice prints it."""

    lined = True  # whether LibreOffice draws the lines of its tables

    def begin(self, body: Body, printer, titles, years=1):
        """`years`: how many the plan sets targets for."""
        choose = self.random.choice
        first = self.random.randint(*FIRST_YEARS)
        if first >= PIAO_SINCE and years == 3 and self.random.random() < 0.4:
            titles = PIAO
        self.years, self.body, self.printer, self.title = [first + i for i in range(years)], body, printer, choose(titles)
        self.issuer = choose(body.names)
        self.issuer = self.issuer.upper() if self.random.random() < 0.2 else self.issuer
        self.hand, self.plan["document"]["issuer"] = Hand(self.random), self.issuer
        self.plan["document"]["year"] = first
        self.heads = {key: choose(words) for key, words in HEADS.items()}
        self.over = choose(("Target", "Valori attesi", "Target"))
        self.fill, self.ink = choose(FILLS)
        self.strong = choose(("#000000", "#1f3864", "#000000", "#7f1d1d"))
        self.bare_year = years == 1 and self.random.random() < 0.5
        shuffled = self.random.sample(body.areas, len(body.areas))
        self.areas = [(name, aims, self._some_goals(goals)) for name, aims, goals in shuffled]
        for (_, _, goals), one in zip(self.areas, self.random.sample(COMMON, self.random.randint(0, 3))):
            goals.insert(self.random.randint(0, len(goals)), one)
        self.goals = {name: list(goals) for name, _, goals in self.areas}

    def html(self, body):
        choose, first, last = self.random.choice, self.years[0], self.years[-1]
        form = choose(("{} {}", "{} - Anno {}", "{} anno {}", "{} – Anno {}") if first == last else
                      ("{} {}-{}", "{} {}-{}", "{} {} - {}", "{} {}/{}", "{} - Triennio {}-{}"))
        title = form.format(self.title, first, last)
        title = title.upper() if self.random.random() < 0.25 else title
        self.plan["document"].update(title=title, period=[first, last])
        crest = CREST.format(self.strong) if self.random.random() < 0.5 else ""
        act = paragraph(self._approval()) if self.random.random() < 0.6 else ""
        names = f"<div class=issuer>{html.escape(self.issuer)}</div><h1>{html.escape(title)}</h1>"
        place = choose(("cover", "cover", "letter"))
        return (f"<html lang=it><meta charset=utf-8><style>{self._style()}</style><div class={place}>{crest}{names}{act}</div>"
                f"{body}</html>")

    def _some_goals(self, goals):
        """All of an area's goals, or all but one where more than two are left, in any order."""
        return self.random.sample(goals, len(goals) - (len(goals) > 2 and self.random.random() < 0.4))

    def _approval(self):
        (organ, act), year = self.random.choice(self.body.acts), self.years[0]
        number, day, month = self.random.randint(2, 160), self.random.randint(10, 28), self.random.randint(1, 3)
        self.plan["document"]["approval"] = {"body": organ, "number": str(number), "date": f"{year}-{month:02d}-{day}"}
        written = self.random.choice((f"{day}/{month:02d}/{year}", f"{day}/{month:02d}/{year}", f"{day}.{month:02d}.{year}",
                                      f"{day} {('gennaio', 'febbraio', 'marzo')[month - 1]} {year}"))
        return f"{self.random.choice(('Approvato con', 'Adottato con'))} {act} n. {number} del {written}"

    def _style(self):
        """Paper and type of the whole document; the layout's own rules come after."""
        pick, chance = self.random.choice, self.random.random
        size, small, edges = pick((7.5, 8, 8, 8.5, 9)), "font:8pt 'Liberation Sans'", ""
        if chance() < 0.7:
            number = pick(("counter(page)", "'Pag. ' counter(page)", "counter(page) ' di ' counter(pages)"))
            edges = f"@{pick(('bottom-center', 'bottom-right'))}{{content:{number};{small}}}"
        if chance() < 0.4:
            edges += f"@{pick(('top-left', 'top-center'))}{{content:'{self.issuer.replace(chr(39), '’')}';{small}}}"
        repeat = "" if chance() < 0.7 else "thead{display:table-row-group}"
        tint = pick(("#f2f2f2", "none", "#eaf1dd"))
        return (f"@page{{margin:{pick(('20mm', '18mm 15mm', '25mm 20mm'))};{edges}}}"
                f" body{{font:{pick((10, 10.5, 11))}pt '{pick(FONTS)}';line-height:1.15;margin:0 1pt}}"
                f" p{{text-align:justify;margin:0 0 5pt}} h1{{font-size:20pt;color:{self.strong}}}"
                f" h2{{font-size:13pt;color:{self.strong};margin:12pt 0 5pt}} h3{{font-size:11pt;margin:8pt 0 4pt}}"
                f" h2,h3,h4{{break-after:avoid}} .issuer{{font-size:15pt;font-weight:bold}}"
                f" table{{border-collapse:collapse;width:100%;font-size:{size}pt;margin:4pt 0 10pt}}"
                f" td,th{{padding:{pick(('1.5pt 3pt', '2pt 4pt', '3pt 4pt'))};vertical-align:{pick(('top', 'middle'))}}}"
                f" td.text{{text-align:left}} td.value{{text-align:{pick(('center', 'center', 'left'))}}}"
                f" th{{background:{self.fill};color:{self.ink};text-align:center;vertical-align:middle}}"
                f" td.label,td.band{{background:{tint};font-weight:bold;text-align:left}} table.aside{{width:65%}}"
                f" tr{{break-inside:{pick(('avoid', 'avoid', 'auto'))}}} p.legend{{font-size:{size}pt}} p.sign{{margin-top:18pt}}"
                " .toc div{display:flex;gap:4pt;margin:3pt 0} .toc i{flex:1;border-bottom:1pt dotted #555;margin-bottom:3pt}"
                f" .cover{{break-after:page;text-align:center;padding-top:{pick((60, 110, 160))}pt}}"
                " .cover p{text-align:center} .letter h1{font-size:14pt} .letter p{text-align:inherit}"
                f" .letter{{text-align:{pick(('left', 'center'))}}} {repeat}")

    def office_look(self):
        """What printed/office/writer.py has to know beside the body."""
        choose, chance = self.random.choice, self.random.random
        size = choose((8, 8, 8.5, 9))
        inks = {"#fff": "#ffffff", "#000": "#000000"}
        lines = ("0.5pt solid #000000", "0.5pt solid #000000", "0.35pt solid #7f7f7f", "0.75pt solid #000000")
        return {"font": choose(FONTS), "size": size, "prose": choose((10, 10.5, 11)), "margin": choose((15, 18, 20)),
                "fill": self.fill, "ink": inks[self.ink], "level": False, "tint": choose(("#f2f2f2", "#ffffff", "#eaf1dd")),
                "border": choose(lines) if self.lined else "none",
                "strong": self.strong, "repeat": chance() < 0.7, "split": chance() < 0.4, "valign": choose(("top", "middle")),
                "value": choose(("center", "center", "start")), "label_bold": chance() < 0.8, "band": "start",
                "running": self.issuer if chance() < 0.4 else None, "number": choose((None, "{}", "Pag. {}", "{} di {}"))}

    def value_word(self, year, role):
        """The header of a column of values."""
        word = self.heads[role]
        if self.bare_year and role == "target":
            word = re.sub(r"( anno)? \{\}", "", word)
        return word.format(year)

    def goal(self, area, **fields):
        """Adds one of the area's goals; the indicators that it comes with wait for rows()."""
        title, self.measured = self.goals[area].pop()
        return self.objective(title=title, **fields)

    def told(self, objective, measured, keys, columns, weight=None, owner=None):
        """Adds an indicator; returns what is printed of it by key, and the list of its "values"."""
        choose, (name, formula, values) = self.random.choice, measured
        indicator = self.indicator(objective, name=name)
        said = {"name": name, "indicator": indicator, "source": choose(SOURCES)}
        if "formula" in keys:
            said["formula"] = indicator["algorithm"] = formula
        if "type" in keys:
            said["type"] = indicator["type"] = choose(TYPES)
        if "weight" in keys:
            indicator["weight"], said["weight"] = float(weight), self.hand.weight.format(weight)
        if "owner" in keys:
            said["owner"], indicator["units"] = owner, [owner]
        if "unit" in keys:
            said["unit"] = self.hand.unit_word(values)
        cells = self.hand.values(values, columns, "unit" in keys)
        said["values"] = [text for text, _ in cells]
        indicator["measures"] = [cell for _, cell in cells]
        if "due" in keys:  # beside a target that is a date it says the same
            met = indicator["measures"][-1]["date"]
            said["due"], indicator["due"] = self.hand.day(int(met[5:7]) if met else choose((6, 9, 12, 12, 12)), self.years[-1])
        return said

    def rows(self, objective, form, owner=None, weights=None):
        """Rows of the cells of the last goal's indicators in the form's order; their weights make 100 unless some are told."""
        weights = weights or self.hand.weights(len(self.measured))
        return [line(self.told(objective, one, keys_of(form["order"]), form["columns"], weight, owner), form["order"])
                for one, weight in zip(self.measured, weights)]

    def story(self):
        """What a goal is about, in a sentence or two."""
        what = self.random.choice(DEEDS)
        return f"{what} {self.random.choice(WAYS)}" if self.random.random() < 0.7 else what

    def unit_of(self, area):
        """An office that answers for an area."""
        at = next(at for at, (name, *_) in enumerate(self.body.areas) if name == area)
        return self.random.choice(self.body.units[at])

    def past(self, share, role="baseline"):
        """(year, role) of the columns of values: at times the year before, then the targets."""
        first = [(self.years[0] - 1, role)] if self.random.random() < share else []
        return first + [(year, "target") for year in self.years]

    def some_of(self, *keys, share):
        return [key for key in keys if self.random.random() < share]


def coded(objective, between=" "):
    return f"{objective['code']}{between}{objective['title']}" if objective["code"] else objective["title"]


def linked(doc, share):
    """At times a sentence or two between two parts."""
    return paragraphs(doc, LINKS, 1, 1, 2) if doc.random.random() < share else []


def total_row(width, at, text):
    """The sum of weights below a table: `at` is their column."""
    return [[td("Totale", "text", colspan=at), td(text), *([td("", colspan=width - at - 1)] if width > at + 1 else [])]]


def signed(*who):
    """A place to sign, for each of them."""
    return [f"<p class=sign>{html.escape(name)}<br>_______________________</p>" for name in who]


def page(doc, paper, parts, rules="", most=3, end=()):
    """The layout's body: at times contents and chapters in front, `most` of them, and one behind; then its end."""
    choose, chance, parts = doc.random.choice, doc.random.random, list(parts)
    *titles, last = CHAPTERS
    wanted = sorted(doc.random.sample(titles, doc.random.randint(0, most)), key=titles.index)
    front = [contents(doc, [*wanted, "Obiettivi e indicatori"], 15)] if wanted and chance() < 0.4 else []
    numbered = choose(("{0}. {1}", "{1}", "{1}"))
    for number, title in enumerate(wanted, 1):
        front += [heading(numbered.format(number, title), 2), *paragraphs(doc, CHAPTERS[title], 1, 1, len(CHAPTERS[title]))]
        front += [small_table(doc, [TABLES[title]])] if title in TABLES and chance() < 0.5 else []
    if front and chance() < 0.6:
        parts[0] = f"<div style='break-before:page'>{parts[0]}</div>"
    if chance() < 0.3:
        parts += [heading(last, 2), *map(paragraph, CHAPTERS[last])]
    return f"<style>@page{{size:{paper}}} {rules}</style>{''.join((*front, *parts, *end))}"


def labelled(rows, width=2):
    """Rows of a label and its value over the rest of a table so wide."""
    over = {"colspan": width - 1} if width > 2 else {}
    return [[td(label, "label"), td(text, "text", **over)] for label, text in rows]
