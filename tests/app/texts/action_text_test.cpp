#include "app/texts/action_text.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/catch.h"

using app::ActionText;

namespace {

const std::filesystem::path resources = ZHIKA_SOURCE_DIR "/resources";

}  // namespace

TEST_CASE("What was done is read in words, in both languages", "[app][texts][trail]") {
    CHECK(ActionText(resources, "zh").told("approved") == "审核通过");
    CHECK(ActionText(resources, "zh").told("change begun") == "变更（开始）");
    CHECK(ActionText(resources, "en").told("committed") == "made");
    CHECK(ActionText(resources, "en").told("danced") == "danced");
    CHECK(ActionText("/nowhere", "zh").told("approved") == "approved");
}

TEST_CASE("Each action has a word in each language", "[app][texts][trail]") {
    std::ifstream in(resources / "trail" / "actions.json");
    const auto texts = nlohmann::json::parse(in);
    CHECK(texts.size() > 90);
    for (const auto& [action, text] : texts.items()) {
        INFO(action);
        for (const char* language : {"zh", "en"}) CHECK_FALSE(text.value(language, "").empty());
    }
}

TEST_CASE("An action is found by a part of its word", "[app][texts][trail]") {
    CHECK(ActionText(resources, "zh").actionsWith("签注") == std::vector<std::string>{"endorse", "endorse begun"});
    CHECK(ActionText(resources, "en").actionsWith("ENDORSE") == std::vector<std::string>{"endorse", "endorse begun"});
    CHECK(ActionText(resources, "zh").actionsWith("").empty());
}
