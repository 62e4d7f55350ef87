// The cells of a row as an indicator, or as the rest of the one above.
#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

#include "extract/text.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/fields.h"
#include "normalize/tables/reader.h"
#include "normalize/tables/rows/doubts.h"
#include "normalize/tables/rows/fields_below.h"
#include "normalize/values/code.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

// "Tasso di accordi in" above "materia di ricerca": among names that start with a capital, one that does not.
bool starts_inside_sentence(const std::string& above, const std::string& name) {
  static const RE2 capital(R"(\p{Lu}.*)");
  static const RE2 small(R"(\p{Ll}\p{Ll}.*)");  // not "n. libri"
  return RE2::FullMatch(above, capital) && RE2::FullMatch(name, small);
}

// Where the lines of a cell that are a remark begin ("Motivazione dello scostamento: …"); its end where none are.
size_t remark_in(const std::string& cell, const std::vector<std::string>& starts) {
  constexpr size_t kLongestLabel = 60;  // bytes up to its colon
  for (size_t line = cell.find('\n'); line != std::string::npos; line = cell.find('\n', line + 1)) {
    const size_t colon = cell.find_first_of(":\n", line + 1);
    if (colon == std::string::npos || cell[colon] != ':' || colon - line > kLongestLabel) continue;
    const std::string key = extract::fold_key(std::string_view(cell).substr(line + 1, colon - line - 1));
    if (std::any_of(starts.begin(), starts.end(), [&](const std::string& start) { return key.starts_with(start); }))
      return line;
  }
  return cell.size();
}

}  // namespace

std::string TableReader::name_of(const Row& row) const {
  const int column = header_->find("name");
  if (column < 0) return "";
  const std::string& cell = row.cells[static_cast<size_t>(column)];
  if (!cell.empty()) return cell;
  // A line over the whole table stands in its first cell; what stands behind the names is none.
  if (row.filled() != 1) return "";
  const auto only = std::find_if(row.cells.begin(), row.cells.end(), [](const std::string& c) { return !c.empty(); });
  const auto at = static_cast<size_t>(only - row.cells.begin());
  const bool over_several = at + 1 < row.cells.size() && row.joined[at + 1];
  return over_several || at < static_cast<size_t>(column) ? *only : "";
}

bool TableReader::has_evidence(const Row& row) const {
  // A line over several columns is no cell of the first of them.
  if (row.filled() == 1 && std::find(row.joined.begin(), row.joined.end(), true) != row.joined.end()) return false;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const std::string& role = header_->columns[i].role;
    const bool measured = role == "algorithm" || role == "target" || role == "baseline" || role == "result" ||
                          role == kObserved || role == "type" || role == "due";
    if (measured && !row.cells[i].empty()) return true;
  }
  return false;
}

// The lower part of a row whose cells have gaps inside: tags alone, or the second half of a formula.
bool TableReader::is_rest_of_row(const Row& row) const {
  if (!last_was_indicator_) return false;
  std::string name = join_lines(name_of(row));
  const bool tags_only = take_tags(name).found && extract::fold_space(name).empty();
  const bool measured = std::any_of(row.cells.begin(), row.cells.end(), [&](const std::string& cell) {
    return !cell.empty() && is_measure_role(header_->columns[static_cast<size_t>(&cell - row.cells.data())].role);
  });
  // A line of a name that stands alone in its row and starts in the middle of a sentence, or below one that ends there.
  const std::vector<Indicator>& indicators = outline_.plan().indicators;
  const bool open = !indicators.empty() && is_open_text(indicators.back().name) && !read_heading(name) &&
                    !read_level_label(name, vocabulary_);
  const bool alone = row.filled() == 1 && !name.empty() && (open || (name[0] >= 'a' && name[0] <= 'z'));
  return !measured && (tags_only || alone || (name.empty() && !indicators.empty()));
}

// A row under an indicator's cell that is merged over it: it adds what its own cells hold.
bool TableReader::repeats_indicator(const Row& row) {
  const int column = header_->find("name");
  if (column < 0 || !last_was_indicator_ || row.own[static_cast<size_t>(column)]) return false;
  put_cells(outline_.plan().indicators.back(), row, true);
  return true;
}

// Figures where a unit stands: "99" is recognition's reading of "gg", others are of nothing.
bool is_figure(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789.") == std::string::npos;
}

void doubt_unit(Indicator& indicator, const Measure& measure, const std::string& text) {
  const bool misread = is_misread_unit(text);
  add_review(indicator.review, "measures." + measure.role, misread ? "ocr_repair" : "ambiguous",
             misread ? fmt::format("\"{}\" read as \"gg\"", text) : fmt::format("\"{}\" is no unit", text));
}

// Whether the name's cell is merged with one of another meaning: what stands there may have run into the name.
bool reaches_over(const TableHeader& header, const TableRow& row) {
  const int name = header.find("name");
  const auto next = static_cast<size_t>(name + 1);
  if (name < 0 || next >= row.cells.size() || !row.joined[next] || row.cells[next - 1].empty()) return false;
  return header.columns[next].role != "name" && !header.columns[next].role.empty();
}

// Whether a cell reaches over columns that say different things of an indicator: it may be what either of them lacks.
bool reaches_over_fields(const TableHeader& header, const TableRow& row) {
  const auto is_field = [](const std::string& role) {
    return is_measure_role(role) || role == "measure_unit" || role == "weight" || role == "algorithm" || role == "type";
  };
  size_t start = 0;  // the column where a cell begins
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (!row.joined[i]) start = i;
    const std::string& role = header.columns[i].role;
    const std::string& first = header.columns[start].role;
    if (role != first && is_field(role) && is_field(first) && !row.cells[start].empty()) return true;
  }
  return false;
}

// Every cell but the name into the field that its column stands for.
void TableReader::put_cells(Indicator& indicator, const Row& row, bool own_only) const {
  const size_t had = indicator.measures.size();
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const ColumnRole& column = header_->columns[i];
    const bool merged = row.merged(i) && column.year == header_->columns[i - 1].year;
    if (column.role == "name" || merged || row.cells[i].empty() || (own_only && !row.own[i])) continue;
    const bool objectives = is_objective_field(*header_, i) && header_->has_levels();
    if (!objectives) put_field(indicator, column, row.cells[i], row.places[i], vocabulary_);
    if (!header_->doubts[i].empty() && !column.role.starts_with("level:"))
      add_review(indicator.review, field_of(column), "layout", header_->doubts[i]);
  }
  for (const Review& review : header_->review) add_review(indicator.review, review.field, review.reason, review.detail);
  const int unit = header_->find("measure_unit");
  const int year = header_->find("row_year");
  for (size_t m = had; m < indicator.measures.size(); ++m) {
    if (unit >= 0) put_unit(indicator.measures[m], row.cells[static_cast<size_t>(unit)]);
    if (unit >= 0 && is_figure(row.cells[static_cast<size_t>(unit)]))
      doubt_unit(indicator, indicator.measures[m], row.cells[static_cast<size_t>(unit)]);
    if (indicator.measures[m].year == 0 && indicator.measures[m].role != "baseline")
      indicator.measures[m].year = band_year_;
    if (year < 0 || indicator.measures[m].year != 0) continue;
    const ColumnRole printed = read_column_header(row.cells[static_cast<size_t>(year)], vocabulary_);
    if (printed.role == "year") indicator.measures[m].year = printed.year;
  }
}

void TableReader::read_indicator(const Row& row, const std::string& name) {
  Indicator indicator;
  indicator.at = row.at;
  put_cells(indicator, row, false);
  doubt_blanks(indicator, row, *header_);
  if (reaches_over(*header_, row))
    add_review(indicator.review, "name", "layout", "its cell reaches over the next column");
  if (reaches_over_fields(*header_, row))
    add_review(indicator.review, "*", "layout", "a cell reaches over columns of different meaning");
  const size_t remark = remark_in(name, vocabulary_.data().list("remark_starts"));
  if (remark < name.size()) add_review(indicator.review, "name", "layout", "a remark below the name is left out");
  put_name(indicator, name.substr(0, remark), vocabulary_);
  std::string code;
  if (const auto coded = read_indicator_code(indicator.name)) {
    indicator.code = coded->code;
    indicator.name = coded->name;
  } else if (const auto own = header_->coded_names ? read_labelled_heading(indicator.name) : std::nullopt) {
    indicator.code = own->code;
    indicator.name = own->title;
  } else if (const auto heading = read_heading(indicator.name); heading && heading->depth() >= 2 && !heading->dashed) {
    code = heading->code;
    indicator.name = heading->title;
  }
  if (header_->names_objectives) {
    code.clear();
    indicator.name = name;
    add_review(indicator.review, "name", "layout", "no column names indicators: the objective is measured itself");
  } else if (indicator.name.empty()) {
    add_review(indicator.review, "*", "layout", "a row without a name");
  }
  if (unplaced_ && row.blank_at(header_->last_level()))
    add_review(indicator.review, "objective", "layout",
               "the cell of its objective is blank, and centred in this table");
  const bool same = outline_.current() != nullptr && !outline_.plan().indicators.empty() &&
                    outline_.plan().indicators.back().objective == outline_.current()->id;
  if (same && starts_inside_sentence(outline_.plan().indicators.back().name, indicator.name)) {
    for (Indicator* part : {&outline_.plan().indicators.back(), &indicator})
      add_review(part->review, "*", "layout", "two parts of one row may stand in two");
  }
  if (row.aligned && header_->has_levels())
    add_review(indicator.review, "objective", "layout", "columns of its table are missing beside this row");
  if (row.left_out)
    add_review(indicator.review, "*", "layout", "a cell of its row stands under no column of the header");
  if (row.regrouped) {
    add_review(indicator.review, "objective", "layout",
               "the weights that add up to 100 tell its objective, whose cell stands beside another row");
  }
  last_cells_ = row;
  settle_title(!code.empty());
  if (!code.empty()) outline_.open_code(code, row.at);
  outline_.add_indicator(std::move(indicator));
  last_was_indicator_ = true;
}

// "Modalità di calcolo: … | Fonte: …" below an indicator, or at the top of the page after it. Without one it is
// nobody's.
void TableReader::read_fields_below(const Row& row, const std::vector<FormPair>& fields, bool may_continue) {
  std::vector<Indicator>& indicators = outline_.plan().indicators;
  const bool same =
      !indicators.empty() && outline_.current() != nullptr && indicators.back().objective == outline_.current()->id;
  if (!last_was_indicator_ && !(may_continue && same)) return;
  Indicator& above = indicators.back();
  if (may_continue) add_review(above.review, "*", "layout", "what is printed below its row stands on the next page");
  put_fields_below(above, fields, vocabulary_);
  above.at = unite(above.at, row.at);
}

// Units and acts of a row whose cells go on in another one, from both parts of each cell.
void TableReader::put_whole_cells(Indicator& indicator, const Row& rest) {
  for (const std::string_view kind : {"units", "notes"}) {
    const auto is_kind = [&](size_t i) {
      const std::string& role = header_->columns[i].role;
      return role == kind || (role.empty() && kind == "notes");
    };
    bool any = false;
    for (size_t i = 0; i < rest.cells.size(); ++i) any = any || (is_kind(i) && !rest.cells[i].empty());
    if (!any || last_cells_.cells.size() != rest.cells.size()) continue;
    if (kind == "units") indicator.units.clear();
    if (kind == "notes") indicator.amendments.clear();
    for (size_t i = 0; i < rest.cells.size(); ++i) {
      std::string& cell = last_cells_.cells[i];
      if (!is_kind(i)) continue;
      if (!rest.cells[i].empty()) cell += (cell.empty() ? "" : "\n") + rest.cells[i];
      put_field(indicator, header_->columns[i], cell, last_cells_.places[i], vocabulary_);
    }
    add_review(indicator.review, "*", "layout", "its cells go on in another row");
  }
}

// The lower part of a row that a page break cuts: its name goes on with the upper part's, and it has no value of its
// own where that has one.
bool TableReader::continue_indicator(const Row& row) {
  if (!last_was_indicator_ || outline_.plan().indicators.empty()) return false;
  Indicator& last = outline_.plan().indicators.back();
  const std::string name = name_of(row);
  std::string without_tags = join_lines(name);
  const bool tagged = take_tags(without_tags).found;
  const char first = without_tags.empty() ? '\0' : without_tags[0];
  const bool goes_on = without_tags.empty() || (first >= 'a' && first <= 'z') || first == '(' || first == '/' ||
                       is_open_text(last.name) || (tagged && !last.weight && !last.type);
  bool measured = false;
  bool again = false;  // a value that the last one has
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const ColumnRole& column = header_->columns[i];
    if (!is_measure_role(column.role) || row.cells[i].empty()) continue;
    measured = true;
    again = again || std::any_of(last.measures.begin(), last.measures.end(), [&](const Measure& measure) {
              return measure.role == column.role && measure.year == column.year;
            });
  }
  const bool full = measured && !last.measures.empty() && (again || !without_tags.empty());
  if (!goes_on || read_indicator_code(name) || full) return false;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const std::string& role = header_->columns[i].role;
    const bool whole = role == "units" || role == "notes" || role.empty();  // told from the text as a whole, below
    if (role == "name" || row.cells[i].empty() || whole) continue;
    put_field(last, header_->columns[i], row.cells[i], row.places[i], vocabulary_);
  }
  put_whole_cells(last, row);
  if (!name.empty()) put_name(last, last.name.empty() ? name : last.name + "\n" + name, vocabulary_);
  if (join_) join_->row_joined = true;
  return true;
}

}  // namespace spoglio::normalize
