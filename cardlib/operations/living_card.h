#pragma once

#include <map>
#include <optional>

#include "cardlib/inspection/card_reader.h"
#include "cardlib/operations/status_content.h"

namespace cardlib {

// What an operation needs to know of a card: its status, what may change on it, and the newest record of its
// log.
struct LivingCard {
    CardIdentity identity;
    Bytes status;  // content of the status file
    std::map<std::string, Bytes>
        files;                          // change_signature and what it covers; none where the family has none
    std::optional<Bytes> newestRecord;  // 20 bytes
};

// Reads them with the permit application's master key. Errors: those of identifyCard(), applicationMissing,
// the driver's.
Result<LivingCard> readLivingCard(apdu::Session& session, KeyVault& vault, const Profile& profile);

// Opens the permit application of this very card for reading and writing. Errors: applicationMissing, the
// driver's.
Result<void> openPermit(CardDriver& card, const Profile& profile, const CardIdentity& identity);

// The signature file that is made again with every change; null where the family has none.
const File* changeSignature(const Application& permit);

}  // namespace cardlib
