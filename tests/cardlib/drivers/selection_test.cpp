#include "apdu/iso7816/file_control.h"
#include "cardlib/virtual_card/card_models.h"
#include "tests/cardlib/drivers/native_bench.h"

using namespace cardlib;

namespace {

apdu::FileControl told(apdu::Session& session, Byte p1, const Bytes& data) {
    const auto answer = session.send(apdu::Command(0x00, 0xA4, p1, 0x00, data, 256)).value();
    CHECK(answer.sw.ok());
    return apdu::parseFileControl(answer.data).value();
}

}  // namespace

TEST_CASE("A native card tells of each directory that is selected, with the issuer's data once it is there",
          "[cardlib][drivers]") {
    for (const auto& name : test::nativeProfiles()) {
        test::NativeBench bench(name);
        const auto master = told(bench.session, 0x00, {0x3F, 0x00});
        CHECK(master.identifier == 0x3F00);
        CHECK(master.name.empty());
        CHECK(master.isUsable());

        CHECK(told(bench.session, 0x04, bench.application.aid).proprietary.empty());
        test::NativeBench::must(bench.cos.authenticate(bench.application.keys.front()));
        File issuer;
        issuer.id = "issuer";
        issuer.fid = 0x0015;
        issuer.size = 30;
        issuer.read = 0xF0;
        issuer.write = 0xFA;
        test::NativeBench::must(bench.cos.create(issuer));
        test::NativeBench::must(bench.cos.write(issuer, Bytes(30, 0x44)));
        const auto application = told(bench.session, 0x04, bench.application.aid);
        CHECK(application.identifier == bench.application.fid);
        CHECK(application.name == bench.application.aid);
        REQUIRE(application.proprietary.size() == 1);
        CHECK(application.proprietary[0] == apdu::Tlv{0x9F0C, Bytes(30, 0x44), {}});

        test::NativeBench::must(bench.cos.blockApplication(NativeCos::Block::untilUnblocked));
        CHECK_FALSE(told(bench.session, 0x04, bench.application.aid).isUsable());
    }
}

TEST_CASE("A Java card tells its issuer security domain's name", "[cardlib][drivers]") {
    const auto card = makeBlank({Family::globalPlatform, "scp03-128"}, test::CardBench::chipSerial());
    InProcessReader reader(*card);
    apdu::Session session(reader, card->atr());
    const auto domain = told(session, 0x04, {});
    CHECK(domain.name == Bytes{0xA0, 0x00, 0x00, 0x01, 0x51, 0x00, 0x00, 0x00});
    CHECK(domain.proprietary.front() == apdu::Tlv{0x9F65, {0xFF}, {}});
}
