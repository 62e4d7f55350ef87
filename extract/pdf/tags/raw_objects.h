// Objects of a PDF as they are written. A tagged plan has a hundred thousand small ones, and qpdf takes 20 µs for each.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

class QPDF;

namespace spoglio::extract {

class RawObjects {
 public:
  // Both outlive this. The table of contents is qpdf's, repaired where it was damaged.
  RawObjects(QPDF& pdf, std::string_view file);

  // The text from where the object's value begins; nothing when it is not there. What lies behind the value is not cut
  // off. Strings may be encrypted.
  std::string_view find(int number);
  // A value, or what it refers to.
  std::string_view resolved(std::string_view value);
  // The number of the object that a value refers to, 0 when it is no reference.
  static int reference(std::string_view value);

 private:
  struct Entry {
    int stream = 0;  // 0: `offset` is the place in the file
    size_t offset = 0;
  };
  // The unpacked objects of an object stream.
  struct Unpacked {
    std::string bytes;
    std::unordered_map<int, size_t> offsets;
  };

  std::string_view in_file(int number, size_t offset) const;
  const Unpacked& stream(int number);

  QPDF& pdf_;
  std::string_view file_;
  std::vector<Entry> entries_;
  std::unordered_map<int, Unpacked> streams_;
  size_t unpacked_ = 0;
};

}  // namespace spoglio::extract
