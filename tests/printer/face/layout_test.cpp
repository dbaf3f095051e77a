#include "printer/face/layout.h"

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/files.h"

using namespace printer;
using nlohmann::json;

TEST_CASE("A fault in a layout is told with its place", "[printer][layout]") {
    const struct {
        const char* pointer;
        json value;
        const char* told;
    } faults[] = {
        {"/sides/0/elements/0/box", {0, 0, 100, 10}, "/sides/0/elements/0/box: does not lie on the card"},
        {"/sides/0/elements/0/box", "all", "/sides/0/elements/0/box: four numbers"},
        {"/sides/0/elements/0/colour", "blue", "/sides/0/elements/0/colour: must be #rrggbb"},
        {"/sides/1/elements/0/type", "circle", "/sides/1/elements/0/type: is none of the known words"},
        {"/dpi", "300", "/dpi: is of the wrong type"},
        {"/fonts", json::array(), "/fonts: at least one family"}};
    for (const auto& fault : faults) {
        json layout = json::parse(test::resource("layouts/zhengzhou-permit-1.json"));
        layout[json::json_pointer(fault.pointer)] = fault.value;
        const auto read = parseLayout(layout.dump());
        REQUIRE_FALSE(read);
        CHECK(read.error().code == Code::layoutInvalid);
        CHECK_THAT(read.error().detail, Catch::Contains(fault.told));
    }
    CHECK(parseLayout("{").error().code == Code::layoutInvalid);
    CHECK(readLayout("/nowhere.json").error().code == Code::layoutUnreadable);
}
