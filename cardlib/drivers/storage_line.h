#pragma once

#include <map>

#include "cardlib/drivers/card_driver.h"

namespace cardlib {

// A storage card as a reader shows it (PC/SC part 3, 3.2.2.1): FF CA UID, FF 82 load key, FF 86 authenticate, FF B0 read,
// FF D6 update. Keys A are loaded into the reader's slot 0 and keys B into slot 1, and only when another is there.
// Errors of every function: those of CardDriver.
class StorageLine {
  public:
    enum class KeyType : Byte { a = 0x60, b = 0x61 };

    StorageLine(apdu::Session& session, KeyVault& vault) : session_(session), vault_(vault) {}

    void onWriting(BeforeWriting listener) { beforeWriting_ = std::move(listener); }

    // 4, 7 or 10 bytes (3.2.2.1.3). Error besides: uidMissing.
    Result<Bytes> uid();

    // Opens a sector with the left 6 bytes of a card's key; false when the card said no.
    Result<bool> open(std::size_t sector, KeyType type, const CardKey& key);
    // What follows begins with open().
    void close() { opened_.reset(); }
    [[nodiscard]] bool isOpen(std::size_t sector, KeyType type) const { return opened_ == Opened{sector, type}; }

    // One block of 16 bytes of the open sector; of a trailer the keys read as zeros.
    Result<Bytes> read(std::size_t block);
    Result<void> write(std::size_t block, Bytes data, const std::string& what);

  private:
    Result<apdu::Response> send(const apdu::Command& command);
    Result<void> load(Byte slot, const CardKey& key);

    apdu::Session& session_;
    KeyVault& vault_;
    BeforeWriting beforeWriting_;
    std::map<Byte, CardKey> loaded_;
    using Opened = std::pair<std::size_t, KeyType>;
    std::optional<Opened> opened_;
};

}  // namespace cardlib
