#include "app/desk/words/role_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace app {
namespace {

struct RoleWords {
    Q_DECLARE_TR_FUNCTIONS(Roles)
};

}  // namespace

QString roleWord(Role role) {
    switch (role) {
        case Role::communityClerk:
            return RoleWords::tr("社区受理");
        case Role::clerk:
            return RoleWords::tr("窗口受理");
        case Role::reviewer:
            return RoleWords::tr("审核");
        case Role::issuer:
            return RoleWords::tr("制证");
        case Role::supervisor:
            return RoleWords::tr("主管");
        case Role::stockKeeper:
            return RoleWords::tr("库管");
        case Role::inspector:
            return RoleWords::tr("查验");
        case Role::auditor:
            return RoleWords::tr("审计");
        case Role::administrator:
            return RoleWords::tr("管理员");
        case Role::station:
            break;
    }
    return RoleWords::tr("本机");
}

QString rolesWords(Roles roles) {
    QStringList words;
    for (const Role role : listOf(roles)) words << roleWord(role);
    //: between the roles of one person
    return words.join(RoleWords::tr("、"));
}

}  // namespace app
