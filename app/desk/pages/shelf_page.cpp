#include "app/desk/pages/shelf_page.h"

#include <utility>

#include "app/desk/theme/text_size.h"
#include "app/services/order_rows.h"

namespace app {
namespace {

constexpr int asideWidth = 300;

}  // namespace

ShelfPage::ShelfPage(ShelfService& service, const Wording& wording)
    : Page(tr("未领")), service_(service), wording_(wording),
      cards_(new TextList(tr("未领的卡"), {tr("任务"), tr("姓名"), tr("公民身份号码"), tr("存放位置"), tr("已等日数"), tr("居住证编号")})),
      place_(new FormField(tr("存放位置"), new QLineEdit)), name_(new FormField(tr("代领人姓名"), new QLineEdit)),
      document_(new FormField(tr("代领人证件号码"), new QLineEdit)), receipt_(new QCheckBox(tr("带来回执"))),
      identity_(new QCheckBox(tr("带来有效证件"))), message_(new MessagePanel), admit_(primary(tr("登记代领人并发放"))),
      put_(secondary(tr("记下存放位置"), QKeySequence(Qt::CTRL | Qt::Key_G))) {
    layOut();
    connect(cards_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ShelfPage::allow);
    connect(put_, &QPushButton::clicked, this, &ShelfPage::put);
    connect(admit_, &QPushButton::clicked, this, &ShelfPage::admit);
    allow();
}

void ShelfPage::layOut() {
    setSubject(tr("已制好、还没有人来领的卡"));
    work()->addWidget(message_);
    work()->addWidget(cards_, 1);
    auto* whoComes = new PlainLabel(tr("本人来领的，直接到“发放”（F5）办理；别人代领的，先在下面登记"));
    whoComes->setObjectName("hint");
    whoComes->setWordWrap(true);
    for (QWidget* widget : std::initializer_list<QWidget*>{place_, whoComes, name_, document_, receipt_, identity_}) {
        widget->setFixedWidth(inText(asideWidth));
        aside()->addWidget(widget);
    }
    aside()->addStretch(1);
}

// Who was seen, and with what paper, says who saw it.
void ShelfPage::beginFor(const Actor& actor) {
    if (!changesTo(actor)) return;
    place_->startAgain();
    startAgain();
}

void ShelfPage::open() {
    service_.uncollected(this, [this](const Result<std::vector<Uncollected>>& cards) {
        if (!cards) return message_->showUnread(wording_.failure(cards.error()), [this] { open(); });
        message_->wasRead();
        take(*cards);
    });
}

void ShelfPage::take(const std::vector<Uncollected>& cards) {
    const std::int64_t before = chosen();
    QList<QStringList> rows;
    for (const auto& card : cards)
        rows << QStringList{QString::number(card.card.order), shown(card.name), shown(maskedNumber(card.citizenNumber.reveal())), shown(card.card.place),
                            QString::number(card.days), shown(card.permitNumber)};
    cards_->set(rows);
    choose(before);
    allow();
}

// A card that waits alone is the one that is meant.
void ShelfPage::choose(std::int64_t order) {
    for (int row = 0; row < cards_->count(); ++row)
        if (cards_->at(row, 0).toLongLong() == order || cards_->count() == 1) cards_->selectRow(row);
}

void ShelfPage::setBusy(bool busy) {
    busy_ = busy;
    allow();
}

void ShelfPage::allow() {
    for (QPushButton* button : {put_, admit_}) button->setEnabled(!busy_ && chosen() != 0);
}

std::int64_t ShelfPage::chosen() const {
    return cards_->currentIndex().isValid() ? cards_->at(cards_->currentIndex().row(), 0).toLongLong() : 0;
}

void ShelfPage::put() {
    setBusy(true);
    service_.put(this, chosen(), place_->text().trimmed().toStdString(), [this, order = chosen()](const Result<void>& done) {
        setBusy(false);
        if (!done) return message_->showFailure(wording_.failure(done.error()));
        message_->showDone(tr("任务 %1 的存放位置已记下").arg(order));
        place_->startAgain();
        open();
    });
}

void ShelfPage::admit() {
    Collector proxy{"proxy", {}};
    if (receipt_->isChecked()) proxy.documents.emplace_back("receipt");
    if (identity_->isChecked()) proxy.documents.emplace_back("collector_document");
    const CollectorWish wish{std::move(proxy), PiiText(name_->text().trimmed().toStdString()), PiiText(document_->text().trimmed().toStdString()), {}};
    setBusy(true);
    service_.admit(this, chosen(), wish, [this, order = chosen()](const Result<void>& done) {
        setBusy(false);
        if (!done) return message_->showFailure(wording_.failure(done.error()));
        startAgain();
        if (isVisible()) emit wants("hand-over", order);
    });
}

void ShelfPage::startAgain() {
    for (FormField* field : {name_, document_}) field->startAgain();
    receipt_->setChecked(false);
    identity_->setChecked(false);
}

}  // namespace app
