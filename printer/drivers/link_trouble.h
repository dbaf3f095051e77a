#pragma once

#include "apdu/core/error.h"
#include "printer/job/trouble.h"

namespace printer {

// What a channel says, as the printer's trouble: gone, silent, not there, in use, not allowed. Something may have been begun.
tl::unexpected<Error> linkTroubled(const apdu::Error& error);
// An answer that makes no sense.
tl::unexpected<Error> protocolTroubled(const std::string& answer);

// Why the face does not fit the printer's head.
tl::unexpected<Error> sizeTroubled(int width, int height);

}  // namespace printer
