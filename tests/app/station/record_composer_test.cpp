#include "app/station/record_composer.h"

#include "app/station/setup.h"
#include "tests/support/catch.h"
#include "tests/support/face_content.h"
#include "tests/support/temporary_folder.h"

using namespace app;

TEST_CASE("An order has a value for all that a shipped layout binds, but for a second name", "[app][layout]") {
    test::needGraphics();
    const std::filesystem::path resources = ZHIKA_SOURCE_DIR "/resources";
    for (const std::string name : {"zhengzhou-2013", "national-2016"}) {
        INFO(name);
        const test::TemporaryFolder folder;
        REQUIRE(setUpStation({folder.path() / "home", resources, name, "410105000000", "07", ""}));
        const auto station = Station::open(folder.path() / "home", resources).value();
        const auto texts = composeFace(*station, {}, specimenNumbers(station->identity, today()));
        const auto layout = test::layout(name);
        for (const auto& side : layout.sides)
            for (const auto& element : side.elements) {
                INFO(element.id);
                if (!element.bind.empty() && element.bind != "name_second") CHECK(texts.contains(element.bind));
            }
    }
}
