#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/face_command.h"
#include "app/station/layout_drafts.h"

namespace app {
namespace {

struct EditingOptions {
    std::string layout;
    std::vector<std::pair<std::string, std::string>> values;  // JSON pointer and JSON
    std::vector<std::string> removed;
    std::string by;
};

const char* wordFor(const CommandContext& context, LayoutStanding standing) {
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

void tell(const CommandContext& context, const KnownLayout& layout, const std::filesystem::path& file = {}) {
    if (context.json) {
        nlohmann::json line{{"layout", layout.name}, {"version", layout.version}, {"standing", nameOf(layout.standing)}};
        if (!file.empty()) line["file"] = file.string();
        return context.printJson(line);
    }
    *context.out << layout.name << context.say(" 版本 ", " version ") << layout.version << context.say("：", ": ")
                 << wordFor(context, layout.standing);
    if (!file.empty()) *context.out << " " << file.string();
    *context.out << std::endl;
}

Result<ExitCode> versions(const CommandContext& context) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        return knownLayouts(*station).map([&](const std::vector<KnownLayout>& layouts) {
            for (const auto& layout : layouts) tell(context, layout);
            return exitDone;
        });
    });
}

printer::Result<printer::LayoutDocument> changed(const std::string& text, const EditingOptions& options) {
    printer::LayoutValues values;
    for (const auto& pointer : options.removed) values[pointer] = "";
    for (const auto& [pointer, value] : options.values) values[pointer] = value;
    return printer::LayoutDocument::parse(text).and_then([&](printer::LayoutDocument document) {
        return document.setAll(values).map([&] { return std::move(document); });
    });
}

Result<ExitCode> edit(const CommandContext& context, const EditingOptions& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        return actorOf(context, *station, options.by).and_then([&](const Actor& by) {
            return newestLayout(*station, options.layout)
                .and_then([&](const FoundLayout& found) -> Result<KnownLayout> {
                    auto document = changed(found.text, options);
                    if (!document) return tl::unexpected(layoutNotChanged(options.layout, document.error()));
                    return saveDraft(*station, *document, by);
                })
                .map([&](const KnownLayout& saved) {
                    tell(context, saved, draftFile(*station, saved));
                    return exitDone;
                });
        });
    });
}

}  // namespace

void addFaceEditing(CLI::App& face, CommandContext& context) {
    auto* listing = face.add_subcommand("versions", "of each layout the newest version, and whether it prints");
    listing->callback(runner(context, [&context] { return versions(context); }));

    const auto options = std::make_shared<EditingOptions>();
    auto* editing = face.add_subcommand("edit", "change a layout and keep it as a new version, unsigned");
    editing->add_option("layout", options->layout, "name of a layout of this station")->required();
    editing->add_option("--set", options->values, "JSON pointer of a place, and what to put there, as JSON")->allow_extra_args(false);
    editing->add_option("--remove", options->removed, "JSON pointer of a member to take away")->allow_extra_args(false);
    editing->add_option("--by", options->by, "who changes it");
    editing->callback(runner(context, [&context, options] { return edit(context, *options); }));
}

}  // namespace app
