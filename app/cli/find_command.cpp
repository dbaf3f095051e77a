#include <charconv>
#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/services/find_people.h"
#include "app/services/record.h"

namespace app {
namespace {

constexpr int indexedAtOnce = 500;

struct FindOptions {
    std::string text, from;
    int most = 20;
};

// WAY:HOLDER, as told under "next".
SearchCursor cursorOf(const std::string& text) {
    SearchCursor cursor;
    const auto colon = text.find(':');
    if (colon == std::string::npos) return cursor;
    std::from_chars(text.data(), text.data() + colon, cursor.way);
    std::from_chars(text.data() + colon + 1, text.data() + text.size(), cursor.below);
    return cursor;
}

std::string textOf(const SearchCursor& cursor) {
    return std::to_string(cursor.way) + ":" + std::to_string(cursor.below);
}

void tell(const CommandContext& context, const PersonRow& row) {
    const std::string state = row.order == 0 ? "registered" : std::string(nameOf(row.state));
    if (context.json) {
        context.printJson({{"holder", row.holder},
                           {"name", row.name.reveal()},
                           {"citizen_number", row.maskedNumber.reveal()},
                           {"order", row.order},
                           {"state", state},
                           {"permit_number", row.permitNumber}});
        return;
    }
    *context.out << row.name.reveal() << "\t" << row.maskedNumber.reveal() << "\t" << row.order << "\t" << state << "\t"
                 << row.permitNumber << std::endl;
}

void tellLeftOut(const CommandContext& context, int records) {
    if (records == 0) return;
    if (context.json) return context.printJson({{"left_out", records}});
    *context.err << context.say("损坏而未编入检索的档案：", "damaged records left out of the search: ") << records << std::endl;
}

Result<void> indexAll(const CommandContext& context, Station& station) {
    for (int leftOut = 0;;) {
        const auto done = indexOlderRecords(station, indexedAtOnce);
        if (!done) return tl::unexpected(done.error());
        leftOut += done->leftOut;
        if (done->taken > 0) continue;
        tellLeftOut(context, leftOut);
        return {};
    }
}

void tellDamaged(const CommandContext& context, std::int64_t holder) {
    if (context.json) return context.printJson({{"damaged", holder}});
    *context.err << context.say("档案损坏，不能显示：持证人 ", "a record is damaged and not shown: holder ") << holder << std::endl;
}

void tellErased(const CommandContext& context, std::int64_t order) {
    if (context.json) return context.printJson({{"erased_order", order}});
    *context.out << context.say("档案已销毁，卡应收回销毁：任务 ", "the record is erased, the card is to be taken in and destroyed: order ") << order
                 << std::endl;
}

ExitCode tell(const CommandContext& context, const FoundPeople& found) {
    for (const auto& row : found.rows) tell(context, row);
    for (const std::int64_t holder : found.damaged) tellDamaged(context, holder);
    for (const std::int64_t order : found.erased) tellErased(context, order);
    if (found.next) {
        if (context.json) context.printJson({{"next", textOf(*found.next)}});
        else *context.out << context.say("还有更多：--from ", "there are more: --from ") << textOf(*found.next) << std::endl;
    }
    if (found.rows.empty() && !found.erased.empty()) return exitRefused;
    if (!found.rows.empty() || context.json) return found.rows.empty() ? exitRefused : exitDone;
    *context.out << (found.kind == QueryKind::unfinished
                         ? context.say("号码不完整：可输入前 6 位、前 14 位、末 4 位或整号",
                                       "no number yet: its first 6, first 14, last 4 or all of it")
                         : context.say("没有找到", "nobody found"))
                 << std::endl;
    return exitRefused;
}

Result<ExitCode> run(const CommandContext& context, const FindOptions& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        return actorOf(context, *station)
            .and_then([&](const Actor& by) {
                return demandLooking(*station, by).and_then([&] { return indexAll(context, *station); }).and_then([&] {
                    return findPeople(*station, options.text, options.most, by, cursorOf(options.from));
                });
            })
            .map([&](const FoundPeople& found) { return tell(context, found); });
    });
}

}  // namespace

void addFind(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("find", "find people by number, name, pinyin, birthday, telephone or card");
    const auto options = std::make_shared<FindOptions>();
    command->add_option("text", options->text, "what is known of the person")->required();
    command->add_option("--most", options->most, "so many at once")->check(CLI::Range(1, 500));
    command->add_option("--from", options->from, "where the next page begins, as told before");
    command->callback(runner(context, [&context, options] { return run(context, *options); }));
}

}  // namespace app
