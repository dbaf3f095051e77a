#include "app/station/lost_place.h"

namespace app {
namespace {

Cell cellOf(const StoredOrder& order) {
    return {"lost_card", "lost_where", order.id};
}

bool isNotHere(const Error& error) {
    return error.code == Code::cardUnknown || error.code == Code::recordMissing;
}

}  // namespace

Result<std::string> sealedLostPlace(Station& station, const std::string& applicationSerial, const std::string& place) {
    if (place.empty()) return std::string();
    const auto sealed = station.orders->loadBySerial(applicationSerial).and_then([&](const StoredOrder& order) {
        return station.holders->keyOf(order.holder).map([&](const RecordKey& key) {
            const Bytes cell = sealCell(key, cellOf(order), place);
            return std::string(cell.begin(), cell.end());
        });
    });
    if (!sealed && isNotHere(sealed.error())) return std::string();
    return sealed;
}

Result<std::string> lostPlaceOf(Station& station, const LostCard& card) {
    if (card.place.empty()) return std::string();
    return station.orders->loadBySerial(card.applicationSerial).and_then([&](const StoredOrder& order) {
        return station.holders->keyOf(order.holder).and_then([&](const RecordKey& key) {
            return openCell(key, cellOf(order), Bytes(card.place.begin(), card.place.end()));
        });
    });
}

}  // namespace app
