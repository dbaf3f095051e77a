#pragma once

#include "app/desk/services/ledger_services.h"

namespace test {

class FakeStock : public app::StockService {
  public:
    void look(QObject*, bool uncovered, app::Then<app::StockView> then) override {
        looks.push_back(uncovered);
        app::StockView answer = view;
        for (auto& [account, count] : answer.accounts)
            if (!uncovered && (account == "stock" || account == "drawer")) count.reset();
        if (!uncovered) answer.entries.clear();
        then(answer);
    }
    void receive(QObject*, const app::Delivery& wish, app::Then<void> then) override {
        delivered = wish;
        then(result);
    }
    void move(QObject*, const app::StockMove& wish, app::Then<void> then) override {
        moved = wish;
        then(result);
    }
    void destroy(QObject*, const app::Destruction& wish, app::Then<void> then) override {
        destroyed = wish;
        then(result);
    }
    void count(QObject*, const app::BlindCount& wish, app::Then<app::CountOutcome> then) override {
        counted = wish;
        then(outcome);
    }

    app::StockView view{true, 1, {{"stock", 40}, {"drawer", 10}, {"spoiled", 2}}, {}, {{1, "2026-11-26T01:00:00Z", "draw", 1, "stock", "drawer", 10, "", 0, 1, "王芳", "李敏", ""}}};
    std::vector<bool> looks;
    app::Delivery delivered;
    app::StockMove moved;
    app::Destruction destroyed;
    app::BlindCount counted;
    app::Result<void> result;
    app::Result<app::CountOutcome> outcome;
};

class FakeShift : public app::ShiftService {
  public:
    void report(QObject*, app::Then<std::optional<app::ShiftReport>> then) override { then(newest); }
    void open(QObject*, app::Then<std::int64_t> then) override {
        newest = app::ShiftReport{};
        newest->shift.id = 4;
        newest->shift.openedBy = "李敏";
        newest->kept = kept;
        newest->work = {{"", "zhengzhou-2013", "making", "done", 12}};
        newest->moved = {{"stock>drawer", 20}};
        then(4);
    }
    void close(QObject*, const app::ShiftClosing& wish, app::Then<app::ShiftClosed> then) override {
        closing = wish;
        if (closed && closed->closed && newest) newest->shift.closedAt = "2026-11-26T10:00:00Z";
        then(closed);
    }

    bool kept = true;
    std::optional<app::ShiftReport> newest;
    app::ShiftClosing closing;
    app::Result<app::ShiftClosed> closed = app::ShiftClosed{4, true, 0};
};

class FakeStatistics : public app::StatisticsService {
  public:
    void week(QObject*, app::Then<std::vector<app::DayWork>> then) override { then(days); }
    void tallies(QObject*, app::Day first, app::Day last, app::Then<std::vector<app::Tally>> then) override {
        from = first;
        to = last;
        then(counts);
    }

    app::Day from{}, to{};
    std::vector<app::DayWork> days{{app::parseDay("2026-11-25").value(), 3, 2, 1}, {app::parseDay("2026-11-26").value(), 5, 4, 3}};
    std::vector<app::Tally> counts{{"2026-11-26", "zhengzhou-2013", "making", "done", 4},
                                   {"2026-11-26", "zhengzhou-2013", "making", "spoiled", 1}};
};

}  // namespace test
