#pragma once

#include "app/life_cycle/turn.h"

namespace app::ledger_grants {

// Who keeps the ledgers that are no movement of a blank (movements.h says it of those).
inline constexpr Grant looking{{Role::stockKeeper, Role::supervisor, Role::auditor}};  // at what is to be counted blindly
inline constexpr Grant counting{{Role::clerk, Role::issuer, Role::stockKeeper, Role::supervisor}};
inline constexpr Grant difference{{Role::clerk, Role::issuer, Role::stockKeeper, Role::supervisor}, {Role::stockKeeper, Role::supervisor}};
inline constexpr Grant shift{{Role::clerk, Role::issuer, Role::supervisor}};
inline constexpr Grant fee{{Role::clerk, Role::supervisor}};
inline constexpr Grant openFee{{Role::clerk, Role::supervisor}, {Role::reviewer, Role::supervisor}};  // of a sum no regime names
inline constexpr Grant lookingAtFees{{Role::clerk, Role::reviewer, Role::supervisor, Role::auditor}};
inline constexpr Grant feeBack{{Role::clerk, Role::reviewer, Role::supervisor}};
inline constexpr Grant waiving{{Role::supervisor}};
inline constexpr Grant report{{Role::communityClerk, Role::clerk, Role::supervisor}};
inline constexpr Grant shelf{{Role::clerk, Role::issuer, Role::supervisor}};
inline constexpr Grant paper{{Role::communityClerk, Role::clerk, Role::reviewer, Role::issuer, Role::supervisor}};
inline constexpr Grant readingTrail{{Role::supervisor, Role::inspector, Role::auditor}};
inline constexpr Grant trail{{Role::auditor}};  // taken out

}  // namespace app::ledger_grants
