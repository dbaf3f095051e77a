#pragma once

#include <deque>
#include <unordered_set>

#include "tests/sweep/invariants.h"
#include "tests/sweep/operator.h"

namespace sweep {

struct SweepOptions {
    Subject subject;
    int depth = 1;                        // faults in a row
    std::size_t share = 0, shares = 1;    // of the first fault's points, for several processes at once
    std::size_t everyNth = 1;             // of the points: a sample
    std::vector<Task> tasks = issuing();
};

struct SweepCount {
    std::size_t points = 0;      // of the run in which nothing goes wrong
    std::size_t runs = 0;        // a fault at a point, and a recovery that offers the same or another card first
    std::size_t states = 0;      // different worlds that faults left
    std::size_t executed = 0;    // runs of the program, from a world to its end or to a fault
    std::size_t violations = 0;
    std::size_t spoiled = 0;     // of the executed, those in which two people had to spoil a card
};

// Lets every fault happen at every point of making one card, and, at depth 2, again at every point of each recovery;
// asserts the invariants after each fault and each recovery. Two faults that leave the same world (store and cards, to
// the last byte that decides anything) have the same future, which is then run once.
class Sweep {
  public:
    // violated: told of each violation with all that repeats it.
    Sweep(SweepOptions options, std::function<void(const std::string&)> violated);
    SweepCount run();

  private:
    struct Node {
        World world;
        int faults = 0;
        std::string how;           // "at 17 APDU 84D60000: answer lost, same card first"
        std::vector<Bytes> sent;   // events
        std::string key;
    };
    struct Seen {
        std::string key;
        std::vector<Bytes> events;
    };

    void explore(const Node& node, std::size_t firstCard);
    void recover(const Node& node, std::size_t firstCard);
    Ending work(const Node& node, std::size_t firstCard);
    void deaths(const Node& node, std::size_t firstCard, std::vector<Point>& points);
    void mishaps(const Node& node, std::size_t firstCard, const std::vector<Point>& points);
    void mishap(const Node& node, std::size_t firstCard, const Point& point, Fault fault);
    void ended(const Node& node, const Ending& ending, const std::string& how);
    // Gives the events of the world's store.
    std::vector<Bytes> arrive(const World& world, int faults, const std::string& how, const std::vector<Bytes>& sent);
    void check(Observation observation, const std::string& how, const std::vector<Bytes>& sent, bool ended);
    Seen lookAt(const World& world);
    World present();
    [[nodiscard]] bool isMine(const Node& node, std::size_t point) const;
    void violation(const std::string& invariant, const std::string& what, const std::string& how);

    SweepOptions options_;
    std::function<void(const std::string&)> violated_;
    Workplace place_;
    LiveCards cards_;
    Trouble trouble_;
    std::vector<std::shared_ptr<const Bytes>> blanks_;
    Looker looker_;
    Operator operator_;
    std::unordered_set<std::string> known_;
    std::deque<Node> open_;
    SweepCount count_;
};

}  // namespace sweep
