#pragma once

#include "app/desk/services/draft_services.h"
#include "app/desk/services/station_services.h"

namespace app {

// The drafts of the station itself. What is kept and what is entered go one way, one after the other.
class StationDrafts : public DraftService {
  public:
    StationDrafts(StationLane& questions, const StationServices& desk) : questions_(questions), desk_(desk) {}

    void keep(QObject* asker, const HeldDraft& held, const RowValues& form, const Photo& photo, Then<std::int64_t> then) override;
    void inHand(QObject* asker, Then<std::optional<OpenedDraft>> then) override;
    void clear(QObject* asker, const HeldDraft& held, Then<void> then) override;
    void park(QObject* asker, const HeldDraft& held, const std::string& ticket, const RowValues& form, const Photo& photo,
              Then<std::int64_t> then) override;
    void list(QObject* asker, Then<std::vector<DraftRow>> then) override;
    void takeUp(QObject* asker, std::int64_t draft, Then<OpenedDraft> then) override;
    void passOn(QObject* asker, std::int64_t draft, const Actor& second, Then<std::string> then) override;
    void drop(QObject* asker, std::int64_t draft, const std::string& reason, Then<Remains> then) override;

  private:
    StationLane& questions_;
    const StationServices& desk_;
};

}  // namespace app
