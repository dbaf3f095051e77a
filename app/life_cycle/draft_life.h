#pragma once

#include "app/life_cycle/turn.h"

namespace app {

// Work that is not entered yet. open: in the hands of whose it is; parked: laid aside, under a ticket of the queue.
enum class DraftState { open, parked, entered, dropped, expired };
enum class DraftStep { park, takeUp, passOn, assign, enter, clear, drop, expire };

inline constexpr std::array<std::string_view, 5> draftStates{"open", "parked", "entered", "dropped", "expired"};
inline constexpr std::array<std::string_view, 8> draftSteps{"park", "take_up", "pass_on", "assign", "enter", "clear", "drop", "expire"};

namespace draft_grants {

inline constexpr Grant working{{Role::communityClerk, Role::clerk}};
inline constexpr Grant looking{{Role::communityClerk, Role::clerk, Role::supervisor}};  // at what lies there, not into it
inline constexpr Grant passing{{Role::communityClerk, Role::clerk}, {Role::communityClerk, Role::clerk, Role::supervisor}};
inline constexpr Grant assigning{{Role::supervisor}};  // whoever had it may be gone for the day
inline constexpr Grant dropping{{Role::communityClerk, Role::clerk, Role::supervisor}};
inline constexpr Grant expiring{{Role::station}};

}  // namespace draft_grants

inline constexpr Turn<DraftState, DraftStep> draftLife[] = {
    {DraftState::open, DraftStep::park, DraftState::parked, draft_grants::working},
    {DraftState::open, DraftStep::enter, DraftState::entered, draft_grants::working},
    {DraftState::open, DraftStep::clear, DraftState::dropped, draft_grants::working},
    {DraftState::parked, DraftStep::takeUp, DraftState::open, draft_grants::working},

    // what somebody left open is parked for whoever gets it
    {DraftState::open, DraftStep::passOn, DraftState::parked, draft_grants::passing},
    {DraftState::open, DraftStep::assign, DraftState::parked, draft_grants::assigning},
    {DraftState::parked, DraftStep::passOn, DraftState::parked, draft_grants::passing},
    {DraftState::parked, DraftStep::assign, DraftState::parked, draft_grants::assigning},

    {DraftState::open, DraftStep::drop, DraftState::dropped, draft_grants::dropping},
    {DraftState::parked, DraftStep::drop, DraftState::dropped, draft_grants::dropping},
    {DraftState::open, DraftStep::expire, DraftState::expired, draft_grants::expiring},
    {DraftState::parked, DraftStep::expire, DraftState::expired, draft_grants::expiring},
};

}  // namespace app
