#include "cardlib/operations/log_record.h"

#include <algorithm>

#include "cardlib/profile/field_codec.h"

namespace cardlib {
namespace {

constexpr std::size_t length = 20, sequenceAt = 19;
const Field date{"log date", Codec::date, 4, {}, true}, until{"endorsed_until", Codec::date, 4, {}, true},
    authority{"authority_code", Codec::bcd, 6, {}, true}, terminal{"terminal", Codec::bcd, 4, {}, true};

// Sequences go round at 255; of two in one file the later is less than half a round ahead.
bool follows(Byte later, Byte earlier) {
    const auto ahead = static_cast<Byte>(later - earlier);
    return ahead != 0 && ahead < 128;
}

}  // namespace

Result<Bytes> encodeLogRecord(const LogRecord& record) {
    Bytes content{static_cast<Byte>(record.event)};
    for (const auto& [field, value] : {std::pair{&date, &record.date},
                                       {&until, &record.endorsedUntil},
                                       {&authority, &record.authority},
                                       {&terminal, &record.terminal}}) {
        const auto bytes = encodeField(*field, *value);
        if (!bytes) return bytes;
        apdu::append(content, *bytes);
    }
    content.push_back(record.sequence);
    return content;
}

std::optional<LogRecord> parseLogRecord(ByteView content) {
    if (content.size() != length) return std::nullopt;
    LogRecord record{static_cast<LogEvent>(content[0]), {}, {}, {}, {}, content[sequenceAt]};
    std::size_t at = 1;
    for (const auto& [field, value] : {std::pair{&date, &record.date},
                                       {&until, &record.endorsedUntil},
                                       {&authority, &record.authority},
                                       {&terminal, &record.terminal}}) {
        auto text = decodeField(*field, content.subspan(at, field->size));
        if (!text || text->empty()) return std::nullopt;
        *value = *std::move(text);
        at += field->size;
    }
    const bool whole = content[0] >= static_cast<Byte>(LogEvent::issue) &&
                       content[0] <= static_cast<Byte>(LogEvent::cancellation) &&
                       record.authority.size() == 12 && record.terminal.size() == 8;
    return whole ? std::optional(record) : std::nullopt;
}

Result<std::optional<Bytes>> newestRecord(CardDriver& card, const File& log) {
    std::optional<Bytes> newest;
    for (std::size_t number = 1; number <= log.recordCount; ++number) {
        const auto record = card.readRecord(log, static_cast<Byte>(number));
        if (!record) return record;
        if (!*record) break;
        if (!parseLogRecord(**record)) continue;
        if (newest && follows((*newest)[sequenceAt], (**record)[sequenceAt])) break;
        newest = *record;
    }
    return newest;
}

const File* logFile(const Application& permit) {
    const auto found = std::ranges::find(permit.files, FileKind::cyclic, &File::kind);
    return found == permit.files.end() ? nullptr : &*found;
}

}  // namespace cardlib
