// Indicators over the years as text, CSV and JSON.
#include "tools/cli/compare_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

using Json = nlohmann::ordered_json;
using store::ComparedSeries;
using store::ComparedValue;
using store::ComparedYear;

constexpr std::size_t kYearsAcross = 7;  // columns of years that fit the width of a terminal
constexpr std::size_t kLabelWidth = 10;
constexpr std::size_t kCellWidth = 12;

std::string cell_of(const std::optional<ComparedValue>& value) { return value ? value->measure.raw : ""; }

std::string weight_of(const ComparedYear& year) { return year.weight ? number_text(*year.weight) + " %" : ""; }

template <typename Cell>
std::string text_row(const std::string& label, const std::vector<ComparedYear>& years, std::size_t first,
                     std::size_t last, const Cell& cell) {
  std::string out = "  " + fit(label, kLabelWidth);
  bool any = false;
  for (std::size_t i = first; i < last; ++i) {
    const std::string text = printable(cell(years[i]));
    any = any || !text.empty();
    out += fit(text, kCellWidth - 1) + " ";
  }
  if (!any) return "";
  while (out.back() == ' ') out.pop_back();
  return out + "\n";
}

std::string csv_field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

std::string number_field(const std::optional<double>& number) { return number ? fmt::format("{}", *number) : ""; }

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : "; ") + part;
  return out;
}

Json value_json(const std::optional<ComparedValue>& value) {
  if (!value) return nullptr;
  const normalize::Measure& m = value->measure;
  Json out{{"raw", m.raw}, {"kind", m.kind}};
  if (m.comparator) out["comparator"] = *m.comparator;
  if (m.value) out["value"] = *m.value;
  if (m.max) out["max"] = *m.max;
  if (m.unit) out["unit"] = *m.unit;
  if (m.date) out["date"] = *m.date;
  out["confidence"] = m.confidence;
  out["source"] = value->source;
  out["indicator"] = value->position;
  if (m.at.page > 0) out["page"] = m.at.page;
  if (m.at.line > 0) out["line"] = m.at.line;
  return out;
}

}  // namespace

std::string compare_text(const ComparedSeries& s) {
  std::string out = wrap("", printable(s.code + (s.code.empty() ? "" : " ") + s.name));
  const std::string where = s.issuer + (s.issuer.empty() || s.place.empty() ? "" : ": ") + s.place;
  if (!where.empty()) out += wrap("  ", printable(where));
  for (std::size_t first = 0; first < s.years.size(); first += kYearsAcross) {
    const std::size_t last = std::min(first + kYearsAcross, s.years.size());
    out += text_row("", s.years, first, last, [](const ComparedYear& y) { return std::to_string(y.year); });
    out += text_row("weight", s.years, first, last, weight_of);
    out += text_row("baseline", s.years, first, last, [](const ComparedYear& y) { return cell_of(y.baseline); });
    out += text_row("target", s.years, first, last, [](const ComparedYear& y) { return cell_of(y.target); });
    out += text_row("result", s.years, first, last, [](const ComparedYear& y) { return cell_of(y.result); });
  }
  for (const ComparedYear& y : s.years) {
    for (const std::string& change : y.changes) out += wrap(fmt::format("  {}: ", y.year), printable(change));
  }
  out += wrap("  rows: ", printable(joined(s.rows)));
  return out;
}

std::string compare_csv(const store::Comparison& comparison) {
  std::string out =
      "issuer,objective,code,name,year,weight,target,comparator,target_value,unit,target_date,baseline,baseline_value,"
      "result,result_value,changes,source,indicator,page,line,confidence\r\n";
  for (const ComparedSeries& s : comparison.series) {
    for (const ComparedYear& y : s.years) {
      const ComparedValue* at = y.target ? &*y.target : y.result ? &*y.result : y.baseline ? &*y.baseline : nullptr;
      const normalize::Measure target = y.target ? y.target->measure : normalize::Measure();
      const auto number = [](const std::optional<ComparedValue>& v) {
        return v ? number_field(v->measure.value) : std::string();
      };
      const std::vector<std::string> fields{
          s.issuer,
          s.place,
          s.code,
          s.name,
          std::to_string(y.year),
          number_field(y.weight),
          cell_of(y.target),
          target.comparator.value_or(""),
          number_field(target.value),
          target.unit.value_or(""),
          target.date.value_or(""),
          cell_of(y.baseline),
          number(y.baseline),
          cell_of(y.result),
          number(y.result),
          joined(y.changes),
          at == nullptr ? "" : at->source,
          at == nullptr ? "" : std::to_string(at->position),
          at == nullptr || at->measure.at.page == 0 ? "" : std::to_string(at->measure.at.page),
          at == nullptr || at->measure.at.line == 0 ? "" : std::to_string(at->measure.at.line),
          at == nullptr ? "" : fmt::format("{}", at->measure.confidence)};
      for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) out += ',';
        out += csv_field(fields[i]);
      }
      out += "\r\n";
    }
  }
  return out;
}

std::string compare_json(const store::Comparison& comparison) {
  Json list = Json::array();
  for (const ComparedSeries& s : comparison.series) {
    Json entry{{"issuer", s.issuer}, {"objective", s.place}, {"code", s.code}, {"name", s.name}, {"rows", s.rows}};
    entry["years"] = Json::array();
    for (const ComparedYear& y : s.years) {
      Json year{{"year", y.year}, {"weight", y.weight ? Json(*y.weight) : Json(nullptr)}};
      year["target"] = value_json(y.target);
      year["baseline"] = value_json(y.baseline);
      year["result"] = value_json(y.result);
      year["changes"] = y.changes;
      entry["years"].push_back(std::move(year));
    }
    list.push_back(std::move(entry));
  }
  const Json out{{"series", std::move(list)}, {"cut", comparison.cut}};
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace spoglio::cli
