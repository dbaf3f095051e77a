#pragma once

#include "cardlib/secure_channel/scp_channel.h"

namespace cardlib {

// SCP03 (GlobalPlatform Amendment D 1.1.2) with AES keys of 16, 24 or 32 bytes and every security level.
struct Scp03SessionKeys {
    apdu::SecretBytes enc, mac, rmac;
};

// context: host challenge ‖ card challenge (4.1.5).
Result<Scp03SessionKeys> deriveScp03(KeyVault& vault, const ScpKeys& keys, ByteView context);

// The 8 bytes with which card (constant 00) and host (constant 01) prove themselves (6.2.2).
Bytes scp03Cryptogram(const Scp03SessionKeys& keys, Byte constant, ByteView context);

// A channel from its session keys; the first command to wrap is EXTERNAL AUTHENTICATE itself, under C-MAC only;
// `level` holds from the second on.
std::unique_ptr<ScpChannel> scp03Channel(Scp03SessionKeys keys, Byte level);

}  // namespace cardlib
