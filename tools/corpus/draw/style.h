// The families of plans and how a page of each looks: what the command line may change and what it falls back to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "normalize/plan/plan.h"

namespace spoglio::corpus {

enum class Family { kCruscotto, kAlbero, kIndividuali, kBsc, kSchede };

// "cruscotto", "albero", "individuali", "bsc", "schede".
const char* to_string(Family family);
std::optional<Family> family_from(const std::string& name);

// The family that prints such a plan: from its levels, codes, budgets and amendments.
Family family_of(const normalize::Plan& plan);

// Booktabs: a rule above the header, below it and at the end; columns: upright rules and a frame.
enum class Rules { kFull, kHorizontal, kNone, kBooktabs, kColumns };

// The structure tree of a PDF: none; a sound one; the page as one paragraph; tables as blocks of text, cells from the
// right.
enum class Tagging { kNone, kSound, kOneParagraph, kBlocks };

struct Colour {
  double red = 0;
  double green = 0;
  double blue = 0;
};

// What the command line asked for; what is empty takes the family's own.
struct StyleOptions {
  std::optional<std::string> font;
  std::optional<double> font_size;  // points
  std::optional<std::string> page;  // "a4", "a3", "letter"
  std::optional<bool> landscape;
  std::optional<double> density;     // 0 (airy) to 1 (tight)
  std::optional<std::string> rules;  // "full", "horizontal", "none"
  std::optional<bool> shading;
  std::optional<bool> repeat_header;
  std::optional<bool> middle;  // cells centred between the rules of their row
  bool split_rows = false;     // rows may be cut by a page break, and headings parted from their tables
  std::uint64_t seed = 0;      // 0: the family's plain look; else font, colours and widths vary
};

struct Style {
  Family family = Family::kAlbero;
  std::string font = "Liberation Sans";
  double font_size = 9;
  double page_width = 595;  // points
  double page_height = 842;
  double margin = 40;
  double padding = 3;  // between a rule and its text, points
  Rules rules = Rules::kFull;
  bool shading = true;
  bool repeat_header = true;
  bool split_rows = false;
  bool middle = false;
  bool cover = false;  // the document's facts on a page of their own
  Colour head{0.85, 0.89, 0.94};
  Colour band{0.94, 0.94, 0.94};
  double jitter[16] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};  // factors on column widths
  bool zebra = false;                                                    // every other row shaded lightly
  bool dark_head = false;                                                // headers in white on a dark ground
  Colour dark{0.16, 0.27, 0.42};
  double rule_width = 0.5;  // points
  Colour ink{0, 0, 0};
  Colour rule_ink{0.2, 0.2, 0.2};
  bool twice = false;      // bold text is plain text set twice, a hair apart
  bool hyphens = false;    // long words are broken at the end of a line
  bool ligatures = false;  // "fi" and "fl" are one character
  Tagging tagging = Tagging::kNone;
  int turn = 0;                  // degrees: the page is stored turned, and says so (90 or 270); see finish_pdf
  std::string hidden;            // in white on every page: software leaves such texts behind
  std::string running_head;      // above every page; empty for none
  bool head_band = false;        // the running head in white on a coloured band across the page
  std::string numbering = "{}";  // of pages, with {} for the number; empty for none
  bool plain_footer = true;      // the page's number at the right of the footer; else in its middle
};

// Throws std::invalid_argument for a page or rules name it does not know.
Style style_for(Family family, const StyleOptions& options);

}  // namespace spoglio::corpus
