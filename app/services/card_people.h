#pragma once

#include "app/station/station.h"

namespace app {

// What is asked of the cards by which people sign in, in readers of their own.

// Shared: work on a card may outlive whoever asked for it.
using Pin = std::shared_ptr<const apdu::SecretBytes>;

struct SignedInByCard {
    Actor actor;
    std::string reader;  // its whole name
};

// What a look into a reader found: the key of an operator's card, or why there is none.
struct LookedAt {
    std::string reader;
    Result<Bytes> key;
};

// A PIN goes to the one operator's card that lies there; among several it would cost somebody else's card a try. Errors:
// operatorCardsSeveral, operatorReaderEmpty, deviceFailed, operatorCardFailed.
Result<LookedAt> onlyOperatorCard(const std::vector<LookedAt>& looked);

// Whoever's card lies in a reader whose name is `readers` or begins so, in none that is called `but`; an empty name means none. Errors: those of
// onlyOperatorCard(), of People::signInByCard().
Result<SignedInByCard> signInByCard(Station& station, const std::string& readers, const Pin& pin, const std::string& but = {});

// The card in this one reader becomes that person's. Errors: deviceFailed, those of People::enrolCard().
Result<void> enrolCard(Station& station, const std::string& name, const std::string& reader, const Pin& pin, const Actor& by);

// The one operator's card in the readers of people's own becomes that person's; the readers as in signInByCard(). Gives its mark. Errors:
// those of onlyOperatorCard(), of People::enrolCard().
Result<std::string> enrolOnlyCard(Station& station, const std::string& name, const std::string& readers, const Pin& pin, const Actor& by,
                                  const std::string& but = {});

// Whoever holds the card gives it a PIN of their own; no station is needed for it. Errors: deviceFailed, operatorCardFailed.
Result<void> changeCardPin(const std::string& reader, const Pin& pin, const Pin& next);

}  // namespace app
