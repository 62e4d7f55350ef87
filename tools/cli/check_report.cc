// Findings as text, JSON and SARIF.
#include "tools/cli/check_report.h"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

using Json = nlohmann::ordered_json;
using normalize::CheckRule;

constexpr std::size_t kSubjectWidth = 70;  // of a name in a message: enough to know it again

std::string dumped(const Json& json) { return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n"; }

const char* severity_of(const std::string& code) {
  const CheckRule* rule = normalize::check_rule(code);
  return rule == nullptr ? "info" : normalize::to_string(rule->severity);
}

const char* title_of(const std::string& code) {
  const CheckRule* rule = normalize::check_rule(code);
  return rule == nullptr ? "" : rule->title;
}

Json place_json(const extract::Place& at) {
  Json out = Json::object();
  if (at.page > 0) out["page"] = at.page;
  if (at.line > 0) out["line"] = at.line;
  if (at.box) {
    const auto rounded = [](double points) { return std::round(points * 100) / 100; };
    out["box"] = {rounded(at.box->x0), rounded(at.box->y0), rounded(at.box->x1), rounded(at.box->y1)};
  }
  return out;
}

std::string message_of(const CheckResult& r) {
  return fmt::format("{}{}{}: {}", title_of(r.finding.code), r.subject.empty() ? "" : ", ", r.subject,
                     r.finding.detail);
}

// RFC 3986: what may stand in a relative path as it is.
std::string uri_of(const std::string& path) {
  std::string out;
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                       c == '_' || c == '.' || c == '~' || c == '/';
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return out;
}

std::string level_of(const CheckRule& rule) {
  return rule.severity == normalize::Severity::kInfo ? "note" : normalize::to_string(rule.severity);
}

Json rules_json() {
  Json out = Json::array();
  for (const CheckRule& rule : normalize::check_rules()) {
    out.push_back({{"id", rule.code},
                   {"shortDescription", {{"text", rule.title}}},
                   {"help", {{"text", rule.advice}}},
                   {"defaultConfiguration", {{"level", level_of(rule)}}}});
  }
  return out;
}

Json sarif_result(const CheckResult& r) {
  const CheckRule* rule = normalize::check_rule(r.finding.code);
  Json physical{{"artifactLocation", {{"uri", uri_of(r.source)}}}};
  if (r.finding.at.line > 0) physical["region"] = {{"startLine", r.finding.at.line}};
  Json location{{"physicalLocation", std::move(physical)}};
  if (!r.subject.empty()) location["logicalLocations"] = {{{"name", r.subject}}};
  Json out{{"ruleId", r.finding.code}};
  if (rule != nullptr) {
    out["ruleIndex"] = rule - normalize::check_rules().data();
    out["level"] = level_of(*rule);
  }
  out["message"] = {{"text", message_of(r)}};
  out["locations"] = Json::array({std::move(location)});
  Json properties = place_json(r.finding.at);
  properties["field"] = r.finding.field;
  out["properties"] = std::move(properties);
  return out;
}

}  // namespace

std::vector<CheckResult> check_results(const normalize::Plan& plan) {
  std::vector<CheckResult> out;
  for (normalize::CheckFinding& finding : normalize::check_plan(plan)) {
    CheckResult result{plan.document.source, std::move(finding), ""};
    if (result.finding.indicator) {
      const normalize::Indicator& i = plan.indicators[*result.finding.indicator];
      result.subject =
          fmt::format("indicator {}\"{}\"", i.code ? *i.code + " " : "", fit(i.name, kSubjectWidth, false));
    } else if (result.finding.objective) {
      const normalize::Objective& o = plan.objectives[*result.finding.objective];
      result.subject =
          fmt::format("objective {}{}", o.code ? *o.code + " " : "", fit(o.title.value_or(""), kSubjectWidth, false));
      while (result.subject.back() == ' ') result.subject.pop_back();
    }
    out.push_back(std::move(result));
  }
  return out;
}

std::string check_line(const CheckResult& r) {
  const std::string place = place_name(r.finding.at);
  return wrap("", printable(fmt::format("{}{}{}: {}: {} ({})", r.source, place.empty() ? "" : " ", place,
                                        severity_of(r.finding.code), message_of(r), r.finding.code)));
}

std::string check_summary(const std::map<std::string, std::size_t>& count) {
  std::string out;
  for (const CheckRule& rule : normalize::check_rules()) {
    const auto found = count.find(rule.code);
    if (found == count.end()) continue;
    out +=
        wrap(fmt::format("{:>6} {} {}", found->second, fit(normalize::to_string(rule.severity), 8), fit(rule.code, 20)),
             rule.advice);
  }
  return out;
}

std::string check_json(const std::vector<CheckResult>& results) {
  Json findings = Json::array();
  std::map<std::string, std::size_t> count;
  for (const CheckResult& r : results) {
    ++count[r.finding.code];
    Json entry{{"source", r.source}, {"code", r.finding.code}, {"severity", severity_of(r.finding.code)}};
    if (r.finding.indicator) entry["indicator"] = *r.finding.indicator + 1;
    if (r.finding.objective) entry["objective"] = *r.finding.objective + 1;
    entry["subject"] = r.subject;
    entry["field"] = r.finding.field;
    entry["detail"] = r.finding.detail;
    entry["at"] = place_json(r.finding.at);
    const CheckRule* rule = normalize::check_rule(r.finding.code);
    entry["advice"] = rule == nullptr ? "" : rule->advice;
    findings.push_back(std::move(entry));
  }
  return dumped({{"findings", std::move(findings)}, {"counts", count}});
}

std::string check_sarif(const std::vector<CheckResult>& results) {
  Json driver{{"name", "spoglio"}, {"version", SPOGLIO_VERSION}, {"rules", rules_json()}};
  Json run{{"tool", {{"driver", std::move(driver)}}}, {"columnKind", "unicodeCodePoints"}, {"results", Json::array()}};
  for (const CheckResult& r : results) run["results"].push_back(sarif_result(r));
  return dumped({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                 {"version", "2.1.0"},
                 {"runs", Json::array({std::move(run)})}});
}

}  // namespace spoglio::cli
