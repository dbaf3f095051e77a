#include "app/search/query.h"

#include <algorithm>
#include <array>

#include "apdu/core/unicode.h"
#include "app/registry/calendar.h"
#include "app/search/searchable_text.h"

namespace app {
namespace {

constexpr std::size_t longestTyped = 200;  // bytes; nothing that is kept is longer
constexpr std::size_t citizenNumber = 18, shortestChipSerial = 8;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isDigits(const std::string& text) {
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

bool isHexPairs(const std::string& text) {
    return text.size() >= shortestChipSerial && text.size() % 2 == 0 && std::ranges::any_of(text, isDigit) &&
           std::ranges::all_of(text, [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); });
}

bool isLetters(const std::string& text) {
    return std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string upper(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

// 1990-3-7, 1990年3月7日: three groups of digits with something between them → 19900307.
std::string dateOf(const std::string& typed) {
    std::vector<std::string> groups(1);
    for (const char c : typed) {
        if (isDigit(c)) groups.back() += c;
        else if (!groups.back().empty()) groups.emplace_back();
    }
    if (groups.back().empty()) groups.pop_back();
    if (groups.size() != 3 || groups[0].size() != 4 || groups[1].size() > 2 || groups[2].size() > 2) return {};
    for (std::size_t i : {1, 2}) groups[i].insert(0, 2 - groups[i].size(), '0');
    return groups[0] + groups[1] + groups[2];
}

bool isDate(const std::string& digits) {
    return digits.size() == 8 && isDigits(digits) &&
           parseDay(digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6));
}

struct Form {
    std::size_t digits;
    QueryKind kind;
    std::vector<TermKind> ways;
};

Query ofDigits(const std::string& text) {
    static const std::array forms{
        Form{4, QueryKind::lastFour, {TermKind::citizenNumberTail, TermKind::phoneTail}},
        Form{6, QueryKind::citizenNumber, {TermKind::citizenNumberHead}},
        Form{11, QueryKind::phone, {TermKind::phone}},
        Form{12, QueryKind::cardNumber, {TermKind::printNumber}},
        Form{14, QueryKind::citizenNumber, {TermKind::citizenNumberHead}},
        Form{citizenNumber, QueryKind::citizenNumber, {TermKind::citizenNumber}},
        Form{20, QueryKind::cardNumber, {TermKind::applicationSerial}},
        Form{22, QueryKind::permitNumber, {TermKind::permitNumber}}};
    Query query{QueryKind::unfinished, {}};
    const auto form = std::ranges::find(forms, text.size(), &Form::digits);
    if (isDate(text)) query = {QueryKind::birthDate, {{TermKind::birthDate, text}}};
    if (form != forms.end()) query.kind = form->kind;
    if (form != forms.end())
        for (const TermKind way : form->ways) query.ways.push_back({way, text});
    if (text.size() < shortestChipSerial || text.size() % 2 != 0) return query;
    if (query.kind == QueryKind::unfinished) query.kind = QueryKind::cardNumber;
    query.ways.push_back({TermKind::chipSerial, text});
    return query;
}

// A citizen number, or its end, whose check character is X.
std::optional<Query> endingInX(const std::string& text) {
    if (!text.ends_with('x') || !isDigits(text.substr(0, text.size() - 1))) return std::nullopt;
    if (text.size() == citizenNumber) return Query{QueryKind::citizenNumber, {{TermKind::citizenNumber, text}}};
    if (text.size() == 4) return Query{QueryKind::lastFour, {{TermKind::citizenNumberTail, text}}};
    return std::nullopt;
}

Query ofName(const std::u32string& characters, const std::string& text) {
    Query query{QueryKind::name, {{TermKind::name, text}}};
    if (characters.size() <= longestNameHead) query.ways.push_back({TermKind::nameHead, text});
    if (isLetters(text)) {
        query.kind = QueryKind::letters;
        if (text.size() <= longestPinyin) query.ways.push_back({TermKind::pinyin, text});
        if (text.size() > 1 && text.size() <= longestInitials) query.ways.push_back({TermKind::initials, text});
    }
    if (characters.size() <= longestNamePart) query.ways.push_back({TermKind::namePart, text});
    return query;
}

}  // namespace

Query understand(const std::string& typed) {
    const auto characters = searchable(typed.substr(0, longestTyped));
    const auto text = apdu::toUtf8(characters);
    if (text.empty()) return {};
    if (const auto date = dateOf(typed); isDate(date)) return ofDigits(date);
    if (isDigits(text)) return ofDigits(text);
    if (auto query = endingInX(text)) return *std::move(query);
    if (isHexPairs(text)) return {QueryKind::cardNumber, {{TermKind::chipSerial, upper(text)}}};
    return ofName(characters, text);
}

}  // namespace app
