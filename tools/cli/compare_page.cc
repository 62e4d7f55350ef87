// The page: a block per indicator with its chart and its table. The chart is SVG in the page itself.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "tools/cli/compare_report.h"
#include "tools/cli/output.h"
#include "tools/cli/page_svg.h"

namespace spoglio::cli {
namespace {

using store::ComparedSeries;
using store::ComparedValue;
using store::ComparedYear;

// Points of the chart's drawing.
constexpr double kWidth = 300;
constexpr double kHeight = 110;
constexpr double kLeft = 44;
constexpr double kRight = 14;
constexpr double kTop = 10;
constexpr double kBottom = 22;
constexpr double kLetters = 10;  // height of a label: two that are closer lie over each other

constexpr const char* kStyle =
    "body{font:14px/1.4 system-ui,sans-serif;color:#1b1f24;max-width:60em;margin:2em auto;padding:0 1em}"
    "h1{font-size:1.4em}h2{font-size:1.05em;margin:0 0 .2em}"
    "section{border-top:1px solid #c8ccd0;padding:1em 0;break-inside:avoid}"
    ".place{color:#57606a;margin:0 0 .6em}.both{display:flex;gap:1.5em;flex-wrap:wrap;align-items:flex-start}"
    "svg{width:300px;height:auto;flex:none}table{border-collapse:collapse;font-size:.92em}"
    "th,td{border:1px solid #c8ccd0;padding:.2em .5em;text-align:right}th:first-child,td:first-child{text-align:left}"
    "thead th{background:#f0f2f4}ul{margin:.5em 0 0;padding-left:1.2em}.rows{color:#57606a;font-size:.85em;margin:.5em "
    "0 0}"
    "@media print{body{margin:0;max-width:none;font-size:10pt}}";

// A bare number counts as "N" does.
std::string axis_unit(const normalize::Measure& measure) {
  const std::string unit = measure.unit.value_or("");
  return unit == "N" ? "" : unit;
}

// A value as a number on one axis; nothing for words, dates and shares of a change.
std::optional<double> number_in(const std::optional<ComparedValue>& value, const std::string& unit) {
  if (!value || !value->measure.value || !std::isfinite(*value->measure.value)) return std::nullopt;
  const std::string& kind = value->measure.kind;
  if (kind != "number" && kind != "duration" && kind != "range") return std::nullopt;
  if (axis_unit(value->measure) != unit) return std::nullopt;
  return value->measure.value;
}

struct Axis {
  double lowest = 0;  // of the values
  double highest = 0;
  double low = 0;  // of the drawing
  double high = 0;
  int first = 0;
  int last = 0;

  double x(int year) const {
    if (first == last) return (kLeft + kWidth - kRight) / 2;
    return kLeft + (kWidth - kLeft - kRight) * (year - first) / (last - first);
  }
  double y(double value) const { return kTop + (kHeight - kTop - kBottom) * (high - value) / (high - low); }
};

// The unit of most targets is the chart's.
std::string unit_of(const ComparedSeries& s) {
  for (auto y = s.years.rbegin(); y != s.years.rend(); ++y) {
    if (y->target && y->target->measure.value) return axis_unit(y->target->measure);
  }
  return "";
}

std::optional<Axis> axis_of(const ComparedSeries& s, const std::string& unit) {
  Axis axis;
  bool any = false;
  for (const ComparedYear& y : s.years) {
    for (const auto* value : {&y.target, &y.baseline, &y.result}) {
      const auto number = number_in(*value, unit);
      if (!number) continue;
      axis.lowest = any ? std::min(axis.lowest, *number) : *number;
      axis.highest = any ? std::max(axis.highest, *number) : *number;
      any = true;
    }
  }
  if (!any) return std::nullopt;
  axis.first = s.years.front().year;
  axis.last = s.years.back().year;
  const double room = std::max((axis.highest - axis.lowest) * 0.15, std::max(std::abs(axis.highest) * 0.05, 0.5));
  axis.low = axis.lowest - room;
  axis.high = axis.highest + room;
  return axis;
}

std::string mark(const Axis& axis, int year, double value, const char* shape, const std::string& told) {
  const double x = axis.x(year);
  const double y = axis.y(value);
  const std::string title = "<title>" + xml_text(told) + "</title>";
  if (std::string(shape) == "result") {
    return fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"8\" height=\"8\" fill=\"#b35900\">{}</rect>", x - 4,
                       y - 4, title);
  }
  if (std::string(shape) == "baseline") {
    return fmt::format(
        "<path d=\"M{0:.1f} {1:.1f}h10\" transform=\"translate(-5 0)\" stroke=\"#57606a\" "
        "stroke-width=\"3\">{2}</path>",
        x, y, title);
  }
  return fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4\" fill=\"#0b5cad\">{}</circle>", x, y, title);
}

std::string chart_frame(const Axis& axis, const std::string& unit) {
  const double floor = kHeight - kBottom;
  std::string out = fmt::format("<path d=\"M{0} {1}V{2}H{3}\" fill=\"none\" stroke=\"#8c959f\"/>", kLeft, kTop, floor,
                                kWidth - kRight);
  std::vector<double> told{axis.lowest};
  if (axis.y(axis.lowest) - axis.y(axis.highest) >= kLetters) told.push_back(axis.highest);
  for (const double value : told) {
    out += fmt::format("<text x=\"{}\" y=\"{:.1f}\" text-anchor=\"end\">{}{}</text>", kLeft - 8, axis.y(value) + 4,
                       number_text(std::round(value * 100) / 100), xml_text(unit == "%" ? "%" : ""));
  }
  return out;
}

std::string chart(const ComparedSeries& s) {
  const std::string unit = unit_of(s);
  const auto axis = axis_of(s, unit);
  if (!axis) return "";
  std::string line;
  std::string marks;
  std::string years;
  for (const ComparedYear& y : s.years) {
    years += fmt::format("<text x=\"{:.1f}\" y=\"{}\" text-anchor=\"middle\">{}</text>", axis->x(y.year), kHeight - 7,
                         y.year);
    if (const auto v = number_in(y.baseline, unit))
      marks += mark(*axis, y.year, *v, "baseline", fmt::format("{} baseline {}", y.year, y.baseline->measure.raw));
    if (const auto v = number_in(y.target, unit)) {
      line += fmt::format("{}{:.1f} {:.1f}", line.empty() ? "M" : "L", axis->x(y.year), axis->y(*v));
      marks += mark(*axis, y.year, *v, "target", fmt::format("{} target {}", y.year, y.target->measure.raw));
    }
    if (const auto v = number_in(y.result, unit))
      marks += mark(*axis, y.year, *v, "result", fmt::format("{} result {}", y.year, y.result->measure.raw));
  }
  return fmt::format(
             "<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\" font-family=\"sans-serif\" font-size=\"10\" "
             "fill=\"#1b1f24\">",
             kWidth, kHeight, xml_text(s.name)) +
         chart_frame(*axis, unit) + years + "<path d=\"" + line +
         "\" fill=\"none\" stroke=\"#0b5cad\" stroke-width=\"1.5\"/>" + marks + "</svg>";
}

template <typename Cell>
std::string table_row(const char* label, const ComparedSeries& s, const Cell& cell) {
  std::string out;
  bool any = false;
  for (const ComparedYear& y : s.years) {
    const std::string text = cell(y);
    any = any || !text.empty();
    out += "<td>" + xml_text(text) + "</td>";
  }
  return any ? fmt::format("<tr><td>{}</td>{}</tr>\n", label, out) : "";
}

std::string table(const ComparedSeries& s) {
  std::string out = "<table><thead><tr><th></th>";
  for (const ComparedYear& y : s.years) out += fmt::format("<th>{}</th>", y.year);
  out += "</tr></thead><tbody>\n";
  const auto raw = [](const std::optional<ComparedValue>& v) { return v ? v->measure.raw : std::string(); };
  out += table_row("weight", s,
                   [](const ComparedYear& y) { return y.weight ? number_text(*y.weight) + " %" : std::string(); });
  out += table_row("baseline", s, [&](const ComparedYear& y) { return raw(y.baseline); });
  out += table_row("target", s, [&](const ComparedYear& y) { return raw(y.target); });
  out += table_row("result", s, [&](const ComparedYear& y) { return raw(y.result); });
  return out + "</tbody></table>\n";
}

std::string section(const ComparedSeries& s) {
  std::string out = "<section><h2>" + xml_text(s.code + (s.code.empty() ? "" : " ") + s.name) + "</h2>\n";
  const std::string where = s.issuer + (s.issuer.empty() || s.place.empty() ? "" : ": ") + s.place;
  if (!where.empty()) out += "<p class=\"place\">" + xml_text(where) + "</p>\n";
  out += "<div class=\"both\">" + chart(s) + "<div>" + table(s);
  std::string changes;
  for (const ComparedYear& y : s.years) {
    for (const std::string& change : y.changes) changes += fmt::format("<li>{}: {}</li>\n", y.year, xml_text(change));
  }
  if (!changes.empty()) out += "<ul>" + changes + "</ul>\n";
  std::string rows;
  for (const std::string& row : s.rows) rows += (rows.empty() ? "" : ", ") + row;
  return out + "</div></div><p class=\"rows\">" + xml_text(rows) + "</p></section>\n";
}

}  // namespace

std::string compare_html(const store::Comparison& comparison, const std::string& title) {
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"it\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
      "content=\"width=device-width\"><title>{0}</title><style>{1}</style></head><body>\n<h1>{0}</h1>\n"
      "<p class=\"place\">{2}. Blue: targets; orange squares: results; grey bars: baselines.</p>\n",
      xml_text(title), kStyle, counted(comparison.series.size(), "indicator"));
  for (const ComparedSeries& s : comparison.series) out += section(s);
  return out + "</body></html>\n";
}

}  // namespace spoglio::cli
