#pragma once

#include "cardlib/personalization/plan.h"

namespace bench {

// The least possible for a plan's card: the APDUs that no order of doing it can leave out, and their bytes on the line
// (command APDU out, answer and status word in).
struct Least {
    std::size_t apdus = 0, bytes = 0;
    void add(std::size_t out, std::size_t in) {
        ++apdus;
        bytes += out + in;
    }
};

// Native COS: each file, key and directory is created once; a write under MAC takes GET CHALLENGE and as many commands as
// its payload fills; everything is read back in answers of 239 bytes under the key that the card will live with.
Least leastNative(const cardlib::Plan& plan);

// GlobalPlatform: the serial (SELECT, GET DATA), the issuer's keys in one PUT KEY, every application installed over one channel;
// each then selected, opened with the issuer's keys, filled by full blocks of STORE DATA, opened with its own keys and read
// back in answers of 239 bytes. Bytes with what the security level adds to command and answer. profile: of the plan.
Least leastGlobalPlatform(const cardlib::Plan& plan);

// Storage card: the UID, the transport key loaded once and each application's writing key once; of each sector two
// authentications (one with either), the trailer written and read back, each block with content written, each read back.
Least leastStorage(const cardlib::Plan& plan);

}  // namespace bench
