#include "app/desk/widgets/text_list.h"

#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>

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
    viewport()->update();
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
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setStretchLastSection(true);
}

int TextList::chosen() const {
    const auto rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.front().row();
}

}  // namespace app
