#include "app/card_service/card_terms_kept.h"

#include "app/card_service/life_cycle.h"
#include "app/card_service/operation_content.h"
#include "app/card_service/recorded_operation.h"
#include "app/station/record_composer.h"

namespace app {
namespace {

constexpr int atOnce = 200;

Result<Status> statusOnChip(Station& station, const StoredOrder& order) {
    return station.operations->lastDone(order.id, order.holder)
        .and_then([](const std::optional<StoredOperation>& last) -> Result<Status> {
            if (!last) return Status::inUse;
            return contentFromJson(last->content).map([](const OperationContent& content) {
                const auto status = cardlib::parseStatus(content.operation.statusAfter);
                return status ? status->status : Status::inUse;
            });
        });
}

// What was decided holds before the chip has followed.
Result<Status> statusOf(Station& station, const StoredOrder& order) {
    return recordedOperation(station, order).and_then([&](const std::optional<RecordedOperation>& recorded) -> Result<Status> {
        if (recorded) return recorded->status();
        return statusOnChip(station, order);
    });
}

Result<CardTerm> drawn(Station& station, const StoredOrder& order) {
    return station.orders->loadCard(order).and_then([&](const std::string& card) {
        std::string sealed;
        const auto record = recordFromJson(card, sealed);
        return statusOf(station, order).map([&](Status status) {
            return CardTerm{order.id, std::string(nameOf(status)), std::string(record.get("endorsed_until")),
                            std::string(record.get("end_date"))};
        });
    });
}

}  // namespace

Result<CardTerm> termOfCard(Station& station, const StoredOrder& order) {
    return station.terms->find(order.id).and_then([&](const std::optional<CardTerm>& known) -> Result<CardTerm> {
        if (known) return *known;
        // In one transaction: an operation that ends meanwhile would be overlooked.
        std::optional<CardTerm> term;
        return station.database
            ->transact([&] {
                return drawn(station, order).and_then([&](const CardTerm& found) {
                    term = found;
                    return station.terms->keep(found);
                });
            })
            .map([&] { return *term; });
    });
}

Result<void> keepCardTerms(Station& station) {
    for (;;) {
        const auto missing = station.terms->missing(atOnce);
        if (!missing) return tl::unexpected(missing.error());
        if (missing->empty()) return {};
        const auto kept = station.database->transact([&]() -> Result<void> {
            for (const std::int64_t id : *missing) {
                const auto term =
                    station.orders->load(id).and_then([&](const StoredOrder& order) { return termOfCard(station, order); });
                if (!term) return tl::unexpected(term.error());
            }
            return {};
        });
        if (!kept) return kept;
    }
}

}  // namespace app
