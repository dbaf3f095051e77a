#pragma once

#include "cardlib/inspection/card_contents.h"
#include "cardlib/profile/card_record.h"

namespace app {

// Names of the values on the chip that are not the record's. What changes during a card's life may be newer on the
// chip, which is no difference.
std::vector<std::string> differencesFrom(const cardlib::CardRecord& record, const cardlib::CardContents& contents);

// Whether the text of a code is signed by this key and speaks of this chip.
bool sealAgrees(const cardlib::CardContents& contents, const std::string& scanned, const std::string& issuerPem);

}  // namespace app
