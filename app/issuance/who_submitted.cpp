#include "app/issuance/who_submitted.h"

#include <algorithm>

#include "app/intake/text_rules.h"
#include "app/issuance/states.h"
#include "app/life_cycle/application_life.h"

namespace app {
namespace {

constexpr auto supplied = applicationSteps[static_cast<std::size_t>(ApplicationStep::submit)];

// Who registered the holder, or ordered another card in place of one.
Result<std::string> whoAsked(Station& station, const StoredOrder& order) {
    return station.replacements->of(order.id).and_then([&](const std::optional<StoredReplacement>& replacement) -> Result<std::string> {
        if (replacement) return replacement->orderedBy;
        return station.holders->load(order.holder).map([](const StoredHolder& holder) { return holder.importedBy; });
    });
}

// This order, and those of the same application before it whose cards were spoiled.
Result<std::vector<std::int64_t>> ordersOfApplication(Station& station, const StoredOrder& order) {
    return station.orders->of(order.holder).map([&](const std::vector<StoredOrder>& newestFirst) {
        std::vector<std::int64_t> ids{order.id};
        for (const auto& other : newestFirst) {
            if (other.id >= order.id) continue;
            if (stateNamed(other.state) != State::spoiled) break;
            ids.push_back(other.id);
        }
        return ids;
    });
}

Result<void> addSuppliers(Station& station, std::int64_t order, std::vector<std::string>& names) {
    return station.applicationSteps->taken(order).map([&](const std::vector<StoredApplicationStep>& steps) {
        for (const auto& step : steps)
            if (step.step == supplied) names.push_back(step.by);
    });
}

}  // namespace

Result<std::vector<std::string>> whoSubmitted(Station& station, const StoredOrder& order) {
    return whoAsked(station, order).and_then([&](const std::string& asked) {
        return ordersOfApplication(station, order).and_then([&](const std::vector<std::int64_t>& ids) -> Result<std::vector<std::string>> {
            std::vector<std::string> names{asked};
            for (const std::int64_t id : ids)
                if (const auto added = addSuppliers(station, id, names); !added) return tl::unexpected(added.error());
            return names;
        });
    });
}

Result<void> demandNotTheirs(const StoredOrder& order, const std::vector<std::string>& submitted, const std::string& by) {
    if (std::ranges::any_of(submitted, [&](const std::string& name) { return isSamePerson(name, by); }))
        return fail(Code::samePerson, "order " + std::to_string(order.id));
    return {};
}

}  // namespace app
