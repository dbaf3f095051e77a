#pragma once

#include "app/registry/ruling.h"

namespace app {

// Who declares a registration. lodging: who lodges the person ("employer", "sole_trader", "rented", "other"); declares: who stands at
// the desk ("employer", "sole_trader", "landlord", "person"). must for whom the text names; may for the person themselves, whose
// coming lifts nobody's duty; mustNot for anybody else, with the rule that names who must.
Ruling declarationBy(const Regime& regime, const std::string& lodging, const std::string& declares);

}  // namespace app
