#pragma once

#include "app/life_cycle/turn.h"

namespace app::sector_grants {

// Who works at a department's sector of a card; the department's key is asked besides.
inline constexpr Grant reading{{Role::clerk, Role::supervisor, Role::inspector}};
inline constexpr Grant writing{{Role::clerk, Role::supervisor}};

}  // namespace app::sector_grants
