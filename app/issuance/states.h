#pragma once

#include <optional>
#include <string_view>

namespace app {

// One card's way. The chip stays dead until hand-over; each state is on the disk before what follows it is
// begun. returned, refused, withdrawn: of its application, while no card is begun.
enum class State { draft, approved, writing, verified, printed, committed, activating, handedOver, spoiled, returned, refused, withdrawn };

enum class Step { approve, intend, proveChip, print, commit, beginActivation, handOver, spoil, returnForPapers, submit, refuse, withdraw, reopen };

struct Transition {
    State from;
    Step step;
    State to;
};

// The whole workflow.
inline constexpr Transition oneCard[] = {
    {State::draft, Step::approve, State::approved},   // by a second person
    {State::approved, Step::intend, State::writing},  // number and chip serial bound, before the first write
    {State::writing, Step::proveChip, State::verified},  // everything read back
    {State::verified, Step::print, State::printed},      // chip first: a print is not undone
    {State::printed, Step::commit, State::committed},    // the card exists; it is dead until handed over
    {State::committed, Step::beginActivation, State::activating},
    {State::activating, Step::beginActivation,
     State::activating},  // the answer was lost: the card is asked again
    {State::activating, Step::handOver, State::handedOver},
    {State::writing, Step::spoil, State::spoiled},
    {State::verified, Step::spoil, State::spoiled},
    {State::printed, Step::spoil, State::spoiled},
    {State::committed, Step::spoil, State::spoiled},
    {State::activating, Step::spoil, State::spoiled},  // perhaps alive, and gone: when its serial is on the lost list
    {State::draft, Step::returnForPapers, State::returned},  // everything that is missing is told at once
    {State::returned, Step::submit, State::draft},           // it was supplied
    {State::returned, Step::withdraw, State::withdrawn},
    {State::draft, Step::refuse, State::refused},            // by a second person
    {State::draft, Step::withdraw, State::withdrawn},
    {State::approved, Step::reopen, State::draft},           // it proves wrong before a card is begun
    {State::approved, Step::withdraw, State::withdrawn},
    {State::refused, Step::reopen, State::draft},            // looked at again by somebody else
};

// Nothing when the workflow has no such step from there.
constexpr std::optional<State> after(State from, Step step) {
    for (const auto& transition : oneCard)
        if (transition.from == from && transition.step == step) return transition.to;
    return std::nullopt;
}

// As kept in the store and told in events: "handed_over".
std::string_view nameOf(State state);
std::optional<State> stateNamed(std::string_view name);

}  // namespace app
