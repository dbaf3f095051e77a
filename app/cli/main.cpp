#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>

#include "apdu/core/unicode.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/exit_code.h"
#include "app/core/closed_process.h"
#include "printer/face/graphics.h"

namespace {

std::filesystem::path resourcesFolder() {
    if (const char* named = std::getenv("ZHIKA_RESOURCES")) return named;
    return ZHIKA_RESOURCES_FOLDER;
}

std::string languageOfEnvironment() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value)
            return std::string(value).starts_with("en") ? "en" : "zh";
    return "zh";
}

// Names that people give end in records: the terminal's encoding must be ours.
app::Result<void> demandText(int argc, char** argv) {
    for (int i = 1; i < argc; ++i)
        if (!apdu::codePoints(argv[i])) return tl::unexpected(app::argumentMalformed(std::to_string(i)));
    return {};
}

}  // namespace

int main(int argc, char** argv) {
    app::closeProcess();
    const printer::Graphics graphics(argc, argv);
    app::CommandContext context;
    context.resources = resourcesFolder();
    context.language = languageOfEnvironment();
    context.out = &std::cout;
    context.err = &std::cerr;

    CLI::App zhika{"zhika 制卡: IC-card issuance and personalization, headless"};
    zhika.require_subcommand(1);
    zhika.set_version_flag("--version", ZHIKA_VERSION);
    zhika.add_option("--home", context.home, "the station's folder; stands before the command");
    zhika.add_flag("--json", context.json, "one JSON object a line");
    zhika.add_option("--lang", context.language, "zh or en")->check(CLI::IsMember({"zh", "en"}));
    zhika.add_option("--as", context.as, "who acts, where people are set up; the password: ZHIKA_PASSWORD, --password-file, or the terminal");
    zhika.add_option("--card", context.card, "the reader with the card by which who acts signs in; the PIN: ZHIKA_PIN, --pin-file, or the terminal");
    zhika.add_option("--pin-file", context.pinFile, "its first line is the PIN of --card");
    zhika.add_option("--second-card", context.secondCard, "the reader with the card by which the second person signs in; the PIN: ZHIKA_SECOND_PIN");
    zhika.add_option("--second-pin-file", context.secondPinFile, "its first line is the PIN of --second-card");
    zhika.add_option("--password-file", context.passwordFile, "its first line is the password of --as");
    zhika.add_option("--second-password-file", context.secondPasswordFile, "its first line is the password of --second; or ZHIKA_SECOND_PASSWORD");
    for (const auto add :
         {app::addSetup, app::addToday, app::addImport, app::addRegister, app::addApprove, app::addApplication, app::addOrders, app::addPeople, app::addReaders, app::addPrinters, app::addIdReader, app::addInspect, app::addBindStation, app::addIssue,
          app::addSpoil, app::addHandOver, app::addRead, app::addVerify, app::addEndorse, app::addChange,
          app::addCorrect, app::addSuspend, app::addRestore, app::addCancel, app::addReplace, app::addErase, app::addLoss, app::addLost, app::addSector,
          app::addExportKeys, app::addSync, app::addAudit, app::addTrace, app::addBackup, app::addRestoreBackup, app::addEraseRecords, app::addFind, app::addRecord, app::addPapers, app::addPlaces, app::addFace, app::addPhoto, app::addQr,
          app::addStock, app::addShift, app::addStatistics, app::addReceipt, app::addFee, app::addReport, app::addShelf, app::addSettings,
          app::addDrafts, app::addDraft, app::addDue})
        add(zhika, context);
    zhika.parse_complete_callback([&] {
        const bool alone = std::ranges::any_of(std::array{"face", "id-reader", "photo", "printers", "qr", "readers", "trace"},
                                               [&](const char* command) { return zhika.got_subcommand(command); });
        if (context.home.empty() && !alone) throw CLI::RequiredError("--home");
    });
    if (const auto readable = demandText(argc, argv); !readable)
        return app::reportFailure(context, readable.error());
    try {
        zhika.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int code = zhika.exit(error);
        return code == 0 ? app::exitDone : app::exitUsage;
    }
    return context.exitCode;
}
