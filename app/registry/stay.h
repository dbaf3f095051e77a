#pragma once

#include "app/registry/ruling.h"

namespace app {

// How somebody lives here.
struct Stay {
    int intendedDays = 0;
    std::optional<Day> arrival = {}, birth = {};
    bool seeksRelief = false;             // a vagrant who meets the conditions for relief
    std::optional<bool> hasGround = {};   // employment, home or study is proved; nothing: not asked
};

// The registration: must, within days of arrival; nothing for a stay too short.
Ruling registrationOf(const Rules& rules, const Stay& stay);

// The permit, for who registers: must where the regime makes it a duty, may where it is a right or left to the person; mustNot
// with the first day from which it may be.
Ruling permitOf(const Rules& rules, const Stay& stay, Day today);

}  // namespace app
