#pragma once

#include <utility>

#include "app/desk/services/settings_services.h"
#include "tests/support/card_at_hand.h"

namespace test {

class FakeDevices : public app::DeviceService {
  public:
    void devices(QObject*, app::Then<app::DeskDevices> then) override {
        if (readsLate) return reading.push_back(std::move(then));
        if (unread) return then(tl::unexpected(*unread));
        then(known);
    }
    // What was asked for is answered.
    void read() {
        for (const auto& then : std::exchange(reading, {})) then(known);
    }
    void change(QObject*, const app::DeskSettings& wanted, app::Then<void> then) override {
        changed = wanted;
        ++changes;
        if (answer) known.settings = wanted;
        give(std::move(then));
    }
    void rebook(QObject*, const app::StationBinding& wanted, app::Then<void> then) override {
        rebooked = wanted;
        give(std::move(then));
    }
    void check(QObject*, const std::string& printer, app::Then<app::PrinterCheck> then) override {
        checked = printer;
        then(said);
    }
    void give(app::Then<void> then) {
        if (late) return waiting.push_back(std::move(then));
        then(answer);
    }

    app::DeskDevices known{{"evolis:usb:4711", "", "", 5}, {{"evolis:usb:4711", "Inside 01", true}}, {"evolis:usb:4711", "magicard:usb"}};
    std::optional<app::Error> unread;  // why nothing is known
    app::DeskSettings changed;
    int changes = 0;
    app::StationBinding rebooked;
    std::string checked;
    app::Result<app::PrinterCheck> said = app::PrinterCheck{"Primacy", 300, "ymcko", 183, {}, {}};
    app::Result<void> answer;
    bool late = false, readsLate = false;
    std::vector<app::Then<void>> waiting;
    std::vector<app::Then<app::DeskDevices>> reading;
};

class FakeLayouts : public app::LayoutService {
  public:
    void layouts(QObject*, app::Then<std::vector<app::LayoutRow>> then) override { then(rows); }
    void specimen(QObject*, const std::string& name, int version, app::Then<app::FacePictures> then) override {
        drawn.emplace_back(name, version);
        then(picture);
    }

    std::vector<app::LayoutRow> rows{
        {"zhengzhou-2013", 2, "0011223344556677", "authority", "2026-11-26T01:00:00Z", "zhengzhou-2013", std::nullopt},
        {"zhengzhou-2013", 1, "8899AABBCCDDEEFF", "embedded", "2026-11-20T01:00:00Z", "", app::fail(app::Code::layoutUnknown, "changed").value()}};
    std::vector<std::pair<std::string, int>> drawn;
    app::Result<app::FacePictures> picture = app::FacePictures{QImage(86, 54, QImage::Format_RGB32), {}};
};

class FakeSectors : public app::SectorService {
  public:
    void sectors(QObject*, app::Then<std::vector<app::SectorRow>> then) override { then(rows); }
    void examine(QObject*, const std::filesystem::path& file, app::Then<app::SectorOffer> then) override {
        examined = file;
        then(offer);
    }
    void install(QObject*, const app::SectorOffer& wanted, app::Then<app::Installed> then) override {
        installed.push_back(wanted);
        then(answer);
    }

    void setWithdrawn(QObject*, const std::string& department, bool withdrawn, const app::Actor& second, app::Then<void> then) override {
        turned.push_back(department + (withdrawn ? " withdrawn with " : " reinstated with ") + second.name());
        if (turning) rows->front().withdrawn = withdrawn;
        then(turning);
    }

    std::vector<std::string> turned;
    app::Result<void> turning;
    app::Result<std::vector<app::SectorRow>> rows = std::vector<app::SectorRow>{
        {"education", "教育", 3, "0011223344556677", "department", "00112233445566778899", "2026-11-26T01:00:00Z"}};
    app::Result<app::SectorOffer> offer = app::SectorOffer{
        {"education", 4, "{}", "", {1, "education", "0011223344556677", "", "department"}}, "AABB", 3, false,
        {{app::SectorDifference::Of::file, "data", "0B01 120 F0/F5", "0B01 140 F0/F5"}, {app::SectorDifference::Of::entitlement, "05", "", "校车"}}};
    app::Result<app::Installed> answer = app::Installed{{"education", 4, "{}", "", {}}, true};
    std::filesystem::path examined;
    std::vector<app::SectorOffer> installed;
};

// The people of a real store, asked on the spot by the administrator.
class FakeAccounts : public app::AccountService {
  public:
    explicit FakeAccounts(app::People& people) : people_(people) {}
    void colleagues(QObject*, app::Then<app::Colleagues> then) override {
        if (!people_.areSetUp().value()) return then(app::Colleagues{});
        then(people_.list(by).map([this](const std::vector<app::Account>& accounts) {
            return app::Colleagues{true, accounts, people_.cardsInForce(by).value()};
        }));
    }
    void addFirst(QObject*, const app::NewPerson& person, app::Password password, app::Then<void> then) override {
        then(people_.addFirst(person.name, person.shown, *password, person.citizenNumber));
    }
    void add(QObject*, const app::NewPerson& person, app::Password password, app::Then<void> then) override {
        then(people_.add(person, *password, by));
    }
    void setRoles(QObject*, const std::string& name, app::Roles roles, app::Then<void> then) override { then(people_.setRoles(name, roles, by)); }
    void setOpen(QObject*, const std::string& name, bool open, app::Then<void> then) override {
        then(open ? people_.reopen(name, by) : people_.close(name, by));
    }
    void setPassword(QObject*, const std::string& name, app::Password password, app::Then<void> then) override {
        then(people_.setPassword(name, *password, by));
    }

    void withdrawCard(QObject*, const std::string& name, app::Then<void> then) override { then(people_.withdrawCard(name, by)); }

    void enrolCard(QObject*, const std::string& name, app::Password pin, app::Then<std::string> then) override {
        asked = [this, name, pin, then = std::move(then)] {
            if (!card) return then(app::fail(app::Code::operatorReaderEmpty));
            auto there = card->there();
            const std::string digits(pin->view().begin(), pin->view().end());
            then(people_.enrolCard(name, atHand(there, digits), *pin, by).map([&] { return app::markOfCard(there.publicKey()); }));
        };
        if (!late) asked();
    }

    app::Actor by;
    OperatorBench* card = nullptr;  // the one that lies in the operators' reader
    bool late = false;              // then its answer is given by hand
    std::function<void()> asked;

  private:
    app::People& people_;
};

}  // namespace test
