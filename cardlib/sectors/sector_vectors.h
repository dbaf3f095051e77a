#pragma once

#include "cardlib/sectors/sector_profile.h"

namespace cardlib {

// A sector profile's own test vectors, run against this program before the profile is taken:
//   keys          cipher, diversifier and kcv, with either `master` (a published test key, hexadecimal) and `key`, or
//                 `label` (a master of the department, which this vault must hold with that check value; of another
//                 cipher than the station's it is passed over)
//   entitlements  values (a list of flag, from, until, case, text) and data: encoded, and decoded again
//   log           date, time, type, terminal, sequence and record
// At least one vector of keys and of entitlements is needed. Errors: sectorVectorFailed with the place, the vault's.
Result<void> runSectorVectors(const SectorProfile& sector, KeyVault& vault, Cipher cipher);

}  // namespace cardlib
