#include "app/issuance/issue_card.h"

#include <chrono>
#include <nlohmann/json.hpp>

#include "apdu/core/hex.h"
#include "app/inspection/card_purpose.h"
#include "app/issuance/order_face.h"
#include "app/issuance/order_steps.h"
#include "app/issuance/replacement_check.h"
#include "app/ledger/order_blanks.h"
#include "app/registry/number_lease.h"
#include "app/station/record_composer.h"
#include "app/store/journal_store.h"
#include "cardlib/inspection/card_reader.h"
#include "cardlib/personalization/personalizer.h"
#include "cardlib/profile/file_image.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/seal/qr_seal.h"

namespace app {
namespace {

constexpr auto system = "issuance";
constexpr std::size_t chipPhotoLimit = 4093;

std::int64_t millisecondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start)
        .count();
}

tl::unexpected<Error> chipNotMade(const StoredOrder& order, const cardlib::Error& error) {
    return fail(Code::chipNotMade, "order " + std::to_string(order.id), error);
}

std::string yearOf(Day on) {
    return toText(on).substr(0, 4);
}

struct CardNumber {
    std::int64_t permit, card;
};

// Those at these places of the station's leases.
Result<CardNumber> leased(const Station& station, const Result<std::int64_t>& permits, const Result<std::int64_t>& cards, Day on) {
    if (!permits || !cards) return tl::unexpected(permits ? cards.error() : permits.error());
    const auto permit = permitRangeOf(station.identity.number).at(*permits, on), card = cardRange().at(*cards, on);
    if (!permit || !card) return fail(Code::rangeExhausted, yearOf(on));
    return CardNumber{*permit, *card};
}

// The next numbers of this station's leases, taken for good.
Result<void> reserveNumbers(Station& station, StoredOrder& order, Day on) {
    if (!order.permitNumber.empty()) return {};
    const auto permits = station.orders->nextOf(permitCounter(on)), cards = station.orders->nextOf(cardCounter);
    return leased(station, permits, cards, on).map([&](const CardNumber& next) {
        const StationIdentity& identity = station.identity;
        order.permitNumber = permitNumber(identity.authority, on, next.permit);
        order.applicationSerial = applicationSerial(identity.authority, identity.number, next.card);
        order.printNumber = printNumber(identity.number, next.card);
    });
}

// What intend() would refuse is told before a card is fed.
Result<void> demandIntendable(Station& station, const StoredOrder& order) {
    const Day on = today();
    return station.events->requireNoFork()
        .and_then([&] { return demandOldCardOut(station, order); })
        .and_then([&] { return demandBlankInDrawer(station); })
        .and_then([&]() -> Result<void> {
            if (!order.permitNumber.empty()) return {};
            const auto permits = station.orders->upcomingOf(permitCounter(on)), cards = station.orders->upcomingOf(cardCounter);
            return leased(station, permits, cards, on).map([](const CardNumber&) {});
        });
}

// What lies there is looked at before anything is written; a card that is good for nothing here is refused with the
// reason, one that belongs to another order or is not quite blank as not blank. Gives its serial.
Result<Bytes> demandBlank(Station& station, const StoredOrder& order, apdu::Session& session) {
    const auto card = recognizeCard(station, session);
    if (!card) return tl::unexpected(card.error());
    return purposeOf(station, *card).and_then([&](const Purpose& purpose) -> Result<Bytes> {
        const auto blank = purpose.order != 0 ? cardlib::Result<bool>(false)
                                              : isBlank(session, *station.vault, station.profile);
        if (!blank) return chipNotMade(order, blank.error());
        if (!*blank) return fail(Code::blankNeeded, "order " + std::to_string(order.id), cardlib::notBlank());
        return card->chipSerial;
    });
}

// Binds order, numbers and chip before anything is written on the chip. An answer that arrived wrong would bind a card
// that does not exist: the serial is read again after the look at the card.
Result<void> intend(Station& station, StoredOrder& order, apdu::Session& session, const Actor& by) {
    if (const auto alone = station.events->requireNoFork(); !alone) return alone;
    const auto seen = demandBlank(station, order, session);
    if (!seen) return tl::unexpected(seen.error());
    const auto chip = cardlib::readChipSerial(session, *station.vault, station.profile);
    if (!chip) return chipNotMade(order, chip.error());
    if (*chip != *seen) return chipNotMade(order, cardlib::foreign(apdu::toHex(*seen)));
    return takeStep(station, order, Step::intend, by.signedIn() ? by.name() : system, [&] {
        order.chipSerial = apdu::toHex(*chip);
        const Day on = today();
        order.issueDate = toText(on);
        order.profileHash = station.newCards.hash;
        return reserveNumbers(station, order, on);
    });
}

// A torn order goes on with the card it was begun on, and its face goes on no other.
Result<void> demandBegun(Station& station, const StoredOrder& order, apdu::Session& session) {
    const auto chip = cardlib::readChipSerial(session, *station.vault, station.profile);
    if (!chip) return chipNotMade(order, chip.error());
    if (apdu::toHex(*chip) != order.chipSerial) return chipNotMade(order, cardlib::foreign(order.chipSerial));
    return {};
}

Result<Bytes> chipPhotoOf(const Station& station, std::int64_t order, const Bytes& held) {
    const auto photo = station.studio->chipPhoto(held, chipPhotoLimit);
    if (!photo) return fail(Code::photoUnusable, "order " + std::to_string(order), photo.error());
    return *photo;
}

Result<cardlib::CardRecord> recordOf(const Station& station, const StoredOrder& order,
                                     const StoredHolder& holder) {
    return chipPhotoOf(station, order.id, holder.photo).map([&](const Bytes& photo) {
        auto record = composeRecord(station, holder.application, numbersOf(order));
        record.setPhoto(photo);
        return record;
    });
}

// What the code on the plastic will say; made once, with the chip, and kept.
Result<void> keepCard(Station& station, const StoredOrder& order, const cardlib::CardRecord& record) {
    auto qr = cardlib::photoContent(record).and_then(
        [&](const Bytes& content) { return cardlib::makeQrSeal(record, content, *station.vault); });
    if (!qr) return fail(Code::sealNotMade, "order " + std::to_string(order.id), qr.error());
    return station.orders->saveCard(order, recordToJson(record, *qr));
}

Result<void> writeChip(Station& station, StoredOrder& order, apdu::Session& session, cardlib::Begin begin,
                       const ProgressObserver& progress) {
    const auto holder = station.holders->load(order.holder);
    if (!holder) return tl::unexpected(holder.error());
    const auto record = recordOf(station, order, *holder);
    if (!record) return tl::unexpected(record.error());
    const auto start = std::chrono::steady_clock::now();
    JournalStore journal(*station.database, order.id);
    const auto begun = [&](std::size_t step, std::size_t all) {
        tellProgress(progress, {"chip", static_cast<std::int64_t>(step), static_cast<std::int64_t>(all), order.id, ""});
    };
    const auto evidence =
        cardlib::planCard(station.newCards, *record, *station.vault).and_then([&](const cardlib::Plan& plan) {
            return cardlib::personalize(session, *station.vault, plan, begin, journal, begun);
        });
    if (journal.refusal()) return tl::unexpected(*journal.refusal());
    if (!evidence) return chipNotMade(order, evidence.error());
    order.evidence = cardlib::toJson(*evidence);
    order.chipMs = millisecondsSince(start);
    return takeStep(station, order, Step::proveChip, system,
                    [&] { return keepCard(station, order, *record); });
}

}  // namespace

Result<void> prepareChip(Station& station, std::int64_t id) {
    return station.orders->load(id)
        .and_then([&](const StoredOrder& order) {
            const auto may = stateOf(order) == State::approved ? demandIntendable(station, order) : Result<void>{};
            return may.and_then([&] { return faceOf(station, order); });
        })
        .and_then([&](const OrderFace& face) -> Result<void> {
            if (const auto fits = station.studio->proveTexts(face.texts); !fits) return faceNotPrinted(id, fits.error());
            return chipPhotoOf(station, id, face.photo).map([](const Bytes&) {});
        });
}

Result<void> makeChip(Station& station, std::int64_t id, apdu::Session& session, const Actor& by, const ProgressObserver& progress) {
    if (const auto may = demandStep(station, id, Step::intend, by); !may) return may;
    return station.orders->load(id).and_then([&](StoredOrder order) -> Result<void> {
        const State state = stateOf(order);
        if (state == State::printed || state == State::committed) return {};
        const bool resumed = state == State::writing || state == State::verified;
        auto ready = resumed ? demandBegun(station, order, session) : intend(station, order, session, by);
        if (state == State::verified) return ready;
        return ready.and_then([&] {
            return writeChip(station, order, session,
                             resumed ? cardlib::Begin::resume : cardlib::Begin::onBlank, progress);
        });
    });
}

Result<printer::Face> drawFace(Station& station, std::int64_t id, int dpi) {
    const auto order = station.orders->load(id);
    if (!order) return tl::unexpected(order.error());
    auto content = faceOf(station, *order);
    if (!content) return tl::unexpected(content.error());
    auto face = station.studio->face(std::move(content->texts), content->photo, std::move(content->qr), dpi);
    if (!face) return faceNotPrinted(id, face.error());
    const std::string& mark = station.identity.mark;
    return mark.empty() ? *std::move(face) : printer::markedFace(*face, mark);
}

std::string textOf(printer::PrintProof proof) {
    switch (proof) {
        case printer::PrintProof::renderedBitmap:
            return "rendered bitmap";
        case printer::PrintProof::plastic:
            return "scanned from plastic";
        case printer::PrintProof::unread:
            return "not scanned from plastic";
        case printer::PrintProof::otherCode:
            return "another code";
        case printer::PrintProof::none:
            break;
    }
    return "";
}

Result<void> notePrinted(Station& station, std::int64_t id, const printer::PrintResult& printed, std::chrono::milliseconds took) {
    return station.orders->load(id).and_then([&](StoredOrder order) -> Result<void> {
        if (stateOf(order) == State::committed || stateOf(order) == State::printed) return {};
        order.front = printed.front;
        order.back = printed.back;
        order.printMs = took.count();
        order.printProof = textOf(printed.proof);
        return takeStep(station, order, Step::print, system);
    });
}

Result<void> commitProved(Station& station, std::int64_t id, printer::PrintProof proof) {
    return station.orders->load(id).and_then([&](StoredOrder order) -> Result<void> {
        if (stateOf(order) == State::committed) return {};
        if (order.printProof == textOf(printer::PrintProof::otherCode))
            return fail(Code::plasticDiffers, "order " + std::to_string(id));
        if (proof != printer::PrintProof::none) order.printProof = textOf(proof);
        if (order.printProof.empty()) order.printProof = textOf(printer::PrintProof::unread);
        return takeStep(station, order, Step::commit, system);
    });
}

Result<void> commitPrinted(Station& station, std::int64_t id, const printer::PrintResult& printed,
                           std::chrono::milliseconds took) {
    return notePrinted(station, id, printed, took).and_then([&] { return commitProved(station, id, printer::PrintProof::none); });
}

}  // namespace app
