#include "app/desk/words/wording.h"

#include <QCoreApplication>

#include "app/desk/words/role_words.h"

namespace app {
namespace {

struct SignerWords {
    Q_DECLARE_TR_FUNCTIONS(Roles)
};

}  // namespace

// The engine tells the roles after the rule (People::demand()).
FailureText Wording::failure(const Error& error) const {
    FailureText text = explain(error, resources, language);
    const auto end = text.detail.find(": ");
    if (error.code != Code::stepForbidden || end == std::string::npos) return text;
    const auto roles = rolesFrom(text.detail.substr(end + 2));
    if (!roles) return text;
    text.detail.resize(end);
    //: %1 what to do, %2 the roles of which one may sign
    text.remedy = SignerWords::tr("%1；可以签字的岗位：%2").arg(shown(text.remedy), rolesWords(*roles)).toStdString();
    return text;
}

}  // namespace app
