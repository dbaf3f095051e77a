#pragma once

#include <map>
#include <optional>

#include "apdu/iso7816/command.h"
#include "apdu/iso7816/response.h"
#include "cardlib/virtual_card/core/virtual_card.h"
#include "cardlib/virtual_card/storage_card/storage_image.h"

namespace cardlib {

// A MIFARE-Classic-compatible card as a PC/SC reader shows it (PC/SC part 3, 3.2.2): FF CA UID, FF 82 load key,
// FF 86 authenticate, FF B0 read, FF D6 update, with the access bits of each sector's trailer.
class StorageCard : public VirtualCard {
  public:
    explicit StorageCard(StorageImage image) : image_(std::move(image)) {}

    Bytes process(ByteView command) override;
    // A block is written in two halves, and this is the moment between.
    void tear(ByteView command) override;
    void reset() override;
    [[nodiscard]] bool hasContacts() const override { return false; }
    // PC/SC part 3, 3.1.3.2.3: storage card, ISO 14443 A part 3, card name 0001 (1K) or 0002 (4K).
    [[nodiscard]] Bytes historicalBytes() const override;
    [[nodiscard]] std::optional<std::chrono::nanoseconds> airTime(ByteView command,
                                                                  ByteView answer) const override;
    [[nodiscard]] Bytes serial() const override { return image_.serial; }
    [[nodiscard]] Bytes eeprom() const override { return serializeStorageCard(image_); }
    std::size_t takeWritten() override { return std::exchange(written_, 0); }
    // The UID in block 0 is the chip's own.
    [[nodiscard]] std::unique_ptr<VirtualCard> copyOnto(const Bytes& serial) const override;

    [[nodiscard]] const StorageImage& image() const { return image_; }

  private:
    enum class KeyType { a, b };
    struct Opened {
        std::size_t sector;
        KeyType key;
    };
    apdu::Response execute(const apdu::Command& command);
    apdu::Response authenticate(const apdu::Command& command);
    apdu::Response read(const apdu::Command& command);
    apdu::Response update(const apdu::Command& command);
    // C1 C2 C3 of a block as the number 4·C1 + 2·C2 + C3; nothing when the bits contradict their complements.
    [[nodiscard]] std::optional<int> conditionOf(std::size_t block) const;
    [[nodiscard]] bool opened(std::size_t block) const;
    [[nodiscard]] bool mayRead(std::size_t block) const;
    [[nodiscard]] bool mayWrite(std::size_t block) const;
    [[nodiscard]] bool keyBIsData(std::size_t sector) const;

    StorageImage image_;
    std::map<Byte, Bytes> loaded_;  // the reader's key slots
    std::optional<Opened> open_;
    std::size_t written_ = 0;
};

}  // namespace cardlib
