#include "app/desk/services/paper_scanner.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <fstream>

#include "tests/app/desk/fakes.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using app::PaperScanner;

namespace {

// SANE with these drivers and no other.
struct Sane {
    explicit Sane(const std::string& drivers) {
        test::application();
        std::ofstream(folder.path() / "dll.conf") << drivers << "\n";
        qputenv("SANE_CONFIG_DIR", QByteArray::fromStdString(folder.path().string()));
        QObject::connect(&scanner, &PaperScanner::scanned, [this](const apdu::Bytes& got) { page = got; });
        QObject::connect(&scanner, &PaperScanner::failed, [this](PaperScanner::Trouble why, const QString& words) { trouble = why, said = words; });
    }
    ~Sane() { qunsetenv("SANE_CONFIG_DIR"); }
    void scan() {
        scanner.scan();
        CHECK(QTest::qWaitFor([&] { return !scanner.busy() && (trouble || !page.empty()); }, 60'000));
    }

    test::TemporaryFolder folder;
    PaperScanner scanner;
    apdu::Bytes page;
    std::optional<PaperScanner::Trouble> trouble;
    QString said;
};

}  // namespace

TEST_CASE("A page comes from a scanner of SANE as a picture", "[app][desk][papers]") {
    Sane sane("test");
    sane.scan();
    INFO(sane.said.toStdString());
    const QImage page = QImage::fromData(sane.page.data(), static_cast<int>(sane.page.size()));
    CHECK(page.width() > 900);
    CHECK(page.height() > 1100);
    CHECK_FALSE(sane.trouble);
}

TEST_CASE("Where there is no scanner it is said, and nothing waits", "[app][desk][papers]") {
    Sane sane("");
    sane.scan();
    CHECK(sane.trouble == PaperScanner::Trouble::noScanner);
    CHECK(sane.page.empty());
}

TEST_CASE("A scan that is stopped leaves no page", "[app][desk][papers]") {
    Sane sane("test");
    sane.scanner.scan();
    sane.scanner.stop();
    CHECK(QTest::qWaitFor([&] { return sane.trouble.has_value(); }, 60'000));
    CHECK(sane.trouble == PaperScanner::Trouble::stopped);
    CHECK(sane.page.empty());
}
