#include "app/cli/acting.h"
#include "app/cli/column_values.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/intake_text.h"
#include "app/cli/progress_teller.h"
#include "app/issuance/import_applications.h"
#include "app/services/refusal_list.h"

namespace app {
namespace {

struct ImportOptions {
    std::filesystem::path file, photos, refused;
    std::vector<std::string> shared;
    bool check = false;
    std::string by = "intake";
};

Result<ExitCode> run(const CommandContext& context, const ImportOptions& options) {
    const auto texts = PhotoTexts::read(context);
    const auto shared = valuesSet(options.shared);
    if (!texts || !shared) return tl::unexpected(texts ? shared.error() : texts.error());
    if (const auto known = demandColumns(context.resources, *shared); !known) return tl::unexpected(known.error());
    return Station::open(context.home, context.resources)
        .and_then([&](const std::shared_ptr<Station>& station) {
            ProgressTeller teller(context);
            return actorOf(context, *station, options.by)
                .and_then([&](const Actor& by) {
                    const ListWish wish{options.file, options.photos, *shared};
                    const ListWatch watch{teller.observer(), {}};
                    return options.check ? checkList(*station, wish, by, today(), watch) : importList(*station, wish, by, today(), watch);
                })
                .and_then([&](const ImportReport& report) -> Result<ExitCode> {
                    teller.clear();
                    const ExitCode told = tellIntake(context, *station, *texts, report);  // what was taken in stands, whatever follows
                    if (options.refused.empty()) return told;
                    return writeRefusals(context.resources, context.language, report.refusals, options.refused).map([&] { return told; });
                });
        });
}

}  // namespace

void addImport(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("import", "register applicants from a CSV file");
    const auto options = std::make_shared<ImportOptions>();
    command->add_option("file", options->file, "CSV, UTF-8 or GB 18030")->required();
    command->add_option("--photos", options->photos, "folder of the photos");
    command->add_option("--set", options->shared, "COLUMN=VALUE for rows that leave it empty, the column by its id; several times");
    command->add_option("--refused", options->refused, "the CSV file into which what was refused is written, with the reasons");
    command->add_flag("--check", options->check, "only says what would be accepted");
    command->add_option("--by", options->by, "who imports");
    command->callback(runner(context, [&context, options] { return run(context, *options); }));
}

}  // namespace app
