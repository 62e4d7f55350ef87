// Finding the files to read, and their digests.
#include "tools/cli/inputs.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <set>
#include <utility>

#include "extract/error.h"

namespace spoglio::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 10> kNoPlans = {".json",   ".jsonl",  ".toml",       ".md",     ".db",
                                                       ".db-wal", ".db-shm", ".db-journal", ".sqlite", ".sqlite3"};

// The file's size, or why it cannot be read; a pipe or device would never end.
Input look_at(const std::string& path) {
  Input input{path, 0, std::nullopt};
  struct stat found {};
  if (::stat(path.c_str(), &found) != 0) {
    input.unreadable = fmt::format("{}: cannot be read ({}); check where the link points", path, std::strerror(errno));
  } else if (!S_ISREG(found.st_mode)) {
    input.unreadable = path + ": is no regular file; copy what it gives into one";
  } else {
    input.bytes = found.st_size;
  }
  return input;
}

class Finder {
 public:
  explicit Finder(Inputs& inputs) : inputs_(inputs) {}

  void folder(const std::string& path) {
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0 || !seen_.insert({found.st_dev, found.st_ino}).second) return;
    std::error_code error;
    std::vector<fs::path> entries;
    for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error)) {
      entries.push_back(it->path());
    }
    if (error) {
      inputs_.problems.push_back(
          fmt::format("{}: cannot be searched ({}); check its permissions", path, error.message()));
    }
    std::sort(entries.begin(), entries.end());
    for (const fs::path& entry : entries) {
      const std::string name = entry.filename().string();
      if (fs::is_directory(entry, error)) {
        if (!name.starts_with('.')) folder(entry.string());
      } else if (is_candidate(name)) {
        inputs_.files.push_back(look_at(entry.string()));
      } else {
        ++inputs_.passed_over;
      }
    }
  }

 private:
  Inputs& inputs_;
  std::set<std::pair<dev_t, ino_t>> seen_;
};

struct DigestFreer {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

struct Descriptor {
  int fd;
  ~Descriptor() {
    if (fd >= 0) ::close(fd);
  }
};

[[noreturn]] void cannot_read(const std::string& path) {
  throw Error(ErrorCode::kUnreadable,
              fmt::format("{}: cannot be read ({}); check its permissions", path, std::strerror(errno)));
}

}  // namespace

bool is_candidate(std::string_view name) {
  if (name.starts_with('.')) return false;
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
  return std::none_of(kNoPlans.begin(), kNoPlans.end(), [&](std::string_view end) { return lower.ends_with(end); });
}

Inputs find_inputs(const std::vector<std::string>& arguments) {
  Inputs inputs;
  for (const std::string& argument : arguments) {
    std::error_code error;
    if (fs::symlink_status(argument, error).type() == fs::file_type::not_found) {
      inputs.problems.push_back(argument + ": does not exist; check the spelling");
    } else if (fs::is_directory(argument, error)) {
      const std::size_t before = inputs.files.size();
      Finder(inputs).folder(argument);
      if (inputs.files.size() == before) {
        inputs.problems.push_back(argument + ": holds no documents; give a folder with PDF or text files in it");
      }
    } else {
      inputs.files.push_back(look_at(argument));
    }
  }
  return inputs;
}

std::string file_sha256(const std::string& path) {
  // Not to wait for the writer of a pipe that took the file's place meanwhile.
  const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
  if (file.fd < 0) cannot_read(path);
  const std::unique_ptr<EVP_MD_CTX, DigestFreer> context(EVP_MD_CTX_new());
  EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
  std::vector<char> buffer(1U << 18);
  while (true) {
    const ssize_t size = ::read(file.fd, buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) cannot_read(path);
    if (size == 0) break;
    EVP_DigestUpdate(context.get(), buffer.data(), static_cast<std::size_t>(size));
  }
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  EVP_DigestFinal_ex(context.get(), digest.data(), &length);
  std::string hex;
  for (unsigned i = 0; i < length; ++i) hex += fmt::format("{:02x}", digest[i]);
  return hex;
}

}  // namespace spoglio::cli
