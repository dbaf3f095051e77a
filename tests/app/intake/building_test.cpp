#include "app/intake/building.h"

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/files.h"

TEST_CASE("Of an address the building is kept, not the room", "[app][intake]") {
    const auto ends = nlohmann::json::parse(test::resource("intake/address-book.json"))["building_ends"].get<std::vector<std::string>>();
    CHECK(app::buildingOf("河南省郑州市金水区样例街1号院1号楼1单元101室", ends) == "河南省郑州市金水区样例街1号院1号楼");
    CHECK(app::buildingOf("郑州市金水区样例路12号2幢301室", ends) == "郑州市金水区样例路12号2幢");
    CHECK(app::buildingOf("郑州市金水区样例路12号301室", ends) == "郑州市金水区样例路12号");
    CHECK(app::buildingOf("郑州市金水区样例路12号501号", ends) == "郑州市金水区样例路12号");
    CHECK(app::buildingOf("郑州市金水区样例路12号附3号", ends) == "郑州市金水区样例路12号");
    CHECK(app::buildingOf("郑州市金水区样例路12号2号楼501号", ends) == "郑州市金水区样例路12号2号楼");
    CHECK(app::buildingOf("郑州市金水区样例路12号样例公寓3号", ends) == "郑州市金水区样例路12号样例公寓");
    CHECK(app::buildingOf("样例乡样例村", ends).empty());
    CHECK(app::buildingOf("号", ends).empty());
    CHECK(app::buildingOf("", ends).empty());
}
