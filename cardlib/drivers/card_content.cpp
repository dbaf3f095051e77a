#include "cardlib/drivers/card_content.h"

#include <algorithm>

#include "apdu/iso7816/commands.h"
#include "apdu/iso7816/tlv.h"
#include "cardlib/crypto/digest.h"
#include "cardlib/drivers/refusal.h"

namespace cardlib {
namespace {

constexpr Byte initialVersion = 0xFF, issuerVersion = 0x01;
constexpr Byte keyTypeDes = 0x80, keyTypeAes = 0x88;
constexpr Byte applications = 0x40, issuerDomainKind = 0x80;
constexpr apdu::StatusWord moreFollows{0x6310};
constexpr std::size_t mostListed = 0xFFFF;
const Bytes issuerDomain{0xA0, 0x00, 0x00, 0x01, 0x51, 0x00, 0x00, 0x00};
// Load file and module of the permit applet, put on the cards by their maker.
const Bytes loadFile{0xF0, 0x5A, 0x5A, 0x4A, 0x5A, 0x5A, 0x10};
const Bytes module{0xF0, 0x5A, 0x5A, 0x4A, 0x5A, 0x5A, 0x11};

void appendValue(Bytes& data, ByteView value) {
    data.push_back(static_cast<Byte>(value.size()));
    apdu::append(data, value);
}

apdu::Command getData(std::uint16_t tag) {
    return {0x80, 0xCA, static_cast<Byte>(tag >> 8), static_cast<Byte>(tag & 0xFF), {}, 256};
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

ScpKeys CardContent::initialKeys() const {
    const CardKey transport{profile_.cipher, profile_.transportMaster, {}, profile_.keySize};
    return {transport, transport, transport};
}

void CardContent::useKeysOf(ByteView chipSerial) {
    const ByteView right = chipSerial.last(8);
    diversifier_.assign(right.begin(), right.end());
    leave();
}

Result<apdu::Response> CardContent::exchange(const apdu::Command& command) {
    return session_.send(channel_ ? channel_->wrap(command) : command)
        .map_error(lineFailed)
        .and_then([&](const apdu::Response& answer) {
            return channel_ ? channel_->unwrap(answer) : Result<apdu::Response>(answer);
        });
}

Result<apdu::Response> CardContent::ask(const apdu::Command& command, const std::string& what) {
    return exchange(command).and_then([&](const apdu::Response& answer) -> Result<apdu::Response> {
        if (!answer.sw.ok()) return tl::unexpected(refused(what, answer.sw));
        return answer;
    });
}

Result<void> CardContent::write(const apdu::Command& command, const std::string& what) {
    if (beforeWriting_)
        if (auto noted = beforeWriting_(); !noted) return noted;
    return ask(command, what).map([](const auto&) {});
}

Result<void> CardContent::selectDomain() {
    leave();
    return ask(apdu::selectApplication(issuerDomain), "SELECT issuer security domain").map([](const auto&) {});
}

Result<ProductionLifeCycle> CardContent::productionLifeCycle() {
    return selectDomain()
        .and_then([&] { return ask(getData(0x9F7F), "GET DATA 9F7F"); })
        .and_then([](const apdu::Response& answer) { return parseProductionLifeCycle(answer.data); });
}

Result<Bytes> CardContent::chipSerial() {
    return productionLifeCycle().map([](const ProductionLifeCycle& data) { return data.chipSerial(); });
}

Result<std::vector<KeyInformation>> CardContent::keys() {
    return ask(getData(0x00E0), "GET DATA 00E0").and_then([](const apdu::Response& answer) {
        return parseKeyInformation(answer.data);
    });
}

Result<void> CardContent::open() {
    if (channel_) return {};
    return selectDomain()
        .and_then([&]() -> Result<void> {
            if (initial_) return {};
            return keys().map([&](const std::vector<KeyInformation>& keys) {
                initial_ = std::ranges::find(keys, initialVersion, &KeyInformation::version) != keys.end();
            });
        })
        .and_then([&] { return openChannel(); });
}

Result<bool> CardContent::holdsIssuerKeys() {
    return selectDomain()
        .and_then([&] {
            return proveScpKeys(session_, vault_, issuerKeys(), {issuerVersion, profile_.channelLevel, vault_.challenge(8)});
        })
        .or_else([](const Error& error) -> Result<bool> {
            if (error.code == Code::keySetMissing) return false;
            return tl::unexpected(error);
        });
}

Result<void> CardContent::openChannel() {
    const ScpOpening opening{*initial_ ? initialVersion : issuerVersion, profile_.channelLevel, vault_.challenge(8)};
    return openScp(session_, vault_, *initial_ ? initialKeys() : issuerKeys(), opening)
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

Result<void> CardContent::putKeys(Byte version, const ScpKeys& keys, Byte replaces) {
    if (auto opened = open(); !opened) return opened;
    constexpr Byte severalFromFirst = 0x81;
    const CardKey dek = *initial_ ? initialKeys().dek : issuerKeys().dek;
    Bytes data{version};
    for (const CardKey* key : {&keys.enc, &keys.mac, &keys.dek}) {
        const auto block = keyBlock(vault_, dek, channel_->keyCounter(), *key);
        if (!block) return tl::unexpected(block.error());
        apdu::append(data, *block);
    }
    return write({0x80, 0xD8, replaces, severalFromFirst, std::move(data), 256}, "PUT KEY");
}

Result<void> CardContent::replaceInitialKeys() {
    return open().and_then([&]() -> Result<void> {
        if (!*initial_) return {};
        return putKeys(issuerVersion, issuerKeys()).and_then([&] {
            leave();
            initial_ = false;
            return openChannel();
        });
    });
}

Result<bool> CardContent::removeObject(std::uint32_t tag, const Bytes& value, const std::string& what) {
    return open()
        .and_then([&] {
            return write({0x80, 0xE4, 0x00, 0x00, apdu::encodeTlv(apdu::Tlv{tag, value, {}}), 256}, what);
        })
        .map([] { return true; })
        .or_else([](const Error& error) -> Result<bool> {
            if (error.cause && error.cause->raw == apdu::sw::keyNotFound.value()) return false;
            return tl::unexpected(error);
        });
}

Result<bool> CardContent::removeKeys(Byte version) {
    constexpr std::uint32_t keyVersion = 0xD2;
    return removeObject(keyVersion, {version}, "DELETE key set");
}

Result<void> CardContent::install(const Application& application) {
    constexpr Byte installAndMakeSelectable = 0x0C;
    Bytes data;
    for (const Bytes* name : {&loadFile, &module, &application.aid}) appendValue(data, *name);
    apdu::append(data, Bytes{0x01, 0x00, 0x02, 0xC9, 0x00, 0x00});  // no privileges, no parameters, no token
    return open().and_then([&] {
        return write({0x80, 0xE6, installAndMakeSelectable, 0x00, std::move(data), 256}, "INSTALL " + application.id);
    });
}

Result<bool> CardContent::remove(const Application& application) {
    constexpr std::uint32_t name = 0x4F;
    return removeObject(name, application.aid, "DELETE " + application.id);
}

Result<std::vector<ContentEntry>> CardContent::list(Kind kind) {
    constexpr Byte first = 0x02, next = 0x03;
    if (auto opened = open(); !opened) return tl::unexpected(opened.error());
    Bytes all;
    for (Byte which = first;; which = next) {
        const auto answer = exchange({0x80, 0xF2, static_cast<Byte>(kind), which, {0x4F, 0x00}, 256});
        if (!answer) return tl::unexpected(answer.error());
        if (answer->sw == apdu::sw::keyNotFound && which == first) return std::vector<ContentEntry>{};
        if (!answer->sw.ok() && answer->sw != moreFollows)
            return tl::unexpected(refused("GET STATUS", answer->sw));
        apdu::append(all, answer->data);
        if (answer->sw.ok()) return parseContentList(all);
        // A card that always says there is more would keep us for ever.
        if (answer->data.empty() || all.size() > mostListed)
            return tl::unexpected(refused("GET STATUS", answer->sw));
    }
}

Result<void> CardContent::setStatus(Byte kind, Byte state, const Bytes& aid, const std::string& what) {
    return open().and_then([&] { return write({0x80, 0xF0, kind, state, aid}, "SET STATUS " + what); });
}

Result<void> CardContent::setPersonalized(const Application& application) {
    return setStatus(applications, 0x0F, application.aid, application.id);
}

Result<void> CardContent::lock(const Application& application) {
    return setStatus(applications, 0x80, application.aid, application.id);
}

Result<void> CardContent::unlock(const Application& application) {
    return setStatus(applications, 0x00, application.aid, application.id);
}

Result<void> CardContent::setCardLife(CardLife life) {
    return setStatus(issuerDomainKind, static_cast<Byte>(life), issuerDomain, "card");
}

}  // namespace cardlib
