#include "app/desk/widgets/text_list.h"

#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>
#include <algorithm>

namespace app {
namespace {

constexpr int rowPadding = 10, wordsLeft = 10, wordsTop = 8;

// Words that go on in another line have as much less room as the style sheet keeps free beside them.
class PaddedCell : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        if (!option.rect.isValid() || !option.widget) return QStyledItemDelegate::sizeHint(option, index);
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        QStyleOptionViewItem narrow = option;
        narrow.rect.setWidth(option.widget->style()->subElementRect(QStyle::SE_ItemViewItemText, &cell, option.widget).width());
        return QStyledItemDelegate::sizeHint(narrow, index);
    }
};

}  // namespace

RowView::RowView(const QString& name) {
    //: in a list that has no rows
    empty_ = tr("没有可列的");
    setAccessibleName(name);
    setItemDelegate(new PaddedCell(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    fitRows();
}

void RowView::setModel(QAbstractItemModel* model) {
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &RowView::tellEmpty);
    connect(model, &QAbstractItemModel::rowsInserted, this, &RowView::tellEmpty);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &RowView::tellEmpty);
    tellEmpty();
}

void RowView::whenEmpty(const QString& words) {
    empty_ = words;
    tellEmpty();
}

void RowView::tellEmpty() {
    setAccessibleDescription(isEmpty() ? empty_ : QString());
    stretchLast();
    viewport()->update();
}

void RowView::fitColumns() {
    fits_ = true;
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(horizontalHeader(), &QHeaderView::sectionCountChanged, this, &RowView::stretchLast);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &RowView::stretchLast);  // to its contents, later than they came
    stretchLast();
}

void RowView::cutLast() {
    fits_ = false;
    setWordWrap(false);
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSectionResizeMode(model()->columnCount() - 1, QHeaderView::Stretch);
}

int RowView::neededBy(int column) const {
    return isColumnHidden(column) ? 0 : std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
}

// A last column that takes what is left is cut short when nothing is.
void RowView::stretchLast() {
    if (!fits_ || !model()) return;
    int needed = 0;
    for (int column = 0; column < model()->columnCount(); ++column) needed += isColumnHidden(column) ? 0 : horizontalHeader()->sectionSize(column);
    const int last = horizontalHeader()->logicalIndex(model()->columnCount() - 1);
    needed += neededBy(last) - (isColumnHidden(last) ? 0 : horizontalHeader()->sectionSize(last));
    horizontalHeader()->setStretchLastSection(needed <= viewport()->width());
}

void RowView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    stretchLast();
}

void RowView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fitRows();
}

void RowView::fitRows() {
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowPadding);
}

void RowView::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (!isEmpty()) return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(wordsLeft, wordsTop, -wordsLeft, 0), Qt::AlignLeft | Qt::TextWordWrap, empty_);
}

TextList::TextList(const QString& name, const QStringList& titles) : RowView(name) {
    table_.setTitles(titles);
    setModel(&table_);
    fitColumns();
}

int TextList::chosen() const {
    const auto rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.front().row();
}

}  // namespace app
