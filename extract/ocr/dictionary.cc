// Variants of a word are made by letters that look alike and looked up; the nearest ones count alone.
#include "extract/ocr/dictionary.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "extract/text.h"

namespace spoglio::extract {
namespace {

// Confidences of words have no unit: 0 to 1.
constexpr size_t kShortest = 4;          // letters: shorter words are one letter away from too many others
constexpr size_t kLongWord = 7;          // letters from which on any one of them may be wrong
constexpr size_t kLongest = 30;          // letters; longer ones are no words
constexpr size_t kMostVariants = 600;    // of a word, that are looked at in the second round
constexpr size_t kMostSearched = 1'000;  // words of a page that are searched for; beyond, it is no Italian text
constexpr double kMayBeAnything = 0.85;  // confidence below which any letter of a word may be wrong
constexpr double kSureWord = 0.95;       // … from which a word is right though it is not known: a name
constexpr double kWellRead = 0.85;       // … from which a known word is right nearly always
constexpr double kKnown = 0.95;          // confidence of such a word then
constexpr double kMended = 0.72;         // … of a word that was mended: believed where the document repeats it
constexpr double kGuessed = 0.6;         // … by two letters, or by any: a doubt in any case
constexpr double kUnknown = 0.85;        // … of a word without a known one near, at most
constexpr double kLeastLeading = 0.7;    // sizes of the type from a line to the next, at least …
constexpr double kMostLeading = 2;       // … and at most
constexpr size_t kRepeated = 2;          // times that a page prints a word of its own: a name

struct Pair {
  std::string_view read;
  std::string_view meant;
};

// Letters that coarse scans take for others.
constexpr std::array<Pair, 44> kPairs = {{
    {"rn", "m"}, {"m", "rn"}, {"n", "ri"}, {"ri", "n"}, {"n", "ti"},  {"ni", "m"},  {"m", "ni"}, {"in", "m"},
    {"li", "h"}, {"h", "li"}, {"cl", "d"}, {"d", "cl"}, {"vv", "w"},  {"ti", "h"},  {"c", "e"},  {"e", "c"},
    {"l", "t"},  {"t", "l"},  {"f", "t"},  {"t", "f"},  {"tt", "ff"}, {"ff", "tt"}, {"l", "i"},  {"i", "l"},
    {"u", "n"},  {"n", "u"},  {"b", "h"},  {"h", "b"},  {"v", "y"},   {"u", "o"},   {"o", "u"},  {"v", "o"},
    {"u", "a"},  {"q", "g"},  {"g", "q"},  {"n", "r"},  {"r", "n"},   {"à", "a"},   {"è", "e"},  {"é", "e"},
    {"ì", "i"},  {"ò", "o"},  {"ù", "u"},  {"ii", "n"},
}};

// First letters that capitals are taken for.
constexpr std::array<Pair, 12> kCapitals = {{
    {"f", "e"},
    {"e", "f"},
    {"c", "g"},
    {"g", "c"},
    {"p", "r"},
    {"r", "p"},
    {"b", "r"},
    {"r", "b"},
    {"i", "l"},
    {"l", "i"},
    {"o", "d"},
    {"d", "o"},
}};

bool is_small(char32_t c) {
  return (c >= U'a' && c <= U'z') || std::u32string_view(U"àèéìòù").find(c) != std::u32string_view::npos;
}
bool is_capital(char32_t c) { return c >= U'A' && c <= U'Z'; }

std::string lowered(std::string_view word) {
  std::string out(word);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

enum class Case { kSmall, kFirst, kAll, kMixed };

// kMixed: signs that are no letters as well.
Case case_of(const std::vector<char32_t>& letters) {
  const auto capitals = static_cast<size_t>(std::count_if(letters.begin(), letters.end(), is_capital));
  const auto small = static_cast<size_t>(std::count_if(letters.begin(), letters.end(), is_small));
  if (capitals + small != letters.size()) return Case::kMixed;
  if (capitals == 0) return Case::kSmall;
  if (small == 0) return Case::kAll;
  return capitals == 1 && is_capital(letters.front()) ? Case::kFirst : Case::kMixed;
}

std::string in_case(std::string word, Case how) {
  for (size_t i = 0; i < word.size(); ++i) {
    const bool raise = how == Case::kAll || (how == Case::kFirst && i == 0);
    if (raise && word[i] >= 'a' && word[i] <= 'z') word[i] = static_cast<char>(word[i] - 'a' + 'A');
  }
  return word;
}

bool knows_any_case(const std::string& word, const KnowsWord& knows) { return knows(word) || knows(lowered(word)); }

// The words of the model, and how often the page prints which.
struct Words {
  const KnowsWord& knows;
  const std::map<std::string, size_t>* counts = nullptr;
  bool prints(const std::string& word) const { return counts != nullptr && counts->count(word) > 0; }
};

// `wide`: those alone where one letter is as wide as two.
void add_pairs(const std::string& word, bool wide, std::set<std::string>& out) {
  for (const Pair& pair : kPairs) {
    if (wide && code_points(pair.read).size() == code_points(pair.meant).size()) continue;
    for (size_t at = word.find(pair.read); at != std::string::npos; at = word.find(pair.read, at + 1)) {
      std::string variant = word;
      out.insert(variant.replace(at, pair.read.size(), pair.meant));
    }
  }
}

void add_capitals(const std::string& word, std::set<std::string>& out) {
  for (const Pair& pair : kCapitals) {
    if (word.starts_with(pair.read)) out.insert(std::string(pair.meant) + word.substr(pair.read.size()));
  }
}

// But the first and the last, which tell forms of a word apart.
void add_any_letter(const std::string& word, std::set<std::string>& out) {
  for (size_t i = 1; i + 1 < word.size(); ++i) {
    if (word[i] < 'a' || word[i] > 'z') continue;
    std::string variant = word;
    out.insert(std::string(word).erase(i, 1));
    for (char c = 'a'; c <= 'z'; ++c) {
      variant[i] = c;
      out.insert(variant);
      out.insert(std::string(word).insert(i, 1, c));
    }
  }
}

// The only known one of the variants, or the only one of them that the page prints; `several` tells that there are
// more.
std::string only_known(const std::set<std::string>& variants, const std::string& word, const Words& words,
                       bool& several) {
  std::string found;
  std::vector<std::string> printed;
  for (const std::string& variant : variants) {
    if (variant == word || variant.size() < kShortest || !words.knows(variant)) continue;
    several = several || !found.empty();
    found = variant;
    if (words.prints(variant)) printed.push_back(variant);
  }
  if (several && printed.size() == 1) return printed.front();
  return several ? "" : found;
}

struct Found {
  std::string word;
  bool guessed = false;  // by more than one pair of letters
};

Found nearest_known(const std::string& word, const Words& words, bool capital, bool any_letter) {
  bool several = false;
  std::set<std::string> variants;
  add_pairs(word, false, variants);
  if (capital) add_capitals(word, variants);
  Found out{only_known(variants, word, words, several), false};
  if (several && out.word.empty()) {
    // "matena" is "materia" rather than "matera": a single letter has the width of its own.
    bool more = false;
    std::set<std::string> wide;
    add_pairs(word, true, wide);
    return {only_known(wide, word, words, more), true};
  }
  if (!out.word.empty() || several) return out;
  out.guessed = true;
  if (any_letter && word.size() >= kLongWord) {
    std::set<std::string> more;
    add_any_letter(word, more);
    out.word = only_known(more, word, words, several);
    if (!out.word.empty() || several) return out;
  }
  std::set<std::string> twice;
  for (const std::string& variant : variants) {
    if (twice.size() < kMostVariants) add_pairs(variant, false, twice);
  }
  out.word = only_known(twice, word, words, several);
  return out;
}

Found find(const std::string& word, const Words& words, bool any_letter) {
  const std::vector<char32_t> letters = code_points(word);
  const Case how = case_of(letters);
  if (how == Case::kMixed || letters.size() < kShortest || letters.size() > kLongest) return {};
  if (knows_any_case(word, words.knows)) return {};
  Found out = nearest_known(lowered(word), words, how != Case::kSmall, any_letter);
  out.word = in_case(std::move(out.word), how);
  return out;
}

// The word without marks around it and without what an apostrophe sets before it.
struct Core {
  size_t from = 0;
  size_t size = 0;
};

Core core_of(const std::string& text) {
  constexpr std::string_view kMarks = ".,:;()[]{}\"'-/";
  const size_t first = text.find_first_not_of(kMarks);
  if (first == std::string::npos) return {};
  const size_t last = text.find_last_not_of(kMarks);
  size_t from = first;
  for (const std::string_view apostrophe : {"'", "’"}) {
    const size_t at = text.rfind(apostrophe, last);
    if (at != std::string::npos && at + apostrophe.size() <= last && at >= from) from = at + apostrophe.size();
  }
  return {from, last + 1 - from};
}

struct PageWords {
  const KnowsWord& knows;
  std::map<std::string, size_t> counts;  // of its words
  size_t searched = 0;                   // words that were looked for under other spellings
  size_t count(const std::string& word) const {
    const auto at = counts.find(word);
    return at == counts.end() ? 0 : at->second;
  }
};

void hold(Word& word, PageWords& page) {
  const Core core = core_of(word.text);
  const std::string read = word.text.substr(core.from, core.size);
  const std::vector<char32_t> letters = code_points(read);
  if (letters.size() < kShortest || letters.size() > kLongest || case_of(letters) == Case::kMixed) return;
  if (knows_any_case(read, page.knows)) {
    if (word.confidence >= kWellRead) word.confidence = std::max(word.confidence, kKnown);
    return;
  }
  if (++page.searched > kMostSearched) return;
  const Found found = find(read, {page.knows, &page.counts}, word.confidence < kMayBeAnything);
  // A name, unless the page prints the other word more often.
  if (word.confidence >= kSureWord && (found.guessed || page.count(found.word) <= page.count(read))) return;
  if (!found.word.empty()) {
    word.text.replace(core.from, core.size, found.word);
    word.confidence = std::min(word.confidence, found.guessed ? kGuessed : kMended);
  } else if (page.count(read) < kRepeated) {
    word.confidence = std::min(word.confidence, kUnknown);
  }
}

bool ends_in_hyphen(const ReadLine& line) {
  return !line.line.turned && !line.words.empty() && line.words.back().text.size() > 2 &&
         line.words.back().text.ends_with('-');
}

// The line that one goes on in: the next below it. Nothing where there is none.
ReadLine* line_below(const ReadLine& line, std::vector<ReadLine>& lines) {
  ReadLine* found = nullptr;
  for (ReadLine& other : lines) {
    const bool beside = other.line.box.x0 >= line.line.box.x1 || other.line.box.x1 <= line.line.box.x0;
    const double down = other.line.baseline - line.line.baseline;
    if (beside || other.line.turned || other.words.empty()) continue;
    if (down < kLeastLeading * line.line.size || down > kMostLeading * line.line.size) continue;
    if (found == nullptr || other.line.baseline < found->line.baseline) found = &other;
  }
  return found;
}

// A word in two parts, which are in no list: what is wrong with the whole is put right in one of them.
void hold_parted(Word& left, Word& right, PageWords& page) {
  const Core from = core_of(left.text);
  const Core rest = core_of(right.text);
  const std::string begin = left.text.substr(from.from, from.size);
  const std::string end = right.text.substr(rest.from, rest.size);
  if (begin.empty() || end.empty()) return;
  if (knows_any_case(begin + end, page.knows)) {
    for (Word* part : {&left, &right}) {
      if (part->confidence >= kWellRead) part->confidence = std::max(part->confidence, kKnown);
    }
    return;
  }
  if (++page.searched > kMostSearched) return;
  const Found found = find(begin + end, {page.knows, &page.counts}, false);
  const double confidence = found.guessed ? kGuessed : kMended;
  if (found.word.ends_with(end)) {
    left.text.replace(from.from, from.size, found.word.substr(0, found.word.size() - end.size()));
    left.confidence = std::min(left.confidence, confidence);
  } else if (found.word.starts_with(begin)) {
    right.text.replace(rest.from, rest.size, found.word.substr(begin.size()));
    right.confidence = std::min(right.confidence, confidence);
  }
}

// Words that a hyphen parts at the end of a line. Returns their parts.
std::set<const Word*> hold_parted_words(std::vector<ReadLine>& lines, PageWords& page) {
  std::set<const Word*> out;
  for (ReadLine& line : lines) {
    if (!ends_in_hyphen(line)) continue;
    Word& left = line.words.back();
    out.insert(&left);
    ReadLine* const below = line_below(line, lines);
    if (below == nullptr) continue;
    out.insert(&below->words.front());
    hold_parted(left, below->words.front(), page);
  }
  return out;
}

}  // namespace

std::string known_word(const std::string& word, const KnowsWord& knows, bool any_letter) {
  return find(word, {knows, nullptr}, any_letter).word;
}

void hold_against_dictionary(std::vector<ReadLine>& lines, const KnowsWord& knows) {
  PageWords page{knows, {}, 0};
  for (const ReadLine& line : lines) {
    for (const Word& word : line.words) {
      const Core core = core_of(word.text);
      ++page.counts[word.text.substr(core.from, core.size)];
    }
  }
  const std::set<const Word*> parts = hold_parted_words(lines, page);
  for (ReadLine& line : lines) {
    for (Word& word : line.words) {
      if (parts.count(&word) == 0) hold(word, page);
    }
  }
}

}  // namespace spoglio::extract
