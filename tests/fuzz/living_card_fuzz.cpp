// Law: a status or log record that is read is written back as the same bytes; a closed status never loosens.
#include <cstdlib>

#include "cardlib/operations/log_record.h"
#include "cardlib/operations/status_content.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const cardlib::Bytes content(data, data + size);
    if (const auto status = cardlib::parseStatus(content)) {
        if (cardlib::withStatus(content, *status) != content) std::abort();
        if (cardlib::closedStatus(content, content, content)[0] < content[0]) std::abort();
    }
    const auto record = cardlib::parseLogRecord(content);
    if (record && cardlib::encodeLogRecord(*record) != content) std::abort();
    return 0;
}
