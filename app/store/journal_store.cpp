#include "app/store/journal_store.h"

#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {

cardlib::Result<void> JournalStore::beforeWriting(std::size_t step, const std::string& what) {
    const auto written = Database::guarded([&] {
        SQLite::Statement insert(database_.handle(),
                                 "INSERT INTO journal (card_order, step, what, at) VALUES (?, ?, ?, ?)");
        insert.bind(1, order_);
        insert.bind(2, static_cast<std::int64_t>(step));
        bindTexts(insert, 3, {what, utcNow()});
        insert.exec();
    });
    if (written) return {};
    refusal_ = written.error();
    return cardlib::journalNotWritten();
}

}  // namespace app
