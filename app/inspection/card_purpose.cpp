#include "app/inspection/card_purpose.h"

#include <algorithm>

#include "apdu/core/hex.h"
#include "cardlib/profile/profile_reader.h"

namespace app {
namespace {

using cardlib::CardKind;

Result<Purpose> refuse(const cardlib::Recognition& card) {
    switch (card.kind) {
        case CardKind::bank:
            return fail(Code::cardOfBank);
        case CardKind::copied:
            return fail(Code::copyFound);
        case CardKind::storageUnknown:
            return fail(Code::storageLayoutUnknown, card.type);
        case CardKind::ours:
            return fail(Code::cardOfElsewhere, card.applicationSerial);
        case CardKind::unknown:
            return fail(Code::cardStrange);
        case CardKind::foreign:
        case CardKind::blank:
            break;
    }
    return fail(Code::cardForeign, card.type);
}

Result<Purpose> blank(const Station& station, const cardlib::Recognition& card) {
    const cardlib::Profile& profile = station.profile;
    const std::string made(nameOf(profile.family)), wanted = algorithmOf(profile);
    if (card.family != profile.family) return fail(Code::familyNotMade, card.type + ", not " + made);
    if (!wanted.empty() && std::ranges::find(card.algorithms, wanted) == card.algorithms.end())
        return fail(Code::algorithmNotMade, card.algorithms.front() + ", not " + wanted);
    return Purpose{};
}

}  // namespace

// How ours are laid out, the station's own profile says for its family, the first of the type's for another.
Result<cardlib::Recognition> recognizeCard(Station& station, apdu::Session& session) {
    const auto* type = typeOf(station.cards, session.atr());
    const bool own = type && type->family == station.profile.family;
    std::optional<cardlib::Profile> other;
    if (type && type->family && !own) {
        auto profile = cardlib::readProfile(station.resources / "profiles", type->profiles.front());
        if (!profile) return fail(Code::cardProfileUnusable, type->profiles.front(), profile.error());
        other = *std::move(profile);
    }
    const auto* layout = own ? &station.profile : other ? &*other : nullptr;
    auto card = recognize(session, *station.vault, station.cards, layout);
    if (!card) return fail(Code::cardNotRecognized, "", card.error());
    return *std::move(card);
}

// The chip's serial finds the order of a card that was only begun.
Result<Purpose> purposeOf(Station& station, const cardlib::Recognition& card) {
    return station.orders->findByChip(apdu::toHex(card.chipSerial))
        .and_then([&](const std::optional<StoredOrder>& order) -> Result<Purpose> {
            if (card.kind == CardKind::copied) return refuse(card);
            if (order) return Purpose{order->id, order->state};
            return card.kind == CardKind::blank ? blank(station, card) : refuse(card);
        });
}

}  // namespace app
