// A queue between one thread that makes and one that takes, which never holds much.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace spoglio::cli {

template <typename T>
class BoundedQueue {
 public:
  explicit BoundedQueue(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  // Waits while the queue holds more than it may; one item is always let in. False when nobody takes any more.
  bool push(T item, std::size_t bytes) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return closed_ || items_.empty() || bytes_ + bytes <= most_bytes_; });
    if (closed_) return false;
    items_.emplace_back(std::move(item), bytes);
    bytes_ += bytes;
    changed_.notify_all();
    return true;
  }

  // Nothing after the last item of a queue that is closed.
  std::optional<T> pop() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return closed_ || !items_.empty(); });
    return take();
  }

  // Nothing, too, when there is none after this time.
  std::optional<T> pop_within(std::chrono::milliseconds time) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, time, [&] { return closed_ || !items_.empty(); });
    return take();
  }

  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }

 private:
  std::optional<T> take() {
    if (items_.empty()) return std::nullopt;
    std::optional<T> out(std::move(items_.front().first));
    bytes_ -= items_.front().second;
    items_.pop_front();
    changed_.notify_all();
    return out;
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::pair<T, std::size_t>> items_;
  std::size_t bytes_ = 0;
  std::size_t most_bytes_;
  bool closed_ = false;
};

}  // namespace spoglio::cli
