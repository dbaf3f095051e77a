#include "app/ledger/shift_work.h"

#include "app/ledger/ledger_grants.h"

namespace app {
namespace {

Result<Shift> openOne(Station& station) {
    return requireShift(station).and_then([&](std::int64_t id) {
        return station.shifts->load(id).map([](const std::optional<Shift>& shift) { return *shift; });
    });
}

Result<std::optional<CountOutcome>> countDrawer(Station& station, const ShiftClosing& closing) {
    return station.blanks->isKept().and_then([&](bool kept) -> Result<std::optional<CountOutcome>> {
        if (!kept) return std::optional<CountOutcome>{};
        if (!closing.counted) return fail(Code::countMissing);
        return countBlanks(station, {BlankAccount::drawer, *closing.counted, closing.people, closing.reason})
            .map([](const CountOutcome& outcome) { return std::optional(outcome); });
    });
}

Result<void> endShift(Station& station, Shift shift, const ShiftClosing& closing, const Signers& people,
                      const std::optional<CountOutcome>& count) {
    shift.closedBy = people.by;
    shift.second = people.second;
    shift.reason = closing.reason;
    if (count) {
        shift.counted = closing.counted;
        shift.difference = count->difference;
    }
    return station.audit->write(peopleOf(people), "shift closed", "shift " + std::to_string(shift.id), "done").and_then([&] {
        return station.shifts->close(shift);
    });
}

}  // namespace

Result<std::int64_t> openShift(Station& station, const Signatures& names) {
    const auto people = signedBy(station, names, ledger_grants::shift, "shift open");
    if (!people) return tl::unexpected(people.error());
    std::int64_t shift = 0;
    return station.database
        ->transact([&] {
            return station.shifts->openOne()
                .and_then([&](const std::optional<Shift>& open) -> Result<std::int64_t> {
                    if (open) return fail(Code::shiftStillOpen, open->openedBy);
                    return station.shifts->open(people->by);
                })
                .and_then([&](std::int64_t id) {
                    shift = id;
                    return station.audit->write(people->by, "shift opened", "shift " + std::to_string(id), "done");
                });
        })
        .map([&] { return shift; });
}

Result<ShiftClosed> closeShift(Station& station, const ShiftClosing& closing) {
    const auto people = signedBy(station, closing.people, closing.people.second.name().empty() ? ledger_grants::counting : ledger_grants::difference, "shift close");
    if (!people) return tl::unexpected(people.error());
    ShiftClosed closed;
    return station.database
        ->transact([&] {
            return openOne(station).and_then([&](const Shift& shift) {
                closed.shift = shift.id;
                return countDrawer(station, closing).and_then([&](const std::optional<CountOutcome>& count) -> Result<void> {
                    if (count && count->says == CountSays::differs) return {};
                    closed.closed = true;
                    closed.difference = count ? count->difference : 0;
                    return endShift(station, shift, closing, *people, count);
                });
            });
        })
        .map([&] { return closed; });
}

Result<ShiftReport> reportShift(Station& station, std::int64_t id) {
    const auto shift = id == 0 ? station.shifts->last() : station.shifts->load(id);
    if (!shift) return tl::unexpected(shift.error());
    if (!*shift) return fail(Code::shiftUnknown, std::to_string(id));
    ShiftReport report{**shift, {}, false, {}, {}};
    const auto last = station.auditRows->last();
    const auto kept = station.blanks->isKept();
    const auto moved = station.blanks->movedIn(report.shift.id);
    const auto open = station.blanks->knownIn(std::string(nameOf(BlankAccount::inProcess)));
    if (!last || !kept) return tl::unexpected(last ? kept.error() : last.error());
    if (!moved || !open) return tl::unexpected(moved ? open.error() : moved.error());
    report.kept = *kept;
    // The drawer is counted blind: what moved tells what should be in it.
    if (!report.shift.closedAt.empty()) report.moved = *moved;
    for (const auto& blank : *open) report.unfinished.push_back(blank.chipSerial);
    const std::int64_t upto = report.shift.closedAt.empty() ? *last : report.shift.lastAudit;
    return station.auditRows->countBetween(report.shift.firstAudit, upto).map([&](const std::vector<AuditCount>& counts) {
        report.work = talliesOf(counts, station.identity.regime);
        return report;
    });
}

}  // namespace app
