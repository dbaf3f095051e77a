#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "app/life_cycle/card_life.h"

namespace app {

// Where a blank may be. received is what suppliers gave, counted below zero; difference is what counts did not find, or found
// too much.
enum class BlankAccount {
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
    BlankAccount from, to;
    Grant grant;  // who books it, and who signs besides
};

// The whole book, account to account.
inline constexpr Movement blankMovements[] = {
    {Move::receive, BlankAccount::received, BlankAccount::stock, card_grants::stock},
    {Move::draw, BlankAccount::stock, BlankAccount::drawer, card_grants::passedOn},
    {Move::takeBack, BlankAccount::drawer, BlankAccount::stock, card_grants::passedOn},
    // these four in the transaction of the order's step
    {Move::begin, BlankAccount::drawer, BlankAccount::inProcess, card_grants::making},
    {Move::finish, BlankAccount::inProcess, BlankAccount::issued, card_grants::making},
    {Move::handOver, BlankAccount::issued, BlankAccount::handedOver, card_grants::handingOver},
    {Move::spoil, BlankAccount::inProcess, BlankAccount::spoiled, card_grants::spoiling},
    {Move::spoil, BlankAccount::issued, BlankAccount::spoiled, card_grants::spoiling},

    {Move::spoil, BlankAccount::drawer, BlankAccount::spoiled, card_grants::spoiling},  // a blank that is good for nothing
    {Move::spoil, BlankAccount::stock, BlankAccount::spoiled, card_grants::spoiling},
    {Move::takeForTest, BlankAccount::stock, BlankAccount::test, card_grants::stock},
    {Move::sendBack, BlankAccount::stock, BlankAccount::returned, card_grants::stock},
    {Move::surrender, BlankAccount::handedOver, BlankAccount::surrendered, card_grants::takingIn},
    {Move::destroy, BlankAccount::spoiled, BlankAccount::destroyed, card_grants::destroying},
    {Move::destroy, BlankAccount::surrendered, BlankAccount::destroyed, card_grants::destroying},
    {Move::destroy, BlankAccount::test, BlankAccount::destroyed, card_grants::destroying},
    {Move::miss, BlankAccount::stock, BlankAccount::difference, card_grants::missed},
    {Move::miss, BlankAccount::drawer, BlankAccount::difference, card_grants::missed},
    {Move::find, BlankAccount::difference, BlankAccount::stock, card_grants::missed},
    {Move::find, BlankAccount::difference, BlankAccount::drawer, card_grants::missed},
};

inline constexpr std::array<std::string_view, 12> accountNames{"received", "stock",     "drawer", "in_process", "issued",      "handed_over",
                                                               "spoiled",  "destroyed", "test",   "returned",   "surrendered", "difference"};
inline constexpr std::array<std::string_view, 13> moveNames{"receive", "draw",     "take_back", "begin",   "finish", "hand_over", "spoil",
                                                            "test",    "send_back", "surrender", "destroy", "miss",   "find"};

constexpr std::string_view nameOf(BlankAccount account) {
    return accountNames[static_cast<std::size_t>(account)];
}
constexpr std::string_view nameOf(Move move) {
    return moveNames[static_cast<std::size_t>(move)];
}
constexpr std::optional<BlankAccount> accountNamed(std::string_view name) {
    return valueNamed<BlankAccount>(accountNames, name);
}
constexpr std::optional<Move> moveNamed(std::string_view name) {
    return valueNamed<Move>(moveNames, name);
}

// Nothing when the book has no such movement out of that account.
constexpr const Movement* movementOf(Move move, BlankAccount from) {
    for (const auto& movement : blankMovements)
        if (movement.move == move && movement.from == from) return &movement;
    return nullptr;
}

}  // namespace app
