#pragma once

#include "app/registry/ruling.h"

namespace app {

// By when a permit accepted on that day is made and handed out. extended: asked for the longer term, which only the city's rules can
// give, and not beyond the regulations' most.
Ruling issueBy(const Rules& rules, Day accepted, bool extended = false);

}  // namespace app
