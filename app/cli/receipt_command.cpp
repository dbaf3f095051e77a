#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/ledger_signing.h"
#include "app/cli/paper_option.h"
#include "app/ledger/papers.h"

namespace app {
namespace {

struct Wanted {
    std::int64_t order = 0, holder = 0;
    bool form = false, missing = false, loss = false, handOver = false;
    std::string by = "desk";
    PaperTarget target;
};

Result<Bytes> paperOf(Station& station, const Wanted& wanted, const std::string& language, const Signatures& people) {
    if (wanted.holder != 0) return registrationPaper(station, wanted.holder, language, people);
    if (wanted.missing) return missingPaper(station, wanted.order, language, people);
    if (wanted.loss) return lossPaper(station, wanted.order, language, people);
    if (wanted.handOver) return handOverPaper(station, wanted.order, language, people);
    if (!wanted.form) return collectionPaper(station, wanted.order, language, people);
    return station.orders->load(wanted.order).and_then([&](const StoredOrder& order) {
        return registrationPaper(station, order.holder, language, people);
    });
}

Result<ExitCode> run(const CommandContext& context, const Wanted& wanted) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        return signaturesOf(context, *station, {wanted.by, ""})
            .and_then([&](const Signatures& people) { return paperOf(*station, wanted, context.language, people); })
            .and_then([&](const Bytes& pdf) { return givePaper(context, wanted.target, pdf); })
            .map([] { return exitDone; });
    });
}

}  // namespace

void addReceipt(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("receipt", "the paper an applicant takes home: when, where and by whom the card is collected");
    const auto wanted = std::make_shared<Wanted>();
    auto* whose = command->add_option_group("whose");
    whose->add_option("--order", wanted->order, "number of the order");
    auto* holder = whose->add_option("--holder", wanted->holder, "number of who was registered without a card: the form of registration");
    whose->require_option(1);
    auto* what = command->add_option_group("which paper")->require_option(0, 1);
    what->add_flag("--form", wanted->form, "the form of registration of the order's holder instead");
    what->add_flag("--missing", wanted->missing, "of an application that was returned: everything that is missing, instead")->excludes(holder);
    what->add_flag("--loss", wanted->loss, "that the order's card was reported lost, and since when, instead")->excludes(holder);
    what->add_flag("--handed-over", wanted->handOver, "that the order's card was handed over, to be signed by whoever got it, instead")->excludes(holder);
    command->add_option("--by", wanted->by, "who makes it");
    addPaperTarget(*command, wanted->target);
    command->callback(runner(context, [&context, wanted]() -> Result<ExitCode> {
        if (!wanted->target.wanted()) return tl::unexpected(argumentMalformed("--pdf"));
        return run(context, *wanted);
    }));
}

}  // namespace app
