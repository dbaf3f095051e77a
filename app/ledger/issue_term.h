#pragma once

#include "app/registry/issuing.h"
#include "app/station/station.h"

namespace app {

// By when the card of an application accepted at that time (as utcNow() wrote it) is made and handed out: issueBy(), for the longer term
// where the city's rules set one.
Ruling issueTermOf(const Rules& rules, const std::string& acceptedAt);

// Whether it is over on that day.
bool isIssueLate(const Ruling& term, Day today);

// The last day of it; empty when the rules say none.
std::string lastDayOf(const Ruling& term);

}  // namespace app
