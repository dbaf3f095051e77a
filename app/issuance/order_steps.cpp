#include "app/issuance/order_steps.h"

#include <nlohmann/json.hpp>

#include "app/issuance/replacement_check.h"
#include "app/issuance/step_grants.h"
#include "app/ledger/order_blanks.h"
#include "app/station/own_case.h"

namespace app {
namespace {

// What the step does to the blank, in the books.
Result<void> bookBlank(Station& station, const StoredOrder& order, Step step, const std::string& actor) {
    switch (step) {
        case Step::intend:
            return beginBlank(station, order, actor);
        case Step::commit:
            return moveOrdersBlank(station, order, Move::finish, actor);
        case Step::handOver:
            return moveOrdersBlank(station, order, Move::handOver, actor);
        case Step::spoil:
            return moveOrdersBlank(station, order, Move::spoil, actor);
        case Step::approve:
        case Step::proveChip:
        case Step::print:
        case Step::beginActivation:
        case Step::returnForPapers:
        case Step::submit:
        case Step::refuse:
        case Step::withdraw:
        case Step::reopen:
            break;
    }
    return {};
}

// Where a step leads, from wherever it is taken.
std::string_view goalOf(Step step) {
    for (const auto& transition : oneCard)
        if (transition.step == step) return nameOf(transition.to);
    return "";
}

// As the trail tells it: the state that was come to, but of an application what was done ("refused" is there who may not).
std::string actionOf(Step step, const std::string& state) {
    switch (step) {
        case Step::returnForPapers:
            return "application returned";
        case Step::submit:
            return "application supplied";
        case Step::refuse:
            return "application refused";
        case Step::withdraw:
            return "application withdrawn";
        case Step::reopen:
            return "application reopened";
        default:
            return state;
    }
}

Result<void> notAllowed(std::int64_t order, const std::string& state) {
    return fail(Code::stepNotAllowed, "order " + std::to_string(order) + " is " + state);
}

}  // namespace

Result<void> demandStep(Station& station, std::int64_t order, Step step, const Actor& by, const Beside& beside, State from) {
    return subjectOfOrder(station, order).and_then([&](const Bytes& subject) {
        const std::string what = "order " + std::to_string(order) + ": " + std::string(goalOf(step));
        return station.people->demand(grantFor(step, from), what, by, {beside.second, beside.submittedBy, subject, beside.refusedBy});
    });
}

State stateOf(const StoredOrder& order) {
    return stateNamed(order.state).value_or(State::spoiled);
}

std::string eventBody(const StoredOrder& order) {
    return nlohmann::json{{"order", order.id},
                          {"holder", order.holder},
                          {"state", order.state},
                          {"approved_by", order.approvedBy},
                          {"permit_number", order.permitNumber},
                          {"application_serial", order.applicationSerial},
                          {"chip_serial", order.chipSerial},
                          {"issue_date", order.issueDate},
                          {"profile_hash", order.profileHash},
                          {"print_proof", order.printProof}}
        .dump();
}

Result<void> demandStepFrom(const StoredOrder& order, Step step) {
    return after(stateOf(order), step) ? Result<void>{} : notAllowed(order.id, order.state);
}

Result<void> saveOrder(Station& station, const StoredOrder& order, const std::string& before) {
    return station.orders->save(order, before).and_then([&](bool saved) { return saved ? Result<void>{} : notAllowed(order.id, before + " no more"); });
}

Result<void> takeStep(Station& station, StoredOrder& order, Step step, const std::string& actor,
                      const std::function<Result<void>()>& also) {
    const auto next = after(stateOf(order), step);
    if (!next) return notAllowed(order.id, order.state);
    const std::string before = order.state;
    const bool begins = step == Step::approve || step == Step::intend || step == Step::beginActivation;
    const auto done = station.database->transact([&]() -> Result<void> {
        if (begins)
            if (auto out = demandOldCardOut(station, order); !out) return out;
        if (also)
            if (auto result = also(); !result) return result;
        order.state = nameOf(*next);
        return saveOrder(station, order, before)
            .and_then([&] { return bookBlank(station, order, step, actor); })
            .and_then([&] {
                return station.audit->write(actor, actionOf(step, order.state), "order " + std::to_string(order.id), "done");
            })
            .and_then([&] { return station.events->append("order." + order.state, eventBody(order)); });
    });
    if (!done) order.state = before;
    return done;
}

}  // namespace app
