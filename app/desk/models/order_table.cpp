#include "app/desk/models/order_table.h"

#include <QCoreApplication>

#include "app/desk/words/wording.h"

namespace app {
namespace {

struct States {
    Q_DECLARE_TR_FUNCTIONS(States)
};

}  // namespace

QString wordFor(State state) {
    switch (state) {
        case State::draft:
            return States::tr("待审核");
        case State::approved:
            return States::tr("待制证");
        case State::writing:
            return States::tr("写芯片中断");
        case State::verified:
            return States::tr("待打印");
        case State::printed:
        case State::committed:
            return States::tr("待发放");
        case State::activating:
            return States::tr("发放未完成");
        case State::handedOver:
            return States::tr("已发放");
        case State::spoiled:
            return States::tr("已作废");
        case State::returned:
            return States::tr("待补正");
        case State::refused:
            return States::tr("不予批准");
        case State::withdrawn:
            return States::tr("已撤回");
    }
    return {};
}

QStringList OrderTable::columnNames() const {
    return {tr("任务"), tr("姓名"), tr("公民身份号码"), tr("状态"), tr("最迟发证日"), tr("居住证编号"), tr("登记人")};
}

QVariant OrderTable::cell(const OrderRow& row, int column) const {
    switch (column) {
        case number:
            return static_cast<qlonglong>(row.order);
        case name:
            return shown(row.name);
        case citizenNumber:
            return shown(row.maskedNumber);
        case state:
            return wordFor(row.state);
        case issueBy:
            //: %1 the last day on which the card may be handed over
            return row.issue.late ? tr("▲ %1 已逾期").arg(shown(row.issue.last)) : shown(row.issue.last);
        case permitNumber:
            return shown(row.permitNumber);
        default:
            return shown(row.importedBy);
    }
}

}  // namespace app
