#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace app {

// How far a piece of work has come that may take longer than a second.
struct Progress {
    std::string task;         // "import", "issue": names its words for people
    std::int64_t done = 0;    // of the task's pieces
    std::int64_t total = 0;   // 0: not known
    std::int64_t order = 0;   // 0: of no single order
    std::string step;         // of that order, "chip"; empty when pieces are all there is
};

// Told by whoever does the work, on the thread that does it, each time a piece begins and when all are done; must be quick. Empty: nobody
// looks.
using ProgressObserver = std::function<void(const Progress&)>;

inline void tellProgress(const ProgressObserver& observer, const Progress& progress) {
    if (observer) observer(progress);
}

}  // namespace app
