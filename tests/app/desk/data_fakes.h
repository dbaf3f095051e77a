#pragma once

#include "app/desk/services/data_services.h"
#include "app/desk/services/desk_services.h"

namespace test {

class FakeData : public app::DataService {
  public:
    void state(QObject*, app::Then<app::DataState> then) override { then(stands); }
    void backUp(QObject*, const std::filesystem::path& file, app::Password passphrase, app::ProgressObserver told,
                app::Then<app::BackupReport> then) override {
        backedUp = file;
        phrase.assign(passphrase->view().begin(), passphrase->view().end());
        tell = std::move(told);
        waiting = std::move(then);
    }
    void overdue(QObject*, app::Day before, app::Then<app::OverdueRecords> then) override {
        looked = before;
        if (late)
            waitingOverdue = std::move(then);
        else
            then(found);
    }
    void erase(QObject*, app::Day before, const app::Actor& who, app::Then<app::ErasureReport> then) override {
        erasedBefore = before;
        second = who.name();
        then(erased);
    }
    void confirmRestored(QObject*, const app::Actor& who, app::Then<void> then) override {
        second = who.name();
        stands.restored = !confirmed.has_value();
        then(confirmed);
    }
    void verify(QObject*, app::Then<app::TrailVerdict> then) override { then(verdict); }

    app::DataState stands{std::nullopt, app::parseDay("2016-11-28").value(), 10, false};
    std::filesystem::path backedUp;
    std::string phrase, second;
    app::ProgressObserver tell;
    app::Then<app::BackupReport> waiting;
    bool late = false;  // then what is overdue is told by hand
    app::Then<app::OverdueRecords> waitingOverdue;
    std::optional<app::Day> looked, erasedBefore;
    app::Result<void> confirmed;
    app::Result<app::OverdueRecords> found = app::OverdueRecords{{{7, app::parseDay("2015-03-01").value()}}, 4};
    app::Result<app::ErasureReport> erased = app::ErasureReport{1, 4, 5, 2, 0, app::Remains::nothing};
    app::Result<app::TrailVerdict> verdict = app::TrailVerdict{12, 8};
};

class FakeLostList : public app::LostListService {
  public:
    void standing(QObject*, app::Then<app::LostListView> then) override { then(view); }
    void look(QObject*, const std::string& number, app::Then<app::LostFound> then) override {
        asked = number;
        then(found);
    }

    app::Result<app::LostListView> view = app::LostListView{
        {2, "2026-11-26T01:00:00Z"},
        {{"41010526000000000001", "李敏", "told", "2026-11-26T01:00:00Z"}, {"41010526000000000002", "王芳", "told", "2026-11-20T01:00:00Z"}}};
    app::Result<app::LostFound> found = app::LostFound{};
    std::string asked;
};

}  // namespace test
