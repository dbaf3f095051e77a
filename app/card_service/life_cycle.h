#pragma once

#include <optional>
#include <string_view>

#include "cardlib/operations/log_record.h"
#include "cardlib/operations/status_content.h"

namespace app {

using cardlib::Reason;
using cardlib::Status;

enum class Kind { endorse, change, correct, suspend, restore, cancel };

struct Passage {
    Status from;
    Kind kind;
    Status to;
};

// The life of a card after hand-over. Nothing leads out of cancelled, and nothing leads from not issued: that
// is issuance.
inline constexpr Passage lifeOfACard[] = {
    {Status::inUse, Kind::endorse, Status::inUse},
    {Status::suspended, Kind::endorse, Status::inUse},  // suspended as overdue: a late endorsement restores
    {Status::inUse, Kind::change, Status::inUse},
    {Status::suspended, Kind::change, Status::suspended},
    {Status::inUse, Kind::correct, Status::inUse},
    {Status::suspended, Kind::correct, Status::suspended},
    {Status::inUse, Kind::suspend, Status::suspended},
    {Status::suspended, Kind::restore, Status::inUse},
    {Status::lost, Kind::restore, Status::inUse},  // found again
    {Status::inUse, Kind::cancel, Status::cancelled},
    {Status::suspended, Kind::cancel, Status::cancelled},
    {Status::lost, Kind::cancel, Status::cancelled},
};

// Nothing when a card of this status does not allow it.
constexpr std::optional<Status> after(Status from, Kind kind) {
    for (const auto& passage : lifeOfACard)
        if (passage.from == from && passage.kind == kind) return passage.to;
    return std::nullopt;
}

struct Ground {
    Kind kind;
    Reason reason;
    bool fourEyes;  // a second person is needed
};

// Which reasons of the coding are grounds for what.
inline constexpr Ground grounds[] = {
    {Kind::suspend, Reason::overdue, false}, {Kind::suspend, Reason::left, false},
    {Kind::suspend, Reason::lost, false},    {Kind::suspend, Reason::exOfficio, false},
    {Kind::restore, Reason::none, false},    {Kind::restore, Reason::foundAgain, true},
    {Kind::cancel, Reason::left, false},     {Kind::cancel, Reason::lost, false},
    {Kind::cancel, Reason::damaged, false},  {Kind::cancel, Reason::death, false},
    {Kind::cancel, Reason::exOfficio, true}, {Kind::endorse, Reason::none, false},
    {Kind::change, Reason::none, false},     {Kind::correct, Reason::none, false},
};

// Nothing when the reason is no ground for it.
constexpr std::optional<Ground> groundFor(Kind kind, Reason reason) {
    for (const auto& ground : grounds)
        if (ground.kind == kind && ground.reason == reason) return ground;
    return std::nullopt;
}

// "endorse"; "endorsed", as events and the audit trail tell it.
std::string_view nameOf(Kind kind);
std::string_view pastOf(Kind kind);
std::optional<Kind> kindNamed(std::string_view name);

// "in_use".
std::string_view nameOf(Status status);
std::optional<Status> statusNamed(std::string_view name);

// "ex_officio", or the two digits of the coding.
std::string_view nameOf(Reason reason);
std::optional<Reason> reasonNamed(std::string_view nameOrCode);

}  // namespace app
