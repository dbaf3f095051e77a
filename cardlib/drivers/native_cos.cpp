#include "cardlib/drivers/native_cos.h"

#include "apdu/iso7816/commands.h"
#include "cardlib/crypto/digest.h"
#include "cardlib/drivers/refusal.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/secure_channel/line_protection.h"

namespace cardlib {

NativeCos::NativeCos(apdu::Session& session, KeyVault& vault, const Profile& profile, Bytes diversifier)
    : session_(session), vault_(vault), profile_(profile), diversifier_(std::move(diversifier)) {}

CardKey NativeCos::cardKey(const std::string& master) const {
    CardKey key{profile_.cipher, master, diversifier_};
    key.macForm = transportKey().macForm;
    return key;
}

CardKey NativeCos::transportKey() const {
    CardKey key{profile_.cipher, profile_.transportMaster, {}};
    key.macForm = profile_.switches.retailMacFor16ByteKeys ? DoubleKeyMac::retail : DoubleKeyMac::triple;
    return key;
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

Result<bool> NativeCos::select(const File& file) {
    return selected(apdu::selectFile(file.fid), "SELECT " + file.id);
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

Result<apdu::Command> NativeCos::withMac(const apdu::Command& plain, const CardKey& key) {
    return challenge(4).and_then([&](const Bytes& fresh) { return macLine(vault_, key, fresh, plain); });
}

Result<void> NativeCos::sendProtected(const apdu::Command& plain, const CardKey& key,
                                      const std::string& what) {
    return withMac(plain, key).and_then([&](const apdu::Command& command) { return writeOk(command, what); });
}

Result<void> NativeCos::sendEncrypted(const apdu::Command& plain, const CardKey& key, const std::string& what) {
    return encryptLine(vault_, key, plain.data()).and_then([&](Bytes cipher) {
        return sendProtected({plain.cla(), plain.ins(), plain.p1(), plain.p2(), std::move(cipher)}, key, what);
    });
}

}  // namespace cardlib
