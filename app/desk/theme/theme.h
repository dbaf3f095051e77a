#pragma once

#include <QString>
#include <filesystem>

namespace app {

// The style sheet of resources/theme/desk.qss with the colours of resources/theme/NAME.json in the places of its @tokens@.
// Empty when one of them cannot be read: the application then looks as the platform does.
QString styleSheet(const std::filesystem::path& resources, const QString& name);

}  // namespace app
