#include "app/issuance/application_steps.h"
#include "app/issuance/hand_over.h"
#include "app/issuance/import_applications.h"
#include "app/issuance/photo_demand.h"
#include "app/issuance/register_form.h"
#include "app/issuance/spoil.h"
#include "app/issuance/step_grants.h"
#include "app/life_cycle/card_life.h"
#include "app/life_cycle/registration_life.h"
#include "app/services/make_order.h"
#include "tests/app/people/acts.h"
#include "tests/support/applicant_form.h"

namespace acts {
namespace {

constexpr Grant entering = turnFor(registrationLife, RegistrationState::draft, RegistrationStep::enter)->grant;

// Whole where it matters whose it is; else nothing is looked at for long.
RowValues formAt(const Stage& at) {
    if (at.ownCase()) return test::applicantForm();
    RowValues empty = test::applicantForm();
    for (auto& [id, value] : empty) value.clear();
    return empty;
}

ApplicationWish wishBy(const Stage& at, const Actor& by) {
    return {at.order(), by, "why", {"identity"}};
}

MakingWish makingBy(const Stage& at, const Actor& by) {
    MakingWish wish;
    wish.order = at.order(), wish.printer = "none", wish.by = by;
    return wish;
}

}  // namespace

std::vector<EngineAct> applicationActs() {
    const auto making = grantFor(Step::intend);
    return {
        {"registerForm", "", entering, About::form, ZHIKA_ACT(registerForm(at.station(), formAt(at), "", by, parseDay("2026-11-24").value()))},
        {"checkFormBy", "", entering, About::nobody, ZHIKA_ACT(checkFormBy(at.station(), formAt(at), "", by, parseDay("2026-11-24").value()))},
        {"importApplications", "", entering, About::nobody, ZHIKA_ACT(importApplications(at.station(), "none.csv", ".", by, today()))},
        {"importList", "", entering, About::nobody, ZHIKA_ACT(importList(at.station(), {"none.csv", "."}, by, today()))},
        {"takeList", "", entering, About::nobody, ZHIKA_ACT(takeList(at.station(), {"none.csv", "."}, by, today()))},
        {"checkList", "", entering, About::nobody, ZHIKA_ACT(checkList(at.station(), {"none.csv", "."}, by, today()))},
        {"exemptPhoto", "", takingAnyPhoto, About::nobody, ZHIKA_ACT(exemptPhoto(at.station(), {}, by, {"medical", second}))},
        {"approveOrder", "", grantFor(Step::approve), About::order, ZHIKA_ACT(approveOrder(at.station(), at.order(), by, Confirmed::yes))},
        {"returnApplication", "", grantFor(Step::returnForPapers), About::order, ZHIKA_ACT(returnApplication(at.station(), wishBy(at, by)))},
        {"supplyApplication", "", grantFor(Step::submit), About::order, ZHIKA_ACT(supplyApplication(at.station(), wishBy(at, by)))},
        {"refuseApplication", "", grantFor(Step::refuse), About::order, ZHIKA_ACT(refuseApplication(at.station(), wishBy(at, by)))},
        {"withdrawApplication", "", grantFor(Step::withdraw), About::order, ZHIKA_ACT(withdrawApplication(at.station(), wishBy(at, by)))},
        {"reopenApplication", "", grantFor(Step::reopen), About::order, ZHIKA_ACT(reopenApplication(at.station(), wishBy(at, by)))},
        {"makeChip", "", making, About::order, ZHIKA_ACT(makeChip(at.station(), at.order(), at.session(), by))},
        {"printFace", "", making, About::order, ZHIKA_ACT(printFace(at.station(), at.order(), at.plainPrinter(), SeenCard::notLooked, by))},
        {"issueInPrinter", "", making, About::order, ZHIKA_ACT(issueInPrinter(at.shared(), at.order(), at.printer(), {}, by))},
        {"makeOrder", "", making, About::order, ZHIKA_ACT(makeOrder(at.shared(), makingBy(at, by), [](const MakingProgress&) {}))},
        {"rejectFromPrinter", "", card_grants::rejecting, About::nobody, ZHIKA_ACT(rejectFromPrinter(at.shared(), at.printer(), by))},
        {"rejectCard", "", card_grants::rejecting, About::nobody, ZHIKA_ACT(rejectCard(at.shared(), "none", by))},
        {"handOver", "", grantFor(Step::beginActivation), About::order, ZHIKA_ACT(handOver(at.station(), at.order(), at.session(), {}, by))},
        {"spoilOrder", "", grantFor(Step::spoil), About::order, ZHIKA_ACT(spoilOrder(at.station(), at.order(), {by, second, "torn"}))},
    };
}

}  // namespace acts
