#include "app/desk/pages/loss_page.h"

#include <QDateTime>

#include "app/desk/theme/text_size.h"
#include "app/desk/words/local_time.h"

namespace app {
namespace {

constexpr int asideWidth = 300;

}  // namespace

LossPage::LossPage(LossService& service, SignInService& people, const Wording& wording)
    : Page(tr("挂失")), service_(service), people_(people), wording_(wording), cards_(new CardPicker(wording)), since_(new QLineEdit),
      lostOn_(new QLineEdit), place_(new QLineEdit), certificate_(new QLineEdit), decision_(new DecisionLabel), message_(new MessagePanel),
      report_(primary(tr("口头挂失"))), confirm_(secondary(tr("银行挂失证明"), QKeySequence(Qt::CTRL | Qt::Key_B))),
      lift_(secondary(tr("解除挂失"), QKeySequence(Qt::CTRL | Qt::Key_J))) {
    layOut();
    connect(cards_, &CardPicker::changed, this, &LossPage::look);
    connect(cards_, &CardPicker::searched, this, &LossPage::read);
    for (QLineEdit* line : {since_, lostOn_, certificate_}) connect(line, &QLineEdit::textChanged, this, &LossPage::look);
    connect(since_, &QLineEdit::textEdited, this, [this] { told_ = true; });
    connect(report_, &QPushButton::clicked, this, &LossPage::report);
    connect(confirm_, &QPushButton::clicked, this, &LossPage::confirm);
    connect(lift_, &QPushButton::clicked, this, &LossPage::askToLift);
    look();
}

void LossPage::layOut() {
    setSubject(tr("口头挂失立即生效；凭银行挂失证明才能补领"));
    work()->addWidget(message_);
    work()->addWidget(cards_, 1);
    since_->setObjectName("since");
    certificate_->setObjectName("certificate");
    sinceField_ = new FormField(tr("挂失生效时间（年-月-日 时:分）"), since_);
    lostOn_->setObjectName("lostOn");
    place_->setObjectName("place");
    //: the day a card was lost, when its holder knows it
    lostOnField_ = new FormField(tr("遗失日期（年-月-日，可不填）"), lostOn_);
    //: where a card was lost, when its holder knows it
    auto* place = new FormField(tr("遗失地点（可不填）"), place_);
    certificateField_ = new FormField(tr("银行挂失证明编号"), certificate_);
    certificateField_->leadsOut();
    connect(certificateField_, &FormField::finished, report_, [this] { report_->setFocus(); });
    for (FormField* field : {sinceField_, certificateField_, lostOnField_, place}) {
        field->setFixedWidth(inText(asideWidth));
        aside()->addWidget(field);
    }
    decision_->setFixedWidth(inText(asideWidth));
    aside()->addWidget(decision_);
    aside()->addStretch(1);
}

void LossPage::open() {
    message_->clear();
    told_ = false;
    sayNow();
    for (QLineEdit* line : {lostOn_, place_, certificate_}) line->clear();
    number_.clear();
    cards_->set({});
    cards_->focusFilter();
}

// Unless it was told, since when a card is lost.
void LossPage::sayNow() {
    if (!told_) since_->setText(QDateTime::currentDateTime().toString(timeForm));
}

void LossPage::read(const QString& number) {
    number_ = number;
    sayNow();
    service_.cards(this, number.toStdString(), [this](Result<std::vector<CardRow>> rows) {
        if (!rows) return message_->showFailure(wording_.failure(rows.error()));
        cards_->set(*std::move(rows));
    });
}

void LossPage::look() {
    const CardRow* card = cards_->chosen();
    const bool timed = recordedTime(since_->text()).has_value();
    sinceField_->setFault(timed ? QString() : tr("请按 年-月-日 时:分 填写"));
    const bool dated = lostOn_->text().trimmed().isEmpty() || parseDay(lostOn_->text().trimmed().toStdString());
    lostOnField_->setFault(dated ? QString() : tr("请按 年-月-日 填写"));
    certificateField_->setFault({});
    const bool lost = card && card->lost && card->lost->kind == listedAsLost, dead = card && card->lost && card->lost->kind == nameOf(Status::cancelled);
    report_->setEnabled(card && !lost && !dead && timed && dated);
    confirm_->setEnabled(card && !dead && card->certificate.empty() && (lost || (timed && dated)));
    lift_->setEnabled(lost);
    if (receipt_) receipt_->setSubject(lost ? card->order : 0);
    if (!card) return decision_->say(tr("先选出持证人的卡：输入公民身份号码后按 Enter"), {});
    if (!card->lost) return decision_->say(tr("这张卡没有挂失"), {});
    if (!lost) return decision_->say(dead ? tr("这张卡已注销，不再挂失") : tr("这张卡已中止使用；遗失的仍可挂失"), dead ? "stop" : "part");
    QString since = tr("自 %1 起挂失").arg(shownTime(card->lost->effectiveAt));
    //: %1 the day a card was lost
    if (!card->lost->lostOn.empty()) since += "\n" + tr("遗失日期 %1").arg(shown(card->lost->lostOn));
    //: %1 where a card was lost
    if (!card->lost->place.empty()) since += "\n" + tr("遗失地点 %1").arg(shown(card->lost->place));
    if (card->certificate.empty())
        return decision_->say(since + "\n" + tr("口头挂失：不能凭此补领新卡"), "part");
    decision_->say(since + "\n" + tr("银行挂失证明 %1：可以补领新卡").arg(shown(card->certificate)), "go");
}

LostReport LossPage::reported() const {
    const CardRow* card = cards_->chosen();
    return {card ? card->applicationSerial : "", {}, "told by the holder", recordedTime(since_->text()).value_or(""),
            lostOn_->text().trimmed().toStdString(), place_->text().trimmed().toStdString()};
}

void LossPage::offerPapers(PaperService& service) {
    auto* print = secondary(tr("打印挂失回执"), QKeySequence(Qt::CTRL | Qt::Key_R));
    receipt_ = new PaperActions(service, PaperKind::loss, print, secondary(tr("挂失回执存为 PDF"), {}), message_, wording_);
    look();
}

void LossPage::report() {
    if (!cards_->chosen()) return;
    const QString name = shown(cards_->chosen()->name);
    service_.report(this, reported(), [this, name](const Result<LostCard>& card) {
        end(card, tr("%1 的卡已列入挂失名单。请告知持证人到银行办理正式挂失").arg(name));
    });
}

void LossPage::confirm() {
    if (!cards_->chosen()) return;
    if (certificate_->text().trimmed().isEmpty()) {
        certificateField_->setFault(tr("请填写银行挂失证明编号"));
        return certificate_->setFocus();
    }
    const QString name = shown(cards_->chosen()->name);
    service_.confirm(this, reported(), certificate_->text().toStdString(), [this, name](const Result<LostCard>& card) {
        end(card, tr("%1 的银行挂失证明已登记，可以补领新卡").arg(name));
    });
}

void LossPage::askToLift() {
    const CardRow* card = cards_->chosen();
    if (!card) return;
    message_->clear();
    const QString name = shown(card->name);
    SecondPerson::askAndHold(this, people_, wording_, tr("解除 %1 的卡的挂失，卡片恢复可用").arg(name),
                      [this, serial = card->applicationSerial, name](const Actor& second) { lift(serial, name, second); });
}

void LossPage::lift(const std::string& applicationSerial, const QString& name, const Actor& second) {
    service_.lift(this, applicationSerial, second, [this, name](const Result<void>& done) {
        if (SecondPerson::asksAgain(this, done)) return;
        if (!done) return message_->showFailure(wording_.failure(done.error()));
        end(LostCard{}, tr("%1 的卡已解除挂失").arg(name));
    });
}

void LossPage::end(const Result<LostCard>& card, const QString& done) {
    if (!card) return message_->showFailure(wording_.failure(card.error()));
    for (QLineEdit* line : {lostOn_, place_, certificate_}) line->clear();
    told_ = false;
    message_->showDone(done);
    read(number_);
}

}  // namespace app
