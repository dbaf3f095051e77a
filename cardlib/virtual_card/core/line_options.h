#pragma once

#include "cardlib/core/error.h"
#include "cardlib/core/family.h"

namespace cardlib {

enum class CardInterface { contact, contactless };
enum class CardProtocol { t0, t1 };  // of the contacts
enum class Timing { none, contact9600, contactFast, contactless106, contactless424, contactless848 };

// How a card is spoken to.
struct LineOptions {
    CardInterface interface = CardInterface::contact;
    CardProtocol protocol = CardProtocol::t1;
    Timing timing = Timing::none;
    bool extendedLength = false;  // commands of extended length are taken (T=1 and contactless)
};

// Whether cards of this family can be spoken to so. Error: lineUnfit, naming what does not go together.
Result<void> checkLine(Family family, const LineOptions& line);

}  // namespace cardlib
