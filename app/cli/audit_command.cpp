#include <ostream>

#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/station/station.h"

namespace app {
namespace {

Result<ExitCode> run(const CommandContext& context) {
    return Station::open(context.home, context.resources)
        .and_then([&](const std::shared_ptr<Station>& station) -> Result<ExitCode> {
            const auto pem = station->vault->publicPem("station");
            if (!pem) return fail(Code::stationKeyMissing, "", pem.error());
            return station->audit->verify(*pem).and_then([&](std::int64_t rows) {
                return station->events->verify(*pem).map([&](std::int64_t events) {
                    if (context.json)
                        context.printJson({{"audit_rows", rows}, {"events", events}, {"holds", true}});
                    else
                        *context.out << context.say("链完整：审计 ", "The chain holds: audit rows ") << rows
                                     << context.say("，事件 ", ", events ") << events << std::endl;
                    return exitDone;
                });
            });
        });
}

}  // namespace

void addAudit(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("audit", "the audit trail");
    command->require_subcommand(1);
    command->add_subcommand("verify", "whether the chains of audit rows and events hold")
        ->callback(runner(context, [&context] { return run(context); }));
}

}  // namespace app
