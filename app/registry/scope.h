#pragma once

#include "app/registry/eligibility.h"
#include "app/registry/ruling.h"

namespace app {

// Whom the rules are for: may; mustNot with the rule that sends the person away (excluded(), misplaced()).
Ruling scopeOf(const Regime& regime, const std::string& documentType, const std::string& citizenNumber,
               std::string_view householdDivision, std::string_view presentDivision);

}  // namespace app
