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
        then(signedResult(wish));
    }
    void move(QObject*, const app::StockMove& wish, app::Then<void> then) override {
        moved = wish;
        ++moves;
        if (late) return waiting.push_back([then = std::move(then), result = signedResult(wish)] { then(result); });
        then(signedResult(wish));
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
    bool needsSecond = false, late = false;
    int moves = 0;
    std::vector<std::function<void()>> waiting;

  private:
    template <class Wish>
    [[nodiscard]] app::Result<void> signedResult(const Wish& wish) const {
        if (needsSecond && wish.people.second.name().empty()) return app::fail(app::Code::secondSignerNeeded);
        return result;
    }
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

class FakePapers : public app::PaperService {
  public:
    void print(QObject*, app::PaperKind kind, std::int64_t number, app::Then<void> then) override {
        printed.emplace_back(kind, number);
        then(answer);
    }
    void save(QObject*, app::PaperKind kind, std::int64_t number, const std::filesystem::path&, app::Then<void> then) override {
        saved.emplace_back(kind, number);
        then(answer);
    }

    std::vector<std::pair<app::PaperKind, std::int64_t>> printed, saved;
    app::Result<void> answer;
};

class FakeFees : public app::FeeService {
  public:
    void day(QObject*, app::Then<app::FeeDay> then) override { then(book_); }
    void book(QObject*, const app::FeeWish& wish, app::Then<app::FeeEntry> then) override {
        ++books;
        if (needsSecond && wish.people.second.name().empty()) {
            if (late) return waiting.push_back([then = std::move(then)](const auto&) { then(app::fail(app::Code::secondSignerNeeded)); });
            return then(app::fail(app::Code::secondSignerNeeded));
        }
        wished = wish;
        give(std::move(then));
    }
    void owed(QObject*, std::int64_t, app::Then<std::optional<app::FeeOwed>> then) override {
        if (lateOwed) return asked.push_back(std::move(then));
        then(owes);
    }
    void cancel(QObject*, std::int64_t number, const std::string& reason, app::Then<app::FeeEntry> then) override {
        cancelled = number;
        why = reason;
        give(std::move(then));
    }
    void waive(QObject*, std::int64_t order, const std::string& reason, app::Then<void> then) override {
        waived = order;
        why = reason;
        then(waiver);
    }
    void give(app::Then<app::FeeEntry> then) {
        if (late) return waiting.push_back(std::move(then));
        then(answer);
    }

    bool needsSecond = false, late = false, lateOwed = false;
    std::vector<app::Then<std::optional<app::FeeOwed>>> asked;
    std::optional<app::FeeOwed> owes = app::FeeOwed{"lost", "15", {}};
    std::vector<app::Then<app::FeeEntry>> waiting;
    app::FeeDay book_{"2026-11-26",
                      {{1, "", "2026-11-26", 0, "lost", "15", 2000, "card was lost", 0, 0, "李敏", "王芳"},
                       {2, "", "2026-11-26", 0, "damaged", "15", 2000, "bent", 0, 0, "李敏", "王芳"}},
                      4000};
    app::FeeWish wished;
    app::Result<void> waiver;
    std::int64_t waived = 0;
    int books = 0;
    std::int64_t cancelled = 0;
    std::string why;
    app::Result<app::FeeEntry> answer = app::FeeEntry{3, "", "2026-11-26", 0, "lost", "15", 2000, "", 0, 0, "", ""};
};

class FakeTrail : public app::TrailService {
  public:
    void rows(QObject*, const app::AuditFilter& wanted, std::int64_t before, int, app::Then<std::vector<app::AuditEntry>> then) override {
        filter = wanted;
        befores.push_back(before);
        then(entries);
    }
    void verify(QObject*, app::Then<app::TrailVerdict> then) override { then(verdict); }
    void take(QObject*, const app::AuditFilter& wanted, app::Then<std::string> then) override {
        filter = wanted;
        then(std::string("sequence,at\r\n"));
    }

    app::AuditFilter filter;
    std::vector<std::int64_t> befores;
    std::vector<app::AuditEntry> entries{{7, "2026-11-26T01:00:00Z", "", "李敏", "approved", "order 7", "done"}};
    app::Result<app::TrailVerdict> verdict = app::TrailVerdict{7, 9};
};

class FakeDuties : public app::DutyService {
  public:
    void awaited(QObject*, app::Then<std::vector<app::DutyRow>> then) override { then(rows); }
    void enter(QObject*, const app::DutyWish& wish, app::Then<app::DutyRow> then) override {
        wished = wish;
        give(std::move(then));
    }
    void arrive(QObject*, std::int64_t report, app::Then<app::DutyRow> then) override {
        arrived = report;
        give(std::move(then));
    }
    void give(app::Then<app::DutyRow> then) {
        if (late) return waiting.push_back(std::move(then));
        then(rows.front());
    }

    std::vector<app::DutyRow> rows{{{4, "landlord", "2026-11-02", "2026-11-11", "report.landlord", "25", "", false, "", "李敏"},
                                    {app::PiiText("李样例"), app::PiiText("样例路 1 号"), app::PiiText("二楼"), app::PiiText("")},
                                    -15},
                                   {{5, "property_firm", "2026-11-20", "2026-12-21", "report.property_firm", "26", "", false, "", "李敏"},
                                    {app::PiiText("样例物业"), app::PiiText("样例路 2 号"), app::PiiText("全楼"), app::PiiText("")},
                                    25}};
    app::DutyWish wished;
    std::int64_t arrived = 0;
    bool late = false;
    std::vector<app::Then<app::DutyRow>> waiting;
};

class FakeShelf : public app::ShelfService {
  public:
    void uncollected(QObject*, app::Then<std::vector<app::Uncollected>> then) override { then(cards); }
    void put(QObject*, std::int64_t order, const std::string& place, app::Then<void> then) override {
        placed = {order, place};
        give(std::move(then));
    }
    void admit(QObject*, std::int64_t order, const app::CollectorWish& wish, app::Then<void> then) override {
        admitted = order;
        wished = wish;
        give(std::move(then));
    }
    void give(app::Then<void> then) {
        if (late) return waiting.push_back(std::move(then));
        then(answer);
    }

    std::vector<app::Uncollected> cards{{{9, 1, "2026-11-20T01:00:00Z", "A-12", "李敏"}, app::PiiText("王试制"), 6}};
    std::pair<std::int64_t, std::string> placed;
    std::int64_t admitted = 0;
    app::CollectorWish wished;
    app::Result<void> answer;
    bool late = false;
    std::vector<app::Then<void>> waiting;
};

}  // namespace test
