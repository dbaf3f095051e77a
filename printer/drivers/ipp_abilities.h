#pragma once

#include "printer/drivers/ipp_message.h"

namespace printer {

// A size of medium that a printer takes, in hundredths of a millimetre, as it names or lists it.
struct IppMedia {
    std::string name;                // keyword; empty when it is known by its size only
    int width = 0, length = 0;
    std::optional<int> margin;       // the widest of the four; nothing when the printer does not say
};

struct IppMarker {
    std::string name, type;
    int level = -1;  // per cent; negative: not known
};

// What an IPP printer says of itself (RFC 8011 5.4, PWG 5100.7 and 5102.4). Whatever it says: reading never fails, and what makes
// no sense is left out.
struct IppAbilities {
    std::string model;
    std::vector<std::string> formats, sides, rasterTypes, jobAttributes, reasons;
    std::vector<int> resolutions, rasterResolutions;  // dots an inch, those that are square
    std::vector<int> operations;
    std::optional<int> usualResolution;
    std::string sheetBack = "normal";
    std::vector<IppMedia> media;
    std::vector<IppMarker> markers;
    int state = IPP_PSTATE_IDLE;
    bool accepts = true;

    [[nodiscard]] bool takes(ipp_op_t operation) const;
    [[nodiscard]] bool takesJobAttribute(const std::string& name) const;
};

// The attributes to ask for, and what was answered.
std::vector<std::string> ippAbilityNames();
IppAbilities ippAbilities(const IppMessage& answer);

// The size in a self-describing media name (PWG 5101.1): "iso_id-1_53.98x85.6mm". Nothing when there is none.
std::optional<IppMedia> ippMediaNamed(const std::string& name);

}  // namespace printer
