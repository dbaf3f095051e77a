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

// YYYY-MM-DD, both included; an empty `from` is before any day.
struct TermSpan {
    std::string from, until;
};

// Drawn from the sealed records, and drawn again after each operation.
class CardTerms {
  public:
    explicit CardTerms(Database& database) : database_(database) {}

    Result<void> keep(const CardTerm& term);
    Result<void> forget(std::int64_t order);
    Result<std::optional<CardTerm>> find(std::int64_t order);
    // Orders handed over of which nothing is kept, at most `count`; without those of erased holders.
    Result<std::vector<std::int64_t>> missing(int count);
    // Orders of cards whose endorsement ends in this span and can still be renewed, the first to end first: without those cancelled,
    // lost, replaced, at their own end, or of erased holders.
    Result<std::vector<std::int64_t>> endingBy(const TermSpan& ends, const std::string& today, int count);

  private:
    Database& database_;
};

}  // namespace app
