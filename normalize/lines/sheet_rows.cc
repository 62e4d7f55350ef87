// Rows out of reading order: a row ends with the paragraph that reads as its values. The two paragraphs before it are
// name and algorithm; what stands between a row's values and the next row's name is the rest of a row that a page break
// cut.
#include "normalize/lines/sheet_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "extract/text.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/fields.h"
#include "normalize/values/measure.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestHeaderLine = 200;  // bytes
constexpr size_t kMostHeaderWords = 6;      // words of one column's header

bool is_value_role(const ColumnRole& column) { return is_measure_role(column.role); }

}  // namespace

std::vector<ColumnRole> read_header_words(std::string_view line, const Vocabulary& vocabulary) {
  std::vector<ColumnRole> out;
  const bool year_first = !line.empty() && line[0] >= '0' && line[0] <= '9';
  if (line.size() > kLongestHeaderLine || (!year_first && !may_be_wording(line, vocabulary.data()))) return out;
  const std::vector<std::string> words = extract::split(extract::fold_space(line), ' ');
  const auto& columns = vocabulary.data().columns;
  for (size_t i = 0; i < words.size();) {
    size_t used = 0;
    ColumnRole found;
    std::string text;
    bool known_before = false;
    for (size_t n = 1; n <= kMostHeaderWords && i + n <= words.size(); ++n) {
      text += n == 1 ? words[i] : " " + words[i + n - 1];
      // Only whole wordings count here: a known beginning would swallow running text.
      const std::string key = vocabulary_key(text);
      const bool known = columns.count(key) > 0;
      const bool dated = key.find_first_of("0123456789") != std::string::npos || key.find("anno") != std::string::npos;
      if (!known && !dated && !std::exchange(known_before, false)) continue;
      known_before = known;
      const ColumnRole role = read_column_header(text, vocabulary);
      const bool whole = role.role == "year" ||
                         (role.year != 0 ? columns.count(vocabulary_key(text.substr(0, text.rfind(' ')))) > 0 : known);
      if (!role.role.empty() && whole) {
        used = n;
        found = role;
      }
    }
    if (used == 0) return {};
    out.push_back(std::move(found));
    i += used;
  }
  return out;
}

bool SheetRows::header_is_complete() const {
  const auto has = [&](std::string_view role) {
    return std::any_of(pending_.begin(), pending_.end(), [&](const ColumnRole& c) { return c.role == role; });
  };
  return has("name") && (has("target") || has("result"));
}

bool SheetRows::read_header(const extract::Line& line) {
  const std::vector<ColumnRole> words = read_header_words(line.text, vocabulary_);
  const bool starts = words.size() >= 2 && words[0].role == "name";
  if (in_header_ && !words.empty() && !starts) {
    for (const ColumnRole& word : words) {
      if (word.role == "year" && !pending_.empty() && pending_.back().year == 0) {
        pending_.back().year = word.year;
      } else if (word.role == "year") {
        pending_.push_back({"target", word.year});
      } else {
        pending_.push_back(word);
      }
    }
    return true;
  }
  if (!starts) {
    if (in_header_) {
      in_header_ = false;
      active_ = header_is_complete();
      if (active_) columns_ = pending_;
    }
    return false;
  }
  if (active_) finish();
  pending_ = words;
  in_header_ = true;
  active_ = true;
  row_open_ = false;
  return true;
}

bool SheetRows::reads_as_values(std::string_view text) const {
  return !split_values(extract::fold_space(text)).empty();
}

// The values of a row's measure columns, one per column from the right; empty when the text is anything else.
std::vector<std::string> SheetRows::split_values(const std::string& text) const {
  const auto columns = static_cast<size_t>(std::count_if(columns_.begin(), columns_.end(), is_value_role));
  // A sentence that ends in its term may be a name.
  const auto kind = [](std::string_view part) {
    Reading reading = read_measure(part, {"target", 2000});
    return reading.rule == "date.action" ? std::string("text") : std::move(reading.kind);
  };
  if (text.empty() || columns == 0) return {};
  // "N. 3" is one value, and "0,00 % >= 50,00 %" two: a comparison or "entro" opens the next cell. Other splits count
  // only where the whole is no value.
  std::vector<std::string> other;
  for (size_t space = text.find(' '); columns >= 2 && space != std::string::npos; space = text.find(' ', space + 1)) {
    const std::string left = text.substr(0, space);
    const std::string right = text.substr(space + 1);
    if (kind(left) == "text" || kind(right) == "text") continue;
    const std::string key = canonical_cell(right);
    if (key.starts_with('>') || key.starts_with('<') || key.starts_with('=') || key.starts_with("entro") ||
        key.starts_with("almeno"))
      return {left, right};
    other = {left, right};
  }
  if (kind(text) != "text") return {text};
  return other;
}

void SheetRows::add(const extract::Line& line) {
  const bool starts = paragraphs_.empty() || line.gap_before || line.page_start || paragraphs_.back().has_value;
  if (starts) {
    paragraphs_.push_back({line.text, line.place, line.page_start, false});
  } else {
    paragraphs_.back().text += "\n" + line.text;
    paragraphs_.back().at = unite(paragraphs_.back().at, line.place);
  }
  Paragraph& last = paragraphs_.back();
  // Only a paragraph that reads as values from its first line on holds them: "2023" may close a name.
  last.has_value = reads_as_values(last.text);
}

void SheetRows::finish() {
  in_header_ = false;
  if (active_ && columns_.empty()) columns_ = pending_;
  active_ = false;
  std::vector<Paragraph> cells;
  for (const Paragraph& paragraph : paragraphs_) {
    if (!paragraph.has_value) {
      cells.push_back(paragraph);
      continue;
    }
    make_row(cells, paragraph);
    cells.clear();
  }
  extend_row(cells);
  paragraphs_.clear();
}

bool SheetRows::is_tagged(const Paragraph& paragraph) {
  std::string text = join_lines(paragraph.text);
  return take_tags(text).found && !extract::fold_space(text).empty();
}

// A page break inside the first row's cells, before its values: the pieces above and below it belong together, in
// order.
std::vector<SheetRows::Paragraph> SheetRows::join_pieces(std::vector<Paragraph> cells) const {
  const auto cut = std::find_if(cells.begin(), cells.end(), [](const Paragraph& p) { return p.page_start; });
  if (cells.size() <= 2 || cut == cells.begin() || cut == cells.end()) return cells;
  std::vector<Paragraph> upper(cells.begin(), cut);
  const std::vector<Paragraph> lower(cut, cells.end());
  // The lower pieces close the last cells that the upper ones opened; more of them than that are cells of their own.
  size_t first = upper.size() == 2 && lower.size() == 1 ? 1 : 0;
  for (const Paragraph& piece : lower) {
    if (first < upper.size()) {
      upper[first].text += "\n" + piece.text;
      upper[first].at = unite(upper[first].at, piece.at);
      ++first;
    } else {
      upper.push_back(piece);
    }
  }
  return upper;
}

void SheetRows::make_row(std::vector<Paragraph> cells, const Paragraph& values) {
  const bool has_algorithm =
      std::any_of(columns_.begin(), columns_.end(), [](const ColumnRole& c) { return c.role == "algorithm"; });
  const bool joins = (!row_open_ || !cells.front().page_start) && cells.size() > (has_algorithm ? 2U : 1U);
  if (joins) cells = join_pieces(std::move(cells));
  const size_t own = std::min(cells.size(), has_algorithm ? size_t{2} : size_t{1});
  extend_row({cells.begin(), cells.end() - static_cast<std::ptrdiff_t>(own)});
  Indicator indicator;
  indicator.at = own > 0 ? cells[cells.size() - own].at : values.at;
  if (own > 0) put_name(indicator, cells[cells.size() - own].text, vocabulary_);
  if (own == 2) append_line(indicator.algorithm, cells.back().text);
  if (joins) add_review(indicator.review, "*", "layout", "its cells are cut by a page break, before the values");
  if (own < 2 && has_algorithm) add_review(indicator.review, "*", "layout", "a row without its algorithm cell");
  const std::vector<std::string> parts = split_values(extract::fold_space(values.text));
  std::vector<ColumnRole> columns;
  std::copy_if(columns_.begin(), columns_.end(), std::back_inserter(columns), is_value_role);
  for (size_t i = 0; i < parts.size(); ++i)
    put_field(indicator, columns[columns.size() - parts.size() + i], parts[i], values.at, vocabulary_);
  outline_.add_indicator(std::move(indicator));
  row_open_ = true;
}

// What stands behind a row's values: the rest of the row that a page break cut, and rows whose values no rule reads.
void SheetRows::extend_row(const std::vector<Paragraph>& rest) {
  for (size_t i = 0; i < rest.size();) {
    if (row_open_ && i == 0 && completes_name(rest)) {
      Indicator& last = outline_.plan().indicators.back();
      put_name(last, last.name + "\n" + rest[i++].text, vocabulary_);
    } else if (is_tagged(rest[i])) {
      i = make_text_row(rest, i);
    } else if (row_open_) {
      Indicator& last = outline_.plan().indicators.back();
      append_line(last.algorithm, rest[i++].text);
      if (rest.size() > 2) add_review(last.review, "*", "layout", "several pieces after a page break");
    } else {
      const std::string text = join_lines(rest[i++].text);
      Objective* objective = outline_.current();
      if (objective != nullptr)
        add_review(objective->review, "*", "layout", fmt::format("\"{}\" belongs to no row", text));
    }
  }
}

// The rest of the name comes first; it ends with the tags, which the upper part then lacks.
bool SheetRows::completes_name(const std::vector<Paragraph>& rest) const {
  const Indicator& last = outline_.plan().indicators.back();
  std::string text = join_lines(rest[0].text);
  return !last.weight && !last.type && (rest.size() >= 2 || take_tags(text).found);
}

// A row whose values no rule reads: its tags tell its name, what stands behind its algorithm is kept as it is. Returns
// the index behind it.
size_t SheetRows::make_text_row(const std::vector<Paragraph>& cells, size_t i) {
  Indicator indicator;
  indicator.at = cells[i].at;
  put_name(indicator, cells[i].text, vocabulary_);
  ++i;
  if (i < cells.size() && !is_tagged(cells[i])) append_line(indicator.algorithm, cells[i++].text);
  std::string value;
  Place at;
  for (; i < cells.size() && !is_tagged(cells[i]); ++i) {
    at = cells[i].at;
    value += (value.empty() ? "" : "\n") + cells[i].text;
  }
  const auto target =
      std::find_if(columns_.begin(), columns_.end(), [](const ColumnRole& c) { return c.role == "target"; });
  if (!value.empty() && target != columns_.end()) put_field(indicator, *target, value, at, vocabulary_);
  add_review(indicator.review, "*", "layout", "a row whose values are no measures");
  outline_.add_indicator(std::move(indicator));
  row_open_ = true;
  return i;
}

}  // namespace spoglio::normalize
