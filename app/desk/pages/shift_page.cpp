#include "app/desk/pages/shift_page.h"

#include <QIntValidator>

#include "app/desk/theme/text_size.h"
#include "app/desk/words/ledger_words.h"
#include "app/desk/words/local_time.h"

namespace app {
namespace {

constexpr int mostBlanks = 1'000'000, asideWidth = 300;

}  // namespace

ShiftPage::ShiftPage(ShiftService& service, SignInService& people, const Wording& wording)
    : Page(tr("班次")), service_(service), people_(people), wording_(wording), state_(new PlainLabel), counted_(new FormField(tr("抽屉中清点到的空白卡"), new QLineEdit)),
      reason_(new FormField(tr("差异事由"), new QLineEdit)),
      done_(new TextList(tr("本班业务"), {tr("业务"), tr("结果"), tr("件数")})),
      moved_(new TextList(tr("本班空白卡"), {tr("由"), tr("至"), tr("张数")})), message_(new MessagePanel),
      close_(primary(tr("清点并交班"))), begin_(secondary(tr("开班"), QKeySequence(Qt::CTRL | Qt::Key_N))) {
    layOut();
    beginAt(counted_->editor());
    reason_->leadsOut();
    connect(reason_, &FormField::finished, close_, [this] { close_->setFocus(); });
    connect(begin_, &QPushButton::clicked, this, &ShiftPage::begin);
    connect(close_, &QPushButton::clicked, this, &ShiftPage::finish);
    take({});
}

void ShiftPage::layOut() {
    setSubject(tr("交班时抽屉与账面相符，或差异由两人签字"));
    state_->setObjectName("section");
    state_->setWordWrap(true);
    static_cast<QLineEdit*>(counted_->editor())->setValidator(new QIntValidator(0, mostBlanks, this));
    work()->addWidget(message_);
    work()->addWidget(state_);
    work()->addWidget(done_, 1);
    work()->addWidget(moved_, 1);
    for (FormField* field : {counted_, reason_}) {
        field->setFixedWidth(inText(asideWidth));
        aside()->addWidget(field);
    }
    aside()->addStretch(1);
}

// What one counted is told to nobody who counts.
void ShiftPage::beginFor(const Actor& actor) {
    if (!changesTo(actor)) return;
    for (FormField* field : {counted_, reason_}) field->startAgain();
}

void ShiftPage::open() {
    service_.report(this, [this](const Result<std::optional<ShiftReport>>& report) {
        if (!report) return message_->showUnread(wording_.failure(report.error()), [this] { open(); });
        message_->wasRead();
        take(*report);
    });
}

void ShiftPage::take(const std::optional<ShiftReport>& report) {
    const bool running = report && report->shift.closedAt.empty();
    kept_ = report && report->kept;
    const bool began = begin_->hasFocus();
    close_->setEnabled(running);
    begin_->setEnabled(!running);
    counted_->setEnabled(running && kept_);
    reason_->setEnabled(running && kept_);
    if (began && running) start();
    if (paper_) paper_->setSubject(report ? report->shift.id : 0);
    if (!report) return state_->setText(tr("还没有开过班"));
    const auto& shift = report->shift;
    //: %1 number of the shift, %2 who, %3 when
    state_->setText(running ? tr("班次 %1：%2 于 %3 开班").arg(QString::number(shift.id), shown(shift.openedBy), shownTime(shift.openedAt))
                            //: %1 number of the shift, %2 who, %3 when
                            : tr("上一班次 %1：%2 于 %3 交班").arg(QString::number(shift.id), shown(shift.closedBy), shownTime(shift.closedAt)));
    QList<QStringList> done, moved;
    for (const auto& tally : report->work)
        done << QStringList{serviceWord(tally.service), outcomeWord(tally.outcome), QString::number(tally.count)};
    for (const auto& [way, count] : report->moved) {
        const auto middle = way.find('>');
        moved << QStringList{accountWord(way.substr(0, middle)), accountWord(way.substr(middle + 1)), QString::number(count)};
    }
    done_->set(done);
    // While it runs, these would tell what is in the drawer.
    moved_->set(running ? QList<QStringList>{} : moved);
}

void ShiftPage::offerPapers(PaperService& service) {
    auto* print = secondary(tr("打印班次报告"), QKeySequence(Qt::CTRL | Qt::Key_R));
    paper_ = new PaperActions(service, PaperKind::shift, print, secondary(tr("班次报告存为 PDF"), {}), message_, wording_);
}

void ShiftPage::begin() {
    service_.open(this, [this](const Result<std::int64_t>& shift) {
        if (shift)
            message_->showDone(tr("已开班，班次 %1").arg(*shift));
        else
            message_->showFailure(wording_.failure(shift.error()));
        open();
    });
}

void ShiftPage::finish() {
    ShiftClosing closing{{}, {}, reason_->text().trimmed().toStdString()};
    if (!counted_->text().isEmpty()) closing.counted = counted_->text().toLongLong();
    counted_->setFault(kept_ && !closing.counted ? tr("清点抽屉后填写") : QString());
    if (kept_ && !closing.counted) return;
    if (closing.reason.empty()) return close(closing);
    // a reason is given for a difference, and that takes two
    const QString act = tr("抽屉中清点到 %1 张，差异由两人签字记账").arg(closing.counted.value_or(0));
    SecondPerson::ask(this, people_, wording_, act, [this, closing](const Actor& second) {
        ShiftClosing both = closing;
        both.people.second = second;
        close(both);
    });
}

void ShiftPage::close(const ShiftClosing& closing) {
    close_->setEnabled(false);
    service_.close(this, closing, [this](const Result<ShiftClosed>& closed) { end(closed); });
}

void ShiftPage::end(const Result<ShiftClosed>& closed) {
    if (!closed)
        message_->showFailure(wording_.failure(closed.error()));
    else if (!closed->closed)
        message_->showAttention(tr("抽屉与账面不符，未交班：请重新清点；仍不符时写明事由，由第二人签字"));
    else if (closed->difference == 0)
        message_->showDone(tr("班次 %1 已交班").arg(closed->shift));
    else
        message_->showDone(tr("班次 %1 已交班，差异 %2 张由两人签字").arg(closed->shift).arg(closed->difference));
    if (closed) counted_->startAgain();  // else it is counted and stays
    open();
}

}  // namespace app
