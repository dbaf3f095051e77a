#pragma once

#include <QString>

#include "app/life_cycle/roles.h"

namespace app {

// What people are called at the desk by what they are there; one role, or all of them, "受理、制证".
QString roleWord(Role role);
QString rolesWords(Roles roles);

}  // namespace app
