#pragma once

#include <CLI/CLI.hpp>

#include "app/cli/context.h"

namespace app {

// `sector write` and `sector read`: what needs a card.
void addSectorOnCard(CLI::App& sector, CommandContext& context);

// `sector withdraw` and `sector reinstate`.
void addSectorStanding(CLI::App& sector, CommandContext& context);

}  // namespace app
