#include "app/desk/pages/replacement_page.h"

#include <QSignalBlocker>
#include <utility>

#include "app/desk/models/card_words.h"
#include "app/desk/theme/text_size.h"

namespace app {
namespace {

constexpr int asideWidth = 300;

}  // namespace

ReplacementPage::ReplacementPage(LossService& service, LivingCardService& living, DeviceWatch& devices, const Wording& wording)
    : Page(tr("补换")), service_(service), living_(living), wording_(wording), slot_(new CardSlot(devices, this)),
      cards_(new CardPicker(wording)), reason_(new QComboBox), oldCard_(box(tr("已收回旧卡"), QKeySequence(Qt::Key_F11))),
      loss_(new DecisionLabel), decision_(new DecisionLabel), fee_(new DecisionLabel), message_(new MessagePanel), order_(primary(tr("制作新卡"))) {
    layOut();
    connect(cards_, &CardPicker::changed, this, &ReplacementPage::meet);
    connect(cards_, &CardPicker::searched, this, &ReplacementPage::read);
    connect(reason_, &QComboBox::currentIndexChanged, this, &ReplacementPage::judge);
    connect(oldCard_, &QCheckBox::toggled, this, &ReplacementPage::judge);
    connect(slot_, &CardSlot::laid, this, &ReplacementPage::recognize);
    connect(slot_, &CardSlot::taken, this, [this] { laid_.reset(); });
    connect(order_, &QPushButton::clicked, this, &ReplacementPage::begin);
    order_->setEnabled(false);
}

void ReplacementPage::layOut() {
    setSubject(tr("遗失、损毁补领，损坏换领；换领收回旧卡"));
    reason_->setObjectName("reason");
    //: the first entry of a list, which is no reason
    reason_->addItem(tr("选择原因…"), "");
    reason_->addItem(tr("遗失"), "lost");
    reason_->addItem(tr("损毁"), "destroyed");
    reason_->addItem(tr("损坏"), "damaged");
    work()->addWidget(message_);
    work()->addWidget(cards_, 1);
    auto* reason = new FormField(tr("原因"), reason_);
    for (QWidget* part : std::initializer_list<QWidget*>{reason, oldCard_, loss_, decision_, fee_}) {
        part->setFixedWidth(inText(asideWidth));
        aside()->addWidget(part);
    }
    aside()->addStretch(1);
    setTabOrder(reason_, oldCard_);
}

void ReplacementPage::open() {
    message_->clear();
    laid_.reset();
    startAgain();
    number_.clear();
    cards_->set({});
    cards_->focusFilter();
    slot_->open();
}

void ReplacementPage::read(const QString& number) {
    number_ = number;
    service_.cards(this, number.toStdString(), [this](Result<std::vector<CardRow>> rows) {
        if (!rows) return message_->showFailure(wording_.failure(rows.error()));
        {
            const QSignalBlocker quiet(cards_);  // on the way to the card that is chosen none is
            cards_->set(*std::move(rows));
            if (laid_) cards_->choose(laid_->order);
        }
        meet();
    });
}

// A card that lies there is the one to be replaced; one that does not answer is found by its holder's number.
void ReplacementPage::recognize() {
    if (busy_) return;
    laid_.reset();
    living_.look(this, slot_->reader(), Kind::cancel, [this, laying = slot_->laying()](const Result<LaidCard>& card) {
        if (busy_ || !slot_->isStill(laying)) return;
        laid_ = card ? std::optional(*card) : std::nullopt;
        if (!laid_) return startAgain();  // it may be another
        read(shown(laid_->applicationSerial));
    });
}

void ReplacementPage::startAgain() {
    oldCard_->setChecked(false);
    reason_->setCurrentIndex(0);
}

// What was chosen for one card is not said of another; of none it may be chosen before the card.
void ReplacementPage::meet() {
    const CardRow* card = cards_->chosen();
    const std::int64_t before = std::exchange(met_, card ? card->order : 0);
    if (before != 0 && before != met_) startAgain();
    judge();
}

ReplacementWish ReplacementPage::wish() const {
    const CardRow* card = cards_->chosen();
    return {card ? card->applicationSerial : "", reason_->currentData().toString().toStdString(), oldCard_->isChecked(), {}};
}

void ReplacementPage::judge() {
    order_->setEnabled(false);
    const CardRow* card = cards_->chosen();
    fee_->say({}, {});
    tellLoss(card);
    if (!card) return decision_->say(tr("先选出持证人的卡：放上旧卡，或输入公民身份号码后按 Enter"), {});
    if (card->replacedBy != 0) return decision_->say(tr("已有较新的制证任务 %1").arg(card->replacedBy), "stop");
    const ReplacementWish asked = wish();
    if (asked.reason.empty()) return decision_->say(tr("请选择原因；收回了旧卡的，按 F11 勾选"), {});
    service_.judge(this, asked, [this, asked](const Result<ReplacementJudgement>& judgement) {
        const ReplacementWish now = wish();
        if (now.applicationSerial != asked.applicationSerial || now.reason != asked.reason || now.oldCard != asked.oldCard) return;
        if (judgement) return take(*judgement);
        message_->showFailure(wording_.failure(judgement.error()));
    });
}

// Before anything is done: whoever brings a card that is reported lost may have found it.
void ReplacementPage::tellLoss(const CardRow* card) {
    if (!card || !card->lost || card->lost->kind != listedAsLost || card->replacedBy != 0) return loss_->say({}, {});
    if (!card->certificate.empty()) return loss_->say(tr("该卡已正式挂失"), "part");
    loss_->say(tr("该卡已口头挂失，尚无银行挂失证明。卡已找回的，先到“挂失”解除"), "part");
}

void ReplacementPage::take(const ReplacementJudgement& judgement) {
    QString words = said(judgement.may, wording_, today());
    if (!judgement.certificate.empty()) words += "\n" + tr("银行挂失证明 %1").arg(shown(judgement.certificate));
    decision_->say(words, kindOf(judgement.may));
    QString fee = said(judgement.fee, wording_, today());
    if (!judgement.fee.lacks.empty()) fee += "\n" + tr("金额按本机关公布的标准");
    fee_->say(fee, judgement.fee.says == Says::must ? "part" : "go");
    order_->setEnabled(judgement.may.says == Says::may && !busy_);
}

void ReplacementPage::begin() {
    if (!cards_->chosen() || busy_) return;
    busy_ = true;
    order_->setEnabled(false);
    message_->clear();
    const ReplacementWish asked = wish();
    const bool laid = laid_ && slot_->isThere() && laid_->applicationSerial == asked.applicationSerial;
    service_.replace(this, laid ? slot_->reader() : "", asked, [this, by = worker()](const Result<std::int64_t>& made) {
        busy_ = false;
        by == worker() ? end(made) : judge();
    });
}

void ReplacementPage::end(const Result<std::int64_t>& order) {
    if (!order) return stop(order.error());
    const QString name = cards_->chosen() ? shown(cards_->chosen()->name) : QString();
    message_->showDone(tr("%1 的新卡任务 %2 等待另一人审核；旧卡已停用").arg(name).arg(*order));
    startAgain();
    read(number_);
}

void ReplacementPage::stop(const Error& error) {
    message_->showFailure(wording_.failure(error));
    judge();
}

}  // namespace app
