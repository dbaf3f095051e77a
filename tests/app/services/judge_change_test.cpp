#include "app/services/judge_change.h"

#include "tests/support/living_station.h"

using namespace app;

namespace {

ChangeJudgement judged(const test::StationBench& bench, ChangeQuestion question) {
    if (question.on == Day{}) question.on = parseDay("2026-11-02").value();
    const auto judgement = judgeChange(*bench.station, question);
    INFO((judgement ? "" : test::told(judgement.error())));
    REQUIRE(judgement);
    return *judgement;
}

Facts address(const char* text) {
    return {{"present_address", std::string(text)}};
}

ChangeQuestion changing(Facts facts) {
    ChangeQuestion question;
    question.facts = std::move(facts);
    return question;
}

}  // namespace

TEST_CASE("A change is judged by where it leads, with the last day to register it", "[app][services]") {
    const test::StationBench bench;
    CHECK(judged(bench, ChangeQuestion{}).ruling.rule.empty());
    const auto within = judged(bench, changing(address("河南省郑州市金水区新样例路9号")));
    CHECK(within.ruling.rule == "change.within");
    CHECK(within.ruling.article == "14");
    REQUIRE(within.ruling.last);
    CHECK(within.ruling.last->last == parseDay("2026-11-09"));
    CHECK_FALSE(within.fault);
    CHECK(judged(bench, changing(address("河南省郑州市二七区样例路1号"))).ruling.rule == "change.moves_file");
    CHECK(judged(bench, changing(address("河南省开封市龙亭区样例路1号"))).ruling.says == Says::mustNot);
}

TEST_CASE("A fact that no card can carry is named at once", "[app][services]") {
    const test::StationBench bench;
    const auto unknown = judged(bench, changing({{"residence_reason", std::string("no such reason")}}));
    REQUIRE(unknown.fault);
    CHECK(unknown.fault->code == Code::factMalformed);
    CHECK(unknown.fault->detail.starts_with("residence_reason"));
}

TEST_CASE("A correction needs a proof", "[app][services]") {
    const test::StationBench bench;
    ChangeQuestion question = changing({{"workplace", std::string("样例厂")}});
    question.correction = true;
    CHECK(judged(bench, question).ruling.rule == "correction.unproved");
    question.proof = "居民身份证";
    CHECK(judged(bench, question).ruling.rule == "correction.proved");
}
