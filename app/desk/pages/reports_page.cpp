#include "app/desk/pages/reports_page.h"

#include <QGridLayout>

namespace app {

ReportsPage::ReportsPage(DutyService& service, const Wording& wording)
    : Page(tr("报告")), service_(service), wording_(wording),
      awaited_(new TextList(tr("待收的报告"), {tr("编号"), tr("报告人"), tr("姓名或单位"), tr("地址"), tr("事项"), tr("期限"), tr("剩余日数")})),
      list_(new QComboBox), who_(new FormField(tr("报告人"), list_)), since_(new FormField(tr("起算日（年-月-日）"), new QLineEdit)),
      arrived_(new FormField(tr("收到日，待收则空"), new QLineEdit)), name_(new FormField(tr("姓名或单位"), new QLineEdit)),
      address_(new FormField(tr("地址"), new QLineEdit)), about_(new FormField(tr("事项"), new QLineEdit)), message_(new MessagePanel),
      enter_(primary(tr("登记报告"))), arrive_(secondary(tr("选中的已收到"), QKeySequence(Qt::CTRL | Qt::Key_G))) {
    list_->addItem(tr("出租人"), "landlord");
    list_->addItem(tr("用人单位"), "employer");
    list_->addItem(tr("个体经营者"), "sole_trader");
    list_->addItem(tr("物业"), "property_firm");
    layOut();
    beginAt(who_->editor());
    about_->leadsOut();
    connect(about_, &FormField::finished, enter_, [this] { enter_->setFocus(); });
    connect(enter_, &QPushButton::clicked, this, &ReportsPage::enter);
    connect(arrive_, &QPushButton::clicked, this, &ReportsPage::arrive);
}

void ReportsPage::layOut() {
    setSubject(tr("终止居住与物业信息的报告，逾期的排在最前"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->addWidget(who_, 0, 0);
    grid->addWidget(since_, 0, 1);
    grid->addWidget(arrived_, 0, 2);
    grid->addWidget(name_, 1, 0);
    grid->addWidget(address_, 1, 1);
    grid->addWidget(about_, 1, 2);
    for (int column = 0; column < 3; ++column) grid->setColumnStretch(column, 1);
    work()->addWidget(message_);
    work()->addWidget(awaited_, 1);
    work()->addLayout(grid);
}

void ReportsPage::open() {
    service_.awaited(this, [this](const Result<std::vector<DutyRow>>& rows) {
        if (!rows) return message_->showUnread(wording_.failure(rows.error()), [this] { open(); });
        message_->wasRead();
        take(*rows);
    });
}

void ReportsPage::take(const std::vector<DutyRow>& rows) {
    QList<QStringList> lines;
    for (const auto& [report, content, days] : rows) {
        const int known = list_->findData(shown(report.who));
        const QString left = !days ? tr("没有期限") : *days < 0 ? tr("▲ 逾期 %1 日").arg(-*days) : QString::number(*days);
        lines << QStringList{QString::number(report.id), known < 0 ? shown(report.who) : list_->itemText(known), shown(content.name),
                             shown(content.address), shown(content.about), shown(report.due), left};
    }
    awaited_->set(lines);
    allow();
}

void ReportsPage::setBusy(bool busy) {
    busy_ = busy;
    allow();
}

void ReportsPage::allow() {
    enter_->setEnabled(!busy_);
    arrive_->setEnabled(!busy_ && awaited_->count() > 0);
}

void ReportsPage::enter() {
    const auto dayOf = [](FormField* field) { return parseDay(field->text().trimmed().toStdString()); };
    const auto text = [](FormField* field) { return PiiText(field->text().trimmed().toStdString()); };
    const bool awaited = arrived_->text().trimmed().isEmpty();
    const auto since = dayOf(since_), arrived = dayOf(arrived_);
    since_->setFault(since ? QString() : tr("日期应写作 2026-11-26"));
    arrived_->setFault(awaited || arrived ? QString() : tr("日期应写作 2026-11-26"));
    if (!since || (!awaited && !arrived)) return;
    const DutyWish wish{list_->currentData().toString().toStdString(), *since, arrived, {text(name_), text(address_), text(about_), PiiText("")}, {}};
    setBusy(true);
    service_.enter(this, wish, [this](const Result<DutyRow>& row) { told(row); });
}

void ReportsPage::arrive() {
    const int row = awaited_->currentIndex().row();
    if (row < 0) return message_->showAttention(tr("先选中已收到的报告"));
    setBusy(true);
    service_.arrive(this, awaited_->at(row, 0).toLongLong(), [this](const Result<DutyRow>& arrived) { told(arrived); });
}

void ReportsPage::told(const Result<DutyRow>& row) {
    setBusy(false);
    if (!row) return message_->showFailure(wording_.failure(row.error()));
    const auto& report = row->report;
    message_->showDone(report.arrived.empty() ? tr("报告 %1 待收，期限 %2").arg(QString::number(report.id), shown(report.due))
                       : report.late          ? tr("报告 %1 已收到，逾期").arg(report.id)
                                              : tr("报告 %1 已收到").arg(report.id));
    for (FormField* field : {since_, arrived_, name_, address_, about_}) field->startAgain();
    if (isVisible()) start();  // else somebody types on another page
    open();
}

}  // namespace app
