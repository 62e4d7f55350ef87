// A figure without the comma that the document's figures have.
#include "normalize/ocr/decimals.h"

#include <re2/re2.h>

#include <array>
#include <string>
#include <string_view>

#include "normalize/ocr/readings.h"

namespace spoglio::normalize {
namespace {

constexpr double kWholeShare = 100;   // percent: more than the whole is hardly a share
constexpr size_t kFewestPrinted = 4;  // figures with two decimals that make them the document's way
constexpr double kNearlyAll = 0.8;    // of the figures
constexpr size_t kFewestShares = 2;   // shares with decimals that tell how many a share has
constexpr double kFewOver = 0.25;     // of the shares, that are over the whole where that is odd

bool is_number(const Measure& m) { return m.kind == "number" && m.value; }
bool is_share(const Measure& m) { return is_number(m) && m.unit == "%"; }
bool is_over(const Measure& m) { return is_share(m) && *m.value > kWholeShare; }

// How many decimals a figure is printed with.
size_t decimals_of(const std::string& raw) {
  const size_t comma = raw.rfind(',');
  if (comma == std::string::npos) return 0;
  const size_t end = raw.find_first_not_of("0123456789", comma + 1);
  return (end == std::string::npos ? raw.size() : end) - comma - 1;
}

// What the document's figures are printed like.
struct Printed {
  size_t all = 0;
  size_t with_two = 0;
  size_t shares = 0;
  size_t over = 0;               // shares over the whole
  std::array<size_t, 3> with{};  // shares by their decimals

  void add(const Measure& m) {
    const size_t decimals = decimals_of(m.raw);
    all += is_number(m);
    with_two += is_number(m) && decimals == 2;
    shares += is_share(m);
    over += is_over(m);
    if (is_share(m) && decimals < with.size()) ++with[decimals];
  }
  bool all_two() const {
    return with_two >= kFewestPrinted && static_cast<double>(with_two) >= kNearlyAll * static_cast<double>(all);
  }
  // How many decimals shares have where they have some; 0 where that differs.
  size_t decimals_of_shares() const {
    if (static_cast<double>(over) > kFewOver * static_cast<double>(shares)) return 0;
    if (with[1] >= kFewestShares && with[2] == 0) return 1;
    return with[2] >= kFewestShares && with[1] == 0 ? 2 : 0;
  }
};

// "6170%" for "61,70 %": with as many decimals as others, no more than the whole. Without a comparison a figure's first
// sign may be one that was misread.
void mend_share(Indicator& row, Measure& m, size_t decimals, bool compared) {
  static const RE2 share(R"((.*?)(\d{2,5})( ?%?))");
  std::string front;
  std::string figure;
  std::string unit;
  if (decimals == 0 || !is_over(m) || !RE2::FullMatch(m.raw, share, &front, &figure, &unit)) return;
  const bool may_be_sign = compared && !m.comparator && m.role == "target" &&
                           std::string_view("2357").find(figure[0]) != std::string_view::npos;
  if (front.find_first_of(".,/") != std::string::npos || figure.size() <= decimals || may_be_sign) return;
  const std::string meant = figure.substr(0, figure.size() - decimals) + "," + figure.substr(figure.size() - decimals);
  if (std::stoi(figure.substr(0, figure.size() - decimals)) < kWholeShare)
    take_reading(m, front + meant + unit, row.review);
}

// "35000" for "350,00".
void mend_round(Indicator& row, Measure& m) {
  static const RE2 round(R"(([^.,/]*?)(\d+)(00|50)( ?(?:%|N\.?|€|gg)?))");
  std::string front;
  std::string whole;
  std::string rest;
  std::string unit;
  if (is_number(m) && RE2::FullMatch(m.raw, round, &front, &whole, &rest, &unit))
    take_reading(m, front + whole + "," + rest + unit, row.review);
}

}  // namespace

void restore_commas(Plan& plan, const OcrDoubts& doubts) {
  Printed printed;
  bool compared = false;
  for (const Indicator& row : plan.indicators) {
    for (const Measure& m : row.measures) {
      printed.add(m);
      compared = compared || (m.role == "target" && m.comparator);
    }
  }
  const bool all_two = printed.all_two();
  const size_t decimals = all_two ? 2 : printed.decimals_of_shares();
  for (Indicator& row : plan.indicators) {
    if (!doubts.recognised(row.at)) continue;
    for (Measure& m : row.measures) {
      if (decimals_of(m.raw) > 0) continue;
      mend_share(row, m, decimals, compared);
      if (all_two && !is_share(m)) mend_round(row, m);
    }
  }
}

}  // namespace spoglio::normalize
