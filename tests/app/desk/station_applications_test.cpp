#include "app/desk/services/station_applications.h"
#include "tests/app/desk/fakes.h"
#include "tests/support/station_bench.h"

using app::State;

TEST_CASE("Who waits is listed before what was refused, of which the last comes first, and no refusal pushes anybody out", "[app][desk][application]") {
    test::application();
    test::StationBench bench;
    std::vector<std::int64_t> orders;
    for (const auto& row : bench.import(5).accepted) orders.push_back(row.order);
    REQUIRE(orders.size() == 5);
    for (std::size_t i = 0; i < 4; ++i) REQUIRE(refuseApplication(*bench.station, {orders[i], "reviewer", "lives elsewhere"}));
    REQUIRE(returnApplication(*bench.station, {orders[4], "reviewer", {}, {"identity"}}));
    QObject asker;
    app::StationLane lane([&] { return app::Result<std::shared_ptr<app::Station>>(bench.station); });
    const app::StationServices services(lane, lane, "clerk", "预览");
    app::StationApplications applications(lane, services, 2);
    std::vector<std::int64_t> listed;
    applications.rows(&asker, {State::returned, State::refused}, [&](const app::Result<std::vector<app::ApplicationRow>>& rows) {
        for (const auto& row : rows.value()) listed.push_back(row.order);
    });
    REQUIRE(QTest::qWaitFor([&] { return !listed.empty(); }, 60000));
    CHECK(listed == std::vector<std::int64_t>{orders[4], orders[3], orders[2]});
}
