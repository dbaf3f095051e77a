#include "app/desk/pages/stock_page.h"

#include <QGridLayout>
#include <QIntValidator>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <algorithm>

#include "app/desk/theme/text_size.h"
#include "app/desk/words/ledger_words.h"
#include "app/desk/words/local_time.h"
#include "app/ledger/ledger_grants.h"
#include "app/life_cycle/card_life.h"

namespace app {
namespace {

constexpr int accountsWidth = 240, mostBlanks = 1'000'000;

// A column of numbers, also where a word stands in the place of one.
class AtTheRight : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

  protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->displayAlignment = Qt::AlignVCenter | Qt::AlignRight;
    }
};

}  // namespace

StockPage::StockPage(StockService& service, SignInService& people, const Wording& wording)
    : Page(tr("库存")), service_(service), people_(people), wording_(wording), kind_(new QComboBox), kindField_(new FormField(tr("业务"), kind_)),
      count_(new FormField(tr("数量"), new QLineEdit)), lot_(new FormField(tr("批号"), new QLineEdit)),
      first_(new FormField(tr("首张芯片序列号"), new QLineEdit)), last_(new FormField(tr("末张芯片序列号"), new QLineEdit)),
      reason_(new FormField(tr("事由"), new QLineEdit)),
      accounts_(new TextList(tr("账户"), {tr("账户"), tr("张数")})),
      entries_(new TextList(tr("分录"), {tr("时间"), tr("业务"), tr("由"), tr("至"), tr("张数"), tr("经办")})),
      message_(new MessagePanel), hint_(new PlainLabel), book_(primary(tr("记账"))),
      uncover_(secondary(tr("查看账面数"), QKeySequence(Qt::CTRL | Qt::Key_B))) {
    works_ = {{tr("领用到抽屉"), lot, card_grants::passedOn.by, [this](const Actor& second) { transfer(Move::draw, BlankAccount::stock, second); }},
              {tr("退回库房"), lot, card_grants::passedOn.by, [this](const Actor& second) { transfer(Move::takeBack, BlankAccount::drawer, second); }},
              {tr("盘点抽屉"), reason, ledger_grants::counting.by, [this](const Actor& second) { count(BlankAccount::drawer, second); }, true},
              {tr("盘点库房"), reason, ledger_grants::counting.by, [this](const Actor& second) { count(BlankAccount::stock, second); }, true},
              {tr("入库"), lot | range, card_grants::stock.by, [this](const Actor& second) { receive(second); }},
              {tr("作废抽屉中的空白卡"), lot | reason, card_grants::spoiling.by, [this](const Actor& second) { transfer(Move::spoil, BlankAccount::drawer, second); }},
              {tr("作废库房中的空白卡"), lot | reason, card_grants::spoiling.by, [this](const Actor& second) { transfer(Move::spoil, BlankAccount::stock, second); }},
              {tr("领作试验"), lot | reason, card_grants::stock.by, [this](const Actor& second) { transfer(Move::takeForTest, BlankAccount::stock, second); }},
              {tr("退回厂家"), lot | reason, card_grants::stock.by, [this](const Actor& second) { transfer(Move::sendBack, BlankAccount::stock, second); }},
              {tr("销毁作废卡"), reason, card_grants::destroying.by, [this](const Actor& second) { destroy(BlankAccount::spoiled, second); }},
              {tr("销毁收回卡"), reason, card_grants::destroying.by, [this](const Actor& second) { destroy(BlankAccount::surrendered, second); }},
              {tr("销毁试验卡"), reason, card_grants::destroying.by, [this](const Actor& second) { destroy(BlankAccount::test, second); }}};
    layOut();
    beginAt(kind_);
    for (FormField* field : {count_, reason_, lot_, first_, last_}) connect(field, &FormField::finished, book_, [this] { book_->setFocus(); });
    connect(count_, &FormField::edited, this, [this] { count_->setFault({}); });
    connect(kind_, &QComboBox::currentIndexChanged, this, &StockPage::choose);
    connect(book_, &QPushButton::clicked, this, &StockPage::book);
    connect(uncover_, &QPushButton::clicked, this, [this] { look(true); });
    offerWorks({});
}

void StockPage::layOut() {
    setSubject(tr("每一张空白卡都有着落：由一个账户转入另一个账户"));
    hint_->setObjectName("hint");
    hint_->setWordWrap(true);
    accounts_->setFixedWidth(inText(accountsWidth));
    accounts_->setItemDelegateForColumn(1, new AtTheRight(accounts_));
    auto* tables = new QHBoxLayout;
    tables->setSpacing(16);
    tables->addWidget(accounts_);
    tables->addWidget(entries_, 1);
    work()->addWidget(message_);
    work()->addLayout(tables, 1);
    work()->addWidget(form());
}

QWidget* StockPage::form() {
    auto* whole = new QWidget;
    auto* grid = new QGridLayout(whole);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    static_cast<QLineEdit*>(count_->editor())->setValidator(new QIntValidator(0, mostBlanks, this));
    grid->addWidget(kindField_, 0, 0);
    grid->addWidget(count_, 0, 1);
    grid->addWidget(reason_, 0, 2, 1, 2);
    grid->addWidget(lot_, 1, 0);
    grid->addWidget(first_, 1, 1);
    grid->addWidget(last_, 1, 2);
    grid->addWidget(hint_, 1, 3);
    for (int column = 0; column < 4; ++column) grid->setColumnStretch(column, 1);
    return whole;
}

void StockPage::beginFor(const Actor& actor) {
    count_->setFault({});
    if (changesTo(actor)) startAgain();
    offerWorks(actor);
}

// What others may not do they are not offered.
void StockPage::offerWorks(const Actor& actor) {
    const QSignalBlocker quiet(kind_);
    const QString before = kind_->currentText();
    kind_->clear();
    for (std::size_t i = 0; i < works_.size(); ++i)
        if (!actor.signedIn() || works_[i].by.meets(actor.person()->roles)) kind_->addItem(works_[i].name, static_cast<unsigned>(i));
    kind_->setCurrentText(before);
    if (kind_->count() > 0) choose();  // else the page is not theirs
}

void StockPage::choose() {
    const int fields = chosen().fields;
    const auto enable = [&](FormField* field, int which) {
        field->setEnabled((fields & which) != 0);
        if ((fields & which) == 0) field->startAgain();
    };
    enable(lot_, lot);
    enable(first_, range);
    enable(last_, range);
    enable(reason_, reason);
    FormField* last = count_;
    for (FormField* field : {reason_, lot_, first_, last_}) {
        field->leadsOut(false);
        if (field->isEnabled()) last = field;
    }
    last->leadsOut();
    hint_->setText(chosen().counts ? tr("先清点，再填数量；账面数不显示。两次不符时写明事由，由两人签字") : tr("两人在场办理：记账时由第二人登录签字"));
}

void StockPage::look(bool uncovered) {
    service_.look(this, uncovered, [this, uncovered](const Result<StockView>& view) {
        if (!view) return message_->showUnread(wording_.failure(view.error()), [this, uncovered] { look(uncovered); });
        message_->wasRead();
        take(*view);
    });
}

void StockPage::take(const StockView& view) {
    QList<QStringList> accounts, entries;
    //: in place of a number that whoever counts must not see
    for (const auto& [account, count] : view.accounts) accounts << QStringList{accountWord(account), count ? QString::number(*count) : tr("不显示")};
    const bool covered = std::ranges::any_of(view.accounts, [](const auto& account) { return !account.second; });
    entries_->whenEmpty(covered ? tr("库房、抽屉的张数和分录先不显示，盘点的人先数后比；要看按 Ctrl+B，日志里留一行") : tr("还没有分录"));
    for (const auto& entry : view.entries)
        entries << QStringList{shownTime(entry.at), moveWord(entry.kind), accountWord(entry.from), accountWord(entry.to),
                               QString::number(entry.count), shown(entry.second.empty() ? entry.person : entry.person + ", " + entry.second)};
    accounts_->set(accounts);
    entries_->set(entries);
    if (!view.kept) hint_->setText(tr("尚未入库：本站不记空白卡账，照常制证"));
}

std::int64_t StockPage::number() const {
    return count_->text().isEmpty() ? -1 : count_->text().toLongLong();
}

void StockPage::book() {
    count_->setFault(number() < 0 ? tr("填写数量") : QString());
    if (number() < 0) return;
    message_->clear();
    booker_ = worker();
    // a count with its reason is one whose difference is to be booked
    const bool difference = chosen().counts && !textOf(reason_).empty();
    if (difference) return sign();
    book_->setEnabled(false);  // until it is answered
    chosen().book({});
}

void StockPage::sign() {
    //: %1 the kind of movement, %2 how many blanks
    const QString act = tr("%1：%2 张").arg(kind_->currentText()).arg(number());
    SecondPerson::askAndHold(this, people_, wording_, act, [this](const Actor& second) {
        book_->setEnabled(false);
        chosen().book(second);
    });
}

void StockPage::told(const QString& done, const Result<void>& result, const Actor& second) {
    book_->setEnabled(true);
    if (isOfAnother()) return look(false);
    if (SecondPerson::asksAgain(this, result)) return;
    if (!result && result.error().code == Code::secondSignerNeeded && second.name().empty()) return sign();
    if (!result) return message_->showFailure(wording_.failure(result.error()));
    message_->showDone(done);
    startAgain();
    if (isVisible()) start();  // else somebody types on another page
    look(false);
}

void StockPage::startAgain() {
    for (FormField* field : {count_, lot_, first_, last_, reason_}) field->startAgain();
}

void StockPage::receive(const Actor& second) {
    const Delivery delivery{textOf(lot_), number(), textOf(first_), textOf(last_), {"", second}};
    service_.receive(this, delivery, [this, second, count = delivery.count](const Result<void>& result) {
        told(tr("已入库 %1 张").arg(count), result, second);
    });
}

void StockPage::transfer(Move which, BlankAccount from, const Actor& second) {
    const StockMove wish{which, from, number(), textOf(lot_), {"", second}, textOf(reason_)};
    service_.move(this, wish, [this, second, count = wish.count, name = kind_->currentText()](const Result<void>& result) {
        //: %1 the kind of movement, %2 how many blanks
        told(tr("%1：%2 张，已记账").arg(name).arg(count), result, second);
    });
}

void StockPage::destroy(BlankAccount from, const Actor& second) {
    const Destruction wish{from, number(), {"", second}, textOf(reason_)};
    service_.destroy(this, wish, [this, second, count = wish.counted](const Result<void>& result) {
        told(tr("已销毁 %1 张").arg(count), result, second);
    });
}

void StockPage::count(BlankAccount place, const Actor& second) {
    service_.count(this, {place, number(), {"", second}, textOf(reason_)}, [this, second](const Result<CountOutcome>& outcome) {
        if (!outcome) return told({}, tl::unexpected(outcome.error()), second);
        switch (outcome->says) {
            case CountSays::agrees:
                return told(tr("清点相符"), {}, second);
            case CountSays::booked:
                return told(tr("差异 %1 张，已由两人签字记账").arg(outcome->difference), {}, second);
            case CountSays::differs:
                break;
        }
        book_->setEnabled(true);
        if (isOfAnother()) return;
        SecondPerson::asksAgain(this, outcome);
        message_->showAttention(tr("与账面不符：请重新清点；仍不符时写明事由，由第二人签字"));
        count_->startAgain();
    });
}

}  // namespace app
