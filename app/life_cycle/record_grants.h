#pragma once

#include "app/life_cycle/turn.h"

namespace app::record_grants {

// Whose work it is to look people up, in a list or by the card that lies there; an administrator's is not.
inline constexpr Grant looking{{Role::communityClerk, Role::clerk, Role::reviewer, Role::issuer, Role::supervisor, Role::inspector}};
inline constexpr Grant erasing{{Role::supervisor}, {Role::auditor, Role::supervisor}};  // what the regime keeps no longer

}  // namespace app::record_grants
