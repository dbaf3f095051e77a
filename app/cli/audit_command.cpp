#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/ledger_signing.h"
#include "app/ledger/trail.h"
#include "app/texts/action_text.h"
#include "app/texts/trail_text.h"

namespace app {
namespace {

using Shared = const std::shared_ptr<Station>&;

constexpr int pageSize = 200;

Result<ExitCode> verify(const CommandContext& context) {
    return Station::open(context.home, context.resources).and_then([&](Shared station) {
        return verifyTrail(*station).map([&](const TrailVerdict& verdict) {
            if (context.json)
                context.printJson({{"audit_rows", verdict.rows}, {"events", verdict.events}, {"holds", true}});
            else
                *context.out << context.say("链完整：审计 ", "The chain holds: audit rows ") << verdict.rows
                             << context.say("，事件 ", ", events ") << verdict.events << std::endl;
            return exitDone;
        });
    });
}

struct Words {
    explicit Words(const CommandContext& context)
        : actions(context.resources, context.language), texts(context.resources, context.language) {}

    // Actions and an object may be named as they are told.
    [[nodiscard]] AuditFilter coded(AuditFilter filter) const {
        filter.actions = actions.actionsWith(filter.action);
        filter.object = texts.codeOf(filter.object);
        return filter;
    }

    ActionText actions;
    TrailText texts;
};

void tell(const CommandContext& context, const Words& words, const AuditEntry& entry) {
    if (context.json)
        return context.printJson({{"sequence", entry.sequence},
                                  {"at", entry.at},
                                  {"actor", entry.actor},
                                  {"action", entry.action},
                                  {"object", entry.object},
                                  {"result", entry.result}});
    *context.out << entry.sequence << "\t" << entry.at << "\t" << entry.actor << "\t" << words.actions.told(entry.action) << "\t"
                 << words.texts.told(entry.object) << "\t" << words.texts.resultOf(entry.action, entry.result) << std::endl;
}

struct Listing {
    AuditFilter filter;
    std::int64_t before = 0;
};

Result<ExitCode> list(const CommandContext& context, const Listing& listing) {
    return Station::open(context.home, context.resources).and_then([&](Shared station) {
        const Words words(context);
        const auto rows = actorOf(context, *station).and_then([&](const Actor& by) {
            return readTrail(*station, words.coded(listing.filter), listing.before, pageSize, by);
        });
        return rows.map([&](const std::vector<AuditEntry>& page) {
            for (const auto& entry : page) tell(context, words, entry);
            return exitDone;
        });
    });
}

Result<ExitCode> exportRows(const CommandContext& context, const AuditFilter& filter, const std::string& by) {
    return Station::open(context.home, context.resources).and_then([&](Shared station) {
        const auto taken = signaturesOf(context, *station, {by, ""}).and_then([&](const Signatures& people) {
            return exportTrail(*station, Words(context).coded(filter), people);
        });
        return taken.map([&](const std::string& csv) {
            *context.out << csv << std::flush;
            return exitDone;
        });
    });
}

void addFilter(CLI::App& command, AuditFilter& filter) {
    command.add_option("--person", filter.person, "a part of who did it");
    command.add_option("--action", filter.action, "a part of what was done");
    command.add_option("--object", filter.object, "a part of what it was done to");
    command.add_option("--from", filter.from, "first day, YYYY-MM-DD");
    command.add_option("--to", filter.to, "last day");
}

}  // namespace

void addAudit(CLI::App& zhika, CommandContext& context) {
    auto* audit = zhika.add_subcommand("audit", "the audit trail");
    audit->require_subcommand(1);
    audit->add_subcommand("verify", "whether the chains of audit rows and events hold")->callback(runner(context, [&context] {
        return verify(context);
    }));

    auto* listed = audit->add_subcommand("list", "its rows, the newest first, 200 at a time");
    const auto listing = std::make_shared<Listing>();
    addFilter(*listed, listing->filter);
    listed->add_option("--before", listing->before, "rows before this number");
    listed->callback(runner(context, [&context, listing] { return list(context, *listing); }));

    auto* taken = audit->add_subcommand("export", "its rows as a file of values; that it was taken out is written down");
    const auto filter = std::make_shared<AuditFilter>();
    const auto by = std::make_shared<std::string>();
    addFilter(*taken, *filter);
    taken->add_option("--by", *by, "who takes it out");
    taken->callback(runner(context, [&context, filter, by] { return exportRows(context, *filter, *by); }));
}

}  // namespace app
