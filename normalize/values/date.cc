// Dates, on one pattern per way of printing them.
#include "normalize/values/date.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <array>
#include <chrono>

namespace spoglio::normalize {
namespace {

#define MONTHS "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre"
#define ORDINAL "iii|ii|iv|i|[1-4][°^o]?|primo|secondo|terzo|quarto"
#define TERM "semestre|trimestre|quadrimestre"

int last_day(int year, int month) {
  using namespace std::chrono;
  const year_month_day_last last(std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
                                 std::chrono::last);
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

Date end_of_month(int year, int month) { return {year, month, last_day(year, month)}; }

int full_year(std::string_view digits, int default_year) {
  if (digits.empty()) return default_year;
  const int value = std::stoi(std::string(digits));
  return digits.size() <= 2 ? 2000 + value : value;
}

int month_of(std::string_view name) {
  static constexpr std::array<std::string_view, 12> kNames = {"gennaio",   "febbraio", "marzo",    "aprile",
                                                              "maggio",    "giugno",   "luglio",   "agosto",
                                                              "settembre", "ottobre",  "novembre", "dicembre"};
  for (size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<int>(i) + 1;
  }
  return 0;
}

int ordinal_of(std::string_view text) {
  if (text == "i" || text.starts_with('1') || text == "primo") return 1;
  if (text == "ii" || text.starts_with('2') || text == "secondo") return 2;
  if (text == "iii" || text.starts_with('3') || text == "terzo") return 3;
  return 4;
}

std::optional<Date> checked(const Date& date) {
  if (!is_valid(date)) return std::nullopt;
  return date;
}

}  // namespace

const char kDatePattern[] =
    R"((?:\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2}|\d{4}-\d{2}-\d{2}|\d{1,2}[°^]? (?:)" MONTHS
    R"()(?: \d{4})?|\d{1,2}/\d{1,2}|(?:)" MONTHS R"()(?: \d{4})?|(?:)" ORDINAL R"() ?(?:)" TERM
    R"()(?: (?:del |dell'anno )?\d{4})?|fine (?:dell')?anno(?: \d{4})?)\b)";

bool is_valid(const Date& date) {
  if (date.year < 1990 || date.year > 2100 || date.month < 1 || date.month > 12 || date.day < 1) return false;
  return date.day <= last_day(date.year, date.month);
}

std::string to_iso(const Date& date) { return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day); }

std::optional<Date> parse_date(std::string_view folded, int default_year) {
  static const RE2 numeric(R"((\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{4}|\d{2}))?)");
  static const RE2 iso(R"((\d{4})-(\d{2})-(\d{2}))");
  static const RE2 named(R"((?:(\d{1,2})[°^]? )?()" MONTHS R"()(?: (\d{4}))?)");
  static const RE2 term("(" ORDINAL ") ?(" TERM R"()(?: (?:del |dell'anno )?(\d{4}))?)");
  static const RE2 year_end(R"(fine (?:dell')?anno(?: (\d{4}))?)");
  const re2::StringPiece text(folded.data(), folded.size());
  std::string a;
  std::string b;
  std::string c;
  if (RE2::FullMatch(text, iso, &a, &b, &c)) return checked({std::stoi(a), std::stoi(b), std::stoi(c)});
  if (RE2::FullMatch(text, numeric, &a, &b, &c))
    return checked({full_year(c, default_year), std::stoi(b), std::stoi(a)});
  if (RE2::FullMatch(text, named, &a, &b, &c)) {
    const int year = full_year(c, default_year);
    if (year < 1990 || year > 2100) return std::nullopt;
    return a.empty() ? end_of_month(year, month_of(b)) : checked({year, month_of(b), std::stoi(a)});
  }
  if (RE2::FullMatch(text, term, &a, &b, &c)) {
    const int year = full_year(c, default_year);
    const int months = b == "semestre" ? 6 : b == "quadrimestre" ? 4 : 3;
    const int month = ordinal_of(a) * months;
    if (year < 1990 || year > 2100 || month > 12) return std::nullopt;
    return end_of_month(year, month);
  }
  if (RE2::FullMatch(text, year_end, &a)) return checked({full_year(a, default_year), 12, 31});
  return std::nullopt;
}

std::vector<Date> find_dates(std::string_view folded, int default_year) {
  static const RE2 any(std::string("(") + kDatePattern + ")");
  std::vector<Date> out;
  re2::StringPiece rest(folded.data(), folded.size());
  std::string found;
  while (RE2::FindAndConsume(&rest, any, &found)) {
    if (const auto date = parse_date(found, default_year)) out.push_back(*date);
  }
  return out;
}

}  // namespace spoglio::normalize
