#include "app/desk/pages/lost_list_page.h"

#include "app/desk/words/local_time.h"

namespace app {

LostListPage::LostListPage(LostListService& service, const Wording& wording)
    : Page(tr("挂失名单")), service_(service), wording_(wording), number_(new FormField(tr("居住证编号，或 20 位应用序列号"), new QLineEdit)),
      state_(new PlainLabel),
      list_(new TextList(tr("挂失名单"), {tr("姓名"), tr("居住证编号"), tr("自何时起"), tr("报告人"), tr("原因"), tr("应用序列号")})),
      message_(new MessagePanel) {
    setSubject(tr("名单上的卡不发放、不签注、查验不通过"));
    state_->setObjectName("section");
    number_->leadsOut();
    beginAt(number_->editor());
    work()->addWidget(message_);
    work()->addWidget(number_);
    work()->addWidget(state_);
    work()->addWidget(list_, 1);
    connect(number_, &FormField::finished, this, &LostListPage::look);
    connect(primary(tr("查询")), &QPushButton::clicked, this, &LostListPage::look);
}

void LostListPage::open() {
    service_.standing(this, [this](const Result<LostListView>& view) {
        if (!view) return message_->showFailure(wording_.failure(view.error()));
        take(*view);
    });
}

void LostListPage::take(const LostListView& view) {
    const auto shownHere = static_cast<qlonglong>(view.cards.size()), all = static_cast<qlonglong>(view.state.cards);
    if (all == 0)
        state_->setText(tr("名单上没有卡"));
    else if (shownHere < all)
        //: %1 cards, %2 a time, %3 how many of them are shown
        state_->setText(tr("名单共 %1 张，最近一次 %2；下面是前 %3 张").arg(all).arg(shownTime(view.state.last)).arg(shownHere));
    else
        //: %1 cards, %2 a time
        state_->setText(tr("名单共 %1 张，最近一次 %2").arg(all).arg(shownTime(view.state.last)));
    QList<QStringList> rows;
    for (const auto& card : view.cards) {
        const auto known = view.holders.find(card.applicationSerial);
        const CardHolder holder = known == view.holders.end() ? CardHolder() : known->second;
        rows << QStringList{shown(holder.name), shown(holder.permitNumber), shownTime(card.effectiveAt), shown(card.reportedBy), shown(card.reason),
                            shown(card.applicationSerial)};
    }
    list_->set(rows);
}

void LostListPage::look() {
    const QString number = number_->text().trimmed();
    number_->setFault(number.isEmpty() ? tr("请填写居住证编号或应用序列号") : QString());
    if (number.isEmpty()) return;
    message_->clear();
    service_.look(this, number.toStdString(), [this, number](const Result<LostFound>& found) {
        if (found) return tell(number, *found);
        const Code code = found.error().code;
        const bool mistyped = code == Code::cardSerialMalformed || code == Code::permitUnknown;
        if (mistyped) return number_->setFault(shown(wording_.failure(found.error()).cause));
        message_->showFailure(wording_.failure(found.error()));
    });
}

void LostListPage::tell(const QString& number, const LostFound& found) {
    const QString name = shown(found.holder.name);
    //: %1 name, %2 number of a permit
    const QString card = name.isEmpty() ? number : tr("%1 的居住证 %2").arg(name, shown(found.holder.permitNumber));
    //: %1 a card
    if (!found.card) return message_->showDone(tr("%1 不在挂失名单上").arg(card));
    //: %1 a card, %2 since when, %3 why
    const QString listed = tr("%1 在挂失名单上，自 %2 起，原因：%3").arg(card, shownTime(found.card->effectiveAt), shown(found.card->reason));
    //: %1 what is known so far, %2 a number
    message_->showAttention(found.certificate.empty() ? listed : tr("%1。银行挂失证明 %2").arg(listed, shown(found.certificate)));
}

}  // namespace app
