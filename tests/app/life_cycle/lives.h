#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/life_cycle/may_take.h"

namespace test {

struct NamedTurn {
    std::string from, step, to;
    app::Grant grant;
};

// A life with its enumerations as names.
struct Life {
    std::string name, first;  // first: where it begins
    std::vector<std::string> states, steps;
    std::vector<NamedTurn> turns;

    // As the engine finds it; nothing when there is no such step.
    [[nodiscard]] std::optional<app::Grant> grantFor(const std::string& from, const std::string& step) const;
    [[nodiscard]] app::Ruling mayTake(const std::string& from, const std::string& step, const app::Person& actor,
                                      const app::Others& others) const;
};

// Registration, application, permit, card, draft, and the order of app/issuance/states.h.
std::vector<Life> allLives();

}  // namespace test
