// Labels are told by the vocabulary; which columns hold them, by most of their cells.
#include "normalize/form.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>

#include "extract/text.h"
#include "normalize/fields.h"
#include "normalize/vocabulary_data.h"
#include "normalize/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestLabel = 60;  // bytes
constexpr double kLabelShare = 0.6;   // of a column's cells that are labels, to make it a column of labels
constexpr double kMostStrays = 0.34;  // of a form's cells that are neither label nor value
constexpr double kLargerLetters = 1;  // points: a heading's beside the text above it
constexpr size_t kMostLabelWords = 5;
constexpr size_t kMostLines = 200;      // printed lines of one form: a page of cards and what the one before holds
constexpr size_t kLongestValue = 3000;  // bytes

// "Descrizione dell'indicatore": the name, or text about it where another label names the indicator.
constexpr const char* kNameDescription = "name_description";

void settle_names(std::vector<FormPair>& pairs) {
  const bool named =
      std::any_of(pairs.begin(), pairs.end(), [](const FormPair& pair) { return pair.label.role == "name"; });
  for (FormPair& pair : pairs) {
    if (pair.label.role == kNameDescription) pair.label.role = named ? "other" : "name";
  }
}

// The role of a label as a whole; none for bare years and longer text.
std::optional<ColumnRole> label_of(std::string_view text, const Vocabulary& vocabulary) {
  static const RE2 deadline(R"((?i)entro(?: il)? \d{1,2}[/.].*)");  // heads columns, and is a value in a form
  const re2::StringPiece piece(text.data(), text.size());
  if (text.empty() || text.size() > kLongestLabel || RE2::FullMatch(piece, deadline)) return std::nullopt;
  ColumnRole role = read_column_header(text, vocabulary);
  if (role.role.empty() || role.role == "year" || role.role == "level:ente") return std::nullopt;
  if (role.role == "threshold") role.role = "target";
  static const RE2 describes(R"((?i)(?:breve )?descrizione\b.*)");
  if (role.role == "name" && RE2::FullMatch(piece, describes)) role.role = kNameDescription;
  return role;
}

struct Labelled {
  ColumnRole label;
  std::string value;
  std::string number;  // that the label carries: "Obiettivo n. 4"
};

// "Obiettivo n. 4", "N. obiettivo 4": the label of an objective with its code in it.
std::optional<Labelled> numbered_label(std::string_view text, const Vocabulary& vocabulary) {
  static const RE2 shape(
      R"((?i)(.*?[\p{L}.°])[ :]*\b(?:n\.?°?|nr\.?|num\.?|numero)?[ ]?((?-i:[A-Z]{0,4})[.\-]?\d{1,3}(?:\.\d{1,3}){0,3})[.)]?)");
  static const RE2 number_word(R"((?i)\s+(?:n\.?°?|n°|nr\.?|num\.?|numero)$)");
  Labelled out;
  std::string label;
  if (text.size() > kLongestLabel ||
      !RE2::FullMatch(re2::StringPiece(text.data(), text.size()), shape, &label, &out.number))
    return std::nullopt;
  auto role = label_of(label, vocabulary);
  if (!role) {
    RE2::Replace(&label, number_word, "");
    role = label_of(label, vocabulary);
  }
  if (!role) return std::nullopt;
  if (role->role == "objective_code") role->role = std::string("level:") + kAnyObjective;
  if (!role->role.starts_with("level:")) return std::nullopt;
  out.label = std::move(*role);
  return out;
}

// "Peso: 20%", or a label with its value in the lines below it.
std::optional<Labelled> in_one_cell(const std::string& text, const Vocabulary& vocabulary, bool with_line_break) {
  for (const char separator : {':', '\n'}) {
    if (separator == '\n' && !with_line_break) continue;
    const size_t at = text.find(separator);
    if (at == std::string::npos || at > kLongestLabel) continue;
    const std::string words = extract::fold_space(text.substr(0, at));
    auto labelled = numbered_label(words, vocabulary);
    if (!labelled) {
      auto label = label_of(words, vocabulary);
      if (!label) continue;
      labelled = Labelled{std::move(*label), "", ""};
      // "Obiettivo strategico A: Title": the code stands in front of the colon.
      if (labelled->label.role.starts_with("level:")) {
        if (auto level = read_level_label(join_lines(text), vocabulary); level && !level->rest.empty()) {
          labelled->value = std::move(level->rest);
          return labelled;
        }
      }
    }
    labelled->value = text.substr(std::min(text.size(), text.find_first_not_of(" \n", at + 1)));
    return labelled;
  }
  return std::nullopt;
}

// A row's cells, merged ones once, those that come down from a row above left out.
struct Piece {
  size_t column;
  const std::string* text;
  const extract::Place* at;
  std::optional<ColumnRole> label;
  std::string number;  // of an objective, in its label
};

std::vector<Piece> pieces_of(const TableRow& row, const Vocabulary& vocabulary) {
  std::vector<Piece> out;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].empty() || row.merged(i) || !row.own[i]) continue;
    const std::string text = join_lines(row.cells[i]);
    Piece piece{i, &row.cells[i], &row.places[i], std::nullopt, ""};
    if (auto numbered = numbered_label(text, vocabulary)) {
      piece.label = std::move(numbered->label);
      piece.number = std::move(numbered->number);
    } else {
      piece.label = label_of(text, vocabulary);
    }
    out.push_back(std::move(piece));
  }
  return out;
}

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

// Whether a row gives a value to each of the labels above it. One value of three may read like a label: "Stato di
// avanzamento dei lavori" is an indicator, too.
bool fills_labels(const std::vector<Piece>& row, const std::vector<Piece>& labels) {
  const auto alike = std::count_if(row.begin(), row.end(), [](const Piece& p) { return p.label.has_value(); });
  return row.size() >= 2 &&
         (alike == 0 || (3 * alike <= static_cast<std::ptrdiff_t>(row.size()) && row.size() == labels.size()));
}

// A row of labels only over rows of values: each value is the label's above it. Returns the rows of values read.
size_t read_vertical(const std::vector<TableRow>& rows, const std::vector<std::vector<Piece>>& pieces, size_t r,
                     std::vector<FormPair>& out) {
  const std::vector<Piece>& labels = pieces[r];
  const bool all_labels = labels.size() >= 2 &&
                          std::all_of(labels.begin(), labels.end(), [](const Piece& p) { return p.label.has_value(); });
  size_t used = 0;
  while (all_labels && r + 1 + used < rows.size() && fills_labels(pieces[r + 1 + used], labels)) {
    const TableRow& values = rows[r + 1 + used++];
    for (const Piece& piece : labels)
      out.push_back({*piece.label, values.cells[piece.column], values.places[piece.column]});
  }
  return used;
}

// "80%   Peso: 20%": a further label inside of a value opens the next pair.
void split_value(FormPair pair, const Vocabulary& vocabulary, std::vector<FormPair>& out) {
  static const RE2 next(R"(^(.*?\S)[\s;,|–-]+((?:\S+ ){0,3}\S+?) ?: ?(.*)$)");
  std::string value;
  std::string words;
  std::string rest;
  while (RE2::FullMatch(pair.text, next, &value, &words, &rest)) {
    std::optional<ColumnRole> role;
    // The label is the longest known end of the words in front of the colon.
    size_t at = 0;
    for (; at != std::string::npos && !role;
         at = words.find(' ', at) == std::string::npos ? std::string::npos : words.find(' ', at) + 1) {
      role = label_of(std::string_view(words).substr(at), vocabulary);
      const bool card = role && (is_measure_role(role->role) || role->role == "weight" || role->role == "type" ||
                                 role->role == "due" || role->role == "measure_unit" || role->role == "code");
      if (!card) role.reset();
      if (role) break;
    }
    if (!role) break;
    if (at > 0) value += " " + words.substr(0, at - 1);
    const extract::Place place = pair.at;
    pair.text = value;
    out.push_back(std::move(pair));
    pair = {*role, rest, place};
  }
  out.push_back(std::move(pair));
}

bool turns_page(const extract::Line& above, const extract::Line& line) {
  return line.page_start || line.place.page != above.place.page;
}

// Larger letters, or a capital at the top of the next page, where gaps do not tell, open something else.
bool is_heading_after(const extract::Line& above, const extract::Line& line, const std::string& value) {
  if (line.font_size > above.font_size + kLargerLetters) return true;
  const bool small = !line.text.empty() && line.text[0] >= 'a' && line.text[0] <= 'z';
  return turns_page(above, line) && !small && !is_open_text(value) && !value.empty();
}

// The code of the objective that the next pair names.
void put_number(const std::string& number, const extract::Place& at, std::vector<FormPair>& out) {
  if (number.empty()) return;
  FormPair pair;
  pair.label.role = "objective_code";
  pair.text = number;
  pair.at = at;
  out.push_back(std::move(pair));
}

// "Responsabile Settore tecnico", "Obiettivo n. 4 Curare il verde": a label and its value that only white space parts.
std::optional<Labelled> run_together(const std::string& cell, const Vocabulary& vocabulary) {
  static const RE2 capital(R"([\p{Lu}"“«].{2,})");
  const std::string text = join_lines(cell);
  std::optional<Labelled> found;
  size_t end = 0;
  for (size_t words = 0; words < kMostLabelWords; ++words) {
    end = text.find(' ', end + 1);
    if (end == std::string::npos || end > kLongestLabel) break;
    const std::string value = text.substr(end + 1);
    if (!RE2::FullMatch(value, capital)) continue;
    auto labelled = numbered_label(text.substr(0, end), vocabulary);
    if (!labelled) {
      auto role = label_of(text.substr(0, end), vocabulary);
      if (!role || (role->role != "units" && role->role != "description")) continue;
      labelled = Labelled{std::move(*role), "", ""};
    }
    labelled->value = value;
    found = std::move(labelled);
  }
  return found;
}

// A label with its value in one cell. Without a mark between them it takes another pair in its row, or a row of its own
// below other pairs; the number of an objective is mark enough.
std::optional<Labelled> labelled_cell(const std::vector<Piece>& row, size_t i, bool below_pairs,
                                      const Vocabulary& vocabulary) {
  if (auto labelled = in_one_cell(*row[i].text, vocabulary, true)) return labelled;
  if (i > 0) return std::nullopt;
  auto labelled = run_together(*row[i].text, vocabulary);
  const bool beside = row.size() == 3 && row[1].label && !row[2].label;
  const bool alone = row.size() == 1 && labelled && (below_pairs || !labelled->number.empty());
  return beside || alone ? labelled : std::nullopt;
}

// "Settore tecnico Peso 15%", "Servizio cultura | 20%" with the label at the end of the cell before: columns that only
// white space parts run together.
void split_weight(const Vocabulary& vocabulary, const Piece* next, std::vector<FormPair>& out, bool& next_used) {
  static const RE2 with_value(R"((.*?\S)\s(\S+(?: \S+)?) (\d{1,3}(?:,\d+)? ?%))");
  static const RE2 label_alone(R"((.*?\S)\s(\S+(?: \S+)?))");
  static const RE2 percent(R"(\d{1,3}(?:,\d+)? ?%)");
  FormPair& last = out.back();
  if (last.label.role != "units" && last.label.role != "description" && !last.label.role.starts_with("level:")) return;
  std::string value;
  std::string words;
  std::string weight;
  const std::string text = join_lines(last.text);
  if (!RE2::FullMatch(text, with_value, &value, &words, &weight) && !RE2::FullMatch(text, label_alone, &value, &words))
    return;
  const bool beside = weight.empty() && next != nullptr && RE2::FullMatch(extract::fold_space(*next->text), percent);
  if (weight.empty() && !beside) return;
  auto role = label_of(words, vocabulary);
  if (!role && words.find(' ') != std::string::npos) {
    const size_t space = words.find(' ');
    value += " " + words.substr(0, space);
    role = label_of(words.substr(space + 1), vocabulary);
  }
  if (!role || (role->role != "weight" && role->role != "objective_weight")) return;
  last.text = value;
  FormPair pair;
  pair.label = std::move(*role);
  pair.text = beside ? *next->text : weight;
  pair.at = beside ? *next->at : last.at;
  out.push_back(std::move(pair));
  next_used = beside;
}

bool is_form(const std::vector<FormPair>& pairs, size_t fewest) {
  std::set<std::string> roles;
  for (const FormPair& pair : pairs) roles.insert(pair.label.role);
  return pairs.size() >= fewest && roles.size() >= fewest;
}

}  // namespace

std::optional<Form> read_form(const std::vector<TableRow>& rows, const Vocabulary& vocabulary, size_t fewest) {
  std::vector<std::vector<Piece>> pieces;
  for (const TableRow& row : rows) pieces.push_back(pieces_of(row, vocabulary));
  const std::vector<bool> labels = label_columns(pieces);
  Form form;
  std::vector<FormPair>& out = form.pairs;
  size_t strays = 0;
  for (size_t r = 0; r < rows.size(); ++r) {
    const std::vector<Piece>& row = pieces[r];
    if (const size_t used = read_vertical(rows, pieces, r, out)) {
      r += used;
      continue;
    }
    for (size_t i = 0; i < row.size(); ++i) {
      const bool label_here = row[i].label && row[i].column < labels.size() && labels[row[i].column];
      if (label_here) {
        const bool valued = i + 1 < row.size() && !opens_entry(row[i + 1]) &&
                            !(row[i + 1].label && labels[row[i + 1].column] && row.size() > 2);
        put_number(row[i].number, *row[i].at, out);
        FormPair pair{*row[i].label, valued ? *row[i + 1].text : "", valued ? *row[i + 1].at : *row[i].at};
        out.push_back(std::move(pair));
        form.labelled_rows += i == 0 && valued;
        i += valued;
        bool next_used = false;
        split_weight(vocabulary, i + 1 < row.size() ? &row[i + 1] : nullptr, out, next_used);
        i += next_used;
      } else if (auto labelled = labelled_cell(row, i, !out.empty(), vocabulary)) {
        put_number(labelled->number, *row[i].at, out);
        split_value({std::move(labelled->label), std::move(labelled->value), *row[i].at}, vocabulary, out);
      } else if (row.size() > 1) {
        ++strays;
      }
    }
  }
  settle_names(out);
  if (!is_form(out, fewest) || static_cast<double>(strays) > kMostStrays * static_cast<double>(out.size()))
    return std::nullopt;
  return form;
}

std::optional<std::vector<FormPair>> read_form(const std::vector<extract::Line>& lines, size_t first, size_t& used,
                                               const Vocabulary& vocabulary) {
  std::vector<FormPair> out;
  size_t i = first;
  for (; i < lines.size() && i < first + kMostLines; ++i) {
    const extract::Line& line = lines[i];
    if (auto labelled = in_one_cell(line.text, vocabulary, false)) {
      put_number(labelled->number, line.place, out);
      split_value({std::move(labelled->label), std::move(labelled->value), line.place}, vocabulary, out);
      continue;
    }
    if (out.empty()) break;
    // What goes on with a value stands close below it; a value may stand below its label.
    FormPair& last = out.back();
    const bool goes_on = (!line.gap_before || last.text.empty() || turns_page(lines[i - 1], line)) &&
                         last.text.size() + line.text.size() < kLongestValue;
    if (!goes_on || is_heading_after(lines[i - 1], line, last.text) || read_level_label(line.text, vocabulary)) break;
    last.text += (last.text.empty() ? "" : "\n") + line.text;
    last.at = unite(last.at, line.place);
  }
  used = i - first;
  settle_names(out);
  if (!is_form(out, kFewestPairs)) return std::nullopt;
  return out;
}

bool is_objective_role(const std::string& role) {
  return role == "description" || role == "units" || role == "budget" || role == "perspective" || role == "weight" ||
         role == "objective_weight" || role == "objective_units";
}

bool holds_indicator(const std::vector<FormPair>& pairs) {
  bool named = false;
  bool measured = false;
  for (const FormPair& pair : pairs) {
    const std::string& role = pair.label.role;
    named = named || (!pair.text.empty() && (role == "name" || role.starts_with("level:")));
    measured = measured || role == "target" || role == "result" || role == "baseline";
  }
  return named && measured;
}

}  // namespace spoglio::normalize
