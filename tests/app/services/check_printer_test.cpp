#include "app/services/check_printer.h"

#include "tests/support/catch.h"
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
