#include "app/life_cycle/trust_grants.h"
#include "tests/app/people/acts.h"

namespace acts {
namespace {

CardAtHand noCard() {
    return {Bytes(1), [](const Bytes&) -> Result<Bytes> { return fail(Code::operatorCardNone); }};
}

}  // namespace

std::vector<EngineAct> peopleActs() {
    using namespace trust_grants;
    return {
        {"list", "", lookingAtPeople, About::nobody, ZHIKA_ACT(at.people().list(by))},
        {"cardsInForce", "", lookingAtPeople, About::nobody, ZHIKA_ACT(at.people().cardsInForce(by))},
        {"add", "", administering, About::nobody, ZHIKA_ACT(at.people().add({"new", "", {Role::clerk}}, test::secret(test::goodPassword), by))},
        {"setRoles", "", administering, About::nobody, ZHIKA_ACT(at.people().setRoles("none", {Role::clerk}, by))},
        {"close", "", administering, About::nobody, ZHIKA_ACT(at.people().close("none", by))},
        {"reopen", "", administering, About::nobody, ZHIKA_ACT(at.people().reopen("none", by))},
        {"setCitizenNumber", "", administering, About::nobody, ZHIKA_ACT(at.people().setCitizenNumber("none", "410101199001011238", by))},
        {"enrolCard", "", administering, About::nobody, ZHIKA_ACT(at.people().enrolCard("none", noCard(), test::secret("271828"), by))},
        {"withdrawCard", "", administering, About::nobody, ZHIKA_ACT(at.people().withdrawCard("none", by))},
        {"setPassword", "another's", administering, About::nobody, ZHIKA_ACT(at.people().setPassword("root", test::secret(test::goodPassword), by))},
    };
}

}  // namespace acts
