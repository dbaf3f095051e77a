#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "app/life_cycle/card_life.h"

namespace app {

// Where a blank may be. received is what suppliers gave, counted below zero; difference is what counts did not find, or found
// too much.
enum class Account {
    received,
    stock,      // in the vault
    drawer,     // at the desk
    inProcess,  // bound to an order
    issued,     // a finished card, dead, not fetched yet
    handedOver,
    spoiled,
    destroyed,
    test,
    returned,  // to the supplier
    surrendered,
    difference
};

enum class Move {
    receive,
    draw,
    takeBack,
    begin,
    finish,
    handOver,
    spoil,
    takeForTest,
    sendBack,
    surrender,
    destroy,
    miss,
    find
};

struct Movement {
    Move move;
    Account from, to;
    Grant grant;  // who books it, and who signs besides
};

// The whole book, account to account.
inline constexpr Movement blankMovements[] = {
    {Move::receive, Account::received, Account::stock, card_grants::stock},
    {Move::draw, Account::stock, Account::drawer, card_grants::passedOn},
    {Move::takeBack, Account::drawer, Account::stock, card_grants::passedOn},
    // these four in the transaction of the order's step
    {Move::begin, Account::drawer, Account::inProcess, card_grants::making},
    {Move::finish, Account::inProcess, Account::issued, card_grants::making},
    {Move::handOver, Account::issued, Account::handedOver, card_grants::handingOver},
    {Move::spoil, Account::inProcess, Account::spoiled, card_grants::spoiling},
    {Move::spoil, Account::issued, Account::spoiled, card_grants::spoiling},

    {Move::spoil, Account::drawer, Account::spoiled, card_grants::spoiling},  // a blank that is good for nothing
    {Move::spoil, Account::stock, Account::spoiled, card_grants::spoiling},
    {Move::takeForTest, Account::stock, Account::test, card_grants::stock},
    {Move::sendBack, Account::stock, Account::returned, card_grants::stock},
    {Move::surrender, Account::handedOver, Account::surrendered, card_grants::takingIn},
    {Move::destroy, Account::spoiled, Account::destroyed, card_grants::destroying},
    {Move::destroy, Account::surrendered, Account::destroyed, card_grants::destroying},
    {Move::destroy, Account::test, Account::destroyed, card_grants::destroying},
    {Move::miss, Account::stock, Account::difference, card_grants::missed},
    {Move::miss, Account::drawer, Account::difference, card_grants::missed},
    {Move::find, Account::difference, Account::stock, card_grants::missed},
    {Move::find, Account::difference, Account::drawer, card_grants::missed},
};

inline constexpr std::array<std::string_view, 12> accountNames{"received", "stock",     "drawer", "in_process", "issued",      "handed_over",
                                                               "spoiled",  "destroyed", "test",   "returned",   "surrendered", "difference"};
inline constexpr std::array<std::string_view, 13> moveNames{"receive", "draw",     "take_back", "begin",   "finish", "hand_over", "spoil",
                                                            "test",    "send_back", "surrender", "destroy", "miss",   "find"};

constexpr std::string_view nameOf(Account account) {
    return accountNames[static_cast<std::size_t>(account)];
}
constexpr std::string_view nameOf(Move move) {
    return moveNames[static_cast<std::size_t>(move)];
}
constexpr std::optional<Account> accountNamed(std::string_view name) {
    return valueNamed<Account>(accountNames, name);
}
constexpr std::optional<Move> moveNamed(std::string_view name) {
    return valueNamed<Move>(moveNames, name);
}

// Nothing when the book has no such movement out of that account.
constexpr const Movement* movementOf(Move move, Account from) {
    for (const auto& movement : blankMovements)
        if (movement.move == move && movement.from == from) return &movement;
    return nullptr;
}

}  // namespace app
