#include "app/desk/pages/own_password_page.h"

#include "tests/app/desk/fake_people.h"
#include "tests/app/desk/page_hands.h"
#include "tests/app/desk/settings_fakes.h"

using namespace app;
using test::named, test::press, test::said, test::type;

namespace {

struct Bench {
    Bench() {
        people.bench.administrator();
        accounts.by = people.bench.with("clerk", {Role::clerk});
        page.beginFor(accounts.by);
    }
    void change(const char* before, const char* next, const char* again) {
        type(page, "现在的密码", before);
        type(page, "新密码（至少十个字符）", next);
        type(page, "再输入一次新密码", again);
        press(page, "改密码");
    }
    QString fault(const QString& line) { return named<QLineEdit>(page, line)->accessibleDescription(); }
    bool comes(const std::string& password) { return people.bench.people.signIn("clerk", test::secret(password)).has_value(); }

    QApplication& running = test::application();
    test::FakePeople people;
    test::FakeAccounts accounts{people.bench.people};
    OwnPasswordPage page{accounts, people, test::wording};
};

}  // namespace

TEST_CASE("Whoever works here changes their own password, and proves with the one before that it is they", "[app][desk][people]") {
    Bench bench;
    bench.change("guessed it", "battery staple", "battery staple");
    CHECK_FALSE(bench.fault("现在的密码").isEmpty());
    CHECK_FALSE(bench.comes("battery staple"));
    bench.people.bench.now += 60;
    bench.change(test::goodPassword.c_str(), "battery staple", "battery stable");
    CHECK(bench.fault("再输入一次新密码").contains("不一致"));
    bench.change(test::goodPassword.c_str(), "short", "short");
    CHECK_FALSE(bench.fault("新密码（至少十个字符）").isEmpty());
    bench.change(test::goodPassword.c_str(), "battery staple", "battery staple");
    CHECK(said(bench.page).contains("密码已改"));
    CHECK(named<QLineEdit>(bench.page, "现在的密码")->text().isEmpty());
    CHECK(bench.comes("battery staple"));
}

TEST_CASE("Where nobody is set up there is no password to change", "[app][desk][people]") {
    Bench bench;
    bench.page.beginFor(Actor("clerk"));
    CHECK(said(bench.page).contains("不用密码"));
    for (const auto* line : bench.page.findChildren<QLineEdit*>()) CHECK_FALSE(line->isEnabled());
    press(bench.page, "改密码");
    CHECK(bench.people.tries == 0);
    bench.page.beginFor(bench.accounts.by);
    for (const auto* line : bench.page.findChildren<QLineEdit*>()) CHECK(line->isEnabled());
}

TEST_CASE("A proof that comes when somebody else works here changes nobody's password", "[app][desk][people]") {
    Bench bench;
    const auto next = bench.people.bench.with("next", {Role::clerk});
    bench.people.lateProof = true;
    bench.change(test::goodPassword.c_str(), "battery staple", "battery staple");
    bench.page.leave();
    bench.page.beginFor(next);
    bench.accounts.by = next;
    type(bench.page, "现在的密码", "half typed");
    bench.people.proof();
    CHECK_FALSE(bench.comes("battery staple"));
    CHECK(bench.people.bench.people.signIn("next", test::secret("battery staple")).error().code == Code::signInRefused);
    CHECK(said(bench.page).isEmpty());
    CHECK(named<QLineEdit>(bench.page, "现在的密码")->text() == "half typed");
    CHECK(bench.fault("现在的密码").isEmpty());
}
