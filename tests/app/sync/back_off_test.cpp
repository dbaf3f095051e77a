#include "app/sync/back_off.h"

#include "app/sync/centre_line.h"
#include "tests/support/catch.h"

using namespace app;
using namespace std::chrono_literals;

TEST_CASE("The pause after a failure lies below a limit that doubles from 0.05 s to 300 s, and begins anew after a success", "[app][sync]") {
    double drawn = 0.5;
    BackOff backOff([&] { return drawn; });
    std::vector<std::chrono::milliseconds> pauses;
    for (int failure = 0; failure < 16; ++failure) pauses.push_back(backOff.afterFailure(0s));
    CHECK(pauses[0] == 25ms);
    CHECK(pauses[1] == 50ms);
    CHECK(pauses[5] == 800ms);
    CHECK(pauses[12] == 102400ms);
    CHECK(pauses[13] == 150s);
    CHECK(pauses[15] == 150s);
    drawn = 0;
    CHECK(backOff.afterFailure(0s) == 0ms);
    drawn = 0.999;
    CHECK(backOff.afterFailure(0s) < 300s);
    backOff.succeeded();
    CHECK(backOff.afterFailure(0s) < 50ms);
}

TEST_CASE("Two stations do not draw the same pauses", "[app][sync]") {
    BackOff one, other;
    int same = 0;
    for (int failure = 0; failure < 20; ++failure) same += one.afterFailure(0s) == other.afterFailure(0s) ? 1 : 0;
    CHECK(same < 10);
}

TEST_CASE("A centre that wants to be left alone for a time is left alone so long, and everybody a little longer", "[app][sync]") {
    BackOff backOff([] { return 0.5; });
    CHECK(backOff.afterFailure(30s) == 30025ms);
    const auto now = std::chrono::system_clock::from_time_t(1445412480);  // Wed, 21 Oct 2015 07:28:00 GMT
    CHECK(retryAfterOf("120", now) == 120s);
    CHECK(retryAfterOf(" 1 ", now) == 1s);
    CHECK(retryAfterOf("Wed, 21 Oct 2015 07:29:30 GMT", now) == 90s);
    CHECK(retryAfterOf("Wed, 21 Oct 2015 07:00:00 GMT", now) == 0s);
    for (const char* nothing : {"", "soon", "-5", "Wed, 99 Oct 2015 07:29:30 GMT"}) CHECK(retryAfterOf(nothing, now) == 0s);
    CHECK(retryAfterOf("99999999999", now) == 1h);
}
