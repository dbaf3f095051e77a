#include "cardlib/operator_card/operator_card.h"

#include <algorithm>

#include "apdu/iso7816/commands.h"
#include "apdu/iso7816/tlv.h"
#include "cardlib/crypto/digest.h"
#include "cardlib/crypto/p256.h"
#include "cardlib/operator_card/operator_pin.h"

namespace cardlib {
namespace {

// SP 800-73-4 part 1, 2.2 (the name without its version) and 4.3; SP 800-78-4, 6.2.
const Bytes applicationName{0xA0, 0x00, 0x00, 0x03, 0x08, 0x00, 0x00, 0x10, 0x00};
constexpr std::uint32_t authenticationCertificate = 0x5FC105;
constexpr Byte applicationPin = 0x80, authenticationKey = 0x9A, eccP256 = 0x11;
constexpr int mostParts = 32;

// The same key may serve elsewhere: what it signs here is signed for nothing else.
Bytes digestOf(ByteView challenge) {
    return sha256(apdu::concat(apdu::bytesOf("zhika operator card sign-in 1:"), challenge));
}

// An answer longer than 256 bytes comes in parts on every line (SP 800-73-4 part 2, 4.2).
Result<apdu::Response> ask(apdu::Session& session, const apdu::Command& command) {
    Bytes whole;
    auto answer = session.send(command);
    for (int part = 0; part < mostParts && answer && answer->sw.bytesWaiting(); ++part) {
        apdu::append(whole, answer->data);
        answer = session.send(apdu::getResponse(*answer->sw.bytesWaiting()));
    }
    if (!answer) return tl::unexpected(lineFailed(answer.error()));
    return apdu::Response{apdu::concat(whole, answer->data), answer->sw};
}

// The two ways to say that there is none left: 6983, and 63C0 at the last wrong one.
Result<void> judgePin(apdu::StatusWord word) {
    const auto left = word.triesLeft();
    if (word == apdu::sw::authenticationBlocked || left == 0) return fail(Code::operatorPinBlocked);
    if (left) return fail(Code::operatorPinWrong, std::to_string(*left));
    return {};
}

Result<apdu::Response> demandDone(const apdu::Response& answer, const char* what) {
    if (!answer.sw.ok()) return fail(Code::operatorCardRefused, what, apdu::requireOk(answer).error());
    return answer;
}

Result<void> present(apdu::Session& session, const apdu::Command& command, const char* what) {
    return ask(session, command).and_then([&](const apdu::Response& answer) {
        return judgePin(answer.sw).and_then([&] { return demandDone(answer, what); }).map([](const apdu::Response&) {});
    });
}

// For a command, which wipes it: made in one piece, as what a growing one leaves behind is wiped by nobody.
Bytes plain(const apdu::SecretBytes& secret, const apdu::SecretBytes& after = {}) {
    Bytes both(secret.size() + after.size());
    std::ranges::copy(after.view(), std::ranges::copy(secret.view(), both.begin()).out);
    return both;
}

// 53 { 70 certificate · 71 how it is packed · FE }: packed ones are not read (SP 800-73-4 part 1, appendix A).
Result<Bytes> keyIn(const apdu::Response& object) {
    const auto content = apdu::valueOf(object.data, 0x53);
    const auto certificate = content ? apdu::valueOf(*content, 0x70) : std::nullopt;
    return p256CertificateKey(object.sw.ok() && certificate ? *certificate : ByteView());
}

}  // namespace

Result<OperatorCard> OperatorCard::find(apdu::Session& session) {
    return ask(session, apdu::selectApplication(applicationName))
        .and_then([&](const apdu::Response& selected) -> Result<apdu::Response> {
            if (!selected.sw.ok()) return fail(Code::operatorCardMissing);
            return ask(session, apdu::getDataObject(authenticationCertificate));
        })
        .and_then([&](const apdu::Response& object) -> Result<OperatorCard> {
            auto key = keyIn(object);
            if (!key) return fail(Code::operatorCardEmpty);
            return OperatorCard(session, *std::move(key));
        });
}

Result<Bytes> OperatorCard::answer(const apdu::SecretBytes& pin, ByteView challenge) {
    const Bytes asked = apdu::encodeTlv(apdu::Tlv{0x7C, {}, {{0x82, {}, {}}, {0x81, digestOf(challenge), {}}}});
    return writtenPin(pin)
        .and_then([&](const apdu::SecretBytes& written) {
            return present(*session_, apdu::verify(applicationPin, plain(written)), "VERIFY");
        })
        .and_then([&] { return ask(*session_, apdu::generalAuthenticate(eccP256, authenticationKey, asked)); })
        .and_then([](const apdu::Response& response) { return demandDone(response, "GENERAL AUTHENTICATE"); })
        .map([](const apdu::Response& response) {
            const auto content = apdu::valueOf(response.data, 0x7C);
            const auto signature = content ? apdu::valueOf(*content, 0x82) : std::nullopt;
            return signature ? Bytes(signature->begin(), signature->end()) : Bytes{};
        });
}

Result<void> OperatorCard::changePin(const apdu::SecretBytes& pin, const apdu::SecretBytes& next) {
    const auto fit = checkNewPin(next).and_then([&] { return writtenPin(next); });
    if (!fit) return tl::unexpected(fit.error());
    return writtenPin(pin).and_then([&](const apdu::SecretBytes& written) {
        return present(*session_, apdu::changeReferenceData(applicationPin, plain(written, *fit)),
                       "CHANGE REFERENCE DATA");
    });
}

bool isOperatorAnswer(ByteView publicKey, ByteView challenge, ByteView answer) {
    return p256Verify(publicKey, digestOf(challenge), answer).value_or(false);
}

}  // namespace cardlib
