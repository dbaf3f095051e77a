#include "app/sync/synchronize.h"

#include <QCoreApplication>

#include "tests/support/catch.h"
#include "tests/support/store_bench.h"

using namespace app;

TEST_CASE("Nothing is sent to a centre whose address is not https", "[app][sync]") {
    int count = 1;
    char name[] = "test";
    char* arguments[] = {name, nullptr};
    const QCoreApplication program(count, arguments);
    test::StoreBench bench;
    bench.append(1);
    const auto code = [&](const char* url) {
        return synchronize(bench.events, {url, "410105000000:07", bench.folder.path() / "tls"}).error().code;
    };
    CHECK(code("http://127.0.0.1:9") == Code::centreInsecure);
    CHECK(code("HTTP://127.0.0.1:9") == Code::centreInsecure);
    CHECK(code("https://127.0.0.1:9") == Code::centreUnconfigured);
    CHECK(code("") == Code::centreUnconfigured);
}
