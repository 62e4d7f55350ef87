// Cuts a page's decoded content stream into operators and the operands that drawing and tags need.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace spoglio::extract {

// The operator's letters in one number: operator_code("re").
constexpr uint32_t operator_code(std::string_view letters) {
  uint32_t code = 0;
  for (const char c : letters) code = (code << 8) | static_cast<unsigned char>(c);
  return code;
}

// One operator. Strings and arrays are read over; of a dictionary only its /MCID is kept.
struct Operation {
  static constexpr int kNumbers = 8;  // most that any operator needs: six of a matrix, and colours of few components

  uint32_t code = 0;
  std::array<double, kNumbers> numbers{};  // the last ones in front of the operator, in order
  int count = 0;                           // how many of `numbers` are set
  bool text = false;                       // a string that is not empty, by itself or in an array
  std::string_view name;                   // the last name, without its slash and as written; valid as the content is
  std::optional<int> mcid;                 // of a dictionary operand
};

// Reads one stream from its start. Damaged content never throws: what cannot be read is skipped.
class ContentScanner {
 public:
  explicit ContentScanner(std::string_view content) : content_(content) {}

  // The next operator; false at the end.
  bool next(Operation& out);

 private:
  void dictionary(Operation& out);
  void skip_image_data();

  std::string_view content_;
  size_t at_ = 0;
};

}  // namespace spoglio::extract
