#include "app/store/journal_store.h"

#include <utility>

#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {

Result<void> JournalStore::write(const Entry& entry) {
    return Database::guarded([&] {
        SQLite::Statement insert(database_.handle(),
                                 "INSERT INTO journal (card_order, step, what, at) VALUES (?, ?, ?, ?)");
        insert.bind(1, order_);
        insert.bind(2, static_cast<std::int64_t>(entry.step));
        bindTexts(insert, 3, {entry.what, utcNow()});
        insert.exec();
    });
}

cardlib::Result<void> JournalStore::kept(const Entry& entry, const Result<void>& written) {
    if (!written) {
        refusal_ = written.error();
        return cardlib::journalNotWritten();
    }
    last_ = entry;
    return {};
}

cardlib::Result<void> JournalStore::beforeWriting(std::size_t step, const std::string& what) {
    const Entry entry{step, what};
    if (last_ == entry) return {};
    const auto ahead = writing_.valid() ? writing_.get() : Result<void>{};
    const auto expected = std::exchange(expected_, std::nullopt);
    if (!ahead || expected == entry) return kept(entry, ahead);
    return kept(entry, write(entry));
}

void JournalStore::expect(std::size_t step, const std::string& what) {
    if (writing_.valid()) return;
    expected_ = Entry{step, what};
    writing_ = std::async(std::launch::async, [this, entry = *expected_] { return write(entry); });
}

}  // namespace app
