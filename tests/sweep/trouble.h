#pragma once

#include <functional>
#include <optional>

#include "tests/sweep/fault.h"
#include "tests/sweep/live_cards.h"
#include "tests/sweep/memory_disk.h"
#include "tests/sweep/world.h"

namespace sweep {

// What a death at one point would leave.
struct Death {
    Point point;
    Fault fault;
    World world;
};

// Counts the points of a run, lets the planned fault happen at one of them, and tells, where it is asked to, what
// the process would leave if it died there.
class Trouble : public DiskWatch {
  public:
    Trouble(MemoryDisk& disk, LiveCards& cards) : disk_(disk), cards_(cards) {}

    void begin();
    // A fault that the process outlives.
    void plan(std::size_t number, Fault fault) { planned_ = {number, fault}; }
    // Every death of the run is told, between two commands to a card.
    void tellDeaths(std::function<void(const Death&)> listener) { listener_ = std::move(listener); }

    [[nodiscard]] std::size_t points() const { return count_; }
    [[nodiscard]] const std::vector<Point>& list() const { return list_; }
    [[nodiscard]] bool struck() const { return struck_.has_value(); }
    [[nodiscard]] const std::optional<Point>& where() const { return struck_; }

    Fate before(const DiskChange& change) override;
    void after(const DiskChange& change) override;

    // The fault of this command, if it is its turn; and what happened after it.
    std::optional<Fault> beforeCommand(ByteView command);
    void afterCommand();
    // Tells what is left to tell.
    void flush();

  private:
    std::optional<Fault> next(bool card, std::string what);
    std::shared_ptr<const DiskImage> written();
    std::shared_ptr<const DiskImage> synced();
    void note(Fault fault, std::shared_ptr<const DiskImage> disk);

    MemoryDisk& disk_;
    LiveCards& cards_;
    std::size_t count_ = 0;
    std::optional<std::pair<std::size_t, Fault>> planned_;
    std::optional<Point> struck_;
    std::function<void(const Death&)> listener_;
    std::vector<Point> list_;
    std::vector<Death> deaths_;
    Point now_;
    std::shared_ptr<const DiskImage> image_;  // of imageVersion_
    std::size_t imageVersion_ = 0;
};

}  // namespace sweep
