#pragma once

#include <cups/http.h>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace printer {

// Cuts a connection when its time is over, wherever in the library somebody reads or writes: whoever sends a byte now and then
// is never silent. It cuts by a socket of its own for the same connection: the library's may be closed, and its number somebody
// else's, at any time. Lives shorter than the connection.
class IppCutoff {
  public:
    // stopped: then its time is over, too.
    IppCutoff(http_t* http, std::chrono::steady_clock::time_point end, std::function<bool()> stopped = {});
    IppCutoff(const IppCutoff&) = delete;
    IppCutoff& operator=(const IppCutoff&) = delete;
    ~IppCutoff();

    // Whatever may connect, or connect anew, is done in here, and gives what work gives.
    template <class Work>
    auto whileConnecting(const Work& work) {
        letGo();
        auto result = work();
        take();
        return result;
    }

    [[nodiscard]] bool isOver() const { return std::chrono::steady_clock::now() >= end_ || (stopped_ && stopped_()); }

  private:
    void watch();
    void cut();
    void letGo();
    void take();

    http_t* http_;
    std::chrono::steady_clock::time_point end_;
    std::function<bool()> stopped_;
    std::mutex guard_;
    std::condition_variable told_;
    bool done_ = false;
    int own_ = -1;  // none while the library connects
    std::thread thread_;
};

}  // namespace printer
