#pragma once

#include "app/issuance/states.h"
#include "app/station/station.h"

namespace app {

// What is done to an order's application besides approving it. reason: sealed with the record, it may be personal.
struct ApplicationWish {
    std::int64_t order = 0;
    Actor by;
    std::string reason = {};
    std::vector<std::string> missing = {};  // of what is returned: papers, by their names (paperNames())
};

// Each: new state, who, when and why, audit row and event in one transaction; the blanks, fees and terms of the order are left alone.
// Errors of all: stepForbidden, signerMissing, stepNotAllowed, orderMissing, recordMissing, the store's.

// Given back to the applicant, who is told everything that is missing at once: what is named here, and what the record lacks besides.
// Error: missingPapersUnnamed, when nothing is, or something is no paper of this regime.
Result<StoredApplicationStep> returnApplication(Station& station, const ApplicationWish& wish);

// What was missing is there: the application is submitted again.
Result<StoredApplicationStep> supplyApplication(Station& station, const ApplicationWish& wish);

// By a second person, for a reason. Errors: samePerson (who submitted it), refusalReasonMissing.
Result<StoredApplicationStep> refuseApplication(Station& station, const ApplicationWish& wish);

// The applicant takes it back before a card is begun, and may apply anew.
Result<StoredApplicationStep> withdrawApplication(Station& station, const ApplicationWish& wish);

// What was refused is looked at again by somebody else; what was approved, before a card is begun. It is to be approved anew. Errors:
// ownRefusal (who refused it); anotherApplicationStands, when another application of the person stands, or a card of theirs that this one does not replace.
Result<StoredApplicationStep> reopenApplication(Station& station, const ApplicationWish& wish);

}  // namespace app
