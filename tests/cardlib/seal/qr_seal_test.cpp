#include "cardlib/seal/qr_seal.h"

#include "cardlib/crypto/digest.h"
#include "cardlib/keys/embedded_vault.h"
#include "cardlib/seal/base45.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace cardlib;

namespace {

struct Sealer {
    Sealer() {
        const auto pin = apdu::SecretBytes::copyOf(apdu::bytesOf("pin-of-test"));
        REQUIRE(provisionEmbeddedVault(folder.path() / "v", pin, {}));
        vault = openEmbeddedVault(folder.path() / "v", pin).value();
        record.set("name", "测试·持卡人");
        record.set("permit_number", "4101050000002026010000");
        record.set("application_serial", "41010500000001000001");
        record.set("end_date", "2027-11-23");
        record.set("authority_code", "410105000000");
    }
    test::TemporaryFolder folder;
    std::unique_ptr<KeyVault> vault;
    CardRecord record;
    Bytes photo = Bytes(100, 7);
};

}  // namespace

TEST_CASE("A seal carries number, serial, term, authority and name, and its signature holds",
          "[cardlib][seal]") {
    const Sealer sealer;
    const auto text = makeQrSeal(sealer.record, sealer.photo, *sealer.vault).value();
    CHECK(text.starts_with("ZJ1:"));
    CHECK(text.size() <= 4 + 258);
    const auto seal = readQrSeal(text).value();
    CHECK(seal.permitNumber == "4101050000002026010000");
    CHECK(seal.applicationSerial == "41010500000001000001");
    CHECK(seal.termEnd == "2027-11-23");
    CHECK(seal.authority == "410105000000");
    CHECK(seal.name.reveal() == "测试·持卡人");
    const Bytes digest = sm3(sealer.photo);
    CHECK(seal.portraitDigest == Bytes(digest.begin(), digest.begin() + 8));
    CHECK(verifyQrSeal(seal, sealer.vault->publicPem("issuer").value()).value());
    CHECK_FALSE(verifyQrSeal(seal, sealer.vault->publicPem("station").value()).value());
}

TEST_CASE("A seal with one character changed is never a valid one", "[cardlib][seal]") {
    const Sealer sealer;
    const auto text = makeQrSeal(sealer.record, sealer.photo, *sealer.vault).value();
    const auto pem = sealer.vault->publicPem("issuer").value();
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string changed = text;
        changed[i] = changed[i] == '7' ? '8' : '7';
        const auto seal = readQrSeal(changed);
        CHECK((!seal || !verifyQrSeal(*seal, pem).value()));
    }
    CHECK_FALSE(readQrSeal(text.substr(0, text.size() - 3)));
    CHECK_FALSE(readQrSeal("HTTP://"));
}

TEST_CASE("A code whose number does not fill its place is no code of ours", "[cardlib][seal]") {
    const Sealer sealer;
    const auto text = makeQrSeal(sealer.record, sealer.photo, *sealer.vault).value();
    const auto payload = fromBase45(text.substr(4)).value();
    for (const std::size_t last : {14U, 24U, 34U}) {  // of permit number, serial and authority
        Bytes shorter = payload;
        shorter[last] = 0xFF;
        INFO("byte " << last);
        CHECK(readQrSeal("ZJ1:" + toBase45(shorter)).error().code == Code::sealMalformed);
    }
}
