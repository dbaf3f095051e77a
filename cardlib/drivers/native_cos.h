#pragma once

#include "cardlib/drivers/card_driver.h"

namespace cardlib {

// A card with the native operating system (design page "The card", native COS as published), for one session
// and the keys of one card. Errors of every function: cardFailed (the line), commandRefused (a status word,
// kept in the cause), keyWrong (63Cx: never tried again), the vault's own.
class NativeCos {
  public:
    // diversifier: 8 bytes, rightmost of the application serial.
    NativeCos(apdu::Session& session, KeyVault& vault, const Profile& profile, Bytes diversifier);

    // The keys of another card from here on.
    void keysOf(Bytes diversifier) { diversifier_ = std::move(diversifier); }

    void onWriting(BeforeWriting listener) { beforeWriting_ = std::move(listener); }

    // False when there is none of that name (6A82), or no master file at all (6A81).
    Result<bool> selectMasterFile();
    Result<bool> select(const Application& application);

    // CREATE FILE of the master file under the blank's transport code; it is then the current directory.
    Result<void> createMasterFile();
    Result<void> create(const Application& application);
    Result<void> createKeyFile(const Application& application);
    Result<void> create(const File& file);
    // ERASE DF of the current directory with everything in it.
    Result<void> erase();

    // WRITE KEY, added encrypted with MAC under the key `under`.
    Result<void> writeKey(const Key& key, const CardKey& under);

    // EXTERNAL AUTHENTICATE: the current directory's state becomes the key's.
    Result<void> authenticate(const Key& key);
    // As authenticate() with the transport key, in a master file that has no keys.
    Result<void> authenticateTransport();
    // INTERNAL AUTHENTICATE over 8 random bytes: whether the card holds the key.
    Result<bool> provesKey(const Key& key);

    // UPDATE BINARY of the whole content in as few commands as the line takes, protected as the file demands.
    Result<void> write(const File& file, ByteView content);
    // APPEND RECORD of one record.
    Result<void> append(const File& file, ByteView record);

    // READ BINARY of the first `length` bytes.
    Result<Bytes> read(const File& file, std::size_t length);
    // READ RECORD; nothing when there is no such record (6A83).
    Result<std::optional<Bytes>> readRecord(const File& file, Byte number);

    [[nodiscard]] CardKey cardKey(const std::string& master) const;
    [[nodiscard]] CardKey transportKey() const;

    // The line protection key 36-00 under which the current application is written.
    void protectWith(const Application& application);

  private:
    Result<apdu::Response> send(const apdu::Command& command);
    Result<apdu::Response> sendOk(const apdu::Command& command, const std::string& what);
    Result<void> writeOk(const apdu::Command& command, const std::string& what);
    Result<bool> selected(const apdu::Command& command, const std::string& what);
    Result<Bytes> challenge(std::uint32_t length);
    Result<void> authenticateWith(Byte index, const CardKey& key, const std::string& what);
    Result<void> sendProtected(const apdu::Command& plain, const CardKey& key, const std::string& what);
    Result<void> sendToFile(const File& file, const apdu::Command& plain, const std::string& what);

    apdu::Session& session_;
    KeyVault& vault_;
    const Profile& profile_;
    Bytes diversifier_;
    BeforeWriting beforeWriting_;
    std::optional<CardKey> line_;
};

}  // namespace cardlib
