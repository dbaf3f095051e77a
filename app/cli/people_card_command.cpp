#include "app/cli/people_card_command.h"

#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/pin_input.h"
#include "app/cli/reader_option.h"

namespace app {
namespace {

struct CardOptions {
    std::string name, reader;
    std::filesystem::path pinFile, newPinFile;
};
using Options = std::shared_ptr<CardOptions>;

void tell(const CommandContext& context, const EnrolledCard& card) {
    if (context.json) return context.printJson({{"name", card.person.name}, {"shown", card.person.shown}, {"card", card.mark}, {"since", card.at}});
    *context.out << card.person.name << "\t" << card.person.shown << "\t" << card.mark << "\t" << card.at << std::endl;
}

Result<Pin> holdersPin(const CommandContext& context, const CardOptions& options) {
    return readPin(context, {"ZHIKA_CARD_PIN", options.pinFile, context.say("卡的 PIN（持卡人自己输入）：", "PIN of the card (its holder enters it): ")});
}

Result<ExitCode> list(const CommandContext& context, Station& station) {
    return actorOf(context, station)
        .and_then([&](const Actor& by) { return station.people->cardsInForce(by); })
        .map([&](const std::vector<EnrolledCard>& cards) {
            for (const auto& card : cards) tell(context, card);
            return exitDone;
        });
}

// The one that is theirs now.
Result<ExitCode> enrol(const CommandContext& context, Station& station, const CardOptions& options) {
    return actorOf(context, station).and_then([&](const Actor& by) {
        return holdersPin(context, options)
            .and_then([&](const Pin& pin) { return enrolCard(station, options.name, options.reader, pin, by); })
            .and_then([&] { return station.people->account(options.name); })
            .and_then([&](const Account& person) {
                return station.people->cardsInForce(by).map([&](const std::vector<EnrolledCard>& cards) {
                    for (const auto& card : cards)
                        if (card.person.id == person.id) tell(context, card);
                    return exitDone;
                });
            });
    });
}

Result<ExitCode> withdraw(const CommandContext& context, Station& station, const CardOptions& options) {
    return actorOf(context, station)
        .and_then([&](const Actor& by) { return station.people->withdrawCard(options.name, by); })
        .map([&] {
            if (context.json)
                context.printJson({{"name", options.name}, {"card_withdrawn", true}});
            else
                *context.out << options.name << context.say("：操作员卡已注销", ": operator's card withdrawn") << std::endl;
            return exitDone;
        });
}

Result<ExitCode> changePin(const CommandContext& context, const CardOptions& options) {
    const SecretSource next{"ZHIKA_NEW_PIN", options.newPinFile, context.say("新 PIN（六到八位数字）：", "new PIN (six to eight digits): "), true};
    return holdersPin(context, options)
        .and_then([&](const Pin& pin) {
            return readPin(context, next).and_then([&](const Pin& wanted) { return changeCardPin(options.reader, pin, wanted); });
        })
        .map([&] {
            if (context.json)
                context.printJson({{"pin_changed", true}});
            else
                *context.out << context.say("PIN 已改", "PIN changed") << std::endl;
            return exitDone;
        });
}

using Deed = Result<ExitCode> (*)(const CommandContext&, Station&, const CardOptions&);

CLI::App* addDeed(CLI::App& card, CommandContext& context, const Options& options, const char* name, const char* purpose, Deed deed) {
    auto* command = card.add_subcommand(name, purpose);
    command->add_option("name", options->name, "the name they sign in with")->required();
    command->callback(runner(context, [&context, options, deed] {
        return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
            return deed(context, *station, *options);
        });
    }));
    return command;
}

void addPin(CLI::App& command, CardOptions& options) {
    addReaderOption(command, options.reader);
    command.add_option("--card-pin-file", options.pinFile, "its first line is the PIN of the card; or ZHIKA_CARD_PIN, or the terminal");
}

}  // namespace

void addPeopleCards(CLI::App& people, CommandContext& context) {
    auto* card = people.add_subcommand("card", "the cards by which people sign in");
    card->require_subcommand(1);
    card->add_subcommand("list", "whose cards are in force")->callback(runner(context, [&context] {
        return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
            return list(context, *station);
        });
    }));
    const auto options = std::make_shared<CardOptions>();
    addPin(*addDeed(*card, context, options, "enrol", "the card in a reader signs a person in from now on", enrol), *options);
    addDeed(*card, context, options, "withdraw", "a card that was lost or given back signs nobody in any more", withdraw);
    auto* pin = card->add_subcommand("pin", "its holder gives the card in a reader another PIN");
    addPin(*pin, *options);
    pin->add_option("--new-pin-file", options->newPinFile, "its first line is the new PIN; or ZHIKA_NEW_PIN, or the terminal");
    pin->callback(runner(context, [&context, options] { return changePin(context, *options); }));
}

}  // namespace app
