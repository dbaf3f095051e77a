#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/inspection/lost_cards.h"

namespace app {
namespace {

constexpr int pageSize = 200;

struct Lifting {
    std::string serial, by, second;
};

struct Reporting {
    std::string serial, by, reason;
};

nlohmann::json toJson(const LostCard& card) {
    return {{"application_serial", card.applicationSerial},
            {"by", card.reportedBy},
            {"reason", card.reason},
            {"effective_at", card.effectiveAt},
            {"kind", card.kind},
            {"lost_on", card.lostOn}};
}

void tell(const CommandContext& context, const LostCard& card) {
    if (context.json) return context.printJson(toJson(card));
    *context.out << card.applicationSerial << "\t" << card.effectiveAt << "\t" << card.reportedBy << "\t"
                 << card.reason << std::endl;
}

Result<ExitCode> add(const CommandContext& context, const Reporting& report) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        const auto reported = actorOf(context, *station, report.by).and_then([&](const Actor& by) {
            return reportLost(*station, {report.serial, by, report.reason, ""});
        });
        return reported.map([&](const LostCard& card) {
            tell(context, card);
            return exitDone;
        });
    });
}

Result<ExitCode> remove(const CommandContext& context, const Lifting& lifting) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        const auto lifted = bothOf(context, *station, lifting.by, lifting.second).and_then([&](const TwoActors& people) {
            return liftLost(*station, lifting.serial, people.by, people.second);
        });
        return lifted.map([&] {
            if (context.json)
                context.printJson({{"application_serial", lifting.serial}, {"listed", false}});
            else
                *context.out << lifting.serial << context.say(" 已解除挂失", " is off the lost list") << std::endl;
            return exitDone;
        });
    });
}

Result<ExitCode> list(const CommandContext& context) {
    return Station::open(context.home, context.resources)
        .and_then([&](const std::shared_ptr<Station>& station) -> Result<ExitCode> {
            for (std::string after;;) {
                const auto page = station->lost->page(after, pageSize);
                if (!page) return tl::unexpected(page.error());
                if (page->empty()) return exitDone;
                for (const auto& card : *page) tell(context, card);
                after = page->back().applicationSerial;
            }
        });
}

Result<ExitCode> show(const CommandContext& context, const std::string& serial) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        const auto look = lookUpLost(*station, serial);
        const auto state = station->lost->state();
        if (!look || !state) return Result<ExitCode>(tl::unexpected(look ? state.error() : look.error()));
        nlohmann::json json = look->card ? toJson(*look->card) : nlohmann::json{{"application_serial", serial}};
        json.update({{"listed", look->card.has_value()}, {"certificate", look->certificate}, {"cards", state->cards}, {"last", state->last}});
        if (context.json) {
            context.printJson(json);
        } else {
            if (look->card) tell(context, *look->card);
            else *context.out << serial << context.say(" 不在挂失名单上", " is not on the lost list") << "\n";
            *context.out << context.say("名单共 ", "the list holds ") << state->cards << context.say(" 张，最近一次 ", " cards, the newest of ")
                         << (state->last.empty() ? "-" : state->last) << std::endl;
        }
        return Result<ExitCode>(exitDone);
    });
}

void addAdd(CLI::App& lost, CommandContext& context) {
    auto* command = lost.add_subcommand("add", "a card is reported lost: it counts from now on");
    const auto report = std::make_shared<Reporting>();
    command->add_option("serial", report->serial, "the card's application serial, 20 digits")->required();
    command->add_option("--by", report->by, "who takes the report");
    command->add_option("--reason", report->reason, "why")->required();
    command->callback(runner(context, [&context, report] { return add(context, *report); }));
}

void addRemove(CLI::App& lost, CommandContext& context) {
    auto* command = lost.add_subcommand("remove", "two people take a found card off the list");
    const auto lifting = std::make_shared<Lifting>();
    command->add_option("serial", lifting->serial, "the card's application serial, 20 digits")->required();
    command->add_option("--by", lifting->by, "who takes it off");
    command->add_option("--second", lifting->second, "a second person who saw the card")->required();
    command->callback(runner(context, [&context, lifting] { return remove(context, *lifting); }));
}

}  // namespace

void addLost(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("lost", "the list of lost cards");
    command->require_subcommand(1);
    addAdd(*command, context);
    addRemove(*command, context);
    auto* shown = command->add_subcommand("show", "whether a card is on it, and how new the list is");
    const auto serial = std::make_shared<std::string>();
    shown->add_option("serial", *serial, "the card's application serial, 20 digits")->required();
    shown->callback(runner(context, [&context, serial] { return show(context, *serial); }));
    command->add_subcommand("list", "the cards on it")->callback(runner(context, [&context] {
        return list(context);
    }));
}

}  // namespace app
