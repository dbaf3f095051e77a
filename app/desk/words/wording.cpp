#include "app/desk/words/wording.h"

#include <QCoreApplication>

#include "app/desk/words/role_words.h"

namespace app {
namespace {

struct RoleHints {
    Q_DECLARE_TR_FUNCTIONS(Roles)
};

struct Articles {
    Q_DECLARE_TR_FUNCTIONS(Articles)
};

constexpr auto wrongRole = "step.role";

// English of the resources begins small, as after a colon.
void beginLarge(std::string& words, const std::string& rule) {
    if (words.empty() || words == rule) return;
    if (words.front() >= 'a' && words.front() <= 'z') words.front() = static_cast<char>(words.front() - 'a' + 'A');
}

}  // namespace

// The engine tells the roles after the rule (People::demand()).
FailureText Wording::failure(const Error& error) const {
    FailureText text = explain(error, resources, language);
    const auto end = text.detail.find(": ");
    if (error.code != Code::stepForbidden || end == std::string::npos) return text;
    const auto roles = rolesFrom(text.detail.substr(end + 2));
    if (!roles) return text;
    text.detail.resize(end);
    //: %1 what to do, %2 the roles of which one may do it
    const QString hint = text.detail == wrongRole ? RoleHints::tr("%1；可以办理的岗位：%2")
                                                  //: %1 what to do, %2 the roles of which one may sign
                                                  : RoleHints::tr("%1；可以签字的岗位：%2");
    text.remedy = hint.arg(shown(text.remedy), rolesWords(*roles)).toStdString();
    return text;
}

QString Wording::article(const std::string& number) const {
    //: an article of the Interim Measures of Zhengzhou; %1 its number
    if (regime == "zhengzhou-2013") return Articles::tr("《办法》第%1条").arg(shown(number));
    //: an article of the State Council's Interim Regulations, decree 663; %1 its number
    if (regime == "national-2016") return Articles::tr("国务院令第663号第%1条").arg(shown(number));
    //: %1 number of the article
    return Articles::tr("第%1条").arg(shown(number));
}

RuleText Wording::decision(const std::string& rule) const {
    RuleText text = ruleText(resources, rule, language);
    beginLarge(text.cause, rule);
    beginLarge(text.remedy, rule);
    return text;
}

}  // namespace app
