#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/store/database.h"

namespace app {

// A sum that was taken, or an entry against one.
struct FeeEntry {
    std::int64_t number = 0;  // of the receipt
    std::string at, day;      // day: of this place
    std::int64_t order = 0;   // 0: of none
    std::string service, article;
    std::int64_t fen = 0;
    std::string reason;
    std::int64_t cancels = 0;  // the receipt it takes back; 0: none
    std::int64_t shift = 0;
    std::string person, second;
};

// That the fee of an order's card is not taken (fee_waivers.h).
struct FeeWaiver {
    std::int64_t order = 0;
    std::string reason, person;
};

// Receipts follow one another from 1 without a hole; the store refuses anything else, and never changes one.
class Fees {
  public:
    explicit Fees(Database& database) : database_(database) {}

    // Gives the receipt's number.
    Result<std::int64_t> add(const FeeEntry& entry);
    Result<std::optional<FeeEntry>> load(std::int64_t number);
    Result<bool> isCancelled(std::int64_t number);
    Result<std::vector<FeeEntry>> ofDay(const std::string& day);
    // Whether the fee of this order, or of another that replaces the same card, was taken or waived.
    Result<bool> isSettled(std::int64_t order);

  private:
    Result<std::vector<FeeEntry>> select(const std::string& where, const std::string& day, std::int64_t number);
    Database& database_;
};

}  // namespace app
