#pragma once

namespace app {

// Personal data and keys are in memory: no core files, no tracing by others; a broken line is an error, not the end.
void closeProcess();

}  // namespace app
