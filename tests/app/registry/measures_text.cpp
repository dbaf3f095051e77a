#include "tests/app/registry/measures_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/support/files.h"

namespace test {
namespace {

bool dropPrefix(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

std::string without(std::string text, std::string_view unwanted) {
    for (std::size_t at = text.find(unwanted); at != std::string::npos; at = text.find(unwanted, at))
        text.erase(at, unwanted.size());
    return text;
}

// A number below 100 in Chinese numerals.
int numberIn(std::string_view numerals) {
    constexpr std::array<std::string_view, 9> digits{"一", "二", "三", "四", "五", "六", "七", "八", "九"};
    int tens = 0, ones = 0;
    while (!numerals.empty()) {
        if (dropPrefix(numerals, "十")) tens = std::max(ones, 1), ones = 0;
        for (int digit = 0; digit < 9; ++digit)
            if (dropPrefix(numerals, digits.at(static_cast<std::size_t>(digit)))) ones = digit + 1;
    }
    return tens * 10 + ones;
}

// The number of the article a line opens, which is taken off it.
std::optional<int> opensArticle(std::string& line) {
    std::string_view rest(line);
    const auto end = line.find("条");
    if (!dropPrefix(rest, "第") || end == std::string::npos || end > 4 * std::string_view("条").size()) return std::nullopt;
    const int number = numberIn(std::string_view(line).substr(3, end - 3));
    line.erase(0, end + 3);
    return number;
}

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> sentences(1);
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = std::string_view(text).substr(at);
        const bool ends = rest.starts_with("。") || rest.starts_with("；") || rest.starts_with("：");
        const std::size_t length = ends ? 3 : 1;
        sentences.back() += rest.substr(0, length);
        at += length;
        if (ends) sentences.emplace_back();
    }
    if (sentences.back().empty()) sentences.pop_back();
    return sentences;
}

}  // namespace

std::string withoutBlanks(const std::string& text) {
    std::string dense = text;
    for (const auto* blank : {" ", "\t", "\r", "\u3000", "**"}) dense = without(dense, blank);
    return dense;
}

std::map<std::string, std::string> sentencesOf(const std::string& measures) {
    std::istringstream lines(readAll(std::string(ZHIKA_TEST_DATA "/measures/") + measures + ".txt"));
    std::map<int, std::string> articles;
    int article = 0;
    for (std::string line; std::getline(lines, line);) {
        line = withoutBlanks(line);
        if (line.starts_with("#")) continue;     // a heading
        if (line.starts_with("---")) article = 0;  // what follows is no part of an article
        if (line.starts_with("-(")) line.erase(0, 1);
        if (const auto opened = opensArticle(line)) article = *opened;
        if (article != 0) articles[article] += line;
    }
    std::map<std::string, std::string> all;
    for (const auto& [number, text] : articles) {
        int count = 0;
        for (const auto& sentence : split(text)) all[std::to_string(number) + "." + std::to_string(++count)] = sentence;
    }
    return all;
}

}  // namespace test
