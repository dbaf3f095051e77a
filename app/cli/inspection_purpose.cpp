#include "app/cli/inspection_purpose.h"

#include "app/cli/acting.h"

namespace app {

void addPurpose(CLI::App& command, Inspecting& typed) {
    command.add_option("--by", typed.by, "who inspects");
    command.add_option("--reason", typed.reason, "why: counter, patrol, premises, holder, suspicion, or in your own words that name nobody");
}

Result<InspectionPurpose> purposeOf(const CommandContext& context, Station& station, const Inspecting& typed) {
    return actorOf(context, station, typed.by).and_then([&](const Actor& by) {
        return demandPurpose(station, {by, typed.reason});
    });
}

}  // namespace app
