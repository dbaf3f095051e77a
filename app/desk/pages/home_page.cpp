#include "app/desk/pages/home_page.h"

#include <QGridLayout>

#include "app/desk/theme/text_size.h"

namespace app {
namespace {

constexpr int doorColumns = 6, between = 16;

}  // namespace

HomePage::HomePage(TodayService& service, StatisticsService& statistics, const Wording& wording)
    : Page(tr("今日")), service_(service), statistics_(statistics), wording_(wording), late_(new PlainLabel), sync_(new PlainLabel), week_(new WeekChart),
      message_(new MessagePanel) {
    auto* doors = new QGridLayout;
    doors->setSpacing(between);
    register_ = door("register");
    register_->setText(tr("受理\n登记一位申请人"));
    approve_ = door("approve");
    supply_ = door("supply");
    make_ = door("make");
    handOver_ = door("hand-over");
    endorse_ = door("endorse");
    doors->addWidget(register_, 0, 0, 1, 2);
    doors->addWidget(approve_, 0, 2, 1, 2);
    doors->addWidget(supply_, 0, 4, 1, 2);
    doors->addWidget(make_, 1, 0, 1, 2);
    doors->addWidget(handOver_, 1, 2, 1, 2);
    doors->addWidget(endorse_, 1, 4, 1, 2);
    for (int column = 0; column < doorColumns; ++column) doors->setColumnStretch(column, 1);
    sync_->setObjectName("subject");
    work()->setSpacing(between);
    work()->addWidget(message_);
    late_->setObjectName("decision");
    late_->setProperty("kind", "part");
    late_->setWordWrap(true);
    work()->addWidget(late_);
    work()->addLayout(doors);
    work()->addWidget(week_);
    work()->addWidget(sync_);
    work()->addStretch(1);
    connect(week_, &WeekChart::clicked, this, [this] { emit wants("statistics", 0); });
    show({});
    showDue(0);
}

QPushButton* HomePage::door(const QString& service) {
    auto* button = new QPushButton;
    button->setObjectName("door");
    button->setMinimumHeight(inText(112));
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(button, &QPushButton::clicked, this, [this, service] { emit wants(service, 0); });
    return button;
}

void HomePage::offer(const std::function<bool(const QString&)>& seen) {
    register_->setEnabled(seen("register"));
    approve_->setEnabled(seen("approve"));
    supply_->setEnabled(seen("supply"));
    make_->setEnabled(seen("make"));
    handOver_->setEnabled(seen("hand-over"));
    endorse_->setEnabled(seen("endorse"));
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
    drafts_->drop(this, draft, reason.toStdString(), [this](const Result<Remains>& dropped) {
        listDrafts();  // it may be gone from there in spite of a failure
        if (!dropped) return message_->showFailure(wording_.failure(dropped.error()));
        message_->showDone(*dropped == Remains::nothing ? tr("停放件已作废，内容已销毁") : tr("停放件已作废；日志正被占用，稍后清理"));
    });
}

void HomePage::open() {
    service_.counts(this, [this](const Result<TodayCounts>& counts) {
        message_->clear();
        if (counts) return show(*counts);
        message_->showUnread(wording_.failure(counts.error()), [this] { open(); });
    });
    service_.toEndorse(this, [this](const Result<std::int64_t>& due) {
        if (due) return showDue(*due);
        message_->showFailure(wording_.failure(due.error()));
    });
    statistics_.week(this, [this](const Result<std::vector<DayWork>>& week) {
        if (week) week_->show(*week);
    });
    if (drafts_) listDrafts();
}

void HomePage::showDue(std::int64_t cards) {
    endorse_->setText(tr("签注\n%1 张应签注").arg(cards));
}

void HomePage::show(const TodayCounts& counts) {
    approve_->setText(tr("审核\n%1 件待审核").arg(counts.toApprove));
    //: a door: applications that were returned for papers
    supply_->setText(tr("待补\n%1 件等申请人补材料").arg(counts.toSupply));
    make_->setText(tr("制证\n%1 件待制证，%2 件未完成").arg(counts.toMake).arg(counts.begun));
    handOver_->setText(tr("发放\n%1 张待发放").arg(counts.toHandOver));
    late_->setText(tr("▲ %1 张证应已制发，已超过规定期限").arg(counts.late));
    late_->setVisible(counts.late > 0);
    sync_->setText(counts.waitingEvents == 0 ? tr("已与中心同步") : tr("%1 条记录等待同步").arg(counts.waitingEvents));
}

}  // namespace app
