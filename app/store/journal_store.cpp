#include "app/store/journal_store.h"

#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {

cardlib::Result<void> JournalStore::beforeWriting(std::size_t step, const std::string& what) {
    return announce({{step, what}});
}

// One flush for all of them.
cardlib::Result<void> JournalStore::announce(const std::vector<cardlib::Intent>& intents) {
    const auto written = database_.transact([&] {
        return Database::guarded([&] {
            SQLite::Statement insert(database_.handle(),
                                     "INSERT INTO journal (card_order, step, what, at) VALUES (?, ?, ?, ?)");
            const std::string now = utcNow();
            for (const auto& [step, what] : intents) {
                insert.bind(1, order_);
                insert.bind(2, static_cast<std::int64_t>(step));
                bindTexts(insert, 3, {what, now});
                insert.exec();
                insert.reset();
            }
        });
    });
    if (written) return {};
    refusal_ = written.error();
    return cardlib::journalNotWritten();
}

}  // namespace app
