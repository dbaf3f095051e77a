#include "app/desk/widgets/paper_checks.h"

#include <QVBoxLayout>

#include "app/desk/widgets/plain_label.h"

namespace app {

PaperChecks::PaperChecks(const Wording& wording) : wording_(wording), fault_(new PlainLabel) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    fault_->setObjectName("fieldFault");
    fault_->setWordWrap(true);
    fault_->hide();
    layout->addWidget(fault_);
}

void PaperChecks::offer(const std::vector<std::string>& names) {
    for (const auto& [name, box] : boxes_) delete box;
    boxes_.clear();
    auto* layout = static_cast<QVBoxLayout*>(this->layout());
    for (const auto& name : names) {
        auto* box = new QCheckBox(shown(wording_.rule("papers." + name).cause));
        connect(box, &QCheckBox::toggled, this, [this] { setFault(""); });
        layout->insertWidget(static_cast<int>(boxes_.size()), box);
        boxes_.emplace_back(name, box);
    }
}

std::vector<std::string> PaperChecks::ticked() const {
    std::vector<std::string> names;
    for (const auto& [name, box] : boxes_)
        if (box->isChecked()) names.push_back(name);
    return names;
}

void PaperChecks::standBetween(QWidget* before, QWidget* next) {
    for (const auto& [name, box] : boxes_) {
        setTabOrder(before, box);
        before = box;
    }
    setTabOrder(before, next);
}

void PaperChecks::start() {
    if (!boxes_.empty()) boxes_.front().second->setFocus();
}

void PaperChecks::setFault(const QString& fault) {
    fault_->setText(fault.isEmpty() ? QString() : "⚠ " + fault);
    fault_->setVisible(!fault.isEmpty());
    for (const auto& [name, box] : boxes_) box->setAccessibleDescription(fault);
}

void PaperChecks::startAgain() {
    for (const auto& [name, box] : boxes_) box->setChecked(false);
    setFault("");
}

}  // namespace app
