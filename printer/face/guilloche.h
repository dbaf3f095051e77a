#pragma once

#include "printer/face/curve_mask.h"
#include "printer/face/layout.h"

namespace printer {

// Generated art that a copier smears, as lines in the element's box. guilloche: a field of waves that draw near and
// apart; braid: a band of curves that cross; rosette: a ring of turned petals. pixelsPerMm: of the device.
CurveMask drawGuilloche(const Element& element, double pixelsPerMm);

}  // namespace printer
