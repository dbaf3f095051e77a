#include "app/desk/pages/operator_card_form.h"

#include <QHBoxLayout>

#include "app/desk/widgets/password_line.h"
#include "app/desk/widgets/plain_label.h"
#include "app/desk/words/local_time.h"

namespace app {

OperatorCardForm::OperatorCardForm(AccountService& service, const Wording& wording)
    : service_(service), wording_(wording), line_(passwordLine()), pin_(new FormField(tr("操作员卡的 PIN（持卡人自己输入）"), line_)),
      state_(new PlainLabel) {
    pin_->leadsOut();
    state_->setObjectName("hint");
    state_->setWordWrap(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(pin_, 1);
    layout->addWidget(state_, 2);
    connect(pin_, &FormField::finished, this, &OperatorCardForm::enrol);
    show({}, nullptr);
}

void OperatorCardForm::show(const std::string& name, const EnrolledCard* card) {
    if (name != name_) pin_->startAgain();
    name_ = name;
    if (asked_) return;
    if (name.empty()) return state_->setText(tr("选一位，就能登记操作员卡"));
    //: %1 digits that name the card, %2 since when
    state_->setText(card ? tr("操作员卡 %1，登记于 %2").arg(shown(card->mark), shownTime(card->at))
                         : tr("没有操作员卡。把卡放进操作员自己的读卡器，由持卡人输入 PIN"));
}

void OperatorCardForm::enrol() {
    if (asked_) return;
    pin_->setFault(name_.empty() ? tr("先在列表里选一位") : line_->text().isEmpty() ? tr("请持卡人输入 PIN") : QString());
    if (pin_->isFaulty()) return;
    const Password pin = passwordIn(*line_);
    line_->clear();
    asked_ = true;
    state_->setText(tr("正在核对卡和 PIN，请不要取走卡片"));
    emit busy(true);
    service_.enrolCard(this, name_, pin, [this](const Result<std::string>& mark) { end(mark); });
}

void OperatorCardForm::end(const Result<std::string>& mark) {
    asked_ = false;
    emit busy(false);
    if (mark) return emit enrolled(shown(*mark));
    const auto text = wording_.failure(mark.error());
    //: what went wrong, and what helps
    pin_->setFault(tr("%1。%2").arg(shown(text.cause), shown(text.remedy)));
    state_->setText(tr("没有登记"));
    line_->setFocus();
}

}  // namespace app
