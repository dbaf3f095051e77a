#include "app/desk/widgets/sign_in_form.h"

#include <QVBoxLayout>

#include "app/desk/widgets/password_line.h"

namespace app {

SignInForm::SignInForm(SignInService& service, const Wording& wording, const QString& action)
    : service_(service), wording_(wording), nameLine_(new QLineEdit), passwordLine_(passwordLine()),
      name_(new FormField(tr("登录名"), nameLine_)), password_(new FormField(tr("密码"), passwordLine_)), message_(new MessagePanel),
      button_(new QPushButton(action + "  (Enter)")) {
    password_->leadsOut();
    button_->setObjectName("primary");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(message_);
    layout->addWidget(name_);
    layout->addWidget(password_);
    layout->addWidget(button_);
    connect(button_, &QPushButton::clicked, this, &SignInForm::submit);
    connect(password_, &FormField::finished, this, &SignInForm::submit);
    connect(name_, &FormField::finished, this, &SignInForm::submit);
}

void SignInForm::ask(const QString& name) {
    message_->clear();
    nameLine_->setText(name);
    passwordLine_->clear();
    button_->setEnabled(true);
    service_.standing(this, [this](const Result<StationStanding>& standing) {
        if (!standing) return message_->showFailure(wording_.failure(standing.error()));
        peopleSetUp_ = standing->peopleSetUp;
        password_->setVisible(peopleSetUp_);
        if (!peopleSetUp_) name_->leadsOut();
    });
    (name.isEmpty() ? nameLine_ : passwordLine_)->setFocus();
}

void SignInForm::submit() {
    const std::string name = nameLine_->text().trimmed().toStdString();
    if (!button_->isEnabled() || name.empty()) return nameLine_->setFocus();
    message_->clear();
    if (!peopleSetUp_) return emit signedIn(Actor(name));
    if (passwordLine_->text().isEmpty()) return passwordLine_->setFocus();
    button_->setEnabled(false);
    const Password password = passwordIn(*passwordLine_);
    passwordLine_->clear();
    service_.signIn(this, name, password, [this](const Result<Actor>& actor) { end(actor); });
}

void SignInForm::end(const Result<Actor>& actor) {
    button_->setEnabled(true);
    if (actor) return emit signedIn(*actor);
    message_->showFailure(wording_.failure(actor.error()));
    passwordLine_->setFocus();
}

}  // namespace app
