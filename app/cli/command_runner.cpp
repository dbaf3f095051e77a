#include "app/cli/command_runner.h"

#include <exception>
#include <ostream>

#include "app/texts/failure_text.h"

namespace app {

void CommandContext::printJson(const nlohmann::json& value) const {
    *out << value.dump() << std::endl;
}

ExitCode reportFailure(const CommandContext& context, const Error& error) {
    const FailureText text = explain(error, context.resources, context.language);
    if (context.json) {
        context.printJson({{"error", toJson(text)}});
    } else {
        *context.err << context.say("原因：", "Cause: ") << text.cause << "\n";
        if (!text.remedy.empty()) *context.err << context.say("办法：", "Remedy: ") << text.remedy << "\n";
        *context.err << context.say("代码：", "Code: ") << text.code;
        if (!text.detail.empty()) *context.err << " (" << text.detail << ")";
        *context.err << std::endl;
    }
    return exitCodeOf(error);
}

Error argumentMalformed(const std::string& which) {
    return fail(Code::argumentMalformed, which).value();
}

void runCommand(CommandContext& context, const std::function<Result<ExitCode>()>& command) {
    Result<ExitCode> ended;
    try {
        ended = command();
    } catch (const std::exception& error) {
        ended = tl::unexpected(programFault(error));
    }
    context.exitCode = ended ? *ended : reportFailure(context, ended.error());
}

}  // namespace app
