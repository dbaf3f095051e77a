#include "app/desk/pages/own_password_page.h"

#include "app/desk/widgets/password_line.h"

namespace app {

OwnPasswordPage::OwnPasswordPage(AccountService& accounts, SignInService& people, const Wording& wording)
    : Page(tr("我的密码")), accounts_(accounts), people_(people), wording_(wording), beforeLine_(passwordLine()), nextLine_(passwordLine()),
      againLine_(passwordLine()), before_(new FormField(tr("现在的密码"), beforeLine_)),
      next_(new FormField(tr("新密码（至少十个字符）"), nextLine_)), again_(new FormField(tr("再输入一次新密码"), againLine_)),
      message_(new MessagePanel), change_(primary(tr("改密码"))) {
    setSubject(tr("只改自己的；忘记了请管理员另设"));
    work()->addWidget(message_);
    for (FormField* field : {before_, next_, again_}) work()->addWidget(field);
    work()->addStretch(1);
    again_->leadsOut();
    connect(again_, &FormField::finished, change_, [this] { change_->setFocus(); });
    connect(change_, &QPushButton::clicked, this, &OwnPasswordPage::change);
}

void OwnPasswordPage::beginFor(const Actor& actor) {
    leave();
    message_->clear();
    name_ = actor.signedIn() ? actor.name() : std::string();
    change_->setEnabled(!name_.empty());
    for (FormField* field : {before_, next_, again_}) field->setEnabled(!name_.empty());
    if (name_.empty()) message_->showAttention(tr("还没有设置工作人员，不用密码"));
}

// What is answered from now on is told nobody.
void OwnPasswordPage::leave() {
    ++turn_;
    name_.clear();
    forget();
}

void OwnPasswordPage::forget() {
    for (FormField* field : {before_, next_, again_}) field->startAgain();
}

bool OwnPasswordPage::check() {
    const bool same = nextLine_->text() == againLine_->text();
    before_->setFault(beforeLine_->text().isEmpty() ? tr("请填写现在的密码") : QString());
    next_->setFault(nextLine_->text().isEmpty() ? tr("请填写新密码") : QString());
    again_->setFault(same ? QString() : tr("两次输入的密码不一致"));
    return !before_->isFaulty() && !next_->isFaulty() && same;
}

void OwnPasswordPage::change() {
    if (name_.empty() || !check()) return;
    message_->clear();
    change_->setEnabled(false);
    people_.signIn(this, name_, passwordIn(*beforeLine_), [this, name = name_, turn = turn_, next = passwordIn(*nextLine_)](const Result<Actor>& proved) {
        if (turn != turn_) return;
        if (!proved) {
            change_->setEnabled(true);
            return before_->setFault(shown(wording_.failure(proved.error()).cause));
        }
        accounts_.setPassword(this, name, next, [this, turn](const Result<void>& changed) {
            if (turn == turn_) end(changed);
        });
    });
}

void OwnPasswordPage::end(const Result<void>& changed) {
    change_->setEnabled(true);
    if (!changed) return next_->setFault(shown(wording_.failure(changed.error()).cause));
    forget();
    message_->showDone(tr("密码已改，从现在起用新密码登录"));
}

}  // namespace app
