#pragma once

#include "app/registry/ruling.h"

namespace app {

// Whether the station takes a fee for it: "first", "lost", "destroyed", "damaged", "endorsement", "change", "correction",
// "cancellation", "bank". must with the sum missing while the authority's sum was not entered (lacks: "amount"); mustNot when it is
// free, or is the bank's.
Ruling feeFor(const Regime& regime, const std::string& service);

}  // namespace app
