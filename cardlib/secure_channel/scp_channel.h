#pragma once

#include <memory>

#include "apdu/channel/session.h"
#include "cardlib/keys/key_vault.h"

namespace cardlib {

// A GlobalPlatform secure channel, opened (Card Specification 2.3.1, 10 and annex E; Amendment D for SCP03).
class ScpChannel {
  public:
    ScpChannel() = default;
    ScpChannel(const ScpChannel&) = delete;
    ScpChannel& operator=(const ScpChannel&) = delete;
    virtual ~ScpChannel() = default;

    // The command as it goes over the line. plain: data of at most maxData() bytes.
    virtual apdu::Command wrap(const apdu::Command& plain) = 0;
    // The answer as the card meant it; its status word must be one that carries protection (9000, 62xx, 63xx),
    // others pass as they are. Error: channelBroken, after which the channel is of no use.
    virtual Result<apdu::Response> unwrap(const apdu::Response& answer) = 0;

    // Bytes of data that one command can carry.
    [[nodiscard]] virtual std::size_t maxData() const = 0;
    // Bytes of data that one answer can carry.
    [[nodiscard]] virtual std::size_t maxAnswer() const = 0;
    // SCP02: the sequence counter under which keys travel; SCP03: empty.
    [[nodiscard]] virtual Bytes keyCounter() const = 0;
};

// Security levels (Card Specification 2.3.1, 10.6; Amendment D, 4.4.2).
namespace scp_level {
inline constexpr Byte commandMac = 0x01, commandEncryption = 0x02, responseMac = 0x10,
                      responseEncryption = 0x20;
}  // namespace scp_level

// What a card says to INITIALIZE UPDATE.
struct InitializeUpdate {
    Byte keyVersion = 0, protocol = 0;  // 02 or 03
    Bytes counter;                      // SCP02: 2 bytes
    Bytes challenge;                    // SCP02: 6 bytes, SCP03: 8
    Bytes cryptogram;
};
// 28 bytes (SCP02; Card Specification 2.3.1, E.5.1.6), 29 or 32 (SCP03; Amendment D, 7.1.1.6).
// Error: answerMalformed.
Result<InitializeUpdate> parseInitializeUpdate(ByteView answer);

struct ScpOpening {
    Byte keyVersion = 0;  // 00: the card's first
    Byte level = scp_level::commandMac;
    Bytes hostChallenge;  // 8 bytes
};

// Whether the application that is selected holds the keys: INITIALIZE UPDATE alone, so that the card proves itself, no
// counter of tries moves and nothing is opened. level is not used. Errors: those of openScp but channelNotGenuine and keyWrong.
Result<bool> proveScpKeys(apdu::Session& session, KeyVault& vault, const ScpKeys& keys, const ScpOpening& opening);

// Opens a channel to the application that is selected: INITIALIZE UPDATE, proof of the card, EXTERNAL
// AUTHENTICATE. Errors: cardFailed, commandRefused (6A88: no such key set), channelNotGenuine (the card does
// not hold the keys; nothing of ours was sent), keyWrong, the vault's.
Result<std::unique_ptr<ScpChannel>> openScp(apdu::Session& session, KeyVault& vault, const ScpKeys& keys,
                                            const ScpOpening& opening);

}  // namespace cardlib
