#include <map>

#include "tests/app/people/acts.h"
#include "tests/support/applicant_form.h"

using namespace app;
using namespace acts;

namespace {

// Everything about one try.
struct Try {
    const EngineAct& act;
    const Comer& by;
    Comer second;
    bool ownWork = false;     // the first did the act that bars them
    std::string subject = {};  // the name of whom it is about, when they work here

    [[nodiscard]] std::string told() const {
        return act.name + (act.variant.empty() ? "" : " " + act.variant) + " by " + by.told() + " (" + by.actor.name() + ") with " + second.told() +
               (ownWork ? ", own work" : "") + (subject.empty() ? "" : ", about " + subject);
    }
};

struct Count {
    std::size_t forbidden = 0, allowed = 0, wrong = 0;
    std::vector<std::string> faults;
    std::map<std::string, std::size_t> byRule;

    void fault(const std::string& what) {
        constexpr std::size_t most = 20;
        if (wrong++ < most) faults.push_back(what);
    }
};

Ruling expected(const Try& attempt) {
    Others others{attempt.second.person(), {}, attempt.subject};
    if (attempt.ownWork && attempt.act.grant.notWho) others.earlier = {{*attempt.act.grant.notWho, attempt.by.actor.name()}};
    return mayTake(attempt.act.grant, attempt.by.person(), others);
}

// It is refused for this reason, nothing of the store is other than it was, and the trail tells who was refused and why.
void forbid(Stage& at, const Try& attempt, const std::string& rule, Count& count) {
    ++count.forbidden;
    ++count.byRule[rule];
    const auto before = at.lastRow();
    const auto store = at.digest();
    const auto said = attempt.act.work(at, attempt.by.actor, attempt.second.actor);
    const auto after = at.trailSince(before);
    const std::string& who = attempt.by.actor.name();
    // Whoever may book is asked for the second person: that is no attempt, and nothing to tell.
    if (rule == "step.second_missing" && attempt.second.actor.name().empty() && said && said->code == Code::secondSignerNeeded) {
        if (at.digest() != store || after.row != before) count.fault(attempt.told() + ": asked for a second person, and something was written");
        return;
    }
    if (!said || said->code != Code::stepForbidden || said->detail.substr(0, said->detail.find(':')) != rule)
        return count.fault(attempt.told() + ": " + rule + ", but " + (said ? test::told(*said) : "done"));
    if (at.digest() != store) count.fault(attempt.told() + ": refused, and the store is another");
    if (after.row != before + 1 || after.refusals != 1 || (!who.empty() && after.actor != who) || after.result != rule)
        count.fault(attempt.told() + ": the trail tells " + std::to_string(after.refusals) + ", " + after.actor + " " + after.action + " " + after.result);
}

// Whatever comes of it, nobody says that they may not.
void allow(Stage& at, const Try& attempt, Count& count) {
    ++count.allowed;
    Said said;
    int told = 0;
    REQUIRE_FALSE(at.undone([&] {
        const auto before = at.lastRow();
        said = attempt.act.work(at, attempt.by.actor, attempt.second.actor);
        told = at.trailSince(before).refusals;
    }));
    if ((said && said->code == Code::stepForbidden) || told != 0) count.fault(attempt.told() + ": may, but " + (said ? test::told(*said) : "told"));
}

void tryOut(Stage& at, const Try& attempt, Count& count) {
    const auto ruling = expected(attempt);
    if (ruling.says == Says::may) return allow(at, attempt, count);
    forbid(at, attempt, ruling.rule, count);
}

// Nobody besides, the same person, and everybody else; with who may not anyway only each role, so that the test ends today.
std::vector<Comer> secondsFor(Stage& at, const EngineAct& act, const Comer& by) {
    const Comer nobody{"", Standing::typed, Actor()};
    if (act.grant.second.empty()) return {nobody};
    std::vector<Comer> seconds{nobody, by};
    const bool may = act.grant.by.meets(by.person().roles);
    for (const auto& second : at.seconds())
        if (!second.actor.name().empty() && (may || second.standing == Standing::signedIn)) seconds.push_back(second);
    return seconds;
}

void everybody(Stage& at, const EngineAct& act, Count& count) {
    for (const auto& by : at.firsts()) {
        for (const auto& second : secondsFor(at, act, by)) tryOut(at, {act, by, second}, count);
        if (!act.grant.notWho || by.actor.name().empty()) continue;
        at.setSubmitter(by.actor.name());
        tryOut(at, {act, by, {"", Standing::typed, Actor()}, true}, count);
        at.setSubmitter("somebody else");
    }
}

std::string numberFor(Stage& at, About about) {
    if (about == About::form) return test::applicantForm().at("citizen_number");
    return at.numberOf(about == About::order ? at.holder() : at.cardHolder());
}

// Whoever may do it, but for its being their own case, as the first and as the second.
void theirOwn(Stage& at, const EngineAct& act, Count& count) {
    const auto number = numberFor(at, act.about);
    const auto about = [&](const Comer& meant, const Comer& by, const Comer& second) {
        at.setSubject(meant.actor.name(), number);
        const Try attempt{act, by, second, false, meant.actor.name()};
        const auto ruling = expected(attempt);
        if (ruling.rule != "step.own_case") count.fault(attempt.told() + ": expected own case, not " + ruling.rule);
        forbid(at, attempt, ruling.rule, count);
        at.setSubject("");
    };
    const auto fit = [](const Comer& comer, Roles roles) { return roles.meets(comer.person().roles); };
    for (const auto& by : at.firsts()) {
        if (!fit(by, act.grant.by)) continue;
        for (const auto& second : secondsFor(at, act, by)) {
            if (act.grant.second.empty()) about(by, by, second);
            if (!fit(second, act.grant.second) || second.actor.name() == by.actor.name()) continue;
            about(by, by, second);
            about(second, by, second);
        }
    }
}

}  // namespace

TEST_CASE("Each forbidden combination of act, role and identity is refused by the engine, changes nothing and is told", "[app][people][acts]") {
    Stage stage;
    Count count;
    const auto list = allActs();
    for (const auto& act : list) everybody(stage, act, count);
    for (const auto& fault : count.faults) UNSCOPED_INFO(fault);
    CHECK(count.wrong == 0);
    CHECK(count.allowed > 0);
    std::string rules;
    for (const auto& [rule, times] : count.byRule) rules += ", " + rule + " " + std::to_string(times);
    WARN(list.size() << " acts, " << count.forbidden + count.allowed << " combinations, " << count.forbidden << " refused, " << count.allowed
                     << " let through" << rules);
}

TEST_CASE("Nobody acts in their own case, alone or as the second person", "[app][people][acts]") {
    Stage stage;
    Count count;
    std::size_t acts = 0;
    for (const auto& act : allActs())
        if (act.about != About::nobody) theirOwn(stage, act, count), ++acts;
    for (const auto& fault : count.faults) UNSCOPED_INFO(fault);
    CHECK(count.wrong == 0);
    CHECK(count.forbidden > acts);
    WARN(acts << " acts about somebody, " << count.forbidden << " combinations of their own case, all refused");
}
