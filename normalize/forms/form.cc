// Labels are told by the vocabulary; which columns hold them, by most of their cells.
#include "normalize/forms/form.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "extract/text.h"
#include "normalize/forms/bands.h"
#include "normalize/forms/card_band.h"
#include "normalize/forms/label.h"
#include "normalize/forms/pairs.h"
#include "normalize/forms/split.h"
#include "normalize/forms/strips.h"
#include "normalize/forms/weight.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/fields.h"
#include "normalize/values/code.h"
#include "normalize/values/ticked.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr double kLabelShare = 0.6;    // of a column's cells that are labels, to make it a column of labels
constexpr size_t kUnknownOneIn = 4;    // labels, at most one in so many of them …
constexpr size_t kUnknownOfSheet = 1;  // … and as many where an objective's own label stands among them
constexpr double kMostStrays = 0.34;   // of a form's cells that are neither label nor value

std::vector<bool> label_columns(const std::vector<std::vector<Piece>>& rows) {
  std::vector<std::pair<size_t, size_t>> counts;  // labels, filled
  for (const auto& row : rows) {
    for (const Piece& piece : row) {
      if (counts.size() <= piece.column) counts.resize(piece.column + 1);
      counts[piece.column].first += piece.label.has_value();
      counts[piece.column].second += row.size() > 1;
    }
  }
  std::vector<bool> out;
  for (const auto& [labels, filled] : counts)
    out.push_back(labels > 0 && static_cast<double>(labels) >= kLabelShare * static_cast<double>(filled));
  return out;
}

// The label of an objective or of an indicator is nobody's value.
bool opens_entry(const Piece& piece) {
  return piece.label && (piece.label->role == "name" || piece.label->role.starts_with("level:"));
}

// Wordings of an indicator's name and of its values: the header of a table as well.
bool heads_indicators(const std::vector<Piece>& labels) {
  const auto has = [&](auto&& is) {
    return std::any_of(labels.begin(), labels.end(),
                       [&](const Piece& piece) { return piece.label && is(*piece.label); });
  };
  return has([](const ColumnRole& label) { return label.role == "name" || label.role == kNameDescription; }) &&
         has([](const ColumnRole& label) { return is_measure_role(label.role); });
}

// Whether a row gives a value to each of the labels above it. Some of three or more values may read like a label:
// "Stato di avanzamento dei lavori" is an indicator, "Numero" a unit of measure. So may what stands below the label of
// names, where values have one beside it, unless it is a wording and no more.
bool fills_labels(const std::vector<Piece>& row, const std::vector<Piece>& labels, const Vocabulary& vocabulary) {
  constexpr size_t kOneIn = 3;
  const bool named = heads_indicators(labels) && row.size() == labels.size();
  size_t alike = 0;
  for (size_t i = 0; i < row.size(); ++i) {
    const bool name = named && (labels[i].label->role == "name" || labels[i].label->role == kNameDescription);
    alike += row[i].label && !(name && !vocabulary.data().columns.contains(vocabulary_key(join_lines(*row[i].text))));
  }
  return row.size() >= 2 && (alike == 0 || (alike * kOneIn <= row.size() && row.size() == labels.size()));
}

// Whether labels stand beside their values.
bool has_pairs(const std::vector<std::vector<Piece>>& pieces) {
  return std::any_of(pieces.begin(), pieces.end(), [](const std::vector<Piece>& row) {
    return row.size() > 1 && row[0].label &&
           std::any_of(row.begin() + 1, row.end(), [](const Piece& p) { return !p.label; });
  });
}

// A label alone in its row over a value alone in the next one, both merged over the same columns, or somewhere in a
// table of such labels alone. "Indicatori" may as well be the title of cards below it that print no label for their
// names.
// Returns the rows read: a value may go on in further ones.
size_t read_over(const std::vector<std::vector<Piece>>& pieces, size_t r, bool pairs, std::vector<FormPair>& out) {
  if (r + 1 >= pieces.size() || pieces[r].size() != 1 || pieces[r + 1].size() != 1) return 0;
  const Piece& label = pieces[r][0];
  const Piece& value = pieces[r + 1][0];
  if (!label.label || label.label->role == "name" || value.label || value.column != label.column) return 0;
  const bool merged = label.width > 1 && label.width == value.width;
  if (!merged && (pairs || label.columns < 2)) return 0;
  put_number(label.number, *label.at, out);
  out.push_back({*label.label, *value.text, *value.at, ""});
  size_t end = r + 2;
  const auto goes_on = [&](const std::vector<Piece>& row) {
    const char first = row.size() == 1 ? (*row[0].text)[0] : ' ';
    return row.size() == 1 && !row[0].label && row[0].column == value.column && first >= 'a' && first <= 'z';
  };
  for (; end < pieces.size() && goes_on(pieces[end]); ++end) out.back().text += "\n" + *pieces[end][0].text;
  return end - r;
}

// A label below others over their values, whose own value the table has not: the page may end there.
bool is_label_left_alone(const std::vector<Piece>& row, bool pairs, const std::vector<FormPair>& out) {
  return row.size() == 1 && row[0].label && row[0].columns > 1 && !pairs && !opens_entry(row[0]) && !out.empty();
}

// Whether a row prints the further lines of the values above it, each in its own box, as values of years take them.
bool goes_on_values(const std::vector<Piece>& row, const std::vector<Piece>& labels,
                    const std::vector<FormPair>& values) {
  const auto is_rest = [&](const Piece& piece) {
    const auto label =
        std::find_if(labels.begin(), labels.end(), [&](const Piece& p) { return p.column == piece.column; });
    if (label == labels.end() || piece.label) return false;
    const std::string& above = values[values.size() - static_cast<size_t>(labels.end() - label)].text;
    const char first = (*piece.text)[0];
    return !above.empty() && ((first >= 'a' && first <= 'z') || is_open_text(above));
  };
  return !row.empty() && std::all_of(row.begin(), row.end(), is_rest) &&
         std::all_of(labels.begin(), labels.end(),
                     [](const Piece& p) { return is_measure_role(p.label->role) && p.label->year != 0; });
}

// Labels of an objective's fields, and none of an indicator's.
bool names_objective_alone(const std::vector<Piece>& labels) {
  const auto has = [&](auto&& is) {
    return std::any_of(labels.begin(), labels.end(), [&](const Piece& piece) { return is(piece.label->role); });
  };
  return has([](const std::string& role) { return role.starts_with("level:ob") || role == "level:azione"; }) &&
         !has([](const std::string& role) { return role == "name" || role == "algorithm" || is_measure_role(role); });
}

// A row of labels only over rows of values: each value is the label's above it. Returns the rows of values read.
size_t read_vertical(const std::vector<TableRow>& rows, const std::vector<std::vector<Piece>>& pieces, size_t r,
                     const Vocabulary& vocabulary, std::vector<FormPair>& out) {
  const std::vector<Piece>& labels = pieces[r];
  const bool all_labels = labels.size() >= 2 &&
                          std::all_of(labels.begin(), labels.end(), [](const Piece& p) { return p.label.has_value(); });
  size_t used = 0;
  while (all_labels && r + 1 + used < rows.size()) {
    const TableRow& values = rows[r + 1 + used];
    if (used > 0 && goes_on_values(pieces[r + 1 + used], labels, out)) {
      for (size_t i = 0; i < labels.size(); ++i) {
        const std::string& rest = values.cells[labels[i].column];
        if (!rest.empty()) out[out.size() - labels.size() + i].text += "\n" + rest;
      }
      ++used;
      continue;
    }
    if (!fills_labels(pieces[r + 1 + used], labels, vocabulary)) break;
    ++used;
    for (const Piece& piece : labels)
      out.push_back({*piece.label, values.cells[piece.column], values.places[piece.column], ""});
  }
  return used;
}

// A label with its value in one cell. Without a mark between them it takes another pair in its row, or a row of its own
// below other pairs; the number of an objective is mark enough.
std::optional<Labelled> labelled_cell(const std::vector<Piece>& row, size_t i, bool below_pairs,
                                      const Vocabulary& vocabulary) {
  if (auto labelled = in_one_cell(*row[i].text, vocabulary, true)) return labelled;
  if (i > 0) return std::nullopt;
  auto labelled = run_together(*row[i].text, vocabulary);
  if (!labelled && row.size() == 1) {
    if (auto level = read_level_label(join_lines(*row[i].text), vocabulary);
        level && level->level != "ente" && !level->rest.empty()) {
      Labelled objective;
      objective.label.role = "level:" + level->level;
      objective.value = std::move(level->rest);
      return objective;
    }
  }
  const bool beside = row.size() == 3 && row[1].label && !row[2].label;
  const bool alone = row.size() == 1 && labelled && (below_pairs || !labelled->number.empty());
  return beside || alone ? labelled : std::nullopt;
}

// "Anno | 2025 | 2026": the years of the values below.
bool read_years(const std::vector<Piece>& row, const Vocabulary& vocabulary, std::vector<int>& years) {
  if (row.size() < 2 || !row[0].label || row[0].label->role != "row_year") return false;
  std::vector<int> found;
  for (size_t i = 1; i < row.size(); ++i) {
    const ColumnRole role = read_column_header(*row[i].text, vocabulary);
    if (role.role != "year") return false;
    found.resize(row[i].column + 1, 0);
    found[row[i].column] = role.year;
  }
  years = std::move(found);
  return true;
}

// "Valore atteso | 10 | 12" below a row of years: one value for each.
bool read_yearly(const std::vector<Piece>& row, const std::vector<int>& years, std::vector<FormPair>& out) {
  if (row.size() < 3 || !row[0].label || !is_measure_role(row[0].label->role) || row[0].label->year != 0) return false;
  const bool yearly = std::all_of(row.begin() + 1, row.end(), [&](const Piece& piece) {
    return !piece.label && piece.column < years.size() && years[piece.column] != 0;
  });
  if (!yearly) return false;
  for (size_t i = 1; i < row.size(); ++i)
    out.push_back({{row[0].label->role, years[row[i].column]}, *row[i].text, *row[i].at, ""});
  return true;
}

// "2 | Titolo obiettivo | …": the number of an objective in a cell at the left of its fields. Returns the cells read.
size_t read_number_beside(const std::vector<Piece>& row, std::vector<FormPair>& out) {
  static const RE2 number(R"((?:[Nn][.°r]{1,2} ?)?([A-Za-z]{0,3}[.\- ]?\d{1,3}(?:[.\-]\d{1,3}){0,3})[.)]?)");
  if (row.size() < 3 || row[0].label || row[0].column != 0 || !row[1].label) return 0;
  std::string code;
  const std::string& role = row[1].label->role;
  if ((role != "title" && !role.starts_with("level:")) || !RE2::FullMatch(*row[0].text, number, &code)) return 0;
  put_number(code, *row[0].at, out);
  return 1;
}

// The year of a target or result without one below "Anno | 2025"; 0 where there are none or several.
int only_year(const ColumnRole& label, const std::vector<int>& years) {
  if (label.role != "target" && label.role != "result") return 0;
  int found = 0;
  for (const int year : years) {
    if (year != 0 && found != 0) return 0;
    if (year != 0) found = year;
  }
  return found;
}

// Another value beside a measure, that nothing tells the meaning of.
void doubt_measure(const Piece& piece, std::vector<FormPair>& out) {
  if (out.empty() || !is_measure_role(out.back().label.role)) return;
  out.back().doubt = fmt::format("\"{}\" stands beside it without a label", join_lines(*piece.text));
}

// "Programma 004 …" over "Obiettivo operativo 1 …" in one cell: lines that each start with an objective's label, and
// what goes on below them.
bool read_labelled_lines(const Piece& piece, const Vocabulary& vocabulary, std::vector<FormPair>& out) {
  std::vector<FormPair> found;
  for (const std::string& line : extract::split(*piece.text, '\n')) {
    auto label = read_level_label(line, vocabulary);
    if (label && !label->rest.empty()) {
      FormPair pair;
      pair.label.role = "level:" + label->level;
      pair.text = std::move(label->rest);
      pair.at = *piece.at;
      found.push_back(std::move(pair));
    } else if (found.empty()) {
      return false;
    } else {
      found.back().text += "\n" + line;
    }
  }
  if (found.size() < 2) return false;
  std::move(found.begin(), found.end(), std::back_inserter(out));
  return true;
}

// "SCHEDA OBIETTIVO STRATEGICO" over all columns: the title of a form. Its level is that of the objective that a label
// calls just that; empty when it names none. Nothing for other rows.
std::optional<std::string> title_of_form(const std::vector<Piece>& row, const Vocabulary& vocabulary) {
  static const RE2 sheet(
      R"((?i)^(?:scheda|fiche|modulo|modello)(?: (?:di|del|dello|degli|dei|per l')| dell['’]| n\.? ?\d+)? ?)");
  if (row.size() != 1 || row[0].columns < 2 || row[0].width < row[0].columns || row[0].label) return std::nullopt;
  if (in_one_cell(*row[0].text, vocabulary, true)) return std::nullopt;
  std::string text = join_lines(*row[0].text);
  if (!RE2::Replace(&text, sheet, "")) return std::nullopt;
  const auto label = label_of(text, vocabulary);
  return label && label->role.starts_with("level:") ? label->role : std::string();
}

// Whether the row's first cell is that of the row above.
bool is_under_label(const TableRow& row) { return !row.own.empty() && !row.own[0] && !row.cells[0].empty(); }

// "SCHEDA OBIETTIVO 2", or "SCHEDA OBIETTIVO" over all columns of its first row.
bool heads_form(const std::vector<Piece>& row, bool first) {
  if (row.size() != 1 || !row[0].label) return false;
  const bool over_all = row[0].columns > 1 && row[0].width == row[0].columns;
  return !row[0].number.empty() || (first && over_all && row[0].label->role.starts_with("level:"));
}

void settle_level(const std::string& level, std::vector<FormPair>& pairs) {
  const std::string any = std::string("level:") + kAnyObjective;
  const auto has = [&](const std::string& role) {
    return std::find_if(pairs.begin(), pairs.end(), [&](const FormPair& pair) { return pair.label.role == role; });
  };
  const auto own = has(any);
  if (!level.empty() && level != any && own != pairs.end() && has(level) == pairs.end()) own->label.role = level;
}

}  // namespace

std::optional<Form> read_form(const std::vector<TableRow>& rows, const Vocabulary& vocabulary, size_t fewest,
                              std::vector<int> years) {
  std::vector<std::vector<Piece>> pieces;
  for (const TableRow& row : rows) pieces.push_back(pieces_of(row, vocabulary));
  raise_codes(pieces, vocabulary);
  const std::vector<bool> labels = label_columns(pieces);
  const bool pairs = has_pairs(pieces);
  Form form;
  form.years = std::move(years);
  std::vector<FormPair>& out = form.pairs;
  size_t strays = 0;
  size_t unknown = 0;
  const bool banded = !pieces.empty() && read_indicator_band(pieces[0], out);
  const auto title = pieces.empty() || banded ? std::nullopt : title_of_form(pieces[0], vocabulary);
  form.labelled_rows += title || banded;
  for (size_t r = title || banded ? 1 : 0; r < rows.size(); ++r) {
    const std::vector<Piece>& row = pieces[r];
    if (read_indicator_band(row, out) || take_band(pieces, r) ||
        read_rest_of_value(pieces, r, is_under_label(rows[r]), vocabulary, out)) {
      ++form.labelled_rows;
      continue;
    }
    if (const size_t used = read_vertical(rows, pieces, r, vocabulary, out)) {
      // Years over their values go on with a card, fields over one value each with a sheet, as do the labels over one
      // objective's fields; other labels over values may be a table's header.
      const bool measures =
          std::all_of(row.begin(), row.end(), [](const Piece& piece) { return is_measure_role(piece.label->role); });
      const bool fields =
          used == 1 && rows.size() > 2 && std::none_of(row.begin(), row.end(), opens_entry) && !heads_indicators(row);
      const bool objective = used == 1 && names_objective_alone(row);
      form.labelled_rows += measures || fields || objective ? used + 1 : 0;
      r += used;
      continue;
    }
    if (read_years(row, vocabulary, form.years) || read_yearly(row, form.years, out)) {
      ++form.labelled_rows;
      continue;
    }
    if (const size_t used = read_over(pieces, r, pairs, out)) {
      form.labelled_rows += used;
      r += used - 1;
      continue;
    }
    if (r + 1 == rows.size() && is_label_left_alone(row, pairs, out)) {
      ++form.labelled_rows;
      continue;
    }
    const size_t before = out.size();
    if ((r + 1 < rows.size() && read_strip_name(row, pieces[r + 1], vocabulary, out)) ||
        read_strip_with_name(row, vocabulary, out)) {
      // A strip above the first name is that of another one, which the page before has.
      if (r == 1 && pieces[0].size() > 1 && is_strip(pieces[0], vocabulary))
        out.erase(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(before));
      ++form.labelled_rows;
      continue;
    }
    const size_t had = out.size();
    const bool strip = is_strip(row, vocabulary);
    form.labelled_rows += heads_form(row, r == 0);
    const size_t first = read_number_beside(row, out);
    for (size_t i = first; i < row.size(); ++i) {
      const bool opens_row = i == first;
      const bool label_here = row[i].label && row[i].column < labels.size() && labels[row[i].column];
      if (label_here) {
        const bool valued = i + 1 < row.size() && !opens_entry(row[i + 1]) &&
                            !(row[i + 1].label && labels[row[i + 1].column] && row.size() > 2);
        put_number(row[i].number, *row[i].at, out);
        FormPair pair = {*row[i].label, valued ? *row[i + 1].text : "", valued ? *row[i + 1].at : *row[i].at, ""};
        if (pair.label.year == 0) pair.label.year = only_year(pair.label, form.years);
        if (auto level = told_level(*row[i].text, pair.text, vocabulary)) {
          pair.label.role = kObjectiveLevel;
          pair.text = std::move(*level);
        }
        i += valued;
        // "Tipologia | [ ] Efficacia | [x] Efficienza": each box in a cell of its own.
        for (; valued && i + 1 < row.size() && ticked_options(pair.text + "\n" + *row[i + 1].text); ++i)
          pair.text += "\n" + *row[i + 1].text;
        split_years(std::move(pair), vocabulary, out);
        form.labelled_rows += opens_row && valued;
        bool next_used = false;
        split_weight(vocabulary, i + 1 < row.size() ? &row[i + 1] : nullptr, out, next_used);
        i += next_used;
      } else if (read_labelled_lines(row[i], vocabulary, out)) {
        ++form.labelled_rows;
      } else if (auto labelled = labelled_cell(row, i, !out.empty(), vocabulary)) {
        put_number(labelled->number, *row[i].at, out);
        split_value({std::move(labelled->label), std::move(labelled->value), *row[i].at, ""}, Separation::kBlank,
                    vocabulary, out);
      } else if (i == 0 && row.size() == 2 && row[0].column < labels.size() && labels[row[0].column]) {
        ++unknown;  // a label that nobody knows, and its value
        break;
      } else if (row.size() > 1) {
        ++strays;
        doubt_measure(row[i], out);
      }
    }
    // A label with its value in one cell counts where the whole row is such cells, or an objective's title.
    const bool objective =
        row.size() == 1 && !row[0].label && out.size() > had && out.back().label.role.starts_with("level:");
    form.labelled_rows += strip || objective;
  }
  // … among many that are known.
  const bool sheet =
      std::any_of(out.begin(), out.end(), [](const FormPair& pair) { return pair.label.role.starts_with("level:ob"); });
  const size_t one_in = sheet ? kUnknownOfSheet : kUnknownOneIn;
  (unknown * one_in <= form.labelled_rows ? form.labelled_rows : strays) += unknown;
  if (title) settle_level(*title, out);
  settle_bands(out);
  settle_names(out);
  if (!is_form(out, fewest) || static_cast<double>(strays) > kMostStrays * static_cast<double>(out.size()))
    return std::nullopt;
  return form;
}

}  // namespace spoglio::normalize
