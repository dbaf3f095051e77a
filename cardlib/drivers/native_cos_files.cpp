// READ, UPDATE and APPEND of transparent and record files.
#include "apdu/iso7816/commands.h"
#include "cardlib/drivers/native_cos.h"
#include "cardlib/drivers/refusal.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/secure_channel/line_protection.h"

namespace cardlib {
namespace {

constexpr std::size_t maxRead = 239;
constexpr std::uint32_t whatThereIs = 256;

bool isEncrypted(const File& file) {
    return file.protection == Protection::encryptedMac;
}

}  // namespace

Result<void> NativeCos::sendToFile(const File& file, const apdu::Command& plain, const std::string& what) {
    if (file.protection == Protection::none || !line_) return writeOk(plain, what);
    return isEncrypted(file) ? sendEncrypted(plain, *line_, what) : sendProtected(plain, *line_, what);
}

Result<void> NativeCos::write(const File& file, ByteView content) {
    const std::size_t most = maxPayload(profile_.cipher, isEncrypted(file));
    for (std::size_t at = 0; at < content.size(); at += most) {
        const ByteView part = content.subspan(at, std::min(most, content.size() - at));
        const auto p1 = static_cast<Byte>(at == 0 ? 0x80 | shortIdentifier(file) : at >> 8);
        const apdu::Command plain(0x00, 0xD6, p1, static_cast<Byte>(at & 0xFF), {part.begin(), part.end()});
        if (auto written = sendToFile(file, plain, "UPDATE " + file.id); !written) return written;
    }
    return {};
}

Result<void> NativeCos::append(const File& file, ByteView record) {
    return sendToFile(file, apdu::appendRecord(shortIdentifier(file), {record.begin(), record.end()}),
                      "APPEND " + file.id);
}

Result<void> NativeCos::update(const File& file, Byte number, ByteView record) {
    return sendToFile(file, apdu::updateRecord(number, shortIdentifier(file), {record.begin(), record.end()}),
                      "UPDATE RECORD " + file.id);
}

Result<apdu::Command> NativeCos::reading(const apdu::Command& plain, bool underMac) {
    if (!underMac) return plain;
    if (!line_) return tl::unexpected(refused("READ under MAC", apdu::sw::keyNotFound));
    return withMac(plain, *line_);
}

Result<Bytes> NativeCos::read(const File& file, std::size_t length, bool underMac) {
    Bytes content;
    while (content.size() < length) {
        const std::size_t at = content.size();
        const auto part = static_cast<std::uint32_t>(std::min(maxRead, length - at));
        const auto response = reading(at == 0 ? apdu::readBinaryBySfi(shortIdentifier(file), 0, part)
                                              : apdu::readBinary(static_cast<std::uint16_t>(at), part),
                                      underMac)
                                  .and_then([&](const apdu::Command& command) {
                                      return sendOk(command, "READ " + file.id);
                                  });
        if (!response) return tl::unexpected(response.error());
        if (response->data.size() != part) return tl::unexpected(tooShort(file.id));
        apdu::append(content, response->data);
    }
    return content;
}

Result<std::optional<Bytes>> NativeCos::readRecord(const File& file, Byte number, bool underMac) {
    const auto length = file.kind == FileKind::variableRecord ? whatThereIs : static_cast<std::uint32_t>(file.recordSize);
    return reading(apdu::readRecord(number, shortIdentifier(file), length), underMac)
        .and_then([&](const apdu::Command& command) { return send(command); })
        .and_then([&](const apdu::Response& response) -> Result<std::optional<Bytes>> {
            if (response.sw == apdu::sw::recordNotFound) return std::optional<Bytes>{};
            if (!response.sw.ok()) return tl::unexpected(refused("READ RECORD " + file.id, response.sw));
            return std::optional(response.data);
        });
}

}  // namespace cardlib
