#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/store/database.h"

namespace app {

// A box of blanks as it was delivered; its chips' range as hexadecimal, or empty.
struct BlankLot {
    std::int64_t id = 0;
    std::string name;
    std::int64_t count = 0;
    std::string firstChip, lastChip, receivedAt;
};

// Blanks that went from one account to another; names of accounts and kinds are those of app/ledger/movements.h.
struct BlankEntry {
    std::int64_t id = 0;
    std::string at, kind;
    std::int64_t lot = 0;
    std::string from, to;
    std::int64_t count = 1;
    std::string chipSerial;       // empty: not known, or several
    std::int64_t order = 0, shift = 0;  // 0: none
    std::string person, second, reason;
};

struct KnownBlank {
    std::string chipSerial;
    std::int64_t lot = 0;
    std::string account;
};

// What of one lot is in an account; known: so many of it by their chips.
struct LotBalance {
    BlankLot lot;
    std::int64_t count = 0, known = 0;
};

struct BlankCount {
    std::string account;
    std::int64_t counted = 0, book = 0, shift = 0;
    std::string person, second, reason;
};

// The double-entry book of blanks. The store itself refuses what would make an account negative, move a blank from where it is
// not, or change an entry (migration 0010). To be called in the transaction of what the movement belongs to.
class BlankBook {
  public:
    explicit BlankBook(Database& database) : database_(database) {}

    // Whether a delivery was ever booked here.
    Result<bool> isKept();

    Result<std::int64_t> addLot(const BlankLot& lot);
    Result<std::vector<BlankLot>> lots();
    Result<void> add(const BlankEntry& entry);
    Result<void> addCount(const BlankCount& count);

    Result<std::map<std::string, std::int64_t>> balances();
    Result<std::int64_t> balanceOf(const std::string& account);
    // Of an account, the oldest lot first; lots of which nothing is there are left out.
    Result<std::vector<LotBalance>> lotsIn(const std::string& account);
    Result<std::optional<KnownBlank>> find(const std::string& chipSerial);
    Result<std::vector<KnownBlank>> knownIn(const std::string& account);
    // Newest first.
    Result<std::vector<BlankEntry>> newest(int count);
    // What moved in a shift: sums by "from>to".
    Result<std::map<std::string, std::int64_t>> movedIn(std::int64_t shift);

    // Adds everything up again from the entries alone. Gives their number. Error: blankBookBroken.
    Result<std::int64_t> verify();

  private:
    Database& database_;
};

}  // namespace app
