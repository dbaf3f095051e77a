#pragma once

#include <functional>

#include "app/cli/context.h"
#include "app/cli/exit_code.h"

namespace app {

// Tells the operator why (cause, remedy, code) and returns what the program ends with.
ExitCode reportFailure(const CommandContext& context, const Error& error);

// The error argumentMalformed, naming the argument.
Error argumentMalformed(const std::string& which);

// Runs a command and keeps its exit code, or that of its failure; what a library throws is a fault of the program,
// told as such: what is durable stays so.
void runCommand(CommandContext& context, const std::function<Result<ExitCode>()>& command);

// A command's callback.
template <class Command>
auto runner(CommandContext& context, Command command) {
    return [&context, command] { runCommand(context, command); };
}

}  // namespace app
