#include "apdu/id_reader/sdt_messages.h"

#include <cstdio>
#include <initializer_list>

#include "apdu/core/hex.h"

namespace apdu {
namespace {

constexpr std::size_t statusBytes = 3, lengthBytes = 2, moduleNumberBytes = 16;

std::uint32_t littleEndian(ByteView bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;) value = value << 8 | bytes[i];
    return value;
}

}  // namespace

Bytes encode(const SdtCommand& command) {
    return {command.command, command.parameter};
}

Bytes encode(const SdtAnswer& answer) {
    return concat(Bytes{answer.sw1, answer.sw2, answer.status}, answer.data);
}

Result<SdtAnswer> parseSdtAnswer(ByteView content) {
    if (content.size() < statusBytes) return idReaderGarbled("answer of " + std::to_string(content.size()) + " bytes");
    const ByteView data = content.subspan(statusBytes);
    return SdtAnswer{content[0], content[1], content[2], {data.begin(), data.end()}};
}

tl::unexpected<Error> idReaderGarbled(std::string detail, std::uint32_t raw) {
    return fail(Code::idReaderGarbled, std::move(detail), raw);
}

tl::unexpected<Error> idRecordMalformed(std::string detail) {
    return fail(Code::idRecordMalformed, std::move(detail));
}

Result<void> checkSdtStatus(const SdtAnswer& answer) {
    const Bytes words{answer.sw1, answer.sw2, answer.status};
    const auto raw = static_cast<std::uint32_t>(fromBigEndian(words));
    const std::string detail = "status " + toHex(words);
    switch (answer.status) {
        case sdt::done:
        case sdt::nothingThere:
        case sdt::found:
            return {};
        case sdt::notFound:
            return fail(Code::idCardMissing, detail, raw);
        case sdt::notRead:
        case sdt::noRandomNumber:
        case sdt::notSelected:
            return fail(Code::idCardNotRead, detail, raw);
        case sdt::cardDoubtsModule:
        case sdt::moduleDoubtsCard:
        case sdt::dataDoubtful:
            return fail(Code::idCardNotGenuine, detail, raw);
        case sdt::wrongCard:
            return fail(Code::idCardWrong, detail, raw);
        case sdt::selfTestFailed:
            return fail(Code::idReaderFaulty, detail, raw);
        case sdt::notAuthorized:
            return fail(Code::idReaderUnauthorized, detail, raw);
        case sdt::badCheck:
        case sdt::badLength:
            return idReaderGarbled(detail, raw);
        default:
            return fail(Code::idReaderRefused, detail, raw);
    }
}

Bytes encode(const IdCardFiles& files, bool fingers) {
    Bytes data = concat(bigEndian(files.text.size(), lengthBytes), bigEndian(files.photo.size(), lengthBytes));
    if (fingers) append(data, bigEndian(files.fingers.size(), lengthBytes));
    append(data, files.text);
    append(data, files.photo);
    if (fingers) append(data, files.fingers);
    return data;
}

Result<IdCardFiles> parseIdCardFiles(ByteView data, bool fingers) {
    const std::size_t head = lengthBytes * (fingers ? 3 : 2);
    if (data.size() < head) return idRecordMalformed("lengths");
    ByteView lengths = data.first(head), left = data.subspan(head);
    IdCardFiles files;
    for (Bytes* file : {&files.text, &files.photo, &files.fingers}) {
        if (lengths.empty()) break;
        const auto length = static_cast<std::size_t>(fromBigEndian(lengths.first(lengthBytes)));
        if (length > left.size()) return idRecordMalformed("lengths");
        file->assign(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(length));
        lengths = lengths.subspan(lengthBytes);
        left = left.subspan(length);
    }
    if (!left.empty()) return idRecordMalformed("lengths");
    return files;
}

std::string sdtModuleNumber(ByteView data) {
    if (data.size() != moduleNumberBytes) return {};
    char text[64];
    std::snprintf(text, sizeof text, "%02u.%02u-%08u-%010u-%010u", littleEndian(data.first(2)), littleEndian(data.subspan(2, 2)),
                  littleEndian(data.subspan(4, 4)), littleEndian(data.subspan(8, 4)), littleEndian(data.subspan(12, 4)));
    return text;
}

}  // namespace apdu
