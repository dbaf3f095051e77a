#include "app/desk/widgets/message_panel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStyle>
#include <QTimer>
#include <utility>

#include "app/desk/widgets/plain_label.h"

namespace app {
namespace {

constexpr auto noRole = "app.stepForbidden";

}  // namespace

//: on a button: what could not be read is read again
MessagePanel::MessagePanel() : text_(new PlainLabel), again_(new QPushButton(tr("重新读取"))) {
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(text_, 1);
    again_->setAutoDefault(false);
    layout->addWidget(again_, 0, Qt::AlignVCenter);
    again_->hide();
    connect(again_, &QPushButton::clicked, this, [this] {
        if (const auto read = readAgain_) read();
    });
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

void MessagePanel::showUnread(const FailureText& text, std::function<void()> again) {
    showFailure(text);
    readAgain_ = std::move(again);
    again_->setVisible(text.code != noRole);  // to read again gives nobody one
}

void MessagePanel::wasRead() {
    if (readAgain_) clear();
}

void MessagePanel::showDone(const QString& text) {
    say("done", "✓ " + text);
}

void MessagePanel::showAttention(const QString& text) {
    say("attention", "▲ " + text);
}

void MessagePanel::clear() {
    text_->clear();
    readAgain_ = {};
    again_->hide();
    hide();
}

void MessagePanel::say(const QString& kind, const QString& text) {
    readAgain_ = {};
    again_->hide();
    setObjectName(kind);
    style()->unpolish(this);
    style()->polish(this);
    text_->setText(text);
    setAccessibleName(text);
    QTimer::singleShot(0, this, [this] { comeInSight(); });  // when it has got its place
    show();
}

void MessagePanel::comeInSight() {
    for (QWidget* within = parentWidget(); within; within = within->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(within)) area->ensureWidgetVisible(this, 0, 0);
}

}  // namespace app
