#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/face_command.h"
#include "app/cli/progress_teller.h"
#include "app/issuance/order_face.h"
#include "app/services/record.h"
#include "app/station/layout_installation.h"
#include "app/station/specimen_face.h"
#include "printer/drivers/file_driver.h"

namespace app {
namespace {

struct DrawingOptions {
    std::string layout;
    std::int64_t order = 0;
    int dpi = 0;
    std::filesystem::path out = ".";
};

// Somebody's face, and that it was drawn is told.
Result<printer::FaceContent> contentOf(const CommandContext& context, Station& station, std::int64_t id) {
    return actorOf(context, station)
        .and_then([&](const Actor& by) {
            return demandLooking(station, by).and_then([&] { return station.orders->load(id); }).and_then([&](const StoredOrder& order) {
                return station.audit->write(by.nameOrOperator(), "face drawn", "order " + std::to_string(id), "done").map([&] {
                    return order;
                });
            });
        })
        .and_then([&](const StoredOrder& order) { return faceOf(station, order); })
        .and_then([&](OrderFace face) -> Result<printer::FaceContent> {
            auto portrait = printer::acceptPortrait(face.photo);
            if (!portrait) return tl::unexpected(faceNotDrawn("order " + std::to_string(id), portrait.error()));
            return printer::FaceContent{std::move(face.texts), *std::move(portrait), std::move(face.qr)};
        });
}

printer::Result<printer::PrintResult> draw(const printer::Layout& layout, const printer::FaceContent& content,
                                           const DrawingOptions& options, const std::string& name,
                                           const std::string& mark, const ProgressObserver& progress) {
    tellProgress(progress, {"face", 0, 2, 0, "draw"});
    return printer::FaceRenderer(layout, options.dpi).render(content).and_then([&](const printer::Face& face) {
        tellProgress(progress, {"face", 1, 2, 0, "write"});
        printer::FileDriver driver(options.out);
        return driver.print(mark.empty() ? face : printer::markedFace(face, mark), name, printer::Earlier::none);
    });
}

Result<ExitCode> tell(const CommandContext& context, const std::string& what,
                      const printer::Result<printer::PrintResult>& drawn) {
    if (!drawn) return tl::unexpected(faceNotDrawn(what, drawn.error()));
    if (context.json)
        context.printJson({{"front", drawn->front}, {"back", drawn->back}});
    else
        for (const auto& file : {drawn->front, drawn->back})
            if (!file.empty()) *context.out << file << std::endl;
    return exitDone;
}

// Unmarked, and therefore only by a layout that may print and with a code that was sealed.
Result<ExitCode> render(const CommandContext& context, const DrawingOptions& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        const std::string what = "order " + std::to_string(options.order);
        const auto content = contentOf(context, *station, options.order);
        if (!content) return Result<ExitCode>(tl::unexpected(content.error()));
        if (content->qr.empty()) return Result<ExitCode>(fail(Code::codeNotSealed, what));
        const auto current = station->layouts->current();
        if (!current) return Result<ExitCode>(tl::unexpected(current.error()));
        const bool installed = *current && options.layout == (*current)->name;
        const auto text = installed ? Result<std::string>() : readLayoutText(context, options.layout);
        if (!text) return Result<ExitCode>(tl::unexpected(text.error()));
        const auto layout = installed ? trustedLayout(*station->layouts) : trustedLayout(*station->layouts, *text);
        return tell(context, what, layout.and_then([&](const printer::Layout& trusted) {
            ProgressTeller teller(context);
            return draw(trusted, *content, options, "render-order-" + std::to_string(options.order), "", teller.observer());
        }));
    });
}

// By any layout, of the specimen or of an order at any stage; marked.
Result<ExitCode> preview(const CommandContext& context, const DrawingOptions& options) {
    const auto text = readLayoutText(context, options.layout);
    if (!text) return tl::unexpected(text.error());
    auto content = specimenFace(context.resources);
    if (options.order > 0)
        content = Station::open(context.home, context.resources)
                      .and_then([&](const std::shared_ptr<Station>& station) {
                          return contentOf(context, *station, options.order);
                      });
    if (!content) return tl::unexpected(content.error());
    if (content->qr.empty()) content->qr = specimenCode();
    return tell(context, options.layout, printer::parseLayout(*text).and_then([&](const printer::Layout& layout) {
        ProgressTeller teller(context);
        return draw(layout, *content, options, "preview-" + layout.name, context.say("预览 非证件", "PREVIEW"),
                    teller.observer());
    }));
}

}  // namespace

void addFaceDrawing(CLI::App& face, CommandContext& context) {
    const auto options = std::make_shared<DrawingOptions>();
    const auto add = [&](const char* name, const char* what) {
        auto* command = face.add_subcommand(name, what);
        command->add_option("layout", options->layout, "the layout's file or name")->required();
        command->add_option("--out", options->out, "folder, into which a folder is put");
        command->add_option("--dpi", options->dpi, "dots an inch of the printer, 300 or 600");
        return command;
    };
    auto* rendering = add("render", "every layer of an order's face, as it would be printed");
    rendering->add_option("--order", options->order, "number of the order")->required();
    rendering->callback(runner(context, [&context, options] { return render(context, *options); }));

    auto* previewing = add("preview", "a face with PREVIEW across it, of a specimen unless an order is named");
    previewing->add_option("--order", options->order, "number of the order");
    previewing->callback(runner(context, [&context, options] { return preview(context, *options); }));
}

}  // namespace app
