#pragma once

#include "app/desk/services/station_lane.h"
#include "app/issuance/import_applications.h"

namespace app {

// A list of applicants, as in desk_services.h; what takes long tells how far it is.
class ListService {
  public:
    using Teller = std::function<void(const Progress&)>;
    virtual ~ListService() = default;
    // What would be taken in; nothing is.
    virtual void check(QObject* asker, const ListWish& wish, Teller told, Then<ImportReport> then) = 0;
    // Row by row: what was taken in stays.
    virtual void take(QObject* asker, const ListWish& wish, Teller told, Then<ImportReport> then) = 0;
    // What is being checked or taken in ends before its next row.
    virtual void stop() = 0;
    virtual void write(QObject* asker, const std::vector<Refusal>& refusals, const std::filesystem::path& file, Then<void> then) = 0;
};

}  // namespace app
