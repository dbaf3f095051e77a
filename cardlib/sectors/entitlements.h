#pragma once

#include <string>
#include <vector>

#include "apdu/core/pii.h"
#include "cardlib/core/error.h"

namespace cardlib {

// What a department grants the holder (Article 21), as its sector's data file keeps it (design page "The card",
// codings): BER-TLV E1 { 81 flag 1 · 82 from 4 · 83 until 4 · 84 case ≤ 24 · 85 text ≤ 60 }, one E1 for each, then
// zeros. Dates BCD YYYYMMDD, texts GB 18030; what is empty is left out. A flag stands once.
struct Entitlement {
    Byte flag = 0;            // which: the sector profile names them
    std::string from, until;  // YYYY-MM-DD or empty
    apdu::PiiText caseNumber, text;
    bool operator==(const Entitlement&) const = default;
};

// Exactly `room` bytes. Errors: entitlementInvalid (names part, value and rule), entitlementsTooLong.
Result<Bytes> encodeEntitlements(const std::vector<Entitlement>& entitlements, std::size_t room);

// What encodeEntitlements() makes these bytes from. Errors: entitlementsUnfinished (a write was cut off:
// sector_update.h), entitlementsUnreadable (anything else that encodeEntitlements() would not write).
Result<std::vector<Entitlement>> decodeEntitlements(ByteView data);

// One entitlement from named texts: "flag" (two hexadecimal digits), "from", "until", "case", "text". Error:
// entitlementInvalid.
Result<Entitlement> entitlementFrom(const std::vector<std::pair<std::string, std::string>>& parts);

}  // namespace cardlib
