#include "app/desk/words/department_words.h"

#include <QCoreApplication>

namespace app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Department)
};

struct Named {
    const char *id, *label;
    QString word;
};

}  // namespace

QString departmentWord(const std::string& label) {
    const Named known[] = {{"education", "教育", Words::tr("教育")},
                           {"civil_affairs", "民政", Words::tr("民政")},
                           {"family_planning", "计生", Words::tr("计生")},
                           {"housing", "房管", Words::tr("房管")},
                           {"public_security", "公安", Words::tr("公安")},
                           {"social_security", "人社", Words::tr("人社")},
                           {"health", "卫生", Words::tr("卫生")}};
    for (const auto& one : known)
        if (label == one.id || label == one.label) return one.word;
    return QString::fromStdString(label);
}

}  // namespace app
