#include "app/card_service/serve_card.h"

#include <nlohmann/json.hpp>

#include "apdu/core/hex.h"
#include "app/card_service/lost_list_check.h"
#include "app/card_service/operation_grants.h"
#include "app/card_service/operation_content.h"
#include "app/card_service/order_of_card.h"
#include "app/card_service/recorded_operation.h"
#include "app/card_service/wanted_operation.h"
#include "app/issuance/order_steps.h"
#include "app/ledger/order_blanks.h"
#include "app/station/own_case.h"
#include "app/station/record_composer.h"
#include "app/store/holder_json.h"
#include "app/store/journal_store.h"
#include "cardlib/operations/run_operation.h"

namespace app {
namespace {

constexpr std::int64_t stages = 3;

nlohmann::json plain(const Facts& facts) {
    auto object = nlohmann::json::object();
    for (const auto& [name, value] : facts) object[name] = value.reveal();
    return object;
}

// One card at the desk.
class Service {
  public:
    Service(Station& station, apdu::Session& session, StoredOrder order, std::string_view task, const ProgressObserver& progress)
        : station_(station), session_(session), order_(std::move(order)), task_(task), progress_(progress) {}

    // What was begun on this card earlier; nothing when nothing was, or when another station has gone on
    // since.
    Result<std::optional<CardOutcome>> finishEarlier(std::string& asked) {
        return station_.operations->openOf(order_.id, order_.holder)
            .and_then([&](const std::optional<StoredOperation>& open) -> Result<std::optional<CardOutcome>> {
                if (!open) return std::optional<CardOutcome>{};
                return contentFromJson(open->content).and_then([&](const OperationContent& content) {
                    asked = content.asked;
                    return finishOrLeave(*open, content);
                });
            });
    }

    Result<CardOutcome> begin(const CardRequest& request, Day today, bool found) {
        const auto living = readLivingCard(session_, *station_.vault, station_.profile);
        const auto card = station_.orders->loadCard(order_);
        if (!living) return tl::unexpected(cardNotExamined(living.error()));
        if (!card) return tl::unexpected(card.error());
        tellStage(1, "judge");
        std::string qr;
        const auto record = recordFromJson(*card, qr);
        return describe(request, *living, record, today, found).and_then([&](const cardlib::Operation& operation) {
            OperationContent content{askedBy(request), toText(today), operation, request.facts, {},
                                     request.since ? toText(*request.since) : ""};
            const auto standing = standingFacts(station_.profile, *living).value_or(cardlib::FieldValues{});
            for (const auto& [name, value] : request.facts) content.before[name] = standing.at(name);
            const std::string kind(nameOf(request.kind));
            StoredOperation stored{0, order_.id, kind, {}, request.by.name(), request.second.name(), toJson(content)};
            return intend(stored, intention(request)).and_then([&] { return run(stored, content); });
        });
    }

    // The chip is brought to what was decided while the card was not there.
    Result<CardOutcome> follow(const RecordedOperation& recorded, const Actor& by, Day today) {
        std::string earlier;
        return finishEarlier(earlier)
            .and_then([&](const std::optional<CardOutcome>&) { return statusOnChip(); })
            .and_then([&](const cardlib::StatusContent& chip) -> Result<CardOutcome> {
                CardRequest decided;
                decided.kind = recorded.kind;
                decided.by = by;
                decided.reason = nameOf(recorded.reason);
                decided.proof = "decision " + std::to_string(recorded.id);
                if (!isFollowed(recorded, chip.status)) return begin(decided, today, false);
                return CardOutcome{recorded.id, order_.id, std::string(nameOf(recorded.kind)), order_.applicationSerial, chip.status, chip.endorsedUntil, {}};
            })
            .and_then([&](CardOutcome outcome) {
                outcome.followed = nameOf(recorded.kind);
                return settle(station_, order_, recorded, by.name()).map([&] { return std::move(outcome); });
            });
    }

  private:
    Result<cardlib::StatusContent> statusOnChip() {
        return readLivingCard(session_, *station_.vault, station_.profile)
            .and_then([](const cardlib::LivingCard& living) { return cardlib::parseStatus(living.status); })
            .map_error(&cardNotExamined);
    }

    Result<cardlib::Operation> describe(const CardRequest& request, const cardlib::LivingCard& living,
                                        const cardlib::CardRecord& record, Day today, bool found) {
        const auto refused = [](const cardlib::Error& error) {
            return fail(Code::operationRefused, "", error).value();
        };
        return cardlib::parseStatus(living.status)
            .map_error(refused)
            .and_then([&](const cardlib::StatusContent& status) {
                const Day cardEnd = parseDay(record.get("end_date")).value_or(today);
                return wantedOperation(station_, request, status, cardEnd, today, found);
            })
            .and_then([&](const cardlib::OperationRequest& wanted) {
                return describeOperation(station_.profile, living, wanted, *station_.vault)
                    .map_error(refused);
            });
    }

    static std::string intention(const CardRequest& request) {
        std::string said = "intended";
        if (!request.proof.empty()) said += ", on " + request.proof;
        if (request.since) said += ", since " + toText(*request.since);
        return said;
    }

    Result<void> intend(StoredOperation& stored, const std::string& said) {
        return station_.database->transact([&] {
            return station_.operations->add(stored, order_.holder)
                .and_then([&](std::int64_t id) {
                    stored.id = id;
                    return station_.audit->write(people(stored), stored.kind + " begun", order_.applicationSerial, said);
                })
                .and_then([&] { return tell("card.operation_intended", stored, nlohmann::json::object()); });
        });
    }

    Result<std::optional<CardOutcome>> finishOrLeave(const StoredOperation& stored,
                                                     const OperationContent& content) {
        auto finished = run(stored, content);
        if (isOvertaken(finished)) finished = run(stored, content);  // an answer may have been garbled
        if (finished) {
            finished->resumed = true;
            return std::optional(*std::move(finished));
        }
        if (!isOvertaken(finished)) return tl::unexpected(finished.error());
        return end(stored, "superseded", "card.operation_superseded", nlohmann::json::object(), {}).map([] {
            return std::optional<CardOutcome>{};
        });
    }

    static bool isOvertaken(const Result<CardOutcome>& finished) {
        const auto* cause = finished ? nullptr : std::get_if<cardlib::Error>(&finished.error().cause);
        return cause && cause->code == cardlib::Code::cardMovedOn;
    }

    Result<CardOutcome> run(const StoredOperation& stored, const OperationContent& content) {
        tellStage(2, "write_card");
        JournalStore journal(*station_.database, order_.id);
        const auto ran =
            runOperation(session_, *station_.vault, station_.profile, content.operation, journal);
        if (journal.refusal()) return tl::unexpected(*journal.refusal());
        if (!ran)
            return fail(Code::operationInDoubt, stored.kind + " " + std::to_string(stored.id), ran.error());
        const auto status = cardlib::parseStatus(content.operation.statusAfter);
        if (!status) return tl::unexpected(cardNotExamined(status.error()));
        const auto body = nlohmann::json{{"status", nameOf(status->status)},
                                         {"reason", nameOf(status->reason)},
                                         {"endorsed_until", status->endorsedUntil},
                                         {"version", status->counter},
                                         {"date", content.date},
                                         {"since", content.since},
                                         {"facts", plain(content.facts)},
                                         {"before", plain(content.before)}};
        const auto kind = kindNamed(stored.kind).value_or(Kind::change);
        // A restored card that is overdue stays suspended, and its event does not say otherwise.
        const auto became = kind == Kind::restore && status->status == Status::suspended ? Kind::suspend : kind;
        return end(stored, "done", "card." + std::string(pastOf(became)), body,
                   [&] {
                       return keepRecord(content, status->endorsedUntil).and_then([&] {
                           // Found again, or overdue meanwhile: off the list when two people say so.
                           const bool found = kind == Kind::restore && (status->reason == Reason::foundAgain ||
                                                                        status->status == Status::suspended);
                           if (kind == Kind::cancel) return takeBackCard(station_, order_, {stored.by, stored.second});
                           return found ? takeOffList(stored) : Result<void>{};
                       });
                   })
            .map([&] {
                CardOutcome outcome{stored.id,
                                    order_.id,
                                    stored.kind,
                                    order_.applicationSerial,
                                    status->status,
                                    status->endorsedUntil,
                                    {},
                                    false,
                                    ran->traffic.apdus};
                for (const auto& [name, value] : content.facts) outcome.changed.push_back(name);
                return outcome;
            });
    }

    // The record of the card, and what is registered of its holder, follow the chip.
    Result<void> keepRecord(const OperationContent& content, const std::string& endorsedUntil) {
        return station_.orders->loadCard(order_)
            .and_then([&](const std::string& card) {
                return station_.orders->saveCard(order_, afterOperation(card, content.facts, endorsedUntil));
            })
            .and_then([&] { return station_.holders->load(order_.holder); })
            .and_then([&](const StoredHolder& holder) {
                if (content.facts.empty()) return Result<void>{};
                return station_.holders->save(order_.holder, withTexts(holder.application, content.facts));
            });
    }

    Result<void> takeOffList(const StoredOperation& stored) {
        return takeFoundOffList(station_, order_.applicationSerial, stored.by, stored.second);
    }

    Result<void> end(const StoredOperation& stored, const std::string& state, const std::string& event,
                     const nlohmann::json& body, const std::function<Result<void>()>& also) {
        return station_.database->transact([&] {
            return station_.operations->end(stored.id, state)
                .and_then([&] { return also ? also() : Result<void>{}; })
                .and_then([&] { return station_.terms->forget(order_.id); })
                .and_then([&] { return recordedOperation(station_, order_); })
                .and_then([&](const std::optional<RecordedOperation>& decided) {
                    const bool follows = state == "done" && decided && nameOf(decided->kind) == stored.kind;
                    return station_.audit->write(people(stored), stored.kind, order_.applicationSerial, follows ? "followed" : state);
                })
                .and_then([&] { return tell(event, stored, body); });
        });
    }

    Result<void> tell(const std::string& event, const StoredOperation& stored, nlohmann::json body) {
        body.update({{"operation", stored.id},
                     {"kind", stored.kind},
                     {"order", order_.id},
                     {"holder", order_.holder},
                     {"permit_number", order_.permitNumber},
                     {"application_serial", order_.applicationSerial},
                     {"by", stored.by},
                     {"second", stored.second}});
        return station_.events->append(event, body.dump());
    }

    void tellStage(std::int64_t done, const char* step) const { tellProgress(progress_, {task_, done, stages, order_.id, step}); }

    static std::string people(const StoredOperation& stored) {
        return stored.second.empty() ? stored.by : stored.by + ", " + stored.second;
    }

    Station& station_;
    apdu::Session& session_;
    StoredOrder order_;
    std::string task_;
    const ProgressObserver& progress_;
};

Result<CardOutcome> serveAsWanted(Station& station, Service& service, const std::string& serial, const CardRequest& request, Day today) {
    if (auto allowed = checkLostList(station, serial, request); !allowed) return tl::unexpected(allowed.error());
    std::string earlier;
    return service.finishEarlier(earlier).and_then([&](const std::optional<CardOutcome>& finished) {
        return checkLostList(station, serial, request).and_then([&](bool found) -> Result<CardOutcome> {
            if (finished && earlier == askedBy(request) && !found) return *finished;
            return service.begin(request, today, found);
        });
    });
}

}  // namespace

Result<CardOutcome> serveCard(Station& station, apdu::Session& session, const CardRequest& asked, Day today,
                              const ProgressObserver& progress) {
    const Grant grant = grantFor(asked.kind, reasonOf(asked));
    const auto may = station.people->demand(grant, std::string(nameOf(asked.kind)), asked.by, {asked.second, {}});
    if (!may) return tl::unexpected(may.error());
    const auto request = checkedRequest(station, asked);
    if (!request) return tl::unexpected(request.error());
    tellProgress(progress, {std::string(nameOf(asked.kind)), 0, stages, 0, "read"});
    const auto order = orderOfCard(station, session, request->order);
    if (!order) return tl::unexpected(order.error());
    // Whose card it is the card alone says.
    const auto others = demandAbout(station, grant, std::string(nameOf(asked.kind)) + " " + order->applicationSerial, asked.by, asked.second, order->holder);
    if (!others) return tl::unexpected(others.error());
    Service service(station, session, *order, nameOf(asked.kind), progress);
    const auto recorded = recordedOperation(station, *order);
    if (!recorded) return tl::unexpected(recorded.error());
    if (!*recorded) return serveAsWanted(station, service, order->applicationSerial, *request, today);
    const auto followed = service.follow(**recorded, request->by, today);
    // A cancelled card is cancelled, whatever for; another ground of suspension is not what was recorded.
    const bool isThat = (*recorded)->kind == request->kind && (request->kind == Kind::cancel || (*recorded)->reason == reasonOf(*request));
    if (!followed || isThat) return followed;
    if ((*recorded)->kind == Kind::cancel) return fail(Code::cancelledInRecord, "order " + std::to_string(order->id));
    return serveAsWanted(station, service, order->applicationSerial, *request, today).map([&](CardOutcome outcome) {
        outcome.followed = followed->followed;
        return outcome;
    });
}

}  // namespace app
