#include "app/desk/words/layout_words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace app {
namespace {

struct Layouts {
    Q_DECLARE_TR_FUNCTIONS(Layouts)
};

constexpr int longestText = 12;

QString boundWord(const std::string& bind) {
    const auto words = boundWords();
    const auto found = words.find(bind);
    return found == words.end() ? QString::fromStdString(bind) : found->second;
}

QString drawnWord(printer::ElementType type) {
    using enum printer::ElementType;
    switch (type) {
        case photo:
            return Layouts::tr("照片");
        case ghost:
            return Layouts::tr("照片淡印");
        case image:
            return Layouts::tr("图案");
        case qr:
            return Layouts::tr("二维码");
        case rect:
            return Layouts::tr("色块");
        case line:
            return Layouts::tr("线");
        case guilloche:
            return Layouts::tr("底纹");
        case braid:
            return Layouts::tr("编织纹");
        case rosette:
            return Layouts::tr("团花");
        case text:
            break;
    }
    return Layouts::tr("文字");
}

// Of the names in the layouts that are shipped, and of what the editor adds.
QString nameWord(const QString& name) {
    using enum printer::ElementType;
    const std::map<QString, QString> words{{"paper", Layouts::tr("底纸")},
                                           {"waves", Layouts::tr("波纹")},
                                           {"gold", Layouts::tr("金色")},
                                           {"ring", Layouts::tr("圆环")},
                                           {"inner", Layouts::tr("内圈")},
                                           {"band", Layouts::tr("横带")},
                                           {"emblem", Layouts::tr("徽标")},
                                           {"frame", Layouts::tr("边框")},
                                           {"shine", Layouts::tr("光芒")},
                                           {"foot", Layouts::tr("底边")},
                                           {"number", Layouts::tr("编号")},
                                           {"field", Layouts::tr("底框")},
                                           {"bank", Layouts::tr("银行栏")},
                                           {"photo", drawnWord(photo)},
                                           {"ghost", drawnWord(ghost)},
                                           {"image", drawnWord(image)},
                                           {"code", drawnWord(qr)},
                                           {"qr", drawnWord(qr)},
                                           {"rect", drawnWord(rect)},
                                           {"line", drawnWord(line)},
                                           {"guilloche", drawnWord(guilloche)},
                                           {"braid", drawnWord(braid)},
                                           {"rosette", drawnWord(rosette)}};
    const auto found = words.find(name);
    return found == words.end() ? name : found->second;
}

// What kind of picture it is, and what its name ("waves-gold") says besides.
QString pictureWord(const printer::Element& element) {
    const QString kind = drawnWord(element.type);
    QStringList besides;
    for (const auto& name : QString::fromStdString(element.id).split('-', Qt::SkipEmptyParts))
        if (const QString word = nameWord(name); word != kind) besides << word;
    if (besides.isEmpty()) return kind;
    //: between the parts of a name
    const QString name = besides.join(Layouts::tr("·"));
    //: %1 what kind of picture, %2 the name it has in the layout
    return Layouts::tr("%1（%2）").arg(kind, name);
}

QString plainWord(const printer::Element& element) {
    if (element.type != printer::ElementType::text) return pictureWord(element);
    if (!element.bind.empty()) return boundWord(element.bind);
    const QString text = QString::fromStdString(element.text);
    //: words that are printed on each card
    return Layouts::tr("“%1”").arg(text.size() > longestText ? text.left(longestText) + "…" : text);
}

QString freeWord(printer::KeepOut::What what) {
    switch (what) {
        case printer::KeepOut::What::contacts:
            //: where a card's contacts lie, so that nothing is printed there
            return Layouts::tr("触点（留空）");
        case printer::KeepOut::What::stripe:
            //: where the magnetic stripe lies, so that nothing is printed there
            return Layouts::tr("磁条（留空）");
        case printer::KeepOut::What::antenna:
            break;
    }
    //: where the antenna lies, over which no picture is printed
    return Layouts::tr("天线（不放图片）");
}

}  // namespace

std::map<std::string, QString> boundWords() {
    return {{"name", Layouts::tr("姓名")},
            {"name_second", Layouts::tr("第二种文字的姓名")},
            {"sex_text", Layouts::tr("性别")},
            {"nation_text", Layouts::tr("民族")},
            {"birth_date", Layouts::tr("出生日期")},
            {"citizen_number", Layouts::tr("公民身份号码")},
            {"household_address", Layouts::tr("常住户口所在地住址")},
            {"present_address", Layouts::tr("现居住地")},
            {"term", Layouts::tr("有效期限")},
            {"permit_number", Layouts::tr("居住证编号")},
            {"print_number", Layouts::tr("印刷号")},
            {"authority_name", Layouts::tr("签发机关")},
            {"issue_date_text", Layouts::tr("签发日期")}};
}

QString partWord(const printer::Layout& layout, const ElementPlace& place) {
    if (const auto* element = elementAt(layout, place)) return elementWord(*element);
    const auto* keepOut = keepOutAt(layout, place);
    return keepOut ? freeWord(keepOut->what) : QString();
}

QString newPartWord(NewPart part) {
    switch (part) {
        case NewPart::value:
            //: a text that shows something of each card's holder
            return Layouts::tr("持卡人的一项");
        case NewPart::text:
            return Layouts::tr("文字");
        case NewPart::microtext:
            return Layouts::tr("微缩文字");
        case NewPart::photo:
            return Layouts::tr("照片");
        case NewPart::ghost:
            return Layouts::tr("照片淡印");
        case NewPart::image:
            return Layouts::tr("图案");
        case NewPart::qr:
            return Layouts::tr("二维码");
        case NewPart::rect:
            return Layouts::tr("色块");
        case NewPart::line:
            return Layouts::tr("线");
        case NewPart::guilloche:
            return Layouts::tr("底纹");
        case NewPart::braid:
            return Layouts::tr("编织纹");
        case NewPart::rosette:
            return Layouts::tr("团花");
        case NewPart::contacts:
            return freeWord(printer::KeepOut::What::contacts);
        case NewPart::stripe:
            return freeWord(printer::KeepOut::What::stripe);
        case NewPart::antenna:
            break;
    }
    return freeWord(printer::KeepOut::What::antenna);
}

QString layoutWord(const std::string& name) {
    const std::map<std::string, QString> words{{"zhengzhou-2013", Layouts::tr("郑州市居住证（2013 年）")}, {"national-2016", Layouts::tr("居住证（2016 年）")}};
    const auto found = words.find(name);
    return found == words.end() ? QString::fromStdString(name) : found->second;
}

QString layoutWord(const std::string& name, int version) {
    //: %1 what a layout is called, %2 its version
    return Layouts::tr("%1 版本 %2").arg(layoutWord(name)).arg(version);
}

QString layoutTitle(const std::string& name, int version) {
    const QString title = layoutWord(name, version), own = QString::fromStdString(name);
    return layoutWord(name) == own ? title : title + "  ·  " + own;
}

QString sideWord(const std::string& side) {
    //: the back of a card
    return side == "back" ? Layouts::tr("背面") : Layouts::tr("正面");
}

QString elementWord(const printer::Element& element) {
    const auto& [has, lacks] = element.condition;
    //: an element of the face, and the value without which it is not printed
    if (!has.empty()) return Layouts::tr("%1，有%2时").arg(plainWord(element), boundWord(has));
    //: an element of the face, and the value with which it is not printed
    if (!lacks.empty()) return Layouts::tr("%1，没有%2时").arg(plainWord(element), boundWord(lacks));
    return plainWord(element);
}

QString layoutRuleWord(const std::string& rule) {
    const std::map<std::string, QString> words{
        {"must lie on the card", Layouts::tr("必须在卡面以内")},
        {"must have a width and a height", Layouts::tr("必须有宽和高")},
        {"must be at least 20.6 wide and high for the code", Layouts::tr("二维码的宽和高至少 20.6 毫米")},
        {"must have one code", Layouts::tr("必须有一个二维码，也只能有一个")},
        {"a text has either bind or text", Layouts::tr("文字不能是空的")},
        {"must have the shape of the photo, 358 to 441", Layouts::tr("必须保持照片的比例 358:441")},
        {"must not lie over the antenna", Layouts::tr("不能盖住天线")},
        {"must not lie on contacts or stripe", Layouts::tr("不能压在触点或磁条上")},
        {"must be at most pt", Layouts::tr("最小字号不能大于字号")},
        {"must be pt where fit is refuse", Layouts::tr("不许缩小时，最小字号就是字号")},
        {"must be 1 unless fit is wrap", Layouts::tr("不许换行时只能是一行")}};
    const auto found = words.find(rule);
    if (found != words.end()) return found->second;
    static const QRegularExpression range(R"(^must be a (?:whole )?number from (\S+) to (\S+))");
    const QString said = QString::fromStdString(rule);
    const auto limits = range.match(said);
    return limits.hasMatch() ? Layouts::tr("必须在 %1 到 %2 之间").arg(limits.captured(1), limits.captured(2)) : said;
}

}  // namespace app
