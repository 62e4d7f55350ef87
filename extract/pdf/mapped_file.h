// A file's bytes in memory.
#pragma once

#include <string>
#include <string_view>

namespace spoglio::extract {

// For libraries that read a file byte by byte, as qpdf does: that costs three times as much as reading memory. A file
// that another program cuts short meanwhile ends this process, like any damage that a worker must survive.
class MappedFile {
 public:
  // Holds no bytes where the file is empty, is no plain file or cannot be read.
  explicit MappedFile(const std::string& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  std::string_view bytes() const { return bytes_; }

 private:
  std::string_view bytes_;
};

}  // namespace spoglio::extract
