#include <ostream>

#include "apdu/core/file.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/finding_text.h"
#include "app/cli/scan.h"
#include "app/inspection/verify_code.h"
#include "app/station/station.h"

namespace app {
namespace {

constexpr std::size_t maxPem = 1 << 16;

struct QrOptions {
    std::filesystem::path picture, key;
    std::string day;
};

void tell(const CommandContext& context, const CodeVerdict& verdict, const nlohmann::json& texts) {
    const bool good = holds(verdict.findings);
    const cardlib::QrSeal& seal = verdict.seal;
    if (context.json)
        return context.printJson({{"verified", good},
                                  {"permit_number", seal.permitNumber},
                                  {"application_serial", seal.applicationSerial},
                                  {"name", seal.name.reveal()},
                                  {"term_end", seal.termEnd},
                                  {"authority_code", seal.authority},
                                  {"authority", verdict.authority},
                                  {"findings", toJson(verdict.findings, texts)}});
    *context.out << context.say("姓名 ", "name ") << seal.name.reveal() << "\n"
                 << context.say("居住证编号 ", "permit number ") << seal.permitNumber << "\n"
                 << context.say("签发机关 ", "issuing organ ") << seal.authority << " " << verdict.authority << "\n"
                 << context.say("有效期至 ", "valid until ") << seal.termEnd << "\n";
    tellFindings(context, verdict.findings, texts);
    *context.out << (good ? context.say("二维码有效（以签发之日为准）", "the code holds (as of the day of issue)")
                          : context.say("二维码无效", "the code does not hold"))
                 << std::endl;
}

Result<ExitCode> verify(const CommandContext& context, const QrOptions& options) {
    const auto texts = findingTexts(context);
    if (!texts) return tl::unexpected(texts.error());
    const auto day = options.day.empty() ? std::optional(today()) : parseDay(options.day);
    if (!day) return tl::unexpected(argumentMalformed(options.day));
    const auto pem = apdu::readFile(options.key, maxPem);
    if (!pem) return fail(Code::keyFileUnreadable, options.key.filename().string());
    const auto organs = readResource(context.resources, "codes/authorities.json");
    if (!organs) return tl::unexpected(organs.error());
    return readScan(options.picture)
        .and_then([&](const std::string& text) {
            return verifyCode(text, std::string(pem->begin(), pem->end()), Authorities::parse(*organs), *day);
        })
        .map([&](const CodeVerdict& verdict) {
            tell(context, verdict, *texts);
            return holds(verdict.findings) ? exitDone : exitRefused;
        });
}

}  // namespace

void addQr(CLI::App& zhika, CommandContext& context) {
    auto* qr = zhika.add_subcommand("qr", "the code on the plastic, without a station");
    qr->require_subcommand(1);
    const auto options = std::make_shared<QrOptions>();
    auto* verifying = qr->add_subcommand("verify", "whether a code holds, with only the issuer's public key");
    verifying->add_option("picture", options->picture, "PNG or JPEG with the code; - for a picture or text that comes in")
        ->required();
    verifying->add_option("--key", options->key, "the issuer's public key as PEM")->required();
    verifying->add_option("--date", options->day, "YYYY-MM-DD instead of today");
    verifying->callback(runner(context, [&context, options] { return verify(context, *options); }));
}

}  // namespace app
