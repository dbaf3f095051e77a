#pragma once

#include "printer/drivers/ipp_plan.h"
#include "printer/face/face_images.h"

namespace printer {

// One side as a printer with a single picture a side prints it: resin exactly black and nothing else so, since card printers lay
// exactly black with the resin panel; a black of the photo becomes the one next to it.
QImage plasticPicture(const SideImages& side);

// The face as the plan's document, never scaled: in the middle of the medium when that is larger, its edge colour going on to the
// medium's edge. Error: dataSize, phase before, for a face of another resolution or number of sides than planned.
Result<Bytes> ippDocument(const FaceImages& face, const IppPlan& plan);

}  // namespace printer
