#include "app/desk/widgets/draft_panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "app/desk/words/local_time.h"
#include "app/desk/words/wording.h"

namespace app {

DraftPanel::DraftPanel()
    : ticket_(new FormField(tr("号票"), new QLineEdit)), list_(new TextList(tr("停放件"), titles())), drop_(new DropBar),
      park_(new QPushButton(tr("停放到此号票"))), takeUp_(new QPushButton(tr("取回继续"))), give_(new QPushButton(tr("交给同事"))),
      close_(new QPushButton(tr("返回卡面"))) {
    setObjectName("card");
    layOut();
    ticket_->leadsOut();
    const auto park = [this] { emit parkWanted(ticket_->text()); };
    connect(park_, &QPushButton::clicked, this, park);
    connect(ticket_, &FormField::finished, this, park);
    connect(takeUp_, &QPushButton::clicked, this, [this] {
        if (const auto row = chosen()) emit takeUpWanted(*row);
    });
    connect(list_, &QTableView::activated, takeUp_, &QPushButton::click);
    connect(give_, &QPushButton::clicked, this, [this] {
        if (const auto row = chosen()) emit givenAway(*row);
    });
    connect(drop_, &DropBar::wanted, this, [this](const QString& reason) {
        if (const auto row = chosen()) emit dropWanted(*row, reason);
    });
    connect(close_, &QPushButton::clicked, this, &DraftPanel::closed);
    connect(list_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DraftPanel::allow);
    allow();
}

void DraftPanel::layOut() {
    auto* hands = new QHBoxLayout;
    hands->addWidget(takeUp_);
    hands->addWidget(give_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(ticket_);
    layout->addWidget(park_);
    layout->addWidget(list_, 1);
    layout->addLayout(hands);
    layout->addWidget(drop_);
    layout->addWidget(close_);
}

QStringList DraftPanel::titles() {
    return {tr("号票"), tr("归谁"), tr("状态"), tr("时间")};
}

QList<QStringList> DraftPanel::told(const std::vector<DraftRow>& rows) {
    QList<QStringList> told;
    for (const auto& row : rows)
        told << QStringList{row.draft.ticket.empty() ? tr("无号票") : shown(row.draft.ticket),
                            //: %1 the name of who asks
                            row.own ? tr("本人（%1）").arg(shown(row.owner)) : shown(row.owner),
                            row.left                    ? tr("逾期")
                            : row.draft.state == "open" ? tr("在办")
                                                        : tr("已停放"),
                            shownTime(row.draft.changedAt)};
    return told;
}

void DraftPanel::show(const std::vector<DraftRow>& rows) {
    const auto before = chosen();
    rows_ = rows;
    list_->set(told(rows));
    for (std::size_t i = 0; before && i < rows_.size(); ++i)
        if (rows_[i].draft.id == before->draft.id) list_->selectRow(static_cast<int>(i));
    drop_->startAgain();
    allow();
}

void DraftPanel::offerTicket(const QString& ticket) {
    ticket_->setText(ticket);
}

void DraftPanel::focusTicket() {
    ticket_->editor()->setFocus();
}

std::optional<DraftRow> DraftPanel::row(std::int64_t draft) const {
    const auto found = std::ranges::find_if(rows_, [&](const DraftRow& row) { return row.draft.id == draft; });
    return found == rows_.end() ? std::nullopt : std::optional(*found);
}

std::optional<DraftRow> DraftPanel::chosen() const {
    const auto row = static_cast<std::size_t>(list_->currentIndex().row());
    if (!list_->currentIndex().isValid() || row >= rows_.size()) return std::nullopt;
    return rows_[row];
}

// What is in hand is in the form already.
void DraftPanel::allow() {
    const auto row = chosen();
    const bool away = row && !(row->own && row->draft.state == "open");
    takeUp_->setEnabled(away);
    give_->setEnabled(away && row->own);
    drop_->allow(away);
}

}  // namespace app
