#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/store/database.h"
#include "app/store/holders.h"

namespace app {

// One step of an application besides its approval. step: by its name in app/life_cycle/application_life.h.
struct StoredApplicationStep {
    std::int64_t id = 0, order = 0;
    std::string step, by, at;
    std::vector<std::string> missing = {};  // papers, by their ids in the regime
    std::string reason = {};                // perhaps personal
};

// missing and reason are sealed under the holder's key.
class ApplicationSteps {
  public:
    ApplicationSteps(Database& database, Holders& holders) : database_(database), holders_(holders) {}

    // Within a transaction; when is filled in here. Errors: recordMissing, the store's.
    Result<StoredApplicationStep> add(const StoredApplicationStep& step, std::int64_t holder);
    // The steps of an order, the first one first; without what is sealed.
    Result<std::vector<StoredApplicationStep>> taken(std::int64_t order);
    // The same with it, but for a record that was erased. Error: cellDamaged.
    Result<std::vector<StoredApplicationStep>> of(std::int64_t order, std::int64_t holder);
    // What is sealed of an order's steps.
    Result<void> forget(std::int64_t order);

  private:
    Database& database_;
    Holders& holders_;
};

}  // namespace app
