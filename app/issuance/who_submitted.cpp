#include "app/issuance/who_submitted.h"

#include <algorithm>

#include "app/intake/text_rules.h"
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

}  // namespace

Result<std::vector<std::string>> whoSubmitted(Station& station, const StoredOrder& order) {
    return whoAsked(station, order).and_then([&](const std::string& asked) {
        return station.applicationSteps->taken(order.id).map([&](const std::vector<StoredApplicationStep>& steps) {
            std::vector<std::string> names{asked};
            for (const auto& step : steps)
                if (step.step == supplied) names.push_back(step.by);
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
