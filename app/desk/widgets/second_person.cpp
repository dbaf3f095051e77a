#include "app/desk/widgets/second_person.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "app/desk/theme/text_size.h"
#include "app/desk/widgets/plain_label.h"

namespace app {
namespace {

constexpr int dialogWidth = 420;

// Another who signs mends it.
bool isOfTheSigner(const Error& error) {
    if (error.code == Code::secondSignerNeeded) return true;
    return error.code == Code::stepForbidden && (error.detail.starts_with("step.second_") || error.detail.starts_with("step.same_person"));
}

}  // namespace

SecondPerson::SecondPerson(QWidget* over, SignInService& service, const Wording& wording, const QString& act)
    : QDialog(over), wording_(wording), form_(new SignInForm(service, wording, tr("签字"))), cancel_(new QPushButton(tr("取消") + "  (Esc)")) {
    setObjectName("signature");
    setWindowTitle(tr("第二人签字"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* title = new PlainLabel(tr("第二人签字"));
    title->setObjectName("section");
    auto* what = new PlainLabel(act);
    what->setWordWrap(true);
    auto* hint = new PlainLabel(tr("须由另一位有权限的同事本人登录"));
    hint->setObjectName("hint");
    cancel_->setAutoDefault(false);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(16);
    for (QWidget* part : {static_cast<QWidget*>(title), static_cast<QWidget*>(what), static_cast<QWidget*>(hint),
                          static_cast<QWidget*>(form_), static_cast<QWidget*>(cancel_)})
        layout->addWidget(part);
    setFixedWidth(inText(dialogWidth));
    connect(form_, &SignInForm::signedIn, this, [this](const Actor& second) { take(second); });
    form_->ask();
}

// What is told may need more room.
bool SecondPerson::event(QEvent* event) {
    const QEvent::Type type = event->type();
    const bool taken = QDialog::event(event);
    if (type == QEvent::LayoutRequest || type == QEvent::Show) resize(width(), layout()->totalHeightForWidth(width()));
    return taken;
}

void SecondPerson::keyPressEvent(QKeyEvent* event) {
    if (!waits_ || event->key() != Qt::Key_Escape) QDialog::keyPressEvent(event);
}

void SecondPerson::closeEvent(QCloseEvent* event) {
    waits_ ? event->ignore() : QDialog::closeEvent(event);
}

void SecondPerson::wait(bool waits) {
    waits_ = waits;
    cancel_->setEnabled(!waits);
}

void SecondPerson::take(const Actor& second) {
    if (waits_) return;
    wait(holds_);
    emit signedBy(second);
    if (!holds_) accept();
}

void SecondPerson::refuse(const Error& error) {
    form_->ask();
    form_->findChild<MessagePanel*>()->showFailure(wording_.failure(error));
}

void SecondPerson::ask(QWidget* over, SignInService& service, const Wording& wording, const QString& act,
                       std::function<void(const Actor&)> then) {
    (new SecondPerson(over, service, wording, act))->begin(over, std::move(then));
}

void SecondPerson::askAndHold(QWidget* over, SignInService& service, const Wording& wording, const QString& act,
                              std::function<void(const Actor&)> then) {
    auto* second = new SecondPerson(over, service, wording, act);
    second->holds_ = true;
    second->begin(over, std::move(then));
}

void SecondPerson::begin(QWidget* over, std::function<void(const Actor&)> then) {
    connect(this, &SecondPerson::signedBy, over, std::move(then));
    open();
}

bool SecondPerson::endOver(QWidget* over, const Error* error) {
    for (auto* asked : over->findChildren<SecondPerson*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!asked->waits_ || !asked->isVisible()) continue;
        asked->wait(false);
        if (error && isOfTheSigner(*error)) {
            asked->refuse(*error);
            return true;
        }
        asked->accept();
    }
    return false;
}

}  // namespace app
