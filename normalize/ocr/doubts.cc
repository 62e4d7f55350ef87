// Matches doubtful words with fields: by place first, by wording within a row.
#include "normalize/ocr/doubts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "extract/text.h"
#include "normalize/ocr/readings.h"
#include "normalize/ocr/widths.h"
#include "normalize/ocr/words.h"
#include "normalize/plan/fields.h"

namespace spoglio::normalize {
namespace {

// Confidences of Tesseract from which a word of letters, and one with figures, is right nearly always; measured on
// plans printed and scanned, against their text layers. At the same confidence, words are worse where many are weak:
// below 0.9 hardly one of a clear page is wrong, but one of five of a rough one (150 dpi, one bit, noise).
struct Sureness {
  double weak;  // share of the page's longer words that are weak, up to which it holds
  double word;
  double figure;
};
constexpr std::array<Sureness, 3> kSureness = {{{0.02, 0.87, 0.885}, {0.05, 0.925, 0.905}, {1, 0.94, 0.92}}};
constexpr double kRoughShare = 0.05;    // of weak words, from which on headers and headings may be misread too
constexpr double kSureSign = 0.50;      // confidence from which ">=" alone is right: other signs become it hardly ever
constexpr double kWeakWord = 0.90;      // confidence below which a word counts as weak there
constexpr size_t kLongWord = 4;         // bytes: shorter words, and signs, tell nothing about a page
constexpr size_t kFewestWords = 10;     // longer words that tell what a page is like
constexpr double kHardlySeen = 0.70;    // confidence below which a word's repetition does not help it
constexpr int kRepeated = 3;            // times that a document prints a word, from which on it is its own
constexpr double kTitleShare = 0.25;    // of a title's letters that are doubtful, and the objective with them
constexpr double kWidestComma = 0.75;   // digits' widths that a comma or a point takes at most
constexpr size_t kMostDoubts = 10'000;  // of a document; beyond, it is no scan of print
constexpr double kBeside = 2;           // points by which a row's place may fall short of its words

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

bool is_long_word(const extract::Word& word) { return word.text.size() >= kLongWord && !has_digit(word.text); }

// The share of the page's longer words that are weak; 0 where too few tell.
double weak_share(const extract::Page& page) {
  size_t all = 0;
  size_t weak = 0;
  for (const extract::Word& word : page.words) {
    if (word.confidence >= 1 || !is_long_word(word)) continue;
    ++all;
    weak += word.confidence < kWeakWord;
  }
  return all >= kFewestWords ? static_cast<double>(weak) / static_cast<double>(all) : 0;
}

bool is_sign(std::string_view text) { return text == ">=" || text == "<=" || text == "≥" || text == "≤"; }

// "CrealnRete": a capital "I" within a word looks like an "l".
bool has_inner_capital(std::string_view text) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  for (size_t i = 2; i + 1 < text.size(); ++i) {
    const bool capital = text[i] >= 'A' && text[i] <= 'Z';
    if (capital && is_small(text[i - 1]) && is_small(text[i + 1])) return true;
  }
  return false;
}

// "de!", "residenzia!e": signs that stand in no word.
bool has_odd_sign(std::string_view text) {
  const bool letters = std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return letters && text.find_first_of("!|{}~^\\<>#$") != std::string_view::npos;
}

double least_confidence(const extract::Word& word, const Sureness& sure) {
  if (is_sign(word.text)) return kSureSign;
  return has_digit(word.text) ? sure.figure : sure.word;
}

bool holds(const extract::Box& outer, const extract::Box& word) {
  const double x = (word.x0 + word.x1) / 2;
  const double y = (word.y0 + word.y1) / 2;
  return x >= outer.x0 - kBeside && x <= outer.x1 + kBeside && y >= outer.y0 - kBeside && y <= outer.y1 + kBeside;
}

bool in_rows(const extract::Place& place, int page, const extract::Box& word) {
  const double y = (word.y0 + word.y1) / 2;
  return place.page == page && place.box && y >= place.box->y0 - kBeside && y <= place.box->y1 + kBeside;
}

// The word as a word of its own; a longer one also where a hyphen was taken out behind or before it.
bool says(std::string_view text, std::string_view word) {
  for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const size_t end = at + word.size();
    const bool apart = (at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ');
    if (apart || word.size() >= kLongWord) return true;
  }
  return word.size() > kLongWord && word.back() == '-' && says(text, word.substr(0, word.size() - 1));
}

// The word without the brackets and marks around it, which fields are stripped of.
std::string_view bare(std::string_view word) {
  constexpr std::string_view kAround = "()[]{},.;:";
  const size_t first = word.find_first_not_of(kAround);
  return first == std::string_view::npos ? word : word.substr(first, word.find_last_not_of(kAround) - first + 1);
}

bool field_says(const std::optional<std::string>& text, std::string_view word) { return text && says(*text, word); }

bool any_says(const std::vector<std::string>& texts, std::string_view word) {
  return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) { return says(text, word); });
}

}  // namespace

void OcrDoubts::read(const extract::Page& page) {
  const double weak = weak_share(page);
  const bool rough = weak >= kRoughShare;
  const Sureness& sure =
      *std::find_if(kSureness.begin(), kSureness.end(), [&](const Sureness& s) { return weak <= s.weak; });
  for (const extract::Word& word : page.words) {
    if (word.confidence >= 1) continue;
    recognised_.insert(page.number);
    const bool doubtful =
        word.confidence < least_confidence(word, sure) || has_inner_capital(word.text) || has_odd_sign(word.text);
    if (!doubtful || doubts_.size() == kMostDoubts) continue;
    doubts_.push_back({page.number, word.box, word.text, word.confidence, "", "", false, false});
    texts_.emplace(page.number, word.text);
  }
  for (const OddWidth& odd : odd_widths(page)) {
    const extract::Word& word = page.words[odd.word];
    const bool lost_comma = !rough && word.text.size() == 2 && odd.excess > 0 && odd.excess <= kWidestComma;
    const std::string reading = lost_comma ? std::string{word.text[0], ',', word.text[1]} : "";
    if (doubts_.size() < kMostDoubts)
      doubts_.push_back({page.number, word.box, word.text, word.confidence, "", reading, true, false});
  }
  if (rough) rough_.insert(page.number);
}

void OcrDoubts::add(int page, const std::vector<Mend>& mends) {
  for (const Mend& mend : mends) {
    if (doubts_.size() < kMostDoubts)
      doubts_.push_back({page, mend.box, mend.meant, 0, mend.read, "", false, mend.header});
  }
}

Review OcrDoubts::review_of(const Doubt& doubt, std::string field) {
  if (!doubt.read.empty())
    return {std::move(field), "ocr_repair", fmt::format("\"{}\" read as \"{}\"", doubt.read, doubt.text)};
  if (doubt.odd)
    return {std::move(field), "low_confidence", fmt::format("\"{}\" is not as wide as its figures", doubt.text)};
  return {std::move(field), "low_confidence",
          fmt::format("\"{}\" was recognised with confidence {:.2f}", doubt.text, doubt.confidence)};
}

bool OcrDoubts::repeated(const Doubt& doubt, const WordSet& words) const {
  return doubt.confidence >= kHardlySeen && !has_digit(doubt.text) && !has_inner_capital(doubt.text) &&
         !has_odd_sign(doubt.text) && doubt.text.size() >= kLongWord && words.count(doubt.text) >= kRepeated &&
         one_look_alike(doubt.text, words, kRepeated).empty();
}

void OcrDoubts::flag(Indicator& indicator, const Doubt& doubt) const {
  const auto add = [&](const std::string& field) {
    const Review review = review_of(doubt, field);
    add_review(indicator.review, review.field, review.reason, review.detail);
  };
  for (Measure& m : indicator.measures) {
    const bool here = m.at.page == doubt.page && m.at.box && holds(*m.at.box, doubt.box);
    if (here && doubt.header) return add(measure_field(m));
    const size_t at = here ? m.raw.find(doubt.text) : std::string::npos;
    if (at != std::string::npos) {
      if (!doubt.reading.empty() && m.kind == "number") {
        std::string text = m.raw;
        text.replace(at, doubt.text.size(), doubt.reading);
        return take_reading(m, text, indicator.review);
      }
      add(measure_field(m));
      return;
    }
  }
  if (doubt.header || !in_rows(indicator.at, doubt.page, doubt.box)) return;
  if (says(indicator.name, doubt.text)) add("name");
  if (field_says(indicator.algorithm, doubt.text)) add("algorithm");
  if (indicator.weight && has_digit(doubt.text) &&
      doubt.text.find(fmt::format("{}", static_cast<int>(*indicator.weight))) != std::string::npos)
    add("weight");
  if (field_says(indicator.type, bare(doubt.text))) add("type");
  if (field_says(indicator.code, doubt.text)) add("code");
  if (any_says(indicator.units, doubt.text)) add("units");
  if (any_says(indicator.assignees, doubt.text)) add("assignees");
  const std::string cell = doubt.read.empty() ? "" : extract::fold_key(doubt.text);
  for (const Amendment& a : indicator.amendments) {
    if (cell.find(a.action) != std::string::npos) return add("amendments");
  }
}

char OcrDoubts::flag(Objective& objective, const Doubt& doubt) const {
  if (doubt.header || !in_rows(objective.at, doubt.page, doubt.box)) return 0;
  const auto add = [&](const char* field) {
    const Review review = review_of(doubt, field);
    add_review(objective.review, review.field, review.reason, review.detail);
  };
  // A heading's code stands in front of its title: "3" may be part of either.
  if (objective.code && doubt.text.find(*objective.code) != std::string::npos) {
    add("code");
    return 'c';
  }
  if (!field_says(objective.title, doubt.text)) return 0;
  add("title");
  return 't';
}

void OcrDoubts::flag(Plan& plan, const WordSet& words) const {
  std::map<std::string, size_t> letters;  // doubtful ones, by objective
  std::set<std::string> doubted;
  for (const Doubt& doubt : doubts_) {
    if (repeated(doubt, words)) continue;
    for (Indicator& indicator : plan.indicators) flag(indicator, doubt);
    for (Objective& objective : plan.objectives) {
      const char where = flag(objective, doubt);
      if (where == 'c') doubted.insert(objective.id);
      if (where == 't') letters[objective.id] += doubt.text.size();
    }
  }
  for (const Objective& objective : plan.objectives) {
    const size_t all = objective.title ? objective.title->size() : 0;
    if (static_cast<double>(letters[objective.id]) > kTitleShare * static_cast<double>(all))
      doubted.insert(objective.id);
  }
  for (Indicator& indicator : plan.indicators) {
    if (doubted.count(indicator.objective) > 0)
      add_review(indicator.review, "objective", "low_confidence", "its objective was recognised with doubts");
  }
}

}  // namespace spoglio::normalize
