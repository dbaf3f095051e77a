#include "cardlib/virtual_card/operator_card/piv_card.h"

#include <algorithm>

#include "apdu/iso7816/tlv.h"
#include "cardlib/crypto/p256.h"

namespace cardlib {
namespace {

// SP 800-73-4 part 1, 2.2: the name with its version; it is also found without (part 2, 3.1.1).
const Bytes applicationName{0xA0, 0x00, 0x00, 0x03, 0x08, 0x00, 0x00, 0x10, 0x00, 0x01, 0x00};
constexpr std::size_t shortestName = 9, pinSize = 8, digestSize = 32, mostAtOnce = 256;
constexpr std::ptrdiff_t registered = 5;  // bytes of the name that are NIST's
constexpr Byte applicationPin = 0x80, authenticationKey = 0x9A, eccP256 = 0x11, forgetPin = 0xFF;
const Bytes certificateTag{0x5C, 0x03, 0x5F, 0xC1, 0x05};

apdu::Response word(apdu::StatusWord value) {
    return {{}, value};
}

apdu::Response triesLeft(Byte tries) {
    return word(tries == 0 ? apdu::sw::authenticationBlocked : apdu::StatusWord(static_cast<std::uint16_t>(0x63C0 | tries)));
}

// Digits, at least six, then FF (part 2, 2.4.3).
bool isPin(ByteView value) {
    const auto end = std::ranges::find_if(value, [](Byte byte) { return byte < '0' || byte > '9'; });
    return end - value.begin() >= 6 && std::all_of(end, value.end(), [](Byte byte) { return byte == 0xFF; });
}

}  // namespace

apdu::Response PivCard::select(const apdu::Command& command) {
    const Bytes& name = command.data();
    const bool here = command.p1() == 0x04 && name.size() >= shortestName && name.size() <= applicationName.size() &&
                      std::equal(name.begin(), name.end(), applicationName.begin());
    if (!here) return word(apdu::sw::fileNotFound);
    selected_ = true;
    // Application property template (part 2, table 3).
    const Bytes identifier(applicationName.begin() + registered, applicationName.end());
    const apdu::Tlv authority{0x79, {}, {{0x4F, {applicationName.begin(), applicationName.begin() + registered}, {}}}};
    return {apdu::encodeTlv(apdu::Tlv{0x61, {}, {{0x4F, identifier, {}}, authority}}), apdu::sw::ok};
}

apdu::Response PivCard::getData(const apdu::Command& command) const {
    if (command.p1() != 0x3F || command.p2() != 0xFF) return word(apdu::sw::wrongP1P2);
    if (command.data() != certificateTag) return word(apdu::sw::fileNotFound);
    Bytes content = apdu::encodeTlv(apdu::Tlv{0x71, {0x00}, {}});
    apdu::append(content, Bytes{0xFE, 0x00});
    // 70 would be a constructed object, and what stands in it is the certificate as it is: written as its length says.
    Bytes certificate{0x70, 0x82};
    apdu::append(certificate, apdu::bigEndian(image_.certificate.size(), 2));
    apdu::append(certificate, image_.certificate);
    return {apdu::encodeTlv(apdu::Tlv{0x53, apdu::concat(certificate, content), {}}), apdu::sw::ok};
}

void PivCard::write(ReferenceData& kept, ByteView value) {
    kept = {{value.begin(), value.end()}, mostTries};
    written_ += pinSize + 1;
}

// A try is in the EEPROM before it is looked at.
apdu::Response PivCard::compare(ReferenceData& kept, ByteView tried) {
    if (kept.tries == 0) return word(apdu::sw::authenticationBlocked);
    --kept.tries;
    ++written_;
    if (!std::ranges::equal(kept.value, tried)) return word(apdu::StatusWord(static_cast<std::uint16_t>(0x63C0 | kept.tries)));
    kept.tries = mostTries;
    return word(apdu::sw::ok);
}

apdu::Response PivCard::verify(const apdu::Command& command) {
    if (command.p2() != applicationPin) return word(apdu::sw::keyNotFound);
    if (command.p1() == forgetPin && command.data().empty()) {
        verified_ = false;
        return word(apdu::sw::ok);
    }
    if (command.p1() != 0x00) return word(apdu::sw::wrongP1P2);
    if (command.data().empty()) return verified_ ? word(apdu::sw::ok) : triesLeft(image_.pin.tries);
    // What can be no PIN costs no try (part 2, 3.2.1).
    if (command.data().size() != pinSize || !isPin(command.data())) return word(apdu::sw::wrongData);
    const auto answer = compare(image_.pin, command.data());
    verified_ = answer.sw.ok();
    return answer;
}

apdu::Response PivCard::changeReference(const apdu::Command& command) {
    const Bytes& data = command.data();
    if (command.p2() != applicationPin) return word(apdu::sw::keyNotFound);
    if (command.p1() != 0x00) return word(apdu::sw::wrongP1P2);
    const bool fits = data.size() == 2 * pinSize && isPin(ByteView(data).first(pinSize)) && isPin(ByteView(data).last(pinSize));
    if (!fits) return word(apdu::sw::wrongData);
    const auto answer = compare(image_.pin, ByteView(data).first(pinSize));
    verified_ = answer.sw.ok();
    if (verified_) write(image_.pin, ByteView(data).last(pinSize));
    return answer;
}

apdu::Response PivCard::resetRetryCounter(const apdu::Command& command) {
    const Bytes& data = command.data();
    if (command.p2() != applicationPin) return word(apdu::sw::keyNotFound);
    if (command.p1() != 0x00) return word(apdu::sw::wrongP1P2);
    if (data.size() != 2 * pinSize || !isPin(ByteView(data).last(pinSize))) return word(apdu::sw::wrongData);
    const auto answer = compare(image_.puk, ByteView(data).first(pinSize));
    verified_ = false;
    if (answer.sw.ok()) write(image_.pin, ByteView(data).last(pinSize));
    return answer;
}

// 7C { 82 empty: the answer is wanted · 81 the digest } (part 2, 3.2.4 and appendix A.3).
apdu::Response PivCard::authenticate(const apdu::Command& command) const {
    if (command.p1() != eccP256 || command.p2() != authenticationKey) return word(apdu::sw::wrongP1P2);
    if (!verified_) return word(apdu::sw::securityNotSatisfied);
    const auto content = apdu::valueOf(command.data(), 0x7C);
    const auto wanted = content ? apdu::valueOf(*content, 0x82) : std::nullopt, digest = content ? apdu::valueOf(*content, 0x81) : std::nullopt;
    if (!wanted || !wanted->empty() || !digest || digest->size() != digestSize) return word(apdu::sw::wrongData);
    const Bytes signature = p256Sign(image_.key, *digest).value();
    return {apdu::encodeTlv(apdu::Tlv{0x7C, {}, {{0x82, signature, {}}}}), apdu::sw::ok};
}

apdu::Response PivCard::inParts(apdu::Response whole) {
    if (whole.data.size() <= mostAtOnce) return whole;
    const auto end = whole.data.begin() + static_cast<std::ptrdiff_t>(mostAtOnce);
    waiting_.assign(end, whole.data.end());
    whole.data.erase(end, whole.data.end());
    const std::size_t left = std::min<std::size_t>(waiting_.size(), mostAtOnce) & 0xFF;
    return {std::move(whole.data), apdu::StatusWord(static_cast<std::uint16_t>(0x6100 | left))};
}

apdu::Response PivCard::getResponse(const apdu::Command&) {
    if (waiting_.empty()) return word(apdu::sw::conditionsNotSatisfied);
    return inParts({std::exchange(waiting_, {}), apdu::sw::ok});
}

apdu::Response PivCard::execute(const apdu::Command& command) {
    if (command.cla() != 0x00) return word(apdu::sw::claNotSupported);
    if (command.ins() == 0xC0) return getResponse(command);
    waiting_.clear();
    if (command.ins() == 0xA4) return select(command);
    if (!selected_) return word(apdu::sw::insNotSupported);
    switch (command.ins()) {
        case 0x20:
            return verify(command);
        case 0x24:
            return changeReference(command);
        case 0x2C:
            return resetRetryCounter(command);
        case 0x87:
            return authenticate(command);
        case 0xCB:
            return inParts(getData(command));
        default:
            return word(apdu::sw::insNotSupported);
    }
}

Bytes PivCard::process(ByteView bytes) {
    const auto command = apdu::Command::parse(bytes);
    return (command ? execute(*command) : word(apdu::sw::wrongLength)).encode();
}

void PivCard::tear(ByteView command) {
    const OperatorImage before = image_;
    process(command);
    const Byte pinTries = std::min(before.pin.tries, image_.pin.tries), pukTries = std::min(before.puk.tries, image_.puk.tries);
    image_ = before;
    image_.pin.tries = pinTries;
    image_.puk.tries = pukTries;
    reset();
}

void PivCard::reset() {
    selected_ = verified_ = false;
    waiting_.clear();
}

// ISO/IEC 7816-4:2020, 12.1.1: category 80, card capabilities (73), the serial nowhere.
Bytes PivCard::historicalBytes() const {
    return {0x80, 0x73, 0xC0, 0x21, 0xC0};
}

std::unique_ptr<VirtualCard> PivCard::copyOnto(const Bytes& serial) const {
    auto copy = std::make_unique<PivCard>(*this);
    if (serial == image_.serial) return copy;
    copy->image_.serial = serial;
    copy->image_.key = blankOperatorCard(serial).key;
    return copy;
}

}  // namespace cardlib
