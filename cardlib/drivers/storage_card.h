#pragma once

#include <set>

#include "cardlib/drivers/storage_line.h"

namespace cardlib {

// MIFARE-Classic-compatible cards. An application is a group of sectors; a file's FID is
// the number of its first block, and it goes on over the data blocks that follow, trailers left out. Key A (39-01)
// reads, key B (39-00) writes; both come from the UID. What is protected is the content, by a signature; that the
// card is the original cannot be proved. A sector's access conditions are read back before anything is written under them
// (error sectorAccessWrong).
class StorageCardDriver : public CardDriver {
  public:
    StorageCardDriver(apdu::Session& session, KeyVault& vault, const Profile& profile)
        : vault_(vault), profile_(profile), line_(session, vault), diversifier_(8) {}

    void onWriting(BeforeWriting listener) override { line_.onWriting(std::move(listener)); }
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
    [[nodiscard]] CardKey cardKey(const Key& key) const;
    Result<void> openWithCurrentKey(std::size_t block);
    [[nodiscard]] Bytes accessOf(std::size_t sector) const;
    Result<void> proveAccess(std::size_t sector);
    Result<void> writeTrailer(std::size_t sector, const Application& application);
    Result<void> eraseSector(std::size_t sector, const Application& application);

    KeyVault& vault_;
    const Profile& profile_;
    StorageLine line_;
    Bytes diversifier_;
    const Application* current_ = nullptr;
    std::set<std::size_t> proved_;
    Byte keyIndex_ = 1;  // of the key in use: 39-00 key B, 39-01 key A
};

}  // namespace cardlib
