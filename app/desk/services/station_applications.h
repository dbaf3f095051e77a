#pragma once

#include "app/desk/services/application_services.h"
#include "app/desk/services/station_services.h"

namespace app {

// The applications of the station itself, in the name of who works at the desk.
class StationApplications : public ApplicationService {
  public:
    // most: rows of each state.
    StationApplications(StationLane& questions, const StationServices& desk, int most = mostApplications)
        : questions_(questions), desk_(desk), most_(most) {}

    void rows(QObject* asker, const std::vector<State>& states, Then<std::vector<ApplicationRow>> then) override;
    void papers(QObject* asker, Then<std::vector<std::string>> then) override;
    void take(QObject* asker, Step step, const ApplicationWish& wish, Then<StoredApplicationStep> then) override;

  private:
    StationLane& questions_;
    const StationServices& desk_;
    int most_;
};

}  // namespace app
