#pragma once

#include "app/store/fees.h"
#include "app/store/holders.h"

namespace app {

// Why fees are not taken, sealed under the key of whom the card is for: the reason is personal.
class FeeWaivers {
  public:
    FeeWaivers(Database& database, Holders& holders) : database_(database), holders_(holders) {}

    // Errors: recordMissing, the store's.
    Result<void> keep(const FeeWaiver& waiver, std::int64_t holder);
    // Nothing when the fee of this order was not waived. Errors: recordMissing, when the record was erased; cellDamaged.
    Result<std::optional<FeeWaiver>> of(std::int64_t order, std::int64_t holder);
    // What is sealed of an order's waiver.
    Result<void> forget(std::int64_t order);

  private:
    Database& database_;
    Holders& holders_;
};

}  // namespace app
