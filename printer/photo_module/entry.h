#pragma once

#include <memory>

#include "printer/photo/photo_gate.h"
#include "printer/photo/photo_limits.h"

namespace printer {

// What the module has, and its name there.
using PhotoModuleEntry = void(const PhotoLimits& limits, Result<std::unique_ptr<PhotoGate>>& opened);
inline constexpr auto photoModuleEntry = "zhikaSightedGate";

}  // namespace printer
