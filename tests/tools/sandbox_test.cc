// What a locked-down process can no longer do, tried in a process of its own.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>

#include "gmock/gmock.h"
#include "tests/tools/program.h"
#include "tools/cli/sandbox.h"

namespace spoglio::tests {
namespace {

// Whether `attempt` holds in a process that has been locked down.
bool locked_down(const std::function<bool()>& attempt) {
  const pid_t pid = ::fork();
  if (pid == 0) {
    cli::lock_down(1 << 20);
    ::_exit(attempt() ? 0 : 1);
  }
  return wait_for(pid) == 0;
}

bool kernel_filters() {
  return locked_down([] {
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line)) {
      if (line.rfind("Seccomp:", 0) == 0) return line.back() == '2';
    }
    return false;
  });
}

class Sandbox : public ProgramTest {
 protected:
  void SetUp() override {
    if (!kernel_filters()) GTEST_SKIP() << "this kernel has no seccomp filters";
  }
};

TEST_F(Sandbox, ReadingGoesOn) {
  write("a.txt", "words");
  const std::string file = path("a.txt");
  EXPECT_TRUE(locked_down([&] { return ::open(file.c_str(), O_RDONLY | O_CLOEXEC) >= 0; }));
}

TEST_F(Sandbox, NothingIsOpenedForWriting) {
  const std::string file = path("new.txt");
  for (const int flags : {O_WRONLY | O_CREAT, O_RDWR, O_RDONLY | O_CREAT, O_WRONLY | O_TRUNC, O_RDONLY | O_TRUNC}) {
    EXPECT_TRUE(locked_down([&] { return ::open(file.c_str(), flags, 0600) < 0 && errno == EACCES; })) << flags;
  }
  const std::string folder = path("");
  EXPECT_TRUE(locked_down([&] { return ::open(folder.c_str(), O_TMPFILE | O_WRONLY, 0600) < 0 && errno == EACCES; }));
  EXPECT_NE(::access(file.c_str(), F_OK), 0);
}

TEST_F(Sandbox, NothingIsRemovedOrRenamed) {
  write("a.txt", "words");
  const std::string file = path("a.txt");
  EXPECT_TRUE(locked_down([&] { return ::unlink(file.c_str()) != 0 && errno == EPERM; }));
  EXPECT_TRUE(locked_down([&] { return ::rename(file.c_str(), (file + "2").c_str()) != 0 && errno == EPERM; }));
  EXPECT_TRUE(locked_down([&] { return ::chmod(file.c_str(), 0777) != 0 && errno == EPERM; }));
  EXPECT_EQ(read("a.txt"), "words");
}

TEST_F(Sandbox, ThereIsNoNetwork) {
  for (const int family : {AF_INET, AF_INET6, AF_UNIX}) {
    EXPECT_TRUE(locked_down([&] { return ::socket(family, SOCK_STREAM, 0) < 0 && errno == EPERM; }));
  }
}

TEST_F(Sandbox, NoOtherProgramOrProcessIsStarted) {
  EXPECT_TRUE(locked_down([] { return ::execl("/bin/true", "true", nullptr) < 0 && errno == EPERM; }));
  EXPECT_TRUE(locked_down([] { return ::fork() < 0 && errno == EPERM; }));
}

TEST_F(Sandbox, NoOtherProcessIsSignalled) {
  const pid_t parent = ::getpid();
  EXPECT_TRUE(locked_down([&] { return ::kill(parent, 0) != 0 && errno == EPERM; }));
}

TEST_F(Sandbox, LimitsCannotBeRaisedAgain) {
  EXPECT_TRUE(locked_down([] {
    const rlimit open_end{RLIM_INFINITY, RLIM_INFINITY};
    return ::setrlimit(RLIMIT_CORE, &open_end) != 0 && errno == EPERM;
  }));
}

TEST_F(Sandbox, AbortStillEndsTheProcess) {
  const pid_t pid = ::fork();
  if (pid == 0) {
    cli::lock_down(1 << 20);
    std::signal(SIGABRT, SIG_DFL);
    std::abort();
  }
  EXPECT_EQ(wait_for(pid), 128 + SIGABRT);
}

// A worker whose pipe nobody reads waits there, and can be looked at.
TEST_F(Sandbox, WorkersRunInIt) {
  std::string text;
  while (text.size() < (1U << 20)) text += "Una riga di prosa.\n\n";
  write("a.txt", text);
  int ends[2];
  ASSERT_EQ(::pipe2(ends, O_CLOEXEC), 0);
  const std::string file = path("a.txt");
  const pid_t pid = ::fork();
  if (pid == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    ::execl(SPOGLIO_PROGRAM, "spoglio", "worker", "--memory", "1024", "--", file.c_str(), nullptr);
    ::_exit(127);
  }
  ::close(ends[1]);
  char first = 0;
  ASSERT_EQ(::read(ends[0], &first, 1), 1);
  std::ifstream status("/proc/" + std::to_string(pid) + "/status");
  const std::string lines{std::istreambuf_iterator<char>(status), std::istreambuf_iterator<char>()};
  EXPECT_THAT(lines, ::testing::HasSubstr("NoNewPrivs:\t1"));
  EXPECT_THAT(lines, ::testing::HasSubstr("Seccomp:\t2"));
  ::close(ends[0]);
  wait_for(pid);
}

}  // namespace
}  // namespace spoglio::tests
