// CREATE FILE, ERASE DF and WRITE KEY.
#include "cardlib/drivers/native_cos.h"

namespace cardlib {
namespace {

constexpr Byte directoryType = 0x38, keyFileType = 0x3F, protectedKeyFileType = 0xFF, notUsed = 0xFF;
constexpr Byte applicationFile = 0x95;  // SELECT answers 0015
constexpr Byte adding = 0x01;

apdu::Command createCommand(std::uint16_t fid, Bytes data) {
    return {0x80, 0xE0, static_cast<Byte>(fid >> 8), static_cast<Byte>(fid & 0xFF), std::move(data)};
}

Byte high(std::size_t value) {
    return static_cast<Byte>(value >> 8);
}

Byte low(std::size_t value) {
    return static_cast<Byte>(value & 0xFF);
}

bool isIssuerKind(Byte type) {
    return type == 0x30 || type == 0x31 || type == 0x32 || type == 0x34;
}

apdu::Command writeKeyCommand(Byte p1, const Key& key, Bytes data) {
    return {0x80, 0xD4, p1, key.index, std::move(data)};
}

}  // namespace

Result<void> NativeCos::createMasterFile() {
    const Application& mf = profile_.mf;
    protectWith(mf);
    Bytes data{directoryType, high(mf.space), low(mf.space), mf.create, mf.erase};
    apdu::append(data, profile_.switches.mfTransportCode);
    return writeOk(createCommand(mf.fid, std::move(data)), "CREATE 3F00");
}

Result<void> NativeCos::create(const Application& application) {
    Bytes data{directoryType,
               high(application.space),
               low(application.space),
               application.create,
               application.erase,
               applicationFile,
               notUsed,
               notUsed};
    apdu::append(data, application.aid);
    return writeOk(createCommand(application.fid, std::move(data)), "CREATE " + application.id);
}

Result<void> NativeCos::createKeyFile(const Application& application) {
    const Byte type = profile_.switches.macForKeyFiles ? protectedKeyFileType : keyFileType;
    return writeOk(createCommand(application.keyFile, {type, high(application.keySpace), low(application.keySpace),
                                                       applicationFile, application.keyAdd, notUsed, notUsed}),
                   "CREATE key file of " + application.id);
}

Result<void> NativeCos::create(const File& file) {
    const auto type = static_cast<Byte>(static_cast<Byte>(file.kind) | static_cast<Byte>(file.protection));
    const bool records = file.kind != FileKind::transparent;
    return writeOk(createCommand(file.fid, {type, records ? low(file.recordCount) : high(file.size),
                                            records ? low(file.recordSize) : low(file.size), file.read,
                                            file.write, notUsed, notUsed}),
                   "CREATE " + file.id);
}

Result<void> NativeCos::erase() {
    return writeOk({0x80, 0x0E, 0x00, 0x00, {}, 256}, "ERASE DF");
}

Result<void> NativeCos::writeKey(const Key& key, const CardKey& under) {
    Bytes attributes{key.type, key.use, key.change};
    if (isIssuerKind(key.type)) {
        apdu::append(attributes, Bytes{key.version, profile_.algorithmId});
    } else {
        apdu::append(attributes, Bytes{key.nextState, key.errors});
    }
    return vault_.wrapForCard(under, attributes, cardKey(key.master)).and_then([&](Bytes wrapped) {
        return sendProtected(writeKeyCommand(adding, key, std::move(wrapped)), under, "WRITE KEY " + key.id);
    });
}

Result<void> NativeCos::replaceKey(const Key& key, const CardKey& value, const CardKey& under) {
    return vault_.wrapForCard(under, {}, value).and_then([&](Bytes wrapped) {
        return sendProtected(writeKeyCommand(key.type, key, std::move(wrapped)), under, "replace key " + key.id);
    });
}

Result<void> NativeCos::writePin(const Key& key, const apdu::SecretBytes& pin, const CardKey& under) {
    Bytes data{key.type, key.use, key.change, key.nextState, key.errors};
    apdu::append(data, pin.view());
    const auto written = sendEncrypted(writeKeyCommand(adding, key, data), under, "WRITE KEY " + key.id);
    apdu::wipe(data);
    return written;
}

}  // namespace cardlib
