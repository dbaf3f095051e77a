#include "app/desk/pages/data_page.h"

#include <QFileDialog>

#include "app/desk/widgets/password_line.h"
#include "app/desk/words/local_time.h"
#include "app/life_cycle/record_grants.h"
#include "app/life_cycle/trust_grants.h"

namespace app {
namespace {

// What stands beside the file, and beside the password.
bool isOfFile(Code code) {
    return code == Code::backupExists || code == Code::backupInsideHome || code == Code::backupNotWritten;
}

QString wordOf(const Progress& progress) {
    if (progress.task == "backup_proof") return DataPage::tr("正在读回核对");
    if (progress.step == "key") return DataPage::tr("正在由密码生成密钥");
    if (progress.step == "copy") return DataPage::tr("正在复制数据库");
    return DataPage::tr("正在写备份文件");
}

}  // namespace

DataPage::DataPage(DataService& service, SignInService& people, const Wording& wording)
    : Page(tr("数据")), service_(service), people_(people), wording_(wording), secretLine_(passwordLine()), againLine_(passwordLine()),
      file_(new FormField(tr("备份文件（新文件，最好在移动盘上）"), new QLineEdit)), secret_(new FormField(tr("备份密码（至少十二个字符）"), secretLine_)),
      again_(new FormField(tr("再输入一次密码"), againLine_)), before_(new FormField(tr("登记、注销或期满早于此日（年-月-日）"), new QLineEdit)),
      backup_(new PlainLabel), step_(new PlainLabel), found_(new PlainLabel), bar_(new QProgressBar),
      overdue_(new TextList(tr("到期档案"), {tr("档案号"), tr("登记、注销或期满之日")})), message_(new MessagePanel) {
    layOut();
    now_ = primary(tr("立即备份"));
    auto* chosen = secondary(tr("选择位置"), QKeySequence(Qt::CTRL | Qt::Key_O));
    auto* look = secondary(tr("查看到期档案"), QKeySequence(Qt::CTRL | Qt::Key_R));
    destroy_ = secondary(tr("销毁到期档案"), QKeySequence(Qt::CTRL | Qt::Key_Delete));
    destroy_->setToolTip(tr("先查看到期档案，再销毁"));
    auto* proved = secondary(tr("验证链条"), QKeySequence(Qt::CTRL | Qt::Key_T));
    confirm_ = secondary(tr("确认恢复的站"), QKeySequence(Qt::CTRL | Qt::Key_G));
    confirm_->hide();
    buttons_ = {now_, look, proved, confirm_};
    connect(confirm_, &QPushButton::clicked, this, &DataPage::confirmRestored);
    connect(now_, &QPushButton::clicked, this, &DataPage::backUp);
    connect(chosen, &QPushButton::clicked, this, &DataPage::choose);
    connect(look, &QPushButton::clicked, this, &DataPage::lookForOverdue);
    connect(destroy_, &QPushButton::clicked, this, &DataPage::askSecond);
    connect(proved, &QPushButton::clicked, this, &DataPage::verify);
    connect(qobject_cast<QLineEdit*>(before_->editor()), &QLineEdit::textChanged, this, &DataPage::allow);
    allow();
}

void DataPage::layOut() {
    setSubject(tr("备份、到期档案、日志的链条"));
    for (QLabel* label : {backup_, found_}) label->setObjectName("section");
    bar_->setTextVisible(false);
    bar_->setAccessibleName(tr("进度"));
    bar_->hide();
    again_->leadsOut();
    connect(again_, &FormField::finished, this, [this] { buttons_.front()->setFocus(); });
    auto* secrets = new QHBoxLayout;
    secrets->setSpacing(16);
    for (FormField* field : {secret_, again_}) secrets->addWidget(field, 1);
    work()->addWidget(message_);
    work()->addWidget(backup_);
    work()->addWidget(file_);
    work()->addLayout(secrets);
    work()->addWidget(step_);
    work()->addWidget(bar_);
    work()->addWidget(found_);
    work()->addWidget(before_);
    work()->addWidget(overdue_, 1);
}

// What others may not do they are not offered.
void DataPage::beginFor(const Actor& actor) {
    const auto meets = [&](const Grant& grant) { return !actor.signedIn() || grant.by.meets(actor.person()->roles); };
    confirms_ = meets(trust_grants::goingOn);
    now_->setVisible(meets(trust_grants::backingUp));
    destroy_->setVisible(meets(record_grants::erasing));
    if (!confirms_) confirm_->hide();
    forget();
}

void DataPage::leave() {
    forget();
}

// Neither a password nor what was looked at is the next one's.
void DataPage::forget() {
    ++turn_;
    for (FormField* field : {file_, secret_, again_, before_}) field->startAgain();
    forgetOverdue();
    message_->clear();
    if (auto* asked = findChild<SecondPerson*>()) asked->reject();  // for what another one began
}

void DataPage::open() {
    service_.state(this, [this](const Result<DataState>& state) {
        if (!state) return message_->showFailure(wording_.failure(state.error()));
        take(*state);
    });
}

void DataPage::take(const DataState& state) {
    //: %1 when, %2 by whom
    backup_->setText(state.backup ? tr("备份：上一次 %1，%2").arg(shownTime(state.backup->at), shown(state.backup->actor)) : tr("备份：还没有备份过"));
    found_->setText(tr("到期档案：登记、注销或期满之后保存 %1 年").arg(state.retentionYears));
    if (before_->text().isEmpty()) before_->setText(shown(toText(state.erasableBefore)));
    confirm_->setVisible(state.restored && confirms_);
    if (state.restored) message_->showAttention(tr("本站由备份恢复，尚未确认：有中心的先同步，没有中心的由两人确认"));
}

void DataPage::setBusy(bool busy) {
    busy_ = busy;
    for (auto* button : buttons_) button->setEnabled(!busy);
    allow();
}

// What is destroyed is what was looked at.
void DataPage::allow() {
    destroy_->setEnabled(!busy_ && looked_ && looked_ == parseDay(before_->text().trimmed().toStdString()));
}

void DataPage::forgetOverdue() {
    looked_.reset();
    overdue_->set({});
    allow();
}

void DataPage::choose() {
    const QString file = QFileDialog::getSaveFileName(this, tr("备份文件"), "zhika.backup", {}, nullptr, QFileDialog::DontConfirmOverwrite);
    if (!file.isEmpty()) file_->setText(file);
}

void DataPage::backUp() {
    const QString file = file_->text().trimmed();
    const bool same = secretLine_->text() == againLine_->text();
    file_->setFault(file.isEmpty() ? tr("请写明新文件") : QString());
    secret_->setFault(secretLine_->text().isEmpty() ? tr("请输入密码") : QString());
    again_->setFault(same ? QString() : tr("两次输入的密码不一致"));
    if (file_->isFaulty() || secret_->isFaulty() || !same) return;
    message_->clear();
    setBusy(true);
    const Password passphrase = passwordIn(*secretLine_);
    service_.backUp(
        this, file.toStdString(), passphrase, [this](const Progress& progress) { showProgress(progress); },
        [this, turn = turn_](const Result<BackupReport>& report) { endBackup(turn, report); });
}

void DataPage::showProgress(const Progress& progress) {
    step_->setText(wordOf(progress));
    bar_->setVisible(true);
    bar_->setRange(0, static_cast<int>(progress.total));
    bar_->setValue(static_cast<int>(progress.done));
}

void DataPage::endBackup(int turn, const Result<BackupReport>& report) {
    setBusy(false);
    step_->setText({});
    bar_->hide();
    if (turn != turn_) {  // another one types here: whether it was taken stands above
        if (!report) message_->showFailure(wording_.failure(report.error()));
        return open();
    }
    if (!report) {
        const QString cause = shown(wording_.failure(report.error()).cause);
        if (report.error().code == Code::passphraseShort) return secret_->setFault(cause);
        if (isOfFile(report.error().code)) file_->setFault(cause);
        return message_->showFailure(wording_.failure(report.error()));
    }
    for (FormField* field : {secret_, again_, file_}) field->startAgain();
    message_->showDone(tr("已备份并读回核对：%1 个文件。密码另行保管，没有它备份打不开").arg(report->files));
    open();
}

std::optional<Day> DataPage::typedDay() {
    const auto day = parseDay(before_->text().trimmed().toStdString());
    before_->setFault(day ? QString() : tr("日期应写作 2026-11-26"));
    return day;
}

void DataPage::lookForOverdue() {
    const auto day = typedDay();
    if (!day) return;
    setBusy(true);
    service_.overdue(this, *day, [this, day, turn = turn_](const Result<OverdueRecords>& found) {
        if (failed(turn, found)) return;
        looked_ = day;
        takeOverdue(*found);
        allow();
    });
}

void DataPage::takeOverdue(const OverdueRecords& found) {
    QList<QStringList> rows;
    for (const auto& record : found.over) rows << QStringList{QString::number(record.holder), shown(toText(record.ended))};
    overdue_->set(rows);
    message_->showDone(tr("到期 %1 份，其余 %2 份继续保存").arg(found.over.size()).arg(found.kept));
}

void DataPage::askSecond() {
    const auto day = typedDay();
    if (!day) return;
    //: %1 how many, %2 a day
    const QString act = tr("销毁 %1 份登记、注销或期满早于 %2 的档案。销毁后不能恢复").arg(overdue_->count()).arg(before_->text().trimmed());
    SecondPerson::ask(this, people_, wording_, act, [this, day, turn = turn_](const Actor& second) {
        if (turn == turn_) erase(*day, second);
    });
}

void DataPage::erase(Day before, const Actor& second) {
    setBusy(true);
    service_.erase(this, before, second, [this, turn = turn_](const Result<ErasureReport>& report) {
        if (failed(turn, report)) return;
        forgetOverdue();
        message_->showDone(report->remains == Remains::nothing ? tr("已销毁 %1 份档案").arg(report->erased)
                                                               : tr("已销毁 %1 份档案；日志正被占用，稍后清理").arg(report->erased));
    });
}

void DataPage::confirmRestored() {
    const QString act = tr("确认恢复的站可以继续：备份之后没有制过别的卡。两人之外的账户都停用，由管理员逐一启用");
    SecondPerson::ask(this, people_, wording_, act, [this, turn = turn_](const Actor& second) {
        if (turn != turn_) return;
        setBusy(true);
        service_.confirmRestored(this, second, [this, turn](const Result<void>& confirmed) {
            if (failed(turn, confirmed)) return;
            open();
            message_->showDone(tr("已确认，可以继续制证；其他账户由管理员在设置里逐一启用"));
        });
    });
}

void DataPage::verify() {
    setBusy(true);
    service_.verify(this, [this, turn = turn_](const Result<TrailVerdict>& verdict) {
        if (failed(turn, verdict)) return;
        message_->showDone(tr("链条完整：日志 %1 行、事件 %2 条，自第一行起无一更改").arg(verdict->rows).arg(verdict->events));
    });
}

}  // namespace app
