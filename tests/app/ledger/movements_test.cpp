#include "app/ledger/movements.h"

#include <set>

#include "tests/support/catch.h"

using namespace app;

TEST_CASE("Every account but what came from suppliers can be reached, and nothing leads out of what is destroyed", "[app][stock]") {
    std::set<BlankAccount> reached{BlankAccount::received};
    for (std::size_t round = 0; round < accountNames.size(); ++round)
        for (const auto& movement : blankMovements)
            if (reached.contains(movement.from)) reached.insert(movement.to);
    CHECK(reached.size() == accountNames.size());
    for (const auto& movement : blankMovements) {
        CHECK(movement.from != movement.to);
        CHECK(movement.from != BlankAccount::destroyed);
        CHECK(movement.to != BlankAccount::received);
    }
}

TEST_CASE("What leaves the vault or the drawer by number is signed by two", "[app][stock]") {
    for (const auto& movement : blankMovements) {
        const bool byNumber = (movement.from == BlankAccount::stock || movement.from == BlankAccount::drawer) && movement.move != Move::begin;
        INFO(nameOf(movement.move) << " from " << nameOf(movement.from));
        if (byNumber) CHECK_FALSE(movement.grant.second.empty());
    }
}

TEST_CASE("Names of accounts and movements are found again", "[app][stock]") {
    for (const auto name : accountNames) CHECK(nameOf(accountNamed(name).value()) == name);
    for (const auto name : moveNames) CHECK(nameOf(moveNamed(name).value()) == name);
    CHECK_FALSE(accountNamed("pocket"));
}
