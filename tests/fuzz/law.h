#pragma once

#include <cstdio>
#include <cstdlib>

namespace fuzz {

// A law of the fuzzer; one that does not hold ends it, and is the finding.
inline void law(bool holds, const char* broken) {
    if (holds) return;
    std::fprintf(stderr, "broken law: %s\n", broken);
    std::abort();
}

}  // namespace fuzz
