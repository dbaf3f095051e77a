#pragma once

#include <cstddef>

#include "app/life_cycle/roles.h"

namespace app {

// What somebody did earlier in a life, so far as it bars them from a later step.
enum class Act { submitted, refused, quarantined };

inline constexpr std::array<std::string_view, 3> actNames{"submitted", "refused", "quarantined"};

// Who may take a step.
struct Grant {
    Roles by;
    Roles second = {};                // who signs besides; empty: nobody must
    std::optional<Act> notWho = {};  // whoever did this before takes no part
};

// One step of a life: the whole life is a table of them.
template <class State, class Step>
struct Turn {
    State from;
    Step step;
    State to;
    Grant grant;
};

// Nothing when the life has no such step from there.
template <class State, class Step, std::size_t count>
constexpr const Turn<State, Step>* turnFor(const Turn<State, Step> (&life)[count], State from, Step step) {
    for (const auto& turn : life)
        if (turn.from == from && turn.step == step) return &turn;
    return nullptr;
}

// By its name in a list of names; nothing when it has none of that name.
template <class Value, std::size_t count>
constexpr std::optional<Value> valueNamed(const std::array<std::string_view, count>& names, std::string_view name) {
    for (std::size_t i = 0; i < count; ++i)
        if (names[i] == name) return static_cast<Value>(i);
    return std::nullopt;
}

}  // namespace app
