#include "app/desk/widgets/text_list.h"

#include <QHeaderView>
#include <QItemSelectionModel>

namespace app {

TextList::TextList(const QString& name, const QStringList& titles) {
    table_.setTitles(titles);
    setModel(&table_);
    setAccessibleName(name);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setStretchLastSection(true);
}

int TextList::chosen() const {
    const auto rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.front().row();
}

}  // namespace app
