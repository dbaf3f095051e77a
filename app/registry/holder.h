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
};

}  // namespace app
