// A code waits for the next name, whatever table it is in.
#include "normalize/forms/card_band.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "normalize/words/wording.h"

namespace spoglio::normalize {

std::optional<std::string> band_code(const std::string& text) {
  static const RE2 numbered(
      R"((?i)sched[ae] (?:[\pL']+ )*?(?:indicatore|kpi)(?: n[.°]?)?(?: ?[\-–:])? ?((?-i:[A-Z]{1,5})?[ ._\-]?\d{1,4}(?:[._\-]\d{1,3}){0,3}))");
  // "Indicatore 2" only counts; letters make a code of it.
  static const RE2 coded(
      R"((?i)(?:indicatore|kpi)(?: ?[\-–:])? ((?-i:[A-Z]{1,5})[._\-]?\d{1,4}(?:[._\-]\d{1,3}){0,3}))");
  const std::string line = join_lines(text);
  std::string code;
  return RE2::FullMatch(line, numbered, &code) || RE2::FullMatch(line, coded, &code) ? std::optional(code)
                                                                                     : std::nullopt;
}

void settle_bands(std::vector<FormPair>& pairs) {
  for (size_t i = 0; i + 1 < pairs.size(); ++i) {
    if (pairs[i].label.role != kBandCode) continue;
    size_t name = i + 1;
    while (name < pairs.size() && pairs[name].label.role != "name" && pairs[name].label.role != kBandCode) ++name;
    if (name == pairs.size() || pairs[name].label.role != "name") {
      pairs[i].label.role = "other";
      continue;
    }
    const auto at = pairs.begin() + static_cast<std::ptrdiff_t>(i);
    std::rotate(at, at + 1, pairs.begin() + static_cast<std::ptrdiff_t>(name) + 1);
    i = name;
  }
}

bool CardBand::take(const extract::Line& line) { return take(line.text, line.place); }

bool CardBand::take(const extract::Table& table) {
  return table.rows == 1 && table.cells.size() == 1 && take(table.cells[0].text, table.cells[0].place);
}

bool CardBand::take(const std::string& text, const extract::Place& at) {
  auto code = band_code(text);
  if (!code) return false;
  code_.emplace();
  code_->label.role = kBandCode;
  code_->text = std::move(*code);
  code_->at = at;
  return true;
}

void CardBand::settle(std::vector<FormPair>& pairs) {
  const auto name =
      std::find_if(pairs.begin(), pairs.end(), [](const FormPair& pair) { return pair.label.role == "name"; });
  if (code_ && name != pairs.end()) {
    const bool own = name + 1 != pairs.end() && (name + 1)->label.role == kBandCode;
    const int pages = name->at.page - code_->at.page;
    if (pages > 0) code_->doubt = "it stands on the page before";
    if (!own && pages <= 1) pairs.insert(name + 1, *code_);
    code_.reset();
  }
  const bool last =
      pairs.size() > 1 && pairs.back().label.role == kBandCode && pairs[pairs.size() - 2].label.role != "name";
  if (!last) return;
  code_ = std::move(pairs.back());
  pairs.pop_back();
}

}  // namespace spoglio::normalize
