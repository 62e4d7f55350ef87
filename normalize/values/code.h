// Codes of the outline: "01.02 - Title", "OB 1: TITLE", "A.1.2.3. Title", "o11_Title", "S1.1.1-a Name".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spoglio::normalize {

struct Heading {
  std::string code;      // without trailing point; "011" for "o11_", "1" for "OB 1:"
  std::string title;     // what follows, folded
  bool mission = false;  // printed as a State-budget mission: three digits and an underscore
  bool area = false;     // printed as "OB n:"
  bool dashed = false;   // a dash between code and title
  bool marked = false;   // a dash, point or bracket between them: more than a number and a word

  // Parts of the code: 1 for "3" and "A", 2 for "1.1" and "A.1"; 1 for codes of another shape.
  int depth() const;
};

// A code at the start of a text and the title behind it. Nothing when there is no code, or nothing behind it.
std::optional<Heading> read_heading(std::string_view text);

// "A Competitività e sviluppo": a single capital letter as a code. Only for lines that a level label announces.
std::optional<Heading> read_lettered_heading(std::string_view text);

// "OS3 Title", "[A1] Title", "(2) Title": codes that count only where a column or a label says that an objective
// follows.
std::optional<Heading> read_labelled_heading(std::string_view text);

struct CodedName {
  std::string code;
  std::string name;
};

// An indicator's own code before its name; a leading digit 0 is the letter O, as conversions print it.
std::optional<CodedName> read_indicator_code(std::string_view text);

// The code one level up: "1.1" of "1.1.1", "01" of "01.02"; empty when there is none.
std::string parent_code(std::string_view code);

// What stands in brackets inside a name cell, taken out: "(Peso: 100,00%) (Tipologia: Outcome)".
struct Tags {
  std::optional<double> weight;
  std::optional<std::string> type;
  bool found = false;
};
Tags take_tags(std::string& text);

// True for a folded text that starts as the name of an organisational unit does ("servizio …", "s.anagrafico"); a
// typing error in a long first word does not hide it.
bool starts_unit(const std::string& key, const std::vector<std::string>& unit_starts);

// "ENTE ISR U1.1" by blanks when every word is a code, else by "|", ";" and line breaks before a unit's start.
std::vector<std::string> split_units(std::string_view cell, const std::vector<std::string>& unit_starts);

// "SG P05 PO3": "PO" printed with a digit 0 is a position.
std::vector<std::string> split_assignees(std::string_view cell);

}  // namespace spoglio::normalize
