#include "app/station/layout_drafts.h"

#include <nlohmann/json.hpp>

#include "app/station/layout_installation.h"
#include "app/station/setup.h"
#include "tests/support/catch.h"
#include "tests/support/face_content.h"
#include "tests/support/files.h"
#include "tests/support/temporary_folder.h"

using namespace app;

namespace {

const std::filesystem::path resources = ZHIKA_SOURCE_DIR "/resources";

struct Place {
    Place() {
        test::needGraphics();
        REQUIRE(setUpStation({folder.path() / "home", resources, "zhengzhou-2013", "410105000000", "07", ""}));
        station = Station::open(folder.path() / "home", resources).value();
    }
    // "name version standing; …"
    std::string known() {
        std::string all;
        const auto layouts = knownLayouts(*station).value();
        for (const auto& layout : layouts)
            all += (all.empty() ? "" : "; ") + layout.name + " " + std::to_string(layout.version) + " " + nameOf(layout.standing);
        return all;
    }
    printer::LayoutDocument newest(const std::string& name = "zhengzhou-2013") {
        return printer::LayoutDocument::parse(newestLayout(*station, name).value().text).value();
    }
    Result<KnownLayout> puttingToUse(const std::string& name = "zhengzhou-2013") {
        return putToUse(*station, newest(name).text(), "keeper");
    }
    test::TemporaryFolder folder;
    std::shared_ptr<Station> station;
};

}  // namespace

TEST_CASE("A station knows the layout that prints and those that were shipped unsigned", "[app][layout]") {
    Place place;
    CHECK(place.known() == "national-2016 2 unsigned; zhengzhou-2013 1 prints");
    CHECK(newestLayout(*place.station, "../zhengzhou-2013").error().code == Code::layoutUnknown);
}

TEST_CASE("A changed layout is kept as a new version that does not print before it is signed and installed", "[app][layout]") {
    Place place;
    printer::LayoutDocument document = place.newest();
    REQUIRE(document.set("/sides/1/elements/8/pt", "9"));
    const auto saved = saveDraft(*place.station, document, "keeper").value();
    CHECK(saved.version == 2);
    CHECK_FALSE(document.changed());
    CHECK(place.known() == "national-2016 2 unsigned; zhengzhou-2013 2 unsigned");
    CHECK(place.newest().layout().sides[1].elements[8].points == 9);
    CHECK(trustedLayout(*place.station->layouts)->version == 1);

    const std::string text = newestLayout(*place.station, "zhengzhou-2013")->text;
    CHECK(installLayout(*place.station, text, "keeper").error().code == Code::layoutRefused);
    REQUIRE(place.puttingToUse());
    CHECK(place.known() == "national-2016 2 unsigned; zhengzhou-2013 2 prints");
    CHECK(trustedLayout(*place.station->layouts)->version == 2);
    REQUIRE(place.puttingToUse("national-2016"));
    CHECK(place.known() == "national-2016 2 prints; zhengzhou-2013 2 signed");
    CHECK(place.puttingToUse()->standing == LayoutStanding::prints);
    CHECK(place.known() == "national-2016 2 signed; zhengzhou-2013 2 prints");
}

TEST_CASE("Nothing is signed when the file holds another layout than the one that was shown", "[app][layout]") {
    Place place;
    printer::LayoutDocument document = place.newest();
    REQUIRE(document.set("/sides/1/elements/8/pt", "9"));
    const auto saved = saveDraft(*place.station, document, "keeper").value();
    const std::string shown = document.text();
    REQUIRE(document.set("/sides/1/elements/8/pt", "8"));
    REQUIRE(document.save(draftFile(*place.station, saved)));
    CHECK(putToUse(*place.station, shown, "keeper").error().code == Code::layoutNotAsShown);
    CHECK(putToUse(*place.station, "{}", "keeper").error().code == Code::layoutUnknown);
    REQUIRE(saveDraft(*place.station, document, "keeper"));  // a newer version than the one shown
    CHECK(putToUse(*place.station, shown, "keeper").error().code == Code::layoutNotAsShown);
    CHECK(place.known() == "national-2016 2 unsigned; zhengzhou-2013 3 unsigned");
    CHECK(trustedLayout(*place.station->layouts)->version == 1);
    CHECK(place.puttingToUse()->version == 3);
}

TEST_CASE("Each version has a file of its own, and a file that holds no layout is left alone", "[app][layout]") {
    Place place;
    printer::LayoutDocument document = place.newest();
    const KnownLayout second{"zhengzhou-2013", 2};
    std::filesystem::create_directories(draftFile(*place.station, second).parent_path());
    REQUIRE(apdu::writeFileDurably(draftFile(*place.station, second), apdu::bytesOf(std::string("not a layout"))));
    CHECK(saveDraft(*place.station, document, "keeper")->version == 3);
    CHECK(saveDraft(*place.station, document, "keeper")->version == 4);
    CHECK(std::filesystem::exists(draftFile(*place.station, {"zhengzhou-2013", 3})));
    CHECK(test::readAll(draftFile(*place.station, second)) == "not a layout");
}

TEST_CASE("A layout that cannot be written is told, and is still changed", "[app][layout]") {
    Place place;
    printer::LayoutDocument document = place.newest();
    REQUIRE(document.set("/sides/1/elements/8/pt", "9"));
    REQUIRE(apdu::writeFileDurably(place.station->home / "layouts", apdu::bytesOf(std::string("in the way"))));
    const auto refused = saveDraft(*place.station, document, "keeper");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::layoutNotChanged);
    CHECK(std::get<printer::Error>(refused.error().cause).code == printer::Code::layoutNotSaved);
    CHECK(document.changed());
}
