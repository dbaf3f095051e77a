#pragma once

#include "app/desk/pages/registration_page.h"
#include "tests/app/desk/draft_fakes.h"
#include "tests/app/desk/fake_people.h"
#include "tests/app/desk/page_hands.h"

namespace test {

// The page with drafts, opened for one who is called "wang".
struct DraftBench {
    explicit DraftBench(const std::function<void(FakeDrafts&)>& before = {}) {
        if (before) before(drafts);
        page.offerDrafts(drafts, people);
        page.beginFor("wang");
        page.resize(1200, 700);
        page.show();
        page.open();
        QApplication::setActiveWindow(&page);
        REQUIRE(QTest::qWaitForWindowActive(&page));
    }
    [[nodiscard]] QLineEdit* line(const char* name) { return page.findChild<QLineEdit*>(name); }
    void typeName(const QString& name) { QTest::keyClicks(line("name"), name); }
    void waitForKeep(int times) { REQUIRE(until([&] { return drafts.keeps >= times; })); }
    void choose(int row) {
        press(page, "停放");
        named<app::TextList>(page, "停放件")->selectRow(row);
    }

    QApplication& running = application();
    FakeRegistration service;
    FakeDrafts drafts;
    FakePeople people;
    app::RegistrationPage page{service, wording};
};

inline app::ImportReport registered() {
    app::ImportReport report;
    report.accepted = {{1, 7, 12, app::PiiText("李样例"), "stay.card", "10"}};
    return report;
}

}  // namespace test
