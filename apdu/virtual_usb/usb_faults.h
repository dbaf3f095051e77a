#pragma once

#include <cstddef>
#include <functional>

namespace apdu {

// What may happen at one transfer over a bulk pipe.
enum class UsbEvent {
    none,
    unplugBefore,  // nothing of it arrives
    unplugAfter,   // all of it arrives at the device, and the host does not learn it
    halt,          // the pipe halts until it is cleared
    half,          // the device takes half of it and no more until the host gives up
    nothing,       // an empty packet is all that comes
};

// transfer: its number from 1 since the device was made; in: to the host.
using UsbFaults = std::function<UsbEvent(std::size_t transfer, bool in)>;

}  // namespace apdu
