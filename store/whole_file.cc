// A file under another name until it is whole and on the disk.
#include "store/whole_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "extract/error.h"

namespace spoglio::store {
namespace {

namespace fs = std::filesystem;

Error not_written(const std::string& file, int system_errno) {
  return Error(ErrorCode::kStore,
               fmt::format("{}: cannot be written ({}); check the folder's permissions and the room on its disk", file,
                           std::strerror(system_errno)));
}

// A name is on the disk before what it names unless both are pushed there.
void push_to_disk(const std::string& path, int flags) {
  const int fd = ::open(path.c_str(), flags | O_CLOEXEC);
  if (fd < 0) return;
  ::fsync(fd);
  ::close(fd);
}

}  // namespace

WholeFile::WholeFile(const std::string& file) : file_(file), unfinished_(file + ".part") {
  constexpr int kMode = 0666;  // less what the user's mask takes away
  lock_ = ::open(unfinished_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kMode);
  if (lock_ < 0) throw not_written(file_, errno);
  if (::flock(lock_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    ::close(lock_);
    throw Error(ErrorCode::kStore, file_ + ": another program is writing it; wait for it, or choose another place");
  }
  errno = 0;
  out_.open(unfinished_, std::ios::binary);
  check();
}

WholeFile::~WholeFile() {
  std::error_code error;
  fs::remove(unfinished_, error);  // nothing is there once it has its name
  ::close(lock_);
}

void WholeFile::write(std::string_view bytes) {
  out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  check();
}

void WholeFile::finish() {
  out_.close();
  check();
  push_to_disk(unfinished_, O_RDONLY);
  std::error_code error;
  fs::rename(unfinished_, file_, error);
  if (error) throw not_written(file_, error.value());
  const std::string folder = fs::path(file_).parent_path().string();
  push_to_disk(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
}

void WholeFile::check() const {
  if (!out_) throw not_written(file_, errno == 0 ? EIO : errno);
}

void make_folder(const std::string& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (!fs::is_directory(folder)) throw not_written(folder, error ? error.value() : ENOTDIR);
}

}  // namespace spoglio::store
