#include "app/inspection/verify_code.h"

#include <random>

#include "cardlib/keys/embedded_vault.h"
#include "cardlib/seal/base45.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/sealed_codes.h"

using namespace app;

namespace {

const Authorities& organs() {
    static const auto all = Authorities::parse(test::resource("codes/authorities.json"));
    return all;
}

Day day(const char* text) {
    return parseDay(text).value();
}

bool accepted(const std::string& text, const std::string& pem) {
    const auto verdict = verifyCode(text, pem, organs(), day("2027-01-01"));
    return verdict && holds(verdict->findings);
}

}  // namespace

TEST_CASE("An inspector with only the public key sees that a code holds, and whose it is", "[app][code]") {
    const test::SealedCodes codes;
    const auto verdict = verifyCode(codes.make(1), codes.pem, organs(), day("2036-11-23")).value();
    CHECK(holds(verdict.findings));
    CHECK(verdict.authority == "郑州市公安局金水分局");
    CHECK(verdict.seal.name.reveal() == "测试·持卡人1");
}

TEST_CASE("A code is refused for its signer, its signature, its term and its organ, each told apart", "[app][code]") {
    const std::string foreign = test::SealedCodes().make(1);  // a process has one token
    test::SealedCodes codes;
    const auto stranger = verifyCode(foreign, codes.pem, organs(), day("2027-01-01")).value();
    CHECK(contains(stranger.findings, Meaning::issuerUnknown));
    CHECK(contains(stranger.findings, Meaning::codeForged));
    const auto expired = verifyCode(codes.make(1), codes.pem, organs(), day("2036-11-24")).value();
    CHECK(contains(expired.findings, Meaning::termExpired));
    CHECK(contains(expired.findings, Meaning::codeSigned));
    codes.record.set("authority_code", "119999000000");
    const auto elsewhere = verifyCode(codes.make(1), codes.pem, organs(), day("2027-01-01")).value();
    CHECK(contains(elsewhere.findings, Meaning::authorityUnknown));
    CHECK_FALSE(holds(elsewhere.findings));
    CHECK(verifyCode("HTTP://EXAMPLE", codes.pem, organs(), day("2027-01-01")).error().code == Code::codeMalformed);
    CHECK(verifyCode(codes.make(1), "no key", organs(), day("2027-01-01")).error().code == Code::issuerKeyUnusable);
}

TEST_CASE("No single bit of a code's content can be turned unnoticed", "[app][code]") {
    const test::SealedCodes codes;
    const std::string text = codes.make(1);
    const auto payload = cardlib::fromBase45(text.substr(4)).value();
    REQUIRE(accepted(text, codes.pem));
    int refused = 0;
    for (std::size_t bit = 0; bit < payload.size() * 8; ++bit) {
        auto changed = payload;
        changed[bit / 8] ^= static_cast<apdu::Byte>(1 << bit % 8);
        refused += accepted("ZJ1:" + cardlib::toBase45(changed), codes.pem) ? 0 : 1;
    }
    CHECK(refused == static_cast<int>(payload.size() * 8));
}

TEST_CASE("Random changes of codes are refused", "[app][code]") {
    const test::SealedCodes codes;
    std::mt19937 random(45);
    const std::string text = codes.make(1);
    for (int i = 0; i < 2000; ++i) {
        const std::string changed = test::mutated(text, random);
        if (changed != text && accepted(changed, codes.pem)) FAIL(changed);
    }
    SUCCEED("each was refused");
}
