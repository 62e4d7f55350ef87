// Prose and tables until the page count is reached.
#include "tools/corpus/bench.h"

#include "tools/corpus/families/families.h"
#include "tools/corpus/plans/random_plan.h"
#include "tools/corpus/rng.h"
#include "tools/corpus/words/words.h"

namespace spoglio::corpus {
namespace {

constexpr int kTablePercent = 30;
constexpr int kRoomForTables = 16;  // pages that must be left when tables are begun: the longest small plan needs fewer
constexpr Family kFamilies[] = {Family::kAlbero, Family::kBsc, Family::kSchede, Family::kCruscotto,
                                Family::kIndividuali};

// Fills the page that is open.
void fill_with_prose(Flow& flow, Words& words, Rng& rng) {
  const Ink body{10.5, false, false};
  const auto room_for = [&](int lines) { return flow.remaining() > lines * flow.line_height(body); };
  flow.paragraph(words.chapter(), {13, true, false});
  flow.skip(8);
  while (room_for(7)) {
    std::string text = words.sentence();
    for (int i = rng.between(1, 3); i > 0; --i) text.append(" ").append(words.sentence());
    const std::size_t lines = flow.wrap(text, body, flow.width()).size();
    if (!room_for(static_cast<int>(lines))) break;
    flow.paragraph(text, body);
    flow.skip(7);
  }
}

}  // namespace

void make_bench(const std::string& path, int pages, std::uint64_t seed) {
  Rng rng(seed);
  Words words(rng);
  StyleOptions options;
  options.density = 1;
  Style prose = style_for(Family::kAlbero, options);
  prose.margin = 56;
  const Footer footer{"", "Relazione e piano della performance"};
  Flow flow(path, prose, footer);
  int tables = 0;
  bool open = true;  // an empty page is waiting
  for (std::size_t next = 0;;) {
    const int done = flow.page() - (open ? 1 : 0);
    if (done >= pages) break;
    const bool behind = 100 * tables < kTablePercent * done;
    if (behind && pages - done > kRoomForTables) {
      const Family family = kFamilies[next++ % std::size(kFamilies)];
      RandomOptions plan{family, seed * 1000 + next, 14, 2023, std::nullopt};
      Style style = style_for(family, options);
      style.cover = false;
      if (!open) flow.new_section(style, footer);
      set_plan(flow, random_plan(plan));
      tables += flow.page() - done;
      open = false;
      continue;
    }
    if (!open) flow.new_section(prose, footer);
    fill_with_prose(flow, words, rng);
    open = false;
  }
  flow.finish();
}

}  // namespace spoglio::corpus
