#include "app/desk/widgets/exemption_bar.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "app/desk/widgets/plain_label.h"

namespace app {

ExemptionBar::ExemptionBar(const Wording& wording) : wording_(wording), reasons_(new ChoiceBox) {
    setObjectName("card");
    auto* what = new PlainLabel(tr("照片不合格，确有理由的由主管签字"));
    what->setWordWrap(true);
    reasons_->setObjectName("exemption");
    reasons_->setAccessibleName(tr("免检理由"));
    auto* sign = new QPushButton(tr("主管签字  (Ctrl+J)"));
    sign->setObjectName("exempt");
    sign->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    for (QWidget* part : {static_cast<QWidget*>(what), static_cast<QWidget*>(reasons_), static_cast<QWidget*>(sign)}) layout->addWidget(part);
    connect(sign, &QPushButton::clicked, this, &ExemptionBar::wanted);
    hide();
}

void ExemptionBar::offer(const std::vector<std::string>& reasons) {
    reasons_->clear();
    for (const auto& reason : reasons) reasons_->addItem(shown(wording_.rule("photo_exemption." + reason).cause), shown(reason));
}

std::string ExemptionBar::reason() const {
    return reasons_->currentData().toString().toStdString();
}

}  // namespace app
