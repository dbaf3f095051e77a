#pragma once

#include "cardlib/virtual_card/card_models.h"
#include "tests/sweep/world.h"

namespace sweep {

// The virtual cards of one run. What a card keeps is read again only after it was written.
class LiveCards {
  public:
    explicit LiveCards(cardlib::CardModel model) : model_(std::move(model)) {}

    // Two blanks, and one in the drawer.
    [[nodiscard]] std::vector<std::shared_ptr<const Bytes>> blanks() const;
    void put(const std::vector<std::shared_ptr<const Bytes>>& kept);
    [[nodiscard]] cardlib::VirtualCard& at(std::size_t index) { return *cards_.at(index); }
    [[nodiscard]] std::unique_ptr<cardlib::VirtualCard> copyOf(const Bytes& kept) const;
    [[nodiscard]] std::vector<std::shared_ptr<const Bytes>> kept();

  private:
    cardlib::CardModel model_;
    std::vector<std::unique_ptr<cardlib::VirtualCard>> cards_;
    std::vector<std::shared_ptr<const Bytes>> kept_;
};

}  // namespace sweep
