#include "app/card_service/recorded_operation.h"

#include <nlohmann/json.hpp>

#include "app/card_service/operation_content.h"

namespace app {
namespace {

using nlohmann::json;

// A loss that was reported besides keeps the card on the list.
Result<void> takeOffSuspended(Station& station, const StoredOrder& order, const RecordedOperation& recorded) {
    if (recorded.kind != Kind::suspend) return {};
    return station.lost->find(order.applicationSerial).and_then([&](const std::optional<LostCard>& listed) -> Result<void> {
        if (!listed || listed->kind != nameOf(Status::suspended)) return {};
        return station.lost->remove(order.applicationSerial);
    });
}

}  // namespace

std::string contentOf(const CardRequest& request, Day day) {
    return json{{"reason", request.reason}, {"check", request.proof}, {"date", toText(day)}}.dump();
}

Result<std::optional<RecordedOperation>> recordedOperation(Station& station, const StoredOrder& order) {
    return station.operations->recordedOf(order.id, order.holder)
        .and_then([](const std::optional<StoredOperation>& stored) -> Result<std::optional<RecordedOperation>> {
            if (!stored) return std::optional<RecordedOperation>{};
            const auto content = json::parse(stored->content, nullptr, false);
            const auto kind = kindNamed(stored->kind);
            const auto reason = content.is_object() ? reasonNamed(content.value("reason", "")) : std::nullopt;
            if (!kind || !reason) return tl::unexpected(operationDamaged());
            return RecordedOperation{stored->id,     *kind, *reason, stored->by, stored->second, content.value("check", ""),
                                     content.value("date", "")};
        });
}

bool isFollowed(const RecordedOperation& recorded, Status chip) {
    if (chip == Status::cancelled) return true;
    return recorded.kind == Kind::suspend && (chip == Status::suspended || chip == Status::lost);
}

Result<void> settle(Station& station, const StoredOrder& order, const RecordedOperation& recorded, const std::string& by) {
    const json body{{"operation", recorded.id},
                    {"kind", nameOf(recorded.kind)},
                    {"order", order.id},
                    {"holder", order.holder},
                    {"application_serial", order.applicationSerial},
                    {"by", by}};
    return station.database->transact([&] {
        return station.operations->end(recorded.id, "followed")
            .and_then([&] { return takeOffSuspended(station, order, recorded); })
            .and_then([&] { return station.terms->forget(order.id); })
            .and_then([&] {
                return station.audit->write(by, "chip followed", order.applicationSerial, std::string(nameOf(recorded.kind)));
            })
            .and_then([&] { return station.events->append("card.chip_followed", body.dump()); });
    });
}

}  // namespace app
