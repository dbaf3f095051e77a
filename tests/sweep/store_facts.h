#pragma once

#include <map>
#include <string>
#include <vector>

#include "apdu/core/bytes.h"
#include "app/core/error.h"

namespace app {
struct Station;
}

namespace sweep {

using apdu::Bytes;

struct OrderFacts {
    std::int64_t id = 0, holder = 0;
    std::string state, permitNumber, applicationSerial, chipSerial;
};

// What a station's store says, read by SQL of its own.
struct StoreFacts {
    std::vector<OrderFacts> orders;
    std::map<std::string, std::string> settings;  // counters among them
    std::vector<Bytes> events;                    // hashes, in sequence
    bool eventsChained = true, auditChained = true;
    std::string text;  // everything that decides what the program does next
};

app::Result<StoreFacts> readFacts(app::Station& station);

// State names behind INTENT, behind COMMIT, and at the end of an order's way.
bool isIntended(const std::string& state);
bool isCommitted(const std::string& state);
bool isEnded(const std::string& state);

}  // namespace sweep
