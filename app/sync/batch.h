#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/store/event_log.h"

namespace app {

inline constexpr std::size_t maxBatchEvents = 200;
inline constexpr std::size_t maxBatchBytes = 1 << 20;

// A batch of events as JSON: {"events": [{"sequence", "previous_hash", "hash", "payload", "signature"}]},
// hashes and signatures hexadecimal, payload the text that was hashed.
std::string toJson(const std::vector<Event>& batch);

// Error: batchMalformed (not such JSON, empty, more than 200 events, sequences not ascending by one).
Result<std::vector<Event>> parseBatch(std::string_view json);

}  // namespace app
