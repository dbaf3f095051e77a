#include "app/issuance/spoil.h"

#include "app/intake/text_rules.h"
#include "app/issuance/erase_print.h"
#include "app/issuance/order_steps.h"
#include "app/life_cycle/application_life.h"
#include "app/store/lost_list.h"

namespace app {
namespace {

constexpr auto withdrawn = applicationSteps[static_cast<std::size_t>(ApplicationStep::withdraw)];

// The term for issuing goes on: the application is the same.
Result<std::int64_t> orderAgain(Station& station, const StoredOrder& spoiled, const std::string& people) {
    return station.orders->add(spoiled.holder, std::string(nameOf(State::draft)), spoiled.acceptedAt)
        .and_then([&](std::int64_t id) { return station.orders->load(id); })
        .and_then([&](StoredOrder fresh) {
            fresh.approvedBy = people;
            if (auto passed = station.replacements->passOn(spoiled.id, fresh.id); !passed)
                return Result<std::int64_t>(tl::unexpected(passed.error()));
            return takeStep(station, fresh, Step::approve, people).map([&] { return fresh.id; });
        });
}

Result<std::int64_t> giveUp(Station& station, const StoredOrder& spoiled, const std::string& people) {
    const StoredApplicationStep givenUp{0, spoiled.id, std::string(withdrawn), people, ""};
    return station.applicationSteps->add(givenUp, spoiled.holder).and_then([&](const StoredApplicationStep&) {
        return station.audit->write(people, "application given up", "order " + std::to_string(spoiled.id), "done");
    }).map([] { return std::int64_t{0}; });
}

// A card whose activation was begun may be alive: it must be on the lost list before another takes its place.
Result<void> demandNotAlive(Station& station, const StoredOrder& order) {
    if (stateOf(order) != State::activating) return {};
    return station.lost->find(order.applicationSerial)
        .and_then([&](const std::optional<LostCard>& listed) -> Result<void> {
            if (!listed) return fail(Code::perhapsAlive, order.applicationSerial);
            return {};
        });
}

}  // namespace

Result<std::int64_t> spoilOrder(Station& station, std::int64_t id, const Spoiling& spoiling) {
    if (const auto may = demandStep(station, id, Step::spoil, spoiling.by, {spoiling.second, {}}); !may) return tl::unexpected(may.error());
    const std::string by = normalizedName(spoiling.by.name()), second = normalizedName(spoiling.second.name());
    if (by.empty() || second.empty() || isSamePerson(by, second) || spoiling.reason.empty())
        return fail(Code::spoilIncomplete, "order " + std::to_string(id));
    const std::string people = by + ", " + second;
    std::int64_t next = 0;
    return station.orders->load(id)
        .and_then([&](StoredOrder order) -> Result<void> {
            if (const auto safe = demandNotAlive(station, order); !safe) return safe;
            return station.database->transact([&] {
                return takeStep(station, order, Step::spoil, people)
                    .and_then([&] {
                        return station.audit->write(people, "reason", "order " + std::to_string(id),
                                                    spoiling.reason);
                    })
                    .and_then([&] { return spoiling.final ? giveUp(station, order, people) : orderAgain(station, order, people); })
                    .map([&](std::int64_t fresh) { next = fresh; });
            });
        })
        .map([&] {
            (void)eraseOwnPrint(station, id, people);  // the card is spoiled; what is left, erasePrintsLeft() finds
            return next;
        });
}

}  // namespace app
