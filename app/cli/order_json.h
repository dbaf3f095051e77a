#pragma once

#include <nlohmann/json.hpp>

#include "app/store/orders.h"

namespace app {

// What an integrator reads of an order.
inline nlohmann::json toJson(const StoredOrder& order) {
    const auto evidence = nlohmann::json::parse(order.evidence.empty() ? "{}" : order.evidence);
    return {{"order", order.id},
            {"permit_number", order.permitNumber},
            {"application_serial", order.applicationSerial},
            {"chip_serial", order.chipSerial},
            {"state", order.state},
            {"apdus", evidence.value("apdus", 0)},
            {"bytes_out", evidence.value("bytes_out", 0)},
            {"bytes_in", evidence.value("bytes_in", 0)},
            {"chip_ms", order.chipMs},
            {"print_ms", order.printMs},
            {"front", order.front},
            {"back", order.back},
            {"print_proof", order.printProof}};
}

}  // namespace app
