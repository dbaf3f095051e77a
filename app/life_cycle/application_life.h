#pragma once

#include "app/life_cycle/turn.h"

namespace app {

// The request for a permit, or for a new card to it.
enum class ApplicationState { draft, submitted, returned, refused, withdrawn, approved, fulfilled };
enum class ApplicationStep { submit, returnForPapers, refuse, withdraw, approve, reopen, resume, fulfil };

inline constexpr std::array<std::string_view, 7> applicationStates{"draft",     "submitted", "returned", "refused",
                                                                   "withdrawn", "approved",  "fulfilled"};
inline constexpr std::array<std::string_view, 8> applicationSteps{"submit",  "return_for_papers", "refuse", "withdraw",
                                                                  "approve", "reopen",            "resume", "fulfil"};

inline constexpr Turn<ApplicationState, ApplicationStep> applicationLife[] = {
    {ApplicationState::draft, ApplicationStep::submit, ApplicationState::submitted, {{Role::clerk}}},
    {ApplicationState::draft, ApplicationStep::withdraw, ApplicationState::withdrawn, {{Role::clerk}}},
    // everything that is missing is told at once; what comes back is submitted anew
    {ApplicationState::submitted, ApplicationStep::returnForPapers, ApplicationState::returned, {{Role::clerk, Role::reviewer}}},
    {ApplicationState::returned, ApplicationStep::submit, ApplicationState::submitted, {{Role::clerk}}},
    {ApplicationState::returned, ApplicationStep::withdraw, ApplicationState::withdrawn, {{Role::clerk}}},
    // by a second person: never who submitted it
    {ApplicationState::submitted, ApplicationStep::approve, ApplicationState::approved, {{Role::reviewer}, {}, Act::submitted}},
    {ApplicationState::submitted, ApplicationStep::refuse, ApplicationState::refused, {{Role::reviewer}, {}, Act::submitted}},
    {ApplicationState::submitted, ApplicationStep::withdraw, ApplicationState::withdrawn, {{Role::clerk}}},
    // what was approved proves wrong before the card is made
    {ApplicationState::approved, ApplicationStep::reopen, ApplicationState::submitted, {{Role::reviewer, Role::supervisor}}},
    {ApplicationState::approved, ApplicationStep::withdraw, ApplicationState::withdrawn, {{Role::clerk}}},
    {ApplicationState::approved, ApplicationStep::fulfil, ApplicationState::fulfilled, {{Role::station}}},  // handed over
    // a refusal is looked at again by somebody else
    {ApplicationState::refused, ApplicationStep::reopen, ApplicationState::submitted, {{Role::reviewer, Role::supervisor}, {}, Act::refused}},
    {ApplicationState::withdrawn, ApplicationStep::resume, ApplicationState::draft, {{Role::clerk}}},  // found again
};

}  // namespace app
