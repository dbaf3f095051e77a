#include "app/desk/widgets/second_person.h"

#include <QVBoxLayout>

#include "app/desk/theme/text_size.h"
#include "app/desk/widgets/plain_label.h"

namespace app {
namespace {

constexpr int dialogWidth = 420;

}  // namespace

SecondPerson::SecondPerson(QWidget* over, SignInService& service, const Wording& wording, const QString& act)
    : QDialog(over), form_(new SignInForm(service, wording, tr("签字"))) {
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
    auto* cancel = new QPushButton(tr("取消") + "  (Esc)");
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(16);
    layout->setSizeConstraint(QLayout::SetMinimumSize);  // what is told may need more room
    for (QWidget* part : {static_cast<QWidget*>(title), static_cast<QWidget*>(what), static_cast<QWidget*>(hint),
                          static_cast<QWidget*>(form_), static_cast<QWidget*>(cancel)})
        layout->addWidget(part);
    setFixedWidth(inText(dialogWidth));
    connect(form_, &SignInForm::signedIn, this, [this](const Actor& second) {
        emit signedBy(second);
        accept();
    });
    form_->ask();
}

void SecondPerson::ask(QWidget* over, SignInService& service, const Wording& wording, const QString& act,
                       std::function<void(const Actor&)> then) {
    auto* second = new SecondPerson(over, service, wording, act);
    connect(second, &SecondPerson::signedBy, over, std::move(then));
    second->open();
}

}  // namespace app
