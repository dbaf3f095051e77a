#pragma once

#include <cups/http.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace printer {

// Cuts a connection when its time is over, wherever in the library somebody reads or writes: whoever sends a byte now and then
// is never silent. Lives shorter than the connection.
class IppCutoff {
  public:
    IppCutoff(http_t* http, std::chrono::steady_clock::time_point end);
    IppCutoff(const IppCutoff&) = delete;
    IppCutoff& operator=(const IppCutoff&) = delete;
    ~IppCutoff();

    [[nodiscard]] bool isOver() const { return std::chrono::steady_clock::now() >= end_; }

  private:
    void watch();

    http_t* http_;
    std::chrono::steady_clock::time_point end_;
    std::mutex guard_;
    std::condition_variable told_;
    bool done_ = false;
    std::thread thread_;
};

}  // namespace printer
