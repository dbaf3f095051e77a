#pragma once

#include <optional>
#include <tl/expected.hpp>

#include "apdu/iso7816/command.h"
#include "apdu/iso7816/response.h"
#include "cardlib/virtual_card/global_platform/java_image.h"

namespace cardlib {

// The card's side of SCP02 and SCP03, written from the specifications and sharing nothing with the terminal's.
class CardChannel {
  public:
    // INITIALIZE UPDATE with this key set of the application `aid`; counter: of this channel. Gives the answer's
    // data.
    Bytes initialize(const JavaImage& card, const JavaKeySet& keys, ByteView aid, ByteView hostChallenge);
    // EXTERNAL AUTHENTICATE: opens the channel when MAC and cryptogram are right.
    bool authenticate(const apdu::Command& command);
    void close();

    [[nodiscard]] bool open() const { return open_; }
    [[nodiscard]] Byte level() const { return level_; }
    [[nodiscard]] const JavaKeySet& keys() const { return keys_; }
    // What the card can decrypt a key with that came over this channel.
    [[nodiscard]] Bytes decryptKey(ByteView wrapped) const;

    // The command that was meant; nothing when its MAC or padding is wrong, which closes the channel.
    std::optional<apdu::Command> unwrap(const apdu::Command& command);
    apdu::Response wrap(const apdu::Response& plain);

  private:
    void deriveScp02();
    void deriveScp03(ByteView context);
    [[nodiscard]] bool macHolds(const apdu::Command& command, ByteView received, ByteView mac, const Bytes& plain);
    [[nodiscard]] std::optional<Bytes> decrypted(ByteView received) const;
    [[nodiscard]] Bytes iv(Byte first) const;

    JavaKeySet keys_;
    Byte protocol_ = 0, option_ = 0, level_ = 0;
    std::size_t keySize_ = 16;
    bool open_ = false;
    Bytes counter_, challenge_, host_, hostCryptogram_;
    Bytes enc_, mac_, rmac_, dek_;
    Bytes chain_;  // SCP02: the next MAC's initial value; SCP03: the chaining value
    std::uint64_t encrypted_ = 0;
};

}  // namespace cardlib
