#include "app/desk/pages/stock_page.h"

#include <QGridLayout>
#include <QIntValidator>

#include "app/desk/words/ledger_words.h"

namespace app {
namespace {

constexpr int accountsWidth = 240, mostBlanks = 1'000'000;

}  // namespace

StockPage::StockPage(StockService& service, const Wording& wording)
    : Page(tr("库存")), service_(service), wording_(wording), kind_(new QComboBox), kindField_(new FormField(tr("业务"), kind_)),
      count_(new FormField(tr("数量"), new QLineEdit)), lot_(new FormField(tr("批号"), new QLineEdit)),
      first_(new FormField(tr("首张芯片序列号"), new QLineEdit)), last_(new FormField(tr("末张芯片序列号"), new QLineEdit)),
      reason_(new FormField(tr("事由"), new QLineEdit)), second_(new SecondName),
      accounts_(new TextList(tr("账户"), {tr("账户"), tr("张数")})),
      entries_(new TextList(tr("分录"), {tr("时间"), tr("业务"), tr("由"), tr("至"), tr("张数"), tr("经办")})),
      message_(new MessagePanel), hint_(new QLabel), book_(primary(tr("记账"))),
      uncover_(secondary(tr("查看账面数"), QKeySequence(Qt::CTRL | Qt::Key_B))) {
    works_ = {{tr("领用到抽屉"), lot, [this] { transfer(Move::draw, BlankAccount::stock); }},
              {tr("退回库房"), lot, [this] { transfer(Move::takeBack, BlankAccount::drawer); }},
              {tr("盘点抽屉"), reason, [this] { count(BlankAccount::drawer); }},
              {tr("盘点库房"), reason, [this] { count(BlankAccount::stock); }},
              {tr("入库"), lot | range, [this] { receive(); }},
              {tr("作废抽屉中的空白卡"), lot | reason, [this] { transfer(Move::spoil, BlankAccount::drawer); }},
              {tr("作废库房中的空白卡"), lot | reason, [this] { transfer(Move::spoil, BlankAccount::stock); }},
              {tr("领作试验"), lot | reason, [this] { transfer(Move::takeForTest, BlankAccount::stock); }},
              {tr("退回厂家"), lot | reason, [this] { transfer(Move::sendBack, BlankAccount::stock); }},
              {tr("销毁作废卡"), reason, [this] { destroy(BlankAccount::spoiled); }},
              {tr("销毁收回卡"), reason, [this] { destroy(BlankAccount::surrendered); }},
              {tr("销毁试验卡"), reason, [this] { destroy(BlankAccount::test); }}};
    for (const auto& known : works_) kind_->addItem(known.name);
    layOut();
    connect(kind_, &QComboBox::currentIndexChanged, this, &StockPage::choose);
    connect(book_, &QPushButton::clicked, this, &StockPage::book);
    connect(uncover_, &QPushButton::clicked, this, [this] { look(true); });
    choose();
}

void StockPage::layOut() {
    setSubject(tr("每一张空白卡都有着落：由一个账户转入另一个账户"));
    hint_->setObjectName("hint");
    hint_->setWordWrap(true);
    accounts_->setFixedWidth(accountsWidth);
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
    grid->addWidget(second_, 0, 2);
    grid->addWidget(reason_, 0, 3);
    grid->addWidget(lot_, 1, 0);
    grid->addWidget(first_, 1, 1);
    grid->addWidget(last_, 1, 2);
    grid->addWidget(hint_, 1, 3);
    for (int column = 0; column < 4; ++column) grid->setColumnStretch(column, 1);
    return whole;
}

void StockPage::choose() {
    const int fields = works_[static_cast<std::size_t>(kind_->currentIndex())].fields;
    const auto enable = [&](FormField* field, int which) {
        field->setEnabled((fields & which) != 0);
        if ((fields & which) == 0) field->startAgain();
    };
    enable(lot_, lot);
    enable(first_, range);
    enable(last_, range);
    enable(reason_, reason);
    const bool counts = kind_->currentText() == tr("盘点抽屉") || kind_->currentText() == tr("盘点库房");
    hint_->setText(counts ? tr("先清点，再填数量；账面数不显示。两次不符时由两人签字并写明事由") : tr("两人在场办理"));
}

void StockPage::look(bool uncovered) {
    service_.look(this, uncovered, [this](const Result<StockView>& view) {
        if (!view) return message_->showFailure(wording_.failure(view.error()));
        take(*view);
    });
}

void StockPage::take(const StockView& view) {
    QList<QStringList> accounts, entries;
    //: in place of a number that whoever counts must not see
    for (const auto& [account, count] : view.accounts) accounts << QStringList{accountWord(account), count ? QString::number(*count) : tr("··")};
    for (const auto& entry : view.entries)
        entries << QStringList{shown(entry.at), moveWord(entry.kind), accountWord(entry.from), accountWord(entry.to),
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
    if (number() >= 0) works_[static_cast<std::size_t>(kind_->currentIndex())].book();
}

void StockPage::told(const QString& done, const Result<void>& result) {
    if (!result) return message_->showFailure(wording_.failure(result.error()));
    message_->showDone(done);
    for (FormField* field : {count_, lot_, first_, last_, reason_}) field->startAgain();
    look(false);
}

void StockPage::receive() {
    const Delivery delivery{textOf(lot_), number(), textOf(first_), textOf(last_), people()};
    service_.receive(this, delivery, [this, count = delivery.count](const Result<void>& result) {
        told(tr("已入库 %1 张").arg(count), result);
    });
}

void StockPage::transfer(Move which, BlankAccount from) {
    const StockMove wish{which, from, number(), textOf(lot_), people(), textOf(reason_)};
    service_.move(this, wish, [this, count = wish.count, name = kind_->currentText()](const Result<void>& result) {
        //: %1 the kind of movement, %2 how many blanks
        told(tr("%1：%2 张，已记账").arg(name).arg(count), result);
    });
}

void StockPage::destroy(BlankAccount from) {
    const Destruction wish{from, number(), people(), textOf(reason_)};
    service_.destroy(this, wish, [this, count = wish.counted](const Result<void>& result) {
        told(tr("已销毁 %1 张").arg(count), result);
    });
}

void StockPage::count(BlankAccount place) {
    service_.count(this, {place, number(), people(), textOf(reason_)}, [this](const Result<CountOutcome>& outcome) {
        if (!outcome) return told({}, tl::unexpected(outcome.error()));
        switch (outcome->says) {
            case CountSays::agrees:
                return told(tr("清点相符"), {});
            case CountSays::booked:
                return told(tr("差异 %1 张，已由两人签字记账").arg(outcome->difference), {});
            case CountSays::differs:
                break;
        }
        message_->showAttention(tr("与账面不符：请重新清点；仍不符时由第二人签字并写明事由"));
        count_->startAgain();
    });
}

}  // namespace app
