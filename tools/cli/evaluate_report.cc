// One line per document, then what all of them come to.
#include "tools/cli/evaluate_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

using normalize::Calibration;
using normalize::Evaluation;
using normalize::Problem;
using normalize::Share;
using Json = nlohmann::ordered_json;

constexpr std::size_t kNameColumns = 44;

std::string file_name(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

std::vector<const Problem*> worst_first(const std::vector<Problem>& problems, std::size_t most) {
  std::vector<const Problem*> out;
  for (const Problem& problem : problems) out.push_back(&problem);
  std::stable_sort(out.begin(), out.end(), [](const Problem* a, const Problem* b) { return a->silent > b->silent; });
  out.resize(std::min(out.size(), most));
  return out;
}

std::string head_line() {
  return fmt::format("{:<{}} {:>6} {:>6} {:>6}  {:>6}  {:>6}  {:>6} {:>7}\n", "document", kNameColumns, "gold", "read",
                     "found", "F1", "exact", "fields", "silent");
}

std::string count_line(const std::string& name, const Evaluation& e) {
  const Share fields = e.all_fields();
  return fmt::format("{} {:>6} {:>6} {:>6}  {:.4f}  {:.4f}  {:>6} {:>7}\n", fit(name, kNameColumns), e.gold,
                     e.predicted, e.found, e.f1(), e.exact_rate(),
                     fields.of == 0 ? "-" : fmt::format("{:.4f}", fields.rate()), e.silent_errors());
}

std::string or_nothing(const std::string& value) { return value.empty() ? "nothing" : value; }

std::string problem_text(const char* kind, const Problem& problem) {
  std::string text =
      fmt::format("{}{} of {} \"{}\"", problem.silent ? "silent: " : "", problem.field, kind, problem.what);
  if (problem.field == "(missing)" || problem.field == "(spurious)") {
    const std::string& objective = problem.gold + problem.predicted;
    if (!objective.empty()) text += fmt::format(" under {}", objective);
  } else if (!problem.field.starts_with('(')) {
    text += fmt::format("; gold: {}; read: {}", or_nothing(problem.gold), or_nothing(problem.predicted));
  }
  const std::string place = place_and_box(problem.at);
  return wrap("  - ", place.empty() ? text : place + " " + text);
}

// "title: gold …; read …", "missing: sheet …".
std::string document_problem_text(const Problem& problem) {
  std::string text = problem.field.starts_with('(')
                         ? fmt::format("{} \"{}\"", problem.field, problem.what)
                         : fmt::format("{} of the document; gold: {}; read: {}", problem.field,
                                       or_nothing(problem.gold), or_nothing(problem.predicted));
  const std::string place = place_and_box(problem.at);
  return wrap("  - ", place.empty() ? text : place + " " + text);
}

std::string problems_text(const Evaluation& e, std::size_t most) {
  std::string out;
  for (const Problem* p : worst_first(e.problems, most)) out += problem_text("indicator", *p);
  for (const Problem* p : worst_first(e.objective_problems, most)) out += problem_text("objective", *p);
  for (const Problem* p : worst_first(e.document_problems, most)) out += document_problem_text(*p);
  return out;
}

// "title 3 of 4 right, year 4 of 4".
std::string facts_text(const Evaluation& e) {
  std::string out;
  for (const auto& [name, share] : e.facts)
    out += fmt::format("{}{} {} of {}{}", out.empty() ? "" : ", ", name, share.right, share.of,
                       out.empty() ? " right" : "");
  return out.empty() ? "no facts stated" : out;
}

std::string totals_text(const Evaluation& e) {
  return fmt::format(
      "indicators  gold {}  read {}  found {}  precision {:.4f}  recall {:.4f}  F1 {:.4f}\n"
      "exact       {} of {} ({:.4f})  field accuracy {:.4f}  name errors per character {:.4f}\n"
      "silent      {}: fields {}, missing {}, spurious {}, doubtful but not flagged {} of {}; flagged indicators {}\n"
      "objectives  gold {}  read {}  found {}  right in every field {}  F1 {:.4f}\n"
      "sheets      gold {}  read {}  with gold's title {}  F1 {:.4f}\n"
      "documents   {}\n",
      e.gold, e.predicted, e.found, e.precision(), e.recall(), e.f1(), e.exact, e.certain, e.exact_rate(),
      e.all_fields().rate(), e.name_error_rate(), e.silent_errors(), e.silent_fields, e.missing(), e.spurious(),
      e.doubtful_unflagged, e.doubtful, e.flagged, e.objectives.gold, e.objectives.predicted, e.objectives.found,
      e.objectives.correct, e.objectives.f1(), e.sheets.gold, e.sheets.predicted, e.sheets.found, e.sheets.f1(),
      facts_text(e));
}

// The fields that fail most come first.
std::string fields_text(const Evaluation& e) {
  std::vector<std::pair<std::string, Share>> fields(e.fields.begin(), e.fields.end());
  std::stable_sort(fields.begin(), fields.end(), [](const auto& a, const auto& b) {
    return a.second.of - a.second.right > b.second.of - b.second.right;
  });
  std::string out = fmt::format("{:<24} {:>7} {:>7} {:>7}\n", "field", "wrong", "of", "right");
  for (const auto& [name, share] : fields) {
    out += fmt::format("{} {:>7} {:>7}  {:.4f}\n", fit(name, 24), share.of - share.right, share.of, share.rate());
  }
  return out;
}

std::string bin_name(std::size_t bin) {
  if (bin == 0) return fmt::format(">= {}", Calibration::kFrom[0]);
  if (bin + 1 == Calibration::kFrom.size()) return fmt::format("< {}", Calibration::kFrom[bin - 1]);
  return fmt::format("{} to {}", Calibration::kFrom[bin], Calibration::kFrom[bin - 1]);
}

std::string bin_line(const std::string& name, const Calibration::Bin& bin) {
  if (bin.share.of == 0) return fmt::format("{:<24} {:>7} {:>7} {:>7}\n", name, 0, "-", "-");
  return fmt::format("{:<24} {:>7}  {:.4f}  {:.4f}\n", name, bin.share.of, bin.share.rate(), bin.mean_confidence());
}

std::string calibration_text(const Calibration& c) {
  std::string out = fmt::format("{:<24} {:>7} {:>7} {:>7}\n", "confidence", "fields", "right", "mean");
  for (std::size_t i = 0; i < c.bins.size(); ++i) out += bin_line(bin_name(i), c.bins[i]);
  if (c.none.share.of > 0) out += bin_line("none stated", {c.none.share, 0});
  if (c.bins[0].share.of > 0) {
    out += fmt::format("of fields with confidence {}, {:.2f} % are right; expected calibration error {:.4f}\n",
                       bin_name(0), 100 * c.bins[0].share.rate(), c.expected_error());
  }
  return out;
}

Json problem_json(const char* kind, const Problem& problem) {
  Json out = {{kind, problem.what},
              {"field", problem.field},
              {"gold", problem.gold},
              {"predicted", problem.predicted},
              {"silent", problem.silent}};
  if (problem.at.page > 0) {
    out["at"]["page"] = problem.at.page;
    if (problem.at.box) {
      const auto& box = *problem.at.box;
      const auto rounded = [](double points) { return std::round(points * 100) / 100; };
      out["at"]["box"] = {rounded(box.x0), rounded(box.y0), rounded(box.x1), rounded(box.y1)};
    }
  } else if (problem.at.line > 0) {
    out["at"]["line"] = problem.at.line;
  }
  return out;
}

Json share_json(const Share& share) { return {{"right", share.right}, {"of", share.of}}; }

Json calibration_json(const Calibration& c) {
  Json bins = Json::array();
  for (std::size_t i = 0; i < c.bins.size(); ++i) {
    const Calibration::Bin& bin = c.bins[i];
    bins.push_back({{"from", Calibration::kFrom[i]},
                    {"to", i == 0 ? 1.0 : Calibration::kFrom[i - 1]},
                    {"right", bin.share.right},
                    {"of", bin.share.of},
                    {"mean_confidence", bin.mean_confidence()}});
  }
  return {{"bins", bins}, {"none", share_json(c.none.share)}, {"expected_error", c.expected_error()}};
}

Json shares_json(const std::map<std::string, Share>& shares) {
  Json out = Json::object();
  for (const auto& [name, share] : shares) out[name] = share_json(share);
  return out;
}

Json counts_json(const Evaluation& e) {
  return {
      {"gold_indicators", e.gold},
      {"predicted_indicators", e.predicted},
      {"found", e.found},
      {"missing", e.missing()},
      {"spurious", e.spurious()},
      {"precision", e.precision()},
      {"recall", e.recall()},
      {"f1", e.f1()},
      {"certain", e.certain},
      {"exact", e.exact},
      {"exact_rate", e.exact_rate()},
      {"doubtful", e.doubtful},
      {"doubtful_unflagged", e.doubtful_unflagged},
      {"field_accuracy", e.all_fields().rate()},
      {"fields", shares_json(e.fields)},
      {"name_cer", e.name_error_rate()},
      {"silent_errors", e.silent_errors()},
      {"silent_field_errors", e.silent_fields},
      {"flagged", e.flagged},
      {"objectives",
       {{"gold", e.objectives.gold},
        {"predicted", e.objectives.predicted},
        {"found", e.objectives.found},
        {"correct", e.objectives.correct},
        {"f1", e.objectives.f1()}}},
      {"sheets",
       {{"gold", e.sheets.gold}, {"predicted", e.sheets.predicted}, {"found", e.sheets.found}, {"f1", e.sheets.f1()}}},
      {"facts", shares_json(e.facts)},
      {"calibration", calibration_json(e.calibration)}};
}

Json document_json(const EvaluatedDocument& document, std::size_t most) {
  Json out = {{"document", document.path.empty() ? Json(nullptr) : Json(document.path)}, {"gold", document.gold}};
  out["failure"] = nullptr;
  if (document.failure) out["failure"] = {{"code", document.failure->code}, {"message", document.failure->message}};
  out.update(counts_json(document.evaluation));
  out["problems"] = Json::array();
  for (const Problem* p : worst_first(document.evaluation.problems, most)) {
    out["problems"].push_back(problem_json("indicator", *p));
  }
  out["objectives"]["problems"] = Json::array();
  for (const Problem* p : worst_first(document.evaluation.objective_problems, most)) {
    out["objectives"]["problems"].push_back(problem_json("objective", *p));
  }
  out["document_problems"] = Json::array();
  for (const Problem* p : worst_first(document.evaluation.document_problems, most)) {
    out["document_problems"].push_back(problem_json("what", *p));
  }
  return out;
}

}  // namespace

std::string evaluation_text(const EvaluationReport& report) {
  std::string out = head_line();
  for (const EvaluatedDocument& document : report.documents) {
    out += count_line(file_name(document.path.empty() ? document.gold : document.path), document.evaluation);
    if (document.failure) out += wrap("  ! ", document.failure->message);
    out += problems_text(document.evaluation, report.most_problems);
  }
  const Evaluation sum = overall(report.documents);
  out += count_line("all " + counted(report.documents.size(), "document"), sum) + "\n";
  return out + totals_text(sum) + "\n" + fields_text(sum) + "\n" + calibration_text(sum.calibration);
}

std::string evaluation_json(const EvaluationReport& report) {
  Json out = {{"schema", "spoglio-evaluation/1"}};
  out["overall"] = counts_json(overall(report.documents));
  out["documents"] = Json::array();
  for (const EvaluatedDocument& document : report.documents) {
    out["documents"].push_back(document_json(document, report.most_problems));
  }
  out["without_gold"] = report.without_gold;
  out["unread_gold"] = report.unread_gold;
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace spoglio::cli
