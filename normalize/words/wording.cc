// Hyphens and look-alike letters, decided by the document's own words.
#include "normalize/words/wording.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <utility>

#include "extract/text.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kMostWords = 400'000;  // beyond this a document repeats itself; keeps the memory flat

constexpr size_t kLongHalf = 5;  // letters: shorter words may be halves of another

constexpr size_t kLeastSlots = 1024;  // a power of two, as every table of words has
constexpr unsigned kCountBits = 8;
constexpr std::uint64_t kCount = (1U << kCountBits) - 1;

bool is_letter(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80; }

std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    hash = (hash ^ byte) * 1099511628211ULL;
  }
  return hash;
}

// The letters next to a position, with hyphens inside a word.
std::string_view word_before(std::string_view text, size_t end) {
  size_t start = end;
  while (start > 0 && is_letter(static_cast<unsigned char>(text[start - 1]))) --start;
  return text.substr(start, end - start);
}

std::string_view word_after(std::string_view text, size_t start) {
  size_t end = start;
  while (end < text.size() && is_letter(static_cast<unsigned char>(text[end]))) ++end;
  return text.substr(start, end - start);
}

}  // namespace

void WordSet::add(std::string_view text) {
  if (words_ >= kMostWords) return;
  size_t start = 0;
  while (start <= text.size()) {
    const size_t end = std::min(text.find('\n', start), text.size());
    add_line(text.substr(start, end - start));
    start = end + 1;
  }
}

void WordSet::add_line(std::string_view line) {
  while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
  if (line.empty()) return;
  bool skip = broken_;
  broken_ = line.size() >= 2 && line.back() == '-' && is_letter(static_cast<unsigned char>(line[line.size() - 2]));
  size_t start = 0;
  for (size_t i = 0; i <= line.size(); ++i) {
    const bool inside =
        i < line.size() && (is_letter(static_cast<unsigned char>(line[i])) || (line[i] == '-' && i > start));
    if (inside) continue;
    const std::string_view word = line.substr(start, i - start);
    start = i + 1;
    const bool cut = broken_ && i == line.size();
    if (word.empty() || cut || skip) {
      skip = skip && word.empty();
      continue;
    }
    count_word(word, true);
    // The parts of a compound are words too.
    const size_t hyphen = word.find('-');
    if (hyphen != std::string_view::npos) {
      count_word(word.substr(0, hyphen), false);
      count_word(word.substr(hyphen + 1), false);
    }
  }
}

size_t WordSet::slot_of(std::uint64_t hash) const {
  const size_t mask = slots_.size() - 1;
  size_t at = static_cast<size_t>(hash >> kCountBits) & mask;
  while (slots_[at] != 0 && (slots_[at] | kCount) != (hash | kCount)) at = (at + 1) & mask;
  return at;
}

void WordSet::count_word(std::string_view word, bool again) {
  if (2 * (words_ + 1) > slots_.size()) grow();
  const std::uint64_t hash = hash_of(word);
  std::uint64_t& slot = slots_[slot_of(hash)];
  if (slot == 0) {
    slot = (hash & ~kCount) + 1;
    ++words_;
  } else if (again && (slot & kCount) < kCount) {
    ++slot;
  }
}

void WordSet::grow() {
  const std::vector<std::uint64_t> old =
      std::exchange(slots_, std::vector<std::uint64_t>(std::max(kLeastSlots, 2 * slots_.size()), 0));
  for (const std::uint64_t slot : old) {
    if (slot != 0) slots_[slot_of(slot)] = slot;
  }
}

bool WordSet::has(std::string_view word) const { return count(word) > 0; }

int WordSet::count(std::string_view word) const {
  return slots_.empty() ? 0 : static_cast<int>(slots_[slot_of(hash_of(word))] & kCount);
}

namespace {

// "entro 30-06-" over "2025": a day that a narrow cell breaks.
bool breaks_date(std::string_view above, std::string_view below) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (above.size() < 3 || below.empty() || !digit(below.front())) return false;
  const char mark = above.back();
  if ((mark != '-' && mark != '/' && mark != '.') || !digit(above[above.size() - 2])) return false;
  static const RE2 start(R"((?:^|\D)(\d{1,2}[-/.])?\d{1,2}[-/.]$)");
  static const RE2 year(R"(^(?:19|20)?\d\d(?:\D|$))");
  static const RE2 month(R"(^\d{1,2}[-/.](?:19|20)\d\d(?:\D|$))");
  std::string day;
  if (!RE2::PartialMatch(re2::StringPiece(above.data(), above.size()), start, &day)) return false;
  return RE2::PartialMatch(re2::StringPiece(below.data(), below.size()), day.empty() ? month : year);
}

// "anno n-" over "1)": the year before, in a formula.
bool breaks_index(const std::string& above, const std::string& line) {
  constexpr std::string_view kIndices = "tnxTNX";
  if (above.size() < 3 || above.back() != '-' || line[0] < '0' || line[0] > '9') return false;
  const char index = above[above.size() - 2];
  const char before = above[above.size() - 3];
  return kIndices.find(index) != std::string_view::npos && (before == ' ' || before == '(' || before == '_');
}

// Whether a line ends with a figure and a hyphen, and the next begins with a figure: "(1-" above "5)".
bool breaks_range(const std::string& above, const std::string& line) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return above.size() >= 2 && above.back() == '-' && is_digit(above[above.size() - 2]) && is_digit(line[0]);
}

}  // namespace

std::string join_lines(std::string_view text) {
  std::string out;
  for (const std::string& raw : extract::split(text, '\n')) {
    const std::string line = extract::fold_space(raw);
    if (line.empty()) continue;
    const bool hyphen = out.size() >= 2 && out.back() == '-' &&
                        is_letter(static_cast<unsigned char>(out[out.size() - 2])) && line[0] >= 'a' && line[0] <= 'z';
    if (hyphen) {
      out.back() = kBrokenHyphen;
    } else if (!out.empty() && !breaks_date(out, line) && !breaks_range(out, line) && !breaks_index(out, line)) {
      out += ' ';
    }
    out += line;
  }
  return out;
}

bool is_open_text(std::string_view text) {
  static constexpr std::array<std::string_view, 59> kOpenEnds = {
      "e",    "ed",    "o",     "od",    "di",    "del",    "dello", "della",   "dei",        "degli",    "delle", "da",
      "dal",  "dallo", "dai",   "dagli", "dalla", "dalle",  "a",     "ad",      "al",         "allo",     "alla",  "ai",
      "agli", "alle",  "in",    "nel",   "nello", "nella",  "nei",   "negli",   "nelle",      "con",      "per",   "su",
      "sul",  "sullo", "sulla", "sui",   "sugli", "sulle",  "tra",   "fra",     "una",        "uno",      "un",    "il",
      "lo",   "la",    "le",    "gli",   "che",   "presso", "verso", "tramite", "attraverso", "mediante", "nonche"};
  const std::string folded = extract::fold_space(text);
  if (folded.empty()) return false;
  const char last = folded.back();
  if (last == ',' || last == '-' || last == '/' || last == '(' || last == kBrokenHyphen || last == '\'') return true;
  if (std::count(folded.begin(), folded.end(), '(') > std::count(folded.begin(), folded.end(), ')')) return true;
  const std::string end = folded.substr(folded.rfind(' ') + 1);
  if (end == "i") return true;  // the article; "I" is a number
  const std::string word = extract::fold_key(end);
  return std::find(kOpenEnds.begin(), kOpenEnds.end(), word) != kOpenEnds.end();
}

bool resolve_hyphens(std::string& text, const WordSet& words) {
  bool sure = true;
  for (size_t at = text.find(kBrokenHyphen); at != std::string::npos; at = text.find(kBrokenHyphen, at)) {
    const std::string left(word_before(text, at));
    const std::string right(word_after(text, at + 1));
    const bool whole = words.has(left + right);
    const bool compound = words.has(left + "-" + right);
    // "socio-sanitario": the first part of a compound ends in "o" as a rule.
    const bool linked = left.ends_with('o') && words.has(right);
    const bool both = !whole && words.has(left) && words.has(right);
    // Nobody breaks a word after one letter: the hyphen of "e-mail" is its own.
    const bool keep = compound || left.size() == 1 || both || (linked && !whole);
    sure = sure && (compound || left.size() == 1 || whole ||
                    (both && (linked || std::min(left.size(), right.size()) >= kLongHalf)));
    if (keep) {
      text[at] = '-';
    } else {
      // One word broken in two, though the document may print it nowhere else.
      text.erase(at, 1);
    }
  }
  return sure;
}

bool mend_homoglyphs(std::string& text) {
  struct Twin {
    char32_t other;
    char latin;
  };
  static constexpr std::array<Twin, 22> kTwins = {
      {{0x0430, 'a'}, {0x0435, 'e'}, {0x043E, 'o'}, {0x0440, 'p'}, {0x0441, 'c'}, {0x0443, 'y'},
       {0x0445, 'x'}, {0x0456, 'i'}, {0x0410, 'A'}, {0x0412, 'B'}, {0x0415, 'E'}, {0x041A, 'K'},
       {0x041C, 'M'}, {0x041D, 'H'}, {0x041E, 'O'}, {0x0420, 'P'}, {0x0421, 'C'}, {0x0422, 'T'},
       {0x0425, 'X'}, {0x03BF, 'o'}, {0x0391, 'A'}, {0x039F, 'O'}}};
  const std::vector<char32_t> letters = extract::code_points(text);
  const auto is_latin = [](char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F);
  };
  std::string out;
  bool changed = false;
  for (size_t i = 0; i < letters.size(); ++i) {
    const auto twin = std::find_if(kTwins.begin(), kTwins.end(), [&](const Twin& t) { return t.other == letters[i]; });
    const bool beside = (i > 0 && is_latin(letters[i - 1])) || (i + 1 < letters.size() && is_latin(letters[i + 1]));
    if (twin != kTwins.end() && beside) {
      out += twin->latin;
      changed = true;
    } else {
      extract::append_utf8(out, letters[i]);
    }
  }
  if (changed) text = out;
  return changed;
}

}  // namespace spoglio::normalize
