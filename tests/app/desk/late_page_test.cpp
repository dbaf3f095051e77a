#include "app/desk/pages/registration_page.h"
#include "app/desk/shell/desk_window.h"
#include "tests/apdu/id_reader/id_cards.h"
#include "tests/app/desk/fake_people.h"
#include "tests/support/catch.h"

namespace {

// Remembers what it is told, in that order.
struct ToldPage : app::Page {
    ToldPage() : Page("页") {}
    void open() override { told << "open"; }
    void beginFor(const app::Actor& actor) override { told << "begin " + QString::fromStdString(actor.name()); }
    void leave() override { told << "leave"; }
    void offer(const std::function<bool(const QString&)>& seen) override { leadsToMaking = seen("make"); }
    void goTo(std::int64_t order) override { told << QString::number(order); }
    QStringList told;
    bool leadsToMaking = true;
};

struct Bench {
    Bench() {
        add("home", {});
        add("approve", {app::Role::reviewer});
        add("make", {app::Role::issuer});
        window.add({"register", "受理", "sl", QKeySequence(), [this] { return new app::RegistrationPage(registration, test::wording, &idReader); }});
        window.ready();
        window.resize(1366, 768);
        window.show();
    }
    void add(const QString& id, app::Roles seenBy) {
        window.add({id, id, id, QKeySequence(), [this, id] {
                        made << id;
                        return pages[id] = new ToldPage;
                    }, seenBy});
    }
    [[nodiscard]] QString told(const QString& service) const { return pages.at(service)->told.join(", "); }

    QApplication& running = test::application();
    test::FakePeople colleagues;
    test::FakeToday today;
    test::FakeRecords records;
    test::FakeRegistration registration;
    app::DeviceWatch devices;
    app::IdReaderWatch idReader;
    QStringList made;
    std::map<QString, ToldPage*> pages;
    app::DeskWindow window{new app::DeviceStrip(devices, today, {}), records, test::wording};
};

}  // namespace

TEST_CASE("A page is made when somebody goes there first, and once", "[app][desk]") {
    Bench bench;
    CHECK(bench.made.join(" ") == "home");
    for (const char* service : {"approve", "home", "approve"}) bench.window.go(service);
    CHECK(bench.made.join(" ") == "home approve");
    CHECK(bench.told("approve") == "open, open");
}

TEST_CASE("No page is made for somebody whose work it is not", "[app][desk][people]") {
    Bench bench;
    bench.window.showFor(bench.colleagues.bench.with("reviewer", {app::Role::reviewer}));
    bench.window.go("make");
    CHECK(bench.made.join(" ") == "home");
}

TEST_CASE("A page that is made late knows who works here and which doors are theirs", "[app][desk][people]") {
    Bench bench;
    bench.window.showFor(bench.colleagues.bench.with("reviewer", {app::Role::reviewer}));
    bench.window.go("approve");
    CHECK(bench.told("approve") == "begin reviewer, open");
    CHECK_FALSE(bench.pages.at("approve")->leadsToMaking);
    bench.window.showFor(bench.colleagues.bench.with("both", {app::Role::reviewer, app::Role::issuer}));
    CHECK(bench.told("approve") == "begin reviewer, open, begin both, open");
    CHECK(bench.pages.at("approve")->leadsToMaking);
}

TEST_CASE("A page that is made late goes to the order one came for, and leads on as the others do", "[app][desk]") {
    Bench bench;
    emit bench.pages.at("home")->wants("approve", 7);
    CHECK(bench.window.current() == "approve");
    CHECK(bench.told("approve") == "open, 7");
    emit bench.pages.at("approve")->wants("make", 8);
    CHECK(bench.window.current() == "make");
    CHECK(bench.told("make") == "open, 8");
}

TEST_CASE("A page that is made while nobody works here begins with whoever comes next", "[app][desk][people]") {
    Bench bench;
    bench.window.showFor(bench.colleagues.bench.with("reviewer", {app::Role::reviewer}));
    bench.window.leave();
    REQUIRE(bench.window.page("make"));
    CHECK(bench.told("make").isEmpty());
    bench.window.showFor(bench.colleagues.bench.with("issuer", {app::Role::issuer}));
    CHECK(bench.told("make") == "begin issuer");
}

TEST_CASE("An identity card that opens the registration fills it, though its page is only made then", "[app][desk]") {
    Bench bench;
    QObject::connect(&bench.idReader, &app::IdReaderWatch::coming, &bench.window, [&] { bench.window.go("register"); });
    bench.idReader.takeCard(test::idCard());
    CHECK(bench.window.current() == "register");
    CHECK(bench.window.page("register")->findChild<QLineEdit*>("name")->text() == "李样例");
}
