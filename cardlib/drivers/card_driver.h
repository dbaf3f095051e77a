#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "apdu/channel/session.h"
#include "cardlib/keys/key_vault.h"
#include "cardlib/profile/profile.h"

namespace cardlib {

// What is told before each APDU that writes: whoever listens makes it durable, and an error stops the writing.
using BeforeWriting = std::function<Result<void>()>;

// Whether a card proved that it holds what only the issuer's cards hold. A copied storage card cannot be told
// from its original.
enum class Genuine { yes, no, notProvable };

// One family's way to make, read and change the cards of a profile, for one session. Errors of every function:
// cardFailed (the line), commandRefused (a status word, kept in the cause), keyWrong (the card said no to a key:
// never tried again), answerMalformed, the vault's own.
class CardDriver {
  public:
    CardDriver() = default;
    CardDriver(const CardDriver&) = delete;
    CardDriver& operator=(const CardDriver&) = delete;
    virtual ~CardDriver() = default;

    virtual void onWriting(BeforeWriting listener) = 0;

    // The chip's own serial, 10 bytes, known before anything is written. Error: cardNotOurs, when it has none where
    // the profile looks.
    virtual Result<Bytes> chipSerial() = 0;
    // Whether nothing was ever made on the card.
    virtual Result<bool> isBlank() = 0;
    // Which card's keys are meant from here on. applicationSerial: 10 bytes.
    virtual void useKeysOf(ByteView chipSerial, ByteView applicationSerial) = 0;

    // Makes an application current; false when the card has none of that name.
    virtual Result<bool> select(const Application& application) = 0;
    // Opens the current application with one of its keys (39-nn).
    virtual Result<void> authenticate(const Key& key) = 0;
    // Selects the application and asks it for proof.
    virtual Result<Genuine> prove(const Application& application) = 0;

    // The first `length` bytes of a transparent file of the current application.
    virtual Result<Bytes> read(const File& file, std::size_t length) = 0;
    // A record by number, of a cyclic file the newest first; nothing when there is no such record.
    virtual Result<std::optional<Bytes>> readRecord(const File& file, Byte number) = 0;
    // The file from its beginning; and one record more.
    virtual Result<void> write(const File& file, ByteView content) = 0;
    virtual Result<void> append(const File& file, ByteView record) = 0;

    // --- making a card, in the order of a plan's steps

    // What comes before everything; the profile's `mf` is then current and open to be made.
    virtual Result<void> prepare() = 0;
    // An application without anything in it.
    virtual Result<void> create(const Application& application) = 0;
    // Makes an application that was just created current, and open to be made.
    virtual Result<void> enter(const Application& application) = 0;
    virtual Result<void> createKeyFile(const Application& application) = 0;
    virtual Result<void> writeKey(const Application& application, const Key& key) = 0;
    virtual Result<void> createFile(const File& file) = 0;
    // Nothing more is made in the current application; it is opened with its master key.
    virtual Result<void> finish(const Application& application) = 0;
    // Erases an application, whatever of it stands, and creates it empty.
    virtual Result<void> remake(const Application& application) = 0;
    // Everything of ours goes: the card is a blank afterwards.
    virtual Result<void> eraseCard() = 0;
    // What the family does just before a card's status says that it is alive.
    virtual Result<void> beforeActivation(const Application& permit) = 0;

    // Key check value, 3 bytes, of one of the card's keys.
    virtual Result<Bytes> keyCheckValue(const Key& key) = 0;
};

// The driver of the profile's family. session, vault and profile must outlive it.
std::unique_ptr<CardDriver> makeDriver(apdu::Session& session, KeyVault& vault, const Profile& profile);

}  // namespace cardlib
