#pragma once

#include "app/cli/secret_input.h"
#include "app/services/card_people.h"

namespace app {

// As readSecret().
Result<Pin> readPin(const CommandContext& context, const SecretSource& source);

}  // namespace app
