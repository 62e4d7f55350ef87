// Lines and cells are looked at as they were laid out: a rule may have told the columns of a table.
#include "extract/plain/printed_rules.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <tuple>
#include <utility>

#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr size_t kFewestDashes = 5;  // "---" is a placeholder, "____" room for an answer
constexpr size_t kMostRules = 500;   // words of a page that are rules; more are no header's
constexpr double kSameWidth = 1;     // points

// The length in bytes of a dash at the start of a text; 0 where there is none.
size_t dash_at(std::string_view text) {
  static constexpr std::array<std::string_view, 8> kDashes = {"-", "=", "─", "━", "═", "–", "—", "*"};
  for (const std::string_view dash : kDashes) {
    if (text.starts_with(dash)) return dash.size();
  }
  return 0;
}

std::string without_rules(const std::string& cell) {
  if (cell.find("-----") == std::string::npos && cell.find("=====") == std::string::npos) return cell;
  std::string out;
  for (const std::string& line : split(cell, '\n')) {
    std::string kept;
    for (const std::string& word : split(line, ' ')) {
      if (!word.empty() && !is_printed_rule(word)) kept += (kept.empty() ? "" : " ") + word;
    }
    if (!kept.empty()) out += (out.empty() ? "" : "\n") + kept;
  }
  return out;
}

}  // namespace

bool is_printed_rule(std::string_view text) {
  size_t run = 0;
  bool any = false;
  for (size_t i = 0; i < text.size();) {
    if (text[i] == ' ' || text[i] == '\t') {
      if (run > 0 && run < kFewestDashes) return false;
      run = 0;
      ++i;
      continue;
    }
    const size_t dash = dash_at(text.substr(i));
    if (dash == 0) return false;
    ++run;
    any = true;
    i += dash;
  }
  return any && (run == 0 || run >= kFewestDashes);
}

std::vector<bool> printed_rules_of_columns(const Page& page) {
  std::vector<bool> out(page.words.size(), false);
  std::vector<size_t> rules;
  for (size_t i = 0; i < page.words.size(); ++i) {
    if (is_printed_rule(page.words[i].text)) rules.push_back(i);
  }
  if (rules.size() < 2 || rules.size() > kMostRules) return out;
  for (const size_t i : rules) {
    const Box& own = page.words[i].box;
    const double middle = (own.y0 + own.y1) / 2;
    const auto beside = [&](const Word& word) {
      return &word != &page.words[i] && word.box.y0 < middle && middle < word.box.y1;
    };
    const auto in_line = std::count_if(page.words.begin(), page.words.end(), beside);
    const auto of_rules =
        std::count_if(rules.begin(), rules.end(), [&](size_t rule) { return beside(page.words[rule]); });
    out[i] = of_rules > 0 && in_line == of_rules;
  }
  return out;
}

void draw_printed_rules(const Page& page, Drawing& drawing) {
  if (drawing.width == 0) {
    drawing.width = page.width;
    drawing.height = page.height;
  }
  if (std::abs(drawing.width - page.width) > kSameWidth) return;
  const std::vector<bool> rules = printed_rules_of_columns(page);
  for (size_t i = 0; i < rules.size(); ++i) {
    if (!rules[i]) continue;
    const Box& box = page.words[i].box;
    const double middle = (box.y0 + box.y1) / 2;
    drawing.horizontal.push_back({box.x0, middle, box.x1, middle});
  }
  std::sort(drawing.horizontal.begin(), drawing.horizontal.end(),
            [](const Box& a, const Box& b) { return std::tie(a.y0, a.x0) < std::tie(b.y0, b.x0); });
}

void drop_printed_rules(std::vector<Block>& blocks) {
  std::vector<Block> kept;
  bool gap = false;
  bool page_start = false;
  for (Block& block : blocks) {
    if (auto* line = std::get_if<Line>(&block)) {
      if (is_printed_rule(line->text)) {
        gap = true;
        page_start = page_start || line->page_start;
        continue;
      }
      line->gap_before = line->gap_before || gap;
      line->page_start = line->page_start || page_start;
    } else {
      for (Cell& cell : std::get<Table>(block).cells) cell.text = without_rules(cell.text);
    }
    gap = page_start = false;
    kept.push_back(std::move(block));
  }
  blocks = std::move(kept);
}

}  // namespace spoglio::extract
