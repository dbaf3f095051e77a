#include "app/desk/pages/id_card_filler.h"

#include <utility>

#include "app/devices/devices.h"
#include "app/registry/calendar.h"

namespace app {

IdCardFiller::IdCardFiller(const Wording& wording, const Parts& parts) : QObject(parts.form), wording_(wording), parts_(parts) {}

void IdCardFiller::take(const apdu::Result<apdu::IdRecord>& card) {
    if (!card) return parts_.message->showFailure(wording_.failure(deviceFailed(card.error())));
    if (choices_ && parts_.form->isEnabled()) return fill(*card);
    held_ = *card;
}

bool IdCardFiller::takeHeld() {
    const auto held = std::exchange(held_, std::nullopt);
    if (held) fill(*held);
    return held.has_value();
}

void IdCardFiller::fill(const apdu::IdRecord& card) {
    const IdCardIntake intake = fromIdCard(card, choices_->codes, choices_->regime, today());
    if (intake.refusal) return sendAway(*intake.refusal);
    if (parts_.form->isOfAnother(intake.values)) {
        held_ = card;
        return parts_.message->showAttention(tr("阅读器上的身份证与表中的不是同一人。先登记表中的人；或者按 Ctrl+Delete 清空，随即填入这张证"));
    }
    held_.reset();
    parts_.form->fill(intake.values, choices_->whenCardRead);
    QString said = tr("已读身份证，改动的栏目已标出，请与证件核对。证内照片是专有编码，不能显示");
    for (const auto& rule : intake.cautions) {
        const RuleText text = wording_.rule(rule);
        //: %1 what is to be looked at, %2 what to do
        said += "\n▲ " + tr("%1。%2").arg(shown(text.cause), shown(text.remedy));
    }
    intake.cautions.empty() ? parts_.message->showDone(said) : parts_.message->showAttention(said);
    parts_.form->focusNextGap();
}

// The form stays as it is: it is nobody's who the rules are not for. What is decided for a person who is in it stays too.
void IdCardFiller::sendAway(const Refusal& refusal) {
    const RuleText text = wording_.rule(refusal.rule);
    //: %1 what the rules decide, %2 an article, with its regulation
    const QString ruling = tr("%1（%2）").arg(shown(text.cause), wording_.article(refusal.article));
    const bool alone = parts_.form->isUntouched();
    //: %1 why the rules are not for the document's holder
    const QString said = alone ? ruling : tr("阅读器上的证件（不是表中的人）：%1").arg(ruling);
    parts_.message->showFailure({said.toStdString(), text.remedy, refusal.rule, ""});
    if (alone) parts_.decision->say(ruling, "stop");
}

}  // namespace app
