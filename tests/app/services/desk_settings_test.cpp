#include "app/services/desk_settings.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "app/services/printer_station.h"
#include "tests/support/station_bench.h"

using namespace app;

namespace {

std::vector<std::string> changesTold(Station& station) {
    std::vector<std::string> rows;
    SQLite::Statement row(station.database->handle(),
                          "SELECT actor || ' ' || object || ' ' || result FROM audit WHERE action = 'setting changed' ORDER BY sequence");
    while (row.executeStep()) rows.push_back(row.getColumn(0).getString());
    return rows;
}

std::string refusal(Station& station, const DeskSettings& wanted) {
    const auto done = changeDeskSettings(station, wanted, "keeper");
    return done ? "" : nameOf(done.error().code) + " " + done.error().detail;
}

}  // namespace

TEST_CASE("A station's settings are kept with it, and each one that changed is told", "[app][services][settings]") {
    test::StationBench bench;
    CHECK(loadDeskSettings(*bench.station->database).value() == DeskSettings{});
    const DeskSettings first{"file:/tmp/prints", "tcp://127.0.0.1:36100", bench.home().string(), 3};
    REQUIRE(changeDeskSettings(*bench.station, first, "keeper"));
    CHECK(changesTold(*bench.station).size() == 4);
    bench.open();
    CHECK(loadDeskSettings(*bench.station->database).value() == first);
    auto second = first;
    second.lockMinutes = 0;
    REQUIRE(changeDeskSettings(*bench.station, second, "keeper"));
    CHECK(loadDeskSettings(*bench.station->database).value() == second);
    REQUIRE(changesTold(*bench.station).size() == 5);
    CHECK(changesTold(*bench.station).back() == "keeper setting lock_minutes 3 -> ");
}

TEST_CASE("A setting that cannot be is refused, and none of those given with it is taken", "[app][services][settings]") {
    test::StationBench bench;
    const DeskSettings before{"cups:cards", "/dev/ttyUSB0", "", 10};
    REQUIRE(changeDeskSettings(*bench.station, before, "keeper"));
    CHECK(refusal(*bench.station, {"paper", "usb", "", 5}) == "app.printerUnknown paper");
    CHECK(refusal(*bench.station, {"evolis:tcp://host", "", "", 5}) == "app.printerUnknown evolis:tcp://host");
    CHECK(refusal(*bench.station, {"evolis:usb", "tcp://:1", "", 5}) == "app.idReaderUnknown tcp://:1");
    CHECK(refusal(*bench.station, {"magicard:tcp://host:9100", "usb", "/no/such/folder", 5}) == "app.cameraFolderMissing /no/such/folder");
    CHECK(refusal(*bench.station, {"ipp://host/ipp/print", "usb", "", 121}) == "app.lockTimeUnfit 121");
    CHECK(refusal(*bench.station, {"", "", "", -1}) == "app.lockTimeUnfit -1");
    CHECK(loadDeskSettings(*bench.station->database).value() == before);
}

TEST_CASE("A lock time that was written into the store by somebody else is none", "[app][services][settings]") {
    test::StationBench bench;
    for (const char* minutes : {"0", "-5", "121", "5 minutes", "99999999999999999999"}) {
        REQUIRE(saveSetting(*bench.station->database, "lock_minutes", minutes));
        CHECK(loadDeskSettings(*bench.station->database).value().lockMinutes == 0);
    }
}

TEST_CASE("The reader in a printer is booked anew, under the printer's own name", "[app][services][settings]") {
    test::StationBench bench;
    auto& station = *bench.station;
    const std::string printer = "evolis:tcp://127.0.0.1:9100";
    CHECK(bookedStations(station).value().empty());
    REQUIRE(stationOf(station, printer, "First", "keeper"));
    CHECK(stationOf(station, printer, "Second", "keeper").error().code == Code::stationBoundOtherwise);
    REQUIRE(rebookStation(station, {printer, "Second", true}, "keeper"));
    const auto booked = bookedStations(station).value();
    REQUIRE(booked.size() == 1);
    CHECK(booked[0].printer == printer);
    CHECK(booked[0].reader == "Second");
    CHECK(booked[0].contactless);
    CHECK(stationOf(station, printer, "Second", "keeper"));
    for (const char* none : {"file:/tmp/prints", "evolis:tcp://host", "paper"})
        CHECK(rebookStation(station, {none, "Second", false}, "keeper").error().code == Code::printerUnknown);
    CHECK(bookedStations(station).value().size() == 1);
}
