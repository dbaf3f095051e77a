#pragma once

#include "tests/sweep/live_cards.h"
#include "tests/sweep/scenario.h"
#include "tests/sweep/swept_reader.h"
#include "tests/sweep/trouble.h"
#include "tests/sweep/workplace.h"

namespace sweep {

// How a stretch of work at the desk ended.
struct Ending {
    enum class How {
        done,         // every task of the scenario
        interrupted,  // the planned fault struck and the program said so
        turnedAway,   // the first card was refused; asked for by stopWhenTurnedAway
        stuck,        // the program refuses for ever
    } how;
    std::string said;  // the program's last refusals
    int spoiled = 0;   // orders that two people had to spoil
};

// Who works at the desk: lays a card down, runs the program, does what it asks for, until the order is handed over.
// Another card is tried when the program refuses this one. A card that the program calls lost, or that is none of
// those on the desk, is spoiled by two people.
class Operator {
  public:
    Operator(Workplace& place, LiveCards& cards, Trouble& trouble, const std::vector<Task>& tasks)
        : place_(place), cards_(cards), trouble_(trouble), tasks_(tasks) {}

    // firstCard: which card is laid down first. turn: of the processes. Each task is one process.
    Ending work(std::size_t firstCard, int turn, bool stopWhenTurnedAway = false);

  private:
    struct Outcome {
        const Task* task = nullptr;  // null: nothing is left to do
        app::Result<void> result;
    };
    Outcome runProgram(int turn);
    app::Result<void> spoil(int turn);
    const Task* nextTask(app::Station& station);
    bool answer(const app::Error& error, int turn);
    void layDownAnother();

    Workplace& place_;
    LiveCards& cards_;
    Trouble& trouble_;
    const std::vector<Task>& tasks_;
    std::int64_t order_ = 0;
    std::size_t first_ = 0, card_ = 0;
    int refusals_ = 0, turnedAway_ = 0, spoiled_ = 0;
    std::string said_;
};

// "chipNotMade order 1 / foreignCard …"
std::string toldBy(const app::Error& error);

}  // namespace sweep
