// A line runs on when it stands at the same height on a neighbouring page, digits aside, and apart from the page's
// body.
#include "extract/pages/running.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "extract/plain/running.h"

namespace spoglio::extract {
namespace {

constexpr double kSameHeight = 3;  // points between the places of a running line on two pages
constexpr double kApart = 0.9;     // white space between running lines and the body, in heights of a line
constexpr double kMargin = 0.07;   // share of the page's height that is margin: what repeats there runs on in any case
constexpr double kRowBelow = 1.5;  // from a table's first row to one below it, in heights
constexpr double kWideGap = 1.5;   // gap between the parts of a line, in heights
constexpr double kMisread = 0.12;  // share of a running line's letters that recognition gets wrong, at most
constexpr double kFar = 2;         // white between a line that holds the page's number and the body, in heights
constexpr size_t kShortestKey = 25;  // bytes of such a line: one letter of "Settore A" is another sector
constexpr size_t kLongestKey = 300;  // bytes of a line that is compared letter by letter
constexpr size_t kHeaderParts = 3;   // a repeated line of so many parts next to the body is a table's header

struct Span {
  double y0;
  double y1;
};

// Words of one band by line: those whose middles differ by less than half a height.
std::vector<std::vector<size_t>> group_lines(const Page& page, std::vector<size_t> indices) {
  const auto middle = [&](size_t i) { return (page.words[i].box.y0 + page.words[i].box.y1) / 2; };
  std::sort(indices.begin(), indices.end(), [&](size_t a, size_t b) { return middle(a) < middle(b); });
  std::vector<std::vector<size_t>> lines;
  for (const size_t i : indices) {
    const double height = page.words[i].box.y1 - page.words[i].box.y0;
    if (lines.empty() || middle(i) - middle(lines.back().front()) > 0.5 * height) lines.emplace_back();
    lines.back().push_back(i);
  }
  for (auto& line : lines) {
    std::sort(line.begin(), line.end(),
              [&](size_t a, size_t b) { return page.words[a].box.x0 < page.words[b].box.x0; });
  }
  return lines;
}

// The texts of a line between which wide white stands.
std::vector<std::string> parts_of(const Page& page, const EdgeLine& line) {
  std::vector<std::string> parts(1);
  for (size_t i = 0; i < line.words.size(); ++i) {
    const Word& word = page.words[line.words[i]];
    const double gap = i == 0 ? 0 : word.box.x0 - page.words[line.words[i - 1]].box.x1;
    if (gap > kWideGap * (line.box.y1 - line.box.y0)) parts.emplace_back();
    if (!parts.back().empty()) parts.back() += ' ';
    parts.back() += word.text;
  }
  return parts;
}

// "Scheda n. 1 … Scheda n. 2": what stands beside each other is counted, and no page is.
bool counts_parts(const std::vector<std::string>& parts) {
  if (parts.size() < 2) return false;
  return std::all_of(parts.begin() + 1, parts.end(), [&](const std::string& part) {
    return part != parts.front() && mask_digits(part) == mask_digits(parts.front());
  });
}

// Tells whether a part of a line is its page's number, alone or called so.
void read_own_number(const std::vector<std::string>& parts, int page, EdgeLine& line) {
  for (const std::string& part : parts) {
    if (parts.size() < 2 || page_number_of(part) != page) continue;
    line.own_number = true;
    line.own_label = line.own_label || part.front() == 'p' || part.front() == 'P';
  }
}

// Whether an upright line parts the words of a line and runs on beyond the band of a page's edge, `limit` points high.
// Frames around a page stand outside its words; a box around a running header ends with it.
bool is_in_table(const Page& page, const EdgeLine& line, double limit) {
  return std::any_of(page.drawing.vertical.begin(), page.drawing.vertical.end(), [&](const Box& upright) {
    const bool beside = upright.y0 < line.box.y1 && upright.y1 > line.box.y0;
    const bool runs_on = line.bottom ? upright.y0 < page.height - limit : upright.y1 > limit;
    const double x = (upright.x0 + upright.x1) / 2;
    return beside && runs_on && x > line.box.x0 && x < line.box.x1;
  });
}

// Whether a line is the first row of a table with lines at its sides: these begin with it and go on below, and end
// above the foot of the page, where those of a frame around the page do not.
bool is_first_row(const Page& page, const EdgeLine& line) {
  const double height = line.box.y1 - line.box.y0;
  const auto between_sides = [&](double y) {
    bool left = false;
    bool right = false;
    for (const Box& upright : page.drawing.vertical) {
      if (upright.y0 > y || upright.y1 < y) continue;
      left = left || upright.x1 < line.box.x0;
      right = right || upright.x0 > line.box.x1;
    }
    return left && right;
  };
  return between_sides((line.box.y0 + line.box.y1) / 2) && between_sides(line.box.y1 + kRowBelow * height) &&
         !between_sides(line.box.y0 - kRowBelow * height) && !between_sides((1 - kMargin) * page.height);
}

// Whether a level rule as wide as a line stands below it, above `next`, and none as near above it: a table's first line
// has one there.
bool is_underlined(const Page& page, const EdgeLine& line, double next) {
  const double height = line.box.y1 - line.box.y0;
  bool below = false;
  for (const Box& rule : page.drawing.horizontal) {
    if (rule.x0 > line.box.x0 + kSameHeight || rule.x1 < line.box.x1 - kSameHeight) continue;
    const double y = (rule.y0 + rule.y1) / 2;
    if (y > line.box.y0 - kApart * height && y < line.box.y0 + kSameHeight) return false;
    below = below || (y > line.box.y1 - kSameHeight && y < next);
  }
  return below;
}

EdgeLine make_line(const Page& page, std::vector<size_t> words) {
  EdgeLine line;
  line.box = page.words[words.front()].box;
  std::string text;
  for (const size_t i : words) {
    line.recognised = line.recognised || page.words[i].confidence < 1;
    line.box = unite(line.box, page.words[i].box);
    if (!text.empty()) text += ' ';
    text += page.words[i].text;
  }
  line.key = mask_digits(text);
  line.number = page_number_of(text);
  line.last_number = page_number_of(page.words[words.back()].text);
  line.ends_with_page = line.last_number >= 0 && line.last_number == page.number;
  line.words = std::move(words);
  return line;
}

// Whether one becomes the other by changing, leaving out or adding a few letters.
bool nearly_same(const std::string& a, const std::string& b) {
  const size_t most = static_cast<size_t>(kMisread * static_cast<double>(std::min(a.size(), b.size())));
  const size_t longer = std::max(a.size(), b.size());
  if (std::min(a.size(), b.size()) < kShortestKey) return false;
  if (longer > kLongestKey || longer - std::min(a.size(), b.size()) > most) return false;
  std::vector<size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), size_t{0});
  for (size_t i = 0; i < a.size(); ++i) {
    size_t diagonal = std::exchange(row[0], i + 1);
    for (size_t j = 0; j < b.size(); ++j) {
      const size_t changed = diagonal + (a[i] != b[j]);
      diagonal = std::exchange(row[j + 1], std::min({row[j] + 1, row[j + 1] + 1, changed}));
    }
  }
  return row.back() <= most;
}

// Whether `others` has the line at the same place; with `ran`, as one that runs on.
bool repeats(const EdgeLine& line, const std::vector<EdgeLine>& others, bool ran = false) {
  return std::any_of(others.begin(), others.end(), [&](const EdgeLine& other) {
    if (ran && !other.ran) return false;
    if (other.bottom != line.bottom || std::abs(other.from_edge - line.from_edge) > kSameHeight) return false;
    return other.key == line.key || (line.recognised && other.recognised && nearly_same(line.key, other.key));
  });
}

}  // namespace

std::string text_of(const Page& page, const EdgeLine& line) {
  std::string out;
  for (const std::string& part : parts_of(page, line)) out += (out.empty() ? "" : "\t") + part;
  return out;
}

std::vector<EdgeLine> edge_lines(const Page& page, const LayoutOptions& options) {
  std::vector<EdgeLine> out;
  for (const bool bottom : {false, true}) {
    const double limit = options.running_band * page.height;
    std::vector<size_t> inside;
    double body = bottom ? 0 : page.height;  // the inner neighbour of the band
    for (size_t i = 0; i < page.words.size(); ++i) {
      const Box& box = page.words[i].box;
      const double middle = (box.y0 + box.y1) / 2;
      const bool in_band = bottom ? middle > page.height - limit : middle < limit;
      if (in_band) {
        inside.push_back(i);
      } else {
        body = bottom ? std::max(body, box.y1) : std::min(body, box.y0);
      }
    }
    auto groups = group_lines(page, std::move(inside));
    if (bottom) std::reverse(groups.begin(), groups.end());
    std::vector<EdgeLine> lines;
    for (auto& group : groups) lines.push_back(make_line(page, std::move(group)));
    for (size_t i = 0; i < lines.size(); ++i) {
      auto& line = lines[i];
      const double inner = i + 1 == lines.size() ? body : bottom ? lines[i + 1].box.y1 : lines[i + 1].box.y0;
      const double gap = bottom ? line.box.y0 - inner : inner - line.box.y1;
      const double height = line.box.y1 - line.box.y0;
      line.bottom = bottom;
      line.from_edge = bottom ? page.height - line.box.y0 : line.box.y0;
      line.outermost = i == 0;
      line.apart = gap > kApart * height;
      const auto parts = parts_of(page, line);
      line.counted = counts_parts(parts);
      if (bottom && gap > kFar * height) read_own_number(parts, page.number, line);
      line.tabled = is_in_table(page, line, limit);
      line.first_row = !bottom && is_first_row(page, line);
      line.underlined = !bottom && is_underlined(page, line, inner);
      if (gap < 2 * height && parts.size() >= kHeaderParts) line.apart = false;
      line.columns = parts.size() > 1 && std::none_of(parts.begin(), parts.end(), [](const std::string& part) {
                       return page_number_of(part) >= 0;
                     });
    }
    for (auto& line : lines) out.push_back(std::move(line));
  }
  return out;
}

namespace {

// Whether a line counts something other than pages, as "N. obiettivo 3" does: its number is another on a neighbouring
// page, and a line farther out or at the other edge ends with a number of its own. The outermost line does so only
// where the other edge has the page's own number, or where it is the first row of a table.
bool counts_rows(const EdgeLine& line, const std::vector<EdgeLine>& lines,
                 const std::vector<const std::vector<EdgeLine>*>& neighbours) {
  if (line.last_number < 0 || (line.outermost && line.ends_with_page)) return false;
  const auto counts_on = [&](const EdgeLine& other) {
    return other.key == line.key && other.last_number != line.last_number;
  };
  const auto numbers_page = [&](const EdgeLine& other) {
    if (line.outermost) return other.outermost && other.ends_with_page && other.bottom != line.bottom;
    return other.outermost && other.last_number >= 0 && other.last_number != line.last_number;
  };
  return (line.first_row || std::any_of(lines.begin(), lines.end(), numbers_page)) &&
         std::any_of(neighbours.begin(), neighbours.end(), [&](const auto* other) {
           return other != nullptr && std::any_of(other->begin(), other->end(), counts_on);
         });
}

}  // namespace

std::vector<size_t> running_lines(const std::vector<EdgeLine>& lines,
                                  const std::vector<const std::vector<EdgeLine>*>& neighbours, double page_height) {
  std::vector<size_t> out;
  // From the edge inwards: lines that repeat, kept as far as one of them stands apart or lies in the margin.
  for (const bool bottom : {false, true}) {
    std::vector<size_t> pending;
    for (size_t i = 0; i < lines.size(); ++i) {
      const auto& line = lines[i];
      if (line.bottom != bottom) continue;
      const bool repeated = std::any_of(neighbours.begin(), neighbours.end(),
                                        [&](const auto* other) { return other != nullptr && repeats(line, *other); });
      const double from_edge = bottom ? page_height - line.box.y0 : line.box.y1;
      const bool in_margin = from_edge < kMargin * page_height;
      const bool numbers_page =
          line.outermost && line.apart && (in_margin ? line.number >= 0 || line.own_number : line.own_label);
      if (!repeated && !numbers_page) break;
      if (line.counted || line.tabled) break;
      if (counts_rows(line, lines, neighbours)) break;
      if (line.columns && !(line.outermost && line.apart)) break;  // a table's header comes again on each page, too
      pending.push_back(i);
      const bool heads = i + 1 < lines.size() && lines[i + 1].bottom == bottom && lines[i + 1].columns && !line.apart &&
                         !(line.outermost && line.underlined && in_margin);
      const bool ran = std::any_of(neighbours.begin(), neighbours.end(),
                                   [&](const auto* other) { return other != nullptr && repeats(line, *other, true); });
      if (!ran && ((!line.apart && !in_margin) || heads)) continue;
      out.insert(out.end(), pending.begin(), pending.end());
      pending.clear();
    }
  }
  return out;
}

}  // namespace spoglio::extract
