#include "app/desk/models/card_table.h"

#include "app/desk/models/card_words.h"

namespace app {

QString CardTable::wordOf(const CardRow& row) const {
    if (row.replacedBy != 0 && (row.lost || row.status == nameOf(Status::cancelled))) return tr("已补换");
    if (row.status == nameOf(Status::cancelled)) return wordForStatus(row.status);
    if (!row.lost || row.lost->kind != listedAsLost) return wordForStatus(row.status);
    return row.certificate.empty() ? tr("口头挂失") : tr("正式挂失");
}

QString CardTable::todoOf(const CardRow& row) const {
    if (row.replacedBy != 0) return tr("新卡任务 %1").arg(row.replacedBy);
    if (row.lost || row.endorsement.says == Says::nothing) return {};
    return shown(wording_.decision(row.endorsement.rule).cause);
}

QStringList CardTable::columnNames() const {
    return {tr("姓名"), tr("公民身份号码"), tr("状态"), tr("签注至"), tr("应办"), tr("居住证编号")};
}

QVariant CardTable::cell(const CardRow& row, int column) const {
    switch (column) {
        case name:
            return shown(row.name);
        case citizenNumber:
            return shown(row.maskedNumber);
        case status:
            return wordOf(row);
        case endorsedUntil:
            return shown(row.endorsedUntil);
        case todo:
            return todoOf(row);
        default:
            return shown(row.permitNumber);
    }
}

}  // namespace app
