#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/store/database.h"

namespace app {

// Until when a card in its holder's hands is good.
struct CardTerm {
    std::int64_t order = 0;
    std::string status;                  // "in_use", "suspended", "cancelled"
    std::string endorsedUntil, cardEnd;  // YYYY-MM-DD
};

// Drawn from the sealed records, and drawn again after each operation.
class CardTerms {
  public:
    explicit CardTerms(Database& database) : database_(database) {}

    Result<void> keep(const CardTerm& term);
    Result<void> forget(std::int64_t order);
    Result<std::optional<CardTerm>> find(std::int64_t order);
    // Orders handed over of which nothing is kept, at most `count`.
    Result<std::vector<std::int64_t>> missing(int count);
    // Orders of cards not cancelled whose endorsement ends by this day, the first to end first.
    Result<std::vector<std::int64_t>> endingBy(const std::string& day, int count);

  private:
    Database& database_;
};

}  // namespace app
