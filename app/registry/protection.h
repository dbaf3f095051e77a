#pragma once

#include "app/registry/ruling.h"

namespace app {

// Whether the bank's functions are opened on a card: only when the holder wants them.
Ruling financeOf(const Regime& regime, bool wanted);

// Whether somebody ("police", "department", anybody else) may check a permit for a purpose ("duty", "service").
Ruling inspectionBy(const Regime& regime, const std::string& who, const std::string& purpose);

// Whether anybody may withhold a permit.
Ruling withholdingOf(const Regime& regime);

// Whether what is known of a person may be seen or passed on; purpose: the service at hand, or the reason given.
Ruling disclosureFor(const Regime& regime, const std::string& purpose);

}  // namespace app
