#include "app/retention/record_end.h"

#include <algorithm>

#include "app/issuance/states.h"

namespace app {
namespace {

// The first ten characters of a time are its day.
std::optional<Day> dayOf(const std::string& text) {
    return parseDay(std::string_view(text).substr(0, 10));
}

std::optional<Day> endOfCard(const StoredOrder& order, const RecordFacts& facts, int cardTermYears) {
    const auto issued = parseDay(order.issueDate);
    if (!issued) return std::nullopt;
    Day end = lastDayOfTerm(*issued, cardTermYears);
    for (const auto& operation : facts.operations)
        if (operation.order == order.id && operation.kind == "cancel" && operation.state != "superseded")
            end = std::min(end, dayOf(operation.endedAt).value_or(end));
    return end;
}

}  // namespace

std::optional<Day> endOf(const RecordFacts& facts, int cardTermYears) {
    Day end = facts.registered;
    for (const auto& operation : facts.operations) {
        const auto ended = dayOf(operation.endedAt);
        if (operation.state == "intended" || !ended) return std::nullopt;
        end = std::max(end, *ended);
    }
    for (const auto& step : facts.steps) end = std::max(end, dayOf(step.at).value_or(end));
    for (const auto& order : facts.orders) {
        const auto state = stateNamed(order.state);
        const auto isOrders = [&](const StoredApplicationStep& step) { return step.order == order.id; };
        if (state == State::refused || state == State::withdrawn) continue;
        if (state == State::returned && std::ranges::any_of(facts.steps, isOrders)) continue;
        if (state == State::spoiled) {
            end = std::max({end, dayOf(order.createdAt).value_or(end), parseDay(order.issueDate).value_or(end)});
            continue;
        }
        const auto ended = state == State::handedOver ? endOfCard(order, facts, cardTermYears) : std::nullopt;
        if (!ended) return std::nullopt;
        end = std::max(end, *ended);
    }
    return end;
}

}  // namespace app
