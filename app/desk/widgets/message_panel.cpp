#include "app/desk/widgets/message_panel.h"

#include <QStyle>
#include <QVBoxLayout>

#include "app/desk/widgets/plain_label.h"

namespace app {

MessagePanel::MessagePanel() : text_(new PlainLabel) {
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(text_);
    hide();
}

void MessagePanel::showFailure(const FailureText& text) {
    //: what went wrong, then what to do, then a code for the support line
    QString said = tr("✕ 原因：%1").arg(shown(text.cause));
    //: what the person at the desk can do
    if (!text.remedy.empty()) said += "\n" + tr("办法：%1").arg(shown(text.remedy));
    //: a code for the support line
    said += "\n" + tr("代码：%1").arg(shown(text.code));
    if (!text.detail.empty()) said += " (" + shown(text.detail) + ")";
    say("failure", said);
}

void MessagePanel::showDone(const QString& text) {
    say("done", "✓ " + text);
}

void MessagePanel::showAttention(const QString& text) {
    say("attention", "▲ " + text);
}

void MessagePanel::clear() {
    text_->clear();
    hide();
}

void MessagePanel::say(const QString& kind, const QString& text) {
    setObjectName(kind);
    style()->unpolish(this);
    style()->polish(this);
    text_->setText(text);
    setAccessibleName(text);
    show();
}

}  // namespace app
