#pragma once

#include <memory>

#include "printer/photo/photo_gate.h"
#include "printer/photo/photo_limits.h"

namespace printer {

// The gate that measures with OpenCV. Error: photoDetectorMissing.
Result<std::unique_ptr<PhotoGate>> sightedGate(const PhotoLimits& limits);

}  // namespace printer
