#include "app/station/layout_trial.h"

#include <algorithm>

#include "app/station/specimen_face.h"
#include "tests/support/catch.h"
#include "tests/support/face_content.h"

using namespace app;

namespace {

const std::filesystem::path resources = ZHIKA_SOURCE_DIR "/resources";

// With the permit's number in a box that is too narrow.
printer::Layout narrow() {
    printer::Layout layout = test::layout();
    std::ranges::find(layout.sides[1].elements, "number", &printer::Element::id)->box.width = 20;
    return layout;
}

}  // namespace

TEST_CASE("A layout is tried with the invented holder, and each text that does not fit is told once", "[app][layout]") {
    const auto layout = test::layout();
    const auto specimen = specimenFace(resources).value();
    REQUIRE(layout.resolutions.size() == 2);
    for (const auto care : {TrialCare::quick, TrialCare::thorough}) {
        const auto good = tryLayout(layout, specimen, care);
        CHECK(good.face);
        CHECK(good.faults.empty());
        const auto bad = tryLayout(narrow(), specimen, care);
        CHECK_FALSE(bad.face);
        REQUIRE(bad.faults.size() == 1);
        CHECK(bad.faults.front().code == printer::Code::textTooLong);
        CHECK(bad.faults.front().detail == "number");
    }
}
