#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/ledger_signing.h"
#include "app/cli/ledger_text.h"
#include "app/ledger/duty_book.h"

namespace app {
namespace {

using Shared = const std::shared_ptr<Station>&;

nlohmann::json toJson(const DutyRow& row) {
    const auto& report = row.report;
    nlohmann::json json{{"report", report.id},       {"who", report.who},         {"since", report.since},   {"due", report.due},
                        {"rule", report.rule},       {"article", report.article}, {"arrived", report.arrived}, {"late", report.late},
                        {"name", row.content.name.reveal()}, {"address", row.content.address.reveal()}, {"about", row.content.about.reveal()}};
    if (row.daysLeft) json["days_left"] = *row.daysLeft;
    return json;
}

void tell(const CommandContext& context, const DutyRow& row) {
    if (context.json) return context.printJson(toJson(row));
    const auto& report = row.report;
    *context.out << report.id << "\t" << reporterWord(context, report.who) << "\t" << row.content.name.reveal() << "\t"
                 << row.content.address.reveal() << "\t" << row.content.about.reveal() << "\t" << report.since << "\t";
    if (!report.arrived.empty())
        *context.out << context.say("已收到 ", "arrived ") << report.arrived << (report.late ? context.say("，逾期", ", late") : "");
    else if (!row.daysLeft)
        *context.out << context.say("没有期限", "no last day");
    else if (*row.daysLeft < 0)
        *context.out << context.say("逾期 ", "overdue by days: ") << -*row.daysLeft << context.say(" 日", "");
    else
        *context.out << context.say("期限 ", "due ") << report.due;
    *context.out << std::endl;
}

struct Typed {
    std::string who, since, arrived, name, address, about, phone, by;
};

Result<ExitCode> enter(const CommandContext& context, const Typed& typed) {
    const auto since = parseDay(typed.since);
    const auto arrived = typed.arrived.empty() ? std::nullopt : parseDay(typed.arrived);
    if (!since) return tl::unexpected(argumentMalformed("--since"));
    if (!typed.arrived.empty() && !arrived) return tl::unexpected(argumentMalformed("--arrived"));
    DutyWish wish{typed.who, *since, arrived, {PiiText(typed.name), PiiText(typed.address), PiiText(typed.about), PiiText(typed.phone)}, {}};
    return Station::open(context.home, context.resources).and_then([&](Shared station) {
        const auto entered = signaturesOf(context, *station, {typed.by, ""}).and_then([&](const Signatures& people) {
            wish.people = people;
            return enterReport(*station, wish, today());
        });
        return entered.map([&](const DutyRow& row) {
            tell(context, row);
            return exitDone;
        });
    });
}

void addEnter(CLI::App& report, CommandContext& context) {
    auto* command = report.add_subcommand("enter", "a report that is owed, or that came");
    const auto typed = std::make_shared<Typed>();
    command->add_option("--who", typed->who, "landlord, employer, sole_trader or property_firm")->required();
    command->add_option("--since", typed->since, "the day from which it is owed, YYYY-MM-DD")->required();
    command->add_option("--arrived", typed->arrived, "the day on which it came; awaited when none is given");
    command->add_option("--name", typed->name, "of the person or firm")->required();
    command->add_option("--address", typed->address, "where");
    command->add_option("--about", typed->about, "whom or what it is about");
    command->add_option("--phone", typed->phone, "how to reach them");
    command->add_option("--by", typed->by, "who enters it");
    command->callback(runner(context, [&context, typed] { return enter(context, *typed); }));
}

struct Arrival {
    std::int64_t id = 0;
    std::string day, by;
};

void addArrive(CLI::App& report, CommandContext& context) {
    auto* command = report.add_subcommand("arrive", "an awaited report came");
    const auto arrival = std::make_shared<Arrival>();
    command->add_option("--report", arrival->id, "its number")->required();
    command->add_option("--day", arrival->day, "YYYY-MM-DD; today when none is given");
    command->add_option("--by", arrival->by, "who takes it");
    command->callback(runner(context, [&context, arrival]() -> Result<ExitCode> {
        const auto day = arrival->day.empty() ? std::optional(today()) : parseDay(arrival->day);
        if (!day) return tl::unexpected(argumentMalformed("--day"));
        return Station::open(context.home, context.resources).and_then([&](Shared station) {
            const auto taken = signaturesOf(context, *station, {arrival->by, ""}).and_then([&](const Signatures& people) {
                return arriveReport(*station, arrival->id, *day, people, today());
            });
            return taken.map([&](const DutyRow& row) {
                tell(context, row);
                return exitDone;
            });
        });
    }));
}

struct Looking {
    std::string on;
    bool overdue = false;
};

void addAwaited(CLI::App& report, CommandContext& context) {
    auto* command = report.add_subcommand("due", "what is awaited, the first due first");
    const auto looking = std::make_shared<Looking>();
    command->add_option("--on", looking->on, "as of this day; today when none is given");
    command->add_flag("--overdue", looking->overdue, "only what is overdue");
    command->callback(runner(context, [&context, looking]() -> Result<ExitCode> {
        const auto on = looking->on.empty() ? std::optional(today()) : parseDay(looking->on);
        if (!on) return tl::unexpected(argumentMalformed("--on"));
        return Station::open(context.home, context.resources).and_then([&](Shared station) {
            const auto awaited = actorOf(context, *station).and_then([&](const Actor& by) {
                return awaitedReports(*station, *on, looking->overdue, by);
            });
            return awaited.map([&](const std::vector<DutyRow>& rows) {
                for (const auto& row : rows) tell(context, row);
                return exitDone;
            });
        });
    }));
}

}  // namespace

void addReport(CLI::App& zhika, CommandContext& context) {
    auto* report = zhika.add_subcommand("report", "reports of landlords, employers, sole traders and property firms");
    report->require_subcommand(1);
    addEnter(*report, context);
    addArrive(*report, context);
    addAwaited(*report, context);
}

}  // namespace app
