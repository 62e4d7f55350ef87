// A running line is known by where all its copies stand, not by any single one.
#include "extract/plain/running.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr int kLeastCopies = 3;
constexpr size_t kReach = 2;             // non-blank lines between a running line and its page number
constexpr size_t kLongestRunning = 200;  // bytes: longer lines are prose
constexpr int kLeastWords = 4;           // of a running line: shorter ones may be labels that open each page's form

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view trim(std::string_view text, std::string_view blanks) {
  const size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

// The number at the front of `text`, which loses it; -1 when there is none of at most four digits.
int take_number(std::string_view& text) {
  int value = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const auto digits = static_cast<size_t>(end - text.data());
  if (error != std::errc() || digits == 0 || digits > 4 || !is_digit(text.front())) return -1;
  text.remove_prefix(digits);
  return value;
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  });
}

struct Candidate {
  size_t line;  // index into the lines
  int number;   // its page number, -1 for a line of text
  bool edge;    // at a page break
};

// The non-blank lines, with those at the edges of form-feed pages known.
std::vector<Candidate> candidates_of(const std::vector<DumpLine>& lines) {
  std::vector<Candidate> out;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (fold_space(lines[i].text).empty()) continue;
    out.push_back({i, page_number_of(lines[i].text), false});
  }
  const auto page = [&](size_t c) { return lines[out[c].line].page; };
  for (size_t c = 0; c < out.size(); ++c) {
    const bool after_break = c < kReach || page(c - kReach) != page(c);
    const bool before_break = c + kReach >= out.size() || page(c + kReach) != page(c);
    out[c].edge = lines.back().page > 0 && (after_break || before_break);
  }
  return out;
}

// The number alone on a line that stands next to a candidate; -1 when there is none.
int number_beside(const std::vector<Candidate>& candidates, size_t c) {
  const size_t first = c < kReach ? 0 : c - kReach;
  const size_t last = std::min(candidates.size() - 1, c + kReach);
  for (size_t i = first; i <= last; ++i) {
    if (i != c && candidates[i].number >= 0) return candidates[i].number;
  }
  return -1;
}

// Page numbers grow through a document: a number that does not exceed the one before stays where it is.
void mark_numbers(std::vector<DumpLine>& lines, const std::vector<Candidate>& candidates) {
  int last = -1;
  for (size_t c = 0; c < candidates.size(); ++c) {
    if (candidates[c].number <= last) continue;
    bool beside = false;
    for (size_t i = c < kReach ? 0 : c - kReach; i <= std::min(candidates.size() - 1, c + kReach); ++i) {
      beside = beside || (i != c && lines[candidates[i].line].running && candidates[i].number < 0);
    }
    if (!beside) continue;
    last = candidates[c].number;
    lines[candidates[c].line].running = true;
  }
}

// Numbers alone at the ends of form-feed pages, without any running text: one per page, growing.
void mark_lone_numbers(std::vector<DumpLine>& lines, const std::vector<Candidate>& candidates) {
  std::vector<size_t> found;
  int last = -1;
  int last_page = -1;
  for (const auto& candidate : candidates) {
    const auto& line = lines[candidate.line];
    if (candidate.number <= last || !candidate.edge || line.page == last_page) continue;
    if (last >= 0 && candidate.number - last > 2 * (line.page - last_page)) continue;
    last = candidate.number;
    last_page = line.page;
    found.push_back(candidate.line);
  }
  if (found.size() < static_cast<size_t>(kLeastCopies) || 2 * found.size() < static_cast<size_t>(lines.back().page))
    return;
  for (const size_t i : found) lines[i].running = true;
}

}  // namespace

int page_number_of(std::string_view text) {
  text = trim(text, " \t-–—");
  for (const std::string_view label : {"Pagina", "pagina", "PAGINA", "Pag.", "pag.", "Pag", "pag", "p."}) {
    if (!text.starts_with(label)) continue;
    text = trim(text.substr(label.size()), " ");
    break;
  }
  if (text.empty() || !is_digit(text.front())) return -1;
  const int number = take_number(text);
  text = trim(text, " ");
  if (number < 0 || text.empty()) return number;
  if (text.starts_with("di ")) {
    text.remove_prefix(3);
  } else if (text.front() == '/') {
    text.remove_prefix(1);
  } else {
    return -1;
  }
  text = trim(text, " ");
  const bool of_all = !text.empty() && is_digit(text.front()) && take_number(text) >= number && text.empty();
  return of_all ? number : -1;
}

std::string mask_digits(std::string_view text) {
  std::string out;
  for (const char c : fold_space(text)) {
    if (!is_digit(c)) {
      out += c;
    } else if (out.empty() || out.back() != '#') {
      out += '#';
    }
  }
  return out;
}

void mark_running(std::vector<DumpLine>& lines) {
  if (lines.empty()) return;
  const auto candidates = candidates_of(lines);
  struct Copies {
    int all = 0;
    int placed = 0;    // beside a page number or at a page break
    int numbered = 0;  // beside a number that is greater than the copy's before: page numbers grow, years do not
    int last = -1;
  };
  std::unordered_map<std::string, Copies> copies;
  std::vector<std::string> keys(candidates.size());
  for (size_t c = 0; c < candidates.size(); ++c) {
    const auto& text = lines[candidates[c].line].text;
    if (text.size() > kLongestRunning || text.find_first_of("\t<>=%") != std::string::npos || !has_letter(text))
      continue;
    keys[c] = mask_digits(text);
    auto& entry = copies[keys[c]];
    ++entry.all;
    const int number = number_beside(candidates, c);
    const bool grows = number > entry.last;
    entry.last = std::max(entry.last, number);
    entry.placed += candidates[c].edge || grows;
    entry.numbered += grows;
  }
  for (size_t c = 0; c < candidates.size(); ++c) {
    if (keys[c].empty()) continue;
    const auto& entry = copies[keys[c]];
    if (entry.placed < kLeastCopies || 3 * entry.placed < 2 * entry.all) continue;
    if (std::count(keys[c].begin(), keys[c].end(), ' ') + 1 < kLeastWords) continue;
    lines[candidates[c].line].running = candidates[c].edge || number_beside(candidates, c) >= 0;
  }
  mark_numbers(lines, candidates);
  if (lines.back().page > 0) mark_lone_numbers(lines, candidates);
}

}  // namespace spoglio::extract
