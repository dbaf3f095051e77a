#include "app/sync/batch.h"

#include <nlohmann/json.hpp>

#include "apdu/core/hex.h"

namespace app {
namespace {

using nlohmann::json;

Bytes bytesAt(const json& object, const char* name, std::size_t size) {
    const auto bytes = apdu::fromHex(object.at(name).get_ref<const std::string&>());
    if (!bytes || bytes->size() != size) throw std::length_error(name);
    return *bytes;
}

Event readEvent(const json& object) {
    return {object.at("sequence").get<std::int64_t>(), object.at("payload").get<std::string>(),
            bytesAt(object, "previous_hash", 32), bytesAt(object, "hash", 32),
            bytesAt(object, "signature", 64)};
}

std::vector<Event> readEvents(const json& batch) {
    std::vector<Event> events;
    for (const auto& object : batch.at("events")) {
        events.push_back(readEvent(object));
        const bool ascending = events.size() == 1
                                   ? events[0].sequence > 0
                                   : events.back().sequence == events[events.size() - 2].sequence + 1;
        if (!ascending || events.size() > maxBatchEvents) throw std::length_error("sequence");
    }
    if (events.empty()) throw std::length_error("empty");
    return events;
}

}  // namespace

std::string toJson(const std::vector<Event>& batch) {
    json events = json::array();
    for (const auto& event : batch)
        events.push_back({{"sequence", event.sequence},
                          {"previous_hash", apdu::toHex(event.previousHash)},
                          {"hash", apdu::toHex(event.hash)},
                          {"payload", event.payload},
                          {"signature", apdu::toHex(event.signature)}});
    return json{{"events", events}}.dump();
}

Result<std::vector<Event>> parseBatch(std::string_view text) {
    std::string reason;
    try {
        return readEvents(json::parse(text));
    } catch (const std::exception& error) {
        reason = error.what();
    }
    return fail(Code::batchMalformed, reason);
}

}  // namespace app
