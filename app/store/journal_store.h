#pragma once

#include <future>
#include <optional>

#include "app/store/database.h"
#include "cardlib/personalization/journal.h"

namespace app {

// The journal of one order: on the disk before each APDU that writes. What is expected next is written while the
// card works, so that the card does not wait for the disk; the several APDUs of one step share an entry.
class JournalStore : public cardlib::Journal {
  public:
    JournalStore(Database& database, std::int64_t order) : database_(database), order_(order) {}
    cardlib::Result<void> beforeWriting(std::size_t step, const std::string& what) override;
    void expect(std::size_t step, const std::string& what) override;

    // What the store said when it refused an entry.
    [[nodiscard]] const std::optional<Error>& refusal() const { return refusal_; }

  private:
    struct Entry {
        std::size_t step;
        std::string what;
        bool operator==(const Entry&) const = default;
    };
    Result<void> write(const Entry& entry);
    cardlib::Result<void> kept(const Entry& entry, const Result<void>& written);

    Database& database_;
    std::int64_t order_;
    std::optional<Error> refusal_;
    std::optional<Entry> last_;  // on the disk
    std::optional<Entry> expected_;
    std::future<Result<void>> writing_;  // of what is expected
};

}  // namespace app
