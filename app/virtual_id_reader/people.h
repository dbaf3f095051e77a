#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "apdu/id_reader/id_record.h"

namespace app {

// An invented holder's identity card.
struct VirtualIdCard {
    apdu::IdRecord record;
    apdu::PiiText newestAddress = {};  // empty: none
};

// A list of them from JSON (resources/samples/id-cards.json): name, sex, nation, birth_date, address, number, authority, valid_from; may
// have valid_until, newest_address and kind: "resident", "J", "I" or "Y". Nothing when it is no such list.
std::optional<std::vector<VirtualIdCard>> peopleIn(std::string_view json);

}  // namespace app
