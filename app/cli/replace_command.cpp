#include <ostream>

#include "app/card_service/replace_card.h"
#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/devices/devices.h"

namespace app {
namespace {

struct Wish {
    ReplacementWish replacement;
    std::string by;
    std::string reader;  // where the old card lies; empty: it does not, or no longer answers
};

void tell(const CommandContext& context, std::int64_t order, const ReplacementJudgement& judged) {
    const bool due = judged.fee.says == Says::must;
    if (context.json)
        return context.printJson({{"order", order},
                                  {"replacement", judged.may.rule},
                                  {"article", judged.may.article},
                                  {"fee", judged.fee.rule}});
    *context.out << context.say("新的制证任务 ", "new order ") << order
                 << context.say("，等待另一人审核", ", to be approved by another person")
                 << (due ? context.say("；应缴纳工本费", "; a fee is due")
                         : context.say("；不收费", "; free of charge"))
                 << std::endl;
}

// The old card's chip is cancelled first, when it still answers.
Result<std::int64_t> replace(const std::shared_ptr<Station>& station, const Wish& wish) {
    if (wish.reader.empty()) return replaceCard(*station, wish.replacement);
    const auto order = std::make_shared<std::int64_t>();
    return onCard(wish.reader, apdu::ScardTransport::AtEnd::leave, [station, order, replacement = wish.replacement](apdu::Session& session) {
               return replaceLaidCard(*station, session, replacement).map([order](std::int64_t made) { *order = made; });
           }).map([order] { return *order; });
}

Result<ExitCode> run(const CommandContext& context, Wish wish) {
    return Station::open(context.home, context.resources)
        .and_then([&](const std::shared_ptr<Station>& station) {
            // What the rules refuse is refused before the old card is touched.
            return actorOf(context, *station, wish.by)
                .and_then([&](const Actor& by) {
                    wish.replacement.by = by;
                    return demandReplaceable(*station, wish.replacement);
                })
                .and_then([&](const ReplacementJudgement& judged) {
                    return replace(station, wish).map([&](std::int64_t order) {
                        tell(context, order, judged);
                        return exitDone;
                    });
                });
        });
}

}  // namespace

void addReplace(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand(
        "replace", "order a new card for the holder of one that is lost, destroyed or damaged");
    const auto wish = std::make_shared<Wish>();
    command
        ->add_option("serial", wish->replacement.applicationSerial,
                     "the old card's application serial, 20 digits")
        ->required();
    command->add_option("--reason", wish->replacement.reason, "lost, destroyed or damaged")->required();
    command->add_option("--by", wish->by, "who orders it");
    command->add_flag("--surrendered", wish->replacement.oldCard, "the old card was handed in");
    command->add_option("--reader", wish->reader, "the old card lies there and is cancelled first");
    command->callback(runner(context, [&context, wish] { return run(context, *wish); }));
}

}  // namespace app
