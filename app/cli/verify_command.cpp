#include <fstream>
#include <ostream>

#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/devices.h"
#include "app/cli/scan.h"
#include "app/inspection/verify_card.h"

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
    for (const auto& finding : inspected.findings) {
        const std::string name(nameOf(finding.meaning));
        json["findings"].push_back({{"check", checkOf(finding.meaning)},
                                    {"result", nameOf(verdictOf(finding.meaning))},
                                    {"code", "verify." + name},
                                    {"meaning", texts.at(name).value("meaning", "")},
                                    {"remedy", texts.at(name).value("remedy", "")},
                                    {"detail", finding.detail}});
    }
    return json;
}

void tell(const CommandContext& context, const Verification& inspected, const nlohmann::json& texts) {
    if (context.json) return context.printJson(toJson(inspected, texts));
    for (const auto& finding : inspected.findings) {
        const std::string name(nameOf(finding.meaning));
        const Verdict verdict = verdictOf(finding.meaning);
        *context.out << (verdict == Verdict::yes ? "✓ " : verdict == Verdict::no ? "✗ " : "– ")
                     << texts.at(name).value("meaning", name);
        if (verdict != Verdict::yes && !finding.detail.empty()) *context.out << " (" << finding.detail << ")";
        *context.out << std::endl;
        if (verdict == Verdict::no)
            *context.out << "  " << context.say("办法：", "Remedy: ") << texts.at(name).value("remedy", "")
                         << " [verify." << name << "]" << std::endl;
    }
    for (const auto& field : inspected.differences) *context.out << "  " << field << std::endl;
    *context.out << (holds(inspected.findings) ? context.say("此卡有效", "the card holds")
                                               : context.say("此卡不能使用", "the card does not hold"))
                 << std::endl;
}

// Every finding's meaning and remedy in the language chosen.
Result<nlohmann::json> findingTexts(const CommandContext& context) {
    std::ifstream in(context.resources / "inspection" / "findings.json");
    const auto all = nlohmann::json::parse(in, nullptr, false);
    nlohmann::json texts;
    if (all.is_object())
        for (const auto& [name, text] : all.items()) texts[name] = text.value(context.language, nlohmann::json{});
    for (const auto meaning : allMeanings())
        if (const std::string name(nameOf(meaning)); !texts.contains(name) || !texts[name].is_object())
            return fail(Code::findingsUnreadable, name);
    return texts;
}

Result<ExitCode> run(const CommandContext& context, const std::string& reader, const std::filesystem::path& face) {
    const auto texts = findingTexts(context);
    const auto scanned = readScan(face);
    if (!texts || !scanned) return tl::unexpected(texts ? scanned.error() : texts.error());
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        const auto inspected = std::make_shared<Verification>();
        return onCard(reader, apdu::ScardTransport::AtEnd::leave,
                      [station, inspected, scan = *scanned](apdu::Session& session) {
                          return verifyCard(*station, session, scan, today()).map([&](Verification found) {
                              *inspected = std::move(found);
                          });
                      })
            .map([&] {
                tell(context, *inspected, *texts);
                return holds(inspected->findings) ? exitDone : exitRefused;
            });
    });
}

}  // namespace

void addVerify(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand(
        "verify", "whether a card is genuine and valid today, offline; and agrees with code and record");
    const auto reader = std::make_shared<std::string>();
    const auto face = std::make_shared<std::filesystem::path>();
    addReaderOption(*command, *reader);
    command->add_option("--face", *face, "picture of the printed side with the code");
    command->callback(runner(context, [&context, reader, face] { return run(context, *reader, *face); }));
}

}  // namespace app
