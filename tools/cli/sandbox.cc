// Resource limits and a hand-written seccomp filter for the workers.
#include "tools/cli/sandbox.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>

namespace spoglio::cli {
namespace {

// What a worker's standard error may grow to; it is a file in memory, see worker_pool.cc.
constexpr rlim_t kMessageBytes = 64 << 10;

void limit(int resource, rlim_t value) {
  rlimit now{};
  if (getrlimit(static_cast<__rlimit_resource_t>(resource), &now) != 0) return;
  const rlim_t bound = value < now.rlim_max ? value : now.rlim_max;
  const rlimit next{bound, bound};
  setrlimit(static_cast<__rlimit_resource_t>(resource), &next);
}

#if defined(__x86_64__)
constexpr unsigned kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned kArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr unsigned kArchitecture = 0;  // no filter: the limits above remain
#endif

// Calls that fail with EPERM whatever their arguments. Those that only older architectures have are left out elsewhere.
constexpr int kForbidden[] = {
    // network
    SYS_socket,
    SYS_socketpair,
    SYS_connect,
    SYS_bind,
    SYS_listen,
    SYS_accept,
    SYS_accept4,
    // other programs and processes
    SYS_execve,
    SYS_execveat,
    SYS_ptrace,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_kill,
    SYS_pidfd_open,
    SYS_pidfd_send_signal,
    SYS_setpgid,
    SYS_setsid,
    SYS_prlimit64,
    // files: everything but reading
    SYS_truncate,
    SYS_mkdirat,
    SYS_mknodat,
    SYS_unlinkat,
    SYS_renameat,
    SYS_renameat2,
    SYS_linkat,
    SYS_symlinkat,
    SYS_fchmod,
    SYS_fchmodat,
    SYS_fchown,
    SYS_fchownat,
    SYS_utimensat,
    SYS_setxattr,
    SYS_lsetxattr,
    SYS_fsetxattr,
    SYS_removexattr,
    SYS_lremovexattr,
    SYS_fremovexattr,
    SYS_mount,
    SYS_umount2,
    SYS_pivot_root,
    SYS_chroot,
    SYS_memfd_create,
    // the machine
    SYS_reboot,
    SYS_kexec_load,
    SYS_init_module,
    SYS_finit_module,
    SYS_delete_module,
    SYS_bpf,
    SYS_perf_event_open,
    SYS_keyctl,
    SYS_add_key,
    SYS_request_key,
    SYS_unshare,
    SYS_setns,
    SYS_swapon,
    SYS_swapoff,
    SYS_sethostname,
    SYS_settimeofday,
    SYS_clock_settime,
    SYS_userfaultfd,
#if defined(__x86_64__)
    SYS_setrlimit,
    SYS_fork,
    SYS_vfork,
    SYS_creat,
    SYS_mkdir,
    SYS_rmdir,
    SYS_mknod,
    SYS_unlink,
    SYS_rename,
    SYS_link,
    SYS_symlink,
    SYS_chmod,
    SYS_chown,
    SYS_lchown,
    SYS_utime,
    SYS_utimes,
    SYS_futimesat,
#endif
};

// Ways around the argument checks below, which the C library does without when the kernel says it has none.
constexpr int kUnknown[] = {SYS_openat2, SYS_clone3, SYS_io_uring_setup, SYS_io_uring_enter, SYS_io_uring_register};

constexpr unsigned kWriting = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | (O_TMPFILE & ~O_DIRECTORY);

class Filter {
 public:
  Filter() {
    load(offsetof(seccomp_data, arch));
    // Calls of another instruction set have other numbers: they go through the same refusal.
    unless_equal(kArchitecture, EPERM);
    load(offsetof(seccomp_data, nr));
#if defined(__x86_64__)
    if_at_least(0x40000000U, EPERM);  // the x32 numbers
#endif
    for (const int call : kForbidden) if_equal(call, EPERM);
    for (const int call : kUnknown) if_equal(call, ENOSYS);
    // Arguments are read as their low 32 bits, where the flags are on both little-endian architectures.
    if_argument_has(SYS_openat, 2, kWriting, EACCES);
#if defined(__x86_64__)
    if_argument_has(SYS_open, 1, kWriting, EACCES);
#endif
    // Threads are clones that share the thread group; anything else is a new process.
    unless_argument_has(SYS_clone, 0, CLONE_THREAD, EPERM);
    add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
  }

  void install() const {
    const sock_fprog program{static_cast<unsigned short>(size_), const_cast<sock_filter*>(program_.data())};
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
  }

 private:
  void add(const sock_filter& instruction) { program_.at(size_++) = instruction; }
  void load(size_t offset) { add(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<unsigned>(offset))); }
  void refuse(int error) { add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | static_cast<unsigned>(error))); }

  void if_equal(int call, int error) {
    add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(call), 0, 1));
    refuse(error);
  }
  void unless_equal(unsigned value, int error) {
    add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 1, 0));
    refuse(error);
  }
  void if_at_least(unsigned value, int error) {
    add(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, value, 0, 1));
    refuse(error);
  }
  void on_argument(int call, unsigned argument, unsigned bits, unsigned char refuse_when_set, int error) {
    const auto refuse_when_clear = static_cast<unsigned char>(1 - refuse_when_set);
    add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(call), 0, 4));
    load(offsetof(seccomp_data, args) + 8 * argument);
    add(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, refuse_when_clear, refuse_when_set));
    refuse(error);
    load(offsetof(seccomp_data, nr));
  }
  void if_argument_has(int call, unsigned argument, unsigned bits, int error) {
    on_argument(call, argument, bits, 1, error);
  }
  void unless_argument_has(int call, unsigned argument, unsigned bits, int error) {
    on_argument(call, argument, bits, 0, error);
  }

  // No memory is asked for: the limit may leave none.
  std::array<sock_filter, 256> program_{};
  size_t size_ = 0;
};

}  // namespace

void lock_down(std::int64_t memory_mb) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, kMessageBytes);
  // A library that complains without end loses its complaints, not the document.
  std::signal(SIGXFSZ, SIG_IGN);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  const Filter filter;
  if (kCanLimitMemory) limit(RLIMIT_AS, static_cast<rlim_t>(memory_mb) << 20);
  // Last: it also forbids to change the limits.
  if (kArchitecture != 0) filter.install();
}

}  // namespace spoglio::cli
