// desk_day HOME PERSON register FIRST PHOTO · desk_day HOME PERSON make SWAP: works at the real desk by itself until there is nothing
// left, and writes down each word the screen says as it says it, so that a killed desk can be held to its word.
//   register: one applicant after the other, the citizen number made from FIRST, FIRST + 1, …
//   make: approves, makes and hands over; SWAP: the command that lays the next blank down.
#include <QCheckBox>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QProcess>
#include <QTest>
#include <cstdio>
#include <iostream>

#include "app/desk/desk.h"
#include "app/desk/pages/registration_form.h"
#include "app/desk/widgets/message_panel.h"

namespace {

constexpr int patience = 60'000;
constexpr int oneByOne = 1000;  // applicants of one call

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

// Presses the page's main button as soon as it may be pressed, and tells what the page says after it. False: there is nothing to do.
bool work(app::DeskWindow& window, const QString& service, int until = patience) {
    window.go(service);
    const app::Page& page = *window.page(service);
    if (!QTest::qWaitFor([&] { return primaryOf(page)->isEnabled(); }, until)) return false;
    if (auto* confirmed = page.findChild<QCheckBox*>("confirmed")) confirmed->setChecked(true);
    const QString before = shownBy(page);
    QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
    QString said;
    if (!QTest::qWaitFor([&] { return !(said = shownBy(page)).isEmpty() && said != before; }, patience)) std::exit(5);
    std::cout << service.toStdString() << ": " << said.simplified().toStdString() << std::endl;
    return true;
}

QString citizenNumber(int index) {
    static constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    QString digits = QString::asprintf("320102%04d%02d%02d011", 1960 + index / 336 % 40, 1 + index / 28 % 12, 1 + index % 28);
    int sum = 0;
    for (int i = 0; i < 17; ++i) sum += digits[i].digitValue() * weights[i];
    return digits + "10X98765432"[sum % 11];
}

void fill(app::Page& page, int index, const QString& photo) {
    const std::pair<const char*, QString> lines[] = {
        {"citizen_number", citizenNumber(index)}, {"name", "李样例"},      {"phone", "13900000001"},   {"household_address", "江苏省南京市玄武区样例路1号"},
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

int registerAll(app::DeskWindow& window, int first, const QString& photo) {
    window.go("register");
    app::Page& page = *window.page("register");
    auto* nations = page.findChild<QComboBox*>("nation");
    if (!QTest::qWaitFor([&] { return nations->count() > 1; }, patience)) return 4;
    for (int index = first; index < first + oneByOne; ++index) {
        fill(page, index, photo);
        if (!work(window, "register")) return 6;
    }
    return 0;
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
    if (given.size() < 4) return 2;
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
    return given[2] == "register" ? registerAll(window, given[3].toInt(), given[4]) : makeAll(window, given.mid(3));
}
