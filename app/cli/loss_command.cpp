#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/inspection/lost_cards.h"
#include "app/store/clock.h"

namespace app {
namespace {

struct Loss {
    LostReport report;
    std::string by, certificate, second;
};

using Work = std::function<Result<LostCard>(Station&, const Loss&)>;

void tell(const CommandContext& context, const LostCard& card, const std::string& done, const char* words) {
    if (context.json)
        return context.printJson({{"application_serial", card.applicationSerial},
                                  {"effective_at", card.effectiveAt},
                                  {"lost_on", card.lostOn},
                                  {"loss", done}});
    *context.out << card.applicationSerial << " " << words;
    if (!card.effectiveAt.empty()) *context.out << context.say("，生效时间 ", ", with effect from ") << localTime(card.effectiveAt);
    *context.out << std::endl;
}

CLI::App* add(CLI::App& loss, CommandContext& context, const std::shared_ptr<Loss>& asked, const char* name,
              const char* purpose, const std::function<const char*()>& words, Work work) {
    auto* command = loss.add_subcommand(name, purpose);
    command->add_option("serial", asked->report.applicationSerial, "the card's application serial, 20 digits")
        ->required();
    command->add_option("--by", asked->by, "who does it");
    command->callback(runner(context, [&context, asked, words, work, done = std::string(name)]() {
        return Station::open(context.home, context.resources)
            .and_then([&](const std::shared_ptr<Station>& station) {
                return actorOf(context, *station, asked->by)
                    .and_then([&](const Actor& by) {
                        Loss mine = *asked;
                        mine.report.by = by;
                        return work(*station, mine);
                    })
                    .map([&](const LostCard& card) {
                        tell(context, card, done, words());
                        return exitDone;
                    });
            });
    }));
    return command;
}

void addTime(CLI::App& command, Loss& loss) {
    command.add_option("--since", loss.report.effectiveAt,
                       "from when on it has effect, 2026-11-24T12:34:56Z; now, when it is not said");
    command.add_option("--lost-on", loss.report.lostOn, "the day it was lost, YYYY-MM-DD, if the holder knows");
    command.add_option("--place", loss.report.place, "where it was lost, if the holder knows");
}

}  // namespace

void addLoss(CLI::App& zhika, CommandContext& context) {
    auto* command =
        zhika.add_subcommand("loss", "the loss of a card: reported, confirmed by the bank, lifted");
    command->require_subcommand(1);

    const auto oral = std::make_shared<Loss>();
    oral->report.reason = "told by the holder";
    addTime(*add(
                *command, context, oral, "report",
                "by word of mouth: on the lost list at once, no new card on it",
                [&context] { return context.say("已列入挂失名单", "is on the lost list"); },
                [](Station& station, const Loss& asked) { return reportLost(station, asked.report); }),
            *oral);

    const auto certified = std::make_shared<Loss>();
    certified->report.reason = "certified by the bank";
    auto* confirm = add(
        *command, context, certified, "confirm", "the bank's certificate is there: a new card may be made",
        [&context] { return context.say("银行挂失证明已登记", "is certified by the bank"); },
        [](Station& station, const Loss& asked) {
            return confirmLost(station, asked.report, asked.certificate);
        });
    confirm->add_option("--certificate", certified->certificate, "its number")->required();
    addTime(*confirm, *certified);

    const auto found = std::make_shared<Loss>();
    add(
        *command, context, found, "lift", "two people take a found card off the lost list",
        [&context] { return context.say("已解除挂失", "is off the lost list"); },
        [&context](Station& station, const Loss& asked) {
            return secondOf(context, station, asked.second)
                .and_then([&](const Actor& second) {
                    return liftLost(station, asked.report.applicationSerial, asked.report.by, second);
                })
                .map([&] {
                    return LostCard{asked.report.applicationSerial, {}, {}, {}};
                });
        })
        ->add_option("--second", found->second, "a second person who saw the card")
        ->required();
}

}  // namespace app
