#pragma once

#include <set>
#include <string>
#include <vector>

#include "cardlib/profile/profile.h"

namespace cardlib {

// The `mf` and every application, in this order.
std::vector<const Application*> applicationsOf(const Profile& profile);

// Null when there is none.
const Application* findApplication(const Profile& profile, const std::string& id);
const File* findFile(const Application& application, const std::string& id);
const Key* findKey(const Application& application, Byte type, Byte index);

// Vault labels of every master the profile names, without the published ones (transport keys of blanks,
// "public/…").
std::set<std::string> mastersOf(const Profile& profile);

// The short identifier by which an EF can be addressed without a SELECT: the low five bits of its FID.
Byte shortIdentifier(const File& file);

// The chip's own serial, from the historical bytes of the answer to reset (ISO/IEC 7816-3:2006, 8.2), as the
// profile says where; empty when this ATR has none there.
Bytes chipSerialOf(const Profile& profile, ByteView atr);

}  // namespace cardlib
