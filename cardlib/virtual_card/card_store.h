#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cardlib/virtual_card/card_models.h"
#include "cardlib/virtual_card/eeprom_file.h"

namespace cardlib {

using KeptCard = std::unique_ptr<VirtualCard>;  // null: there is none

// The cards of one virtual reader on the disk: the one in the slot, those put aside, and how many blanks are
// left. FILE is the index (JSON), FILE.<serial> each card.
class CardStore {
  public:
    // A new index holds `stack` blanks of this model besides the first; an existing one keeps what it has.
    // Errors: cardImageDamaged, cardStoreNotWritten.
    static Result<CardStore> open(std::filesystem::path file, CardModel model, std::size_t stack);

    // The card last in the slot, a fresh blank when there was none; nothing when the stack is empty.
    Result<KeptCard> current();
    // Puts the current card aside and takes the next blank.
    Result<KeptCard> next();
    // Takes a card that was put aside.
    Result<KeptCard> take(const std::string& serial);

    // Takes a card that was not of the store into the slot, and keeps it; the one that lay there is put aside.
    Result<void> add(const VirtualCard& card);

    // On the disk when this returns.
    Result<void> save(const VirtualCard& card);

    [[nodiscard]] std::size_t stackLeft() const { return stack_; }
    [[nodiscard]] const std::vector<std::string>& kept() const { return kept_; }
    [[nodiscard]] const CardModel& model() const { return model_; }

  private:
    Result<void> saveIndex();
    Result<KeptCard> load(const std::string& serial);
    EepromFile& eepromOf(const std::string& serial);

    std::filesystem::path file_;
    CardModel model_;
    std::size_t stack_ = 0;
    std::string inSlot_;
    std::vector<std::string> kept_;
    std::optional<EepromFile> eeprom_;  // of the card that was loaded or saved last
};

}  // namespace cardlib
