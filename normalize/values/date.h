// Dates as plans print them: "31/12/2023", "31.12.23", "31 dicembre 2023", "dicembre 2023", "I semestre 2023".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spoglio::normalize {

// RE2 fragment without groups that matches one date in text folded by extract::fold_key.
extern const char kDatePattern[];

struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  friend auto operator<=>(const Date&, const Date&) = default;
};

// A day of the calendar between 1990 and 2100: "00/01/1900" and "31/02/2023" are none.
bool is_valid(const Date& date);

std::string to_iso(const Date& date);

// One date in folded text. A month, quarter, half or year gives its last day; a missing year is `default_year`'s.
// Nothing when the text is none, or no day of the calendar.
std::optional<Date> parse_date(std::string_view folded, int default_year);

// Every date printed in folded text, in order. Those that are no day of the calendar are left out.
std::vector<Date> find_dates(std::string_view folded, int default_year);

}  // namespace spoglio::normalize
