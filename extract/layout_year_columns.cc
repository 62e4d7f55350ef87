// Cells of neighbouring years may stand nearer to each other than words do: the years above tell them apart.
#include "extract/layout_year_columns.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "extract/layout_values.h"

namespace spoglio::extract {
namespace {

constexpr double kLeastGap = 0.8;      // heights between two years of a header; closer ones are a period
constexpr size_t kMostColumns = 2000;  // of a page: more are no plan

double middle_x(const Word& word) { return (word.box.x0 + word.box.x1) / 2; }

}  // namespace

bool begins_value(const Word& word) {
  static constexpr std::array<std::string_view, 8> kStarts = {"n.",    "N.",     "si",   "no",
                                                              "entro", "almeno", "min.", "max."};
  const std::string& text = word.text;
  if (text.empty()) return false;
  const char first = text[0];
  const bool figure = (first >= '0' && first <= '9') || std::string_view("<>=+-").find(first) != std::string_view::npos;
  const bool sign = text.starts_with("≥") || text.starts_with("≤") || text.starts_with("€") || text.starts_with("±");
  std::string lower = text;
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return figure || sign || lower == "sì" || lower == "sÌ" ||
         std::find(kStarts.begin(), kStarts.end(), lower) != kStarts.end();
}

std::vector<Box> find_year_columns(const Page& page, const std::vector<std::vector<size_t>>& lines, double height) {
  std::vector<Box> out;
  for (const auto& line : lines) {
    std::vector<Box> own;
    for (size_t i = 1; i < line.size(); ++i) {
      const Word& left = page.words[line[i - 1]];
      const Word& right = page.words[line[i]];
      if (!is_year(left.text) || !is_year(right.text) || right.text <= left.text) continue;
      if (right.box.x0 - left.box.x1 < kLeastGap * height) continue;
      const double middle = (middle_x(left) + middle_x(right)) / 2;
      own.push_back({middle, left.box.y1, middle, page.height});
    }
    if (own.empty()) continue;
    if (out.size() + own.size() > kMostColumns) break;
    for (Box& above : out) above.y1 = std::min(above.y1, own.front().y0);
    out.insert(out.end(), own.begin(), own.end());
  }
  std::sort(out.begin(), out.end(), [](const Box& a, const Box& b) { return a.x0 < b.x0; });
  return out;
}

}  // namespace spoglio::extract
