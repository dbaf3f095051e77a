#include <ostream>

#include "apdu/core/file.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/station/station.h"

namespace app {
namespace {

Result<ExitCode> run(const CommandContext& context, const std::filesystem::path& folder) {
    return Station::open(context.home, context.resources)
        .and_then([&](const std::shared_ptr<Station>& station) -> Result<ExitCode> {
            std::error_code failed;
            std::filesystem::create_directories(folder, failed);
            for (const auto* signer : {"issuer", "station"}) {
                const auto pem = station->vault->publicPem(signer);
                const auto file = folder / (std::string(signer) + ".pem");
                const bool written = pem && apdu::writeFileDurably(file, apdu::bytesOf(*pem), 0644);
                if (!written) return fail(Code::keysNotExported, file.string());
                if (context.json) context.printJson({{"signer", signer}, {"file", file.string()}});
                if (!context.json) *context.out << file.string() << std::endl;
            }
            return exitDone;
        });
}

}  // namespace

void addExportKeys(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("export-keys", "write the public keys as PEM");
    const auto folder = std::make_shared<std::filesystem::path>();
    command->add_option("folder", *folder, "where to")->required();
    command->callback(runner(context, [&context, folder] { return run(context, *folder); }));
}

}  // namespace app
