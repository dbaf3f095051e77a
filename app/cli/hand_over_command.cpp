#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/progress_teller.h"
#include "app/cli/proof_text.h"
#include "app/cli/reader_option.h"
#include "app/cli/scan.h"
#include "app/devices/devices.h"
#include "app/issuance/issue_card.h"
#include "app/ledger/shelf_book.h"

namespace app {
namespace {

struct HandOverOptions {
    std::int64_t order = 0;
    std::string reader, by = "desk";
    std::filesystem::path scan;
    std::string collector, name, document;
    std::vector<std::string> brought;
};

std::string printOf(const CommandContext& context, const ThreeWayProof& proof) {
    if (proof.printAgrees) return context.say(" 卡面 ✓", " print ✓");
    if (proof.print == textOf(printer::PrintProof::renderedBitmap))
        return context.say(" 卡面：仅核验了生成的图像", " print: the rendered bitmap only");
    if (proof.print == textOf(printer::PrintProof::unread))
        return context.say(" 卡面：未从卡上扫描核验", " print: not scanned from plastic");
    return context.say(" 卡面 未核验", " print not proved");
}

void tell(const CommandContext& context, const HandOverOptions& options, const ThreeWayProof& proof) {
    if (context.json) {
        auto json = toJson(proof);
        json["order"] = options.order;
        json["state"] = "handed_over";
        return context.printJson(json);
    }
    *context.out << context.say("任务 ", "order ") << options.order
                 << context.say(" 已发放：芯片 ", " handed over: chip ")
                 << (proof.genuine == cardlib::Genuine::yes ? "✓" : context.say("（此类卡无法证明）", "not provable"))
                 << printOf(context, proof)
                 << context.say(" 记录 ✓", " record ✓") << std::endl;
}

// Who comes for the card, where it was said.
Result<void> admit(Station& station, const HandOverOptions& options, const Actor& by) {
    if (options.collector.empty()) return {};
    return admitCollector(station, options.order,
                          {{options.collector, options.brought}, PiiText(options.name), PiiText(options.document), {by, ""}});
}

Result<ExitCode> run(const CommandContext& context, const HandOverOptions& options) {
    return Station::open(context.home, context.resources)
        .and_then([&](const std::shared_ptr<Station>& station) {
            const auto actor = actorOf(context, *station, options.by);
            if (!actor) return Result<ExitCode>(tl::unexpected(actor.error()));
            return admit(*station, options, *actor).and_then([&] { return readScanIfNamed(options.scan); }).and_then([&](const std::optional<std::string>& scanned) {
                const auto proof = std::make_shared<ThreeWayProof>();
                ProgressTeller teller(context);
                return onCard(options.reader, apdu::ScardTransport::AtEnd::leave,
                              [station, proof, options, scanned, by = *actor, progress = teller.observer()](apdu::Session& session) {
                                  return handOver(*station, options.order, session, scanned, by, progress)
                                      .map([&](const ThreeWayProof& proved) { *proof = proved; });
                              })
                    .map([&] {
                        teller.clear();
                        tell(context, options, *proof);
                        return exitDone;
                    });
            });
        });
}

}  // namespace

void addHandOver(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("hand-over", "prove chip, print and record, then activate the card");
    const auto options = std::make_shared<HandOverOptions>();
    command->add_option("--order", options->order, "number of the order")->required();
    addReaderOption(*command, options->reader);
    command->add_option("--scan", options->scan, "picture of the printed side with the code; - for what comes in");
    command->add_option("--by", options->by, "who hands over");
    command->add_option("--collector", options->collector, "who comes for the card: holder or proxy");
    command->add_option("--brought", options->brought, "what they brought: receipt, collector_document; once for each");
    command->add_option("--collector-name", options->name, "the proxy's name");
    command->add_option("--collector-document", options->document, "number of the proxy's document");
    command->callback(runner(context, [&context, options] { return run(context, *options); }));
}

}  // namespace app
