#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "tests/architecture/source_tree.h"
#include "tests/support/catch.h"

namespace {

constexpr auto layers = {"apdu", "cardlib", "printer", "app"};

std::set<std::string> declaredCodes(const std::string& layer) {
    std::ifstream in(std::string(ZHIKA_SOURCE_DIR "/") + layer + "/core/failure_codes.def");
    const std::regex entry(R"(FAILURE\((\w+)\))");
    std::set<std::string> codes;
    for (std::string line; std::getline(in, line);)
        if (std::smatch match; std::regex_search(line, match, entry)) codes.insert(match[1]);
    return codes;
}

// How often each code is written in the layer other than to compare with it.
std::map<std::string, int> raisedCodes(const std::string& layer) {
    const std::regex use(R"((case\s+|[=!]=\s*|::)?\bCode::(\w+)(\s*[=!]=)?)");
    std::map<std::string, int> counts;
    for (const auto& file : test::readLayers(ZHIKA_SOURCE_DIR)) {
        if (file.layer != layer) continue;
        for (const auto& line : file.lines)
            for (std::sregex_iterator at(line.begin(), line.end(), use), end; at != end; ++at)
                if (!(*at)[1].matched && !(*at)[3].matched) ++counts[(*at)[2]];
    }
    return counts;
}

std::string textOf(const nlohmann::json& texts, const std::string& code, const char* language,
                   const char* part) {
    const nlohmann::json::json_pointer where("/" + code + "/" + language + "/" + part);
    return texts.value(where, std::string{});
}

}  // namespace

TEST_CASE("Each failure code is raised in exactly one place", "[architecture]") {
    std::vector<std::string> violations;
    for (const std::string layer : layers) {
        const auto counts = raisedCodes(layer);
        for (const auto& code : declaredCodes(layer)) {
            const auto found = counts.find(code);
            const int count = found == counts.end() ? 0 : found->second;
            if (count != 1)
                violations.push_back(layer + "." + code + ": " + std::to_string(count) + " places");
        }
    }
    INFO(test::joined(violations));
    CHECK(violations.empty());
}

TEST_CASE("Each failure code tells the operator cause and remedy in Chinese and in English",
          "[architecture]") {
    std::vector<std::string> violations;
    for (const std::string layer : layers) {
        std::ifstream in(std::string(ZHIKA_SOURCE_DIR "/resources/failures/") + layer + ".json");
        auto texts = nlohmann::json::parse(in);
        for (const auto& code : declaredCodes(layer)) {
            for (const auto* language : {"zh", "en"})
                for (const auto* part : {"cause", "remedy"})
                    if (textOf(texts, code, language, part).empty())
                        violations.push_back(layer + "." + code + ": no " + part + " in " + language);
            texts.erase(code);
        }
        for (const auto& [name, text] : texts.items())
            violations.push_back(layer + "." + name + ": no such code");
    }
    INFO(test::joined(violations));
    CHECK(violations.empty());
}
