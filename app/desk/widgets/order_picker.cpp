#include "app/desk/widgets/order_picker.h"

#include <QSignalBlocker>
#include <QVBoxLayout>
#include <utility>

namespace app {

OrderPicker::OrderPicker(const std::set<int>& leftOut) : list_(new FilteredList(table_, tr("按姓名、编号筛选"), tr("筛选"), tr("任务列表"))) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(list_);
    list_->leaveOut(leftOut);
    list_->giveWay(OrderTable::name);
    connect(list_, &FilteredList::changed, this, [this] {
        byHand_ = true;
        wanted_ = 0;
        emit turned(false);
        emit changed();
    });
}

void OrderPicker::choose(std::int64_t order) {
    list_->choose(table_.rowOf(order));
    byHand_ = byHand_ || chosenOrder() == order;
    wanted_ = order;
}

void OrderPicker::set(std::vector<OrderRow> rows, When when) {
    const std::int64_t before = chosenOrder(), wanted = std::exchange(wanted_, 0);
    replace(std::move(rows), when == When::workEnded || byHand_ ? before : 0);
    if (wanted != 0) {
        const QSignalBlocker whileSet(list_);
        list_->choose(table_.rowOf(wanted));
        byHand_ = byHand_ || chosenOrder() == wanted;
    }
    if (when == When::opened && chosenOrder() != before) emit turned(before == 0);
    emit changed();
}

void OrderPicker::replace(std::vector<OrderRow> rows, std::int64_t kept) {
    const QSignalBlocker whileSet(list_);  // between the old rows and the new ones none is chosen
    table_.set(std::move(rows));
    list_->choose(table_.rowOf(kept));
    byHand_ = byHand_ && chosen();
    if (!chosen() && list_->shownRows() > 0) list_->chooseFirst();
}

}  // namespace app
