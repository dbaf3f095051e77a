#include "apdu/core/clean_stack.h"

#include <cstring>

namespace apdu {

[[gnu::noinline]] CleanStack::~CleanStack() {
    unsigned char below[64 << 10];
    explicit_bzero(below, sizeof below);
}

}  // namespace apdu
