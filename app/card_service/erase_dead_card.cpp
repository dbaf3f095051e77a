#include "app/card_service/erase_dead_card.h"

#include <nlohmann/json.hpp>

#include "apdu/core/hex.h"
#include "app/card_service/four_eyes.h"
#include "app/card_service/operation_grants.h"
#include "app/intake/text_rules.h"
#include "app/issuance/order_steps.h"
#include "app/ledger/order_blanks.h"
#include "app/station/own_case.h"
#include "app/store/journal_store.h"
#include "cardlib/operations/erase_card.h"

namespace app {
namespace {

Error unfinished(const cardlib::Error& error) {
    return fail(Code::eraseUnfinished, "", error).value();
}

Result<void> checkDead(Station& station, const StoredOrder& order) {
    if (stateOf(order) == State::spoiled) return {};
    return station.operations->lastDone(order.id, order.holder)
        .and_then([&](const std::optional<StoredOperation>& last) -> Result<void> {
            if (!last || last->kind != nameOf(Kind::cancel))
                return fail(Code::cardNotDead, "order " + std::to_string(order.id) + " is " + order.state);
            return {};
        });
}

Result<void> eraseChip(Station& station, apdu::Session& session, const StoredOrder& order) {
    JournalStore journal(*station.database, order.id);
    const cardlib::CardIdentity card{*apdu::fromHex(order.chipSerial), order.applicationSerial};
    const auto erased =
        eraseCard(session, *station.vault, station.profile, card, journal).map_error(unfinished);
    if (journal.refusal()) return tl::unexpected(*journal.refusal());
    return erased;
}

// The chip belongs to no order from here on.
Result<void> giveUp(Station& station, StoredOrder order, const Signers& signers) {
    const StoredOrder dead = order;
    const std::string people = peopleOf(signers);
    const nlohmann::json body{{"order", order.id},
                              {"application_serial", order.applicationSerial},
                              {"chip_serial", std::exchange(order.chipSerial, "")},
                              {"people", people}};
    return station.database->transact([&] {
        return takeBackCard(station, dead, signers)
            .and_then([&] { return saveOrder(station, order, order.state); })
            .and_then([&] { return station.audit->write(people, "erase", order.applicationSerial, "done"); })
            .and_then([&] { return station.events->append("card.erased", body.dump()); });
    });
}

}  // namespace

Result<ErasedCard> eraseDeadCard(Station& station, apdu::Session& session, const Actor& actor,
                                 const Actor& secondActor) {
    if (const auto may = station.people->demand(erasingGrant(), "erase", actor, {secondActor, {}}); !may)
        return tl::unexpected(may.error());
    const std::string by = normalizedName(actor.name()), second = normalizedName(secondActor.name());
    if (auto people = checkFourEyes(by, second); !people) return tl::unexpected(people.error());
    const std::string people = by + ", " + second;
    const auto chip = readChipSerial(session, *station.vault, station.profile).map_error(unfinished);
    if (!chip) return tl::unexpected(chip.error());
    return station.orders->loadByChip(apdu::toHex(*chip)).and_then([&](const StoredOrder& order) {
        return demandAbout(station, erasingGrant(), "erase " + order.applicationSerial, actor, secondActor, order.holder)
            .and_then([&] { return checkDead(station, order); })
            .and_then([&] {
                return station.audit->write(people, "erase begun", order.applicationSerial, order.chipSerial);
            })
            .and_then([&] { return eraseChip(station, session, order); })
            .and_then([&] { return giveUp(station, order, {by, second}); })
            .map([&] {
                return ErasedCard{order.id, order.chipSerial};
            });
    });
}

}  // namespace app
