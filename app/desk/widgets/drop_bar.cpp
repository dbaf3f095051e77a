#include "app/desk/widgets/drop_bar.h"

#include <QHBoxLayout>

namespace app {

DropBar::DropBar() : reason_(new QComboBox), drop_(new QPushButton(tr("作废停放件"))) {
    // the words of dropReasons, each with its name
    reason_->addItem(tr("作废原因…"));
    reason_->addItem(tr("申请人离开"), "left");
    reason_->addItem(tr("重复"), "duplicate");
    reason_->addItem(tr("误开"), "mistaken");
    reason_->addItem(tr("已在别处办理"), "elsewhere");
    reason_->setAccessibleName(tr("作废原因"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(reason_, 1);
    layout->addWidget(drop_);
    connect(reason_, &QComboBox::currentIndexChanged, this, [this] { allow(allowed_); });
    connect(drop_, &QPushButton::clicked, this, [this] { emit wanted(reason_->currentData().toString()); });
    allow(false);
}

void DropBar::allow(bool allowed) {
    allowed_ = allowed;
    drop_->setEnabled(allowed && reason_->currentIndex() > 0);
}

}  // namespace app
