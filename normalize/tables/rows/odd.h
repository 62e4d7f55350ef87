// Rows that stand in a table of indicators and are none of its own.
#pragma once

#include <string>
#include <vector>

#include "normalize/tables/rows.h"

namespace spoglio::normalize {

// "Totale | | 100%": the sum below a table, which holds numbers and no other words, but for cells of the rows above.
bool is_total(const TableRow& row);

// "(1) | (2) | (3)": the numbers of the columns, below a header.
bool numbers_columns(const TableRow& row);

// "Risorse umane assegnate", "Nominativo | Categoria | % impiego" below a table's rows: those of another one. "Risorse
// umane" alone may be an area of objectives.
bool begins_staff(const TableRow& row);

// "N. | Fase | G | F | M | A | M | G | L | A | S | O | N | D": when each phase is due, in a table of its own.
bool begins_calendar(const TableRow& row);

// "Tempistica delle attività" alone: the title of a timetable.
bool titles_phases(const TableRow& row);

// "Anno 2025" alone: the year of the rows below it; 0 for other texts.
int year_of_band(const std::string& text);

// "Fasi | Scadenza", "Attività | Inizio | Fine | Responsabile": the header of a table of what is done when.
bool begins_phases(const TableRow& row);

// "Entrate | Previsione | Assestato": the header of a table of money.
bool begins_money(const TableRow& row);

// "Comportamenti organizzativi | Peso": the header of how somebody is to behave.
bool begins_behaviours(const TableRow& row);

// A header or a title of another table than that of indicators: of behaviours, staff, phases, months or money.
bool begins_another(const TableRow& row);

// Titles, and pages that count up behind them.
bool is_contents(const std::vector<TableRow>& rows);

// The same with chapters that are numbered from one on, which no table's rest on the next page is.
bool is_numbered_contents(const std::vector<TableRow>& rows);

}  // namespace spoglio::normalize
