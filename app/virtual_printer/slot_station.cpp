#include "app/virtual_printer/slot_station.h"

#include <nlohmann/json.hpp>

namespace app {

void SlotStation::engage(int card) {
    const auto known = serials_.find(card);
    if (known == serials_.end()) {
        slot_.control("swap");
        last_ = nlohmann::json::parse(slot_.state()).value("serial", "");
        serials_[card] = last_;
    } else {
        slot_.control(known->second == last_ ? "insert" : "insert " + known->second);
        last_ = known->second;
    }
}

void SlotStation::release() {
    slot_.control("remove");
}

std::string SlotStation::serialOf(int card) const {
    const auto known = serials_.find(card);
    return known == serials_.end() ? "" : known->second;
}

}  // namespace app
