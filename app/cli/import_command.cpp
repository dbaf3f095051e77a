#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/intake_text.h"
#include "app/cli/progress_teller.h"
#include "app/issuance/import_applications.h"

namespace app {
namespace {

struct ImportOptions {
    std::filesystem::path file, photos;
    std::string by = "intake";
};

Result<ExitCode> run(const CommandContext& context, const ImportOptions& options) {
    const auto texts = PhotoTexts::read(context);
    if (!texts) return tl::unexpected(texts.error());
    return Station::open(context.home, context.resources)
        .and_then([&](const std::shared_ptr<Station>& station) {
            ProgressTeller teller(context);
            return actorOf(context, *station, options.by)
                .and_then([&](const Actor& by) {
                    return importApplications(*station, options.file, options.photos, by, today(), teller.observer());
                })
                .map([&](const ImportReport& report) {
                    teller.clear();
                    return tellIntake(context, *station, *texts, report);
                });
        });
}

}  // namespace

void addImport(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("import", "register applicants from a CSV file");
    const auto options = std::make_shared<ImportOptions>();
    command->add_option("file", options->file, "CSV, UTF-8 or GB 18030")->required();
    command->add_option("--photos", options->photos, "folder of the photos");
    command->add_option("--by", options->by, "who imports");
    command->callback(runner(context, [&context, options] { return run(context, *options); }));
}

}  // namespace app
