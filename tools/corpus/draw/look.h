// Random looks of whole documents: fonts, rules, shading, page furniture; and their front matter.
#pragma once

#include <optional>
#include <vector>

#include "tools/corpus/draw/style.h"
#include "tools/corpus/maker.h"

namespace spoglio::corpus {

enum class Orientation { kPortrait, kLandscape, kEither };

// What a layout asks of the look; the rest is drawn.
struct LookHints {
  Orientation orientation = Orientation::kEither;
  double font_size = 9;
  std::vector<Rules> rules = {Rules::kFull,     Rules::kFull,    Rules::kHorizontal,
                              Rules::kBooktabs, Rules::kColumns, Rules::kNone};
  int zebra_percent = 15;
  std::optional<bool> shading = {};
  std::optional<bool> middle = {};
  std::optional<bool> split_rows = {};
  std::vector<Tagging> tagging = {Tagging::kNone};
  int turn_percent = 5;  // of documents whose wide pages are stored turned
};
Style draw_look(Rng& rng, const LookHints& hints);

// Facts as the front matter prints them: what is not printed is null. `titles` are the usual ones of the layout.
Setting draw_setting(Rng& rng, const std::vector<Domain>& domains, const std::vector<std::string>& titles);

// Cover, or the head of the first page, or only the running head: as `style` says. Returns what the page shows.
void set_front_matter(Flow& flow, Rng& rng, const Setting& setting);

}  // namespace spoglio::corpus
