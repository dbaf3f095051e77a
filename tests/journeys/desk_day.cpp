// desk_day HOME PERSON register FIRST PHOTO · make SWAP · ledgers · close COUNT: works at the real desk by itself until there is nothing
// left, and writes down each word the screen says as it says it, so that a killed desk can be held to its word.
//   register: one applicant after the other, the citizen number made from FIRST, FIRST + 1, …; each third one is parked under a ticket,
//     and of the others some wait until what was typed is kept ("kept: NUMBER"). First it tells what the form held ("found: NUMBER", "fresh:")
//   make: approves, makes and hands over; SWAP: the command that lays the next blank down.
//   ledgers: opens a shift unless one is open, then draws blanks and takes fees without end; close: closes the shift with so many counted
#include <QCheckBox>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QProcess>
#include <QTest>
#include <cstdio>
#include <functional>
#include <iostream>

#include "app/desk/desk.h"
#include "app/desk/pages/registration_form.h"
#include "app/desk/widgets/draft_panel.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/second_person.h"

namespace {

constexpr int patience = 60'000;
constexpr int oneByOne = 1000;  // applicants of one call
constexpr int keptAfter = 1500;  // what is typed is kept within this time, as the manual promises
constexpr auto colleague = "keeper";

app::DeskWindow* windowOf(app::Desk& desk) {
    app::DeskWindow* window = nullptr;
    if (!QTest::qWaitFor([&] { return (window = desk.window().findChild<app::DeskWindow*>()) && window->isVisible(); }, patience))
        std::exit(4);
    return window;
}

QString shownBy(const app::Page& page) {
    for (const auto* panel : page.findChildren<app::MessagePanel*>())
        if (panel->isVisible()) return panel->text();
    return {};
}

QPushButton* primaryOf(const app::Page& page) {
    return page.findChild<QPushButton*>("primary");
}

QLineEdit* lineNamed(const QWidget& in, const QString& name) {
    for (auto* line : in.findChildren<QLineEdit*>())
        if (line->accessibleName() == name) return line;
    std::exit(8);
}

void isQuiet(const app::DeskWindow& window) {
    QTest::qWait(50);
    if (!QTest::qWaitFor([&] { return !window.windowTitle().endsWith("…"); }, patience)) std::exit(4);
}

void tell(const QString& service, const QString& said) {
    std::cout << service.toStdString() << ": " << said.simplified().toStdString() << std::endl;
}

// A colleague signs what the page asks a second person for.
void sign(app::SecondPerson& asked) {
    auto* secret = lineNamed(asked, "密码");
    if (!QTest::qWaitFor([&] { return !secret->isVisible(); }, patience)) std::exit(9);
    auto* name = lineNamed(asked, "登录名");
    name->setText(colleague);
    QTest::keyClick(name, Qt::Key_Return);
}

// What the page says after this.
void tellAfter(app::Page& page, const QString& service, const std::function<void()>& act) {
    const QString before = shownBy(page);
    act();
    QString said;
    const auto answered = [&] {
        if (auto* asked = page.findChild<app::SecondPerson*>(); asked && asked->isVisible()) sign(*asked);
        return !(said = shownBy(page)).isEmpty() && said != before;
    };
    if (!QTest::qWaitFor(answered, patience)) std::exit(5);
    tell(service, said);
}

// Presses the page's main button as soon as it may be pressed, and tells what the page says after it. False: there is nothing to do.
bool work(app::DeskWindow& window, const QString& service, int until = patience) {
    window.go(service);
    app::Page& page = *window.page(service);
    if (!QTest::qWaitFor([&] { return primaryOf(page)->isEnabled(); }, until)) return false;
    if (auto* confirmed = page.findChild<QCheckBox*>("confirmed")) confirmed->setChecked(true);
    tellAfter(page, service, [&] { QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier); });
    return true;
}

QString citizenNumber(int index) {
    static constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    QString digits = QString::asprintf("320102%04d%02d%02d011", 1960 + index / 336 % 40, 1 + index / 28 % 12, 1 + index % 28);
    int sum = 0;
    for (int i = 0; i < 17; ++i) sum += digits[i].digitValue() * weights[i];
    return digits + "10X98765432"[sum % 11];
}

void fill(app::Page& page, const QString& number, const QString& photo) {
    const std::pair<const char*, QString> lines[] = {
        {"citizen_number", number}, {"name", "李样例"},      {"phone", "13900000001"},   {"household_address", "江苏省南京市玄武区样例路1号"},
        {"present_address", "郑州市金水区样例街2号"},  {"arrival_date", "2026-01-05"}, {"intended_days", "365"},
        {"declarant_document", "91410105MA00000000"}};
    for (const auto& [name, text] : lines) {
        auto* line = page.findChild<QLineEdit*>(name);
        line->clear();
        QInputMethodEvent typed;
        typed.setCommitString(text);
        QApplication::sendEvent(line, &typed);
    }
    for (const char* name : {"nation", "marital_status", "residence_reason", "residence_place", "declarant_type"})
        if (auto* list = page.findChild<QComboBox*>(name); list && list->currentIndex() < 1) list->setCurrentIndex(std::min(1, list->count() - 1));
    for (int paper = 0; auto* list = page.findChild<QComboBox*>("paper" + QString::number(paper)); ++paper)
        list->setCurrentIndex(std::max(1, list->findText("合同", Qt::MatchContains)));
    page.findChild<app::RegistrationForm*>()->setPhoto(photo.toStdString());
}

void park(app::DeskWindow& window, app::Page& page, const QString& ticket) {
    QTest::keyClick(&window, Qt::Key_T, Qt::ControlModifier);
    auto* line = lineNamed(*page.findChild<app::DraftPanel*>(), "号票");
    if (!QTest::qWaitFor([&] { return line->isVisible(); }, patience)) std::exit(10);
    line->setText(ticket);
    tellAfter(page, "park", [&] { QTest::keyClick(line, Qt::Key_Return); });
}

// One applicant: parked, or registered at once, or when what was typed is on the disk.
bool serve(app::DeskWindow& window, app::Page& page, int index, const QString& number) {
    if (index % 3 == 1) {
        tell("parking", "T" + QString::number(index) + " " + number);
        park(window, page, "T" + QString::number(index));
        return true;
    }
    if (index % 3 == 2) {
        QTest::qWait(keptAfter);
        isQuiet(window);
        tell("kept", number);
        QTest::qWait(keptAfter);
    }
    return work(window, "register");
}

int registerAll(app::DeskWindow& window, int first, const QString& photo) {
    window.go("register");
    app::Page& page = *window.page("register");
    auto* nations = page.findChild<QComboBox*>("nation");
    const auto* form = page.findChild<app::RegistrationForm*>();
    if (!QTest::qWaitFor([&] { return nations->count() > 1 && form->isEnabled(); }, patience)) return 4;
    isQuiet(window);
    const QString found = page.findChild<QLineEdit*>("citizen_number")->text();
    tell(found.isEmpty() ? "fresh" : "found", found);
    if (!found.isEmpty()) {
        fill(page, found, photo);
        if (!work(window, "register")) return 6;
    }
    for (int index = first; index < first + oneByOne; ++index) {
        const QString number = citizenNumber(index);
        fill(page, number, photo);
        if (!serve(window, page, index, number)) return 6;
    }
    return 0;
}

void openShift(app::DeskWindow& window) {
    window.go("shift");
    isQuiet(window);
    app::Page& page = *window.page("shift");
    for (auto* button : page.findChildren<QPushButton*>())
        if (button->text().startsWith("开班") && button->isEnabled()) tellAfter(page, "shift", [&] { button->click(); });
}

int keepLedgers(app::DeskWindow& window) {
    openShift(window);
    while (true) {
        lineNamed(*window.page("stock"), "数量")->setText("10");
        if (!work(window, "stock")) return 6;
        lineNamed(*window.page("fees"), "金额（元）")->setText("20");
        lineNamed(*window.page("fees"), "事由")->setText("card was lost");
        if (!work(window, "fees")) return 6;
    }
}

int closeShift(app::DeskWindow& window, const QString& counted) {
    window.go("shift");
    isQuiet(window);
    lineNamed(*window.page("shift"), "抽屉中清点到的空白卡")->setText(counted);
    return work(window, "shift") ? 0 : 6;
}

int makeAll(app::DeskWindow& window, QStringList swap) {
    const QString program = swap.takeFirst();
    constexpr int aMoment = 1500;
    while (true) {
        // What lies on the reader since the last desk is given away first.
        const bool handedOver = work(window, "hand-over", aMoment);
        if (handedOver && QProcess::execute(program, swap) != 0) return 7;
        const bool approved = work(window, "approve", aMoment);
        const bool made = work(window, "make", aMoment);
        if (!approved && !made && !handedOver) return 0;
    }
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList given = QApplication::arguments().mid(1);
    if (given.size() < 3) return 2;
    application.setStyle("Fusion");
    app::DeskOptions options;
    options.home = given[0].toStdString();
    options.resources = qEnvironmentVariable("ZHIKA_RESOURCES").toStdString();
    options.person = given[1].toStdString();
    options.camera = "folder:" + (options.resources / "samples" / "camera").string();
    app::Desk desk(options);
    desk.window().resize(1366, 768);
    desk.window().show();
    auto& window = *windowOf(desk);
    QApplication::setActiveWindow(&desk.window());
    if (given[2] == "register") return registerAll(window, given[3].toInt(), given[4]);
    if (given[2] == "ledgers") return keepLedgers(window);
    if (given[2] == "close") return closeShift(window, given[3]);
    return makeAll(window, given.mid(3));
}
