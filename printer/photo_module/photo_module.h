#pragma once

#include <memory>
#include <string>

#include "printer/photo/photo_gate.h"

namespace printer {

// Stands beside the program.
inline constexpr auto photoModule = "libzhika_photo.so";

// The gate that measures with OpenCV, out of a module that is loaded with the first gate: its libraries are thirty and weigh 20 MB, for
// which whoever judges no photo does not wait. limits: resources/photo/gate.json. Errors: photoLimitsUnreadable, photoDetectorMissing,
// photoModuleMissing (with what the loader says of it).
Result<std::unique_ptr<PhotoGate>> openPhotoGate(const std::string& limits, const std::string& module = photoModule);

}  // namespace printer
