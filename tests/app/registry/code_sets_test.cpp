#include "app/registry/code_sets.h"

#include "app/registry/divisions.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

using namespace app;

TEST_CASE("A nation is found by its name, with its suffix or by its code", "[app][codes]") {
    const auto codes = CodeSets::parse(test::resource("codes/codes.json")).value();
    for (const auto* name : {"汉", "汉族", "01"}) CHECK(codes.codeOf("nation", name) == "01");
    CHECK(codes.codeOf("nation", "基诺族") == "56");
    CHECK_FALSE(codes.codeOf("nation", "火星"));
    CHECK(codes.nameOf("residence_place", "05") == "租赁房屋");
    CHECK(CodeSets::parse("[1]").error().code == Code::codesUnreadable);
}

TEST_CASE("An address begins with the division it names, and an unknown one with none", "[app][divisions]") {
    const Divisions divisions(test::resource("codes/divisions.tsv"));
    CHECK(divisions.codeOfAddress("河南省郑州市金水区花园路1号") == "410105");
    CHECK(divisions.codeOfAddress("郑州市金水区花园路1号") == "410105");
    CHECK(divisions.codeOfAddress("北京市朝阳区某里5号") == "110105");
    CHECK(divisions.codeOfAddress("河南省郑州市") == "410100");
    CHECK(divisions.codeOfAddress("某国某地") == "000000");
    CHECK(divisions.codeOfAddress("") == "000000");
}
