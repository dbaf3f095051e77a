#pragma once

#include "app/life_cycle/turn.h"

namespace app {

// The right. pending: approved, no card handed over yet; overdue: its endorsement is; lost: its card is; replaced: a permit of
// another number stands in its place.
enum class PermitState { pending, valid, overdue, suspended, lost, cancelled, replaced };
enum class PermitStep {
    handOver,
    endorse,
    fallOverdue,
    change,
    moveFile,
    correct,
    suspend,
    restore,
    reportLost,
    findAgain,
    findSuspended,
    renewCard,
    supersede,
    cancel,
    cancelExOfficio
};

inline constexpr std::array<std::string_view, 7> permitStates{"pending", "valid",     "overdue", "suspended",
                                                              "lost",    "cancelled", "replaced"};
inline constexpr std::array<std::string_view, 15> permitSteps{"hand_over",   "endorse",    "fall_overdue", "change",
                                                              "move_file",   "correct",    "suspend",      "restore",
                                                              "report_lost", "find_again", "find_suspended", "renew_card",
                                                              "supersede",   "cancel",     "cancel_ex_officio"};

namespace permit_grants {

inline constexpr Grant atTheDesk{{Role::clerk}};
inline constexpr Grant byTheHandOver{{Role::clerk, Role::issuer}};
inline constexpr Grant byItself{{Role::station}};
inline constexpr Grant suspending{{Role::reviewer, Role::supervisor, Role::station}};
inline constexpr Grant restoring{{Role::supervisor}};
inline constexpr Grant anyLoss{{Role::clerk, Role::reviewer, Role::issuer, Role::supervisor, Role::station}};  // at once, whoever hears it
inline constexpr Grant lifting{{Role::clerk, Role::supervisor}, {Role::reviewer, Role::supervisor}};
inline constexpr Grant exOfficio{{Role::reviewer, Role::supervisor}, {Role::reviewer, Role::supervisor}};

}  // namespace permit_grants

inline constexpr Turn<PermitState, PermitStep> permitLife[] = {
    {PermitState::pending, PermitStep::handOver, PermitState::valid, permit_grants::byTheHandOver},
    {PermitState::pending, PermitStep::cancel, PermitState::cancelled, permit_grants::atTheDesk},
    {PermitState::pending, PermitStep::cancelExOfficio, PermitState::cancelled, permit_grants::exOfficio},

    {PermitState::valid, PermitStep::endorse, PermitState::valid, permit_grants::atTheDesk},
    {PermitState::valid, PermitStep::fallOverdue, PermitState::overdue, permit_grants::byItself},
    {PermitState::valid, PermitStep::change, PermitState::valid, permit_grants::atTheDesk},
    {PermitState::valid, PermitStep::moveFile, PermitState::valid, permit_grants::atTheDesk},
    {PermitState::valid, PermitStep::correct, PermitState::valid, permit_grants::atTheDesk},
    {PermitState::valid, PermitStep::suspend, PermitState::suspended, permit_grants::suspending},
    {PermitState::valid, PermitStep::reportLost, PermitState::lost, permit_grants::anyLoss},
    {PermitState::valid, PermitStep::renewCard, PermitState::valid, permit_grants::byTheHandOver},  // the old card is in
    {PermitState::valid, PermitStep::supersede, PermitState::replaced, permit_grants::byTheHandOver},
    {PermitState::valid, PermitStep::cancel, PermitState::cancelled, permit_grants::atTheDesk},
    {PermitState::valid, PermitStep::cancelExOfficio, PermitState::cancelled, permit_grants::exOfficio},

    {PermitState::overdue, PermitStep::endorse, PermitState::valid, permit_grants::atTheDesk},  // late: it is in use again
    {PermitState::overdue, PermitStep::change, PermitState::overdue, permit_grants::atTheDesk},
    {PermitState::overdue, PermitStep::moveFile, PermitState::overdue, permit_grants::atTheDesk},
    {PermitState::overdue, PermitStep::correct, PermitState::overdue, permit_grants::atTheDesk},
    {PermitState::overdue, PermitStep::suspend, PermitState::suspended, permit_grants::suspending},
    {PermitState::overdue, PermitStep::reportLost, PermitState::lost, permit_grants::anyLoss},
    {PermitState::overdue, PermitStep::cancel, PermitState::cancelled, permit_grants::atTheDesk},
    {PermitState::overdue, PermitStep::cancelExOfficio, PermitState::cancelled, permit_grants::exOfficio},

    {PermitState::suspended, PermitStep::restore, PermitState::valid, permit_grants::restoring},
    {PermitState::suspended, PermitStep::change, PermitState::suspended, permit_grants::atTheDesk},
    {PermitState::suspended, PermitStep::moveFile, PermitState::suspended, permit_grants::atTheDesk},
    {PermitState::suspended, PermitStep::correct, PermitState::suspended, permit_grants::atTheDesk},
    {PermitState::suspended, PermitStep::reportLost, PermitState::lost, permit_grants::anyLoss},
    {PermitState::suspended, PermitStep::cancel, PermitState::cancelled, permit_grants::atTheDesk},
    {PermitState::suspended, PermitStep::cancelExOfficio, PermitState::cancelled, permit_grants::exOfficio},

    // only while no new card was made; what was suspended before it was lost still is
    {PermitState::lost, PermitStep::findAgain, PermitState::valid, permit_grants::lifting},
    {PermitState::lost, PermitStep::findSuspended, PermitState::suspended, permit_grants::lifting},
    {PermitState::lost, PermitStep::renewCard, PermitState::valid, permit_grants::byTheHandOver},
    {PermitState::lost, PermitStep::supersede, PermitState::replaced, permit_grants::byTheHandOver},
    {PermitState::lost, PermitStep::cancel, PermitState::cancelled, permit_grants::atTheDesk},
    {PermitState::lost, PermitStep::cancelExOfficio, PermitState::cancelled, permit_grants::exOfficio},
};

}  // namespace app
