#pragma once

#include <array>
#include <string>

#include "app/registry/regime.h"
#include "app/registry/working_calendar.h"
#include "tests/support/files.h"

namespace test {

inline constexpr std::array calendarFiles{"calendar/2024.json", "calendar/2025.json", "calendar/2026.json"};

inline app::Day day(const std::string& text) {
    return app::parseDay(text).value();
}

inline app::Regime regimeNamed(const std::string& name) {
    return app::parseRegime(resource("regimes/" + name + ".json")).value();
}

inline app::WorkingCalendar workingCalendar() {
    app::WorkingCalendar calendar;
    for (const auto* name : calendarFiles)
        if (const auto added = calendar.add(resource(name)); !added) throw std::runtime_error(added.error().detail);
    return calendar;
}

}  // namespace test
