#include "printer/face/layout.h"

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/files.h"

using namespace printer;
using nlohmann::json;

namespace {

json shipped(const std::string& name = "zhengzhou-2013") {
    return json::parse(test::resource("layouts/" + name + ".json"));
}

// The faults of the shipped layout with another value at a place.
std::vector<LayoutFault> faultsWith(const std::string& pointer, const json& value) {
    json layout = shipped();
    layout[json::json_pointer(pointer)] = value;
    return checkLayout(layout.dump()).faults;
}

// Where the element of this id stands on a side.
std::string placeOf(int side, const std::string& id) {
    const json elements = shipped()["sides"][static_cast<std::size_t>(side)]["elements"];
    for (std::size_t i = 0; i < elements.size(); ++i)
        if (elements[i]["id"] == id)
            return "/sides/" + std::to_string(side) + "/elements/" + std::to_string(i);
    throw std::runtime_error("no " + id);
}

}  // namespace

TEST_CASE("The shipped layouts hold every rule and show every element in its place", "[printer][layout]") {
    for (const std::string name : {"zhengzhou-2013", "national-2016"}) {
        const auto checked = checkLayout(shipped(name).dump());
        CHECK(checked.faults.empty());
        CHECK(checked.layout.name == name);
        CHECK(checked.layout.resolutions == std::vector<int>{300, 600});
        CHECK(checked.layout.sides[1].keepOuts.front().what == KeepOut::What::contacts);
    }
}

TEST_CASE("A fault in a layout is told with path, value and rule", "[printer][layout]") {
    const std::string photo = placeOf(0, "photo"), name = placeOf(0, "name"), sex = placeOf(0, "sex"),
                      code = placeOf(1, "code"), number = placeOf(1, "number");
    const struct {
        std::string pointer;
        json value;
        std::string path, told, rule;
    } faults[] = {
        {"/schema", 2, "/schema", "2", "must be 1"},
        {"/stock", "A4", "/stock", "\"A4\"", "must be one of CR79, CR80"},
        {"/dpi", {300, 400}, "/dpi", "[300,400]", "300 and 600"},
        {"/dpi", "300", "/dpi", "\"300\"", "300 and 600"},
        {"/fonts", json::array(), "/fonts", "[]", "at least one family"},
        {"/fonts", {1}, "/fonts", "[1]", "a list of at most 8 texts"},
        {"/sides/1/name", "front", "/sides", "[", "of different names"},
        {photo + "/box", {0, 0, 100, 10}, photo + "/box", "[0,0,100,10]", "must lie on the card"},
        {photo + "/box", {10, 10, 20, 20}, photo + "/box", "[10,10,20,20]", "358 to 441"},
        {photo + "/panel", "resin", photo + "/panel", "\"resin\"", "pictures are printed in colour"},
        {photo + "/box", "all", photo + "/box", "\"all\"", "four numbers"},
        {photo + "/box/0", 0.0001, photo + "/box", "[0.0001,", "three decimals"},
        {photo + "/colour", "blue", photo + "/colour", "\"blue\"", "#rrggbb"},
        {photo + "/type", "circle", photo + "/type", "\"circle\"", "must be one of braid, ghost"},
        {photo + "/rotation", 45, photo + "/rotation", "45", "0, 90, 180 or 270"},
        {photo + "/id", "ghost", placeOf(0, "ghost") + "/id", "\"ghost\"", "once on a side"},
        {photo + "/pt", 8, photo + "/pt", "8", "is no member"},
        {code + "/box", {60, 18, 20, 20}, code + "/box", "[60,18,20,20]", "20.6"},
        {number + "/box", {5, 20, 60, 4.2}, number + "/box", "[5,20,60,4.2]", "contacts"},
        {name + "/min_pt", 30, name + "/min_pt", "30", "at most pt"},
        {name + "/text", "A", name + "/bind", "\"name\"", "either bind or text"},
        {name + "/lines", 3, name + "/lines", "3", "unless fit is wrap"},
        {name + "/condition", json::object(), name + "/condition", "{}", "either has or lacks"},
        {sex + "/min_pt", 5, sex + "/min_pt", "5", "where fit is refuse"},
        {placeOf(0, "emblem") + "/svg", "<svg viewBox='0 0 1 1'><image/></svg>", placeOf(0, "emblem") + "/svg",
         "\"<svg", "without <image"}};
    for (const auto& fault : faults) {
        const auto found = faultsWith(fault.pointer, fault.value);
        INFO(fault.pointer << " " << fault.value);
        REQUIRE_FALSE(found.empty());
        CHECK(found[0].path == fault.path);
        CHECK_THAT(found[0].value, Catch::StartsWith(fault.told));
        CHECK_THAT(found[0].rule, Catch::Contains(fault.rule));
    }
}

TEST_CASE("Every fault of a layout is told, not only the first", "[printer][layout]") {
    json layout = shipped();
    layout["schema"] = 9;
    layout["sides"][0]["elements"][0]["colour"] = "red";
    layout.at(json::json_pointer(placeOf(1, "code")))["type"] = "rect";
    CHECK(checkLayout(layout.dump()).faults.size() == 3);  // the code is no longer there
    const auto read = parseLayout(layout.dump());
    REQUIRE_FALSE(read);
    CHECK(read.error().code == Code::layoutInvalid);
    CHECK_THAT(read.error().detail, Catch::Contains("/schema: must be 1, is 9; "));
    CHECK_THAT(read.error().detail, Catch::Contains("/sides: must have one code"));
}

TEST_CASE("What is no layout at all is refused", "[printer][layout]") {
    CHECK(parseLayout("{").error().code == Code::layoutInvalid);
    CHECK(parseLayout(std::string(100000, '[')).error().code == Code::layoutInvalid);
    CHECK(readLayout("/nowhere.json").error().code == Code::layoutUnreadable);
}
