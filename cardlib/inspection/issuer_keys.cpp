#include "cardlib/inspection/issuer_keys.h"

#include "apdu/iso7816/commands.h"
#include "apdu/iso7816/tlv.h"
#include "cardlib/drivers/refusal.h"

namespace cardlib {
namespace {

constexpr std::uint16_t keyInformation = 0x00E0;
constexpr std::uint32_t keyTemplate = 0xE0, keyEntry = 0xC0;
constexpr Byte initialVersion = 0xFF, aes = 0x88;
const Bytes issuerDomain{0xA0, 0x00, 0x00, 0x01, 0x51, 0x00, 0x00, 0x00};

Result<Bytes> ask(apdu::Session& session, const apdu::Command& command, const std::string& what) {
    return session.send(command).map_error(lineFailed).and_then([&](const apdu::Response& answer) -> Result<Bytes> {
        if (!answer.sw.ok()) return tl::unexpected(refused(what, answer.sw));
        return answer.data;
    });
}

}  // namespace

std::string issuerKeyAlgorithm(Cipher cipher, std::size_t keySize) {
    return cipher == Cipher::aes ? "scp03-" + std::to_string(keySize * 8) : "scp02";
}

// Each entry: key identifier · version · type · length; the first decides.
Result<IssuerKeys> readIssuerKeys(apdu::Session& session) {
    return ask(session, apdu::selectApplication(issuerDomain), "SELECT issuer security domain")
        .and_then([&](const Bytes&) { return ask(session, apdu::getCardData(keyInformation), "GET DATA 00E0"); })
        .and_then([](const Bytes& data) -> Result<IssuerKeys> {
            const auto parsed = apdu::parseTlv(data);
            const bool readable = parsed && parsed->size() == 1 && parsed->front().tag == keyTemplate;
            const auto* first = readable ? parsed->front().find(keyEntry) : nullptr;
            if (!first || first->value.size() < 4) return fail(Code::issuerKeysMalformed);
            const Bytes& key = first->value;
            return IssuerKeys{key[1] == initialVersion,
                              issuerKeyAlgorithm(key[2] == aes ? Cipher::aes : Cipher::des3, key[3])};
        });
}

}  // namespace cardlib
