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

    // --- native_cos.cpp: which directory, and who is there

    // False when there is none of that name (6A82), or no master file at all (6A81).
    Result<bool> selectMasterFile();
    Result<bool> select(const Application& application);
    // A file of the current directory; false when there is none (6A82).
    Result<bool> select(const File& file);

    // EXTERNAL AUTHENTICATE (00 82): the current directory's state becomes the key's.
    Result<void> authenticate(const Key& key);
    // As authenticate() with the transport key, in a master file that has no keys.
    Result<void> authenticateTransport();
    // INTERNAL AUTHENTICATE (00 88) over 8 random bytes: whether the card holds the key.
    Result<bool> provesKey(const Key& key);

    [[nodiscard]] CardKey cardKey(const std::string& master) const;
    [[nodiscard]] CardKey transportKey() const;

    // The line protection key 36-00 under which the current application is written.
    void protectWith(const Application& application);

    // --- native_cos_making.cpp: files and keys (CREATE FILE 80 E0, ERASE DF 80 0E, WRITE KEY 84 D4)

    // The master file under the blank's transport code; it is then the current directory.
    Result<void> createMasterFile();
    Result<void> create(const Application& application);
    Result<void> createKeyFile(const Application& application);
    Result<void> create(const File& file);
    // The current directory with everything in it.
    Result<void> erase();

    // Adds a key (P1 = 01), encrypted with MAC under the key `under`.
    Result<void> writeKey(const Key& key, const CardKey& under);
    // Puts another value in place of a key that is there (P1 = its type); `under`: the master key of its directory. Its
    // attributes stay.
    Result<void> replaceKey(const Key& key, const CardKey& value, const CardKey& under);
    // Adds a PIN (type 3A) of 2 to 8 bytes.
    Result<void> writePin(const Key& key, const apdu::SecretBytes& pin, const CardKey& under);

    // --- native_cos_files.cpp: content

    // UPDATE BINARY (D6) of the whole content in as few commands as the line takes, protected as the file demands.
    Result<void> write(const File& file, ByteView content);
    // APPEND RECORD (E2) of one record; of a variable file it is TLV, at most recordSize bytes in all.
    Result<void> append(const File& file, ByteView record);
    // UPDATE RECORD (DC) by number, from 1; a cyclic file has no such command (6981).
    Result<void> update(const File& file, Byte number, ByteView record);

    // READ BINARY (B0) of the first `length` bytes; with `underMac` the command carries a MAC of 36-00 (class 04), so that
    // the card knows who asks. What it answers is plain either way.
    Result<Bytes> read(const File& file, std::size_t length, bool underMac = false);
    // READ RECORD (B2) by number, of a cyclic file the newest first; nothing when there is no such record (6A83).
    Result<std::optional<Bytes>> readRecord(const File& file, Byte number, bool underMac = false);

    // --- native_cos_control.cpp: PIN and blocking

    // VERIFY (00 20): the current directory's state becomes the PIN's. A wrong one is keyWrong with the tries left.
    Result<void> verifyPin(Byte index, const apdu::SecretBytes& pin);
    // PIN UNBLOCK (84 24): a new PIN of 2 to 8 bytes and all its tries, under the unblocking key 37-00.
    Result<void> unblockPin(Byte index, const apdu::SecretBytes& pin, const CardKey& unblocking);
    // APPLICATION BLOCK (84 1E) of the current directory: P2 = 00 until it is unblocked, 01 for ever.
    enum class Block : Byte { untilUnblocked = 0x00, forEver = 0x01 };
    Result<void> blockApplication(Block kind);
    // APPLICATION UNBLOCK (84 18), which forgets wrong MACs too.
    Result<void> unblockApplication();
    // CARD BLOCK (84 16): the card obeys nothing more. All three need the key 36-00 of the current directory.
    Result<void> blockCard();

  private:
    Result<apdu::Response> send(const apdu::Command& command);
    Result<apdu::Response> sendOk(const apdu::Command& command, const std::string& what);
    Result<void> writeOk(const apdu::Command& command, const std::string& what);
    Result<bool> selected(const apdu::Command& command, const std::string& what);
    Result<Bytes> challenge(std::uint32_t length);
    Result<void> authenticateWith(Byte index, const CardKey& key, const std::string& what);
    // The command under the MAC of a fresh challenge.
    Result<apdu::Command> withMac(const apdu::Command& plain, const CardKey& key);
    Result<void> sendProtected(const apdu::Command& plain, const CardKey& key, const std::string& what);
    Result<void> sendEncrypted(const apdu::Command& plain, const CardKey& key, const std::string& what);
    Result<void> sendToFile(const File& file, const apdu::Command& plain, const std::string& what);
    Result<void> sendControl(Byte ins, Byte p2, const std::string& what);
    Result<apdu::Command> reading(const apdu::Command& plain, bool underMac);

    apdu::Session& session_;
    KeyVault& vault_;
    const Profile& profile_;
    Bytes diversifier_;
    BeforeWriting beforeWriting_;
    std::optional<CardKey> line_;
};

}  // namespace cardlib
