#include "app/audit/chain.h"

#include <nlohmann/json.hpp>

#include "cardlib/crypto/digest.h"

namespace app {

Bytes chainHash(ByteView previousHash, std::string_view content) {
    return cardlib::sm3(apdu::concat(previousHash, apdu::bytesOf(content)));
}

Bytes chainStart() {
    return Bytes(32);
}

std::string canonicalText(const AuditEntry& entry) {
    return nlohmann::json{{"sequence", entry.sequence}, {"at", entry.at},         {"boot", entry.boot},
                          {"actor", entry.actor},       {"action", entry.action}, {"object", entry.object},
                          {"result", entry.result}}
        .dump();
}

}  // namespace app
