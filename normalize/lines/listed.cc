// A label counts where a separator stands before it and a colon, or a value, behind it.
#include "normalize/lines/listed.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "extract/text.h"
#include "normalize/forms/split.h"
#include "normalize/headers/item.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/fields.h"
#include "normalize/values/code.h"
#include "normalize/values/measure.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kMostLabelWords = 6;  // of a label, its year among them
constexpr size_t kMostLines = 12;      // printed lines of one item
constexpr size_t kLongestItem = 1500;  // bytes
constexpr size_t kLongestName = 600;   // bytes; a longer one is prose
constexpr size_t kLongestValue = 120;  // bytes of a target that no rule reads
constexpr double kSameSize = 0.25;     // points: lines of one paragraph are of one size

struct Label {
  size_t begin = 0;
  size_t end = 0;  // where the value starts
  ColumnRole role;
};

bool may_be_listed(const std::string& role) {
  return is_measure_role(role) || role == "weight" || role == "type" || role == "due" || role == "measure_unit" ||
         role == "units" || role == "algorithm" || role == "source" || role == "code" || role == "threshold";
}

// Where a label may start: behind a separator. 2 where a blank alone separates, which takes a colon behind the label.
int separation(const std::string& text, size_t at) {
  if (at == 0) return 0;
  const char before = text[at - 1];
  if (before == '(' || before == '[') return 1;
  if (before != ' ' || at < 2) return 0;
  const std::string_view left = std::string_view(text).substr(0, at - 1);
  for (const std::string_view mark : {";", ",", "|", "-", "–", "—", ".", ":", ")", "]"}) {
    if (left.ends_with(mark)) return 1;
  }
  return 2;
}

bool starts_value(std::string_view text) {
  static const RE2 value(R"((?i)^(?:[\d<>=≥≤+%€]|entro\b|almeno\b|n\. ?\d|s[iì]\b))");
  constexpr size_t kLongestStart = 8;
  // Most words of running text are told by their first letter.
  const bool may =
      !text.empty() && (static_cast<unsigned char>(text[0]) > 0x7F ||
                        std::string_view("0123456789<>=+%eEaAnNsS").find(text[0]) != std::string_view::npos);
  if (!may) return false;
  const auto start = text.substr(0, kLongestStart);
  return RE2::PartialMatch(re2::StringPiece(start.data(), start.size()), value);
}

// The year of a label: "target 2024: …".
bool year_follows(std::string_view text) {
  static const RE2 year(R"(^(?:19|20)\d\d[ :=])");
  const auto start = text.substr(0, 5);
  return RE2::PartialMatch(re2::StringPiece(start.data(), start.size()), year);
}

// Words that run over a separator are no label.
bool leaves_label(std::string_view words) {
  for (const std::string_view mark : {";", ",", " - ", " – ", " — ", " | "}) {
    if (words.find(mark) != std::string_view::npos) return true;
  }
  int depth = 0;
  for (const char c : words) {
    if (c == '(' || c == '[') ++depth;
    if ((c == ')' || c == ']') && --depth < 0) return true;
  }
  return false;
}

// A bracket that opens inside of a label closes there: "Peso (%)", but not "soglia (Peso".
bool is_whole(std::string_view words) {
  return std::count(words.begin(), words.end(), '(') == std::count(words.begin(), words.end(), ')');
}

// The next blank, colon or equals sign, told without a search for each letter.
size_t label_end(const std::string& text, size_t from) {
  const auto parts = [](char c) { return c == ' ' || c == ':' || c == '='; };
  while (from < text.size() && !parts(text[from])) ++from;
  return from < text.size() ? from : std::string::npos;
}

// The longest label at a position. `after`: the label before it, whose years may follow alone ("2025: 80%").
std::optional<Label> label_at(const std::string& text, size_t at, const Label* after, const Vocabulary& vocabulary) {
  const int separated = separation(text, at);
  if (separated == 0) return std::nullopt;
  if (separated == 2 && text.find(':', at) == std::string::npos) return std::nullopt;
  std::optional<Label> found;
  size_t end = at;
  for (size_t count = 0; count < kMostLabelWords && end < text.size(); ++count) {
    end = label_end(text, end + 1);
    if (end == std::string::npos || leaves_label(std::string_view(text).substr(at, end - at))) break;
    const size_t mark = text[end] == ' ' && end + 1 < text.size() ? end + 1 : end;
    const bool colon = text[mark] == ':';
    size_t value = colon ? mark + 1 : end;
    while (value < text.size() && text[value] == ' ') ++value;
    const bool bare = separated == 1 && starts_value(std::string_view(text).substr(value));
    // Reading a wording is dear, and in prose hardly a value follows.
    const std::string_view words = std::string_view(text).substr(at, end - at);
    ColumnRole role = (colon || bare) && is_whole(words) ? read_column_header(words, vocabulary) : ColumnRole{};
    if (role.role == "threshold" && separated == 1) role.role = "target";
    if (role.role == "year" && after != nullptr && is_measure_role(after->role.role) && colon)
      role.role = after->role.role;
    const bool strong = role.role == "target" || role.role == "weight";
    const bool valued = colon || (strong && bare);
    if (may_be_listed(role.role) && valued && (separated == 1 || strong)) found = Label{at, value, std::move(role)};
    if (colon || (found && !year_follows(std::string_view(text).substr(value)))) break;
  }
  return found;
}

std::vector<Label> labels_of(const std::string& text, const Vocabulary& vocabulary) {
  std::vector<Label> out;
  for (size_t at = 1; at < text.size(); ++at) {
    if (text[at] == ' ' || (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) continue;
    auto label = label_at(text, at, out.empty() ? nullptr : &out.back(), vocabulary);
    // "valore atteso: minimo 3": the word behind a label begins its value, unless it has a colon of its own.
    const bool opens_value = label && !out.empty() && out.back().end == at && text.find(':', at) >= label->end;
    if (!label || opens_value) continue;
    at = label->end > at ? label->end - 1 : at;
    out.push_back(std::move(*label));
  }
  return out;
}

// Separators and opened brackets at the end of what stands before a label.
std::string without_separators(std::string text) {
  static const RE2 tail(R"((?:\s+[-–—|]|[\s,;(\[]|\s[-–—|]\s*)+$)");
  static const RE2 head(R"(^(?:[-–—|]\s+|[\s,;)\]])+)");
  static const RE2 lone(R"([-–—|]+)");
  RE2::GlobalReplace(&text, tail, "");
  RE2::Replace(&text, head, "");
  return RE2::FullMatch(text, lone) ? "" : text;
}

// A value up to a bracket that closes what was opened before it; `rest` is what stands behind that.
std::string cut_at_bracket(const std::string& text, std::string& rest) {
  int depth = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(' || text[i] == '[') ++depth;
    if ((text[i] == ')' || text[i] == ']') && --depth < 0) {
      rest = without_separators(text.substr(i + 1));
      return text.substr(0, i);
    }
  }
  return text;
}

bool is_target_value(const std::string& text) {
  return !text.empty() && (text.size() <= kLongestValue || read_measure(text, {"target", 0}).kind != "text");
}

bool opens_other(const extract::Line& line, bool open, const Vocabulary& vocabulary) {
  if (line.text.find('\t') != std::string::npos || item_mark(line.text) > 0) return true;
  if (open) return false;  // "[valore atteso:" and "44 - peso: 30%]"
  if (read_level_label(line.text, vocabulary)) return true;
  const auto heading = read_heading(line.text);
  return heading && (heading->depth() >= 2 || heading->dashed);
}

// "2) Ponti ispezionati (peso 30%)" over "– valore atteso: 57": a dash that no item of the list has parts the label
// from what stands above it.
bool is_parted_label(const std::string& first, const std::string& line, const Vocabulary& vocabulary) {
  static const RE2 dash(R"(^[-–—]\s+)");
  if (RE2::PartialMatch(first, dash) || !RE2::PartialMatch(line, dash)) return false;
  const size_t colon = line.find(':');
  const size_t mark = item_mark(line);
  if (colon == std::string::npos || colon < mark) return false;
  return read_column_header(std::string_view(line).substr(mark, colon - mark), vocabulary).role == "target";
}

// "Formula: …": a line of a form, not the rest of the one above.
bool starts_with_label(const std::string& text, const Vocabulary& vocabulary) {
  const size_t colon = text.find(':');
  return colon != std::string::npos && !read_column_header(text.substr(0, colon), vocabulary).role.empty();
}

// The same, a field that no name is worded like: "Formula: …; Target 2025: …" below a name that is none of its own.
bool starts_with_field(const std::string& text, const Vocabulary& vocabulary) {
  const size_t colon = text.find(':');
  if (colon == std::string::npos) return false;
  const std::string role = read_column_header(text.substr(0, colon), vocabulary).role;
  return role == "algorithm" || role == "weight" || role == "target" || role == "source" || role == "measure_unit";
}

bool ends_in_separator(const std::string& text) {
  for (const std::string_view dash : {" –", " —", " ·"}) {
    if (text.ends_with(dash)) return true;
  }
  return !text.empty() && std::string_view(";,-([|").find(text.back()) != std::string_view::npos;
}

// Brackets that wait to be closed; that of "1)" closes nothing.
int open_brackets(const std::string& text) {
  int depth = 0;
  for (const char c : text) {
    if (c == '(' || c == '[') ++depth;
    if ((c == ')' || c == ']') && depth > 0) --depth;
  }
  return depth;
}

}  // namespace

std::optional<ListedIndicator> read_listed(std::string_view text, const Vocabulary& vocabulary) {
  ListedIndicator out;
  const size_t mark = item_mark(text);
  out.marked = mark > 0;
  std::string rest = join_lines(text.substr(mark));
  if (rest.size() > kLongestItem) return std::nullopt;
  if (const size_t label = name_label(rest, vocabulary); label > 0) {
    rest.erase(0, label);
    out.marked = true;
  }
  if (read_level_label(rest, vocabulary) || starts_with_field(rest, vocabulary)) return std::nullopt;
  const std::vector<Label> labels = labels_of(rest, vocabulary);
  if (labels.empty()) return std::nullopt;
  std::string before = rest.substr(0, labels[0].begin);
  if (before.ends_with(": ")) before.resize(before.size() - 2);
  if (before.ends_with(". ")) before.resize(before.size() - 2);
  out.name = without_separators(std::move(before));
  bool target = false;
  for (size_t i = 0; i < labels.size(); ++i) {
    const size_t end = i + 1 < labels.size() ? labels[i + 1].begin : rest.size();
    std::string behind;
    std::string value = cut_at_bracket(rest.substr(labels[i].end, end - labels[i].end), behind);
    if (value.ends_with(". ") || (i + 1 == labels.size() && value.ends_with('.'))) value.resize(value.rfind('.'));
    if (i + 1 < labels.size() && value.ends_with(": ")) value.resize(value.size() - 2);  // a semicolon of a scan
    value = without_separators(std::move(value));
    if (!behind.empty() && behind != "." && behind != ";") {
      out.name += " " + behind;
      out.doubtful = true;
    }
    if (labels[i].role.role == "target") {
      if (!is_target_value(value)) return std::nullopt;
      target = true;
    }
    out.values.push_back({labels[i].role, std::move(value)});
  }
  if (!target || out.name.empty() || out.name.size() > kLongestName) return std::nullopt;
  return out;
}

namespace {

// Whether a line may hold a label with its value.
bool tells(std::string_view line) {
  return std::any_of(line.begin(), line.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == ':' || c == '%' || c == '<' || c == '>' || c == '=';
  });
}

}  // namespace

ListedLines read_listed(const std::vector<extract::Line>& lines, size_t first, bool in_list,
                        const Vocabulary& vocabulary) {
  ListedLines out;
  std::string text = lines[first].text;
  if (text.find('\t') != std::string::npos) return out;
  const bool marked = item_mark(text) > 0;
  const char start = text.empty() ? ' ' : text[0];
  if (!marked && start >= 'a' && start <= 'z') return out;
  extract::Place at = lines[first].place;
  auto read = tells(text) ? read_listed(text, vocabulary) : std::nullopt;
  size_t i = first + 1;
  for (; i < lines.size() && i < first + kMostLines && text.size() < kLongestItem; ++i) {
    const extract::Line& line = lines[i];
    const bool open = open_brackets(text) > 0 || (marked && !read);
    if (line.gap_before && !open) break;
    if (!marked && !open && read && !is_open_text(text)) break;
    if (!marked && !read && !in_list && !lines[first].gap_before) break;
    const bool same_size = std::abs(line.font_size - lines[first].font_size) <= kSameSize;
    const bool parted = marked && !read && is_parted_label(lines[first].text, line.text, vocabulary);
    if (!same_size || (!parted && opens_other(line, open_brackets(text) > 0, vocabulary))) break;
    const bool rest = !line.gap_before && goes_on_with_label(text, line.text, vocabulary);
    const bool label = !rest && !ends_in_separator(text) && starts_with_label(line.text, vocabulary);
    if (!open && label) break;
    // A label at the beginning of a line is as good as one behind a mark.
    text += (label && open_brackets(text) == 0 ? " |\n" : "\n") + line.text;
    at = unite(at, line.place);
    // Words alone make no label and no value: an item that none of its lines shows is not read again for them.
    if (read || tells(line.text)) read = read_listed(text, vocabulary);
  }
  out.cut = i == lines.size() && marked && in_list && (!read || open_brackets(text) > 0 || is_open_text(text));
  if (!read) return out;
  // A sentence may mention a target; an item without a mark says more than that.
  if (!read->marked && read->values.size() < 2) return out;
  read->at = at;
  out.indicator = std::move(read);
  out.used = i - first;
  return out;
}

}  // namespace spoglio::normalize
