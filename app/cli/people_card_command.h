#pragma once

#include <CLI/CLI.hpp>

#include "app/cli/context.h"

namespace app {

// `zhika people card`.
void addPeopleCards(CLI::App& people, CommandContext& context);

}  // namespace app
