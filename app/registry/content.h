#pragma once

#include "app/registry/ruling.h"

namespace app {

// Whether a face or a chip with these fields carries what the text demands; mustNot with all it lacks. Faces name what they bind
// (docs/layouts.md), chips the fields of their profile.
Ruling faceWith(const Regime& regime, const std::vector<std::string>& fields);
Ruling chipWith(const Regime& regime, const std::vector<std::string>& fields);

// Whether a department (resources/sectors) may have a sector on the chip.
Ruling sectorOf(const Regime& regime, const std::string& department);

}  // namespace app
