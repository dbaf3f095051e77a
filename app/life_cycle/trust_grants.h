#pragma once

#include "app/life_cycle/turn.h"

namespace app::trust_grants {

// Who says what this station makes cards by, and under whose keys. The ceremony of a new key takes two.
inline constexpr Grant installing{{Role::administrator}};
inline constexpr Grant drawing{{Role::administrator}};  // a layout, which prints nothing before it is signed
inline constexpr Grant signing{{Role::administrator}};  // with a key of the vault
inline constexpr Grant trusting{{Role::administrator}, {Role::administrator, Role::supervisor}};
inline constexpr Grant withdrawing{{Role::administrator}, {Role::administrator, Role::supervisor}};  // a department's sector, or reinstating it
inline constexpr Grant settings{{Role::administrator}};  // of the desk
inline constexpr Grant backingUp{{Role::administrator}};
inline constexpr Grant goingOn{{Role::administrator}, {Role::supervisor}};  // after a restore, where no centre can be asked
inline constexpr Grant administering{{Role::administrator}};  // the people who work here
inline constexpr Grant lookingAtPeople{{Role::administrator, Role::supervisor, Role::auditor}};
inline constexpr Grant binding{{Role::administrator, Role::issuer}};  // a reader to a printer

}  // namespace app::trust_grants
