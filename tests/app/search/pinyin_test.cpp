#include "app/search/pinyin.h"

#include <algorithm>

#include "tests/support/catch.h"

using namespace app;

namespace {

bool isSaid(const std::string& name, const Reading& reading) {
    const auto readings = readingsOf(name);
    return std::ranges::find(readings, reading) != readings.end();
}

}  // namespace

TEST_CASE("A name is said as a family name is said and as its characters commonly are", "[app][search]") {
    CHECK(isSaid("单样例", {"shan", "yang", "li"}));
    CHECK(isSaid("单样例", {"dan", "yang", "li"}));
    CHECK(isSaid("曾试制", {"zeng", "shi", "zhi"}));
    CHECK(readingsOf("张三丰").size() == 1);
}

TEST_CASE("The sound of ü is typed as u or as v", "[app][search]") {
    CHECK(isSaid("吕样例", {"lu", "yang", "li"}));
    CHECK(isSaid("吕样例", {"lv", "yang", "li"}));
}

TEST_CASE("A name with a separator is said without it, and a name in Latin letters has no pinyin", "[app][search]") {
    CHECK(readingsOf("阿里·样例").at(0).size() == 4);
    CHECK(readingsOf("SAMPLE").empty());
    CHECK(readingsOf("").empty());
}
