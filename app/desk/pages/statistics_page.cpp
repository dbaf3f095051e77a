#include "app/desk/pages/statistics_page.h"

#include <QFileDialog>
#include <QSaveFile>

#include "app/desk/words/ledger_words.h"

namespace app {
namespace {

constexpr int daysShown = 30;

std::optional<Day> dayOf(FormField* field, const QString& fault) {
    const auto day = parseDay(field->text().trimmed().toStdString());
    field->setFault(day ? QString() : fault);
    return day;
}

}  // namespace

StatisticsPage::StatisticsPage(StatisticsService& service, const Wording& wording)
    : Page(tr("统计")), service_(service), wording_(wording), from_(new FormField(tr("自（年-月-日）"), new QLineEdit)),
      to_(new FormField(tr("至（年-月-日）"), new QLineEdit)),
      counts_(new TextList(tr("统计"), {tr("日期"), tr("办法"), tr("业务"), tr("结果"), tr("件数")})), message_(new MessagePanel),
      save_(secondary(tr("导出 CSV"), QKeySequence(Qt::CTRL | Qt::Key_S))) {
    setSubject(tr("只有数字，没有个人信息"));
    const Day now = today();
    from_->setText(QString::fromStdString(toText(std::chrono::sys_days(now) - std::chrono::days(daysShown - 1))));
    to_->setText(QString::fromStdString(toText(now)));
    auto* days = new QHBoxLayout;
    days->setSpacing(16);
    days->addWidget(from_);
    days->addWidget(to_);
    days->addStretch(1);
    work()->addWidget(message_);
    work()->addLayout(days);
    work()->addWidget(counts_, 1);
    auto* again = primary(tr("重新统计"));
    connect(again, &QPushButton::clicked, this, &StatisticsPage::count);
    connect(save_, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getSaveFileName(this, tr("导出 CSV"), "zhika.csv", "CSV (*.csv)");
        if (!file.isEmpty()) save(file.toStdString());
    });
}

void StatisticsPage::count() {
    const auto from = dayOf(from_, tr("日期应写作 2026-11-26")), to = dayOf(to_, tr("日期应写作 2026-11-26"));
    if (!from || !to) return;
    service_.tallies(this, *from, *to, [this](const Result<std::vector<Tally>>& tallies) {
        if (!tallies) return message_->showFailure(wording_.failure(tallies.error()));
        take(*tallies);
    });
}

void StatisticsPage::take(const std::vector<Tally>& tallies) {
    tallies_ = tallies;
    QList<QStringList> rows;
    for (const auto& tally : tallies)
        rows << QStringList{shown(tally.day), regimeWord(tally.regime), serviceWord(tally.service), outcomeWord(tally.outcome),
                            QString::number(tally.count)};
    counts_->set(rows);
    save_->setEnabled(!tallies.empty());
}

void StatisticsPage::save(const std::filesystem::path& path) {
    QSaveFile file(QString::fromStdString(path.string()));
    const std::string csv = toCsv(tallies_);
    if (file.open(QIODevice::WriteOnly) && file.write(csv.data(), static_cast<qint64>(csv.size())) >= 0 && file.commit())
        message_->showDone(tr("已导出 %1 行").arg(tallies_.size()));
    else
        message_->showAttention(tr("文件未能写出：%1").arg(file.errorString()));
}

}  // namespace app
