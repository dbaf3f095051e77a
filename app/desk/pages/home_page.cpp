#include "app/desk/pages/home_page.h"

#include <QGridLayout>

namespace app {

HomePage::HomePage(TodayService& service, StatisticsService& statistics, const Wording& wording)
    : Page(tr("今日")), service_(service), statistics_(statistics), wording_(wording), sync_(new PlainLabel), week_(new WeekChart),
      message_(new MessagePanel) {
    auto* doors = new QGridLayout;
    doors->setSpacing(16);
    register_ = door("register");
    register_->setText(tr("受理\n登记一位申请人"));
    approve_ = door("approve");
    make_ = door("make");
    handOver_ = door("hand-over");
    doors->addWidget(register_, 0, 0);
    doors->addWidget(approve_, 0, 1);
    doors->addWidget(make_, 1, 0);
    doors->addWidget(handOver_, 1, 1);
    sync_->setObjectName("subject");
    work()->addWidget(message_);
    work()->addLayout(doors);
    work()->addWidget(week_);
    work()->addWidget(sync_);
    work()->addStretch(1);
    connect(week_, &WeekChart::clicked, this, [this] { emit wants("statistics", 0); });
    show({});
}

QPushButton* HomePage::door(const QString& service) {
    auto* button = new QPushButton;
    button->setObjectName("door");
    button->setMinimumHeight(112);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(button, &QPushButton::clicked, this, [this, service] { emit wants(service, 0); });
    return button;
}

void HomePage::offer(const std::function<bool(const QString&)>& seen) {
    register_->setEnabled(seen("register"));
    approve_->setEnabled(seen("approve"));
    make_->setEnabled(seen("make"));
    handOver_->setEnabled(seen("hand-over"));
    week_->setEnabled(seen("statistics"));
}

void HomePage::offerDrafts(DraftService& service) {
    drafts_ = &service;
    parked_ = new ParkedList;
    work()->insertWidget(work()->indexOf(week_), parked_);
    connect(parked_, &ParkedList::wanted, this, [this](std::int64_t draft) { emit wants("register", draft); });
    connect(parked_, &ParkedList::dropWanted, this, &HomePage::drop);
}

void HomePage::listDrafts() {
    drafts_->list(this, [this](const Result<std::vector<DraftRow>>& rows) { parked_->show(rows.value_or(std::vector<DraftRow>{})); });
}

void HomePage::drop(std::int64_t draft, const QString& reason) {
    drafts_->drop(this, draft, reason.toStdString(), [this](const Result<void>& dropped) {
        if (!dropped) return message_->showFailure(wording_.failure(dropped.error()));
        message_->showDone(tr("停放件已作废，内容已销毁"));
        listDrafts();
    });
}

void HomePage::open() {
    service_.counts(this, [this](const Result<TodayCounts>& counts) {
        message_->clear();
        if (counts) return show(*counts);
        message_->showFailure(wording_.failure(counts.error()));
    });
    statistics_.week(this, [this](const Result<std::vector<DayWork>>& week) {
        if (week) week_->show(*week);
    });
    if (drafts_) listDrafts();
}

void HomePage::show(const TodayCounts& counts) {
    approve_->setText(tr("审核\n%1 件待审核").arg(counts.toApprove));
    make_->setText(tr("制证\n%1 件待制证，%2 件未完成").arg(counts.toMake).arg(counts.begun));
    handOver_->setText(tr("发放\n%1 张待发放").arg(counts.toHandOver));
    sync_->setText(counts.waitingEvents == 0 ? tr("已与中心同步") : tr("%1 条记录等待同步").arg(counts.waitingEvents));
}

}  // namespace app
