#include "app/desk/pages/registration_decision.h"

#include <algorithm>

#include "app/desk/pages/registration_page.h"
#include "app/registry/address.h"

namespace app {
namespace {

// By when the person was to be registered, and who must declare it when another came: neither stops anything.
QString saidOfDeclaring(const AcceptedRow& row, const Wording& wording) {
    QString said;
    const Declared& declared = row.application.declared;
    if (!declared.due.empty()) {
        const QString day = shown(declared.due);
        //: %1 the last day for it
        said += "\n" + (declared.late ? RegistrationPage::tr("应于 %1 以前登记，已逾期，将记入档案").arg(day) : RegistrationPage::tr("应于 %1 以前登记").arg(day));
        const std::string counted = row.registration.last ? row.registration.last->rule : "";
        if (!counted.empty() && counted != "deadline.days") said += "\n" + shown(wording.decision(counted).cause);
    }
    if (declared.owed) said += "\n▲ " + shown(wording.decision(declared.rule).cause);
    return said;
}

QString kindOf(Outcome outcome) {
    return outcome == Outcome::refused ? "stop" : outcome == Outcome::registerOnly ? "part" : "go";
}

}  // namespace

SaidDecision saidOf(const FormCheck& check, const Wording& wording) {
    if (const auto again = std::ranges::find(check.refusals, "person.has_order", &Refusal::rule); again != check.refusals.end()) {
        const RuleText text = wording.rule(again->rule);
        return {shown(text.cause) + "\n" + shown(text.remedy), "stop"};
    }
    const Decision& decision = check.row.decision;
    if (decision.rule.empty()) return {RegistrationPage::tr("填写后在此显示应办事项"), ""};
    //: %1 what the rules decide, %2 an article, with its regulation
    const QString said = RegistrationPage::tr("%1（%2）").arg(shown(wording.decision(decision.rule).cause), wording.article(decision.article));
    return {said + saidOfDeclaring(check.row, wording), kindOf(decision.outcome)};
}

QString addressCautionOf(const FormCheck& check) {
    const Holder& holder = check.row.application.holder;
    const bool lacking = lacksDistrict(holder.presentAddress.reveal(), holder.presentDivision);
    return lacking ? RegistrationPage::tr("地址里没有区或县，请核对；确实没有的照样登记") : QString();
}

}  // namespace app
