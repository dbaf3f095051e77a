#include <QAbstractItemView>
#include <QComboBox>
#include <QFileDialog>
#include <QMessageBox>
#include <QPointer>
#include <QTemporaryDir>

#include "app/desk/pages/home_page.h"
#include "app/desk/pages/sign_in_page.h"
#include "app/desk/shell/desk_frame.h"
#include "app/desk/widgets/second_person.h"
#include "tests/app/desk/fake_people.h"
#include "tests/app/desk/ledger_fakes.h"
#include "tests/support/catch.h"

namespace {

const QString namePrompt = "登录名", passwordPrompt = "密码";

struct LeftPage : app::Page {
    LeftPage() : Page("离开") {}
    void leave() override { ++left; }
    int left = 0;
};

// The frame around a window of two services, in front of somebody.
struct Bench {
    explicit Bench(std::chrono::milliseconds idle = std::chrono::minutes(5), const std::string& typed = {})
        : frame(people, test::wording, [this] { return work(); }, idle) {
        frame.resize(1366, 768);
        frame.show();
        QApplication::setActiveWindow(&frame);
        REQUIRE(QTest::qWaitForWindowActive(&frame));
        typedName = typed;
    }

    void begin() { frame.begin(typedName); }

    app::DeskWindow* work() {
        ++made;
        auto* window = new app::DeskWindow(new app::DeviceStrip(devices, today, {}), records, test::wording);
        window->add({"home", "今日", "jr", QKeySequence(Qt::ALT | Qt::Key_Home), [this] { return new app::HomePage(today, statistics, test::wording); }});
        window->add({"approve", "审核", "sh", QKeySequence(Qt::Key_F3), [this] { return new app::HomePage(today, statistics, test::wording); }, {app::Role::reviewer}});
        window->add({"make", "制证", "zz", QKeySequence(Qt::Key_F4), [this] { return new app::HomePage(today, statistics, test::wording); }, {app::Role::issuer}});
        window->ready();
        return window;
    }

    void signIn(const QString& name, const QString& password) {
        auto* line = test::lineNamed(frame, namePrompt);
        REQUIRE(line);
        line->setText(name);
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Return);
        auto* secret = test::lineNamed(frame, passwordPrompt);
        REQUIRE(secret);
        QTest::keyClicks(secret, password);
        QTest::keyClick(secret, Qt::Key_Return);
    }
    [[nodiscard]] bool offers(const QString& service) const {
        for (const auto* button : frame.window()->findChildren<QPushButton*>("service"))
            if (button->accessibleName() == service) return button->isVisibleTo(frame.window());
        return false;
    }
    [[nodiscard]] QString said() const {
        QString all;
        for (const auto* panel : frame.findChildren<app::MessagePanel*>())
            if (panel->isVisibleTo(&frame)) all += panel->text();
        return all;
    }

    QApplication& running = test::application();
    test::FakePeople people;
    test::FakeToday today;
    test::FakeStatistics statistics;
    test::FakeRecords records;
    app::DeviceWatch devices;
    int made = 0;
    std::string typedName;
    app::DeskFrame frame;
};

const QString password = QString::fromStdString(test::goodPassword);

}  // namespace

TEST_CASE("Nothing of the work is there before somebody signed in, with Enter alone", "[app][desk][people]") {
    Bench bench;
    bench.people.bench.with("Li Min", {app::Role::reviewer});
    bench.begin();
    CHECK_FALSE(bench.frame.working());
    CHECK(bench.made == 0);
    bench.signIn("li min", password);
    REQUIRE(bench.frame.working());
    CHECK(bench.frame.actor().name() == "Li Min");
    CHECK(test::lineNamed(bench.frame, passwordPrompt) == nullptr);
    CHECK(bench.frame.windowTitle() == "制卡 · 今日");
}

TEST_CASE("A window made ahead of the sign-in is shown to nobody, asks nothing and hears no key", "[app][desk][people]") {
    Bench bench;
    bench.people.bench.with("reviewer", {app::Role::reviewer});
    bench.frame.prepare();
    bench.begin();
    CHECK_FALSE(bench.frame.working());
    CHECK_FALSE(bench.frame.window()->isVisible());
    QTest::keyClick(&bench.frame, Qt::Key_F3);
    CHECK(bench.frame.window()->current() == "home");
    bench.signIn("reviewer", password);
    REQUIRE(bench.frame.working());
    CHECK(bench.offers("审核"));
    CHECK(bench.made == 1);
}

TEST_CASE("Escape shuts an open list and leaves the page where it is", "[app][desk]") {
    Bench bench;
    bench.people.bench.with("reviewer", {app::Role::reviewer});
    bench.begin();
    bench.signIn("reviewer", password);
    bench.frame.window()->go("approve");
    auto* box = new QComboBox(bench.frame.window()->page("approve"));
    box->addItems({"one", "two"});
    box->show();
    box->showPopup();
    REQUIRE(test::until([&] { return QApplication::activePopupWidget() != nullptr; }));
    QTest::keyClick(box->view(), Qt::Key_Escape);
    CHECK(test::until([&] { return QApplication::activePopupWidget() == nullptr; }));
    CHECK(bench.frame.window()->current() == "approve");
    QTest::keyClick(&bench.frame, Qt::Key_Escape);
    CHECK(test::until([&] { return bench.frame.window()->current() == "home"; }));
}

TEST_CASE("A window made ahead that would be another by now is made again", "[app][desk][people]") {
    Bench bench;
    bench.people.bench.with("reviewer", {app::Role::reviewer});
    bench.frame.prepare();
    bench.frame.prepareAgain();
    bench.begin();
    bench.signIn("reviewer", password);
    REQUIRE(bench.frame.working());
    CHECK(bench.made == 2);
    CHECK(bench.frame.findChildren<app::DeskWindow*>().size() == 1);
}

TEST_CASE("A wrong password is told, leaves nobody signed in and stands in no field", "[app][desk][people]") {
    Bench bench;
    bench.people.bench.administrator();
    bench.begin();
    bench.signIn("root", "not the password");
    CHECK_FALSE(bench.frame.working());
    CHECK(bench.said().contains("登录名或密码不对"));
    CHECK(test::lineNamed(bench.frame, passwordPrompt)->text().isEmpty());
    bench.signIn("root", "");
    CHECK(bench.people.tries == 1);
}

TEST_CASE("Services are shown by role, and a service that is not shown opens on no key", "[app][desk][people]") {
    Bench bench;
    bench.people.bench.with("reviewer", {app::Role::reviewer});
    bench.people.bench.with("both", {app::Role::reviewer, app::Role::issuer});
    bench.begin();
    bench.signIn("reviewer", password);
    REQUIRE(bench.frame.working());
    CHECK(bench.offers("审核"));
    CHECK_FALSE(bench.offers("制证"));
    bench.frame.window()->go("make");
    CHECK(bench.frame.window()->current() == "home");
    QTest::keyClick(&bench.frame, Qt::Key_F4);
    CHECK(bench.frame.window()->current() == "home");
    QTest::keyClick(&bench.frame, Qt::Key_F3);
    CHECK(test::until([&] { return bench.frame.window()->current() == "approve"; }));
    bench.frame.signOut();
    bench.signIn("both", password);
    CHECK(bench.offers("制证"));
    bench.frame.window()->go("make");
    CHECK(bench.frame.window()->current() == "make");
    CHECK(bench.made == 1);
}

TEST_CASE("Whose service it was no more is led home when another takes over", "[app][desk][people]") {
    Bench bench;
    bench.people.bench.with("reviewer", {app::Role::reviewer});
    bench.people.bench.with("issuer", {app::Role::issuer});
    bench.begin();
    bench.signIn("reviewer", password);
    bench.frame.window()->go("approve");
    bench.frame.lock();
    bench.signIn("issuer", password);
    REQUIRE(bench.frame.working());
    CHECK(bench.frame.actor().name() == "issuer");
    CHECK(bench.frame.window()->current() == "home");
}

TEST_CASE("Ctrl+L locks, and the person who comes back types the password alone", "[app][desk][people]") {
    Bench bench;
    bench.people.bench.with("reviewer", {app::Role::reviewer});
    bench.begin();
    bench.signIn("reviewer", password);
    bench.frame.window()->go("approve");
    QTest::keyClick(&bench.frame, Qt::Key_L, Qt::ControlModifier);
    REQUIRE(test::until([&] { return !bench.frame.working(); }));
    CHECK(test::lineNamed(bench.frame, namePrompt)->text() == "reviewer");
    QTest::keyClick(&bench.frame, Qt::Key_F3);
    CHECK_FALSE(bench.frame.working());
    auto* secret = test::lineNamed(bench.frame, passwordPrompt);
    QTest::keyClicks(secret, password);
    QTest::keyClick(secret, Qt::Key_Return);
    CHECK(bench.frame.working());
    CHECK(bench.frame.window()->current() == "approve");
}

TEST_CASE("A desk where nobody works locks by itself; a key keeps it open", "[app][desk][people]") {
    Bench bench(std::chrono::seconds(3));
    bench.people.bench.with("reviewer", {app::Role::reviewer});
    bench.begin();
    bench.signIn("reviewer", password);
    for (int i = 0; i < 5; ++i) {
        QTest::qWait(800);
        QTest::keyClick(&bench.frame, Qt::Key_Shift);
        CHECK(bench.frame.working());
    }
    CHECK(test::until([&] { return !bench.frame.working(); }));
    CHECK(bench.frame.actor().name() == "reviewer");
}

TEST_CASE("A lock time that is changed counts at once", "[app][desk][people][settings]") {
    Bench bench;
    bench.people.bench.with("reviewer", {app::Role::reviewer});
    bench.begin();
    bench.signIn("reviewer", password);
    CHECK(bench.frame.working());
    bench.frame.lockAfter(std::chrono::milliseconds(200));
    CHECK(test::until([&] { return !bench.frame.working(); }));
}

TEST_CASE("Who signs out is told to the station, and the next one starts with an empty form", "[app][desk][people]") {
    Bench bench;
    bench.people.bench.with("reviewer", {app::Role::reviewer});
    std::vector<std::string> actors;
    bool left = false;  // the page, before the name: what was typed is kept in the name of who typed it
    QObject::connect(&bench.frame, &app::DeskFrame::actorChanged, &bench.frame, [&](const app::Actor& actor) {
        actors.push_back(actor.name());
        left = !bench.frame.working();
    });
    bench.begin();
    bench.signIn("reviewer", password);
    bench.frame.signOut();
    CHECK(left);
    CHECK(bench.people.signedOut == "reviewer");
    CHECK(actors == std::vector<std::string>{"reviewer", ""});
    CHECK_FALSE(bench.frame.working());
    CHECK(test::lineNamed(bench.frame, namePrompt)->text().isEmpty());
}

TEST_CASE("The pages know that who worked at them signed out", "[app][desk][people]") {
    Bench bench;
    bench.people.bench.with("reviewer", {app::Role::reviewer});
    bench.begin();
    bench.signIn("reviewer", password);
    auto* page = new LeftPage;
    bench.frame.window()->add({"left", "离开", "lk", QKeySequence(), [page] { return page; }});
    bench.frame.window()->go("left");
    bench.frame.lock();
    CHECK(page->left == 0);
    bench.signIn("reviewer", password);
    bench.frame.signOut();
    CHECK(page->left == 1);
}

TEST_CASE("Where no people are set up a name is enough, asked for or given, and nothing locks", "[app][desk][people]") {
    {
        Bench bench(std::chrono::minutes(5), "王芳");
        bench.begin();
        REQUIRE(bench.frame.working());
        CHECK(bench.frame.actor().name() == "王芳");
        CHECK_FALSE(bench.frame.actor().signedIn());
        CHECK(bench.offers("制证"));
        bench.frame.lock();
        CHECK(bench.frame.working());
    }
    Bench bench;
    bench.begin();
    CHECK_FALSE(bench.frame.working());
    CHECK(test::lineNamed(bench.frame, passwordPrompt) == nullptr);
    auto* line = test::lineNamed(bench.frame, namePrompt);
    QTest::keyClicks(line, "wang");
    QTest::keyClick(line, Qt::Key_Return);
    CHECK(bench.frame.working());
}

TEST_CASE("A typed name is not enough once people are set up", "[app][desk][people]") {
    Bench bench(std::chrono::minutes(5), "王芳");
    bench.people.bench.administrator();
    bench.begin();
    CHECK_FALSE(bench.frame.working());
}

TEST_CASE("A signature whose act goes on does not stand in front of the lock, and nobody signs again there", "[app][desk][people]") {
    Bench bench;
    bench.people.bench.with("Li Min", {app::Role::reviewer});
    bench.people.bench.with("Wang Fang", {app::Role::supervisor});
    bench.begin();
    bench.signIn("li min", password);
    REQUIRE(bench.frame.working());
    std::string signedBy;
    app::SecondPerson::askAndHold(&bench.frame, bench.people, test::wording, "解除挂失", [&](const app::Actor& second) { signedBy = second.name(); });
    const QPointer<app::SecondPerson> asked = bench.frame.findChild<app::SecondPerson*>();
    REQUIRE(asked);
    auto* name = test::lineNamed(*asked, namePrompt);
    REQUIRE(name);
    name->setText("wang fang");
    QTest::keyClick(name, Qt::Key_Return);
    auto* secret = test::lineNamed(*asked, passwordPrompt);
    REQUIRE(secret);
    QTest::keyClicks(secret, password);
    QTest::keyClick(secret, Qt::Key_Return);
    REQUIRE(signedBy == "Wang Fang");
    REQUIRE(asked->isVisible());
    REQUIRE(QApplication::activeModalWidget() == asked);
    bench.frame.lock();
    CHECK((!asked || !asked->isVisible()));
    const app::Result<void> refused = app::fail(app::Code::secondSignerNeeded);
    CHECK_FALSE(app::SecondPerson::asksAgain(&bench.frame, refused));
    CHECK(QApplication::activeModalWidget() == nullptr);
}

TEST_CASE("A file dialog that asks whether to replace a file does not stand in front of the lock, and names no file", "[app][desk][people]") {
    Bench bench;
    bench.people.bench.with("Li Min", {app::Role::reviewer});
    bench.begin();
    bench.signIn("li min", password);
    REQUIRE(bench.frame.working());
    const QTemporaryDir folder;
    const QString there = folder.filePath("receipt.pdf");
    QFile file(there);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close();
    bool asked = false;
    QTimer::singleShot(0, &bench.frame, [] { QMetaObject::invokeMethod(QApplication::activeModalWidget(), "accept", Qt::QueuedConnection); });
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &bench.frame, [&] {
        if (!qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) return;
        asked = true;
        watch.stop();
        bench.frame.lock();
    });
    watch.start(10);
    QTimer::singleShot(5000, &watch, [] {  // or the test would wait for ever
        while (auto* left = qobject_cast<QDialog*>(QApplication::activeModalWidget())) left->reject();
        FAIL_CHECK("a dialog stands in front of the lock");
    });
    const QString named = QFileDialog::getSaveFileName(&bench.frame, "PDF", there);
    watch.stop();
    CHECK(asked);
    CHECK(named.isEmpty());
    CHECK_FALSE(bench.frame.working());
    CHECK(QApplication::activeModalWidget() == nullptr);
}

TEST_CASE("An answer that comes after the lock asks nobody there to sign", "[app][desk][people]") {
    Bench bench;
    bench.people.bench.with("Li Min", {app::Role::reviewer});
    bench.begin();
    bench.signIn("li min", password);
    REQUIRE(bench.frame.working());
    bench.frame.lock();
    app::SecondPerson::askAndHold(&bench.frame, bench.people, test::wording, "收费 20 元", [](const app::Actor&) { FAIL("nobody signs here"); });
    QCoreApplication::processEvents();
    CHECK(QApplication::activeModalWidget() == nullptr);
    CHECK_FALSE(bench.frame.working());
}

TEST_CASE("A list that hangs open is shut by the lock", "[app][desk][people]") {
    Bench bench;
    bench.people.bench.with("Li Min", {app::Role::reviewer});
    bench.begin();
    bench.signIn("li min", password);
    auto* box = new QComboBox(bench.frame.window()->page("home"));
    box->addItems({"one", "two"});
    box->show();
    box->showPopup();
    REQUIRE(test::until([&] { return QApplication::activePopupWidget() != nullptr; }));
    bench.frame.lock();
    CHECK(QApplication::activePopupWidget() == nullptr);
}

TEST_CASE("An answer that comes after the lock does not take the keyboard away from the password", "[app][desk][people]") {
    Bench bench;
    bench.people.bench.with("Li Min", {app::Role::reviewer});
    bench.begin();
    bench.signIn("li min", password);
    auto* line = new QLineEdit(bench.frame.window()->page("home"));
    line->show();
    bench.frame.lock();
    auto* secret = test::lineNamed(bench.frame, passwordPrompt);
    REQUIRE(secret);
    secret->setFocus();
    REQUIRE(QApplication::focusWidget() == secret);
    line->setFocus();
    CHECK(QApplication::focusWidget() == secret);
}
