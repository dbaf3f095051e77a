#pragma once

#include "app/desk/services/data_services.h"
#include "app/desk/services/ledger_services.h"

namespace app {

// The ledgers of the station itself, in the name of who works at the desk.
class StationLedgers : public StockService,
                       public ShiftService,
                       public StatisticsService,
                       public PaperService,
                       public FeeService,
                       public TrailService,
                       public DutyService,
                       public ShelfService {
  public:
    // language: of the papers. data: proves the trail, which takes long; asked only later.
    StationLedgers(StationLane& lane, Actor person, std::string language, DataService& data)
        : lane_(lane), person_(std::move(person)), language_(std::move(language)), data_(data) {}

    // Who works at the desk from now on.
    void actAs(Actor person) { person_ = std::move(person); }

    void look(QObject* asker, bool uncovered, Then<StockView> then) override;
    void receive(QObject* asker, const Delivery& delivery, Then<void> then) override;
    void move(QObject* asker, const StockMove& move, Then<void> then) override;
    void destroy(QObject* asker, const Destruction& destruction, Then<void> then) override;
    void count(QObject* asker, const BlindCount& count, Then<CountOutcome> then) override;

    void report(QObject* asker, Then<std::optional<ShiftReport>> then) override;
    void open(QObject* asker, Then<std::int64_t> then) override;
    void close(QObject* asker, const ShiftClosing& closing, Then<ShiftClosed> then) override;

    void week(QObject* asker, Then<std::vector<DayWork>> then) override;
    void tallies(QObject* asker, Day from, Day to, Then<std::vector<Tally>> then) override;

    void day(QObject* asker, Then<FeeDay> then) override;
    void book(QObject* asker, const FeeWish& wish, Then<FeeEntry> then) override;
    void cancel(QObject* asker, std::int64_t number, const std::string& reason, Then<FeeEntry> then) override;
    void owed(QObject* asker, std::int64_t order, Then<std::optional<FeeOwed>> then) override;
    void waive(QObject* asker, std::int64_t order, const std::string& reason, Then<void> then) override;

    void rows(QObject* asker, const AuditFilter& filter, std::int64_t before, int count, Then<std::vector<AuditEntry>> then) override;
    void verify(QObject* asker, Then<TrailVerdict> then) override;
    void take(QObject* asker, const AuditFilter& filter, Then<std::string> then) override;

    void awaited(QObject* asker, Then<std::vector<DutyRow>> then) override;
    void enter(QObject* asker, const DutyWish& wish, Then<DutyRow> then) override;
    void arrive(QObject* asker, std::int64_t report, Then<DutyRow> then) override;

    void uncollected(QObject* asker, Then<std::vector<Uncollected>> then) override;
    void put(QObject* asker, std::int64_t order, const std::string& place, Then<void> then) override;
    void admit(QObject* asker, std::int64_t order, const CollectorWish& wish, Then<void> then) override;

    void print(QObject* asker, PaperKind kind, std::int64_t number, Then<void> then) override;
    void save(QObject* asker, PaperKind kind, std::int64_t number, const std::filesystem::path& file, Then<void> then) override;

  private:
    // The second person as the page named them, after who works here.
    template <class Wish>
    Wish inName(Wish wish) const {
        wish.people.by = person_;
        return wish;
    }

    StationLane& lane_;
    Actor person_;
    std::string language_;
    DataService& data_;
};

}  // namespace app
