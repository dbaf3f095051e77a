// Law: whatever a host sends and a person does, a virtual printer keeps its cards: each is in one place, none is printed twice.
#include "printer/virtual_printer/models.h"
#include "printer/virtual_printer/operator_commands.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/law.h"

using namespace printer;

namespace {

constexpr const char* acts[] = {"cover open", "cover close", "take inside", "take exit", "ribbon ymcko 3", "mend", "empty output",
                                "empty reject", "clean", "power", "state", "cards 1"};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    const auto model = makePrinterModel(input.byte() % 2 == 0 ? "evolis-primacy2" : "magicard-enduro", {.cards = 3, .outputRoom = 2});
    Span now{0};
    for (int steps = 0; steps < 200 && !input.empty(); ++steps) {
        const auto what = input.byte();
        if (what % 4 == 0) operatorCommand(*model, acts[what / 4 % std::size(acts)]);
        if (what % 4 == 1) model->receive(input.block());
        if (what % 4 == 2) model->advance(now += Span(what * 20));
        if (what % 4 == 3) {
            const auto script = input.block();
            operatorCommand(*model, "fault " + std::string(script.begin(), script.end()));
        }
        if (model->hangsUp()) model->reconnect();
        model->take();
        const auto& body = model->body();
        int inside = 0;
        for (const auto& card : body.books()) inside += card.where == BookedCard::Where::inside ? 1 : 0;
        fuzz::law(inside <= 2, "no more than two cards fit");
        fuzz::law((inside == 0) == !body.cardInside(), "books and body agree");
        fuzz::law(inside > 0 || body.place() == Place::none, "no card is nowhere");
        fuzz::law(!body.engaged() || inside > 0, "no card, no contact");
    }
    return 0;
}
