#include "cardlib/secure_channel/scp_channel.h"

#include "cardlib/secure_channel/scp02.h"
#include "cardlib/secure_channel/scp03.h"

namespace cardlib {
namespace {

constexpr Byte scp02 = 0x02, scp03 = 0x03;

struct Opened {
    std::unique_ptr<ScpChannel> channel;
    Bytes expected, host;  // the card's cryptogram, and ours
    bool genuine = false;
};

Result<Opened> keyed(KeyVault& vault, const ScpKeys& keys, const ScpOpening& opening,
                     const InitializeUpdate& card) {
    if (card.protocol == scp02)
        return deriveScp02(vault, keys, card.counter).map([&](Scp02SessionKeys session) {
            Opened opened{nullptr, scp02CardCryptogram(session, opening.hostChallenge, card),
                          scp02HostCryptogram(session, opening.hostChallenge, card)};
            opened.channel = scp02Channel(std::move(session), opening.level & 0x03, card.counter);
            return opened;
        });
    const Bytes context = apdu::concat(opening.hostChallenge, card.challenge);
    return deriveScp03(vault, keys, context).map([&](Scp03SessionKeys session) {
        Opened opened{nullptr, scp03Cryptogram(session, 0x00, context), scp03Cryptogram(session, 0x01, context)};
        opened.channel = scp03Channel(std::move(session), opening.level);
        return opened;
    });
}

Result<std::unique_ptr<ScpChannel>> authenticate(apdu::Session& session, Opened opened, Byte level) {
    const apdu::Command plain(0x80, 0x82, level, 0x00, opened.host);
    return session.send(opened.channel->wrap(plain))
        .map_error(lineFailed)
        .and_then([&](const apdu::Response& answer) -> Result<std::unique_ptr<ScpChannel>> {
            if (!answer.sw.ok()) return fail(Code::channelRefused, "", apdu::requireOk(answer).error());
            return opened.channel->unwrap(answer).map([&](const auto&) { return std::move(opened.channel); });
        });
}

// INITIALIZE UPDATE, and whether the card's cryptogram is the expected one.
Result<Opened> begin(apdu::Session& session, KeyVault& vault, const ScpKeys& keys, const ScpOpening& opening) {
    const apdu::Command initialize(0x80, 0x50, opening.keyVersion, 0x00, opening.hostChallenge, 256);
    return session.send(initialize)
        .map_error(lineFailed)
        .and_then([](const apdu::Response& answer) -> Result<InitializeUpdate> {
            if (!answer.sw.ok()) return fail(Code::keySetMissing, "", apdu::requireOk(answer).error());
            return parseInitializeUpdate(answer.data);
        })
        .and_then([&](const InitializeUpdate& card) -> Result<Opened> {
            // The card says which protocol it speaks; keys of another cipher are not its.
            if ((card.protocol == scp02) != (keys.enc.cipher == Cipher::des3)) return Opened{};
            return keyed(vault, keys, opening, card).map([&](Opened opened) {
                opened.genuine = opened.expected == card.cryptogram;
                return opened;
            });
        });
}

}  // namespace

Result<InitializeUpdate> parseInitializeUpdate(ByteView answer) {
    const Byte protocol = answer.size() > 11 ? answer[11] : 0;
    const bool right = (protocol == scp02 && answer.size() == 28) ||
                       (protocol == scp03 && (answer.size() == 29 || answer.size() == 32));
    if (!right) return fail(Code::initializeUpdateMalformed);
    const auto part = [&](std::size_t at, std::size_t size) {
        const ByteView view = answer.subspan(at, size);
        return Bytes(view.begin(), view.end());
    };
    if (protocol == scp02) return InitializeUpdate{answer[10], protocol, part(12, 2), part(14, 6), part(20, 8)};
    return InitializeUpdate{answer[10], protocol, {}, part(13, 8), part(21, 8)};
}

Result<bool> proveScpKeys(apdu::Session& session, KeyVault& vault, const ScpKeys& keys, const ScpOpening& opening) {
    return begin(session, vault, keys, opening).map([](const Opened& opened) { return opened.genuine; });
}

Result<std::unique_ptr<ScpChannel>> openScp(apdu::Session& session, KeyVault& vault, const ScpKeys& keys,
                                            const ScpOpening& opening) {
    return begin(session, vault, keys, opening).and_then([&](Opened opened) -> Result<std::unique_ptr<ScpChannel>> {
        if (!opened.genuine) return fail(Code::channelNotGenuine);
        return authenticate(session, std::move(opened), opening.level);
    });
}

}  // namespace cardlib
