#include "app/registry/divisions.h"

#include <array>
#include <thread>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/files.h"

using namespace app;

TEST_CASE("An address is found in its division however much of the way there is written", "[app][divisions]") {
    const Divisions divisions(test::resource("codes/divisions.tsv"));
    for (const auto* address :
         {"河南省郑州市金水区样例路1号", "河南郑州市金水区样例路1号", "郑州市金水区样例路1号", "郑州金水区样例路1号",
          "河南省金水区样例路1号", "金水区样例路1号", "河南省 郑州市 金水区样例路1号", "河南省\u3000郑州市金水区样例路1号"}) {
        INFO(address);
        CHECK(divisions.codeOfAddress(address) == "410105");
    }
    CHECK(divisions.codeOfAddress("巩义市样例路1号") == "410181");
    CHECK(divisions.codeOfAddress("广西南宁市兴宁区样例路1号") == "450102");
    CHECK(divisions.codeOfAddress("新疆维吾尔自治区乌鲁木齐市天山区样例巷1号") == "650102");
    CHECK(divisions.codeOfAddress("北京市朝阳区样例路1号") == "110105");
}

TEST_CASE("A county whose name several cities have is not guessed, nor a city from a street's name",
          "[app][divisions]") {
    const Divisions divisions(test::resource("codes/divisions.tsv"));
    CHECK(divisions.codeOfAddress("鼓楼区样例路1号") == unknownDivision);
    CHECK(divisions.codeOfAddress("南京路1号") == unknownDivision);
    CHECK(divisions.codeOfAddress("") == unknownDivision);
}

TEST_CASE("Copies of the divisions find the same on several threads at once, and none find anything in no table", "[app][divisions]") {
    const Divisions divisions(test::resource("codes/divisions.tsv"));
    std::array<std::string, 4> found;
    std::vector<std::thread> threads;
    for (auto& code : found) threads.emplace_back([copy = divisions, &code] { code = copy.codeOfAddress("郑州市金水区样例路1号"); });
    for (auto& thread : threads) thread.join();
    CHECK(found == std::array<std::string, 4>{"410105", "410105", "410105", "410105"});
    CHECK(Divisions().codeOfAddress("郑州市金水区样例路1号") == unknownDivision);
}
