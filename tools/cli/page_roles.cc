// Finding the fields of a plan on a page again.
#include "tools/cli/page_roles.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>
#include <variant>

#include "normalize/evaluate/text.h"
#include "tools/cli/outline.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

using extract::Box;
using extract::Place;

// A field's text may go on in several cells; a shorter piece of it stands anywhere by chance.
constexpr std::size_t kLeastPart = 6;  // letters
// Letters beside a weight in a cell of its own: "Peso obiettivo", "percent".
constexpr std::size_t kMostWeightLetters = 14;

// Marks looked through for the same box: more than one indicator has.
constexpr std::ptrdiff_t kLastMarks = 64;

struct Piece {
  Box box;
  std::u32string text;  // loose
};

std::vector<Piece> pieces_of(const extract::Page& page) {
  std::vector<Piece> out;
  const auto add = [&out](const Place& place, const std::string& text) {
    if (place.box) out.push_back({*place.box, normalize::loose_text(text)});
  };
  for (const extract::Block& block : page.blocks) {
    if (const auto* table = std::get_if<extract::Table>(&block)) {
      for (const extract::Cell& cell : table->cells) add(cell.place, cell.text);
    } else {
      const auto& line = std::get<extract::Line>(block);
      add(line.place, line.text);
    }
  }
  return out;
}

template <typename String>
bool holds(const String& text, const String& part) {
  return text.find(part) != String::npos;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// The digits of a number as it may be printed: with the decimals that it has, or two.
std::array<std::u32string, 2> printed_digits(double number) {
  return {normalize::loose_text(number_text(number)), normalize::loose_text(fmt::format("{:.2f}", number))};
}

std::string joined(const std::vector<std::string>& list) { return fmt::format("{}", fmt::join(list, "; ")); }

class RoleFinder {
 public:
  RoleFinder(const extract::Page& page, const normalize::Plan& plan)
      : page_(page), plan_(plan), pieces_(pieces_of(page)) {}

  PageRoles result() {
    for (const normalize::Sheet& sheet : plan_.sheets) {
      if (here(sheet.at)) add(Role::kSheet, *sheet.at.box, "sheet", sheet.title.value_or(""));
    }
    for (const normalize::Objective& objective : plan_.objectives) {
      if (!here(objective.at)) continue;
      const std::string code = objective.code ? " " + *objective.code : "";
      add(Role::kObjective, *objective.at.box, objective.level + code, objective.title.value_or(""));
      for (const normalize::Review& doubt : objective.review) add_doubt(*objective.at.box, doubt);
    }
    for (const normalize::Indicator& indicator : plan_.indicators) add_indicator(indicator);
    return std::move(out_);
  }

 private:
  bool here(const Place& at) const { return at.page == page_.number && at.box; }

  // What was read from the same box is one mark, in the colour of the first.
  void add(Role role, const Box& box, const std::string& label, const std::string& detail) {
    for (auto mark = out_.marks.rbegin(); mark != out_.marks.rend() && mark - out_.marks.rbegin() < kLastMarks;
         ++mark) {
      if (mark->box != box) continue;
      if (holds(", " + mark->label + ",", ", " + label + ",")) return;
      mark->label += ", " + label;
      mark->detail += " | " + detail;
      return;
    }
    out_.marks.push_back({role, box, label, detail});
  }

  void add_doubt(const Box& box, const normalize::Review& doubt) {
    out_.doubts.push_back(
        {box, fmt::format("{}: {}{}{}", doubt.field, doubt.reason, doubt.detail.empty() ? "" : ": ", doubt.detail)});
  }

  void add_indicator(const normalize::Indicator& indicator) {
    std::optional<Box> rows;
    if (here(indicator.at)) rows = *indicator.at.box;
    for (const normalize::Measure& measure : indicator.measures) {
      if (!here(measure.at)) continue;
      rows = rows ? extract::unite(*rows, *measure.at.box) : *measure.at.box;
      add(role_of(measure), *measure.at.box, fmt::format("{} {}", measure.role, measure.year),
          fmt::format("{}; \"{}\", rule {}, confidence {}", measure_text(measure), measure.raw, measure.rule,
                      number_text(measure.confidence)));
    }
    if (!rows) return;
    add_fields(indicator, *rows);
    for (const normalize::Review& doubt : indicator.review) add_doubt(box_of(indicator, doubt.field, *rows), doubt);
  }

  static Role role_of(const normalize::Measure& measure) {
    if (measure.role == "target") return Role::kTarget;
    return measure.role == "baseline" ? Role::kBaseline : Role::kOutcome;
  }

  // Where the field stands: its measure, or all rows of the indicator on this page.
  Box box_of(const normalize::Indicator& indicator, const std::string& field, const Box& rows) const {
    for (const normalize::Measure& measure : indicator.measures) {
      if (here(measure.at) && field == fmt::format("measures.{}.{}", measure.role, measure.year)) {
        return *measure.at.box;
      }
    }
    return rows;
  }

  void add_fields(const normalize::Indicator& indicator, const Box& rows) {
    const std::string name = indicator.code ? *indicator.code + " " + indicator.name : indicator.name;
    const bool marked = add_text(Role::kName, rows, "name", indicator.name, name);
    if (!marked && here(indicator.at)) add(Role::kName, *indicator.at.box, "indicator", name);
    add_text(Role::kField, rows, "algorithm", indicator.algorithm.value_or(""), indicator.algorithm.value_or(""));
    add_text(Role::kField, rows, "type", indicator.type.value_or(""), indicator.type.value_or(""));
    for (const std::string& unit : indicator.units)
      add_text(Role::kField, rows, "units", unit, joined(indicator.units));
    for (const std::string& who : indicator.assignees) {
      add_text(Role::kField, rows, "assignees", who, joined(indicator.assignees));
    }
    if (indicator.weight) add_weight(rows, *indicator.weight);
  }

  bool is_within(const Piece& piece, const Box& rows) const {
    const double middle = (piece.box.y0 + piece.box.y1) / 2;
    return !piece.text.empty() && middle >= rows.y0 && middle <= rows.y1;
  }

  // Marks the pieces that are the text; else those that hold it; else those that are a part of it.
  bool add_text(Role role, const Box& rows, const char* label, const std::string& printed, const std::string& detail) {
    const std::u32string text = normalize::loose_text(printed);
    const std::u32string whole = normalize::loose_text(detail);
    if (text.empty()) return false;
    const auto is_it = [&](const Piece& piece) { return piece.text == text || piece.text == whole; };
    const auto holds_it = [&](const Piece& piece) { return text.size() >= kLeastPart && holds(piece.text, text); };
    const auto is_part = [&](const Piece& piece) {
      return piece.text.size() >= kLeastPart && holds(text, piece.text) && !is_measure(piece.box);
    };
    const auto mark_those = [&](const auto& wanted) {
      bool any = false;
      for (const Piece& piece : pieces_) {
        if (!is_within(piece, rows) || !wanted(piece)) continue;
        add(role, piece.box, label, detail);
        any = true;
      }
      return any;
    };
    return mark_those(is_it) || mark_those(holds_it) || mark_those(is_part);
  }

  // A weight has a cell of its own, with few letters beside it, or follows its label among other words.
  void add_weight(const Box& rows, double weight) {
    const auto ways = printed_digits(weight);
    for (const Piece& piece : pieces_) {
      if (!is_within(piece, rows) || is_measure(piece.box)) continue;
      std::u32string digits;
      std::copy_if(piece.text.begin(), piece.text.end(), std::back_inserter(digits), is_digit);
      const bool alone = piece.text.size() <= digits.size() + kMostWeightLetters;
      if (std::any_of(ways.begin(), ways.end(), [&](const std::u32string& way) {
            return alone ? digits == way : holds(piece.text, U"peso" + way);
          })) {
        add(Role::kField, piece.box, "weight", number_text(weight) + " %");
      }
    }
  }

  bool is_measure(const Box& box) const {
    return std::any_of(out_.marks.begin(), out_.marks.end(), [&](const RoleMark& mark) {
      const bool measure = mark.role == Role::kTarget || mark.role == Role::kBaseline || mark.role == Role::kOutcome;
      return measure && mark.box.x0 < box.x1 && box.x0 < mark.box.x1 && mark.box.y0 < box.y1 && box.y0 < mark.box.y1;
    });
  }

  const extract::Page& page_;
  const normalize::Plan& plan_;
  std::vector<Piece> pieces_;
  PageRoles out_;
};

}  // namespace

PageRoles page_roles(const extract::Page& page, const normalize::Plan& plan) { return RoleFinder(page, plan).result(); }

}  // namespace spoglio::cli
