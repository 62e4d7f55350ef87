// Wordings from the vocabulary, held against sums.
#include "normalize/tables/columns/points.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "extract/text.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/tables/rows/odd.h"
#include "normalize/tables/section.h"
#include "normalize/values/number.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kMostRows = 200;   // of a table that is looked at
constexpr size_t kFewestCells = 2;  // with points
constexpr double kWhole = 100;      // points, as percent
constexpr double kRounding = 0.5;   // of a sum, as thirds are rounded

bool same(double a, double b) { return std::abs(a - b) <= kRounding; }

// What a header's column prints, over all its rows.
std::string header_text(const TableHeader& header, const std::vector<TableRow>& rows, size_t first, size_t column) {
  std::string out;
  for (size_t r = first; r < first + header.rows && column < rows[r].cells.size(); ++r) {
    if (rows[r].own[column]) out += rows[r].cells[column] + " ";
  }
  return vocabulary_key(extract::fold_space(out));
}

// The points of a column, summed up.
class Sums {
 public:
  // False where a cell is no number of points.
  bool add(const std::string& cell) {
    const auto points = parse_percent(extract::fold_space(cell));
    if (!points || *points < 0 || *points > kWhole) return false;
    ++filled_;
    sum_ += *points;
    own_ += *points;
    return true;
  }

  void begin(const Section& section) {
    end_section(false);
    announced_ = section.points;
    own_ = 0;
  }

  bool enough() const { return filled_ >= kFewestCells; }

  // Whether they are 100, or in each section what its title says; a page break may cut the last one.
  bool whole() {
    end_section(true);
    return same(sum_, kWhole) || (agree_ > 0 && !differ_);
  }

 private:
  void end_section(bool last) {
    const bool cut = last && announced_ && own_ < *announced_;
    if (announced_ && own_ > 0 && !cut) {
      agree_ += same(own_, *announced_);
      differ_ = differ_ || !same(own_, *announced_);
    }
    announced_.reset();
  }

  size_t filled_ = 0;
  size_t agree_ = 0;
  double sum_ = 0;
  double own_ = 0;  // of the section
  bool differ_ = false;
  std::optional<double> announced_;  // what the section's title says
};

// Whether the column holds points alone, and what they add up to.
std::optional<PointsColumn> points_in(const TableHeader& header, const std::vector<TableRow>& rows, size_t first,
                                      size_t column, const Vocabulary& vocabulary) {
  Sums sums;
  const size_t end = std::min(rows.size(), first + header.rows + kMostRows);
  for (size_t r = first + header.rows; r < end && rows[r].cells != rows[first].cells; ++r) {
    const TableRow& row = rows[r];
    if (const auto section = section_of(row, vocabulary)) {
      sums.begin(*section);
      continue;
    }
    const bool cell = column < row.cells.size() && !row.cells[column].empty() && row.own[column];
    if (!cell || row.filled() < 2 || row.joined[column] || is_total(row)) continue;
    if (!sums.add(row.cells[column])) return std::nullopt;
  }
  return sums.enough() ? std::optional(PointsColumn{column, sums.whole()}) : std::nullopt;
}

}  // namespace

std::optional<PointsColumn> find_points(const TableHeader& header, const std::vector<TableRow>& rows, size_t first,
                                        const Vocabulary& vocabulary) {
  if (header.find("weight") >= 0) return std::nullopt;
  // Without results nobody was given points yet.
  const bool plans = header.find("result") < 0 && header.find("realisation") < 0 && header.find("target") >= 0;
  for (const char* list : {"most_points", "points"}) {
    const auto& wordings = vocabulary.data().list(list);
    for (size_t i = 0; i < header.columns.size(); ++i) {
      const ColumnRole& own = header.columns[i];
      if ((!own.role.empty() && own.role != "other") || own.year != 0) continue;
      if (std::find(wordings.begin(), wordings.end(), header_text(header, rows, first, i)) == wordings.end()) continue;
      const auto found = points_in(header, rows, first, i, vocabulary);
      if (found && (found->whole || plans || std::string_view(list) == "most_points")) return found;
    }
  }
  return std::nullopt;
}

}  // namespace spoglio::normalize
