#pragma once

#include <functional>

namespace app {

// Whether a long piece of work is to be given up; asked again and again on the thread that does it. Empty: never.
using Stopped = std::function<bool()>;

inline bool isStopped(const Stopped& stopped) {
    return stopped && stopped();
}

}  // namespace app
