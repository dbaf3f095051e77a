#include "app/desk/pages/record_page.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <algorithm>

#include "app/desk/theme/text_size.h"
#include "app/desk/widgets/picture_mime.h"
#include "app/desk/words/local_time.h"
#include "app/ledger/ledger_grants.h"

namespace app {
namespace {

constexpr int asideWidth = 320, lettersOfDay = 10;
const QKeySequence noticeKey(Qt::CTRL | Qt::SHIFT | Qt::Key_R);

std::optional<StoredApplicationStep> lastReturnIn(const PersonRecord& record) {
    const auto& steps = record.applicationSteps;
    const auto last = std::find_if(steps.rbegin(), steps.rend(), [](const StoredApplicationStep& step) { return !step.missing.empty(); });
    return last == steps.rend() ? std::nullopt : std::optional(*last);
}

}  // namespace

QString RecordPage::aboutReasons() {
    return tr("查看完整档案须有事由，事由记入日志");
}

RecordPage::RecordPage(RecordService& service, const Wording& wording)
    : Page(tr("档案")), service_(service), wording_(wording), reason_(new QComboBox), view_(new RecordView(wording)),
      hint_(new PlainLabel(tr("按 Ctrl+F 输入姓名、拼音、号码、生日或电话，再按回车打开档案"))), message_(new MessagePanel),
      uncover_(primary(tr("查看完整档案"))) {
    setSubject(aboutReasons());
    hint_->setObjectName("hint");
    reason_->setEditable(true);
    reason_->setInsertPolicy(QComboBox::NoInsert);
    reason_->addItems({tr("本人到窗口办理"), tr("核对申请材料"), tr("更正登记差错"), tr("投诉与核查"), tr("部门依法函询")});
    reason_->setCurrentIndex(-1);
    reason_->lineEdit()->setMaxLength(60);
    reason_->lineEdit()->setPlaceholderText(tr("选择或填写，不写姓名和号码"));
    reason_->setAccessibleName(tr("查看事由"));
    reason_->lineEdit()->setAccessibleName(tr("查看事由"));
    auto* title = new PlainLabel(tr("查看事由"));
    title->setObjectName("fieldLabel");
    work()->addWidget(message_);
    work()->addWidget(hint_);
    work()->addWidget(view_, 1);
    work()->addWidget(title);
    work()->addWidget(reason_);
    connect(reason_, &QComboBox::currentTextChanged, this, &RecordPage::enable);
    connect(uncover_, &QPushButton::clicked, this, &RecordPage::uncover);
    enable();
}

// What was uncovered is covered again when one comes back.
void RecordPage::open() {
    if (holder_ != 0) goTo(holder_);
}

void RecordPage::goTo(std::int64_t holder) {
    holder_ = holder;
    whole_ = false;
    returned_.reset();
    offerNotice();
    view_->clear();
    message_->clear();
    reason_->setCurrentIndex(-1);
    reason_->clearEditText();
    if (scans_) scans_->goTo(holder);
    enable();
    if (holder == 0) return;
    service_.covered(this, holder, [this, holder](const Result<PersonRecord>& record) { take(holder, record); });
}

// Whom another looked up is not shown to who comes next.
void RecordPage::close() {
    goTo(0);
    setSubject(aboutReasons());
    hint_->show();
}

// What others may not do they are not offered.
void RecordPage::beginFor(const Actor& actor) {
    if (changesTo(actor) && holder_ != 0) close();
    prints_ = !actor.signedIn() || ledger_grants::paper.by.meets(actor.person()->roles);
    offerNotice();
    if (scans_) scans_->beginFor(actor);
}

void RecordPage::leave() {
    if (scans_) scans_->leave();
}

void RecordPage::offerScans(ScanService& service) {
    auto* panel = new PaperPanel;
    panel->setFixedWidth(inText(asideWidth));
    panel->giveKeys(QKeySequence(Qt::Key_F12), QKeySequence(Qt::Key_F11), QKeySequence(Qt::CTRL | Qt::Key_R));
    aside()->addWidget(panel, 1);
    scans_ = new RecordPapers(service, wording_, {panel, reason_, message_});
    setAcceptDrops(true);
}

void RecordPage::offerPapers(PaperService& service) {
    printNotice_ = secondary({}, noticeKey);
    notice_ = new PaperActions(service, PaperKind::missing, printNotice_, secondary(tr("告知书存为 PDF"), {}), message_, wording_);
    notice_->hideWhileOff();
    offerNotice();
}

void RecordPage::offerNotice() {
    if (!notice_) return;
    const QString day = returned_ ? shownTime(returned_->at).left(lettersOfDay) : QString();
    //: %1 the day on which an application was returned
    printNotice_->setText(tr("打印 %1 退回的补正告知书").arg(day) + "  (" + noticeKey.toString(QKeySequence::NativeText) + ")");
    notice_->setSubject(returned_ && prints_ ? returned_->order : 0);
}

void RecordPage::keyPressEvent(QKeyEvent* event) {
    const auto* clipboard = QGuiApplication::clipboard()->mimeData();
    if (!scans_ || !event->matches(QKeySequence::Paste) || !hasPicture(clipboard)) return Page::keyPressEvent(event);
    scans_->take(pictureOf(clipboard));
}

void RecordPage::dragEnterEvent(QDragEnterEvent* event) {
    if (scans_ && hasPicture(event->mimeData())) event->acceptProposedAction();
}

void RecordPage::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    scans_->take(pictureOf(event->mimeData()));
}

void RecordPage::take(std::int64_t holder, const Result<PersonRecord>& record) {
    if (holder != holder_) return;
    if (!record) return message_->showFailure(wording_.failure(record.error()));
    whole_ = record->whole;
    returned_ = lastReturnIn(*record);
    message_->clear();
    hint_->hide();
    setSubject(shown(record->field("name")));
    view_->show(*record);
    offerNotice();
    enable();
}

void RecordPage::uncover() {
    service_.whole(this, holder_, reason_->currentText().toStdString(),
                   [this, holder = holder_](const Result<PersonRecord>& record) { take(holder, record); });
}

void RecordPage::enable() {
    uncover_->setEnabled(holder_ != 0 && !whole_ && !reason_->currentText().trimmed().isEmpty());
}

}  // namespace app
