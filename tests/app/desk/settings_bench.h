#pragma once

#include <QCheckBox>

#include "app/desk/pages/layout_settings.h"
#include "app/desk/pages/settings_page.h"
#include "tests/app/desk/fake_people.h"
#include "tests/app/desk/fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/app/desk/settings_fakes.h"
#include "tests/support/card_at_hand.h"
#include "tests/support/people_bench.h"

// The page of settings over fakes, and over people where they are set up.
namespace test {

enum { devicesPart, layoutsPart, sectorsPart, peoplePart, centrePart };

struct SettingsBench {
    SettingsBench() {
        watch.take(apdu::Readers{{"Desk 00", {true, false, 0}}, {"Inside 01 00", {false, false, 0}}, {"Other 02", {true, true, 0}}});
        page.resize(1100, 700);
        page.show();
        page.open();
    }
    app::TextList& list(const QString& name) { return *named<app::TextList>(page, name); }
    QString text(const QString& line) { return named<QLineEdit>(page, line)->text(); }
    void save() { page.findChild<QPushButton*>("primary")->click(); }
    // The button that is there now; nothing: it is not.
    QPushButton* button(const QString& words) {
        for (auto* found : page.findChildren<QPushButton*>())
            if (found->text().startsWith(words) && found->isVisible()) return found;
        return nullptr;
    }
    void tick(const QString& role, bool on) {
        for (auto* box : page.findChildren<QCheckBox*>())
            if (box->text() == role) return box->setChecked(on);
        FAIL("no role " << role.toStdString());
    }
    void choosePerson(const QString& name) {
        auto& shownPeople = list("人员");
        for (int row = 0; row < shownPeople.count(); ++row)
            if (shownPeople.at(row, 0) == name) return shownPeople.selectRow(row);
        FAIL("nobody " << name.toStdString());
    }
    void typePassword(const QString& password, const QString& again) {
        type(page, "密码（至少十个字符）", password);
        type(page, "再输入一次密码", again);
    }

    QApplication& running = application();
    app::DeviceWatch watch;
    app::IdReaderWatch idReader;
    FakeDevices devices;
    FakeLayouts layouts;
    FakeSectors sectors;
    FakePeople signing;  // where nobody is set up a second person's name counts
    PeopleBench& people = signing.bench;
    FakeAccounts accounts{people.people};
    app::SettingsPage page{{devices, layouts, sectors, accounts, signing}, watch, &idReader, wording};
};

// With a station where people are set up, in front of its administrator.
struct PeopledBench : SettingsBench {
    PeopledBench() {
        accounts.by = people.administrator();
        page.turnTo(peoplePart);
    }
    app::Account accountOf(const std::string& name) { return people.people.account(name).value(); }
};

inline const QString password = QString::fromStdString(goodPassword);

}  // namespace test
