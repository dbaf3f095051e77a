#pragma once

#include <optional>

#include "tests/sweep/observation.h"

namespace sweep {

// One invariant of the design page "Making one card": nothing when it holds, else what is wrong.
struct Invariant {
    const char* name;
    std::optional<std::string> (*broken)(const Observation& observation);
};

// I1 to I9, and I10 of what is seen when the work is done.
const std::vector<Invariant>& invariants();

}  // namespace sweep
