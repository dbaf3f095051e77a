#pragma once

#include "apdu/channel/session.h"
#include "app/station/station.h"

namespace app {

struct ErasedCard {
    std::int64_t order = 0;
    std::string chipSerial;  // hexadecimal
};

// Makes the spoiled or cancelled card on the reader a blank again, by two people; torn, it is gone on with
// when the card is laid down again. Its order gives the chip up, its numbers stay used. Errors: stepForbidden,
// operatorMissing, secondPersonNeeded, cardUnknown, cardNotDead (its order is neither spoiled nor cancelled),
// eraseUnfinished (with its cause; lay the card down again), the store's.
Result<ErasedCard> eraseDeadCard(Station& station, apdu::Session& session, const Actor& by,
                                 const Actor& second);

}  // namespace app
