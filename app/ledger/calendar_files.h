#pragma once

#include <filesystem>

#include "app/registry/working_calendar.h"

namespace app {

// Every year of resources/calendar. Errors: resourceUnreadable, calendarUnreadable.
Result<WorkingCalendar> readCalendar(const std::filesystem::path& resources);

}  // namespace app
