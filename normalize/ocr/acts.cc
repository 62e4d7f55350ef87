// Days are counted by the number that they are printed with.
#include "normalize/ocr/acts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "normalize/evaluate/ratio.h"
#include "normalize/plan/fields.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kTimes = 2;      // that the most printed day is printed as often as another, to be meant
constexpr size_t kYearSigns = 4;  // of a day as ISO prints it

using Days = std::map<std::string, size_t>;

std::string act_of(const Act& act) { return act.body.value_or("") + " " + act.number.value_or(""); }

// Whether one figure of the day or the month parts two days.
bool may_be_one(const std::string& a, const std::string& b) {
  return a.substr(0, kYearSigns) == b.substr(0, kYearSigns) && edit_distance(a, b) == 1;
}

void settle(Act& act, const Days& days, std::vector<Review>& review) {
  if (days.empty()) return;
  if (!act.date) {
    if (days.size() > 1) return add_review(review, "amendments", "ambiguous", "the day of its act was not recognised");
    act.date = days.begin()->first;
    return add_review(review, "amendments", "ocr_repair",
                      fmt::format("no day was recognised; act {} is of {}", *act.number, *act.date));
  }
  const size_t own = days.at(*act.date);
  for (const auto& [day, count] : days) {
    if (!may_be_one(day, *act.date) || own >= kTimes * count) continue;
    if (count < kTimes * own)
      return add_review(review, "amendments", "ambiguous",
                        fmt::format("act {} is printed with several days", *act.number));
    add_review(review, "amendments", "ocr_repair", fmt::format("\"{}\" read as \"{}\"", *act.date, day));
    act.date = day;
    return;
  }
}

bool look_alike(char a, char b) {
  static constexpr std::array<std::string_view, 8> kPairs = {"23", "38", "56", "35", "17", "08", "69", "68"};
  const std::string pair = {std::min(a, b), std::max(a, b)};
  return std::find(kPairs.begin(), kPairs.end(), pair) != kPairs.end();
}

// Whether one figure that looks like another parts two numbers.
bool may_be_one_number(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  size_t apart = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    if (!look_alike(a[i], b[i])) return false;
    ++apart;
  }
  return apart == 1;
}

using Numbers = std::map<std::string, size_t>;

std::string day_of(const Act& act) { return act.body.value_or("") + " " + act.date.value_or(""); }

// "32" of a body's day of which "33" is printed again and again: few issue two acts that are changed by one a day.
void settle_number(Act& act, const Numbers& numbers, std::vector<Review>& review) {
  const size_t own = numbers.at(*act.number);
  for (const auto& [number, count] : numbers) {
    if (!may_be_one_number(number, *act.number) || own >= kTimes * count) continue;
    if (count < kTimes * own)
      return add_review(review, "amendments", "ambiguous",
                        fmt::format("the act of {} is printed with several numbers", *act.date));
    add_review(review, "amendments", "ocr_repair", fmt::format("\"{}\" read as \"{}\"", *act.number, number));
    act.number = number;
    return;
  }
}

void settle_numbers(Plan& plan, const OcrDoubts& doubts) {
  std::map<std::string, Numbers> numbers;  // by body and day
  for (const Indicator& i : plan.indicators) {
    for (const Amendment& a : i.amendments) {
      if (a.act.number && a.act.date) ++numbers[day_of(a.act)][*a.act.number];
    }
  }
  for (Indicator& i : plan.indicators) {
    if (!doubts.recognised(i.at)) continue;
    for (Amendment& a : i.amendments) {
      if (a.act.number && a.act.date) settle_number(a.act, numbers[day_of(a.act)], i.review);
    }
  }
}

}  // namespace

void check_acts(Plan& plan, const OcrDoubts& doubts) {
  settle_numbers(plan, doubts);
  std::map<std::string, Days> days;  // by act
  for (const Indicator& i : plan.indicators) {
    for (const Amendment& a : i.amendments) {
      if (a.act.number && a.act.date) ++days[act_of(a.act)][*a.act.date];
    }
  }
  for (Indicator& i : plan.indicators) {
    if (!doubts.recognised(i.at)) continue;
    for (Amendment& a : i.amendments) {
      if (a.act.number) settle(a.act, days[act_of(a.act)], i.review);
    }
  }
}

}  // namespace spoglio::normalize
