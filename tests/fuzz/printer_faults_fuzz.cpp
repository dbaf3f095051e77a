// Law: whatever a host sends and a person does, a virtual printer keeps its cards: each goes one way from the hopper and never back,
// none is lost or made but by hand, what came onto one stays on it, and a card that was never inside is blank.
#include "printer/virtual_printer/models.h"
#include "printer/virtual_printer/operator_commands.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/law.h"

using namespace printer;

namespace {

constexpr const char* acts[] = {"cover open", "cover close", "take inside", "take exit", "ribbon ymcko 3", "mend", "empty output",
                                "empty reject", "clean", "power", "state", "cards 1"};

using Where = BookedCard::Where;

// From the hopper inside, from there to a tray or a hand, from a tray to a hand; several at once while much time passes.
bool goesOn(Where from, Where to) {
    if (from == Where::hopper) return to != Where::taken;
    if (from == Where::inside) return to != Where::hopper;
    return to == from || to == Where::taken;
}

// What the books said last.
struct Seen {
    Where where = Where::hopper;
    int front = 0, back = 0;
};

void booksHold(const PrinterBody& body, std::vector<Seen>& before, std::size_t added, bool atExit) {
    const auto& books = body.books();
    fuzz::law(books.size() == before.size() + added, "cards come by hand only, and none is lost");
    before.resize(books.size());
    for (std::size_t card = 0; card < books.size(); ++card) {
        const auto& now = books[card];
        fuzz::law(goesOn(before[card].where, now.where), "a card goes one way");
        fuzz::law(now.frontBegun >= before[card].front && now.backBegun >= before[card].back, "what came onto a card stays on it");
        const bool out = before[card].where != Where::hopper && (before[card].where != Where::inside || atExit);
        fuzz::law(!out || (now.frontBegun == before[card].front && now.backBegun == before[card].back),
                  "nothing is printed on a card that is out");
        fuzz::law(now.where != Where::hopper || now.frontBegun + now.backBegun == 0, "cards in the hopper are blank");
        before[card] = {now.where, now.frontBegun, now.backBegun};
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    const auto model = makePrinterModel(input.byte() % 2 == 0 ? "evolis-primacy2" : "magicard-enduro", {.cards = 3, .outputRoom = 2});
    Span now{0};
    std::vector<Seen> before(3);
    for (int steps = 0; steps < 200 && !input.empty(); ++steps) {
        const auto what = input.byte();
        const bool atExit = model->body().place() == Place::exit;
        const auto* act = what % 4 == 0 ? acts[what / 4 % std::size(acts)] : "";
        if (what % 4 == 0) operatorCommand(*model, act);
        if (what % 4 == 1) model->receive(input.block());
        if (what % 4 == 2) model->advance(now += Span(what * 20));
        if (what % 4 == 3) {
            const auto script = input.block();
            operatorCommand(*model, "fault " + std::string(script.begin(), script.end()));
        }
        if (model->hangsUp()) model->reconnect();
        model->take();
        const auto& body = model->body();
        booksHold(body, before, act == std::string_view("cards 1") ? 1 : 0, atExit);
        int inside = 0;
        for (const auto& card : body.books()) inside += card.where == BookedCard::Where::inside ? 1 : 0;
        fuzz::law(inside <= 2, "no more than two cards fit");
        fuzz::law((inside == 0) == !body.cardInside(), "books and body agree");
        fuzz::law(inside > 0 || body.place() == Place::none, "no card is nowhere");
        fuzz::law(!body.engaged() || inside > 0, "no card, no contact");
    }
    return 0;
}
