#include "app/inspection/lost_cards.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/intake/text_rules.h"
#include "app/life_cycle/card_life.h"
#include "app/registry/calendar.h"
#include "app/registry/loss.h"
#include "app/station/lost_place.h"
#include "app/station/own_case.h"
#include "app/store/clock.h"

namespace app {
namespace {

constexpr std::size_t serialDigits = 20;
constexpr auto undone = "recorded", cancelling = "cancel";  // of an operation whose chip has not followed
constexpr auto listedAsCancelled = "cancelled";

bool isSerial(const std::string& text) {
    return text.size() == serialDigits && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// As utcNow() writes it, and not to come.
bool isPast(const std::string& time) {
    constexpr std::string_view form = "0000-00-00T00:00:00Z";
    const bool formed = std::ranges::equal(time, form, [](char c, char wanted) {
        return wanted == '0' ? c >= '0' && c <= '9' : c == wanted;
    });
    return formed && parseDay(time.substr(0, 10)) && time <= utcNow();
}

bool isPastDay(const std::string& day) {
    const auto told = parseDay(day);
    return told && *told <= today();
}

// It was suspended or cancelled while it was not there.
Error cardPutOutOfUse(const LostCard& card) {
    return fail(Code::cardPutOutOfUse, card.kind + ", " + card.applicationSerial).value();
}

Result<void> tell(Station& station, const std::string& type, const LostCard& card, const std::string& people) {
    const nlohmann::json body{{"application_serial", card.applicationSerial},
                              {"by", people},
                              {"reason", card.reason},
                              {"effective_at", card.effectiveAt},
                              {"lost_on", card.lostOn}};
    return station.audit->write(people, type, "card " + card.applicationSerial, card.reason).and_then([&] {
        return station.events->append(type, body.dump());
    });
}

Result<LostCard> add(Station& station, const LostCard& card) {
    return station.database->transact([&] {
        return station.lost->remove(card.applicationSerial).and_then([&] { return station.lost->add(card); }).and_then([&] { return tell(station, "card.lost", card, card.reportedBy); });
    }).map([&] { return card; });
}

Result<void> demandReporting(Station& station, const LostReport& report) {
    return station.people->demand(card_grants::reporting, "lost " + report.applicationSerial, report.by);
}

Result<void> demandSerial(const std::string& applicationSerial) {
    if (!isSerial(applicationSerial)) return fail(Code::cardSerialMalformed, applicationSerial);
    return {};
}

// A certificate opens the way to a new card; a loss alone only puts one out of use.
Result<void> demandCertifying(Station& station, const LostReport& report) {
    return subjectOfCard(station, report.applicationSerial).and_then([&](const Bytes& subject) {
        return station.people->demand(card_grants::reporting, "lost " + report.applicationSerial, report.by, {{}, {}, subject});
    });
}

// What was cancelled while it was not there is out of use for good: there is nothing to report of it.
Result<void> demandNotCancelled(Station& station, const std::string& applicationSerial) {
    return station.lost->find(applicationSerial).and_then([](const std::optional<LostCard>& known) -> Result<void> {
        if (known && known->kind != listedAsLost && known->kind != listedAsSuspended) return tl::unexpected(cardPutOutOfUse(*known));
        return {};
    });
}

Result<LostCard> enter(Station& station, LostReport report) {
    if (const auto serial = demandSerial(report.applicationSerial); !serial) return tl::unexpected(serial.error());
    if (report.by.name().empty() || report.reason.empty())
        return fail(Code::lostReportIncomplete, report.applicationSerial);
    if (report.effectiveAt.empty()) report.effectiveAt = utcNow();
    const bool dayPast = report.lostOn.empty() || isPastDay(report.lostOn);
    if (lossReportOf(station.regime, {isPast(report.effectiveAt)}).says != Says::may || !dayPast)
        return fail(Code::lossTimeMalformed, dayPast ? report.effectiveAt : report.lostOn);
    return station.lost->find(report.applicationSerial).and_then([&](const std::optional<LostCard>& known) {
        if (known && known->kind != listedAsSuspended) return Result<LostCard>(*known);
        return sealedLostPlace(station, report.applicationSerial, normalizedText(report.place)).and_then([&](const std::string& place) {
            return add(station, {report.applicationSerial, report.by.name(), report.reason, report.effectiveAt, listedAsLost, report.lostOn, place});
        });
    });
}

// What was decided of it while it was not there, as it is listed until its chip has followed; nothing of a card that is not known here.
Result<std::optional<LostCard>> decidedOf(Station& station, const std::string& applicationSerial) {
    const auto order = station.orders->loadBySerial(applicationSerial);
    if (!order && order.error().code == Code::cardUnknown) return std::optional<LostCard>{};
    if (!order) return tl::unexpected(order.error());
    return station.operations->allOf(order->id).map([&](const std::vector<OperationSummary>& all) -> std::optional<LostCard> {
        const auto decided = std::ranges::find(all, undone, &OperationSummary::state);
        if (decided == all.end()) return std::nullopt;
        const std::string kind = decided->kind == cancelling ? listedAsCancelled : listedAsSuspended;
        return LostCard{applicationSerial, decided->by, kind + ": decision " + std::to_string(decided->id), decided->intendedAt, kind};
    });
}

}  // namespace

Result<LostCard> reportLost(Station& station, LostReport report) {
    return demandReporting(station, report)
        .and_then([&] { return demandNotCancelled(station, report.applicationSerial); })
        .and_then([&] { return enter(station, std::move(report)); });
}

Result<LostCard> confirmLost(Station& station, const LostReport& report, const std::string& name) {
    const std::string certificate = normalizedText(name);
    if (const auto may = demandCertifying(station, report); !may) return tl::unexpected(may.error());
    if (certificate.empty()) return fail(Code::certificateMissing, report.applicationSerial);
    std::optional<LostCard> lost;
    return station.database
        ->transact([&] {
            return enter(station, report)
                .and_then([&](const LostCard& card) {
                    lost = card;
                    return station.lost->certify(card.applicationSerial, certificate, report.by.name());
                })
                .and_then([&] { return tell(station, "card.loss_certified", *lost, report.by.name()); });
        })
        .map([&] { return *lost; });
}

Result<LostLook> lookUpLost(Station& station, const std::string& applicationSerial) {
    return demandSerial(applicationSerial).and_then([&] { return station.lost->find(applicationSerial); }).and_then([&](const std::optional<LostCard>& card) {
        return station.lost->certificateOf(applicationSerial).map([&](const std::string& certificate) { return LostLook{card, certificate}; });
    });
}

Result<void> demandNotLost(Station& station, const std::string& applicationSerial) {
    return station.lost->find(applicationSerial)
        .and_then([&](const std::optional<LostCard>& lost) -> Result<void> {
            if (!lost) return {};
            if (lost->kind != listedAsLost) return tl::unexpected(cardPutOutOfUse(*lost));
            return fail(Code::cardOnLostList, applicationSerial);
        });
}

Result<LostCard> demandLiftable(Station& station, const std::string& applicationSerial, const std::string& by,
                                const std::string& second) {
    if (by.empty() || second.empty() || isSamePerson(by, second)) return fail(Code::lostLiftNeedsTwo, applicationSerial);
    const auto card = station.lost->find(applicationSerial);
    if (!card) return tl::unexpected(card.error());
    if (!*card) return fail(Code::lostNotListed, applicationSerial);
    if ((*card)->kind != listedAsLost) return tl::unexpected(cardPutOutOfUse(**card));
    return station.orders->wasReplaced(applicationSerial).and_then([&](bool replaced) -> Result<LostCard> {
        if (foundAgainOf(station.regime, replaced).says != Says::may) return fail(Code::cardReplaced, applicationSerial);
        return **card;
    });
}

Result<void> takeOffList(Station& station, const LostCard& card, const std::string& people) {
    return station.database->transact([&] {
        return station.lost->remove(card.applicationSerial)
            .and_then([&] { return decidedOf(station, card.applicationSerial); })
            .and_then([&](const std::optional<LostCard>& decided) { return decided ? station.lost->add(*decided) : Result<void>{}; })
            .and_then([&] { return tell(station, "card.found", card, people); });
    });
}

Result<void> liftLost(Station& station, const std::string& applicationSerial, const Actor& by, const Actor& second) {
    return subjectOfCard(station, applicationSerial)
        .and_then([&](const Bytes& subject) {
            return station.people->demand(card_grants::lifting, "found " + applicationSerial, by, {second, {}, subject});
        })
        .and_then([&] { return demandLiftable(station, applicationSerial, by.name(), second.name()); })
        .and_then([&](const LostCard& card) { return takeOffList(station, card, by.name() + ", " + second.name()); });
}

}  // namespace app
