#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

namespace app {

// What a monitor said last, handed from its thread to the command's.
template <class T>
class Latest {
  public:
    void set(T value) {
        const std::scoped_lock lock(mutex_);
        value_ = std::move(value);
        changed_.notify_all();
    }
    // The next one; nothing when none came until `end`.
    std::optional<T> next(std::chrono::steady_clock::time_point end) {
        std::unique_lock lock(mutex_);
        changed_.wait_until(lock, end, [this] { return value_.has_value(); });
        return std::exchange(value_, std::nullopt);
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<T> value_;
};

}  // namespace app
