// Italian numbers, by hand: locales are not to be trusted with what is printed.
#include "normalize/values/number.h"

#include <re2/re2.h>

#include <charconv>

#include "extract/text.h"

namespace spoglio::normalize {

const char kNumberPattern[] = R"([-+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?|[-+]?\d+(?:[.,]\d+)?)";

std::optional<Number> parse_number(std::string_view text) {
  static const RE2 whole(std::string("(?:") + kNumberPattern + ")");
  static const RE2 grouped(R"([-+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?)");
  const re2::StringPiece piece(text.data(), text.size());
  if (!RE2::FullMatch(piece, whole)) return std::nullopt;
  const std::string_view unsigned_text = text.substr(text.front() == '-' || text.front() == '+' ? 1 : 0);
  // "0.950" has no thousands: nobody writes a leading zero before them.
  const bool thousands = RE2::FullMatch(piece, grouped) && !unsigned_text.starts_with("0.");
  std::string plain;
  int points = 0;
  bool comma = false;
  for (const char c : text) {
    if (c == '+') continue;
    if (c == '.') {
      ++points;
      if (!thousands) plain += '.';
    } else if (c == ',') {
      comma = true;
      plain += '.';
    } else {
      plain += c;
    }
  }
  Number out;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), out.value);
  if (error != std::errc() || end != plain.data() + plain.size()) return std::nullopt;
  out.ambiguous = thousands && points == 1 && !comma;
  return out;
}

namespace {

// The number that a pattern for the whole text catches.
std::optional<double> number_in(std::string_view text, const RE2& pattern) {
  std::string digits;
  if (!RE2::FullMatch(extract::fold_space(text), pattern, &digits)) return std::nullopt;
  const auto number = parse_number(digits);
  if (!number) return std::nullopt;
  return number->value;
}

}  // namespace

std::optional<double> parse_percent(std::string_view text) {
  static const RE2 pattern(std::string(R"(\(?\s*(?:(?i:peso|punti|punteggio|p\.|pt\.?)\s*:?\s*)?()") + kNumberPattern +
                           R"()\s*(?:%|/\s*100|(?i:punti|p\.|pt\.?))?\s*\)?)");
  return number_in(text, pattern);
}

std::string specked_percent(std::string_view text) {
  static const RE2 figure(
      R"([.,:;'"‘’“”`´|_~^°*]{0,6}\s*(\d[\dOoUIl]{0,2}(?:[.,]\d{1,2})?)\s*(?:(%)\d?)?[.,:;'"‘’“”`´|_~^°*)]{0,6})");
  constexpr double kWhole = 100;
  std::string digits;
  std::string percent;
  if (!RE2::FullMatch(extract::fold_space(text), figure, &digits, &percent)) return {};
  for (char& c : digits) {
    if (c == 'O' || c == 'o' || c == 'U') c = '0';
    if (c == 'I' || c == 'l') c = '1';
  }
  const auto value = parse_percent(digits + percent);
  return value && *value > 0 && *value <= kWhole ? digits + percent : "";
}

std::optional<double> parse_euro(std::string_view text) {
  static const RE2 pattern(std::string(R"((?i)(?:(?:€|euro|eur)\s*)?()") + kNumberPattern + R"()\s*(?:€|euro|eur)?)");
  return number_in(text, pattern);
}

}  // namespace spoglio::normalize
