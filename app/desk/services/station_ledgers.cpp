#include "app/desk/services/station_ledgers.h"

#include "app/ledger/papers.h"
#include "app/services/give_paper.h"

namespace app {

using Shared = StationLane::Shared;

namespace {

Result<Bytes> paperOf(Shared station, PaperKind kind, std::int64_t number, const std::string& language, const Signatures& people) {
    switch (kind) {
        case PaperKind::collection:
            return collectionPaper(*station, number, language, people);
        case PaperKind::registration:
            return registrationPaper(*station, number, language, people);
        case PaperKind::missing:
            return missingPaper(*station, number, language, people);
        case PaperKind::loss:
            return lossPaper(*station, number, language, people);
        case PaperKind::handOver:
            return handOverPaper(*station, number, language, people);
        case PaperKind::shift:
            break;
    }
    return shiftPaper(*station, number, language);
}

}  // namespace

void StationLedgers::look(QObject* asker, bool uncovered, Then<StockView> then) {
    const Signatures people{uncovered ? person_ : Actor(), {}};
    lane_.ask<StockView>(asker, [people](Shared station) { return lookAtStock(*station, people); }, std::move(then));
}

void StationLedgers::receive(QObject* asker, const Delivery& delivery, Then<void> then) {
    lane_.ask<void>(asker, [wish = inName(delivery)](Shared station) { return receiveBlanks(*station, wish); }, std::move(then));
}

void StationLedgers::move(QObject* asker, const StockMove& move, Then<void> then) {
    lane_.ask<void>(asker, [wish = inName(move)](Shared station) { return moveBlanks(*station, wish); }, std::move(then));
}

void StationLedgers::destroy(QObject* asker, const Destruction& destruction, Then<void> then) {
    lane_.ask<void>(asker, [wish = inName(destruction)](Shared station) { return destroyBlanks(*station, wish); }, std::move(then));
}

void StationLedgers::count(QObject* asker, const BlindCount& count, Then<CountOutcome> then) {
    lane_.ask<CountOutcome>(asker, [wish = inName(count)](Shared station) { return countBlanks(*station, wish); }, std::move(then));
}

void StationLedgers::report(QObject* asker, Then<std::optional<ShiftReport>> then) {
    lane_.ask<std::optional<ShiftReport>>(
        asker,
        [](Shared station) {
            return station->shifts->last().and_then([&](const std::optional<Shift>& shift) -> Result<std::optional<ShiftReport>> {
                if (!shift) return std::optional<ShiftReport>{};
                return reportShift(*station, shift->id).map([](const ShiftReport& report) { return std::optional(report); });
            });
        },
        std::move(then));
}

void StationLedgers::open(QObject* asker, Then<std::int64_t> then) {
    lane_.ask<std::int64_t>(asker, [by = person_](Shared station) { return openShift(*station, {by, ""}); }, std::move(then));
}

void StationLedgers::close(QObject* asker, const ShiftClosing& closing, Then<ShiftClosed> then) {
    lane_.ask<ShiftClosed>(asker, [wish = inName(closing)](Shared station) { return closeShift(*station, wish); }, std::move(then));
}

void StationLedgers::day(QObject* asker, Then<FeeDay> then) {
    lane_.ask<FeeDay>(asker, [by = person_](Shared station) { return feesOf(*station, today(), by); }, std::move(then));
}

void StationLedgers::book(QObject* asker, const FeeWish& wish, Then<FeeEntry> then) {
    lane_.ask<FeeEntry>(asker, [wish = inName(wish)](Shared station) { return bookFee(*station, wish, today()); }, std::move(then));
}

void StationLedgers::owed(QObject* asker, std::int64_t order, Then<std::optional<FeeOwed>> then) {
    lane_.ask<std::optional<FeeOwed>>(
        asker, [order, by = person_](Shared station) { return lookUpOwed(*station, order, by); }, std::move(then));
}

void StationLedgers::waive(QObject* asker, std::int64_t order, const std::string& reason, Then<void> then) {
    lane_.ask<void>(asker, [order, reason, by = person_](Shared station) { return waiveFee(*station, order, by, reason); }, std::move(then));
}

void StationLedgers::cancel(QObject* asker, std::int64_t number, const std::string& reason, Then<FeeEntry> then) {
    lane_.ask<FeeEntry>(
        asker, [number, reason, by = person_](Shared station) { return cancelFee(*station, number, by, reason, today()); },
        std::move(then));
}

void StationLedgers::rows(QObject* asker, const AuditFilter& filter, std::int64_t before, int count,
                          Then<std::vector<AuditEntry>> then) {
    lane_.ask<std::vector<AuditEntry>>(
        asker, [filter, before, count, by = person_](Shared station) { return readTrail(*station, filter, before, count, by); }, std::move(then));
}

void StationLedgers::verify(QObject* asker, Then<TrailVerdict> then) {
    data_.verify(asker, std::move(then));
}

void StationLedgers::take(QObject* asker, const AuditFilter& filter, Then<std::string> then) {
    lane_.ask<std::string>(
        asker, [filter, by = person_](Shared station) { return exportTrail(*station, filter, {by, ""}); }, std::move(then));
}

void StationLedgers::awaited(QObject* asker, Then<std::vector<DutyRow>> then) {
    lane_.ask<std::vector<DutyRow>>(asker, [by = person_](Shared station) { return awaitedReports(*station, today(), false, by); }, std::move(then));
}

void StationLedgers::enter(QObject* asker, const DutyWish& wish, Then<DutyRow> then) {
    lane_.ask<DutyRow>(asker, [wish = inName(wish)](Shared station) { return enterReport(*station, wish, today()); }, std::move(then));
}

void StationLedgers::arrive(QObject* asker, std::int64_t report, Then<DutyRow> then) {
    lane_.ask<DutyRow>(
        asker, [report, by = person_](Shared station) { return arriveReport(*station, report, today(), {by, ""}, today()); },
        std::move(then));
}

void StationLedgers::uncollected(QObject* asker, Then<std::vector<Uncollected>> then) {
    lane_.ask<std::vector<Uncollected>>(asker, [by = person_](Shared station) { return app::uncollected(*station, today(), by); }, std::move(then));
}

void StationLedgers::put(QObject* asker, std::int64_t order, const std::string& place, Then<void> then) {
    lane_.ask<void>(
        asker, [order, place, by = person_](Shared station) { return putOnShelf(*station, order, place, {by, ""}); }, std::move(then));
}

void StationLedgers::admit(QObject* asker, std::int64_t order, const CollectorWish& wish, Then<void> then) {
    lane_.ask<void>(asker, [order, wish = inName(wish)](Shared station) { return admitCollector(*station, order, wish); }, std::move(then));
}

void StationLedgers::print(QObject* asker, PaperKind kind, std::int64_t number, Then<void> then) {
    lane_.ask<void>(
        asker,
        [kind, number, language = language_, by = person_](Shared station) {
            return paperOf(station, kind, number, language, {by, ""}).and_then([](const Bytes& pdf) { return printPaper(pdf, ""); });
        },
        std::move(then));
}

void StationLedgers::save(QObject* asker, PaperKind kind, std::int64_t number, const std::filesystem::path& file, Then<void> then) {
    lane_.ask<void>(
        asker,
        [kind, number, file, language = language_, by = person_](Shared station) {
            return paperOf(station, kind, number, language, {by, ""}).and_then([&](const Bytes& pdf) { return savePaper(pdf, file); });
        },
        std::move(then));
}

void StationLedgers::week(QObject* asker, Then<std::vector<DayWork>> then) {
    lane_.ask<std::vector<DayWork>>(asker, [](Shared station) { return lastWeek(*station, today()); }, std::move(then));
}

void StationLedgers::tallies(QObject* asker, Day from, Day to, Then<std::vector<Tally>> then) {
    lane_.ask<std::vector<Tally>>(asker, [from, to](Shared station) { return statistics(*station, from, to); }, std::move(then));
}

}  // namespace app
