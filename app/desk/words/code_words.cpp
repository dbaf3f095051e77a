#include "app/desk/words/code_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <string_view>

namespace app {
namespace {

constexpr std::string_view sets[] = {"sex",           "nation",         "marital_status", "residence_reason", "residence_place",
                                     "document_type", "declarant_type", "proxy_relation", "proxy_need"};

// The names of resources/codes/codes.json. In English a nation is written as GB/T 3304-1991 romanizes it.
constexpr std::string_view names[] = {
    QT_TRANSLATE_NOOP("Codes", "男"), QT_TRANSLATE_NOOP("Codes", "女"),
    QT_TRANSLATE_NOOP("Codes", "汉"), QT_TRANSLATE_NOOP("Codes", "蒙古"), QT_TRANSLATE_NOOP("Codes", "回"),
    QT_TRANSLATE_NOOP("Codes", "藏"), QT_TRANSLATE_NOOP("Codes", "维吾尔"), QT_TRANSLATE_NOOP("Codes", "苗"),
    QT_TRANSLATE_NOOP("Codes", "彝"), QT_TRANSLATE_NOOP("Codes", "壮"), QT_TRANSLATE_NOOP("Codes", "布依"),
    QT_TRANSLATE_NOOP("Codes", "朝鲜"), QT_TRANSLATE_NOOP("Codes", "满"), QT_TRANSLATE_NOOP("Codes", "侗"),
    QT_TRANSLATE_NOOP("Codes", "瑶"), QT_TRANSLATE_NOOP("Codes", "白"), QT_TRANSLATE_NOOP("Codes", "土家"),
    QT_TRANSLATE_NOOP("Codes", "哈尼"), QT_TRANSLATE_NOOP("Codes", "哈萨克"), QT_TRANSLATE_NOOP("Codes", "傣"),
    QT_TRANSLATE_NOOP("Codes", "黎"), QT_TRANSLATE_NOOP("Codes", "傈僳"), QT_TRANSLATE_NOOP("Codes", "佤"),
    QT_TRANSLATE_NOOP("Codes", "畲"), QT_TRANSLATE_NOOP("Codes", "高山"), QT_TRANSLATE_NOOP("Codes", "拉祜"),
    QT_TRANSLATE_NOOP("Codes", "水"), QT_TRANSLATE_NOOP("Codes", "东乡"), QT_TRANSLATE_NOOP("Codes", "纳西"),
    QT_TRANSLATE_NOOP("Codes", "景颇"), QT_TRANSLATE_NOOP("Codes", "柯尔克孜"), QT_TRANSLATE_NOOP("Codes", "土"),
    QT_TRANSLATE_NOOP("Codes", "达斡尔"), QT_TRANSLATE_NOOP("Codes", "仫佬"), QT_TRANSLATE_NOOP("Codes", "羌"),
    QT_TRANSLATE_NOOP("Codes", "布朗"), QT_TRANSLATE_NOOP("Codes", "撒拉"), QT_TRANSLATE_NOOP("Codes", "毛南"),
    QT_TRANSLATE_NOOP("Codes", "仡佬"), QT_TRANSLATE_NOOP("Codes", "锡伯"), QT_TRANSLATE_NOOP("Codes", "阿昌"),
    QT_TRANSLATE_NOOP("Codes", "普米"), QT_TRANSLATE_NOOP("Codes", "塔吉克"), QT_TRANSLATE_NOOP("Codes", "怒"),
    QT_TRANSLATE_NOOP("Codes", "乌孜别克"), QT_TRANSLATE_NOOP("Codes", "俄罗斯"), QT_TRANSLATE_NOOP("Codes", "鄂温克"),
    QT_TRANSLATE_NOOP("Codes", "德昂"), QT_TRANSLATE_NOOP("Codes", "保安"), QT_TRANSLATE_NOOP("Codes", "裕固"),
    QT_TRANSLATE_NOOP("Codes", "京"), QT_TRANSLATE_NOOP("Codes", "塔塔尔"), QT_TRANSLATE_NOOP("Codes", "独龙"),
    QT_TRANSLATE_NOOP("Codes", "鄂伦春"), QT_TRANSLATE_NOOP("Codes", "赫哲"), QT_TRANSLATE_NOOP("Codes", "门巴"),
    QT_TRANSLATE_NOOP("Codes", "珞巴"), QT_TRANSLATE_NOOP("Codes", "基诺"), QT_TRANSLATE_NOOP("Codes", "其他"),
    QT_TRANSLATE_NOOP("Codes", "外国血统中国籍人士"),
    QT_TRANSLATE_NOOP("Codes", "未婚"), QT_TRANSLATE_NOOP("Codes", "已婚"), QT_TRANSLATE_NOOP("Codes", "初婚"),
    QT_TRANSLATE_NOOP("Codes", "再婚"), QT_TRANSLATE_NOOP("Codes", "复婚"), QT_TRANSLATE_NOOP("Codes", "丧偶"),
    QT_TRANSLATE_NOOP("Codes", "离婚"), QT_TRANSLATE_NOOP("Codes", "未说明"),
    QT_TRANSLATE_NOOP("Codes", "务工"), QT_TRANSLATE_NOOP("Codes", "务农"), QT_TRANSLATE_NOOP("Codes", "经商"),
    QT_TRANSLATE_NOOP("Codes", "服务"), QT_TRANSLATE_NOOP("Codes", "因公出差"), QT_TRANSLATE_NOOP("Codes", "借读培训"),
    QT_TRANSLATE_NOOP("Codes", "治病疗养"), QT_TRANSLATE_NOOP("Codes", "保姆"), QT_TRANSLATE_NOOP("Codes", "投靠亲友"),
    QT_TRANSLATE_NOOP("Codes", "探亲访友"), QT_TRANSLATE_NOOP("Codes", "旅游观光"),
    QT_TRANSLATE_NOOP("Codes", "旅店"), QT_TRANSLATE_NOOP("Codes", "居民家中"), QT_TRANSLATE_NOOP("Codes", "单位内部"),
    QT_TRANSLATE_NOOP("Codes", "工地现场"), QT_TRANSLATE_NOOP("Codes", "租赁房屋"), QT_TRANSLATE_NOOP("Codes", "自购房屋"),
    QT_TRANSLATE_NOOP("Codes", "学校宿舍"), QT_TRANSLATE_NOOP("Codes", "救助管理站"),
    QT_TRANSLATE_NOOP("Codes", "居民身份证"), QT_TRANSLATE_NOOP("Codes", "护照"), QT_TRANSLATE_NOOP("Codes", "港澳居民来往内地通行证"),
    QT_TRANSLATE_NOOP("Codes", "台湾居民来往大陆通行证"), QT_TRANSLATE_NOOP("Codes", "港澳台居民居住证"), QT_TRANSLATE_NOOP("Codes", "外国人永久居留身份证"),
    QT_TRANSLATE_NOOP("Codes", "本人"), QT_TRANSLATE_NOOP("Codes", "用人单位"), QT_TRANSLATE_NOOP("Codes", "雇主"),
    QT_TRANSLATE_NOOP("Codes", "房屋出租人"),
    QT_TRANSLATE_NOOP("Codes", "监护人"), QT_TRANSLATE_NOOP("Codes", "近亲属"),
    QT_TRANSLATE_NOOP("Codes", "未满十六周岁"), QT_TRANSLATE_NOOP("Codes", "老年人行动不便"), QT_TRANSLATE_NOOP("Codes", "残疾")};

}  // namespace

QString codeWord(const std::string& set, const QString& name) {
    if (std::ranges::find(sets, std::string_view(set)) == std::end(sets)) return name;
    const std::string known = name.toStdString();
    if (std::ranges::find(names, std::string_view(known)) == std::end(names)) return name;
    const QString word = QCoreApplication::translate("Codes", known.c_str());
    return word == name ? name : name + " " + word;
}

}  // namespace app
