#pragma once

#include <string>
#include <vector>

#include "app/life_cycle/turn.h"
#include "app/registry/ruling.h"

namespace app {

// Somebody signed in. id: one per human being, whatever accounts they have.
struct Person {
    std::string id;
    Roles roles;
};

struct Done {
    Act act;
    std::string by;  // a person's id
};

struct Others {
    std::optional<Person> second = {};  // who signs besides, with their own sign-in
    std::vector<Done> earlier = {};     // who did what in this life before
    std::string subject = {};           // the id of whom it is about, if they work here
};

// may, or mustNot with the first reason: "step.nobody", "step.by_itself", "step.role", "step.second_missing", "step.same_person",
// "step.second_role", "step.own_work", "step.own_case". A second person nobody asked for changes nothing.
Ruling mayTake(const Grant& grant, const Person& actor, const Others& others);

// The same of a step of a life; mustNot "step.not_here" when it has no such step (turnFor()).
template <class State, class Step>
Ruling mayTake(const Turn<State, Step>* turn, const Person& actor, const Others& others) {
    if (turn == nullptr) return {Says::mustNot, "step.not_here"};
    return mayTake(turn->grant, actor, others);
}

}  // namespace app
