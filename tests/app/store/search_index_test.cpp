#include "app/store/search_index.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "app/store/holders.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/store_bench.h"

using namespace app;

namespace {

struct SearchBench : test::StoreBench {
    Holders holders{*database, *vault};
    int people = 0;

    std::int64_t add(const std::string& name, const std::string& phone = "13800000001") {
        const std::string end = std::to_string(1000 + people++);
        return holders.add(applicant(name, end, phone), {Outcome::registerAndApply, "", "rule", "10"}, {}, "clerk", "now").value();
    }
    static Application applicant(const std::string& name, const std::string& end, const std::string& phone) {
        Application application;
        application.holder.name = name;
        application.holder.citizenNumber = "32010219900307" + end;
        application.holder.birthDate = "1990-03-07";
        application.holder.phone = phone;
        return application;
    }
    SearchPage page(const std::string& typed, int most = 20, const SearchCursor& from = {}) {
        return holders.index().find(understand(typed), from, most).value();
    }
    std::vector<std::int64_t> found(const std::string& typed) { return page(typed).holders; }
    int tokens() { return database->handle().execAndGet("SELECT count(*) FROM search_token").getInt(); }
};

using Ids = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("Whole names come before beginnings, beginnings before parts, of one kind the newest first", "[app][store][search]") {
    SearchBench bench;
    const auto part = bench.add("李样例"), whole = bench.add("样例"), head = bench.add("样例一"), newer = bench.add("样例二");
    CHECK(bench.found("样例") == Ids{whole, newer, head, part});
    CHECK(bench.found("yangli") == Ids{newer, head, whole});
    CHECK(bench.found("1003") == Ids{newer});
    CHECK(bench.found("王").empty());
}

TEST_CASE("Pages hold everybody once, however small they are", "[app][store][search]") {
    SearchBench bench;
    for (const auto* name : {"样例", "李样例", "样例一", "样例", "王样例", "样例样例", "张三"}) bench.add(name);
    const auto all = bench.found("样例");
    CHECK(all.size() == 6);
    for (const int most : {1, 2, 3, 6}) {
        Ids paged;
        std::optional<SearchCursor> at = SearchCursor{};
        while (at) {
            const auto page = bench.page("样例", most, *at);
            CHECK(page.holders.size() <= static_cast<std::size_t>(most));
            paged.insert(paged.end(), page.holders.begin(), page.holders.end());
            at = page.next;
        }
        CHECK(paged == all);
    }
}

TEST_CASE("A person whose name is changed is found by the new one only", "[app][store][search]") {
    SearchBench bench;
    const auto id = bench.add("李样例");
    const int before = bench.tokens();
    REQUIRE(bench.holders.save(id, SearchBench::applicant("王样例", "1000", "13800000001")));
    CHECK(bench.found("李").empty());
    CHECK(bench.found("王") == Ids{id});
    CHECK(std::abs(bench.tokens() - before) < 8);
}

TEST_CASE("Records older than the index are indexed when somebody asks for it, and once", "[app][store][search]") {
    SearchBench bench;
    for (int i = 0; i < 5; ++i) bench.add("李样例");
    const int tokens = bench.tokens();
    bench.database->handle().exec("DELETE FROM search_token; UPDATE holder SET search_version = 0");
    CHECK(bench.found("李").empty());
    CHECK(bench.holders.indexSome(3)->taken == 3);
    CHECK(bench.holders.indexSome(3)->taken == 2);
    CHECK(bench.holders.indexSome(3)->taken == 0);
    CHECK(bench.found("李").size() == 5);
    CHECK(bench.tokens() == tokens);
}

TEST_CASE("A damaged record is left out of the index once, and all others are found", "[app][store][search]") {
    SearchBench bench;
    for (int i = 0; i < 5; ++i) bench.add("李样例");
    bench.database->handle().exec("DELETE FROM search_token; UPDATE holder SET search_version = 0;"
                                  " UPDATE holder SET record = randomblob(64) WHERE id = 2");
    const auto first = bench.holders.indexSome(2), second = bench.holders.indexSome(3), none = bench.holders.indexSome(3);
    REQUIRE((first && second && none));
    CHECK(first->taken == 2);
    CHECK(first->leftOut == 1);
    CHECK(second->taken == 3);
    CHECK(second->leftOut == 0);
    CHECK(none->taken == 0);
    CHECK(bench.found("李") == Ids{5, 4, 3, 1});
}

TEST_CASE("A record that could not be written whole leaves no tokens", "[app][store][search]") {
    SearchBench bench;
    bench.database->handle().exec("CREATE TRIGGER full BEFORE INSERT ON search_token WHEN NEW.holder = 2 BEGIN SELECT RAISE(ABORT, 'full'); END");
    const auto first = bench.add("李样例");
    const int tokens = bench.tokens();
    CHECK_FALSE(bench.holders.add(SearchBench::applicant("王样例", "2000", "13900000002"), {}, {}, "clerk", "now"));
    CHECK(bench.tokens() == tokens);
    CHECK(bench.database->handle().execAndGet("SELECT count(*) FROM holder").getInt() == 1);
    CHECK(bench.found("样例") == Ids{first});
}

TEST_CASE("The store's file holds no name, number or pinyin of whom it can find", "[app][store][search]") {
    SearchBench bench;
    bench.add("甪里样例", "13812345678");
    CHECK(bench.found("甪里").size() == 1);
    bench.database.reset();
    for (const auto* file : {"station.db", "station.db-wal"}) {
        const auto content = test::readAll(bench.folder.path() / file);
        for (const auto* marker : {"甪", "样例", "13812345678", "199003071000", "yangli"})
            CHECK(content.find(marker) == std::string::npos);
    }
}

TEST_CASE("The same person has other tokens at another station, and none when they are removed", "[app][store][search]") {
    const auto person = SearchBench::applicant("李样例", "1000", "13800000001").holder;
    std::vector<std::int64_t> tokens;
    {
        SearchBench bench;
        const auto id = bench.add("李样例");
        tokens = bench.holders.index().tokensOf(person).value();
        CHECK(bench.tokens() == static_cast<int>(tokens.size()));
        REQUIRE(bench.holders.index().removeAll({id}));
        CHECK(bench.tokens() == 0);
        CHECK(bench.found("李").empty());
    }
    SearchBench other;  // one vault is open at a time
    const auto others = other.holders.index().tokensOf(person).value();
    CHECK(others.size() == tokens.size());
    for (const auto token : others) CHECK(std::ranges::find(tokens, token) == tokens.end());
}
