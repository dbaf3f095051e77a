#include "app/desk/models/application_table.h"

#include "app/desk/models/order_table.h"
#include "app/desk/words/local_time.h"

namespace app {

QString wordsOfMissing(const Wording& wording, const std::vector<std::string>& missing) {
    QStringList words;
    for (const auto& paper : missing) words << shown(wording.rule("papers." + paper).cause);
    return words.join("；");
}

QStringList ApplicationTable::columnNames() const {
    return {tr("任务"), tr("姓名"), tr("公民身份号码"), tr("状态"), tr("缺少的材料"), tr("说明"), tr("时间"), tr("经办人")};
}

QVariant ApplicationTable::cell(const ApplicationRow& row, int column) const {
    switch (column) {
        case number:
            return static_cast<qlonglong>(row.order);
        case name:
            return shown(row.name);
        case citizenNumber:
            return shown(row.maskedNumber);
        case state:
            return wordFor(row.state);
        case missing:
            return wordsOfMissing(wording_, row.missing);
        case reason:
            return shown(row.reason);
        case when:
            return row.at.empty() ? QString() : shownTime(row.at);
        default:
            return shown(row.by);
    }
}

}  // namespace app
