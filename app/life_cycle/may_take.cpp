#include "app/life_cycle/may_take.h"

#include <algorithm>

namespace app {
namespace {

Ruling refused(const char* rule) {
    return {Says::mustNot, rule};
}

bool didBefore(const Grant& grant, const Others& others, const Person& person) {
    return grant.notWho && std::ranges::any_of(others.earlier, [&](const Done& done) {
        return done.act == *grant.notWho && done.by == person.id;
    });
}

bool isSubject(const Others& others, const Person& person) {
    return !others.subject.empty() && others.subject == person.id;
}

}  // namespace

Ruling mayTake(const Grant& grant, const Person& actor, const Others& others) {
    if (actor.id.empty()) return refused("step.nobody");
    if (!grant.by.meets(actor.roles)) return refused(grant.by == Roles{Role::station} ? "step.by_itself" : "step.role");
    if (didBefore(grant, others, actor)) return refused("step.own_work");
    if (isSubject(others, actor)) return refused("step.own_case");
    if (grant.second.empty()) return {Says::may, "step.may"};
    if (!others.second || others.second->id.empty()) return refused("step.second_missing");
    const Person& second = *others.second;
    if (second.id == actor.id) return refused("step.same_person");
    if (!grant.second.meets(second.roles)) return refused("step.second_role");
    if (didBefore(grant, others, second)) return refused("step.own_work");
    if (isSubject(others, second)) return refused("step.own_case");
    return {Says::may, "step.may"};
}

}  // namespace app
