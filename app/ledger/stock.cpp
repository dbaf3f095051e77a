#include "app/ledger/stock.h"

#include <algorithm>

#include "apdu/core/hex.h"
#include "app/intake/text_rules.h"
#include "app/ledger/ledger_grants.h"
#include "app/ledger/order_blanks.h"

namespace app {
namespace {

bool overlaps(const BlankLot& one, const BlankLot& other) {
    if (one.firstChip.empty() || one.firstChip.size() != other.firstChip.size()) return false;
    return one.firstChip <= other.lastChip && other.firstChip <= one.lastChip;
}

// The delivery as it is kept, or what is wrong with it.
std::string faultOf(const Delivery& delivery, const std::vector<BlankLot>& known, BlankLot& lot) {
    lot.name = normalizedText(delivery.lot);
    lot.count = delivery.count;
    if (lot.name.empty() || faultOfText(lot.name)) return "lot";
    if (lot.count <= 0) return "count";
    if (std::ranges::any_of(known, [&](const auto& other) { return other.name == lot.name; })) return "lot known";
    if (delivery.firstChip.empty() && delivery.lastChip.empty()) return {};
    const auto first = apdu::fromHex(delivery.firstChip), last = apdu::fromHex(delivery.lastChip);
    if (!first || !last || first->empty() || first->size() != last->size() || *last < *first) return "range";
    lot.firstChip = apdu::toHex(*first);
    lot.lastChip = apdu::toHex(*last);
    if (std::ranges::any_of(known, [&](const auto& other) { return overlaps(lot, other); })) return "range known";
    return {};
}

// These go by number and not with an order.
bool goesByNumber(const Movement& movement) {
    switch (movement.move) {
        case Move::draw:
        case Move::takeBack:
        case Move::takeForTest:
        case Move::sendBack:
            return true;
        case Move::spoil:
            return movement.from == BlankAccount::drawer || movement.from == BlankAccount::stock;
        default:
            return false;
    }
}

bool needsReason(Move move) {
    return move != Move::draw && move != Move::takeBack;
}

Result<void> inShift(Station& station, Move move) {
    if (move != Move::draw) return {};
    return requireShift(station).map([](std::int64_t) {});
}

Result<void> bookDifference(Station& station, const BlindCount& count, std::int64_t difference, const Signers& people) {
    const bool missing = difference < 0;
    return movementFor(missing ? Move::miss : Move::find, missing ? count.place : BlankAccount::difference)
        .and_then([&](const Movement* movement) {
            // Of what was found too much, the book names two ways back.
            Movement row = *movement;
            if (!missing) row.to = count.place;
            const Posting posting{&row, missing ? -difference : difference, "", people, count.reason};
            return post(station, posting).and_then([&] { return tellMovement(station, posting); });
        });
}

}  // namespace

Result<void> receiveBlanks(Station& station, const Delivery& delivery) {
    const auto* movement = movementOf(Move::receive, BlankAccount::received);
    const auto people = signedBy(station, delivery.people, movement->grant, "stock receive");
    if (!people) return tl::unexpected(people.error());
    return station.database->transact([&] {
        return station.blanks->lots().and_then([&](const std::vector<BlankLot>& known) -> Result<void> {
            BlankLot lot;
            if (const auto fault = faultOf(delivery, known, lot); !fault.empty()) return fail(Code::deliveryMalformed, fault);
            const Posting posting{movement, lot.count, lot.name, *people, ""};
            return station.blanks->addLot(lot)
                .and_then([&](std::int64_t id) {
                    return station.blanks->add({0, "", std::string(nameOf(Move::receive)), id, std::string(nameOf(BlankAccount::received)),
                                                std::string(nameOf(BlankAccount::stock)), lot.count, "", 0, 0, people->by, people->second, ""});
                })
                .and_then([&] { return tellMovement(station, posting); });
        });
    });
}

Result<void> moveBlanks(Station& station, const StockMove& move) {
    const auto* row = movementOf(move.move, move.from);
    return demanded(row && goesByNumber(*row) ? row : nullptr, move.move, move.from).and_then([&](const Movement* movement) -> Result<void> {
        const auto people = signedBy(station, move.people, movement->grant, "stock " + std::string(nameOf(move.move)));
        if (!people) return tl::unexpected(people.error());
        if (const auto told = needsReason(move.move) ? requireReason(move.reason) : Result<void>{}; !told) return told;
        const Posting posting{movement, move.count, move.lot, *people, move.reason};
        return station.database->transact([&] {
            return inShift(station, move.move).and_then([&] { return post(station, posting); }).and_then([&] {
                return tellMovement(station, posting);
            });
        });
    });
}

Result<void> destroyBlanks(Station& station, const Destruction& destruction) {
    return movementFor(Move::destroy, destruction.from).and_then([&](const Movement* movement) -> Result<void> {
        const auto people = signedBy(station, destruction.people, movement->grant, "stock destroy");
        if (!people) return tl::unexpected(people.error());
        if (const auto told = requireReason(destruction.reason); !told) return told;
        const std::string account(nameOf(destruction.from));
        return station.database->transact([&]() -> Result<void> {
            const auto book = station.blanks->balanceOf(account);
            const auto known = station.blanks->knownIn(account);
            if (!book || !known) return tl::unexpected(book ? known.error() : book.error());
            if (destruction.counted != *book || *book == 0) return fail(Code::destructionDiffers, account);
            for (const auto& blank : *known)
                if (const auto posted = postKnown(station, *movement, blank, 0, *people, destruction.reason); !posted) return posted;
            Posting posting{movement, *book - static_cast<std::int64_t>(known->size()), "", *people, destruction.reason};
            const auto posted = posting.count > 0 ? post(station, posting) : Result<void>{};
            posting.count = *book;
            return posted.and_then([&] { return tellMovement(station, posting); });
        });
    });
}

Result<void> surrenderCard(Station& station, std::int64_t id, const Signatures& names) {
    const auto people = signedAbout(station, names, card_grants::takingIn, "stock surrender", id);
    if (!people) return tl::unexpected(people.error());
    return station.orders->load(id).and_then([&](const StoredOrder& order) {
        return station.database->transact([&] {
            return station.blanks->find(order.chipSerial).and_then([&](const std::optional<KnownBlank>& blank) -> Result<void> {
                if (!blank) return fail(Code::blankUnknown, "order " + std::to_string(id));
                return bookSurrender(station, *blank, id, *people);
            });
        });
    });
}

Result<void> surrenderNumbered(Station& station, const std::string& number, const Signatures& people) {
    const auto permit = station.orders->findByPermit(number);
    const auto chip = apdu::fromHex(number);
    const auto made = chip ? station.orders->findByChip(apdu::toHex(*chip)) : Result<std::optional<StoredOrder>>(std::nullopt);
    if (!permit || !made) return tl::unexpected(permit ? made.error() : permit.error());
    if (const auto& known = *permit ? *permit : *made) return surrenderCard(station, known->id, people);
    return station.orders->loadBySerial(number).and_then([&](const StoredOrder& order) { return surrenderCard(station, order.id, people); });
}

Result<CountOutcome> countBlanks(Station& station, const BlindCount& count) {
    const auto countable = movementFor(Move::miss, count.place);
    const auto people = signedBy(station, count.people, count.people.second.name().empty() ? ledger_grants::counting : ledger_grants::difference, "stock count");
    if (!countable) return tl::unexpected(countable.error());
    if (!people) return tl::unexpected(people.error());
    // Before comparing: whether a reason is missed would tell whether the count is right.
    if (const auto told = people->second.empty() ? Result<void>{} : requireReason(count.reason); !told) return tl::unexpected(told.error());
    CountOutcome outcome;
    const std::string account(nameOf(count.place));
    return station.database
        ->transact([&]() -> Result<void> {
            const auto book = station.blanks->balanceOf(account);
            const auto shift = station.shifts->openOne();
            if (!book || !shift) return tl::unexpected(book ? shift.error() : book.error());
            const std::int64_t difference = count.counted - *book;
            const bool booked = difference != 0 && !people->second.empty();
            outcome.says = difference == 0 ? CountSays::agrees : booked ? CountSays::booked : CountSays::differs;
            if (booked) outcome.difference = difference;
            constexpr std::array<const char*, 3> results{"agrees", "differs", "difference booked"};
            return station.blanks
                ->addCount({account, count.counted, *book, *shift ? (*shift)->id : 0, people->by, people->second, count.reason})
                .and_then([&] {
                    return station.audit->write(peopleOf(*people), "stock counted", "blanks " + account,
                                                results.at(static_cast<std::size_t>(outcome.says)));
                })
                .and_then([&] { return booked ? bookDifference(station, count, difference, *people) : Result<void>{}; });
        })
        .map([&] { return outcome; });
}

}  // namespace app
