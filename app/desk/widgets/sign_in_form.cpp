#include "app/desk/widgets/sign_in_form.h"

#include <QVBoxLayout>
#include <algorithm>

#include "app/desk/widgets/password_line.h"

namespace app {

SignInForm::SignInForm(SignInService& service, const Wording& wording, const QString& action)
    : service_(service), wording_(wording), nameLine_(new QLineEdit), passwordLine_(passwordLine()), pinLine_(passwordLine()),
      name_(new FormField(tr("登录名"), nameLine_)), password_(new FormField(tr("密码"), passwordLine_)),
      pin_(new FormField(tr("操作员卡的 PIN"), pinLine_)), message_(new MessagePanel), button_(new QPushButton(action + "  (Enter)")),
      other_(new QPushButton) {
    for (FormField* field : {password_, pin_}) field->leadsOut();
    pin_->hide();
    other_->hide();
    other_->setAutoDefault(false);
    button_->setObjectName("primary");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(message_);
    layout->addWidget(name_);
    layout->addWidget(password_);
    layout->addWidget(pin_);
    layout->addWidget(button_);
    layout->addWidget(other_);
    connect(other_, &QPushButton::clicked, this, [this] { useCard(!byCard_); });
    connect(pin_, &FormField::finished, this, &SignInForm::submit);
    connect(button_, &QPushButton::clicked, this, &SignInForm::submit);
    connect(password_, &FormField::finished, this, &SignInForm::submit);
    connect(name_, &FormField::finished, this, &SignInForm::submit);
}

void SignInForm::ask(const QString& name) {
    message_->clear();
    askedName_ = name;
    nameLine_->setText(name);
    for (QLineEdit* secret : {passwordLine_, pinLine_}) secret->clear();
    button_->setEnabled(true);
    service_.standing(this, [this](const Result<StationStanding>& standing) {
        if (!standing) return message_->showFailure(wording_.failure(standing.error()));
        obey(*standing);
    });
    (name.isEmpty() ? nameLine_ : passwordLine_)->setFocus();
    if (cardLies()) useCard(true);
}

void SignInForm::obey(const StationStanding& standing) {
    peopleSetUp_ = standing.peopleSetUp;
    cardReader_ = peopleSetUp_ ? standing.settings.operatorReader : std::string();
    other_->setVisible(!cardReader_.empty());
    if (!peopleSetUp_) {
        name_->leadsOut();
        if (passwordLine_->hasFocus()) nameLine_->setFocus();
    }
    if (cardLies() != byCard_ && isUntouched()) return useCard(cardLies());
    showLines();
}

bool SignInForm::isUntouched() const {
    return nameLine_->text() == askedName_ && passwordLine_->text().isEmpty() && pinLine_->text().isEmpty();
}

bool SignInForm::cardLies() const {
    return !cardReader_.empty() && std::ranges::any_of(readers_, [this](const auto& reader) {
        return reader.first.starts_with(cardReader_) && reader.second.present;
    });
}

void SignInForm::takeReaders(const apdu::Readers& readers) {
    const bool before = cardLies();
    readers_ = readers;
    if (cardLies() == before || !passwordLine_->text().isEmpty()) return;
    if (pinLine_->text().isEmpty()) return useCard(cardLies());
    // The rest of a PIN would be typed into the name line, to be read by everybody.
    if (cardLies()) return message_->clear();
    message_->showAttention(tr("操作员卡已取走：放回后再按 Enter"));
}

void SignInForm::useCard(bool byCard) {
    const bool had = pinLine_->hasFocus() || passwordLine_->hasFocus() || nameLine_->hasFocus() || other_->hasFocus();
    byCard_ = byCard;
    pinLine_->clear();
    showLines();
    if (had) (byCard_ ? pinLine_ : nameLine_->text().isEmpty() ? nameLine_ : passwordLine_)->setFocus();
}

void SignInForm::showLines() {
    name_->setVisible(!byCard_);
    password_->setVisible(!byCard_ && peopleSetUp_);
    pin_->setVisible(byCard_);
    other_->setText((byCard_ ? tr("用登录名和密码") : tr("用操作员卡")) + "  (Alt+K)");
    other_->setShortcut(QKeySequence(Qt::ALT | Qt::Key_K));
}

void SignInForm::submit() {
    if (byCard_) return submitPin();
    const std::string name = nameLine_->text().trimmed().toStdString();
    if (!button_->isEnabled() || name.empty()) return nameLine_->setFocus();
    message_->clear();
    if (!peopleSetUp_) return emit signedIn(Actor(name));
    if (passwordLine_->text().isEmpty()) return passwordLine_->setFocus();
    button_->setEnabled(false);
    const Password password = passwordIn(*passwordLine_);
    passwordLine_->clear();
    service_.signIn(this, name, password, [this](const Result<Actor>& actor) {
        end(actor.map([](const Actor& person) { return SignedInByCard{person, {}}; }));
    });
}

void SignInForm::submitPin() {
    if (!button_->isEnabled() || pinLine_->text().isEmpty()) return pinLine_->setFocus();
    message_->clear();
    button_->setEnabled(false);
    const Password pin = passwordIn(*pinLine_);
    pinLine_->clear();
    service_.signInByCard(this, pin, [this](const Result<SignedInByCard>& signedIn) { end(signedIn); });
}

void SignInForm::end(const Result<SignedInByCard>& done) {
    button_->setEnabled(true);
    if (done) return emit signedIn(done->actor, shown(done->reader));
    message_->showFailure(wording_.failure(done.error()));
    (byCard_ ? pinLine_ : passwordLine_)->setFocus();
}

}  // namespace app
