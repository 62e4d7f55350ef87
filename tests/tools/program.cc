// Runs the real program in a folder of its own.
#include "tests/tools/program.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace spoglio::tests {
namespace {

void redirect(int from, const std::string& path, int flags) {
  const int fd = ::open(path.c_str(), flags, 0600);
  if (fd < 0 || ::dup2(fd, from) < 0) ::_exit(126);
}

[[noreturn]] void become_program(const std::vector<std::string>& arguments) {
  std::vector<std::string> command = {SPOGLIO_PROGRAM};
  command.insert(command.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : command) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  ::execv(SPOGLIO_PROGRAM, pointers.data());
  ::_exit(127);
}

std::string slurp(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// Everything written to the terminal until the last process that has it open is gone.
std::string drain(int terminal) {
  std::string out;
  std::array<char, 4096> buffer{};
  while (true) {
    const ssize_t size = ::read(terminal, buffer.data(), buffer.size());
    if (size <= 0) return out;
    out.append(buffer.data(), static_cast<std::size_t>(size));
  }
}

}  // namespace

std::string plan_text(int year) {
  return fmt::format(
      "Albero della Performance {0}\n\nArea Strategica\n\nA Servizi alle persone\n\nObiettivo Strategico\n\n"
      "A.1 Pratiche chiuse in tempi certi\n\nIndicatori\t\n"
      "Giorni medi per chiudere una pratica\t\nPeso\t60 %\nStato\t45\nTarget {0}\t<= 40 gg\nTarget {1}\t<= 35 gg\n"
      "Target {2}\t<= 30 gg\n"
      "Quota di pratiche presentate in rete\t\nPeso\t40 %\nStato\t50 %\nTarget {0}\t>= 60 %\nTarget {1}\t>= 70 %\n"
      "Target {2}\t>= 80 %\n",
      year, year + 1, year + 2);
}

ProgramTest::ProgramTest() {
  std::string pattern = (std::filesystem::temp_directory_path() / "spoglio-test-XXXXXX").string();
  folder_ = ::mkdtemp(pattern.data());
}

ProgramTest::~ProgramTest() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

RunResult ProgramTest::run(const std::vector<std::string>& arguments, const RunOptions& options) const {
  // Beside the folder, so that the program does not find them when it searches the folder.
  const std::string in = folder_ + ".in";
  const std::string out = folder_ + ".out";
  const std::string err = folder_ + ".err";
  std::ofstream(in, std::ios::binary) << options.input;
  const int terminal = options.terminal ? ::posix_openpt(O_RDWR | O_NOCTTY) : -1;
  if (terminal >= 0 && (::grantpt(terminal) != 0 || ::unlockpt(terminal) != 0)) ADD_FAILURE() << "no terminal";

  const pid_t pid = ::fork();
  if (pid == 0) {
    if (::chdir(folder_.c_str()) != 0) ::_exit(126);
    redirect(STDIN_FILENO, in, O_RDONLY);
    redirect(STDOUT_FILENO, out, O_WRONLY | O_CREAT | O_TRUNC);
    if (options.terminal) {
      redirect(STDERR_FILENO, ::ptsname(terminal), O_RDWR | O_NOCTTY);
    } else {
      redirect(STDERR_FILENO, err, O_WRONLY | O_CREAT | O_TRUNC);
    }
    if (options.most_file_bytes >= 0) {
      const auto bytes = static_cast<rlim_t>(options.most_file_bytes);
      const rlimit limit{bytes, bytes};
      ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    become_program(arguments);
  }
  RunResult result;
  if (options.terminal) result.err = drain(terminal);
  result.exit = wait_for(pid);
  result.out = slurp(out);
  if (options.terminal) {
    ::close(terminal);
  } else {
    result.err = slurp(err);
  }
  for (const std::string& file : {in, out, err}) std::filesystem::remove(file);
  return result;
}

pid_t ProgramTest::start(const std::vector<std::string>& arguments) const {
  const pid_t pid = ::fork();
  if (pid == 0) {
    if (::chdir(folder_.c_str()) != 0) ::_exit(126);
    redirect(STDOUT_FILENO, "/dev/null", O_WRONLY);
    redirect(STDERR_FILENO, "/dev/null", O_WRONLY);
    become_program(arguments);
  }
  return pid;
}

void ProgramTest::write(std::string_view name, std::string_view content) const {
  std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
  std::ofstream(path(name), std::ios::binary) << content;
}

std::string ProgramTest::read(std::string_view name) const { return slurp(path(name)); }

void ProgramTest::write_sparse(std::string_view name, std::string_view content, std::int64_t bytes) const {
  write(name, content);
  ASSERT_EQ(::truncate(path(name).c_str(), bytes), 0);
}

int wait_for(pid_t pid) {
  int status = 0;
  ::waitpid(pid, &status, 0);
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

std::vector<pid_t> children(pid_t pid) {
  std::istringstream in(slurp(fmt::format("/proc/{0}/task/{0}/children", pid)));
  return {std::istream_iterator<pid_t>(in), std::istream_iterator<pid_t>()};
}

}  // namespace spoglio::tests
