#include "app/cli/ledger_signing.h"

#include "app/cli/acting.h"

namespace app {

void addSigning(CLI::App& command, Signing& signing, bool second) {
    command.add_option("--by", signing.by, "who does it");
    if (second) command.add_option("--second", signing.second, "a second person who saw it")->required();
}

Result<Signatures> signaturesOf(const CommandContext& context, Station& station, const Signing& signing) {
    return actorOf(context, station, signing.by).and_then([&](const Actor& by) -> Result<Signatures> {
        if (signing.second.empty()) return Signatures{by, {}};
        return secondOf(context, station, signing.second).map([&](const Actor& second) { return Signatures{by, second}; });
    });
}

}  // namespace app
