#include "app/card_service/life_cycle.h"

#include <array>
#include <utility>

namespace app {
namespace {

struct KindNames {
    Kind kind;
    std::string_view name, past;
};

constexpr std::array<KindNames, 6> kinds{{{Kind::endorse, "endorse", "endorsed"},
                                          {Kind::change, "change", "changed"},
                                          {Kind::correct, "correct", "corrected"},
                                          {Kind::suspend, "suspend", "suspended"},
                                          {Kind::restore, "restore", "restored"},
                                          {Kind::cancel, "cancel", "cancelled"}}};

constexpr std::array<std::string_view, 5> statuses{"not_issued", "in_use", "suspended", "lost", "cancelled"};

struct ReasonNames {
    Reason reason;
    std::string_view name, code;
};

constexpr std::array<ReasonNames, 8> reasons{{{Reason::none, "none", "00"},
                                              {Reason::overdue, "overdue", "01"},
                                              {Reason::left, "left", "02"},
                                              {Reason::lost, "lost", "03"},
                                              {Reason::damaged, "damaged", "04"},
                                              {Reason::exOfficio, "ex_officio", "05"},
                                              {Reason::death, "death", "06"},
                                              {Reason::foundAgain, "found", "07"}}};

}  // namespace

std::string_view nameOf(Kind kind) {
    return kinds.at(static_cast<std::size_t>(kind)).name;
}

std::string_view pastOf(Kind kind) {
    return kinds.at(static_cast<std::size_t>(kind)).past;
}

std::optional<Kind> kindNamed(std::string_view name) {
    for (const auto& known : kinds)
        if (known.name == name) return known.kind;
    return std::nullopt;
}

std::string_view nameOf(Status status) {
    return statuses.at(static_cast<std::size_t>(status));
}

std::optional<Status> statusNamed(std::string_view name) {
    for (std::size_t i = 0; i < statuses.size(); ++i)
        if (statuses.at(i) == name) return static_cast<Status>(i);
    return std::nullopt;
}

std::string_view nameOf(Reason reason) {
    return reasons.at(static_cast<std::size_t>(reason)).name;
}

std::optional<Reason> reasonNamed(std::string_view nameOrCode) {
    for (const auto& known : reasons)
        if (known.name == nameOrCode || known.code == nameOrCode) return known.reason;
    return std::nullopt;
}

}  // namespace app
