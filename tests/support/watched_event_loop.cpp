// Preloaded into a program with a screen: each stall of its event loop becomes a line of the file that ZHIKA_STALLS names, in
// milliseconds: the whole, its thread's work, its thread's waiting, the machine's pressure. The first line says that the watch is there.
#include <QCoreApplication>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "tests/support/event_loop_watch.h"

namespace {

std::unique_ptr<test::EventLoopWatch> watch;  // until the application ends; a killed one has told each stall already

void write(const char* file, const test::Stall& stall) {
    const auto shown = [](std::chrono::microseconds time) { return static_cast<double>(time.count()) / 1e3; };
    if (FILE* out = std::fopen(file, "ae")) {
        std::fprintf(out, "%.1f %.1f %.1f %.1f\n", shown(stall.whole), shown(stall.work), shown(stall.waiting), shown(stall.pressed));
        std::fclose(out);
    }
}

void begin() {
    const char* file = std::getenv("ZHIKA_STALLS");
    if (!file) return;
    write(file, {});
    watch = std::make_unique<test::EventLoopWatch>([file](const test::Stall& stall) { write(file, stall); });
    qAddPostRoutine([] { watch.reset(); });
}

}  // namespace

Q_COREAPP_STARTUP_FUNCTION(begin)
