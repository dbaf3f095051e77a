#include "printer/job/stripe.h"

#include "printer/job/trouble.h"
#include "tests/support/catch.h"

using namespace printer;

TEST_CASE("A track takes the signs and the length of its ISO table and no more", "[printer][stripe]") {
    CHECK(fitsTrack("B1234567890^NOBODY/SOME ONE.MR^2912$()-", 0));
    for (const char* sign : {"a", "%", "?", ",", ";", "!", "\"", "&", "'", "*", "+", ":", "<", "=", ">", "@", "_", "[", "\\", "]", "#", "\n"})
        CHECK_FALSE(fitsTrack(std::string("A") + sign, 0));
    CHECK(fitsTrack(std::string(76, 'Z'), 0));
    CHECK_FALSE(fitsTrack(std::string(77, 'Z'), 0));
    for (const std::size_t track : {1U, 2U}) {
        CHECK(fitsTrack("1234567890=2912", track));
        for (const char* sign : {"A", ";", "?", ":", "<", ">", " ", "-"}) CHECK_FALSE(fitsTrack(sign, track));
    }
    CHECK(fitsTrack(std::string(37, '1'), 1));
    CHECK_FALSE(fitsTrack(std::string(38, '1'), 1));
    CHECK(fitsTrack(std::string(104, '1'), 2));
    CHECK_FALSE(fitsTrack(std::string(105, '1'), 2));
}

TEST_CASE("A stripe that cannot be written is refused by the track's number, never by its data", "[printer][stripe]") {
    CHECK(demandStripe({{"A", "1", "2"}, true}));
    CHECK(demandStripe({{"", "1", ""}, false}));
    const auto wrong = demandStripe({{"A", "SECRET", ""}, true});
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == Code::stripeDataInvalid);
    CHECK(wrong.error().detail == "Stripe.DataInvalid, before, track 2");
    CHECK(demandStripe({}).error().code == Code::stripeDataInvalid);
}
