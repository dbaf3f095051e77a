#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "apdu/channel/session.h"
#include "apdu/pcsc/scard_transport.h"

namespace apdu {

struct CardSessionOptions {
    // Longest that one call into the reader may take before it counts as mute. SCardConnect and SCardTransmit
    // know no time-out of their own.
    std::chrono::milliseconds patience{20000};
    // What becomes of the card, asked when the job has run; left in power when nothing is asked.
    std::function<ScardTransport::AtEnd()> atEnd;
};

// Runs `job` with the card in `reader` on a thread of its own, inside one transaction, and waits for it. The
// job speaks to the card without any thread change. A watchdog on the caller's side gives up when one call
// takes longer than patience: the caller gets readerMute while the thread stays behind in the reader's
// driver; each later APDU of it fails, so that the job unwinds when the driver wakes. What the job touches
// must therefore outlive it: captured by value or shared. Errors: readerMute, readerUnknown, those of
// ScardTransport::connect().
Result<void> withCard(const std::string& reader, const CardSessionOptions& options,
                      std::function<void(Session&)> job);

}  // namespace apdu
