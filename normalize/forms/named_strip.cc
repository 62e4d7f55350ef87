// The labels tell: a formula and a target without a name are the name's above them.
#include "normalize/forms/named_strip.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "extract/text.h"
#include "normalize/forms/label.h"
#include "normalize/forms/strips.h"
#include "normalize/headers/item.h"
#include "normalize/lines/page_lines.h"
#include "normalize/plan/fields.h"
#include "normalize/tables/rows/fields_below.h"
#include "normalize/values/code.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kMostNameLines = 3;
constexpr size_t kLongestName = 400;  // bytes
constexpr size_t kFewestFields = 2;   // of a strip
constexpr double kFarthest = 1.2;     // heights of white between a name and its strip
constexpr double kLarger = 1;         // points by which a heading's letters are larger than the strip's

bool may_be_name(const std::string& text, const Vocabulary& vocabulary) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') return false;  // the rest of a line that stands farther above
  static const RE2 ends(R"([.:;,]$)");
  return text.size() >= 3 && text.size() < kLongestName && !is_strip_code(text) && !RE2::PartialMatch(text, ends) &&
         !may_be_page_number(text) && item_mark(text) == 0 && !in_one_cell(text, vocabulary, false) &&
         !label_of(text, vocabulary) && !read_level_label(text, vocabulary) && !read_heading(text);
}

// Whether fields say with what an indicator is measured, a value for it among them.
bool measures(const std::vector<FormPair>& fields) {
  return fields.size() >= kFewestFields && std::any_of(fields.begin(), fields.end(), [](const FormPair& field) {
           return is_measure_role(field.label.role) && !field.text.empty();
         });
}

FormPair pair_of(const char* role, std::string text, const extract::Place& at) {
  FormPair out;
  out.label.role = role;
  out.text = std::move(text);
  out.at = at;
  return out;
}

// Whether a line follows the one above without white in between, on the same page.
bool goes_on(const extract::Line& line) { return !line.gap_before && !line.page_start; }

// The lines at the end that are a name, counted; 0 where they are none.
size_t name_at_end(const std::vector<extract::Line>& lines, const Vocabulary& vocabulary) {
  size_t count = 0;
  while (count < lines.size() && count < kMostNameLines) {
    const extract::Line& line = lines[lines.size() - 1 - count];
    if (!may_be_name(line.text, vocabulary)) return 0;
    ++count;
    if (!goes_on(line)) return count;
  }
  return count == lines.size() ? count : 0;
}

// The first row of a table: a strip, with a code in front of it or none.
struct FirstRow {
  bool coded = false;
  std::vector<FormPair> fields;
  double height = 0;  // points of its letters, as far as its cells tell
};

std::optional<FirstRow> read_first_row(const extract::Table& table, const Vocabulary& vocabulary) {
  TableRow row;
  FirstRow out;
  std::map<int, const extract::Cell*> cells;
  for (const extract::Cell& cell : table.cells) {
    if (cell.row == 0 && !extract::fold_space(cell.text).empty()) cells[cell.column] = &cell;
  }
  for (const auto& [column, cell] : cells) {
    if (!out.coded && row.cells.empty() && is_strip_code(extract::fold_space(cell->text))) {
      out.coded = true;
      continue;
    }
    row.cells.push_back(cell->text);
    row.places.push_back(cell->place);
    row.own.push_back(true);
    row.joined.push_back(false);
    if (cell->place.box) {
      const auto lines = static_cast<double>(1 + std::count(cell->text.begin(), cell->text.end(), '\n'));
      out.height = std::max(out.height, (cell->place.box->y1 - cell->place.box->y0) / lines);
    }
  }
  out.fields = fields_below(row, vocabulary);
  if (!measures(out.fields)) return std::nullopt;
  return out;
}

}  // namespace

NamedStrip read_named_strip(const std::vector<extract::Line>& lines, size_t first, const Vocabulary& vocabulary) {
  NamedStrip out;
  const size_t end = std::min(lines.size(), first + kMostNameLines + 2);
  const bool labelled =
      std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(first), lines.begin() + static_cast<std::ptrdiff_t>(end),
                  [](const extract::Line& line) { return line.text.find(':') != std::string::npos; });
  if (!labelled) return out;
  std::string name;
  extract::Place at = lines[first].place;
  std::optional<FormPair> code;
  for (size_t i = first; i < end; ++i) {
    const extract::Line& line = lines[i];
    if (i > first && !goes_on(line)) return out;
    if (!code && is_strip_code(line.text)) {
      code = pair_of("code", line.text, line.place);
      continue;
    }
    if (may_be_name(line.text, vocabulary)) {
      name += (name.empty() ? "" : "\n") + line.text;
      at = unite(at, line.place);
      continue;
    }
    std::vector<FormPair> fields = fields_below(line, vocabulary);
    const bool heads = i > first && lines[i - 1].font_size > line.font_size + kLarger;
    if (name.empty() || heads || !measures(fields)) return out;
    // What goes on below may belong to any of the fields.
    const bool open = i + 1 < lines.size() && goes_on(lines[i + 1]) && !may_be_name(lines[i + 1].text, vocabulary);
    if (open && fields_below(lines[i + 1], vocabulary).empty()) return out;
    if (code) out.pairs.push_back(std::move(*code));
    out.pairs.push_back(pair_of("name", name, at));
    out.pairs.insert(out.pairs.end(), fields.begin(), fields.end());
    out.lines = i + 1 - first;
    return out;
  }
  return out;
}

bool take_strip_name(extract::Table& table, std::vector<extract::Line>& lines, const Vocabulary& vocabulary) {
  if (table.rows == 0 || table.columns < 2 || table.page_start) return false;
  const bool coded = lines.size() > 1 && is_strip_code(lines.back().text) && goes_on(lines.back());
  const std::vector<extract::Line> above(lines.begin(), lines.end() - (coded ? 1 : 0));
  const size_t count = name_at_end(above, vocabulary);
  if (count == 0) return false;
  const extract::Line* code = coded ? &lines.back() : nullptr;
  const auto row = read_first_row(table, vocabulary);
  const extract::Line& last = lines.back();
  if (!row || (row->coded && coded) || !last.place.box || !table.place.box || last.font_size > row->height + kLarger)
    return false;
  if (table.place.box->y0 - last.place.box->y1 > kFarthest * row->height) return false;
  extract::Cell name;
  for (size_t i = above.size() - count; i < above.size(); ++i) {
    name.text += (name.text.empty() ? "" : "\n") + above[i].text;
    name.place = i == above.size() - count ? above[i].place : unite(name.place, above[i].place);
  }
  for (extract::Cell& cell : table.cells) ++cell.row;
  if (code != nullptr) {
    extract::Cell beside;
    beside.text = code->text;
    beside.place = code->place;
    table.cells.push_back(std::move(beside));
    name.column = 1;
  }
  ++table.rows;
  name.column_span = table.columns - name.column;
  table.cells.push_back(std::move(name));
  lines.erase(lines.end() - static_cast<std::ptrdiff_t>(count + coded), lines.end());
  return true;
}

}  // namespace spoglio::normalize
