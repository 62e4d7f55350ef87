// One line at a time. A line is, in this order: a header of rows, a level label, a labelled field, a sheet's title, the
// label of a list, a value of a card, a heading, the rest of what is open; else it is prose, and may be a title.
#include "normalize/lines/reader.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extract/text.h"
#include "normalize/forms/label.h"
#include "normalize/headers/continuation.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/lines/line_text.h"
#include "normalize/plan/fields.h"
#include "normalize/values/code.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestField = 4000;  // characters collected for one field
constexpr double kSameSize = 0.5;       // points between letters that are of one size
constexpr size_t kFullLine = 90;        // bytes of a line of text that goes on, at least: titles are shorter

}  // namespace

void LineReader::read(const extract::Line& original) {
  extract::Line line = original;
  line.text = without_leading_tabs(line.text);
  take_continuation(line.text);
  if (line.text.empty()) return;
  const bool idle = !rows_.active() && !cards_.in_list() && !label_ && !heading_ && !objective_opened_ &&
                    collecting_ == Collecting::kNothing;
  if (idle && is_plain(line.text, vocabulary_)) {
    remember(line);
    return;
  }
  if (rows_.read_header(line)) {
    end_collecting();
    return;
  }
  const bool wording = may_be_wording(line.text, vocabulary_.data());
  if (wording && (read_label(line) || read_own_weight(line) || read_field(line))) return;
  if (read_sheet_title(line) || (wording && read_list_label(line))) return;
  if (rows_.active()) {
    const auto heading = read_heading(line.text);
    if (heading && heading->dashed && (line.gap_before || line.page_start)) {
      rows_.finish();
      heading_ = line;
    } else {
      rows_.add(line);
    }
    return;
  }
  if (heading_ && !line.gap_before && !line.page_start && !is_prose(line.text) && !read_heading(line.text) &&
      heading_->text.size() + line.text.size() < kLongestTitle) {
    heading_->text += "\n" + line.text;  // a heading over two lines
  }
  if (read_value(line) || continue_collecting(line) || read_heading_line(line)) return;
  if (cards_.in_list() || (outline_.current() != nullptr && !outline_.plan().indicators.empty() && objective_opened_)) {
    if (!is_prose(line.text) || cards_.in_list()) {
      if (cards_.add_unknown(line)) return;
      extract::Line name = line;
      name.text.erase(std::min(name.text.find('\t'), name.text.size()));
      cards_.add_text(name);
    }
  }
  remember(line);
}

void LineReader::remember(const extract::Line& line) {
  const bool prose = is_prose(line.text);
  if (prose) heading_.reset();
  const auto title = titles_.peek();
  if (title && title->adjacent && is_labelled(line.text, vocabulary_)) return;
  titles_.see(line, prose);
}

bool LineReader::read_label(const extract::Line& line) {
  auto label = read_level_label(line.text, vocabulary_);
  std::string number;
  if (!label) label = label_over_title(line, number);
  if (!label || label->level == "ente") return false;
  // A label in a run of text is a word; one that opens a paragraph, or stands under another label, is a label.
  const bool apart =
      line.gap_before || line.page_start || !label->rest.empty() || label_ || collecting_ == Collecting::kNothing;
  if (!apart) return false;
  rows_.finish();
  end_collecting();
  commit_pending_heading();
  label_ = label->level;
  label_number_ = std::move(number);
  label_size_.reset();
  if (!label_number_.empty() && !line.text.ends_with(':')) label_size_ = line.font_size;
  chapter_ = label->rest.empty() && heads_chapter(line.text);
  if (chapter_) label_size_ = line.font_size;
  if (!label->rest.empty()) start_objective(label->rest, line);
  return true;
}

// "Obiettivo strategico 1:" alone, over its title; without a colon where it stands apart and names its level.
std::optional<LevelLabel> LineReader::label_over_title(const extract::Line& line, std::string& number) const {
  std::string folded = extract::fold_space(line.text);
  const bool colon = folded.ends_with(':');
  if (colon) folded.pop_back();
  if (folded.empty() || (!colon && !line.gap_before && !line.page_start)) return std::nullopt;
  auto numbered = numbered_label(folded, vocabulary_);
  if (!numbered || (!colon && numbered->label.role == std::string("level:") + kAnyObjective)) return std::nullopt;
  number = std::move(numbered->number);
  return LevelLabel{numbered->label.role.substr(std::string_view("level:").size()), ""};
}

void LineReader::start_objective(const std::string& text, const extract::Line& line) {
  collecting_ = Collecting::kTitle;
  wording_.clear();
  const std::string number = std::exchange(label_number_, "");
  collected_ = number.empty() ? text : number + " - " + text;
  collected_at_ = line.place;
  title_size_ = line.font_size;
  title_level_ = label_;
  label_.reset();
}

bool LineReader::continue_collecting(const extract::Line& line) {
  // Below "Area strategica 1" alone a title is no smaller, no sentence, and on the same page; below the title of a
  // chapter it may be smaller, as long as it is short.
  const bool smaller = label_size_ && line.font_size < *label_size_ - kSameSize;
  const bool text_below =
      chapter_ ? smaller && line.text.size() >= kFullLine : smaller || line.page_start || is_prose(line.text);
  if (label_ && label_size_ && text_below) {
    label_.reset();
    label_size_.reset();
    label_number_.clear();
  }
  if (label_) {
    if (collecting_ == Collecting::kTitle) end_collecting();
    start_objective(line.text, line);
    return true;
  }
  // A label alone may stand some white above its value.
  const bool waits = collecting_ != Collecting::kNothing && collected_.empty() && !read_heading(line.text);
  // A sentence in smaller letters below a title is no line of it.
  const bool small = !line.text.empty() && line.text[0] >= 'a' && line.text[0] <= 'z';
  const bool text = collecting_ == Collecting::kTitle && line.font_size < title_size_ - kSameSize && !small &&
                    !is_open_text(collected_);
  if (collecting_ == Collecting::kNothing || ((line.gap_before || text) && !waits) ||
      collected_.size() > kLongestField) {
    if (collecting_ != Collecting::kNothing) end_collecting();
    return false;
  }
  // The label's own second line, printed beside the value: "Unità organizzative … / coinvolte".
  const bool rest_of_label =
      !wording_.empty() && vocabulary_.data().columns.count(wording_ + " " + vocabulary_key(line.text)) > 0;
  if (rest_of_label) return true;
  if (is_form_placeholder(extract::fold_space(line.text), vocabulary_)) return true;
  collected_ += "\n" + line.text;
  collected_at_ = unite(collected_at_, line.place);
  return true;
}

void LineReader::end_collecting() {
  const Collecting what = std::exchange(collecting_, Collecting::kNothing);
  if (what == Collecting::kNothing) return;
  Objective* current = outline_.current();
  if (what == Collecting::kDescription || what == Collecting::kUnits) {
    if (current != nullptr)
      put_field(*current, {what == Collecting::kUnits ? "units" : "description", 0}, collected_, vocabulary_);
    return;
  }
  open_sheet_above();
  outline_.open_printed(join_lines(collected_), title_level_, collected_at_);
  cards_.objective_opened();
  objective_opened_ = true;
  titles_.take();
}

// "Settore Cultura" right above "Obiettivo 3 - …": the objectives below it are of its sheet. A front page's is the
// whole document's.
void LineReader::open_sheet_above() {
  const auto title = titles_.peek();
  if (!title_level_ || !title || !title->adjacent || !heads_sheet(title->text, vocabulary_)) return;
  if (title->at.page == collected_at_.page && outline_.may_open_sheet()) outline_.open_sheet(title->text, title->at);
}

void LineReader::commit_pending_heading() {
  if (!heading_) return;
  const extract::Line line = *std::exchange(heading_, std::nullopt);
  title_level_.reset();
  collecting_ = Collecting::kTitle;
  collected_ = line.text;
  collected_at_ = line.place;
  end_collecting();
}

// "Peso: 20 %" among the fields of the objective above.
bool LineReader::read_own_weight(const extract::Line& line) {
  if (collecting_ != Collecting::kUnits && collecting_ != Collecting::kDescription) return false;
  const auto value = read_labelled_value(line.text, vocabulary_);
  Objective* objective = outline_.current();
  if (!value || value->label.role != "weight" || objective == nullptr || objective->weight) return false;
  end_collecting();
  put_field(*objective, value->label, value->value, vocabulary_);
  return true;
}

bool LineReader::read_field(const extract::Line& line) {
  const bool under_title = collecting_ != Collecting::kNothing || (objective_opened_ && !cards_.in_list());
  if (!under_title || rows_.active() || label_) return false;
  const std::string key = vocabulary_key(line.text);
  std::string wording;
  std::string role;
  for (const auto& [known, meaning] : vocabulary_.data().objective_fields) {
    if (known.size() <= wording.size() || !key.starts_with(known)) continue;
    // A single word opens many a sentence: as a label it stands alone, or a tab or a colon follows it.
    const bool several_words = known.find(' ') != std::string::npos || meaning == "description";
    const bool alone = key.size() == known.size();
    const bool cut = !alone && (key[known.size()] == ' ' || key[known.size()] == ':');
    const size_t end = line.text.find_first_of("\t:");
    const bool set_apart = end != std::string::npos && vocabulary_key(line.text.substr(0, end)) == known;
    if (!alone && !set_apart && !(several_words && cut)) continue;
    wording = known;
    role = meaning;
  }
  if (wording.empty()) return false;
  end_collecting();
  collecting_ = role == "units" ? Collecting::kUnits : Collecting::kDescription;
  wording_ = wording;
  // The printed wording has as many words as its folded form.
  const std::string folded = extract::fold_space(line.text);
  const auto words = static_cast<size_t>(std::count(wording.begin(), wording.end(), ' ')) + 1;
  size_t at = 0;
  for (size_t i = 0; i < words && at != std::string::npos; ++i) at = folded.find(' ', at + 1);
  collected_ = at == std::string::npos ? "" : folded.substr(at + 1);
  collected_at_ = line.place;
  return true;
}

bool LineReader::read_sheet_title(const extract::Line& line) {
  if (!line.gap_before && !line.soft_gap && !line.page_start) return false;
  const std::string text = extract::fold_space(line.text);
  const std::string key = extract::fold_key(text);
  const auto& starts = vocabulary_.data().list("sheet_starts");
  const bool titled = std::any_of(starts.begin(), starts.end(), [&](const std::string& start) {
    return key.starts_with(start + " ") || key == start;
  });
  if (!titled || is_prose(text)) return false;
  rows_.finish();
  end_collecting();
  cards_.finish();
  heading_.reset();
  titles_.take();
  outline_.open_sheet(text, line.place);
  return true;
}

bool LineReader::read_list_label(const extract::Line& line) {
  if (rows_.active()) return false;
  const std::string first = line.text.substr(0, line.text.find('\t'));
  const auto& columns = vocabulary_.data().columns;
  const auto it = columns.find(vocabulary_key(first));
  const bool list = it != columns.end() && it->second == "name";
  if (!list) return false;
  end_collecting();
  commit_pending_heading();
  if (outline_.current() == nullptr) return false;
  cards_.open_list();
  return true;
}

bool LineReader::read_value(const extract::Line& line) {
  if (outline_.current() == nullptr) return false;
  auto value = read_labelled_value(line.text, vocabulary_);
  if (!value) {
    // "Name\t\tPeso 20 %": the name in front of its first value.
    const size_t tab = line.text.find('\t');
    const bool among_cards = cards_.in_list() || (objective_opened_ && !outline_.plan().indicators.empty());
    if (tab == std::string::npos) return among_cards && is_bare_label(line.text, vocabulary_);
    if (!cards_.in_list()) return false;
    value = read_labelled_value(without_leading_tabs(line.text.substr(tab)), vocabulary_);
    if (!value) return false;
    extract::Line name = line;
    name.text.erase(tab);
    cards_.add_text(name);
  }
  const bool card_role = value->label.role == "weight" || is_measure_role(value->label.role);
  if (!card_role || (collecting_ != Collecting::kNothing && collecting_ != Collecting::kTitle)) return false;
  if (!cards_.in_list() && outline_.plan().indicators.empty()) return false;
  end_collecting();
  cards_.add_value(*value, line.place);
  return true;
}

bool LineReader::read_heading_line(const extract::Line& line) {
  auto heading = read_heading(line.text);
  if (!heading && (line.gap_before || line.page_start)) {
    // "B Title" after an area "A": the label is not printed again.
    heading = read_lettered_heading(line.text);
    if (heading && outline_.find(std::string(1, static_cast<char>(heading->code[0] - 1))) != nullptr &&
        !is_prose(line.text)) {
      label_ = outline_.level_of(*heading, std::nullopt);
      start_objective(line.text, line);
      return true;
    }
    return false;
  }
  if (!heading || is_prose(line.text) || heads_sheet(line.text, vocabulary_)) return false;
  // Inside an outline of the same kind a coded line is the next objective: its parent is there, or a sibling.
  const std::string parent = parent_code(heading->code);
  const bool known =
      heading->depth() >= 2 && (cards_.in_list() || objective_opened_) && outline_.find(parent) != nullptr;
  if (heading->mission || known) {
    commit_pending_heading();
    label_.reset();
    label_number_.clear();
    start_objective(line.text, line);
    return true;
  }
  heading_ = line;
  return false;
}

void LineReader::flush() {
  rows_.finish();
  end_collecting();
  cards_.finish();
}

void LineReader::open_list() {
  commit_heading();
  cards_.finish();
  label_.reset();
  label_number_.clear();
}

void LineReader::leave_chapter() {
  if (!chapter_) return;
  label_.reset();
  chapter_ = false;
}

void LineReader::commit_heading() {
  rows_.finish();
  end_collecting();
  commit_pending_heading();
}

void LineReader::end_title() {
  end_collecting();
  cards_.end_title();
}

bool LineReader::take_objective_opened() { return std::exchange(objective_opened_, false); }

}  // namespace spoglio::normalize
