#include "app/issuance/spoil.h"

#include "app/intake/text_rules.h"
#include "app/issuance/order_steps.h"
#include "app/store/clock.h"

namespace app {
namespace {

Result<std::int64_t> orderAgain(Station& station, const StoredOrder& spoiled, const std::string& people) {
    return station.orders->add(spoiled.holder, std::string(nameOf(State::draft)), utcNow())
        .and_then([&](std::int64_t id) { return station.orders->load(id); })
        .and_then([&](StoredOrder fresh) {
            fresh.approvedBy = people;
            return takeStep(station, fresh, Step::approve, people).map([&] { return fresh.id; });
        });
}

}  // namespace

Result<std::int64_t> spoilOrder(Station& station, std::int64_t id, const Spoiling& spoiling) {
    const std::string by = normalizedName(spoiling.by), second = normalizedName(spoiling.second);
    if (by.empty() || second.empty() || by == second || spoiling.reason.empty())
        return fail(Code::spoilIncomplete, "order " + std::to_string(id));
    const std::string people = by + ", " + second;
    std::int64_t next = 0;
    return station.orders->load(id)
        .and_then([&](StoredOrder order) {
            return station.database->transact([&] {
                return takeStep(station, order, Step::spoil, people)
                    .and_then([&] {
                        return station.audit->write(people, "reason", "order " + std::to_string(id),
                                                    spoiling.reason);
                    })
                    .and_then([&] { return orderAgain(station, order, people); })
                    .map([&](std::int64_t fresh) { next = fresh; });
            });
        })
        .map([&] { return next; });
}

}  // namespace app
