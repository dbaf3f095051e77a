#include "app/desk/pages/endorsement_page.h"

#include "app/desk/models/card_words.h"

namespace app {
namespace {

// What the rules say of the card tells it, with the day.
bool isOnlyEarly(const LaidCard& card) {
    return card.endorsement.from && card.notEndorsed && card.notEndorsed->code == Code::endorsementTooEarly;
}

}  // namespace

EndorsementPage::EndorsementPage(LivingCardService& cards, DeviceWatch& devices, const Wording& wording)
    : Page(tr("签注")), cards_(cards), wording_(wording), slot_(new CardSlot(devices, this)), word_(new PlainLabel),
      dueWord_(new PlainLabel), person_(new PersonView), decision_(new DecisionLabel), message_(new MessagePanel),
      due_(new CardPicker(wording)), unchanged_(secondary(tr("住址未变"), QKeySequence(Qt::Key_F11))),
      endorse_(primary(tr("签注"))) {
    layOut();
    connect(slot_, &CardSlot::laid, this, &EndorsementPage::look);
    connect(slot_, &CardSlot::taken, this, &EndorsementPage::waitForCard);
    connect(unchanged_, &QPushButton::clicked, this, &EndorsementPage::confirmAddress);
    connect(endorse_, &QPushButton::clicked, this, &EndorsementPage::endorse);
    auto* moved = secondary(tr("住址已变，去变更") + "  (F7)", {});  // the window's key
    connect(moved, &QPushButton::clicked, this, [this] { emit wants("change", 0); });
    waitForCard();
}

void EndorsementPage::layOut() {
    setSubject(tr("放卡，核对住址，签注；每年一次"));
    word_->setObjectName("huge");
    word_->setAlignment(Qt::AlignCenter);
    word_->setWordWrap(true);
    dueWord_->setObjectName("section");
    work()->addWidget(word_);
    work()->addWidget(person_);
    work()->addWidget(decision_);
    work()->addWidget(message_);
    work()->addWidget(dueWord_);
    work()->addWidget(due_, 1);
}

void EndorsementPage::open() {
    message_->clear();
    waitForCard();
    slot_->open();
    readDue();
}

void EndorsementPage::readDue() {
    cards_.due(this, [this](Result<std::vector<CardRow>> rows) {
        if (!rows) return message_->showFailure(wording_.failure(rows.error()));
        due_->set(*std::move(rows));
        dueWord_->setText(tr("应签注 %1 人").arg(due_->count()));
    });
}

void EndorsementPage::waitForCard() {
    card_.reset();
    confirmed_ = false;
    person_->clear();
    decision_->say({}, {});
    word_->setText(slot_->invitation());
    allow();
}

void EndorsementPage::look() {
    if (busy_) return;
    waitForCard();
    message_->clear();
    word_->setText(tr("正在读卡"));
    cards_.look(this, slot_->reader(), Kind::endorse, [this, laying = slot_->laying()](const Result<LaidCard>& card) {
        if (!slot_->isStill(laying)) return;
        if (card) return present(*card);
        word_->setText(tr("不能签注"));
        message_->showFailure(wording_.failure(card.error()));
    });
}

void EndorsementPage::present(const LaidCard& card) {
    card_ = card;
    confirmed_ = false;
    person_->show(card);
    decision_->say(said(card.endorsement, wording_, today()), kindOf(card.endorsement));
    //: %1 day until which the card is endorsed, %2 the day until which it would be
    word_->setText(card.newUntil.empty() ? tr("不能签注") : tr("%1 → %2").arg(shown(card.endorsedUntil), shown(card.newUntil)));
    if (card.notEndorsed && !isOnlyEarly(card)) message_->showFailure(wording_.failure(*card.notEndorsed));
    allow();
}

void EndorsementPage::allow() {
    const bool may = card_ && !card_->newUntil.empty() && !busy_;
    unchanged_->setEnabled(may && !confirmed_);
    endorse_->setEnabled(may && confirmed_);
}

void EndorsementPage::confirmAddress() {
    confirmed_ = true;
    allow();
}

void EndorsementPage::endorse() {
    if (!card_ || !confirmed_ || busy_) return;
    busy_ = true;
    allow();
    word_->setText(tr("正在签注，请勿取卡"));
    CardRequest request;
    request.kind = Kind::endorse;
    request.order = card_->order;
    cards_.serve(this, slot_->reader(), request, [this](const Result<CardOutcome>& outcome) { end(outcome); });
}

void EndorsementPage::end(const Result<CardOutcome>& outcome) {
    busy_ = false;
    const QString name = card_ ? shown(card_->holder.name) : QString();
    const bool another = slot_->isThere() && !outcome;
    card_.reset();
    confirmed_ = false;
    allow();
    readDue();
    if (outcome) {
        message_->showDone(tr("%1 已签注至 %2。请取卡，放下一张").arg(name, shown(outcome->endorsedUntil)));
        word_->setText(tr("已签注至 %1").arg(shown(outcome->endorsedUntil)));
        return;
    }
    word_->setText(another ? tr("签注未完成：请取卡后重新放卡") : tr("签注未完成：请把同一张卡放回"));
    message_->showFailure(wording_.failure(outcome.error()));
}

}  // namespace app
