// How a worker gives up what it does not need before it opens a document nobody vouches for.
#pragma once

#include <cstdint>

namespace spoglio::cli {

// Address space cannot be limited under AddressSanitizer, which reserves terabytes of it.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool kCanLimitMemory = false;
#else
constexpr bool kCanLimitMemory = true;
#endif

// For the rest of this process: at most so much address space, no core dump, no growing files, no privileges through
// exec, and (where the kernel has seccomp filters) no sockets, no exec, no new processes, nothing opened for writing
// and nothing renamed, removed or signalled: such calls fail with EACCES, EPERM or ENOSYS. What the kernel does not
// offer is left out. The process also ends when its parent does.
void lock_down(std::int64_t memory_mb);

}  // namespace spoglio::cli
