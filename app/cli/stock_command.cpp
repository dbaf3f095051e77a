#include <ostream>

#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/ledger_signing.h"
#include "app/cli/ledger_text.h"
#include "app/ledger/stock.h"

namespace app {
namespace {

using Shared = const std::shared_ptr<Station>&;

// A wish of a ledger as it is typed: its people are names until they are asked.
template <class Wish>
struct Typed : Wish {
    Signing signing;
};

// Opens the station, finds out who signs, and books.
template <class Wish, class Book>
Result<ExitCode> bookAs(const CommandContext& context, const Typed<Wish>& typed, Book book) {
    return Station::open(context.home, context.resources).and_then([&](Shared station) {
        return signaturesOf(context, *station, typed.signing).and_then([&](const Signatures& people) {
            Wish wish = typed;
            wish.people = people;
            return book(*station, wish);
        });
    });
}

Result<ExitCode> done(const CommandContext& context, std::string_view move, std::int64_t count) {
    if (context.json)
        context.printJson({{"move", move}, {"count", count}, {"booked", true}});
    else
        *context.out << context.say("已记账：", "booked: ") << moveWord(context, move) << " " << count << std::endl;
    return exitDone;
}

void addReceive(CLI::App& stock, CommandContext& context) {
    auto* command = stock.add_subcommand("receive", "a box of blanks was delivered and counted by two");
    const auto delivery = std::make_shared<Typed<Delivery>>();
    command->add_option("--lot", delivery->lot, "the box")->required();
    command->add_option("--count", delivery->count, "blanks in it")->required();
    command->add_option("--first", delivery->firstChip, "first chip serial of its range, hexadecimal");
    command->add_option("--last", delivery->lastChip, "last chip serial of its range");
    addSigning(*command, delivery->signing, true);
    command->callback(runner(context, [&context, delivery] {
        return bookAs(context, *delivery, [&](Station& station, const Delivery& wish) {
            return receiveBlanks(station, wish).and_then([&] { return done(context, "receive", wish.count); });
        });
    }));
}

// A movement by number with one name of its own.
void addMove(CLI::App& stock, CommandContext& context, const char* name, const char* help, Move move, BlankAccount from) {
    auto* command = stock.add_subcommand(name, help);
    const auto wanted = std::make_shared<Typed<StockMove>>();
    wanted->move = move;
    wanted->from = from;
    command->add_option("--count", wanted->count, "so many blanks")->required();
    command->add_option("--lot", wanted->lot, "of this box; the oldest first when none is named");
    addSigning(*command, wanted->signing, true);
    if (move != Move::draw && move != Move::takeBack) command->add_option("--reason", wanted->reason, "why")->required();
    if (move == Move::spoil)
        command->add_flag_callback("--from-stock", [wanted] { wanted->from = BlankAccount::stock; }, "they lie in the vault, not in the drawer");
    command->callback(runner(context, [&context, wanted] {
        return bookAs(context, *wanted, [&](Station& station, const StockMove& wish) {
            return moveBlanks(station, wish).and_then([&] { return done(context, nameOf(wish.move), wish.count); });
        });
    }));
}

Result<ExitCode> destroy(const CommandContext& context, Typed<Destruction> destruction, const std::string& from) {
    destruction.from = accountNamed(from).value_or(BlankAccount::received);
    return bookAs(context, destruction, [&](Station& station, const Destruction& wish) {
        return destroyBlanks(station, wish).and_then([&] { return done(context, "destroy", wish.counted); });
    });
}

void addDestroy(CLI::App& stock, CommandContext& context) {
    auto* command = stock.add_subcommand("destroy", "two people destroy everything that waits in one account");
    const auto destruction = std::make_shared<Typed<Destruction>>();
    const auto from = std::make_shared<std::string>("spoiled");
    command->add_option("--from", *from, "spoiled, surrendered or test")->check(CLI::IsMember({"spoiled", "surrendered", "test"}));
    command->add_option("--counted", destruction->counted, "so many were counted")->required();
    addSigning(*command, destruction->signing, true);
    command->add_option("--reason", destruction->reason, "the record of the destruction")->required();
    command->callback(runner(context, [&context, destruction, from] { return destroy(context, *destruction, *from); }));
}

struct Surrendered {
    std::int64_t order = 0;
    std::string number;  // in the place of the order's
    Signing signing;
};

Result<ExitCode> surrender(const CommandContext& context, const Surrendered& card) {
    return Station::open(context.home, context.resources).and_then([&](Shared station) {
        return signaturesOf(context, *station, card.signing)
            .and_then([&](const Signatures& people) {
                return card.number.empty() ? surrenderCard(*station, card.order, people) : surrenderNumbered(*station, card.number, people);
            })
            .and_then([&] { return done(context, "surrender", 1); });
    });
}

void addSurrender(CLI::App& stock, CommandContext& context) {
    auto* command = stock.add_subcommand("surrender", "a holder gave a card back");
    const auto card = std::make_shared<Surrendered>();
    auto* which = command->add_option_group("which", "the card");
    which->add_option("--order", card->order, "number of the card's order");
    which->add_option("--number", card->number, "its permit number, application serial or chip serial");
    which->require_option(1);
    addSigning(*command, card->signing, false);
    command->callback(runner(context, [&context, card] { return surrender(context, *card); }));
}

Result<ExitCode> count(const CommandContext& context, Typed<BlindCount> wanted, const std::string& place) {
    wanted.place = accountNamed(place).value_or(BlankAccount::received);
    return bookAs(context, wanted, [&](Station& station, const BlindCount& wish) {
        return countBlanks(station, wish).map([&](const CountOutcome& outcome) {
            tellCount(context, place, outcome);
            return outcome.says == CountSays::differs ? exitRefused : exitDone;
        });
    });
}

void addCount(CLI::App& stock, CommandContext& context) {
    auto* command = stock.add_subcommand("count", "blanks counted without a look at the book");
    const auto wanted = std::make_shared<Typed<BlindCount>>();
    const auto place = std::make_shared<std::string>("drawer");
    command->add_option("--place", *place, "drawer or stock")->check(CLI::IsMember({"drawer", "stock"}));
    command->add_option("--counted", wanted->counted, "so many are there")->required()->check(CLI::NonNegativeNumber);
    addSigning(*command, wanted->signing, false);
    command->add_option("--second", wanted->signing.second, "a second person who counted: a difference is booked");
    command->add_option("--reason", wanted->reason, "why there is a difference");
    command->callback(runner(context, [&context, wanted, place] { return count(context, *wanted, *place); }));
}

// What is to be counted blindly is covered, unless somebody says who looks.
Result<ExitCode> show(const CommandContext& context, const std::string& by) {
    return Station::open(context.home, context.resources).and_then([&](Shared station) {
        const auto people = by.empty() ? Result<Signatures>(Signatures{}) : signaturesOf(context, *station, {by, ""});
        return people.and_then([&](const Signatures& looking) { return lookAtStock(*station, looking); }).map([&](const StockView& view) {
            tellStock(context, view);
            return exitDone;
        });
    });
}

void addShow(CLI::App& stock, CommandContext& context) {
    auto* command = stock.add_subcommand("show", "the accounts; vault and drawer are covered for whoever is to count them");
    const auto by = std::make_shared<std::string>();
    command->add_option("--uncovered-by", *by, "who looks at vault and drawer too; it is written down");
    command->callback(runner(context, [&context, by] { return show(context, *by); }));
}

}  // namespace

void addStock(CLI::App& zhika, CommandContext& context) {
    auto* stock = zhika.add_subcommand("stock", "the book of blanks");
    stock->require_subcommand(1);
    addReceive(*stock, context);
    addMove(*stock, context, "draw", "from the vault into the drawer, for the open shift", Move::draw, BlankAccount::stock);
    addMove(*stock, context, "return", "from the drawer back into the vault", Move::takeBack, BlankAccount::drawer);
    addMove(*stock, context, "spoil", "blanks that are good for nothing", Move::spoil, BlankAccount::drawer);
    addMove(*stock, context, "test", "blanks for trials", Move::takeForTest, BlankAccount::stock);
    addMove(*stock, context, "send-back", "blanks that go back to the supplier", Move::sendBack, BlankAccount::stock);
    addDestroy(*stock, context);
    addSurrender(*stock, context);
    addCount(*stock, context);
    addShow(*stock, context);
}

}  // namespace app
