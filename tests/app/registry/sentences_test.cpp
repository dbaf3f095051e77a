#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "app/registry/issuing.h"
#include "tests/app/registry/measures_text.h"
#include "tests/app/registry/rules_bench.h"
#include "tests/app/registry/rules_questions.h"
#include "tests/support/catch.h"

using namespace app;

namespace {

// Of these articles every sentence is in the table; further ones may be.
const std::map<std::string, std::set<std::string>> wholeArticles{
    {"zhengzhou-2013", {"2", "3", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "19", "22", "25", "26", "27"}},
    {"national-2016", {"2", "4", "8", "9", "10", "11", "21"}}};

std::string articleOf(const std::string& sentence) {
    return sentence.substr(0, sentence.find('.'));
}

nlohmann::json ruleTexts() {
    auto texts = nlohmann::json::parse(test::resource("rules/decisions.json"));
    texts.update(nlohmann::json::parse(test::resource("rules/intake.json")));
    return texts;
}

std::string textOf(const nlohmann::json& texts, const std::string& rule, const char* language, const char* part) {
    return texts.value(nlohmann::json::json_pointer("/" + rule + "/" + language + "/" + part), std::string{});
}

void requireText(const nlohmann::json& texts, const std::string& rule) {
    INFO(rule);
    for (const auto* language : {"zh", "en"})
        for (const auto* part : {"cause", "remedy"}) CHECK_FALSE(textOf(texts, rule, language, part).empty());
}

}  // namespace

TEST_CASE("Each sentence of the articles is in the table, word for word and once", "[app][sentences]") {
    for (const auto& [measures, articles] : wholeArticles) {
        const auto sentences = test::sentencesOf(measures);
        std::set<std::string> wanted, there;
        for (const auto& [id, text] : sentences)
            if (articles.contains(articleOf(id))) wanted.insert(id);
        for (const auto& row : test::rulesTable(measures)) {
            INFO(measures << " " << row.id);
            CHECK(there.insert(row.id).second);
            REQUIRE(sentences.contains(row.id));
            CHECK(sentences.at(row.id) == test::withoutBlanks(row.text));
            CHECK(row.cases.empty() != row.reason.empty());
            wanted.erase(row.id);
        }
        INFO(measures << " lacks " << (wanted.empty() ? "" : *wanted.begin()));
        CHECK(wanted.empty());
    }
}

TEST_CASE("What the program decides of each sentence is what the table says", "[app][sentences]") {
    const auto calendar = test::workingCalendar();
    for (const auto& [measures, articles] : wholeArticles) {
        const Regime regime = test::regimeNamed(measures);
        for (const auto& row : test::rulesTable(measures))
            for (const auto& asked : row.cases) {
                INFO(measures << " " << row.id << " " << asked.question);
                CHECK(test::inWords(test::ask({regime, calendar}, asked)) == asked.expected);
            }
    }
}

TEST_CASE("A case cites the article of its sentence, another that holds it, or says that the text is silent", "[app][sentences]") {
    std::map<std::string, int> elsewhere;
    for (const auto& [measures, articles] : wholeArticles)
        for (const auto& row : test::rulesTable(measures)) {
            bool cited = row.cases.empty();
            for (const auto& asked : row.cases) cited = cited || asked.expected.find(" " + articleOf(row.id)) != std::string::npos;
            if (!cited) ++elsewhere[measures + " " + row.id];
        }
    CHECK(elsewhere == std::map<std::string, int>{{"national-2016 8.1", 1}});  // its services are those of Articles 9 to 11
}

TEST_CASE("Each rule and each thing that may be missing is told in Chinese and in English", "[app][sentences]") {
    const auto texts = ruleTexts();
    const std::regex lacks("lacks=([a-z_.,]+)");
    for (const auto& [measures, articles] : wholeArticles)
        for (const auto& row : test::rulesTable(measures))
            for (const auto& asked : row.cases) {
                if (asked.question == "counting") continue;
                std::istringstream words(asked.expected);
                std::string says, rule;
                words >> says >> rule;
                requireText(texts, rule);
                std::smatch match;
                if (asked.question == "face" || asked.question == "chip" || !std::regex_search(asked.expected, match, lacks)) continue;
                std::istringstream missing(match[1].str());
                for (std::string one; std::getline(missing, one, ',');)
                    requireText(texts, one.starts_with("papers.") ? one : "lacks." + one);
            }
    for (const auto* rule : {"deadline.days", "deadline.moved", "deadline.working_days", "deadline.may_move", "deadline.year_unknown"})
        requireText(texts, rule);
}

TEST_CASE("Each rule the registry can name has its text", "[app][sentences]") {
    const auto texts = ruleTexts();
    const std::regex rule(R"(\"([a-z]+\.[a-z_]*[a-z])\")");
    int found = 0;
    for (const auto& entry : std::filesystem::directory_iterator(ZHIKA_SOURCE_DIR "/app/registry")) {
        if (entry.path().extension() != ".cpp") continue;
        const std::string source = test::readAll(entry.path());
        for (std::sregex_iterator at(source.begin(), source.end(), rule), end; at != end; ++at, ++found) requireText(texts, (*at)[1]);
    }
    CHECK(found > 50);
}

TEST_CASE("An extension of the term to issue is the city's to give, and never beyond the regulations' most", "[app][sentences]") {
    const auto calendar = test::workingCalendar();
    auto regime = test::regimeNamed("national-2016");
    regime.terms.issueExtended = Term{30, false, false};
    CHECK(test::inWords(issueBy({regime, calendar}, test::day("2026-11-02"), true)) ==
          "must issue.extended 9 by=2026-12-02 how=deadline.days");
    regime.terms.issueExtended = Term{31, false, false};
    CHECK(test::inWords(issueBy({regime, calendar}, test::day("2026-11-02"), true)) == "must_not issue.extension_too_long 9");
}

TEST_CASE("What a regime is silent on is decided in its file, with the reason", "[app][sentences]") {
    for (const auto& [measures, articles] : wholeArticles) {
        const auto file = nlohmann::json::parse(test::resource("regimes/" + measures + ".json"));
        const auto& decided = file.at("decided");
        for (const auto& [key, reason] : decided.items()) CHECK_FALSE(reason.get<std::string>().empty());
        for (const auto& [subject, article] : file.at("articles").items()) {
            INFO(measures << " " << subject);
            CHECK((article != "" || decided.contains(subject)));
        }
        CHECK(decided.contains("terms"));
    }
}
