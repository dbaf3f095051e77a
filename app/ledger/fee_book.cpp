#include "app/ledger/fee_book.h"

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "app/ledger/fee_owed.h"
#include "app/ledger/ledger_grants.h"
#include "app/ledger/posting.h"

namespace app {
namespace {

// The regime's sum, or the one that two people say when it names none.
Result<std::int64_t> sumOf(const Regime& regime, const FeeWish& wish) {
    if (!regime.replacementFen) {
        if (!wish.fen || *wish.fen <= 0) return fail(Code::feeAmountMissing, wish.service);
        return *wish.fen;
    }
    if (wish.fen && *wish.fen != *regime.replacementFen) return fail(Code::feeAmountOther, yuan(*regime.replacementFen));
    return *regime.replacementFen;
}

// An order pays what it owes, and once.
Result<void> demandDue(Station& station, const FeeEntry& entry) {
    if (entry.order == 0 || entry.cancels != 0) return {};
    return demandFeeOwed(station, entry.order).map([](const FeeOwed&) {});
}

Result<FeeEntry> add(Station& station, FeeEntry entry) {
    return station.database
        ->transact([&] {
            return demandDue(station, entry)
                .and_then([&] { return station.shifts->openOne(); })
                .and_then([&](const std::optional<Shift>& shift) {
                    entry.shift = shift ? shift->id : 0;
                    return station.fees->add(entry);
                })
                .and_then([&](std::int64_t number) {
                    entry.number = number;
                    return station.audit->write(peopleOf({entry.person, entry.second}), entry.cancels ? "fee cancelled" : "fee booked",
                                                "receipt " + std::to_string(number), std::to_string(entry.fen));
                })
                .and_then([&] {
                    const nlohmann::json body{{"number", entry.number},   {"day", entry.day}, {"order", entry.order}, {"service", entry.service},
                                              {"article", entry.article}, {"fen", entry.fen}, {"cancels", entry.cancels}};
                    return station.events->append(entry.cancels ? "fee.cancelled" : "fee.booked", body.dump());
                });
        })
        .map([&] { return entry; });
}

// Why the card of this order was replaced, when it was for another reason than the fee is named after; empty: it was not.
Result<std::string> otherReason(Station& station, const FeeWish& wish) {
    return station.replacements->of(wish.order).map([&](const std::optional<StoredReplacement>& replacement) {
        return replacement && replacement->reason != wish.service ? replacement->reason : std::string();
    });
}

}  // namespace

std::string yuan(std::int64_t fen) {
    const std::int64_t whole = std::abs(fen);
    const std::string cents = std::to_string(whole % 100);
    return (fen < 0 ? "-" : "") + std::to_string(whole / 100) + "." + (cents.size() < 2 ? "0" : "") + cents;
}

Result<FeeEntry> bookFee(Station& station, const FeeWish& wish, Day today) {
    const auto people =
        signedAbout(station, wish.people, station.regime.replacementFen ? ledger_grants::fee : ledger_grants::openFee, "fee book", wish.order);
    if (!people && people.error().code == Code::stepForbidden) return tl::unexpected(people.error());
    const Ruling ruling = feeFor(station.regime, wish.service);
    const auto other = otherReason(station, wish);
    if (!other) return tl::unexpected(other.error());
    if (ruling.says != Says::must || !other->empty()) return fail(Code::feeNotDue, ruling.says != Says::must ? ruling.rule : *other);
    const auto fen = sumOf(station.regime, wish);
    if (!fen) return tl::unexpected(fen.error());
    if (!people) return tl::unexpected(people.error());
    if (const auto told = requireReason(wish.reason); !told) return tl::unexpected(told.error());
    if (wish.order != 0)
        if (const auto order = station.orders->load(wish.order); !order) return tl::unexpected(order.error());
    return add(station, {0, "", toText(today), wish.order, wish.service, ruling.article, *fen, wish.reason, 0, 0, people->by, people->second});
}

Result<FeeEntry> cancelFee(Station& station, std::int64_t number, const Actor& by, const std::string& reason, Day today) {
    const auto entry = station.fees->load(number);
    const auto people = signedAbout(station, {by, {}}, ledger_grants::feeBack, "fee cancel", entry && *entry ? (*entry)->order : 0);
    if (!people && people.error().code == Code::stepForbidden) return tl::unexpected(people.error());
    const auto cancelled = station.fees->isCancelled(number);
    if (!entry || !cancelled) return tl::unexpected(entry ? cancelled.error() : entry.error());
    if (!*entry || *cancelled || (*entry)->cancels != 0) return fail(Code::feeUnknown, std::to_string(number));
    const FeeEntry& taken = **entry;
    if (!people) return tl::unexpected(people.error());
    if (const auto told = requireReason(reason); !told) return tl::unexpected(told.error());
    return requireOther(taken.person, people->by).and_then([&] {
        return add(station, {0, "", toText(today), taken.order, taken.service, taken.article, -taken.fen, reason, number, 0, people->by, ""});
    });
}

Result<FeeDay> feesOf(Station& station, Day day, const Actor& by) {
    const auto may = station.people->demand(ledger_grants::lookingAtFees, "fee day", by);
    return may.and_then([&] { return station.fees->ofDay(toText(day)); }).map([&](std::vector<FeeEntry> entries) {
        FeeDay book{toText(day), std::move(entries), 0};
        for (const auto& entry : book.entries) book.fen += entry.fen;
        return book;
    });
}

}  // namespace app
