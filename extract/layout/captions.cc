// A numbered title is told by its first two words, in the languages that reports are printed in.
#include "extract/layout/captions.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string>
#include <string_view>

namespace spoglio::extract {
namespace {

constexpr std::array<std::string_view, 14> kNumbered = {"table",  "tab",     "tabella", "tavola",  "tav",
                                                        "figure", "fig",     "figura",  "grafico", "graph",
                                                        "chart",  "exhibit", "tableau", "tabelle"};
constexpr std::array<std::string_view, 6> kBelow = {"source", "sources", "fonte", "fonti", "note", "notes"};
constexpr size_t kMostNumber = 10;     // bytes of a title's number: "3.12", "A-1", "XIV"
constexpr size_t kLeastNoteWords = 3;  // words of a source or note
constexpr size_t kNothingBelow = 2;    // bands below such a line that must have no columns
constexpr double kMostWhite = 3;       // heights between the number of a title and its words

// Small letters of a word, up to the sign that ends it: a full stop, a colon.
std::string plain(const std::string& word) {
  std::string out;
  for (const char c : word) {
    if (!std::isalpha(static_cast<unsigned char>(c))) break;
    out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return out;
}

template <size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, const std::string& word) {
  return std::find(names.begin(), names.end(), word) != names.end();
}

bool is_number(const std::string& word) {
  if (word.empty() || word.size() > kMostNumber) return false;
  if (word.find_first_of("0123456789") != std::string::npos) return true;
  const size_t end = word.find_last_not_of(".:-");
  return end != std::string::npos && word.find_first_not_of("IVXLC") > end;
}

class Captions {
 public:
  Captions(const Page& page, const PageLines& lines) : page_(page), lines_(lines) {}

  std::vector<size_t> cuts() const {
    std::set<size_t> out;
    for (size_t b = 0; b < lines_.bands.size(); ++b) {
      if (is_title(b)) {
        out.insert(b);
        size_t end = b + 1;
        while (end < lines_.bands.size() && is_in_brackets(end)) ++end;
        out.insert(end);
      } else if (is_note(b)) {
        out.insert(b);
      }
    }
    out.erase(0);
    out.erase(lines_.bands.size());
    return {out.begin(), out.end()};
  }

 private:
  const Word& word(const Segment& segment, size_t i) const { return page_.words[segment.words[i]]; }

  // One stretch of words, or the number and after some white the words.
  bool is_title(size_t band) const {
    const auto& segments = lines_.bands[band].segments;
    const Segment& first = lines_.segments[segments.front()];
    if (first.words.size() < 2 || !is_one_of(kNumbered, plain(word(first, 0).text)) || !is_number(word(first, 1).text))
      return false;
    if (lines_.bands[band].covered.size() == 1) return true;
    const Segment& next = lines_.segments[segments[1]];
    return segments.size() == 2 && first.words.size() == 2 && next.line == first.line &&
           next.box.x0 - first.box.x1 < kMostWhite * lines_.height;
  }

  // The unit of a table's figures, below its title.
  bool is_in_brackets(size_t band) const {
    if (lines_.bands[band].covered.size() > 1) return false;
    const auto& words = lines_.segments[lines_.bands[band].segments.front()].words;
    const char opens = page_.words[words.front()].text.front();
    const char closes = page_.words[words.back()].text.back();
    return (opens == '(' && closes == ')') || (opens == '[' && closes == ']');
  }

  // A line of its own, below which no table goes on.
  bool is_note(size_t band) const {
    const Segment& first = lines_.segments[lines_.bands[band].segments.front()];
    const std::string& opens = word(first, 0).text;
    if (first.words.size() < kLeastNoteWords || opens.empty() || opens.back() != ':') return false;
    if (!is_one_of(kBelow, plain(opens))) return false;
    for (size_t b = band; b <= band + kNothingBelow && b < lines_.bands.size(); ++b) {
      if (lines_.bands[b].covered.size() > 1) return false;
    }
    return true;
  }

  const Page& page_;
  const PageLines& lines_;
};

}  // namespace

std::vector<size_t> cuts_at_captions(const Page& page, const PageLines& lines) { return Captions(page, lines).cuts(); }

}  // namespace spoglio::extract
