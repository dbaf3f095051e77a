#pragma once

#include "app/station/station.h"
#include "cardlib/virtual_card/card_models.h"
#include "tests/support/temporary_folder.h"
#include "tests/sweep/memory_disk.h"
#include "tests/sweep/remembering_vault.h"

namespace sweep {

inline constexpr auto stationFolder = "station/";  // of the disk in memory
inline constexpr auto probeFolder = "probe/";      // for looking at what a disk would hold

// What is swept: a family of cards, and how much of its profile.
struct Subject {
    std::string name, profile;
    cardlib::CardModel model;
    bool reduced = false;  // master file, permit, one sector and a small photo
};

// A real station with one approved order, whose store lives on a disk in memory; each process() is the program
// started anew on it. Token, rules and profile are opened once.
class Workplace {
  public:
    explicit Workplace(const Subject& subject);

    [[nodiscard]] const DiskImage& firstDisk() const { return first_; }
    MemoryDisk& disk() { return disk_; }
    [[nodiscard]] const cardlib::Profile& profile() const { return opened_->profile; }

    // The station of the files in `folder`. turn: of the process.
    app::Result<std::shared_ptr<app::Station>> process(const std::string& folder, int turn);

  private:
    test::TemporaryFolder home_;
    std::shared_ptr<app::Station> opened_;
    RememberingVault::Memory memory_;
    apdu::Bytes photo_;
    DiskImage first_;
    MemoryDisk disk_;
};

}  // namespace sweep
