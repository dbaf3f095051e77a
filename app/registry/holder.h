#pragma once

#include <optional>
#include <string>
#include <vector>

#include "apdu/core/pii.h"

namespace app {

using apdu::PiiText;

// A person as registered: normalized text, codes as digits, dates YYYY-MM-DD.
struct Holder {
    PiiText name, citizenNumber, birthDate, householdAddress, presentAddress, workplace, phone;
    std::string sex, nation, maritalStatus;          // GB/T 2261.1, 3304, 2261.2
    std::string householdDivision, presentDivision;  // GB/T 2260, 000000 when the address names none
    std::string residenceReason, residencePlace, documentType;
};

// Who declares (Article 11).
struct Declarant {
    std::string type;
    PiiText name, phone;
    PiiText document = {};  // number of the person's document or the firm's licence; the person's own is the holder's
};

// Who applies for somebody who does not come (Article 9 of order 663).
struct Representative {
    PiiText name;
    std::string relation, need;  // codes of proxy_relation and proxy_need
    PiiText document, phone;
};

// When the registration was due, and what the rules said of who declared it.
struct Declared {
    std::string due = {};  // the last day; empty: none was told
    bool late = false;     // and the rules have it noted
    std::string rule = {};  // "declarant.landlord"; empty: the rules say nothing of it
    bool owed = false;      // another than who must declared it
};

// Why a photo that does not pass the gate was taken all the same, and who signed for it.
struct PhotoExemption {
    std::string reason;               // of resources/photo/exemptions.json
    std::vector<std::string> checks;  // which it does not pass
    std::string by, second;
};

struct Application {
    Holder holder;
    Declarant declarant;
    std::string arrivalDate;
    int intendedDays = 0;
    std::vector<std::string> papers;
    std::optional<PhotoExemption> photoExemption = {};
    std::string photoFindings = {};  // what the gate has against a photo that came in a file, for who approves; empty: nothing
    std::optional<Representative> representative = {};
    Declared declared = {};
};

}  // namespace app
