#include "app/desk/models/card_words.h"

#include <QCoreApplication>

namespace app {
namespace {

struct Cards {
    Q_DECLARE_TR_FUNCTIONS(Cards)
};

QString deadlineOf(const Deadline& deadline, Day today) {
    if (!deadline.last) return {};
    const QString day = shown(toText(*deadline.last));
    const int left = daysBetween(today, *deadline.last);
    //: the last day of a term, and how many days are left
    if (left >= 0) return Cards::tr("最迟 %1，还有 %2 天").arg(day).arg(left);
    return Cards::tr("最迟 %1，已过 %2 天").arg(day).arg(-left);
}

// Empty once it has come.
QString beginningOf(Day first, Day today) {
    const int left = daysBetween(today, first);
    //: the first day on which it may be done, and how many days are left until then
    return left > 0 ? Cards::tr("从 %1 起可办理，还有 %2 天").arg(shown(toText(first))).arg(left) : QString();
}

}  // namespace

QString wordFor(Status status) {
    switch (status) {
        case Status::notIssued:
            return Cards::tr("未启用");
        case Status::inUse:
            return Cards::tr("使用中");
        case Status::suspended:
            return Cards::tr("已中止");
        case Status::lost:
            return Cards::tr("已挂失");
        case Status::cancelled:
            return Cards::tr("已注销");
    }
    return {};
}

QString wordFor(Reason reason) {
    switch (reason) {
        case Reason::none:
            return {};
        case Reason::overdue:
            return Cards::tr("逾期未签注");
        case Reason::left:
            return Cards::tr("离开本市");
        case Reason::lost:
            return Cards::tr("遗失");
        case Reason::damaged:
            return Cards::tr("损坏");
        case Reason::exOfficio:
            return Cards::tr("依职权");
        case Reason::death:
            return Cards::tr("死亡");
        case Reason::foundAgain:
            return Cards::tr("找回");
    }
    return {};
}

QString wordForStatus(const std::string& name) {
    for (const Status status : {Status::inUse, Status::suspended, Status::lost, Status::cancelled})
        if (nameOf(status) == name) return wordFor(status);
    return wordFor(Status::notIssued);
}

QString wordFor(Kind kind) {
    switch (kind) {
        case Kind::endorse:
            return Cards::tr("签注");
        case Kind::change:
            return Cards::tr("变更");
        case Kind::correct:
            return Cards::tr("更正");
        case Kind::suspend:
            return Cards::tr("中止使用");
        case Kind::restore:
            return Cards::tr("恢复使用");
        case Kind::cancel:
            return Cards::tr("注销");
    }
    return {};
}

QString wordForFact(const std::string& name) {
    if (name == "present_address") return Cards::tr("现居住地住址");
    if (name == "household_address") return Cards::tr("常住户口所在地住址");
    if (name == "workplace") return Cards::tr("服务处所");
    if (name == "residence_reason") return Cards::tr("居住事由");
    if (name == "residence_place") return Cards::tr("居住处所");
    return shown(name);
}

QString said(const Ruling& ruling, const Wording& wording, Day today) {
    if (ruling.rule.empty()) return {};
    const RuleText text = wording.decision(ruling.rule);
    QString words = shown(text.cause);
    //: %1 an article, with its regulation
    if (!ruling.article.empty()) words += Cards::tr("（%1）").arg(wording.article(ruling.article));
    if (ruling.from)
        if (const QString first = beginningOf(*ruling.from, today); !first.isEmpty()) return words + "\n" + first;
    if (ruling.last)
        if (const QString last = deadlineOf(*ruling.last, today); !last.isEmpty()) words += "\n" + last;
    return text.remedy.empty() ? words : words + "\n" + shown(text.remedy);
}

QString kindOf(const Ruling& ruling) {
    if (ruling.rule.empty()) return {};
    switch (ruling.says) {
        case Says::mustNot:
            return "stop";
        case Says::nothing:
            return "part";
        case Says::may:
        case Says::must:
            break;
    }
    return "go";
}

}  // namespace app
