#include "app/card_service/serve_absent_card.h"

#include <nlohmann/json.hpp>

#include "app/card_service/card_terms_kept.h"
#include "app/card_service/operation_grants.h"
#include "app/card_service/order_of_card.h"
#include "app/ledger/handed_over.h"
#include "app/card_service/recorded_operation.h"
#include "app/card_service/wanted_operation.h"
#include "app/station/own_case.h"
#include "app/store/clock.h"

namespace app {
namespace {

Result<void> demandNoCardNeeded(const CardRequest& request) {
    if (request.kind != Kind::cancel && request.kind != Kind::suspend) return fail(Code::cardNeeded, std::string(nameOf(request.kind)));
    if (reasonOf(request) == Reason::exOfficio && request.proof.empty()) return fail(Code::checkRecordMissing);
    return {};
}

// The card on the desk is somebody's; the one that is not there is only its order's.
class AbsentCard {
  public:
    AbsentCard(Station& station, StoredOrder order, const CardRequest& request, Day today)
        : station_(station), order_(std::move(order)), request_(request), today_(today) {}

    Result<CardOutcome> serve() {
        return termOfCard(station_, order_).and_then([&](const CardTerm& term) {
            until_ = term.endorsedUntil;
            return nextStatus(statusNamed(term.status).value_or(Status::inUse), request_.kind)
                .and_then([&](Status next) {
                    next_ = next;
                    return supersede();
                })
                .and_then([&] { return record(); })
                .and_then([&] { return keepOutOfUse(); })
                .and_then([&] { return station_.terms->forget(order_.id); })
                .and_then([&] { return tell(); })
                .map([&] {
                    return CardOutcome{operation_, order_.id, std::string(nameOf(request_.kind)), order_.applicationSerial, next_, until_, {}};
                });
        });
    }

  private:
    // What was suspended while it was not there is cancelled now.
    Result<void> supersede() {
        return recordedOperation(station_, order_).and_then([&](const std::optional<RecordedOperation>& before) -> Result<void> {
            return before ? station_.operations->end(before->id, "superseded") : Result<void>{};
        });
    }

    Result<void> record() {
        return station_.operations
            ->record({0, order_.id, std::string(nameOf(request_.kind)), {}, request_.by.name(), request_.second.name(), contentOf(request_, today_)},
                     order_.holder)
            .map([&](std::int64_t id) { operation_ = id; });
    }

    // What was reported lost stays so on the list.
    Result<void> keepOutOfUse() {
        const std::string kind(nameOf(next_));
        return station_.lost->find(order_.applicationSerial).and_then([&](const std::optional<LostCard>& listed) -> Result<void> {
            if (listed && listed->kind == listedAsLost) return {};
            return station_.lost->remove(order_.applicationSerial).and_then([&] {
                return station_.lost->add({order_.applicationSerial, request_.by.name(), kind + ": " + request_.reason, utcNow(), kind});
            });
        });
    }

    Result<void> tell() {
        const nlohmann::json body{{"operation", operation_},
                                  {"kind", nameOf(request_.kind)},
                                  {"order", order_.id},
                                  {"holder", order_.holder},
                                  {"permit_number", order_.permitNumber},
                                  {"application_serial", order_.applicationSerial},
                                  {"by", request_.by.name()},
                                  {"second", request_.second.name()},
                                  {"status", nameOf(next_)},
                                  {"reason", request_.reason},
                                  {"endorsed_until", until_},
                                  {"date", toText(today_)},
                                  {"card_there", false}};
        const std::string people = request_.second.name().empty() ? request_.by.name() : request_.by.name() + ", " + request_.second.name();
        std::string said = request_.reason;
        if (!request_.proof.empty()) said += ", on " + request_.proof;
        return station_.audit->write(people, std::string(nameOf(request_.kind)) + " without card", order_.applicationSerial, said)
            .and_then([&] { return station_.events->append("card." + std::string(pastOf(request_.kind)), body.dump()); });
    }

    Station& station_;
    StoredOrder order_;
    const CardRequest& request_;
    Day today_;
    Status next_ = Status::inUse;
    std::int64_t operation_ = 0;
    std::string until_;
};

}  // namespace

Result<CardOutcome> serveAbsentCard(Station& station, const CardRequest& asked, Day today) {
    const auto may = subjectOfOrder(station, asked.order.value_or(0)).and_then([&](const Bytes& subject) {
        return station.people->demand(grantFor(asked.kind, reasonOf(asked)), std::string(nameOf(asked.kind)), asked.by,
                                      {asked.second, {}, subject});
    });
    if (!may) return tl::unexpected(may.error());
    return checkedRequest(station, asked).and_then([&](const CardRequest& request) {
        return demandNoCardNeeded(request)
            .and_then([&] { return station.orders->load(request.order.value_or(0)); })
            .and_then(&demandHandedOver)
            .and_then([&](const StoredOrder& order) {
                std::optional<CardOutcome> served;
                return station.database
                    ->transact([&] {
                        return AbsentCard(station, order, request, today).serve().map([&](CardOutcome outcome) { served = std::move(outcome); });
                    })
                    .map([&] { return *served; });
            });
    });
}

Result<std::int64_t> orderOfPermit(Station& station, const std::string& permitNumber) {
    return station.orders->findByPermit(permitNumber).and_then([&](const std::optional<StoredOrder>& order) -> Result<std::int64_t> {
        if (!order) return fail(Code::permitUnknown, permitNumber);
        return order->id;
    });
}

}  // namespace app
