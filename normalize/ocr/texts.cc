// Each text by itself; how most of the document's names end decides whether a point at the end belongs to one.
#include "normalize/ocr/texts.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extract/text.h"
#include "normalize/evaluate/ratio.h"
#include "normalize/ocr/words.h"
#include "normalize/plan/fields.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongType = 6;  // bytes of a type's or an office's name, from which one other letter is a misread one
constexpr size_t kMostTypes = 50;           // of a document; beyond, they are other texts
constexpr size_t kMostApart = 3;            // letters that a usual type is misread by
constexpr int kRepeated = 2;                // times that the document prints the word that was meant
constexpr int kFarMore = 2;                 // times that another form of a word is printed for each time that it is
constexpr size_t kLongestAbbreviation = 5;  // bytes with its point: "serv."
constexpr double kFewWithPoint = 0.3;       // of the names that end in a point: below, it belongs to none

// Whether names of the document end in points.
bool prints_final_points(const Plan& plan) {
  const auto points = std::count_if(plan.indicators.begin(), plan.indicators.end(),
                                    [](const Indicator& i) { return i.name.ends_with('.'); });
  return static_cast<double>(points) >= kFewWithPoint * static_cast<double>(plan.indicators.size());
}

void strip_specks(std::string& text, bool final_points) {
  static const RE2 front(R"(^(?:['’‘"`.,:;·_|~^*°»«\\-]+ *|[Oo0e¢®©|] )(\p{Lu}|n\.))");
  static const RE2 back(R"(([\p{L}\d)%]) ?[.,:;·_|~^'’‘"`°»«\\-]*[,:;·_|~^'’‘"`°»«\\-]$)");
  static const RE2 back_points(R"((\p{L}{4,}|\))\.+$)");
  RE2::Replace(&text, front, R"(\1)");
  RE2::Replace(&text, back, R"(\1)");
  if (!final_points) RE2::Replace(&text, back_points, R"(\1)");
}

// A star is what recognition drops; an "x" it would have read.
void restore_signs(std::string& text) {
  static const RE2 elided(R"(\b((?i:dell|nell|sull|all|dall|quell))(?: ?[I|‘`"'’] | )((?i:[aeiouh])\p{L}))");
  static const RE2 factor(R"((/ [^/*×]*\p{L}\)?) 100(\)?)$)");
  static const RE2 stroke(R"(([\p{L}\d)]) [IJ] ?([nN](?:\.|°) ?\p{L}))");  // of a fraction of numbers
  static const RE2 one(R"(\b([Dd]a )[lI]( a [lI\d]))");                    // of a scale
  static const RE2 tens(R"((^|[\s(])[lI](\d{1,2}(?:$|[\s).,;])))");
  RE2::Replace(&text, one, R"(\11\2)");
  RE2::GlobalReplace(&text, tens, R"(\11\2)");
  RE2::GlobalReplace(&text, elided, R"(\1'\2)");
  RE2::GlobalReplace(&text, stroke, R"(\1 / \2)");
  static const RE2 multiplied(R"(.*(?: x|×|\*) ?100\)?)");
  if (!RE2::FullMatch(text, multiplied)) RE2::Replace(&text, factor, R"(\1 * 100\2)");
}

// A sign that stands alone and means nothing between words.
bool is_speck(const std::string& word) {
  static const RE2 specks(R"([.'’‘"`°|_~^©®«»>\\•]+)");
  return RE2::FullMatch(word, specks);
}

// Italian prints accents at the ends of words alone, and never "â", "î" or "û".
std::string without_inner_accents(const std::string& word) {
  struct Accent {
    std::string_view printed;
    char plain;
    bool ends;  // words may end in it
  };
  static constexpr std::array<Accent, 9> kAccents = {{{"à", 'a', true},
                                                      {"è", 'e', true},
                                                      {"é", 'e', true},
                                                      {"ì", 'i', true},
                                                      {"ò", 'o', true},
                                                      {"ù", 'u', true},
                                                      {"â", 'a', false},
                                                      {"î", 'i', false},
                                                      {"û", 'u', false}}};
  std::string out = word;
  for (const Accent& accent : kAccents) {
    for (size_t at = out.find(accent.printed); at != std::string::npos; at = out.find(accent.printed, at + 1)) {
      const size_t end = at + accent.printed.size();
      if (accent.ends && (end == out.size() || out[end] == '\'')) break;
      out.replace(at, accent.printed.size(), 1, accent.plain);
    }
  }
  return out;
}

// However surely read.
bool has_circumflex(const std::string& word) {
  static constexpr std::array<std::string_view, 3> kNever = {"â", "î", "û"};
  return std::any_of(kNever.begin(), kNever.end(),
                     [&](std::string_view accent) { return word.find(accent) != std::string::npos; });
}

// Within a sentence short words have neither a capital nor an accent: the point of their "i" was lost or grew.
std::string small_word(const std::string& before, const std::string& word, const std::string& next) {
  const auto ends_small = [](char c) { return c >= 'a' && c <= 'z'; };
  if (before.empty() || next.empty() || !ends_small(before.back()) || !ends_small(next.front())) return word;
  for (const std::string_view read : {"In", "ìn", "în", "Ìn", "În"}) {
    if (word == read) return "in";
  }
  for (const std::string_view read : {"Il", "ìl", "îl", "Ìl", "Îl"}) {
    if (word == read) return "il";
  }
  return word == "dì" ? "di" : word;
}

// "relativo a. legge sulla montagna", "Approvazione. Legge": a word before a point, or before what a colon is read as,
// within a text.
const RE2& word_and_point() {
  static const RE2 pattern(R"((?:^|[ (])(\p{L}+)([.;]) \p{L})");
  return pattern;
}

// The words that stand before colons within the plan's texts.
std::set<std::string> words_before_colons(const Plan& plan) {
  static const RE2 colon(R"((\p{L}+): \p{L})");
  std::set<std::string> out;
  const auto add = [&](const std::string& text) {
    re2::StringPiece rest(text);
    std::string word;
    while (RE2::FindAndConsume(&rest, colon, &word)) out.insert(extract::fold_key(word));
  };
  for (const Indicator& i : plan.indicators) {
    add(i.name);
    add(i.algorithm.value_or(""));
  }
  return out;
}

class TextMender {
 public:
  TextMender(const OcrDoubts& doubts, const WordSet& words, const Plan& plan)
      : doubts_(doubts),
        words_(words),
        final_points_(prints_final_points(plan)),
        before_colons_(words_before_colons(plan)) {}

  void mend(std::string& text, const Place& at, const std::string& field, std::vector<Review>& review) const {
    if (text.empty() || !doubts_.recognised(at)) return;
    std::string mended = text;
    strip_specks(mended, final_points_);
    restore_signs(mended);
    mend_words(mended, at);
    mend_colons(mended);
    if (may_lack_colon(mended)) add_review(review, field, "ambiguous", "a point within the text may be a colon");
    if (mended == text || mended.empty()) return;
    add_review(review, field, "ocr_repair", fmt::format("\"{}\" read as \"{}\"", text, mended));
    text = mended;
  }

 private:
  // A colon where the document prints one behind the same word elsewhere.
  void mend_colons(std::string& text) const {
    re2::StringPiece rest(text);
    std::string word;
    re2::StringPiece sign;
    std::string out = text;
    while (RE2::FindAndConsume(&rest, word_and_point(), &word, &sign)) {
      if (before_colons_.contains(extract::fold_key(word))) out[static_cast<size_t>(sign.data() - text.data())] = ':';
    }
    text = out;
  }

  // A longer word is no abbreviation, nor is the "a" of "relativo a"; and a text is seldom of two sentences.
  static bool may_lack_colon(const std::string& text) {
    re2::StringPiece rest(text);
    std::string word;
    std::string sign;
    while (RE2::FindAndConsume(&rest, word_and_point(), &word, &sign)) {
      if (word.size() >= kLongestAbbreviation - 1 || word == "a") return true;
    }
    return false;
  }

  void mend_words(std::string& text, const Place& at) const {
    const std::vector<std::string> read = extract::split(text, ' ');
    std::string out;
    for (size_t i = 0; i < read.size(); ++i) {
      const std::string next = i + 1 < read.size() ? read[i + 1] : "";
      std::string word = read[i];
      if (doubts_.doubts(at, word)) {
        if (is_speck(word)) continue;
        word = meant(word, next);
      } else if (has_circumflex(word)) {
        word = without_inner_accents(word);
      }
      if (i > 0) word = as_elsewhere(word, text.find_first_of("\"'") == text.find_last_of("\"'"));
      if (i > 0) word = small_word(read[i - 1], word, next);
      if (!out.empty()) out += ' ';
      out += word;
      if (is_broken(read[i], next, at)) out += read[++i];
    }
    text = out;
  }

  // What the word may be, by the document's other words; its marks stay where a sentence may have them.
  std::string meant(const std::string& word, const std::string& next) const {
    const bool goes_on = !next.empty() && next[0] >= 'a' && next[0] <= 'z';
    const bool speck = word.ends_with('.') && goes_on && word.size() > kLongestAbbreviation;
    const size_t bare = word.find_last_not_of(speck ? ".,:;)" : ",:;)");
    if (bare == std::string::npos) return word;
    const std::string marks = speck ? "" : word.substr(bare + 1);
    const std::string core = word.substr(0, bare + 1);
    const std::string other = one_look_alike(core, words_, kRepeated);
    return (other.empty() ? without_inner_accents(core) : other) + marks;
  }

  // A word within a text as the document prints it everywhere else: without a quotation mark in front, the only one,
  // that is a speck, and without an accent on its last letter.
  std::string as_elsewhere(const std::string& word, bool alone) const {
    static const RE2 quoted(R"([\"'’‘“]+(\p{L}{4,}))");
    static const RE2 accented(R"((\p{L}{3,})ì)");
    std::string rest;
    if (RE2::FullMatch(word, quoted, &rest)) return alone ? rest : word;
    std::string other;
    if (RE2::FullMatch(word, accented, &rest)) other = rest + "i";
    return !other.empty() && words_.count(other) >= kFarMore * words_.count(word) ? other : word;
  }

  // "trien nale": neither half is a word of the document, the whole is.
  bool is_broken(const std::string& word, const std::string& next, const Place& at) const {
    if (!doubts_.doubts(at, word) && !doubts_.doubts(at, next)) return false;
    return word.size() > 1 && next.size() > 1 && words_.count(word) <= 1 && words_.count(next) <= 1 &&
           words_.count(word + next) >= kRepeated;
  }

  const OcrDoubts& doubts_;
  const WordSet& words_;
  bool final_points_;
  std::set<std::string> before_colons_;
};

// Whether the texts are of one length and differ in one small letter within a word.
bool one_letter_apart(const std::string& a, const std::string& b) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  if (a.size() != b.size()) return false;
  const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin());
  if (left == a.end() || left == a.begin() || !is_small(*left) || !is_small(*right)) return false;
  return std::equal(left + 1, a.end(), right + 1);
}

// "Atea Ricerca" where more rows have "Area Ricerca".
void mend_units(Plan& plan, const OcrDoubts& doubts) {
  std::map<std::string, size_t> counts;
  for (const Indicator& i : plan.indicators) {
    for (const std::string& unit : i.units) ++counts[unit];
  }
  if (counts.size() > kMostTypes) return;
  for (Indicator& i : plan.indicators) {
    for (std::string& unit : i.units) {
      if (unit.size() < kLongType || !doubts.recognised(i.at)) continue;
      const auto other = std::find_if(counts.begin(), counts.end(), [&](const auto& known) {
        return known.second > counts[unit] && one_letter_apart(known.first, unit);
      });
      if (other == counts.end()) continue;
      add_review(i.review, "units", "ocr_repair", fmt::format("\"{}\" read as \"{}\"", unit, other->first));
      unit = other->first;
    }
  }
}

// "Area Ricerca: Ufficio Tecnico" where rows name each of the two: the semicolon between them was misread.
void part_units(Plan& plan, const OcrDoubts& doubts) {
  static const RE2 two(R"((.+?)[:,.] (\p{Lu}.+))");
  std::set<std::string> known;
  for (const Indicator& i : plan.indicators) known.insert(i.units.begin(), i.units.end());
  if (known.size() > kMostTypes) return;
  for (Indicator& i : plan.indicators) {
    std::string left;
    std::string right;
    for (size_t u = 0; u < i.units.size() && doubts.recognised(i.at); ++u) {
      if (!RE2::FullMatch(i.units[u], two, &left, &right) || !known.contains(left) || !known.contains(right)) continue;
      add_review(i.review, "units", "ocr_repair", fmt::format("\"{}\" read as \"{}; {}\"", i.units[u], left, right));
      i.units[u] = left;
      i.units.insert(i.units.begin() + static_cast<std::ptrdiff_t>(u) + 1, right);
    }
  }
}

// What plans call an indicator's type.
constexpr std::array<std::string_view, 10> kUsualTypes = {"Efficacia", "Efficienza", "Outcome", "Output",
                                                          "Qualità",   "Volume",     "Impatto", "Economicità",
                                                          "Processo",  "Temporale"};

// "Quicome", "Liticienza" of whatever row: the one usual type of as many letters that it differs from in few.
std::string usual_type(const std::string& type) {
  std::string found;
  for (const std::string_view usual : kUsualTypes) {
    if (usual == type) return {};
    if (usual.size() != type.size() || edit_distance(usual, type) > kMostApart) continue;
    if (!found.empty()) return {};
    found = usual;
  }
  return found;
}

// "Ffficacia" among types that are "Efficacia": one letter apart from one that more rows have.
void mend_types(Plan& plan, const OcrDoubts& doubts) {
  std::map<std::string, size_t> counts;
  for (const Indicator& i : plan.indicators) {
    if (i.type) ++counts[*i.type];
  }
  if (counts.size() > kMostTypes) return;
  for (Indicator& i : plan.indicators) {
    if (!i.type || i.type->size() < kLongType || !doubts.recognised(i.at)) continue;
    for (const auto& [other, count] : counts) {
      if (count <= counts[*i.type] || edit_distance(other, *i.type) != 1) continue;
      add_review(i.review, "type", "ocr_repair", fmt::format("\"{}\" read as \"{}\"", *i.type, other));
      i.type = other;
      break;
    }
    if (const std::string usual = usual_type(*i.type); !usual.empty()) {
      add_review(i.review, "type", "ocr_repair", fmt::format("\"{}\" read as \"{}\"", *i.type, usual));
      i.type = usual;
    }
  }
}

}  // namespace

void mend_recognised_texts(Plan& plan, const OcrDoubts& doubts, const WordSet& words) {
  const TextMender mender(doubts, words, plan);
  for (Indicator& i : plan.indicators) {
    mender.mend(i.name, i.at, "name", i.review);
    if (i.algorithm) mender.mend(*i.algorithm, i.at, "algorithm", i.review);
    for (std::string& unit : i.units) mender.mend(unit, i.at, "units", i.review);
  }
  mend_types(plan, doubts);
  part_units(plan, doubts);
  mend_units(plan, doubts);
  for (Objective& o : plan.objectives) {
    if (o.title) mender.mend(*o.title, o.at, "title", o.review);
  }
}

}  // namespace spoglio::normalize
