#include <utility>

#include "tests/app/desk/page_hands.h"
#include "tests/app/desk/shell_bench.h"

using app::Code, app::Error;
using test::ShellBench;

namespace {

enum class Gone { nothing, card, reader, service };

// What goes wrong under somebody's hands, and what the devices look like then.
struct Trouble {
    std::string name, code;
    Error error;
    Gone gone = Gone::nothing;
};

Error ofDevice(apdu::Code code) {
    return {Code::deviceFailed, "", apdu::Error{code, "", 0}};
}

Error ofPrinter(printer::Code code) {
    return {Code::faceNotPrinted, "order 7", printer::Error{code, "", {}}};
}

std::vector<Trouble> troubles() {
    return {{"the card is pulled", "apdu.cardRemoved", ofDevice(apdu::Code::cardRemoved), Gone::card},
            {"the reader is unplugged", "apdu.readerGone", ofDevice(apdu::Code::readerGone), Gone::reader},
            {"the card service ends", "apdu.pcscUnavailable", ofDevice(apdu::Code::pcscUnavailable), Gone::service},
            {"the printer is jammed", "printer.jamPrintPath", ofPrinter(printer::Code::jamPrintPath)},
            {"the printer is gone", "printer.linkDisconnected", ofPrinter(printer::Code::linkDisconnected)},
            {"the centre is gone", "app.centreUnreachable", {Code::centreUnreachable, "", {}}},
            {"the store is busy", "app.storeBusy", {Code::storeBusy, "", {}}},
            {"the disk is full", "app.diskFull", {Code::diskFull, "", {}}}};
}

using Answer = std::optional<Error>;  // none: it is done

template <class T>
app::Result<T> answered(const Answer& answer, T good) {
    if (answer) return tl::unexpected(*answer);
    return good;
}
app::Result<void> answered(const Answer& answer) {
    if (answer) return tl::unexpected(*answer);
    return {};
}

// One step of one page: it is begun, something happens, and the answer comes.
struct Act {
    std::string name;
    QString service;
    std::function<void(ShellBench&, const Answer&)> begin = [](ShellBench&, const Answer&) {};
    std::function<void(ShellBench&, const Answer&)> finish = [](ShellBench&, const Answer&) {};
};

void go(ShellBench& bench) {
    test::strike(bench.window, Qt::Key_Return, Qt::ControlModifier);
}

app::CardOutcome outcome(const char* kind, app::Status status = app::Status::inUse) {
    return {1, 7, kind, "41010526000000000001", status, "2028-11-25", {"present_address"}, false, 20};
}

void served(ShellBench& bench, const Answer& answer, const char* kind, app::Status status = app::Status::inUse) {
    REQUIRE(bench.living.end != nullptr);
    std::exchange(bench.living.end, {})(answered(answer, outcome(kind, status)));
}

Act making(const std::string& at, app::MakingStage stage, const std::string& printer) {
    return {"a card is made in " + printer + ", at " + at, "make",
            [=](ShellBench& bench, const Answer&) {
                qobject_cast<app::MakingPage*>(bench.window.page("make"))->usePrinter(printer);
                go(bench);
                REQUIRE(bench.cards.tell != nullptr);
                bench.cards.tell(stage);
            },
            [](ShellBench& bench, const Answer& answer) { bench.cards.end(answered(answer, app::MakingEnd::made)); }};
}

std::vector<Act> making() {
    std::vector<Act> acts;
    for (const char* printer : {"file:/tmp", "evolis:usb:4711"})
        for (const auto& [at, stage] : {std::pair("the card", app::MakingStage::card), {"the chip", app::MakingStage::chip}, {"the print", app::MakingStage::print}})
            acts.push_back(making(at, stage, printer));
    acts.push_back({"the card in the printer is rejected", "make",
                    [](ShellBench& bench, const Answer&) {
                        qobject_cast<app::MakingPage*>(bench.window.page("make"))->usePrinter("evolis:usb:4711");
                        bench.cards.holdsRejection = true;
                        for (int i = 0; i < 2; ++i) test::strike(bench.window, Qt::Key_R, Qt::ControlModifier);
                    },
                    [](ShellBench& bench, const Answer& answer) { bench.cards.rejected(answered(answer)); }});
    acts.push_back({"a card is handed over", "hand-over", [](ShellBench& bench, const Answer& answer) {
                        bench.cards.proof = answered(answer, app::ThreeWayProof{});
                        go(bench);
                    }});
    return acts;
}

std::vector<Act> cardServices() {
    const auto lateService = [](ShellBench& bench) { bench.living.atOnce = false; };
    return {{"a card is looked at to be endorsed", "endorse",
             [](ShellBench& bench, const Answer& answer) {
                 bench.living.card = answered(answer, test::laidCard());
                 test::lay(bench.devices, 50);
             }},
            {"a card is endorsed", "endorse",
             [=](ShellBench& bench, const Answer&) {
                 lateService(bench);
                 test::strike(bench.window, Qt::Key_F11);
                 go(bench);
             },
             [](ShellBench& bench, const Answer& answer) { served(bench, answer, "endorse"); }},
            {"a fact on a card is changed", "change",
             [=](ShellBench& bench, const Answer&) {
                 lateService(bench);
                 bench.living.judgement = app::ChangeJudgement{{app::Says::must, "change.within", "14"}, {}};
                 auto* line = bench.window.page("change")->findChild<QLineEdit*>("workplace");
                 line->selectAll();
                 QTest::keyClicks(line, "New works");
                 auto* write = bench.window.page("change")->findChild<QPushButton*>("primary");
                 REQUIRE(test::until([&] { return write->isEnabled(); }));
                 go(bench);
             },
             [](ShellBench& bench, const Answer& answer) { served(bench, answer, "change"); }},
            {"a card is cancelled", "cancel",
             [=](ShellBench& bench, const Answer&) {
                 lateService(bench);
                 test::strike(bench.window, Qt::Key_F11);
                 go(bench);
             },
             [](ShellBench& bench, const Answer& answer) { served(bench, answer, "cancel", app::Status::cancelled); }},
            {"the sectors of a card are read", "sectors",
             [](ShellBench& bench, const Answer& answer) {
                 bench.sectorCards.card = answered(answer, test::FakeSectorCards().card.value());
                 test::lay(bench.devices, 50);
             }},
            {"an entitlement is written", "sectors",
             [](ShellBench& bench, const Answer&) {
                 bench.sectorCards.atOnce = false;
                 go(bench);
             },
             [](ShellBench& bench, const Answer& answer) {
                 REQUIRE(bench.sectorCards.end != nullptr);
                 std::exchange(bench.sectorCards.end, {})(answered(answer, bench.sectorCards.written.value()));
             }},
            {"a card is inspected", "inspect", [](ShellBench& bench, const Answer& answer) {
                 bench.inspection.answer = answered(answer, app::Verification{});
                 go(bench);
             }}};
}

std::vector<Act> replacements() {
    const auto find = [](ShellBench& bench, const QString& service) {
        QTest::keyClick(bench.window.page(service)->findChild<QLineEdit*>("cardFilter"), Qt::Key_Return);
    };
    return {{"a new card is ordered for one that is cancelled", "replace",
             [=](ShellBench& bench, const Answer&) {
                 bench.loss.late = true;
                 bench.loss.judgement = app::ReplacementJudgement{{app::Says::may, "replacement.may", "16"}, {app::Says::must, "fee.due", "15"}, {}, ""};
                 find(bench, "replace");
                 bench.window.page("replace")->findChild<QComboBox*>("reason")->setCurrentIndex(1);
                 go(bench);
             },
             [](ShellBench& bench, const Answer& answer) {
                 REQUIRE_FALSE(bench.loss.waiting.empty());
                 const auto end = bench.loss.waiting.back();
                 bench.loss.waiting.clear();
                 end(answered(answer, std::int64_t{12}));
             }},
            {"a card is reported lost", "loss", [=](ShellBench& bench, const Answer& answer) {
                 bench.loss.lost = answered(answer, app::LostCard{"41010526000000000001", "李敏", "told", "2026-11-26T00:00:00Z"});
                 find(bench, "loss");
                 go(bench);
             }}};
}

std::vector<Act> desk() {
    return {{"a person is registered", "register",
             [](ShellBench& bench, const Answer& answer) {
                 app::ImportReport report;
                 report.accepted.push_back({});
                 report.accepted.back().order = 7;
                 bench.registration.report = answered(answer, report);
                 go(bench);
             }},
            {"an application is approved", "approve",
             [](ShellBench& bench, const Answer& answer) {
                 bench.orders.answer = answered(answer);
                 go(bench);
             }},
            {"blanks are counted", "stock",
             [](ShellBench& bench, const Answer& answer) {
                 bench.stock.result = answered(answer);
                 test::type(*bench.window.page("stock"), "数量", "10");
                 go(bench);
             }},
            {"a shift is closed", "shift",
             [](ShellBench& bench, const Answer& answer) {
                 bench.shift.open(nullptr, [](const auto&) {});
                 bench.window.go("shift");
                 bench.shift.closed = answered(answer, app::ShiftClosed{4, true, 0});
                 test::type(*bench.window.page("shift"), "抽屉中清点到的空白卡", "10");
                 go(bench);
             }},
            {"a fee is taken", "fees",
             [](ShellBench& bench, const Answer& answer) {
                 bench.fees.answer = answered(answer, app::FeeEntry{3, "", "2026-11-26", 0, "lost", "15", 2000, "", 0, 0, "", ""});
                 test::type(*bench.window.page("fees"), "金额（元）", "20");
                 test::type(*bench.window.page("fees"), "事由", "card was lost");
                 go(bench);
             }},
            {"a card is put on the shelf", "shelf",
             [](ShellBench& bench, const Answer& answer) {
                 bench.shelf.answer = answered(answer);
                 test::strike(bench.window, Qt::Key_G, Qt::ControlModifier);
             }},
            {"the printer is tried", "settings", [](ShellBench& bench, const Answer& answer) {
                 bench.printers.said = answered(answer, app::PrinterCheck{"Primacy", 300, "ymcko", 183, {}, {}});
                 test::strike(bench.window, Qt::Key_T, Qt::ControlModifier);
             }}};
}

std::vector<Act> acts() {
    std::vector<Act> all;
    for (const auto& some : {making(), cardServices(), replacements(), desk()}) all.insert(all.end(), some.begin(), some.end());
    return all;
}

void strike(ShellBench& bench, Gone gone) {
    switch (gone) {
        case Gone::nothing:
            return;
        case Gone::card:
            return test::takeAway(bench.devices);
        case Gone::reader:
            return bench.devices.take(apdu::Readers{});
        case Gone::service:
            return bench.devices.take(apdu::fail(apdu::Code::pcscUnavailable));
    }
}

// The page as it is shown, with the card laid down anew.
void start(ShellBench& bench, const Act& act) {
    static unsigned long event = 100;
    test::takeAway(bench.devices);
    bench.living.card = test::laidCard();
    bench.window.go(act.service);
    test::lay(bench.devices, ++event);
}

QString shownBy(const app::Page& page) {
    for (const auto* panel : page.findChildren<app::MessagePanel*>())
        if (panel->isVisible()) return panel->text();
    return {};
}

// What somebody can do on the page: press a button, or what it asks for at large.
bool offersSomething(const app::Page& page) {
    for (const auto* button : page.findChildren<QPushButton*>())
        if (button->isVisible() && button->isEnabled()) return true;
    for (const auto* label : page.findChildren<QLabel*>())
        if (label->isVisible() && (QStringList{"huge", "verdict", "section"}.contains(label->objectName())) && label->text().contains("请")) return true;
    return false;
}

void tellsWhatToDo(const app::Page& page, const std::string& code) {
    const QString said = shownBy(page);
    INFO("it says: " << said.toStdString());
    CHECK(said.startsWith("✕ 原因："));
    CHECK(said.contains("\n办法："));
    CHECK(said.contains("\n代码：" + QString::fromStdString(code)));
    CHECK(offersSomething(page));
}

}  // namespace

TEST_CASE("A card pulled, a printer jammed, a server gone: in every step the page says why and what to do, and the step can be done again", "[app][desk][trouble]") {
    test::application();
    for (const auto& act : acts()) {
        ShellBench bench;
        const app::Page& page = *bench.window.page(act.service);
        for (const auto& trouble : troubles()) {
            INFO(act.name << ", and " << trouble.name);
            start(bench, act);
            act.begin(bench, trouble.error);
            strike(bench, trouble.gone);
            act.finish(bench, trouble.error);
            tellsWhatToDo(page, trouble.code);
        }
        INFO(act.name << ", when all is well again");
        start(bench, act);
        act.begin(bench, {});
        act.finish(bench, {});
        CHECK_FALSE(shownBy(page).startsWith("✕"));
    }
}

TEST_CASE("A page whose list cannot be read says so and what to do, and reads it when one comes again", "[app][desk][trouble]") {
    test::application();
    for (const auto& trouble : troubles()) {
        ShellBench bench;
        const auto rows = std::exchange(bench.orders.rows, tl::unexpected(trouble.error));
        bench.living.rows = bench.loss.rows = tl::unexpected(trouble.error);
        bench.today.answer = tl::unexpected(trouble.error);
        for (const char* service : {"home", "approve", "make", "hand-over", "endorse"}) {
            bench.window.go(service);
            INFO(service << ", and " << trouble.name);
            tellsWhatToDo(*bench.window.page(service), trouble.code);
        }
        bench.orders.rows = rows;
        bench.today.answer = app::TodayCounts{};
        bench.living.rows = std::vector<app::CardRow>{test::cardRow()};
        for (const char* service : {"home", "approve", "make", "hand-over", "endorse"}) {
            bench.window.go("record");
            bench.window.go(service);
            INFO(service << ", when all is well again, after " << trouble.name);
            CHECK_FALSE(shownBy(*bench.window.page(service)).startsWith("✕"));
        }
    }
}

TEST_CASE("A page that works with cards says what to do when there is no reader, no service, or a card that does not answer", "[app][desk][trouble]") {
    ShellBench bench;
    for (const char* service : {"endorse", "change", "cancel", "inspect", "sectors"}) {
        bench.window.go(service);
        test::takeAway(bench.devices);
        const app::Page& page = *bench.window.page(service);
        const auto says = [&](const QString& words) {
            for (const auto* label : page.findChildren<QLabel*>())
                if (label->isVisible() && label->text() == words) return true;
            return false;
        };
        INFO(service);
        CHECK(says("请放卡"));
        bench.devices.take(apdu::Readers{});
        CHECK(says("没有读卡器，请接上读卡器"));
        bench.devices.take(apdu::fail(apdu::Code::pcscUnavailable));
        CHECK(says("读卡服务未运行，请联系维护人员"));
        bench.devices.take(apdu::Readers{{"Reader 00 00", {true, true, 7}}});
        CHECK(says("卡片无应答，请取出后重新放卡"));
    }
}
