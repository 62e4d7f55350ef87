// The document's own words, and what may be mended in a text because they say so.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace spoglio::normalize {

// Stands where a line ended in a hyphen, until the whole document tells whether the hyphen belongs to the word.
constexpr char kBrokenHyphen = '\x1f';

// The words a document prints, as hashes: enough to ask whether one was seen. The halves of a word that a line end
// breaks are not words.
class WordSet {
 public:
  // Printed lines, in order, separated by '\n' or given one by one.
  void add(std::string_view text);
  bool has(std::string_view word) const;
  // How often it was seen; counting stops at 255.
  int count(std::string_view word) const;

 private:
  void add_line(std::string_view line);

  // Where a word is, or where it would be put.
  size_t slot_of(std::uint64_t hash) const;
  void count_word(std::string_view word, bool again);
  void grow();

  bool broken_ = false;  // the line before ended in a hyphen
  // An open table, half full at most: a word's hash, its lowest byte how often it was seen; 0 where there is none.
  std::vector<std::uint64_t> slots_;
  size_t words_ = 0;
};

// The printed lines of a cell as one, white space folded, line-end hyphens as kBrokenHyphen.
std::string join_lines(std::string_view text);

// A text that asks for more words: it ends in a preposition, a comma or a hyphen, or a bracket in it has not closed.
bool is_open_text(std::string_view text);

// Decides each kBrokenHyphen: "iniziative-azioni" keeps its hyphen where both parts are words of the document,
// "amministra-zione" loses it where the whole is one. Returns false when a decision had nothing to stand on.
bool resolve_hyphens(std::string& text, const WordSet& words);

// Letters of other alphabets that look Latin inside a Latin word (a Cyrillic "е") as their Latin twins.
// Returns true when it changed something.
bool mend_homoglyphs(std::string& text);

}  // namespace spoglio::normalize
