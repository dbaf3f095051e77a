#include "app/ledger/shelf_book.h"

#include <nlohmann/json.hpp>

#include "app/intake/text_rules.h"
#include "app/ledger/ledger_grants.h"
#include "app/store/clock.h"

namespace app {
namespace {

constexpr int mostWaiting = 2000;

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const auto& part : parts) all += (all.empty() ? "" : ",") + part;
    return all;
}

// The order, when its finished card waits here.
Result<StoredOrder> waitingOrder(Station& station, std::int64_t id) {
    return station.orders->load(id).and_then([&](StoredOrder order) -> Result<StoredOrder> {
        if (order.state != "committed" && order.state != "activating") return fail(Code::shelfNotForIt, "order " + std::to_string(id) + " is " + order.state);
        return order;
    });
}

}  // namespace

Result<void> putOnShelf(Station& station, std::int64_t id, const std::string& place, const Signatures& names) {
    const auto people = signedBy(station, names, ledger_grants::shelf, "shelf put");
    const auto order = waitingOrder(station, id);
    const std::string where = normalizedText(place);
    if (!people) return tl::unexpected(people.error());
    if (!order) return tl::unexpected(order.error());
    if (where.empty() || faultOfText(where)) return fail(Code::shelfPlaceMissing);
    return station.database->transact([&] {
        return station.shelf->put(id, where, people->by).and_then([&] {
            return station.audit->write(people->by, "on the shelf", "order " + std::to_string(id), where);
        });
    });
}

Result<std::vector<Uncollected>> uncollected(Station& station, Day today, const Actor& by) {
    const auto cards = station.people->demand(ledger_grants::shelf, "cards waiting", by).and_then([&] {
        return station.shelf->waiting(mostWaiting);
    });
    if (!cards) return tl::unexpected(cards.error());
    std::vector<Uncollected> rows;
    for (const auto& card : *cards) {
        const auto holder = station.holders->load(card.holder);
        if (!holder) return tl::unexpected(holder.error());
        const auto order = station.orders->load(card.order);
        if (!order) return tl::unexpected(order.error());
        const Holder& person = holder->application.holder;
        const auto finished = parseDay(localDay(card.finishedAt));
        rows.push_back({card, person.name, finished ? daysBetween(*finished, today) : 0, person.citizenNumber, order->permitNumber});
    }
    return rows;
}

Result<void> admitCollector(Station& station, std::int64_t id, const CollectorWish& wish) {
    const auto people = signedAbout(station, wish.people, ledger_grants::shelf, "collector", id);
    const auto order = waitingOrder(station, id);
    if (!people) return tl::unexpected(people.error());
    if (!order) return tl::unexpected(order.error());
    const Ruling ruling = collectionBy(station.regime, wish.collector);
    if (ruling.says != Says::may) return fail(Code::collectionRefused, ruling.rule + (ruling.lacks.empty() ? "" : ": " + joined(ruling.lacks)));
    const std::string name = normalizedName(wish.name.reveal()), document = normalizedText(wish.document.reveal());
    if (wish.collector.who != "holder" && (name.empty() || document.empty() || faultOfText(name) || faultOfText(document)))
        return fail(Code::collectorUnnamed);
    const nlohmann::json collector{{"name", name}, {"document", document}};
    return station.database->transact([&] {
        return station.shelf->addCollection({id, wish.collector.who, joined(wish.collector.documents), collector.dump(), people->by}, order->holder)
            .and_then([&] { return station.audit->write(people->by, "collector admitted", "order " + std::to_string(id), wish.collector.who); });
    });
}

}  // namespace app
