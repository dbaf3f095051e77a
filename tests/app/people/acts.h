#pragma once

#include "tests/app/people/acts_stage.h"

// Every act of the engine that changes something or shows somebody's data, as one line each, so that a test can let everybody try it. A
// new act: a line in the list of its field, or the test that reads the headers fails (acts_named_test.cpp).
namespace acts {

// Whom an act is about; whoever works here and is that person may not do it.
enum class About { nobody, order, card, form };

using Said = std::optional<Error>;

struct EngineAct {
    std::string name;     // the function, as its header has it
    std::string variant;  // where one function is several acts
    Grant grant;          // as the product has it
    About about = About::nobody;
    std::function<Said(Stage& at, const Actor& by, const Actor& second)> work;
};

template <class T>
Said said(const Result<T>& done) {
    return done ? Said() : Said(done.error());
}

// The third part of a line: the act itself, done at a station by somebody, with somebody.
#define ZHIKA_ACT(...)                                                                                    \
    [](Stage & at, [[maybe_unused]] const Actor& by, [[maybe_unused]] const Actor& second) -> Said {      \
        return said(__VA_ARGS__);                                                                         \
    }

std::vector<EngineAct> applicationActs();  // registering, orders, until a card is handed over
std::vector<EngineAct> cardActs();         // cards in their holders' hands, lost ones, sectors
std::vector<EngineAct> ledgerActs();       // blanks, shifts, fees, shelf, reports, papers, the trail
std::vector<EngineAct> draftActs();
std::vector<EngineAct> peopleActs();
std::vector<EngineAct> recordActs();  // looking people up, lists, erasing
std::vector<EngineAct> trustActs();   // layouts, sectors, keys, settings, backup

inline std::vector<EngineAct> allActs() {
    std::vector<EngineAct> all;
    for (const auto& list : {applicationActs(), cardActs(), ledgerActs(), draftActs(), peopleActs(), recordActs(), trustActs()})
        all.insert(all.end(), list.begin(), list.end());
    return all;
}

// Functions of the headers that take somebody and are no act of their own, and why not: acts_named_test.cpp.
struct NoAct {
    std::string name, why;
};
std::vector<NoAct> noActs();

}  // namespace acts
