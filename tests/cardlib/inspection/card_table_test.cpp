#include "cardlib/inspection/card_table.h"

#include <set>

#include "tests/support/card_bench.h"
#include "tests/support/families.h"

using namespace cardlib;

namespace {

CardTable installed() {
    return readCardTable(ZHIKA_SOURCE_DIR "/resources/cards/cards.json").value();
}

}  // namespace

TEST_CASE("The table knows every family by its answer to reset, and the profiles it names exist",
          "[cardlib][card_table]") {
    const CardTable table = installed();
    for (const auto& [profile, model] : test::allFamilies()) {
        const auto card = makeBlank(model, test::CardBench::chipSerial());
        const CardType* type = typeOf(table, card->atr());
        INFO(profile);
        REQUIRE(type);
        CHECK(type->family == model.family);
        const std::set<std::string> profiles(type->profiles.begin(), type->profiles.end());
        CHECK(profiles.contains(profile));
    }
    for (const auto& type : table.types)
        for (const auto& name : type.profiles)
            CHECK(readProfile(ZHIKA_SOURCE_DIR "/resources/profiles", name)->family == type.family);
}

TEST_CASE("Every type and application of the table has a title in Chinese and in English", "[cardlib][card_table]") {
    const CardTable table = installed();
    for (const auto& type : table.types) CHECK((type.title.contains("zh") && type.title.contains("en")));
    for (const auto& known : table.applications) CHECK((known.title.contains("zh") && known.title.contains("en")));
}

TEST_CASE("An answer to reset that is not in the table, cut short or empty is of no type", "[cardlib][card_table]") {
    const CardTable table = installed();
    const Bytes atr = makeBlank({}, test::CardBench::chipSerial())->atr();
    CHECK(typeOf(table, {}) == nullptr);
    CHECK(typeOf(table, ByteView(atr).first(9)) == nullptr);
    CHECK(typeOf(table, apdu::fromHex("3B9513810180 73FF01000B").value()) == nullptr);
}

TEST_CASE("A table with a fault is refused and the fault is named", "[cardlib][card_table]") {
    const std::string title = R"("title": {"zh": "x", "en": "x"})";
    const auto detail = [&](const std::string& type, const std::string& range) {
        const std::string text = R"({"types": [{"id": "a", )" + title + type + R"(}], "applications": [], "explored": [")" +
                                 range + R"("]})";
        const auto read = parseCardTable(text);
        return read ? "read" : read.error().detail;
    };
    CHECK(detail(R"(, "historical": "..")", "2F00-2F05") == "read");
    CHECK(detail("", "2F00-2F05") == "a: atr or historical");
    CHECK(detail(R"(, "atr": "..", "family": "paper")", "2F00-2F05") == "a: family");
    CHECK(detail(R"(, "atr": "..", "family": "native_cos")", "2F00-2F05") == "a: profiles");
    CHECK(detail(R"(, "atr": "..")", "2F00") == "explored: 2F00");
    CHECK(readCardTable("/nowhere").error().code == Code::cardTableUnreadable);
}
