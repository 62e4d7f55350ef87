// A paragraph is judged when it has ended: the first lines of a sentence look like a heading.
#include "normalize/lines/sheet_titles.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/text.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/values/code.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestTitle = 320;  // bytes; a longer paragraph is text
constexpr size_t kFullSentence = 40;   // bytes of a sentence, at least: codes are shorter
constexpr double kSameSize = 0.5;      // points between letters that are of one size

// A sentence, a paragraph of text, or a legend ("AS = area strategica").
bool is_text(const std::string& text) {
  static const RE2 two_sentences(R"(\p{Ll}{5,}\. \p{Lu}\p{Ll}+ )");
  return text.size() > kLongestTitle || (text.size() >= kFullSentence && text.ends_with('.')) ||
         RE2::PartialMatch(text, two_sentences) || text.find(" = ") != std::string::npos;
}

// Text below a heading makes it a chapter's: the table's too only where it says what the table holds.
bool tells_objectives(const std::string& heading) {
  static const RE2 told(
      R"((?i)\b(?:obiettiv|indicator|performance|target|risultat[io] attes|sched[ae]\b|cruscott|alber))");
  return RE2::PartialMatch(heading, told);
}

// "2.2 Performance": a section that every plan of its kind has, and the title of no sheet.
bool is_section(const std::string& heading) {
  static const RE2 section(
      R"((?i)(?:(?:sotto)?sezione )?\d(?:\.\d)*\.?(?: ?[\-–—:])? (?:valore pubblico(?:,? performance e anticorruzione)?|performance|rischi corruttivi e trasparenza))");
  return RE2::FullMatch(heading, section);
}

}  // namespace

bool SheetTitles::goes_on(const extract::Line& line) const {
  return open_ && !line.gap_before && !line.page_start && line.bold == open_->bold &&
         std::abs(line.font_size - open_->font_size) < kSameSize && !read_heading(line.text);
}

void SheetTitles::see(const extract::Line& line, bool prose) {
  const std::string text = extract::fold_space(line.text);
  if (text.empty()) return;
  if (!goes_on(line)) {
    title_ = take();
    // "Servizio Verde" over "Obiettivi di gestione": whose sheet it is titles it.
    if (title_ && title_->at.page == line.place.page && heads_sheet(title_->text, vocabulary_)) unit_ = title_;
    open_ = Paragraph{{text, line.place, true, ""}, line.font_size, line.bold, false};
  } else {
    open_->title.text += " " + text;
  }
  open_->prose = open_->prose || prose;
}

void SheetTitles::see_table() {
  title_ = take();
  if (title_ && !heads_sheet(title_->text, vocabulary_)) title_.reset();
}

std::optional<TitleCandidate> SheetTitles::take() {
  auto out = peek();
  title_.reset();
  unit_.reset();
  open_.reset();
  return out;
}

std::optional<TitleCandidate> SheetTitles::peek() const {
  auto out = last();
  if (!unit_ || !out || !out->adjacent || heads_sheet(out->text, vocabulary_)) return out;
  auto unit = unit_;
  unit->below = out->text;
  return unit;
}

std::optional<TitleCandidate> SheetTitles::last() const {
  if (!open_) return title_ && is_section(title_->text) ? std::nullopt : title_;
  if (is_section(open_->title.text)) return std::nullopt;
  if (!open_->prose && !is_text(open_->title.text)) return open_->title;
  if (!title_ || (!tells_objectives(title_->text) && !heads_sheet(title_->text, vocabulary_))) return std::nullopt;
  auto out = title_;
  out->adjacent = false;
  return out;
}

bool heads_sheet(const std::string& heading, const Vocabulary& vocabulary) {
  static const RE2 of_whom(
      R"((?i)(?:sched[ae]\b.*\S|obiettivi (?:individuali )?(?:assegnati|individuali)\b(?:.*\S)?)(?:\s[\-–—]\s|:\s?)\S.*)");
  if (RE2::FullMatch(heading, of_whom)) return true;
  const std::string key = extract::fold_key(heading);
  const auto begins = [&](const std::string& word) {
    return key.starts_with(word) && (key.size() == word.size() || key[word.size()] == ' ' || key[word.size()] == ':');
  };
  const auto begins_with_one_of = [&](const char* list) {
    const std::vector<std::string>& words = vocabulary.data().list(list);
    return std::any_of(words.begin(), words.end(), begins);
  };
  return begins_with_one_of("sheet_starts") || begins_with_one_of("sheet_headings") ||
         begins_with_one_of("unit_starts");
}

bool announces_rows(const std::string& heading) {
  static const RE2 plural(
      R"((?i)(?:gli |i |le )?(?:obiettivi|indicatori|kpi|azioni|attivit[aà]|fasi|target|risultati)\b.*)");
  return RE2::FullMatch(heading, plural);
}

}  // namespace spoglio::normalize
