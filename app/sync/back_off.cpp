#include "app/sync/back_off.h"

#include <algorithm>
#include <random>

namespace app {
namespace {

double drawn() {
    static thread_local std::mt19937 random(std::random_device{}());
    return std::uniform_real_distribution<double>(0, 1)(random);
}

}  // namespace

BackOff::BackOff(Random random) : random_(random ? std::move(random) : drawn) {}

std::chrono::milliseconds BackOff::afterFailure(std::chrono::seconds retryAfter) {
    const auto pause = std::chrono::milliseconds(static_cast<std::int64_t>(random_() * static_cast<double>(limit_.count())));
    limit_ = std::min(2 * limit_, longest);
    return retryAfter + pause;
}

}  // namespace app
