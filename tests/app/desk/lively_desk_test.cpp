#include <sys/syscall.h>
#include <unistd.h>

#include <QTimer>
#include <algorithm>
#include <csignal>
#include <filesystem>

#include "app/desk/desk.h"
#include "app/desk/shell/desk_window.h"
#include "app/station/setup.h"
#include "tests/app/desk/fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/support/event_loop_watch.h"
#include "tests/support/silent_device.h"
#include "tests/support/temporary_folder.h"

namespace {

using namespace std::chrono_literals;

// The loop runs, and what is done in it is watched.
std::vector<test::Stall> stallsOf(const std::function<void()>& done) {
    test::application();
    QEventLoop loop;
    test::EventLoopWatch watch;
    QTimer::singleShot(200ms, &loop, [&] {
        done();
        QTimer::singleShot(400ms, &loop, &QEventLoop::quit);
    });
    loop.exec();
    CHECK(watch.answers() > 1);
    return watch.stalls();
}

bool anyWaited(const std::vector<test::Stall>& stalls) {
    return std::ranges::any_of(stalls, [](const auto& stall) { return stall.waiting > test::EventLoopWatch::limit; });
}

// For so long nobody in this process is served, as on a machine that is held up.
void holdUpMachine() {
    struct sigaction held {};
    held.sa_handler = [](int) {
        const timespec time{0, 200'000'000};
        nanosleep(&time, nullptr);
    };
    held.sa_flags = SA_RESTART;
    sigaction(SIGUSR1, &held, nullptr);
    const long own = syscall(SYS_gettid);
    for (const auto& task : std::filesystem::directory_iterator("/proc/self/task"))
        if (const long thread = std::stol(task.path().filename().string()); thread != own) syscall(SYS_tgkill, getpid(), thread, SIGUSR1);
    std::raise(SIGUSR1);
}

// A desk whose devices and whose centre take a call and never answer.
struct Bench {
    Bench() {
        REQUIRE(app::setUpStation({home, ZHIKA_SOURCE_DIR "/resources", "zhengzhou-2013", "410105000000", "07", "https" + centre.name().substr(3)}));
        app::DeskOptions options;
        options.home = home;
        options.resources = ZHIKA_SOURCE_DIR "/resources";
        options.person = "clerk";
        options.idReader = idReader.name();
        options.printer = printerName();
        options.camera = "folder:" ZHIKA_SOURCE_DIR "/resources/samples/camera";
        desk = std::make_unique<app::Desk>(options);
        desk->window().resize(1366, 768);
        desk->window().show();
        QApplication::setActiveWindow(&desk->window());
        REQUIRE(QTest::qWaitFor([&] { return (window = desk->window().findChild<app::DeskWindow*>()) && window->isVisible(); }, 60'000));
    }

    // A desk that is closed waits for what is in hand.
    ~Bench() {
        for (auto* device : {&idReader, &printer, &centre}) device->hangUp();
    }

    [[nodiscard]] std::string printerName() const { return "evolis:" + printer.name(); }

    QApplication& running = test::application();
    test::SilentDevice idReader, printer, centre;
    test::TemporaryFolder folder;
    std::filesystem::path home = folder.path() / "home";
    std::unique_ptr<app::Desk> desk;
    app::DeskWindow* window = nullptr;
};

}  // namespace

TEST_CASE("A screen that sleeps in a call is seen to wait", "[app][desk][lively]") {
    CHECK(anyWaited(stallsOf([] { std::this_thread::sleep_for(600ms); })));
}

TEST_CASE("A machine on which nobody is served makes no screen wait", "[app][desk][lively]") {
    const auto stalls = stallsOf([] {
        std::this_thread::sleep_for(20ms);  // by then the watch has asked
        holdUpMachine();
    });
    CHECK_FALSE(anyWaited(stalls));
}

TEST_CASE("A screen that computes is seen to work, and one that has nothing to do is not seen at all", "[app][desk][lively]") {
    const auto stalls = stallsOf([] {
        timespec time{};
        const auto spent = [&] { return clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time), time.tv_sec * 1000 + time.tv_nsec / 1'000'000; };
        for (const auto begun = spent(); spent() - begun < 120;) {
        }
    });
    CHECK(std::ranges::any_of(stalls, [](const auto& stall) { return stall.work > 50ms; }));
    CHECK_FALSE(anyWaited(stalls));
    CHECK_FALSE(anyWaited(stallsOf([] {})));
}

TEST_CASE("An ID reader, a printer and a centre that never answer hold up no page", "[app][desk][lively]") {
    Bench bench;
    test::EventLoopWatch watch;
    for (const char* page : {"register", "approve", "make", "hand-over", "endorse", "stock", "shift", "statistics", "audit"}) {
        bench.window->go(page);
        QTest::qWait(100);
    }
    bench.window->go("settings");
    test::type(*bench.window->page("settings"), "本台使用的打印机", QString::fromStdString(bench.printerName()));
    QTest::keyClick(bench.window, Qt::Key_T, Qt::ControlModifier);
    QTest::qWait(300);
    for (const char* page : {"approve", "make", "home"}) {
        bench.window->go(page);
        QTest::qWait(300);
    }
    CHECK(QTest::qWaitFor([&] { return bench.idReader.called() && bench.printer.called(); }, 60'000));
    CHECK(watch.answers() > 10);
    CHECK_FALSE(anyWaited(watch.stalls()));
}
