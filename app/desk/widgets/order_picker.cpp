#include "app/desk/widgets/order_picker.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace app {

OrderPicker::OrderPicker(const std::set<int>& leftOut) : list_(new FilteredList(table_, tr("按姓名、编号筛选"), tr("筛选"), tr("任务列表"))) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(list_);
    list_->leaveOut(leftOut);
    list_->giveWay(OrderTable::name);
    connect(list_, &FilteredList::changed, this, &OrderPicker::changed);
}

void OrderPicker::set(std::vector<OrderRow> rows) {
    const OrderRow* before = chosen();
    const std::int64_t order = before ? before->order : 0;
    {
        const QSignalBlocker whileSet(list_);  // between the old rows and the new ones none is chosen
        table_.set(std::move(rows));
        choose(order);
        if (!chosen() && list_->shownRows() > 0) list_->chooseFirst();
    }
    emit changed();
}

}  // namespace app
