#include "app/desk/pages/fees_page.h"

#include <QGridLayout>
#include <QIntValidator>
#include <cmath>
#include <limits>
#include <utility>

#include "app/ledger/ledger_grants.h"

namespace app {
namespace {

constexpr int mostYuan = 10'000, fenInYuan = 100;

}  // namespace

FeesPage::FeesPage(FeeService& service, SignInService& people, const Wording& wording)
    : Page(tr("收费")), service_(service), people_(people), wording_(wording), list_(new QComboBox), kind_(new FormField(tr("收费项目"), list_)),
      order_(new FormField(tr("任务号"), new QLineEdit)), sum_(new FormField(tr("金额（元）"), new QLineEdit)),
      reason_(new FormField(tr("事由"), new QLineEdit)),
      receipts_(new TextList(tr("今日票据"), {tr("票据"), tr("项目"), tr("条"), tr("金额（元）"), tr("事由"), tr("经办"), tr("冲销")})),
      total_(new PlainLabel), message_(new MessagePanel), book_(primary(tr("收费并记账"))),
      cancel_(secondary(tr("冲销选中的票据"), QKeySequence(Qt::CTRL | Qt::Key_Delete))),
      //: the fee of this order's replacement is not taken
      waive_(secondary(tr("减免工本费"), QKeySequence(Qt::CTRL | Qt::Key_J))) {
    list_->addItem(tr("遗失补领"), "lost");
    list_->addItem(tr("损毁补领"), "destroyed");
    list_->addItem(tr("损坏换领"), "damaged");
    layOut();
    beginAt(kind_->editor());
    reason_->leadsOut();
    connect(order_, &FormField::left, this, &FeesPage::propose);
    connect(kind_, &FormField::edited, this, [this] { kind_->setFault({}); });
    connect(reason_, &FormField::finished, book_, [this] { book_->setFocus(); });
    connect(book_, &QPushButton::clicked, this, &FeesPage::book);
    connect(cancel_, &QPushButton::clicked, this, &FeesPage::cancel);
    connect(waive_, &QPushButton::clicked, this, &FeesPage::waive);
}

void FeesPage::layOut() {
    setSubject(tr("首次申领、签注、变更不收费"));
    total_->setObjectName("section");
    auto* order = static_cast<QLineEdit*>(order_->editor());
    order->setValidator(new QIntValidator(1, std::numeric_limits<int>::max(), this));
    order->setPlaceholderText(tr("与任务无关就留空"));
    auto* hint = new PlainLabel(tr("任务号：在“发放”里选中这个人，按“去收费”就自动填入；“审核”“制证”“发放”的列表里按姓名也能查到"));
    hint->setObjectName("hint");
    hint->setWordWrap(true);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->addWidget(kind_, 0, 0);
    grid->addWidget(order_, 0, 1);
    grid->addWidget(sum_, 0, 2);
    grid->addWidget(reason_, 1, 0, 1, 3);
    grid->addWidget(hint, 2, 0, 1, 3);
    for (int column = 0; column < 3; ++column) grid->setColumnStretch(column, 1);
    work()->addWidget(message_);
    work()->addWidget(receipts_, 1);
    work()->addWidget(total_);
    work()->addLayout(grid);
}

// What others may not do they are not offered.
void FeesPage::beginFor(const Actor& actor) {
    if (changesTo(actor)) startAgain();
    const auto meets = [&](const Grant& grant) { return !actor.signedIn() || grant.by.meets(actor.person()->roles); };
    book_->setVisible(meets(ledger_grants::fee));
    waive_->setVisible(meets(ledger_grants::waiving));
    cancel_->setVisible(meets(ledger_grants::feeBack));
}

void FeesPage::open() {
    service_.day(this, [this](const Result<FeeDay>& day) {
        if (!day) return message_->showUnread(wording_.failure(day.error()), [this] { open(); });
        message_->wasRead();
        take(*day);
    });
}

void FeesPage::take(const FeeDay& day) {
    QList<QStringList> rows;
    for (const auto& entry : day.entries) {
        const int known = list_->findData(shown(entry.service));
        rows << QStringList{QString::number(entry.number), known < 0 ? shown(entry.service) : list_->itemText(known), shown(entry.article),
                            shown(yuan(entry.fen)), shown(entry.reason), shown(entry.person),
                            entry.cancels == 0 ? QString() : QString::number(entry.cancels)};
    }
    receipts_->set(rows);
    total_->setText(tr("%1 合计 %2 元，票据 %3 张").arg(shown(day.day), shown(yuan(day.fen))).arg(day.entries.size()));
    allow();
}

void FeesPage::setBusy(bool busy) {
    busy_ = busy;
    allow();
}

void FeesPage::begin() {
    booker_ = worker();
    setBusy(true);
}

void FeesPage::allow() {
    book_->setEnabled(!busy_);
    waive_->setEnabled(!busy_);
    cancel_->setEnabled(!busy_ && receipts_->count() > 0);
}

std::optional<std::int64_t> FeesPage::typedFen() const {
    bool number = false;
    const double sum = sum_->text().trimmed().toDouble(&number);
    if (!number || sum <= 0 || sum > mostYuan) return std::nullopt;
    return std::llround(sum * fenInYuan);
}

void FeesPage::goTo(std::int64_t order) {
    const QString number = QString::number(order);
    if (number != order_->text()) startAgain();  // what was typed was of another
    proposed_ = 0;
    order_->setText(number);
    propose();
}

// What this order owes, in the fields.
void FeesPage::propose() {
    const std::int64_t order = order_->text().toLongLong();
    if (order == std::exchange(proposed_, order)) return;
    for (FormField* field : {kind_, order_}) field->setFault({});
    if (order == 0) return;
    service_.owed(this, order, [this, order](const Result<std::optional<FeeOwed>>& owed) {
        if (!owed || !*owed || order_->text().toLongLong() != order) return;
        list_->setCurrentIndex(list_->findData(shown((*owed)->service)));
        if ((*owed)->fen && sum_->text().isEmpty() && !sum_->editor()->hasFocus()) sum_->setText(shown(yuan(*(*owed)->fen)));
    });
}

// Before anybody else is asked to sign.
bool FeesPage::isReasoned() {
    const bool missing = reason_->text().trimmed().isEmpty();
    reason_->setFault(missing ? tr("请写明事由") : QString());
    if (missing) reason_->editor()->setFocus();
    return !missing;
}

void FeesPage::book() {
    const auto fen = typedFen();
    const bool wrong = !fen && !sum_->text().trimmed().isEmpty();
    sum_->setFault(wrong ? tr("金额应写作 20.00") : QString());
    const bool reasoned = isReasoned();
    if (wrong) sum_->editor()->setFocus();
    if (wrong || !reasoned) return;
    const FeeWish wish{order_->text().toLongLong(), list_->currentData().toString().toStdString(), fen, reason_->text().trimmed().toStdString(), {}};
    wish.order == 0 ? send(wish) : demandOwed(wish);
}

// An order's fee is the one that it owes.
void FeesPage::demandOwed(const FeeWish& wish) {
    proposed_ = wish.order;
    begin();
    service_.owed(this, wish.order, [this, wish](const Result<std::optional<FeeOwed>>& owed) {
        setBusy(false);
        if (isOfAnother()) return;
        if (!owed) return message_->showFailure(wording_.failure(owed.error()));
        order_->setFault(*owed ? QString() : tr("这个任务没有要收的工本费"));
        const bool other = *owed && (*owed)->service != wish.service;
        //: %1 number of the order, %2 what its fee is for
        kind_->setFault(other ? tr("任务 %1 应收的是“%2”").arg(wish.order).arg(list_->itemText(list_->findData(shown((*owed)->service)))) : QString());
        if (order_->isFaulty() || other) return (other ? kind_ : order_)->editor()->setFocus();
        send(wish);
    });
}

void FeesPage::send(const FeeWish& wish) {
    begin();
    service_.book(this, wish, [this, wish](const Result<FeeEntry>& entry) {
        setBusy(false);
        if (isOfAnother()) return open();
        if (SecondPerson::asksAgain(this, entry)) return;
        const bool wantsSecond = !entry && entry.error().code == Code::secondSignerNeeded && wish.people.second.name().empty();
        if (!wantsSecond) return told(entry, tr("已收费"));
        //: %1 for what, %2 yuan
        const QString act = tr("%1：收费 %2 元（标准没有规定金额）").arg(list_->currentText(), shown(yuan(wish.fen.value_or(0))));
        SecondPerson::askAndHold(this, people_, wording_, act, [this, wish](const Actor& second) {
            FeeWish both = wish;
            both.people.second = second;
            send(both);
        });
    });
}

void FeesPage::cancel() {
    const int row = receipts_->currentIndex().row();
    if (row < 0) return message_->showAttention(tr("先选中要冲销的票据，并写明事由"));
    if (!isReasoned()) return;
    begin();
    service_.cancel(this, receipts_->at(row, 0).toLongLong(), reason_->text().trimmed().toStdString(), [this](const Result<FeeEntry>& entry) {
        setBusy(false);
        isOfAnother() ? open() : told(entry, tr("已冲销"));
    });
}

void FeesPage::waive() {
    const QString order = order_->text();
    //: what is missing for a fee to be waived
    const QString missing = tr("减免须填写任务号和事由");
    order_->setFault(order.toLongLong() > 0 ? QString() : missing);
    reason_->setFault(reason_->text().trimmed().isEmpty() ? missing : QString());
    if (order_->isFaulty() || reason_->isFaulty()) return (order_->isFaulty() ? order_ : reason_)->editor()->setFocus();
    begin();
    service_.waive(this, order.toLongLong(), reason_->text().trimmed().toStdString(), [this, order](const Result<void>& done) {
        setBusy(false);
        if (isOfAnother()) return;
        if (!done) return message_->showFailure(wording_.failure(done.error()));
        //: %1 number of the order
        message_->showDone(tr("任务 %1 的工本费已减免").arg(order));
        startAgain();
    });
}

void FeesPage::startAgain() {
    for (FormField* field : {order_, sum_, reason_}) field->startAgain();
    kind_->setFault({});
    proposed_ = 0;
}

void FeesPage::told(const Result<FeeEntry>& entry, const QString& done) {
    if (!entry) return message_->showFailure(wording_.failure(entry.error()));
    //: %1 taken, or taken back; %2 number of the receipt, %3 yuan
    message_->showDone(tr("%1：票据 %2，%3 元").arg(done).arg(entry->number).arg(shown(yuan(entry->fen))));
    startAgain();
    if (isVisible()) start();  // else somebody types on another page
    open();
}

}  // namespace app
