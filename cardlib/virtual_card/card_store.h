#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cardlib/virtual_card/virtual_card.h"

namespace cardlib {

// The cards of one virtual reader on the disk: the one in the slot, those put aside, and how many blanks are
// left. FILE is the index (JSON), FILE.<serial> each card.
class CardStore {
  public:
    // A new index holds `stack` blanks of this cipher besides the first; an existing one keeps what it has.
    // Errors: cardImageDamaged, cardStoreNotWritten.
    static Result<CardStore> open(std::filesystem::path file, Cipher cipher, std::size_t stack);

    // The card last in the slot, a fresh blank when there was none; nothing when the stack is empty.
    Result<std::optional<VirtualCard>> current();
    // Puts the current card aside and takes the next blank.
    Result<std::optional<VirtualCard>> next();
    // Takes a card that was put aside.
    Result<std::optional<VirtualCard>> take(const std::string& serial);

    // On the disk when this returns.
    Result<void> save(const VirtualCard& card);

    [[nodiscard]] std::size_t stackLeft() const { return stack_; }
    [[nodiscard]] const std::vector<std::string>& kept() const { return kept_; }
    [[nodiscard]] Cipher cipher() const { return cipher_; }

  private:
    Result<void> saveIndex();
    Result<std::optional<VirtualCard>> load(const std::string& serial);
    [[nodiscard]] std::filesystem::path cardFile(const std::string& serial) const;

    std::filesystem::path file_;
    Cipher cipher_ = Cipher::sm4;
    std::size_t stack_ = 0;
    std::string inSlot_;
    std::vector<std::string> kept_;
};

}  // namespace cardlib
