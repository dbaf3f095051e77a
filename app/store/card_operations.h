#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/store/database.h"
#include "app/store/holders.h"

namespace app {

// One operation on a living card. State: "intended" until the card was proved done, then "done"; "superseded"
// when another station had gone on with the card. One decided of a card that was not there is "recorded" until its chip was brought to
// it, then "followed".
struct StoredOperation {
    std::int64_t id = 0, order = 0;
    std::string kind, state;
    std::string by, second;
    std::string content;  // JSON, personal
};

// What is told of an operation without opening what it wrote.
struct OperationSummary {
    std::int64_t id = 0, order = 0;
    std::string kind, state, by, second, intendedAt, endedAt;
};

class CardOperations {
  public:
    CardOperations(Database& database, Holders& holders) : database_(database), holders_(holders) {}

    // A new one, intended; its content is sealed under the key of `holder`. Gives its id. A second open one
    // for an order is refused by the store.
    Result<std::int64_t> add(const StoredOperation& operation, std::int64_t holder);
    // The same of a card that is not there: it holds at once. A second open one for an order is refused by the store.
    Result<std::int64_t> record(const StoredOperation& operation, std::int64_t holder);
    Result<std::optional<StoredOperation>> recordedOf(std::int64_t order, std::int64_t holder);
    // The one that is intended; nothing when there is none.
    Result<std::optional<StoredOperation>> openOf(std::int64_t order, std::int64_t holder);
    // The last one that was done.
    Result<std::optional<StoredOperation>> lastDone(std::int64_t order, std::int64_t holder);
    // Every one of an order.
    Result<std::vector<OperationSummary>> allOf(std::int64_t order);
    // What was asked and written; empty when it is forgotten. Errors: recordMissing, cellDamaged.
    Result<std::string> contentOf(std::int64_t id, std::int64_t holder);
    // The same is no more; that it was done stays.
    Result<void> forget(std::int64_t order);
    Result<void> end(std::int64_t id, const std::string& state);

  private:
    Result<std::int64_t> insert(const StoredOperation& operation, std::int64_t holder, const std::string& state);
    Result<std::optional<StoredOperation>> newest(std::int64_t order, std::int64_t holder,
                                                  const std::string& state);
    Database& database_;
    Holders& holders_;
};

}  // namespace app
