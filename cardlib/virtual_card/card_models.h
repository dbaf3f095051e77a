#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cardlib/core/error.h"
#include "cardlib/core/family.h"
#include "cardlib/virtual_card/core/virtual_card.h"
#include "cardlib/virtual_card/native_cos/card_image.h"

namespace cardlib {

// What is ordered from a factory: "native_cos" in "sm4" or "3des"; "global_platform" in "scp02-15", "scp02-55",
// "scp03-128", "scp03-192" or "scp03-256"; "storage_card" in "1k" or "4k"; "operator_card" in "p256".
struct CardModel {
    Family family = Family::nativeCos;
    std::string algorithm = "sm4";
    CosManual manual = {};  // native_cos only
};

// The algorithms of a family, its default first.
std::vector<std::string> algorithmsOf(Family family);

// A blank, an operator's card with a key of its own; serial: 10 bytes, of a storage card its first 4 are the UID. Throws std::invalid_argument for an
// algorithm that the family has not.
std::unique_ptr<VirtualCard> makeBlank(const CardModel& model, const Bytes& serial);

// The card again from what eeprom() gave. Error: cardImageDamaged.
Result<std::unique_ptr<VirtualCard>> restoreCard(Family family, ByteView eeprom);

}  // namespace cardlib
