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
#include "normalize/forms/over.h"
#include "normalize/forms/pairs.h"
#include "normalize/forms/split.h"
#include "normalize/forms/strips.h"
#include "normalize/forms/weight.h"
#include "normalize/forms/years.h"
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

// Whether labels stand beside their values.
bool has_pairs(const std::vector<std::vector<Piece>>& pieces) {
  return std::any_of(pieces.begin(), pieces.end(), [](const std::vector<Piece>& row) {
    return row.size() > 1 && row[0].label &&
           std::any_of(row.begin() + 1, row.end(), [](const Piece& p) { return !p.label; });
  });
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

// One table, row after row.
class FormTable {
 public:
  FormTable(const std::vector<TableRow>& rows, const Vocabulary& vocabulary, std::vector<int> years)
      : rows_(rows), vocabulary_(vocabulary) {
    for (const TableRow& row : rows) pieces_.push_back(pieces_of(row, vocabulary));
    raise_codes(pieces_, vocabulary);
    labels_ = label_columns(pieces_);
    pairs_ = has_pairs(pieces_);
    form_.years = std::move(years);
  }

  std::optional<Form> read(size_t fewest) {
    const bool banded = !pieces_.empty() && read_indicator_band(pieces_[0], form_.pairs);
    const auto title = pieces_.empty() || banded ? std::nullopt : title_of_form(pieces_[0], vocabulary_);
    form_.labelled_rows += title || banded;
    for (size_t r = title || banded ? 1 : 0; r < rows_.size();) r += read_rows(r);
    count_unknown();
    if (title) settle_level(*title, form_.pairs);
    settle_bands(form_.pairs);
    settle_names(form_.pairs);
    const double most_strays = kMostStrays * static_cast<double>(form_.pairs.size());
    if (!is_form(form_.pairs, fewest) || static_cast<double>(strays_) > most_strays) return std::nullopt;
    put_unknown();
    return std::move(form_);
  }

 private:
  // Reads what stands in a row; returns how many rows it takes.
  size_t read_rows(size_t r) {
    const std::vector<Piece>& row = pieces_[r];
    std::vector<FormPair>& out = form_.pairs;
    if (read_indicator_band(row, out) || take_band(pieces_, r) ||
        read_rest_of_value(pieces_, r, is_under_label(rows_[r]), vocabulary_, out))
      return count(1);
    if (const size_t used = read_vertical(rows_, pieces_, r, vocabulary_, out)) {
      if (belongs_to_form(row, used, rows_.size())) count(used + 1);
      return used + 1;
    }
    if (read_years(row, vocabulary_, form_.years) || read_yearly(row, form_.years, out)) return count(1);
    if (const size_t used = read_over(pieces_, r, pairs_, out)) return count(used);
    if (r + 1 == rows_.size() && is_label_left_alone(row, pairs_, out)) return count(1);
    if (read_strip(r)) return count(1);
    read_cells(r);
    return 1;
  }

  // Rows that are labels and values.
  size_t count(size_t rows) {
    form_.labelled_rows += rows;
    return rows;
  }

  // A name over, or above, a row of cells that each hold a label and its value.
  bool read_strip(size_t r) {
    const std::vector<Piece>& row = pieces_[r];
    std::vector<FormPair>& out = form_.pairs;
    const auto before = static_cast<std::ptrdiff_t>(out.size());
    const bool named = r + 1 < rows_.size() && read_strip_name(row, pieces_[r + 1], vocabulary_, out);
    if (!named && !read_strip_with_name(row, vocabulary_, out)) return false;
    // A strip above the first name is that of another one, which the page before has.
    if (r == 1 && pieces_[0].size() > 1 && is_strip(pieces_[0], vocabulary_))
      out.erase(out.begin(), out.begin() + before);
    return true;
  }

  // Cells of labels beside their values, or that hold both.
  void read_cells(size_t r) {
    const std::vector<Piece>& row = pieces_[r];
    std::vector<FormPair>& out = form_.pairs;
    const size_t had = out.size();
    form_.labelled_rows += heads_form(row, r == 0);
    const size_t first = read_number_beside(row, out);
    for (size_t i = first; i < row.size(); ++i) {
      if (row[i].label && is_in_label_column(row[i])) {
        i += read_label(row, i, i == first);
      } else if (read_labelled_lines(row[i], vocabulary_, out)) {
        ++form_.labelled_rows;
      } else if (auto labelled = labelled_cell(row, i, !out.empty(), vocabulary_)) {
        put_number(labelled->number, *row[i].at, out);
        split_value({std::move(labelled->label), std::move(labelled->value), *row[i].at, ""}, Separation::kBlank,
                    vocabulary_, out);
      } else if (is_unknown_label(row, i)) {
        unknown_.emplace_back(out.size(), unknown_pair(row[i], row[i + 1]));
        ++i;
      } else if (row.size() > 1) {
        ++strays_;
        doubt_measure(row[i], out);
      }
    }
    // A label with its value in one cell counts where the whole row is such cells, or an objective's title.
    const bool objective =
        row.size() == 1 && !row[0].label && out.size() > had && out.back().label.role.starts_with("level:");
    form_.labelled_rows += objective || is_strip(row, vocabulary_);
  }

  // A label and the value in the cell behind it. Returns how many cells behind the label are taken.
  size_t read_label(const std::vector<Piece>& row, size_t i, bool opens_row) {
    std::vector<FormPair>& out = form_.pairs;
    const bool valued = has_value(row, i);
    put_number(row[i].number, *row[i].at, out);
    FormPair pair = {*row[i].label, valued ? *row[i + 1].text : "", valued ? *row[i + 1].at : *row[i].at, ""};
    if (pair.label.year == 0) pair.label.year = only_year(pair.label, form_.years);
    if (auto level = told_level(*row[i].text, pair.text, vocabulary_)) {
      pair.label.role = kObjectiveLevel;
      pair.text = std::move(*level);
    }
    size_t last = i + valued;
    // "Tipologia | [ ] Efficacia | [x] Efficienza": each box in a cell of its own.
    for (; valued && last + 1 < row.size() && ticked_options(pair.text + "\n" + *row[last + 1].text); ++last)
      pair.text += "\n" + *row[last + 1].text;
    split_years(std::move(pair), vocabulary_, out);
    form_.labelled_rows += opens_row && valued;
    bool next_used = false;
    split_weight(vocabulary_, last + 1 < row.size() ? &row[last + 1] : nullptr, out, next_used);
    return last + next_used - i;
  }

  // Whether the cell behind a label is its value.
  bool has_value(const std::vector<Piece>& row, size_t label) const {
    if (label + 1 == row.size()) return false;
    const Piece& next = row[label + 1];
    return !opens_entry(next) && !(next.label && is_in_label_column(next) && row.size() > 2);
  }

  bool is_in_label_column(const Piece& piece) const { return piece.column < labels_.size() && labels_[piece.column]; }

  // Labels that nobody knows are labels all the same among many that are known.
  void count_unknown() {
    const bool sheet = std::any_of(form_.pairs.begin(), form_.pairs.end(),
                                   [](const FormPair& pair) { return pair.label.role.starts_with("level:ob"); });
    const size_t one_in = sheet ? kUnknownOfSheet : kUnknownOneIn;
    (unknown_.size() * one_in <= form_.labelled_rows ? form_.labelled_rows : strays_) += unknown_.size();
  }

  // A cell where labels stand, with a value behind it: alone in its row, or in front of another label.
  bool is_unknown_label(const std::vector<Piece>& row, size_t i) const {
    if (i + 1 >= row.size() || row[i].label || !is_in_label_column(row[i]) || row[i + 1].label) return false;
    if (row.size() == 2) return i == 0;
    return !is_in_label_column(row[i + 1]) && (i + 2 == row.size() || is_in_label_column(row[i + 2]));
  }

  static FormPair unknown_pair(const Piece& label, const Piece& value) {
    FormPair out;
    out.label.role = "other";
    out.text = *value.text;
    out.at = *value.at;
    out.unknown = join_lines(*label.text);
    return out;
  }

  // The pairs of unknown labels go where they were printed; those known may have been joined since.
  void put_unknown() {
    for (auto last = unknown_.rbegin(); last != unknown_.rend(); ++last) {
      const size_t at = std::min(last->first, form_.pairs.size());
      form_.pairs.insert(form_.pairs.begin() + static_cast<std::ptrdiff_t>(at), std::move(last->second));
    }
  }

  const std::vector<TableRow>& rows_;
  const Vocabulary& vocabulary_;
  std::vector<std::vector<Piece>> pieces_;  // by row
  std::vector<bool> labels_;                // by column, whether it holds labels
  bool pairs_ = false;                      // labels stand beside their values
  Form form_;
  size_t strays_ = 0;                                 // cells that are neither label nor value
  std::vector<std::pair<size_t, FormPair>> unknown_;  // of labels that nobody knows, each in front of the pair so named
};

}  // namespace

std::optional<Form> read_form(const std::vector<TableRow>& rows, const Vocabulary& vocabulary, size_t fewest,
                              std::vector<int> years) {
  return FormTable(rows, vocabulary, std::move(years)).read(fewest);
}

}  // namespace spoglio::normalize
