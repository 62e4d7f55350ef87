// Print that an engine left out of a line: signs that stand alone between two words.
#pragma once

#include <string>
#include <vector>

#include "extract/image/lines.h"
#include "extract/image/prepare.h"
#include "extract/layout/layout.h"

namespace spoglio::extract {

// A word of a line and the ink it is said to be.
struct InkedWord {
  std::string text;
  Span ink;
};

// The ink of each word, where a line has as much white between words as it has words and each is read near its ink:
// engines tell places roughly. Else nothing.
std::vector<Span> inks_by_white(const PrintLine& line, const std::vector<Span>& read);

// Marks that stand by themselves, with the white of a space on both sides, and that no word's letters account for, left
// to right. A word that was stretched over such a mark ("N." over "/ N.") is cut off from it, a dash taken out of its
// text; a word of one letter that has no ink of its own gets that of the mark.
std::vector<Box> take_lost_marks(const PrintLine& line, std::vector<InkedWord>& words);

// Whether a "_" that no word has joins two words, each of which stands as close to it as signs of one word: "PO" and
// "01" over "PO_01".
bool joins_low(const PrintLine& line, const InkedWord& left, const InkedWord& right);

// The text with the "_" that its ink has and it has not ("PO01" over "PO_01"), where the signs are as many otherwise;
// else the text.
std::string with_low_strokes(const std::string& text, const PrintLine& line, const Span& x);

// How far the head of "/" leans over its foot, in its heights, at least: slanting letters do so less …
inline constexpr double kSlope = 0.22;
// … and where no letter can stand, a steep one.
inline constexpr double kSteepSlope = 0.08;

// "/" or "-" where the mark's shape can be nothing else; else empty.
std::string sign_of_mark(const PreparedScan& scan, const PrintLine& line, const Box& mark, double slope = kSlope);

// The text with the one "/" that its ink has and the text has not ("SI/NO" read as "SINO"), where the signs are as many
// otherwise; else the text.
std::string with_lost_slash(const PreparedScan& scan, const std::string& text, const PrintLine& line, const Span& x);

// A short, weakly read word with the signs that its ink shows and no letter has: "<" and ">" ("Xe" over "X<"), and a
// stroke over the baseline for a point ("X.1" over "X-1"). The text where its signs are not as many as its ink.
std::string with_signs_by_shape(const PreparedScan& scan, const std::string& text, const PrintLine& line,
                                const Span& x);

// Words of a line, left to right: one that was read with the next one's signs at its end, over the next one's ink,
// loses them ("5.002€" before "€").
void part_doubled(std::vector<InkedWord>& words);

// A word cut behind a sign that stands apart from it ("/N." over "/ N."), behind the number of an item ("2.42" over
// "2. 42"), or at white as below.
std::vector<InkedWord> parts_of(const PrintLine& line, const InkedWord& word);

// A word of figures cut where white stands between its signs that no figure has: "1. 100%" read as "1.100%". The word
// alone where there is none, or its signs are not as many as its pieces of ink.
std::vector<InkedWord> cut_at_white(const PrintLine& line, const InkedWord& word);

}  // namespace spoglio::extract
