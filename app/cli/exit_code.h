#pragma once

#include "app/core/error.h"

namespace app {

// What `zhika` ends with (zhika(1)).
enum ExitCode : int {
    exitDone = 0,
    exitRefused = 1,  // some orders or rows were refused, or a card did not verify
    exitUsage = 2,
    exitDevice = 3,
    exitStore = 4,
    exitNetwork = 5,
};

ExitCode exitCodeOf(const Error& error);

}  // namespace app
