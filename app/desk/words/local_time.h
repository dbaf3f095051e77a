#pragma once

#include <QString>
#include <optional>
#include <string>

namespace app {

// How a time is written at the desk.
inline constexpr auto timeForm = "yyyy-MM-dd HH:mm";

// A time of the record by the desk's clock; what is no time stays as it is.
QString shownTime(const std::string& recorded);
// The time of the desk's clock as the record has it; nothing when it is none.
std::optional<std::string> recordedTime(const QString& local);

}  // namespace app
