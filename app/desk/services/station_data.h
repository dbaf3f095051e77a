#pragma once

#include "app/desk/services/data_services.h"

namespace app {

// The station's data over its threads. work: the one that may be busy for long.
class StationData : public DataService {
  public:
    StationData(StationLane& questions, StationLane& work, Actor person) : questions_(questions), work_(work), person_(std::move(person)) {}
    // Who works at the desk from now on.
    void actAs(Actor person) { person_ = std::move(person); }

    void state(QObject* asker, Then<DataState> then) override;
    void backUp(QObject* asker, const std::filesystem::path& file, Password passphrase, ProgressObserver told, Then<BackupReport> then) override;
    void overdue(QObject* asker, Day before, Then<OverdueRecords> then) override;
    void erase(QObject* asker, Day before, const Actor& second, Then<ErasureReport> then) override;
    void confirmRestored(QObject* asker, const Actor& second, Then<void> then) override;
    void verify(QObject* asker, Then<TrailVerdict> then) override;

  private:
    StationLane &questions_, &work_;
    Actor person_;
};

}  // namespace app
