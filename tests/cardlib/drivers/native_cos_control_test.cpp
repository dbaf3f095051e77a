#include "tests/cardlib/drivers/native_bench.h"

using namespace cardlib;
using apdu::SecretBytes;

namespace {

// PIN 00 of the application: usable by anybody, its state 3, three tries; and the key that unblocks it.
struct PinBench : test::NativeBench {
    explicit PinBench(const std::string& profileName) : NativeBench(profileName) {
        must(cos.writePin({"3A-00", 0x3A, 0, 0xF0, 0xEF, 0x03, 0x33, 0, ""}, pin, masterKey()));
        must(cos.writeKey({"37-00", 0x37, 0, 0xF0, 0xFA, 0xFF, 0x33, 0, application.keys[2].master}, masterKey()));
        must(cos.create(secret));
        must(cos.write(secret, Bytes(16, 0x77)));
    }
    CardKey unblocking() const { return cos.cardKey(application.keys[2].master); }
    bool readable() { return cos.read(secret, 16).has_value(); }

    const SecretBytes pin = SecretBytes::copyOf(apdu::bytesOf("314159"));
    const SecretBytes wrong = SecretBytes::copyOf(apdu::bytesOf("271828"));
    File secret = [] {
        File file;
        file.id = "secret";
        file.fid = 0x0203;
        file.size = 16;
        file.read = 0x33;
        file.write = 0xFA;
        return file;
    }();
};

}  // namespace

TEST_CASE("A PIN opens what waits for it, and the wrong one says how many tries are left", "[cardlib][drivers]") {
    for (const auto& name : test::nativeProfiles()) {
        PinBench bench(name);
        CHECK(bench.cos.select(bench.application).value());
        CHECK_FALSE(bench.readable());
        const auto refused = bench.cos.verifyPin(0, bench.wrong);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == Code::keyWrong);
        CHECK(refused.error().detail == "VERIFY, tries left: 2");
        test::NativeBench::must(bench.cos.verifyPin(0, bench.pin));
        CHECK(bench.readable());
        CHECK(test::refusal(bench.cos.verifyPin(1, bench.pin)) == 0x6A88);
    }
}

TEST_CASE("A PIN without tries left is unblocked with a new one by the unblocking key alone", "[cardlib][drivers]") {
    for (const auto& name : test::nativeProfiles()) {
        PinBench bench(name);
        CHECK(bench.cos.select(bench.application).value());
        for (int i = 0; i < 3; ++i) CHECK_FALSE(bench.cos.verifyPin(0, bench.wrong));
        CHECK(test::refusal(bench.cos.verifyPin(0, bench.pin)) == 0x6983);
        CHECK(test::refusal(bench.cos.unblockPin(0, bench.wrong, bench.masterKey())) == 0x9302);
        test::NativeBench::must(bench.cos.unblockPin(0, bench.wrong, bench.unblocking()));
        CHECK(bench.cos.verifyPin(0, bench.pin).error().code == Code::keyWrong);
        test::NativeBench::must(bench.cos.verifyPin(0, bench.wrong));
        CHECK(bench.readable());
    }
}

TEST_CASE("A blocked application says so until it is unblocked", "[cardlib][drivers]") {
    for (const auto& name : test::nativeProfiles()) {
        PinBench bench(name);
        test::NativeBench::must(bench.cos.blockApplication(NativeCos::Block::untilUnblocked));
        CHECK(bench.cos.select(bench.application).value());
        CHECK(test::refusal(bench.cos.verifyPin(0, bench.pin)) == 0x9303);
        test::NativeBench::must(bench.cos.unblockApplication());
        test::NativeBench::must(bench.cos.verifyPin(0, bench.pin));
    }
}

TEST_CASE("An application blocked for ever stays so, and the rest of the card works", "[cardlib][drivers]") {
    for (const auto& name : test::nativeProfiles()) {
        PinBench bench(name);
        test::NativeBench::must(bench.cos.blockApplication(NativeCos::Block::forEver));
        CHECK(test::refusal(bench.cos.unblockApplication()) == 0x9303);
        CHECK(test::refusal(bench.cos.select(bench.application)) == 0x6283);
        bench.card.reset();
        CHECK(test::refusal(bench.cos.select(bench.application)) == 0x6283);
        CHECK(bench.cos.selectMasterFile().value());
        test::NativeBench::must(bench.cos.authenticate(bench.profile.mf.keys.front()));
    }
}

TEST_CASE("A blocked card obeys nothing more, not after a reset either", "[cardlib][drivers]") {
    for (const auto& name : test::nativeProfiles()) {
        PinBench bench(name);
        test::NativeBench::must(bench.cos.blockCard());
        bench.card.reset();
        CHECK_FALSE(bench.cos.selectMasterFile().value());
        CHECK(test::refusal(bench.cos.authenticate(bench.profile.mf.keys.front())) == 0x6A81);
    }
}

TEST_CASE("Three wrong MACs lock an application, and unblocking it forgets them", "[cardlib][drivers]") {
    for (const auto& name : test::nativeProfiles()) {
        PinBench bench(name);
        File guarded = bench.secret;
        guarded.id = "guarded";
        guarded.fid = 0x0204;
        guarded.read = 0xF0;
        guarded.protection = Protection::mac;
        test::NativeBench::must(bench.cos.create(guarded));
        Application other = bench.application;
        other.keys = {{"36-00", 0x36, 0, 0xF0, 0xFA, 0xFF, 0x33, 0, bench.profile.mf.keys.front().master}};
        bench.cos.protectWith(other);
        for (int i = 0; i < 3; ++i) CHECK(test::refusal(bench.cos.write(guarded, Bytes(16))) == 0x9302);
        bench.cos.protectWith(bench.application);
        CHECK(test::refusal(bench.cos.write(guarded, Bytes(16))) == 0x9303);
        test::NativeBench::must(bench.cos.unblockApplication());
        test::NativeBench::must(bench.cos.write(guarded, Bytes(16, 0x55)));
        CHECK(bench.cos.read(guarded, 16).value() == Bytes(16, 0x55));
    }
}

TEST_CASE("Without a line protection key there is nothing to block with", "[cardlib][drivers]") {
    PinBench bench("zhengzhou-permit-1");
    bench.cos.protectWith(Application{});
    CHECK(test::refusal(bench.cos.blockCard()) == 0x6A88);
    CHECK(test::refusal(bench.cos.read(bench.secret, 16, true)) == 0x6A88);
}
