#pragma once

#include <atomic>

#include "app/desk/services/list_services.h"
#include "app/desk/services/station_services.h"

namespace app {

// The lists of the station itself, on a lane of their own: the next person is served meanwhile.
class StationLists : public ListService {
  public:
    StationLists(StationLane& lists, const StationServices& desk, std::string language)
        : lists_(lists), desk_(desk), language_(std::move(language)) {}
    ~StationLists() override { stop(); }

    void check(QObject* asker, const ListWish& wish, Teller told, Then<ImportReport> then) override;
    void take(QObject* asker, const ListWish& wish, Teller told, Then<ImportReport> then) override;
    void stop() override { *stopped_ = true; }
    void write(QObject* asker, const std::vector<Refusal>& refusals, const std::filesystem::path& file, Then<void> then) override;

  private:
    using Work = Result<ImportReport> (*)(Station&, const ListWish&, const Actor&, Day, const ListWatch&);
    void run(QObject* asker, const ListWish& wish, Teller told, Then<ImportReport> then, Work work);

    StationLane& lists_;
    const StationServices& desk_;
    std::string language_;
    std::shared_ptr<std::atomic_bool> stopped_ = std::make_shared<std::atomic_bool>(false);  // of the list that was asked for last
};

}  // namespace app
