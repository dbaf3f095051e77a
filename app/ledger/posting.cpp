#include "app/ledger/posting.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace app {
namespace {

Result<std::int64_t> shiftOrNone(Station& station) {
    return station.shifts->openOne().map([](const std::optional<Shift>& shift) { return shift ? shift->id : 0; });
}

// What of each lot is there to be taken. Of differences first what was missed of a lot; of what was never missed nothing tells
// whose it is, and it goes to the lot that came last.
Result<std::vector<LotBalance>> takable(Station& station, const Posting& posting) {
    auto there = station.blanks->lotsIn(std::string(nameOf(posting.movement->from)));
    if (!there || posting.movement->from != BlankAccount::difference) return there;
    return station.blanks->lots().map([&](const std::vector<BlankLot>& lots) {
        if (!lots.empty()) there->push_back({lots.back(), posting.count, 0});
        return *there;
    });
}

}  // namespace

tl::unexpected<Error> blanksTooFew(BlankAccount where) {
    return fail(Code::blanksTooFew, std::string(nameOf(where)));
}

Result<void> requireReason(const std::string& reason) {
    if (reason.empty()) return fail(Code::ledgerReasonMissing);
    return {};
}

Result<const Movement*> movementFor(Move move, BlankAccount from) {
    return demanded(movementOf(move, from), move, from);
}

Result<const Movement*> demanded(const Movement* movement, Move move, BlankAccount from) {
    if (movement == nullptr) return fail(Code::movementNotAllowed, std::string(nameOf(move)) + " " + std::string(nameOf(from)));
    return movement;
}

Result<std::int64_t> requireShift(Station& station) {
    return shiftOrNone(station).and_then([](std::int64_t shift) -> Result<std::int64_t> {
        if (shift == 0) return fail(Code::shiftNotOpen);
        return shift;
    });
}

Result<void> post(Station& station, const Posting& posting) {
    const auto lots = takable(station, posting);
    const auto shift = shiftOrNone(station);
    if (!lots) return tl::unexpected(lots.error());
    if (!shift) return tl::unexpected(shift.error());
    const Movement& movement = *posting.movement;
    std::int64_t left = posting.count;
    for (const auto& [lot, count, known] : *lots) {
        const std::int64_t taken = std::min(left, count - known);
        if (taken <= 0 || (!posting.lot.empty() && posting.lot != lot.name)) continue;
        BlankEntry entry{0, "", std::string(nameOf(movement.move)), lot.id, std::string(nameOf(movement.from)),
                         std::string(nameOf(movement.to)), taken, "", 0, *shift, posting.people.by, posting.people.second,
                         posting.reason};
        if (const auto added = station.blanks->add(entry); !added) return added;
        left -= taken;
    }
    if (left > 0 || posting.count <= 0) return blanksTooFew(movement.from);
    return {};
}

Result<void> postKnown(Station& station, const Movement& movement, const KnownBlank& blank, std::int64_t order,
                       const Signers& people, const std::string& reason) {
    return shiftOrNone(station).and_then([&](std::int64_t shift) {
        return station.blanks->add({0, "", std::string(nameOf(movement.move)), blank.lot, std::string(nameOf(movement.from)),
                                    std::string(nameOf(movement.to)), 1, blank.chipSerial, order, shift, people.by, people.second,
                                    reason});
    });
}

Result<void> tellMovement(Station& station, const Posting& posting) {
    const Movement& movement = *posting.movement;
    const std::string what = "stock " + std::string(nameOf(movement.move));
    const nlohmann::json body{{"count", posting.count},
                              {"from", nameOf(movement.from)},
                              {"to", nameOf(movement.to)},
                              {"lot", posting.lot},
                              {"reason", posting.reason}};
    return station.audit->write(peopleOf(posting.people), what, "blanks " + std::string(nameOf(movement.from)), std::to_string(posting.count))
        .and_then([&] { return station.events->append("stock." + std::string(nameOf(movement.move)), body.dump()); });
}

}  // namespace app
