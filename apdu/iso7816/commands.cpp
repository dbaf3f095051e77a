#include "apdu/iso7816/commands.h"

#include "apdu/iso7816/tlv.h"

namespace apdu {
namespace {

Byte high(std::uint16_t value) {
    return static_cast<Byte>(value >> 8);
}

Byte low(std::uint16_t value) {
    return static_cast<Byte>(value & 0xFF);
}

Byte recordInFile(Byte sfi) {
    return static_cast<Byte>(sfi << 3 | 0x04);
}

}  // namespace

Command selectApplication(ByteView aid) {
    return {0x00, 0xA4, 0x04, 0x00, {aid.begin(), aid.end()}};
}

Command selectFile(std::uint16_t fid) {
    return {0x00, 0xA4, 0x00, 0x00, bigEndian(fid, 2)};
}

Command selectApplicationOnly(ByteView aid) {
    return {0x00, 0xA4, 0x04, 0x0C, {aid.begin(), aid.end()}};
}

Command selectFileOnly(std::uint16_t fid) {
    return {0x00, 0xA4, 0x00, 0x0C, bigEndian(fid, 2)};
}

Command getCardData(std::uint16_t tag) {
    return {0x80, 0xCA, high(tag), low(tag), {}, 256};
}

Command readBinary(std::uint16_t offset, std::uint32_t length) {
    return {0x00, 0xB0, high(offset), low(offset), {}, length};
}

Command readBinaryBySfi(Byte sfi, Byte offset, std::uint32_t length) {
    return {0x00, 0xB0, static_cast<Byte>(0x80 | sfi), offset, {}, length};
}

Command readRecord(Byte number, Byte sfi, std::uint32_t length) {
    return {0x00, 0xB2, number, recordInFile(sfi), {}, length};
}

Command updateBinary(std::uint16_t offset, Bytes data) {
    return {0x00, 0xD6, high(offset), low(offset), std::move(data)};
}

Command updateRecord(Byte number, Byte sfi, Bytes data) {
    return {0x00, 0xDC, number, recordInFile(sfi), std::move(data)};
}

Command appendRecord(Byte sfi, Bytes data) {
    return {0x00, 0xE2, 0x00, static_cast<Byte>(sfi << 3), std::move(data)};
}

Command getChallenge(std::uint32_t length) {
    return {0x00, 0x84, 0x00, 0x00, {}, length};
}

Command externalAuthenticate(Byte key, Bytes response) {
    return {0x00, 0x82, 0x00, key, std::move(response)};
}

Command internalAuthenticate(Byte key, Bytes challenge, std::uint32_t length) {
    return {0x00, 0x88, 0x00, key, std::move(challenge), length};
}

Command generalAuthenticate(Byte algorithm, Byte key, Bytes authenticationTemplate) {
    return {0x00, 0x87, algorithm, key, std::move(authenticationTemplate), 256};
}

Command verify(Byte reference, Bytes data) {
    return {0x00, 0x20, 0x00, reference, std::move(data)};
}

Command changeReferenceData(Byte reference, Bytes oldAndNew) {
    return {0x00, 0x24, 0x00, reference, std::move(oldAndNew)};
}

Command getDataObject(std::uint32_t tag) {
    const std::size_t width = tag > 0xFFFF ? 3 : tag > 0xFF ? 2 : 1;
    return {0x00, 0xCB, 0x3F, 0xFF, encodeTlv(Tlv{0x5C, bigEndian(tag, width), {}}), 256};
}

Command getResponse(std::uint32_t length) {
    return {0x00, 0xC0, 0x00, 0x00, {}, length};
}

}  // namespace apdu
