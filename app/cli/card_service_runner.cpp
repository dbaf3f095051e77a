#include "app/cli/card_service_runner.h"
#include "app/cli/acting.h"
#include "app/cli/progress_teller.h"
#include "app/cli/reader_option.h"

#include <ostream>

#include "app/card_service/serve_absent_card.h"
#include "app/devices/devices.h"

namespace app {
namespace {

nlohmann::json toJson(const CardOutcome& outcome) {
    return {{"operation", outcome.operation},
            {"order", outcome.order},
            {"kind", outcome.kind},
            {"application_serial", outcome.applicationSerial},
            {"status", nameOf(outcome.status)},
            {"endorsed_until", outcome.endorsedUntil},
            {"changed", outcome.changed},
            {"resumed", outcome.resumed},
            {"followed", outcome.followed},
            {"apdus", outcome.apdus}};
}

const char* doneText(const CommandContext& context, const CardOutcome& outcome) {
    switch (kindNamed(outcome.kind).value_or(Kind::change)) {
        case Kind::endorse:
            return context.say("已签注", "endorsed");
        case Kind::suspend:
            return context.say("已中止", "suspended");
        case Kind::restore:
            if (outcome.status == Status::suspended)
                return context.say("仍中止：签注逾期，须补办签注", "still suspended: overdue, to be endorsed");
            return context.say("已恢复", "restored");
        case Kind::cancel:
            return context.say("已注销", "cancelled");
        case Kind::correct:
            return context.say("已更正", "corrected");
        case Kind::change:
            break;
    }
    return context.say("已变更", "changed");
}

void tell(const CommandContext& context, const CardOutcome& outcome) {
    if (context.json) return context.printJson(toJson(outcome));
    *context.out << context.say("卡 ", "card ") << outcome.applicationSerial << " "
                 << doneText(context, outcome) << context.say("，签注至 ", ", endorsed until ")
                 << outcome.endorsedUntil;
    for (const auto& fact : outcome.changed) *context.out << " " << fact;
    if (outcome.resumed)
        *context.out << context.say("（接着上次未完成的操作）", " (begun earlier, finished now)");
    if (!outcome.followed.empty())
        *context.out << context.say("（此卡已在记录中中止或注销，芯片现已一致）", " (decided while the card was not there; its chip agrees now)");
    *context.out << std::endl;
}

void tellAbsent(const CommandContext& context, const CardOutcome& outcome) {
    if (context.json) {
        auto json = toJson(outcome);
        json["card_there"] = false;
        return context.printJson(json);
    }
    *context.out << context.say("卡 ", "card ") << outcome.applicationSerial << " " << doneText(context, outcome)
                 << context.say("：记录已改，卡片已列入停用名单；放卡时芯片将一并办理",
                                ": the record says so, and the list keeps the card out of use; its chip follows when it is laid down")
                 << std::endl;
}

CardRequest requestOf(const CardServiceOptions& options, const TwoActors& people) {
    CardRequest request = options.request;
    request.by = people.by;
    request.second = people.second;
    if (!options.until.empty()) request.until = parseDay(options.until);
    if (!options.since.empty()) request.since = parseDay(options.since);
    for (const auto& setting : options.settings) {
        const auto equals = setting.find('=');
        request.facts[setting.substr(0, equals)] = setting.substr(equals + 1);
    }
    return request;
}

Result<ExitCode> run(const CommandContext& context, const CardServiceOptions& options) {
    return Station::open(context.home, context.resources)
        .and_then([&](const std::shared_ptr<Station>& station) -> Result<ExitCode> {
            const auto people = bothOf(context, *station, options.by, options.second);
            if (!people) return tl::unexpected(people.error());
            const auto outcome = std::make_shared<CardOutcome>();
            ProgressTeller teller(context);
            return onCard(options.reader, apdu::ScardTransport::AtEnd::leave,
                          [station, outcome, request = requestOf(options, *people), progress = teller.observer()](apdu::Session& session) {
                              return serveCard(*station, session, request, today(), progress)
                                  .map([&](const CardOutcome& served) { *outcome = served; });
                          })
                .map([&] {
                    teller.clear();
                    tell(context, *outcome);
                    return exitDone;
                });
        });
}

Result<ExitCode> runAbsent(const CommandContext& context, const CardServiceOptions& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) -> Result<ExitCode> {
        const auto people = bothOf(context, *station, options.by, options.second);
        const auto order = options.permit.empty() ? Result<std::int64_t>(options.request.order.value_or(0)) : orderOfPermit(*station, options.permit);
        if (!people || !order) return tl::unexpected(people ? order.error() : people.error());
        CardRequest request = requestOf(options, *people);
        request.order = *order;
        return serveAbsentCard(*station, request, today()).map([&](const CardOutcome& outcome) {
            tellAbsent(context, outcome);
            return exitDone;
        });
    });
}

CardServiceCommand addCommand(CLI::App& zhika, Kind kind, const char* purpose) {
    auto* command = zhika.add_subcommand(std::string(nameOf(kind)), purpose);
    const auto options = std::make_shared<CardServiceOptions>();
    options->request.kind = kind;
    command->add_option("--by", options->by, "who does it");
    return {command, options};
}

std::string isSetting(const std::string& text) {
    const auto equals = text.find('=');
    return equals == std::string::npos || equals == 0 ? "FIELD=VALUE is needed: " + text : "";
}

}  // namespace

CardServiceCommand addCardService(CLI::App& zhika, CommandContext& context, Kind kind, const char* purpose) {
    const auto added = addCommand(zhika, kind, purpose);
    addReaderOption(*added.command, added.options->reader);
    added.command->add_option("--order", added.options->request.order, "the card must be this order's");
    added.command->callback(runner(context, [&context, options = added.options] { return run(context, *options); }));
    return added;
}

CardServiceCommand addAbsentCardService(CLI::App& zhika, CommandContext& context, Kind kind, const char* purpose) {
    const auto added = addCommand(zhika, kind, purpose);
    auto* reader = addReaderOption(*added.command, added.options->reader);
    reader->required(false);
    added.command->add_option("--order", added.options->request.order, "the order whose card it is; with --reader the card must be this one's");
    added.command->add_option("--permit", added.options->permit, "number of the permit, when the card is not there")->excludes(reader);
    added.command->add_option("--check", added.options->request.proof, "ex officio: the record of the check it rests on");
    added.command->callback([&context, reader, options = added.options] {
        const bool there = reader->count() > 0;
        if (!there && !options->request.order && options->permit.empty()) throw CLI::RequiredError("--reader, --order or --permit");
        runCommand(context, [&] { return there ? run(context, *options) : runAbsent(context, *options); });
    });
    return added;
}

void addFacts(const CardServiceCommand& added) {
    added.command->add_option("--set", added.options->settings, "FIELD=VALUE, for example present_address=…")
        ->required()
        ->check(isSetting);
}

void addDay(const CardServiceCommand& added, const char* name, std::string& day, const char* purpose) {
    added.command->add_option(name, day, purpose)->check([](const std::string& text) {
        return parseDay(text) ? "" : "a day YYYY-MM-DD is needed: " + text;
    });
}

CLI::Option* addReason(const CardServiceCommand& added) {
    std::string names;
    for (const auto& ground : grounds)
        if (ground.kind == added.options->request.kind)
            names += (names.empty() ? "" : ", ") + std::string(nameOf(ground.reason));
    return added.command->add_option("--reason", added.options->request.reason, "one of: " + names);
}

}  // namespace app
