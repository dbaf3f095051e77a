#include "app/registry/address.h"

#include <array>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "app/registry/divisions.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

using namespace app;

namespace {

const Divisions& divisions() {
    static const Divisions all(test::resource("codes/divisions.tsv"));
    return all;
}

bool lacks(const std::string& address) {
    return lacksDistrict(address, divisions().codeOfAddress(address));
}

}  // namespace

TEST_CASE("An address that goes from the city to the street at once lacks its district", "[app][address]") {
    for (const auto* address :
         {"河南省郑州市样例路1号", "郑州市样例路1号", "河南省样例街2号", "北京市样例路1号", "内蒙古自治区呼和浩特市样例路1号", "贵州省贵阳市样例路1号",
          "新疆维吾尔自治区喀什地区样例路1号", "河南省郑州市样例小区3号楼", "郑州市样例社区", "郑州市样例路12号院生活区", "郑州市市场街3号", "郑州市城市花园3号楼",
          "样例路1号", "河南省郑州市"}) {
        INFO(address);
        CHECK(lacks(address));
    }
}

TEST_CASE("Districts, counties, banners, county-level cities and zones are what an address may name", "[app][address]") {
    for (const auto* address :
         {"河南省郑州市金水区样例路1号", "郑州金水区样例路1号", "河南省郑州市上街区样例路1号", "河南省郑州市中牟县样例路1号", "浙江省金华市义乌市样例路1号",
          "义乌市样例路1号", "河南省济源市样例路1号", "北京市朝阳区样例路1号", "重庆市城口县样例路1号", "内蒙古自治区阿拉善盟阿拉善左旗样例路1号",
          "河南省郑州市郑东新区样例路1号", "郑州高新技术产业开发区样例街1号", "河南省郑州市航空港区样例小区", "鼓楼区样例路1号", "河南省 郑州市 金水区样例路1号",
          "浙江省样例市义乌市样例路1号"}) {
        INFO(address);
        CHECK_FALSE(lacks(address));
    }
    CHECK_FALSE(lacks(""));
}

TEST_CASE("Cities without districts need name none, and they are those of the table that have none", "[app][address]") {
    std::set<std::string> divided;
    std::istringstream table(test::resource("codes/divisions.tsv"));
    std::array<std::string, 4> columns;  // code, province, prefecture, county
    const auto& [code, province, prefecture, county] = columns;
    std::vector<std::array<std::string, 4>> prefectures;
    for (std::string line; std::getline(table, line);) {
        if (line.empty() || line[0] == '#' || line[0] == '~') continue;
        std::istringstream words(line);
        columns = {};
        for (auto& column : columns) std::getline(words, column, '\t');
        if (county.empty() && !prefecture.empty()) prefectures.push_back(columns);
        if (!county.empty() && county != "市辖区") divided.insert(code.substr(0, 4));
    }
    REQUIRE(prefectures.size() > 300);
    for (const auto& one : prefectures) {
        INFO(one[0] << " " << one[1] << one[2]);
        CHECK(lacksDistrict(one[1] + one[2] + "样例路1号", one[0]) == divided.contains(one[0].substr(0, 4)));
    }
    for (const auto* address : {"广东省东莞市样例路1号", "中山市样例路1号", "海南省儋州市样例路1号", "嘉峪关市样例路1号"}) {
        INFO(address);
        CHECK_FALSE(lacks(address));
    }
}
