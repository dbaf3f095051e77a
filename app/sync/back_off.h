#pragma once

#include <chrono>
#include <cstdint>
#include <functional>

namespace app {

// How long to wait after a try that failed: anything between nothing and a limit that doubles with each failure, from 0.05 s to 300 s, so that
// stations that lost the centre together do not come back together; and not before the centre wants to be asked again.
class BackOff {
  public:
    using Random = std::function<double()>;  // 0 ≤ x < 1
    static constexpr std::chrono::milliseconds shortest{50}, longest{300000};

    explicit BackOff(Random random = {});

    [[nodiscard]] std::chrono::milliseconds afterFailure(std::chrono::seconds retryAfter);
    void succeeded() { limit_ = shortest; }

  private:
    Random random_;
    std::chrono::milliseconds limit_ = shortest;
};

}  // namespace app
