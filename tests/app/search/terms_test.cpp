#include "app/search/terms.h"

#include <algorithm>
#include <set>

#include "tests/support/catch.h"

using namespace app;

namespace {

Holder sample() {
    Holder holder;
    holder.name = "欧阳样例";
    holder.citizenNumber = "320102199003070030";
    holder.birthDate = "1990-03-07";
    holder.phone = "13800000001";
    return holder;
}

bool has(const std::vector<SearchTerm>& terms, TermKind kind, const std::string& text) {
    return std::ranges::find(terms, SearchTerm{kind, text}) != terms.end();
}

}  // namespace

TEST_CASE("A person is found by the name, its beginnings, every part of it, its pinyin and initials", "[app][search]") {
    const auto terms = termsOf(sample());
    CHECK(has(terms, TermKind::name, "欧阳样例"));
    for (const auto* head : {"欧", "欧阳", "欧阳样", "欧阳样例"}) CHECK(has(terms, TermKind::nameHead, head));
    for (const auto* part : {"阳", "样", "例", "阳样", "样例", "阳样例"}) CHECK(has(terms, TermKind::namePart, part));
    for (const auto* said : {"o", "ouyang", "ouyangya", "ouyangyangli"}) CHECK(has(terms, TermKind::pinyin, said));
    for (const auto* initials : {"oy", "oyy", "oyyl"}) CHECK(has(terms, TermKind::initials, initials));
}

TEST_CASE("A person is found by number, its area, its area and birthday, its end, birthday and telephone", "[app][search]") {
    const auto terms = termsOf(sample());
    CHECK(has(terms, TermKind::citizenNumber, "320102199003070030"));
    CHECK(has(terms, TermKind::citizenNumberHead, "320102"));
    CHECK(has(terms, TermKind::citizenNumberHead, "32010219900307"));
    CHECK(has(terms, TermKind::citizenNumberTail, "0030"));
    CHECK(has(terms, TermKind::birthDate, "19900307"));
    CHECK(has(terms, TermKind::phone, "13800000001"));
    CHECK(has(terms, TermKind::phoneTail, "0001"));
}

TEST_CASE("No term stands twice, and what is not known gives none", "[app][search]") {
    auto twice = sample();
    twice.name = "样样样";
    for (const auto& holder : {sample(), twice}) {
        const auto terms = termsOf(holder);
        std::set<std::pair<int, std::string>> all;
        for (const auto& term : terms) all.emplace(static_cast<int>(term.kind), term.text.reveal());
        CHECK(all.size() == terms.size());
    }
    CHECK(termsOf(Holder{}).empty());
}
