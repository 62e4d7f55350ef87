// A mark stands in front of each option, or behind each.
#include "normalize/values/ticked.h"

#include <re2/re2.h>

#include <utility>

#include "extract/text.h"

namespace spoglio::normalize {
namespace {

struct Mark {
  size_t begin = 0;
  size_t end = 0;
  bool ticked = false;
  bool box = false;  // it can be nothing but a box: other marks stand in front of any list's items as well
};

// The private characters are those of symbol fonts, as PDFs keep them.
std::vector<Mark> marks_in(std::string_view text) {
  static const RE2 mark(
      R"((\[[ _]{0,3}\]|\([ _]{0,3}\)|[☐□❏❐❑❒◻▢\x{F0A8}\x{F06F}\x{F071}\x{F072}])|(\[ ?[xX×✓✔✗✘*] ?\]|\( ?[xX×✓✔✗✘*] ?\)|[☑☒⊠🗹🗷\x{F0FE}\x{F0FD}\x{F054}])|([○◯◇])|([■◼▣●◉◆✓✔✗✘\x{F0FC}\x{F0FB}]|\b[xX]\b))");
  std::vector<Mark> out;
  const re2::StringPiece whole(text.data(), text.size());
  re2::StringPiece found[5];
  for (size_t at = 0; at < text.size() && mark.Match(whole, at, text.size(), RE2::UNANCHORED, found, 5);) {
    const auto begin = static_cast<size_t>(found[0].data() - text.data());
    const bool box = found[1].data() != nullptr || found[2].data() != nullptr;
    const bool ticked = found[2].data() != nullptr || found[4].data() != nullptr;
    out.push_back({begin, begin + found[0].size(), ticked, box});
    at = out.back().end;
  }
  return out;
}

std::string option(std::string_view text) {
  static const RE2 marks(R"(^[\s,;/|.–-]+|[\s,;/|–-]+$)");
  std::string out = extract::fold_space(text);
  RE2::GlobalReplace(&out, marks, "");
  return out;
}

// Whether marks tell more than that the text is a list: an open one, or a box alone that is ticked.
bool are_boxes(const std::vector<Mark>& marks) {
  bool open = false;
  bool boxes = true;
  for (const Mark& mark : marks) {
    open = open || !mark.ticked;
    boxes = boxes && mark.box;
  }
  const bool ticked = marks.size() > 1 || (marks.size() == 1 && marks[0].ticked);
  return ticked && (boxes || open);
}

}  // namespace

std::optional<std::vector<std::string>> ticked_options(std::string_view text) {
  const std::vector<Mark> marks = marks_in(text);
  if (!are_boxes(marks)) return std::nullopt;
  const bool leads = option(text.substr(0, marks.front().begin)).empty();
  const bool trails = option(text.substr(marks.back().end)).empty();
  if (leads == trails) return std::nullopt;
  std::vector<std::string> out;
  for (size_t i = 0; i < marks.size(); ++i) {
    const size_t from = leads ? marks[i].end : i == 0 ? 0 : marks[i - 1].end;
    const size_t to = !leads ? marks[i].begin : i + 1 < marks.size() ? marks[i + 1].begin : text.size();
    std::string words = option(text.substr(from, to - from));
    if (words.empty()) return std::nullopt;
    if (marks[i].ticked) out.push_back(std::move(words));
  }
  return out;
}

std::optional<std::string> ticked_option(std::string_view text) {
  auto options = ticked_options(text);
  if (!options || options->size() != 1) return std::nullopt;
  return std::move(options->front());
}

}  // namespace spoglio::normalize
