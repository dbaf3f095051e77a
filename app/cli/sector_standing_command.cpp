#include "app/cli/sector_command.h"

#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/services/sector_rows.h"
#include "app/station/sector_standing.h"

namespace app {
namespace {

using Turn = Result<void> (*)(Station&, const std::string&, const Actor&, const Actor&);

struct Options {
    std::string department, by, second;
};

Result<ExitCode> turn(const CommandContext& context, const Options& options, Turn work, bool withdrawn) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        return bothOf(context, *station, options.by, options.second)
            .and_then([&](const TwoActors& people) { return work(*station, options.department, people.by, people.second); })
            .map([&] {
                if (context.json)
                    context.printJson({{"department", options.department}, {"withdrawn", withdrawn}});
                else
                    *context.out << sectorLabel(*station, options.department)
                                 << (withdrawn ? context.say("：已停用，新制的卡没有这个应用区", ": withdrawn; new cards are made without it")
                                               : context.say("：已恢复，新制的卡又有这个应用区", ": reinstated; new cards carry it again"))
                                 << std::endl;
                return exitDone;
            });
    });
}

void addTurn(CLI::App& sector, CommandContext& context, const char* name, const char* purpose, Turn work, bool withdrawn) {
    auto* command = sector.add_subcommand(name, purpose);
    const auto options = std::make_shared<Options>();
    command->add_option("department", options->department, "for example education")->required();
    command->add_option("--by", options->by, "who does it");
    command->add_option("--second", options->second, "a second person who agrees")->required();
    command->callback(runner(context, [&context, options, work, withdrawn] { return turn(context, *options, work, withdrawn); }));
}

}  // namespace

void addSectorStanding(CLI::App& sector, CommandContext& context) {
    addTurn(sector, context, "withdraw", "two people withdraw a sector: new cards are made without it, on others it is changed no more",
            withdrawSector, true);
    addTurn(sector, context, "reinstate", "and bring it back", reinstateSector, false);
}

}  // namespace app
