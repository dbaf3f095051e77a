#pragma once

#include "app/life_cycle/turn.h"

namespace app {

// One piece of plastic with a chip, from delivery to destruction. underway: a blank between stations; carried: a finished card on its
// way to where it is handed over. made: it carries an order's content, and is dead until handed over.
enum class CardState {
    awaited,
    inStock,
    underway,
    atDesk,
    begun,
    made,
    carried,
    handedOver,
    lost,
    surrendered,
    spoiled,
    quarantined,
    missing,
    forTest,
    destroyed
};
enum class CardStep {
    receive,
    send,
    issueToDesk,
    takeBack,
    begin,
    finish,
    dispatch,
    arrive,
    handOver,
    reportLost,
    findAgain,
    surrender,
    spoil,
    quarantine,
    release,
    miss,
    findBlank,
    findWritten,
    takeForTest,
    destroy
};

inline constexpr std::array<std::string_view, 15> cardStates{
    "awaited",     "in_stock", "underway",    "at_desk", "begun",    "made",     "carried", "handed_over", "lost",
    "surrendered", "spoiled",  "quarantined", "missing", "for_test", "destroyed"};
inline constexpr std::array<std::string_view, 20> cardSteps{
    "receive",     "send",       "issue_to_desk", "take_back", "begin",      "finish",  "dispatch", "arrive",     "hand_over",    "report_lost",
    "find_again",  "surrender",  "spoil",         "quarantine", "release",   "miss",    "find_blank", "find_written", "take_for_test", "destroy"};

namespace card_grants {

inline constexpr Grant stock{{Role::stockKeeper}, {Role::stockKeeper, Role::supervisor}};         // counted by two
inline constexpr Grant passedOn{{Role::stockKeeper}, {Role::clerk, Role::issuer, Role::supervisor}};  // from hand to hand
inline constexpr Grant making{{Role::issuer}};
inline constexpr Grant handingOver{{Role::clerk, Role::issuer}};
inline constexpr Grant spoiling{{Role::issuer, Role::supervisor}, {Role::reviewer, Role::stockKeeper, Role::supervisor}};
inline constexpr Grant rejecting{{Role::issuer, Role::supervisor}};  // whatever is inside a printer, out of it
inline constexpr Grant settingAside{{Role::clerk, Role::issuer, Role::stockKeeper, Role::supervisor}};  // on any suspicion
inline constexpr Grant releasing{{Role::stockKeeper}, {Role::supervisor}, Act::quarantined};
inline constexpr Grant missed{{Role::stockKeeper, Role::supervisor}, {Role::supervisor, Role::auditor}};
inline constexpr Grant destroying{{Role::stockKeeper}, {Role::supervisor, Role::auditor}};
inline constexpr Grant takingIn{{Role::clerk, Role::issuer, Role::supervisor}};
inline constexpr Grant sendingOff{{Role::issuer}, {Role::clerk, Role::supervisor}};
inline constexpr Grant reporting{{Role::clerk, Role::reviewer, Role::issuer, Role::supervisor, Role::station}};
inline constexpr Grant lifting{{Role::clerk, Role::supervisor}, {Role::reviewer, Role::supervisor}};

}  // namespace card_grants

inline constexpr Turn<CardState, CardStep> cardLife[] = {
    {CardState::awaited, CardStep::receive, CardState::inStock, card_grants::stock},
    {CardState::awaited, CardStep::miss, CardState::missing, card_grants::missed},  // the delivery was short
    {CardState::inStock, CardStep::send, CardState::underway, card_grants::stock},  // to another station
    {CardState::underway, CardStep::receive, CardState::inStock, card_grants::stock},
    {CardState::underway, CardStep::miss, CardState::missing, card_grants::missed},
    {CardState::inStock, CardStep::issueToDesk, CardState::atDesk, card_grants::passedOn},
    {CardState::atDesk, CardStep::takeBack, CardState::inStock, card_grants::passedOn},

    {CardState::atDesk, CardStep::begin, CardState::begun, card_grants::making},  // bound to an order, before the first write
    {CardState::begun, CardStep::finish, CardState::made, card_grants::making},
    {CardState::made, CardStep::dispatch, CardState::carried, card_grants::sendingOff},
    {CardState::carried, CardStep::arrive, CardState::made, card_grants::handingOver},
    {CardState::made, CardStep::handOver, CardState::handedOver, card_grants::handingOver},

    {CardState::inStock, CardStep::spoil, CardState::spoiled, card_grants::spoiling},
    {CardState::atDesk, CardStep::spoil, CardState::spoiled, card_grants::spoiling},
    {CardState::begun, CardStep::spoil, CardState::spoiled, card_grants::spoiling},
    {CardState::made, CardStep::spoil, CardState::spoiled, card_grants::spoiling},
    {CardState::quarantined, CardStep::spoil, CardState::spoiled, card_grants::spoiling},

    {CardState::inStock, CardStep::quarantine, CardState::quarantined, card_grants::settingAside},
    {CardState::atDesk, CardStep::quarantine, CardState::quarantined, card_grants::settingAside},
    {CardState::quarantined, CardStep::release, CardState::inStock, card_grants::releasing},

    {CardState::inStock, CardStep::miss, CardState::missing, card_grants::missed},
    {CardState::atDesk, CardStep::miss, CardState::missing, card_grants::missed},
    {CardState::begun, CardStep::miss, CardState::missing, card_grants::missed},
    {CardState::made, CardStep::miss, CardState::missing, card_grants::missed},
    {CardState::carried, CardStep::miss, CardState::missing, card_grants::missed},
    {CardState::spoiled, CardStep::miss, CardState::missing, card_grants::missed},
    {CardState::surrendered, CardStep::miss, CardState::missing, card_grants::missed},
    // a blank is looked at before it is used; one with anything on it never is
    {CardState::missing, CardStep::findBlank, CardState::quarantined, card_grants::stock},
    {CardState::missing, CardStep::findWritten, CardState::spoiled, card_grants::stock},

    {CardState::handedOver, CardStep::reportLost, CardState::lost, card_grants::reporting},
    {CardState::lost, CardStep::findAgain, CardState::handedOver, card_grants::lifting},  // while no new card was made
    {CardState::lost, CardStep::surrender, CardState::surrendered, card_grants::takingIn},
    {CardState::handedOver, CardStep::surrender, CardState::surrendered, card_grants::takingIn},

    {CardState::inStock, CardStep::takeForTest, CardState::forTest, card_grants::stock},
    {CardState::forTest, CardStep::destroy, CardState::destroyed, card_grants::destroying},
    {CardState::spoiled, CardStep::destroy, CardState::destroyed, card_grants::destroying},
    {CardState::surrendered, CardStep::destroy, CardState::destroyed, card_grants::destroying},
};

}  // namespace app
