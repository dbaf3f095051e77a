#pragma once

#include <QPushButton>

#include "tests/app/desk/fakes.h"

namespace test {

// A watch that sees this card laid down, or none.
inline void lay(app::DeviceWatch& devices, unsigned long event) {
    devices.take(apdu::Readers{{"Reader 00 00", {true, false, event}}});
}
inline void takeAway(app::DeviceWatch& devices) {
    devices.take(apdu::Readers{{"Reader 00 00", {false, false, 99}}});
}

// A key, so often; a button that it presses is let go when its moment is over.
inline void strike(QWidget& page, Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier, int times = 1) {
    for (int i = 0; i < times; ++i) QTest::keyClick(&page, key, with);
    until([&] {
        for (const auto* button : page.findChildren<QPushButton*>())
            if (button->isDown()) return false;
        return true;
    });
}

inline app::LaidCard laidCard(std::int64_t order = 7) {
    app::LaidCard card;
    card.order = order;
    card.applicationSerial = "41010526000000000001";
    card.permitNumber = "4101050000002026000001";
    card.holder.name = app::PiiText("李样例");
    card.holder.citizenNumber = app::PiiText("320102198803120030");
    card.holder.presentAddress = app::PiiText("河南省郑州市金水区样例路1号");
    card.holder.householdAddress = app::PiiText("江苏省南京市玄武区样例街2号");
    card.holder.workplace = app::PiiText("样例厂");
    card.holder.residenceReason = "01";
    card.holder.residencePlace = "01";
    card.status = app::Status::inUse;
    card.endorsedUntil = "2027-11-25";
    card.cardEnd = "2036-11-25";
    card.newUntil = "2028-11-25";
    card.endorsement = {app::Says::must, "endorsement.due", "13"};
    return card;
}

inline app::CardRow cardRow(std::int64_t order = 7) {
    app::CardRow row;
    row.order = order;
    row.name = app::PiiText("李样例");
    row.maskedNumber = app::PiiText("320102********0030");
    row.permitNumber = "4101050000002026000001";
    row.applicationSerial = "41010526000000000001";
    row.status = "in_use";
    row.endorsedUntil = "2027-11-25";
    row.endorsement = {app::Says::must, "endorsement.due", "13"};
    return row;
}

class FakeInspection : public app::InspectionService {
  public:
    void reasons(QObject*, app::Then<std::vector<std::string>> then) override {
        ++askedReasons;
        if (lateReasons) return waitingReasons.push_back(std::move(then));
        then(std::vector<std::string>{"counter", "patrol"});
    }
    void inspect(QObject*, const std::string& reader, const app::InspectionWish& wish, app::Then<app::Verification> then) override {
        ++asked;
        askedReader = reader;
        scanned = wish.scanned;
        reason = wish.purpose.reason;
        if (late) return waiting.push_back(std::move(then));
        then(answer);
    }
    bool late = false, lateReasons = false;
    std::vector<app::Then<app::Verification>> waiting;
    std::vector<app::Then<std::vector<std::string>>> waitingReasons;
    int asked = 0, askedReasons = 0;
    std::string askedReader, reason;
    std::optional<std::string> scanned;
    app::Result<app::Verification> answer;
};

class FakeLiving : public app::LivingCardService {
  public:
    void look(QObject*, const std::string&, app::Kind service, app::Then<app::LaidCard> then) override {
        ++looked;
        lookedFor = service;
        if (!lookAtOnce) return looks.push_back(std::move(then));
        then(card);
    }
    void serve(QObject*, const std::string&, const app::CardRequest& request, app::Then<app::CardOutcome> then) override {
        served.push_back(request);
        end = then;
        if (atOnce) then(outcome);
    }
    void serveAbsent(QObject*, const app::CardRequest& request, app::Then<app::CardOutcome> then) override {
        absent.push_back(request);
        then(outcome);
    }
    void cards(QObject*, const std::string& number, app::Then<std::vector<app::CardRow>> then) override {
        searched = number;
        then(rows);
    }
    void judge(QObject*, const app::ChangeQuestion& question, app::Then<app::ChangeJudgement> then) override {
        asked = question;
        then(judgement);
    }
    void due(QObject*, app::Then<std::vector<app::CardRow>> then) override {
        ++dueRead;
        then(rows);
    }

    app::Result<app::LaidCard> card = laidCard();
    app::Result<app::CardOutcome> outcome;
    app::Result<app::ChangeJudgement> judgement;
    app::Result<std::vector<app::CardRow>> rows;
    std::vector<app::CardRequest> served, absent;
    std::string searched;
    app::Then<app::CardOutcome> end;
    std::vector<app::Then<app::LaidCard>> looks;
    app::ChangeQuestion asked;
    app::Kind lookedFor = app::Kind::endorse;
    int looked = 0, dueRead = 0;
    bool atOnce = true, lookAtOnce = true;
};

class FakeSectorCards : public app::SectorCardService {
  public:
    void carried(QObject*, const std::string&, app::Then<app::LaidSectors> then) override {
        ++looked;
        then(card);
    }
    void readSector(QObject*, const std::string&, const std::string& department, app::Then<app::SectorReading> then) override {
        read = department;
        then(reading);
    }
    void writeSector(QObject*, const std::string&, app::SectorOrder order, app::Then<app::SectorWritten> then) override {
        orders.push_back(order);
        end = then;
        if (atOnce) then(written);
    }

    app::Result<app::LaidSectors> card = app::LaidSectors{
        {"41010526000000000001", 1,
         {{"education", "教育", true, 2, true, {{0x01, "义务教育"}, {0x02, "升学考试"}}}, {"health", "卫生", true, 9, false, {}}, {"housing", "住房", false, {}, false, {}}}},
        {app::PiiText("李样例"), "4101050000002026000001"}};
    app::Result<app::SectorReading> reading = app::SectorReading{
        "41010526000000000001", 2, 1, {{0x02, "2026-10-01", "", app::PiiText("A-2026-7"), app::PiiText("X")}},
        {{"2026-11-26", "09:30:00", 0x01, "410105000007", 1}}, {{0x01, "义务教育"}, {0x02, "升学考试"}}};
    app::Result<app::SectorWritten> written = app::SectorWritten{*reading, false, true};
    std::vector<app::SectorOrder> orders;
    app::Then<app::SectorWritten> end;
    std::string read;
    int looked = 0;
    bool atOnce = true;
};

class FakeLoss : public app::LossService {
  public:
    void cards(QObject*, const std::string& number, app::Then<std::vector<app::CardRow>> then) override {
        searched = number;
        then(rows);
    }
    void report(QObject*, const app::LostReport& report, app::Then<app::LostCard> then) override {
        reported = report;
        then(lost);
    }
    void confirm(QObject*, const app::LostReport& report, const std::string& number, app::Then<app::LostCard> then) override {
        reported = report;
        certificate = number;
        then(lost);
    }
    void lift(QObject*, const std::string& serial, const app::Actor& with, app::Then<void> then) override {
        lifted = serial;
        second = with.name();
        then({});
    }
    void judge(QObject*, const app::ReplacementWish& wish, app::Then<app::ReplacementJudgement> then) override {
        judged = wish;
        then(judgement);
    }
    void replace(QObject*, const std::string& reader, const app::ReplacementWish& wish, app::Then<std::int64_t> then) override {
        replaced = wish;
        cancelledIn = reader;
        if (late) return waiting.push_back(std::move(then));
        then(order);
    }

    app::Result<std::vector<app::CardRow>> rows;
    app::Result<app::LostCard> lost;
    app::Result<app::ReplacementJudgement> judgement;
    app::Result<std::int64_t> order = 12;
    std::string searched, certificate, lifted, second, cancelledIn;
    bool late = false;
    std::vector<app::Then<std::int64_t>> waiting;
    app::LostReport reported;
    app::ReplacementWish judged;
    std::optional<app::ReplacementWish> replaced;
};

}  // namespace test
