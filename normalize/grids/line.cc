// From the right: notes are formulaic, so that they can be told even when recognition mangled them; then the owner;
// then the year cells; what is left is the name.
#include "normalize/grids/line.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "extract/text.h"
#include "normalize/headers/header.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/values/code.h"

namespace spoglio::normalize {
namespace {

constexpr int kErrorCost = 3;        // letters that one wrong letter outweighs when a piece of a note is weighed
constexpr int kLeastNote = 6;        // weight of a piece of a note at the end of a line
constexpr size_t kShortNote = 8;     // letters below which such a piece needs a number too
constexpr int kLeastLoneNote = 4;    // of a piece that is the whole line
constexpr int kLeastSecondNote = 9;  // of another piece in front of it: a second column of notes
constexpr size_t kFewestYears = 3;   // in a header
constexpr size_t kFewestValues = 2;  // year cells in a line that holds a name too
constexpr size_t kOwnerWords =
    7;  // words behind the year cells of a line: an owner's, and what recognition made of a note
constexpr size_t kManyValues = 3;    // year cells that are sure even before a long or broken tail
constexpr double kSpeckShare = 0.6;  // share of pieces without a word
constexpr std::array<std::string_view, 12> kMonths = {"gennaio",   "febbraio", "marzo",    "aprile",
                                                      "maggio",    "giugno",   "luglio",   "agosto",
                                                      "settembre", "ottobre",  "novembre", "dicembre"};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out = extract::split(extract::fold_space(text), ' ');
  std::erase(out, "");
  return out;
}

std::string joined(const std::vector<std::string>& words, size_t from, size_t to) {
  std::string out;
  for (size_t i = from; i < to; ++i) out += (i == from ? "" : " ") + words[i];
  return out;
}

std::string letters_of(std::string_view text) {
  std::string out;
  for (const char c : extract::fold_key(text)) {
    if (c >= 'a' && c <= 'z') out += c;
  }
  return out;
}

size_t count_letters(std::string_view word) {
  size_t out = 0;
  for (const char32_t c : extract::code_points(word))
    out += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F);
  return out;
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A border, a dot, half a letter. "x" counts as a word: it is a year in a formula; so does the sign of a number.
bool is_speck(const std::string& word) {
  static const RE2 number_sign(R"([nN](?:\.|°|®|\*|’|').*)");
  if (RE2::FullMatch(word, number_sign)) return false;
  return !has_digit(word) && count_letters(word) <= 1 && word != "x" && word != "X" && word != "/" && word != "e" &&
         word != ":";
}

// The wordings that notes are made of: each action with the phrase behind it, and the act's end.
std::vector<std::string> note_templates(const Vocabulary& vocabulary) {
  std::vector<std::string> out;
  for (const std::string& wording : vocabulary.data().list("amendment_phrases")) {
    const std::string phrase = letters_of(wording);
    for (const std::string& action : vocabulary.data().list("actions")) out.push_back(action + phrase);
    for (const std::string_view month : kMonths) out.push_back(phrase + std::string(month));
  }
  return out;
}

// Fewest edits that make `piece` a part of `whole`, wherever it starts and ends there (Sellers 1980).
int distance_inside(const std::string& piece, const std::string& whole) {
  std::vector<int> row(whole.size() + 1, 0);
  for (size_t i = 1; i <= piece.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i);
    for (size_t j = 1; j <= whole.size(); ++j) {
      const int above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (piece[i - 1] != whole[j - 1])});
      diagonal = above;
    }
  }
  return *std::min_element(row.begin(), row.end());
}

int note_weight(const std::string& letters, const std::vector<std::string>& templates) {
  int best = -1;
  for (const std::string& whole : templates) {
    best = std::max(best, static_cast<int>(letters.size()) - kErrorCost * distance_inside(letters, whole));
  }
  return best;
}

// Where the last piece of a note starts; words.size() when the words do not end in one.
size_t note_start(const std::vector<std::string>& words, const std::vector<std::string>& templates, int least) {
  static const RE2 value(R"(.*%.*|[<>=≥≤]+.*\d.*|.*[<>=]\d.*)");
  size_t best_start = words.size();
  int best = 0;
  bool best_holds = false;  // long enough, or with a number
  bool digits = false;
  std::string letters;
  for (size_t s = words.size(); s > 0; --s) {
    if (RE2::FullMatch(words[s - 1], value) || letters.size() > 70) break;
    letters.insert(0, letters_of(words[s - 1]));
    digits = digits || has_digit(words[s - 1]);
    const int weight = note_weight(letters, templates);
    if (weight > best || (weight == best && !letters_of(words[s - 1]).empty())) {
      best = weight;
      best_start = s - 1;
      best_holds = digits || letters.size() >= kShortNote;
    }
  }
  const bool whole = std::none_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(best_start),
                                  [](const std::string& w) { return count_letters(w) > 0; });
  const bool taken = whole ? best >= kLeastLoneNote : best >= least && best_holds;
  return taken ? best_start : words.size();
}

// Where an action word with "in" or "sede" behind it opens a note that the rest of the line, however mangled, belongs
// to.
size_t action_start(const std::vector<std::string>& words, const Vocabulary& vocabulary) {
  for (size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string word = letters_of(words[i]);
    const std::string next = letters_of(words[i + 1]);
    const bool phrase = next.starts_with("inse") || next.find("sede") != std::string::npos ||
                        (next == "in" && i + 2 < words.size() && letters_of(words[i + 2]).starts_with("se"));
    if (!phrase || word.size() < 6) continue;
    for (const std::string& action : vocabulary.data().list("actions")) {
      if (word.size() <= action.size() + 2 && distance_inside(word, action) <= 2) return i;
    }
  }
  return words.size();
}

const RE2& value_at_end() {
  static const RE2 pattern(
      R"((.*?)(?:^|[\s|]+)((?i:anno ?(?:d[ie] ?)?ril?e?v\w*)|\d{1,2}/\d{1,2}/\d{2,4}|(?:[<>=≥≤]|[5»]=|>=|<=)=? ?-?\d+(?:[.,]\d+)?%?|-?\d+(?:[.,]\d+)?%?)"
      R"(|[A-Z]{1,4} ?[<>]=? ?[A-Za-z]{0,2}-?[\dA-Z]{0,3}|[<>] ?a? ?(?:la )?medi[ao](?: cluster)?|X)$)");
  return pattern;
}

// Takes the year cells off the end of the text.
std::vector<std::string> take_values(std::string& text) {
  std::vector<std::string> out;
  std::string rest = text;
  std::string before;
  std::string value;
  while (!rest.empty() && RE2::FullMatch(rest, value_at_end(), &before, &value)) {
    out.insert(out.begin(), value);
    rest = before;
    while (!rest.empty() && (rest.back() == ' ' || rest.back() == '|')) rest.pop_back();
  }
  // Years are dates of notes, or part of a name, but no targets.
  static const RE2 year(R"(-?(?:19|20)\d\d)");
  if (std::any_of(out.begin(), out.end(), [](const std::string& v) { return RE2::FullMatch(v, year); })) return {};
  const bool alone = is_specks(rest);
  if (out.size() < kFewestValues && !(out.size() == 1 && rest.empty())) return {};
  text = alone ? "" : rest;
  return out;
}

// Words behind a year that are no name: short, or none.
bool note_weightless(const std::vector<std::string>& words) {
  return std::all_of(words.begin() + 1, words.end(), [](const std::string& word) { return count_letters(word) <= 4; });
}

void drop_specks(std::vector<std::string>& words, bool digits_too) {
  const auto drop = [&](const std::string& word) {
    return is_speck(word) || (digits_too && word.size() == 1 && has_digit(word));
  };
  while (!words.empty() && drop(words.back())) words.pop_back();
}

size_t owner_start(const std::vector<std::string>& words, const Vocabulary& vocabulary) {
  for (size_t i = words.size(); i > 0; --i) {
    if (is_dotted_unit(words[i - 1])) return i - 1;
  }
  if (words.empty() || words.size() > 5) return words.size();
  const std::string key = extract::fold_key(words[0]);
  for (const std::string& start : vocabulary.data().list("unit_starts")) {
    const bool close = start.size() >= 6 && key.size() + 1 >= start.size() && distance_inside(key, start) <= 1;
    if (close && words[0][0] >= 'A' && words[0][0] <= 'Z') return 0;
  }
  return words.size();
}

}  // namespace

bool is_dotted_unit(std::string_view word) {
  static const RE2 pattern(R"(\|?S\.\p{L}*)");
  return RE2::FullMatch(re2::StringPiece(word.data(), word.size()), pattern);
}

bool is_specks(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  size_t specks = 0;
  size_t longest = 0;
  for (const std::string& word : words) {
    const size_t letters = count_letters(word);
    specks += letters <= 2;
    longest = std::max(longest, letters);
  }
  return words.empty() || longest < 2 ||
         (words.size() >= 3 && static_cast<double>(specks) >= kSpeckShare * static_cast<double>(words.size()));
}

YearHeader read_year_header(std::string_view text, const Vocabulary& vocabulary) {
  static const RE2 pattern(R"((.*?)((?:\s*\b20\d\d){3,})\s*(\p{L}[\p{L} ]*)?\s*)");
  YearHeader out;
  std::string years;
  std::string owner;
  const std::string folded = extract::fold_space(text);
  if (!RE2::FullMatch(folded, pattern, &out.prefix, &years, &owner)) return {};
  if (!owner.empty() && read_column_header(owner, vocabulary).role != "units") return {};
  for (const std::string& year : words_of(years)) out.years.push_back(std::stoi(year));
  for (size_t i = 1; i < out.years.size(); ++i) {
    if (out.years[i] != out.years[i - 1] + 1) return {};
  }
  if (out.years.size() < kFewestYears) return {};
  out.prefix = is_specks(out.prefix) ? "" : extract::fold_space(out.prefix);
  return out;
}

namespace {

void put_before(std::string text, std::string& rest) { rest = rest.empty() ? std::move(text) : text + " " + rest; }

// Takes notes on amendments off the end of a line's words.
void take_notes(std::vector<std::string>& words, const Vocabulary& vocabulary, GridLine& out) {
  const std::vector<std::string> templates = note_templates(vocabulary);
  const auto next_start = [&] {
    const size_t action = action_start(words, vocabulary);
    if (action < words.size()) return action;
    return note_start(words, templates, out.note.empty() ? kLeastNote : kLeastSecondNote);
  };
  for (size_t start = next_start(); start < words.size(); start = next_start()) {
    static const RE2 year(R"(\d{4})");
    if (start > 0 && RE2::FullMatch(words[start - 1], year)) --start;
    put_before(joined(words, start, words.size()), out.note);
    words.resize(start);
    drop_specks(words, true);
  }
  // The end of a note: a year alone, perhaps with the rest of a mangled month, or a month that nothing of is left.
  static const RE2 lone_year(R"((?:19|20|50)\d\d)");
  const bool year_first =
      !words.empty() && words.size() <= 3 && RE2::FullMatch(words.front(), lone_year) && note_weightless(words);
  if (!year_first && !(words.size() == 2 && RE2::FullMatch(words.back(), lone_year))) return;
  put_before(joined(words, 0, words.size()), out.note);
  words.clear();
}

// Whether a note names what was done with the row: "eliminato", say, with some letters misread.
bool names_action(const std::string& note, const Vocabulary& vocabulary) {
  const std::string letters = letters_of(note);
  const auto& actions = vocabulary.data().list("actions");
  return std::any_of(actions.begin(), actions.end(), [&](const std::string& action) {
    const int budget = static_cast<int>(action.size()) / 4;
    return letters.size() >= action.size() && distance_inside(action, letters) <= budget;
  });
}

// Year cells, then perhaps the owner's next word: everything behind the last year cell is the owner's.
void take_year_cells(std::vector<std::string>& words, GridLine& out) {
  std::vector<std::string> left = words;
  for (size_t taken = 0; taken <= kOwnerWords; ++taken) {
    drop_specks(left, false);
    std::string text = joined(left, 0, left.size());
    out.values = take_values(text);
    const bool short_tail = words.size() - left.size() <= 3;
    if (!short_tail && out.values.size() < kManyValues) out.values.clear();
    if (out.values.size() == 1 && !(out.note.empty() && out.owner.empty())) out.values.clear();
    if (!out.values.empty()) {
      const std::string tail = joined(words, left.size(), words.size());
      if (!is_specks(tail)) put_before(tail, out.owner);
      words = words_of(text);
      return;
    }
    if (left.empty()) return;
    left.pop_back();
  }
}

// Whether an owner's text begins as the name of an office does.
bool begins_unit(const std::string& owner, const Vocabulary& vocabulary) {
  const std::vector<std::string> words = words_of(owner);
  if (words.empty()) return false;
  const bool capital = words[0][0] >= 'A' && words[0][0] <= 'Z';
  return is_dotted_unit(words[0]) ||
         (capital && starts_unit(extract::fold_key(owner), vocabulary.data().list("unit_starts")));
}

}  // namespace

GridLine split_grid_line(const extract::Line& line, const Vocabulary& vocabulary) {
  GridLine out;
  out.line = line;
  std::vector<std::string> words = words_of(line.text);
  drop_specks(words, false);
  take_notes(words, vocabulary, out);
  static const RE2 dated(R"(.*\b(?:19|20|50)\d\d\b.*)");
  out.dated = RE2::FullMatch(out.note, dated);
  out.action = names_action(out.note, vocabulary);
  const size_t owner = owner_start(words, vocabulary);
  out.owner = joined(words, owner, words.size());
  words.resize(std::min(owner, words.size()));
  take_year_cells(words, out);
  drop_specks(words, false);
  out.owner_starts = begins_unit(out.owner, vocabulary);
  while (!words.empty() && is_speck(words.front()) && words.front() != "(") words.erase(words.begin());
  const std::string name = joined(words, 0, words.size());
  if (!is_specks(name)) out.name = name;
  return out;
}

}  // namespace spoglio::normalize
