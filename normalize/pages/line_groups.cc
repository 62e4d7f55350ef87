// Each line is asked for what it may begin, from the surest form to the
// plainest; what takes none is a line by itself.
#include "normalize/pages/line_groups.h"

#include <algorithm>
#include <utility>

#include "normalize/forms/cards.h"
#include "normalize/forms/label.h"
#include "normalize/forms/named_strip.h"
#include "normalize/forms/pairs.h"
#include "normalize/headers/item.h"
#include "normalize/lines/page_lines.h"

namespace spoglio::normalize {
namespace {

bool names_several(const std::vector<FormPair>& pairs) {
  return std::count_if(pairs.begin(), pairs.end(), [](const FormPair& p) { return p.label.role == "name"; }) > 1;
}

}  // namespace

void LineGroups::read(const std::vector<extract::Line>& lines, bool page_ends) {
  for (size_t i = std::exchange(held_words_, 0); i < lines.size(); ++i) r_.words.add(lines[i].text);
  for (size_t i = 0; i < lines.size();) {
    const Taken taken = take(lines, i, page_ends);
    if (taken.held) return;
    i += taken.lines;
  }
}

bool LineGroups::read_above(const std::vector<extract::Line>& lines, std::vector<FormPair> measures) {
  measures_below_ = std::move(measures);
  read(lines, false);
  return !std::exchange(measures_below_, {}).empty() && std::exchange(measures_taken_, false);
}

std::vector<extract::Line> LineGroups::take_held() { return std::exchange(held_, {}); }

LineGroups::Taken LineGroups::take(const std::vector<extract::Line>& lines, size_t first, bool page_ends) {
  if (const size_t contents = contents_lines(lines, first)) {
    r_.tables.close();
    r_.titles.take();
    return {contents, false};
  }
  if (const Taken bullets = take_bullets(lines, first, page_ends)) return bullets;
  if (NamedStrip strip = read_named_strip(lines, first, r_.vocabulary); strip.lines > 0) {
    sheets_.read(std::move(strip.pairs));
    return {strip.lines, false};
  }
  if (const Taken form = take_form(lines, first, page_ends)) return form;
  if (const Taken listed = take_listed(lines, first, page_ends)) return listed;
  add_line(lines[first]);
  return {1, false};
}

LineGroups::Taken LineGroups::take_bullets(const std::vector<extract::Line>& lines, size_t first, bool page_ends) {
  if (r_.lines.in_rows() || r_.grid.active()) return {};
  const ListedLines bullets = bullets_.read(lines, first, page_ends, [&] { return is_under_objective(); });
  if (bullets.cut) return hold(lines, first);
  if (bullets.indicator) add_listed(*bullets.indicator);
  return {bullets.used, false};
}

// Lines of labels and values: cards of indicators, what goes on with one, an
// objective's card, measures alone.
LineGroups::Taken LineGroups::take_form(const std::vector<extract::Line>& lines, size_t first, bool page_ends) {
  const bool labelled =
      lines[first].text.find_first_of(":?") != std::string::npos || name_label(lines[first].text, r_.vocabulary) > 0;
  size_t used = 0;
  const auto form = labelled ? read_form(lines, first, used, r_.vocabulary, measures_below_) : std::nullopt;
  const bool below = first + used > lines.size();
  used -= below;
  if (page_ends && labelled && sheets_.any()) {
    if (auto name = read_name_at_end(lines, first, r_.vocabulary)) {
      sheets_.read({std::move(*name)});
      return {lines.size() - first, false};
    }
  }
  const bool indicators = form && holds_indicator(*form);
  const bool to_end = page_ends && first + used == lines.size();
  // The first lines of a card at the end of a page.
  if (to_end && has_cards_ && used > 0 && !indicators) return hold(lines, first);
  if (indicators) {
    measures_taken_ = below;
    return take_cards(lines, first, used, *form, to_end);
  }
  if (const size_t rest = first == 0 ? sheets_.read_rest(lines) : 0) return {rest, false};
  if (form && is_card_of_objective(*form)) {
    has_cards_ = true;
    sheets_.read(*form);
    return {used, false};
  }
  return form && take_measures(*form) ? Taken{used, false} : Taken{};
}

// Cards of indicators; the last one at a page's end waits for the next page.
LineGroups::Taken LineGroups::take_cards(const std::vector<extract::Line>& lines, size_t first, size_t used,
                                         const std::vector<FormPair>& form, bool to_end) {
  has_cards_ = true;
  const size_t whole = to_end ? whole_cards(lines, first, form) : used;
  const bool heads_cards = is_objective_role(card_opener(form).role) && names_several(form);
  if (whole == used) {
    sheets_.read(form, heads_cards);
  } else if (whole > 0) {
    const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(first);
    const std::vector<extract::Line> above(begin, begin + static_cast<std::ptrdiff_t>(whole));
    size_t read = 0;
    if (const auto pairs = read_form(above, 0, read, r_.vocabulary)) sheets_.read(*pairs, heads_cards);
  }
  return whole < used ? hold(lines, first + whole) : Taken{used, false};
}

bool LineGroups::take_measures(const std::vector<FormPair>& form) {
  if (!measures_alone(form)) return false;
  r_.lines.commit_heading();
  if (!r_.forms.read_measures(form)) return false;
  r_.tables.close();
  r_.lines.open_list();
  return true;
}

LineGroups::Taken LineGroups::take_listed(const std::vector<extract::Line>& lines, size_t first, bool page_ends) {
  if (r_.lines.in_rows() || r_.grid.active()) return {};
  const ListedLines listed = read_listed(lines, first, has_listed_, r_.vocabulary);
  if (page_ends && listed.cut) return hold(lines, first);
  if (!listed.indicator || !is_plans_own(*listed.indicator)) return {};
  add_listed(*listed.indicator);
  return {listed.used, false};
}

// Lines that the next page may go on with.
LineGroups::Taken LineGroups::hold(const std::vector<extract::Line>& lines, size_t first) {
  held_.assign(lines.begin() + static_cast<std::ptrdiff_t>(first), lines.end());
  held_words_ = held_.size();
  return {0, true};
}

// Whether lines opened an objective since the last table.
bool LineGroups::is_under_objective() {
  r_.lines.commit_heading();
  return r_.lines.objective_opened() && r_.outline.current() != nullptr;
}

// Items stand below an objective; elsewhere one value alone is prose.
bool LineGroups::is_plans_own(const ListedIndicator& listed) {
  r_.lines.commit_heading();
  return listed.values.size() > 1 || r_.outline.current() != nullptr;
}

void LineGroups::add_listed(const ListedIndicator& listed) {
  has_listed_ = true;
  r_.tables.close();
  r_.lines.open_list();
  r_.forms.read(listed);
}

void LineGroups::add_line(extract::Line line) {
  const bool number = may_be_page_number(line.text);
  if (is_furniture(line.text) || r_.facts.repeats_title(line) || (number && after_running_)) {
    after_running_ = !number;
    page_break_ = true;
    return;
  }
  after_running_ = false;
  if (std::exchange(page_break_, false)) line.page_start = line.gap_before = true;
  const bool fact = r_.facts.read(line);
  r_.budgets.read(line);
  if (r_.tables.take_rest(line)) return;
  sheets_.close();
  if (!number) r_.tables.close();
  if (r_.grid.read(line)) return;
  if (!fact) r_.lines.read(line);
}

}  // namespace spoglio::normalize
