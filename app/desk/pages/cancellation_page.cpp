#include "app/desk/pages/cancellation_page.h"

#include "app/card_service/operation_grants.h"
#include "app/desk/models/card_words.h"

namespace app {
namespace {

constexpr Kind acts[] = {Kind::cancel, Kind::suspend, Kind::restore};

// On the button that does it.
QString commandFor(Kind act) {
    if (act == Kind::cancel) return CancellationPage::tr("注销这张卡");
    return act == Kind::suspend ? CancellationPage::tr("中止使用这张卡") : CancellationPage::tr("恢复使用这张卡");
}

}  // namespace

CancellationPage::CancellationPage(LivingCardService& cards, SignInService& people, DeviceWatch& devices, const Wording& wording)
    : Page(tr("注销")), cards_(cards), people_(people), wording_(wording), slot_(new CardSlot(devices, this)),
      found_(new CardPicker(wording)), act_(new QComboBox), reason_(new QComboBox), check_(new QLineEdit), word_(new PlainLabel),
      warning_(new DecisionLabel), person_(new PersonView), message_(new MessagePanel), checked_(secondary(tr("已核对"), QKeySequence(Qt::Key_F11))),
      serve_(primary(commandFor(acts[0]))) {
    layOut();
    connect(slot_, &CardSlot::laid, this, &CancellationPage::look);
    connect(slot_, &CardSlot::taken, this, &CancellationPage::waitForCard);
    connect(act_, &QComboBox::currentIndexChanged, this, &CancellationPage::offerReasons);
    connect(reason_, &QComboBox::currentIndexChanged, this, [this] {
        confirmed_ = false;
        allow();
    });
    connect(found_, &CardPicker::searched, this, &CancellationPage::find);
    connect(found_, &CardPicker::changed, this, [this] {
        confirmed_ = false;
        allow();
    });
    connect(check_, &QLineEdit::textChanged, this, [this] {
        confirmed_ = false;
        allow();
    });
    connect(checked_, &QPushButton::clicked, this, &CancellationPage::confirm);
    connect(serve_, &QPushButton::clicked, this, &CancellationPage::askToServe);
    offerReasons();
    waitForCard();
}

void CancellationPage::layOut() {
    setSubject(tr("注销后卡片不能恢复；中止的可以恢复。卡不在手边的，查找持证人后办理"));
    word_->setObjectName("huge");
    word_->setAlignment(Qt::AlignCenter);
    word_->setWordWrap(true);
    act_->setObjectName("act");
    reason_->setObjectName("reason");
    for (const Kind act : acts) act_->addItem(wordFor(act));
    auto* reason = new FormField(tr("事由"), reason_);
    work()->addWidget(word_);
    work()->addWidget(message_);
    work()->addWidget(person_);
    work()->addWidget(found_, 1);
    auto* both = new QHBoxLayout;
    both->setSpacing(16);
    both->addWidget(new FormField(tr("办理"), act_));
    both->addWidget(reason);
    check_->setObjectName("check");
    //: number of the record of the check that an act ex officio rests on
    checkField_ = new FormField(tr("核查记录编号（依职权）"), check_);
    checkField_->leadsOut();
    both->addWidget(checkField_);
    work()->addLayout(both);
    work()->addWidget(warning_);
    work()->addStretch(1);
}

void CancellationPage::open() {
    message_->clear();
    act_->setCurrentIndex(0);
    check_->clear();
    found_->set({});
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
    serve_->setText(commandFor(kind()) + "  (Ctrl+Enter)");
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
    found_->show();
    allow();
}

void CancellationPage::find(const QString& number) {
    message_->clear();
    cards_.cards(this, number.toStdString(), [this](Result<std::vector<CardRow>> rows) {
        if (!rows) return message_->showFailure(wording_.failure(rows.error()));
        const bool none = rows->empty();
        found_->set(*std::move(rows));
        if (none) message_->showAttention(tr("没有找到已发放的卡"));
    });
}

// Whose card is not there; nobody's while one lies there.
const CardRow* CancellationPage::absent() const {
    return card_ ? nullptr : found_->chosen();
}

std::int64_t CancellationPage::order() const {
    return card_ ? card_->order : absent() ? absent()->order : 0;
}

QString CancellationPage::name() const {
    return card_ ? shown(card_->holder.name) : absent() ? shown(absent()->name) : QString();
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
    found_->hide();
    found_->set({});
    person_->show(card);
    act_->setFocus();
    allow();
}

bool CancellationPage::lives() const {
    if (card_) return after(card_->status, kind()) || (kind() == Kind::restore && card_->listed);
    if (!absent() || kind() == Kind::restore) return false;
    return after(statusNamed(absent()->status).value_or(Status::inUse), kind()).has_value();
}

void CancellationPage::allow() {
    const bool exOfficio = reason() == Reason::exOfficio, unproved = !card_ && exOfficio && check_->text().trimmed().isEmpty();
    checkField_->setEnabled(exOfficio);
    if (!lives() || unproved) confirmed_ = false;
    checked_->setEnabled(lives() && !unproved && !confirmed_ && !busy_);
    serve_->setEnabled(lives() && !unproved && confirmed_ && !busy_);
    checkField_->setFault(absent() && unproved ? tr("卡不在场时依职权办理，须填核查记录编号") : QString());
    warn();
}

void CancellationPage::warn() {
    if (order() == 0) return warning_->say({}, {});
    if (absent() && kind() == Kind::restore) return warning_->say(tr("恢复使用须放卡办理"), "stop");
    const QString status = card_ ? wordFor(card_->status) : wordForStatus(absent()->status);
    if (!lives()) return warning_->say(tr("这张卡%1，不能%2").arg(status, wordFor(kind())), "stop");
    QString words = consequence();
    if (checked_->isEnabled()) words += "\n" + tr("核对后按 F11");
    if (serve_->isEnabled()) words += "\n" + tr("已核对，按 Ctrl+Enter 办理");
    warning_->say(words, kind() == Kind::restore ? "go" : "part");
}

QString CancellationPage::consequence() const {
    //: added when a card is not there: it is kept out of use by the list until its chip is written
    const QString later = absent() ? tr("；卡不在场：记录即时更改，放卡时芯片一并办理") : QString();
    if (kind() == Kind::cancel) return tr("%1 的卡将永久停用，不能恢复").arg(name()) + later;
    if (kind() == Kind::suspend) return tr("%1 的卡将中止使用，恢复前不能用").arg(name()) + later;
    return tr("%1 的卡将恢复使用").arg(name());
}

void CancellationPage::confirm() {
    confirmed_ = true;
    allow();
}

void CancellationPage::askToServe() {
    if (order() == 0 || !confirmed_ || busy_) return;
    if (!needsSecond()) return serve({});
    //: %1 cancel, suspend or restore; %2 name, %3 the reason
    const QString act = tr("%1：%2 的卡，事由：%3").arg(wordFor(kind()), name(), reason_->currentText());
    SecondPerson::ask(this, people_, wording_, act, [this](const Actor& second) { serve(second); });
}

CardRequest CancellationPage::request(const Actor& second) const {
    CardRequest request;
    request.kind = kind();
    request.reason = nameOf(reason());
    request.second = second;
    request.order = order();
    if (reason() == Reason::exOfficio) request.proof = check_->text().trimmed().toStdString();
    return request;
}

// The card may have been taken while the second person signed.
void CancellationPage::serve(const Actor& second) {
    if (order() == 0 || !confirmed_ || busy_) return message_->showAttention(tr("卡已取走，没有办理；请重新放卡、核对"));
    const CardRequest wanted = request(second);
    const bool there = card_.has_value();
    busy_ = true;
    allow();
    message_->clear();
    if (!there)
        return cards_.serveAbsent(this, wanted, [this, name = name()](const Result<CardOutcome>& outcome) { endAbsent(name, outcome); });
    word_->setText(tr("正在写卡，请勿取卡"));
    word_->show();
    cards_.serve(this, slot_->reader(), wanted, [this](const Result<CardOutcome>& outcome) { end(outcome); });
}

void CancellationPage::endAbsent(const QString& name, const Result<CardOutcome>& outcome) {
    busy_ = false;
    confirmed_ = false;
    if (outcome) {
        check_->clear();
        found_->set({});
        //: %1 name, %2 status of the card
        message_->showDone(tr("%1 的卡%2，已列入停用名单；放卡时芯片一并办理").arg(name, wordFor(outcome->status)));
    } else {
        message_->showFailure(wording_.failure(outcome.error()));
    }
    allow();
    if (slot_->isThere()) look();  // laid down meanwhile
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
