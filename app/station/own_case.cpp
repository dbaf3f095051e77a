#include "app/station/own_case.h"

namespace app {
namespace {

Result<Bytes> subjectOf(Station& station, const Result<StoredOrder>& order) {
    if (order) return subjectOfHolder(station, order->holder);
    const bool unknown = order.error().code == Code::orderMissing || order.error().code == Code::cardUnknown;
    return unknown ? Result<Bytes>(Bytes{}) : tl::unexpected(order.error());
}

}  // namespace

Result<Bytes> subjectOfHolder(Station& station, std::int64_t holder) {
    return station.holders->indexOf(holder);
}

Result<Bytes> subjectOfOrder(Station& station, std::int64_t order) {
    return subjectOf(station, station.orders->load(order));
}

Result<Bytes> subjectOfCard(Station& station, const std::string& applicationSerial) {
    return subjectOf(station, station.orders->loadBySerial(applicationSerial));
}

Result<void> demandAbout(Station& station, const Grant& grant, const std::string& what, const Actor& by, const Actor& second,
                         std::int64_t holder) {
    return subjectOfHolder(station, holder).and_then([&](const Bytes& subject) {
        return station.people->demand(grant, what, by, {second, {}, subject});
    });
}

}  // namespace app
