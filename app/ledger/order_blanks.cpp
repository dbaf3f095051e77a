#include "app/ledger/order_blanks.h"

#include <algorithm>

#include "app/ledger/posting.h"

namespace app {
namespace {

bool holds(const BlankLot& lot, const std::string& chip) {
    return lot.firstChip.size() == chip.size() && lot.firstChip <= chip && chip <= lot.lastChip;
}

// The lot in the drawer that this blank is of; nothing when it can be of none.
std::optional<std::int64_t> lotOf(const std::vector<BlankLot>& all, const std::vector<LotBalance>& drawer, const std::string& chip) {
    const auto named = std::ranges::find_if(all, [&](const BlankLot& lot) { return holds(lot, chip); });
    for (const auto& [lot, count, known] : drawer) {
        const bool fits = named != all.end() ? lot.id == named->id : lot.firstChip.empty();
        if (fits && count > known) return lot.id;
    }
    return std::nullopt;
}

Result<void> take(Station& station, const StoredOrder& order, const std::string& actor) {
    const auto known = station.blanks->find(order.chipSerial);
    const auto all = station.blanks->lots();
    const auto drawer = station.blanks->lotsIn(std::string(nameOf(BlankAccount::drawer)));
    if (!known) return tl::unexpected(known.error());
    if (!all || !drawer) return tl::unexpected(all ? drawer.error() : all.error());
    const auto lot = *known ? std::nullopt : lotOf(*all, *drawer, order.chipSerial);
    if (!lot) return fail(Code::blankNotDrawn, order.chipSerial);
    return postKnown(station, *movementOf(Move::begin, BlankAccount::drawer), {order.chipSerial, *lot, ""}, order.id, {actor, ""}, "");
}

Result<void> whereKept(Station& station, const std::function<Result<void>()>& work) {
    return station.blanks->isKept().and_then([&](bool kept) { return kept ? work() : Result<void>{}; });
}

}  // namespace

Result<void> demandBlankInDrawer(Station& station) {
    return whereKept(station, [&] {
        return requireShift(station)
            .and_then([&](std::int64_t) { return station.blanks->balanceOf(std::string(nameOf(BlankAccount::drawer))); })
            .and_then([&](std::int64_t count) -> Result<void> {
                if (count <= 0) return blanksTooFew(BlankAccount::drawer);
                return {};
            });
    });
}

Result<void> beginBlank(Station& station, const StoredOrder& order, const std::string& actor) {
    return whereKept(station, [&] {
        return demandBlankInDrawer(station).and_then([&] { return take(station, order, actor); });
    });
}

Result<void> bookSurrender(Station& station, const KnownBlank& blank, std::int64_t order, const Signers& people) {
    return movementFor(Move::surrender, accountNamed(blank.account).value_or(BlankAccount::received)).and_then([&](const Movement* movement) {
        return postKnown(station, *movement, blank, order, people, "").and_then([&] {
            return tellMovement(station, {movement, 1, "", people, ""});
        });
    });
}

Result<void> takeBackCard(Station& station, const StoredOrder& order, const Signers& people) {
    return station.blanks->find(order.chipSerial).and_then([&](const std::optional<KnownBlank>& blank) -> Result<void> {
        if (!blank || blank->account != nameOf(BlankAccount::handedOver)) return {};
        return bookSurrender(station, *blank, order.id, people);
    });
}

Result<void> moveOrdersBlank(Station& station, const StoredOrder& order, Move move, const std::string& actor) {
    return station.blanks->find(order.chipSerial).and_then([&](const std::optional<KnownBlank>& blank) -> Result<void> {
        if (!blank) return {};
        return movementFor(move, accountNamed(blank->account).value_or(BlankAccount::received)).and_then([&](const Movement* movement) {
            return postKnown(station, *movement, *blank, order.id, {actor, ""}, "");
        });
    });
}

}  // namespace app
