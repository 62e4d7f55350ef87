// Where the name ends is told by what stands behind it: the first separator whose right side the measure grammar reads
// as a whole.
#include "normalize/lines/bulleted.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "extract/text.h"
#include "normalize/forms/split.h"
#include "normalize/headers/item.h"
#include "normalize/lines/page_lines.h"
#include "normalize/values/measure.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kMostLooked = 12;     // items of a list that tell what parts names from values
constexpr size_t kMostLines = 8;       // printed lines of one item
constexpr size_t kLongestItem = 900;   // bytes
constexpr size_t kLongestName = 500;   // bytes
constexpr size_t kShortestName = 4;    // bytes
constexpr size_t kLongestValue = 100;  // bytes of a value that no rule reads
constexpr size_t kLongestLead = 200;   // bytes
constexpr size_t kLongestLabel = 60;   // bytes of a lead without a colon
constexpr size_t kMostLeadLines = 2;
constexpr double kSameSize = 0.25;  // points: lines of one item are of one size
constexpr double kHanging = 2;      // points: how far the lines below an item's first stand to its right, at least

// Where the name ends, and where the value begins.
struct Cut {
  size_t name = 0;
  size_t value = 0;
  bool dash = false;
};

// Every place that may part a name from its value, left to right.
std::vector<Cut> cuts_of(const std::string& text) {
  static constexpr std::array<std::string_view, 8> kMarks = {": ", " - ", " – ", " — ", " = ", " → ", " -> ", " : "};
  static constexpr std::array<std::string_view, 4> kSigns = {" <", " >", " ≤", " ≥"};
  std::vector<Cut> out;
  const std::string_view all = text;
  for (size_t i = 0; i < all.size(); ++i) {
    if (all[i] != ' ' && all[i] != ':') continue;
    const std::string_view rest = all.substr(i);
    for (const std::string_view mark : kMarks) {
      if (rest.starts_with(mark)) out.push_back({i, i + mark.size(), mark == " - " || mark == " – " || mark == " — "});
    }
    for (const std::string_view sign : kSigns) {
      if (rest.starts_with(sign)) out.push_back({i, i + 1, false});
    }
  }
  return out;
}

bool is_name(const std::string& text) {
  static const RE2 letters(R"(\p{L}{2})");
  return text.size() >= kShortestName && text.size() <= kLongestName && RE2::PartialMatch(text, letters);
}

std::string trimmed(std::string text) {
  static const RE2 ends(R"(^[\s,;]+|[\s,;:]+$)");
  RE2::GlobalReplace(&text, ends, "");
  return text;
}

// What stands right of a cut: a value, or one for each year.
struct Values {
  std::vector<FormPair> pairs;
  bool read = true;    // a rule reads each
  bool years = false;  // years are printed before them
};

Values values_of(const std::string& text, const Vocabulary& vocabulary) {
  Values out;
  FormPair whole;
  whole.label.role = "target";
  whole.text = text;
  split_years(std::move(whole), vocabulary, out.pairs);
  for (FormPair& pair : out.pairs) {
    pair.text = trimmed(std::move(pair.text));
    const std::string kind = read_measure(pair.text, {"target", pair.label.year}).kind;
    out.read = out.read && kind != "text" && kind != "none" && kind != "baseline_year";
    out.years = out.years || pair.label.year != 0;
  }
  return out;
}

// Takes "(peso 40%)", "[25 punti]", "; peso: 40%" off the end of a text.
std::optional<LabelledValue> take_weight(std::string& text, const Vocabulary& vocabulary) {
  static const RE2 bracketed(
      R"((.*\S)\s*[(\[]\s*([^()\[\]:=\d]+?)\s*[:=]?\s*(\d{1,3}(?:[.,]\d+)?\s*(?:%|/\s?100)?)\s*[)\]])");
  static const RE2 behind(
      R"((.*\S)\s*[;,|–—-]\s*([^()\[\]:=;,|\d]+?)\s*[:=]?\s*(\d{1,3}(?:[.,]\d+)?\s*(?:%|/\s?100)?))");
  static const RE2 points(R"((.*\S)\s*[(\[]\s*(\d{1,3}(?:[.,]\d+)?\s*(?:punti|pt\.?|p\.))\s*[)\]])");
  std::string rest;
  std::string words;
  std::string value;
  if (RE2::FullMatch(text, bracketed, &rest, &words, &value) || RE2::FullMatch(text, behind, &rest, &words, &value)) {
    if (read_column_header(words, vocabulary).role != "weight" && extract::fold_key(words) != "punti")
      return std::nullopt;
  } else if (!RE2::FullMatch(text, points, &rest, &value)) {
    return std::nullopt;
  }
  text = trimmed(std::move(rest));
  return LabelledValue{{"weight", 0}, std::move(value)};
}

// "Variazione dei costi - 5%": the dash may be the value's own; so may that of "dal 10 - 20%".
bool is_doubtful_dash(const std::string& name, const std::string& value) {
  static const RE2 change(R"(variazion|riduzion|diminuzion|decrement|scostament|contenimento)");
  const char last = name.back();
  const bool figure = !value.empty() && value[0] >= '0' && value[0] <= '9';
  return (last >= '0' && last <= '9') || last == '%' || (figure && RE2::PartialMatch(extract::fold_key(name), change));
}

// "Tempo medio di risposta (30 gg)".
std::optional<Cut> in_brackets(const std::string& text, const Vocabulary& vocabulary) {
  const size_t open = text.rfind(" (");
  if (open == std::string::npos || !text.ends_with(')')) return std::nullopt;
  const Values values = values_of(text.substr(open + 2, text.size() - open - 3), vocabulary);
  return values.read ? std::optional(Cut{open, open + 2, false}) : std::nullopt;
}

// The cut that the grammar bears out, or the one before years; below a lead, the last one that is its joint.
std::optional<Cut> find_cut(const std::string& text, const ListLead& lead, const Vocabulary& vocabulary,
                            Values& values) {
  const std::vector<Cut> cuts = cuts_of(text);
  std::optional<Cut> yearly;
  for (const Cut& cut : cuts) {
    if (!is_name(trimmed(text.substr(0, cut.name)))) continue;
    Values found = values_of(text.substr(cut.value), vocabulary);
    if (found.read) {
      values = std::move(found);
      return cut;
    }
    if (found.years && !yearly) {
      yearly = cut;
      values = std::move(found);
    }
  }
  if (yearly) return yearly;
  if (lead.lines == 0) return std::nullopt;
  if (auto cut = in_brackets(text, vocabulary)) {
    values = values_of(text.substr(cut->value, text.size() - cut->value - 1), vocabulary);
    return cut;
  }
  const auto joint = std::find_if(cuts.rbegin(), cuts.rend(), [&](const Cut& cut) {
    return text.compare(cut.name, cut.value - cut.name, lead.joint) == 0;
  });
  if (joint == cuts.rend() || text.size() - joint->value > kLongestValue) return std::nullopt;
  values = values_of(text.substr(joint->value), vocabulary);
  return *joint;
}

bool announces(const std::string& text) {
  static const RE2 words(
      R"(\b(?:indicator[ei]|kpi|target|valor[ei] attes[oi]|risultat[oi] attes[oi]|misur(?:a|ano|iamo|at[oaie]|azione|are)|traguard[oi]|parametr[oi])\b)");
  static const RE2 bare(
      R"((?:gli |i )?(?:indicator[ei]|kpi|target|valor[ei] attes[oi]|risultat[oi] attes[oi]|come si misura)(?: (?:e|con|di|del|dell|i|relativ[oi]|indicator[ei]|target|valor[ei]|attes[oi]|risultat[oi]|performance|peso|pesi|misura|anno|20\d\d))*)");
  const std::string key = extract::fold_key(text);
  if (text.ends_with(':')) return text.size() <= kLongestLead && RE2::PartialMatch(key, words);
  return text.size() <= kLongestLabel && RE2::FullMatch(key, bare);
}

int year_of(const std::string& text) {
  static const RE2 year(R"(\b(20\d\d)\b)");
  re2::StringPiece rest(text);
  int first = 0;
  int next = 0;
  if (!RE2::FindAndConsume(&rest, year, &first) || RE2::FindAndConsume(&rest, year, &next)) return 0;
  return first;
}

// The mark of an item, whatever its number or letter.
std::string kind_of(const std::string& item) {
  std::string mark = item.substr(0, item_mark(item));
  for (char& c : mark) {
    if (c >= '0' && c <= '9') c = '1';
    if (c >= 'a' && c <= 'z') c = 'a';
  }
  return mark;
}

bool is_small(const std::string& text) {
  return !text.empty() && ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= '0' && text[0] <= '9') || text[0] == '%');
}

// Whether a line goes on with the item above it: set to its right, or in the middle of a sentence.
bool goes_on(const extract::Line& item, const extract::Line& line, const std::string& text, bool read) {
  static const RE2 dash(R"(^[-–—]\s)");
  // A dash that begins no item of this list parts a value from the name above it.
  const bool parts = !read && RE2::PartialMatch(line.text, dash) && kind_of(line.text) != kind_of(item.text);
  if ((item_mark(line.text) > 0 && !parts) || line.text.find('\t') != std::string::npos) return false;
  if (std::abs(line.font_size - item.font_size) > kSameSize) return false;
  const bool open = is_open_text(text) || text.ends_with(':') || text.ends_with(';');
  if (line.place.box && item.place.box) {
    const double right = line.place.box->x0 - item.place.box->x0;
    if (line.place.page == item.place.page && right < -kHanging) return false;
    if (!line.gap_before && right > kHanging && line.place.page == item.place.page) return true;
  }
  return (!line.gap_before || line.page_start || line.place.page != item.place.page) &&
         (open || !read || is_small(line.text));
}

}  // namespace

ListLead read_list_lead(const std::vector<extract::Line>& lines, size_t first) {
  std::string text;
  for (size_t i = first; i < lines.size() && i < first + kMostLeadLines; ++i) {
    if (item_mark(lines[i].text) > 0 || lines[i].text.find('\t') != std::string::npos) break;
    const bool rest = i == first || is_small(lines[i].text) || is_open_text(text);
    if (i > first && (lines[i].gap_before || !rest || text.find(':') != std::string::npos)) break;
    text += (text.empty() ? "" : "\n") + lines[i].text;
    const std::string joined = join_lines(text);
    const bool last = i + 1 == lines.size();
    const bool announced = (last || item_mark(lines[i + 1].text) > 0) && announces(joined);
    if (announced) return {i + 1 - first, year_of(joined), last, false, last ? "" : kind_of(lines[i + 1].text)};
  }
  return {};
}

std::optional<ListedIndicator> read_bulleted(std::string_view text, const ListLead& lead,
                                             const Vocabulary& vocabulary) {
  ListedIndicator out;
  const size_t mark = item_mark(text);
  std::string rest = join_lines(text.substr(mark));
  if (mark == 0 || rest.size() > kLongestItem) return std::nullopt;
  out.marked = true;
  rest.erase(0, name_label(rest, vocabulary));
  if (rest.ends_with('.') || rest.ends_with(';')) rest.pop_back();
  auto weight = take_weight(rest, vocabulary);
  Values values;
  const bool led = lead.lines > 0;
  const auto cut = find_cut(rest, lead, vocabulary, values);
  if (!cut) return std::nullopt;
  out.name = trimmed(rest.substr(0, cut->name));
  if (values.read) out.joint = rest.substr(cut->name, cut->value - cut->name);
  if (!weight) weight = take_weight(out.name, vocabulary);
  // Without a lead the item itself has to show that it is no prose.
  if (!led && (!values.read || !(weight || values.pairs.size() > 1))) return std::nullopt;
  if (!is_name(out.name)) return std::nullopt;
  if (cut->dash && is_doubtful_dash(out.name, values.pairs.front().text))
    out.doubt = "the dash before it may be its own";
  if (!values.read) out.doubt = "nothing but its place tells that it is a value";
  for (FormPair& pair : values.pairs) {
    if (pair.label.year == 0) pair.label.year = lead.year;
    out.values.push_back({std::move(pair.label), std::move(pair.text)});
  }
  if (weight) out.values.push_back(std::move(*weight));
  return out;
}

bool learn_items(const std::vector<extract::Line>& lines, size_t first, ListLead& lead, const Vocabulary& vocabulary) {
  bool any = false;
  size_t items = 0;
  for (size_t i = first; i < lines.size() && items < kMostLooked; ++i) {
    if (item_mark(lines[i].text) == 0 && lines[i].gap_before) break;
    if (item_mark(lines[i].text) == 0) continue;
    ++items;
    const auto read = read_bulleted(lines, i, lead, vocabulary).indicator;
    if (read && !read->joint.empty()) {
      lead.joint = read->joint;
      lead.read = true;
      return true;
    }
    any = any || read;
  }
  return any;
}

ListedLines read_bulleted(const std::vector<extract::Line>& lines, size_t first, const ListLead& lead,
                          const Vocabulary& vocabulary) {
  ListedLines out;
  std::string text = lines[first].text;
  if (item_mark(text) == 0 || text.find('\t') != std::string::npos) return out;
  extract::Place at = lines[first].place;
  auto read = read_bulleted(text, lead, vocabulary);
  size_t i = first + 1;
  for (; i < lines.size() && i < first + kMostLines && text.size() < kLongestItem; ++i) {
    if (!goes_on(lines[first], lines[i], text, read.has_value())) break;
    text += "\n" + lines[i].text;
    at = unite(at, lines[i].place);
    read = read_bulleted(text, lead, vocabulary);
  }
  const bool open = is_open_text(text) || text.ends_with(':') || text.ends_with(';');
  out.cut = i == lines.size() && lead.lines > 0 && (!read || open);
  const bool whole = !out.cut && !text.ends_with('.') && is_name(join_lines(text));
  if (!read && lead.read && whole && kind_of(text) == lead.mark) {
    read.emplace();
    read->name = join_lines(text.substr(item_mark(text)));
    read->doubt = "no value can be told from its name";
  }
  if (!read) return out;
  read->at = at;
  out.indicator = std::move(read);
  out.used = i - first;
  return out;
}

namespace {

// Whether the items from a line on, a few, take all further lines.
bool reach_end(const std::vector<extract::Line>& lines, size_t first) {
  const auto ends = [](const extract::Line& line) { return line.gap_before && item_mark(line.text) == 0; };
  return lines.size() - first <= kMostLooked &&
         std::none_of(lines.begin() + static_cast<std::ptrdiff_t>(first), lines.end(), ends);
}

}  // namespace

ListedLines BulletedLists::open(const std::vector<extract::Line>& lines, size_t first, bool page_ends,
                                const std::function<bool()>& under_objective) {
  ListedLines out;
  if (may_be_page_number(lines[first].text) || is_furniture(lines[first].text)) return out;
  lead_ = {};
  ListLead lead = read_list_lead(lines, first);
  if (lead.lines == 0) return out;
  const bool learnt = !lead.cut && learn_items(lines, first + lead.lines, lead, vocabulary_);
  out.cut = page_ends && !learnt && reach_end(lines, first + lead.lines);
  if (!learnt || !under_objective()) return out;
  out.used = lead.lines;
  lead_ = std::move(lead);
  return out;
}

ListedLines BulletedLists::read(const std::vector<extract::Line>& lines, size_t first, bool page_ends,
                                const std::function<bool()>& under_objective) {
  if (item_mark(lines[first].text) == 0) return open(lines, first, page_ends, under_objective);
  ListedLines out = read_bulleted(lines, first, lead_, vocabulary_);
  out.cut = out.cut && page_ends;
  if (out.cut || !out.indicator) return {std::nullopt, 0, out.cut};
  // Labels tell more.
  if (read_listed(lines, first, lead_.read, vocabulary_).indicator || !under_objective()) return {};
  return out;
}

}  // namespace spoglio::normalize
