// Facts one by one, sheets by their titles.
#include "normalize/evaluate/document.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "normalize/evaluate/text.h"

namespace spoglio::normalize {
namespace {

std::string print(const std::optional<std::string>& text) { return judged_text(text.value_or("")); }

std::string print(const std::optional<int>& year) { return year ? std::to_string(*year) : ""; }

std::string print(const std::optional<std::pair<int, int>>& period) {
  return period ? fmt::format("{}-{}", period->first, period->second) : "";
}

std::string print(const std::optional<Act>& act) {
  if (!act) return "";
  return fmt::format("{} n. {} {}", print(act->body), print(act->number), print(act->date));
}

class DocumentJudge {
 public:
  DocumentJudge(const Plan& gold, const Plan& predicted, Evaluation& out)
      : gold_(gold), predicted_(predicted), out_(out) {}

  void judge() {
    const DocumentFacts& g = gold_.document;
    const DocumentFacts& p = predicted_.document;
    judge_fact("title", print(g.title), print(p.title));
    judge_fact("issuer", print(g.issuer), print(p.issuer));
    judge_fact("year", print(g.year), print(p.year));
    judge_fact("period", print(g.period), print(p.period));
    judge_fact("approval", print(g.approval), print(p.approval));
    judge_sheets();
  }

 private:
  void judge_fact(const std::string& name, const std::string& gold, const std::string& predicted) {
    if (gold.empty() && predicted.empty()) return;
    Share& share = out_.facts[name];
    ++share.of;
    share.right += gold == predicted;
    if (gold != predicted) out_.document_problems.push_back({"document", name, gold, predicted, true, {}});
  }

  void judge_sheets() {
    out_.sheets.gold = gold_.sheets.size();
    out_.sheets.predicted = predicted_.sheets.size();
    std::vector<const Sheet*> left;
    for (const Sheet& sheet : predicted_.sheets) left.push_back(&sheet);
    for (const Sheet& sheet : gold_.sheets) {
      const std::string title = print(sheet.title);
      const auto same =
          std::find_if(left.begin(), left.end(), [&](const Sheet* other) { return print(other->title) == title; });
      if (same == left.end()) {
        note_sheet(title, "(missing)", sheet.at);
      } else {
        left.erase(same);
        ++out_.sheets.found;
      }
    }
    for (const Sheet* sheet : left) note_sheet(print(sheet->title), "(spurious)", sheet->at);
  }

  void note_sheet(const std::string& title, const char* field, const Place& at) {
    out_.document_problems.push_back(
        {title.empty() ? "sheet without a title" : "sheet " + title, field, "", "", true, at});
  }

  const Plan& gold_;
  const Plan& predicted_;
  Evaluation& out_;
};

}  // namespace

void judge_document(const Plan& gold, const Plan& predicted, Evaluation& out) {
  DocumentJudge(gold, predicted, out).judge();
}

}  // namespace spoglio::normalize
