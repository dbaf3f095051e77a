#pragma once

#include <atomic>
#include <memory>

#include "app/desk/services/data_services.h"

namespace app {

// The station's data over its threads. work: the one that may be busy for long, and where no card waits; what is in hand there is given up
// when this goes, but an erasure that has begun.
class StationData : public DataService {
  public:
    StationData(StationLane& questions, StationLane& cards, StationLane& work, Actor person)
        : questions_(questions), cards_(cards), work_(work), person_(std::move(person)) {}
    ~StationData() override { *closing_ = true; }
    // Who works at the desk from now on.
    void actAs(Actor person) { person_ = std::move(person); }

    void state(QObject* asker, Then<DataState> then) override;
    void backUp(QObject* asker, const std::filesystem::path& file, Password passphrase, ProgressObserver told, Then<BackupReport> then) override;
    void overdue(QObject* asker, Day before, Then<OverdueRecords> then) override;
    void erase(QObject* asker, Day before, const Actor& second, Then<ErasureReport> then) override;
    void confirmRestored(QObject* asker, const Actor& second, Then<void> then) override;
    void verify(QObject* asker, Then<TrailVerdict> then) override;

  private:
    [[nodiscard]] Stopped stopped() const {
        return [closing = closing_] { return closing->load(); };
    }

    StationLane &questions_, &cards_, &work_;
    Actor person_;
    std::shared_ptr<std::atomic<bool>> closing_ = std::make_shared<std::atomic<bool>>(false);
};

}  // namespace app
