#include "app/desk/models/text_table.h"

#include <QRegularExpression>

namespace app {

void TextTable::set(QList<QStringList> rows) {
    beginResetModel();
    rows_ = std::move(rows);
    numbers_.clear();
    for (qsizetype column = 0; column < titles_.size(); ++column) numbers_ << isNumbers(column);
    endResetModel();
}

// A longer one is the number of a person or a card: a word.
bool TextTable::isNumbers(qsizetype column) const {
    static const QRegularExpression number(R"(^-?\d{1,12}(\.\d+)?$)");
    bool any = false;
    for (const auto& row : rows_) {
        const QString text = row.value(column);
        if (text.isEmpty()) continue;
        if (!number.match(text).hasMatch()) return false;
        any = true;
    }
    return any;
}

int TextTable::alignmentOf(int column) const {
    return static_cast<int>(Qt::AlignVCenter | (numbers_.value(column) ? Qt::AlignRight : Qt::AlignLeft));
}

int TextTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int TextTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(titles_.size());
}

QVariant TextTable::data(const QModelIndex& index, int role) const {
    if (role == Qt::TextAlignmentRole) return alignmentOf(index.column());
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole) return {};
    return rows_.value(index.row()).value(index.column());
}

QVariant TextTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return alignmentOf(section);
    return role == Qt::DisplayRole ? QVariant(titles_.value(section)) : QVariant();
}

}  // namespace app
