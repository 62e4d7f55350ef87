// Starting, hearing and ending worker processes.
#include "tools/cli/worker_pool.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstring>
#include <utility>

#include "extract/error.h"
#include "extract/text.h"
#include "tools/cli/frames.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

using Clock = std::chrono::steady_clock;

// What one worker may make its parent hold: pages and plan of a document of some ten thousand pages.
constexpr std::size_t kMostBytes = 512U << 20;

constexpr std::size_t kMostPageBytes = 16U << 20;  // of a recognised page; a dense one has 100 kB

Clock::duration seconds(double count) {
  return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(count));
}

class FileDescriptor {
 public:
  explicit FileDescriptor(int fd = -1) : fd_(fd) {}
  FileDescriptor(FileDescriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~FileDescriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }

 private:
  int fd_;
};

store::Failure failure(ErrorCode code, const std::string& text) { return {to_string(code), text}; }

// Standard input from nowhere, output to the pipe, errors to the file in memory, everything else closed; a process
// group of its own, so that a ^C on the terminal reaches the parent alone.
int spawn_worker(const std::vector<std::string>& command, int output, int errors, pid_t& pid) {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&files);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&files, errors, STDERR_FILENO);
  posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  const int error = posix_spawn(&pid, "/proc/self/exe", &files, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  return error;
}

// The first line a dying worker wrote, so that a report says more than a signal's number.
std::string last_words(int errors) {
  std::array<char, 4096> buffer{};
  const ssize_t size = ::pread(errors, buffer.data(), buffer.size(), 0);
  const std::string_view text(buffer.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
  for (const std::string& line : extract::split(text, '\n')) {
    if (!extract::fold_space(line).empty()) return fit(line, 200, false);
  }
  return "";
}

bool speaks_of_memory(const std::string& words) {
  return words.find("ut of memory") != std::string::npos || words.find("bad_alloc") != std::string::npos;
}

}  // namespace

struct WorkerPool::Worker {
  std::string path;
  pid_t pid = -1;
  FileDescriptor pipe;
  FileDescriptor errors;
  Clock::time_point deadline;
  FrameBuffer frames;
  Answer answer;
  bool complete = false;  // the last frame came
  bool over = false;      // nothing more will be heard
};

WorkerPool::WorkerPool(WorkerOptions options)
    : options_(std::move(options)), cache_(read_options(options_.ocr).ocr.cache) {}

WorkerPool::~WorkerPool() {
  for (const auto& worker : workers_) {
    if (worker->pid <= 0) continue;
    ::kill(-worker->pid, SIGKILL);
    ::waitpid(worker->pid, nullptr, 0);
  }
}

bool WorkerPool::has_room() const { return workers_.size() < static_cast<std::size_t>(options_.jobs); }

bool WorkerPool::busy() const { return !workers_.empty(); }

void WorkerPool::start(std::size_t job, const std::string& path) {
  auto worker = std::make_unique<Worker>();
  worker->path = path;
  worker->answer.job = job;
  std::array<int, 2> ends{-1, -1};
  int error = ::pipe2(ends.data(), O_CLOEXEC) == 0 ? 0 : errno;
  worker->pipe = FileDescriptor(ends[0]);
  const FileDescriptor output(ends[1]);
  worker->errors = FileDescriptor(::memfd_create("spoglio-worker", MFD_CLOEXEC));
  std::vector<std::string> command = {"spoglio", "worker", "--memory", std::to_string(options_.memory_mb)};
  if (!options_.vocabulary.empty()) command.insert(command.end(), {"--vocabulary", options_.vocabulary});
  const auto ocr = to_arguments(options_.ocr);
  command.insert(command.end(), ocr.begin(), ocr.end());
  command.insert(command.end(), {"--", path});
  if (error == 0) error = spawn_worker(command, output.get(), worker->errors.get(), worker->pid);
  if (error != 0) {
    worker->pid = -1;
    worker->over = worker->complete = true;
    worker->answer.failure =
        failure(ErrorCode::kCrashed, fmt::format("{}: no worker could be started ({}); try a lower "
                                                 "--jobs",
                                                 path, std::strerror(error)));
  }
  worker->deadline = Clock::now() + seconds(options_.timeout_seconds);
  workers_.push_back(std::move(worker));
}

std::vector<Answer> WorkerPool::wait(int milliseconds) {
  std::vector<pollfd> sources;
  auto until = Clock::now() + std::chrono::milliseconds(milliseconds);
  for (const auto& worker : workers_) {
    sources.push_back({worker->over ? -1 : worker->pipe.get(), POLLIN, 0});
    if (worker->over) until = Clock::now();  // could not be started
    until = std::min(until, worker->deadline);
  }
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
  ::poll(sources.data(), sources.size(), left > 0 ? static_cast<int>(left) + 1 : 0);

  std::vector<Answer> done;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    Worker& worker = *workers_[i];
    if (sources[i].revents != 0) listen(worker);
    if (worker.over || worker.complete || Clock::now() >= worker.deadline) {
      done.push_back(finish(worker));
      workers_[i].reset();
    }
  }
  std::erase(workers_, nullptr);
  return done;
}

void WorkerPool::listen(Worker& worker) {
  std::array<char, 65536> chunk{};
  const ssize_t size = ::read(worker.pipe.get(), chunk.data(), chunk.size());
  if (size < 0 && (errno == EINTR || errno == EAGAIN)) return;
  if (size <= 0) {
    worker.over = true;
    return;
  }
  worker.answer.bytes += static_cast<std::size_t>(size);
  try {
    if (worker.answer.bytes > kMostBytes) throw Error(ErrorCode::kTooLarge, "more than 512 MB of text");
    worker.frames.add({chunk.data(), static_cast<std::size_t>(size)});
    while (std::optional<Frame> frame = worker.frames.next()) {
      take(worker, static_cast<char>(frame->type), frame->payload);
    }
  } catch (const Error& error) {
    const bool large = error.code() == ErrorCode::kTooLarge;
    worker.over = worker.complete = true;
    worker.answer.plan.reset();
    worker.answer.failure =
        failure(large ? ErrorCode::kTooLarge : ErrorCode::kCrashed,
                fmt::format("{}: {}; {}", worker.path, error.what(),
                            large ? "split the document into smaller ones" : "please report it with the document"));
  }
}

void WorkerPool::take(Worker& worker, char type, const std::string& payload) {
  Answer& answer = worker.answer;
  if (worker.complete) return;
  const std::size_t newline = payload.find('\n');
  const std::string head = payload.substr(0, newline);
  const std::string rest = newline == std::string::npos ? "" : payload.substr(newline + 1);
  switch (static_cast<FrameType>(type)) {
    case FrameType::kOpened: {
      const auto lines = extract::split(payload, '\n');
      if (lines.size() != 3) throw Error(ErrorCode::kCrashed, "the worker's answer makes no sense");
      answer.origin = lines[0];
      answer.sha256 = lines[1];
      answer.vocabulary_digest = lines[2];
      return;
    }
    case FrameType::kPage: {
      store::PageText page;
      std::from_chars(head.data(), head.data() + head.size(), page.number);
      page.text = rest;
      answer.pages.push_back(std::move(page));
      ++pages_;
      return;
    }
    case FrameType::kRecognising:
      worker.deadline =
          std::max(worker.deadline, Clock::now() + seconds(options_.ocr.page_seconds + options_.timeout_seconds));
      return;
    case FrameType::kRecognised:
      if (cache_.keep && rest.size() <= kMostPageBytes) cache_.keep(head, rest);
      return;
    case FrameType::kPlan:
      answer.plan = normalize::plan_from_json(payload);
      break;
    case FrameType::kFailure:
      answer.failure = store::Failure{head, rest};
      break;
    case FrameType::kOutOfMemory:
      answer.failure =
          failure(ErrorCode::kMemory,
                  fmt::format("{}: needs more than the {} MB a worker may use; raise --memory, or split the "
                              "document",
                              worker.path, options_.memory_mb));
      break;
    default:
      throw Error(ErrorCode::kCrashed, "the worker's answer makes no sense");
  }
  worker.complete = true;
}

Answer WorkerPool::finish(Worker& worker) {
  int status = 0;
  if (worker.pid > 0) {
    // One that has said its last word or closed its pipe is at its end anyway, and must not linger.
    ::kill(-worker.pid, SIGKILL);
    while (::waitpid(worker.pid, &status, 0) < 0 && errno == EINTR) {
    }
    worker.pid = -1;
  }
  if (worker.complete) return std::move(worker.answer);
  const std::string words = last_words(worker.errors.get());
  if (!worker.over) {
    worker.answer.failure = failure(
        ErrorCode::kTimeout, fmt::format("{}: not read within {} seconds; raise --timeout, or rewrite a PDF with: qpdf "
                                         "in.pdf out.pdf",
                                         worker.path, number_text(options_.timeout_seconds)));
  } else if (speaks_of_memory(words)) {
    take(worker, static_cast<char>(FrameType::kOutOfMemory), "");
  } else {
    const std::string how = WIFSIGNALED(status) ? fmt::format("signal {}", WTERMSIG(status))
                                                : fmt::format("status {}", WEXITSTATUS(status));
    worker.answer.failure =
        failure(ErrorCode::kCrashed, fmt::format("{}: the reader crashed ({}{}{}); rewrite a PDF with: qpdf in.pdf "
                                                 "out.pdf, and please report it with the document",
                                                 worker.path, how, words.empty() ? "" : ": ", words));
  }
  return std::move(worker.answer);
}

}  // namespace spoglio::cli
