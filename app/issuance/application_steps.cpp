#include "app/issuance/application_steps.h"

#include <algorithm>

#include "app/intake/text_rules.h"
#include "app/issuance/order_steps.h"
#include "app/issuance/who_submitted.h"
#include "app/ledger/signatures.h"
#include "app/life_cycle/application_life.h"
#include "app/registry/papers.h"

namespace app {
namespace {

constexpr std::string_view groupOfRule = "papers.";  // as the rules call what is missing

// The step of an order as the application's own life calls it.
std::string_view nameInLife(Step step) {
    switch (step) {
        case Step::returnForPapers:
            return applicationSteps[static_cast<std::size_t>(ApplicationStep::returnForPapers)];
        case Step::refuse:
            return applicationSteps[static_cast<std::size_t>(ApplicationStep::refuse)];
        case Step::withdraw:
            return applicationSteps[static_cast<std::size_t>(ApplicationStep::withdraw)];
        case Step::reopen:
            return applicationSteps[static_cast<std::size_t>(ApplicationStep::reopen)];
        default:
            return applicationSteps[static_cast<std::size_t>(ApplicationStep::submit)];
    }
}

// Whoever refused it last; nobody, when it is not refused now.
Result<std::vector<std::string>> whoRefused(Station& station, const StoredOrder& order) {
    if (stateOf(order) != State::refused) return std::vector<std::string>();
    return station.applicationSteps->taken(order.id).map([](const std::vector<StoredApplicationStep>& steps) {
        std::vector<std::string> names;
        for (const auto& step : steps)
            if (step.step == nameInLife(Step::refuse)) names = {step.by};
        return names;
    });
}

struct Before {
    std::vector<std::string> submittedBy, refusedBy;
};

Result<Before> whoDidWhat(Station& station, const StoredOrder& order) {
    return whoSubmitted(station, order).and_then([&](const std::vector<std::string>& submitted) {
        return whoRefused(station, order).map([&](const std::vector<std::string>& refused) { return Before{submitted, refused}; });
    });
}

// Whether this person may, by role and by what they did before; their name.
Result<std::string> demandPerson(Station& station, const StoredOrder& order, Step step, const Actor& by) {
    return whoDidWhat(station, order).and_then([&](const Before& before) {
        return demandStep(station, order.id, step, by, {{}, before.submittedBy, {}, before.refusedBy}, stateOf(order))
            .and_then([&] { return nameOfSigner(by); })
            .and_then([&](const std::string& name) -> Result<std::string> {
                if (step == Step::refuse)
                    if (const auto other = demandNotTheirs(order, before.submittedBy, name); !other) return tl::unexpected(other.error());
                const auto own = std::ranges::any_of(before.refusedBy, [&](const std::string& who) { return isSamePerson(who, name); });
                if (step == Step::reopen && own) return fail(Code::ownRefusal, "order " + std::to_string(order.id));
                return name;
            });
    });
}

// What the step needs besides; it fills in what is to be kept of it.
using Needs = std::function<Result<void>(const StoredOrder&, StoredApplicationStep&)>;

Result<StoredApplicationStep> take(Station& station, Step step, const ApplicationWish& wish, const Needs& needs = {}) {
    return station.orders->load(wish.order).and_then([&](StoredOrder order) -> Result<StoredApplicationStep> {
        const auto name = demandPerson(station, order, step, wish.by);
        if (!name) return tl::unexpected(name.error());
        StoredApplicationStep taken{0, order.id, std::string(nameInLife(step)), *name, "", {}, normalizedText(wish.reason)};
        if (step == Step::reopen) order.approvedBy.clear();
        const auto keep = [&] {
            return station.applicationSteps->add(taken, order.holder).map([&](StoredApplicationStep kept) { taken = std::move(kept); });
        };
        return takeStep(station, order, step, *name, [&] { return needs ? needs(order, taken).and_then(keep) : keep(); }).map([&] {
            return taken;
        });
    });
}

// What is named, in the order in which the regime lists it, and what the record lacks besides.
Result<std::vector<std::string>> allMissing(Station& station, const StoredOrder& order, const std::vector<std::string>& named) {
    const auto known = paperNames(station.regime);
    const auto strange = std::ranges::find_if(named, [&](const std::string& name) { return std::ranges::find(known, name) == known.end(); });
    return station.holders->recordOf(order.holder).and_then([&](const Application& application) -> Result<std::vector<std::string>> {
        const auto lacking = missingPapers(station.regime, application.papers, howApplies(application));
        std::vector<std::string> all;
        for (const auto& name : known)
            if (std::ranges::find(named, name) != named.end() || std::ranges::find(lacking, std::string(groupOfRule) + name) != lacking.end())
                all.push_back(name);
        if (all.empty() || strange != named.end()) return fail(Code::missingPapersUnnamed, strange == named.end() ? "" : *strange);
        return all;
    });
}

// Another application of the person, or a card of theirs, that stands and was not there when this one's card was to be replaced; 0: none.
Result<std::int64_t> standsBeside(Station& station, const StoredOrder& order, std::int64_t replaces) {
    return station.orders->of(order.holder).map([&](const std::vector<StoredOrder>& all) {
        const auto stands = std::ranges::find_if(all, [&](const StoredOrder& other) {
            const State state = stateOf(other);
            const bool over = state == State::spoiled || state == State::refused || state == State::withdrawn;
            return other.id != order.id && !over && (state != State::handedOver || other.id > replaces);
        });
        return stands == all.end() ? std::int64_t{0} : stands->id;
    });
}

}  // namespace

Result<StoredApplicationStep> returnApplication(Station& station, const ApplicationWish& wish) {
    return take(station, Step::returnForPapers, wish, [&](const StoredOrder& order, StoredApplicationStep& taken) {
        return allMissing(station, order, wish.missing).and_then([&](std::vector<std::string> missing) -> Result<void> {
            taken.missing = std::move(missing);
            return {};
        });
    });
}

Result<StoredApplicationStep> supplyApplication(Station& station, const ApplicationWish& wish) {
    return take(station, Step::submit, wish);
}

Result<StoredApplicationStep> refuseApplication(Station& station, const ApplicationWish& wish) {
    return take(station, Step::refuse, wish, [](const StoredOrder& order, const StoredApplicationStep& taken) -> Result<void> {
        if (taken.reason.empty()) return fail(Code::refusalReasonMissing, "order " + std::to_string(order.id));
        return {};
    });
}

Result<StoredApplicationStep> withdrawApplication(Station& station, const ApplicationWish& wish) {
    return take(station, Step::withdraw, wish);
}

Result<StoredApplicationStep> reopenApplication(Station& station, const ApplicationWish& wish) {
    return take(station, Step::reopen, wish, [&](const StoredOrder& order, const StoredApplicationStep&) {
        return station.replacements->of(order.id)
            .and_then([&](const std::optional<StoredReplacement>& replacement) {
                return standsBeside(station, order, replacement ? replacement->replaces : 0);
            })
            .and_then([](std::int64_t other) -> Result<void> {
                if (other != 0) return fail(Code::anotherApplicationStands, "order " + std::to_string(other));
                return {};
            });
    });
}

}  // namespace app
