#include "tests/sweep/invariants.h"

#include <algorithm>
#include <set>

namespace sweep {
namespace {

using Broken = std::optional<std::string>;

Broken unless(bool holds, std::string what) {
    return holds ? Broken{} : Broken{std::move(what)};
}

const OrderFacts* orderOf(const Observation& seen, const CardFacts& card) {
    const auto found = std::ranges::find(seen.store.orders, card.serial, &OrderFacts::chipSerial);
    return found == seen.store.orders.end() ? nullptr : &*found;
}

template <class Holds>
Broken everyActiveCard(const Observation& seen, const char* what, Holds holds) {
    for (const auto& card : seen.cards)
        if (card.active && !holds(card)) return "card " + card.serial + " " + what;
    return {};
}

Broken oneActiveCard(const Observation& seen) {
    std::set<std::int64_t> holders;
    std::set<std::string> permits;
    return everyActiveCard(seen, "is a second one of its holder or permit", [&](const CardFacts& card) {
        const auto* order = orderOf(seen, card);
        return !order || (holders.insert(order->holder).second && permits.insert(order->permitNumber).second);
    });
}

Broken activeCardIsItsRecord(const Observation& seen) {
    return everyActiveCard(seen, "is active and differs from its record",
                           [](const CardFacts& card) { return card.agrees; });
}

Broken numbersAreUsedOrVoid(const Observation& seen) {
    std::set<std::string> numbers;
    std::int64_t reserved = 0, open = 0;
    for (const auto& order : seen.store.orders)
        if (!order.permitNumber.empty()) {
            numbers.insert(order.permitNumber);
            ++reserved;
            open += isEnded(order.state) ? 0 : 1;
        }
    std::int64_t given = 0;
    for (const auto& [name, value] : seen.store.settings)
        if (name.starts_with("counter.permit.")) given += std::stoll(value);
    if (given != reserved || static_cast<std::int64_t>(numbers.size()) != reserved)
        return std::to_string(given) + " numbers given, " + std::to_string(numbers.size()) + " of " +
               std::to_string(reserved) + " orders";
    return unless(!seen.ended || open == 0, "a number is neither used nor void");
}

// Each card is a blank of the stack or the one card of one order.
Broken blanksAreConserved(const Observation& seen) {
    std::set<std::string> bound;
    for (const auto& order : seen.store.orders)
        if (!order.chipSerial.empty() && !bound.insert(order.chipSerial).second)
            return "two orders have the card " + order.chipSerial;
    for (const auto& card : seen.cards)
        if (!card.blank && !bound.contains(card.serial)) return "card " + card.serial + " is of no order";
    return {};
}

Broken activeCardIsCommitted(const Observation& seen) {
    return everyActiveCard(seen, "is active without a durable COMMIT", [&](const CardFacts& card) {
        const auto* order = orderOf(seen, card);
        return order && isCommitted(order->state);
    });
}

Broken eventsOnlyGrow(const Observation& seen) {
    const auto& events = seen.store.events;
    if (!seen.store.eventsChained) return "the events are not one chain";
    if (!seen.store.auditChained) return "the audit trail is not one chain";
    return unless(events.size() >= seen.sentEvents.size() &&
                      std::equal(seen.sentEvents.begin(), seen.sentEvents.end(), events.begin()),
                  "an event that the centre may have is gone");
}

Broken writtenCardIsIntended(const Observation& seen) {
    for (const auto& card : seen.cards) {
        const auto* order = orderOf(seen, card);
        if (!card.blank && (!order || !isIntended(order->state)))
            return "card " + card.serial + " was written without a durable INTENT";
    }
    return {};
}

Broken activeCardHasItsKeys(const Observation& seen) {
    return everyActiveCard(seen, "is active with a mixed key set", [](const CardFacts& card) { return card.keysWhole; });
}

Broken triesAreLeft(const Observation& seen) {
    for (const auto& card : seen.cards)
        if (!card.triesLeft) return "card " + card.serial + " has a key without tries or a locked application";
    return {};
}

Broken ordersEnd(const Observation& seen) {
    if (!seen.ended) return {};
    for (const auto& order : seen.store.orders) {
        if (!isEnded(order.state)) return "order " + std::to_string(order.id) + " ends as " + order.state;
        const auto card = std::ranges::find(seen.cards, order.chipSerial, &CardFacts::serial);
        const bool alive = card != seen.cards.end() && card->active;
        if (alive != (order.state == "handed_over"))
            return "order " + std::to_string(order.id) + " is " + order.state + ", its card is " +
                   (alive ? "active" : "dead");
    }
    return {};
}

}  // namespace

const std::vector<Invariant>& invariants() {
    static const std::vector<Invariant> all{{"I1", oneActiveCard},         {"I2", activeCardIsItsRecord},
                                            {"I3", numbersAreUsedOrVoid},  {"I4", blanksAreConserved},
                                            {"I5", activeCardIsCommitted}, {"I6", eventsOnlyGrow},
                                            {"I7", writtenCardIsIntended}, {"I8", activeCardHasItsKeys},
                                            {"I9", triesAreLeft},          {"I10", ordersEnd}};
    return all;
}

}  // namespace sweep
