#include "app/ledger/calendar_files.h"

#include "app/station/station.h"

namespace app {

Result<WorkingCalendar> readCalendar(const std::filesystem::path& resources) {
    WorkingCalendar calendar;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(resources / "calendar", none)) {
        if (entry.path().extension() != ".json") continue;
        const auto added = readResource(resources, "calendar/" + entry.path().filename().string()).and_then([&](const std::string& json) {
            return calendar.add(json);
        });
        if (!added) return tl::unexpected(added.error());
    }
    return calendar;
}

}  // namespace app
