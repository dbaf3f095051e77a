#pragma once

#include "app/desk/services/station_lane.h"
#include "app/issuance/application_steps.h"
#include "app/services/application_rows.h"

namespace app {

// Rows of each state that a list has at most: of those that were refused the newest, of the others the oldest.
inline constexpr int mostApplications = 500;

// What pages ask of applications besides their approval, as in desk_services.h. Who does it is filled in here.
class ApplicationService {
  public:
    virtual ~ApplicationService() = default;
    virtual void rows(QObject* asker, const std::vector<State>& states, Then<std::vector<ApplicationRow>> then) = 0;
    // What can be missing, by name.
    virtual void papers(QObject* asker, Then<std::vector<std::string>> then) = 0;
    // step: returnForPapers (with all that is missing), submit, refuse, withdraw or reopen.
    virtual void take(QObject* asker, Step step, const ApplicationWish& wish, Then<StoredApplicationStep> then) = 0;
};

}  // namespace app
