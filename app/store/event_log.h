#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/store/database.h"
#include "app/store/sealed_columns.h"

namespace app {

// One event as it travels: payload is canonical JSON text; hash = SM3(previous hash ‖ payload); signature by
// "station".
struct Event {
    std::int64_t sequence = 0;
    std::string payload;
    Bytes previousHash, hash, signature;
};

struct EventHead {
    std::int64_t sequence = 0;  // of the last event, 0 when there is none
    Bytes hash;
};

// Why nothing may be appended, for all connections of a station; to be asked on any thread.
class Halt {
  public:
    void set(std::optional<Error> why) {
        const std::scoped_lock lock(one_);
        why_ = std::move(why);
    }
    [[nodiscard]] std::optional<Error> why() const {
        const std::scoped_lock lock(one_);
        return why_;
    }

  private:
    mutable std::mutex one_;
    std::optional<Error> why_;
};

// The station's contiguous, hash-chained, signed log and outbox. Payloads are sealed on the disk.
class EventLog {
  public:
    // beside: the same log over another connection; what halts the one halts the other.
    EventLog(Database& database, cardlib::KeyVault& vault, std::string station, const EventLog* beside = nullptr)
        : database_(database), vault_(vault), station_(std::move(station)), halt_(beside ? beside->halt_ : std::make_shared<Halt>()) {}

    // body: JSON text of an object. To be called in the transaction of the change it tells. Errors:
    // vaultFailed, that of halt(), the store's.
    Result<void> append(const std::string& type, const std::string& body);

    // Nothing is appended any more: this store is not known to be the station's newest (high_water.h), and its next event may
    // exist already.
    void halt(const Error& why) { halt_->set(why); }
    void resume() { halt_->set(std::nullopt); }
    [[nodiscard]] std::optional<Error> halted() const { return halt_->why(); }

    Result<EventHead> head();
    // The last event alone, to ask the centre how far it knows this log; empty when there is none.
    Result<std::vector<Event>> lastOnly();
    // How far the centre has receipted; 0 when nothing was.
    Result<std::int64_t> receiptedUpto();
    Result<std::int64_t> receipts();
    // When the newest receipt came; empty: none ever.
    Result<std::string> newestReceiptAt();
    // Events above what was receipted, at most `count`; together at most `bytes` as they travel (the payload
    // quoted once more in JSON), but one in any case.
    Result<std::vector<Event>> nextBatch(int count, std::size_t bytes);
    Result<Bytes> hashOf(std::int64_t sequence);
    Result<void> saveReceipt(std::int64_t upto, ByteView headHash, const std::string& receipt);

    // Whether the log still holds what the newest receipt names. Errors: logShortened, the store's.
    Result<void> requireReceipted();

    // The centre knows another event under a number of this log: remembered for good.
    Result<void> rememberFork();
    // Asked before anything new is made. Errors: logForked, the store's.
    Result<void> requireNoFork();

    // Destroys key and content of those events whose payload `about` says yes to; gives how many. Sequence, hashes and signature
    // stay. Not for events the centre has yet to receipt.
    Result<int> forget(const std::function<bool(const std::string& payload)>& about);

    // Of a forgotten event the signature over its hash is all that is left to hold. Errors: chainBroken with the sequence, when an event does not follow from the one before or its
    // signature does not hold; logShortened, logForked.
    Result<std::int64_t> verify(std::string_view stationPem);

  private:
    Result<Event> load(std::int64_t sequence);
    Database& database_;
    cardlib::KeyVault& vault_;
    std::string station_;
    std::shared_ptr<Halt> halt_;
};

}  // namespace app
