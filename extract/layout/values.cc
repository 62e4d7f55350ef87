// Values are told by their characters alone, so that any language's tables are read alike.
#include "extract/layout/values.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr size_t kMostDay = 5;       // words of "entro il 31 ottobre"
constexpr size_t kMostSpelled = 6;   // words of "entro il 31 ottobre 2019" and one more
constexpr size_t kMostDayBytes = 3;  // of "31" or "1°"
constexpr size_t kMostWords = 4;     // "≥ 80,00 %" with its sign and unit apart
constexpr size_t kMostUnit = 7;      // bytes of a unit's name
constexpr size_t kMostCounted = 16;  // bytes of what is counted behind a comparison: "almeno n. 2 regolamenti"
constexpr size_t kMostLetters = 1;   // a footnote's mark
constexpr size_t kMostBytes = 40;    // a longer run of digits is no value that a cell holds

constexpr std::array<std::string_view, 17> kNoValue = {"-",   "–",  "—", "−",  "..",   "...",  "…",   "n.d.", "n.a.",
                                                       "n/a", "nd", "*", "ND", "N.D.", "N.A.", "N/A", "n.p."};
// Yes and no, as targets and as marks.
constexpr std::array<std::string_view, 18> kYesOrNo = {"SI",  "Si",  "SÌ", "Sì", "NO", "No", "sì", "SI/NO", "Sì/No",
                                                       "Yes", "YES", "X",  "x",  "●",  "•",  "✓",  "✔",     "✗"};
// What stands in values beside ASCII: signs, currency, dashes, ordinals and exponents.
constexpr std::array<std::string_view, 16> kSigns = {"€", "£", "≥", "≤", "–", "—", "−", "°",
                                                     "º", "±", "‰", "¹", "²", "³", "’", "½"};

// What a value may begin with, as plans print it: "entro il" above "31/12/2019", "almeno" above "3".
constexpr std::array<std::string_view, 13> kOpeners = {"entro", "Entro", "almeno", "Almeno", "minimo", "massimo", "max",
                                                       "fino",  ">=",    "≥",      "<=",     "≤",      ">"};
constexpr std::array<std::string_view, 2> kArticles = {"il", "al"};  // behind an opener only: text has them anywhere
// "Riduzione del 7 %": the change, and the word in front of its number.
constexpr std::array<std::string_view, 10> kChanges = {"riduzione",     "Riduzione",    "diminuzione", "Diminuzione",
                                                       "aumento",       "Aumento",      "incremento",  "Incremento",
                                                       "miglioramento", "Miglioramento"};
constexpr std::array<std::string_view, 2> kOfChange = {"del", "di"};
// "non inferiore a", "maggiore o uguale al", "pari all'80%".
constexpr std::array<std::string_view, 7> kComparisons = {"inferiore", "superiore", "minore", "maggiore",
                                                          "pari",      "uguale",    "oltre"};
constexpr std::array<std::string_view, 10> kOfComparison = {"non",  "o",    "ad", "a",  "al",
                                                            "alla", "allo", "ai", "di", "del"};
constexpr size_t kMostBefore = 3;  // words of a line that only leads to the value below it

bool opens_value(std::string_view word) { return std::find(kOpeners.begin(), kOpeners.end(), word) != kOpeners.end(); }
bool is_article(std::string_view word) {
  return std::find(kArticles.begin(), kArticles.end(), word) != kArticles.end();
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Words of a comparison that a segment begins with.
size_t words_of_comparison(const Page& page, const Segment& segment) {
  size_t out = 0;
  bool compares = false;
  for (; out < segment.words.size(); ++out) {
    std::string word = page.words[segment.words[out]].text;
    word[0] = lower(word[0]);
    const bool comparison = std::find(kComparisons.begin(), kComparisons.end(), word) != kComparisons.end();
    const bool between = std::find(kOfComparison.begin(), kOfComparison.end(), word) != kOfComparison.end();
    if (!comparison && (!between || (out == 0 && word != "non"))) break;
    compares = compares || comparison;
  }
  return compares ? out : 0;
}

// Words of a segment in front of the number or date that its value is.
size_t words_in_front(const Page& page, const Segment& segment) {
  const auto is_one = [&](size_t i, const auto& words) {
    return i < segment.words.size() &&
           std::find(words.begin(), words.end(), page.words[segment.words[i]].text) != words.end();
  };
  if (is_one(0, kChanges)) return is_one(1, kOfChange) ? 2 : 0;
  if (!is_one(0, kOpeners)) return words_of_comparison(page, segment);
  size_t out = 1;
  while (is_one(out, kOpeners) || is_one(out, kArticles)) ++out;
  return out;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Digits and letters of a text that holds nothing else but the signs of values.
struct Signs {
  size_t digits = 0;
  size_t letters = 0;
};
std::optional<Signs> read_signs(std::string_view text) {
  if (text.empty() || text.size() > kMostBytes) return std::nullopt;
  Signs out;
  for (size_t i = 0; i < text.size();) {
    const char c = text[i];
    const bool ascii = static_cast<unsigned char>(c) < 0x80;
    const auto* sign = ascii ? kSigns.end() : std::find_if(kSigns.begin(), kSigns.end(), [&](std::string_view s) {
      return text.substr(i, s.size()) == s;
    });
    if (sign != kSigns.end()) {
      i += sign->size();
      continue;
    }
    out.digits += is_digit(c);
    out.letters += is_letter(c);
    if (out.letters > kMostLetters) return std::nullopt;
    if (!is_digit(c) && !is_letter(c) && std::string_view("+-.,%()/<>=:$'*# ").find(c) == std::string_view::npos) {
      return std::nullopt;
    }
    ++i;
  }
  return out;
}

bool is_value_text(std::string_view text) {
  if (std::find(kNoValue.begin(), kNoValue.end(), text) != kNoValue.end()) return true;
  if (std::find(kYesOrNo.begin(), kYesOrNo.end(), text) != kYesOrNo.end()) return true;
  const auto signs = read_signs(text);
  return signs && signs->digits > 0 && signs->letters <= kMostLetters;
}

// "≥", "<=": what a value opens with, by itself.
bool is_sign(std::string_view word) {
  const auto signs = read_signs(word);
  return signs && signs->digits == 0 && signs->letters == 0;
}

// A unit of measure beside a number: "gg", "gg.", "giorni", "N.", "euro". Words that open with a capital name things.
bool is_unit(std::string_view word, size_t most) {
  if (word.size() > most) return false;
  if (word.size() == 2 && word.back() == '.') return true;
  if (word.back() == '.') word.remove_suffix(1);
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "31 ottobre" over "2017".
bool is_month(std::string word) {
  static constexpr std::array<std::string_view, 12> kMonths = {"gennaio",   "febbraio", "marzo",    "aprile",
                                                               "maggio",    "giugno",   "luglio",   "agosto",
                                                               "settembre", "ottobre",  "novembre", "dicembre"};
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return std::find(kMonths.begin(), kMonths.end(), word) != kMonths.end();
}

// A number, no year, with words that may be its unit; a sign may stand before it, or `front` words of a comparison.
bool is_quantity(const Page& page, const Segment& segment, size_t front) {
  size_t numbers = 0;
  size_t units = 0;
  for (size_t i = front; i < segment.words.size(); ++i) {
    const std::string& word = page.words[segment.words[i]].text;
    if (i == 0 && is_sign(word)) continue;
    if (is_value_text(word) && !is_year(word)) {
      ++numbers;
    } else if (front > 0 ? is_unit(word, kMostCounted) && !is_month(word) : is_unit(word, kMostUnit)) {
      ++units;
    } else {
      return false;
    }
  }
  return numbers == 1 && units + numbers < kMostWords;
}

// "40% -", "entro il 30/06 e", "giugno 2016 e il": a range or a list that the next line goes on with.
bool is_open_range(const Page& page, const Segment& segment) {
  static const std::set<std::string> kOpen = {"-", "–", "÷", "e", "o", "ed", "a", "al", "alla"};
  const size_t count = segment.words.size();
  const auto word = [&](size_t i) -> const std::string& { return page.words[segment.words[i]].text; };
  const bool article = count > 2 && is_article(word(count - 1)) && kOpen.contains(word(count - 2));
  return article || (count > 1 && kOpen.contains(word(count - 1)));
}

// "ed entro il 31 dicembre", below a date: the second date of the same cell.
bool joins_value(const Page& page, const Segment& segment) {
  const std::string& first = page.words[segment.words.front()].text;
  return segment.words.size() > 1 && (first == "e" || first == "ed") && opens_value(page.words[segment.words[1]].text);
}

// "non inferiore a €", "maggiore o uguale a": a comparison with what the next line prints.
bool is_open_comparison(const Page& page, const Segment& segment) {
  const size_t compared = words_of_comparison(page, segment);
  const std::string& last = page.words[segment.words.back()].text;
  if (compared < 2) return false;
  if (compared + 1 == segment.words.size()) return last == "€" || last == "n.";
  return compared == segment.words.size() &&
         std::find(kOfComparison.begin(), kOfComparison.end(), last) != kOfComparison.end();
}

}  // namespace

bool leads_to_value(const Page& page, const Segment& segment) {
  if (is_open_comparison(page, segment)) return true;
  const std::string& first = page.words[segment.words.front()].text;
  const bool value = is_month(first) || first.find_first_of("0123456789") != std::string::npos;
  if (value && is_open_range(page, segment)) return true;
  if (segment.words.size() <= kMostDay && is_month(page.words[segment.words.back()].text)) return true;
  if (segment.words.size() > kMostBefore || !opens_value(page.words[segment.words.front()].text)) return false;
  const std::string& last = page.words[segment.words.back()].text;
  return opens_value(last) || is_article(last);
}

bool continues_date(const Page& page, const Segment& above, const Segment& segment) {
  const std::string& day = page.words[above.words.back()].text;
  const bool digits = !day.empty() && day.size() <= 2 && day.find_first_not_of("0123456789") == std::string::npos;
  return digits && (segment.words.size() <= 2 || is_open_range(page, segment)) &&
         is_month(page.words[segment.words.front()].text);
}

bool is_value(const Page& page, const Segment& segment) {
  const bool opened = opens_value(page.words[segment.words.front()].text);
  if (opened && is_spelled_date(page, segment)) return true;
  const size_t front = words_in_front(page, segment);
  const size_t compared = opened ? 0 : words_of_comparison(page, segment);
  if (segment.words.size() > compared + kMostWords) return false;
  if (is_open_range(page, segment)) return false;
  std::string text;
  for (size_t i = front; i < segment.words.size(); ++i) text += page.words[segment.words[i]].text;
  const size_t article = compared > 0 ? text.find('\'') : std::string::npos;  // "non inferiore all'80%"
  if (article != std::string::npos) text.erase(0, article + 1);
  return is_value_text(text) || is_quantity(page, segment, front);
}

bool is_value_of_column(const Page& page, const Segment& segment) {
  if (is_value(page, segment) || is_spelled_date(page, segment)) return true;
  const auto word = [&](size_t i) -> const std::string& { return page.words[segment.words[i]].text; };
  if (segment.words.size() == 1) return word(0) == "si" || word(0) == "no";
  const bool counted = segment.words.size() == 2 && is_value_text(word(0)) && !is_year(word(0));
  return counted && std::all_of(word(1).begin(), word(1).end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_spelled_date(const Page& page, const Segment& segment) {
  const size_t count = segment.words.size();
  if (count < 2 || count > kMostSpelled) return false;
  const auto word = [&](size_t i) -> const std::string& { return page.words[segment.words[i]].text; };
  if (!is_year(word(count - 1)) || !is_month(word(count - 2))) return false;
  for (size_t i = 0; i + 2 < count; ++i) {
    const bool day = i + 3 == count && is_digit(word(i)[0]) && word(i).size() <= kMostDayBytes;
    if (!day && !opens_value(word(i)) && !is_article(word(i))) return false;
  }
  return true;
}

bool is_bare_number(const Page& page, const Segment& segment) {
  size_t digits = 0;
  const bool bare = std::all_of(segment.words.begin(), segment.words.end(), [&](size_t w) {
    const auto signs = read_signs(page.words[w].text);
    if (signs) digits += signs->digits;
    return signs && signs->letters == 0 && page.words[w].text.find('%') == std::string::npos;
  });
  return bare && digits > 0;
}

bool holds_figures(const Page& page, const Segment& segment) {
  if (is_value(page, segment) && !segment.year) return true;
  return std::any_of(segment.words.begin(), segment.words.end(), [&](size_t w) {
    const std::string& word = page.words[w].text;
    return !is_year(word) && word.find_first_of("0123456789") != std::string::npos;
  });
}

bool is_unit_alone(const Page& page, const Segment& segment) {
  static constexpr std::array<std::string_view, 7> kUnits = {"%", "‰", "€", "gg", "gg.", "giorni", "ore"};
  if (segment.words.size() != 1) return false;
  return std::find(kUnits.begin(), kUnits.end(), page.words[segment.words.front()].text) != kUnits.end();
}

bool is_date(const std::string& text) {
  constexpr size_t kDate = 10;
  return text.size() == kDate && text[2] == text[5] && text.find_first_of("./-") == 2 &&
         text.find_first_not_of("0123456789./-") == std::string::npos;
}

std::vector<std::vector<bool>> find_values(const Page& page, const PageLines& lines, const Region& region) {
  const size_t columns = region.gutters.size() + 1;
  std::vector<std::vector<bool>> out(region.last - region.first + 1, std::vector<bool>(columns, false));
  struct Above {
    const Segment* segment = nullptr;  // the column's lowest one so far
    size_t start = 0;                  // the band where the value begins that it is part of, or leads to
    bool leads = false;
  };
  std::vector<Above> above(columns);
  for (size_t b = region.first; b <= region.last; ++b) {
    // Cells in the middle of their rows have bands between the lines of other columns, or several lines in one.
    std::vector<size_t> downwards = lines.bands[b].segments;
    std::stable_sort(downwards.begin(), downwards.end(),
                     [&](size_t x, size_t y) { return lines.segments[x].ink_top < lines.segments[y].ink_top; });
    for (const size_t s : downwards) {
      const Segment& segment = lines.segments[s];
      const auto [from, to] = columns_of(region.gutters, segment);
      if (from != to) continue;
      Above before = above[from];
      const bool apart = before.segment != nullptr && segment.ink_top - before.segment->ink_bottom >= lines.height;
      if (apart) before = {};
      const bool day = before.segment != nullptr && continues_date(page, *before.segment, segment);
      // The value belongs to the line that leads to it, where its row begins.
      const bool more = before.segment != nullptr && joins_value(page, segment);
      const size_t start = before.leads || day || more ? before.start : b;
      above[from] = {&segment, start, leads_to_value(page, segment)};
      if (day || is_value(page, segment)) out[start - region.first][from] = true;
    }
  }
  return out;
}

bool holds_values(const Page& page, const PageLines& lines, const Region& region) {
  const auto values = find_values(page, lines, region);
  std::vector<size_t> count(region.gutters.size() + 1, 0);
  size_t rows = 0;  // bands with values in two columns or more
  for (const auto& band : values) {
    const auto filled = static_cast<size_t>(std::count(band.begin(), band.end(), true));
    rows += filled > 1;
    if (filled < 2) continue;
    for (size_t c = 0; c < count.size(); ++c) count[c] += band[c];
  }
  const auto stacked = std::count_if(count.begin(), count.end(), [](size_t n) { return n > 1; });
  return rows > 1 && stacked > 1;
}

}  // namespace spoglio::extract
