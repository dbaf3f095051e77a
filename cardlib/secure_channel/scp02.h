#pragma once

#include "cardlib/secure_channel/scp_channel.h"

namespace cardlib {

// SCP02, options i = 15 and i = 55: explicit initiation, C-MAC on the modified command, ICV encryption, three
// keys (Card Specification 2.3.1, annex E). No response protection.
struct Scp02SessionKeys {
    apdu::SecretBytes enc, mac;  // 16 bytes each
};

Result<Scp02SessionKeys> deriveScp02(KeyVault& vault, const ScpKeys& keys, ByteView counter);

// The 8 bytes with which the card proves itself, and the host (E.4.4): full 3DES MAC over host challenge ‖
// counter ‖ card challenge, or counter ‖ card challenge ‖ host challenge.
Bytes scp02CardCryptogram(const Scp02SessionKeys& keys, ByteView hostChallenge, const InitializeUpdate& card);
Bytes scp02HostCryptogram(const Scp02SessionKeys& keys, ByteView hostChallenge, const InitializeUpdate& card);

// A channel from its session keys; the first command to wrap is EXTERNAL AUTHENTICATE itself, under C-MAC only;
// `level` holds from the second on.
std::unique_ptr<ScpChannel> scp02Channel(Scp02SessionKeys keys, Byte level, Bytes counter);

}  // namespace cardlib
