#pragma once

#include "app/life_cycle/turn.h"

namespace app {

// The record that a person lives at an address.
enum class RegistrationState { draft, registered, movedAway, ended, dropped };
enum class RegistrationStep { enter, change, correct, moveAway, takeOver, end, drop };

inline constexpr std::array<std::string_view, 5> registrationStates{"draft", "registered", "moved_away", "ended", "dropped"};
inline constexpr std::array<std::string_view, 7> registrationSteps{"enter",     "change", "correct", "move_away",
                                                                   "take_over", "end",    "drop"};

inline constexpr Turn<RegistrationState, RegistrationStep> registrationLife[] = {
    {RegistrationState::draft, RegistrationStep::enter, RegistrationState::registered, {{Role::communityClerk, Role::clerk}}},
    {RegistrationState::draft, RegistrationStep::drop, RegistrationState::dropped, {{Role::communityClerk, Role::clerk}}},
    {RegistrationState::registered, RegistrationStep::change, RegistrationState::registered, {{Role::clerk}}},
    {RegistrationState::registered, RegistrationStep::correct, RegistrationState::registered, {{Role::clerk}}},
    // the present address is another station's now; that station takes the file over
    {RegistrationState::registered, RegistrationStep::moveAway, RegistrationState::movedAway, {{Role::clerk, Role::station}}},
    {RegistrationState::movedAway, RegistrationStep::takeOver, RegistrationState::registered, {{Role::clerk, Role::station}}},
    {RegistrationState::registered, RegistrationStep::end, RegistrationState::ended, {{Role::clerk, Role::supervisor}}},
    {RegistrationState::ended, RegistrationStep::enter, RegistrationState::registered, {{Role::clerk}}},  // comes back
};

}  // namespace app
