#include "app/desk/pages/data_page.h"

#include "tests/app/desk/data_fakes.h"
#include "tests/app/desk/fake_people.h"
#include "tests/app/desk/page_hands.h"
#include "tests/support/catch.h"

using namespace app;
using test::named, test::press, test::said, test::type;

namespace {

const QString file = "备份文件（新文件，最好在移动盘上）", phrase = "备份密码（至少十二个字符）", again = "再输入一次密码",
              before = "登记、注销或期满早于此日（年-月-日）";

struct Bench {
    Bench() {
        page.show();
        page.open();
    }
    QString fault(const QString& line) { return named<QLineEdit>(page, line)->accessibleDescription(); }
    QPushButton* button(const QString& words) {
        for (auto* found : page.findChildren<QPushButton*>())
            if (found->text().startsWith(words)) return found;
        return nullptr;
    }
    bool says(const QString& words) {
        for (const auto* label : page.findChildren<QLabel*>())
            if (label->text().contains(words)) return true;
        return false;
    }
    void fill(const QString& typedAgain = "twelve bytes!") {
        type(page, file, "/media/usb/day.backup");
        type(page, phrase, "twelve bytes!");
        type(page, again, typedAgain);
        press(page, "立即备份");
    }

    QApplication& running = test::application();
    int count = 0;
    test::FakeData data;
    test::FakePeople people;
    DataPage page{data, people, test::wording};
};

}  // namespace

TEST_CASE("A backup is taken under a passphrase typed twice, and tells how far it is", "[app][desk][data]") {
    Bench bench;
    CHECK(bench.says("还没有备份过"));
    press(bench.page, "立即备份");
    CHECK(bench.data.backedUp.empty());
    CHECK(bench.fault(file).contains("请写明新文件"));
    bench.fill("twelve bytes?");
    CHECK(bench.fault(again).contains("不一致"));
    CHECK(bench.data.backedUp.empty());
    bench.fill();
    CHECK(bench.data.backedUp == "/media/usb/day.backup");
    CHECK(bench.data.phrase == "twelve bytes!");
    CHECK_FALSE(bench.button("立即备份")->isEnabled());
    bench.data.tell({"backup", 2, 8, 0, ""});
    CHECK(bench.says("正在写备份文件"));
    CHECK(bench.page.findChild<QProgressBar*>()->value() == 2);
    bench.data.tell({"backup_proof", 8, 8, 0, ""});
    CHECK(bench.says("正在读回核对"));
    bench.data.stands.backup = AuditEntry{9, "2026-11-26T01:00:00Z", "", "root", "backup", "station", "done"};
    bench.data.waiting(BackupReport{8, 4096, 7});
    CHECK(said(bench.page).contains("8 个文件"));
    CHECK(bench.says("root"));
    CHECK(named<QLineEdit>(bench.page, phrase)->text().isEmpty());
    CHECK(bench.button("立即备份")->isEnabled());
}

TEST_CASE("A passphrase that is too short, and a file that is there, are told beside their fields", "[app][desk][data]") {
    Bench bench;
    bench.fill();
    bench.data.waiting(fail(Code::passphraseShort));
    CHECK_FALSE(bench.fault(phrase).isEmpty());
    CHECK(bench.button("立即备份")->isEnabled());
    bench.fill();
    CHECK(bench.fault(phrase).isEmpty());
    bench.data.waiting(fail(Code::backupExists));
    CHECK_FALSE(bench.fault(file).isEmpty());
    CHECK(said(bench.page).startsWith("✕"));
}

TEST_CASE("Records are destroyed only after they were looked at, and with a second person", "[app][desk][data]") {
    Bench bench;
    CHECK(named<QLineEdit>(bench.page, before)->text() == "2016-11-28");
    CHECK_FALSE(bench.button("销毁到期档案")->isEnabled());
    type(bench.page, before, "tomorrow");
    press(bench.page, "查看到期档案");
    CHECK(bench.fault(before).contains("日期应写作"));
    CHECK_FALSE(bench.data.looked);
    type(bench.page, before, "2016-01-01");
    press(bench.page, "查看到期档案");
    auto& list = *named<TextList>(bench.page, "到期档案");
    REQUIRE(list.count() == 1);
    CHECK(list.at(0, 0) == "7");
    CHECK(list.at(0, 1) == "2015-03-01");
    CHECK(bench.button("销毁到期档案")->isEnabled());
    type(bench.page, before, "2016-02-01");
    CHECK_FALSE(bench.button("销毁到期档案")->isEnabled());
    press(bench.page, "销毁到期档案");
    CHECK_FALSE(bench.page.findChild<SecondPerson*>());
    type(bench.page, before, "2016-01-01");
    press(bench.page, "销毁到期档案");
    CHECK_FALSE(bench.data.erasedBefore);
    REQUIRE(test::signAs(bench.page, "auditor"));
    CHECK(bench.data.erasedBefore == parseDay("2016-01-01"));
    CHECK(bench.data.second == "auditor");
    CHECK(said(bench.page).contains("已销毁 1 份"));
    CHECK(list.count() == 0);
    CHECK_FALSE(bench.button("销毁到期档案")->isEnabled());
}

TEST_CASE("Whether the chains hold is told, and what the engine refuses with its reason", "[app][desk][data]") {
    Bench bench;
    press(bench.page, "验证链条");
    CHECK(said(bench.page).contains("日志 12 行"));
    bench.data.verdict = fail(Code::auditBroken, "row 3");
    press(bench.page, "验证链条");
    CHECK(said(bench.page).contains(shown(test::wording.failure(bench.data.verdict.error()).cause)));
    bench.data.found = fail(Code::stepForbidden, "step.role");
    press(bench.page, "查看到期档案");
    CHECK(said(bench.page).startsWith("✕"));
    CHECK(bench.button("查看到期档案")->isEnabled());
}

TEST_CASE("A restored station is confirmed by two people, where it waits for it", "[app][desk][data]") {
    Bench bench;
    CHECK_FALSE(bench.button("确认恢复的站")->isVisible());
    bench.data.stands.restored = true;
    bench.page.open();
    CHECK(said(bench.page).contains("由备份恢复"));
    CHECK(bench.button("确认恢复的站")->isVisible());
    bench.data.confirmed = fail(Code::centreMustBeAsked);
    press(bench.page, "确认恢复的站");
    REQUIRE(test::signAs(bench.page, "supervisor"));
    CHECK(said(bench.page).startsWith("✕"));
    bench.data.confirmed = {};
    press(bench.page, "确认恢复的站");
    REQUIRE(test::signAs(bench.page, "supervisor"));
    CHECK(bench.data.second == "supervisor");
    CHECK(said(bench.page).contains("已确认"));
    CHECK_FALSE(bench.button("确认恢复的站")->isVisible());
}

TEST_CASE("What somebody looked at and typed is gone for the next person, also when its answer comes late", "[app][desk][data]") {
    Bench bench;
    press(bench.page, "查看到期档案");
    type(bench.page, file, "/media/usb/day.backup");
    for (const auto& line : {phrase, again}) type(bench.page, line, "twelve bytes!");
    bench.page.leave();
    for (const auto& line : {phrase, again}) CHECK(named<QLineEdit>(bench.page, line)->text().isEmpty());
    for (const auto& line : {phrase, again}) type(bench.page, line, "twelve bytes!");
    bench.page.beginFor("auditor");
    bench.page.open();
    for (const auto& line : {file, phrase, again}) CHECK(named<QLineEdit>(bench.page, line)->text().isEmpty());
    CHECK(named<QLineEdit>(bench.page, before)->text() == "2016-11-28");
    CHECK(named<TextList>(bench.page, "到期档案")->count() == 0);
    CHECK(said(bench.page).isEmpty());
    CHECK_FALSE(bench.button("销毁到期档案")->isEnabled());
    bench.data.late = true;
    press(bench.page, "查看到期档案");
    bench.page.beginFor("keeper");
    bench.page.open();
    bench.data.waitingOverdue(bench.data.found);
    CHECK(named<TextList>(bench.page, "到期档案")->count() == 0);
    CHECK(said(bench.page).isEmpty());
    press(bench.page, "销毁到期档案");
    CHECK_FALSE(bench.page.findChild<SecondPerson*>());
}

TEST_CASE("A backup that ends after the person changed leaves alone what the next one types", "[app][desk][data]") {
    Bench bench;
    bench.fill();
    bench.page.leave();
    bench.page.beginFor("keeper");
    bench.page.open();
    type(bench.page, phrase, "another phrase");
    bench.data.waiting(fail(Code::passphraseShort));
    CHECK(named<QLineEdit>(bench.page, phrase)->text() == "another phrase");
    CHECK(bench.fault(phrase).isEmpty());
    CHECK(bench.button("立即备份")->isEnabled());
}

TEST_CASE("Nobody is offered what the data page would refuse them", "[app][desk][data][people]") {
    Bench bench;
    bench.people.bench.administrator();
    bench.data.stands.restored = true;
    const auto offered = [&](const Roles& roles) {
        bench.page.beginFor(bench.people.bench.with("who" + std::to_string(bench.count++), roles));
        bench.page.open();
        QStringList names;
        for (const char* name : {"立即备份", "销毁到期档案", "确认恢复的站"})
            if (bench.button(name)->isVisible()) names << name;
        return names;
    };
    CHECK(offered({Role::administrator}) == QStringList{"立即备份", "确认恢复的站"});
    CHECK(offered({Role::supervisor}) == QStringList{"销毁到期档案"});
    CHECK(offered({Role::auditor}).isEmpty());
}
