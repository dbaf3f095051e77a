#include "app/desk/pages/cancellation_page.h"

#include "app/card_service/operation_grants.h"
#include "app/desk/models/card_words.h"

namespace app {
namespace {

constexpr Kind acts[] = {Kind::cancel, Kind::suspend, Kind::restore};

}  // namespace

CancellationPage::CancellationPage(LivingCardService& cards, SignInService& people, DeviceWatch& devices, const Wording& wording)
    : Page(tr("注销")), cards_(cards), people_(people), wording_(wording), slot_(new CardSlot(devices, this)), act_(new QComboBox),
      reason_(new QComboBox), word_(new PlainLabel), warning_(new PlainLabel), person_(new PersonView),
      message_(new MessagePanel), checked_(secondary(tr("已核对"), QKeySequence(Qt::Key_F11))),
      serve_(primary(tr("办理"))) {
    layOut();
    connect(slot_, &CardSlot::laid, this, &CancellationPage::look);
    connect(slot_, &CardSlot::taken, this, &CancellationPage::waitForCard);
    connect(act_, &QComboBox::currentIndexChanged, this, &CancellationPage::offerReasons);
    connect(reason_, &QComboBox::currentIndexChanged, this, [this] {
        confirmed_ = false;
        allow();
    });
    connect(checked_, &QPushButton::clicked, this, &CancellationPage::confirm);
    connect(serve_, &QPushButton::clicked, this, &CancellationPage::askToServe);
    offerReasons();
    waitForCard();
}

void CancellationPage::layOut() {
    setSubject(tr("注销后卡片不能恢复；中止的可以恢复"));
    word_->setObjectName("huge");
    word_->setAlignment(Qt::AlignCenter);
    word_->setWordWrap(true);
    warning_->setObjectName("section");
    warning_->setWordWrap(true);
    act_->setObjectName("act");
    reason_->setObjectName("reason");
    for (const Kind act : acts) act_->addItem(wordFor(act));
    auto* reason = new FormField(tr("事由"), reason_);
    work()->addWidget(word_);
    work()->addWidget(message_);
    work()->addWidget(person_);
    auto* both = new QHBoxLayout;
    both->setSpacing(16);
    both->addWidget(new FormField(tr("办理"), act_));
    both->addWidget(reason);
    work()->addLayout(both);
    work()->addWidget(warning_);
    work()->addStretch(1);
}

void CancellationPage::open() {
    message_->clear();
    act_->setCurrentIndex(0);
    waitForCard();
    slot_->open();
}

Kind CancellationPage::kind() const {
    return acts[std::max(0, act_->currentIndex())];
}

Reason CancellationPage::reason() const {
    return static_cast<Reason>(reason_->currentData().toInt());
}

bool CancellationPage::needsSecond() const {
    return !grantFor(kind(), reason()).second.empty() || (kind() == Kind::restore && card_ && card_->listed);
}

void CancellationPage::offerReasons() {
    reason_->clear();
    for (const auto& ground : grounds)
        if (ground.kind == kind())
            reason_->addItem(ground.reason == Reason::none ? tr("事由已消除") : wordFor(ground.reason), static_cast<int>(ground.reason));
    confirmed_ = false;
    allow();
}

void CancellationPage::waitForCard() {
    if (busy_) return;
    card_.reset();
    confirmed_ = false;
    person_->clear();
    word_->setText(slot_->invitation());
    word_->show();
    allow();
}

void CancellationPage::look() {
    if (busy_) return;
    waitForCard();
    message_->clear();
    word_->setText(tr("正在读卡"));
    cards_.look(this, slot_->reader(), kind(), [this, laying = slot_->laying()](const Result<LaidCard>& card) {
        if (!slot_->isStill(laying)) return;
        if (card) return present(*card);
        word_->setText(tr("不能办理"));
        message_->showFailure(wording_.failure(card.error()));
    });
}

void CancellationPage::present(const LaidCard& card) {
    card_ = card;
    confirmed_ = false;
    word_->hide();
    person_->show(card);
    act_->setFocus();
    allow();
}

void CancellationPage::allow() {
    const bool lives = card_ && (after(card_->status, kind()) || (kind() == Kind::restore && card_->listed));
    if (!lives) confirmed_ = false;
    checked_->setEnabled(lives && !confirmed_ && !busy_);
    serve_->setEnabled(lives && confirmed_ && !busy_);
    if (!card_) return warning_->clear();
    if (!lives) return warning_->setText(tr("这张卡%1，不能%2").arg(wordFor(card_->status), wordFor(kind())));
    const QString name = shown(card_->holder.name);
    if (kind() == Kind::cancel) return warning_->setText(tr("%1 的卡将永久停用，不能恢复").arg(name));
    if (kind() == Kind::suspend) return warning_->setText(tr("%1 的卡将中止使用，恢复前不能用").arg(name));
    warning_->setText(tr("%1 的卡将恢复使用").arg(name));
}

void CancellationPage::confirm() {
    confirmed_ = true;
    allow();
}

void CancellationPage::askToServe() {
    if (!card_ || !confirmed_ || busy_) return;
    if (!needsSecond()) return serve({});
    //: %1 cancel, suspend or restore; %2 name, %3 the reason
    const QString act = tr("%1：%2 的卡，事由：%3").arg(wordFor(kind()), shown(card_->holder.name), reason_->currentText());
    SecondPerson::ask(this, people_, wording_, act, [this](const Actor& second) { serve(second); });
}

// The card may have been taken while the second person signed.
void CancellationPage::serve(const Actor& second) {
    if (!card_ || !confirmed_ || busy_) return message_->showAttention(tr("卡已取走，没有办理；请重新放卡、核对"));
    busy_ = true;
    allow();
    message_->clear();
    word_->setText(tr("正在写卡，请勿取卡"));
    word_->show();
    CardRequest request;
    request.kind = kind();
    request.reason = nameOf(reason());
    request.second = second;
    request.order = card_->order;
    cards_.serve(this, slot_->reader(), request, [this](const Result<CardOutcome>& outcome) { end(outcome); });
}

void CancellationPage::end(const Result<CardOutcome>& outcome) {
    busy_ = false;
    confirmed_ = false;
    word_->hide();
    if (!outcome) {
        message_->showFailure(wording_.failure(outcome.error()));
        if (!slot_->isThere()) return waitForCard();
        return allow();
    }
    const QString name = card_ ? shown(card_->holder.name) : QString();
    waitForCard();
    word_->setText(outcome->status == Status::cancelled ? tr("请收回卡片") : tr("请取卡"));
    //: %1 name, %2 status of the card
    message_->showDone(tr("%1 的卡%2").arg(name, wordFor(outcome->status)));
}

}  // namespace app
