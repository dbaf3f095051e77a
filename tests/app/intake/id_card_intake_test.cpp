#include "app/intake/id_card_intake.h"

#include <fstream>
#include <iterator>

#include "tests/apdu/id_reader/id_cards.h"
#include "tests/support/catch.h"

namespace {

std::string resource(const std::string& name) {
    std::ifstream in(ZHIKA_SOURCE_DIR "/resources/" + name);
    return {std::istreambuf_iterator<char>(in), {}};
}

const app::CodeNames names{{"sex", {{"1", "男"}, {"2", "女"}}}, {"nation", {{"01", "汉"}}}, {"document_type", {{"1", "居民身份证"}}}};

app::IdCardIntake intakeOf(const apdu::IdRecord& record) {
    const auto regime = app::parseRegime(resource("regimes/zhengzhou-2013.json"));
    REQUIRE(regime);
    return fromIdCard(record, names, *regime, *app::parseDay("2026-11-26"));
}

}  // namespace

TEST_CASE("An identity card fills the fields of a form, with the newest address it has", "[app][intake]") {
    auto card = test::idCard();
    CHECK(intakeOf(card).values == app::RowValues{{"citizen_number", "320102198803120030"},
                                                  {"name", "李样例"},
                                                  {"birth_date", "1988-03-12"},
                                                  {"household_address", "江苏省南京市玄武区样例路12号2幢301室"},
                                                  {"sex", "男"},
                                                  {"nation", "汉"},
                                                  {"document_type", "居民身份证"}});
    card.newestAddress = "江苏省南京市玄武区样例路13号";
    card.nation = "77";
    const auto moved = intakeOf(card);
    CHECK(moved.values.at("household_address") == "江苏省南京市玄武区样例路13号");
    CHECK_FALSE(moved.values.contains("nation"));
    CHECK_FALSE(moved.refusal);
    CHECK(moved.cautions.empty());
}

TEST_CASE("Foreigners and residents of Hong Kong, Macao and Taiwan are sent away with Article 3 by the reader alone", "[app][intake]") {
    for (const auto kind : {apdu::IdCardKind::foreigner, apdu::IdCardKind::foreigner2023, apdu::IdCardKind::hongKongMacaoTaiwan}) {
        const auto intake = intakeOf({.kind = kind});
        REQUIRE(intake.refusal);
        CHECK(intake.refusal->rule == "document.excluded");
        CHECK(intake.refusal->article == "3");
        CHECK(intake.values.empty());
    }
    auto card = test::idCard();
    card.number = "830000198803120011";
    CHECK(intakeOf(card).refusal->rule == "citizen_number.excluded");
}

TEST_CASE("A card past its term is pointed out", "[app][intake]") {
    auto card = test::idCard();
    card.validUntil = "2026-11-25";
    CHECK(intakeOf(card).cautions == std::vector<std::string>{"document.expired"});
    card.validUntil = "2026-11-26";
    CHECK(intakeOf(card).cautions.empty());
    card.validUntil.clear();
    CHECK(intakeOf(card).cautions.empty());
}
