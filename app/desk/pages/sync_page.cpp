#include "app/desk/pages/sync_page.h"

#include <QItemSelectionModel>
#include <algorithm>

#include "app/desk/words/local_time.h"

namespace app {
namespace {

using Line = SyncStanding::Line;

constexpr int secondMs = 1000;

QString when(const std::string& recorded) {
    return recorded.empty() ? SyncPage::tr("—") : shownTime(recorded);
}

// Of each fact, in the order in which they are shown.
QStringList meanings() {
    return {SyncPage::tr("中心：收下本站全部事件的服务器。未设中心就一直离线：照常办理，事件都留在本机。由管理员在“设置”的“中心”里填写地址"),
            SyncPage::tr("连接：最近一次与中心通话的结果。没有应答时先看网线和网络，再问中心的值班人员"),
            SyncPage::tr("下次尝试：到时自动再送，不用守着；要现在就送，按 Ctrl+Enter。没有设中心时不送"),
            SyncPage::tr("待同步事件：已经办好、中心还没有收下的。连上中心就自动送走"),
            SyncPage::tr("最早的一条：等得最久的事件是什么时候办的。拖得越久，这台机器坏了损失越大"),
            SyncPage::tr("上次回执：中心签字收下的时间，收到第几条为止"),
            SyncPage::tr("最新一条：本站最后一条事件和它的摘要。与中心核对时报给中心"),
            SyncPage::tr("本年居住证编号余：还能发几个编号。用完就不能再制证，请主管提前向中心申请"),
            SyncPage::tr("卡序号余：还能制几张卡。用完就不能再制证，请主管提前向中心申请"),
            SyncPage::tr("证书文件夹：本站与中心互相证明身份的四个文件在这里：station.crt、station.key、ca.crt、centre.pem。由中心发给，管理员放入")};
}

QString numbersWords(const NumbersLeft& numbers) {
    //: %1 numbers are left, of %2
    return SyncPage::tr("%1（共 %2）").arg(numbers.left).arg(numbers.of);
}

}  // namespace

SyncPage::SyncPage(SyncWatch& watch, const Wording& wording)
    : Page(tr("同步")), watch_(watch), wording_(wording), facts_(new TextList(tr("同步情况"), {tr("项目"), tr("现在")})),
      meaning_(new PlainLabel), message_(new MessagePanel), now_(primary(tr("立即同步"))) {
    setSubject(tr("有事件就自动送往中心；离线照常办理，一条也不会丢"));
    auto* limits = new PlainLabel(
        tr("必须停下的情形：本年居住证编号或卡序号用完；中心认得另一条同号事件；本机的记录库不是最新的。"
           "待同步的条数和时间不设上限，但没有送出的事件只在这台机器上，请尽早恢复连接。"));
    limits->setWordWrap(true);
    limits->setObjectName("hint");
    meaning_->setWordWrap(true);
    meaning_->setObjectName("hint");
    work()->addWidget(message_);
    work()->addWidget(facts_, 1);
    work()->addWidget(meaning_);
    work()->addWidget(limits);
    connect(now_, &QPushButton::clicked, this, [this] { watch_.want(); });
    connect(&watch_, &SyncWatch::changed, this, &SyncPage::tell);
    connect(&clock_, &QTimer::timeout, this, [this] {
        if (isVisible()) tell();
    });
    connect(facts_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SyncPage::explain);
    clock_.start(secondMs);
    tell();
    explain();
}

void SyncPage::explain() {
    const int row = facts_->currentIndex().row();
    const QString meaning = row < 0 ? tr("选中一行，这里说明它是什么、该做什么") : meanings().value(row);
    meaning_->setText(meaning);
    facts_->setAccessibleDescription(meaning);
}

void SyncPage::tell() {
    now_->setEnabled(!watch_.talking());
    tellTrouble();
    if (watch_.standing()) display(rows(*watch_.standing()));
}

// The keyboard stays in the row where it is.
void SyncPage::display(const QList<QStringList>& rows) {
    if (rows == displayed_) return;
    displayed_ = rows;
    const int row = facts_->currentIndex().row();
    facts_->set(rows);
    if (row >= 0) facts_->setCurrentIndex(facts_->model()->index(row, 0));
}

// What stops the work first; a centre that does not answer stops nothing.
void SyncPage::tellTrouble() {
    if (watch_.trouble()) return message_->showFailure(wording_.failure(*watch_.trouble()));
    if (!watch_.standing()) return message_->clear();
    const auto& standing = *watch_.standing();
    if (standing.state.stop) return message_->showFailure(wording_.failure(*standing.state.stop));
    if (std::min(standing.state.permits.left, standing.state.cards.left) == 0)
        return message_->showAttention(tr("编号已用完，不能再制证：请主管向中心申请"));
    if (standing.line == Line::unset) return message_->showAttention(tr("没有设置中心：事件都留在本机，不会送出；管理员在“设置”的“中心”里写明地址和证书"));
    if (standing.trouble) return tellFailure(*standing.trouble);
    message_->clear();
}

void SyncPage::tellFailure(const Error& error) {
    const auto text = wording_.failure(error);
    if (error.code != Code::centreUnreachable) return message_->showFailure(text);
    //: %1 what happened, %2 what to do, %3 a code for the support line, %4 more for the support line
    message_->showAttention(tr("%1；%2；代码 %3（%4）").arg(shown(text.cause), shown(text.remedy), shown(text.code), shown(text.detail)));
}

QList<QStringList> SyncPage::rows(const SyncStanding& standing) const {
    const SyncState& state = standing.state;
    const auto days = daysSince(state.oldest, std::chrono::system_clock::now());
    //: %1 when it happened, %2 days ago
    const QString oldest = days > 0 ? tr("%1（%2 天）").arg(when(state.oldest)).arg(days) : when(state.oldest);
    return {{tr("中心"), state.centre.url.empty() ? tr("未设") : shown(state.centre.url)},
            {tr("连接"), lineWords(standing)},
            {tr("下次尝试"), nextWords(standing)},
            //: %1 how many events
            {tr("待同步事件"), tr("%1 条").arg(state.waiting())},
            {tr("最早的一条"), oldest},
            //: %1 when it came, %2 up to which event
            {tr("上次回执"), state.lastReceipt.empty() ? tr("—") : tr("%1，至第 %2 条").arg(when(state.lastReceipt)).arg(state.receipted)},
            //: %1 the number of the newest event, %2 its hash
            {tr("最新一条"), tr("第 %1 条，摘要 %2").arg(state.head).arg(shown(state.headHash))},
            {tr("本年居住证编号余"), numbersWords(state.permits)},
            {tr("卡序号余"), numbersWords(state.cards)},
            {tr("证书文件夹"), shown(state.centre.tls.string())}};
}

QString SyncPage::lineWords(const SyncStanding& standing) const {
    if (watch_.talking()) return tr("正在与中心通话");
    switch (standing.line) {
        case Line::unset:
            return tr("离线：没有设置中心");
        case Line::failing:
            return standing.trouble && standing.trouble->code == Code::centreUnreachable ? tr("离线：中心没有应答") : tr("上次没有成功");
        case Line::answered:
            return tr("正常");
        case Line::unknown:
            break;
    }
    return tr("还没有问过中心");
}

QString SyncPage::nextWords(const SyncStanding& standing) {
    if (!standing.next) return tr("—");
    const auto left = std::chrono::ceil<std::chrono::seconds>(*standing.next - std::chrono::steady_clock::now()).count();
    if (left <= 0) return tr("现在");
    return standing.line == Line::answered ? tr("%1 秒后；有事件时立即").arg(left) : tr("%1 秒后").arg(left);
}

}  // namespace app
