#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/ledger_signing.h"
#include "app/cli/ledger_text.h"
#include "app/ledger/fee_book.h"
#include "app/ledger/fee_owed.h"

namespace app {
namespace {

using Shared = const std::shared_ptr<Station>&;

nlohmann::json toJson(const FeeEntry& entry) {
    return {{"number", entry.number},   {"day", entry.day},         {"order", entry.order},  {"service", entry.service},
            {"article", entry.article}, {"fen", entry.fen},         {"reason", entry.reason}, {"cancels", entry.cancels},
            {"by", entry.person},       {"second", entry.second}};
}

void tell(const CommandContext& context, const FeeEntry& entry) {
    if (context.json) return context.printJson(toJson(entry));
    *context.out << context.say("票据 ", "receipt ") << entry.number << "\t" << feeWord(context, entry.service) << "\t"
                 << yuan(entry.fen);
    if (!entry.article.empty()) *context.out << context.say("\t第 ", "\tArticle ") << entry.article << context.say(" 条", "");
    if (entry.cancels != 0) *context.out << context.say("\t冲销票据 ", "\ttakes back receipt ") << entry.cancels;
    *context.out << "\t" << entry.reason << "\t" << entry.person << std::endl;
}

void addBook(CLI::App& fee, CommandContext& context) {
    auto* command = fee.add_subcommand("book", "a fee was taken");
    const auto wish = std::make_shared<FeeWish>();
    command->add_option("--order", wish->order, "number of the order it is for");
    command->add_option("--service", wish->service, "lost, destroyed or damaged")->required();
    command->add_option("--fen", wish->fen, "the sum in fen, where the regime names none; then two people sign");
    command->add_option("--reason", wish->reason, "why")->required();
    const auto signing = std::make_shared<Signing>();
    addSigning(*command, *signing, false);
    command->add_option("--second", signing->second, "a second person, where the regime names no sum");
    command->callback(runner(context, [&context, wish, signing] {
        return Station::open(context.home, context.resources).and_then([&](Shared station) {
            const auto booked = signaturesOf(context, *station, *signing).and_then([&](const Signatures& people) {
                wish->people = people;
                return bookFee(*station, *wish, today());
            });
            return booked.map([&](const FeeEntry& entry) {
                tell(context, entry);
                return exitDone;
            });
        });
    }));
}

struct Cancelling {
    std::int64_t number = 0;
    std::string by, reason;
};

void addCancelling(CLI::App& fee, CommandContext& context) {
    auto* command = fee.add_subcommand("cancel", "somebody else takes a receipt back by an entry against it");
    const auto wish = std::make_shared<Cancelling>();
    command->add_option("--number", wish->number, "of the receipt")->required();
    command->add_option("--reason", wish->reason, "why")->required();
    command->add_option("--by", wish->by, "who does it: not who took the fee");
    command->callback(runner(context, [&context, wish] {
        return Station::open(context.home, context.resources).and_then([&](Shared station) {
            const auto against = signaturesOf(context, *station, {wish->by, ""}).and_then([&](const Signatures& people) {
                return cancelFee(*station, wish->number, people.by, wish->reason, today());
            });
            return against.map([&](const FeeEntry& entry) {
                tell(context, entry);
                return exitDone;
            });
        });
    }));
}

void addWaiving(CLI::App& fee, CommandContext& context) {
    auto* command = fee.add_subcommand("waive", "a supervisor says that the fee of a replacement is not taken");
    const auto wish = std::make_shared<FeeWaiver>();
    command->add_option("--order", wish->order, "number of the order of the new card")->required();
    command->add_option("--reason", wish->reason, "why")->required();
    command->add_option("--by", wish->person, "who says so");
    command->callback(runner(context, [&context, wish] {
        return Station::open(context.home, context.resources).and_then([&](Shared station) {
            const auto waived = signaturesOf(context, *station, {wish->person, ""}).and_then([&](const Signatures& people) {
                return waiveFee(*station, wish->order, people.by, wish->reason);
            });
            return waived.map([&] {
                if (context.json)
                    context.printJson({{"order", wish->order}, {"fee", "waived"}, {"reason", wish->reason}});
                else
                    *context.out << context.say("任务 ", "order ") << wish->order << context.say("：工本费已减免", ": its fee is waived") << std::endl;
                return exitDone;
            });
        });
    }));
}

void tellOwed(const CommandContext& context, std::int64_t order, const std::optional<FeeOwed>& owed) {
    if (context.json) {
        nlohmann::json json{{"order", order}, {"owed", owed.has_value()}};
        if (owed) json.update({{"service", owed->service}, {"article", owed->article}, {"fen", owed->fen ? nlohmann::json(*owed->fen) : nlohmann::json()}});
        return context.printJson(json);
    }
    *context.out << context.say("任务 ", "order ") << order << "\t";
    if (!owed) {
        *context.out << context.say("没有待收的工本费", "owes nothing") << std::endl;
        return;
    }
    *context.out << feeWord(context, owed->service) << "\t"
                 << (owed->fen ? yuan(*owed->fen) : context.say("金额按本机关公布的标准", "the sum as the authority has published it")) << "\t"
                 << context.say("第 ", "Article ") << owed->article << context.say(" 条", "") << std::endl;
}

void addOwed(CLI::App& fee, CommandContext& context) {
    auto* command = fee.add_subcommand("owed", "what a new card still owes before it is handed over");
    const auto order = std::make_shared<std::int64_t>(0);
    command->add_option("--order", *order, "number of the order of the new card")->required();
    command->callback(runner(context, [&context, order] {
        return Station::open(context.home, context.resources).and_then([&](Shared station) {
            return actorOf(context, *station).and_then([&](const Actor& by) { return lookUpOwed(*station, *order, by); }).map([&](const auto& owed) {
                tellOwed(context, *order, owed);
                return exitDone;
            });
        });
    }));
}

Result<ExitCode> day(const CommandContext& context, Day wanted) {
    return Station::open(context.home, context.resources).and_then([&](Shared station) {
        return actorOf(context, *station).and_then([&](const Actor& by) { return feesOf(*station, wanted, by); }).map([&](const FeeDay& book) {
            for (const auto& entry : book.entries) tell(context, entry);
            if (context.json)
                context.printJson({{"day", book.day}, {"receipts", book.entries.size()}, {"fen", book.fen}});
            else
                *context.out << book.day << context.say(" 合计 ", " in all ") << yuan(book.fen) << std::endl;
            return exitDone;
        });
    });
}

void addDay(CLI::App& fee, CommandContext& context) {
    auto* command = fee.add_subcommand("day", "the receipts of a day and what they come to");
    const auto text = std::make_shared<std::string>();
    command->add_option("--day", *text, "YYYY-MM-DD; today when none is given");
    command->callback(runner(context, [&context, text]() -> Result<ExitCode> {
        const auto wanted = text->empty() ? std::optional(today()) : parseDay(*text);
        if (!wanted) return tl::unexpected(argumentMalformed("--day"));
        return day(context, *wanted);
    }));
}

}  // namespace

void addFee(CLI::App& zhika, CommandContext& context) {
    auto* fee = zhika.add_subcommand("fee", "what is taken for replacements");
    fee->require_subcommand(1);
    addBook(*fee, context);
    addCancelling(*fee, context);
    addWaiving(*fee, context);
    addOwed(*fee, context);
    addDay(*fee, context);
}

}  // namespace app
