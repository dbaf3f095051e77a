#include <nlohmann/json.hpp>
#include <set>

#include "tests/app/life_cycle/lives.h"
#include "tests/app/life_cycle/roles_table.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

using namespace app;

namespace {

// Everything about the people of one attempt, as names and as yes and no.
struct Attempt {
    std::string actorRole, secondRole;  // empty: no role; second: nobody is there when `alone`
    bool alone = true, samePerson = false;
    std::string act, actBy, subject;  // who did the act before, whom it is about: "", "actor", "second"
};

Roles only(const std::string& role) {
    return role.empty() ? Roles{} : Roles{roleNamed(role).value()};
}

Act actNamed(const std::string& name) {
    return valueNamed<Act>(actNames, name).value();
}

std::string idOf(const Attempt& attempt, const std::string& who) {
    if (who == "second") return attempt.samePerson ? "a" : "b";
    return who == "actor" ? "a" : "";
}

Ruling asked(const test::Life& life, const std::string& from, const std::string& step, const Attempt& attempt) {
    Others others;
    if (!attempt.alone) others.second = Person{idOf(attempt, "second"), only(attempt.secondRole)};
    if (!attempt.act.empty()) others.earlier = {{actNamed(attempt.act), idOf(attempt, attempt.actBy)}};
    others.subject = idOf(attempt, attempt.subject);
    return life.mayTake(from, step, {"a", only(attempt.actorRole)}, others);
}

// The table's own answer, in sets of names.
bool allowedBy(const test::Allowed& allowed, const Attempt& attempt) {
    const bool needsSecond = !allowed.second.empty();
    const auto concerns = [&](const std::string& who) {
        return who == "actor" || (who == "second" && (needsSecond || attempt.samePerson));
    };
    if (!allowed.by.contains(attempt.actorRole)) return false;
    if (!attempt.act.empty() && attempt.act == allowed.notWho && concerns(attempt.actBy)) return false;
    if (concerns(attempt.subject)) return false;
    if (!needsSecond) return true;
    return !attempt.alone && !attempt.samePerson && allowed.second.contains(attempt.secondRole);
}

std::vector<std::string> withNone(const std::vector<std::string>& names) {
    std::vector<std::string> all{""};
    all.insert(all.end(), names.begin(), names.end());
    return all;
}

// Every way in which people can stand to a step, with each role or none.
std::vector<Attempt> allAttempts() {
    std::vector<Attempt> attempts;
    const auto roles = withNone({roleNames.begin(), roleNames.end()}), acts = withNone({actNames.begin(), actNames.end()});
    const auto add = [&](const Attempt& people) {
        for (const auto& act : acts)
            for (const std::string actBy : {"actor", "second"})
                for (const std::string subject : {"", "actor", "second"}) {
                    if ((act.empty() && actBy == "second") || (people.alone && (actBy == "second" || subject == "second"))) continue;
                    Attempt attempt = people;
                    attempt.act = act, attempt.actBy = actBy, attempt.subject = subject;
                    attempts.push_back(attempt);
                }
    };
    for (const auto& actor : roles) {
        add({actor, "", true, false, "", "", ""});
        for (const auto& second : roles)
            for (const bool same : {false, true}) add({actor, second, false, same, "", "", ""});
    }
    return attempts;
}

}  // namespace

TEST_CASE("Each forbidden combination of role, step and identity is refused, and each other one is not", "[app][life_cycle]") {
    const auto table = test::rolesTable();
    const auto attempts = allAttempts();
    std::size_t forbidden = 0, allowed = 0, wrong = 0;
    std::string firstWrong;
    for (const auto& life : test::allLives())
        for (const auto& from : life.states)
            for (const auto& step : life.steps) {
                const auto row = table.find({life.name, from, step});
                for (const auto& attempt : attempts) {
                    const bool expected = row != table.end() && allowedBy(row->second, attempt);
                    const Ruling ruling = asked(life, from, step, attempt);
                    ++(expected ? allowed : forbidden);
                    if (ruling.says == (expected ? Says::may : Says::mustNot)) continue;
                    if (wrong++ == 0)
                        firstWrong = life.name + " " + from + " " + step + " by " + attempt.actorRole + "/" + attempt.secondRole +
                                     ": " + ruling.rule;
                }
            }
    INFO(firstWrong);
    CHECK(wrong == 0);
    CHECK(allowed > 0);
    WARN(forbidden << " forbidden combinations refused, " << allowed << " allowed");
}

TEST_CASE("The lives hold exactly the steps of the table", "[app][life_cycle]") {
    auto table = test::rolesTable();
    for (const auto& life : test::allLives())
        for (const auto& turn : life.turns) {
            INFO(life.name << " " << turn.from << " " << turn.step);
            const auto row = table.find({life.name, turn.from, turn.step});
            REQUIRE(row != table.end());
            CHECK(row->second.to == turn.to);
            table.erase(row);
        }
    CHECK(table.empty());
}

TEST_CASE("Several roles give one person what each of them gives, and never a second person", "[app][life_cycle]") {
    const Roles every{Role::communityClerk, Role::clerk,     Role::reviewer, Role::issuer,       Role::supervisor,
                      Role::stockKeeper,    Role::inspector, Role::auditor,  Role::administrator};
    for (const auto& life : test::allLives())
        for (const auto& turn : life.turns) {
            INFO(life.name << " " << turn.from << " " << turn.step);
            const Person one{"a", every}, other{"b", every};
            const bool people = turn.grant.by.meets(every);
            CHECK((app::mayTake(turn.grant, one, {other}).says == Says::may) == people);
            if (!people) continue;
            CHECK((app::mayTake(turn.grant, one, {}).says == Says::may) == turn.grant.second.empty());
            CHECK((app::mayTake(turn.grant, one, {one}).says == Says::may) == turn.grant.second.empty());
        }
}

TEST_CASE("Each refusal of a step says why, in Chinese and in English", "[app][life_cycle]") {
    const auto texts = nlohmann::json::parse(test::resource("rules/steps.json"));
    const auto attempts = allAttempts();
    std::set<std::string> rules;
    for (const auto& life : test::allLives())
        for (const auto& turn : life.turns)
            for (const auto& attempt : attempts) rules.insert(asked(life, turn.from, turn.step, attempt).rule);
    rules.insert(test::allLives().front().mayTake("dropped", "enter", {"a", {Role::clerk}}, {}).rule);
    rules.insert(app::mayTake(Grant{{Role::clerk}}, {"", {Role::clerk}}, {}).rule);
    CHECK(rules == std::set<std::string>{"step.may", "step.nobody", "step.by_itself", "step.role", "step.second_missing",
                                         "step.same_person", "step.second_role", "step.own_work", "step.own_case", "step.not_here"});
    for (const auto& rule : rules)
        for (const auto* language : {"zh", "en"})
            for (const auto* part : {"cause", "remedy"}) {
                INFO(rule);
                CHECK_FALSE(texts.at(rule).at(language).at(part).get<std::string>().empty());
            }
}
