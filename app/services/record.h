#pragma once

#include <map>

#include "app/issuance/states.h"
#include "app/life_cycle/record_grants.h"
#include "app/station/station.h"

namespace app {

// Everything that is kept of one person, in words: codes are their names.
struct PersonRecord {
    struct Field {
        std::string id;  // as the columns of the applicants' file are called
        PiiText text;
    };
    std::int64_t holder = 0;
    bool whole = false;  // else number, telephones and addresses are covered
    std::vector<Field> fields;
    std::vector<std::string> papers;
    std::vector<std::string> unlisted = {};  // of them those that no list names: whoever approves decides what they prove
    Bytes photo;
    std::optional<PhotoExemption> photoExemption = {};  // of a whole record only: why is personal
    std::string photoFindings = {};  // what the gate has against a photo that came in a file
    Declared declared = {};          // when the registration was due, and who declared it
    std::string registeredBy, registeredAt, rule, article;
    std::vector<StoredOrder> orders;  // the newest first
    std::vector<OperationSummary> operations;  // of all its cards, the newest first
    std::vector<StoredApplicationStep> applicationSteps = {};  // of all its applications, the first one first; why: of a whole record only
    std::vector<LostCard> lost;                // its cards on the list, in the order of the orders; where is of a whole record only
    std::map<std::int64_t, std::string> changedSince;  // of changes: the day since when it is so, by operation

    [[nodiscard]] PiiText field(const std::string& id) const;
    // Empty when nobody said.
    [[nodiscard]] std::string sinceOf(std::int64_t operation) const;
};

// Whose work it is to look people up; an administrator's is not.
inline constexpr Grant lookingUp = record_grants::looking;

// Error: stepForbidden, when people are set up and this is not somebody's work.
Result<void> demandLooking(Station& station, const Actor& actor);

// What is personal is covered: for looking around. Errors: stepForbidden, recordMissing, the store's.
Result<PersonRecord> coveredRecord(Station& station, std::int64_t holder, const Actor& by);

// The whole record; that it was seen, by whom and why, is in the audit trail before it is given. reason: no name and no number of
// the person, for the trail outlives the record. Errors: stepForbidden, viewReasonMissing, viewReasonPersonal, recordMissing, the store's.
Result<PersonRecord> wholeRecord(Station& station, std::int64_t holder, const Actor& by, const std::string& reason);

// Why something of a person is looked at, as the trail keeps it. Errors: viewReasonMissing, viewReasonPersonal.
Result<std::string> reasonOfLook(const Station& station, const Holder& person, const Actor& by, const std::string& given);

// Whose order it is. Error: orderMissing.
Result<std::int64_t> holderOf(Station& station, std::int64_t order);

}  // namespace app
