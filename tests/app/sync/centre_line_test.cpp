#include "app/sync/centre_line.h"

#include <QCoreApplication>
#include <QProcess>
#include <atomic>
#include <fstream>
#include <thread>

#include "tests/support/catch.h"
#include "tests/support/silent_device.h"
#include "tests/support/temporary_folder.h"

using namespace app;

namespace {

// Certificates of an authority of its own, as packaging/lib/authority.sh makes them.
void makeCertificates(const std::filesystem::path& folder) {
    QProcess maker;
    maker.start("bash", {"-c",
                         ". \"$1/packaging/lib/authority.sh\" && make_authority \"$2\" && make_station_certificate \"$2\" 410105000000:07", "make",
                         ZHIKA_SOURCE_DIR, QString::fromStdString(folder.string())});
    REQUIRE(maker.waitForFinished());
    REQUIRE(maker.exitCode() == 0);
    std::ofstream(folder / "centre.pem") << "a key nobody asks for here\n";
}

}  // namespace

TEST_CASE("A centre that takes the call and never says a word is let go as soon as nobody wants to wait", "[app][sync]") {
    int count = 1;
    char name[] = "test";
    char* arguments[] = {name, nullptr};
    const QCoreApplication program(count, arguments);
    const test::TemporaryFolder folder;
    makeCertificates(folder.path());
    const test::SilentDevice centre;
    const auto stopped = std::make_shared<std::atomic<bool>>(false);
    const auto port = centre.name().substr(centre.name().rfind(':'));
    auto line = openCentreLine({"https://127.0.0.1" + port, "410105000000:07", folder.path()}, [stopped] { return stopped->load(); });
    REQUIRE(line);
    std::jthread someone([&] {
        while (!centre.called()) std::this_thread::sleep_for(std::chrono::milliseconds(5));
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        *stopped = true;
    });
    const auto start = std::chrono::steady_clock::now();
    const auto answer = (*line)->post("{}");
    CHECK(answer.status == 0);
    CHECK_FALSE(answer.reason.empty());
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}
