#include "app/card_service/look_at_card.h"

#include "app/card_service/four_eyes.h"
#include "app/card_service/order_of_card.h"
#include "app/card_service/recorded_operation.h"
#include "app/card_service/wanted_operation.h"
#include "app/inspection/lost_cards.h"
#include "app/intake/text_rules.h"
#include "app/life_cycle/record_grants.h"
#include "app/registry/endorsement.h"
#include "app/station/record_composer.h"
#include "cardlib/inspection/card_reader.h"

namespace app {
namespace {

Result<cardlib::StatusContent> statusOn(Station& station, apdu::Session& session) {
    return readOpenly(session, *station.vault, station.profile)
        .and_then([&](const cardlib::CardContents& contents) {
            const auto application = contents.files.find(station.profile.statusApplication);
            if (application == contents.files.end()) return cardlib::parseStatus({});
            const auto file = application->second.find(station.profile.statusFile);
            return cardlib::parseStatus(file == application->second.end() ? ByteView{} : ByteView(file->second));
        })
        .map_error(&cardNotExamined);
}

// What an endorsement today would make of it.
void foresee(Station& station, const cardlib::StatusContent& status, Day today, LaidCard& card) {
    const Day cardEnd = parseDay(card.cardEnd).value_or(today);
    card.endorsement = endorsementOf(station.regime, {parseDay(status.endorsedUntil).value_or(today), cardEnd}, today);
    const auto allowed = demandNotLost(station, card.applicationSerial).and_then([&] {
        CardRequest request;
        return wantedOperation(station, request, status, cardEnd, today, false);
    });
    if (allowed) card.newUntil = allowed->endorsedUntil;
    if (!allowed) card.notEndorsed = allowed.error();
}

Result<LaidCard> recorded(Station& station, const StoredOrder& order) {
    LaidCard card;
    card.order = order.id;
    card.applicationSerial = order.applicationSerial;
    card.permitNumber = order.permitNumber;
    return station.orders->loadCard(order)
        .and_then([&](const std::string& json) {
            std::string sealed;
            card.cardEnd = recordFromJson(json, sealed).get("end_date");
            return station.holders->load(order.holder);
        })
        .and_then([&](StoredHolder holder) {
            card.holder = std::move(holder.application.holder);
            card.photo = std::move(holder.photo);
            return station.lost->find(order.applicationSerial);
        })
        .and_then([&](const std::optional<LostCard>& lost) {
            card.listed = lost.has_value();
            return recordedOperation(station, order);
        })
        .and_then([&](const std::optional<RecordedOperation>& recorded) {
            if (recorded) card.decided = nameOf(recorded->kind);
            return station.operations->openOf(order.id, order.holder);
        })
        .map([&](const std::optional<StoredOperation>& open) {
            card.unfinished = open ? open->kind : "";
            return std::move(card);
        });
}

}  // namespace

Result<LaidCard> lookAtCard(Station& station, apdu::Session& session, const std::string& service, const Actor& actor,
                            Day today) {
    if (const auto may = station.people->demand(record_grants::looking, "look at card", actor); !may) return tl::unexpected(may.error());
    const std::string by = normalizedName(actor.name());
    if (const auto named = checkOperator(by); !named) return tl::unexpected(named.error());
    return orderOfCard(station, session, std::nullopt).and_then([&](const StoredOrder& order) {
        return statusOn(station, session).and_then([&](const cardlib::StatusContent& status) {
            return recorded(station, order).and_then([&](LaidCard card) {
                card.status = status.status;
                card.reason = status.reason;
                card.endorsedUntil = status.endorsedUntil;
                foresee(station, status, today, card);
                return station.audit->write(by, "card looked at", card.applicationSerial, service).map([&] {
                    return std::move(card);
                });
            });
        });
    });
}

}  // namespace app
