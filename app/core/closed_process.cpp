#include "app/core/closed_process.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <csignal>

namespace app {

void closeProcess() {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
    std::signal(SIGPIPE, SIG_IGN);
}

}  // namespace app
