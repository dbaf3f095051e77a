#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/ledger/statistics.h"
#include "app/services/card_rows.h"
#include "app/services/today_counts.h"

namespace app {
namespace {

constexpr int mostRows = 500;  // as the desk's home page counts them

// What the desk's home page shows; its drafts are those of `zhika drafts`.
struct Today {
    TodayCounts counts;
    std::vector<CardRow> toEndorse;
    std::vector<DayWork> week;
};

Result<Today> todayOf(Station& station, const Actor& by) {
    return todayCounts(station).and_then([&](const TodayCounts& counts) {
        return dueAsSeenBy(station, mostRows, today(), by).and_then([&](const std::vector<CardRow>& due) {
            return lastWeek(station, today()).map([&](const std::vector<DayWork>& week) { return Today{counts, due, week}; });
        });
    });
}

void tellJson(const CommandContext& context, const Today& now) {
    const auto& counts = now.counts;
    nlohmann::json due = nlohmann::json::array(), week = nlohmann::json::array();
    for (const auto& card : now.toEndorse)
        due.push_back({{"order", card.order}, {"permit_number", card.permitNumber}, {"application_serial", card.applicationSerial},
                       {"endorsed_until", card.endorsedUntil}});
    for (const auto& day : now.week)
        week.push_back({{"day", toText(day.day)}, {"registered", day.registered}, {"made", day.made}, {"handed_over", day.handedOver}});
    context.printJson({{"to_approve", counts.toApprove},
                       {"to_make", counts.toMake},
                       {"begun", counts.begun},
                       {"to_hand_over", counts.toHandOver},
                       {"to_supply", counts.toSupply},
                       {"late", counts.late},
                       {"drawer_empty", counts.drawerEmpty},
                       {"waiting_events", counts.waitingEvents},
                       {"to_endorse", due},
                       {"week", week}});
}

void tell(const CommandContext& context, const Today& now) {
    if (context.json) return tellJson(context, now);
    const auto& counts = now.counts;
    auto& out = *context.out;
    out << context.say("待审核\t", "to approve\t") << counts.toApprove << "\n"
        << context.say("待制证\t", "to make\t") << counts.toMake << "\n"
        << context.say("未完成\t", "begun\t") << counts.begun << "\n"
        << context.say("待发放\t", "to hand over\t") << counts.toHandOver << "\n"
        << context.say("待补\t", "to supply\t") << counts.toSupply << "\n"
        << context.say("逾期未发\t", "late\t") << counts.late << "\n"
        << context.say("待同步\t", "waiting for the centre\t") << counts.waitingEvents << "\n"
        << context.say("应签注\t", "to endorse\t") << now.toEndorse.size() << "\n";
    for (const auto& card : now.toEndorse) out << "  " << card.permitNumber << "\t" << card.endorsedUntil << "\n";
    out << context.say("一周：受理 制证 发放\n", "the week: registered, made, handed over\n");
    for (const auto& day : now.week) out << "  " << toText(day.day) << "\t" << day.registered << "\t" << day.made << "\t" << day.handedOver << "\n";
    out.flush();
}

}  // namespace

void addToday(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("today", "what waits at this station, and the work of the week");
    const auto by = std::make_shared<std::string>();
    command->add_option("--by", *by, "who asks");
    command->callback(runner(context, [&context, by] {
        return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
            return actorOf(context, *station, *by)
                .and_then([&](const Actor& actor) { return todayOf(*station, actor); })
                .map([&](const Today& now) {
                    tell(context, now);
                    return exitDone;
                });
        });
    }));
}

}  // namespace app
