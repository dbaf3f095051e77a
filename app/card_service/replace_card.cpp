#include "app/card_service/replace_card.h"

#include <nlohmann/json.hpp>

#include "app/card_service/card_terms_kept.h"
#include "app/card_service/four_eyes.h"
#include "app/card_service/order_of_card.h"
#include "app/card_service/serve_card.h"
#include "app/ledger/handed_over.h"
#include "app/inspection/lost_cards.h"
#include "app/intake/text_rules.h"
#include "app/issuance/states.h"
#include "app/ledger/order_blanks.h"
#include "app/life_cycle/permit_life.h"
#include "app/registry/fees.h"
#include "app/registry/loss.h"
#include "app/station/own_case.h"
#include "app/store/clock.h"

namespace app {
namespace {

Result<void> demandReplacing(Station& station, const ReplacementWish& wish) {
    return subjectOfCard(station, wish.applicationSerial).and_then([&](const Bytes& subject) {
        return station.people->demand(permit_grants::atTheDesk, "replace " + wish.applicationSerial, wish.by, {{}, {}, subject});
    });
}

Result<StoredOrder> oldOrder(Station& station, const std::string& applicationSerial) {
    return station.orders->loadBySerial(applicationSerial).and_then(&demandHandedOver);
}

Result<void> demandNoneWaits(Station& station, const StoredOrder& old) {
    return station.orders->laterOf(old).and_then([](std::int64_t later) -> Result<void> {
        if (later != 0) return fail(Code::replacementWaiting, "order " + std::to_string(later));
        return {};
    });
}

// However it ended, nobody can use it any more.
Result<void> putOutOfUse(Station& station, const StoredOrder& old, const ReplacementWish& wish) {
    return termOfCard(station, old).and_then([&](const CardTerm& term) -> Result<void> {
        if (term.status == nameOf(Status::cancelled)) return {};
        return reportLost(station, {old.applicationSerial, wish.by, "replaced: " + wish.reason, ""}).map([](const LostCard&) {});
    });
}

Result<std::int64_t> orderAnew(Station& station, const StoredOrder& old, const ReplacementWish& wish, const std::string& fee) {
    const auto id = station.orders->add(old.holder, std::string(nameOf(State::draft)), utcNow());
    if (!id) return id;
    const nlohmann::json body{{"order", *id},        {"holder", old.holder}, {"replaces", old.id}, {"application_serial", old.applicationSerial},
                              {"reason", wish.reason}, {"old_card", wish.oldCard}, {"fee", fee},     {"by", wish.by.name()}};
    return station.replacements->add({*id, old.id, wish.reason, wish.oldCard, fee, wish.by.name()})
        .and_then([&] {
            return station.audit->write(wish.by.name(), "replacement ordered", "order " + std::to_string(*id),
                                        "of order " + std::to_string(old.id) + ", " + wish.reason);
        })
        .and_then([&] { return station.events->append("order.draft", body.dump()); })
        .map([&] { return *id; });
}

CardRequest cancellationFor(const ReplacementWish& wish, std::int64_t order) {
    CardRequest request;
    request.kind = Kind::cancel;
    request.by = wish.by;
    request.reason = nameOf(wish.reason == nameOf(Reason::lost) ? Reason::lost : Reason::damaged);
    request.order = order;
    return request;
}

Result<void> cancelLaid(Station& station, apdu::Session& session, const StoredOrder& old, const ReplacementWish& wish) {
    return termOfCard(station, old).and_then([&](const CardTerm& term) -> Result<void> {
        if (term.status == nameOf(Status::cancelled)) return {};
        return serveCard(station, session, cancellationFor(wish, old.id), today()).map([](const CardOutcome&) {});
    });
}

}  // namespace

Result<ReplacementJudgement> judgeReplacement(Station& station, const ReplacementWish& wish) {
    return oldOrder(station, wish.applicationSerial).and_then([&](const StoredOrder& old) {
        return station.lost->certificateOf(old.applicationSerial).map([&](const std::string& certificate) {
            Replacement replacement{wish.reason};
            if (!certificate.empty()) replacement.there.emplace_back("bank_certificate");
            if (wish.oldCard) replacement.there.emplace_back("old_card");
            return ReplacementJudgement{replacementOf(station.regime, replacement), feeFor(station.regime, wish.reason),
                                        receiptFor(station.regime, true), certificate};
        });
    });
}

Result<ReplacementJudgement> demandReplaceable(Station& station, const ReplacementWish& wish) {
    return demandReplacing(station, wish)
        .and_then([&] { return checkOperator(normalizedName(wish.by.name())); })
        .and_then([&] { return judgeReplacement(station, wish); })
        .and_then([&](const ReplacementJudgement& judged) -> Result<ReplacementJudgement> {
            if (judged.may.says != Says::may) return fail(Code::replacementRefused, judged.may.rule);
            return oldOrder(station, wish.applicationSerial)
                .and_then([&](const StoredOrder& old) { return demandNoneWaits(station, old); })
                .map([&] { return judged; });
        });
}

Result<std::int64_t> replaceCard(Station& station, const ReplacementWish& asked) {
    ReplacementWish wish = asked;
    if (!wish.by.signedIn()) wish.by = normalizedName(asked.by.name());
    // Within the transaction its row in the trail would go with the error.
    if (const auto may = demandReplacing(station, wish); !may) return tl::unexpected(may.error());
    std::int64_t order = 0;
    return station.database
        ->transact([&] {
            return demandReplaceable(station, wish).and_then([&](const ReplacementJudgement& judged) {
                return oldOrder(station, wish.applicationSerial).and_then([&](const StoredOrder& old) {
                    return putOutOfUse(station, old, wish)
                        .and_then([&] { return wish.oldCard ? takeBackCard(station, old, {wish.by.name(), ""}) : Result<void>{}; })
                        .and_then([&] { return orderAnew(station, old, wish, judged.fee.rule); })
                        .map([&](std::int64_t id) { order = id; });
                });
            });
        })
        .map([&] { return order; });
}

Result<std::int64_t> replaceLaidCard(Station& station, apdu::Session& session, const ReplacementWish& wish) {
    return demandReplaceable(station, wish)
        .and_then([&](const ReplacementJudgement&) { return oldOrder(station, wish.applicationSerial); })
        .and_then([&](const StoredOrder& old) { return cancelLaid(station, session, old, wish); })
        .and_then([&] { return replaceCard(station, wish); });
}

}  // namespace app
