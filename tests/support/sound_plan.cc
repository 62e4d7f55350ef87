// The contract as sentences to be broken.
#include "tests/support/sound_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "extract/text.h"
#include "normalize/values/date.h"

namespace spoglio::test {
namespace {

using normalize::Indicator;
using normalize::Measure;
using normalize::Objective;
using normalize::Place;
using normalize::Plan;
using normalize::Review;
using Words = std::set<std::string>;

constexpr double kRounding = 0.01;  // points: places are written to a hundredth
constexpr int kFirstYear = 1900;    // of those that headers are searched for
constexpr int kLastYear = 2099;

const Words kLevels{"missione",
                    "area_strategica",
                    "obiettivo_strategico",
                    "programma",
                    "obiettivo_operativo",
                    "azione",
                    "obiettivo_individuale",
                    "ente"};
const Words kRoles{"target", "baseline", "result", "realisation"};
const Words kKinds{"number",   "variation", "deadline",      "date", "range", "boolean",
                   "duration", "reference", "baseline_year", "none", "text"};
const Words kComparators{">=", ">", "<=", "<", "="};
const Words kReasons{"ocr_repair", "low_confidence", "ambiguous", "layout", "source_inconsistency"};
const Words kObjectiveFields{"*",      "code",  "title",       "parent", "level",
                             "weight", "units", "description", "budget", "perspectives"};
const Words kIndicatorFields{"*",      "objective", "code",  "name",      "algorithm",
                             "weight", "type",      "units", "assignees", "due"};

class Inspection {
 public:
  Inspection(const Plan& plan, const std::vector<extract::Page>& pages) : plan_(plan), pages_(pages) {}

  std::vector<std::string> broken() {
    document();
    Words sheets;
    for (const auto& sheet : plan_.sheets) {
      at_ = "sheet " + sheet.id;
      expect(!sheet.id.empty() && sheets.insert(sheet.id).second, "has an id of its own");
      text("title", sheet.title);
      place(sheet.at);
    }
    Words objectives;
    for (const Objective& o : plan_.objectives) {
      at_ = "objective " + o.id;
      expect(!o.id.empty() && objectives.count(o.id) == 0, "has an id of its own");
      expect(!o.parent || objectives.count(*o.parent) > 0, "stands behind its parent");
      expect(sheets.count(o.sheet) > 0, "stands on a sheet of the plan");
      objective(o);
      objectives.insert(o.id);
    }
    for (size_t i = 0; i < plan_.indicators.size(); ++i) {
      at_ = fmt::format("indicator {}", i);
      expect(objectives.count(plan_.indicators[i].objective) > 0, "belongs to an objective of the plan");
      indicator(plan_.indicators[i]);
    }
    budgets();
    json();
    return std::move(broken_);
  }

 private:
  void expect(bool holds, const std::string& what) {
    if (!holds) broken_.push_back(at_ + ": not so: " + what);
  }

  void document() {
    at_ = "document";
    text("title", plan_.document.title);
    text("issuer", plan_.document.issuer);
    if (plan_.document.year) year(*plan_.document.year);
    if (plan_.document.period) {
      year(plan_.document.period->first);
      year(plan_.document.period->second);
      expect(plan_.document.period->first <= plan_.document.period->second, "its period goes forward");
    }
    if (plan_.document.approval) date(plan_.document.approval->date);
  }

  void objective(const Objective& o) {
    expect(kLevels.count(o.level) > 0, fmt::format("\"{}\" is a level", o.level));
    text("code", o.code);
    text("title", o.title);
    text("description", o.description);
    for (const auto& unit : o.units) text("units", unit);
    for (const auto& perspective : o.perspectives) text("perspectives", perspective);
    number(o.weight);
    number(o.budget);
    place(o.at);
    for (const Review& review : o.review) {
      reason(review);
      expect(kObjectiveFields.count(review.field) > 0, fmt::format("an objective has a field \"{}\"", review.field));
    }
  }

  void indicator(const Indicator& i) {
    text("code", i.code);
    if (!i.name.empty()) text("name", i.name);
    text("algorithm", i.algorithm);
    text("type", i.type);
    for (const auto& unit : i.units) text("units", unit);
    for (const auto& assignee : i.assignees) text("assignees", assignee);
    number(i.weight);
    date(i.due);
    share(i.confidence);
    place(i.at);
    for (const Measure& m : i.measures) measure(m);
    for (const auto& amendment : i.amendments) date(amendment.act.date);
    for (const Review& review : i.review) {
      reason(review);
      expect(kIndicatorFields.count(review.field) > 0 || is_measure_field(review.field),
             fmt::format("an indicator has a field \"{}\"", review.field));
    }
  }

  void measure(const Measure& m) {
    expect(kRoles.count(m.role) > 0, fmt::format("\"{}\" is a role", m.role));
    expect(kKinds.count(m.kind) > 0, fmt::format("\"{}\" is a kind", m.kind));
    expect(!m.comparator || kComparators.count(*m.comparator) > 0, "its comparator is one");
    expect(!m.rule.empty(), "a rule read it");
    expect(m.kind != "number" || m.value.has_value(), "a number has its value");
    expect(m.kind != "range" || (m.value && m.max && *m.value <= *m.max), "a range has its ends");
    expect((m.kind != "deadline" && m.kind != "date") || m.date, "a date has its day");
    year(m.year);
    text("raw", m.raw);
    number(m.value);
    number(m.max);
    date(m.date);
    share(m.confidence);
    place(m.at);
  }

  void budgets() {
    for (size_t i = 0; i < plan_.budgets.size(); ++i) {
      const auto& line = plan_.budgets[i];
      at_ = fmt::format("line of money {}", i + 1);
      expect(!line.parent || (*line.parent >= 1 && *line.parent <= static_cast<int>(i)), "is a part of an earlier one");
      number(line.amount);
      place(line.at);
    }
  }

  void json() {
    at_ = "JSON";
    const std::string written = to_json(plan_);
    expect(to_json(normalize::plan_from_json(written)) == written, "is read as it was written");
  }

  // "measures.ROLE" or "measures.ROLE.YEAR"; the measure itself may be missing, which is then what is doubted.
  static bool is_measure_field(const std::string& field) {
    const auto parts = extract::split(field, '.');
    if (parts.size() < 2 || parts[0] != "measures" || kRoles.count(parts[1]) == 0) return false;
    return parts.size() == 2 ||
           (parts.size() == 3 && parts[2].size() == 4 && (parts[2] >= "1900" && parts[2] <= "2099"));
  }

  void reason(const Review& review) {
    expect(kReasons.count(review.reason) > 0, fmt::format("\"{}\" is a reason", review.reason));
    expect(extract::to_nfc(review.detail) == review.detail, "what is said of \"" + review.field + "\" is sound UTF-8");
  }

  void text(const char* field, const std::optional<std::string>& value) {
    if (!value) return;
    expect(extract::to_nfc(*value) == *value, fmt::format("{} is sound UTF-8", field));
    expect(extract::fold_space(*value) == *value, fmt::format("{} \"{}\" is folded", field, *value));
    expect(!value->empty(), fmt::format("{} is null or has words", field));
  }

  void number(const std::optional<double>& value) { expect(!value || std::isfinite(*value), "its numbers are finite"); }
  void share(double value) { expect(value >= 0 && value <= 1, "its confidence is of 0 to 1"); }
  void year(int value) {
    expect(value >= kFirstYear && value <= kLastYear, fmt::format("{} is a year of plans", value));
  }

  void date(const std::optional<std::string>& iso) {
    normalize::Date day;
    expect(!iso || (iso->size() == 10 && std::sscanf(iso->c_str(), "%d-%d-%d", &day.year, &day.month, &day.day) == 3 &&
                    is_valid(day)),
           fmt::format("\"{}\" is a day", iso.value_or("")));
  }

  void place(const Place& at) {
    if (at.page == 0 && !at.box) return;
    const bool known = at.page >= 1 && at.page <= static_cast<int>(pages_.size());
    expect(known, fmt::format("page {} is one of the document", at.page));
    if (!known || !at.box) return;
    const extract::Page& page = pages_[static_cast<size_t>(at.page - 1)];
    const auto within = [](double from, double to, double end) {
      return from >= -kRounding && from <= to && to <= end + kRounding;
    };
    expect(within(at.box->x0, at.box->x1, page.width) && within(at.box->y0, at.box->y1, page.height),
           "it stands on its page");
  }

  const Plan& plan_;
  const std::vector<extract::Page>& pages_;
  std::string at_;
  std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> unsound(const Plan& plan, const std::vector<extract::Page>& pages) {
  return Inspection(plan, pages).broken();
}

}  // namespace spoglio::test
