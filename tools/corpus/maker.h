// What a layout works with: the random choices of one document, its page flow, and the gold it leaves behind.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tools/corpus/draw/flow.h"
#include "tools/corpus/plans/draft.h"
#include "tools/corpus/rng.h"
#include "tools/corpus/words/lexicon.h"

namespace spoglio::corpus {

// One document's facts, drawn before anything is set.
struct Setting {
  Domain domain = Domain::kComune;
  int year = 2023;
  normalize::DocumentFacts facts;  // as printed
};

class Maker {
 public:
  Maker(Rng& rng, const Setting& setting, int indicators, Flow& flow)
      : rng(rng), setting(setting), words(rng, setting.domain), indicators(indicators), flow(flow) {}

  // Draws the plan for a shape. To be called once: the plan becomes the gold.
  const Draft& draw(const Shape& shape) {
    draft_ = draw_draft(rng, words, shape, indicators);
    return draft_;
  }
  const Draft& draft() const { return draft_; }

  Ink plain(double larger = 0) const { return {flow.style().font_size + larger, false, false}; }
  Ink bold(double larger = 0) const { return {flow.style().font_size + larger, true, false}; }

  // Between two tables or sheets: now and then pages that hold no plan.
  void interlude();

  Rng& rng;
  const Setting& setting;
  Lexicon words;
  int indicators;
  Flow& flow;

 private:
  Draft draft_;
};

}  // namespace spoglio::corpus
