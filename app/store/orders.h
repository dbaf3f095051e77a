#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "app/store/database.h"
#include "app/store/holders.h"

namespace app {

// One card to be made. Empty texts: not there yet. State names are those of app/issuance/states.h.
struct StoredOrder {
    std::int64_t id = 0, holder = 0;
    std::string state, approvedBy;
    std::string permitNumber, applicationSerial, printNumber, chipSerial;
    std::string issueDate, profileHash;
    std::string evidence;  // JSON
    std::int64_t chipMs = 0, printMs = 0;
    std::string front, back;  // pictures
    std::string createdAt;    // when it was ordered
    std::string acceptedAt;   // when its application was handed in complete: ordered, or supplied after it was returned
    std::string printProof;   // "", "rendered bitmap", "scanned from plastic", "not scanned from plastic", "another code", "another code scanned"; after hand-over also "scanned", "not proved"
};

class Orders {
  public:
    Orders(Database& database, Holders& holders) : database_(database), holders_(holders) {}

    Result<std::int64_t> add(std::int64_t holder, const std::string& state, const std::string& at);
    // Error: orderMissing.
    Result<StoredOrder> load(std::int64_t id);
    // When those in one of these states were accepted, and how many at once.
    Result<std::map<std::string, std::int64_t>> acceptedTimes(const std::vector<std::string>& states);
    // Error: cardUnknown, when no card of this application serial was ordered here.
    Result<StoredOrder> loadBySerial(const std::string& applicationSerial);
    // The order whose card was made on this chip. Error: cardUnknown.
    Result<StoredOrder> loadByChip(const std::string& chipSerial);
    // The order this chip is bound to; nothing when there is none. chipSerial: hexadecimal.
    Result<std::optional<StoredOrder>> findByChip(const std::string& chipSerial);
    // Every order of a holder, the newest first.
    Result<std::vector<StoredOrder>> of(std::int64_t holder);
    // Whether a card was ever ordered for this holder by an application that was not refused, withdrawn or given up.
    Result<bool> anyFor(std::int64_t holder);
    // The orders of this holder, the newest first.
    Result<std::vector<std::int64_t>> ofHolder(std::int64_t holder);
    // The newest in this state first, at most `count`.
    Result<std::vector<std::int64_t>> newest(const std::string& state, int count);
    // Nothing when no permit of this number was ordered here.
    Result<std::optional<StoredOrder>> findByPermit(const std::string& permitNumber);
    // The newest order of the same holder after this one that was not spoiled, refused or withdrawn; 0 when there is none.
    Result<std::int64_t> laterOf(const StoredOrder& order);
    // Whether a card was made later for the holder of this card.
    Result<bool> wasReplaced(const std::string& applicationSerial);
    // Everything but holder and id, if the order still is in that state; false: somebody took it on meanwhile, and nothing was saved.
    // A number or chip serial that is another order's is refused by the store.
    Result<bool> save(const StoredOrder& order, const std::string& before);

    // What the card was made from (JSON), sealed under its holder's key.
    Result<void> saveCard(const StoredOrder& order, const std::string& json);
    Result<std::string> loadCard(const StoredOrder& order);

    // What is personal of an order, and where pictures of its card lie.
    Result<void> forget(std::int64_t order);

    // Ids in one of these states (all when empty), above `after`, at most `count`: pages, never the whole, without erased records.
    Result<std::vector<std::int64_t>> page(const std::vector<std::string>& states, std::int64_t after,
                                           int count);

    // How many orders are in each state that has any.
    Result<std::map<std::string, std::int64_t>> countByState();

    // A counter of the station: gives the next value, from 1, durable with the transaction around it.
    Result<std::int64_t> nextOf(const std::string& counter);
    // The value that nextOf() would give, without taking it.
    Result<std::int64_t> upcomingOf(const std::string& counter);

  private:
    Result<StoredOrder> loadBy(const std::string& column, const std::string& value);
    Result<std::optional<StoredOrder>> findBy(const std::string& column, const std::string& value);
    Database& database_;
    Holders& holders_;
};

// Settings of the station: identity, regime, profile.
Result<void> saveSetting(Database& database, const std::string& name, const std::string& value);
Result<std::string> loadSetting(Database& database, const std::string& name);

}  // namespace app
