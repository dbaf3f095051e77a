#include "app/services/check_printer.h"

#include "tests/support/catch.h"
#include "tests/support/silent_device.h"
#include "tests/support/temporary_folder.h"

using namespace app;

TEST_CASE("A printer into files can print, one that is not there says why, and no other name is one", "[app][services][settings]") {
    const test::TemporaryFolder folder;
    const auto files = checkPrinter("file:" + (folder.path() / "prints").string());
    REQUIRE(files);
    CHECK(files->stops.empty());
    CHECK(files->warnings.empty());
    const auto gone = checkPrinter("evolis:tcp://127.0.0.1:1");
    REQUIRE_FALSE(gone);
    CHECK(gone.error().code == Code::printerStopped);
    for (const char* none : {"", "paper", "evolis:", "evolis:tcp://127.0.0.1"}) CHECK(checkPrinter(none).error().code == Code::printerUnknown);
}

TEST_CASE("A printer that takes a call and never answers is waited for no longer once the check is stopped", "[app][services][settings]") {
    using namespace std::chrono_literals;
    const test::SilentDevice device;
    for (const std::string& name : {"evolis:" + device.name(), "magicard:" + device.name(), "ipp" + device.name().substr(3) + "/ipp/print"}) {
        INFO(name);
        const auto start = std::chrono::steady_clock::now();
        const auto checked = checkPrinter(name, [start] { return std::chrono::steady_clock::now() - start > 300ms; });
        REQUIRE_FALSE(checked);
        CHECK(checked.error().code == Code::printerStopped);
        CHECK(std::chrono::steady_clock::now() - start < 10s);
    }
}
