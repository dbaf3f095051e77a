#pragma once

#include <map>

#include "cardlib/virtual_card/virtual_slot.h"

namespace app {

// The chips of a virtual printer's cards: each comes into the vpcd slot while its card is in contact at the station, and only
// then. A card's chip is made when it is first looked at.
class SlotStation {
  public:
    SlotStation(cardlib::CardStore& store, const cardlib::SlotOptions& options) : slot_(store, options) {}

    void engage(int card);
    void release();
    // Chip serial of a card; empty while it has none.
    [[nodiscard]] std::string serialOf(int card) const;
    cardlib::VirtualSlot& slot() { return slot_; }

  private:
    cardlib::VirtualSlot slot_;
    std::map<int, std::string> serials_;
    std::string last_;  // serial of the chip that was in the slot last
};

}  // namespace app
