#include "app/desk/pages/proxy_fields.h"

#include <algorithm>

#include "app/desk/widgets/choice_box.h"

namespace app {
namespace {

constexpr int columns = 3;

}  // namespace

template <class Editor>
void ProxyFields::put(const std::string& id, const QString& label) {
    auto* field = new FormField(label, new Editor);
    const int at = static_cast<int>(entries_.size());
    grid_->addWidget(field, at / columns, at % columns, Qt::AlignTop);
    entries_.push_back({id, label, field});
}

ProxyFields::ProxyFields() : grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(16);
    grid_->setVerticalSpacing(4);
    for (int column = 0; column < columns; ++column) grid_->setColumnStretch(column, 1);
    put<QLineEdit>("declarant_document", tr("申报人证件号码"));
    put<QLineEdit>("proxy_name", tr("代办人姓名"));
    put<ChoiceBox>("proxy_relation", tr("代办人与申请人关系"));
    put<ChoiceBox>("proxy_need", tr("代办原因"));
    put<QLineEdit>("proxy_document", tr("代办人证件号码"));
    put<QLineEdit>("proxy_phone", tr("代办人电话"));
}

bool ProxyFields::contains(const FormField* field) const {
    return std::ranges::find(entries_, field, &Entry::field) != entries_.end();
}

bool ProxyFields::areUsed() const {
    return std::ranges::any_of(entries_, [](const Entry& one) { return !one.field->text().isEmpty() || one.field->isFaulty(); });
}

}  // namespace app
