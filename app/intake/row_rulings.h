#pragma once

#include "app/registry/code_sets.h"
#include "app/registry/holder.h"
#include "app/registry/ruling.h"
#include "app/registry/stay.h"

namespace app {

// What the rules say of an application as it was read. Dates that cannot be read are left out of it.

Stay stayOf(const Application& application);

// Who must declare where the person lives so, and whether somebody else came: declarationBy(). What a code means to the rules is in the
// code sets (resources/codes).
Ruling declarationOf(const Regime& regime, const CodeSets& codes, const Application& application);

// Whether who came may apply for the person: proxyOf(); nothing when nobody came for them.
Ruling representationOf(const Regime& regime, const CodeSets& codes, const Application& application, Day today);

// The column in which a missing document of representationOf() belongs.
std::string_view columnOfDocument(std::string_view document);

}  // namespace app
