#include "app/search/query.h"

#include <algorithm>

#include "tests/support/catch.h"

using namespace app;

namespace {

bool meets(const Holder& holder, const std::string& typed) {
    const auto terms = termsOf(holder);
    const auto query = understand(typed);
    return std::ranges::any_of(query.ways, [&](const SearchTerm& way) { return std::ranges::find(terms, way) != terms.end(); });
}

Holder sample() {
    Holder holder;
    holder.name = "单样例";
    holder.citizenNumber = "32010219900307003X";
    holder.birthDate = "1990-03-07";
    holder.phone = "13800000001";
    return holder;
}

}  // namespace

TEST_CASE("What is typed is taken for what it looks like", "[app][search]") {
    const std::pair<const char*, QueryKind> kinds[] = {
        {"", QueryKind::nothing},
        {" · ", QueryKind::nothing},
        {"32010", QueryKind::unfinished},
        {"320102", QueryKind::citizenNumber},
        {"32010219900307003x", QueryKind::citizenNumber},
        {"3201021990030700301", QueryKind::unfinished},
        {"003X", QueryKind::lastFour},
        {"0030", QueryKind::lastFour},
        {"1990-3-7", QueryKind::birthDate},
        {"1990年03月07日", QueryKind::birthDate},
        {"19900307", QueryKind::birthDate},
        {"19901307", QueryKind::cardNumber},
        {"13800000001", QueryKind::phone},
        {"4101050000002026000001", QueryKind::permitNumber},
        {"41010500000007000001", QueryKind::cardNumber},
        {"5A5A5A5A5A5A5A5A5A01", QueryKind::cardNumber},
        {"张", QueryKind::name},
        {"zhang", QueryKind::letters},
        {"ZS", QueryKind::letters},
    };
    for (const auto& [typed, kind] : kinds) {
        INFO(typed);
        CHECK(understand(typed).kind == kind);
        CHECK(understand(typed).ways.empty() == (kind == QueryKind::nothing || kind == QueryKind::unfinished));
    }
}

TEST_CASE("A person is met by whatever a clerk types of him, in any width, case and spacing", "[app][search]") {
    for (const auto* typed : {"单", "单样", "单 样例", "样例", "例", "shan", "SHAN YANG", "danyang", "syl", "dyl", "320102",
                              "３２０１０２", "32010219900307", "32010219900307003x", "003x", "1990/3/7", "13800000001", "0001"}) {
        INFO(typed);
        CHECK(meets(sample(), typed));
    }
    for (const auto* typed : {"单例", "shanli", "yangli", "yl", "320103", "0031", "1990-3-8", "13800000002"}) {
        INFO(typed);
        CHECK_FALSE(meets(sample(), typed));
    }
}

TEST_CASE("The better way to a person comes first", "[app][search]") {
    const auto ways = understand("样例").ways;
    REQUIRE(ways.size() == 3);
    CHECK(ways[0].kind == TermKind::name);
    CHECK(ways[1].kind == TermKind::nameHead);
    CHECK(ways[2].kind == TermKind::namePart);
}

TEST_CASE("The serial of a chip is found when it is all digits, after whatever else it may be", "[app][search]") {
    for (const auto* typed : {"19900307", "19901307", "1234567890", "123456789012", "12345678901234", "1234567890123456", "12345678901234567890"}) {
        INFO(typed);
        const auto ways = understand(typed).ways;
        REQUIRE_FALSE(ways.empty());
        CHECK(ways.back() == SearchTerm{TermKind::chipSerial, typed});
    }
    CHECK(understand("19900307").ways.front().kind == TermKind::birthDate);
    CHECK(understand("123456").ways.back().kind != TermKind::chipSerial);
    CHECK(understand("123456789").ways.empty());
}

TEST_CASE("A text without end is cut, and one that is no text finds nobody", "[app][search]") {
    CHECK(understand(std::string(1 << 20, 'a')).ways.size() <= 2);
    CHECK_FALSE(meets(sample(), "\xFF\xFE"));
}
