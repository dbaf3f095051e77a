#pragma once

#include "apdu/channel/session.h"
#include "app/card_service/card_request.h"
#include "app/registry/ruling.h"

namespace app {

// The card on the reader and its holder, before anything is done to it.
struct LaidCard {
    std::int64_t order = 0;
    std::string applicationSerial, permitNumber;
    Holder holder;  // as registered
    Bytes photo;    // as registered: JPEG
    Status status = Status::inUse;
    Reason reason = Reason::none;
    std::string endorsedUntil, cardEnd;  // YYYY-MM-DD
    bool listed = false;                 // on the lost list
    std::string decided;                 // while it was not there, and its chip has not followed: "suspend", "cancel"
    std::string unfinished;              // an operation begun on it: "endorse"
    Ruling endorsement;                  // whether it is due
    std::string newUntil;                // to which day it would be endorsed today; empty: it would not, and
    std::optional<Error> notEndorsed;    // why
};

// Asks the chip, without a key, and the record. service: for what ("endorse"); who looks, and why, is a row in the audit trail.
// Errors: stepForbidden, where people are set up; operatorMissing, those of orderOfCard(), cardNotExamined, the store's.
Result<LaidCard> lookAtCard(Station& station, apdu::Session& session, const std::string& service, const Actor& by, Day today);

}  // namespace app
