#include "app/desk/widgets/tile_row.h"

#include <QHBoxLayout>
#include <QStyle>

#include "app/desk/widgets/plain_label.h"

namespace app {

TileRow::TileRow(const QStringList& names) : names_(names) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const auto& name : names) {
        auto* label = new PlainLabel(name);
        label->setObjectName("step");
        label->setAlignment(Qt::AlignCenter);
        labels_ << label;
        layout->addWidget(label, 1);
    }
    clear();
}

void TileRow::mark(int tile, const QString& kind, const QString& sign) {
    QLabel* label = labels_[tile];
    label->setProperty("kind", kind);
    label->setText(sign.isEmpty() ? names_[tile] : sign + " " + names_[tile]);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

void TileRow::clear() {
    for (int i = 0; i < labels_.size(); ++i) mark(i, "", "");
}

}  // namespace app
