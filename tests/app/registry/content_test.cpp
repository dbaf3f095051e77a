#include "app/registry/content.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/app/registry/rules_bench.h"
#include "tests/support/catch.h"

using namespace app;

namespace {

void collect(const nlohmann::json& node, const std::string& key, std::vector<std::string>& values) {
    if (node.is_object() && node.contains(key)) values.push_back(node.at(key));
    for (const auto& child : node)
        if (child.is_structured()) collect(child, key, values);
}

std::vector<std::string> valuesIn(const std::string& resource, std::initializer_list<const char*> keys) {
    std::vector<std::string> values;
    for (const auto* key : keys) collect(nlohmann::json::parse(test::resource(resource)), key, values);
    return values;
}

}  // namespace

TEST_CASE("The city's face carries all that Article 8 has people see", "[app][content]") {
    const Regime regime = test::regimeNamed("zhengzhou-2013");
    const Ruling ruling = faceWith(regime, valuesIn("layouts/zhengzhou-2013.json", {"bind", "type"}));
    CHECK(ruling.lacks == std::vector<std::string>{});
    CHECK(ruling.says == Says::may);
}

TEST_CASE("The national face carries what Article 4 lists, and nothing of the holder's or the term besides", "[app][content]") {
    const Regime regime = test::regimeNamed("national-2016");
    const auto fields = valuesIn("layouts/national-2016.json", {"bind", "type"});
    const Ruling ruling = faceWith(regime, fields);
    CHECK(ruling.lacks == std::vector<std::string>{});
    CHECK(ruling.says == Says::may);
    CHECK(std::ranges::find(fields, "term") == fields.end());
}

TEST_CASE("The city's chip carries all that Article 8 has machines read", "[app][content]") {
    const Regime regime = test::regimeNamed("zhengzhou-2013");
    const Ruling ruling = chipWith(regime, valuesIn("profiles/zhengzhou-permit-1.json", {"name"}));
    CHECK(ruling.lacks == std::vector<std::string>{});
    CHECK(ruling.says == Says::may);
}
