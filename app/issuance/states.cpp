#include "app/issuance/states.h"

#include <array>
#include <utility>

namespace app {
namespace {

constexpr std::array<std::pair<State, std::string_view>, 12> names{{{State::draft, "draft"},
                                                                   {State::approved, "approved"},
                                                                   {State::writing, "writing"},
                                                                   {State::verified, "verified"},
                                                                   {State::printed, "printed"},
                                                                   {State::committed, "committed"},
                                                                   {State::activating, "activating"},
                                                                   {State::handedOver, "handed_over"},
                                                                   {State::spoiled, "spoiled"},
                                                                   {State::returned, "returned"},
                                                                   {State::refused, "refused"},
                                                                   {State::withdrawn, "withdrawn"}}};

}  // namespace

std::string_view nameOf(State state) {
    for (const auto& [known, name] : names)
        if (known == state) return name;
    return "";
}

std::optional<State> stateNamed(std::string_view name) {
    for (const auto& [state, known] : names)
        if (known == name) return state;
    return std::nullopt;
}

}  // namespace app
