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
    const DeskSettings first{"file:/tmp/prints", "tcp://127.0.0.1:36100", bench.home().string(), 3, "Operator 00", "https://centre:8443",
                             bench.home().string(), true};
    REQUIRE(changeDeskSettings(*bench.station, first, "keeper"));
    CHECK(changesTold(*bench.station).size() == 8);
    bench.open();
    CHECK(loadDeskSettings(*bench.station->database).value() == first);
    auto second = first;
    second.lockMinutes = 0;
    REQUIRE(changeDeskSettings(*bench.station, second, "keeper"));
    CHECK(loadDeskSettings(*bench.station->database).value() == second);
    REQUIRE(changesTold(*bench.station).size() == 9);
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
    auto wanted = before;
    wanted.centre = "http://centre";
    CHECK(refusal(*bench.station, wanted) == "app.centreInsecure http://centre");
    wanted.centre = "https://centre";
    wanted.centreFolder = "/no/such/folder";
    CHECK(refusal(*bench.station, wanted) == "app.centreFolderMissing /no/such/folder");
    CHECK(loadDeskSettings(*bench.station->database).value() == before);
}

TEST_CASE("A store that came out of a backup keeps its centre, which may have moved, until it was asked", "[app][services][settings][sync]") {
    test::StationBench bench;
    DeskSettings settings;
    settings.centre = "https://centre";
    REQUIRE(changeDeskSettings(*bench.station, settings, "keeper"));
    REQUIRE(markRestored(*bench.station->database));
    bench.open();
    settings.centre = "https://moved";
    REQUIRE(changeDeskSettings(*bench.station, settings, "keeper"));
    settings.centre.clear();
    CHECK(refusal(*bench.station, settings).starts_with("app.storeRestored"));
    CHECK(loadDeskSettings(*bench.station->database).value().centre == "https://moved");
}

TEST_CASE("A lock time that was written into the store by somebody else is none", "[app][services][settings]") {
    test::StationBench bench;
    for (const char* minutes : {"0", "-5", "121", "5 minutes", "99999999999999999999"}) {
        REQUIRE(saveSetting(*bench.station->database, "lock_minutes", minutes));
        CHECK(loadDeskSettings(*bench.station->database).value().lockMinutes == 0);
    }
}

TEST_CASE("The readers booked in printers are listed, each printer with the one booked last", "[app][services][settings]") {
    test::StationBench bench;
    auto& station = *bench.station;
    CHECK(bookedStations(station).value().empty());
    REQUIRE(bookStation(station, {"magicard:usb:7", "Other", false}, "keeper"));
    REQUIRE(bookStation(station, {"evolis:usb:4711", "First", false}, "keeper"));
    REQUIRE(bookStation(station, {"evolis:usb:4711", "Second", true}, "keeper"));
    const auto booked = bookedStations(station).value();
    REQUIRE(booked.size() == 2);
    CHECK(booked[0].printer == "evolis:usb:4711");
    CHECK(booked[0].reader == "Second");
    CHECK(booked[0].contactless);
    CHECK(booked[1].printer == "magicard:usb:7");
}

TEST_CASE("A reader that is not there, and a printer with no station inside, are not booked", "[app][services][settings]") {
    test::StationBench bench;
    auto& station = *bench.station;
    for (const char* none : {"file:/tmp/prints", "evolis:tcp://host", "paper"})
        CHECK(rebookStation(station, {none, "Reader", false}, "keeper").error().code == Code::printerUnknown);
    CHECK(rebookStation(station, {"evolis:usb:4711", "No such reader", false}, "keeper").error().code == Code::deviceFailed);
    CHECK(bookedStations(station).value().empty());
}
