// Variants are made by one change each, and looked up: a dictionary is never searched.
#include "normalize/ocr/words.h"

#include <algorithm>
#include <array>

#include "extract/text.h"
#include "normalize/evaluate/ratio.h"
#include "normalize/headers/vocabulary_data.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kShortestWord = 4;    // bytes: a shorter word is one change away from too many others
constexpr size_t kLongWord = 7;        // bytes from which on any one letter may be wrong
constexpr int kManyTimes = 4;          // as often as the misreadings of a word, the word itself is printed
constexpr size_t kShortLabelWord = 5;  // bytes: a shorter one is one letter away from too many others
constexpr size_t kLongLabelWord = 9;   // … and one of this length may have two letters wrong
constexpr size_t kLongestWord = 40;    // bytes; longer ones are no words

struct Pair {
  const char* read;
  const char* meant;
};

// Letters that recognition takes for others, both ways where both were seen.
constexpr std::array<Pair, 36> kPairs = {{
    {"rn", "m"}, {"m", "rn"}, {"ri", "n"}, {"n", "ri"}, {"ni", "m"}, {"in", "m"}, {"li", "h"}, {"h", "li"}, {"cl", "d"},
    {"d", "cl"}, {"vv", "w"}, {"ti", "h"}, {"c", "e"},  {"e", "c"},  {"l", "t"},  {"t", "l"},  {"f", "t"},  {"t", "f"},
    {"l", "i"},  {"i", "l"},  {"u", "n"},  {"n", "u"},  {"b", "h"},  {"h", "b"},  {"v", "y"},  {"1", "l"},  {"0", "o"},
    {"5", "s"},  {"I", "l"},  {"|", "l"},  {"à", "a"},  {"è", "e"},  {"é", "e"},  {"ì", "i"},  {"ò", "o"},  {"ù", "u"},
}};

constexpr std::array<Pair, 5> kLostAccents = {{{"a", "à"}, {"e", "è"}, {"i", "ì"}, {"o", "ò"}, {"u", "ù"}}};

constexpr std::string_view kMarks = ".,:;'\"`*^_~|-";

std::string_view without_marks(std::string_view word) {
  const size_t first = word.find_first_not_of(kMarks);
  if (first == std::string_view::npos) return {};
  return word.substr(first, word.find_last_not_of(kMarks) - first + 1);
}

bool is_plain_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

void add_pairs(std::string_view word, std::vector<std::string>& out) {
  for (const Pair& pair : kPairs) {
    const std::string_view read = pair.read;
    for (size_t at = word.find(read); at != std::string_view::npos; at = word.find(read, at + 1))
      out.push_back(std::string(word.substr(0, at)) + pair.meant + std::string(word.substr(at + read.size())));
  }
  for (const Pair& pair : kLostAccents) {
    if (word.ends_with(pair.read)) out.push_back(std::string(word.substr(0, word.size() - 1)) + pair.meant);
  }
}

// Any one letter of a long word but its first and its last, which tell forms of a word apart.
void add_any_letter(std::string_view word, std::vector<std::string>& out) {
  for (size_t i = 1; i + 1 < word.size(); ++i) {
    if (!is_plain_letter(word[i])) continue;
    const std::string before(word.substr(0, i));
    const std::string after(word.substr(i + 1));
    out.push_back(before + after);
    for (char c = 'a'; c <= 'z'; ++c) {
      if (c != word[i]) out.push_back(before + c + after);
      out.push_back(before + c + std::string(word.substr(i)));
    }
  }
}

bool is_wordlike(std::string_view word) {
  return word.size() >= kShortestWord && word.size() <= kLongestWord && is_plain_letter(word[0]);
}

template <typename Known>
std::string only_one(std::string_view word, const Known& known) {
  std::string found;
  for (std::string& candidate : look_alikes(word)) {
    if (candidate == found || !known(candidate)) continue;
    if (!found.empty()) return {};
    found = std::move(candidate);
  }
  return found;
}

}  // namespace

std::vector<std::string> look_alikes(std::string_view word) {
  std::vector<std::string> out;
  const std::string_view bare = without_marks(word);
  if (!is_wordlike(bare)) return out;
  if (bare != word) out.emplace_back(bare);
  add_pairs(bare, out);
  if (bare.size() >= kLongWord) add_any_letter(bare, out);
  std::erase(out, std::string(word));
  return out;
}

std::string one_look_alike(std::string_view word, const std::unordered_set<std::string>& words) {
  const auto known = [&](std::string_view text) { return words.count(extract::fold_key(text)) > 0; };
  return known(word) ? "" : only_one(word, known);
}

std::string one_look_alike(std::string_view word, const WordSet& words, int times) {
  const int least = std::max(times, kManyTimes * (words.count(word) - 1));
  return only_one(word, [&](std::string_view text) { return words.count(text) >= least; });
}

std::vector<std::string> nearest_words(const std::string& word, const std::unordered_set<std::string>& known) {
  std::vector<std::string> found;
  if (word.size() < kShortLabelWord || known.count(word) > 0) return found;
  size_t least = word.size() >= kLongLabelWord ? 2 : 1;
  for (const std::string& other : known) {
    if (std::max(other.size(), word.size()) - std::min(other.size(), word.size()) > least) continue;
    const size_t apart = edit_distance(word, other);
    if (apart > least) continue;
    if (apart < least) found.clear();
    least = apart;
    found.push_back(other);
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::unordered_set<std::string> vocabulary_words(const Vocabulary& vocabulary) {
  std::unordered_set<std::string> out;
  const auto take = [&](const std::string& wording) {
    size_t start = 0;
    for (size_t i = 0; i <= wording.size(); ++i) {
      if (i < wording.size() && is_plain_letter(wording[i])) continue;
      if (i - start >= kShortestWord) out.insert(wording.substr(start, i - start));
      start = i + 1;
    }
  };
  for (const auto& [wording, role] : vocabulary.data().columns) take(wording);
  for (const auto& [wording, level] : vocabulary.data().levels) take(wording);
  return out;
}

}  // namespace spoglio::normalize
