#pragma once

#include "app/cli/context.h"
#include "app/cli/exit_code.h"

namespace app {

// Tells the operator why (cause, remedy, code) and returns what the program ends with.
ExitCode reportFailure(const CommandContext& context, const Error& error);

// A command's callback: runs it and keeps its exit code, or that of its failure.
template <class Command>
auto runner(CommandContext& context, Command command) {
    return [&context, command] {
        const Result<ExitCode> ended = command();
        context.exitCode = ended ? *ended : reportFailure(context, ended.error());
    };
}

}  // namespace app
