#include "cardlib/drivers/native_cos.h"

#include "apdu/core/hex.h"
#include "apdu/iso7816/commands.h"
#include "cardlib/crypto/digest.h"
#include "cardlib/drivers/refusal.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/secure_channel/line_protection.h"

namespace cardlib {
namespace {

constexpr std::size_t maxRead = 239;
constexpr Byte directoryType = 0x38, keyFileType = 0x3F, notUsed = 0xFF;

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

bool isEncrypted(const File& file) {
    return file.protection == Protection::encryptedMac;
}

}  // namespace

NativeCos::NativeCos(apdu::Session& session, KeyVault& vault, const Profile& profile, Bytes diversifier)
    : session_(session), vault_(vault), profile_(profile), diversifier_(std::move(diversifier)) {}

CardKey NativeCos::cardKey(const std::string& master) const {
    return {profile_.cipher, master, diversifier_};
}

CardKey NativeCos::transportKey() const {
    return {profile_.cipher, profile_.transportMaster, {}};
}

void NativeCos::protectWith(const Application& application) {
    const Key* key = findKey(application, 0x36, 0);
    line_ = key ? std::optional(cardKey(key->master)) : std::nullopt;
}

Result<apdu::Response> NativeCos::send(const apdu::Command& command) {
    return session_.send(command).map_error(lineFailed);
}

Result<apdu::Response> NativeCos::sendOk(const apdu::Command& command, const std::string& what) {
    return send(command).and_then([&](apdu::Response response) -> Result<apdu::Response> {
        if (!response.sw.ok()) return tl::unexpected(refused(what, response.sw));
        return response;
    });
}

Result<void> NativeCos::writeOk(const apdu::Command& command, const std::string& what) {
    if (beforeWriting_)
        if (auto noted = beforeWriting_(); !noted) return noted;
    return sendOk(command, what).map([](const auto&) {});
}

Result<bool> NativeCos::selected(const apdu::Command& command, const std::string& what) {
    return send(command).and_then([&](const apdu::Response& response) -> Result<bool> {
        if (response.sw.ok()) return true;
        if (response.sw == apdu::sw::fileNotFound || response.sw == apdu::sw::functionNotSupported)
            return false;
        return tl::unexpected(refused(what, response.sw));
    });
}

Result<bool> NativeCos::selectMasterFile() {
    protectWith(profile_.mf);
    return selected(apdu::selectFile(profile_.mf.fid), "SELECT 3F00");
}

Result<bool> NativeCos::select(const Application& application) {
    protectWith(application);
    return selected(apdu::selectApplication(application.aid), "SELECT " + application.id);
}

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
               0x95,
               notUsed,
               notUsed};
    apdu::append(data, application.aid);
    return writeOk(createCommand(application.fid, std::move(data)), "CREATE " + application.id);
}

Result<void> NativeCos::createKeyFile(const Application& application) {
    const Byte directoryFile = 0x95;
    return writeOk(createCommand(application.keyFile,
                                 {keyFileType, high(application.keySpace), low(application.keySpace),
                                  directoryFile, application.keyAdd, notUsed, notUsed}),
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

Result<Bytes> NativeCos::challenge(std::uint32_t length) {
    return sendOk(apdu::getChallenge(length), "GET CHALLENGE")
        .and_then([&](const apdu::Response& response) -> Result<Bytes> {
            if (response.data.size() != length) return fail(Code::answerMalformed, "GET CHALLENGE");
            return response.data;
        });
}

Result<void> NativeCos::authenticateWith(Byte index, const CardKey& key, const std::string& what) {
    return challenge(8)
        .and_then([&](Bytes block) {
            block.resize(blockSize(key.cipher));
            return vault_.encrypt(key, block);
        })
        .and_then(
            [&](const Bytes& answer) { return sendOk(apdu::externalAuthenticate(index, answer), what); })
        .map([](const auto&) {});
}

Result<void> NativeCos::authenticate(const Key& key) {
    return authenticateWith(key.index, cardKey(key.master), "EXTERNAL AUTHENTICATE " + key.id);
}

Result<void> NativeCos::authenticateTransport() {
    return authenticateWith(0, transportKey(), "EXTERNAL AUTHENTICATE transport");
}

Result<bool> NativeCos::provesKey(const Key& key) {
    const std::size_t block = blockSize(profile_.cipher);
    Bytes question = randomBytes(8);
    const auto answer =
        sendOk(apdu::internalAuthenticate(key.index, question, static_cast<std::uint32_t>(block)),
               "INTERNAL AUTHENTICATE");
    if (!answer) return tl::unexpected(answer.error());
    question.resize(block);
    return vault_.encrypt(cardKey(key.master), question).map([&](const Bytes& expected) {
        return answer->data == expected;
    });
}

Result<void> NativeCos::sendProtected(const apdu::Command& plain, const CardKey& key,
                                      const std::string& what) {
    return challenge(4)
        .and_then([&](const Bytes& fresh) { return macLine(vault_, key, fresh, plain); })
        .and_then([&](const apdu::Command& command) { return writeOk(command, what); });
}

Result<void> NativeCos::writeKey(const Key& key, const CardKey& under) {
    Bytes prefix{key.type, key.use, key.change};
    if (isIssuerKind(key.type)) {
        apdu::append(prefix, Bytes{key.version, profile_.algorithmId});
    } else {
        apdu::append(prefix, Bytes{key.nextState, key.errors});
    }
    return vault_.wrapForCard(under, prefix, cardKey(key.master)).and_then([&](Bytes wrapped) {
        return sendProtected({0x80, 0xD4, 0x01, key.index, std::move(wrapped)}, under, "WRITE KEY " + key.id);
    });
}

Result<void> NativeCos::sendToFile(const File& file, const apdu::Command& plain, const std::string& what) {
    if (file.protection == Protection::none || !line_) return writeOk(plain, what);
    if (!isEncrypted(file)) return sendProtected(plain, *line_, what);
    return encryptLine(vault_, *line_, plain.data()).and_then([&](Bytes cipher) {
        return sendProtected({plain.cla(), plain.ins(), plain.p1(), plain.p2(), std::move(cipher)}, *line_,
                             what);
    });
}

Result<void> NativeCos::write(const File& file, ByteView content) {
    const std::size_t most = maxPayload(profile_.cipher, isEncrypted(file));
    for (std::size_t at = 0; at < content.size(); at += most) {
        const ByteView part = content.subspan(at, std::min(most, content.size() - at));
        const Byte p1 = at == 0 ? static_cast<Byte>(0x80 | shortIdentifier(file)) : high(at);
        const auto written =
            sendToFile(file, {0x00, 0xD6, p1, low(at), {part.begin(), part.end()}}, "UPDATE " + file.id);
        if (!written) return written;
    }
    return {};
}

Result<void> NativeCos::append(const File& file, ByteView record) {
    return sendToFile(file, apdu::appendRecord(shortIdentifier(file), {record.begin(), record.end()}),
                      "APPEND " + file.id);
}

Result<Bytes> NativeCos::read(const File& file, std::size_t length) {
    Bytes content;
    while (content.size() < length) {
        const std::size_t at = content.size();
        const auto part = static_cast<std::uint32_t>(std::min(maxRead, length - at));
        const auto command = at == 0 ? apdu::readBinaryBySfi(shortIdentifier(file), 0, part)
                                     : apdu::readBinary(static_cast<std::uint16_t>(at), part);
        const auto response = sendOk(command, "READ " + file.id);
        if (!response) return tl::unexpected(response.error());
        if (response->data.size() != part) return tl::unexpected(tooShort(file.id));
        apdu::append(content, response->data);
    }
    return content;
}

Result<std::optional<Bytes>> NativeCos::readRecord(const File& file, Byte number) {
    const auto command =
        apdu::readRecord(number, shortIdentifier(file), static_cast<std::uint32_t>(file.recordSize));
    return send(command).and_then([&](const apdu::Response& response) -> Result<std::optional<Bytes>> {
        if (response.sw == apdu::sw::recordNotFound) return std::optional<Bytes>{};
        if (!response.sw.ok()) return tl::unexpected(refused("READ RECORD " + file.id, response.sw));
        return std::optional(response.data);
    });
}

}  // namespace cardlib
