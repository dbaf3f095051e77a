#pragma once

#include "printer/drivers/ipp_abilities.h"
#include "printer/job/trouble.h"

namespace printer {

// What a face needs of a printer. Hundredths of a millimetre, as the face is read: wider than high.
struct CardShape {
    int width = 8560, height = 5398;
    int sides = 2;
    std::vector<int> resolutions{300, 600};  // for which it can be rendered
};

enum class DocumentFormat { pwgRaster, pdf };

// How one card will be printed.
struct IppPlan {
    IppMedia media;
    bool upright = true;  // the medium is higher than wide: the face lies on its side
    DocumentFormat format = DocumentFormat::pwgRaster;
    std::string sides = "one-sided", sheetBack = "normal";
    int dpi = 300;
};

// Chosen by what the printer says: the medium by its size, PWG raster in sRGB before PDF, both sides in one job or none, the
// printer's usual resolution before its finest. Errors, phase before: configMediaMissing, configDuplexMissing,
// configFormatUnsupported, configDpiUnsupported.
Result<IppPlan> ippPlan(const IppAbilities& able, const CardShape& card);

// Whether a card can be printed now. Errors, phase before: what the printer gives as its reason, deviceStopped, ribbonEmpty.
Result<void> demandIppReady(const IppAbilities& able);

// The MIME type, as a printer is told it.
std::string nameOf(DocumentFormat format);

}  // namespace printer
