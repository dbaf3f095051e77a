#include "app/sync/receipt_check.h"

#include "cardlib/crypto/sm2.h"
#include "tests/support/catch.h"
#include "tests/support/store_bench.h"

using namespace app;

namespace {

constexpr auto station = "410105000000:07";

struct Centre {
    apdu::SecretBytes key = cardlib::sm2Generate();
    std::string pem = cardlib::sm2PublicPem(key).value();

    [[nodiscard]] Receipt signedReceipt(Receipt receipt) const {
        receipt.signature = cardlib::sm2Sign(key, signedPart(receipt)).value();
        return receipt;
    }
};

}  // namespace

TEST_CASE("A receipt is kept when the centre signed what this station's chain has there", "[app][sync]") {
    test::StoreBench bench;
    const Centre centre;
    bench.append(3);
    const Receipt genuine{station, "2026-11-26T00:00:00Z", 2, bench.events.hashOf(2).value(), {}};
    REQUIRE(keepReceipt(bench.events, station, centre.pem, centre.signedReceipt(genuine)));
    CHECK(bench.events.receiptedUpto() == 2);
}

TEST_CASE("A receipt that was changed anywhere, is another station's or another centre's is not believed",
          "[app][sync]") {
    test::StoreBench bench;
    const Centre centre, stranger;
    bench.append(3);
    const Receipt honest{station, "2026-11-26T00:00:00Z", 2, bench.events.hashOf(2).value(), {}};
    const Receipt genuine = centre.signedReceipt(honest);
    std::vector<Receipt> forged(7, genuine);
    forged[0].upto = 3;
    forged[1].serverTime = "2027-01-01T00:00:00Z";
    forged[2].signature.back() ^= 1;
    forged[3].signature.clear();
    forged[4] = stranger.signedReceipt(honest);
    forged[5].station = "410105000000:08";
    forged[5] = centre.signedReceipt(forged[5]);
    forged[6].headHash = bench.events.hashOf(1).value();
    forged[6] = centre.signedReceipt(forged[6]);
    Receipt beyond{station, honest.serverTime, 9, {}, {}};
    forged.push_back(centre.signedReceipt(beyond));
    for (std::size_t i = 0; i < forged.size(); ++i) {
        INFO("forgery " << i);
        const auto kept = keepReceipt(bench.events, station, centre.pem, forged[i]);
        REQUIRE_FALSE(kept);
        CHECK(kept.error().code == Code::receiptInvalid);
    }
    CHECK(bench.events.receiptedUpto() == 0);
}
