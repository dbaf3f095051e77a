#include "app/card_service/erase_dead_card.h"
#include "app/card_service/look_at_card.h"
#include "app/card_service/operation_grants.h"
#include "app/card_service/read_card.h"
#include "app/card_service/replace_card.h"
#include "app/card_service/serve_absent_card.h"
#include "app/inspection/lost_cards.h"
#include "app/inspection/verify_card.h"
#include "app/life_cycle/record_grants.h"
#include "app/sectors/sector_grants.h"
#include "app/sectors/write_sector.h"
#include "tests/app/people/acts.h"

namespace acts {
namespace {

EngineAct service(Kind kind, Reason reason) {
    return {"serveCard", std::string(nameOf(kind)) + " " + std::string(nameOf(reason)), grantFor(kind, reason), About::card,
            [kind, reason](Stage& at, const Actor& by, const Actor& second) {
                CardRequest request;
                request.kind = kind, request.by = by, request.second = second, request.reason = nameOf(reason);
                if (kind == Kind::change || kind == Kind::correct) request.facts = {{"phone", PiiText("13900000099")}}, request.proof = "paper";
                if (kind == Kind::change) request.since = today();
                return said(serveCard(at.station(), at.session(), request, today()));
            }};
}

EngineAct absentService(Kind kind, Reason reason) {
    return {"serveAbsentCard", std::string(nameOf(kind)) + " " + std::string(nameOf(reason)), grantFor(kind, reason), About::card,
            [kind, reason](Stage& at, const Actor& by, const Actor& second) {
                CardRequest request;
                request.kind = kind, request.by = by, request.second = second, request.reason = nameOf(reason), request.proof = "paper";
                request.order = at.station().orders->loadBySerial(at.serial())->id;
                return said(serveAbsentCard(at.station(), request, today()));
            }};
}

}  // namespace

std::vector<EngineAct> cardActs() {
    std::vector<EngineAct> acts{
        {"lookAtCard", "", record_grants::looking, About::nobody, ZHIKA_ACT(lookAtCard(at.station(), at.session(), "endorse", by, today()))},
        {"verifyCard", "", inspecting, About::nobody, ZHIKA_ACT(verifyCard(at.station(), at.session(), {{by, "asked"}, {}}, today()))},
        {"readWholeCard", "", record_grants::looking, About::nobody, ZHIKA_ACT(readWholeCard(at.station(), at.session(), {by, "duty"}))},
        {"replaceCard", "", permit_grants::atTheDesk, About::card, ZHIKA_ACT(replaceCard(at.station(), {at.serial(), "damaged", true, by}))},
        {"replaceLaidCard", "", permit_grants::atTheDesk, About::card, ZHIKA_ACT(replaceLaidCard(at.station(), at.session(), {at.serial(), "damaged", true, by}))},
        {"demandReplaceable", "", permit_grants::atTheDesk, About::card, ZHIKA_ACT(demandReplaceable(at.station(), {at.serial(), "damaged", true, by}))},
        {"eraseDeadCard", "", erasingGrant(), About::card, ZHIKA_ACT(eraseDeadCard(at.station(), at.session(), by, second))},
        {"reportLost", "", card_grants::reporting, About::nobody, ZHIKA_ACT(reportLost(at.station(), {at.serial(), by, "lost", ""}))},
        {"confirmLost", "", card_grants::reporting, About::card, ZHIKA_ACT(confirmLost(at.station(), {at.serial(), by, "lost", ""}, "BANK-1"))},
        {"liftLost", "", card_grants::lifting, About::card, ZHIKA_ACT(liftLost(at.station(), at.serial(), by, second))},
        {"readSector", "", sector_grants::reading, About::nobody, ZHIKA_ACT(readSector(at.station(), at.session(), "education", by))},
        {"writeSector", "", sector_grants::writing, About::card, ZHIKA_ACT(writeSector(at.station(), at.session(), {"education", by, {}, {}, false}))},
    };
    for (const auto& ground : grounds) {
        acts.push_back(service(ground.kind, ground.reason));
        if (ground.kind == Kind::cancel || ground.kind == Kind::suspend) acts.push_back(absentService(ground.kind, ground.reason));
    }
    return acts;
}

}  // namespace acts
