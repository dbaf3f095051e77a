#include "cardlib/drivers/card_content.h"

#include "apdu/iso7816/commands.h"
#include "apdu/iso7816/tlv.h"
#include "cardlib/crypto/digest.h"
#include "cardlib/drivers/refusal.h"

namespace cardlib {
namespace {

constexpr Byte initialVersion = 0xFF, issuerVersion = 0x01;
constexpr Byte keyTypeDes = 0x80, keyTypeAes = 0x88;
const Bytes issuerDomain{0xA0, 0x00, 0x00, 0x01, 0x51, 0x00, 0x00, 0x00};
// Load file and module of the permit applet, put on the cards by their maker.
const Bytes loadFile{0xF0, 0x5A, 0x5A, 0x4A, 0x5A, 0x5A, 0x10};
const Bytes module{0xF0, 0x5A, 0x5A, 0x4A, 0x5A, 0x5A, 0x11};

void appendValue(Bytes& data, ByteView value) {
    data.push_back(static_cast<Byte>(value.size()));
    apdu::append(data, value);
}

}  // namespace

ScpKeys keySet(const Profile& profile, const std::string& master, const Bytes& diversifier) {
    const auto key = [&](const char* part) {
        return CardKey{profile.cipher, master + part, diversifier, profile.keySize};
    };
    return {key("/enc"), key("/mac"), key("/dek")};
}

ScpKeys CardContent::issuerKeys() const {
    return keySet(profile_, profile_.issuerMaster, diversifier_);
}

void CardContent::useKeysOf(ByteView chipSerial) {
    const ByteView right = chipSerial.last(8);
    diversifier_.assign(right.begin(), right.end());
    leave();
}

Result<apdu::Response> CardContent::send(const apdu::Command& command, const std::string& what, bool writes) {
    if (writes && beforeWriting_)
        if (auto noted = beforeWriting_(); !noted) return tl::unexpected(noted.error());
    return session_.send(channel_ ? channel_->wrap(command) : command)
        .map_error(lineFailed)
        .and_then([&](const apdu::Response& answer) {
            return channel_ ? channel_->unwrap(answer) : Result<apdu::Response>(answer);
        })
        .and_then([&](const apdu::Response& answer) -> Result<apdu::Response> {
            if (!answer.sw.ok()) return tl::unexpected(refused(what, answer.sw));
            return answer;
        });
}

Result<Bytes> CardContent::chipSerial() {
    leave();
    return send(apdu::selectApplication(issuerDomain), "SELECT issuer security domain", false)
        .and_then([&](const auto&) { return send({0x80, 0xCA, 0x9F, 0x7F, {}, 256}, "GET DATA 9F7F", false); })
        .and_then([](const apdu::Response& answer) -> Result<Bytes> {
            const auto parsed = apdu::parseTlv(answer.data);
            if (!parsed || parsed->size() != 1 || parsed->front().value.size() != 42)
                return fail(Code::lifeCycleDataMalformed);
            const Bytes& data = parsed->front().value;
            Bytes serial(data.begin(), data.begin() + 2);
            serial.insert(serial.end(), data.begin() + 10, data.begin() + 18);
            return serial;
        });
}

Result<bool> CardContent::hasInitialKeys() {
    return send({0x80, 0xCA, 0x00, 0xE0, {}, 256}, "GET DATA 00E0", false)
        .and_then([](const apdu::Response& answer) -> Result<bool> {
            const auto parsed = apdu::parseTlv(answer.data);
            if (!parsed || parsed->size() != 1 || parsed->front().children.empty())
                return fail(Code::keyInformationMalformed);
            for (const auto& entry : parsed->front().children)
                if (entry.value.size() >= 2 && entry.value[1] == initialVersion) return true;
            return false;
        });
}

Result<void> CardContent::open() {
    if (channel_) return {};
    return send(apdu::selectApplication(issuerDomain), "SELECT issuer security domain", false)
        .and_then([&](const auto&) { return hasInitialKeys(); })
        .and_then([&](bool initial) {
            initial_ = initial;
            const CardKey transport{profile_.cipher, profile_.transportMaster, {}, profile_.keySize};
            const ScpKeys keys = initial ? ScpKeys{transport, transport, transport} : issuerKeys();
            const ScpOpening opening{initial ? initialVersion : issuerVersion, profile_.channelLevel,
                                     vault_.challenge(8)};
            return openScp(session_, vault_, keys, opening);
        })
        .map([&](std::unique_ptr<ScpChannel> channel) { channel_ = std::move(channel); });
}

Result<Bytes> CardContent::keyBlock(KeyVault& vault, const CardKey& dek, ByteView counter, const CardKey& key) {
    const auto wrapped = vault.wrapForScp(dek, counter, key);
    const auto check = vault.kcv(key);
    if (!wrapped || !check) return tl::unexpected(wrapped ? check.error() : wrapped.error());
    const bool aes = key.cipher == Cipher::aes;
    Bytes value;
    if (aes) value.push_back(static_cast<Byte>(key.size));
    apdu::append(value, *wrapped);
    Bytes block{aes ? keyTypeAes : keyTypeDes};
    appendValue(block, value);
    appendValue(block, *check);
    return block;
}

Result<void> CardContent::replaceInitialKeys() {
    if (auto opened = open(); !opened || !initial_) return opened;
    const ScpKeys keys = issuerKeys();
    const CardKey transport{profile_.cipher, profile_.transportMaster, {}, profile_.keySize};
    Bytes data{issuerVersion};
    for (const CardKey* key : {&keys.enc, &keys.mac, &keys.dek}) {
        const auto block = keyBlock(vault_, transport, channel_->keyCounter(), *key);
        if (!block) return tl::unexpected(block.error());
        apdu::append(data, *block);
    }
    return send({0x80, 0xD8, 0x00, 0x81, std::move(data), 256}, "PUT KEY", true).and_then([&](const auto&) {
        leave();
        return open();
    });
}

Result<void> CardContent::install(const Application& application) {
    Bytes data;
    for (const Bytes* name : {&loadFile, &module, &application.aid}) appendValue(data, *name);
    apdu::append(data, Bytes{0x01, 0x00, 0x02, 0xC9, 0x00, 0x00});  // no privileges, no parameters, no token
    return open()
        .and_then([&] {
            return send({0x80, 0xE6, 0x0C, 0x00, std::move(data), 256}, "INSTALL " + application.id, true);
        })
        .map([](const auto&) {});
}

Result<bool> CardContent::remove(const Application& application) {
    return open()
        .and_then([&] {
            return send({0x80, 0xE4, 0x00, 0x00, apdu::encodeTlv(apdu::Tlv{0x4F, application.aid, {}}), 256},
                        "DELETE " + application.id, true);
        })
        .map([](const auto&) { return true; })
        .or_else([](const Error& error) -> Result<bool> {
            if (error.cause && error.cause->raw == apdu::sw::keyNotFound.value()) return false;
            return tl::unexpected(error);
        });
}

Result<void> CardContent::setPersonalized(const Application& application) {
    constexpr Byte applications = 0x40, personalized = 0x0F;
    return open()
        .and_then([&] {
            return send({0x80, 0xF0, applications, personalized, application.aid},
                        "SET STATUS " + application.id, true);
        })
        .map([](const auto&) {});
}

}  // namespace cardlib
