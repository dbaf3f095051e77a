#include "cardlib/operations/operation.h"

#include <nlohmann/json.hpp>

#include "apdu/core/hex.h"

namespace cardlib {
namespace {

using nlohmann::json;

Bytes bytesAt(const json& text, const char* name) {
    return apdu::fromHex(text.at(name).get<std::string>()).value();
}

Operation read(const json& text) {
    Operation operation;
    operation.chipSerial = bytesAt(text, "chip_serial");
    operation.applicationSerial = text.at("application_serial");
    operation.statusBefore = bytesAt(text, "status_before");
    operation.statusAfter = bytesAt(text, "status_after");
    for (const auto& change : text.at("changes"))
        operation.changes.push_back({change.at("file"), bytesAt(change, "content")});
    if (text.contains("record_before")) operation.recordBefore = bytesAt(text, "record_before");
    if (text.contains("record")) operation.record = bytesAt(text, "record");
    return operation;
}

}  // namespace

std::string toJson(const Operation& operation) {
    json text{{"chip_serial", apdu::toHex(operation.chipSerial)},
              {"application_serial", operation.applicationSerial},
              {"status_before", apdu::toHex(operation.statusBefore)},
              {"status_after", apdu::toHex(operation.statusAfter)},
              {"changes", json::array()}};
    for (const auto& change : operation.changes)
        text["changes"].push_back({{"file", change.file}, {"content", apdu::toHex(change.content)}});
    if (operation.recordBefore) text["record_before"] = apdu::toHex(*operation.recordBefore);
    if (operation.record) text["record"] = apdu::toHex(*operation.record);
    return text.dump();
}

Result<Operation> operationFromJson(const std::string& text) {
    std::string reason;
    try {
        return read(json::parse(text));
    } catch (const std::exception& error) {
        reason = error.what();
    }
    return fail(Code::operationUnreadable, reason);
}

}  // namespace cardlib
