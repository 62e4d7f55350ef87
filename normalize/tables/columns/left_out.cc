// A field that the table lacks may be what an unknown column holds.
#include "normalize/tables/columns/left_out.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "extract/text.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/fields.h"
#include "normalize/values/code.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr double kLongText = 25;  // bytes: an average beyond it is a text, which no type is

class LeftOut : ColumnChecks {
 public:
  LeftOut(CheckedColumns& columns, const std::vector<TableRow>& rows, size_t first, const Vocabulary& vocabulary)
      : ColumnChecks(columns), all_(rows), first_(first), vocabulary_(vocabulary) {}

  // Values below a header that is blank, that prints several years or that is the one beside them as well: whose they
  // are, nothing tells for sure.
  void doubt_unheaded() {
    static const RE2 years(R"(\b(?:19|20)\d\d\s+(?:19|20)\d\d\b)");
    static const RE2 several(R"(\b(?:19|20)\d\d\b.*\b(?:19|20)\d\d\b)");
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      const std::string printed = printed_over(i);
      const bool other = header_.columns[i].role == "other";
      if ((other || header_.columns[i].role.empty()) && profiles_[i].filled > 0 && RE2::PartialMatch(printed, years)) {
        doubt_all("*", "the values of several years may stand in one column");
        continue;
      }
      const ColumnRole& own = header_.columns[i];
      const bool twice = i > 0 && all_[first_].joined[i] && own.role == header_.columns[i - 1].role &&
                         own.year == header_.columns[i - 1].year;
      if (twice && is_measure_role(own.role) && profiles_[i].measures > 0 && profiles_[i - 1].measures > 0)
        doubt_all("*", "one header stands over two columns of values");
      if (twice && own.role == "algorithm" && profiles_[i].filled > 0 && profiles_[i - 1].filled > 0)
        doubt_all("*", "one header stands over two columns of texts");
      const bool known = !own.role.empty() && !(other && all_[first_].joined[i]);
      if (known || !profiles_[i].mostly(profiles_[i].measures)) continue;
      if (extract::fold_space(printed).empty() || all_[first_].joined[i] || RE2::PartialMatch(printed, several))
        doubt_all("*", "a column holds values without a header of its own");
    }
  }

  // What stands below a wording that nobody knows may be what another column lacks.
  void doubt_unknown() {
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      const ColumnProfile& p = profiles_[i];
      const bool printed = i < all_[first_].cells.size() && !all_[first_].cells[i].empty();
      if (printed && p.mostly(p.measures) && is_unknown_of_year(i)) {
        doubt_column(i, "*");
        continue;
      }
      if (!printed || !header_.columns[i].role.empty() || p.filled == 0) continue;
      if (2 * p.measures >= p.filled) {
        doubt_values(i);
      } else if (2 * p.codes >= p.filled) {
        doubt_field(i, "code", "code");
        doubt_field(i, "objective_code", "objective");
      } else {
        doubt_texts(i);
      }
    }
  }

 private:
  std::string printed_over(size_t column) const {
    std::string out;
    for (size_t r = first_; r < first_ + header_.rows && column < all_[r].cells.size(); ++r)
      out += all_[r].cells[column] + " ";
    return out;
  }

  // Below a year, beside what is known of it, stands a wording that nobody knows: what is done then, if it is a text.
  bool is_unknown_of_year(size_t column) const {
    if (header_.rows < 2 || header_.columns[column].role != "other") return false;
    const TableRow& last = all_[first_ + header_.rows - 1];
    return column < last.cells.size() && !last.cells[column].empty() && !last.own.empty() && last.own[column] &&
           read_column_header(extract::fold_space(last.cells[column]), vocabulary_).role.empty();
  }

  // Numbers without a year over them may count anything.
  void doubt_values(size_t column) {
    static const RE2 year(R"(\b(?:19|20)\d\d\b)");
    const ColumnProfile& p = profiles_[column];
    if (p.bare < p.filled || RE2::PartialMatch(all_[first_].cells[column], year)) {
      doubt_column(column, "*");
      return;
    }
    for (const char* role : {"baseline", "result", "realisation"})
      doubt_field(column, role, std::string("measures.") + role);
    if (p.percents == p.filled) doubt_field(column, "weight", "weight");
    if (p.codes == p.filled) doubt_field(column, "objective_code", "objective");
  }

  void doubt_texts(size_t column) {
    doubt_field(column, "algorithm", "algorithm");
    const auto offices = static_cast<size_t>(std::count_if(rows_.begin(), rows_.end(), [&](const TableRow* row) {
      return row->own[column] &&
             starts_unit(extract::fold_key(row->cells[column]), vocabulary_.data().list("unit_starts"));
    }));
    if (2 * offices >= profiles_[column].filled) {
      doubt_column(column, "units");
    } else {
      doubt_field(column, "units", "units");
    }
    if (profiles_[column].length <= kLongText) doubt_field(column, "type", "type");
    if (static_cast<int>(column) < header_.find("name") && !header_.has_levels()) doubt_column(column, "objective");
  }

  // A field that no column of the table has may stand in the one that is left out.
  void doubt_field(size_t column, std::string_view role, const std::string& field) {
    if (header_.find(role) < 0) doubt_column(column, field);
  }

  void doubt_column(size_t column, const std::string& field) {
    const std::string wording = extract::fold_space(join_lines(all_[first_].cells[column]));
    header_.review.push_back(
        {field, "layout", fmt::format("it may stand below \"{}\", which is not known as a header", wording)});
  }

  const std::vector<TableRow>& all_;
  size_t first_;
  const Vocabulary& vocabulary_;
};

}  // namespace

void doubt_left_out(CheckedColumns& columns, const std::vector<TableRow>& rows, size_t first,
                    const Vocabulary& vocabulary) {
  LeftOut left_out(columns, rows, first, vocabulary);
  left_out.doubt_unheaded();
  left_out.doubt_unknown();
}

}  // namespace spoglio::normalize
