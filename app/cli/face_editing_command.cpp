#include <algorithm>
#include <functional>
#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/face_command.h"
#include "app/services/layout_parts.h"
#include "app/station/layout_drafts.h"

namespace app {
namespace {

struct EditingOptions {
    std::string layout;
    std::vector<std::pair<std::string, std::string>> values;  // JSON pointer and JSON
    std::vector<std::string> removed;
    std::string side, part, content;
    std::string by;
};

void tell(const CommandContext& context, const KnownLayout& layout, const std::filesystem::path& file) {
    if (context.json)
        return context.printJson({{"layout", layout.name}, {"version", layout.version}, {"standing", nameOf(layout.standing)}, {"file", file.string()}});
    *context.out << layout.name << context.say(" 版本 ", " version ") << layout.version << context.say("：", ": ")
                 << standingWord(context, layout.standing) << " " << file.string() << std::endl;
}

using Values = printer::Result<printer::LayoutValues>;
using ValuesOf = std::function<Values(const printer::Layout&)>;

Values asNamed(const EditingOptions& options) {
    printer::LayoutValues values;
    for (const auto& pointer : options.removed) values[pointer] = "";
    for (const auto& [pointer, value] : options.values) values[pointer] = value;
    return values;
}

Values adding(const printer::Layout& layout, const EditingOptions& options) {
    const auto side = std::ranges::find(layout.sides, options.side, &printer::Side::name);
    if (side == layout.sides.end()) return tl::unexpected(printer::layoutInvalid({{"/sides", options.side, "must be a side of this layout"}}));
    const ElementPlace place{static_cast<std::size_t>(side - layout.sides.begin()), 0};
    return added(newPartOf(options.part).value(), options.content)(layout, place);
}

Values removing(const printer::Layout& layout, const EditingOptions& options) {
    const auto place = partNamed(layout, options.side, options.part);
    if (!place) return tl::unexpected(printer::layoutInvalid({{"/sides/" + options.side, options.part, "must be an element or a keep-out of this side"}}));
    return removed()(layout, *place);
}

printer::Result<printer::LayoutDocument> changed(const std::string& text, const ValuesOf& valuesOf) {
    return printer::LayoutDocument::parse(text).and_then([&](printer::LayoutDocument document) {
        return valuesOf(document.layout()).and_then([&](const printer::LayoutValues& values) { return document.setAll(values); }).map([&] {
            return std::move(document);
        });
    });
}

Result<ExitCode> edit(const CommandContext& context, const EditingOptions& options, const ValuesOf& valuesOf) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        return actorOf(context, *station, options.by).and_then([&](const Actor& by) {
            return newestLayout(*station, options.layout)
                .and_then([&](const FoundLayout& found) -> Result<KnownLayout> {
                    auto document = changed(found.text, valuesOf);
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
    const auto command = [&](const char* name, const char* what) {
        auto* made = face.add_subcommand(name, what);
        made->add_option("layout", options->layout, "name of a layout of this station")->required();
        made->add_option("--by", options->by, "who changes it");
        return made;
    };
    auto* editing = command("edit", "change a layout and keep it as a new version, unsigned");
    editing->add_option("--set", options->values, "JSON pointer of a place, and what to put there, as JSON")->allow_extra_args(false);
    editing->add_option("--remove", options->removed, "JSON pointer of a member to take away")->allow_extra_args(false);
    editing->callback(runner(context, [&context, options] {
        return edit(context, *options, [&](const printer::Layout&) { return asNamed(*options); });
    }));

    auto* add = command("add", "put one more element or keep-out on a side, and keep the layout as a new version, unsigned");
    add->add_option("part", options->part, "what is added")->required()->check(CLI::IsMember(newPartNames()));
    add->add_option("--side", options->side, "front or back")->required();
    add->add_option("--content", options->content, "name of the value, the words, or the SVG picture");
    add->callback(runner(context, [&context, options] {
        return edit(context, *options, [&](const printer::Layout& layout) { return adding(layout, *options); });
    }));

    auto* remove = command("remove", "take an element or a keep-out off a side, and keep the layout as a new version, unsigned");
    remove->add_option("part", options->part, "the element's id, or contacts, stripe, antenna")->required();
    remove->add_option("--side", options->side, "front or back")->required();
    remove->callback(runner(context, [&context, options] {
        return edit(context, *options, [&](const printer::Layout& layout) { return removing(layout, *options); });
    }));
}

}  // namespace app
