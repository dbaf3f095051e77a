#include "app/desk/widgets/card_picker.h"

#include <QVBoxLayout>

namespace app {

CardPicker::CardPicker(const Wording& wording)
    : table_(wording),
      list_(new FilteredList(table_, tr("按姓名、编号筛选；输入完整号码后按 Enter 查找"), tr("筛选或查找"), tr("卡片列表"))) {
    list_->filter()->setObjectName("cardFilter");
    list_->giveWay(CardTable::todo);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(list_);
    connect(list_, &FilteredList::changed, this, &CardPicker::changed);
    connect(list_->filter(), &QLineEdit::returnPressed, this, [this] {
        const QString number = list_->filter()->text().trimmed();
        list_->filter()->clear();
        emit searched(number);
    });
}

void CardPicker::set(std::vector<CardRow> rows) {
    const CardRow* before = chosen();
    const std::int64_t order = before ? before->order : 0;
    table_.set(std::move(rows));
    choose(order);
    if (!chosen() && list_->shownRows() == 1) list_->chooseFirst();
    emit changed();
}

}  // namespace app
