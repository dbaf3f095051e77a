#include "app/desk/words/paper_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <string_view>

namespace app {
namespace {

constexpr std::string_view names[] = {
    QT_TRANSLATE_NOOP("Papers", "居民身份证"), QT_TRANSLATE_NOOP("Papers", "临时居民身份证"), QT_TRANSLATE_NOOP("Papers", "居民户口簿"),
    QT_TRANSLATE_NOOP("Papers", "照片2张"), QT_TRANSLATE_NOOP("Papers", "照片"), QT_TRANSLATE_NOOP("Papers", "房屋租赁合同"),
    QT_TRANSLATE_NOOP("Papers", "房屋所有权证"), QT_TRANSLATE_NOOP("Papers", "房屋产权证明"), QT_TRANSLATE_NOOP("Papers", "购房合同"),
    QT_TRANSLATE_NOOP("Papers", "出租人住宿证明"), QT_TRANSLATE_NOOP("Papers", "用工单位住宿证明"), QT_TRANSLATE_NOOP("Papers", "学校住宿证明"),
    QT_TRANSLATE_NOOP("Papers", "营业执照"), QT_TRANSLATE_NOOP("Papers", "劳动合同"), QT_TRANSLATE_NOOP("Papers", "劳动关系证明"),
    QT_TRANSLATE_NOOP("Papers", "学生证"), QT_TRANSLATE_NOOP("Papers", "在校证明")};

}  // namespace

QString paperWord(const QString& name) {
    const std::string known = name.toStdString();
    if (std::ranges::find(names, std::string_view(known)) == std::end(names)) return name;
    const QString word = QCoreApplication::translate("Papers", known.c_str());
    return word == name ? name : name + " " + word;
}

QString usualPaper(const QString& name) {
    return name == "租赁合同" ? QString("房屋租赁合同") : name;
}

}  // namespace app
