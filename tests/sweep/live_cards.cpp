#include "tests/sweep/live_cards.h"

namespace sweep {

std::vector<std::shared_ptr<const Bytes>> LiveCards::blanks() const {
    std::vector<std::shared_ptr<const Bytes>> blanks;
    for (Byte number = 1; number <= 3; ++number) {
        Bytes serial(10, 0x5A);
        serial.front() = serial.back() = number;  // the UID of a storage card is the front
        blanks.push_back(std::make_shared<const Bytes>(makeBlank(model_, serial)->eeprom()));
    }
    return blanks;
}

std::unique_ptr<cardlib::VirtualCard> LiveCards::copyOf(const Bytes& kept) const {
    return restoreCard(model_.family, kept).value();
}

void LiveCards::put(const std::vector<std::shared_ptr<const Bytes>>& kept) {
    kept_ = kept;
    cards_.clear();
    for (const auto& card : kept) cards_.push_back(copyOf(*card));
}

std::vector<std::shared_ptr<const Bytes>> LiveCards::kept() {
    for (std::size_t i = 0; i < cards_.size(); ++i)
        if (cards_[i]->takeWritten() > 0) kept_[i] = std::make_shared<const Bytes>(cards_[i]->eeprom());
    return kept_;
}

}  // namespace sweep
