#include "app/ledger/duty_book.h"
#include "app/ledger/fee_book.h"
#include "app/ledger/fee_owed.h"
#include "app/ledger/ledger_grants.h"
#include "app/ledger/papers.h"
#include "app/ledger/shelf_book.h"
#include "app/ledger/shift_work.h"
#include "app/ledger/stock.h"
#include "app/ledger/stock_view.h"
#include "app/ledger/trail.h"
#include "tests/app/people/acts.h"

namespace acts {
namespace {

// Where nobody is named besides, the act is another: one is named who is not signed in.
Actor named(const Actor& second) {
    return second.name().empty() ? Actor("somebody") : second;
}

bool goesByNumber(Move move) {
    return move == Move::draw || move == Move::takeBack || move == Move::takeForTest || move == Move::sendBack;
}

std::vector<EngineAct> movementActs() {
    std::vector<EngineAct> acts;
    for (const auto& row : blankMovements) {
        const std::string variant = std::string(nameOf(row.move)) + " " + std::string(nameOf(row.from));
        const bool spoilt = row.move == Move::spoil && (row.from == BlankAccount::drawer || row.from == BlankAccount::stock);
        if (goesByNumber(row.move) || spoilt)
            acts.push_back({"moveBlanks", variant, row.grant, About::nobody, [move = row.move, from = row.from](Stage& at, const Actor& by, const Actor& second) {
                                return said(moveBlanks(at.station(), {move, from, 1, "", {by, second}, "why"}));
                            }});
        if (row.move == Move::destroy)
            acts.push_back({"destroyBlanks", variant, row.grant, About::nobody, [from = row.from](Stage& at, const Actor& by, const Actor& second) {
                                return said(destroyBlanks(at.station(), {from, 1, {by, second}, "why"}));
                            }});
    }
    return acts;
}

}  // namespace

std::vector<EngineAct> ledgerActs() {
    using namespace ledger_grants;
    std::vector<EngineAct> acts{
        {"receiveBlanks", "", movementOf(Move::receive, BlankAccount::received)->grant, About::nobody, ZHIKA_ACT(receiveBlanks(at.station(), {"box", 10, "", "", {by, second}}))},
        {"surrenderCard", "", card_grants::takingIn, About::order, ZHIKA_ACT(surrenderCard(at.station(), at.order(), {by, {}}))},
        {"countBlanks", "alone", counting, About::nobody, ZHIKA_ACT(countBlanks(at.station(), {BlankAccount::drawer, 1, {by, {}}, ""}))},
        {"countBlanks", "a difference", difference, About::nobody, ZHIKA_ACT(countBlanks(at.station(), {BlankAccount::drawer, 1, {by, named(second)}, "why"}))},
        {"lookAtStock", "", looking, About::nobody, ZHIKA_ACT(lookAtStock(at.station(), {by.name().empty() ? Actor("somebody") : by, {}}))},
        {"openShift", "", shift, About::nobody, ZHIKA_ACT(openShift(at.station(), {by, {}}))},
        {"closeShift", "alone", counting, About::nobody, ZHIKA_ACT(closeShift(at.station(), {1, {by, {}}, ""}))},
        {"closeShift", "a difference", difference, About::nobody, ZHIKA_ACT(closeShift(at.station(), {1, {by, named(second)}, "why"}))},
        {"bookFee", "", openFee, About::order, ZHIKA_ACT(bookFee(at.station(), {at.order(), "lost", 2000, "why", {by, second}}, today()))},
        {"cancelFee", "", feeBack, About::nobody, ZHIKA_ACT(cancelFee(at.station(), 1, by, "why", today()))},
        {"lookUpOwed", "", lookingAtFees, About::nobody, ZHIKA_ACT(lookUpOwed(at.station(), at.order(), by))},
        {"feesOf", "", lookingAtFees, About::nobody, ZHIKA_ACT(feesOf(at.station(), today(), by))},
        {"waiveFee", "", waiving, About::order, ZHIKA_ACT(waiveFee(at.station(), at.order(), by, "why"))},
        {"lossPaper", "", paper, About::nobody, ZHIKA_ACT(lossPaper(at.station(), 99, "en", {by, {}}))},
        {"putOnShelf", "", shelf, About::nobody, ZHIKA_ACT(putOnShelf(at.station(), at.order(), "A 1", {by, {}}))},
        {"admitCollector", "", shelf, About::order, ZHIKA_ACT(admitCollector(at.station(), at.order(), {{}, {}, {}, {by, {}}}))},
        {"uncollected", "", shelf, About::nobody, ZHIKA_ACT(uncollected(at.station(), today(), by))},
        {"enterReport", "", report, About::nobody, ZHIKA_ACT(enterReport(at.station(), {"landlord", today(), {}, {}, {by, {}}}, today()))},
        {"arriveReport", "", report, About::nobody, ZHIKA_ACT(arriveReport(at.station(), 1, today(), {by, {}}, today()))},
        {"awaitedReports", "", report, About::nobody, ZHIKA_ACT(awaitedReports(at.station(), today(), false, by))},
        {"collectionPaper", "", paper, About::nobody, ZHIKA_ACT(collectionPaper(at.station(), 99, "en", {by, {}}))},
        {"handOverPaper", "", paper, About::nobody, ZHIKA_ACT(handOverPaper(at.station(), 99, "en", {by, {}}))},
        {"missingPaper", "", paper, About::nobody, ZHIKA_ACT(missingPaper(at.station(), 99, "en", {by, {}}))},
        {"registrationPaper", "", paper, About::nobody, ZHIKA_ACT(registrationPaper(at.station(), 99, "en", {by, {}}))},
        {"readTrail", "", readingTrail, About::nobody, ZHIKA_ACT(readTrail(at.station(), {}, 0, 10, by))},
        {"exportTrail", "", trail, About::nobody, ZHIKA_ACT(exportTrail(at.station(), {"no such actor", "", "", "", ""}, {by, {}}))},
    };
    for (auto& act : movementActs()) acts.push_back(std::move(act));
    return acts;
}

}  // namespace acts
