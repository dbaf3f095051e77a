#pragma once

#include "cardlib/drivers/card_driver.h"

namespace cardlib {

// MIFARE-Classic-compatible cards through PC/SC part 3, 3.2.2. An application is a group of sectors; a file's FID is
// the number of its first block, and it goes on over the data blocks that follow, trailers left out. Key A (39-01)
// reads, key B (39-00) writes; both come from the UID. What is protected is the content, by a signature; that the
// card is the original cannot be proved.
class StorageCardDriver : public CardDriver {
  public:
    StorageCardDriver(apdu::Session& session, KeyVault& vault, const Profile& profile)
        : session_(session), vault_(vault), profile_(profile), diversifier_(8) {}

    void onWriting(BeforeWriting listener) override { beforeWriting_ = std::move(listener); }
    Result<Bytes> chipSerial() override;
    Result<bool> isBlank() override;
    void useKeysOf(ByteView chipSerial, ByteView applicationSerial) override;
    Result<bool> select(const Application& application) override;
    Result<void> authenticate(const Key& key) override;
    Result<Genuine> prove(const Application&) override { return Genuine::notProvable; }
    Result<Bytes> read(const File& file, std::size_t length) override;
    Result<std::optional<Bytes>> readRecord(const File& file, Byte number) override;
    Result<void> write(const File& file, ByteView content) override;
    Result<void> append(const File& file, ByteView record) override;
    Result<void> prepare() override;
    Result<void> create(const Application&) override { return {}; }
    Result<void> enter(const Application& application) override;
    Result<void> createKeyFile(const Application&) override { return {}; }
    Result<void> writeKey(const Application& application, const Key& key) override;
    Result<void> createFile(const File&) override { return {}; }
    Result<void> finish(const Application&) override { return {}; }
    Result<void> remake(const Application& application) override;
    Result<void> eraseCard() override;
    Result<void> beforeActivation(const Application&) override { return {}; }
    Result<Bytes> keyCheckValue(const Key& key) override { return vault_.kcv(cardKey(key)); }

  private:
    enum class KeyType : Byte { a = 0x60, b = 0x61 };
    [[nodiscard]] CardKey cardKey(const Key& key) const;
    Result<apdu::Response> send(const apdu::Command& command);
    // False when the card said no.
    Result<bool> openSector(std::size_t sector, KeyType type, const CardKey& key);
    Result<void> openWithCurrentKey(std::size_t block);
    Result<Bytes> readBlock(std::size_t block);
    Result<void> writeBlock(std::size_t block, Bytes data, const std::string& what);
    Result<void> writeTrailer(std::size_t sector, const Application& application);
    Result<void> eraseSector(std::size_t sector, const Application& application);

    apdu::Session& session_;
    KeyVault& vault_;
    const Profile& profile_;
    Bytes diversifier_;
    BeforeWriting beforeWriting_;
    const Application* current_ = nullptr;
    std::optional<std::size_t> openedSector_;
    Byte keyIndex_ = 1;  // of the key in use: 39-00 key B, 39-01 key A
};

}  // namespace cardlib
