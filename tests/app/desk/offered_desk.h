#pragma once

#include "app/desk/desk.h"
#include "app/station/setup.h"
#include "tests/app/desk/fakes.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

namespace test {

// The desk as it is shipped, on a new station, with every page that it offers to whoever may do everything.
class OfferedDesk {
  public:
    explicit OfferedDesk(const std::string& language = "zh") {
        const auto home = folder_.path() / "home";
        REQUIRE(app::setUpStation({home, ZHIKA_SOURCE_DIR "/resources", "zhengzhou-2013", "410105000000", "07", ""}));
        app::DeskOptions options;
        options.home = home;
        options.resources = ZHIKA_SOURCE_DIR "/resources";
        options.person = "clerk";
        options.language = language;
        options.camera = "folder:" ZHIKA_SOURCE_DIR "/resources/samples/camera";
        desk_ = std::make_unique<app::Desk>(options);
        window().resize(1366, 768);
        window().show();
        QApplication::setActiveWindow(&window());
        REQUIRE(QTest::qWaitFor([&] { return (inner_ = window().findChild<app::DeskWindow*>()) && inner_->isVisible(); }, 60'000));
        isQuiet();
    }
    [[nodiscard]] QWidget& window() { return desk_->window(); }
    [[nodiscard]] app::DeskWindow& inner() { return *inner_; }
    [[nodiscard]] QStringList services() const { return inner_->services(); }
    void go(const QString& service) {
        inner_->go(service);
        isQuiet();
    }

  private:
    // Every answer of the station has come.
    void isQuiet() {
        REQUIRE(QTest::qWaitFor([&] { return !window().windowTitle().endsWith("…"); }, 60'000));
        QCoreApplication::processEvents();
    }

    TemporaryFolder folder_;
    std::unique_ptr<app::Desk> desk_;
    app::DeskWindow* inner_ = nullptr;
};

}  // namespace test
