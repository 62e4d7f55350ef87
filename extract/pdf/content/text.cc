// Positions only: which letters are shown is Poppler's to say.
#include "extract/pdf/content/text.h"

#include <cmath>
#include <optional>

namespace spoglio::extract {
namespace {

constexpr size_t kMostTexts = 100'000;  // pieces of text; a page of single letters has 5,000
constexpr double kStraight = 0.05;      // slope up to which text counts as upright

std::optional<int> turns_of(const Matrix& m) {
  if (std::abs(m.b) <= kStraight * std::abs(m.a)) return m.a > 0 ? 0 : 2;
  if (std::abs(m.a) <= kStraight * std::abs(m.b)) return m.b > 0 ? 1 : 3;
  return std::nullopt;
}

}  // namespace

bool TextPlaces::take(const Operation& op, const Matrix& matrix, Tag tag) {
  const auto& n = op.numbers;
  switch (op.code) {
    case operator_code("BT"):
      line_ = Matrix();
      moved_ = true;
      return true;
    case operator_code("Tm"):
      if (op.count >= 6) line_ = {n[0], n[1], n[2], n[3], n[4], n[5]};
      moved_ = true;
      return true;
    case operator_code("TD"):
      if (op.count >= 2) leading_ = -n[1];
      [[fallthrough]];
    case operator_code("Td"):
      if (op.count >= 2) move(n[0], n[1]);
      return true;
    case operator_code("TL"):
      if (op.count >= 1) leading_ = n[0];
      return true;
    case operator_code("T*"):
      move(0, -leading_);
      return true;
    case operator_code("'"):
    case operator_code("\""):
      move(0, -leading_);
      [[fallthrough]];
    case operator_code("Tj"):
    case operator_code("TJ"):
      if (op.text) show(matrix, tag);
      return true;
    default:
      return false;
  }
}

void TextPlaces::move(double x, double y) {
  line_ = Matrix{1, 0, 0, 1, x, y} * line_;
  moved_ = true;
}

void TextPlaces::show(const Matrix& matrix, Tag tag) {
  if (full_ || (!moved_ && tag == last_)) return;
  const Matrix place = line_ * matrix;
  const auto turns = turns_of(place);
  if (!moved_) {
    unplaced.push_back({tag, last_});
  } else if (turns) {
    starts.push_back({place.e, place.f, *turns, tag});
  } else {
    unplaced.push_back({tag, kNoTag});
  }
  moved_ = false;
  last_ = tag;
  full_ = starts.size() + unplaced.size() > kMostTexts;
  if (full_) starts.clear();
}

}  // namespace spoglio::extract
