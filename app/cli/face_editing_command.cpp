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

void tell(const CommandContext& context, const KnownLayout& layout, const std::filesystem::path& file) {
    if (context.json)
        return context.printJson({{"layout", layout.name}, {"version", layout.version}, {"standing", nameOf(layout.standing)}, {"file", file.string()}});
    *context.out << layout.name << context.say(" 版本 ", " version ") << layout.version << context.say("：", ": ")
                 << standingWord(context, layout.standing) << " " << file.string() << std::endl;
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
    const auto options = std::make_shared<EditingOptions>();
    auto* editing = face.add_subcommand("edit", "change a layout and keep it as a new version, unsigned");
    editing->add_option("layout", options->layout, "name of a layout of this station")->required();
    editing->add_option("--set", options->values, "JSON pointer of a place, and what to put there, as JSON")->allow_extra_args(false);
    editing->add_option("--remove", options->removed, "JSON pointer of a member to take away")->allow_extra_args(false);
    editing->add_option("--by", options->by, "who changes it");
    editing->callback(runner(context, [&context, options] { return edit(context, *options); }));
}

}  // namespace app
