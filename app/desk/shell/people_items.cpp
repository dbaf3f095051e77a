#include "app/desk/shell/people_items.h"

#include <QCoreApplication>

#include "app/desk/models/order_table.h"
#include "app/desk/words/wording.h"

namespace app {
namespace {

constexpr int holderRole = Qt::UserRole + 1;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PeopleItems)
};

void say(QListWidget& list, const QString& text) {
    auto* item = new QListWidgetItem(text, &list);
    item->setFlags(Qt::NoItemFlags);
}

}  // namespace

void addPeople(QListWidget& list, const FoundPeople& found) {
    for (const auto& row : found.rows) {
        const QString state = row.order == 0 ? Words::tr("仅登记") : wordFor(row.state);
        auto* item = new QListWidgetItem(QStringList{shown(row.name), shown(row.maskedNumber), state}.join("  ·  "), &list);
        item->setData(holderRole, static_cast<qlonglong>(row.holder));
    }
    if (found.next) say(list, Words::tr("还有更多，请再输入几个字"));
    if (found.kind == QueryKind::unfinished) say(list, Words::tr("号码：前 6 位、前 14 位、末 4 位或整号"));
    if (!found.allIndexed) say(list, Words::tr("旧档案正在编入索引，结果可能不全"));
}

std::int64_t personOf(const QListWidgetItem* item) {
    return item ? item->data(holderRole).toLongLong() : 0;
}

}  // namespace app
