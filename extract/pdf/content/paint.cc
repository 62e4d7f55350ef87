// The graphics state machine of PDF (ISO 32000-1, 8.4 to 8.5 and 9.4), as far as areas and text positions need it.
#include "extract/pdf/content/paint.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/pdf/content/ink.h"
#include "extract/pdf/content/path.h"
#include "extract/pdf/content/scanner.h"

namespace spoglio::extract {
namespace {

constexpr double kWholePage = 0.9;     // share of the page's height: a lower clip may hide text
constexpr double kDescent = 0.3;       // of a font's size: how far its letters reach below their line
constexpr double kSlant = 0.1;         // of text that is upright: its line's fall
constexpr double kBeside = 2;          // points by which white text may begin beside what is painted below it
constexpr double kFullOpacity = 0.99;  // from here nothing shows through
constexpr size_t kMostStates = 256;    // q within q; real pages stay below 30
constexpr size_t kMostTags = 256;      // marked content within marked content

struct State {
  Matrix matrix;
  Box clip;
  Ink fill;
  Ink stroke;
  double line_width = 1;
  int render = 0;  // text rendering mode
  double font_size = 0;
};

class Painter {
 public:
  Painter(const Matrix& to_page, const Box& page, bool tags, const PaintLimits& limits)
      : limits_(limits), tags_wanted_(tags), page_(page) {
    state_.matrix = to_page;
    state_.clip = page;
  }

  void run(std::string_view content, Resources& resources, int depth) {
    bytes_ += content.size();
    out_.whole = out_.whole && bytes_ <= limits_.bytes;
    ContentScanner scanner(content);
    Operation op;
    const size_t floor = states_.size();
    const size_t tag_floor = tags_.size();
    while (out_.whole && scanner.next(op)) {
      if (++operators_ > limits_.operators) out_.whole = false;
      if (draw(op) || colour(op, resources)) continue;
      const bool unseen = shows_text(op) && is_unseen();
      out_.unseen = out_.unseen || unseen;
      if (tags_wanted_ && text_.take(op, state_.matrix, unseen ? kUnseen : tag())) continue;
      structure(op, resources, floor, tag_floor, depth);
    }
    while (states_.size() > floor) pop();
    tags_.resize(std::min(tags_.size(), tag_floor));
  }

  Painting take() {
    out_.texts = std::move(text_.starts);
    out_.unplaced = std::move(text_.unplaced);
    return std::move(out_);
  }

 private:
  Point at(const Operation& op, size_t i) const {
    const Matrix& m = state_.matrix;
    const double x = op.numbers[i];
    const double y = op.numbers[i + 1];
    return {m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f};
  }

  // Building and painting paths.
  bool draw(const Operation& op) {
    switch (op.code) {
      case operator_code("m"):
        if (op.count >= 2) path_.move_to(at(op, 0));
        return true;
      case operator_code("l"):
        if (op.count >= 2) path_.line_to(at(op, 0));
        return true;
      case operator_code("c"):
        if (op.count >= 6) path_.curve_to(at(op, 4));
        return true;
      case operator_code("v"):
      case operator_code("y"):
        if (op.count >= 4) path_.curve_to(at(op, 2));
        return true;
      case operator_code("h"):
        path_.close();
        return true;
      case operator_code("re"):
        if (op.count >= 4) rectangle(op);
        return true;
      case operator_code("W"):
      case operator_code("W*"):
        clips_ = true;
        return true;
      default:
        return finish(op.code);
    }
  }

  bool finish(uint32_t code) {
    switch (code) {
      case operator_code("S"):
        return end_path(false, false, true);
      case operator_code("s"):
        path_.close();
        return end_path(false, false, true);
      case operator_code("f"):
      case operator_code("F"):
        return end_path(true, false, false);
      case operator_code("f*"):
        return end_path(true, true, false);
      case operator_code("B"):
        return end_path(true, false, true);
      case operator_code("B*"):
        return end_path(true, true, true);
      case operator_code("b"):
        path_.close();
        return end_path(true, false, true);
      case operator_code("b*"):
        path_.close();
        return end_path(true, true, true);
      case operator_code("n"):
        return end_path(false, false, false);
      default:
        return false;
    }
  }

  void rectangle(const Operation& op) {
    Operation corner = op;
    const double x = op.numbers[0];
    const double y = op.numbers[1];
    const double right = x + op.numbers[2];
    const double top = y + op.numbers[3];
    corner.numbers = {x, y, right, y, right, top, x, top};
    path_.rectangle(at(corner, 0), at(corner, 2), at(corner, 4), at(corner, 6));
  }

  bool end_path(bool fill, bool even_odd, bool stroke) {
    if (path_.empty()) {
      clips_ = false;
      return true;
    }
    if (fill) {
      boxes_.clear();
      path_.fill(even_odd, boxes_);
      add(boxes_, state_.fill);
    }
    if (stroke) {
      const Matrix& m = state_.matrix;
      boxes_.clear();
      path_.stroke(state_.line_width * std::sqrt(std::abs(m.a * m.d - m.b * m.c)), boxes_);
      add(boxes_, state_.stroke);
    }
    if (clips_) state_.clip = common(state_.clip, path_.bounds());
    clips_ = false;
    path_.clear();
    return true;
  }

  void add(const std::vector<Box>& boxes, const Ink& ink) {
    for (const auto& box : boxes) {
      const Box seen = common(box, state_.clip);
      // Written so that a number that is none is refused as well.
      if (!(seen.x1 >= seen.x0 && seen.y1 >= seen.y0)) continue;
      // Beside the clip: what only touches it is not seen.
      if ((seen.x1 == seen.x0 && box.x1 > box.x0) || (seen.y1 == seen.y0 && box.y1 > box.y0)) continue;
      if (out_.boxes.size() == limits_.boxes) {
        out_.whole = false;
        return;
      }
      if (ink.opacity >= kWhite) out_.boxes.push_back({seen, ink.white(), ink.opacity >= kFullOpacity, ink.colour});
    }
  }

  // Colours and opacity.
  bool colour(const Operation& op, Resources& resources) {
    switch (op.code) {
      case operator_code("g"):
      case operator_code("rg"):
        return set_colour(state_.fill, ColourSpace::kAdditive, op);
      case operator_code("k"):
        return set_colour(state_.fill, ColourSpace::kSubtractive, op);
      case operator_code("G"):
      case operator_code("RG"):
        return set_colour(state_.stroke, ColourSpace::kAdditive, op);
      case operator_code("K"):
        return set_colour(state_.stroke, ColourSpace::kSubtractive, op);
      case operator_code("sc"):
      case operator_code("scn"):
        return set_colour(state_.fill, state_.fill.space, op);
      case operator_code("SC"):
      case operator_code("SCN"):
        return set_colour(state_.stroke, state_.stroke.space, op);
      case operator_code("cs"):
        return set_space(state_.fill, op, resources);
      case operator_code("CS"):
        return set_space(state_.stroke, op, resources);
      case operator_code("w"):
        if (op.count >= 1) state_.line_width = std::abs(op.numbers[0]);
        return true;
      case operator_code("Tr"):
        if (op.count >= 1) state_.render = static_cast<int>(std::clamp(op.numbers[0], 0.0, 7.0));
        return true;
      case operator_code("Tf"):
        if (op.count >= 1) state_.font_size = op.numbers[0];
        return false;  // for whoever follows text, too
      case operator_code("gs"): {
        const Opacity opacity = resources.opacity(op.name);
        if (opacity.fill) state_.fill.opacity = *opacity.fill;
        if (opacity.stroke) state_.stroke.opacity = *opacity.stroke;
        return true;
      }
      default:
        return false;
    }
  }

  // The rest: saved states, forms, tags.
  void structure(const Operation& op, Resources& resources, size_t floor, size_t tag_floor, int depth) {
    switch (op.code) {
      case operator_code("q"):
        push();
        break;
      case operator_code("Q"):
        if (states_.size() > floor) pop();
        break;
      case operator_code("cm"):
        if (op.count >= 6) {
          const auto& n = op.numbers;
          state_.matrix = Matrix{n[0], n[1], n[2], n[3], n[4], n[5]} * state_.matrix;
        }
        break;
      case operator_code("sh"):  // a gradient over all that is not clipped
        if (state_.clip != page_) add({state_.clip}, {ColourSpace::kOpaque, 1, state_.fill.opacity, 0});
        break;
      case operator_code("Do"):
        if (depth < limits_.form_depth) {
          const Form* form = resources.form(op.name);
          images_ = images_ || form == nullptr;
          if (form != nullptr) run_form(*form, depth);
          if (form == nullptr) add_image(resources.image(op.name));
        }
        break;
      case operator_code("BDC"):
      case operator_code("BMC"):
        begin_tag(op, resources);
        break;
      case operator_code("EMC"):
        if (tags_.size() > tag_floor) tags_.pop_back();
        break;
      default:
        break;
    }
  }

  void add_image(const std::optional<ImageSize>& size) {
    if (!size || out_.images.size() == limits_.images) return;
    const Box full = transformed({0, 0, 1, 1}, state_.matrix);
    const Box seen = common(full, state_.clip);
    if (seen.x1 > seen.x0 && seen.y1 > seen.y0) out_.images.push_back({seen, full, size->width, size->height});
  }

  static bool shows_text(const Operation& op) {
    return op.code == operator_code("Tj") || op.code == operator_code("TJ") || op.code == operator_code("'") ||
           op.code == operator_code("\"");
  }

  // Whether less than the page is painted: spreadsheets clip what a cell has no room for.
  bool clips_text() const { return state_.clip.y1 - state_.clip.y0 < kWholePage * (page_.y1 - page_.y0); }

  // Whether a line of upright text lies above or below all that is painted. `place` is where it starts.
  bool is_clipped_off(const Matrix& place) const {
    const double height = std::abs(state_.font_size * place.d);
    const bool upright = std::abs(place.b) < kSlant * std::abs(place.a);
    return upright && height > 0 && (place.f + height * kDescent < state_.clip.y0 || place.f - height > state_.clip.y1);
  }

  // Whether text is shown that is not painted, clipped off, or in white where nothing is painted below it. Below white
  // text on an image nobody knows what there is.
  bool is_unseen() const {
    constexpr int kNotPainted = 3;
    constexpr int kOnlyClips = 7;
    if (state_.render == kNotPainted || state_.render == kOnlyClips) return true;
    if (clips_text() && (!tags_wanted_ || is_clipped_off(text_.line() * state_.matrix))) return true;
    if (!state_.fill.white() || images_) return false;
    if (!tags_wanted_) return true;  // its place is not followed: to be looked at again
    const Matrix place = text_.line() * state_.matrix;
    const auto below = std::find_if(out_.boxes.rbegin(), out_.boxes.rend(), [&](const PaintedBox& painted) {
      return place.e >= painted.box.x0 - kBeside && place.e <= painted.box.x1 && place.f >= painted.box.y0 &&
             place.f <= painted.box.y1 + kBeside;
    });
    return below == out_.boxes.rend() || below->white;
  }

  Tag tag() const { return tags_.empty() ? kNoTag : tags_.back(); }

  // Content that has no tag of its own belongs to the one around it.
  void begin_tag(const Operation& op, Resources& resources) {
    std::optional<int> mcid;
    const Tag outer = op.name == "Artifact" ? kArtifact : tag();
    if (tags_wanted_ && op.code == operator_code("BDC")) {
      mcid = op.mcid ? op.mcid : resources.marked_content(op.name);
    }
    if (tags_.size() < kMostTags) tags_.push_back(mcid ? make_tag(form_, *mcid) : outer);
  }

  void push() {
    if (states_.size() < kMostStates) {
      states_.push_back(state_);
    } else {
      out_.whole = false;
    }
  }

  void pop() {
    state_ = states_.back();
    states_.pop_back();
  }

  void run_form(const Form& form, int depth) {
    push();
    if (!out_.whole) return;
    const Matrix line = text_.line();
    const int outer = std::exchange(form_, form.object);
    state_.matrix = form.matrix * state_.matrix;
    if (form.box) state_.clip = common(state_.clip, transformed(*form.box, state_.matrix));
    path_.clear();
    run(form.content, *form.resources, depth + 1);
    path_.clear();
    text_.set_line(line);
    form_ = outer;
    pop();
  }

  PaintLimits limits_;
  bool tags_wanted_;
  Box page_;
  Painting out_;
  State state_;
  std::vector<State> states_;
  std::vector<Tag> tags_;
  ContentPath path_;
  std::vector<Box> boxes_;
  bool clips_ = false;
  bool images_ = false;
  size_t operators_ = 0;
  size_t bytes_ = 0;
  TextPlaces text_;
  int form_ = 0;  // the object whose stream is being run; 0 for the page's own
};

}  // namespace

Painting paint(std::string_view content, Resources& resources, const Matrix& to_page, const Box& page, bool tags,
               const PaintLimits& limits) {
  Painter painter(to_page, page, tags, limits);
  painter.run(content, resources, 0);
  return painter.take();
}

}  // namespace spoglio::extract
