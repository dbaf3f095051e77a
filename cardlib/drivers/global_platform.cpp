#include "cardlib/drivers/global_platform.h"

#include <algorithm>

#include "apdu/iso7816/commands.h"
#include "cardlib/crypto/digest.h"
#include "cardlib/drivers/refusal.h"
#include "cardlib/profile/profile_lookup.h"

namespace cardlib {
namespace {

constexpr std::size_t maxRead = 239;
constexpr std::uint16_t fileGroup = 0x9F01, keyGroup = 0x9F02;
constexpr Byte firstVersion = 0x30;

}  // namespace

void GlobalPlatformDriver::onWriting(BeforeWriting listener) {
    content_.onWriting(listener);
    beforeWriting_ = std::move(listener);
}

// Nothing of ours is installed, and the issuer security domain is open to us.
Result<bool> GlobalPlatformDriver::isBlank() {
    for (const auto* application : applicationsOf(profile_)) {
        const auto there = select(*application);
        if (!there) return there;
        if (*there) return false;
    }
    return content_.chipSerial()
        .and_then([&](const Bytes& serial) {
            content_.useKeysOf(serial);
            return content_.open();
        })
        .map([] { return true; })
        .or_else([](const Error& error) -> Result<bool> {
            if (error.code == Code::channelNotGenuine || cardSaidNo(error)) return false;
            return tl::unexpected(error);
        });
}

void GlobalPlatformDriver::useKeysOf(ByteView chipSerial, ByteView applicationSerial) {
    const ByteView right = applicationSerial.last(8);
    diversifier_.assign(right.begin(), right.end());
    content_.useKeysOf(chipSerial);
    channel_.reset();
}

Result<apdu::Response> GlobalPlatformDriver::exchange(const apdu::Command& command) {
    return session_.send(channel_ ? channel_->wrap(command) : command)
        .map_error(lineFailed)
        .and_then([&](const apdu::Response& answer) {
            return channel_ ? channel_->unwrap(answer) : Result<apdu::Response>(answer);
        });
}

Result<void> GlobalPlatformDriver::write(const apdu::Command& command, const std::string& what) {
    if (beforeWriting_)
        if (auto noted = beforeWriting_(); !noted) return noted;
    return exchange(command).and_then([&](const apdu::Response& answer) -> Result<void> {
        if (!answer.sw.ok()) return tl::unexpected(refused(what, answer.sw));
        return {};
    });
}

Result<bool> GlobalPlatformDriver::select(const Application& application) {
    content_.leave();
    channel_.reset();
    making_.reset();
    return exchange(apdu::selectApplication(application.aid))
        .and_then([&](const apdu::Response& answer) -> Result<bool> {
            if (answer.sw.ok()) return true;
            if (answer.sw == apdu::sw::fileNotFound) return false;
            return tl::unexpected(refused("SELECT " + application.id, answer.sw));
        });
}

Result<void> GlobalPlatformDriver::openApplet(const ScpKeys& keys, Byte version) {
    return openScp(session_, vault_, keys, {version, profile_.channelLevel, vault_.challenge(8)})
        .map([&](std::unique_ptr<ScpChannel> channel) { channel_ = std::move(channel); });
}

Result<void> GlobalPlatformDriver::authenticate(const Key& key) {
    channel_.reset();
    return openApplet(keySet(profile_, key.master, diversifier_), static_cast<Byte>(firstVersion + key.index));
}

// The card's cryptogram is its internal authentication: it holds the diversified key.
Result<Genuine> GlobalPlatformDriver::prove(const Application& application) {
    const Key* reader = findKey(application, 0x39, 1);
    return select(application).and_then([&](bool there) -> Result<Genuine> {
        if (!there || !reader) return Genuine::no;
        return authenticate(*reader)
            .map([] { return Genuine::yes; })
            .or_else([](const Error& error) -> Result<Genuine> {
                if (error.code == Code::channelNotGenuine || cardSaidNo(error)) return Genuine::no;
                return tl::unexpected(error);
            });
    });
}

Result<Bytes> GlobalPlatformDriver::read(const File& file, std::size_t length) {
    const std::size_t most = channel_ ? std::min(maxRead, channel_->maxAnswer()) : maxRead;
    Bytes content;
    while (content.size() < length) {
        const std::size_t at = content.size();
        const auto part = static_cast<std::uint32_t>(std::min(most, length - at));
        const auto answer = exchange(at == 0 ? apdu::readBinaryBySfi(shortIdentifier(file), 0, part)
                                             : apdu::readBinary(static_cast<std::uint16_t>(at), part));
        if (!answer) return tl::unexpected(answer.error());
        if (!answer->sw.ok()) return tl::unexpected(refused("READ " + file.id, answer->sw));
        if (answer->data.size() != part) return tl::unexpected(tooShort(file.id));
        apdu::append(content, answer->data);
    }
    return content;
}

Result<std::optional<Bytes>> GlobalPlatformDriver::readRecord(const File& file, Byte number) {
    return exchange(apdu::readRecord(number, shortIdentifier(file), static_cast<std::uint32_t>(file.recordSize)))
        .and_then([&](const apdu::Response& answer) -> Result<std::optional<Bytes>> {
            if (answer.sw == apdu::sw::recordNotFound) return std::optional<Bytes>{};
            if (!answer.sw.ok()) return tl::unexpected(refused("READ RECORD " + file.id, answer.sw));
            return std::optional(answer.data);
        });
}

Result<void> GlobalPlatformDriver::write(const File& file, ByteView content) {
    if (making_) return making_->putContent(file, content);
    if (!channel_) return tl::unexpected(refused("UPDATE " + file.id, apdu::sw::securityNotSatisfied));
    const std::size_t most = std::min(maxRead, channel_->maxData());
    for (std::size_t at = 0; at < content.size(); at += most) {
        const ByteView part = content.subspan(at, std::min(most, content.size() - at));
        const Byte p1 = static_cast<Byte>(at == 0 ? 0x80 | shortIdentifier(file) : at >> 8);
        const auto written = write(apdu::Command(0x00, 0xD6, p1, static_cast<Byte>(at & 0xFF),
                                                 {part.begin(), part.end()}),
                                   "UPDATE " + file.id);
        if (!written) return written;
    }
    return {};
}

Result<void> GlobalPlatformDriver::append(const File& file, ByteView record) {
    if (making_) return making_->putContent(file, record);
    return write(apdu::appendRecord(shortIdentifier(file), {record.begin(), record.end()}), "APPEND " + file.id);
}

Result<void> GlobalPlatformDriver::prepare() {
    channel_.reset();
    return content_.replaceInitialKeys()
        .and_then([&] { return content_.install(profile_.mf); })
        .and_then([&] { return enter(profile_.mf); });
}

Result<void> GlobalPlatformDriver::create(const Application& application) {
    channel_.reset();
    return content_.install(application);
}

Result<void> GlobalPlatformDriver::enter(const Application& application) {
    return select(application)
        .and_then([&](bool there) -> Result<void> {
            if (!there) return tl::unexpected(applicationMissing(application.id));
            return openApplet(content_.issuerKeys(), 0x00);
        })
        .map([&] {
            making_.emplace(channel_->maxData(),
                            [this](const apdu::Command& block) { return write(block, "STORE DATA"); });
        });
}

Result<void> GlobalPlatformDriver::writeKey(const Application&, const Key& key) {
    const ScpKeys keys = keySet(profile_, key.master, diversifier_);
    Bytes value{static_cast<Byte>(firstVersion + key.index), key.nextState};
    for (const CardKey* part : {&keys.enc, &keys.mac, &keys.dek}) {
        const auto block =
            CardContent::keyBlock(vault_, content_.issuerKeys().dek, channel_->keyCounter(), *part);
        if (!block) return tl::unexpected(block.error());
        apdu::append(value, *block);
    }
    return making_->put(keyGroup, value);
}

Result<void> GlobalPlatformDriver::createFile(const File& file) {
    Bytes value = apdu::bigEndian(file.fid, 2);
    value.push_back(static_cast<Byte>(static_cast<Byte>(file.kind) | static_cast<Byte>(file.protection)));
    apdu::append(value, apdu::bigEndian(file.size, 2));
    apdu::append(value, Bytes{static_cast<Byte>(file.recordCount), static_cast<Byte>(file.recordSize), file.read,
                              file.write});
    return making_->put(fileGroup, value);
}

Result<void> GlobalPlatformDriver::finish(const Application& application) {
    return making_->finish().and_then([&] {
        making_.reset();
        return authenticate(application.keys.front());
    });
}

Result<void> GlobalPlatformDriver::remake(const Application& application) {
    channel_.reset();
    return content_.remove(application).and_then([&](bool) { return content_.install(application); });
}

Result<void> GlobalPlatformDriver::eraseCard() {
    channel_.reset();
    for (const auto* application : applicationsOf(profile_))
        if (auto removed = content_.remove(*application); !removed) return tl::unexpected(removed.error());
    return {};
}

Result<void> GlobalPlatformDriver::beforeActivation(const Application& permit) {
    channel_.reset();
    return content_.setPersonalized(permit);
}

Result<Bytes> GlobalPlatformDriver::keyCheckValue(const Key& key) {
    return vault_.kcv(keySet(profile_, key.master, diversifier_).enc);
}

}  // namespace cardlib
