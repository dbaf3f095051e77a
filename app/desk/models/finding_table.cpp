#include "app/desk/models/finding_table.h"

#include <QCoreApplication>
#include <map>

namespace app {
namespace {

struct Checks {
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

QString wordForCheck(std::string_view check) {
    const std::map<std::string_view, QString> words{{"card", Checks::tr("卡片")},
                                                    {"binding", Checks::tr("序列号")},
                                                    {"chip", Checks::tr("芯片")},
                                                    {"issuer", Checks::tr("签发密钥")},
                                                    {"city", Checks::tr("城市")},
                                                    {"content", Checks::tr("内容")},
                                                    {"changes", Checks::tr("变更事项")},
                                                    {"status", Checks::tr("状态")},
                                                    {"term", Checks::tr("有效期限")},
                                                    {"endorsement", Checks::tr("签注")},
                                                    {"authority", Checks::tr("签发机关")},
                                                    {"lostList", Checks::tr("挂失名单")},
                                                    {"sectors", Checks::tr("应用区")},
                                                    {"record", Checks::tr("制证记录")},
                                                    {"print", Checks::tr("卡面")}};
    const auto found = words.find(check);
    return found == words.end() ? QString::fromUtf8(check.data(), static_cast<qsizetype>(check.size())) : found->second;
}

}  // namespace

QString signOf(Verdict verdict) {
    switch (verdict) {
        case Verdict::yes:
            return "✓";
        case Verdict::no:
            return "✕";
        case Verdict::notProvable:
        case Verdict::notChecked:
            break;
    }
    return "–";
}

void FindingTable::set(Findings findings) {
    beginResetModel();
    findings_ = std::move(findings);
    endResetModel();
}

int FindingTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(findings_.size());
}

int FindingTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant FindingTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) return {};
    const Finding& finding = findings_[static_cast<std::size_t>(index.row())];
    const Verdict verdict = verdictOf(finding.meaning);
    const RuleText text = wording_.finding(std::string(nameOf(finding.meaning)));
    switch (index.column()) {
        case check:
            return signOf(verdict) + " " + wordForCheck(checkOf(finding.meaning));
        case meaning:
            if (finding.detail.empty() || verdict == Verdict::yes || finding.meaning == Meaning::cardNotOurs) return shown(text.cause);
            //: %1 what was found, %2 a code for the support line
            return tr("%1（代码：%2）").arg(shown(text.cause), shown(finding.detail));
        default:
            return verdict == Verdict::no ? shown(text.remedy) : QString();
    }
}

QVariant FindingTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case check:
            return tr("项目");
        case meaning:
            return tr("结果");
        default:
            return tr("办法");
    }
}

}  // namespace app
