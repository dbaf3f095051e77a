#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cardlib/core/error.h"

namespace cardlib {

struct FileChange {
    std::string file;  // id, of the permit application
    Bytes content;     // the whole file
};

// What is to happen to one living card, as data: every write is absolute, so that it can be run again. It is
// kept where a power cut cannot reach it before the card is touched. Contents are personal data.
struct Operation {
    Bytes chipSerial;                   // 10 bytes
    std::string applicationSerial;      // 20 digits
    Bytes statusBefore, statusAfter;    // whole content of the status file
    std::vector<FileChange> changes;    // in the order of writing
    std::optional<Bytes> record;        // one more in the log
    std::optional<Bytes> recordBefore;  // its newest until then
};

// As JSON text, and back. Error: operationUnreadable.
std::string toJson(const Operation& operation);
Result<Operation> operationFromJson(const std::string& text);

}  // namespace cardlib
