#include "app/cli/acting.h"
#include "app/cli/face_command.h"

#include <ostream>

#include "apdu/core/file.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/services/layout_rows.h"
#include "app/station/layout_installation.h"
#include "app/station/layout_trial.h"
#include "app/station/specimen_face.h"
#include "app/texts/failure_text.h"
#include "app/texts/rule_text.h"

namespace app {
namespace {

constexpr std::size_t maxFile = 1 << 20;

struct LayoutFileOptions {
    std::string layout;
    std::filesystem::path out;
    std::string by, second;
};

void tellFault(const CommandContext& context, const printer::LayoutFault& fault) {
    if (context.json)
        return context.printJson({{"path", fault.path}, {"value", fault.value}, {"rule", fault.rule}});
    *context.out << (fault.path.empty() ? "/" : fault.path) << ": " << fault.rule;
    if (!fault.value.empty()) *context.out << context.say("；现为 ", "; is ") << fault.value;
    *context.out << std::endl;
}

void tellGood(const CommandContext& context, const printer::Layout& layout, const std::vector<std::string>& missing) {
    if (context.json)
        return context.printJson({{"layout", layout.name},
                                  {"version", layout.version},
                                  {"valid", true},
                                  {"dpi", layout.resolutions},
                                  {"fonts_missing", missing}});
    *context.out << layout.name << context.say(" 版本 ", " version ") << layout.version
                 << context.say("：符合每条规则，样例卡面已试排、二维码已复读", ": holds every rule; a specimen fits and its code reads")
                 << std::endl;
    for (const auto& font : missing)
        *context.out << context.say("未安装字体：", "font not installed: ") << font << std::endl;
}

Result<ExitCode> check(const CommandContext& context, const std::string& name) {
    return readLayoutText(context, name).and_then([&](const std::string& text) -> Result<ExitCode> {
        const auto checked = printer::checkLayout(text);
        for (const auto& fault : checked.faults) tellFault(context, fault);
        if (!checked.faults.empty()) return exitRefused;
        const auto specimen = specimenFace(context.resources);
        if (!specimen) return tl::unexpected(specimen.error());
        const auto trial = tryLayout(checked.layout, *specimen, TrialCare::thorough);
        if (!trial.faults.empty()) return tl::unexpected(faceNotDrawn(checked.layout.name, trial.faults.front()));
        tellGood(context, checked.layout, trial.missingFonts);
        return exitDone;
    });
}

nlohmann::json orNull(const std::string& text) {
    return text.empty() ? nlohmann::json() : nlohmann::json(text);
}

void tell(const CommandContext& context, const LayoutRow& row) {
    const std::string fault = row.fault ? explain(*row.fault, context.resources, context.language).cause : "";
    if (context.json)
        return context.printJson({{"layout", row.name},
                                  {"version", row.version},
                                  {"standing", nameOf(row.standing)},
                                  {"signer", orNull(row.signer)},
                                  {"origin", orNull(row.origin)},
                                  {"installed_at", orNull(row.installedAt)},
                                  {"regime", orNull(row.regime)},
                                  {"fault", orNull(fault)}});
    *context.out << row.name << context.say(" 版本 ", " version ") << row.version << context.say("：", ": ");
    if (fault.empty())
        *context.out << standingWord(context, row.standing);
    else
        *context.out << context.say("不能打印：", "does not print: ") << fault;
    if (!row.signer.empty())
        *context.out << context.say("，签名 ", ", signed by ") << row.signer
                     << (row.origin == "embedded" ? context.say("（内置签发密钥）", " (embedded issuer's key)") : "");
    if (!row.regime.empty()) *context.out << context.say("，使用中：", ", in use for ") << row.regime;
    *context.out << std::endl;
}

Result<ExitCode> list(const CommandContext& context) {
    return Station::open(context.home, context.resources)
        .and_then([](const std::shared_ptr<Station>& station) { return everyLayout(*station); })
        .map([&](const std::vector<LayoutRow>& rows) {
            for (const auto& row : rows) tell(context, row);
            return exitDone;
        });
}

Result<ExitCode> sign(const CommandContext& context, const LayoutFileOptions& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        return readLayoutText(context, options.layout)
            .and_then([&](const std::string& text) {
                return actorOf(context, *station).and_then([&](const Actor& by) { return signLayout(*station, text, by); });
            })
            .and_then([&](const std::string& text) -> Result<ExitCode> {
                const auto written = apdu::writeFileDurably(options.out, apdu::bytesOf(text), 0644);
                if (!written) return fail(Code::layoutFileNotWritten, options.out.string(), written.error());
                if (context.json)
                    context.printJson({{"file", options.out.string()}});
                else
                    *context.out << options.out.string()
                                 << context.say("（内置签发密钥签名）", " (signed with the embedded issuer's key)")
                                 << std::endl;
                return exitDone;
            });
    });
}

// What the text demands of a face and this one does not show.
void tellLacks(const CommandContext& context, const Ruling& content) {
    if (content.lacks.empty()) return;
    *context.out << context.say("  注意：", "  mind: ") << decisionText(context.resources, content.rule, context.language).cause;
    for (const auto& field : content.lacks) *context.out << " " << field;
    *context.out << std::endl;
}

Result<ExitCode> install(const CommandContext& context, const LayoutFileOptions& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        return readLayoutText(context, options.layout)
            .and_then([&](const std::string& text) {
                return actorOf(context, *station, options.by).and_then([&](const Actor& by) { return installLayout(*station, text, by); });
            })
            .map([&](const InstalledLayout& installed) {
                const auto& layout = installed.layout;
                if (context.json)
                    context.printJson(
                        {{"layout", layout.name}, {"version", layout.version}, {"installed", installed.fresh}, {"lacks", installed.content.lacks}});
                else
                    *context.out << layout.name << context.say(" 版本 ", " version ") << layout.version
                                 << (installed.fresh ? context.say(" 已安装，从现在起按此打印",
                                                                   " installed; faces are printed with it from now on")
                                                     : context.say(" 原已安装", " was installed already"))
                                 << std::endl;
                if (!context.json) tellLacks(context, installed.content);
                return exitDone;
            });
    });
}

Result<ExitCode> trust(const CommandContext& context, const LayoutFileOptions& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        return readLayoutText(context, options.layout)
            .and_then([&](const std::string& pem) {
                return bothOf(context, *station, options.by, options.second).and_then([&](const TwoActors& people) {
                    return trustLayoutSigner(*station, pem, people.by, people.second);
                });
            })
            .map([&](const LayoutKey& key) {
                if (context.json)
                    context.printJson({{"signer", key.reference}});
                else
                    *context.out << context.say("从现在起信任的版式密钥：", "from now on the key trusted for layouts is ")
                                 << key.reference << std::endl;
                return exitDone;
            });
    });
}

}  // namespace

const char* standingWord(const CommandContext& context, LayoutStanding standing) {
    switch (standing) {
        case LayoutStanding::notSigned:
            return context.say("未签名，不能打印", "unsigned: does not print");
        case LayoutStanding::installed:
            return context.say("已签名，现在不用它打印", "signed, another one prints");
        case LayoutStanding::prints:
            break;
    }
    return context.say("按它打印", "prints");
}

Result<std::string> readLayoutText(const CommandContext& context, const std::string& name) {
    for (const auto& file : {std::filesystem::path(name), context.resources / "layouts" / (name + ".json")}) {
        const auto content = apdu::readFile(file, maxFile);
        if (content) return std::string(content->begin(), content->end());
    }
    return fail(Code::layoutFileMissing, name);
}

void addFace(CLI::App& zhika, CommandContext& context) {
    auto* face = zhika.add_subcommand("face", "what the card looks like: layouts, and faces drawn by them");
    face->require_subcommand(1);
    const auto options = std::make_shared<LayoutFileOptions>();
    const auto add = [&](const char* name, const char* what, const char* argument) {
        auto* command = face->add_subcommand(name, what);
        command->add_option("layout", options->layout, argument)->required();
        return command;
    };
    const char* layout = "the layout's file, or the name of one that is shipped";
    add("check", "names every fault of a layout with path, value and rule; needs no station", layout)
        ->callback(runner(context, [&context, options] { return check(context, options->layout); }));

    face->add_subcommand("list", "the layouts of this station: which one prints, who signed them, whether they hold, and those nobody has signed")
        ->callback(runner(context, [&context] { return list(context); }));

    auto* signing = add("sign", "sign a layout with the embedded issuer's key", layout);
    signing->add_option("--out", options->out, "where the signed layout is written")->required();
    signing->callback(runner(context, [&context, options] { return sign(context, *options); }));

    auto* installing = add("install", "print with this layout from now on", "the layout, signed by the key trusted here");
    installing->add_option("--by", options->by, "who installs")->required();
    installing->callback(runner(context, [&context, options] { return install(context, *options); }));

    auto* trusting = add("trust", "two people take a new public key for layouts", "the signer's SM2 public key as PEM");
    trusting->add_option("--by", options->by, "who compared it")->required();
    trusting->add_option("--second", options->second, "a second person who did")->required();
    trusting->callback(runner(context, [&context, options] { return trust(context, *options); }));

    addFaceEditing(*face, context);
    addFaceDrawing(*face, context);
}

}  // namespace app
