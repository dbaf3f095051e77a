#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/retention/erase_records.h"
#include "app/retention/overdue_records.h"

namespace app {
namespace {

struct Options {
    std::string before, by, second;
    bool list = false;
};

// Numbers and days: nothing of whom they are about.
void tell(const CommandContext& context, const OverdueRecords& found) {
    for (const auto& record : found.over) {
        if (context.json)
            context.printJson({{"holder", record.holder}, {"ended", toText(record.ended)}});
        else
            *context.out << record.holder << "\t" << toText(record.ended) << std::endl;
    }
}

Result<ExitCode> list(const CommandContext& context, const Options& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        return actorOf(context, *station, options.by)
            .and_then([&](const Actor& by) { return overdueRecords(*station, parseDay(options.before).value(), by); })
            .map([&](const OverdueRecords& found) {
                tell(context, found);
                return exitDone;
            });
    });
}

Result<ExitCode> run(const CommandContext& context, const Options& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        const auto people = bothOf(context, *station, options.by, options.second);
        if (!people) return Result<ExitCode>(tl::unexpected(people.error()));
        return eraseRecords(*station, {parseDay(options.before).value(), people->by, people->second}, today()).map([&](const ErasureReport& report) {
            const bool cleaned = report.remains == Remains::nothing;
            if (context.json)
                context.printJson({{"erased", report.erased},
                                   {"kept", report.kept},
                                   {"events", report.events},
                                   {"pictures", report.pictures},
                                   {"drafts", report.drafts},
                                   {"log_cleaned", cleaned}});
            else
                *context.out << context.say("已删除档案 ", "records erased: ") << report.erased << context.say("，保留 ", ", kept: ")
                             << report.kept << context.say("，事件内容 ", ", contents of events: ") << report.events
                             << context.say("，卡面图片 ", ", pictures of faces: ") << report.pictures << context.say("，停放件 ", ", drafts: ")
                             << report.drafts
                             << (cleaned ? "" : context.say("；日志正被占用，稍后清理", "; the log is in use and cleaned later")) << std::endl;
            return exitDone;
        });
    });
}

}  // namespace

void addEraseRecords(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("erase-records", "destroy records whose time is over, for good");
    const auto options = std::make_shared<Options>();
    command->add_option("--before", options->before, "records that ended before this day, YYYY-MM-DD")
        ->required()
        ->check([](const std::string& text) { return parseDay(text) ? std::string() : std::string("not a day: YYYY-MM-DD"); });
    command->add_option("--by", options->by, "who erases");
    command->add_option("--second", options->second, "a second person, who must sign");
    command->add_flag("--list", options->list, "only which they are; nothing is destroyed");
    command->callback(runner(context, [&context, options] { return options->list ? list(context, *options) : run(context, *options); }));
}

}  // namespace app
