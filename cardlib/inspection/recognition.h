#pragma once

#include "apdu/channel/session.h"
#include "cardlib/inspection/card_table.h"
#include "cardlib/keys/key_vault.h"
#include "cardlib/profile/profile.h"

namespace cardlib {

enum class CardKind {
    blank,           // of a family we make, nothing made on it
    ours,            // carries a card of ours, and its own chip's serial
    copied,          // carries a card of ours that names another chip
    foreign,         // an ISO 7816 card with somebody else's content
    bank,            // a bank's
    storageUnknown,  // a storage card whose layout nobody here knows
    unknown,         // answers to nothing that was asked
};

// "blank", "ours", "copied", "foreign", "bank", "storage_unknown", "unknown"
std::string_view nameOf(CardKind kind);

// What lies in the reader.
struct Recognition {
    CardKind kind = CardKind::unknown;
    std::string type;  // id in the table; empty when its answer to reset is not there
    std::optional<Family> family;
    std::vector<std::string> algorithms;  // what it may be: "sm4", "3des"; "scp02", "scp03-128"; "1k"
    Bytes chipSerial;                     // 10 bytes; empty when it has none that is known
    std::string applicationSerial;        // ours: 20 digits
    std::optional<int> status;            // ours, where it may be read: 00 not issued, 01 in use, …
    std::vector<std::string> applications;  // ids of the table's applications that it has
};

// Looks the card up by its answer to reset, then asks it: by SELECT of the master file and of applications, GET DATA
// and UID. Writes nothing and uses no key that has a counter of tries (a storage card's have none, MF1S50 data sheet,
// 8.4; there the published ones are tried). A card that is not in the table is asked in a way that needs no file
// control information. layout: how ours of this card's type are laid out; null when it is not of a family of ours.
// Error: cardFailed.
Result<Recognition> recognize(apdu::Session& session, KeyVault& vault, const CardTable& table, const Profile* layout);

// Under which name a profile's cards stand in Recognition::algorithms; empty when any will do.
std::string algorithmOf(const Profile& profile);

}  // namespace cardlib
