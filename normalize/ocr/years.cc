// A day to which something is due lies in the year of its column, as a rule; a document shows whether it keeps to it.
#include "normalize/ocr/years.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "normalize/ocr/readings.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kFewestDays = 2;  // of a column, all of its year, that tell of another
constexpr size_t kYearSigns = 4;   // of a day as ISO prints it

using Column = std::pair<std::string, int>;  // role and year

bool look_alike(char a, char b) {
  static constexpr std::array<std::string_view, 9> kPairs = {"23", "38", "56", "35", "17", "08", "69", "68", "89"};
  const std::string pair = {std::min(a, b), std::max(a, b)};
  return std::find(kPairs.begin(), kPairs.end(), pair) != kPairs.end();
}

bool is_misread(const std::string& year, const std::string& meant) {
  size_t apart = 0;
  for (size_t i = 0; i < kYearSigns; ++i) {
    if (year[i] == meant[i]) continue;
    if (!look_alike(year[i], meant[i])) return false;
    ++apart;
  }
  return apart == 1;
}

bool is_day(const Measure& m) { return m.kind == "deadline" && m.date && m.date->size() > kYearSigns; }

}  // namespace

void restore_column_years(Plan& plan, const OcrDoubts& doubts) {
  std::map<Column, std::pair<size_t, size_t>> counts;  // days of the column's year, and of others
  for (const Indicator& row : plan.indicators) {
    for (const Measure& m : row.measures) {
      if (!is_day(m)) continue;
      auto& [own, other] = counts[{m.role, m.year}];
      ++(m.date->starts_with(std::to_string(m.year)) ? own : other);
    }
  }
  for (Indicator& row : plan.indicators) {
    if (!doubts.recognised(row.at)) continue;
    for (Measure& m : row.measures) {
      const std::string meant = std::to_string(m.year);
      if (!is_day(m) || meant.size() != kYearSigns || m.date->starts_with(meant)) continue;
      const auto& [own, other] = counts[{m.role, m.year}];
      const std::string year = m.date->substr(0, kYearSigns);
      const size_t at = m.raw.rfind(year);
      if (own < kFewestDays * other || !is_misread(year, meant) || at == std::string::npos) continue;
      std::string text = m.raw;
      take_reading(m, text.replace(at, kYearSigns, meant), row.review);
    }
  }
}

}  // namespace spoglio::normalize
