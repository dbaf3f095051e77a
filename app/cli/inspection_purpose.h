#pragma once

#include <CLI/CLI.hpp>

#include "app/cli/context.h"
#include "app/inspection/purpose.h"

namespace app {

// What was typed of who looks into a card, and why.
struct Inspecting {
    std::string by, reason;
};

// --by and --reason.
void addPurpose(CLI::App& command, Inspecting& typed);

// Who it is: whoever signs in (acting.h), or the name itself. Errors: those of actorOf() and demandPurpose().
Result<InspectionPurpose> purposeOf(const CommandContext& context, Station& station, const Inspecting& typed);

}  // namespace app
