#include "app/services/card_rows.h"

#include "app/card_service/card_terms_kept.h"
#include "app/intake/text_rules.h"
#include "app/issuance/order_steps.h"
#include "app/registry/endorsement.h"
#include "app/services/order_rows.h"
#include "app/services/record.h"
#include "app/station/lost_place.h"

namespace app {
namespace {

constexpr std::size_t citizenDigits = 18, serialDigits = 20;

Result<CardRow> withTerm(Station& station, const StoredOrder& order, Day today, CardRow row) {
    return termOfCard(station, order).map([&](const CardTerm& term) {
        row.status = term.status;
        row.endorsedUntil = term.endorsedUntil;
        row.cardEnd = term.cardEnd;
        const Day until = parseDay(term.endorsedUntil).value_or(today), end = parseDay(term.cardEnd).value_or(today);
        row.endorsement = endorsementOf(station.regime, {until, end}, today);
        return std::move(row);
    });
}

Result<CardRow> withLoss(Station& station, CardRow row) {
    return station.lost->find(row.applicationSerial).and_then([&](std::optional<LostCard> lost) -> Result<CardRow> {
        auto place = lost ? lostPlaceOf(station, *lost) : std::string();
        if (!place) return tl::unexpected(place.error());
        if (lost) lost->place = *std::move(place);
        row.lost = std::move(lost);
        return station.lost->certificateOf(row.applicationSerial).map([&](std::string certificate) {
            row.certificate = std::move(certificate);
            return std::move(row);
        });
    });
}

Result<CardRow> rowOf(Station& station, const StoredOrder& order, Day today) {
    CardRow row;
    row.order = order.id;
    row.permitNumber = order.permitNumber;
    row.applicationSerial = order.applicationSerial;
    return station.holders->load(order.holder)
        .and_then([&](const StoredHolder& holder) {
            row.name = holder.application.holder.name;
            row.maskedNumber = maskedNumber(holder.application.holder.citizenNumber.reveal());
            return station.orders->laterOf(order);
        })
        .and_then([&](std::int64_t later) {
            row.replacedBy = later;
            return withTerm(station, order, today, std::move(row));
        })
        .and_then([&](CardRow whole) { return withLoss(station, std::move(whole)); });
}

Result<std::vector<CardRow>> rowsOf(Station& station, const std::vector<std::int64_t>& ids, Day today) {
    std::vector<CardRow> rows;
    for (const std::int64_t id : ids) {
        const auto order = station.orders->load(id);
        if (!order) return tl::unexpected(order.error());
        if (stateOf(*order) != State::handedOver) continue;
        auto row = rowOf(station, *order, today);
        if (!row && row.error().code == Code::recordMissing) continue;  // erased; the order's row is not
        if (!row) return tl::unexpected(row.error());
        rows.push_back(*std::move(row));
    }
    return rows;
}

Result<std::vector<std::int64_t>> ordersOf(Station& station, const std::string& number, int count) {
    using Ids = std::vector<std::int64_t>;
    if (number.empty()) return station.orders->newest(std::string(nameOf(State::handedOver)), count);
    if (number.size() == citizenDigits)
        return station.holders->find(number).and_then([&](std::optional<std::int64_t> holder) -> Result<Ids> {
            if (!holder) return Ids{};
            return station.orders->ofHolder(*holder);
        });
    if (number.size() == serialDigits) {
        const auto order = station.orders->loadBySerial(number);
        if (!order && order.error().code != Code::cardUnknown) return tl::unexpected(order.error());
        return order ? Ids{order->id} : Ids{};
    }
    return station.orders->findByPermit(number).map([](const std::optional<StoredOrder>& order) {
        return order ? Ids{order->id} : Ids{};
    });
}

}  // namespace

Result<std::vector<CardRow>> cardRows(Station& station, const std::string& number, int count, Day today, const Actor& by) {
    const auto may = demandLooking(station, by);
    return may.and_then([&] { return ordersOf(station, normalizedText(number), count); }).and_then([&](const std::vector<std::int64_t>& ids) {
        return rowsOf(station, ids, today);
    });
}

Result<std::vector<CardRow>> dueForEndorsement(Station& station, int count, Day today, const Actor& by) {
    if (const auto may = demandLooking(station, by); !may) return tl::unexpected(may.error());
    // Longer than any regime's window; the ruling decides.
    constexpr auto ahead = std::chrono::days(92);
    const Day horizon = std::chrono::sys_days(today) + ahead;
    const std::string from = station.regime.lateEndorsementRestores ? "" : toText(today);
    return keepCardTerms(station)
        .and_then([&] { return station.terms->endingBy({from, toText(horizon)}, toText(today), count); })
        .and_then([&](const std::vector<std::int64_t>& ids) { return rowsOf(station, ids, today); })
        .map([](std::vector<CardRow> rows) {
            std::erase_if(rows, [](const CardRow& row) {
                const bool due = row.endorsement.says == Says::must || row.endorsement.says == Says::may;
                return !due || row.lost || row.replacedBy != 0;
            });
            return rows;
        });
}

Result<std::vector<CardRow>> dueAsSeenBy(Station& station, int count, Day today, const Actor& by) {
    return station.people->may(lookingUp, by).and_then([&](bool may) {
        return may ? dueForEndorsement(station, count, today, by) : Result<std::vector<CardRow>>();
    });
}

}  // namespace app
