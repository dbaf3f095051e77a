#pragma once

#include <string_view>

namespace app {

// Whether an address stops short of the district: before street, village or house it names no district, county, banner or county-level city,
// nor a zone that is run like one, though its city has such. division: what Divisions says of it. Not so of an empty one.
bool lacksDistrict(std::string_view address, std::string_view division);

}  // namespace app
