#include "app/inspection/findings.h"

#include <nlohmann/json.hpp>
#include <set>

#include "tests/support/catch.h"
#include "tests/support/files.h"

using namespace app;

TEST_CASE("Whatever an inspection finds is told with its meaning and a remedy, in Chinese and in English",
          "[app][findings]") {
    const auto texts = nlohmann::json::parse(test::resource("inspection/findings.json"));
    std::set<std::string> told;
    for (const auto meaning : allMeanings()) {
        const std::string name(nameOf(meaning));
        INFO(name);
        told.insert(name);
        for (const char* language : {"zh", "en"})
            for (const char* part : {"meaning", "remedy"})
                CHECK_FALSE(texts.value(nlohmann::json::json_pointer("/" + name + "/" + language + "/" + part),
                                        std::string())
                                .empty());
    }
    for (const auto& [name, text] : texts.items()) CHECK(told.contains(name));
}

TEST_CASE("A card does not hold when something says no or what makes it good was not looked at", "[app][findings]") {
    CHECK_FALSE(holds({}));
    CHECK(holds({{Meaning::chipGenuine, ""}, {Meaning::recordNotHere, ""}, {Meaning::printNotScanned, ""}}));
    CHECK(holds({{Meaning::chipNotProvable, ""}, {Meaning::contentSigned, ""}}));
    CHECK_FALSE(holds({{Meaning::chipGenuine, ""}, {Meaning::contentNotRead, ""}}));
    CHECK_FALSE(holds({{Meaning::chipGenuine, ""}, {Meaning::onLostList, ""}}));
}
