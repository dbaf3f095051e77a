#include "app/desk/pages/spoil_page.h"

namespace app {
namespace {

const std::vector<State> spoilable{State::writing, State::verified, State::printed, State::committed, State::activating};

}  // namespace

SpoilPage::SpoilPage(OrderService& orders, SpoilService& spoiling, SignInService& people, const Wording& wording)
    : Page(tr("作废")), orders_(orders), spoiling_(spoiling), people_(people), wording_(wording), picker_(new OrderPicker),
      reason_(new QComboBox), why_(new FormField(tr("原因"), reason_)), final_(new QCheckBox(tr("申请人放弃，不再另制"))),
      message_(new MessagePanel), there_(new DecisionLabel), spoil_(primary(tr("作废并重新制证"))) {
    setSubject(tr("两人见卡签字；号码作废，同一申请人另制一张"));
    // what is kept of the reason
    reason_->addItem(tr("打印不良"), "misprint");
    reason_->addItem(tr("写芯片失败"), "torn");
    reason_->addItem(tr("读回不符"), "reads back wrong");
    reason_->addItem(tr("卡片损坏"), "damaged");
    reason_->setPlaceholderText(tr("选择原因…"));
    reason_->setCurrentIndex(-1);
    work()->addWidget(message_);
    work()->addWidget(picker_, 1);
    work()->addWidget(there_);
    work()->addWidget(why_);
    work()->addWidget(final_);
    connect(picker_, &OrderPicker::turned, this, [this](bool fromNone) {
        message_->clear();
        if (!fromNone) startAgain();
    });
    connect(reason_, &QComboBox::currentIndexChanged, this, [this] { why_->setFault({}); });
    connect(picker_, &OrderPicker::changed, this, &SpoilPage::look);
    connect(spoil_, &QPushButton::clicked, this, &SpoilPage::askSecond);
    connect(final_, &QCheckBox::toggled, this, &SpoilPage::look);
    look();
}

void SpoilPage::watchReaders(DeviceWatch& devices) {
    slot_ = new CardSlot(devices, this);
    connect(slot_, &CardSlot::laid, this, &SpoilPage::askWhose);
    connect(slot_, &CardSlot::taken, this, [this] {
        card_.reset();
        look();
    });
}

void SpoilPage::open() {
    card_.reset();
    if (slot_) slot_->open();
    list(OrderPicker::When::opened);
}

void SpoilPage::list(OrderPicker::When when) {
    orders_.list(this, spoilable, [this, when](Result<std::vector<OrderRow>> rows) {
        if (!rows) return message_->showUnread(wording_.failure(rows.error()), [this] { open(); });
        message_->wasRead();
        picker_->set(*std::move(rows), when);
    });
}

// A dead chip says nothing: then the people who see the card say whose it is.
void SpoilPage::askWhose() {
    card_.reset();
    look();
    spoiling_.whose(this, slot_->reader(), [this, laying = slot_->laying()](const Result<CardThere>& card) {
        if (!slot_->isStill(laying)) return;
        card_ = card ? *card : CardThere();
        look();
    });
}

QString SpoilPage::saidOfCard(std::int64_t order) const {
    if (isBeingRead()) return tr("正在看读卡器上是哪件任务的卡");
    if (!card_) return {};
    if (card_->order == 0) return tr("读卡器上的卡认不出是哪件任务的：请按卡面上的居住证编号核对");
    if (card_->order == order) return tr("读卡器上的正是这件任务的卡");
    //: %1 the reader, %2 the order of the card on it, %3 its permit number, %4 the order that is chosen
    const QString said = tr("读卡器 %1 上的卡是任务 %2 的（居住证编号 %3），不是所选的任务 %4。请取走这张卡")
                             .arg(QString::fromStdString(slot_->reader()), QString::number(card_->order), shown(card_->permitNumber), QString::number(order));
    return picker_->lists(card_->order) ? said + tr("；要作废的是它，请改选任务 %1").arg(card_->order) : said;
}

void SpoilPage::look() {
    const OrderRow* row = picker_->chosen();
    const bool stops = row && (isBeingRead() || isAnothers(row->order));
    there_->say(row ? saidOfCard(row->order) : QString(), row && isAnothers(row->order) ? "stop" : "");
    spoil_->setEnabled(row && !busy_ && !stops);
    spoil_->setText((final_->isChecked() ? tr("作废，不再另制") : tr("作废并重新制证")) + "  (Ctrl+Enter)");
}

// Why a card is spoiled is said of that card, by who spoils it.
void SpoilPage::startAgain() {
    why_->startAgain();
    final_->setChecked(false);
}

void SpoilPage::askSecond() {
    const OrderRow* row = picker_->chosen();
    if (!row) return;
    message_->clear();
    if (reason_->currentIndex() < 0) {
        why_->setFault(tr("先选择原因，再按 Ctrl+Enter"));
        return reason_->setFocus();
    }
    picker_->hold();
    const QString act = tr("作废任务 %1（%2），原因：%3。作废后不能恢复。")
                            .arg(QString::number(row->order), shown(row->name), reason_->currentText());
    SecondPerson::askAndHold(this, people_, wording_, act,
                             [this, order = row->order, reason = reason_->currentData().toString().toStdString()](const Actor& who) { spoil(order, reason, who); });
}

void SpoilPage::spoil(std::int64_t order, const std::string& reason, const Actor& second) {
    if (isBeingRead() || isAnothers(order)) {  // laid down while the second person signed
        SecondPerson::asksAgain(this, Result<void>());
        return message_->showAttention(saidOfCard(order));
    }
    busy_ = true;
    spoil_->setEnabled(false);
    spoiling_.spoil(this, order, {{}, second, reason, final_->isChecked()}, [this, order](const Result<std::int64_t>& next) {
        busy_ = false;
        if (SecondPerson::asksAgain(this, next)) return look();
        if (next)
            tellSpoiled(order, *next);
        else
            message_->showFailure(wording_.failure(next.error()));
        list(OrderPicker::When::workEnded);
    });
}

void SpoilPage::tellSpoiled(std::int64_t order, std::int64_t next) {
    startAgain();
    picker_->startAgain();
    //: %1 the order that is spoiled
    if (next == 0) return message_->showDone(tr("任务 %1 已作废，不再另制。请收回废卡，单独存放，等候销毁").arg(order));
    //: %1 the order that is spoiled, %2 the one in its place
    message_->showDone(tr("任务 %1 已作废，新任务 %2 等待制证。请收回废卡，单独存放，等候销毁").arg(order).arg(next));
}

}  // namespace app
