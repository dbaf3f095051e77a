#pragma once

#include <CLI/CLI.hpp>

#include "app/cli/context.h"
#include "app/ledger/signatures.h"

namespace app {

// The names that were typed.
struct Signing {
    std::string by, second;
};

// --by and, where two must sign, --second.
void addSigning(CLI::App& command, Signing& signing, bool second);

// Who they are: whoever signs in (acting.h), or the names themselves. Errors: those of actorOf() and secondOf().
Result<Signatures> signaturesOf(const CommandContext& context, Station& station, const Signing& signing);

}  // namespace app
