#include "app/registry/regime.h"

#include <nlohmann/json.hpp>
#include <set>

#include "tests/app/registry/rules_bench.h"
#include "tests/support/catch.h"

using namespace app;
using nlohmann::json;

namespace {

const std::set<std::string> forPeople{"title", "in_force_from", "decided"};

}  // namespace

TEST_CASE("A regime that lacks anything the rules ask for is refused", "[app][regime]") {
    for (const std::string name : {"zhengzhou-2013", "national-2016"}) {
        const json whole = json::parse(test::resource("regimes/" + name + ".json"));
        REQUIRE(parseRegime(whole.dump()));
        for (const auto& [key, value] : whole.items()) {
            json lacking = whole;
            lacking.erase(key);
            INFO(name << " without " << key);
            CHECK(parseRegime(lacking.dump()).has_value() == forPeople.contains(key));
        }
        for (const std::string part : {"articles", "terms"})
            for (const auto& [key, value] : whole.at(part).items()) {
                json lacking = whole;
                lacking.at(part).erase(key);
                INFO(name << " without " << part << "." << key);
                CHECK(parseRegime(lacking.dump()).error().code == Code::regimeUnreadable);
            }
    }
}

TEST_CASE("A regime whose papers prove what no list is for, or whose days are words, is refused", "[app][regime]") {
    json regime = json::parse(test::resource("regimes/zhengzhou-2013.json"));
    regime.at("papers").at(2).at("proving").push_back("luck");
    CHECK(parseRegime(regime.dump()).error().code == Code::regimeUnreadable);
    regime = json::parse(test::resource("regimes/zhengzhou-2013.json"));
    regime.at("terms").at("change") = json{{"days", "seven"}};
    CHECK(parseRegime(regime.dump()).error().code == Code::regimeUnreadable);
}
