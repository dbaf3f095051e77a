#include <cmath>
#include <ostream>

#include "apdu/core/file.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/photo_text.h"
#include "app/services/photo_judge.h"
#include "app/station/station.h"
#include "printer/photo_module/photo_module.h"

namespace app {
namespace {

constexpr std::size_t maxFile = 64 << 20;

struct PhotoOptions {
    std::filesystem::path file, out;
};

// The gate, and what is said of its checks.
struct OpenGate {
    std::unique_ptr<printer::PhotoGate> gate;
    PhotoTexts texts;
};

tl::unexpected<Error> notJudged(const std::string& what, const printer::Error& error) {
    return tl::unexpected(photoNotJudged(what, error));
}

Result<OpenGate> openGate(const CommandContext& context) {
    return readResource(context.resources, "photo/gate.json").and_then([](const std::string& limits) -> Result<OpenGate> {
        auto gate = printer::openPhotoGate(limits);
        if (!gate) return notJudged("", gate.error());
        return OpenGate{*std::move(gate), PhotoTexts(limits)};
    });
}

Result<Bytes> photoIn(const std::filesystem::path& file) {
    auto content = apdu::readFile(file, maxFile);
    if (!content) return fail(Code::photoFileUnreadable, file.string(), content.error());
    return *std::move(content);
}

void tell(const CommandContext& context, const OpenGate& open, const printer::PhotoCheck& check) {
    if (context.json) return context.printJson(open.texts.toJson(context, check));
    open.texts.tell(context, check);
}

void tellCrop(const CommandContext& context, const printer::PhotoBox& crop) {
    *context.out << context.say("头像的大小和位置按自动裁剪后计：以 (", "size and place of the head are those of the crop around (")
                 << shownDecimal(std::round(crop.x)) << ", " << shownDecimal(std::round(crop.y)) << context.say(") 为中心，", "), ")
                 << shownDecimal(std::round(crop.width)) << " × " << shownDecimal(std::round(crop.height)) << " px"
                 << context.say("，转正 ", ", turned back by ") << shownDecimal(crop.degrees) << "°\n";
}

ExitCode tellEnd(const CommandContext& context, const printer::PhotoReport& report, const std::filesystem::path& written = {}) {
    if (context.json) {
        nlohmann::json end{{"passed", report.passed()}};
        if (!written.empty()) end["file"] = written.string();
        if (const auto& crop = report.crop)
            end["crop"] = {{"x", crop->x}, {"y", crop->y}, {"width", crop->width}, {"height", crop->height}, {"degrees", crop->degrees}};
        context.printJson(end);
    } else {
        if (report.crop) tellCrop(context, *report.crop);
        if (!written.empty()) *context.out << written.string() << "\n";
        *context.out << (report.passed() ? context.say("照片合格", "the photo passes")
                                         : context.say("照片不合格", "the photo does not pass"))
                     << std::endl;
    }
    return report.passed() ? exitDone : exitRefused;
}

Result<ExitCode> check(const CommandContext& context, const PhotoOptions& options) {
    const auto open = openGate(context);
    if (!open) return tl::unexpected(open.error());
    return photoIn(options.file).and_then([&](const Bytes& file) -> Result<ExitCode> {
        const auto report = open->gate->check(file);
        if (!report) return notJudged(options.file.string(), report.error());
        for (const auto& one : report->checks) tell(context, *open, one);
        return tellEnd(context, *report);
    });
}

void tellFailed(const CommandContext& context, const OpenGate& open, const printer::PhotoReport& report) {
    for (const auto& one : report.checks)
        if (!one.passed()) tell(context, open, one);
}

// Writes the crop, and tells what no crop mends; writes nothing when there is none, and tells why.
Result<ExitCode> crop(const CommandContext& context, const PhotoOptions& options) {
    const auto open = openGate(context);
    if (!open) return tl::unexpected(open.error());
    return photoIn(options.file).and_then([&](const Bytes& file) -> Result<ExitCode> {
        const auto cropped = open->gate->crop(file);
        if (!cropped) {
            if (const auto report = open->gate->check(file)) tellFailed(context, *open, *report);
            return notJudged(options.file.string(), cropped.error());
        }
        if (const auto written = apdu::writeFileDurably(options.out, cropped->jpeg, 0644); !written)
            return fail(Code::photoFileNotWritten, options.out.string(), written.error());
        tellFailed(context, *open, cropped->report);
        return tellEnd(context, cropped->report, options.out);
    });
}

}  // namespace

void addPhoto(CLI::App& zhika, CommandContext& context) {
    auto* photo = zhika.add_subcommand("photo", "portraits from a file: judged and cropped, without a station");
    photo->require_subcommand(1);
    const auto options = std::make_shared<PhotoOptions>();
    auto* checking = photo->add_subcommand("check", "whether a picture can be the portrait of a card: a number, limit and remedy for each check");
    auto* cropping = photo->add_subcommand("crop", "cuts the portrait of a card out of a picture, and tells what that does not mend");
    for (auto* command : {checking, cropping}) command->add_option("file", options->file, "JPEG or PNG")->required();
    cropping->add_option("out", options->out, "the JPEG that is written")->required();
    checking->callback(runner(context, [&context, options] { return check(context, *options); }));
    cropping->callback(runner(context, [&context, options] { return crop(context, *options); }));
}

}  // namespace app
