#pragma once

#include "app/desk/services/station_lane.h"
#include "app/ledger/duty_book.h"
#include "app/ledger/fee_book.h"
#include "app/ledger/fee_owed.h"
#include "app/ledger/shelf_book.h"
#include "app/ledger/shift_work.h"
#include "app/ledger/stock_view.h"
#include "app/ledger/trail.h"

namespace app {

// What the pages of the ledgers ask for, as in desk_services.h. Who works at the desk signs first; pages name the second person.

class StockService {
  public:
    virtual ~StockService() = default;
    virtual void look(QObject* asker, bool uncovered, Then<StockView> then) = 0;
    virtual void receive(QObject* asker, const Delivery& delivery, Then<void> then) = 0;
    virtual void move(QObject* asker, const StockMove& move, Then<void> then) = 0;
    virtual void destroy(QObject* asker, const Destruction& destruction, Then<void> then) = 0;
    virtual void count(QObject* asker, const BlindCount& count, Then<CountOutcome> then) = 0;
};

class ShiftService {
  public:
    virtual ~ShiftService() = default;
    // The newest shift; nothing when there never was one.
    virtual void report(QObject* asker, Then<std::optional<ShiftReport>> then) = 0;
    virtual void open(QObject* asker, Then<std::int64_t> then) = 0;
    virtual void close(QObject* asker, const ShiftClosing& closing, Then<ShiftClosed> then) = 0;
};

class StatisticsService {
  public:
    virtual ~StatisticsService() = default;
    virtual void week(QObject* asker, Then<std::vector<DayWork>> then) = 0;
    virtual void tallies(QObject* asker, Day from, Day to, Then<std::vector<Tally>> then) = 0;
};

class FeeService {
  public:
    virtual ~FeeService() = default;
    virtual void day(QObject* asker, Then<FeeDay> then) = 0;  // today
    virtual void book(QObject* asker, const FeeWish& wish, Then<FeeEntry> then) = 0;
    virtual void cancel(QObject* asker, std::int64_t number, const std::string& reason, Then<FeeEntry> then) = 0;
    // What an order's card still owes; nothing when it is free, paid or waived.
    virtual void owed(QObject* asker, std::int64_t order, Then<std::optional<FeeOwed>> then) = 0;
    // The fee of an order's card is not taken.
    virtual void waive(QObject* asker, std::int64_t order, const std::string& reason, Then<void> then) = 0;
};

class TrailService {
  public:
    virtual ~TrailService() = default;
    virtual void rows(QObject* asker, const AuditFilter& filter, std::int64_t before, int count, Then<std::vector<AuditEntry>> then) = 0;
    virtual void verify(QObject* asker, Then<TrailVerdict> then) = 0;
    virtual void take(QObject* asker, const AuditFilter& filter, Then<std::string> then) = 0;  // as a file of values
};

class DutyService {
  public:
    virtual ~DutyService() = default;
    virtual void awaited(QObject* asker, Then<std::vector<DutyRow>> then) = 0;
    virtual void enter(QObject* asker, const DutyWish& wish, Then<DutyRow> then) = 0;
    virtual void arrive(QObject* asker, std::int64_t report, Then<DutyRow> then) = 0;  // today
};

class ShelfService {
  public:
    virtual ~ShelfService() = default;
    virtual void uncollected(QObject* asker, Then<std::vector<Uncollected>> then) = 0;
    virtual void put(QObject* asker, std::int64_t order, const std::string& place, Then<void> then) = 0;
    virtual void admit(QObject* asker, std::int64_t order, const CollectorWish& wish, Then<void> then) = 0;
};

// A paper of an order (collection, loss, missing: what is), a holder (registration) or a shift, by its number.
enum class PaperKind { collection, registration, shift, missing, loss, handOver };

class PaperService {
  public:
    virtual ~PaperService() = default;
    virtual void print(QObject* asker, PaperKind kind, std::int64_t number, Then<void> then) = 0;
    virtual void save(QObject* asker, PaperKind kind, std::int64_t number, const std::filesystem::path& file, Then<void> then) = 0;
};

}  // namespace app
