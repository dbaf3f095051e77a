#include "app/desk/services/station_applications.h"

#include "app/registry/papers.h"

namespace app {

using Shared = StationLane::Shared;

namespace {

constexpr int mostRows = 500;

Result<StoredApplicationStep> taken(Station& station, Step step, const ApplicationWish& wish) {
    switch (step) {
        case Step::returnForPapers:
            return returnApplication(station, wish);
        case Step::refuse:
            return refuseApplication(station, wish);
        case Step::withdraw:
            return withdrawApplication(station, wish);
        case Step::reopen:
            return reopenApplication(station, wish);
        default:
            return supplyApplication(station, wish);
    }
}

}  // namespace

void StationApplications::rows(QObject* asker, const std::vector<State>& states, Then<std::vector<ApplicationRow>> then) {
    questions_.ask<std::vector<ApplicationRow>>(
        asker, [states, by = desk_.person()](Shared station) { return applicationRows(*station, states, by, 0, mostRows); }, std::move(then));
}

void StationApplications::papers(QObject* asker, Then<std::vector<std::string>> then) {
    questions_.ask<std::vector<std::string>>(
        asker, [](Shared station) -> Result<std::vector<std::string>> { return paperNames(station->regime); }, std::move(then));
}

void StationApplications::take(QObject* asker, Step step, const ApplicationWish& wish, Then<StoredApplicationStep> then) {
    ApplicationWish mine = wish;
    mine.by = desk_.person();
    questions_.ask<StoredApplicationStep>(
        asker, [step, mine](Shared station) { return taken(*station, step, mine); }, std::move(then));
}

}  // namespace app
