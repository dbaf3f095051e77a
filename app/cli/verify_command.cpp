#include <ostream>

#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/devices/devices.h"
#include "app/cli/finding_text.h"
#include "app/cli/inspection_purpose.h"
#include "app/cli/progress_teller.h"
#include "app/cli/reader_option.h"
#include "app/cli/scan.h"
#include "app/inspection/verify_card.h"
#include "app/texts/rule_text.h"

namespace app {
namespace {

nlohmann::json verdictJson(const Verification& inspected, std::string_view check) {
    for (const auto& finding : inspected.findings)
        if (checkOf(finding.meaning) == check) {
            const Verdict verdict = verdictOf(finding.meaning);
            if (verdict == Verdict::yes || verdict == Verdict::no) return verdict == Verdict::yes;
            return nameOf(verdict);
        }
    return nameOf(Verdict::notChecked);
}

bool isSigned(const Verification& inspected) {
    return contains(inspected.findings, Meaning::contentSigned) &&
           !contains(inspected.findings, Meaning::changesAltered);
}

nlohmann::json toJson(const Verification& inspected, const nlohmann::json& texts) {
    nlohmann::json json{{"verified", holds(inspected.findings)},
                        {"application_serial", inspected.applicationSerial},
                        {"genuine", verdictJson(inspected, "chip")},
                        {"signatures", isSigned(inspected)},
                        {"record_agrees", verdictJson(inspected, "record")},
                        {"print_agrees", contains(inspected.findings, Meaning::printNotScanned)
                                             ? nlohmann::json("not proved")
                                             : verdictJson(inspected, "print")},
                        {"differences", inspected.differences},
                        {"status", inspected.status}};
    json["withholding"] = {{"says", nameOf(inspected.withholding.says)}, {"rule", inspected.withholding.rule}, {"article", inspected.withholding.article}};
    json["findings"] = toJson(inspected.findings, texts);
    return json;
}

void tell(const CommandContext& context, const Verification& inspected, const nlohmann::json& texts) {
    if (context.json) return context.printJson(toJson(inspected, texts));
    tellFindings(context, inspected.findings, texts);
    for (const auto& field : inspected.differences) *context.out << "  " << field << std::endl;
    *context.out << (holds(inspected.findings) ? context.say("此卡有效", "the card holds")
                                               : context.say("此卡不能使用", "the card does not hold"))
                 << std::endl;
    const auto& rule = inspected.withholding;
    *context.out << decisionText(context.resources, rule.rule, context.language).cause << context.say("（第 ", " (Article ") << rule.article
                 << context.say(" 条）", ")") << std::endl;
}

struct VerifyOptions {
    std::string reader;
    std::filesystem::path face;
    Inspecting inspecting;
};

Result<ExitCode> run(const CommandContext& context, const VerifyOptions& options) {
    const auto texts = findingTexts(context);
    const auto scanned = readScanIfNamed(options.face);
    if (!texts || !scanned) return tl::unexpected(texts ? scanned.error() : texts.error());
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        const auto purpose = purposeOf(context, *station, options.inspecting);
        if (!purpose) return Result<ExitCode>(tl::unexpected(purpose.error()));
        const auto inspected = std::make_shared<Verification>();
        ProgressTeller teller(context);
        return onCard(options.reader, apdu::ScardTransport::AtEnd::leave,
                      [station, inspected, wish = InspectionWish{*purpose, *scanned}, progress = teller.observer()](apdu::Session& session) {
                          return verifyCard(*station, session, wish, today(), progress).map([&](Verification found) {
                              *inspected = std::move(found);
                          });
                      })
            .map([&] {
                teller.clear();
                tell(context, *inspected, *texts);
                return holds(inspected->findings) ? exitDone : exitRefused;
            });
    });
}

}  // namespace

void addVerify(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand(
        "verify", "whether a card is genuine and valid today, offline; and agrees with code and record");
    const auto options = std::make_shared<VerifyOptions>();
    addReaderOption(*command, options->reader);
    addPurpose(*command, options->inspecting);
    command->add_option("--face", options->face, "picture of the printed side with the code; - for what comes in");
    command->callback(runner(context, [&context, options] { return run(context, *options); }));
}

}  // namespace app
