#pragma once

#include "app/services/keep_synced.h"

namespace test {

// A station with a centre that answered, and nothing that waits.
inline app::SyncStanding syncedStanding() {
    app::SyncStanding standing;
    standing.state.centre = {"https://centre.example:8443", "410105000000:07", "/srv/station/tls"};
    standing.state.head = standing.state.receipted = 12;
    standing.state.headHash = "00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF";
    standing.state.lastReceipt = "2026-11-26T01:00:00Z";
    standing.state.permits = {9321, 9999};
    standing.state.cards = {998000, 999999};
    standing.line = app::SyncStanding::Line::answered;
    return standing;
}

// The same, and the centre is away; so many wait.
inline app::SyncStanding offlineStanding(std::int64_t waiting, const std::string& oldest = "2020-11-01T01:00:00Z") {
    auto standing = syncedStanding();
    standing.state.head += waiting;
    standing.state.oldest = waiting > 0 ? oldest : "";
    standing.line = app::SyncStanding::Line::failing;
    standing.trouble = app::fail(app::Code::centreUnreachable, "Connection refused").value();
    standing.next = std::chrono::steady_clock::now() + std::chrono::seconds(42);
    return standing;
}

}  // namespace test
