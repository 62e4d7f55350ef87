// A strip has no label for the name: it stands above, or above the first label in its cell.
#include "normalize/forms/strips.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "extract/text.h"
#include "normalize/forms/label.h"
#include "normalize/forms/split.h"
#include "normalize/plan/fields.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

void put_words(const char* role, const std::string& text, const extract::Place& at, std::vector<FormPair>& out) {
  FormPair pair;
  pair.label.role = role;
  pair.text = text;
  pair.at = at;
  out.push_back(std::move(pair));
}

// A name without a label, "1.1.a Perdite riparate" with the code in front of it.
void put_name(const std::string& text, const extract::Place& at, std::vector<FormPair>& out) {
  static const RE2 coded(R"(((?:[A-Z]{1,4}[.\-]?)?\d{1,2}(?:\.\d{1,2}){1,3}(?:[.\-]?[a-z])?)[.):]?\s+((?s:\S.*)))");
  std::string code;
  std::string name;
  const bool has_code = RE2::FullMatch(text, coded, &code, &name);
  if (has_code) put_words("code", code, at, out);
  put_words("name", has_code ? name : text, at, out);
}

}  // namespace

bool is_strip_code(const std::string& text) {
  static const RE2 code(R"([A-Za-z]{0,5}[.\- ]?\d{1,3}(?:[.\-/]?(?:\d{1,4}|[A-Za-z]{1,2})){0,5}[.)]?)");
  return RE2::FullMatch(text, code);
}

bool is_strip(const std::vector<Piece>& row, const Vocabulary& vocabulary) {
  bool blank = false;  // the label before has no value
  return !row.empty() && std::all_of(row.begin(), row.end(), [&](const Piece& piece) {
    const auto labelled = in_one_cell(*piece.text, vocabulary, true);
    if (!labelled) return false;
    // "Indicatore: | Variazione sull'anno" over "precedente": a wording of no field begins the value of a label.
    if (std::exchange(blank, labelled->value.empty()) && labelled->label.role == "other") return false;
    return labelled->value.empty() || read_column_header(labelled->value, vocabulary).role != "year";
  });
}

std::vector<Piece> pieces_of(const TableRow& row, const Vocabulary& vocabulary) {
  std::vector<Piece> out;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].empty() || row.merged(i) || !row.own[i]) continue;
    const std::string text = join_lines(row.cells[i]);
    size_t end = i + 1;
    while (end < row.cells.size() && row.merged(end)) ++end;
    Piece piece{i, end - i, row.cells.size(), &row.cells[i], &row.places[i], std::nullopt, ""};
    if (auto numbered = numbered_label(text, vocabulary)) {
      piece.label = std::move(numbered->label);
      piece.number = std::move(numbered->number);
    } else {
      piece.label = label_of(text, vocabulary);
    }
    out.push_back(std::move(piece));
  }
  if (out.size() > 1 && is_strip(out, vocabulary)) {
    for (Piece& piece : out) piece.label.reset();
  }
  return out;
}

void raise_codes(std::vector<std::vector<Piece>>& rows, const Vocabulary& vocabulary) {
  constexpr size_t kFewestPieces = 3;  // the code and two fields
  for (size_t r = 1; r < rows.size(); ++r) {
    std::vector<Piece>& row = rows[r];
    if (rows[r - 1].size() != 1 || row.size() < kFewestPieces || !is_strip_code(*row[0].text)) continue;
    std::vector<Piece> strip(row.begin() + 1, row.end());
    if (!is_strip(strip, vocabulary)) continue;
    for (Piece& piece : strip) piece.label.reset();
    rows[r - 1].insert(rows[r - 1].begin(), row[0]);
    row = std::move(strip);
  }
}

bool read_strip_name(const std::vector<Piece>& row, const std::vector<Piece>& below, const Vocabulary& vocabulary,
                     std::vector<FormPair>& out) {
  constexpr size_t kFewestCells = 2;
  if (row.empty() || row.size() > 2 || below.size() < kFewestCells || !is_strip(below, vocabulary)) return false;
  const bool labelled = std::any_of(row.begin(), row.end(), [&](const Piece& piece) {
    return piece.label || in_one_cell(*piece.text, vocabulary, true);
  });
  bool measured = false;
  for (const Piece& piece : below) {
    const std::string role = in_one_cell(*piece.text, vocabulary, true)->label.role;
    if (role == "name" || role.starts_with("level:")) return false;
    measured = measured || is_measure_role(role);
  }
  const bool coded = row.size() == 1 || is_strip_code(*row[0].text);
  if (labelled || !measured || !coded || read_level_label(join_lines(*row.back().text), vocabulary)) return false;
  if (row.size() > 1) put_words("code", *row[0].text, *row[0].at, out);
  put_name(*row.back().text, *row.back().at, out);
  return true;
}

bool read_strip_with_name(const std::vector<Piece>& row, const Vocabulary& vocabulary, std::vector<FormPair>& out) {
  constexpr size_t kFewestCells = 2;
  const size_t first = !row.empty() && is_strip_code(*row[0].text) ? 1 : 0;
  if (row.size() < first + 1 + kFewestCells) return false;
  const std::vector<Piece> strip(row.begin() + static_cast<std::ptrdiff_t>(first) + 1, row.end());
  const auto measures = [&](const Piece& piece) {
    return is_measure_role(in_one_cell(*piece.text, vocabulary, true)->label.role);
  };
  if (!is_strip(strip, vocabulary) || std::none_of(strip.begin(), strip.end(), measures)) return false;
  const std::vector<std::string> lines = extract::split(*row[first].text, '\n');
  size_t label = 0;
  while (label < lines.size() && !in_one_cell(lines[label], vocabulary, false)) ++label;
  if (label == 0 || label == lines.size()) return false;
  std::string name;
  std::string rest;
  if (first > 0) put_words("code", *row[0].text, *row[0].at, out);
  for (size_t i = 0; i < label; ++i) {
    if (first == 0 && is_strip_code(lines[i])) {
      put_words("code", lines[i], *row[first].at, out);
    } else {
      name += (name.empty() ? "" : "\n") + lines[i];
    }
  }
  put_name(name, *row[first].at, out);
  for (size_t i = label; i < lines.size(); ++i) rest += (rest.empty() ? "" : "\n") + lines[i];
  if (auto labelled = in_one_cell(rest, vocabulary, false))
    split_value({std::move(labelled->label), std::move(labelled->value), *row[first].at, ""}, Separation::kBlank,
                vocabulary, out);
  for (const Piece& piece : strip) {
    auto labelled = in_one_cell(*piece.text, vocabulary, true);
    split_value({std::move(labelled->label), std::move(labelled->value), *piece.at, ""}, Separation::kBlank, vocabulary,
                out);
  }
  return true;
}

}  // namespace spoglio::normalize
