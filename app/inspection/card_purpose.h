#pragma once

#include "app/station/station.h"
#include "cardlib/inspection/recognition.h"

namespace app {

// What lies in the reader, by the table of resources/cards and the profiles. Errors: cardNotRecognized with the line's
// cause, cardProfileUnusable.
Result<cardlib::Recognition> recognizeCard(Station& station, apdu::Session& session);

// What a card is good for at this station.
struct Purpose {
    std::int64_t order = 0;  // the one whose card this is; 0: a blank, of which any order's can be made
    std::string state;       // of that order
};

// A card that is good for nothing here is refused with the reason: cardForeign, cardOfBank, cardStrange,
// storageLayoutUnknown, copyFound, cardOfElsewhere (made by another station), familyNotMade and algorithmNotMade
// (a blank, but not of the profile this station makes).
Result<Purpose> purposeOf(Station& station, const cardlib::Recognition& card);

}  // namespace app
