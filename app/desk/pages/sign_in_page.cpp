#include "app/desk/pages/sign_in_page.h"

#include <QVBoxLayout>

#include "app/desk/theme/text_size.h"
#include "app/desk/widgets/plain_label.h"

namespace app {
namespace {

constexpr int cardWidth = 440;

}  // namespace

SignInPage::SignInPage(SignInService& service, const Wording& wording)
    : title_(new PlainLabel), hint_(new PlainLabel), help_(new PlainLabel), form_(new SignInForm(service, wording, tr("登录"))) {
    setObjectName("page");
    setAttribute(Qt::WA_StyledBackground);
    auto* card = new QFrame;
    card->setObjectName("card");
    card->setFixedWidth(inText(cardWidth));
    title_->setObjectName("title");
    hint_->setObjectName("hint");
    hint_->setWordWrap(true);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(32, 32, 32, 32);
    inside->setSpacing(16);
    inside->addWidget(title_);
    inside->addWidget(hint_);
    inside->addWidget(form_);
    inside->addWidget(help_);
    help_->setObjectName("hint");
    help_->setWordWrap(true);
    help_->hide();
    // Between stretches, not aligned: an aligned widget does not grow with text that wraps.
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(card);
    middle->addStretch(1);
    auto* whole = new QVBoxLayout(this);
    whole->addStretch(1);
    whole->addLayout(middle);
    whole->addStretch(2);
    connect(form_, &SignInForm::signedIn, this, &SignInPage::signedIn);
}

void SignInPage::setHelp(const QString& help) {
    help_->setText(help);
    help_->setVisible(!help.isEmpty());
}

void SignInPage::ask() {
    title_->setText(tr("登录"));
    hint_->setText(tr("每个人用自己的登录名；办理的每一步都记在本人名下"));
    form_->ask();
}

void SignInPage::askAgain(const Actor& actor) {
    title_->setText(tr("已锁定"));
    hint_->setText(tr("%1 请再次登录继续；正在制的证不受影响").arg(shown(actor.shownName())));
    form_->ask(shown(actor.name()));
}

}  // namespace app
