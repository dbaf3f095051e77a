// Preloaded into a program with a window: it ends when a widget of the class ZHIKA_PAINTED was painted first, and writes down its
// processor time in milliseconds.
#include <QCoreApplication>
#include <QEvent>
#include <QTimer>
#include <cstdio>
#include <cstdlib>

#include "tests/bench/cpu_time.h"

namespace {

class FirstPaint : public QObject {
  public:
    explicit FirstPaint(const char* painted) : painted_(painted) {}

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::Paint || !watched->inherits(painted_)) return false;
        QCoreApplication::instance()->removeEventFilter(this);
        QTimer::singleShot(0, this, [] {  // when it is on the screen
            std::printf("%.3f\n", 1e3 * bench::cpuSeconds());
            std::fflush(stdout);
            std::_Exit(0);
        });
        return false;
    }

  private:
    const char* painted_;
};

void begin() {
    if (const char* painted = std::getenv("ZHIKA_PAINTED"))
        QCoreApplication::instance()->installEventFilter(new FirstPaint(painted));  // as long as the program runs
}

}  // namespace

Q_COREAPP_STARTUP_FUNCTION(begin)
