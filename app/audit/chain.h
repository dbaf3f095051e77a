#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/core/error.h"

namespace app {

// SM3 over previous hash (32 bytes, zeros before the first) ‖ content: each entry vouches for all before it.
Bytes chainHash(ByteView previousHash, std::string_view content);
Bytes chainStart();

// One entry of the audit trail, without its hash. object: no personal data but in keyed digests.
struct AuditEntry {
    std::int64_t sequence = 0;
    std::string at, boot, actor, action, object, result;
};

// Canonical text of an entry, for its hash.
std::string canonicalText(const AuditEntry& entry);

}  // namespace app
