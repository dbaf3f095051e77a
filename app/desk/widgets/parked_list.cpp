#include "app/desk/widgets/parked_list.h"

#include <QVBoxLayout>
#include <algorithm>

#include "app/desk/widgets/draft_panel.h"

namespace app {
namespace {

constexpr int listHeight = 180;

}  // namespace

ParkedList::ParkedList() : list_(new TextList(tr("停放件"), DraftPanel::titles())), overdue_(new PlainLabel), drop_(new DropBar) {
    //: above the list of what lies parked: how one of them is taken up
    auto* title = new PlainLabel(tr("停放件（Enter 取回）"));
    title->setObjectName("section");
    list_->setMaximumHeight(listHeight);
    overdue_->setObjectName("overdue");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(list_);
    layout->addWidget(overdue_);
    layout->addWidget(drop_);
    connect(list_, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const auto* draft = rowAt(index.row()); draft && !draft->left) emit wanted(draft->draft.id);
    });
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ParkedList::allow);
    connect(drop_, &DropBar::wanted, this, [this](const QString& reason) {
        if (const auto* draft = rowAt(list_->chosen())) emit dropWanted(draft->draft.id, reason);
    });
    show({});
}

void ParkedList::show(const std::vector<DraftRow>& rows) {
    rows_ = rows;
    list_->set(DraftPanel::told(rows));
    const auto overdue = std::ranges::count_if(rows, &DraftRow::left);
    overdue_->setText(tr("%1 件逾期：久未办理，请选中后作废").arg(overdue));
    overdue_->setVisible(overdue > 0);
    drop_->setVisible(overdue > 0);
    drop_->startAgain();
    setVisible(!rows.empty());
    allow();
}

const DraftRow* ParkedList::rowAt(int row) const {
    return row >= 0 && static_cast<std::size_t>(row) < rows_.size() ? &rows_[static_cast<std::size_t>(row)] : nullptr;
}

void ParkedList::allow() {
    const auto* draft = rowAt(list_->chosen());
    drop_->allow(draft && draft->left);
}

}  // namespace app
