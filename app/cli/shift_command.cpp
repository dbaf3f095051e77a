#include <ostream>

#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/ledger_signing.h"
#include "app/cli/ledger_text.h"
#include "app/cli/paper_option.h"
#include "app/ledger/papers.h"

namespace app {
namespace {

using Shared = const std::shared_ptr<Station>&;

Result<ExitCode> open(const CommandContext& context, const Signing& signing) {
    return Station::open(context.home, context.resources).and_then([&](Shared station) {
        const auto opened = signaturesOf(context, *station, signing).and_then([&](const Signatures& people) { return openShift(*station, people); });
        return opened.map([&](std::int64_t shift) {
            if (context.json)
                context.printJson({{"shift", shift}, {"open", true}});
            else
                *context.out << context.say("已开班，班次 ", "shift opened: ") << shift << std::endl;
            return exitDone;
        });
    });
}

void tell(const CommandContext& context, const ShiftClosed& closed) {
    if (context.json)
        return context.printJson({{"shift", closed.shift}, {"closed", closed.closed}, {"difference", closed.difference}});
    *context.out << context.say("班次 ", "shift ") << closed.shift;
    if (!closed.closed)
        *context.out << context.say("：抽屉与账面不符，未交班；请重新清点，仍不符时由两人签字", ": the drawer does not agree with the book, the shift stays open; count again, and if it stays so, have two people sign");
    else if (closed.difference == 0)
        *context.out << context.say(" 已交班", " closed");
    else
        *context.out << context.say(" 已交班，差异已由两人签字：", " closed, with a difference that two people signed: ") << closed.difference;
    *context.out << std::endl;
}

Result<ExitCode> close(const CommandContext& context, ShiftClosing closing, const Signing& signing) {
    return Station::open(context.home, context.resources).and_then([&](Shared station) {
        const auto ended = signaturesOf(context, *station, signing).and_then([&](const Signatures& people) {
            closing.people = people;
            return closeShift(*station, closing);
        });
        return ended.map([&](const ShiftClosed& closed) {
            tell(context, closed);
            return closed.closed ? exitDone : exitRefused;
        });
    });
}

nlohmann::json toJson(const ShiftReport& report) {
    const auto& shift = report.shift;
    nlohmann::json json{{"shift", shift.id},          {"opened_by", shift.openedBy}, {"opened_at", shift.openedAt},
                        {"closed_by", shift.closedBy}, {"closed_at", shift.closedAt}, {"second", shift.second},
                        {"reason", shift.reason},     {"kept", report.kept},         {"moved", report.moved},
                        {"unfinished", report.unfinished}, {"work", nlohmann::json::array()}};
    if (shift.counted) json["counted"] = *shift.counted;
    if (shift.difference) json["difference"] = *shift.difference;
    for (const auto& tally : report.work)
        json["work"].push_back({{"service", tally.service}, {"outcome", tally.outcome}, {"count", tally.count}});
    return json;
}

void tell(const CommandContext& context, const ShiftReport& report) {
    if (context.json) return context.printJson(toJson(report));
    const auto& shift = report.shift;
    *context.out << context.say("班次 ", "shift ") << shift.id << "\t" << shift.openedBy << "\t" << shift.openedAt << "\t"
                 << (shift.closedAt.empty() ? context.say("当班", "open") : shift.closedAt.c_str()) << std::endl;
    for (const auto& tally : report.work)
        *context.out << serviceWord(context, tally.service) << "\t" << outcomeWord(context, tally.outcome) << "\t" << tally.count
                     << std::endl;
    for (const auto& [way, count] : report.moved) {
        const auto middle = way.find('>');
        *context.out << accountWord(context, std::string_view(way).substr(0, middle)) << " → "
                     << accountWord(context, std::string_view(way).substr(middle + 1)) << "\t" << count << std::endl;
    }
    for (const auto& chip : report.unfinished) *context.out << context.say("未完成\t", "unfinished\t") << chip << std::endl;
    if (shift.difference) *context.out << context.say("差异\t", "difference\t") << *shift.difference << std::endl;
}

Result<ExitCode> report(const CommandContext& context, std::int64_t shift, const PaperTarget& target) {
    return Station::open(context.home, context.resources).and_then([&](Shared station) -> Result<ExitCode> {
        if (target.wanted())
            return shiftPaper(*station, shift, context.language)
                .and_then([&](const Bytes& pdf) { return givePaper(context, target, pdf); })
                .map([] { return exitDone; });
        return reportShift(*station, shift).map([&](const ShiftReport& told) {
            tell(context, told);
            return exitDone;
        });
    });
}

}  // namespace

void addShift(CLI::App& zhika, CommandContext& context) {
    auto* shift = zhika.add_subcommand("shift", "the work between two counts of the drawer");
    shift->require_subcommand(1);

    auto* opening = shift->add_subcommand("open", "begins a shift");
    const auto opener = std::make_shared<Signing>();
    addSigning(*opening, *opener, false);
    opening->callback(runner(context, [&context, opener] { return open(context, *opener); }));

    auto* end = shift->add_subcommand("close", "ends it: the drawer is counted without a look at the book");
    const auto closing = std::make_shared<ShiftClosing>();
    end->add_option("--counted", closing->counted, "blanks in the drawer; needed where blanks are kept")->check(CLI::NonNegativeNumber);
    const auto closer = std::make_shared<Signing>();
    addSigning(*end, *closer, false);
    end->add_option("--second", closer->second, "a second person who counted: signs a difference");
    end->add_option("--reason", closing->reason, "why there is a difference");
    end->callback(runner(context, [&context, closing, closer] { return close(context, *closing, *closer); }));

    auto* told = shift->add_subcommand("report", "what was done in a shift");
    const auto number = std::make_shared<std::int64_t>(0);
    told->add_option("--shift", *number, "its number; the newest when none is given");
    const auto target = std::make_shared<PaperTarget>();
    addPaperTarget(*told, *target);
    told->callback(runner(context, [&context, number, target] { return report(context, *number, *target); }));
}

}  // namespace app
