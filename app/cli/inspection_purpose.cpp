#include "app/cli/inspection_purpose.h"

#include "app/cli/acting.h"

namespace app {

void addPurpose(CLI::App& command, Inspecting& inspecting) {
    command.add_option("--by", inspecting.by, "who inspects");
    command.add_option("--reason", inspecting.reason, "why: counter, patrol, premises, holder, suspicion, or in your own words that name nobody");
}

Result<InspectionPurpose> purposeOf(const CommandContext& context, Station& station, const Inspecting& inspecting) {
    return actorOf(context, station, inspecting.by).and_then([&](const Actor& by) {
        return demandPurpose(station, {by, inspecting.reason});
    });
}

}  // namespace app
