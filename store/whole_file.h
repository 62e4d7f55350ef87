// A file under another name until it is whole and on the disk: a reader never meets half of one, and what stood there
// before stays until then.
#pragma once

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

namespace spoglio::store {

// All throw Error(kStore) with the system's reason and advice. Given up, and the unfinished file removed, unless
// finished; what a killed program left is written over by the next.
class WholeFile {
 public:
  explicit WholeFile(const std::string& file);
  ~WholeFile();
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;

  // Where it is being written, for libraries that write themselves: then write() is not used.
  const std::string& unfinished() const { return unfinished_; }
  void write(std::string_view bytes);
  void finish();

 private:
  void check() const;

  std::string file_;
  std::string unfinished_;
  int lock_ = -1;  // on the unfinished file, so that two programs do not write one
  std::ofstream out_;
};

// The folder and those above it, where they are missing.
void make_folder(const std::string& folder);

}  // namespace spoglio::store
