#include "app/desk/widgets/text_list.h"

#include <QHeaderView>

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

}  // namespace app
