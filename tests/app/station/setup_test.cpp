#include "app/station/first_start.h"
#include "app/station/station.h"

#include "app/store/home_lock.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/temporary_folder.h"

using namespace app;

namespace {

struct Place {
    [[nodiscard]] SetupOptions options() const {
        return {folder.path() / "home", ZHIKA_SOURCE_DIR "/resources", "zhengzhou-2013", "410105000000", "07", ""};
    }
    [[nodiscard]] std::filesystem::path home() const { return folder.path() / "home"; }
    test::TemporaryFolder folder;
};

}  // namespace

TEST_CASE("Setting up again never touches the vault of a station that lost its store", "[app][setup]") {
    const Place place;
    REQUIRE(setUpStation(place.options()));
    const std::string pin = test::readAll(place.home() / "pin");
    CHECK(setUpStation(place.options()).error().code == Code::stationExists);
    std::filesystem::rename(place.home() / "station.db", place.folder.path() / "moved.db");
    CHECK(setUpStation(place.options()).error().code == Code::stationExists);
    CHECK(test::readAll(place.home() / "pin") == pin);
}

TEST_CASE("A station that cannot be set up leaves nothing behind", "[app][setup]") {
    const Place place;
    auto options = place.options();
    options.profile = "no-such-profile";
    CHECK(setUpStation(options).error().code == Code::profileRefused);
    options = place.options();
    options.layout = "no-such-layout";
    CHECK(setUpStation(options).error().code == Code::resourceUnreadable);
    for (const auto* elsewhere : {"110105000000", "41010500000", "41010500000x"}) {
        options = place.options();
        options.authority = elsewhere;
        CHECK(setUpStation(options).error().code == Code::authorityMalformed);
    }
    CHECK_FALSE(std::filesystem::exists(place.home() / "pin"));
    REQUIRE(setUpStation(place.options()));
}

TEST_CASE("Under the national regulations only a county's authority signs permits", "[app][setup]") {
    const Place place;
    auto options = place.options();
    options.regime = "national-2016";
    options.authority = "410100000000";
    CHECK(setUpStation(options).error().code == Code::authorityMalformed);
    CHECK_FALSE(holdsStation(place.home()));
    options.authority = "410105000000";
    CHECK(setUpStation(options));
}

TEST_CASE("A first start that is cut off before its administrator is there leaves no station that lets anybody in", "[app][setup]") {
    const Place place;
    CHECK(setUpStation(place.options(), [](Database&, cardlib::KeyVault&) -> Result<void> { return fail(Code::diskFull); }).error().code ==
          Code::diskFull);
    CHECK_FALSE(holdsStation(place.home()));
    const FirstAdministrator root{"root", "管理员", apdu::SecretBytes::copyOf(apdu::bytesOf("correct horse"))};
    REQUIRE(startStation(place.options(), root, "file:/tmp/prints"));
    const auto station = Station::open(place.home(), ZHIKA_SOURCE_DIR "/resources").value();
    CHECK(station->people->areSetUp().value());
    CHECK(loadSetting(*station->database, printerSetting).value() == "file:/tmp/prints");
}

TEST_CASE("Two cannot set up the same folder at once", "[app][setup]") {
    const Place place;
    std::filesystem::create_directories(place.home());
    const auto lock = HomeLock::take(place.home());
    REQUIRE(lock);
    CHECK(setUpStation(place.options()).error().code == Code::homeInUse);
}
