#pragma once

#include "app/station/station.h"
#include "tests/support/catch.h"

namespace test {

// The order as it is given, whatever state it was in.
inline void putOrder(app::Station& station, const app::StoredOrder& order) {
    const auto before = station.orders->load(order.id);
    REQUIRE(before);
    const auto saved = station.orders->save(order, before->state);
    REQUIRE(saved);
    REQUIRE(*saved);
}

}  // namespace test
