#include "cardlib/sectors/sector_log.h"

#include <algorithm>

#include "apdu/core/hex.h"

namespace cardlib {
namespace {

constexpr std::uint16_t lastSequence = 0xFFFE;

tl::unexpected<Error> malformed(const char* what) {
    return fail(Code::logRecordMalformed, what);
}

// The digits of a text written like `form`, in which 0 stands for a digit; empty when it is not.
std::string digitsOf(const std::string& text, std::string_view form) {
    std::string digits;
    if (text.size() != form.size()) return digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (form[i] == '0' ? !digit : text[i] != form[i]) return {};
        if (digit) digits += text[i];
    }
    return digits;
}

bool areDigits(const std::string& text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::uint16_t nextSequence(std::uint16_t sequence) {
    return static_cast<std::uint16_t>(sequence >= lastSequence ? 1 : sequence + 1);
}

Result<Bytes> encodeLogRecord(const SectorLogRecord& record) {
    const std::string date = digitsOf(record.date, "0000-00-00"), time = digitsOf(record.time, "00:00:00"),
                      terminal = digitsOf(record.terminal, "000000000000");
    if (date.empty() || time.empty()) return malformed("time");
    if (terminal.empty()) return malformed("terminal");
    if (record.sequence == 0 || record.sequence > lastSequence) return malformed("sequence");
    Bytes bytes = *apdu::fromHex(date + time);
    bytes.push_back(record.type);
    apdu::append(bytes, *apdu::fromHex(terminal));
    apdu::append(bytes, apdu::bigEndian(record.sequence, 2));
    return bytes;
}

Result<SectorLogRecord> decodeLogRecord(ByteView bytes) {
    if (bytes.size() != sectorLogSize) return malformed("length");
    const std::string when = apdu::toHex(bytes.first(7)), terminal = apdu::toHex(bytes.subspan(8, 6));
    if (!areDigits(when) || !areDigits(terminal)) return malformed("digits");
    SectorLogRecord record{when.substr(0, 4) + "-" + when.substr(4, 2) + "-" + when.substr(6, 2),
                           when.substr(8, 2) + ":" + when.substr(10, 2) + ":" + when.substr(12, 2), bytes[7],
                           terminal, static_cast<std::uint16_t>(apdu::fromBigEndian(bytes.last(2)))};
    if (record.sequence == 0 || record.sequence > lastSequence) return malformed("sequence");
    return record;
}

}  // namespace cardlib
