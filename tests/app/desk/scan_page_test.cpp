#include <algorithm>
#include <fstream>

#include "app/desk/pages/record_page.h"
#include "app/desk/pages/registration_page.h"
#include "tests/app/desk/draft_fakes.h"
#include "tests/app/desk/fake_people.h"
#include "tests/app/desk/fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/app/desk/paper_fakes.h"
#include "tests/support/files.h"
#include "tests/support/temporary_folder.h"

namespace {

const auto picture = QString(ZHIKA_SOURCE_DIR "/resources/samples/photos/p01.jpg");

struct RegistrationBench {
    RegistrationBench() {
        page.offerScans(scans);
        page.resize(1200, 700);
        page.show();
        page.open();
        QApplication::setActiveWindow(&page);
        REQUIRE(QTest::qWaitForWindowActive(&page));
        QTest::keyClick(&page, Qt::Key_F12);
    }
    app::PaperPanel* panel() { return page.findChild<app::PaperPanel*>(); }
    void add() {
        emit panel()->fileChosen(picture);
        test::letFilesBeRead();
    }
    QString labels() {
        QString all;
        for (const auto* label : page.findChildren<QLabel*>())
            if (label->isVisible()) all += label->text() + "\n";
        return all;
    }
    void enter(std::int64_t holder = 12) {
        app::ImportReport report;
        report.accepted.push_back({1, holder, 7, std::string("李样例"), "stay.card", "10"});
        service.report = report;
        page.findChild<QPushButton*>("primary")->click();
    }

    QApplication& running = test::application();
    test::FakeRegistration service;
    test::FakeScans scans;
    app::RegistrationPage page{service, test::wording};
};

struct RecordBench {
    RecordBench() {
        scans.stored = {test::FakeScans::pictureOf(1, "房屋租赁合同").scan};
        scans.without = {"居民身份证"};
        page.offerScans(scans);
        page.beginFor("王芳");
        page.goTo(12);
    }
    app::PaperPanel* panel() { return page.findChild<app::PaperPanel*>(); }
    void choose() { panel()->findChild<app::TextList*>()->selectRow(0); }
    QPushButton* button(const QString& words) {
        for (auto* one : panel()->findChildren<QPushButton*>())
            if (one->text().startsWith(words)) return one;
        FAIL("no button " << words.toStdString());
        return nullptr;
    }

    QApplication& running = test::application();
    test::FakeRecords people;
    test::FakeScans scans;
    app::RecordPage page{people, test::wording};
};

}  // namespace

TEST_CASE("F12 opens the papers, and those that were added are kept as soon as the person is registered", "[app][desk][papers]") {
    RegistrationBench bench;
    REQUIRE(bench.panel()->isVisible());
    CHECK(bench.panel()->kind() == "居民身份证");
    bench.add();
    CHECK(bench.scans.looked == apdu::bytesOf(test::readAll(picture.toStdString())));
    CHECK(bench.panel()->text().contains("居民身份证"));
    CHECK(bench.scans.stored.empty());
    bench.enter();
    REQUIRE(bench.scans.stored.size() == 1);
    CHECK(bench.scans.stored.front().holder == 12);
    CHECK(test::said(bench.page).contains("已登记"));
    CHECK(test::said(bench.page).contains("1 件材料扫描件已存入"));
    CHECK_FALSE(bench.panel()->text().contains("居民身份证 "));
}

TEST_CASE("What papers there are is told beside what is missing", "[app][desk][papers]") {
    RegistrationBench bench;
    bench.add();
    bench.service.answer.refusals = {{1, "phone", app::PiiText(), "person.has_order", "28", ""}};
    emit bench.page.findChild<app::RegistrationForm*>()->left();
    REQUIRE(test::until([&] { return bench.labels().contains("尚缺或有误"); }));
    CHECK(bench.labels().contains("已有扫描件：居民身份证"));
    bench.page.findChild<QComboBox*>("paper1")->setCurrentIndex(1);
    bench.add();
    CHECK(bench.labels().contains("没有扫描件：房屋租赁合同"));
}

TEST_CASE("Nobody is registered while a page of theirs is still on its way", "[app][desk][papers]") {
    RegistrationBench bench;
    bench.scans.late = true;
    bench.add();
    bench.enter();
    CHECK(test::said(bench.page).contains("材料还在扫描"));
    CHECK_FALSE(test::said(bench.page).contains("已登记"));
    bench.scans.waiting.front()(test::FakeScans::pictureOf(0, "居民身份证"));
    bench.enter();
    CHECK(bench.scans.stored.size() == 1);
}

TEST_CASE("A picture that is refused is told, and not held", "[app][desk][papers]") {
    RegistrationBench bench;
    bench.scans.refusal = app::fail(app::Code::paperIsPdf).value();
    bench.add();
    CHECK(test::said(bench.page).contains(app::shown(test::wording.failure(*bench.scans.refusal).cause)));
    bench.scans.refusal.reset();
    bench.enter();
    CHECK(bench.scans.stored.empty());
}

TEST_CASE("Papers that could not be kept are told, and kept again when the clerk asks for it", "[app][desk][papers]") {
    RegistrationBench bench;
    bench.add();
    bench.scans.refusal = app::fail(app::Code::diskFull).value();
    bench.enter();
    CHECK(test::said(bench.page).contains(app::shown(test::wording.failure(*bench.scans.refusal).cause)));
    bench.scans.refusal.reset();
    test::press(bench.page, "再存一次");
    REQUIRE(bench.scans.stored.size() == 1);
    CHECK(bench.scans.stored.front().holder == 12);
}

TEST_CASE("Papers that could not be kept outlast the next person's, and are kept as theirs", "[app][desk][papers]") {
    RegistrationBench bench;
    const auto holders = [&] {
        std::vector<std::int64_t> all;
        for (const auto& scan : bench.scans.stored) all.push_back(scan.holder);
        return all;
    };
    bench.add();
    bench.scans.refusal = app::fail(app::Code::diskFull).value();
    bench.enter(12);
    bench.scans.refusal.reset();
    bench.add();
    bench.enter(13);
    CHECK(holders() == std::vector<std::int64_t>{13});
    test::press(bench.page, "再存一次");
    CHECK(holders() == std::vector<std::int64_t>{13, 12});
    bench.add();
    bench.scans.refusal = app::fail(app::Code::diskFull).value();
    bench.enter(14);
    bench.scans.refusal.reset();
    bench.add();
    bench.scans.refusal = app::fail(app::Code::diskFull).value();
    bench.enter(15);
    bench.scans.refusal.reset();
    test::press(bench.page, "再存一次");
    CHECK(holders() == std::vector<std::int64_t>{13, 12, 14, 15});
}

TEST_CASE("Papers are kept again once, however often it is asked for", "[app][desk][papers]") {
    RegistrationBench bench;
    bench.add();
    bench.scans.refusal = app::fail(app::Code::diskFull).value();
    bench.scans.lateKeeps = true;
    bench.enter();
    REQUIRE(bench.scans.unanswered.size() == 1);
    bench.scans.unanswered[0]();
    bench.scans.refusal.reset();
    auto* retry = [&]() -> QPushButton* {
        for (auto* one : bench.panel()->findChildren<QPushButton*>())
            if (one->text() == "再存一次") return one;
        return nullptr;
    }();
    REQUIRE(retry != nullptr);
    CHECK(retry->isVisible());
    retry->click();
    CHECK_FALSE(retry->isVisible());
    retry->click();
    REQUIRE(bench.scans.unanswered.size() == 2);
    bench.scans.refusal = app::fail(app::Code::diskFull).value();
    bench.scans.unanswered[1]();
    CHECK(retry->isVisible());
    bench.scans.refusal.reset();
    retry->click();
    REQUIRE(bench.scans.unanswered.size() == 3);
    bench.scans.unanswered[2]();
    CHECK(bench.scans.stored.size() == 1);
    CHECK_FALSE(retry->isVisible());
}

TEST_CASE("A paper that was still looked at when the form was cleared is not the next person's", "[app][desk][papers]") {
    RegistrationBench bench;
    bench.scans.late = true;
    bench.add();
    test::press(bench.page, "清空");
    bench.scans.waiting.front()(test::FakeScans::pictureOf(0, "居民身份证"));
    CHECK_FALSE(bench.panel()->text().contains("居民身份证 "));
    bench.enter();
    CHECK(bench.scans.stored.empty());
}

TEST_CASE("A record tells its papers and which have no picture, and shows one for a reason", "[app][desk][papers]") {
    RecordBench bench;
    CHECK(bench.panel()->text().contains("房屋租赁合同 王芳"));
    CHECK(bench.panel()->text().contains("没有扫描件：居民身份证"));
    bench.choose();
    bench.button("查看")->click();
    CHECK(bench.scans.reasons.empty());
    CHECK(test::said(bench.page).contains("须有事由"));
    test::named<QComboBox>(bench.page, "查看事由")->setEditText("核对申请材料");
    bench.button("查看")->click();
    CHECK(bench.scans.reasons == std::vector<std::string>{"核对申请材料"});
    const auto shows = [&] {
        for (const auto* label : bench.panel()->findChildren<QLabel*>())
            if (!label->pixmap(Qt::ReturnByValue).isNull()) return true;
        return false;
    };
    CHECK(shows());
    bench.page.open();
    CHECK_FALSE(shows());
}

TEST_CASE("A paper is removed by another button than the one that asked for it", "[app][desk][papers]") {
    RecordBench bench;
    bench.choose();
    bench.button("删去")->click();
    CHECK(bench.scans.stored.size() == 1);
    bench.button("确认删去")->click();
    CHECK(bench.scans.stored.empty());
    CHECK_FALSE(bench.panel()->text().contains("房屋租赁合同 王芳"));
}

TEST_CASE("A picture that is chosen becomes a paper of the record that is open", "[app][desk][papers]") {
    RecordBench bench;
    emit bench.panel()->fileChosen(picture);
    test::letFilesBeRead();
    CHECK(bench.scans.stored.size() == 2);
    emit bench.panel()->fileChosen(ZHIKA_SOURCE_DIR "/nothing.jpg");
    test::letFilesBeRead();
    CHECK(bench.scans.stored.size() == 2);
    CHECK(test::said(bench.page).contains("读不出"));
}

TEST_CASE("A file that is far too large for a paper is told as such, and not read", "[app][desk][papers]") {
    test::TemporaryFolder folder;
    const auto file = folder.path() / "film.jpg";
    std::ofstream(file) << "x";
    std::filesystem::resize_file(file, std::uintmax_t{100} << 20);
    RegistrationBench registration;
    emit registration.panel()->fileChosen(QString::fromStdString(file.string()));
    test::letFilesBeRead();
    CHECK(registration.scans.looked.empty());
    CHECK(test::said(registration.page).contains("100 MB"));
    RecordBench record;
    emit record.panel()->fileChosen(QString::fromStdString(file.string()));
    test::letFilesBeRead();
    CHECK(record.scans.stored.size() == 1);
    CHECK(test::said(record.page).contains("100 MB"));
}

TEST_CASE("Papers that one could not keep are kept by nobody else, and wait for who registered the person", "[app][desk][papers][people]") {
    test::application();
    test::FakeRegistration service;
    test::FakeScans scans;
    test::FakeDrafts drafts;
    test::FakePeople people;
    app::RegistrationPage page(service, test::wording);
    page.offerScans(scans);
    page.offerDrafts(drafts, people);
    page.resize(1200, 700);
    page.show();
    page.beginFor(app::Actor("李敏"));
    page.open();
    auto* panel = page.findChild<app::PaperPanel*>();
    const auto retry = [&] {
        const auto buttons = panel->findChildren<QPushButton*>();
        return std::ranges::any_of(buttons, [](const QPushButton* one) { return one->text() == "再存一次" && !one->isHidden(); });
    };
    emit panel->fileChosen(picture);
    test::letFilesBeRead();
    scans.refusal = app::fail(app::Code::diskFull).value();
    app::ImportReport report;
    report.accepted.push_back({1, 12, 7, std::string("李样例"), "stay.card", "10"});
    service.report = report;
    page.findChild<QPushButton*>("primary")->click();
    REQUIRE(retry());
    scans.refusal.reset();
    page.beginFor(app::Actor("王芳"));
    CHECK_FALSE(retry());
    page.beginFor(app::Actor("李敏"));
    REQUIRE(retry());
    test::press(page, "再存一次");
    REQUIRE(scans.stored.size() == 1);
    CHECK(scans.stored.front().holder == 12);
    CHECK_FALSE(retry());
}
